import Evidence
import GRDB

/// A filter of the work list as SQL on the columns of `case_file`: those of the index `case_work` alone, so that what is
/// left out costs no look at a row.
struct WorkCondition {
    let sql: String
    let arguments: StatementArguments

    /// Signs of a minor: of the police's cases only these take two people (`ReviewTerms`).
    static let concernsMinor = "(case_file.route = 'police' AND case_file.reviewers > 1)"
    /// Hash. The index of hashes lies in parts by age: see ``Schema/settling``.
    private static let isOnPhone = """
        case_file.rowid IN (
            WITH \(Schema.partsByAge(of: "ad"))
            SELECT on_phone.rowid FROM parts CROSS JOIN ad_phone CROSS JOIN case_file AS on_phone
            WHERE ad_phone.part = parts.part AND ad_phone.hash = ? AND on_phone.ad_id = ad_phone.ad_id)
        """
    static let order = "case_file.priority DESC, case_file.opened_at, case_file.id"

    /// For a page: everything but the words. For a tally: also without what is counted.
    init(_ filter: WorkFilter, isTally: Bool = false) {
        var parts = [(filter.list == .minors ? "" : "NOT ") + Self.concernsMinor]
        var values: StatementArguments = []
        func add(_ part: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            parts.append(part)
            values += [value]
        }
        if !isTally {
            let states = filter.states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
            parts.append("case_file.state IN (\(states))")
            add("case_file.route = ?", filter.route?.rawValue)
            add("case_file.priority = ?", filter.priority?.rank)
            add("case_file.verdict = ?", filter.verdict?.rawValue)
            add("case_file.municipality = ?", filter.municipality)
            if filter.firstReviewsOnly { parts.append("case_file.stage = 'first'") }
        }
        // Rules stand in one column, a blank between two.
        add("instr(' ' || case_file.rules || ' ', ?) > 0", filter.rule.map { " \($0) " })
        add("case_file.host_id = (SELECT id FROM host WHERE name = ?)", filter.host)
        add("case_file.opened_at >= ?", filter.openedFrom?.stored)
        add("case_file.opened_at < ?", filter.openedBefore?.stored)
        add(Self.isOnPhone, filter.phone?.stored)
        (sql, arguments) = (parts.joined(separator: " AND "), values)
    }

    /// What lies behind `place` in the order of the list. The first term lets the index begin there.
    static func after(_ place: WorkPlace?) -> (sql: String, arguments: StatementArguments) {
        guard let place else { return ("TRUE", []) }
        return (
            """
            case_file.priority <= ? AND (case_file.priority < ?
                OR (case_file.opened_at, case_file.id) > (?, ?))
            """,
            [place.priority.rank, place.priority.rank, place.openedAt.stored, place.caseID]
        )
    }
}
