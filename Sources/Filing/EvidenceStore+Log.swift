package import Evidence
import FoundationEssentials
import GRDB

/// The log as the store holds it; tiles, checkpoints and proofs are made from this elsewhere.
extension EvidenceStore: LeafSource {
    package func leafCount() throws -> Int { try reading(LogTable.count) }

    package func commitments(_ range: Range<Int>) throws -> [Digest256] {
        try reading { db in
            let cursor = try Data.fetchCursor(
                db, sql: "SELECT commitment FROM log_leaf WHERE id > ? AND id <= ? ORDER BY id",
                arguments: [range.lowerBound, range.upperBound])
            var commitments: [Digest256] = []
            commitments.reserveCapacity(range.count)
            while let data = try cursor.next() { commitments.append(try StoredValue.digest(data)) }
            return commitments
        }
    }

    /// The event at a place of the log, with its salt; nil where there is none, where it was forgotten, and where it is a
    /// decision of a round that is blind: whoever reads it may be the one who decides next.
    package func leaf(at place: Int) throws -> LogLeaf? {
        try reading { db in
            guard let leaf = try LogTable.leaf(Int64(place), db) else { return nil }
            return try Self.isVeiled(leaf, at: place, db) ? nil : leaf
        }
    }

    private static func isVeiled(_ leaf: LogLeaf, at place: Int, _ db: Database) throws -> Bool {
        // Within a text a quote is escaped, so these characters are the member and nothing else.
        guard String(decoding: leaf.line, as: UTF8.self).contains("\"kind\":\"decision\"") else {
            return false
        }
        let row = try db.row(
            """
            SELECT case_file.state, case_file.reviewers, case_file.stage, case_file.round, decision.round AS made
            FROM decision JOIN case_file ON case_file.id = decision.case_id WHERE decision.leaf = ?
            """, [place])
        guard let row, let blind = try CaseTable.blindRound(row) else { return false }
        return try row.stored("made", as: Int.self) == blind
    }

    /// The places of the leaves about a capture, by its WARC-Record-ID, and of the findings that rest on it; in order.
    package func leaves(ofCapture record: String) throws -> [Int] {
        try places(
            """
            SELECT leaf FROM capture WHERE record = ?1 AND leaf IS NOT NULL
            UNION ALL SELECT finding.leaf FROM capture CROSS JOIN ad ON ad.address_id = capture.address_id
                CROSS JOIN ad_version ON ad_version.ad_id = ad.id
                CROSS JOIN finding ON finding.version_id = ad_version.id AND finding.capture_id = capture.id
                WHERE capture.record = ?1 AND finding.leaf IS NOT NULL
            ORDER BY 1
            """, [record])
    }

    /// The places of the leaves of a case's decisions and of all that was done with it; in order.
    package func leaves(ofCase id: String) throws -> [Int] {
        try places(
            """
            WITH \(Schema.partsByAge(of: "custody"))
            SELECT custody.leaf FROM \(Schema.custodyByObject) AND object = ?1 AND custody.leaf IS NOT NULL
            UNION ALL SELECT leaf FROM decision WHERE case_id = ?1 AND leaf IS NOT NULL
            ORDER BY 1
            """, [id])
    }

    private func places(_ sql: String, _ arguments: StatementArguments) throws -> [Int] {
        try reading { db in try Int.fetchAll(db, sql: sql, arguments: arguments) }
    }
}

/// What checking the store's own leaves found.
package struct LeafCheck: Hashable, Sendable {
    package var count = 0
    /// Leaves whose event and salt were erased when their time was over.
    package var forgotten = 0
    /// Rows of before there was a log.
    package var unlogged = 0
    /// One sentence each; empty for a sound store.
    package var problems: [String] = []

    static let problemLimit = 20

    mutating func add(_ problem: String) {
        if problems.count < Self.problemLimit { problems.append(problem) }
    }
}

