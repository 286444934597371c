package import Evidence
import GRDB

extension EvidenceStore {
    package func requestRecovery(of name: AccountName, _ act: Act) throws -> AccountRefusal? {
        try writing { db in
            if let refusal = try Self.refusal(of: act, about: name, db) { return refusal }
            try db.run(
                "INSERT OR REPLACE INTO recovery (account, requested_by, requested_at) VALUES (?, ?, ?)",
                [name.text, act.actor, act.at.stored])
            try AccountTable.record("recoveryRequested", of: name, act, db)
            return nil
        }
    }

    package func approveRecovery(of name: AccountName, password: String, _ act: Act) throws -> AccountRefusal?
    {
        try writing { db in
            if let refusal = try Self.refusal(of: act, about: name, db) { return refusal }
            guard let request = try Self.recoveries(at: act.at, db).first(where: { $0.account == name })
            else {
                return .noRequest
            }
            guard !request.requestedBy.utf8.elementsEqual(act.actor.utf8) else { return .sameAdministrator }
            try db.run(
                """
                UPDATE account SET password = ?, must_change = TRUE, factor = NULL, pending_factor = NULL WHERE name = ?
                """, [password, name.text])
            try db.run("DELETE FROM recovery WHERE account = ?", [name.text])
            try SessionTable.endAll(of: name, keeping: nil, db)
            try AccountTable.record("recoveryApproved", of: name, act, db)
            return nil
        }
    }

    package func recoveries(at time: UTCTime) throws -> [RecoveryRequest] {
        try reading { db in try Self.recoveries(at: time, db) }
    }

    /// Looked at again inside the transaction: who was an administrator when the page was drawn may be none any more.
    private static func refusal(of act: Act, about name: AccountName, _ db: Database) throws
        -> AccountRefusal?
    {
        guard let actor = AccountName(act.actor), let account = try AccountTable.account(actor, db),
            account.isEnabled, account.may(.manageAccounts)
        else { return .notAdministrator }
        if actor == name { return .yourself }
        return try AccountTable.account(name, db) == nil ? .noSuchAccount : nil
    }

    private static func recoveries(at time: UTCTime, _ db: Database) throws -> [RecoveryRequest] {
        try db.rows(
            """
            SELECT account, requested_by, requested_at FROM recovery WHERE requested_at BETWEEN ? AND ? ORDER BY account
            """, [(time - RecoveryRequest.lifetime).stored, time.stored]
        ).map { row in
            RecoveryRequest(
                account: try AccountTable.name(row, "account"), requestedBy: try row.stored("requested_by"),
                requestedAt: try row.time("requested_at"))
        }
    }
}
