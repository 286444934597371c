package import Evidence
import GRDB

/// Claims. Each is one immediate transaction: the right to act is checked and used under one write lock, so that of
/// two who act at once one comes second and sees it. Time comes from the caller.
extension EvidenceStore {
    package func claim(
        _ limit: Int, for viewer: Viewer, holder: String, duration: Duration, at time: UTCTime
    ) throws -> [CaseLease] {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let rows = try db.rows(
                """
                \(HeldCase.select) WHERE state <> 'decided' AND (state = 'open' OR NOT \(HeldCase.isRunning))
                    AND NOT \(HeldCase.isReviewedBy) AND NOT \(HeldCase.isSkippedBy) AND \(condition.onCases)
                ORDER BY priority DESC, opened_at, id LIMIT ?
                """, [time.stored, holder, holder] + condition.arguments + [max(0, limit)])
            return try rows.map { try HeldCase($0).give(to: holder, for: duration, at: time, db) }
        }
    }

    /// Who holds a case already may claim it again: the new token takes the place of the old one.
    package func claim(
        _ caseID: String, for viewer: Viewer, holder: String, duration: Duration, at time: UTCTime
    ) throws -> CaseLease? {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let row = try db.row(
                """
                \(HeldCase.select) WHERE id = ? AND state <> 'decided'
                    AND (state = 'open' OR lease_holder = ? OR NOT \(HeldCase.isRunning))
                    AND NOT \(HeldCase.isReviewedBy) AND \(condition.onCases)
                """, [caseID, holder, time.stored, holder] + condition.arguments)
            return try row.map { try HeldCase($0).give(to: holder, for: duration, at: time, db) }
        }
    }

    /// Nil where the lease ran out or was taken over. Not an entry of the history: nothing changes hands.
    package func renew(_ lease: CaseLease, duration: Duration, at time: UTCTime) throws -> CaseLease? {
        try writing { db in
            guard try HeldCase(lease, at: time, db) != nil else { return nil }
            return try HeldCase.write(
                CaseLease(
                    caseID: lease.caseID, holder: lease.holder, token: lease.token, until: time + duration),
                for: duration, at: time, db)
        }
    }

    /// Nothing happens where the lease was taken over.
    package func release(_ lease: CaseLease, at time: UTCTime) throws {
        try writing { db in
            guard let held = try HeldCase(lease, at: nil, db) else { return }
            try HeldCase.open(lease.caseID, db)
            let act = Act(actor: lease.holder, reason: "", at: time)
            try CustodyLog.append(CustodyEvent("released", of: lease.caseID, act), of: held.owner, db)
        }
    }

    package func skip(_ lease: CaseLease, code: String, text: String, at time: UTCTime) throws -> Bool {
        try writing { db in
            guard let held = try HeldCase(lease, at: time, db) else { return false }
            try CommentTable.append(
                skipOf: lease, round: held.round, code: code, text: text, at: time, db)
            try HeldCase.open(lease.caseID, db)
            let act = Act(actor: lease.holder, reason: "\(code): \(text)", at: time)
            try CustodyLog.append(CustodyEvent("skipped", of: lease.caseID, act), of: held.owner, db)
            return true
        }
    }

    package func handOver(
        _ lease: CaseLease, to holder: String, duration: Duration, note: String, at time: UTCTime
    ) throws -> CaseLease? {
        try writing { db in
            guard let held = try HeldCase(lease, at: time, db),
                try !DecisionTable.round(ofCase: held.row, db).hasReviewed(holder)
            else { return nil }
            let passed = CaseLease(
                caseID: lease.caseID, holder: holder, token: lease.token + 1, until: time + duration)
            let act = Act(actor: lease.holder, reason: "to \(holder): \(note)", at: time)
            try CustodyLog.append(CustodyEvent("handedOver", of: lease.caseID, act), of: held.owner, db)
            return try HeldCase.write(passed, for: duration, at: time, db)
        }
    }
}
