/// What people who review in a browser ask of the queue, beside what a terminal asks.
///
/// As in ``CaseStore``: calls block, each is one transaction, every look is an entry of the history on disk before
/// anything is handed out, and what a viewer may not see does not exist for that viewer.
package protocol ReviewStore: CaseStore, BulkStore {
    /// A page of the list, at most `limit` rows behind `place`.
    func workPage(_ filter: WorkFilter, after place: WorkPlace?, limit: Int, for viewer: Viewer, _ act: Act)
        throws
        -> WorkPage
    /// How many there are of each kind, for what `filter` says of list, rule, site and age. Numbers alone, so no entry.
    func workTally(_ filter: WorkFilter, for viewer: Viewer) throws -> WorkTally
    /// Takes the first case of the list that nobody else holds and that `holder` has neither decided nor skipped. Nil
    /// where there is none. Cases of the list of minors are never given out like this: they are opened by two.
    func claimNext(_ filter: WorkFilter, for viewer: Viewer, holder: String, duration: Duration, at: UTCTime)
        throws
        -> CaseLease?
    /// A case with its surroundings; nil where it does not exist for this viewer.
    func desk(_ caseID: String, for viewer: Viewer, access: CaseAccess, _ act: Act) throws -> DeskAnswer?
    /// False where the case does not exist for this viewer, or is closed to `name`; see ``DeskAnswer``. No look, so no entry.
    func mayOpen(_ caseID: String, for viewer: Viewer, by name: String, at: UTCTime) throws -> Bool
    /// Whose decision a case waits for; nil where it is decided or does not exist for this viewer.
    func stage(of caseID: String, for viewer: Viewer) throws -> ReviewStage?
    /// The newest decisions that `name` made, the newest first.
    func decisions(by name: String, for viewer: Viewer, limit: Int) throws -> [OwnDecision]

    /// Asks that a case of the list of minors be opened for who acts. Nil where there is no such case, or where they have
    /// asked already; see ``CaseOpening``.
    func askOpening(_ caseID: String, for viewer: Viewer, _ act: Act) throws -> CaseOpening?
    /// A second person agrees. False where there is no such request, where it is one's own, or where somebody agreed.
    func consent(_ openingID: Int64, for viewer: Viewer, _ act: Act) throws -> Bool
    /// Requests that wait for somebody other than `name`, the oldest first, at most a hundred.
    func openingsAwaiting(otherThan name: String, for viewer: Viewer, at: UTCTime) throws -> [CaseOpening]

    /// Keeps a filter for one account, named or, with an empty name, as the search just made; of those the newest are kept.
    func saveView(_ view: SavedView) throws
    /// Nil where it does not exist or is another account's.
    func savedView(_ id: String, of account: String) throws -> SavedView?
    /// Those with a name, by name.
    func savedViews(of account: String) throws -> [SavedView]
    func removeView(_ id: String, of account: String) throws
}

/// What a person gets who opens a case.
package enum DeskAnswer: Sendable {
    case open(CaseDesk)
    /// Signs that a minor is offered: nothing of it is shown before a second person agreed.
    case closed(ClosedCase)
}

/// A case and what surrounds it.
package struct CaseDesk: Sendable {
    package let dossier: CaseDossier
    package let timeline: AdTimeline
    /// Other cases of the viewer's about ads with one of the same phone numbers, by keyed hash.
    package let related: [RelatedCase]
    /// True where there are more than those.
    package let isRelatedCut: Bool
    /// The place in the log of each of the dossier's captures, by ``CaptureRecord/id``; none for what is older than the log.
    package let leaves: [String: Int64]
    /// Who has it before them; nil where nobody has. A lease that ran out is told as it was.
    package let lease: CaseLease?

    package init(
        dossier: CaseDossier, timeline: AdTimeline, related: [RelatedCase], isRelatedCut: Bool,
        leaves: [String: Int64], lease: CaseLease?
    ) {
        (self.dossier, self.timeline, self.related) = (dossier, timeline, related)
        (self.isRelatedCut, self.leaves, self.lease) = (isRelatedCut, leaves, lease)
    }
}

