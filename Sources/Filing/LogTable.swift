import Evidence
import FoundationEssentials
import GRDB

/// The door to the log for all that is written into the store: one call, in the transaction of what it attests.
///
/// The row comes first, with ``nextLeaf`` for its column `leaf`, and its leaf right behind it:
///
///     try db.run("INSERT INTO decision (…, leaf) VALUES (…, \(LogTable.nextLeaf))", values)
///     try LogTable.append(LogEvent(decision), db)
///
/// Where an insert may do nothing (ON CONFLICT DO NOTHING), nothing is appended either. Whoever needs
/// `lastInsertedRowID` or `changesCount` of the row asks before.
enum LogTable {
    /// The place that the next leaf will have.
    static let nextLeaf = "(SELECT coalesce(max(id), 0) FROM log_leaf)"

    /// Appends a leaf with a new salt, and returns its place, counted from 0.
    @discardableResult
    static func append(_ event: LogEvent, _ db: Database) throws -> Int64 {
        let leaf = LogLeaf(event)
        var row = BulkRow()
        row.bind(leaf.commitment.bytes)
        row.bind(leaf.salt)
        row.bind(leaf.line)
        try HotStatement("INSERT INTO log_leaf (commitment, salt, event) VALUES (?, ?, ?)", db).run(row)
        return db.lastInsertedRowID - 1
    }

    /// Erases event and salt of a leaf: for retention, together with the rows it was made of. The tree and all proofs
    /// that were handed out stay as they were; what the leaf was about can no longer be shown by this store.
    static func forget(_ leaf: Int64, _ db: Database) throws {
        try db.run("UPDATE log_leaf SET salt = NULL, event = NULL WHERE id = ?", [leaf + 1])
    }

    static func count(_ db: Database) throws -> Int {
        Int(try db.number("SELECT max(id) FROM log_leaf") ?? 0)
    }

    /// Nil where there is no such leaf, or it was forgotten.
    static func leaf(_ place: Int64, _ db: Database) throws -> LogLeaf? {
        let row = try db.row(
            "SELECT salt, event FROM log_leaf WHERE id = ? AND salt IS NOT NULL", [place + 1])
        return try row.map { row in
            guard
                let leaf = LogLeaf(
                    line: Array(try row.stored("event", as: Data.self)),
                    salt: Array(try row.stored("salt", as: Data.self)))
            else { throw StoredValue.damage("salt") }
            return leaf
        }
    }
}
