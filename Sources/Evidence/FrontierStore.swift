/// The durable list of addresses: what waits, what was fetched, what was refused and why.
///
/// Calls block on the disk: make them from a queue that may. All of them are safe to call again after a crash.
package protocol FrontierStore: AnyObject, Sendable {
    /// Adds addresses that are not known yet, and opens those that were left alone because of the way to them (see
    /// ``WayRefusal``), or were fetched as no page and put off for ever (``FrontierTask/never``). Returns how many of
    /// all these there were. Others that are known stay as they are, but for the lesser depth of one that was never
    /// tried.
    @discardableResult
    func put(_ addresses: [FrontierEntry], at time: UTCTime) throws -> Int

    /// The next addresses that are due at `time` on `host` (``WebAddress/hostAndPort``): those never fetched before
    /// those to be revisited, within that by priority (higher first), then in the order they were put.
    /// Of the sites named in `sites` alone; of all where it is empty.
    func due(host: String, sites: Set<String>, at time: UTCTime, limit: Int) throws -> [FrontierTask]

    /// The hosts that have an address due at `time`, sorted.
    func hostsDue(at time: UTCTime) throws -> [String]

    /// How many addresses are due at `time`.
    func dueCount(at time: UTCTime) throws -> Int

    /// Adds addresses that are known but not to be fetched; known ones stay as they are. Returns how many were new.
    @discardableResult
    func putRefused(_ entries: [RefusedEntry], at time: UTCTime) throws -> Int

    /// Records that an address was not fetched. A refusal is final until the plan changes; a failure is tried again
    /// at `retryAt`.
    func record(_ refusals: [FrontierRefusal], at time: UTCTime) throws

    /// What is known of an address; nil if it was never seen.
    func ledger(_ address: WebAddress) throws -> LedgerEntry?

    /// Politeness memory of a host, kept over restarts; nil for a new host.
    func host(_ host: String) throws -> HostMemory?
    func remember(_ memory: HostMemory) throws
    /// What is known of a host's robots.txt, by scheme.
    func robots(host: String) throws -> [RobotsMemory]
    /// Replaces what is known under the same host and scheme.
    func remember(_ robots: RobotsMemory) throws
    /// At most `limit` hosts of which something is remembered, by name: those that are to be left alone or are given
    /// up at `time`; all where it is nil.
    func hosts(restingAt time: UTCTime?, limit: Int) throws -> [HostSummary]

    /// One page of the ledger: of a host in the order in which its addresses are fetched, the refused ones last.
    func ledger(_ query: LedgerQuery, after cursor: LedgerCursor?) throws -> LedgerPage
    /// The addresses of a host (of all where it is nil) by state and kind of reason, sorted.
    func ledgerCounts(host: String?) throws -> [LedgerCount]
    /// Why an address stands where it stands; nil if it was never seen.
    func explain(_ address: WebAddress, at time: UTCTime) throws -> LedgerExplanation?

    /// Puts a pattern into quarantine: addresses of its host that wait and that `isHeld` says belong to it are held
    /// back. One that is there already gets the new examples; one that was released stays released.
    @discardableResult
    func quarantine(_ pattern: QuarantinedPattern, at time: UTCTime, matching isHeld: (WebAddress) -> Bool)
        throws
        -> Quarantine
    /// The patterns of a host (of all where it is nil), the released ones too, in the order in which they were put.
    func quarantines(host: String?) throws -> [Quarantine]
    /// Lets a pattern go: its addresses are due again, with `note` in the ledger until they are asked for. Returns how
    /// many; nil for a number that holds nothing back, because it was never given or was released before.
    func release(quarantine number: Int64, at time: UTCTime, note: String) throws -> Int?

    /// Replaces rows of what watches remember.
    func remember(_ memories: [WatchMemory]) throws
    /// The rows of one watch over `host`, by key.
    func memories(of watch: String, host: String) throws -> [WatchMemory]
}

extension FrontierStore {
    /// Of all sites.
    package func due(host: String, at time: UTCTime, limit: Int) throws -> [FrontierTask] {
        try due(host: host, sites: [], at: time, limit: limit)
    }

    /// By a person, whose reason stands in the custody log.
    package func release(quarantine number: Int64, at time: UTCTime) throws -> Int? {
        try release(quarantine: number, at: time, note: "")
    }
}

/// An address to be put into the frontier.
package struct FrontierEntry: Hashable, Sendable {
    package let address: WebAddress
    package let site: String
    /// Links away from a start address.
    package let depth: Int
    /// Ad pages before list pages before others: 2, 1, 0; start addresses 3.
    package let priority: Int
    /// The page it was found on; nil for start addresses.
    package let via: WebAddress?

    package init(address: WebAddress, site: String, depth: Int, priority: Int, via: WebAddress?) {
        (self.address, self.site, self.depth) = (address, site, depth)
        (self.priority, self.via) = (priority, via)
    }
}

