/// The durable list of addresses: what waits, what was fetched, what was refused and why.
///
/// Calls block on the disk: make them from a queue that may. All of them are safe to call again after a crash.
package protocol FrontierStore: AnyObject, Sendable {
    /// Adds addresses that are not known yet; known ones stay as they are. Returns how many were new.
    @discardableResult
    func put(_ addresses: [FrontierEntry], at time: UTCTime) throws -> Int

    /// The next addresses that are due at `time` on `host` (``WebAddress/hostAndPort``): those never fetched before
    /// those to be revisited, within that by priority (higher first), then in the order they were put.
    func due(host: String, at time: UTCTime, limit: Int) throws -> [FrontierTask]

    /// The hosts that have an address due at `time`, sorted.
    func hostsDue(at time: UTCTime) throws -> [String]

    /// How many addresses are due at `time`.
    func dueCount(at time: UTCTime) throws -> Int

    /// Records that an address was not fetched. A refusal is final until the plan changes; a failure is tried again
    /// at `retryAt`.
    func record(_ refusals: [FrontierRefusal], at time: UTCTime) throws

    /// What is known of an address; nil if it was never seen.
    func ledger(_ address: WebAddress) throws -> LedgerEntry?

    /// Politeness memory of a host, kept over restarts; nil for a new host.
    func host(_ host: String) throws -> HostMemory?
    func remember(_ memory: HostMemory) throws
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
    /// Of the last capture; nil where there was none.
    package let payloadDigest: Digest256?
    package let attempts: Int

    package init(
        entry: FrontierEntry, entityTag: String?, lastModified: String?, payloadDigest: Digest256?,
        attempts: Int
    ) {
        (self.entry, self.entityTag, self.lastModified) = (entry, entityTag, lastModified)
        (self.payloadDigest, self.attempts) = (payloadDigest, attempts)
    }
}

/// Why an address was not fetched.
package struct FrontierRefusal: Hashable, Sendable {
    package let address: WebAddress
    /// A short code and words: `robots: Disallow: /prive/ (line 4)`, `guard: 10.0.0.7 is a special address`.
    package let reason: String
    /// Nil for a refusal; the time of the next try for a failure.
    package let retryAt: UTCTime?

    package init(address: WebAddress, reason: String, retryAt: UTCTime?) {
        (self.address, self.reason, self.retryAt) = (address, reason, retryAt)
    }
}

/// What the ledger knows of an address.
package struct LedgerEntry: Hashable, Sendable {
    package enum State: String, Sendable {
        case waiting, fetched, refused, failed
    }

    package let address: WebAddress
    package let state: State
    package let reason: String
    package let firstSeen: UTCTime
    package let lastTried: UTCTime?
    package let nextDue: UTCTime?
    package let status: Int?

    package init(
        address: WebAddress, state: State, reason: String, firstSeen: UTCTime, lastTried: UTCTime?,
        nextDue: UTCTime?, status: Int?
    ) {
        (self.address, self.state, self.reason) = (address, state, reason)
        (self.firstSeen, self.lastTried, self.nextDue, self.status) = (firstSeen, lastTried, nextDue, status)
    }
}
