package import Evidence
import FoundationEssentials
import GRDB

extension EvidenceStore: FrontierStore {
    @discardableResult
    package func put(_ addresses: [FrontierEntry], at time: UTCTime) throws -> Int {
        let entries = addresses.map(KeyedEntry.init)
        return try writing { db in
            var table = AddressTable(db)
            var added = 0
            for entry in entries where try table.insert(entry, at: time) { added += 1 }
            try table.finish()
            return added
        }
    }

    /// Within one rank (see ``QueueRank``) the address that is due longest comes first, then the one put first.
    package func due(host: String, at time: UTCTime, limit: Int) throws -> [FrontierTask] {
        try reading { db in
            guard let host = try db.number("SELECT id FROM host WHERE name = ?", [host]) else { return [] }
            var tasks: [FrontierTask] = []
            for rank in QueueRank.all where tasks.count < limit {
                let rows = try db.rows(StatementText.due, [host, rank, time.stored, limit - tasks.count])
                tasks += try rows.map(Self.task)
            }
            return tasks
        }
    }

    package func hostsDue(at time: UTCTime) throws -> [String] {
        try reading { db in
            try db.rows(StatementText.hostsDue, [time.stored]).map { try $0.stored("name") }
        }
    }

    package func dueCount(at time: UTCTime) throws -> Int {
        try reading { db in
            Int(try db.number(StatementText.dueCount, [time.stored]) ?? 0)
        }
    }

    package func record(_ refusals: [FrontierRefusal], at time: UTCTime) throws {
        try writing { db in
            var table = AddressTable(db)
            for refusal in refusals { try table.noteRefusal(refusal, at: time) }
            try table.finish()
        }
    }

    package func ledger(_ address: WebAddress) throws -> LedgerEntry? {
        try reading { db in
            let row = try db.row(
                """
                SELECT state, reason, first_seen, last_tried, due, status FROM address WHERE key = ?
                """, [KeyedEntry.key(address.text)])
            return try row.map { try Self.ledgerEntry(address, $0) }
        }
    }

    package func host(_ host: String) throws -> HostMemory? {
        try reading { db in
            let row = try db.row(
                """
                SELECT not_before, failures, robots, robots_status, robots_at
                FROM host_memory JOIN host ON host.id = host_id WHERE name = ?
                """, [host])
            return try row.map { try Self.memory(of: host, $0) }
        }
    }

    package func remember(_ memory: HostMemory) throws {
        try writing { db in
            var table = AddressTable(db)
            try db.run(
                """
                INSERT INTO host_memory (host_id, not_before, failures, robots, robots_status, robots_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (host_id) DO UPDATE SET
                    not_before = excluded.not_before, failures = excluded.failures, robots = excluded.robots,
                    robots_status = excluded.robots_status, robots_at = excluded.robots_at
                """,
                [
                    try table.id(ofHost: memory.host), memory.notBefore.stored, memory.failures,
                    memory.robots.map { Data($0) }, memory.robotsStatus, memory.robotsAt?.stored,
                ])
        }
    }
}

extension EvidenceStore {
    /// Makes every address that will be fetched some day due at `time`, for `crawl --now`. Refused ones stay refused.
    /// Returns how many were brought forward.
    @discardableResult
    package func makeAllDue(at time: UTCTime) throws -> Int {
        try writing { db in
            try db.run("UPDATE address SET due = ? WHERE due > ?", [time.stored, time.stored])
            let changed = db.changesCount
            try db.run("UPDATE host SET next_due = ? WHERE next_due > ?", [time.stored, time.stored])
            return changed
        }
    }

    /// Lets refused addresses wait again, for a plan that was changed: a refusal is final only until then. Returns
    /// how many there were; the ledger keeps the old reason until the next try.
    @discardableResult
    package func reconsiderRefusals() throws -> Int {
        try writing { db in
            try db.run("UPDATE address SET state = 'waiting', due = 0 WHERE state = 'refused'")
            let changed = db.changesCount
            if changed > 0 { try db.run(AddressTable.refresh) }
            return changed
        }
    }
}

extension EvidenceStore {
    /// Texts of the hot queries, apart, so that a test can ask SQLite how it would carry them out.
    enum StatementText {
        static let due = """
            SELECT text, site, depth, priority, via, etag, last_modified, payload_digest, attempts FROM address
            WHERE host_id = ? AND queue_rank = ? AND due IS NOT NULL AND due <= ? ORDER BY due, id LIMIT ?
            """
        static let hostsDue =
            "SELECT name FROM host WHERE next_due IS NOT NULL AND next_due <= ? ORDER BY name"
        static let dueCount = """
            SELECT count(*) FROM host
            CROSS JOIN (VALUES \(QueueRank.all.map { "(\($0))" }.joined(separator: ", "))) AS rank
            CROSS JOIN address INDEXED BY address_due
            WHERE host.next_due IS NOT NULL AND host.next_due <= ?1 AND address.host_id = host.id
                AND address.queue_rank = rank.column1 AND address.due IS NOT NULL AND address.due <= ?1
            """
    }

    private static func task(_ row: Row) throws -> FrontierTask {
        let entry = FrontierEntry(
            address: try StoredValue.address(row.stored("text")), site: try row.stored("site"),
            depth: try row.stored("depth"), priority: try row.stored("priority"),
            via: try row.stored("via", as: String?.self).map(StoredValue.address))
        return FrontierTask(
            entry: entry, entityTag: try row.stored("etag", as: StoredText?.self)?.value,
            lastModified: try row.stored("last_modified", as: StoredText?.self)?.value,
            payloadDigest: try row.stored("payload_digest", as: Data?.self).map(StoredValue.digest),
            attempts: try row.stored("attempts"))
    }

    /// An address that was never tried is due since it was seen.
    static func ledgerEntry(_ address: WebAddress, _ row: Row) throws -> LedgerEntry {
        let firstSeen = try row.time("first_seen")
        let due = try row.stored("due", as: Int64?.self).map { $0 == 0 ? firstSeen : UTCTime(stored: $0) }
        return LedgerEntry(
            address: address, state: try row.word("state"),
            reason: try row.stored("reason", as: StoredText?.self)?.value ?? "", firstSeen: firstSeen,
            lastTried: try row.stored("last_tried", as: Int64?.self).map(UTCTime.init(stored:)), nextDue: due,
            status: try row.stored("status"))
    }

    private static func memory(of host: String, _ row: Row) throws -> HostMemory {
        HostMemory(
            host: host, notBefore: try row.time("not_before"), failures: try row.stored("failures"),
            robots: try row.stored("robots", as: Data?.self).map { Array($0) },
            robotsStatus: try row.stored("robots_status"),
            robotsAt: try row.stored("robots_at", as: Int64?.self).map(UTCTime.init(stored:)))
    }
}
