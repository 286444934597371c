import Evidence
import GRDB

/// What people wrote beside a case, and who gave it back undecided. Rows are added and never changed.
enum CommentTable {
    static func append(_ comment: CaseComment, round: Int, of municipality: String?, _ db: Database) throws {
        try db.run(
            "INSERT INTO case_comment (case_id, round, municipality, text, author, at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                comment.caseID, round, municipality, StoredText(comment.text), comment.author,
                comment.at.stored,
            ])
    }

    static func append(
        skipOf lease: CaseLease, round: Int, code: String, text: String, at time: UTCTime, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO case_skip (case_id, round, token, reason_code, text, skipped_by, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [lease.caseID, round, lease.token, code, StoredText(text), lease.holder, time.stored])
    }

    /// A comment may tell what its author is about to decide, so it is kept from others as decisions are.
    static func all(
        ofCase caseID: String, blindRound: Int?, reader: String?, _ condition: ViewerCondition, _ db: Database
    ) throws -> [CaseComment] {
        try db.rows(
            """
            SELECT text, author, at FROM case_comment
            WHERE case_id = ? AND (round IS NOT ? OR author IS ?) AND \(condition.onHistory) ORDER BY id
            """, [caseID, blindRound, reader] + condition.arguments
        ).map { row in
            CaseComment(
                caseID: caseID, text: try row.text("text"), author: try row.stored("author"),
                at: try row.time("at"))
        }
    }
}
