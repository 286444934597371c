package import Evidence
import FoundationEssentials
import GRDB

/// What is remembered of hosts.
extension EvidenceStore {
    package func host(_ host: String) throws -> HostMemory? {
        try reading { db in
            let row = try db.row(
                """
                SELECT host_standing.* FROM host JOIN host_standing ON host_standing.host_id = host.id
                WHERE name = ?
                """, [host])
            return try row.map { try Self.memory(of: host, $0) }
        }
    }

    package func remember(_ memory: HostMemory) throws {
        try remember([memory])
    }

    /// Many hosts in one transaction, as at the end of a run.
    package func remember(_ memories: [HostMemory]) throws {
        guard !memories.isEmpty else { return }
        try writing { db in
            var table = AddressTable(db)
            for memory in memories { try Self.remember(memory, host: table.id(ofHost: memory.host), db) }
        }
    }

    private static func remember(_ memory: HostMemory, host: Int64, _ db: Database) throws {
        try db.run(replaceStanding, standing(memory, host))
    }

    package func hosts(restingAt time: UTCTime?, limit: Int) throws -> [HostSummary] {
        try reading { db in
            try db.rows(
                """
                SELECT host.name, host_standing.* FROM host_standing JOIN host ON host.id = host_standing.host_id
                WHERE ?1 IS NULL OR not_before > ?1 OR refused_until > ?1 ORDER BY name LIMIT ?2
                """, [time?.stored, max(0, limit)]
            ).map { try Self.summary(of: $0.stored("name"), $0) }
        }
    }

    private static let replaceStanding = """
        INSERT OR REPLACE INTO host_standing
            (host_id, not_before, failures, rest_reason, is_suspended, refusal, refused_until, times_refused,
             broken_answers, blocked_answers, asked_at, addresses, robots_status, robots_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static func standing(_ memory: HostMemory, _ host: Int64) -> StatementArguments {
        [
            host, memory.notBefore.stored, memory.failures, memory.restReason.map(StoredText.init),
            memory.isSuspended, memory.refusal.map(StoredText.init), memory.refusedUntil?.stored,
            memory.timesRefused, memory.brokenAnswers, memory.blockedAnswers, memory.askedAt?.stored,
            CodeList.stored(memory.addresses.map(\.description)), memory.robotsStatus,
            memory.robotsAt?.stored,
        ]
    }

    private static func memory(of host: String, _ row: Row) throws -> HostMemory {
        let addresses = try CodeList.read(row.stored("addresses")).map { text in
            guard let address = IPAddress(text) else { throw StoredValue.damage("network address") }
            return address
        }
        return HostMemory(
            host: host, notBefore: try row.time("not_before"), failures: try row.stored("failures"),
            robotsStatus: try row.stored("robots_status"), robotsAt: try row.instant("robots_at"),
            addresses: addresses, askedAt: try row.instant("asked_at"),
            restReason: try row.stored("rest_reason", as: StoredText?.self)?.value,
            isSuspended: try row.stored("is_suspended"),
            refusal: try row.stored("refusal", as: StoredText?.self)?.value,
            refusedUntil: try row.instant("refused_until"), brokenAnswers: try row.stored("broken_answers"),
            blockedAnswers: try row.stored("blocked_answers"), timesRefused: try row.stored("times_refused"))
    }

    static func summary(of host: String, _ row: Row) throws -> HostSummary {
        HostSummary(
            host: host, notBefore: try row.time("not_before"),
            restReason: try row.stored("rest_reason", as: StoredText?.self)?.value,
            isSuspended: try row.stored("is_suspended"), failures: try row.stored("failures"),
            refusal: try row.stored("refusal", as: StoredText?.self)?.value,
            refusedUntil: try row.instant("refused_until"), robotsStatus: try row.stored("robots_status"),
            robotsAt: try row.instant("robots_at"))
    }
}

/// The text of robots.txt lies apart from what else is known of a host: it is large, and there is one a scheme.
extension EvidenceStore {
    package func robots(host: String) throws -> [RobotsMemory] {
        try reading { db in
            try db.rows(
                """
                SELECT scheme, status, had_at, body FROM robots
                WHERE host_id = (SELECT id FROM host WHERE name = ?) ORDER BY scheme
                """, [host]
            ).map { row in
                RobotsMemory(
                    host: host, scheme: try row.stored("scheme"), status: try row.stored("status"),
                    body: try row.stored("body", as: Data?.self).map { Array($0) }, at: try row.time("had_at")
                )
            }
        }
    }

    package func remember(_ robots: RobotsMemory) throws {
        try writing { db in
            var table = AddressTable(db)
            try db.run(
                """
                INSERT INTO robots (host_id, scheme, status, had_at, body) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (host_id, scheme) DO UPDATE SET
                    status = excluded.status, had_at = excluded.had_at, body = excluded.body
                """,
                [
                    try table.id(ofHost: robots.host), robots.scheme, robots.status, robots.at.stored,
                    robots.body.map { Data($0) },
                ])
        }
    }
}

/// What watches over hosts remember.
extension EvidenceStore {
    package func remember(_ memories: [WatchMemory]) throws {
        try writing { db in
            var table = AddressTable(db)
            for memory in memories {
                let place: StatementArguments = [
                    try table.id(ofHost: memory.host), memory.watch, StoredText(memory.key),
                ]
                if memory.counts.isEmpty {
                    try db.run("DELETE FROM watch_memory WHERE host_id = ? AND watch = ? AND key = ?", place)
                } else {
                    try db.run(
                        "INSERT OR REPLACE INTO watch_memory (host_id, watch, key, counts) VALUES (?, ?, ?, ?)",
                        place + [CodeList.stored(memory.counts.map(String.init))])
                }
            }
        }
    }

    package func memories(of watch: String, host: String) throws -> [WatchMemory] {
        try reading { db in
            try db.rows(
                """
                SELECT ?1 AS name, key, counts FROM watch_memory
                WHERE host_id = (SELECT id FROM host WHERE name = ?1) AND watch = ?2 ORDER BY key
                """, [host, watch]
            ).map { try Self.memory(of: watch, $0) }
        }
    }

    /// Of all hosts: for people who look.
    package func memories(of watch: String) throws -> [WatchMemory] {
        try reading { db in
            try db.rows(
                """
                SELECT name, key, counts FROM watch_memory JOIN host ON host.id = watch_memory.host_id
                WHERE watch = ? ORDER BY name, key
                """, [watch]
            ).map { try Self.memory(of: watch, $0) }
        }
    }

    private static func memory(of watch: String, _ row: Row) throws -> WatchMemory {
        let counts = try CodeList.read(row.stored("counts")).map { text in
            guard let count = Int(text) else { throw StoredValue.damage("count") }
            return count
        }
        return WatchMemory(
            host: try row.stored("name"), watch: watch, key: try row.text("key"), counts: counts)
    }
}
