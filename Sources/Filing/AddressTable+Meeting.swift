import Evidence
import FoundationEssentials
import GRDB

/// Addresses that are met, in sitemaps, on pages, by a person: new ones wait, known ones stay.
///
/// Most links of a batch are met many times in it, and nearly all new addresses come many at a time. So the batch is
/// looked up at once, each address once, and what is new becomes rows at once. All of it is as if one came after the
/// other.
extension AddressTable {
    /// What is known of an address within the transaction.
    enum Met {
        case unknown
        /// Its place among the newcomers.
        case newcomer(Int)
        /// With the least depth by which it was met here, `Int.max` where it was not: meeting it again by as many links
        /// or more changes nothing.
        case row(Int64, depth: Int)
    }

    /// An address that is to wait.
    struct Newcomer {
        var keyed: KeyedEntry
        let time: UTCTime
        /// 0 until it is a row.
        var number: Int64 = 0
    }

    /// Looks up all that is going to be met. Whoever is met without it is looked up alone.
    mutating func lookUp(_ keys: [AddressKey]) throws {
        var sorted: [AddressKey] = []
        sorted.reserveCapacity(keys.count)
        for key in keys.sorted() where key != sorted.last && met[key] == nil { sorted.append(key) }
        met.reserveCapacity(met.count + sorted.count)
        for (key, number) in zip(sorted, try withKeys({ try $0.numbers(of: sorted) })) {
            met[key] = number.map { .row($0, depth: .max) } ?? .unknown
        }
    }

    /// Addresses that are to wait. Returns how many were new, or were left alone until now.
    mutating func meet(_ entries: some Collection<KeyedEntry>, at time: UTCTime) throws -> Int {
        var added = 0
        for entry in entries where try meet(entry, at: time) { added += 1 }
        return added
    }

    mutating func meet(_ keyed: KeyedEntry, at time: UTCTime) throws -> Bool {
        let entry = keyed.entry
        switch try known(keyed.key) {
        case .unknown:
            met[keyed.key] = .newcomer(newcomers.count)
            newcomers.append(Newcomer(keyed: keyed, time: time))
            return true
        case .newcomer(let place):
            newcomers[place].meetAgain(entry)
            return false
        case .row(let row, let depth):
            guard entry.depth < depth else { return false }
            met[keyed.key] = .row(row, depth: entry.depth)
            guard try meetAgain(entry, row, at: time) else { return false }
            hostsWithNew.insert(try id(ofHost: entry.address.hostAndPort))
            return true
        }
    }

    /// The row of the address with this key; nil where it was never seen.
    mutating func number(of key: AddressKey) throws -> Int64? {
        if case .newcomer = try known(key) { try settleIn() }
        if case .row(let known, _) = try known(key) { return known }
        return nil
    }

    private mutating func known(_ key: AddressKey) throws -> Met {
        switch met[key] {
        case .newcomer(let place) where newcomers[place].number > 0:
            .row(newcomers[place].number, depth: newcomers[place].keyed.entry.depth)
        case let known?: known
        case nil: try withKeys { try $0.number(of: key) }.map { .row($0, depth: .max) } ?? .unknown
        }
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
        guard case .unknown = try known(keyed.key) else { return false }
        // Who was put first has the lesser number.
        try settleIn()
        let entry = refused.entry
        let number = try withKeys { keys in
            let number = keys.take(1)
            try keys.add([(keyed.key, number)])
            return number
        }
        met[keyed.key] = .row(number, depth: .max)
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
}

extension AddressTable {
    private static let insertWaiting = BulkText(row: { _ in "(?, ?, ?, 0, 'waiting', ?, ?, ?, ?, ?, ?)" }) {
        """
        INSERT INTO address (id, host_id, queue_rank, due, state, priority, depth, first_seen, site, text, via)
        VALUES \($0)
        """
    }

    /// From as many newcomers on they are numbered host by host, so that neighbours in `address_due` are written
    /// together: with fewer there are no neighbours.
    private static let many = 1_000

    /// Makes the newcomers rows. On a host their numbers rise in the order in which they were met, as they are handed
    /// out in that of their numbers.
    mutating func settleIn() throws {
        let news = settledCount..<newcomers.count
        guard !news.isEmpty else { return }
        settledCount = newcomers.count
        var places: [(host: Int64, place: Int)] = []
        places.reserveCapacity(news.count)
        for place in news {
            places.append((try id(ofHost: newcomers[place].keyed.entry.address.hostAndPort), place))
        }
        if places.count >= Self.many { places.sort { $0 < $1 } }
        let first = try withKeys { $0.take(places.count) }
        for (index, (host, place)) in places.enumerated() {
            newcomers[place].number = first + Int64(index)
            hostsWithNew.insert(host)
        }
        let keys = newcomers[news].map { ($0.keyed.key, $0.number) }
        try withKeys { try $0.add(keys) }
        try BulkStatement(Self.insertWaiting, db).run(places.count) { index, row in
            newcomers[places[index].place].bind(host: places[index].host, to: &row)
        }
    }
}

extension AddressTable.Newcomer {
    /// As with a row that waits: only the lesser depth counts.
    fileprivate mutating func meetAgain(_ other: FrontierEntry) {
        let entry = keyed.entry
        guard other.depth < entry.depth else { return }
        keyed = KeyedEntry(
            FrontierEntry(
                address: entry.address, site: entry.site, depth: other.depth, priority: entry.priority,
                via: other.via))
    }

    fileprivate func bind(host: Int64, to row: inout BulkRow) {
        let entry = keyed.entry
        row.bind(number)
        row.bind(host)
        row.bind(Int64(QueueRank.waiting(priority: entry.priority)))
        row.bind(Int64(entry.priority))
        row.bind(Int64(entry.depth))
        row.bind(time.stored)
        row.bind(entry.site)
        row.bind(keyed.text)
        row.bind(entry.via?.text)
    }
}
