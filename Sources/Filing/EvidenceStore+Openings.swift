package import Evidence
import GRDB

/// Two people open a case with signs of a minor: one asks, another agrees. Both stay on record.
extension EvidenceStore {
    package func askOpening(_ caseID: String, for viewer: Viewer, _ act: Act) throws -> CaseOpening? {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let row = try db.row(
                "\(HeldCase.select) WHERE id = ? AND \(WorkCondition.concernsMinor) AND \(condition.onCases)",
                [caseID] + condition.arguments)
            guard let held = try row.map(HeldCase.init),
                try OpeningTable.newest(ofCase: caseID, round: held.round, by: act.actor, at: act.at, db)
                    .opening
                    == nil
            else { return nil }
            try db.run(
                "INSERT INTO case_opening (case_id, round, asked_by, asked_at, reason) VALUES (?, ?, ?, ?, ?)",
                [caseID, held.round, act.actor, act.at.stored, StoredText(act.reason)])
            let number = db.lastInsertedRowID
            try CustodyLog.append(CustodyEvent("openingAsked", of: caseID, act), of: held.owner, db)
            return CaseOpening(
                id: number, caseID: caseID, askedBy: act.actor, askedAt: act.at, reason: act.reason,
                consentedBy: nil)
        }
    }

    package func consent(_ openingID: Int64, for viewer: Viewer, _ act: Act) throws -> Bool {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let row = try db.row(
                """
                SELECT case_id, route, municipality FROM case_opening
                JOIN case_file ON case_file.id = case_id AND case_file.round = case_opening.round
                LEFT JOIN case_consent ON opening_id = case_opening.id
                WHERE case_opening.id = ? AND asked_by <> ? AND opening_id IS NULL AND asked_at > ? AND \(condition.onCases)
                """,
                [openingID, act.actor, (act.at - CaseOpening.term).stored] + condition.arguments)
            guard let row else { return false }
            try db.run(
                "INSERT INTO case_consent (opening_id, given_by, given_at) VALUES (?, ?, ?)",
                [openingID, act.actor, act.at.stored])
            let event = CustodyEvent("openingAgreed", of: try row.stored("case_id"), act)
            try CustodyLog.append(event, of: CaseTable.owner(row), db)
            return true
        }
    }

    package func openingsAwaiting(otherThan name: String, for viewer: Viewer, at time: UTCTime) throws
        -> [CaseOpening]
    {
        let condition = ViewerCondition(viewer)
        return try reading { db in
            try db.rows(
                """
                \(OpeningTable.select)
                WHERE asked_at > ? AND opening_id IS NULL AND asked_by <> ? AND \(condition.onCases)
                ORDER BY case_opening.id LIMIT 100
                """, [(time - CaseOpening.term).stored, name] + condition.arguments
            ).map(OpeningTable.read)
        }
    }
}

enum OpeningTable {
    static let select = """
        SELECT case_opening.id, case_id, asked_by, asked_at, reason, given_by, given_at FROM case_opening
        JOIN case_file ON case_file.id = case_id AND case_file.round = case_opening.round
        LEFT JOIN case_consent ON opening_id = case_opening.id
        """

    /// The newest request of `name` that counts at `time`, and whether the case is open to them by it.
    static func newest(ofCase caseID: String, round: Int, by name: String, at time: UTCTime, _ db: Database)
        throws
        -> (opening: CaseOpening?, isOpen: Bool)
    {
        let since = (time - CaseOpening.term).stored
        let row = try db.row(
            """
            \(select) WHERE case_id = ? AND case_opening.round = ? AND asked_by = ? AND coalesce(given_at, asked_at) > ?
            ORDER BY case_opening.id DESC LIMIT 1
            """, [caseID, round, name, since])
        let opening = try row.map(read)
        return (opening, opening?.consentedBy != nil)
    }

    /// What is known of a case that is not open to who acts; nil for one that is. `row` as of `CaseTable.select`.
    static func closed(_ row: Row, _ access: CaseAccess, _ act: Act, _ db: Database) throws -> ClosedCase? {
        let file = try CaseTable.read(row)
        guard file.concernsMinor, access != .exported || file.state != .decided else { return nil }
        let (opening, isOpen) = try newest(
            ofCase: file.id, round: row.stored("round"), by: act.actor, at: act.at, db)
        if isOpen { return nil }
        let opened = try db.number("SELECT opened_at FROM case_file WHERE id = ?", [file.id]) ?? 0
        return ClosedCase(
            id: file.id, priority: file.priority, openedAt: UTCTime(stored: opened), opening: opening)
    }

    static func read(_ row: Row) throws -> CaseOpening {
        CaseOpening(
            id: try row.stored("id"), caseID: try row.stored("case_id"), askedBy: try row.stored("asked_by"),
            askedAt: try row.time("asked_at"), reason: try row.text("reason"),
            consentedBy: try row.stored("given_by"))
    }
}
