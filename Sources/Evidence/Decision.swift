/// The right to work on a case for a while. The token rises with each claim, so that a holder whose lease ran out
/// and was taken over cannot decide any more (a fencing token).
///
/// A lease holds while the clock stands within its duration of the moment it was given, on either side. So a clock that
/// is set forward ends it early, one that is set back a little leaves it, and one that is set back far ends it too: no
/// case is ever locked for longer than the clock takes to pass twice the duration.
package struct CaseLease: Hashable, Sendable {
    package let caseID: String
    package let holder: String
    package let token: Int64
    package let until: UTCTime

    package init(caseID: String, holder: String, token: Int64, until: UTCTime) {
        (self.caseID, self.holder, self.token, self.until) = (caseID, holder, token, until)
    }
}

/// What a person decided about a case, and why.
package struct Decision: Hashable, Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        case confirm, dismiss, notEnough, refer, helpFirst
    }

    package let caseID: String
    package let outcome: Outcome
    /// A short code from the agency's own list, lower case with dashes.
    package let reasonCode: String
    package let text: String
    /// The holder of the lease: nobody decides under the lease of another.
    package let decidedBy: String
    package let decidedAt: UTCTime
    /// The lease under which it was decided.
    package let token: Int64

    package init(
        caseID: String, outcome: Outcome, reasonCode: String, text: String, decidedBy: String,
        decidedAt: UTCTime,
        token: Int64
    ) {
        (self.caseID, self.outcome, self.reasonCode, self.text) = (caseID, outcome, reasonCode, text)
        (self.decidedBy, self.decidedAt, self.token) = (decidedBy, decidedAt, token)
    }
}

/// A decision on record, which nothing removes: what is taken back stays, with who took it back.
package struct RecordedDecision: Hashable, Sendable {
    package enum Standing: String, Sendable {
        /// It took effect: the last word of its round.
        case effective
        /// It counts, and was not the last word, or not yet.
        case heard
        /// It was taken back, or its whole round was.
        case void
    }

    package let decision: Decision
    /// From 1; rises each time a case is open again. Decisions of earlier rounds are history.
    package let round: Int
    package let standing: Standing
    /// Who took it back, when and why; nil also where another decision of a void round was taken back.
    package let undone: Act?

    package init(
        _ decision: Decision, round: Int = 1, standing: Standing = .effective, undone: Act? = nil
    ) {
        (self.decision, self.round) = (decision, round)
        (self.standing, self.undone) = (standing, undone)
    }
}

/// What became of a decision that somebody made.
package enum DecisionReceipt: Hashable, Sendable {
    /// The case is decided so.
    case settled(Decision.Outcome)
    /// It is on record; the case waits for another person.
    case awaits(ReviewStage)
    /// Nothing was changed.
    case refused(ReviewRefusal)

    package var isRecorded: Bool {
        if case .refused = self { false } else { true }
    }
}

/// Why a decision was not made or not taken back. A case that the viewer may not see is as one that is not there.
package enum ReviewRefusal: String, Sendable {
    /// No such case, or the lease is not the newest, ran out, or is another's.
    case notHeld
    /// The same person has decided it in this round.
    case reviewedAlready
    case noSuchDecision
    /// Only who made a decision takes it back.
    case notYours
    case undoneAlready
    /// It stands in a bundle that was exported.
    case sealed
    /// The case was opened again since, and is decided anew.
    case overtaken
}
