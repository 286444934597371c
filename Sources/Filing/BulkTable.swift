import Evidence
import GRDB

/// Acts on many cases as they are stored. Rows are added and never changed; the schema forbids it.
enum BulkTable {
    /// `WHERE` follows. The last step is the one furthest on: none is taken back.
    static let select = """
        SELECT bulk_act.id, outcome, reason_code, text, host.name AS host, rule, proposed_by, proposed_at,
            coalesce(step, 'proposed') AS step, coalesce(taken_by, proposed_by) AS taken_by,
            coalesce(taken_at, proposed_at) AS taken_at, coalesce(reason, x'') AS reason,
            (SELECT count(*) FROM bulk_case WHERE bulk_case.bulk_id = bulk_act.id) AS count
        FROM bulk_act JOIN host ON host.id = host_id
        LEFT JOIN bulk_step ON bulk_step.bulk_id = bulk_act.id AND step = (
            SELECT step FROM bulk_step AS other WHERE other.bulk_id = bulk_act.id
            ORDER BY step = 'submitted' LIMIT 1)
        """

    /// True of an act all of whose cases were this viewer's when it was proposed. `case_file` is a name for the rows of
    /// `bulk_case` here, which have the columns that the condition asks for.
    static func isVisible(_ condition: ViewerCondition) -> String {
        """
        NOT EXISTS (
            SELECT 1 FROM bulk_case AS case_file WHERE case_file.bulk_id = bulk_act.id AND NOT \(condition.onCases))
        """
    }

    static func find(_ id: Int64, _ condition: ViewerCondition, _ db: Database) throws -> BulkAct? {
        try db.row(
            "\(select) WHERE bulk_act.id = ? AND \(isVisible(condition))", [id] + condition.arguments
        ).map(read)
    }

    static func read(_ row: Row) throws -> BulkAct {
        BulkAct(
            id: try row.stored("id"), outcome: try row.word("outcome"),
            reasonCode: try row.stored("reason_code"), text: try row.text("text"),
            host: try row.stored("host"), rule: try row.stored("rule"),
            proposedBy: try row.stored("proposed_by"), proposedAt: try row.time("proposed_at"),
            step: try row.word("step"),
            lastStep: Act(
                actor: try row.stored("taken_by"), reason: try row.text("reason"),
                at: try row.time("taken_at")), count: try row.stored("count"))
    }

    static func take(_ step: BulkAct.Step, of id: Int64, _ act: Act, _ db: Database) throws {
        try db.run(
            "INSERT INTO bulk_step (bulk_id, step, taken_by, taken_at, reason) VALUES (?, ?, ?, ?, ?)",
            [id, step.rawValue, act.actor, act.at.stored, StoredText(act.reason)])
    }

    /// The rows of `bulk_case` with what became of them, in the order of the list when it was proposed.
    static func cases(of id: Int64, _ db: Database) throws -> [Row] {
        try db.rows(
            """
            SELECT bulk_case.*, bulk_outcome.omission, decision.token FROM bulk_case
            LEFT JOIN bulk_outcome ON bulk_outcome.bulk_id = bulk_case.bulk_id
                AND bulk_outcome.case_id = bulk_case.case_id
            LEFT JOIN decision ON decision.id = bulk_outcome.decision_id
            WHERE bulk_case.bulk_id = ? ORDER BY place
            """, [id])
    }

    /// Whether `name` has opened the case since: the history knows, so nothing else has to remember.
    static func isSeen(_ caseID: String, by name: String, since: UTCTime, _ db: Database) throws -> Bool {
        try db.number(
            """
            WITH \(Schema.partsByAge(of: "custody"))
            SELECT EXISTS (
                SELECT 1 FROM \(Schema.custodyByObject) AND object = ?
                    AND actor = ? AND at >= ? AND action IN ('viewed', 'unmasked', 'printed'))
            """, [caseID, name, since.stored]) == 1
    }

    static func isSampleSeen(_ act: BulkAct, by name: String, _ db: Database) throws -> Bool {
        for row in try cases(of: act.id, db) where try row.stored("is_sample") {
            let caseID: String = try row.stored("case_id")
            guard try isSeen(caseID, by: name, since: act.proposedAt, db) else { return false }
        }
        return true
    }

    static func put(
        _ id: Int64, _ caseID: String, decision: Int64?, _ omission: BulkCase.Omission?, _ db: Database
    )
        throws
    {
        try db.run(
            "INSERT INTO bulk_outcome (bulk_id, case_id, decision_id, omission) VALUES (?, ?, ?, ?)",
            [id, caseID, decision, omission?.rawValue])
    }
}
