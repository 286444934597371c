import Evidence
import GRDB

/// The changes and absences of an ad, told as what was to be seen when.
enum AdHistoryTable {
    static func history(of ad: StoredAd, _ db: Database) throws -> AdHistory {
        let newest = try db.rows(
            """
            SELECT before_id, last_seen, version_id, changed_at FROM ad_change
            WHERE ad_id = ? ORDER BY id DESC LIMIT ?
            """, [ad.number, AdHistory.showingLimit])
        let count = Int(
            try db.number("SELECT count(*) FROM ad_change WHERE ad_id = ?", [ad.number]) ?? 0)
        let showings = try showings(
            of: ad, newest.reversed(), isCut: count >= AdHistory.showingLimit, db)
        return AdHistory(
            ad: ad, showings: showings, earlierCount: count + 1 - showings.count,
            absences: try absences(of: ad.number, db))
    }

    /// `n` changes lie between `n + 1` showings: each change ends the one before it and begins its own. Where older
    /// changes were left out, nobody knows when the first one's forerunner began, so that is left out too.
    private static func showings(of ad: StoredAd, _ changes: [Row], isCut: Bool, _ db: Database) throws
        -> [AdShowing]
    {
        guard let first = changes.first else {
            let version = try db.number("SELECT version_id FROM ad WHERE id = ?", [ad.number])
            guard let version else { throw StoredValue.damage("ad without a wording") }
            return [try showing(version, ad.firstSeen, ad.lastSeen, db)]
        }
        var begun = (version: try first.stored("before_id", as: Int64.self), at: ad.firstSeen)
        var showings: [AdShowing] = []
        for (index, change) in changes.enumerated() {
            if index > 0 || !isCut {
                showings.append(try showing(begun.version, begun.at, try change.time("last_seen"), db))
            }
            begun = (try change.stored("version_id"), try change.time("changed_at"))
        }
        return showings + [try showing(begun.version, begun.at, ad.lastSeen, db)]
    }

    private static func showing(_ version: Int64, _ firstSeen: UTCTime, _ lastSeen: UTCTime, _ db: Database)
        throws -> AdShowing
    {
        let row = try db.row(
            """
            SELECT title, ad_version.text, phone_spans, record, template.text AS template FROM ad_version
            JOIN capture ON capture.id = ad_version.capture_id
            LEFT JOIN ad_template ON ad_template.version_id = ad_version.id
            LEFT JOIN template ON template.id = ad_template.template_id WHERE ad_version.id = ?
            """, [version])
        guard let row else { throw StoredValue.damage("missing wording") }
        return AdShowing(
            title: try row.text("title"), text: try row.text("text"),
            phoneSpans: try SpanList.read(row.stored("phone_spans")), firstSeen: firstSeen,
            lastSeen: lastSeen, capture: try row.stored("record"),
            template: try row.stored("template", as: StoredText?.self)?.value ?? "")
    }

    private static func absences(of ad: Int64, _ db: Database) throws -> [AdAbsence] {
        try db.rows("SELECT gone_at, reason, back_at FROM ad_absence WHERE ad_id = ? ORDER BY id", [ad]).map {
            AdAbsence(
                goneSince: try $0.time("gone_at"), reason: try $0.text("reason"),
                backAt: try $0.instant("back_at"))
        }
    }
}
