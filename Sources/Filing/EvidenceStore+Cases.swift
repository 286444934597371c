package import Evidence
import FoundationEssentials
import GRDB

extension EvidenceStore: CaseStore {
    @discardableResult
    package func file(_ batch: [FiledCapture]) throws -> FilingSummary {
        let links = KeyedEntry.all(batch.flatMap(\.links))
        return try writing { db in
            var filer = BatchFiler(db, taskNumbers)
            let summary = try filer.file(batch, links: links)
            noteLeaves(try LogTable.count(db))
            return summary
        }
    }

    package func cases(
        for viewer: Viewer, states: Set<CaseFile.State>, limit: Int, _ act: Act
    ) throws -> [CaseFile] {
        let condition = ViewerCondition(viewer)
        // Spelled out where it holds, so that the index of undecided cases can serve.
        let undecided = states.contains(.decided) ? "TRUE" : "case_file.state <> 'decided'"
        let names = states.map(\.rawValue).sorted().map { "'\($0)'" }.joined(separator: ", ")
        return try writing { db in
            try CustodyLog.append(CustodyEvent("listed", of: "queue", act), of: nil, db)
            return try db.rows(
                """
                \(CaseTable.select) WHERE \(undecided) AND case_file.state IN (\(names)) AND \(condition.onCases)
                ORDER BY case_file.priority DESC, case_file.opened_at, case_file.id LIMIT ?
                """, condition.arguments + [max(0, limit)]
            ).map(CaseTable.read)
        }
    }

    package func dossier(
        _ caseID: String, for viewer: Viewer, access: CaseAccess, _ act: Act
    ) throws -> CaseDossier? {
        let condition = ViewerCondition(viewer)
        // The refusal leaves the closure as a value: an error would pass for one of the database.
        var refusal: CaseClosed?
        let dossier: CaseDossier? = try writing { db in
            let found = try db.row(
                "\(CaseTable.select) WHERE case_file.id = ? AND \(condition.onCases)",
                [caseID] + condition.arguments)
            guard let found else { return nil }
            if let closed = try OpeningTable.closed(found, access, act, db) {
                refusal = CaseClosed(closed)
                return nil
            }
            // Before anything else is read; the caller gets nothing unless this is on disk with the commit.
            try CustodyLog.append(
                CustodyEvent(access.rawValue, of: caseID, act), of: CaseTable.owner(found), db)
            guard access == .exported else {
                return try CaseTable.dossier(found, reader: act.actor, condition, db)
            }
            let sealed = try DecisionTable.newest(
                ofCase: caseID, blindRound: CaseTable.blindRound(found), db)
            try db.run(
                "UPDATE case_file SET sealed_through = max(sealed_through, ?) WHERE id = ?", [sealed, caseID])
            return try CaseTable.dossier(found, reader: nil, condition, db)
        }
        if let refusal { throw refusal }
        return dossier
    }

    package func statistics(for viewer: Viewer) throws -> QueueStatistics {
        let condition = ViewerCondition(viewer)
        return try reading { db in
            let rows = try db.rows(
                """
                SELECT route, priority, state, count(*) AS count FROM case_file WHERE \(condition.onCases)
                GROUP BY route, priority, state ORDER BY route, priority DESC, state
                """, condition.arguments
            ).map { row in
                QueueStatistics.Row(
                    route: try row.word("route"), priority: try StoredValue.priority(row.stored("priority")),
                    state: try row.word("state"), count: try row.stored("count"))
            }
            let verdicts = try CaseTable.verdicts(condition, db)
            return QueueStatistics(
                rows: rows, ads: verdicts.values.reduce(0, +),
                findings: try CaseTable.findingCount(condition, db),
                verdicts: verdicts)
        }
    }

    package func recordCustody(_ event: CustodyEvent) throws {
        try writing { db in try CustodyLog.append(event, db) }
    }
}
