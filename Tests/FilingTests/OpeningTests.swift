import Evidence
import GRDB
import Testing

@testable import Filing

@Suite struct OpeningTests {
    private let folder = TemporaryFolder()
    private let id = Sample.caseID(1, .police)

    private func filled() throws -> EvidenceStore {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1, ads: [Sample.ad(findings: [Sample.underage, Sample.noNumber])])])
        return store
    }

    private func isOpen(_ store: EvidenceStore, to name: String, minute: Int = 0) throws -> Bool {
        let answer = try store.desk(id, for: .police, access: .viewed, Sample.act(name, minute: minute))
        if case .open? = answer { return true }
        return false
    }

    @Test func `A case of a minor stays on its own list and is given out by nobody`() throws {
        let store = try filled()
        func listed(_ list: WorkFilter.List) throws -> [String] {
            try store.workPage(WorkFilter(list: list), after: nil, limit: 9, for: .police, Sample.act()).rows
                .map(\.file.id)
        }
        #expect(try listed(.minors) == [id])
        #expect(try listed(.ordinary) == [Sample.caseID(1, .municipality)])
        #expect(
            try store.claimNext(
                WorkFilter(list: .minors), for: .police, holder: "a", duration: .seconds(60), at: Sample.start
            ) == nil)
    }

    @Test func `It opens to who asked once another agreed, and to nobody else`() throws {
        let store = try filled()
        #expect(try !isOpen(store, to: "a"))
        let opening = try #require(try store.askOpening(id, for: .police, Sample.act("a")))
        #expect(try store.askOpening(id, for: .police, Sample.act("a")) == nil)
        #expect(try !store.consent(opening.id, for: .police, Sample.act("a")))
        #expect(try store.openingsAwaiting(otherThan: "a", for: .police, at: Sample.start).isEmpty)
        #expect(
            try store.openingsAwaiting(otherThan: "b", for: .police, at: Sample.start).map(\.id) == [
                opening.id
            ])
        #expect(try !isOpen(store, to: "a"))
        #expect(try store.consent(opening.id, for: .police, Sample.act("b")))
        #expect(try !store.consent(opening.id, for: .police, Sample.act("c")))
        #expect(try isOpen(store, to: "a"))
        #expect(try !isOpen(store, to: "b"))
    }

    @Test func `No door shows it to one person alone, whatever it is looked at for`() throws {
        let store = try filled()
        for access in CaseAccess.allCases {
            #expect(throws: CaseClosed.self) {
                try store.dossier(id, for: .police, access: access, Sample.act("a"))
            }
        }
        #expect(try store.dossier("C-000000000000", for: .police, access: .viewed, Sample.act("a")) == nil)
        #expect(
            try store.dossier(id, for: .municipality(["GM0344"]), access: .viewed, Sample.act("g")) == nil)
        var filter = CustodyFilter()
        filter.object = id
        let looks = try store.custody(filter, before: nil, limit: 9, Sample.act()).entries
        #expect(!looks.contains { $0.event.action == "viewed" || $0.event.action == "exported" })
        let opening = try #require(try store.askOpening(id, for: .police, Sample.act("a")))
        #expect(try store.consent(opening.id, for: .police, Sample.act("b")))
        #expect(try store.dossier(id, for: .police, access: .viewed, Sample.act("a")) != nil)
        #expect(throws: CaseClosed.self) {
            try store.dossier(id, for: .police, access: .viewed, Sample.act("b"))
        }
    }

    @Test func `What two have decided may leave the house without a third opening it`() throws {
        let store = try filled()
        try store.review(id, "a", .refer)
        try store.review(id, "b", .refer)
        #expect(try store.dossier(id, for: .police, access: .exported, Sample.act("c"))?.decisions.count == 2)
        #expect(throws: CaseClosed.self) {
            try store.dossier(id, for: .police, access: .viewed, Sample.act("c"))
        }
    }

    @Test func `A consent runs out, and so does a request`() throws {
        let store = try filled()
        let opening = try #require(try store.askOpening(id, for: .police, Sample.act("a")))
        #expect(try !store.consent(opening.id, for: .police, Sample.act("b", minute: 481)))
        let again = try #require(try store.askOpening(id, for: .police, Sample.act("a", minute: 481)))
        #expect(try store.consent(again.id, for: .police, Sample.act("b", minute: 482)))
        #expect(try isOpen(store, to: "a", minute: 900))
        #expect(try !isOpen(store, to: "a", minute: 963))
    }

    @Test func `A municipality can neither ask nor agree nor see that somebody asked`() throws {
        let store = try filled()
        let utrecht = Viewer.municipality(["GM0344"])
        let opening = try #require(try store.askOpening(id, for: .police, Sample.act("a")))
        #expect(try store.askOpening(id, for: utrecht, Sample.act("g")) == nil)
        #expect(try !store.consent(opening.id, for: utrecht, Sample.act("g")))
        #expect(try store.openingsAwaiting(otherThan: "g", for: utrecht, at: Sample.start).isEmpty)
        #expect(try store.desk(id, for: utrecht, access: .viewed, Sample.act("g")) == nil)
    }

    @Test func `Neither request nor consent is ever changed, and nobody's own consent is taken`() throws {
        let store = try filled()
        let opening = try #require(try store.askOpening(id, for: .police, Sample.act("a")))
        for sql in [
            "UPDATE case_opening SET asked_by = 'z'", "DELETE FROM case_opening",
            "INSERT INTO case_consent (opening_id, given_by, given_at) VALUES (\(opening.id), 'a', 1)",
        ] {
            #expect(throws: (any Error).self) { try store.onWriter { db in try db.execute(sql: sql) } }
        }
    }
}
