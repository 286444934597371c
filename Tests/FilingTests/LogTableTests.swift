import Evidence
import Foundation
import GRDB
import Testing

@testable import Filing

/// Every capture, finding, decision and look has a leaf, in the transaction it was written in.
@Suite struct LogTableTests {
    private let folder = TemporaryFolder()

    private func store() throws -> EvidenceStore { try EvidenceStore(path: folder.database) }

    /// One capture with two findings and two cases, one of them looked at, claimed and decided.
    private func decided() throws -> EvidenceStore {
        let store = try store()
        try store.file([Sample.capture(1, ads: [Sample.ad(findings: [Sample.underage, Sample.noNumber])])])
        _ = try store.look(Sample.caseID(1, .municipality))
        let lease = try #require(
            try store.claimOne(Sample.caseID(1, .municipality), "anna", at: Sample.start))
        #expect(try store.decide(Sample.decision(lease, at: Sample.start), for: .police).isRecorded)
        return store
    }

    private func kinds(_ store: EvidenceStore) throws -> [String] {
        try (0..<(try store.leafCount())).map { place in
            let line = try #require(try store.leaf(at: place)).line
            let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
            let (kind, action) = (object?["kind"] as? String ?? "", object?["action"] as? String)
            return kind + (action.map { " " + $0 } ?? "")
        }
    }

    @Test func `each thing that happens has a leaf, in order`() throws {
        let store = try decided()
        #expect(
            try kinds(store) == [
                "capture", "finding", "finding", "custody filed", "custody filed", "custody viewed",
                "custody claimed", "decision", "custody decided",
            ])
        let check = try store.checkLeaves { _ in }
        #expect(check.problems == [] && check.count == 9 && check.unlogged == 0 && check.forgotten == 0)
        #expect(try store.leafCount() == 9)
        #expect(store.leafCountAfterFiling == 5)
    }

    @Test func `what is filed again has no second leaf`() throws {
        let store = try decided()
        let before = try store.leafCount()
        try store.file([Sample.capture(1, ads: [Sample.ad(findings: [Sample.underage, Sample.noNumber])])])
        #expect(try store.leafCount() == before)
    }

    @Test func `a transaction that fails leaves no leaf and no gap`() throws {
        let store = try store()
        struct Stop: Error {}
        #expect(throws: FilingError.self) {
            try store.writing { db in
                try LogTable.append(LogEvent("example", at: Sample.start, []), db)
                throw Stop()
            }
        }
        #expect(try store.leafCount() == 0)
        let places = try store.writing { db in
            try (0..<3).map { _ in try LogTable.append(LogEvent("example", at: Sample.start, []), db) }
        }
        #expect(places == [0, 1, 2])
    }

    @Test func `commitments come in order, and a range beyond the end is cut`() throws {
        let store = try decided()
        var all: [Digest256] = []
        _ = try store.checkLeaves { all.append($0) }
        #expect(try store.commitments(0..<9) == all)
        #expect(try store.commitments(3..<5) == Array(all[3..<5]))
        #expect(try store.commitments(7..<20) == Array(all[7...]))
        #expect(try store.commitments(9..<9).isEmpty)
        for place in 0..<9 { #expect(try store.leaf(at: place)?.commitment == all[place]) }
        #expect(try store.leaf(at: 9) == nil)
    }

    @Test func `a capture and a case lead to their leaves`() throws {
        let store = try decided()
        #expect(try store.leaves(ofCapture: Sample.record(1, at: Sample.start).id) == [0, 1, 2])
        #expect(try store.leaves(ofCase: Sample.caseID(1, .municipality)).suffix(4) == [5, 6, 7, 8])
        #expect(try store.leaves(ofCase: "C-none").isEmpty)
    }

    @Test(arguments: [
        "DELETE FROM log_leaf", "UPDATE log_leaf SET commitment = zeroblob(32)",
        "UPDATE log_leaf SET event = x'7B7D'", "UPDATE log_leaf SET salt = zeroblob(16)",
        "UPDATE log_leaf SET id = id + 100", "UPDATE log_leaf SET salt = NULL",
        "INSERT OR REPLACE INTO log_leaf (id, commitment) VALUES (1, zeroblob(32))",
        "REPLACE INTO log_leaf SELECT id, zeroblob(32), salt, event FROM log_leaf WHERE id = 1",
        "INSERT INTO log_leaf (id, commitment) VALUES (900, zeroblob(32))",
    ])
    func `a leaf cannot be rewritten`(_ attempt: String) throws {
        let store = try decided()
        for recursive in ["ON", "OFF"] {
            let error = #expect(throws: FilingError.self) {
                try store.onWriter { db in
                    try db.run("PRAGMA recursive_triggers = \(recursive)")
                    try db.run(attempt)
                }
            }
            #expect(error?.code == .rejected)
        }
        #expect(try store.checkLeaves { _ in }.problems == [])
    }

    @Test func `a forgotten leaf tells nothing, and the tree stays as it was`() throws {
        let store = try decided()
        let before = try store.commitments(0..<9)
        try store.writing { db in try LogTable.forget(0, db) }
        #expect(try store.leaf(at: 0) == nil)
        #expect(try store.commitments(0..<9) == before)
        let check = try store.checkLeaves { _ in }
        #expect(check.forgotten == 1 && check.problems == [])
        #expect(try store.leaf(at: 1) != nil)
    }

    @Test(arguments: [
        ("UPDATE capture SET status = 404", "capture"),
        ("UPDATE capture SET payload_digest = zeroblob(32)", "capture"),
        ("UPDATE address SET text = 'http://ads.example/other'", "capture"),
        ("UPDATE finding SET weight = 9", "finding"),
        ("UPDATE finding SET reason_en = x'61'", "finding"),
        ("DROP TRIGGER custody_never_changed; UPDATE custody SET actor = 'other'", "custody"),
        ("DROP TRIGGER custody_never_removed; DELETE FROM custody WHERE id = 2", "custody"),
        ("DROP TRIGGER decision_never_changed; UPDATE decision SET outcome = 'dismiss'", "decision"),
        ("DELETE FROM finding WHERE id = 1", "finding"),
        ("DROP TRIGGER log_leaf_never_changed; UPDATE log_leaf SET event = x'7B7D' WHERE id = 3", "leaf 2"),
        (
            "DROP TRIGGER log_leaf_never_changed; UPDATE log_leaf SET salt = zeroblob(16) WHERE id = 3",
            "leaf 2"
        ),
        ("DROP TRIGGER log_leaf_never_removed; DELETE FROM log_leaf WHERE id = 3", "leaf 2 is missing"),
    ])
    func `what was changed behind the program's back is found`(sql: String, words: String) throws {
        let store = try decided()
        try store.onWriter { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
        }
        let problems = try store.checkLeaves { _ in }.problems
        #expect(problems.contains { $0.contains(words) }, "\(problems)")
    }

    @Test func `what an older Baken filed is told to be of before the log`() throws {
        let queue = try DatabaseQueue(path: folder.database)
        try Schema.migrator.migrate(queue, upTo: "12 rule stamps")
        try queue.write { db in
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try db.execute(
                sql:
                    "INSERT INTO custody (object, action, actor, at, reason) VALUES ('C-1', 'viewed', 'anna', 1, x'')"
            )
        }
        try queue.close()
        let store = try store()
        #expect(try store.checkLeaves { _ in } == LeafCheck(count: 0, unlogged: 1))
        try store.file([Sample.capture(1)])
        let check = try store.checkLeaves { _ in }
        #expect(check.unlogged == 1 && check.problems == [] && check.count > 0)
    }
}
