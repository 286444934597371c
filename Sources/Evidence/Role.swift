/// What somebody does on the review site. An account has one role; what it may do is ``powers``, and nothing else.
package enum Role: String, Sendable, CaseIterable {
    case viewer, reviewer, secondReviewer, investigator, privacyOfficer, administrator

    /// | role | may |
    /// | --- | --- |
    /// | viewer | read cases |
    /// | reviewer | read, decide, unmask |
    /// | second reviewer | the same, and be the second or third to decide |
    /// | investigator | the same, and export |
    /// | privacy officer | read the history; no case |
    /// | administrator | manage accounts; no case |
    ///
    /// Whoever manages accounts or reads who looked at what sees nothing of a case: else one person could look and
    /// hide it, or hand out to himself what he may not see.
    package var powers: Set<Power> {
        switch self {
        case .viewer: [.readCases]
        case .reviewer: [.readCases, .review, .unmask]
        case .secondReviewer: [.readCases, .review, .reviewSecond, .unmask]
        case .investigator: [.readCases, .review, .reviewSecond, .unmask, .export]
        case .privacyOfficer: [.readCustody]
        case .administrator: [.manageAccounts]
        }
    }
}

/// An act that not everybody may do.
package enum Power: String, Sendable, CaseIterable {
    /// Within what the account's ``Viewer`` may see at all.
    case readCases
    /// Claim, decide, skip, take back, hand over, comment.
    case review
    /// Decide where another has decided already.
    case reviewSecond
    /// See phone numbers in full, with a reason.
    case unmask
    case export
    case readCustody
    case manageAccounts
}
