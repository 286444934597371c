import Evidence
import FoundationEssentials
import GRDB

/// Rows of `session`.
enum SessionTable {
    /// With the account, so that one that was switched off or given another role is known at the next request.
    static func session(_ digest: Digest256, _ db: Database) throws -> OpenSession? {
        let row = try db.row(
            """
            SELECT stage, started_at, last_used, ends_at, name, role, municipalities, is_enabled, created_at,
                must_change, factor IS NOT NULL AS has_factor
            FROM session JOIN account ON account.name = session.account WHERE digest = ?
            """, [digest.stored])
        return try row.map { row in
            OpenSession(
                digest: digest, account: try AccountTable.account(row), stage: try row.word("stage"),
                startedAt: try row.time("started_at"), lastUsedAt: try row.time("last_used"),
                endsAt: try row.time("ends_at"))
        }
    }

    static func endAll(of name: AccountName, keeping digest: Digest256?, _ db: Database) throws {
        try db.run(
            "DELETE FROM session WHERE account = ? AND digest IS NOT ?", [name.text, digest?.stored])
    }

    /// Those that ran out, so that the table stays as small as the number of people at work.
    static func sweep(at time: UTCTime, _ terms: SessionTerms, _ db: Database) throws {
        try db.run(
            "DELETE FROM session WHERE ends_at <= ? OR last_used <= ?",
            [time.stored, (time - terms.idle).stored])
    }
}

extension SessionTerms {
    /// A clock that was set back to before the start has no session hold for longer than it was given: it ends.
    func hold(_ session: OpenSession, at time: UTCTime) -> Bool {
        session.account.isEnabled && time < session.endsAt && time.since(session.lastUsedAt) < idle
            && time.since(session.startedAt) > .zero - grain
    }
}
