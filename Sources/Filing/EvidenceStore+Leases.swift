package import Evidence
import GRDB

/// Claims and decisions. Each is one immediate transaction: the right to act is checked and used under one write
/// lock, so that of two who act at once one comes second and sees it. Time comes from the caller.
extension EvidenceStore {
    package func claim(
        _ limit: Int, for viewer: Viewer, holder: String, duration: Duration, at time: UTCTime
    ) throws -> [CaseLease] {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let rows = try db.rows(
                """
                \(Self.claimable) AND \(condition.onCases)
                ORDER BY case_file.priority DESC, case_file.opened_at, case_file.id LIMIT ?
                """, [time.stored] + condition.arguments + [max(0, limit)])
            return try rows.map { try Self.take($0, holder: holder, until: time + duration, at: time, db) }
        }
    }

    /// Who holds a case already may claim it again: the new token takes the place of the old one.
    package func claim(
        _ caseID: String, for viewer: Viewer, holder: String, duration: Duration, at time: UTCTime
    ) throws -> CaseLease? {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let row = try db.row(
                "\(Self.claimableBy) AND case_file.id = ? AND \(condition.onCases)",
                [time.stored, holder, caseID] + condition.arguments)
            return try row.map { try Self.take($0, holder: holder, until: time + duration, at: time, db) }
        }
    }

    /// Nil where the lease ran out or was taken over. Not an entry of the history: nothing changes hands.
    package func renew(_ lease: CaseLease, duration: Duration, at time: UTCTime) throws -> CaseLease? {
        let until = time + duration
        return try writing { db in
            try db.run(
                "UPDATE case_file SET lease_until = ? WHERE \(Self.isHeld) AND lease_holder = ?",
                [until.stored, lease.caseID, lease.token, time.stored, lease.holder])
            guard db.changesCount > 0 else { return nil }
            return CaseLease(caseID: lease.caseID, holder: lease.holder, token: lease.token, until: until)
        }
    }

    /// Nothing happens where the lease was taken over.
    package func release(_ lease: CaseLease, at time: UTCTime) throws {
        try writing { db in
            try db.run(
                """
                UPDATE case_file SET state = 'open', lease_holder = NULL, lease_until = NULL
                WHERE id = ? AND lease_token = ? AND lease_holder = ? AND state = 'claimed'
                """, [lease.caseID, lease.token, lease.holder])
            guard db.changesCount > 0 else { return }
            try CustodyLog.append(
                CustodyEvent(
                    action: "released", actor: lease.holder, object: lease.caseID, at: time, reason: ""), db)
        }
    }

    package func decide(_ decision: Decision, for viewer: Viewer) throws -> Bool {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            try db.run(
                """
                UPDATE case_file SET state = 'decided', lease_holder = NULL, lease_until = NULL
                WHERE \(Self.isHeld) AND \(condition.onCases)
                """,
                [decision.caseID, decision.token, decision.decidedAt.stored] + condition.arguments)
            guard db.changesCount > 0 else { return false }
            try Self.append(decision, db)
            return true
        }
    }
}

extension EvidenceStore {
    private static let claimable = """
        SELECT id, lease_token, lease_holder FROM case_file
        WHERE state <> 'decided' AND (state = 'open' OR lease_until <= ?)
        """
    private static let claimableBy = """
        SELECT id, lease_token, lease_holder FROM case_file
        WHERE state <> 'decided' AND (state = 'open' OR lease_until <= ? OR lease_holder = ?)
        """
    /// The lease is the newest one and has not run out: case, token, time.
    private static let isHeld = "id = ? AND lease_token = ? AND state = 'claimed' AND lease_until > ?"

    private static func take(_ row: Row, holder: String, until: UTCTime, at time: UTCTime, _ db: Database)
        throws
        -> CaseLease
    {
        let lease = CaseLease(
            caseID: try row.stored("id"), holder: holder,
            token: try row.stored("lease_token", as: Int64.self) + 1,
            until: until)
        try db.run(
            "UPDATE case_file SET state = 'claimed', lease_holder = ?, lease_until = ?, lease_token = ? WHERE id = ?",
            [holder, until.stored, lease.token, lease.caseID])
        let before = try row.stored("lease_holder", as: String?.self)
        let reason = before.map {
            $0 == holder ? "claimed anew" : "taken over from \($0), whose lease ran out"
        }
        try CustodyLog.append(
            CustodyEvent(
                action: "claimed", actor: holder, object: lease.caseID, at: time, reason: reason ?? ""), db)
        return lease
    }

    private static func append(_ decision: Decision, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO decision (case_id, outcome, reason_code, text, decided_by, decided_at, token, leaf)
            VALUES (?, ?, ?, ?, ?, ?, ?, \(LogTable.nextLeaf))
            """,
            [
                decision.caseID, decision.outcome.rawValue, decision.reasonCode, StoredText(decision.text),
                decision.decidedBy, decision.decidedAt.stored, decision.token,
            ])
        try LogTable.append(LogEvent(decision), db)
        try CustodyLog.append(
            CustodyEvent(
                action: "decided", actor: decision.decidedBy, object: decision.caseID, at: decision.decidedAt,
                reason: "\(decision.outcome.rawValue): \(decision.reasonCode)"), db)
    }
}
