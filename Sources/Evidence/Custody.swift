/// Who acts, when and why: what the history keeps of each look and each act.
package struct Act: Hashable, Sendable {
    /// The name of an account. Two names are two people: they are compared byte by byte.
    package let actor: String
    /// In the actor's own words; empty where none were asked for.
    package let reason: String
    package let at: UTCTime

    package init(actor: String, reason: String, at: UTCTime) {
        (self.actor, self.reason, self.at) = (actor, reason, at)
    }
}

/// For what somebody opens a case. Each is an entry of the history, on disk before the case is handed out.
package enum CaseAccess: String, Sendable, CaseIterable {
    case viewed
    /// With phone numbers in full.
    case unmasked
    case printed
    /// Into a bundle that leaves the house: the decisions in it cannot be taken back any more.
    case exported
}

/// Who did what to which thing, when and why. Written before the bytes go out; never changed.
package struct CustodyEvent: Hashable, Sendable {
    /// `filed`, `changed`, `listed`, `searched`, a ``CaseAccess``, `claimed`, `released`, `skipped`, `handedOver`, `decided`, `undone`,
    /// `commented`, `openingAsked`, `openingAgreed`; of acts on many `bulkProposed`, `bulkSubmitted`, `bulkAgreed`,
    /// `bulkRefused`, `bulkUndone`; of the frontier also `reconsidered`. Of accounts: `accountAdded`, `accountDisabled`, `accountEnabled`,
    /// `roleChanged`, `passwordSet`, `passwordChanged`, `passwordRehashed`, `passwordAccepted`, `enrolmentBegun`,
    /// `authenticatorEnrolled`, `recoveryRequested`, `recoveryApproved`, `signedIn`, `signedOut`, `sessionsEnded`,
    /// `signInFailed`.
    package let action: String
    package let actor: String
    /// A case id, or what else was acted on.
    package let object: String
    package let at: UTCTime
    package let reason: String

    package init(action: String, actor: String, object: String, at: UTCTime, reason: String) {
        (self.action, self.actor, self.object, self.at, self.reason) = (action, actor, object, at, reason)
    }

    package init(_ action: String, of object: String, _ act: Act) {
        self.init(action: action, actor: act.actor, object: object, at: act.at, reason: act.reason)
    }
}

/// What somebody wrote down about a case without deciding it.
package struct CaseComment: Hashable, Sendable {
    package let caseID: String
    package let text: String
    package let author: String
    package let at: UTCTime

    package init(caseID: String, text: String, author: String, at: UTCTime) {
        (self.caseID, self.text, self.author, self.at) = (caseID, text, author, at)
    }
}
