package import Evidence
import GRDB

extension EvidenceStore: FrontierStore {
    @discardableResult
    package func put(_ addresses: [FrontierEntry], at time: UTCTime) throws -> Int {
        let entries = KeyedEntry.all(addresses)
        return try writing { db in
            var table = AddressTable(db)
            try table.lookUp(entries.map(\.key))
            let added = try table.meet(entries, at: time)
            try table.finish()
            return added
        }
    }

    @discardableResult
    package func putRefused(_ entries: [RefusedEntry], at time: UTCTime) throws -> Int {
        try writing { db in
            var table = AddressTable(db)
            var added = 0
            for entry in entries where try table.insert(entry, at: time) { added += 1 }
            try table.finish()
            return added
        }
    }

    /// Within one rank (see ``QueueRank``) the address that is due longest comes first, then the one put first. Where
    /// `sites` are named, addresses of other sites on the host are passed over one by one.
    package func due(host: String, sites: Set<String>, at time: UTCTime, limit: Int) throws -> [FrontierTask]
    {
        let sites = sites.sorted()
        let sql = StatementText.due(siteCount: sites.count)
        return try reading { db in
            guard let host = try db.number("SELECT id FROM host WHERE name = ?", [host]) else { return [] }
            var tasks: [FrontierTask] = []
            for rank in QueueRank.all where tasks.count < limit {
                let bounds: StatementArguments = [host, rank, time.stored]
                let rows = try db.rows(sql, bounds + StatementArguments(sites) + [limit - tasks.count])
                let found = try rows.map(AddressRow.task)
                taskNumbers.remember(
                    try zip(found, rows).map { ($0.entry.address, try $1.stored("id", as: Int64.self)) })
                tasks += found
            }
            return tasks
        }
    }

    package func hostsDue(at time: UTCTime) throws -> [String] {
        try reading { db in
            try db.rows(StatementText.hostsDue, [time.stored]).map { try $0.stored("name") }
        }
    }

    package func dueCount(at time: UTCTime) throws -> Int {
        try reading { db in
            Int(try db.number(StatementText.dueCount, [time.stored]) ?? 0)
        }
    }

    package func record(_ refusals: [FrontierRefusal], at time: UTCTime) throws {
        try writing { db in
            var table = AddressTable(db)
            for refusal in refusals { try table.noteRefusal(refusal, at: time) }
            try table.finish()
        }
    }
}

extension EvidenceStore {
    /// Makes every address that will be fetched some day due at `time`, for `crawl --now`; of the named sites alone
    /// where there are any. Refused ones stay refused. Returns how many were brought forward.
    @discardableResult
    package func makeAllDue(at time: UTCTime, sites: Set<String> = []) throws -> Int {
        let sites = sites.sorted()
        return try writing { db in
            try db.run(
                "UPDATE address SET due = ? WHERE due > ? AND due < ? \(StatementText.ofSites(sites.count))",
                [time.stored, time.stored, (time + FrontierTask.never).stored] + StatementArguments(sites))
            let changed = db.changesCount
            if changed > 0 { try db.run(AddressTable.refresh) }
            return changed
        }
    }

    /// Brings fetched addresses forward of which somebody says when they changed. `due` tells from that and from the
    /// last visit when the address is due; nil where it is no news. Returns how many were brought forward.
    @discardableResult
    package func hasten(
        _ changes: [(address: WebAddress, modified: UTCTime)],
        due: (_ modified: UTCTime, _ lastVisit: UTCTime) -> UTCTime?
    ) throws -> Int {
        try writing { db in
            var table = AddressTable(db)
            var count = 0
            for change in changes {
                if try table.hasten(change.address, due: { due(change.modified, $0) }) { count += 1 }
            }
            try table.finish()
            return count
        }
    }

    /// Lets refused addresses wait again, for a plan that was changed: a refusal is final only until then. What a
    /// quarantine holds back stays held: a plan says nothing of it, nor of what a page asks of crawlers. Returns how many
    /// there were; the ledger keeps the old reason until the next try.
    @discardableResult
    package func reconsiderRefusals() throws -> Int {
        let nofollow = WayRefusal.nofollow.rawValue
        return try writing { db in
            try db.run(
                """
                UPDATE address SET state = 'waiting', due = 0, attempts = 0
                WHERE state = 'refused' AND state IN ('failed', 'refused') AND quarantine_id IS NULL
                    AND substr(reason, 1, ?) IS NOT ?
                """, [nofollow.utf8.count, StoredText(nofollow)])
            let changed = db.changesCount
            if changed > 0 { try db.run(AddressTable.refresh) }
            return changed
        }
    }
}

extension EvidenceStore {
    /// Texts of the hot queries, apart, so that a test can ask SQLite how it would carry them out.
    enum StatementText {
        static func due(siteCount: Int) -> String {
            """
            SELECT id, \(AddressRow.taskColumns) FROM address
            WHERE host_id = ? AND queue_rank = ? AND due IS NOT NULL AND due <= ? \(ofSites(siteCount))
            ORDER BY due, id LIMIT ?
            """
        }

        /// A condition on `address`; empty for no site.
        static func ofSites(_ count: Int) -> String {
            count == 0 ? "" : "AND site IN (\(Array(repeating: "?", count: count).joined(separator: ", ")))"
        }

        static let hostsDue =
            "SELECT name FROM host WHERE next_due IS NOT NULL AND next_due <= ? ORDER BY name"
        static let dueCount = """
            SELECT count(*) FROM host
            CROSS JOIN (VALUES \(QueueRank.all.map { "(\($0))" }.joined(separator: ", "))) AS rank
            CROSS JOIN address INDEXED BY address_due
            WHERE host.next_due IS NOT NULL AND host.next_due <= ?1 AND address.host_id = host.id
                AND address.queue_rank = rank.column1 AND address.due IS NOT NULL AND address.due <= ?1
            """
    }
}
