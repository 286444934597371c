package import Evidence
import FoundationEssentials
import GRDB

/// Pages that are one more way to another page, within one writing transaction. Their ads are filed under that other
/// page, so they are let go as soon as it is not asked for any more, or is gone: then they are due, and judged anew.
struct AliasTable {
    /// What a capture says of its page.
    enum Word {
        case anotherWay(to: WebAddress), own, unchanged

        init(_ capture: FiledCapture) {
            self =
                capture.isUnchanged ? .unchanged : capture.anotherWayTo.map { .anotherWay(to: $0) } ?? .own
        }
    }

    let db: Database
    private var words: [(row: Int64, word: Word)] = []
    /// Rows whose standing changed.
    private var touched: Set<Int64> = []
    private var time = UTCTime(stored: 0)

    /// Other ways to other ways, and so on: further than this nobody follows, and no site goes.
    static let wayLimit = 8

    init(_ db: Database) {
        self.db = db
    }

    mutating func take(_ word: Word, of row: Int64, at time: UTCTime) {
        words.append((row, word))
        self.time = max(self.time, time)
    }

    mutating func touch(_ row: Int64, at time: UTCTime) {
        touched.insert(row)
        self.time = max(self.time, time)
    }

    /// Call it when all rows stand. Returns the hosts that have an address due now.
    func finish(number: (WebAddress) throws -> Int64?) throws -> Set<Int64> {
        var free: Set<Int64> = []
        for (row, word) in words where try !heed(word, of: row, number) { free.insert(row) }
        for target in touched {
            let rows = try db.rows("SELECT address_id FROM alias WHERE target_id = ?", [target])
            guard !rows.isEmpty, try !stands(target) else { continue }
            free.formUnion(try rows.map { try $0.stored("address_id") })
        }
        return try Set(free.sorted().map(letGo))
    }

    /// False where the page is to be let go.
    private func heed(_ word: Word, of row: Int64, _ number: (WebAddress) throws -> Int64?) throws -> Bool {
        switch word {
        case .unchanged:
            // It was under way when it was let go, and asked for what had changed: once more, for all of it.
            try db.run("DELETE FROM alias WHERE address_id = ? AND target_id IS NULL", [row])
            if db.changesCount > 0 { try readAnew(row) }
        case .own: try db.run("DELETE FROM alias WHERE address_id = ?", [row])
        case .anotherWay(let target):
            guard let id = try number(target) else { return true }
            try db.run("INSERT OR REPLACE INTO alias (address_id, target_id) VALUES (?, ?)", [row, id])
            return try stands(id) && !Self.leads(from: id, to: row, db)
        }
        return true
    }

    private func stands(_ target: Int64) throws -> Bool {
        let row = try db.row(
            "\(AddressRow.ledger) FROM address \(AddressRow.withPage) WHERE address.id = ?", [target])
        return try row.map { try AddressRow.ledgerEntry($0).standsForOthers } ?? false
    }

    /// True where the page `id` is another way to `target`, over others or not.
    static func leads(from id: Int64, to target: Int64, _ db: Database) throws -> Bool {
        var way = id
        for _ in 0..<wayLimit where way != target {
            let next = try db.number("SELECT target_id FROM alias WHERE address_id = ?", [way])
            guard let next else { return false }
            way = next
        }
        return way == target
    }

    /// Returns the host.
    private func letGo(_ row: Int64) throws -> Int64 {
        try db.run("UPDATE alias SET target_id = NULL WHERE address_id = ?", [row])
        return try readAnew(row)
    }

    /// Without digest and validators whatever comes is read, the same bytes too. Returns the host.
    @discardableResult
    private func readAnew(_ row: Int64) throws -> Int64 {
        let known = try db.row("SELECT host_id, reason FROM address WHERE id = ?", [row])
        guard let known else { throw StoredValue.damage("missing address") }
        let reason = try known.stored("reason", as: StoredText?.self)?.value ?? ""
        try db.run(
            """
            UPDATE address SET payload_digest = NULL, etag = NULL, last_modified = NULL, reason = ?,
                due = CASE WHEN state = 'fetched' THEN min(due, ?) ELSE due END
            WHERE id = ?
            """,
            [
                StoredText("\(reason); read anew: the page it is another way to is not there"), time.stored,
                row,
            ])
        return try known.stored("host_id")
    }
}

extension EvidenceStore {
    /// True where `address` is on record as another way to `page`, over others or not: then `page` cannot be another
    /// way to it, or the ads of both would be nobody's.
    package func isAnotherWay(_ address: WebAddress, to page: WebAddress) throws -> Bool {
        try reading { db in
            let known = "SELECT address_id FROM known_address WHERE key = ?"
            guard let id = try db.number(known, [AddressKey(of: address.text).stored]),
                let target = try db.number(known, [AddressKey(of: page.text).stored])
            else { return false }
            return try AliasTable.leads(from: id, to: target, db)
        }
    }
}
