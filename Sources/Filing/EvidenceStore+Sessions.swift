package import Evidence
import GRDB

extension EvidenceStore: SessionStore {
    package func open(
        _ digest: Digest256, of name: AccountName, stage: SessionStage, replacing: Digest256?,
        _ terms: SessionTerms, _ act: Act
    ) throws {
        let ends = act.at + (stage == .full ? terms.absolute : terms.signingIn)
        try writing { db in
            try SessionTable.sweep(at: act.at, terms, db)
            if let replacing { try db.run("DELETE FROM session WHERE digest = ?", [replacing.stored]) }
            try db.run(
                """
                INSERT INTO session (digest, account, stage, started_at, last_used, ends_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
                [digest.stored, name.text, stage.rawValue, act.at.stored, act.at.stored, ends.stored])
            try AccountTable.record(stage == .full ? "signedIn" : "passwordAccepted", of: name, act, db)
        }
    }

    package func session(_ digest: Digest256, at time: UTCTime, _ terms: SessionTerms) throws -> OpenSession?
    {
        guard let found = try reading({ db in try SessionTable.session(digest, db) }),
            terms.hold(found, at: time)
        else { return nil }
        guard time.since(found.lastUsedAt) >= terms.grain else { return found }
        return try writing { db in
            guard let current = try SessionTable.session(digest, db), terms.hold(current, at: time) else {
                return nil
            }
            try db.run("UPDATE session SET last_used = ? WHERE digest = ?", [time.stored, digest.stored])
            return current
        }
    }

    package func end(_ digest: Digest256, _ act: Act) throws {
        try writing { db in
            guard let found = try SessionTable.session(digest, db) else { return }
            try db.run("DELETE FROM session WHERE digest = ?", [digest.stored])
            try AccountTable.record("signedOut", of: found.account.name, act, db)
        }
    }

    package func endSessions(of name: AccountName, _ act: Act) throws -> Int? {
        try writing { db in
            guard try AccountTable.account(name, db) != nil else { return nil }
            try SessionTable.endAll(of: name, keeping: nil, db)
            let ended = db.changesCount
            try AccountTable.record("sessionsEnded", of: name, act, db)
            return ended
        }
    }

    package func sessionCounts(at time: UTCTime, _ terms: SessionTerms) throws -> [AccountName: Int] {
        let rows = try reading { db in
            try db.rows(
                """
                SELECT account, count(*) AS count FROM session
                WHERE stage = 'full' AND ends_at > ? AND last_used > ? GROUP BY account
                """, [time.stored, (time - terms.idle).stored])
        }
        var counts: [AccountName: Int] = [:]
        for row in rows {
            counts[try AccountTable.name(row, "account")] = try row.stored("count", as: Int.self)
        }
        return counts
    }
}