extension EvidenceStore {
    /// Whether each leaf's commitment is that of its event and salt, and whether each row is what was logged of it.
    /// `commitment` hears of all leaves in order, to be compared with what was published. Reads the whole log.
    package func checkLeaves(_ commitment: (Digest256) throws -> Void) throws -> LeafCheck {
        var check = LeafCheck()
        try reading { db in
            try Self.checkCommitments(db, &check, commitment)
            for table in LoggedRows.all { try table.check(db, &check) }
        }
        return check
    }

    private static func checkCommitments(
        _ db: Database, _ check: inout LeafCheck, _ body: (Digest256) throws -> Void
    ) throws {
        let cursor = try Row.fetchCursor(
            db, sql: "SELECT id, commitment, salt, event FROM log_leaf ORDER BY id")
        while let row = try cursor.next() {
            check.count += 1
            guard row[0] == Int64(check.count) else {
                check.add("leaf \(check.count - 1) is missing")
                check.count = row[0]
                continue
            }
            let stored = try StoredValue.digest(row.decode(Data.self, atIndex: 1))
            try body(stored)
            guard let salt = try row.decode(Data?.self, atIndex: 2),
                let event = try row.decode(Data?.self, atIndex: 3)
            else {
                check.forgotten += 1
                continue
            }
            if LogLeaf(line: Array(event), salt: Array(salt))?.commitment != stored {
                check.add("leaf \(check.count - 1) holds another event than was logged")
            }
        }
    }
}

/// A table whose rows are logged, and how the event of a row is made again.
private struct LoggedRows: Sendable {
    let kind: String
    let table: String
    let select: String
    let event: @Sendable (Row) throws -> LogEvent

    static let all = [
        LoggedRows(
            kind: "capture", table: "capture",
            select:
                "SELECT \(CaptureTable.columns) , capture.leaf FROM capture JOIN address ON address.id = address_id",
            event: { LogEvent(try CaptureTable.read($0)) }),
        LoggedRows(
            kind: "finding", table: "finding",
            select: """
                SELECT finding.*, ad_version.digest AS wording, ruleset.digest AS rules, record, captured_at FROM finding
                JOIN ad_version ON ad_version.id = version_id JOIN ruleset ON ruleset.id = finding.ruleset_id
                JOIN capture ON capture.id = finding.capture_id
                """,
            event: { row in
                LogEvent(
                    try CaseTable.finding(row), wording: try StoredValue.digest(row.stored("wording")),
                    rules: try StoredValue.digest(row.stored("rules")), capture: try row.stored("record"),
                    at: try row.time("captured_at"))
            }),
        LoggedRows(
            kind: "custody", table: "custody", select: "SELECT * FROM custody",
            event: { LogEvent(try CustodyLog.event($0), of: try $0.stored("municipality", as: String?.self)) }
        ),
        LoggedRows(
            kind: "decision", table: "decision", select: "SELECT * FROM decision",
            event: { LogEvent(try DecisionTable.decision($0)) }),
    ]

    /// Rows that were changed, rows that are gone, and leaves that no row has.
    func check(_ db: Database, _ check: inout LeafCheck) throws {
        let logged = try Row.fetchCursor(
            db,
            sql: """
                SELECT logged.*, log_leaf.event AS logged_event FROM (\(select)) AS logged
                JOIN log_leaf ON log_leaf.id = logged.leaf + 1 WHERE log_leaf.event IS NOT NULL
                """)
        var rows = 0
        while let row = try logged.next() {
            rows += 1
            if try event(row).line != Array(row.stored("logged_event", as: Data.self)) {
                let leaf: Int64 = try row.stored("leaf")
                check.add("a row of \(table) is not what was logged of it as leaf \(leaf)")
            }
        }
        // Within a text a quote is escaped, so these bytes are the member and nothing else.
        let leaves = try db.number(
            "SELECT count(*) FROM log_leaf WHERE instr(event, CAST(? AS BLOB)) > 0", ["\"kind\":\"\(kind)\""])
        let lost = Int(leaves ?? 0) - rows
        if lost > 0 { check.add("\(lost) rows of \(table) that were logged are gone") }
        check.unlogged += Int(try db.number("SELECT count(*) FROM \(table) WHERE leaf IS NULL") ?? 0)
    }
}
