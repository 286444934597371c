import Evidence

/// Cases with signs that a minor is offered: their own list and their own terms, for the police alone. A list shows
/// nothing of what an ad says; a case is opened by two.
enum MinorsPage {
    /// Seen within the hour, decided within a day (reference, domain §2.2).
    private static let seenTerm = Duration.seconds(3_600)
    private static let decidedTerm = Duration.seconds(86_400)

    static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, name, now) = (visit.viewer, visit.account.name.text, visit.now)
        let form = FilterForm(visit.query, list: .minors, now: now)
        let found = try await visit.stores { stores in
            (
                page: try stores.cases.workPage(
                    form.filter, after: form.after, limit: WorkListPage.pageLength, for: viewer,
                    Act(actor: name, reason: "list of minors", at: now)),
                requests: try stores.cases.openingsAwaiting(otherThan: name, for: viewer, at: now)
            )
        }
        return visit.page(
            "minorsList",
            [
                "rows": .list(found.page.rows.map { row($0, visit) }),
                "isEmpty": .flag(found.page.rows.isEmpty),
                "nextPath": .optional(
                    found.page.next.map {
                        FilterForm.path("/minors", form.fields + [("after", FilterForm.text($0))])
                    }),
                "requests": .list(
                    found.requests.map { request in
                        [
                            "id": .text(String(request.id)), "caseID": .text(request.caseID),
                            "askedBy": .text(request.askedBy),
                            "asked": .text(LocalTime.minute(request.askedAt)),
                            "askedISO": .text(request.askedAt.wholeSeconds),
                            "reason": .text(VisibleText.text(request.reason)),
                        ]
                    }),
            ])
    }

    private static func row(_ row: WorkRow, _ visit: Visit) -> ViewValue {
        let shown = ShownCase(visit: visit)
        var values = shown.badges(row.file)
        let waited = visit.now.since(row.openedAt)
        let isLate =
            row.file.state == .open && waited > seenTerm || row.file.state != .decided && waited > decidedTerm
        values["timer"] = .text(waitText(waited, visit.words))
        values["isLate"] = .flag(isLate)
        values["opened"] = .text(LocalTime.minute(row.openedAt))
        values["openedISO"] = .text(row.openedAt.wholeSeconds)
        if let stage = row.file.stage, stage != .first {
            values["state"] = .text(visit.words["stage.\(stage.rawValue)"])
        }
        values["holder"] = shown.holder(row.lease, state: row.file.state)
        return .object(values)
    }

    private static func waitText(_ waited: Duration, _ words: Words) -> String {
        let minutes = max(0, waited.wholeMilliseconds / 60_000)
        if minutes < 60 { return words["waitMinutes"].filled(["n": String(minutes)]) }
        if minutes < 2_880 { return words["waitHours"].filled(["n": String(minutes / 60)]) }
        return words["waitDays"].filled(["n": String(minutes / 1_440)])
    }

    /// A case that is not open to who looks.
    static func draw(_ closed: ClosedCase, _ visit: Visit, _ problems: FormProblems, _ status: Answer.Status)
        -> Answer
    {
        var values = problems.values
        values["id"] = .text(closed.id)
        values["priority"] = .text(visit.words["priority.\(closed.priority.rawValue)"])
        values["priorityClass"] = .text("priority-\(closed.priority.rawValue)")
        values["opened"] = .text(LocalTime.minute(closed.openedAt))
        values["openedISO"] = .text(closed.openedAt.wholeSeconds)
        values["waiting"] = .optional(
            closed.opening.map { visit.words["openingWaits"].filled(["time": LocalTime.minute($0.askedAt)]) })
        values["typed"] = ["reason": .text(visit.form["reason"] ?? "")]
        return visit.page("closedCase", values, status: status)
    }

    static func ask(_ visit: Visit) async throws -> Answer {
        let (id, viewer, reason) = (visit.parameter("case"), visit.viewer, visit.form["reason"] ?? "")
        guard FieldText.hasWords(reason, limit: 2_000) else {
            var problems = FormProblems()
            problems.add("reason", visit.words["openingProblem"])
            return try await CasePage.page(visit, access: .viewed, visit.act(), problems: problems)
        }
        let act = visit.act(reason)
        let isThere = try await visit.stores { stores in
            try stores.cases.askOpening(id, for: viewer, act) != nil
                || stores.cases.stage(of: id, for: viewer) != nil
        }
        guard isThere else { throw Refusal.notFound }
        return .moving(to: CaseActs.path(id))
    }

    static func agree(_ visit: Visit) async throws -> Answer {
        guard let opening = visit.form["opening"].flatMap({ Int64($0) }) else { throw Refusal.badRequest }
        let (viewer, act) = (visit.viewer, visit.act())
        _ = try await visit.stores { try $0.cases.consent(opening, for: viewer, act) }
        return .redirect(to: "/minors")
    }
}
