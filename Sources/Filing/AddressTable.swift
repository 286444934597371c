import Evidence
import FoundationEssentials
import GRDB

/// The rows of addresses and their hosts, within one transaction.
///
/// It remembers the ids it met and which hosts must be brought up to date, so make one per transaction and call
/// ``finish()`` before the commit.
struct AddressTable {
    private let db: Database
    private var knownKeys: AddressKeys?
    private var hosts: [String: Int64] = [:]
    private var hostsWithNew: Set<Int64> = []
    private var hostsChanged: Set<Int64> = []
    private var aliases: AliasTable

    private let taskNumbers: TaskNumbers?

    init(_ db: Database, _ taskNumbers: TaskNumbers? = nil) {
        (self.db, self.taskNumbers) = (db, taskNumbers)
        aliases = AliasTable(db)
    }

    /// The row of `entry`, made where there is none.
    mutating func id(of entry: FrontierEntry, at time: UTCTime) throws -> Int64 {
        if let known = taskNumbers?[entry.address] { return known }
        let keyed = KeyedEntry(entry)
        if let known = try number(of: keyed.key) { return known }
        guard try insert([keyed], at: time) == 1 else { throw StoredValue.damage("missing address") }
        return db.lastInsertedRowID
    }

    /// Adds addresses that wait. Returns how many were new, or were left alone until now.
    mutating func insert(_ entries: [KeyedEntry], at time: UTCTime) throws -> Int {
        let claims = try withKeys { try $0.claim(entries.map(\.key)) }
        let statement = try HotStatement(Self.insertWaiting, db)
        var added = 0
        for (keyed, claim) in zip(entries, claims) {
            if claim.isNew {
                try insert(keyed, claim.number, at: time, by: statement)
            } else if try !meetAgain(keyed.entry, claim.number, at: time) {
                continue
            }
            hostsWithNew.insert(try id(ofHost: keyed.entry.address.hostAndPort))
            added += 1
        }
        return added
    }

    private static let insertWaiting = """
        INSERT INTO address (id, host_id, queue_rank, due, state, priority, depth, first_seen, site, text, via)
        VALUES (?, ?, ?, 0, 'waiting', ?, ?, ?, ?, ?, ?)
        """

    private mutating func insert(
        _ keyed: KeyedEntry, _ number: Int64, at time: UTCTime, by statement: HotStatement
    ) throws {
        let entry = keyed.entry
        let host = try id(ofHost: entry.address.hostAndPort)
        statement.bind(number, at: 1)
        statement.bind(host, at: 2)
        statement.bind(QueueRank.waiting(priority: entry.priority), at: 3)
        statement.bind(entry.priority, at: 4)
        statement.bind(entry.depth, at: 5)
        statement.bind(time.stored, at: 6)
        statement.bind(entry.site, at: 7)
        statement.bind(keyed.text, at: 8)
        statement.bind(entry.via?.text, at: 9)
        try statement.run()
    }

    private mutating func number(of key: AddressKey) throws -> Int64? {
        try withKeys { try $0.number(of: key) }
    }

    /// Few transactions touch no key at all, but their tables cost nothing either.
    private mutating func withKeys<Value>(_ body: (inout AddressKeys) throws -> Value) throws -> Value {
        var keys = try knownKeys ?? AddressKeys(db)
        knownKeys = nil
        defer { knownKeys = keys }
        return try body(&keys)
    }

    /// A known address was met by another way. True where it had been left alone because of the way to it: now it waits.
    /// One that was never tried gets the lesser depth, so that what lies behind it is not taken for too deep. One that
    /// was fetched as no page, such as the form of a gate, waits to be asked for as the page it is linked as.
    private func meetAgain(_ entry: FrontierEntry, _ id: Int64, at time: UTCTime) throws -> Bool {
        let row = try db.row(
            """
            SELECT state, reason FROM address WHERE id = ?1 AND (
                last_tried IS NULL
                    AND (state = 'waiting' AND depth > ?2 OR state = 'refused' AND quarantine_id IS NULL)
                OR state = 'fetched' AND due > ?3)
            """, [id, entry.depth, (time + FrontierTask.never).stored])
        guard let row else { return false }
        switch try row.stored("state", as: String.self) {
        case "waiting":
            try db.run(
                "UPDATE address SET depth = ?, via = ? WHERE id = ?", [entry.depth, entry.via?.text, id])
            return false
        case "refused" where try !WayRefusal.holds(in: row.text("reason")): return false
        default: break
        }
        try db.run(
            """
            UPDATE address SET state = 'waiting', due = 0, reason = NULL, queue_rank = ?, priority = ?, depth = ?,
                site = ?, via = ?, payload_digest = NULL, etag = NULL, last_modified = NULL,
                revisit_interval = NULL, unchanged_count = 0, last_changed = NULL
            WHERE id = ?
            """,
            [
                QueueRank.waiting(priority: entry.priority), entry.priority, entry.depth, entry.site,
                entry.via?.text, id,
            ])
        return true
    }

