import Evidence
import FoundationEssentials
import GRDB

/// Files captures within one transaction: first what was fetched, then the page, its ads and their cases, then the
/// addresses it leads to.
///
/// A record that is filed already is passed over whole: it was filed in one transaction with all that came of it, so
/// an archive that is filed again after a crash adds nothing twice.
struct BatchFiler {
    let db: Database
    var summary = FilingSummary()
    private var addresses: AddressTable
    private var rulesets: [Digest256: Int64] = [:]

    init(_ db: Database, _ taskNumbers: TaskNumbers) {
        self.db = db
        addresses = AddressTable(db, taskNumbers)
    }

    /// `links` are those of all captures of the batch, one after the other.
    mutating func file(_ batch: [FiledCapture], links: [KeyedEntry]) throws -> FilingSummary {
        try addresses.lookUp(links.map(\.key))
        var links = links[...]
        for capture in batch {
            try file(capture, links: links.prefix(capture.links.count))
            links = links.dropFirst(capture.links.count)
        }
        try addresses.finish()
        return summary
    }

    private mutating func file(_ capture: FiledCapture, links: ArraySlice<KeyedEntry>) throws {
        let record = capture.record
        let task = capture.task
        let entry = FrontierEntry(
            address: record.address, site: task.site, depth: task.depth, priority: task.priority,
            via: task.via)
        let row = try addresses.id(of: entry, at: record.capturedAt)
        if try capture.isUnchanged && isOnRecord(row) {
            try noteFetch(capture, row)
            try touch(row, capture)
            return try put(links, capture)
        }
        guard let id = try CaptureTable.insert(record, address: row, db) else { return }
        summary.captures += 1
        try noteFetch(capture, row)
        let isFirstPage = try note(capture.page, address: row, capture: id, at: record.capturedAt)
        for ad in Self.distinct(capture.page?.ads ?? []) {
            try file(ad, FilingContext(address: row, capture: id, record: record))
        }
        // An address that never showed a page has no ads that it could show no more.
        if !isFirstPage {
            try noteAbsences(capture, FilingContext(address: row, capture: id, record: record))
        }
        try put(links, capture)
    }

    /// A task that led elsewhere (a declared gate, a redirect followed at once) is done as well.
    private mutating func noteFetch(_ capture: FiledCapture, _ row: Int64) throws {
        try addresses.noteFetch(capture, row: row)
        addresses.noteWay(capture, row: row)
        guard capture.task.address != capture.record.address else { return }
        try addresses.noteFetch(capture, row: addresses.id(of: capture.task, at: capture.record.capturedAt))
    }

    private mutating func put(_ links: ArraySlice<KeyedEntry>, _ capture: FiledCapture) throws {
        let time = capture.record.capturedAt
        summary.newAddresses += try addresses.meet(links, at: time)
        for link in capture.refusedLinks { _ = try addresses.insert(link, at: time) }
    }

    /// False where there is no capture yet that could be unchanged.
    private func isOnRecord(_ address: Int64) throws -> Bool {
        let known = "SELECT 1 FROM address WHERE id = ? AND payload_digest IS NOT NULL"
        return try db.number(known, [address]) != nil
    }

    /// Moves the dates of a page and of the ads that were on it at its newest capture. A page that is gone, and looks
    /// as it did when that was found, does not show its ads.
    private func touch(_ address: Int64, _ capture: FiledCapture) throws {
        let time = capture.record.capturedAt
        try db.run(
            "UPDATE page SET last_seen = max(last_seen, ?) WHERE address_id = ?", [time.stored, address])
        if let reason = capture.gone { return try markGone(address, reason, at: time) }
        try db.run(
            """
            UPDATE ad SET last_seen = max(last_seen, ?1) WHERE address_id = ?2
                AND capture_id = (SELECT capture_id FROM page WHERE page.address_id = ?2)
                AND (SELECT gone_at FROM address WHERE id = ?2) IS NULL
            """, [time.stored, address])
    }

    /// A capture without a page (a redirect, an error) leaves the page as it was, but its ads were not seen again.
    /// True where the address shows a page for the first time.
    private func note(_ page: FiledPage?, address: Int64, capture: Int64, at time: UTCTime) throws -> Bool {
        guard let page else {
            try db.run("UPDATE page SET capture_id = ? WHERE address_id = ?", [capture, address])
            return false
        }
        let values: StatementArguments = [
            address, page.kind.rawValue, StoredText(page.title), capture, time.stored,
        ]
        try db.run(
            """
            INSERT INTO page (address_id, kind, title, capture_id, first_seen, last_seen)
            VALUES (?1, ?2, ?3, ?4, ?5, ?5) ON CONFLICT (address_id) DO NOTHING
            """, values)
        if db.changesCount > 0 { return true }
        try db.run(
            """
            UPDATE page SET kind = ?2, title = ?3, capture_id = ?4, first_seen = min(first_seen, ?5),
                last_seen = max(last_seen, ?5)
            WHERE address_id = ?1
            """, values)
        return false
    }

    /// Two ads of a page with one key would be one ad to the store: the second gets a number, so that none is lost.
    private static func distinct(_ ads: [FiledAd]) -> [FiledAd] {
        guard ads.count > 1 else { return ads }
        var seen: [[UInt8]: Int] = [:]
        return ads.map { ad in
            let count = seen[Array(ad.localKey.utf8), default: 0] + 1
            seen[Array(ad.localKey.utf8)] = count
            guard count > 1 else { return ad }
            return FiledAd(
                localKey: "\(ad.localKey)\n\(count)", title: ad.title, text: ad.text,
                phoneHashes: ad.phoneHashes,
                maskedPhones: ad.maskedPhones, phoneSpans: ad.phoneSpans, score: ad.score,
                template: ad.template)
        }
    }

    mutating func id(of rules: RuleStamp, at time: UTCTime) throws -> Int64 {
        let digest = rules.digest
        if let known = rulesets[digest] { return known }
        try db.run(
            "INSERT INTO ruleset (digest, first_used, stamp) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING",
            [digest.stored, time.stored, StoredText(rules.lines)])
        guard let id = try db.number("SELECT id FROM ruleset WHERE digest = ?", [digest.stored]) else {
            throw StoredValue.damage("missing ruleset")
        }
        rulesets[digest] = id
        return id
    }
}

/// What the rows of one capture have in common.
struct FilingContext {
    let address: Int64
    let capture: Int64
    let record: CaptureRecord
}
