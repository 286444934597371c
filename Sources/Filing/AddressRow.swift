import Evidence
import FoundationEssentials
import GRDB

/// Rows of `address` read back.
enum AddressRow {
    static let taskColumns = """
        text, site, depth, priority, via, etag, last_modified, payload_digest, attempts, last_tried,
        revisit_interval, unchanged_count, last_changed, gone_at
        """

    static func task(_ row: Row) throws -> FrontierTask {
        FrontierTask(
            entry: try entry(row, try StoredValue.address(row.stored("text"))),
            entityTag: try row.stored("etag", as: StoredText?.self)?.value,
            lastModified: try row.stored("last_modified", as: StoredText?.self)?.value,
            payloadDigest: try row.stored("payload_digest", as: Data?.self).map(StoredValue.digest),
            attempts: try row.stored("attempts"), revisit: try revisit(row),
            lastTried: try row.instant("last_tried"), goneSince: try row.instant("gone_at"))
    }

    /// With `page`, for the kind.
    static let ledger = """
        SELECT address.id, text, site, depth, priority, via, state, reason, address.first_seen, last_tried, due, status,
            attempts, revisit_interval, unchanged_count, last_changed, gone_at, gone_reason, quarantine_id,
            host_id, queue_rank, page.kind
        """
    /// A condition on `address`, of a key.
    static let isKnownBy = "address.id = (SELECT address_id FROM known_address WHERE key = ?)"
    static let withPage = "LEFT JOIN page ON page.address_id = address.id"

    /// An address that was never tried is due since it was seen.
    static func ledgerEntry(_ row: Row) throws -> LedgerEntry {
        let address = try StoredValue.address(row.stored("text"))
        let firstSeen = try row.time("first_seen")
        let due = try row.instant("due").map { $0.stored == 0 ? firstSeen : $0 }
        return LedgerEntry(
            address: address, state: try row.word("state"),
            reason: try row.stored("reason", as: StoredText?.self)?.value ?? "", firstSeen: firstSeen,
            lastTried: try row.instant("last_tried"), nextDue: due, status: try row.stored("status"),
            entry: try entry(row, address), attempts: try row.stored("attempts"), revisit: try revisit(row),
            goneSince: try row.instant("gone_at"),
            goneReason: try row.stored("gone_reason", as: StoredText?.self)?.value ?? "",
            quarantine: try row.stored("quarantine_id"),
            kind: try row.stored("kind", as: String?.self).flatMap(PageKind.init))
    }

    private static func entry(_ row: Row, _ address: WebAddress) throws -> FrontierEntry {
        FrontierEntry(
            address: address, site: try row.stored("site"), depth: try row.stored("depth"),
            priority: try row.stored("priority"),
            via: try row.stored("via", as: String?.self).map(StoredValue.address))
    }

    private static func revisit(_ row: Row) throws -> RevisitMemory {
        RevisitMemory(
            interval: try row.stored("revisit_interval", as: Int64?.self).map { .milliseconds($0) },
            unchangedCount: try row.stored("unchanged_count"), lastChanged: try row.instant("last_changed"))
    }
}
