/// Whose decision a case waits for.
package enum ReviewStage: String, Sendable, CaseIterable {
    case first
    /// Of somebody else, who does not see the first one's.
    case second
    /// The two differ: somebody else again sees both and settles it.
    case third
}

/// How a case comes to a decision: by one person, or by two who do not see each other's decision and by a third where
/// they differ. Pure: decisions in, what follows out.
///
/// | people asked for | decisions | waits for |
/// | --- | --- | --- |
/// | 1 | none | first |
/// | 1 | confirm | nobody: confirm |
/// | 2 | confirm | second |
/// | 2 | confirm, confirm | nobody: confirm |
/// | 2 | confirm, dismiss | third |
/// | 2 | confirm, dismiss, notEnough | nobody: notEnough |
package struct ReviewRound: Hashable, Sendable {
    package let number: Int
    /// 1 or 2.
    package let reviewers: Int
    /// In the order in which they were made, without those taken back.
    package let decisions: [Decision]

    package init(number: Int, reviewers: Int, decisions: [Decision] = []) {
        (self.number, self.reviewers, self.decisions) = (number, reviewers, decisions)
    }

    /// Nil where nobody's decision is waited for any more.
    package var stage: ReviewStage? {
        switch decisions.count {
        case 0: .first
        case 1: reviewers > 1 ? .second : nil
        case 2: decisions[0].outcome == decisions[1].outcome ? nil : .third
        default: nil
        }
    }

    /// The decision that takes effect; nil while somebody is waited for.
    package var effective: Decision? { stage == nil ? decisions.last : nil }

    /// True while what one person decided or wrote must be unknown to the other.
    package var isBlind: Bool { reviewers > 1 && decisions.count < 2 }

    package func hasReviewed(_ name: String) -> Bool {
        decisions.contains { $0.decidedBy.utf8.elementsEqual(name.utf8) }
    }

    package func adding(_ decision: Decision) -> ReviewRound {
        ReviewRound(number: number, reviewers: reviewers, decisions: decisions + [decision])
    }

    /// What the history says of the newest decision: nothing of what it was while another decides blindly.
    package var newestInWords: String {
        guard let newest = decisions.last else { return "" }
        guard !isBlind else { return "review 1 of 2" }
        let words = "\(newest.outcome.rawValue): \(newest.reasonCode)"
        switch (decisions.count, stage) {
        case (2, nil): return words + "; both say so"
        case (2, .third): return words + "; the two differ, a third person decides"
        case (3, _): return words + "; decides between the two"
        default: return words
        }
    }
}

/// How many people a case asks for.
package enum ReviewTerms {
    /// Signs that a minor is offered take two people, whatever else is laid down; a municipality's policy may ask for two
    /// in its own cases. `findings` are those of the route; a contrary sign alone asks for nobody.
    package static func reviewers(for route: Route, findings: [Finding], policy: Int) -> Int {
        switch route {
        case .police: findings.contains { $0.group == .minor && $0.weight >= 0 } ? 2 : 1
        case .municipality: min(max(policy, 1), 2)
        }
    }
}
