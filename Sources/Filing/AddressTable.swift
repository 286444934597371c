import Evidence
import FoundationEssentials
import GRDB

/// The rows of addresses and their hosts, within one transaction.
///
/// It remembers the ids it met and which hosts must be brought up to date, so make one per transaction and call
/// ``finish()`` before the commit. New addresses become rows all at once, there or as soon as anything asks for them.
struct AddressTable {
    let db: Database
    /// What this transaction knows of the addresses it met.
    var met: [AddressKey: Met] = [:]
    /// In the order in which they were met; the first ``settledCount`` are rows by now.
    var newcomers: [Newcomer] = []
    var settledCount = 0
    var hostsWithNew: Set<Int64> = []
    var hostsChanged: Set<Int64> = []
    private var knownKeys: AddressKeys?
    private var hosts: [String: Int64] = [:]
    private let taskNumbers: TaskNumbers?
    var aliases: AliasTable

    init(_ db: Database, _ taskNumbers: TaskNumbers? = nil) {
        (self.db, self.taskNumbers) = (db, taskNumbers)
        aliases = AliasTable(db)
    }

    /// The row of `entry`, made where there is none.
    mutating func id(of entry: FrontierEntry, at time: UTCTime) throws -> Int64 {
        if let known = taskNumbers?[entry.address] { return known }
        let keyed = KeyedEntry(entry)
        if let known = try number(of: keyed.key) { return known }
        _ = try meet(keyed, at: time)
        guard let made = try number(of: keyed.key) else { throw StoredValue.damage("missing address") }
        return made
    }

    /// Few transactions touch no key at all, but their tables cost nothing either.
    mutating func withKeys<Value>(_ body: (inout AddressKeys) throws -> Value) throws -> Value {
        var keys = try knownKeys ?? AddressKeys(db)
        knownKeys = nil
        defer { knownKeys = keys }
        return try body(&keys)
    }

    /// The row of a host (``WebAddress/hostAndPort``), made where there is none.
    mutating func id(ofHost name: String) throws -> Int64 {
        if let known = hosts[name] { return known }
        try db.run("INSERT INTO host (name) VALUES (?) ON CONFLICT (name) DO NOTHING", [name])
        guard let id = try db.number("SELECT id FROM host WHERE name = ?", [name]) else {
            throw StoredValue.damage("missing host")
        }
        hosts[name] = id
        return id
    }

    /// Makes the rows that are still to be made, settles the keys where it is time to, and brings `next_due` of the
    /// hosts that were touched up to date: one look at the index per rank.
    mutating func finish() throws {
        try settleIn()
        let aliases = self.aliases
        hostsChanged.formUnion(try aliases.finish { try number(of: AddressKey(of: $0.text)) })
        try knownKeys?.finish()
        for host in hostsWithNew.subtracting(hostsChanged) {
            try db.run("UPDATE host SET next_due = 0 WHERE id = ?", [host])
        }
        for host in hostsChanged {
            try db.run(Self.refresh + " WHERE id = ?", [host])
        }
    }

    static let refresh = """
        UPDATE host SET next_due = (
            SELECT min(first) FROM (
                \(QueueRank.all.map(firstDue).joined(separator: " UNION ALL "))
            )
        )
        """

    private static func firstDue(rank: Int) -> String {
        """
        SELECT (
            SELECT due FROM address INDEXED BY address_due
            WHERE host_id = host.id AND queue_rank = \(rank) AND due IS NOT NULL ORDER BY due LIMIT 1
        ) AS first
        """
    }
}
