/// Which entries of the ledger are asked for.
package struct LedgerQuery: Hashable, Sendable {
    /// ``WebAddress/hostAndPort``; nil for all hosts.
    package let host: String?
    /// Empty for all states.
    package let states: Set<LedgerEntry.State>
    /// What the reason begins with, such as `robots`; empty for any.
    package let reasonPrefix: String
    /// Entries a page of the answer.
    package let limit: Int

    package init(
        host: String? = nil, states: Set<LedgerEntry.State> = [], reasonPrefix: String = "", limit: Int = 100
    ) {
        (self.host, self.states, self.reasonPrefix, self.limit) = (host, states, reasonPrefix, limit)
    }
}

/// Where the next page of an answer begins. Only good for the query that gave it.
package struct LedgerCursor: Hashable, Sendable {
    package let section: Int
    /// The last entry handed out: what its section is ordered by, then its number.
    package let order: Int64
    package let number: Int64

    package init(section: Int, order: Int64, number: Int64) {
        (self.section, self.order, self.number) = (section, order, number)
    }

    /// Reads ``text``. Nil for anything else.
    package init?(_ text: String) {
        let fields = text.split(separator: ".", omittingEmptySubsequences: false)
        guard fields.count == 3, let section = Int(fields[0]), (0..<100).contains(section),
            let order = Int64(fields[1]), let number = Int64(fields[2])
        else { return nil }
        self.init(section: section, order: order, number: number)
    }

    /// For a command line: `3.1795000000000.42`.
    package var text: String { "\(section).\(order).\(number)" }
}

/// One page of an answer.
package struct LedgerPage: Hashable, Sendable {
    package let entries: [LedgerEntry]
    /// Nil where nothing follows. Entries whose state changes between two pages may be missed or come twice.
    package let next: LedgerCursor?

    package init(entries: [LedgerEntry], next: LedgerCursor?) {
        (self.entries, self.next) = (entries, next)
    }
}

/// How many addresses are in a state for reasons of one kind.
package struct LedgerCount: Hashable, Sendable {
    package let state: LedgerEntry.State
    /// The reason up to its colon or first blank, such as `robots`; empty for addresses that were never tried.
    package let code: String
    package let count: Int

    package init(state: LedgerEntry.State, code: String, count: Int) {
        (self.state, self.code, self.count) = (state, code, count)
    }
}

/// What is remembered of a host, without the text of its robots.txt: for lists. The fields are those of ``HostMemory``.
package struct HostSummary: Hashable, Sendable {
    package let host: String
    /// No request before this.
    package let notBefore: UTCTime
    /// Why not; nil where that is not on record.
    package let restReason: String?
    /// True where it is more than the pause after each request.
    package let isSuspended: Bool
    /// Failures in a row.
    package let failures: Int
    package let refusal: String?
    package let refusedUntil: UTCTime?
    package let robotsStatus: Int?
    package let robotsAt: UTCTime?

    package init(
        host: String, notBefore: UTCTime, restReason: String? = nil, isSuspended: Bool = false,
        failures: Int = 0,
        refusal: String? = nil, refusedUntil: UTCTime? = nil, robotsStatus: Int? = nil,
        robotsAt: UTCTime? = nil
    ) {
        (self.host, self.notBefore, self.restReason) = (host, notBefore, restReason)
        (self.isSuspended, self.failures) = (isSuspended, failures)
        (self.refusal, self.refusedUntil) = (refusal, refusedUntil)
        (self.robotsStatus, self.robotsAt) = (robotsStatus, robotsAt)
    }
}