/// An address that is due, with what a conditional request needs (RFC 9110 §13).
package struct FrontierTask: Hashable, Sendable {
    package let entry: FrontierEntry
    package let entityTag: String?
    package let lastModified: String?
    /// Of the last capture; nil where there was none, or where it showed a page that keeps visitors out: the next visit
    /// is judged anew then, also where the same bytes come.
    package let payloadDigest: Digest256?
    package let attempts: Int
    package let revisit: RevisitMemory
    /// Of the last fetch or failed try; nil before the first.
    package let lastTried: UTCTime?
    /// Since when the page is gone; nil where it is not.
    package let goneSince: UTCTime?

    /// What is put off for longer is not meant to come up by itself: a robots.txt, the form of a gate.
    package static let never = Duration.seconds(50 * 365 * 86_400)

    /// True where the page itself was captured before. One that keeps visitors out leaves no digest behind.
    package var wasCaptured: Bool { payloadDigest != nil || revisit.lastChanged != nil }

    package init(
        entry: FrontierEntry, entityTag: String?, lastModified: String?, payloadDigest: Digest256?,
        attempts: Int, revisit: RevisitMemory = RevisitMemory(), lastTried: UTCTime? = nil,
        goneSince: UTCTime? = nil
    ) {
        (self.entry, self.entityTag, self.lastModified) = (entry, entityTag, lastModified)
        (self.payloadDigest, self.attempts, self.revisit) = (payloadDigest, attempts, revisit)
        (self.lastTried, self.goneSince) = (lastTried, goneSince)
    }
}

/// Why an address was not fetched.
package struct FrontierRefusal: Hashable, Sendable {
    package let address: WebAddress
    /// A short code and words: `robots: Disallow: /prive/ (line 4)`, `guard: 10.0.0.7 is a special address`.
    package let reason: String
    /// Nil for a refusal; the time of the next try for a failure.
    package let retryAt: UTCTime?
    /// ``Quarantine/number`` of the pattern that holds the address back; nil for any other reason.
    package let quarantine: Int64?
    /// False where nothing was sent, as when the host was given up: that is no try of this address.
    package let wasAsked: Bool

    package init(
        address: WebAddress, reason: String, retryAt: UTCTime?, quarantine: Int64? = nil,
        wasAsked: Bool = true
    ) {
        (self.address, self.reason, self.retryAt) = (address, reason, retryAt)
        (self.quarantine, self.wasAsked) = (quarantine, wasAsked)
    }
}

extension LedgerEntry {
    /// Failures in a row after which a page is not waited for.
    private static let vainTries = 5

    /// True for a page that is there, or is still waited for, so that other ways to it need not be filed.
    package var standsForOthers: Bool {
        let isGone = goneSince != nil || kind == .missing
        let isNoPage = [301, 302, 303, 307, 308, 404, 410].contains(status)
        return state != .refused && !isGone && !isNoPage && attempts < Self.vainTries
    }
}

/// What the ledger knows of an address.
package struct LedgerEntry: Hashable, Sendable {
    package enum State: String, Sendable, CaseIterable {
        case waiting, fetched, refused, failed
    }

    package let address: WebAddress
    package let state: State
    package let reason: String
    package let firstSeen: UTCTime
    package let lastTried: UTCTime?
    package let nextDue: UTCTime?
    package let status: Int?
    /// As it was put: site, depth, priority and the page that led to it.
    package let entry: FrontierEntry
    /// Failures in a row.
    package let attempts: Int
    package let revisit: RevisitMemory
    /// Since when the page is gone; nil where it is not.
    package let goneSince: UTCTime?
    /// Why it is taken for gone; empty where it is not.
    package let goneReason: String
    /// ``Quarantine/number`` of the pattern that holds it back; nil where none does.
    package let quarantine: Int64?
    /// Nil where it was not read as a page.
    package let kind: PageKind?

    package init(
        address: WebAddress, state: State, reason: String, firstSeen: UTCTime, lastTried: UTCTime?,
        nextDue: UTCTime?, status: Int?, entry: FrontierEntry? = nil, attempts: Int = 0,
        revisit: RevisitMemory = RevisitMemory(), goneSince: UTCTime? = nil, goneReason: String = "",
        quarantine: Int64? = nil, kind: PageKind? = nil
    ) {
        (self.address, self.state, self.reason) = (address, state, reason)
        (self.firstSeen, self.lastTried, self.nextDue, self.status) = (firstSeen, lastTried, nextDue, status)
        self.entry =
            entry ?? FrontierEntry(address: address, site: "", depth: 0, priority: 0, via: nil)
        (self.attempts, self.revisit, self.kind) = (attempts, revisit, kind)
        (self.goneSince, self.goneReason, self.quarantine) = (goneSince, goneReason, quarantine)
    }
}
