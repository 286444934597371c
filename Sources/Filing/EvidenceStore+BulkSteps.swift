package import Evidence
import GRDB

/// The steps of an act on many cases. Each checks and acts under one write lock, so of two who act at once one comes second.
extension EvidenceStore {
    package func submit(_ id: Int64, count: Int, for viewer: Viewer, _ act: Act) throws -> BulkRefusal? {
        try writing { db in
            switch try Self.ready(id, count: count, at: .proposed, viewer, act, db) {
            case .failure(let refusal): return refusal
            case .success(let bulk):
                // Somebody else's act is theirs to go on with.
                guard bulk.proposedBy.utf8.elementsEqual(act.actor.utf8) else { return .noSuchAct }
                try BulkTable.take(.submitted, of: id, act, db)
                try Self.note("bulkSubmitted", id, act, db)
                return nil
            }
        }
    }

    package func refuse(_ id: Int64, for viewer: Viewer, _ act: Act) throws -> BulkRefusal? {
        try writing { db in
            guard let bulk = try BulkTable.find(id, ViewerCondition(viewer), db) else { return .noSuchAct }
            guard bulk.step == .proposed || bulk.step == .submitted else { return .overtaken }
            try BulkTable.take(.refused, of: id, act, db)
            try Self.note("bulkRefused", id, act, db)
            return nil
        }
    }

    package func agree(_ id: Int64, count: Int, for viewer: Viewer, _ act: Act) throws -> Result<
        BulkResult, BulkRefusal
    > {
        try writing { db in
            switch try Self.ready(id, count: count, at: .submitted, viewer, act, db) {
            case .failure(let refusal): return .failure(refusal)
            case .success(let bulk):
                guard !bulk.proposedBy.utf8.elementsEqual(act.actor.utf8) else { return .failure(.ownAct) }
                try BulkTable.take(.agreed, of: id, act, db)
                try Self.note("bulkAgreed", id, act, db)
                return .success(try Self.decide(bulk, ViewerCondition(viewer), act, db))
            }
        }
    }

    /// The act, where it waits for this step, the number is right and who acts has looked at all of the sample.
    private static func ready(
        _ id: Int64, count: Int, at step: BulkAct.Step, _ viewer: Viewer, _ act: Act, _ db: Database
    ) throws -> Result<BulkAct, BulkRefusal> {
        guard let bulk = try BulkTable.find(id, ViewerCondition(viewer), db),
            bulk.proposedAt > act.at - BulkAct.term
        else { return .failure(.noSuchAct) }
        guard bulk.step == step else { return .failure(.overtaken) }
        guard try BulkTable.isSampleSeen(bulk, by: act.actor, db) else { return .failure(.sampleUnseen) }
        return bulk.count == count ? .success(bulk) : .failure(.wrongCount)
    }

    private static func decide(_ bulk: BulkAct, _ condition: ViewerCondition, _ act: Act, _ db: Database)
        throws
        -> BulkResult
    {
        var decided: [String] = []
        var omitted: [String: BulkCase.Omission] = [:]
        for row in try BulkTable.cases(of: bulk.id, db) {
            let caseID: String = try row.stored("case_id")
            let standing = try standing(row, condition, at: act.at, db)
            if case .failure(let omission) = standing {
                omitted[caseID] = omission.kind
                try BulkTable.put(bulk.id, caseID, decision: nil, omission.kind, db)
            } else if case .success(let held) = standing {
                let number = try decide(held, as: bulk, act, db)
                try BulkTable.put(bulk.id, caseID, decision: number, nil, db)
                decided.append(caseID)
            }
        }
        return BulkResult(decided: decided, omitted: omitted)
    }

    private struct LeftOut: Error {
        let kind: BulkCase.Omission
    }

    /// The case where it stands as it was proposed, or why it does not.
    private static func standing(_ row: Row, _ condition: ViewerCondition, at time: UTCTime, _ db: Database)
        throws
        -> Result<HeldCase, LeftOut>
    {
        let caseID: String = try row.stored("case_id")
        let now = try db.row(
            """
            SELECT state, lease_token, round, reviewers, version_id, ruleset_id, rules FROM case_file
            WHERE id = ? AND \(condition.onCases)
            """, [caseID] + condition.arguments)
        guard let now else { return .failure(LeftOut(kind: .changed)) }
        if try now.word("state") == CaseFile.State.decided { return .failure(LeftOut(kind: .decided)) }
        func isSame(_ column: String) throws -> Bool {
            try row.stored(column, as: Int64.self) == now.stored(column, as: Int64.self)
        }
        guard try isSame("lease_token") else { return .failure(LeftOut(kind: .claimed)) }
        let isUnchanged =
            try isSame("round") && isSame("version_id") && isSame("ruleset_id")
            && now.stored("reviewers", as: Int.self) == 1
            && row.stored("rules", as: String.self) == now.stored("rules", as: String.self)
        guard isUnchanged, let found = try db.row("\(HeldCase.select) WHERE id = ?", [caseID]) else {
            return .failure(LeftOut(kind: .changed))
        }
        return .success(try HeldCase(found))
    }

    /// A decision as any other: under a lease of its own, so that it has a token to be taken back by.
    private static func decide(_ held: HeldCase, as bulk: BulkAct, _ act: Act, _ db: Database) throws
        -> Int64?
    {
        let lease = try held.give(to: bulk.proposedBy, for: .seconds(60), at: act.at, db)
        let decision = Decision(
            caseID: lease.caseID, outcome: bulk.outcome, reasonCode: bulk.reasonCode, text: bulk.text,
            decidedBy: bulk.proposedBy, decidedAt: act.at, token: lease.token)
        let note = "; one of \(bulk.count) in bulk \(bulk.id), agreed to by \(act.actor)"
        let recorded = try record(decision, on: held, note: note, db)
        guard case .settled = recorded.receipt else {
            throw FilingError(.unexpected, "bulk \(bulk.id): a case that one person decides was not settled")
        }
        return recorded.number
    }

    package func undoBulk(_ id: Int64, for viewer: Viewer, _ act: Act) throws -> Int {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            guard let bulk = try BulkTable.find(id, condition, db),
                bulk.proposedBy.utf8.elementsEqual(act.actor.utf8)
            else { return 0 }
            var count = 0
            for row in try BulkTable.cases(of: id, db) {
                guard let token = try row.stored("token", as: Int64?.self) else { continue }
                let caseID: String = try row.stored("case_id")
                if try Self.takeBack(caseID, token: token, condition, act, db) == nil { count += 1 }
            }
            if count > 0 { try Self.note("bulkUndone", id, act, db) }
            return count
        }
    }
}
