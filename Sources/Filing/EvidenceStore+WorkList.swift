package import Evidence
import GRDB

/// The work list. The task split stands in the same WHERE clause as the filter, so that pages, counts and searches obey it.
extension EvidenceStore: ReviewStore {
    /// A search by words reads the texts of so many cases, some tenths of a second's worth, and says so where there are more.
    static let searchLimit = 5_000
    private static let pageLimit = 200

    package func workPage(
        _ filter: WorkFilter, after place: WorkPlace?, limit: Int, for viewer: Viewer, _ act: Act
    ) throws -> WorkPage {
        let limit = min(max(limit, 1), Self.pageLimit)
        return try writing { db in
            try CustodyLog.append(CustodyEvent("listed", of: "queue", act), of: nil, db)
            return try Self.page(filter, after: place, limit: limit, ViewerCondition(viewer), db)
        }
    }

    static func page(
        _ filter: WorkFilter, after place: WorkPlace?, limit: Int, _ viewer: ViewerCondition, _ db: Database
    ) throws -> WorkPage {
        guard !filter.states.isEmpty else { return WorkPage(rows: [], next: nil) }
        let (wanted, behind) = (WorkCondition(filter), WorkCondition.after(place))
        let search = WordSearch(filter.words)
        let numbers = try Int64.fetchCursor(
            db.cachedStatement(
                sql: WorkTable.numbers(where: "\(wanted.sql) AND \(behind.sql) AND \(viewer.onCases)")),
            arguments: wanted.arguments + behind.arguments + viewer.arguments
                + [search == nil ? limit + 1 : searchLimit + 1])
        var (rows, looked, last): ([WorkRow], Int, WorkPlace?) = ([], 0, nil)
        while let number = try numbers.next() {
            if rows.count == limit || looked == searchLimit {
                return WorkPage(rows: rows, next: last, searched: search == nil ? nil : looked)
            }
            looked += 1
            let row = try WorkTable.row(number, withText: search != nil, db)
            last = try WorkTable.place(row)
            if let search, try !search.isFound(in: row.text("title"), row.text("text")) { continue }
            rows.append(try WorkTable.read(row))
        }
        return WorkPage(rows: rows, next: nil)
    }

    package func workTally(_ filter: WorkFilter, for viewer: Viewer) throws -> WorkTally {
        let (wanted, viewer) = (WorkCondition(filter, isTally: true), ViewerCondition(viewer))
        return try reading { db in
            let arguments = wanted.arguments + viewer.arguments
            let rows = try db.rows(
                """
                SELECT route, priority, verdict, state, municipality, count(*) AS count FROM case_file
                WHERE \(wanted.sql) AND \(viewer.onCases) GROUP BY route, priority, verdict, state, municipality
                """, arguments)
            let hosts = try db.rows(
                """
                SELECT name FROM host WHERE id IN (
                    SELECT DISTINCT host_id FROM case_file WHERE \(wanted.sql) AND \(viewer.onCases))
                ORDER BY name LIMIT \(WorkTally.hostLimit)
                """, arguments)
            return WorkTally(
                rows: try rows.map { row in
                    WorkTally.Row(
                        route: try row.word("route"),
                        priority: try StoredValue.priority(row.stored("priority")),
                        verdict: try row.word("verdict"), state: try row.word("state"),
                        municipality: try row.stored("municipality"), count: try row.stored("count"))
                }, hosts: try hosts.map { try $0.stored("name") })
        }
    }

    package func claimNext(
        _ filter: WorkFilter, for viewer: Viewer, holder: String, duration: Duration, at time: UTCTime
    ) throws -> CaseLease? {
        guard filter.list == .ordinary else { return nil }
        var filter = filter
        filter.states = [.open, .claimed]
        let (wanted, viewer, search) = (
            WorkCondition(filter), ViewerCondition(viewer), WordSearch(filter.words)
        )
        return try writing { db in
            let numbers = try Int64.fetchCursor(
                db.cachedStatement(
                    sql: WorkTable.numbers(
                        where: """
                            \(wanted.sql) AND (case_file.state = 'open' OR NOT \(HeldCase.isRunning))
                                AND NOT \(HeldCase.isReviewedBy) AND NOT \(HeldCase.isSkippedBy) AND \(viewer.onCases)
                            """)),
                arguments: wanted.arguments + [time.stored, holder, holder] + viewer.arguments
                    + [search == nil ? 1 : Self.searchLimit])
            while let number = try numbers.next() {
                if let search {
                    let row = try WorkTable.row(number, withText: true, db)
                    guard try search.isFound(in: row.text("title"), row.text("text")) else { continue }
                }
                let held = try db.row("\(HeldCase.select) WHERE rowid = ?", [number])
                return try held.map { try HeldCase($0).give(to: holder, for: duration, at: time, db) }
            }
            return nil
        }
    }
}
