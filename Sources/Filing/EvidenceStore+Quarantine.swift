package import Evidence
import GRDB

extension EvidenceStore {
    /// Walks the addresses of the host that were never fetched, once; their texts are not kept in memory.
    @discardableResult
    package func quarantine(
        _ pattern: QuarantinedPattern, at time: UTCTime, matching isHeld: (WebAddress) -> Bool
    ) throws -> Quarantine {
        try writing { db in
            var table = AddressTable(db)
            let host = try table.id(ofHost: pattern.host)
            let number = try Self.number(of: pattern, host, at: time, db)
            try Self.addExamples(pattern.examples, to: number, db)
            if try Self.isHolding(number, db) {
                try table.hold(
                    host, quarantine: number, reason: Self.ledgerReason(pattern, number), at: time,
                    matching: isHeld)
                try table.finish()
            }
            guard let row = try db.row("\(Self.select) WHERE quarantine.id = ?", [number]) else {
                throw StoredValue.damage("missing quarantine")
            }
            return try Self.read(row, db)
        }
    }

    package func quarantines(host: String?) throws -> [Quarantine] {
        try reading { db in
            try db.rows("\(Self.select) WHERE ?1 IS NULL OR host.name = ?1 ORDER BY quarantine.id", [host])
                .map { try Self.read($0, db) }
        }
    }

    package func release(quarantine number: Int64, at time: UTCTime, note: String) throws -> Int? {
        try writing { db in
            try db.run(
                "UPDATE quarantine SET released_at = ? WHERE id = ? AND released_at IS NULL",
                [time.stored, number])
            guard db.changesCount > 0 else { return nil }
            try db.run(
                """
                UPDATE address SET state = 'waiting', due = 0, attempts = 0, reason = ?, quarantine_id = NULL
                WHERE quarantine_id = ?
                """, [note.isEmpty ? nil : StoredText(note), number])
            let released = db.changesCount
            guard released > 0 else { return 0 }
            try db.run(
                "UPDATE host SET next_due = 0 WHERE id = (SELECT host_id FROM quarantine WHERE id = ?)",
                [number])
            return released
        }
    }

    /// As the ledger tells it of each address.
    private static func ledgerReason(_ pattern: QuarantinedPattern, _ number: Int64) -> String {
        "trap: \(pattern.pattern), \(pattern.reason) (quarantine \(number))"
    }
}

extension EvidenceStore {
    private static let select = """
        SELECT quarantine.id, host.name, pattern, reason, since, released_at,
            (SELECT count(*) FROM address WHERE quarantine_id = quarantine.id) AS held
        FROM quarantine JOIN host ON host.id = quarantine.host_id
        """

    private static func number(
        of pattern: QuarantinedPattern, _ host: Int64, at time: UTCTime, _ db: Database
    ) throws -> Int64 {
        let known = try db.number(
            "SELECT id FROM quarantine WHERE host_id = ? AND pattern = ?",
            [host, StoredText(pattern.pattern)])
        if let known { return known }
        try db.run(
            "INSERT INTO quarantine (host_id, pattern, reason, since) VALUES (?, ?, ?, ?)",
            [host, StoredText(pattern.pattern), StoredText(pattern.reason), time.stored])
        return db.lastInsertedRowID
    }

    private static func isHolding(_ number: Int64, _ db: Database) throws -> Bool {
        try db.number("SELECT 1 FROM quarantine WHERE id = ? AND released_at IS NULL", [number]) != nil
    }

    private static func addExamples(_ examples: [WebAddress], to number: Int64, _ db: Database) throws {
        let count = "SELECT count(*) FROM quarantine_example WHERE quarantine_id = ?"
        var room = Quarantine.exampleLimit - Int(try db.number(count, [number]) ?? 0)
        for example in examples where room > 0 {
            try db.run(
                "INSERT INTO quarantine_example (quarantine_id, text) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [number, example.text])
            room -= db.changesCount
        }
    }

    private static func read(_ row: Row, _ db: Database) throws -> Quarantine {
        let number: Int64 = try row.stored("id")
        let examples = try db.rows(
            "SELECT text FROM quarantine_example WHERE quarantine_id = ? ORDER BY text", [number]
        ).map { try StoredValue.address($0.stored("text")) }
        return Quarantine(
            number: number,
            pattern: QuarantinedPattern(
                host: try row.stored("name"), pattern: try row.text("pattern"),
                reason: try row.text("reason"),
                examples: examples),
            since: try row.time("since"), releasedAt: try row.instant("released_at"),
            heldCount: try row.stored("held"))
    }
}
