package import Evidence
import FoundationEssentials
import GRDB

/// A case with its surroundings, as a reviewer has it on the desk.
extension EvidenceStore {
    /// Older wordings are told by number alone.
    private static let showingLimit = 20

    package func desk(_ caseID: String, for viewer: Viewer, access: CaseAccess, _ act: Act) throws
        -> DeskAnswer?
    {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let found = try db.row(
                """
                \(CaseTable.select) WHERE case_file.id = ? AND \(condition.onCases)
                """, [caseID] + condition.arguments)
            guard let found else { return nil }
            let owner = try CaseTable.owner(found)
            if let closed = try OpeningTable.closed(found, access, act, db) { return .closed(closed) }
            // Before anything else is read; the caller gets nothing unless this is on disk with the commit.
            try CustodyLog.append(CustodyEvent(access.rawValue, of: caseID, act), of: owner, db)
            return .open(try Self.desk(found, reader: act.actor, condition, db))
        }
    }

    private static func desk(_ row: Row, reader: String, _ condition: ViewerCondition, _ db: Database) throws
        -> CaseDesk
    {
        let dossier = try CaseTable.dossier(row, reader: reader, condition, db)
        let ad: Int64 = try row.stored("ad_id")
        let related = try ContactTable.cases(onContactsOfAd: ad, except: dossier.file.id, condition, db)
        let lease = try db.row(
            "SELECT id, lease_holder, lease_token, lease_until FROM case_file WHERE id = ?", [dossier.file.id]
        )
        return CaseDesk(
            dossier: dossier,
            timeline: try AdHistoryTable.timeline(ofAd: ad, limit: showingLimit, condition, db),
            related: Array(related.prefix(ContactTable.caseLimit)),
            isRelatedCut: related.count > ContactTable.caseLimit,
            leaves: try leaves(of: dossier.captures, db), lease: try lease.flatMap(WorkTable.lease))
    }

    private static func leaves(of captures: [CaptureRecord], _ db: Database) throws -> [String: Int64] {
        var leaves: [String: Int64] = [:]
        for capture in captures {
            let leaf = try db.row("SELECT leaf FROM capture WHERE record = ?", [capture.id])
            leaves[capture.id] = try leaf?.stored("leaf", as: Int64?.self)
        }
        return leaves
    }

    package func mayOpen(_ caseID: String, for viewer: Viewer, by name: String, at time: UTCTime) throws
        -> Bool
    {
        let condition = ViewerCondition(viewer)
        return try reading { db in
            let row = try db.row(
                """
                SELECT round, \(WorkCondition.concernsMinor) AS is_minor FROM case_file
                WHERE id = ? AND \(condition.onCases)
                """, [caseID] + condition.arguments)
            guard let row else { return false }
            guard try row.stored("is_minor") else { return true }
            return try OpeningTable.newest(ofCase: caseID, round: row.stored("round"), by: name, at: time, db)
                .isOpen
        }
    }

    package func stage(of caseID: String, for viewer: Viewer) throws -> ReviewStage? {
        let condition = ViewerCondition(viewer)
        return try reading { db in
            try db.row(
                "SELECT stage FROM case_file WHERE id = ? AND state <> 'decided' AND \(condition.onCases)",
                [caseID] + condition.arguments
            )?.word("stage")
        }
    }

    package func decisions(by name: String, for viewer: Viewer, limit: Int) throws -> [OwnDecision] {
        let condition = ViewerCondition(viewer)
        return try reading { db in
            try db.rows(
                """
                \(DecisionTable.selectWithCase)
                WHERE decided_by = ? AND \(condition.onCases) AND \(condition.onDecisions)
                ORDER BY decision.id DESC LIMIT ?
                """, [name] + condition.arguments + condition.arguments + [min(max(limit, 0), 100)]
            ).map { row in
                let review = try DecisionTable.recorded(row)
                let isUndoable: Bool = try row.stored("is_undoable")
                return OwnDecision(review: review, canBeUndone: isUndoable && review.standing != .void)
            }
        }
    }
}

/// Which ads share a phone number, by its keyed hash.
enum ContactTable {
    static let caseLimit = 20
    /// An ad that names more numbers is a list.
    private static let hashLimit = 8
    /// A number of an agency may stand on thousands of ads; so many are looked at.
    private static let adLimit = 2_000

    /// Up to one more than ``caseLimit``, the newest first.
    static func cases(
        onContactsOfAd ad: Int64, except caseID: String, _ condition: ViewerCondition, _ db: Database
    )
        throws -> [RelatedCase]
    {
        let rows = try db.rows(sql(condition), [ad, hashLimit, ad, adLimit, caseID] + condition.arguments)
        return try rows.map { row in
            RelatedCase(
                id: try row.stored("id"), route: try row.word("route"),
                municipality: try row.stored("municipality"),
                priority: try StoredValue.priority(row.stored("priority")), state: try row.word("state"),
                host: try row.stored("host"), ruleIDs: CodeList.read(try row.stored("rules")),
                firstSeen: try row.time("first_seen"), lastSeen: try row.time("last_seen"))
        }
    }

    /// The index of hashes lies in parts by age: see ``Schema/settling``.
    static func sql(_ condition: ViewerCondition) -> String {
        """
        WITH \(Schema.partsByAge(of: "ad")),
        mine (hash) AS (SELECT hash FROM ad_phone WHERE ad_id = ? LIMIT ?),
        others (ad_id) AS (
            SELECT DISTINCT ad_phone.ad_id FROM mine CROSS JOIN parts CROSS JOIN ad_phone
            WHERE ad_phone.part = parts.part AND ad_phone.hash = mine.hash AND ad_phone.ad_id <> ? LIMIT ?
        )
        SELECT case_file.id, case_file.route, case_file.municipality, case_file.priority, case_file.state,
            case_file.rules, host.name AS host, ad.first_seen, ad.last_seen
        FROM others CROSS JOIN case_file ON case_file.ad_id = others.ad_id
        CROSS JOIN ad ON ad.id = case_file.ad_id
        CROSS JOIN host ON host.id = case_file.host_id
        WHERE case_file.id <> ? AND \(condition.onCases)
        ORDER BY ad.last_seen DESC, case_file.id LIMIT \(caseLimit + 1)
        """
    }
}
