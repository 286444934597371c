import Evidence
import FoundationEssentials
import GRDB

/// The pages of the ledger's answer to one query: stretches of indices, one after the other, each entered at the very
/// row where the page before ended. What a query does not ask for is passed over within its stretch.
struct LedgerWalk {
    private let query: LedgerQuery
    private let stretches: [Stretch]

    /// `host` is the number of the query's host; nil where the query names none.
    init(_ query: LedgerQuery, host: Int64?) {
        self.query = query
        let troubled: Set<LedgerEntry.State> = [.failed, .refused]
        let states = query.states.isEmpty ? Set(LedgerEntry.State.allCases) : query.states
        if states.isSubset(of: troubled) {
            stretches = states.sorted { $0.rawValue < $1.rawValue }.map { .troubled($0, host: host) }
        } else if let host {
            let due = QueueRank.all.map { Stretch.due(rank: $0, host: host) }
            stretches = states.contains(.refused) ? due + [.troubled(.refused, host: host)] : due
        } else {
            stretches = [.all]
        }
    }

    func page(after cursor: LedgerCursor?, _ db: Database) throws -> LedgerPage {
        var cursor = cursor ?? LedgerCursor(section: 0, order: .min, number: .min)
        var entries: [LedgerEntry] = []
        let limit = max(1, query.limit)
        while stretches.indices.contains(cursor.section) {
            for range in stretches[cursor.section].ranges where entries.count < limit {
                let rows = try rows(after: cursor, range, limit - entries.count, db)
                entries += try rows.map(AddressRow.ledgerEntry)
                if let last = rows.last {
                    cursor = LedgerCursor(
                        section: cursor.section, order: try last.stored("walk_order"),
                        number: try last.stored("id"))
                }
            }
            if entries.count >= limit { return LedgerPage(entries: entries, next: cursor) }
            cursor = LedgerCursor(section: cursor.section + 1, order: .min, number: .min)
        }
        return LedgerPage(entries: entries, next: nil)
    }

    private func rows(after cursor: LedgerCursor, _ range: Reach, _ limit: Int, _ db: Database) throws
        -> [Row]
    {
        let stretch = stretches[cursor.section]
        let (order, (filter, values)) = (stretch.order ?? "0", filter)
        let (place, bounds): (String, StatementArguments) =
            switch range {
            case .whole: ("address.id > ? ORDER BY address.id", [cursor.number])
            case .sameOrder:
                ("\(order) = ? AND address.id > ? ORDER BY address.id", [cursor.order, cursor.number])
            case .laterOrder: ("\(order) > ? ORDER BY \(order), address.id", [cursor.order])
            }
        return try db.rows(
            """
            \(AddressRow.ledger), \(order) AS walk_order FROM address \(stretch.index) \(AddressRow.withPage)
            WHERE \(stretch.condition) \(filter) AND \(place) LIMIT ?
            """, stretch.arguments + values + bounds + [limit])
    }

    private var filter: (sql: String, values: StatementArguments) {
        var (sql, values) = ("", StatementArguments())
        if !query.states.isEmpty {
            let names = query.states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
            sql += "AND state IN (\(names)) "
        }
        if !query.reasonPrefix.isEmpty {
            let prefix = Data(query.reasonPrefix.utf8)
            sql += "AND substr(reason, 1, ?) = ?"
            values += [prefix.count, prefix]
        }
        return (sql, values)
    }

    /// What of a stretch is read: SQLite enters an index at each of the two ranges, but would walk up to the place for
    /// both together.
    private enum Reach {
        case whole, sameOrder, laterOrder
    }

    /// Part of an index, or of the table, in its own order.
    private struct Stretch {
        var index = ""
        let condition: String
        let arguments: StatementArguments
        /// The column that comes before the number; nil where the stretch is in the order of numbers alone.
        let order: String?

        var ranges: [Reach] { order == nil ? [.whole] : [.sameOrder, .laterOrder] }

        /// All that will be fetched some day, in the order of `due(host:sites:at:limit:)`.
        static func due(rank: Int, host: Int64) -> Stretch {
            Stretch(
                index: "INDEXED BY address_due",
                condition: "host_id = ? AND queue_rank = ? AND due IS NOT NULL", arguments: [host, rank],
                order: "due")
        }

        static func troubled(_ state: LedgerEntry.State, host: Int64?) -> Stretch {
            let known = "state = '\(state.rawValue)' AND state IN ('failed', 'refused')"
            guard let host else {
                return Stretch(
                    index: "INDEXED BY address_troubled", condition: known, arguments: [], order: "host_id")
            }
            return Stretch(
                index: "INDEXED BY address_troubled", condition: known + " AND host_id = ?",
                arguments: [host],
                order: nil)
        }

        static let all = Stretch(condition: "TRUE", arguments: [], order: nil)
    }
}
