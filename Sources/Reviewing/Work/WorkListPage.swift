import Evidence

/// The work list: filters, numbers, a page of cases.
enum WorkListPage {
    static let pageLength = 25

    static func show(_ visit: Visit) async throws -> Answer {
        let home = Admission.home(of: visit.account)
        if home != "/" { return .redirect(to: home) }
        return try await page(visit, FilterForm(visit.query, now: visit.now))
    }

    /// `problems` of the form that saves a view, where it is shown again.
    static func page(_ visit: Visit, _ asked: FilterForm, problems: FormProblems = FormProblems())
        async throws -> Answer
    {
        let (account, now, viewer) = (visit.account.name.text, visit.now, visit.viewer)
        let found = try await visit.stores { stores in
            var form = asked
            if let id = asked.view {
                guard let saved = try stores.cases.savedView(id, of: account) else { throw Refusal.notFound }
                form = asked.adopting(saved, now: now)
            }
            let page = try stores.cases.workPage(
                form.filter, after: form.after, limit: pageLength, for: viewer,
                Act(actor: account, reason: reason(form.filter), at: now))
            return Found(
                form: form, page: page,
                tally: try TallyCache.shared.tally(form.filter, for: viewer, from: stores.cases, at: now),
                views: try stores.cases.savedViews(of: account),
                last: try stores.cases.decisions(by: account, for: viewer, limit: 1).first)
        }
        return draw(visit, found, problems)
    }

    private static func reason(_ filter: WorkFilter) -> String {
        if filter.phone != nil { return "search by phone number" }
        return filter.words.isEmpty ? "work list" : "search"
    }

    struct Found: Sendable {
        let form: FilterForm
        let page: WorkPage
        let tally: WorkTally
        let views: [SavedView]
        let last: OwnDecision?
    }

    private static func draw(_ visit: Visit, _ found: Found, _ problems: FormProblems) -> Answer {
        let (form, page, words) = (found.form, found.page, visit.words)
        var values = problems.values
        values["rows"] = .list(page.rows.map { row($0, visit) })
        values["isEmpty"] = .flag(page.rows.isEmpty)
        values["selects"] = FilterSelects(visit: visit, form: form, tally: found.tally).value
        values["hidden"] = hidden(form)
        (values["hasView"], values["viewID"]) = (.flag(form.view != nil), .optional(form.view))
        values["words"] = .text(form.filter.words)
        values["typed"] = [
            "viewName": .text(visit.form["viewName"] ?? ""), "phone": .text(visit.form["phone"] ?? ""),
            "phoneWhy": .text(visit.form["phoneWhy"] ?? ""),
        ]
        values["hasPhoneSearch"] = .flag(visit.services.phoneHash != nil && visit.account.may(.unmask))
        values["isPhoneSearch"] = .flag(form.filter.phone != nil)
        values["views"] = .list(
            found.views.map { ["id": .text($0.id), "name": .text(VisibleText.line($0.name, limit: 60))] })
        values["countWords"] = .text(countWords(found, words))
        values["countsPath"] = .text(FilterForm.path("/counts", form.fields.filter { $0.0 != "view" }))
        values["searched"] = .optional(
            page.searched.map { words["searchedNote"].filled(["n": Count.text($0)]) })
        values["firstPath"] = .optional(form.after == nil ? nil : FilterForm.path("/", form.fields))
        values["nextPath"] = .optional(
            page.next.map { FilterForm.path("/", form.fields + [("after", FilterForm.text($0))]) })
        let isNarrow = form.filter.host != nil && form.filter.rule != nil
        let isBulk = visit.account.may(.review) && isNarrow && page.rows.count >= BulkAct.least
        values["bulkPath"] = .optional(isBulk ? FilterForm.path("/bulk/new", form.fields) : nil)
        values["message"] = .optional(visit.query["none"] == nil ? nil : words["noneLeft"])
        values["done"] = DoneNote.value(visit, found.last)
        return visit.page("workList", values, status: problems.isEmpty ? .ok : .unprocessable)
    }

    static func hidden(_ form: FilterForm) -> ViewValue {
        .list(form.fields.map { ["name": .text($0.0), "value": .text($0.1)] })
    }

    private static func countWords(_ found: Found, _ words: Words) -> String {
        guard found.form.filter.words.isEmpty else {
            return words["countFound"].filled([
                "n": "\(found.page.rows.count)\(found.page.next == nil ? "" : "+")"
            ])
        }
        return Count.cases(found.tally.count(found.form.filter), words)
    }

    static func row(_ row: WorkRow, _ visit: Visit) -> ViewValue {
        let shown = ShownCase(visit: visit)
        var values = shown.badges(row.file)
        values["title"] = .text(shown.title(row.file, phones: row.titlePhones))
        let isPolice = visit.viewer == .police
        values["route"] = .optional(isPolice ? visit.words["route.\(row.file.route.rawValue)"] : nil)
        values["signs"] = .list(row.file.ruleIDs.prefix(6).map { .text(shown.ruleTitle($0)) })
        values["opened"] = .text(LocalTime.minute(row.openedAt))
        values["openedISO"] = .text(row.openedAt.wholeSeconds)
        if let stage = row.file.stage, stage != .first {
            values["state"] = .text(visit.words["stage.\(stage.rawValue)"])
        }
        values["holder"] = shown.holder(row.lease, state: row.file.state)
        return .object(values)
    }

    /// The number for what the list shows now, for the script that keeps it fresh.
    static func counts(_ visit: Visit) async throws -> Answer {
        let (form, viewer, now) = (FilterForm(visit.query, now: visit.now), visit.viewer, visit.now)
        let count = try await visit.stores { stores in
            try TallyCache.shared.tally(form.filter, for: viewer, from: stores.cases, at: now).count(
                form.filter)
        }
        // Digits and our own words: nothing in them has to be escaped.
        let words = Count.cases(count, visit.words)
        return .json(Array("{\"words\":\"\(words)\"}".utf8))
    }
}

/// Numbers of cases: beyond a thousand nobody needs them exact.
enum Count {
    static let limit = 1_000

    static func text(_ count: Int) -> String { count > limit ? "1.000+" : String(count) }

    static func cases(_ count: Int, _ words: Words) -> String {
        words[count == 1 ? "countOne" : "countMany"].filled(["n": text(count)])
    }
}
