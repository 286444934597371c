import Evidence

extension CaseActs {
    /// The token of the lease makes a decision count once, whatever is pressed twice; who presses twice sees the first.
    static func decide(_ visit: Visit) async throws -> Answer {
        let lease = try lease(visit)
        let (problems, decision) = read(visit, lease)
        guard problems.isEmpty, let decision else {
            return try await CasePage.page(visit, access: .viewed, visit.act(), problems: problems)
        }
        let (viewer, isSecond, name, now) = (
            visit.viewer, visit.account.may(.reviewSecond), visit.account.name.text, visit.now
        )
        let receipt = try await visit.stores { stores -> DecisionReceipt? in
            guard try stores.cases.mayOpen(lease.caseID, for: viewer, by: name, at: now) else {
                throw Refusal.notFound
            }
            // Decided already is no matter of who may be second: the store says what became of it.
            let stage = try stores.cases.stage(of: lease.caseID, for: viewer) ?? .first
            guard isSecond || stage == .first else { return nil }
            let receipt = try stores.cases.decide(decision, for: viewer)
            guard case .refused = receipt else { return receipt }
            // The same button once more, or a second tab: the decision is on record, so this is no refusal.
            let earlier = try stores.cases.decisions(by: name, for: viewer, limit: 20)
            let isThere = earlier.contains {
                $0.review.decision.token == decision.token
                    && $0.review.decision.caseID.utf8.elementsEqual(lease.caseID.utf8)
            }
            return isThere ? .awaits(.first) : receipt
        }
        switch receipt {
        case nil: return try await refused(visit, "standing.second")
        case .refused(.reviewedAlready): return try await refused(visit, "standing.reviewed")
        case .refused: return try await refused(visit)
        case .settled, .awaits: break
        }
        if visit.form["then"] == "next" { return try await WorkListActs.next(visit, after: lease.caseID) }
        return .moving(to: "\(path(lease.caseID))?done=\(lease.caseID)")
    }

    private static func read(_ visit: Visit, _ lease: CaseLease) -> (FormProblems, Decision?) {
        var problems = FormProblems()
        let (form, words) = (visit.form, visit.words)
        let (code, text) = (form["code"] ?? "", form["text"] ?? "")
        guard let outcome = form["outcome"].flatMap(Decision.Outcome.init(rawValue:)) else {
            problems.add("outcome", words["outcomeProblem"])
            return (problems, nil)
        }
        if !ReasonCode.codes(outcome).contains(code) {
            problems.add(
                "code", words["codeProblem"].filled(["outcome": words["outcomeOf.\(outcome.rawValue)"]]))
        }
        if ReasonCode.needsWords(code, outcome), !FieldText.hasWords(text, limit: 4_000) {
            problems.add("text", words["textProblem"])
        } else if text.unicodeScalars.count > 4_000 {
            problems.add("text", words["textTooLong"])
        }
        let decision = Decision(
            caseID: lease.caseID, outcome: outcome, reasonCode: code, text: text, decidedBy: lease.holder,
            decidedAt: visit.now, token: lease.token)
        return (problems, decision)
    }
}
