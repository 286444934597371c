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
            for isSameOrder in [true, false] where entries.count < limit {
                let rows = try rows(after: cursor, isSameOrder: isSameOrder, limit - entries.count, db)
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

    /// Two ranges, because SQLite enters an index at one of them each, but would walk up to it for both together.
    private func rows(after cursor: LedgerCursor, isSameOrder: Bool, _ limit: Int, _ db: Database) throws
        -> [Row]
    {
        let stretch = stretches[cursor.section]
        let range =
            isSameOrder
            ? "\(stretch.order) = ? AND address.id > ? ORDER BY address.id"
            : "\(stretch.order) > ? ORDER BY \(stretch.order), address.id"
        let place: StatementArguments = isSameOrder ? [cursor.order, cursor.number] : [cursor.order]
        let (filter, values) = filter
        return try db.rows(
            """
            \(AddressRow.ledger), \(stretch.order) AS walk_order FROM address \(stretch.index) \(AddressRow.withPage)
            WHERE \(stretch.condition) \(filter) AND \(range) LIMIT ?
            """, stretch.arguments + values + place + [limit])
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

    /// Part of an index, or of the table, in its own order.
    private struct Stretch {
        var index = ""
        let condition: String
        let arguments: StatementArguments
        let order: String

        /// All that will be fetched some day, in the order of `due(host:sites:at:limit:)`.
        static func due(rank: Int, host: Int64) -> Stretch {
            Stretch(
                index: "INDEXED BY address_due",
                condition: "host_id = ? AND queue_rank = ? AND due IS NOT NULL", arguments: [host, rank],
                order: "due")
        }

        static func troubled(_ state: LedgerEntry.State, host: Int64?) -> Stretch {
            let known = "state = '\(state.rawValue)' AND state IN ('failed', 'refused')"
            return Stretch(
                index: "INDEXED BY address_troubled",
                condition: host == nil ? known : known + " AND host_id = ?",
                arguments: host.map { [$0] } ?? [], order: "host_id")
        }

        /// A sum, because a bare number in ORDER BY would name a column.
        static let all = Stretch(condition: "TRUE", arguments: [], order: "(0 + 0)")
    }
}
