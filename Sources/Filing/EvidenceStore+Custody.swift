package import Evidence
import GRDB

extension EvidenceStore: CustodyReader {
    /// So many entries are walked at one look: a filter that fits nothing costs no more than one that fits all.
    static let custodyWalk: Int64 = 100_000

    package func custody(_ filter: CustodyFilter, before: Int64?, limit: Int, _ act: Act) throws
        -> CustodyExcerpt
    {
        try writing { db in try CustodyLog.append(CustodyEvent("listed", of: "custody", act), of: nil, db) }
        return try reading { db in
            let end = try before ?? (db.number("SELECT max(id) FROM custody") ?? 0) + 1
            let start = max(1, end - Self.custodyWalk)
            let (wanted, values) = Self.condition(filter)
            let rows = try db.rows(
                """
                SELECT id, action, actor, object, at, CASE WHEN \(Self.isToldWhy) THEN reason ELSE x'' END AS reason
                FROM custody WHERE id >= ? AND id < ? AND \(wanted) ORDER BY id DESC LIMIT ?
                """, [start, end] + values + [limit])
            let entries = try rows.map { row in
                CustodyExcerpt.Entry(number: try row.stored("id"), event: try CustodyLog.event(row))
            }
            let reached = entries.count < limit ? start : entries.last?.number ?? start
            return CustodyExcerpt(entries: entries, next: reached > 1 ? reached : nil)
        }
    }

    /// What people wrote when they decided, took back or passed on tells of the case; why they looked tells of them.
    private static let isToldWhy = """
        (object >= 'account ' AND object < 'account!' OR object = 'sign-in'
            OR action IN ('listed', 'searched', 'viewed', 'unmasked', 'printed', 'exported'))
        """

    private static func condition(_ filter: CustodyFilter) -> (sql: String, values: StatementArguments) {
        var (parts, values) = (["TRUE"], StatementArguments())
        for (column, value) in [
            ("action", filter.action), ("actor", filter.actor), ("object", filter.object),
        ] {
            guard let value else { continue }
            parts.append("\(column) = ?")
            values += [value]
        }
        if let from = filter.from {
            parts.append("at >= ?")
            values += [from.stored]
        }
        if let until = filter.until {
            parts.append("at < ?")
            values += [until.stored]
        }
        return (parts.joined(separator: " AND "), values)
    }
}
