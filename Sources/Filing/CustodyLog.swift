import Evidence
import GRDB

/// Entries of the history, written in the transaction of what they tell of. The schema forbids changing them.
enum CustodyLog {
    /// The actor of what a crawl brought about.
    static let crawler = "baken"

    /// The one way in: every look and every act passes here. `municipality` is the one whose case it is about; nil for
    /// what concerns the police alone, or no case.
    static func append(_ event: CustodyEvent, of municipality: String?, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO custody (action, actor, object, at, reason, municipality, leaf)
            VALUES (?, ?, ?, ?, ?, ?, \(LogTable.nextLeaf))
            """,
            [
                event.action, event.actor, event.object, event.at.stored, StoredText(event.reason),
                municipality,
            ])
        try LogTable.append(LogEvent(event, of: municipality), db)
    }

    /// About a case, whose owner is looked up; about anything else, nobody's.
    static func append(_ event: CustodyEvent, _ db: Database) throws {
        let owner = try db.row("SELECT route, municipality FROM case_file WHERE id = ?", [event.object])
        try append(event, of: try owner.flatMap(CaseTable.owner), db)
    }

    /// In the order in which they were written, whatever the clocks said. The index lies in parts by age: see
    /// ``Schema/settling``.
    static func events(about object: String, _ condition: ViewerCondition, _ db: Database) throws
        -> [CustodyEvent]
    {
        let rows = try db.rows(
            """
            WITH \(Schema.partsByAge(of: "custody"))
            SELECT action, actor, object, at, reason FROM \(Schema.custodyByObject) AND object = ? AND \(condition.onHistory) ORDER BY custody.id
            """, [object] + condition.arguments)
        return try rows.map(event)
    }

    static func event(_ row: Row) throws -> CustodyEvent {
        CustodyEvent(
            action: try row.stored("action"), actor: try row.stored("actor"),
            object: try row.stored("object"),
            at: try row.time("at"), reason: try row.text("reason"))
    }
}
