package import Evidence
import GRDB

/// What was looked at around a capture, for the record of lawfulness.
extension EvidenceStore {
    /// Nil where the capture is not on record. At most ``SearchTally/limit`` captures are walked, along the primary key.
    package func searches(upTo capture: CaptureRecord, for viewer: Viewer) throws -> SearchTally? {
        let condition = ViewerCondition(viewer)
        return try reading { db in
            guard let last = try db.number("SELECT id FROM capture WHERE record = ?", [capture.id]) else {
                return nil
            }
            let first = last - Int64(SearchTally.limit)
            let bounds: StatementArguments = [
                first, last, (capture.capturedAt - SearchTally.span).stored, capture.capturedAt.stored,
                capture.authority,
            ]
            func count(_ sql: String, _ more: StatementArguments) throws -> Int {
                try Int(db.number(Self.looked + sql, bounds + more) ?? 0)
            }
            return SearchTally(
                until: capture.capturedAt, pages: try count("SELECT count(*) FROM looked", []),
                ads: try count(Self.ads(on: condition), [last] + condition.arguments),
                adsWithFinding: try count(
                    Self.ads(on: condition, with: Self.finding(condition)),
                    [last] + condition.arguments + [last]),
                isCut: try count("SELECT count(*) FROM looked WHERE id = ?", [first + 1]) > 0)
        }
    }

    private static let looked = """
        WITH looked AS (
            SELECT id, address_id FROM capture
            WHERE id > ? AND id <= ? AND captured_at > ? AND captured_at <= ? AND authority = ?
        )

        """

    /// Ads of which a wording stood on a page by then; with what that wording must have besides.
    private static func ads(on condition: ViewerCondition, with finding: String = "") -> String {
        """
        SELECT count(*) FROM ad WHERE ad.address_id IN (SELECT address_id FROM looked) AND EXISTS (
            SELECT 1 FROM ad_version
            WHERE ad_version.ad_id = ad.id AND ad_version.capture_id <= ? AND \(condition.onWordings)
            \(finding))
        """
    }

    private static func finding(_ condition: ViewerCondition) -> String {
        """
        AND EXISTS (
            SELECT 1 FROM finding
            WHERE finding.version_id = ad_version.id AND finding.finding_group <> 'protective' AND \(condition.onFindings)
                AND finding.capture_id <= ?)
        """
    }
}
