/// A pattern of addresses on one host that is not followed, because pages behind it bring nothing new: a calendar
/// without end, facets that combine, a path that repeats itself.
package struct QuarantinedPattern: Hashable, Sendable {
    /// ``WebAddress/hostAndPort``.
    package let host: String
    /// As the shape of an address is written; the same text for all addresses of the shape.
    package let pattern: String
    /// What was observed, in words for a person.
    package let reason: String
    /// Addresses that show what the pattern is; ``Quarantine/exampleLimit`` of them are kept.
    package let examples: [WebAddress]

    package init(host: String, pattern: String, reason: String, examples: [WebAddress]) {
        (self.host, self.pattern, self.reason, self.examples) = (host, pattern, reason, examples)
    }
}

/// A quarantined pattern on record.
package struct Quarantine: Hashable, Sendable {
    package static let exampleLimit = 8

    /// What a person names it by.
    package let number: Int64
    package let pattern: QuarantinedPattern
    package let since: UTCTime
    /// When it was let go; nil while it holds. A pattern that was let go is never quarantined again: a person has
    /// looked, or pages of it kept bringing news.
    package let releasedAt: UTCTime?
    /// Addresses that are held back by it now.
    package let heldCount: Int

    package init(
        number: Int64, pattern: QuarantinedPattern, since: UTCTime, releasedAt: UTCTime?, heldCount: Int
    ) {
        (self.number, self.pattern, self.since) = (number, pattern, since)
        (self.releasedAt, self.heldCount) = (releasedAt, heldCount)
    }
}

/// An address that is known but not to be fetched, with the reason for the ledger.
package struct RefusedEntry: Hashable, Sendable {
    package let entry: FrontierEntry
    /// As in ``FrontierRefusal/reason``.
    package let reason: String
    /// ``Quarantine/number`` of the pattern that holds it; nil for any other reason.
    package let quarantine: Int64?

    package init(entry: FrontierEntry, reason: String, quarantine: Int64? = nil) {
        (self.entry, self.reason, self.quarantine) = (entry, reason, quarantine)
    }
}

/// Why an address is left alone because of the way by which it was found: the address itself is nothing against, so
/// another way to it opens it. The words stand in front of the reason, which is how a store tells such a refusal from
/// one by robots.txt, the plan or a person.
package enum WayRefusal: String, Sendable, CaseIterable {
    case nofollow = "robots: the page it was found on says nofollow"
    case depth = "depth: too many links away from a start address"

    /// True where `reason` is one of these, with or without more words behind it.
    package static func holds(in reason: String) -> Bool {
        allCases.contains { reason.utf8.starts(with: $0.rawValue.utf8) }
    }
}

/// One row of what a watch over a host (for traps, for parameters) must not forget over a restart: counts under a key,
/// whose meaning is the watch's own.
package struct WatchMemory: Hashable, Sendable {
    /// ``WebAddress/hostAndPort``.
    package let host: String
    /// The name of the watch, such as `trap`.
    package let watch: String
    package let key: String
    /// Empty to forget the row.
    package let counts: [Int]

    package init(host: String, watch: String, key: String, counts: [Int]) {
        (self.host, self.watch, self.key, self.counts) = (host, watch, key, counts)
    }
}
