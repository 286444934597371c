import Evidence

/// What is done from the list: search, keep a view, take the next case.
enum WorkListActs {
    /// Words go into the store under a random id, so that the address tells nothing of them.
    static func search(_ visit: Visit) async throws -> Answer {
        let form = FilterForm(visit.form, now: visit.now)
        let typed = visit.form["words"] ?? ""
        guard typed.utf8.contains(where: { $0 > 0x20 }) else {
            return .moving(to: FilterForm.path("/", form.fields.filter { $0.0 != "view" }))
        }
        return try await keep(visit, form, name: "", words: String(typed.prefix(200)))
    }

    /// The number becomes a keyed hash before anything keeps it; why it was asked for goes on record first.
    static func searchPhone(_ visit: Visit) async throws -> Answer {
        let form = FilterForm(visit.form, now: visit.now)
        let (typed, why) = (visit.form["phone"] ?? "", visit.form["phoneWhy"] ?? "")
        let hash = visit.services.phoneHash.flatMap { $0(String(typed.prefix(60))) }
        var problems = FormProblems()
        if hash == nil { problems.add("phone", visit.words["phoneProblem"]) }
        if !FieldText.hasWords(why, limit: 500) { problems.add("phone-why", visit.words["unmaskProblem"]) }
        guard problems.isEmpty, let hash else {
            return try await WorkListPage.page(visit, form, problems: problems)
        }
        let event = CustodyEvent("searched", of: "queue", visit.act(MaskedText.cautious(why)))
        try await visit.stores { try $0.cases.recordCustody(event) }
        return try await keep(visit, form, name: "", words: "", phone: hash)
    }

    static func save(_ visit: Visit) async throws -> Answer {
        let form = FilterForm(visit.form, now: visit.now)
        let name = visit.form["viewName"] ?? ""
        guard name.utf8.contains(where: { $0 > 0x20 }), name.unicodeScalars.count <= 60 else {
            var problems = FormProblems()
            problems.add("view-name", visit.words["viewNameProblem"])
            return try await WorkListPage.page(visit, form, problems: problems)
        }
        let (account, view) = (visit.account.name.text, form.view)
        let saved = try await visit.stores { stores in
            try view.flatMap { try stores.cases.savedView($0, of: account) }
        }
        let whole = saved.map { form.adopting($0, now: visit.now) } ?? form
        return try await keep(visit, whole, name: name, words: whole.filter.words, phone: whole.filter.phone)
    }

    private static func keep(
        _ visit: Visit, _ form: FilterForm, name: String, words: String, phone: Digest256? = nil
    ) async throws -> Answer {
        let view = SavedView(
            id: Hexadecimal.text(RandomBytes.make(16)), account: visit.account.name.text, name: name,
            filter: FilterForm.query(form.fields.filter { $0.0 != "view" }), words: words, phone: phone,
            madeAt: visit.now)
        try await visit.stores { try $0.cases.saveView(view) }
        return .redirect(to: "/?view=\(view.id)")
    }

    static func remove(_ visit: Visit) async throws -> Answer {
        let (account, view) = (visit.account.name.text, FilterForm(visit.form, now: visit.now).view)
        guard let view else { throw Refusal.badRequest }
        try await visit.stores { try $0.cases.removeView(view, of: account) }
        return .redirect(to: "/")
    }

    static func next(_ visit: Visit) async throws -> Answer {
        try await next(visit, after: nil)
    }

    /// The first case of the list that `visit` came from; the list where there is none. `done`: the case just decided.
    static func next(_ visit: Visit, after done: String?) async throws -> Answer {
        let asked = FilterForm(visit.form, now: visit.now)
        let (account, now, viewer) = (visit.account.name.text, visit.now, visit.viewer)
        let isFirstOnly = !visit.account.may(.reviewSecond)
        let lease = try await visit.stores { stores in
            var filter = asked.filter
            if let id = asked.view, let saved = try stores.cases.savedView(id, of: account) {
                filter = asked.adopting(saved, now: now).filter
            }
            filter.firstReviewsOnly = isFirstOnly
            return try stores.cases.claimNext(
                filter, for: viewer, holder: account, duration: CaseActs.term, at: now)
        }
        let note = done.map { [("done", $0)] } ?? []
        guard let lease else {
            return .moving(to: FilterForm.path("/", asked.fields + note + [("none", "1")]))
        }
        return .moving(to: FilterForm.path("/cases/\(lease.caseID)", asked.fields + note))
    }
}
