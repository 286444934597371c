import Evidence

/// What was just decided, on top of whatever page comes next, with the way back.
enum DoneNote {
    /// Only where the address names the case and the newest decision of who looks is on it: so the note cannot be made up.
    static func value(_ visit: Visit, _ last: OwnDecision?) -> ViewValue {
        guard let last, let named = visit.query["done"],
            named.utf8.elementsEqual(last.review.decision.caseID.utf8)
        else { return false }
        let decision = last.review.decision
        let key =
            last.review.standing == .void
            ? "doneUndone" : last.review.standing == .effective ? "doneDecided" : "doneHeard"
        return [
            "id": .text(decision.caseID), "token": .text(String(decision.token)),
            "words": .text(
                visit.words[key].filled(["outcome": visit.words["outcomeOf.\(decision.outcome.rawValue)"]])),
            "canUndo": .flag(last.canBeUndone),
        ]
    }
}
