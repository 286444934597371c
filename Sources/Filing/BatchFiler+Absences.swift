import Evidence
import FoundationEssentials
import GRDB

/// What became of ads between two visits: another wording, gone, back again.
extension BatchFiler {
    /// Marks the ads of a page that its newest capture does not show. Where the page itself is gone that is all of
    /// them; else only a page that came and was read whole and shows other ads can tell: no error, gate or challenge.
    func noteAbsences(_ capture: FiledCapture, _ context: FilingContext) throws {
        let showsAds = capture.page.map { $0.kind == .ad || $0.kind == .list } ?? false
        let cuts = context.record.incompleteness.union(capture.page?.incompleteness ?? [])
        let isTelling = showsAds && !cuts.contains(where: \.mayHideAds)
        guard let reason = capture.gone ?? (isTelling ? "not on its page any more" : nil) else { return }
        try db.run(
            """
            INSERT INTO ad_absence (ad_id, gone_at, reason)
                SELECT id, ?, ? FROM ad WHERE address_id = ? AND capture_id <> ?
                    AND NOT EXISTS (SELECT 1 FROM ad_absence WHERE ad_id = ad.id AND back_at IS NULL)
            """,
            [context.record.capturedAt.stored, StoredText(reason), context.address, context.capture])
    }

    /// All ads of an address whose page is found gone without a capture that differs from the last one.
    func markGone(_ address: Int64, _ reason: String, at time: UTCTime) throws {
        try db.run(
            """
            INSERT INTO ad_absence (ad_id, gone_at, reason)
                SELECT id, ?, ? FROM ad WHERE address_id = ?
                    AND NOT EXISTS (SELECT 1 FROM ad_absence WHERE ad_id = ad.id AND back_at IS NULL)
            """, [time.stored, StoredText(reason), address])
    }

    /// An ad that was known is seen again: it is not gone, and its wording may be another than `before`.
    func noteReturn(of ad: Int64, _ before: Row, version: Int64, at time: UTCTime) throws {
        try db.run(
            "UPDATE ad_absence SET back_at = ? WHERE ad_id = ? AND back_at IS NULL", [time.stored, ad])
        guard let wording = try before.stored("version_id", as: Int64?.self), wording != version else {
            return
        }
        try db.run(
            """
            INSERT INTO ad_change (ad_id, before_id, last_seen, version_id, changed_at) VALUES (?, ?, ?, ?, ?)
            """, [ad, wording, try before.stored("last_seen", as: Int64.self), version, time.stored])
    }
}
