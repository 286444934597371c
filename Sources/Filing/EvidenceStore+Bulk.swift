package import Evidence
import GRDB

/// Proposing to decide about many cases at once, and looking at what was proposed.
extension EvidenceStore {
    package func propose(_ proposal: BulkProposal, for viewer: Viewer, _ act: Act) throws -> Int64? {
        let filter = proposal.filter
        guard let rule = filter.rule, let host = filter.host, filter.list == .ordinary else { return nil }
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let numbers = try Self.candidates(proposal, condition, at: act.at, db)
            guard numbers.count >= BulkAct.least else { return nil }
            try db.run(
                """
                INSERT INTO bulk_act (outcome, reason_code, text, host_id, rule, proposed_by, proposed_at)
                VALUES (?, ?, ?, (SELECT id FROM host WHERE name = ?), ?, ?, ?)
                """,
                [
                    proposal.outcome.rawValue, proposal.reasonCode, StoredText(proposal.text), host, rule,
                    act.actor, act.at.stored,
                ])
            let id = db.lastInsertedRowID
            let sample = Set(numbers.shuffled().prefix(BulkAct.sampleSize))
            for (place, number) in numbers.enumerated() {
                try db.run(
                    """
                    INSERT INTO bulk_case (bulk_id, case_id, place, route, municipality, round, version_id, ruleset_id,
                        rules, lease_token, is_sample)
                    SELECT ?, id, ?, route, municipality, round, version_id, ruleset_id, rules, lease_token, ?
                    FROM case_file WHERE rowid = ?
                    """, [id, place, sample.contains(number), number])
            }
            let words =
                "\(proposal.outcome.rawValue): \(proposal.reasonCode); \(numbers.count) cases of \(host), \(rule)"
            try Self.note("bulkProposed", id, Act(actor: act.actor, reason: words, at: act.at), db)
            return id
        }
    }

    /// Cases that one person decides and that nobody has before them. Signs of a minor take two, so none of these is here.
    private static func candidates(
        _ proposal: BulkProposal, _ condition: ViewerCondition, at time: UTCTime, _ db: Database
    ) throws -> [Int64] {
        var filter = proposal.filter
        filter.states = [.open, .claimed]
        let wanted = WorkCondition(filter)
        let routes = BulkAct.routes(for: proposal.outcome).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let search = WordSearch(filter.words)
        let numbers = try Int64.fetchCursor(
            db.cachedStatement(
                sql: WorkTable.numbers(
                    where: """
                        \(wanted.sql) AND (case_file.state = 'open' OR NOT \(HeldCase.isRunning))
                            AND case_file.reviewers = 1 AND case_file.route IN (\(routes)) AND \(condition.onCases)
                        """)),
            arguments: wanted.arguments + [time.stored] + condition.arguments
                + [search == nil ? BulkAct.limit : searchLimit])
        var found: [Int64] = []
        while found.count < BulkAct.limit, let number = try numbers.next() {
            if let search {
                let row = try WorkTable.row(number, withText: true, db)
                guard try search.isFound(in: row.text("title"), row.text("text")) else { continue }
            }
            found.append(number)
        }
        return found
    }

    package func bulkAct(_ id: Int64, for viewer: Viewer, _ act: Act) throws -> (
        act: BulkAct, cases: [BulkCase]
    )? {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            guard let bulk = try BulkTable.find(id, condition, db) else { return nil }
            try Self.note("listed", id, act, db)
            let cases = try BulkTable.cases(of: id, db).map { row in
                try Self.shown(row, of: bulk, condition, by: act.actor, db)
            }
            return (bulk, cases)
        }
    }

    private static func shown(
        _ row: Row, of bulk: BulkAct, _ condition: ViewerCondition, by name: String, _ db: Database
    ) throws -> BulkCase {
        let caseID: String = try row.stored("case_id")
        let number = try db.number(
            "SELECT rowid FROM case_file WHERE id = ? AND \(condition.onCases)",
            [caseID] + condition.arguments)
        let isSample: Bool = try row.stored("is_sample")
        let omission = try row.stored("omission", as: String?.self).flatMap(BulkCase.Omission.init)
        return BulkCase(
            caseID: caseID,
            row: try number.map { try WorkTable.read(WorkTable.row($0, withText: false, db)) },
            isSample: isSample,
            isSeen: try isSample && BulkTable.isSeen(caseID, by: name, since: bulk.proposedAt, db),
            omission: omission, token: try row.stored("token"))
    }

    package func bulkActsWaiting(for viewer: Viewer, at time: UTCTime) throws -> [BulkAct] {
        let condition = ViewerCondition(viewer)
        return try reading { db in
            try db.rows(
                """
                \(BulkTable.select)
                WHERE proposed_at > ? AND coalesce(step, 'proposed') IN ('proposed', 'submitted')
                    AND \(BulkTable.isVisible(condition))
                ORDER BY bulk_act.id LIMIT 100
                """, [(time - BulkAct.term).stored] + condition.arguments
            ).map(BulkTable.read)
        }
    }

    static func note(_ action: String, _ id: Int64, _ act: Act, _ db: Database) throws {
        try CustodyLog.append(CustodyEvent(action, of: "bulk \(id)", act), of: nil, db)
    }
}
