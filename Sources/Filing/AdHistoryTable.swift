import Evidence
import GRDB

/// The changes and absences of an ad, told as what was to be seen when, and by whom.
enum AdHistoryTable {
    static func history(of ad: StoredAd, _ condition: ViewerCondition, _ db: Database) throws -> AdHistory {
        let timeline = try timeline(ofAd: ad.number, limit: AdHistory.showingLimit, condition, db)
        return AdHistory(
            ad: ad, showings: timeline.showings, earlierCount: timeline.earlierCount,
            absences: timeline.absences)
    }

    /// The newest `limit` showings that are the viewer's.
    static func timeline(ofAd ad: Int64, limit: Int, _ condition: ViewerCondition, _ db: Database) throws
        -> AdTimeline
    {
        let mine = "FROM showing JOIN ad_version ON ad_version.id = version_id WHERE \(condition.onWordings)"
        let arguments: StatementArguments = [ad] + condition.arguments
        let newest = try db.rows(
            """
            \(showing) SELECT title, ad_version.text, phone_spans, showing.first_seen, showing.last_seen,
                (SELECT record FROM capture WHERE capture.id = ad_version.capture_id) AS record,
                (SELECT template.text FROM ad_template JOIN template ON template.id = template_id
                    WHERE ad_template.version_id = ad_version.id) AS template
            \(mine) ORDER BY number DESC LIMIT ?
            """, arguments + [limit])
        let count = try db.number("\(showing) SELECT count(*) \(mine)", arguments) ?? 0
        return AdTimeline(
            showings: try newest.reversed().map(read), earlierCount: Int(count) - newest.count,
            absences: try absences(of: ad, db))
    }

    /// `n` changes lie between `n + 1` showings of the ad `?1`: each change ends the one before it and begins its own.
    private static let showing = """
        WITH showing (number, version_id, first_seen, last_seen) AS (
            SELECT 0, coalesce(before_id, version_id), ad.first_seen, coalesce(change.last_seen, ad.last_seen)
            FROM ad LEFT JOIN (
                SELECT before_id, last_seen FROM ad_change WHERE ad_id = ?1 ORDER BY id LIMIT 1
            ) AS change WHERE ad.id = ?1
            UNION ALL
            SELECT change.id, change.version_id, changed_at,
                coalesce(lead(change.last_seen) OVER (ORDER BY change.id), ad.last_seen)
            FROM ad_change AS change JOIN ad ON ad.id = change.ad_id WHERE change.ad_id = ?1
        )
        """

    private static func read(_ row: Row) throws -> AdShowing {
        AdShowing(
            title: try row.text("title"), text: try row.text("text"),
            phoneSpans: try SpanList.read(row.stored("phone_spans")), firstSeen: try row.time("first_seen"),
            lastSeen: try row.time("last_seen"), capture: try row.stored("record"),
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
