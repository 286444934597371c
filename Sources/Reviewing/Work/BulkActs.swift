import Evidence

/// The steps of deciding many cases at once. The store alone says whether one is taken; see ``BulkAct``.
enum BulkActs {
    static func propose(_ visit: Visit) async throws -> Answer {
        let asked = FilterForm(visit.form, now: visit.now)
        let (problems, outcome) = read(visit)
        guard problems.isEmpty, let outcome else {
            return try await BulkPages.form(visit, asked, problems: problems)
        }
        let (viewer, act, account, now) = (visit.viewer, visit.act(), visit.account.name.text, visit.now)
        let (code, text) = (visit.form["code"] ?? "", visit.form["text"] ?? "")
        let id = try await visit.stores { stores in
            let saved = try asked.view.flatMap { try stores.cases.savedView($0, of: account) }
            let form = saved.map { asked.adopting($0, now: now) } ?? asked
            return try stores.cases.propose(
                BulkProposal(filter: form.filter, outcome: outcome, reasonCode: code, text: text),
                for: viewer, act)
        }
        guard let id else {
            return try await BulkPages.form(visit, asked, message: visit.words["bulkTooFew"])
        }
        return .redirect(to: "/bulk/\(id)")
    }

    private static func read(_ visit: Visit) -> (FormProblems, Decision.Outcome?) {
        var problems = FormProblems()
        let (form, words) = (visit.form, visit.words)
        let all = Set(Route.allCases.flatMap(BulkAct.outcomes))
        let outcome = form["outcome"].flatMap(Decision.Outcome.init).flatMap { all.contains($0) ? $0 : nil }
        if let outcome, !ReasonCode.codes(outcome).contains(form["code"] ?? "") {
            problems.add(
                "code", words["codeProblem"].filled(["outcome": words["outcomeOf.\(outcome.rawValue)"]]))
        } else if outcome == nil {
            problems.add("outcome", words["outcomeProblem"])
        }
        // Nobody who reads it later can ask each of the cases what was meant.
        if !FieldText.hasWords(form["text"] ?? "", limit: 4_000) {
            problems.add("text", words["bulkTextProblem"])
        }
        return (problems, outcome)
    }

    static func submit(_ visit: Visit) async throws -> Answer {
        guard let (id, count) = try await number(visit) else { return try await wrongCount(visit) }
        let (viewer, act) = (visit.viewer, visit.act())
        let refusal = try await visit.stores { try $0.cases.submit(id, count: count, for: viewer, act) }
        return try await answer(visit, id, refusal)
    }

    static func agree(_ visit: Visit) async throws -> Answer {
        guard let (id, count) = try await number(visit) else { return try await wrongCount(visit) }
        let (viewer, act) = (visit.viewer, visit.act())
        let result = try await visit.stores { try $0.cases.agree(id, count: count, for: viewer, act) }
        if case .failure(let refusal) = result { return try await answer(visit, id, refusal) }
        return .redirect(to: "/bulk/\(id)")
    }

    static func refuse(_ visit: Visit) async throws -> Answer {
        guard let id = Int64(visit.parameter("bulk")) else { throw Refusal.notFound }
        let reason = visit.form["reason"] ?? ""
        guard FieldText.hasWords(reason, limit: 1_000) else {
            var problems = FormProblems()
            problems.add("reason", visit.words["bulkReasonProblem"])
            return try await BulkPages.page(visit, problems: problems)
        }
        let (viewer, act) = (visit.viewer, visit.act(reason))
        let refusal = try await visit.stores { try $0.cases.refuse(id, for: viewer, act) }
        return try await answer(visit, id, refusal)
    }

    static func undo(_ visit: Visit) async throws -> Answer {
        guard let id = Int64(visit.parameter("bulk")) else { throw Refusal.notFound }
        let (viewer, act) = (visit.viewer, visit.act(visit.words["undoReasonSlip"]))
        let count = try await visit.stores { try $0.cases.undoBulk(id, for: viewer, act) }
        return try await BulkPages.page(
            visit, message: visit.words["bulkUndone"].filled(["n": String(count)]))
    }

    /// The number of the act and the number that was typed; nil where that is none.
    private static func number(_ visit: Visit) async throws -> (Int64, Int)? {
        guard let id = Int64(visit.parameter("bulk")) else { throw Refusal.notFound }
        let typed = (visit.form["count"] ?? "").utf8.filter { $0 != 0x20 }
        guard let count = Int(String(decoding: Array(typed), as: UTF8.self)) else { return nil }
        return (id, count)
    }

    private static func wrongCount(_ visit: Visit) async throws -> Answer {
        var problems = FormProblems()
        problems.add("count", visit.words["bulkCountProblem"])
        return try await BulkPages.page(visit, problems: problems)
    }

    private static func answer(_ visit: Visit, _ id: Int64, _ refusal: BulkRefusal?) async throws -> Answer {
        switch refusal {
        case nil: return .redirect(to: "/bulk/\(id)")
        case .noSuchAct: throw Refusal.notFound
        case .wrongCount: return try await wrongCount(visit)
        case .sampleUnseen:
            var problems = FormProblems()
            problems.add("sample", visit.words["bulkSampleProblem"])
            return try await BulkPages.page(visit, problems: problems)
        case .ownAct:
            return try await BulkPages.page(visit, message: visit.words["bulkOwn"], status: .conflict)
        case .overtaken:
            return try await BulkPages.page(visit, message: visit.words["bulkOvertaken"], status: .conflict)
        }
    }
}
