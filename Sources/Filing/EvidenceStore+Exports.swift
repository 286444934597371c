package import Evidence
import GRDB

/// What decides whether a case may leave the house. It is for the program that refuses, and nothing of it is shown: so
/// it is no look at the case, and stands in no history.
package struct ExportGround: Sendable {
    package let state: CaseFile.State
    package let route: Route
    package let municipality: String?
    /// The authority of the newest capture; nil for a case without one.
    package let authority: String?
    /// Of the newest decision.
    package let decidedAt: UTCTime?
    package let lastSeen: UTCTime
}

extension EvidenceStore {
    /// Nil where the case does not exist for this viewer.
    package func exportGround(_ caseID: String, for viewer: Viewer) throws -> ExportGround? {
        let condition = ViewerCondition(viewer)
        return try reading { db in
            let found = try db.row(
                "\(CaseTable.select) WHERE case_file.id = ? AND \(condition.onCases)",
                [caseID] + condition.arguments)
            guard let found else { return nil }
            let file = try CaseTable.read(found)
            let newest = try CaseTable.captures(of: file.route, ad: found.stored("ad_id"), condition, db).last
            let decided = try db.number(
                "SELECT max(decided_at) FROM decision WHERE case_id = ?", [caseID])
            return ExportGround(
                state: file.state, route: file.route, municipality: file.municipality,
                authority: newest?.authority,
                decidedAt: decided.map { UTCTime(millisecondsSince1970: $0) }, lastSeen: file.lastSeen)
        }
    }

    /// What the log publishes of a leaf: also of one whose event was forgotten. Nil where there is none.
    package func commitment(at place: Int) throws -> Digest256? {
        try commitments(place..<place + 1).first
    }
}
