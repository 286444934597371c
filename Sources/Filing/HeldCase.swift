import Evidence
import GRDB

/// The part of a case's row that leases are about.
struct HeldCase {
    let row: Row
    let owner: String?
    let round: Int

    static let select = """
        SELECT id, route, municipality, state, lease_token, lease_holder, round, reviewers, stage, sealed_through
        FROM case_file
        """
    /// Time.
    static let isRunning = "(? BETWEEN lease_from AND lease_until - 1)"
    /// Name. A decision that was taken back leaves its author free to decide again.
    static let isReviewedBy = """
        EXISTS (
            SELECT 1 FROM decision LEFT JOIN decision_undo ON decision_id = decision.id
            WHERE decision.case_id = case_file.id AND decision.round = case_file.round AND decided_by = ?
                AND decision_id IS NULL)
        """
    /// Name.
    static let isSkippedBy = """
        EXISTS (
            SELECT 1 FROM case_skip
            WHERE case_skip.case_id = case_file.id AND case_skip.round = case_file.round AND skipped_by = ?)
        """

    init(_ row: Row) throws {
        self.row = row
        owner = try CaseTable.owner(row)
        round = try row.stored("round")
    }

    /// Nil unless `lease` is the newest of its case and has not run out; at no time: whether it has or not.
    init?(
        _ lease: CaseLease, at time: UTCTime?, for condition: ViewerCondition = .init(.police), _ db: Database
    ) throws {
        let row = try db.row(
            """
            \(Self.select) WHERE id = ? AND lease_token = ? AND lease_holder = ? AND state = 'claimed'
                AND (\(Self.isRunning) OR ?) AND \(condition.onCases)
            """,
            [lease.caseID, lease.token, lease.holder, time?.stored ?? 0, time == nil] + condition.arguments)
        guard let row else { return nil }
        try self.init(row)
    }

    /// With a token above all before it.
    func give(to holder: String, for duration: Duration, at time: UTCTime, _ db: Database) throws -> CaseLease
    {
        let lease = CaseLease(
            caseID: try row.stored("id"), holder: holder,
            token: try row.stored("lease_token", as: Int64.self) + 1, until: time + duration)
        let before = try row.stored("lease_holder", as: String?.self)
        let reason = before.map {
            $0.utf8.elementsEqual(holder.utf8) ? "claimed anew" : "taken over from \($0), whose lease ran out"
        }
        let act = Act(actor: holder, reason: reason ?? "", at: time)
        try CustodyLog.append(CustodyEvent("claimed", of: lease.caseID, act), of: owner, db)
        return try Self.write(lease, for: duration, at: time, db)
    }

    static func write(_ lease: CaseLease, for duration: Duration, at time: UTCTime, _ db: Database) throws
        -> CaseLease
    {
        try db.run(
            """
            UPDATE case_file SET state = 'claimed', lease_holder = ?, lease_token = ?, lease_from = ?, lease_until = ?
            WHERE id = ?
            """,
            [lease.holder, lease.token, (time - duration).stored, lease.until.stored, lease.caseID])
        return lease
    }

    static func open(_ caseID: String, _ db: Database) throws {
        try db.run(
            "UPDATE case_file SET state = 'open', lease_holder = NULL, lease_until = NULL WHERE id = ?",
            [caseID])
    }
}
