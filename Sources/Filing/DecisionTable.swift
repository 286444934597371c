import Evidence
import GRDB

/// Decisions and what became of them. Rows are added and never changed; the schema forbids it.
enum DecisionTable {
    /// The one way in. Returns the number of the row.
    static func append(_ decision: Decision, round: Int, of municipality: String?, _ db: Database) throws
        -> Int64
    {
        try db.run(
            """
            INSERT INTO decision
                (case_id, outcome, reason_code, text, decided_by, decided_at, token, round, municipality, leaf)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, \(LogTable.nextLeaf))
            """,
            [
                decision.caseID, decision.outcome.rawValue, decision.reasonCode, StoredText(decision.text),
                decision.decidedBy, decision.decidedAt.stored, decision.token, round, municipality,
            ])
        let number = db.lastInsertedRowID
        try LogTable.append(LogEvent(decision), db)
        return number
    }

    /// Decision `number` takes effect. Fails where the round has one that did.
    static func settle(_ caseID: String, round: Int, by number: Int64, _ db: Database) throws {
        try db.run(
            "INSERT INTO settlement (case_id, round, decision_id) VALUES (?, ?, ?)", [caseID, round, number])
    }

    static func undo(_ number: Int64, voidsRound: Bool, _ act: Act, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO decision_undo (decision_id, voids_round, undone_by, undone_at, reason) VALUES (?, ?, ?, ?, ?)
            """, [number, voidsRound, act.actor, act.at.stored, StoredText(act.reason)])
    }

    /// The round that a case is in, with the decisions that count. `row` holds id, round and reviewers.
    static func round(ofCase row: Row, _ db: Database) throws -> ReviewRound {
        let (caseID, number): (String, Int) = (try row.stored("id"), try row.stored("round"))
        let rows = try db.rows(
            """
            \(select) WHERE decision.case_id = ? AND decision.round = ? AND decision_undo.decision_id IS NULL
            ORDER BY decision.id
            """, [caseID, number])
        return ReviewRound(
            number: number, reviewers: try row.stored("reviewers"), decisions: try rows.map(decision))
    }

    /// Of one case, as `reader` may know them: while two decide blindly, of the round under way only the reader's own.
    /// No reader stands for everybody.
    static func all(
        ofCase caseID: String, blindRound: Int?, reader: String?, _ condition: ViewerCondition, _ db: Database
    ) throws -> [RecordedDecision] {
        let rows = try db.rows(
            """
            \(select) WHERE decision.case_id = ? AND (decision.round IS NOT ? OR decided_by IS ?) AND \(condition.onHistory)
            ORDER BY decision.id
            """, [caseID, blindRound, reader] + condition.arguments)
        return try rows.map(recorded)
    }

    static func recorded(_ row: Row) throws -> RecordedDecision {
        let isUndone = try row.stored("undone_at", as: Int64?.self) != nil
        return RecordedDecision(
            try decision(row), round: try row.stored("round"),
            standing: try row.stored("is_void")
                ? .void : try row.stored("is_effective") ? .effective : .heard,
            undone: isUndone
                ? Act(
                    actor: try row.stored("undone_by"), reason: try row.text("undo_reason"),
                    at: try row.time("undone_at")) : nil)
    }

    /// The newest decision that a bundle may hold; 0 where there is none.
    static func newest(ofCase caseID: String, blindRound: Int?, _ db: Database) throws -> Int64 {
        try db.number(
            "SELECT coalesce(max(id), 0) FROM decision WHERE case_id = ? AND round IS NOT ?",
            [caseID, blindRound]) ?? 0
    }

    private static let select = "SELECT \(columns) \(tables)"

    /// With the case that it is about, and whether its author may still take it back.
    static let selectWithCase = """
        SELECT \(columns), decision.id > sealed_through AND decision.round = case_file.round AS is_undoable
        \(tables) CROSS JOIN case_file ON case_file.id = decision.case_id
        """

    private static let columns = """
        decision.case_id, outcome, reason_code, text, decided_by, decided_at, token, decision.round,
            settlement.decision_id IS NOT NULL AS is_effective,
            decision_undo.decision_id IS NOT NULL OR EXISTS (
                SELECT 1 FROM decision AS other JOIN decision_undo ON decision_undo.decision_id = other.id
                WHERE other.case_id = decision.case_id AND other.round = decision.round AND voids_round
            ) AS is_void,
            undone_by, undone_at, decision_undo.reason AS undo_reason
        """

    private static let tables = """
        FROM decision
        LEFT JOIN settlement ON settlement.decision_id = decision.id
        LEFT JOIN decision_undo ON decision_undo.decision_id = decision.id
        """

    static func decision(_ row: Row) throws -> Decision {
        Decision(
            caseID: try row.stored("case_id"), outcome: try row.word("outcome"),
            reasonCode: try row.stored("reason_code"),
            text: try row.text("text"), decidedBy: try row.stored("decided_by"),
            decidedAt: try row.time("decided_at"), token: try row.stored("token"))
    }
}
