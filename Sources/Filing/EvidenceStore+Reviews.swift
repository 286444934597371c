package import Evidence
import GRDB

/// Decisions, and what is said beside them. Each is one immediate transaction, as claims are.
extension EvidenceStore {
    package func decide(_ decision: Decision, for viewer: Viewer) throws -> DecisionReceipt {
        let condition = ViewerCondition(viewer)
        let lease = CaseLease(
            caseID: decision.caseID, holder: decision.decidedBy, token: decision.token,
            until: decision.decidedAt)
        return try writing { db in
            guard let held = try HeldCase(lease, at: decision.decidedAt, for: condition, db) else {
                return .refused(.notHeld)
            }
            return try Self.record(decision, on: held, db).receipt
        }
    }

    package func undo(_ caseID: String, token: Int64, for viewer: Viewer, _ act: Act) throws -> ReviewRefusal?
    {
        try writing { db in try Self.takeBack(caseID, token: token, ViewerCondition(viewer), act, db) }
    }

    /// Takes back the one decision, in the transaction of whoever asks.
    static func takeBack(
        _ caseID: String, token: Int64, _ condition: ViewerCondition, _ act: Act, _ db: Database
    ) throws -> ReviewRefusal? {
        guard
            let row = try db.row(
                "\(HeldCase.select) WHERE id = ? AND \(condition.onCases)", [caseID] + condition.arguments
            ),
            let made = try db.row(
                """
                SELECT decision.id, round, decided_by, decision_id IS NOT NULL AS is_undone FROM decision
                LEFT JOIN decision_undo ON decision_id = decision.id
                WHERE case_id = ? AND token = ? AND \(condition.onHistory)
                """, [caseID, token] + condition.arguments)
        else { return .noSuchDecision }
        let held = try HeldCase(row)
        if let refusal = try Self.refusal(of: act.actor, made, held) { return refusal }
        let round = try DecisionTable.round(ofCase: row, db)
        try DecisionTable.undo(made.stored("id"), voidsRound: !round.isBlind, act, db)
        // In a blind round even why it was taken back may tell what it was.
        let told = Act(
            actor: act.actor, reason: round.isBlind ? "review taken back" : act.reason, at: act.at)
        try CustodyLog.append(CustodyEvent("undone", of: caseID, told), of: held.owner, db)
        if round.isBlind {
            try db.run("UPDATE case_file SET stage = 'first' WHERE id = ?", [caseID])
        } else {
            try db.run("UPDATE case_file SET round = round + 1 WHERE id = ?", [caseID])
            try Self.pass(caseID, to: .open, stage: .first, db)
        }
        return nil
    }

    package func comment(_ comment: CaseComment, for viewer: Viewer) throws -> Bool {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let row = try db.row(
                "\(HeldCase.select) WHERE id = ? AND \(condition.onCases)",
                [comment.caseID] + condition.arguments)
            guard let held = try row.map(HeldCase.init) else { return false }
            try CommentTable.append(comment, round: held.round, of: held.owner, db)
            let act = Act(actor: comment.author, reason: "", at: comment.at)
            try CustodyLog.append(CustodyEvent("commented", of: comment.caseID, act), of: held.owner, db)
            return true
        }
    }
}

extension EvidenceStore {
    /// Puts a decision on record, in the transaction of whoever asks. `note`: what the history says of it besides.
    static func record(_ decision: Decision, on held: HeldCase, note: String = "", _ db: Database) throws -> (
        receipt: DecisionReceipt, number: Int64?
    ) {
        let before = try DecisionTable.round(ofCase: held.row, db)
        guard !before.hasReviewed(decision.decidedBy) else { return (.refused(.reviewedAlready), nil) }
        let round = before.adding(decision)
        let number = try DecisionTable.append(decision, round: round.number, of: held.owner, db)
        let act = Act(actor: decision.decidedBy, reason: round.newestInWords + note, at: decision.decidedAt)
        try CustodyLog.append(CustodyEvent("decided", of: decision.caseID, act), of: held.owner, db)
        if let effective = round.effective {
            try DecisionTable.settle(decision.caseID, round: round.number, by: number, db)
            try pass(decision.caseID, to: .decided, stage: .first, db)
            return (.settled(effective.outcome), number)
        }
        let stage = round.stage ?? .first
        try pass(decision.caseID, to: .open, stage: stage, db)
        return (.awaits(stage), number)
    }

    private static func pass(
        _ caseID: String, to state: CaseFile.State, stage: ReviewStage, _ db: Database
    ) throws {
        try db.run(
            "UPDATE case_file SET state = ?, stage = ?, lease_holder = NULL, lease_until = NULL WHERE id = ?",
            [state.rawValue, stage.rawValue, caseID])
    }

    private static func refusal(of actor: String, _ made: Row, _ held: HeldCase) throws -> ReviewRefusal? {
        let (number, round): (Int64, Int) = (try made.stored("id"), try made.stored("round"))
        if try !made.stored("decided_by", as: String.self).utf8.elementsEqual(actor.utf8) { return .notYours }
        if try made.stored("is_undone") { return .undoneAlready }
        if try number <= held.row.stored("sealed_through", as: Int64.self) { return .sealed }
        return round == held.round ? nil : .overtaken
    }
}
