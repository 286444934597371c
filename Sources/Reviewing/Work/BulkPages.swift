import Evidence

/// Pages about deciding many cases at once: what is proposed, what waits, how one stands.
enum BulkPages {
    /// What waits for somebody, and what to do to propose one.
    static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, now) = (visit.viewer, visit.now)
        let waiting = try await visit.stores { try $0.cases.bulkActsWaiting(for: viewer, at: now) }
        return visit.page("bulkList", ["acts": .list(waiting.map { .object(head($0, visit)) })])
    }

    /// The cases that a filter chooses, and the form to propose a decision about them.
    static func new(_ visit: Visit) async throws -> Answer {
        try await form(visit, FilterForm(visit.query, now: visit.now))
    }

    static func form(
        _ visit: Visit, _ asked: FilterForm, problems: FormProblems = FormProblems(), message: String? = nil
    ) async throws -> Answer {
        let (viewer, act, account, now) = (
            visit.viewer, visit.act("bulk preview"), visit.account.name.text, visit.now
        )
        let found = try await visit.stores { stores in
            let saved = try asked.view.flatMap { try stores.cases.savedView($0, of: account) }
            var form = saved.map { asked.adopting($0, now: now) } ?? asked
            form.filter.states = [.open]
            let isNarrow = form.filter.host != nil && form.filter.rule != nil
            let page =
                try isNarrow
                ? stores.cases.workPage(form.filter, after: nil, limit: BulkAct.limit, for: viewer, act)
                : WorkPage(rows: [], next: nil)
            return (form, isNarrow, page)
        }
        let (form, isNarrow, page) = found
        let rows = page.rows.filter { $0.file.reviewers == 1 }
        var values = problems.values
        values["isNarrow"] = .flag(isNarrow && rows.count >= BulkAct.least)
        values["rows"] = .list(rows.map { WorkListPage.row($0, visit) })
        values["countWords"] = .text(
            visit.words[page.next == nil ? "bulkCount" : "bulkCountCut"].filled(["n": String(rows.count)]))
        values["hidden"] = WorkListPage.hidden(form)
        values["outcomes"] = .list(outcomes(rows).map { outcome($0, visit) })
        values["codeGroups"] = .list(outcomes(rows).map { codes($0, visit) })
        values["typed"] = ["text": .text(visit.form["text"] ?? "")]
        values["message"] = .optional(message)
        return visit.page("bulkNew", values, status: problems.isEmpty ? .ok : .unprocessable)
    }

    private static func outcomes(_ rows: [WorkRow]) -> [Decision.Outcome] {
        let routes = Set(rows.map(\.file.route))
        return Decision.Outcome.allCases.filter { outcome in
            routes.contains { BulkAct.outcomes(for: $0).contains(outcome) }
        }
    }

    private static func outcome(_ outcome: Decision.Outcome, _ visit: Visit) -> ViewValue {
        [
            "value": .text(outcome.rawValue), "key": .text(ReasonCode.key(outcome)),
            "label": .text(visit.words["outcomeOf.\(outcome.rawValue)"]),
            "chosen": .flag(visit.form["outcome"] == outcome.rawValue),
        ]
    }

    private static func codes(_ outcome: Decision.Outcome, _ visit: Visit) -> ViewValue {
        [
            "label": .text(visit.words["outcomeOf.\(outcome.rawValue)"]), "outcome": .text(outcome.rawValue),
            "codes": .list(
                ReasonCode.codes(outcome).map { code in
                    [
                        "value": .text(code), "label": .text(ReasonCode.text(code, visit.words)),
                        "chosen": .flag(visit.form["code"] == code),
                    ]
                }),
        ]
    }

    static func show(_ visit: Visit) async throws -> Answer { try await page(visit) }

    /// How one stands, with the form for the step that who looks may take.
    static func page(
        _ visit: Visit, problems: FormProblems = FormProblems(), message: String? = nil,
        status: Answer.Status? = nil
    ) async throws -> Answer {
        guard let id = Int64(visit.parameter("bulk")) else { throw Refusal.notFound }
        let (viewer, act) = (visit.viewer, visit.act("bulk"))
        let found = try await visit.stores { try $0.cases.bulkAct(id, for: viewer, act) }
        guard let found else { throw Refusal.notFound }
        var values = head(found.act, visit).merging(problems.values) { _, new in new }
        values.merge(forms(found.act, found.cases, visit)) { _, new in new }
        values["sample"] = .list(found.cases.filter(\.isSample).map { row($0, found.act, visit) })
        values["cases"] = .list(found.cases.map { row($0, found.act, visit) })
        values["omitted"] = .list(
            found.cases.filter { $0.omission != nil }.map { row($0, found.act, visit) })
        values["message"] = .optional(message)
        values["typed"] = [
            "count": .text(visit.form["count"] ?? ""), "reason": .text(visit.form["reason"] ?? ""),
        ]
        return visit.page("bulkAct", values, status: status ?? (problems.isEmpty ? .ok : .unprocessable))
    }

    static func head(_ act: BulkAct, _ visit: Visit) -> [String: ViewValue] {
        let (shown, words) = (ShownCase(visit: visit), visit.words)
        return [
            "id": .text(String(act.id)), "outcome": .text(words["outcomeOf.\(act.outcome.rawValue)"]),
            "code": .text(ReasonCode.text(act.reasonCode, words)), "text": .text(VisibleText.text(act.text)),
            "host": .text(VisibleText.line(act.host, limit: 100)), "rule": .text(shown.ruleTitle(act.rule)),
            "by": .text(act.proposedBy), "at": .text(LocalTime.minute(act.proposedAt)),
            "atISO": .text(act.proposedAt.wholeSeconds), "count": .text(String(act.count)),
            "step": .text(
                words["bulkStep.\(act.step.rawValue)"].filled([
                    "who": act.lastStep.actor, "time": LocalTime.minute(act.lastStep.at),
                ])),
            "why": .optional(VisibleText.line(act.lastStep.reason, limit: 500)),
        ]
    }

    private static func row(_ item: BulkCase, _ act: BulkAct, _ visit: Visit) -> ViewValue {
        let shown = ShownCase(visit: visit)
        let standing: String? =
            item.omission.map { visit.words["bulkOmission.\($0.rawValue)"] }
            ?? item.token.map { _ in visit.words["outcomeOf.\(act.outcome.rawValue)"] }
        return [
            "id": .text(item.caseID), "bulk": .text(String(act.id)), "isThere": .flag(item.row != nil),
            "title": .optional(item.row.map { shown.title($0.file, phones: $0.titlePhones) }),
            "place": .optional(item.row.map { shown.place($0.file.municipality) }),
            "isSeen": .flag(item.isSeen), "standing": .optional(standing),
        ]
    }

    private static func forms(_ act: BulkAct, _ cases: [BulkCase], _ visit: Visit) -> [String: ViewValue] {
        let isMine = act.proposedBy.utf8.elementsEqual(visit.account.name.text.utf8)
        let isFresh = act.proposedAt > visit.now - BulkAct.term
        let isSubmitting = act.step == .proposed && isMine
        let isAgreeing = act.step == .submitted && !isMine && visit.account.may(.reviewSecond)
        let unseen = cases.count { $0.isSample && !$0.isSeen }
        let isPending = act.step == .proposed || act.step == .submitted
        let decided = cases.count { $0.token != nil }
        return [
            "isLooking": .flag(isFresh && (isSubmitting || isAgreeing)),
            "canSubmit": .flag(isFresh && isSubmitting), "canAgree": .flag(isFresh && isAgreeing),
            "canRefuse": .flag(isFresh && isPending && (isMine || isAgreeing)),
            "refuseWords": .text(visit.words[isMine ? "bulkWithdraw" : "bulkRefuse"]),
            "unseen": .optional(unseen == 0 ? nil : visit.words["bulkUnseen"].filled(["n": String(unseen)])),
            "isOver": .flag(isPending && !isFresh), "isAgreed": .flag(act.step == .agreed),
            "decidedWords": .text(visit.words["bulkDecided"].filled(["n": String(decided)])),
            "canUndo": .flag(act.step == .agreed && isMine && decided > 0),
        ]
    }
}
