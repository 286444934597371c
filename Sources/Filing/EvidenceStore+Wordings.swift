package import Evidence
import GRDB

/// A wording that an ad had, as filed.
package struct AdWording: Hashable, Sendable {
    package let localKey: String
    package let text: String
    package let firstSeen: UTCTime
    package let lastSeen: UTCTime

    package init(localKey: String, text: String, firstSeen: UTCTime, lastSeen: UTCTime) {
        (self.localKey, self.text) = (localKey, text)
        (self.firstSeen, self.lastSeen) = (firstSeen, lastSeen)
    }
}

extension EvidenceStore {
    /// The wordings that the ads of a page had at earlier visits, the newest ``EarlierAd/limit`` of each, the newest
    /// first; empty for a page that is not known or shows no ads.
    ///
    /// Nobody looks at them: they are read again to be compared, so no view goes on record.
    package func wordings(at address: WebAddress) throws -> [AdWording] {
        try reading { db in
            let ads = try db.rows(
                """
                SELECT ad.id, local_key, ad.first_seen, ad.last_seen, version_id FROM ad
                WHERE address_id = (SELECT address_id FROM known_address WHERE key = ?) ORDER BY ad.id
                """, [AddressKey(of: address.text).stored])
            return try ads.flatMap { try Self.wordings(of: $0, db) }
        }
    }

    /// A change ends one wording and begins the next; the one that stands now began with the last change.
    private static func wordings(of ad: Row, _ db: Database) throws -> [AdWording] {
        let changes = try db.rows(
            """
            SELECT before_id, last_seen, changed_at FROM ad_change WHERE ad_id = ? ORDER BY id DESC LIMIT ?
            """, [try ad.stored("id", as: Int64.self), EarlierAd.limit])
        let adFirst = try ad.time("first_seen")
        var wordings: [AdWording] = []
        var next = (version: try ad.stored("version_id", as: Int64.self), lastSeen: try ad.time("last_seen"))
        let key = try ad.text("local_key")
        for change in changes {
            wordings.append(try wording(next.version, key, try change.time("changed_at"), next.lastSeen, db))
            next = (try change.stored("before_id"), try change.time("last_seen"))
        }
        // Where changes were left out, when this one began is not known; it was there when it was last seen.
        let isCut = changes.count == EarlierAd.limit
        wordings.append(try wording(next.version, key, isCut ? next.lastSeen : adFirst, next.lastSeen, db))
        return Array(wordings.prefix(EarlierAd.limit))
    }

    private static func wording(
        _ version: Int64, _ key: String, _ firstSeen: UTCTime, _ lastSeen: UTCTime, _ db: Database
    ) throws -> AdWording {
        let row = try db.row("SELECT text FROM ad_version WHERE id = ?", [version])
        guard let row else { throw StoredValue.damage("missing wording") }
        return AdWording(
            localKey: key, text: try row.text("text"), firstSeen: firstSeen, lastSeen: lastSeen)
    }
}
