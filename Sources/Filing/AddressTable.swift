import Evidence
import FoundationEssentials
import GRDB

/// The rows of addresses and their hosts, within one transaction.
///
/// It remembers the ids it met and which hosts must be brought up to date, so make one per transaction and call
/// ``finish()`` before the commit.
struct AddressTable {
    private let db: Database
    private var hosts: [String: Int64] = [:]
    private var hostsWithNew: Set<Int64> = []
    private var hostsChanged: Set<Int64> = []

    init(_ db: Database) {
        self.db = db
    }

    /// Adds an address that waits. False where it is known: then it stays as it is.
    mutating func insert(_ keyed: KeyedEntry, at time: UTCTime) throws -> Bool {
        let entry = keyed.entry
        let host = try id(ofHost: entry.address.hostAndPort)
        try db.run(
            """
            INSERT INTO address
                (key, host_id, queue_rank, due, state, priority, depth, first_seen, site, text, via)
            VALUES (?, ?, ?, 0, 'waiting', ?, ?, ?, ?, ?, ?)
            ON CONFLICT (key) DO NOTHING
            """,
            [
                keyed.key, host, QueueRank.waiting(priority: entry.priority), entry.priority, entry.depth,
                time.stored, entry.site, keyed.text, entry.via?.text,
            ])
        guard db.changesCount > 0 else { return false }
        hostsWithNew.insert(host)
        return true
    }

    /// The row of `entry`, made where there is none.
    mutating func id(of entry: FrontierEntry, at time: UTCTime) throws -> Int64 {
        let keyed = KeyedEntry(entry)
        if let known = try db.number("SELECT id FROM address WHERE key = ?", [keyed.key]) { return known }
        guard try insert(keyed, at: time) else { throw StoredValue.damage("missing address") }
        return db.lastInsertedRowID
    }

    /// Notes a fetch, unless a later one is noted already: a batch that is filed again must not turn back time.
    mutating func noteFetch(_ capture: FiledCapture, row: Int64) throws {
        let record = capture.record
        try db.run(
            """
            UPDATE address SET
                state = 'fetched', due = ?, attempts = 0, last_tried = ?, status = ?, payload_digest = coalesce(?, payload_digest),
                reason = ?, etag = ?, last_modified = ?,
                queue_rank = queue_rank + CASE WHEN queue_rank < \(QueueRank.fetched) THEN \(QueueRank.fetched) ELSE 0 END
            WHERE id = ? AND (last_tried IS NULL OR last_tried <= ?)
            """,
            [
                capture.nextDue.stored, record.capturedAt.stored, record.status,
                // An answer of 304 has no body: what is on record is the payload of the capture before.
                record.status == 304 ? nil : record.payloadDigest.stored,
                StoredText(capture.note), capture.entityTag.map(StoredText.init),
                capture.lastModified.map(StoredText.init), row, record.capturedAt.stored,
            ])
        hostsChanged.insert(try id(ofHost: record.address.hostAndPort))
    }

    /// Notes that an address was not fetched; one that was never put gets a row, so that the ledger knows why.
    mutating func noteRefusal(_ refusal: FrontierRefusal, at time: UTCTime) throws {
        let entry = FrontierEntry(address: refusal.address, site: "", depth: 0, priority: 0, via: nil)
        let row = try id(of: entry, at: time)
        try db.run(
            """
            UPDATE address SET state = ?, due = ?, reason = ?, last_tried = ?, attempts = attempts + 1
            WHERE id = ?
            """,
            [
                refusal.retryAt == nil ? "refused" : "failed", refusal.retryAt?.stored,
                StoredText(refusal.reason),
                time.stored, row,
            ])
        hostsChanged.insert(try id(ofHost: refusal.address.hostAndPort))
    }

    /// The row of a host (``WebAddress/hostAndPort``), made where there is none.
    mutating func id(ofHost name: String) throws -> Int64 {
        if let known = hosts[name] { return known }
        try db.run("INSERT INTO host (name) VALUES (?) ON CONFLICT (name) DO NOTHING", [name])
        guard let id = try db.number("SELECT id FROM host WHERE name = ?", [name]) else {
            throw StoredValue.damage("missing host")
        }
        hosts[name] = id
        return id
    }

    /// Brings `next_due` of the hosts that were touched up to date: one look at the index per rank.
    func finish() throws {
        for host in hostsWithNew.subtracting(hostsChanged) {
            try db.run("UPDATE host SET next_due = 0 WHERE id = ?", [host])
        }
        for host in hostsChanged {
            try db.run(Self.refresh + " WHERE id = ?", [host])
        }
    }

    static let refresh = """
        UPDATE host SET next_due = (
            SELECT min(first) FROM (
                \(QueueRank.all.map(firstDue).joined(separator: " UNION ALL "))
            )
        )
        """

    private static func firstDue(rank: Int) -> String {
        """
        SELECT (
            SELECT due FROM address INDEXED BY address_due
            WHERE host_id = host.id AND queue_rank = \(rank) AND due IS NOT NULL ORDER BY due LIMIT 1
        ) AS first
        """
    }
}
