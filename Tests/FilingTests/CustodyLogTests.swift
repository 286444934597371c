import Evidence
import Testing

@testable import Filing

@Suite struct CustodyLogTests {
    private let folder = TemporaryFolder()

    /// A store with one decided case, and one of which each of the other acts was done.
    private func decided() throws -> EvidenceStore {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1), Sample.capture(2)])
        try store.review(Sample.caseID(1, .municipality), "anna")
        let other = Sample.caseID(2, .municipality)
        let note = CaseComment(caseID: other, text: "x", author: "anna", at: Sample.start)
        #expect(try store.comment(note, for: .police))
        #expect(try store.undoes(other, store.review(other, "anna").token, "anna") == nil)
        let lease = try #require(try store.claimOne(other, "anna", at: Sample.start))
        #expect(try store.skip(lease, code: "x", text: "x", at: Sample.start))
        return store
    }

    @Test(arguments: [
        "UPDATE custody SET reason = x'00'",
        "UPDATE custody SET id = id + 100",
        "DELETE FROM custody",
        "DELETE FROM custody WHERE id = (SELECT max(id) FROM custody)",
        "INSERT OR REPLACE INTO custody (id, object, action, actor, at, reason) "
            + "SELECT id, object, action, 'other', at, reason FROM custody",
        "REPLACE INTO custody (id, object, action, actor, at, reason) VALUES (1, 'x', 'viewed', 'x', 0, x'')",
        "UPDATE decision SET outcome = 'dismiss'",
        "UPDATE OR REPLACE decision SET id = 2",
        "DELETE FROM decision",
        "INSERT OR REPLACE INTO decision (case_id, outcome, reason_code, text, decided_by, decided_at, token) "
            + "SELECT case_id, 'dismiss', reason_code, text, 'x', 0, token FROM decision",
        "INSERT OR REPLACE INTO decision (id, case_id, outcome, reason_code, text, decided_by, decided_at, token) "
            + "SELECT id, case_id, 'dismiss', reason_code, text, 'x', 0, 9 FROM decision",
        "UPDATE settlement SET decision_id = 2",
        "DELETE FROM settlement",
        "REPLACE INTO settlement SELECT case_id, round, 2 FROM settlement LIMIT 1",
        "REPLACE INTO settlement SELECT case_id, 7, decision_id FROM settlement LIMIT 1",
        "UPDATE decision_undo SET voids_round = 0",
        "DELETE FROM decision_undo",
        "REPLACE INTO decision_undo SELECT decision_id, 0, 'x', 0, x'' FROM decision_undo",
        "UPDATE case_comment SET author = 'x'",
        "DELETE FROM case_comment",
        "REPLACE INTO case_comment SELECT id, case_id, round, municipality, x'', author, at FROM case_comment",
        "UPDATE case_skip SET skipped_by = 'x'",
        "DELETE FROM case_skip",
        "REPLACE INTO case_skip (case_id, round, token, reason_code, text, skipped_by, at) "
            + "SELECT case_id, round, token, 'y', text, skipped_by, at FROM case_skip",
    ])
    func `History cannot be rewritten`(_ attempt: String) throws {
        let store = try decided()
        let before = try #require(try store.look(Sample.caseID(1, .municipality)))
        for recursive in ["ON", "OFF"] {
            let error = #expect(throws: FilingError.self) {
                try store.onWriter { db in
                    try db.run("PRAGMA recursive_triggers = \(recursive)")
                    try db.run(attempt)
                }
            }
            #expect(error?.code == .rejected)
            #expect(error?.message.contains("append-only") == true)
        }
        let after = try #require(try store.look(Sample.caseID(1, .municipality)))
        #expect(Array(after.history.dropLast()) == before.history)
        #expect(after.decisions == before.decisions)
    }

    @Test func `A case is settled once a round, whatever the code above does`() throws {
        let store = try decided()
        let error = #expect(throws: FilingError.self) {
            try store.writing { db in
                try DecisionTable.settle(Sample.caseID(1, .municipality), round: 1, by: 2, db)
            }
        }
        #expect(error?.code == .rejected)
    }

    @Test func `An entry without an action or an actor is refused`() throws {
        let store = try decided()
        for (action, actor) in [("", "anna"), ("viewed", "")] {
            let event = CustodyEvent(action: action, actor: actor, object: "x", at: Sample.start, reason: "")
            let error = #expect(throws: FilingError.self) { try store.recordCustody(event) }
            #expect(error?.code == .rejected)
        }
    }

    @Test func `What is refused is not in the error's words`() throws {
        let store = try decided()
        let secret = CustodyEvent(
            action: "", actor: "j.devries", object: "C-1", at: Sample.start, reason: "geheim")
        let error = try #require(#expect(throws: FilingError.self) { try store.recordCustody(secret) })
        #expect(!"\(error)".contains("geheim") && !"\(error)".contains("j.devries"))
    }
}
