package import Evidence
import GRDB

/// An ad as `baken ads list` shows it: where and when, and what was said of it last; not its text.
package struct StoredAd: Hashable, Sendable {
    package let address: WebAddress
    package let localKey: String
    package let title: String
    package let municipality: String?
    package let verdict: PermitVerdict
    /// Of the newest score, and only those of routes that the viewer may see.
    package let ruleIDs: [String]
    package let firstSeen: UTCTime
    package let lastSeen: UTCTime
}

extension EvidenceStore {
    /// Hands every ad that `viewer` may see to `body`, by address; one at a time, whatever their number.
    package func everyAd(for viewer: Viewer, _ body: (StoredAd) throws -> Void) throws {
        let condition = ViewerCondition(viewer)
        try reading { db in
            let cursor = try Row.fetchCursor(
                db,
                sql: """
                    SELECT address.text AS address, ad.local_key, ad_version.title, ad.municipality, ad.verdict,
                        ad.verdict_reasons, ad.verdict_article, ad.first_seen, ad.last_seen,
                        (SELECT group_concat(rule, ' ') FROM finding WHERE finding.version_id = ad_version.id
                            AND finding.ruleset_id = ad.ruleset_id AND \(condition.onFindings)) AS rules
                    FROM ad JOIN address ON address.id = ad.address_id
                    JOIN ad_version ON ad_version.id = ad.version_id
                    WHERE \(condition.onAds) ORDER BY address.text, ad.id
                    """, arguments: condition.arguments)
            while let row = try cursor.next() { try body(Self.ad(row)) }
        }
    }

    /// Hands every address ever seen to `body`, by address, with the kind of page it is where it was read as one.
    package func everyLedgerEntry(_ body: (LedgerEntry, PageKind?) throws -> Void) throws {
        try reading { db in
            let cursor = try Row.fetchCursor(
                db,
                sql: """
                    SELECT text, state, reason, address.first_seen, last_tried, due, status, page.kind
                    FROM address LEFT JOIN page ON page.address_id = address.id ORDER BY text
                    """)
            while let row = try cursor.next() {
                let address = try StoredValue.address(row.stored("text"))
                let kind = try row.stored("kind", as: String?.self).flatMap(PageKind.init)
                try body(try Self.ledgerEntry(address, row), kind)
            }
        }
    }

    private static func ad(_ row: Row) throws -> StoredAd {
        let verdict = PermitVerdict(
            value: try row.word("verdict"), reasons: CodeList.read(try row.stored("verdict_reasons")),
            article: try row.stored("verdict_article", as: StoredText?.self)?.value)
        return StoredAd(
            address: try StoredValue.address(row.stored("address")), localKey: try row.text("local_key"),
            title: try row.text("title"), municipality: try row.stored("municipality"), verdict: verdict,
            ruleIDs: CodeList.read(try row.stored("rules", as: String?.self) ?? "").sorted(),
            firstSeen: try row.time("first_seen"), lastSeen: try row.time("last_seen"))
    }
}
