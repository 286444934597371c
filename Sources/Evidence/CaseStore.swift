/// The evidence queue: findings arrive at least once and count once; cases are claimed, decided and never lost.
///
/// Every method is one transaction that is on disk when it returns. Calls block: make them from a queue that may.
/// What a ``Viewer`` may not see does not exist for that viewer: not in lists, counts or errors.
package protocol CaseStore: AnyObject, Sendable {
    /// Files captures with all that came of them, in one transaction: pages, ads, findings, new addresses.
    /// Filing the same again changes nothing.
    @discardableResult
    func file(_ batch: [FiledCapture]) throws -> FilingSummary

    /// The most urgent first, then those that wait longest. Writes the custody event first and fails if it cannot.
    func cases(for viewer: Viewer, states: Set<CaseFile.State>, limit: Int, _ act: Act) throws -> [CaseFile]
    /// Nil where the case does not exist for this viewer. Writes the custody event first and fails if it cannot.
    /// `access` is ``CaseAccess/exported``: as everybody may see it, and its decisions are sealed with it.
    ///
    /// Throws ``CaseClosed`` for a case with signs of a minor that nobody agreed to open for who acts; see ``CaseOpening``.
    /// What two people have decided they have both opened: so it may be exported.
    func dossier(_ caseID: String, for viewer: Viewer, access: CaseAccess, _ act: Act) throws -> CaseDossier?
    func statistics(for viewer: Viewer) throws -> QueueStatistics

    /// Takes up to `limit` cases that are open or whose lease ran out, most urgent first; none that `holder` has decided
    /// or skipped in this round.
    func claim(_ limit: Int, for viewer: Viewer, holder: String, duration: Duration, at: UTCTime) throws
        -> [CaseLease]
    /// Takes one named case, also one that was skipped. Nil if another holds it or `holder` has decided it in this round.
    func claim(_ caseID: String, for viewer: Viewer, holder: String, duration: Duration, at: UTCTime) throws
        -> CaseLease?
    func renew(_ lease: CaseLease, duration: Duration, at: UTCTime) throws -> CaseLease?
    func release(_ lease: CaseLease, at: UTCTime) throws
    /// Gives the case back with a reason; false where the lease does not hold. It is not given to this holder again unless
    /// by name.
    func skip(_ lease: CaseLease, code: String, text: String, at: UTCTime) throws -> Bool
    /// Passes a case on with a new token; nil where the lease does not hold, or `holder` has decided it in this round.
    func handOver(_ lease: CaseLease, to holder: String, duration: Duration, note: String, at: UTCTime) throws
        -> CaseLease?

    /// Puts a decision on record and settles the case where nobody else is asked; see ``ReviewRound``. Where it is
    /// refused nothing is changed.
    func decide(_ decision: Decision, for viewer: Viewer) throws -> DecisionReceipt
    /// Takes back the decision that was made under the lease with `token`; nil where that is done. While two decide
    /// blindly that one decision counts no more; otherwise the round is void and the case is open in a new one.
    func undo(_ caseID: String, token: Int64, for viewer: Viewer, _ act: Act) throws -> ReviewRefusal?
    /// False where the case does not exist for this viewer.
    func comment(_ comment: CaseComment, for viewer: Viewer) throws -> Bool
    func recordCustody(_ event: CustodyEvent) throws
}