/// A case on the same contact: what it is about, without its text.
package struct RelatedCase: Hashable, Sendable {
    package let id: String
    package let route: Route
    package let municipality: String?
    package let priority: Priority
    package let state: CaseFile.State
    package let host: String
    package let ruleIDs: [String]
    package let firstSeen: UTCTime
    package let lastSeen: UTCTime

    package init(
        id: String, route: Route, municipality: String?, priority: Priority, state: CaseFile.State,
        host: String,
        ruleIDs: [String], firstSeen: UTCTime, lastSeen: UTCTime
    ) {
        (self.id, self.route, self.municipality, self.priority) = (id, route, municipality, priority)
        (self.state, self.host, self.ruleIDs) = (state, host, ruleIDs)
        (self.firstSeen, self.lastSeen) = (firstSeen, lastSeen)
    }
}

/// What is known of a case that is not open to who looks: that it is there, how urgent it is, and who asked.
package struct ClosedCase: Hashable, Sendable {
    package let id: String
    package let priority: Priority
    package let openedAt: UTCTime
    /// The newest request of who looks that still counts; nil where they have not asked.
    package let opening: CaseOpening?

    package init(id: String, priority: Priority, openedAt: UTCTime, opening: CaseOpening?) {
        (self.id, self.priority, self.openedAt, self.opening) = (id, priority, openedAt, opening)
    }
}

/// Somebody looked at a case that is not open to them. Nothing of it was read.
package struct CaseClosed: Error, Hashable, CustomStringConvertible {
    package let closed: ClosedCase

    package init(_ closed: ClosedCase) { self.closed = closed }

    package var description: String {
        let whatIsMissing =
            closed.opening == nil
            ? "ask for it, and another person agrees" : "asked for; another person has to agree"
        return "\(closed.id): signs that a minor is offered, which nobody opens alone: \(whatIsMissing)"
    }
}

/// A request to open a case with signs of a minor, which another person has to agree to.
///
/// It counts for ``term`` from the asking, and its consent as long from the consent: so nobody keeps a key for ever.
package struct CaseOpening: Hashable, Sendable {
    package let id: Int64
    package let caseID: String
    package let askedBy: String
    package let askedAt: UTCTime
    package let reason: String
    /// Nil while nobody agreed.
    package let consentedBy: String?

    package static let term = Duration.seconds(8 * 3_600)

    package init(
        id: Int64, caseID: String, askedBy: String, askedAt: UTCTime, reason: String, consentedBy: String?
    ) {
        (self.id, self.caseID, self.askedBy) = (id, caseID, askedBy)
        (self.askedAt, self.reason, self.consentedBy) = (askedAt, reason, consentedBy)
    }
}

/// A decision that its author looks back at.
package struct OwnDecision: Hashable, Sendable {
    package let review: RecordedDecision
    /// False where it stands in an exported bundle, was taken back, or the case was opened again since.
    package let canBeUndone: Bool

    package init(review: RecordedDecision, canBeUndone: Bool) {
        (self.review, self.canBeUndone) = (review, canBeUndone)
    }
}

/// A filter that somebody keeps. Its id is random and says nothing, so an address with it holds no personal data.
package struct SavedView: Hashable, Sendable {
    /// 32 hexadecimal digits.
    package let id: String
    package let account: String
    /// Empty for a search that was not given a name.
    package let name: String
    /// As the site writes it into an address; without ``words``.
    package let filter: String
    package let words: String
    /// ``WorkFilter/phone``: the number itself stands nowhere.
    package let phone: Digest256?
    package let madeAt: UTCTime

    /// Of searches without a name, an account keeps so many.
    package static let unnamedLimit = 20
    package static let namedLimit = 50

    package init(
        id: String, account: String, name: String, filter: String, words: String, phone: Digest256? = nil,
        madeAt: UTCTime
    ) {
        self.phone = phone
        (self.id, self.account, self.name) = (id, account, name)
        (self.filter, self.words, self.madeAt) = (filter, words, madeAt)
    }
}

extension CaseFile {
    /// True for a case of the police that takes two people: of theirs only signs of a minor ask for that, see
    /// ``ReviewTerms``. Never less careful than the findings: within a round the number does not fall.
    package var concernsMinor: Bool { route == .police && reviewers > 1 }
}
