import Evidence
import Synchronization
import Testing

@testable import Filing

/// No call walks a table: what SQLite says about each statement that the store runs.
@Suite struct QueryPlanTests {
    private let folder = TemporaryFolder()

    /// How SQLite would carry out `sql`, one line a step. The number 1 stands in for each argument.
    private func plan(_ sql: String, _ store: EvidenceStore) throws -> [String] {
        let bound = sql.replacing(/\?[0-9]*/, with: "1")
        return try store.onWriter { db in
            try db.rows("EXPLAIN QUERY PLAN " + bound).map { try $0.stored("detail") }
        }
    }

    @Test func `Due addresses come out of the index in order`() throws {
        let store = try EvidenceStore(path: folder.database)
        let steps = try plan(EvidenceStore.StatementText.due(siteCount: 0), store)
        #expect(
            steps == [
                "SEARCH address USING INDEX address_due (host_id=? AND queue_rank=? AND due>? AND due<?)"
            ])
    }

    @Test func `Questions about hosts look at hosts and indices alone`() throws {
        let store = try EvidenceStore(path: folder.database)
        let hosts = try plan(EvidenceStore.StatementText.hostsDue, store)
        #expect(hosts.first?.hasPrefix("SEARCH host USING INDEX host_by_due") == true, "\(hosts)")
        let count = try plan(EvidenceStore.StatementText.dueCount, store)
        #expect(count.contains { $0.contains("host USING COVERING INDEX host_by_due") }, "\(count)")
        #expect(count.contains { $0.contains("address USING COVERING INDEX address_due") }, "\(count)")
    }

    @Test func `A key and a payload are looked up in their indices alone`() throws {
        let store = try EvidenceStore(path: folder.database)
        let key = try plan("SELECT address_id FROM known_address WHERE key = ?", store)
        #expect(key.count { $0.contains("USING PRIMARY KEY (key=?)") } == 2, "\(key)")
        for (rows, sql) in AddressKeys.findYoung.lengths + AddressKeys.findSettled.lengths {
            let steps = try plan(sql, store)
            #expect(
                steps.contains { $0.hasPrefix("SEARCH known USING PRIMARY KEY (key=?)") }, "\(rows) \(steps)")
        }
        let phone = try plan(
            "WITH \(Schema.partsByAge(of: "ad")) SELECT ad_id FROM parts CROSS JOIN ad_phone USING (part) WHERE hash = ?",
            store)
        #expect(phone.contains { $0.contains("ad_phone USING PRIMARY KEY (part=? AND hash=?)") }, "\(phone)")
        let payload = try plan(EvidenceStore.firstWithPayload, store)
        #expect(
            payload.contains { $0.contains("INDEX capture_by_payload (<expr>=? AND payload_digest=?)") },
            "\(payload)")
    }

    @Test func `No statement of the daily work walks a table`() throws {
        let store = try EvidenceStore(path: folder.database)
        let statements = try traced(store) {
            for _ in 1...2 {
                try store.put([Sample.entry(1), Sample.entry(2)], at: Sample.start)
                try store.file([
                    Sample.capture(1, ads: [Sample.ad(findings: [Sample.underage, Sample.noNumber])])
                ])
            }
            try store.file([Sample.capture(1, visit: 1, at: Sample.time(1), ads: nil, isUnchanged: true)])
            try store.file([Sample.capture(1, visit: 2, at: Sample.time(2), ads: nil)])
            try store.file([Sample.capture(1, visit: 3, at: Sample.time(3), ads: [Sample.ad(text: "anders")])]
            )
            try store.record(
                [FrontierRefusal(address: Sample.address(2), reason: "x", retryAt: nil)], at: Sample.start)
            for viewer in [Viewer.police, .municipality(["GM0344"])] {
                let leases = try store.claim(
                    1, for: viewer, holder: "a", duration: .seconds(60), at: Sample.start)
                let lease = try #require(leases.first)
                _ = try store.renew(lease, duration: .seconds(90), at: Sample.start)
                try store.release(lease, at: Sample.start)
                let id = Sample.caseID(1, .municipality)
                let again = try store.claim(
                    id, for: viewer, holder: "a", duration: .seconds(60), at: Sample.start)
                _ = try store.look(id, as: viewer)
                _ = try store.decide(Sample.decision(try #require(again), at: Sample.start), for: viewer)
                let note = CaseComment(caseID: id, text: "x", author: "a", at: Sample.start)
                _ = try store.comment(note, for: viewer)
                _ = try store.undo(id, token: try #require(again).token, for: viewer, Sample.act("a"))
                let third = try #require(
                    try store.claim(id, for: viewer, holder: "a", duration: .seconds(60), at: Sample.start))
                let passed = try #require(
                    try store.handOver(
                        third, to: "b", duration: .seconds(60), note: "x", at: Sample.start))
                _ = try store.skip(passed, code: "x", text: "x", at: Sample.start)
                _ = try store.dossier(id, for: viewer, access: .exported, Sample.act())
                try store.recordCustody(CustodyEvent("printed", of: id, Sample.act()))
                try store.file([
                    Sample.capture(
                        1, visit: viewer == .police ? 8 : 9, at: Sample.time(4),
                        ads: [Sample.ad(findings: [Sample.finding("permit.\(viewer == .police)", .permit)])])
                ])
            }
        }
        #expect(statements.count > 30)
        for sql in statements {
            let walks = try plan(sql, store).filter {
                $0.contains("SCAN") && !$0.contains("case_queue") && !$0.contains("CONSTANT ROW")
                    && !$0.contains("SCAN (subquery") && !$0.contains("host_by_due")
                    && $0 != "SCAN asked" && $0 != "SCAN parts"
            }
            #expect(walks.isEmpty, "\(sql)")
        }
    }

    @Test(arguments: [
        LedgerQuery(host: "ads.example"), LedgerQuery(host: "ads.example", states: [.waiting, .refused]),
        LedgerQuery(states: [.failed, .refused]), LedgerQuery(reasonPrefix: "robots"),
    ])
    func `Each page of the ledger begins at its place in an index`(_ query: LedgerQuery) throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1, links: [Sample.entry(2)])])
        let cursor = LedgerCursor(section: 0, order: 5, number: 7)
        let statements = try traced(store) {
            _ = try store.onWriter { db in
                try LedgerWalk(query, host: query.host.map { _ in 1 }).page(after: cursor, db)
            }
        }
        #expect(!statements.isEmpty)
        for sql in statements {
            let steps = try plan(sql, store)
            #expect(
                steps.first?.hasPrefix("SEARCH address USING") == true || steps == ["SCAN CONSTANT ROW"],
                "\(steps) \(sql)")
            #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(sql)")
        }
    }

    /// A query plan leaves out what triggers do; the byte code does not. `Rewind` is where a walk begins.
    @Test(arguments: [
        "INSERT INTO custody (action, actor, object, at, reason) VALUES ('a', 'b', 'c', 0, x'')",
        "INSERT INTO decision (case_id, outcome, reason_code, text, decided_by, decided_at, token) "
            + "VALUES ('C-1', 'confirm', 'x', x'', 'y', 0, 1)",
    ])
    func `An entry of the history costs the same however long the history is`(_ sql: String) throws {
        let store = try EvidenceStore(path: folder.database)
        let codes: [String] = try store.onWriter { db in
            try db.rows("EXPLAIN " + sql).map { try $0.stored("opcode") }
        }
        #expect(codes.contains("Insert") && codes.contains("Program"))
        // One walk is SQLite's own: AUTOINCREMENT looks through the few rows of sqlite_sequence.
        #expect(codes.count { $0 == "Rewind" } == 1)
    }

    private func traced(_ store: EvidenceStore, _ body: () throws -> Void) throws -> Set<String> {
        let log = Mutex<Set<String>>([])
        try store.listen { sql in _ = log.withLock { $0.insert(sql) } }
        try body()
        try store.listen { _ in }
        // SQLite writes what triggers do as comments.
        return log.withLock { texts in texts.filter { !$0.hasPrefix("--") && !$0.hasPrefix("COMMIT") } }
    }
}
