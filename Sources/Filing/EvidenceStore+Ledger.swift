package import Evidence
import GRDB

extension EvidenceStore {
    package func ledger(_ address: WebAddress) throws -> LedgerEntry? {
        try reading { db in try Self.ledgerRow(of: address, db).map(AddressRow.ledgerEntry) }
    }

    package func ledger(_ query: LedgerQuery, after cursor: LedgerCursor?) throws -> LedgerPage {
        try reading { db in
            var host: Int64?
            if let name = query.host {
                host = try db.number("SELECT id FROM host WHERE name = ?", [name])
                if host == nil { return LedgerPage(entries: [], next: nil) }
            }
            return try LedgerWalk(query, host: host).page(after: cursor, db)
        }
    }

    /// Looks at each address of the host, and at all there are where it is nil: for a person's question, not for a
    /// program's.
    package func ledgerCounts(host: String?) throws -> [LedgerCount] {
        try reading { db in
            try db.rows(
                """
                SELECT state, code, sum(count) AS count FROM (\(Self.counted(ofHost: host != nil)))
                GROUP BY state, code ORDER BY state, code
                """, host.map { [$0] } ?? []
            ).map { row in
                LedgerCount(
                    state: try row.word("state"), code: try row.stored("code"), count: try row.stored("count")
                )
            }
        }
    }

    package func explain(_ address: WebAddress, at time: UTCTime) throws -> LedgerExplanation? {
        try reading { db in
            guard let row = try Self.ledgerRow(of: address, db) else { return nil }
            let entry = try AddressRow.ledgerEntry(row)
            let host = try db.row(
                "SELECT * FROM host_standing WHERE host_id = ?", [try row.stored("host_id", as: Int64.self)])
            let pattern = try entry.quarantine.flatMap { number in
                try db.row("SELECT pattern FROM quarantine WHERE id = ?", [number])
            }
            return LedgerExplanation(
                entry, host: try host.map { try Self.summary(of: address.hostAndPort, $0) },
                ahead: try Self.countAhead(of: row, at: time, db), pattern: try pattern?.text("pattern"),
                at: time)
        }
    }

    /// Hands every address ever seen to `body`, in the order in which they were first seen, with the kind of page it
    /// is where it was read as one; one at a time, whatever their number.
    package func everyLedgerEntry(_ body: (LedgerEntry, PageKind?) throws -> Void) throws {
        try reading { db in
            let cursor = try Row.fetchCursor(
                db, sql: "\(AddressRow.ledger) FROM address \(AddressRow.withPage) ORDER BY address.id")
            while let row = try cursor.next() {
                let entry = try AddressRow.ledgerEntry(row)
                try body(entry, entry.kind)
            }
        }
    }
}

extension EvidenceStore {
    private static func ledgerRow(of address: WebAddress, _ db: Database) throws -> Row? {
        try db.row(
            "\(AddressRow.ledger) FROM address \(AddressRow.withPage) WHERE \(AddressRow.isKnownBy)",
            [AddressKey(of: address.text).stored])
    }

    /// Every address is either due some day or refused, and each kind has its index by host.
    private static func counted(ofHost: Bool) -> String {
        guard ofHost else { return "\(groups) FROM address GROUP BY state, code" }
        let host = "host_id = (SELECT id FROM host WHERE name = ?1)"
        return """
            \(groups) FROM address INDEXED BY address_due WHERE \(host) AND due IS NOT NULL GROUP BY state, code
            UNION ALL \(groups) FROM address INDEXED BY address_troubled
            WHERE state = 'refused' AND state IN ('failed', 'refused') AND \(host) GROUP BY state, code
            """
    }

    /// The reason up to its first colon or blank.
    private static let groups = """
        SELECT state, CASE WHEN state = 'waiting' OR reason IS NULL THEN '' ELSE substr(CAST(reason AS TEXT), 1,
            min(instr(CAST(reason AS TEXT) || ':', ':'), instr(CAST(reason AS TEXT) || ' ', ' ')) - 1) END AS code,
            count(*) AS count
        """

    /// Of the same host, due at `time`, and before this one in the order of ``due(host:sites:at:limit:)``.
    private static func countAhead(of row: Row, at time: UTCTime, _ db: Database) throws -> Int {
        guard let due = try row.stored("due", as: Int64?.self), due <= time.stored else { return 0 }
        let (host, rank): (Int64, Int) = (try row.stored("host_id"), try row.stored("queue_rank"))
        let counts = try QueueRank.all.filter { $0 < rank }.map { earlier in
            try db.number(
                "\(count) AND due <= ?", [host, earlier, time.stored]) ?? 0
        }
        let sooner = try db.number("\(count) AND due < ?", [host, rank, due]) ?? 0
        let first = try db.number(
            "\(count) AND due = ? AND id < ?", [host, rank, due, try row.stored("id", as: Int64.self)])
        return Int(counts.reduce(sooner + (first ?? 0), +))
    }

    private static let count = """
        SELECT count(*) FROM address INDEXED BY address_due WHERE host_id = ? AND queue_rank = ? AND due IS NOT NULL
        """
}
