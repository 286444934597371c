import Evidence
import GRDB

/// Entries of the history, written in the transaction of what they tell of. The schema forbids changing them.
enum CustodyLog {
    /// The actor of what a crawl brought about.
    static let crawler = "baken"

    static func append(_ event: CustodyEvent, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO custody (action, actor, object, at, reason, leaf)
            VALUES (?, ?, ?, ?, ?, \(LogTable.nextLeaf))
            """, [event.action, event.actor, event.object, event.at.stored, StoredText(event.reason)])
        try LogTable.append(LogEvent(event), db)
    }

    /// In the order in which they were written. The index lies in parts by age: see ``Schema/settling``.
    static func events(about object: String, _ db: Database) throws -> [CustodyEvent] {
        let rows = try db.rows(
            """
            WITH \(Schema.partsByAge(of: "custody"))
            SELECT action, actor, object, at, reason FROM parts CROSS JOIN custody
            WHERE custody.id >> 16 = parts.part AND object = ? ORDER BY custody.id
            """, [object])
        return try rows.map(event)
    }

    static func event(_ row: Row) throws -> CustodyEvent {
        CustodyEvent(
            action: try row.stored("action"), actor: try row.stored("actor"),
            object: try row.stored("object"),
            at: try row.time("at"), reason: try row.text("reason"))
    }
}