/// A capture on record and all that was read from it.
package struct FiledCapture: Sendable {
    package let record: CaptureRecord
    package let task: FrontierEntry
    package let page: FiledPage?
    /// Addresses found on the page that are in scope and not refused.
    package let links: [FrontierEntry]
    package let entityTag: String?
    package let lastModified: String?
    package let nextDue: UTCTime
    /// True where the server said 304 or the payload was the same as before: then only the dates change.
    package let isUnchanged: Bool
    /// For the ledger, such as `200`, `301 to http://…`, `304 not modified`.
    package let note: String
    /// What is to be remembered for the next revisit; nil leaves the counting to the store.
    package let revisit: RevisitMemory?
    /// Why the page is taken for gone, such as `410` or `redirected home`: its ads are marked with the time, and the
    /// last capture that shows them stays what it was. Nil where it is not gone. An unchanged page keeps its mark.
    package let gone: String?
    /// Addresses found on the page that are not to be fetched.
    package let refusedLinks: [RefusedEntry]
    /// The page that this one is one more way to, under which its ads are filed; nil where it stands for itself. When
    /// that page is no longer asked for, or is gone, this one is due and is judged anew, whatever comes.
    package let anotherWayTo: WebAddress?

    package init(
        record: CaptureRecord, task: FrontierEntry, page: FiledPage?, links: [FrontierEntry],
        entityTag: String?,
        lastModified: String?, nextDue: UTCTime, isUnchanged: Bool, note: String,
        revisit: RevisitMemory? = nil, gone: String? = nil, refusedLinks: [RefusedEntry] = [],
        anotherWayTo: WebAddress? = nil
    ) {
        (self.record, self.task, self.page, self.links) = (record, task, page, links)
        (self.entityTag, self.lastModified) = (entityTag, lastModified)
        (self.nextDue, self.isUnchanged, self.note) = (nextDue, isUnchanged, note)
        (self.revisit, self.gone, self.refusedLinks) = (revisit, gone, refusedLinks)
        self.anotherWayTo = anotherWayTo
    }
}

/// A page and the scores of its ads, as they are filed.
package struct FiledPage: Sendable {
    package let kind: PageKind
    package let title: String
    package let ads: [FiledAd]
    /// What was cut when it was read, beside what was cut when it was fetched.
    package let incompleteness: Set<Incompleteness>

    package init(
        kind: PageKind, title: String, ads: [FiledAd], incompleteness: Set<Incompleteness> = []
    ) {
        (self.kind, self.title, self.ads, self.incompleteness) = (kind, title, ads, incompleteness)
    }
}

/// An ad with its score, stripped to what is stored: phones only as keyed hashes and masked text.
package struct FiledAd: Sendable {
    package let localKey: String
    package let title: String
    package let text: String
    package let phoneHashes: [Digest256]
    package let maskedPhones: [String]
    /// Where phone numbers stand in ``text``, so that a reader without a stated reason sees them masked.
    package let phoneSpans: [TextSpan]
    package let score: AdScore
    /// What the page said beside the ad and was taken for the site's own, a line each; empty where nothing was.
    package let template: String
    /// How many people the policy of the ad's municipality asks to decide a case of its own: 1 or 2.
    package let reviewers: Int
    /// Keyed hashes of the numbers that it calls its permit, so that an ad with the same number is found.
    package let numberHashes: [Digest256]

    package init(
        localKey: String, title: String, text: String, phoneHashes: [Digest256], maskedPhones: [String],
        phoneSpans: [TextSpan] = [], score: AdScore, template: String = "", reviewers: Int = 1,
        numberHashes: [Digest256] = []
    ) {
        (self.localKey, self.title, self.text) = (localKey, title, text)
        (self.phoneHashes, self.maskedPhones, self.score) = (phoneHashes, maskedPhones, score)
        (self.phoneSpans, self.template, self.reviewers) = (phoneSpans, template, reviewers)
        self.numberHashes = numberHashes
    }
}

/// What one filing added.
package struct FilingSummary: Hashable, Sendable {
    package var captures = 0
    package var newAds = 0
    package var newFindings = 0
    package var newAddresses = 0

    package init() {}
}

/// The queue in figures.
package struct QueueStatistics: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let route: Route
        package let priority: Priority
        package let state: CaseFile.State
        package let count: Int

        package init(route: Route, priority: Priority, state: CaseFile.State, count: Int) {
            (self.route, self.priority, self.state, self.count) = (route, priority, state, count)
        }
    }

    package let rows: [Row]
    package let ads: Int
    package let findings: Int
    /// Ads by verdict.
    package let verdicts: [PermitVerdict.Value: Int]

    package init(rows: [Row], ads: Int, findings: Int, verdicts: [PermitVerdict.Value: Int]) {
        (self.rows, self.ads, self.findings, self.verdicts) = (rows, ads, findings, verdicts)
    }
}
