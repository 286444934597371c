import Evidence
import GRDB
import Testing

@testable import Filing

@Suite struct WorkListTests {
    private let folder = TemporaryFolder()
    private let utrecht = Viewer.municipality(["GM0344"])
    private let amsterdam = Viewer.municipality(["GM0363"])

    /// Twenty ads: every fourth of Amsterdam; each with a municipal case, every second also with one of the police.
    private func filled() throws -> EvidenceStore {
        let store = try EvidenceStore(path: folder.database)
        for number in 1...20 {
            let findings =
                number.isMultiple(of: 2) ? [Sample.noNumber, Sample.alwaysThere] : [Sample.noNumber]
            let ad = Sample.ad(
                text: "Anna \(number), altijd bereikbaar", findings: findings,
                municipality: Priority.allCases[1 + number % 4],
                place: number.isMultiple(of: 4) ? "GM0363" : "GM0344")
            try store.file([Sample.capture(number, at: Sample.time(number), ads: [ad])])
        }
        return store
    }

    private func all(_ store: EvidenceStore, _ filter: WorkFilter, _ viewer: Viewer, limit: Int = 3) throws
        -> [String]
    {
        var (ids, place): ([String], WorkPlace?) = ([], nil)
        for _ in 0..<100 {
            let page = try store.workPage(filter, after: place, limit: limit, for: viewer, Sample.act())
            ids += page.rows.map(\.file.id)
            guard let next = page.next else { return ids }
            place = next
        }
        Issue.record("the pages have no end")
        return ids
    }

    @Test func `Pages show each case once, in the order of the queue`() throws {
        let store = try filled()
        let whole = try store.cases(for: .police, states: [.open, .claimed], limit: 100, Sample.act()).map(
            \.id)
        #expect(try all(store, WorkFilter(), .police) == whole)
        #expect(whole.count == 30)
    }

