import Evidence
import FoundationEssentials
import GRDB

/// What became of addresses: fetched, refused, due at another time.
extension AddressTable {
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
