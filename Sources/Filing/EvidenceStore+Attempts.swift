package import Evidence
import GRDB

extension EvidenceStore {
    /// Counted and put on record in one transaction, so that a hundred guesses sent at once are not all the first.
    package func beginAttempt(_ attempt: SignInAttempt, _ limits: AttemptLimits) throws -> AttemptAnswer {
        try writing { db in
            for (condition, values, limit) in Self.counted(attempt, limits) {
                if let until = try Self.end(attempt, condition, values, limit, limits.window, db) {
                    return .refused(until: until)
                }
            }
            try db.run("DELETE FROM sign_in_attempt WHERE at < ?", [(attempt.at - .seconds(86_400)).stored])
            try db.run(
                "INSERT INTO sign_in_attempt (kind, name_key, address, at) VALUES (?, ?, ?, ?)",
                [attempt.kind.rawValue, attempt.nameKey.stored, attempt.address, attempt.at.stored])
            return .allowed(number: db.lastInsertedRowID)
        }
    }

    package func endAttempt(_ number: Int64) throws {
        try writing { db in try db.run("DELETE FROM sign_in_attempt WHERE id = ?", [number]) }
    }

    private static func counted(_ attempt: SignInAttempt, _ limits: AttemptLimits) -> [(
        String, StatementArguments, Int
    )] {
        let (key, address) = (attempt.nameKey.stored, attempt.address)
        switch attempt.kind {
        case .password:
            return [
                ("name_key = ? AND address = ?", [key, address], limits.nameAndAddress),
                ("name_key = ?", [key], limits.name), ("address = ?", [address], limits.address),
            ]
        case .code: return [("name_key = ?", [key], limits.codes)]
        }
    }

    /// When the oldest of the last `limit` guesses leaves the window; nil where there are fewer. A guess that a clock
    /// set back since has put into the future does not count: it would hold for as long as the clock was wrong.
    private static func end(
        _ attempt: SignInAttempt, _ condition: String, _ values: StatementArguments, _ limit: Int,
        _ window: Duration, _ db: Database
    ) throws -> UTCTime? {
        let since = (attempt.at - window).stored
        let oldest = try db.number(
            """
            SELECT at FROM sign_in_attempt WHERE kind = ? AND \(condition) AND at > ? AND at <= ?
            ORDER BY at DESC LIMIT 1 OFFSET ?
            """, [attempt.kind.rawValue] + values + [since, attempt.at.stored, limit - 1])
        return oldest.map { UTCTime(stored: $0) + window }
    }
}