    @Test func `No filter, count, search or id shows another's case`() throws {
        let store = try filled()
        let own = Set(try store.cases(for: utrecht, states: [.open], limit: 100, Sample.act()).map(\.id))
        let others = Set(try all(store, WorkFilter(), .police)).subtracting(own)
        #expect(own.count == 15 && others.count == 15)
        let filters = [
            WorkFilter(), WorkFilter(route: .police), WorkFilter(municipality: "GM0363"),
            WorkFilter(rule: Sample.alwaysThere.rule), WorkFilter(host: "ads.example"),
            WorkFilter(list: .minors), WorkFilter(verdict: .notInOrder), WorkFilter(words: "anna"),
            WorkFilter(openedFrom: Sample.start),
        ]
        for filter in filters {
            #expect(Set(try all(store, filter, utrecht)).isSubset(of: own))
            let tally = try store.workTally(filter, for: utrecht)
            #expect(tally.rows.allSatisfy { $0.route == .municipality && $0.municipality == "GM0344" })
        }
        for id in others {
            #expect(try store.desk(id, for: utrecht, access: .viewed, Sample.act()) == nil)
            #expect(try !store.mayOpen(id, for: utrecht, by: "a", at: Sample.start))
            #expect(try store.stage(of: id, for: utrecht) == nil)
        }
        let mine = WorkFilter(route: .police)
        #expect(
            try store.claimNext(mine, for: utrecht, holder: "a", duration: .seconds(60), at: Sample.start)
                == nil)
        #expect(try store.workTally(WorkFilter(), for: amsterdam).count(WorkFilter()) == 5)
    }

    @Test func `Filters keep what they name, and the tally counts what the list shows`() throws {
        let store = try filled()
        let filters = [
            WorkFilter(route: .municipality), WorkFilter(priority: .high), WorkFilter(municipality: "GM0363"),
            WorkFilter(route: .police, priority: .urgent), WorkFilter(states: [.decided]),
            WorkFilter(verdict: .inOrder),
        ]
        let tally = try store.workTally(WorkFilter(), for: .police)
        for filter in filters { #expect(try all(store, filter, .police).count == tally.count(filter)) }
        #expect(try all(store, WorkFilter(rule: Sample.alwaysThere.rule), .police).count == 10)
        #expect(try all(store, WorkFilter(rule: "control"), .police).isEmpty)
        #expect(
            try all(store, WorkFilter(openedFrom: Sample.time(11), openedBefore: Sample.time(13)), utrecht)
                .count == 1)
        #expect(tally.hosts == ["ads.example"])
    }

    @Test func `A search finds folded words in any order and says how far it looked`() throws {
        let store = try filled()
        let found = try store.workPage(
            WorkFilter(words: "BEREIKBAAR  Ann\u{0430}"), after: nil, limit: 200, for: utrecht, Sample.act())
        #expect(found.rows.count == 15 && found.searched == nil)
        #expect(try all(store, WorkFilter(words: "anna 17"), utrecht).count == 1)
        #expect(try all(store, WorkFilter(words: "nergens"), utrecht).isEmpty)
    }

    @Test func `A case follows the verdict of its ad`() throws {
        let store = try filled()
        try store.file([
            Sample.capture(
                1, visit: 1, at: Sample.time(30),
                ads: [Sample.ad(text: "Anna 1, altijd bereikbaar", verdict: .inOrder)])
        ])
        #expect(try all(store, WorkFilter(verdict: .inOrder), utrecht) == [Sample.caseID(1, .municipality)])
    }

    @Test
    func
        `Every page and every open case is a look on record, and nothing is shown where none can be written`()
        throws
    {
        let store = try filled()
        let id = Sample.caseID(1, .municipality)
        _ = try store.workPage(WorkFilter(), after: nil, limit: 5, for: utrecht, Sample.act("looker"))
        _ = try store.desk(id, for: utrecht, access: .viewed, Sample.act("looker"))
        let rows = try store.reading { db in
            try db.rows("SELECT action, object FROM custody WHERE actor = 'looker' ORDER BY id").map {
                "\(try $0.stored("action", as: String.self)) \(try $0.stored("object", as: String.self))"
            }
        }
        #expect(rows == ["listed queue", "viewed \(id)"])
        try store.onWriter { db in
            try db.execute(
                sql: "CREATE TRIGGER full BEFORE INSERT ON custody BEGIN SELECT RAISE(ABORT, 'full'); END")
        }
        #expect(throws: (any Error).self) {
            try store.workPage(WorkFilter(), after: nil, limit: 5, for: utrecht, Sample.act())
        }
        #expect(throws: (any Error).self) { try store.desk(id, for: utrecht, access: .viewed, Sample.act()) }
    }

    @Test func `The next case is one that nobody holds and this person has neither decided nor skipped`()
        throws
    {
        let store = try filled()
        var (seen, held): (Set<String>, Set<String>) = ([], [])
        for turn in 0..<15 {
            let holder = turn.isMultiple(of: 2) ? "a" : "b"
            let lease = try #require(
                try store.claimNext(
                    WorkFilter(), for: utrecht, holder: holder, duration: .seconds(600), at: Sample.time(60)))
            #expect(seen.insert("\(holder) \(lease.caseID)").inserted)
            #expect(!held.contains(lease.caseID))
            if turn.isMultiple(of: 3) {
                _ = try store.skip(lease, code: "later", text: "", at: Sample.time(60))
            } else {
                held.insert(lease.caseID)
            }
        }
        #expect(held.count == 10)
    }

    @Test func `Other cases on the same number are the viewer's alone`() throws {
        let store = try filled()
        let id = Sample.caseID(1, .municipality)
        guard case .open(let desk)? = try store.desk(id, for: utrecht, access: .viewed, Sample.act()) else {
            Issue.record("closed")
            return
        }
        #expect(desk.related.count == 14)
        #expect(
            desk.related.allSatisfy {
                $0.route == .municipality && $0.municipality == "GM0344" && $0.id != id
            })
        #expect(desk.leaves.count == desk.dossier.captures.count)
    }

    @Test func `A saved view is its owner's alone, and searches without a name do not pile up`() throws {
        let store = try EvidenceStore(path: folder.database)
        func view(_ number: Int, _ name: String = "") -> SavedView {
            SavedView(
                id: String(repeating: "0", count: 28) + "\(1_000 + number)", account: "a", name: name,
                filter: "state=open",
                words: "x\u{0}y", madeAt: Sample.time(number))
        }
        for number in 0..<30 { try store.saveView(view(number)) }
        try store.saveView(view(99, "mijn"))
        #expect(try store.savedView(view(99).id, of: "b") == nil)
        #expect(try store.savedView(view(29).id, of: "a") == view(29))
        #expect(try store.savedView(view(9).id, of: "a") == nil)
        #expect(try store.savedViews(of: "a").map(\.name) == ["mijn"])
        try store.removeView(view(99).id, of: "b")
        #expect(try store.savedViews(of: "a").count == 1)
        try store.removeView(view(99).id, of: "a")
        #expect(try store.savedViews(of: "a").isEmpty)
    }

    @Test func `The list walks one index and reads only the rows it shows`() throws {
        let store = try filled()
        let (wanted, viewer) = (WorkCondition(WorkFilter(rule: "x", host: "y")), ViewerCondition(utrecht))
        let chosen = WorkTable.numbers(where: "\(wanted.sql) AND \(viewer.onCases)")
        let (list, tally) = try store.onWriter { db in
            func plan(_ sql: String) throws -> [String] {
                try db.rows("EXPLAIN QUERY PLAN " + sql.replacing("?", with: "1")).map {
                    try $0.stored("detail")
                }
            }
            return (
                try plan(chosen),
                try plan(
                    """
                    SELECT count(*) FROM case_file WHERE \(WorkCondition(WorkFilter(rule: "x"), isTally: true).sql)
                    GROUP BY route, priority, verdict, state, municipality
                    """)
            )
        }
        #expect(
            list.contains { $0.contains("COVERING INDEX case_work") || $0.contains("INDEX case_queue_of") },
            "\(list)")
        #expect(!list.contains { $0.contains("B-TREE") }, "\(list)")
        #expect(
            tally.contains { $0.contains("COVERING INDEX case_tally") }
                && !tally.contains { $0.contains("B-TREE") }, "\(tally)")
    }
}
