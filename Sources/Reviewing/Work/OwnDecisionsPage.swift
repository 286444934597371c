import Evidence

/// What somebody decided lately, with the way back.
enum OwnDecisionsPage {
    static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, name, words) = (visit.viewer, visit.account.name.text, visit.words)
        let own = try await visit.stores { try $0.cases.decisions(by: name, for: viewer, limit: 50) }
        let decisions = own.map { own -> ViewValue in
            let decision = own.review.decision
            return [
                "id": .text(decision.caseID), "token": .text(String(decision.token)),
                "outcome": .text(words["outcomeOf.\(decision.outcome.rawValue)"]),
                "code": .text(ReasonCode.text(decision.reasonCode, words)),
                "at": .text(LocalTime.minute(decision.decidedAt)),
                "atISO": .text(decision.decidedAt.wholeSeconds),
                "standing": .text(words["reviewStanding.\(own.review.standing.rawValue)"]),
                "text": .optional(VisibleText.text(decision.text)), "canUndo": .flag(own.canBeUndone),
            ]
        }
        return visit.page("ownDecisions", ["decisions": .list(decisions)])
    }
}