    /// Adds an address that is not to be fetched. False where it is known: then it stays as it is.
    mutating func insert(_ refused: RefusedEntry, at time: UTCTime) throws -> Bool {
        let keyed = KeyedEntry(refused.entry)
        let entry = refused.entry
        guard let number = try withKeys({ try $0.claim(keyed.key) }) else { return false }
        try db.run(
            """
            INSERT INTO address
                (id, host_id, queue_rank, due, state, priority, depth, first_seen, site, text, via, reason,
                 quarantine_id)
            VALUES (?, ?, ?, NULL, 'refused', ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                number, try id(ofHost: entry.address.hostAndPort),
                QueueRank.waiting(priority: entry.priority), entry.priority, entry.depth, time.stored,
                entry.site, keyed.text, entry.via?.text, StoredText(refused.reason), refused.quarantine,
            ])
        return true
    }

    /// Notes a fetch, unless a later one is noted already: a batch that is filed again must not turn back time, nor
    /// count a visit twice.
    mutating func noteFetch(_ capture: FiledCapture, row: Int64) throws {
        let record = capture.record
        let counts = VisitCounts(capture)
        // The same login wall again is no unchanged page, and what it answers conditional requests by is not the page's.
        let isShut = capture.page?.kind.keepsVisitorsOut ?? false
        let (entityTag, lastModified) = isShut ? (nil, nil) : (capture.entityTag, capture.lastModified)
        try db.run(
            """
            UPDATE address SET
                state = 'fetched', due = ?1, attempts = 0, last_tried = ?2, status = ?3,
                payload_digest = CASE WHEN ?15 THEN NULL ELSE coalesce(?4, payload_digest) END, reason = ?5,
                etag = ?6, last_modified = ?7,
                queue_rank = queue_rank + CASE WHEN queue_rank < \(QueueRank.fetched) THEN \(QueueRank.fetched) ELSE 0 END,
                quarantine_id = NULL, revisit_interval = ?8,
                unchanged_count = CASE WHEN ?9 IS NOT NULL THEN ?9 WHEN last_tried = ?2 THEN unchanged_count
                    WHEN ?11 AND last_changed IS NOT NULL THEN unchanged_count + 1 ELSE 0 END,
                last_changed = CASE WHEN ?9 IS NOT NULL THEN ?10 WHEN ?11 THEN coalesce(last_changed, ?2) ELSE ?2 END,
                gone_at = CASE ?12 WHEN 1 THEN coalesce(gone_at, ?2) WHEN 2 THEN NULL ELSE gone_at END,
                gone_reason = CASE ?12 WHEN 1 THEN ?13 WHEN 2 THEN NULL ELSE gone_reason END
            WHERE id = ?14 AND (last_tried IS NULL OR last_tried <= ?2)
            """,
            [
                capture.nextDue.stored, record.capturedAt.stored, record.status,
                // An answer of 304 has no body: what is on record is the payload of the capture before.
                record.status == 304 ? nil : record.payloadDigest.stored,
                StoredText(capture.note), entityTag.map(StoredText.init),
                lastModified.map(StoredText.init), counts.interval, counts.unchanged,
                counts.lastChanged, capture.isUnchanged, counts.goneMark, capture.gone.map(StoredText.init),
                row, isShut,
            ])
        hostsChanged.insert(try id(ofHost: record.address.hostAndPort))
        aliases.touch(row, at: record.capturedAt)
    }

    /// Notes whether a page stands for itself.
    mutating func noteWay(_ capture: FiledCapture, row: Int64) {
        aliases.take(AliasTable.Word(capture), of: row, at: capture.record.capturedAt)
    }

    /// Makes a fetched address due earlier. `due` takes the time of the last visit. False where nothing changed.
    mutating func hasten(_ address: WebAddress, due: (UTCTime) -> UTCTime?) throws -> Bool {
        guard let id = try number(of: AddressKey(of: address.text)) else { return false }
        let row = try db.row(
            "SELECT last_tried, due FROM address WHERE id = ? AND state = 'fetched' AND due IS NOT NULL", [id]
        )
        guard let row,
            let lastVisit = try row.stored("last_tried", as: Int64?.self).map(UTCTime.init(stored:)),
            let earlier = due(lastVisit), earlier < (try row.time("due"))
        else { return false }
        try db.run("UPDATE address SET due = ? WHERE id = ?", [earlier.stored, id])
        hostsChanged.insert(try self.id(ofHost: address.hostAndPort))
        return true
    }

    /// Notes that an address was not fetched; one that was never put gets a row, so that the ledger knows why.
    mutating func noteRefusal(_ refusal: FrontierRefusal, at time: UTCTime) throws {
        let entry = FrontierEntry(address: refusal.address, site: "", depth: 0, priority: 0, via: nil)
        let row = try id(of: entry, at: time)
        try db.run(
            """
            UPDATE address SET state = ?, due = ?, reason = ?, last_tried = coalesce(?, last_tried),
                attempts = attempts + ?, quarantine_id = ?
            WHERE id = ?
            """,
            [
                refusal.retryAt == nil ? "refused" : "failed", refusal.retryAt?.stored,
                StoredText(refusal.reason), refusal.wasAsked ? time.stored : nil, refusal.wasAsked ? 1 : 0,
                refusal.retryAt == nil ? refusal.quarantine : nil, row,
            ])
        hostsChanged.insert(try id(ofHost: refusal.address.hostAndPort))
        aliases.touch(row, at: time)
    }

    /// Holds back the addresses of a host that were never fetched and that `isHeld` says belong to a quarantined
    /// pattern. Pages that were fetched come up for their revisits, and the one who asks decides then.
    mutating func hold(
        _ host: Int64, quarantine: Int64, reason: String, at time: UTCTime,
        matching isHeld: (WebAddress) -> Bool
    ) throws {
        var held: [Int64] = []
        // No index column is changed while the index is walked: the numbers first, then the rows.
        let cursor = try Row.fetchCursor(
            db,
            sql: """
                SELECT id, text FROM address INDEXED BY address_due
                WHERE host_id = ? AND queue_rank < \(QueueRank.fetched) AND due IS NOT NULL
                """, arguments: [host])
        while let row = try cursor.next() {
            if isHeld(try StoredValue.address(row.stored("text"))) { held.append(try row.stored("id")) }
        }
        for row in held {
            aliases.touch(row, at: time)
            try db.run(
                "UPDATE address SET state = 'refused', due = NULL, reason = ?, quarantine_id = ? WHERE id = ?",
                [StoredText(reason), quarantine, row])
        }
        if !held.isEmpty { hostsChanged.insert(host) }
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

    /// Settles the keys where it is time to, and brings `next_due` of the hosts that were touched up to date: one look
    /// at the index per rank.
    mutating func finish() throws {
        let aliases = self.aliases
        hostsChanged.formUnion(try aliases.finish { try number(of: AddressKey(of: $0.text)) })
        try knownKeys?.finish()
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

/// What a visit leaves in the columns that the next revisit is reckoned from.
private struct VisitCounts {
    let interval: Int64
    /// Nil where the store is to count by itself.
    let unchanged: Int?
    let lastChanged: Int64?
    /// 1: the page is gone. 2: it is there. 0: this visit does not tell; an error of the server is no sign of either.
    let goneMark: Int

    init(_ capture: FiledCapture) {
        let pause = capture.revisit?.interval ?? capture.nextDue.since(capture.record.capturedAt)
        interval = pause.wholeMilliseconds
        unchanged = capture.revisit?.unchangedCount
        lastChanged = capture.revisit?.lastChanged?.stored
        let isThere = !capture.isUnchanged && (200...299).contains(capture.record.status)
        goneMark = capture.gone != nil ? 1 : isThere ? 2 : 0
    }
}
