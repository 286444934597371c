import Evidence
import Foundation
import GRDB
import Testing

@testable import Filing

/// What was decided and looked at under an older Baken counts as it did.
@Suite struct ReviewMigrationTests {
    private let folder = TemporaryFolder()

    /// As step 12 left it. C-1 stayed in Utrecht, was decided and exported. C-2 was decided in Utrecht and moved to
    /// Amsterdam. C-3, a sign of a minor, was decided and opened again. C-4 is claimed.
    private func makeStepTwelve() throws {
        let queue = try DatabaseQueue(path: folder.database)
        try Schema.migrator.migrate(queue, upTo: "12 rule stamps")
        try queue.write { db in
            try db.execute(
                sql: """
                    PRAGMA application_id = \(Schema.applicationID);
                    PRAGMA defer_foreign_keys = ON;
                    INSERT INTO host VALUES (1, 'ads.example', NULL);
                    INSERT INTO ruleset (id, digest, first_used) VALUES (1, zeroblob(32), 10);
                    """)
            for (number, municipality) in [(1, "GM0344"), (2, "GM0363"), (3, "GM0344"), (4, "GM0344")] {
                try Self.insertAd(number, municipality, db)
            }
            try db.execute(sql: Self.cases)
        }
        try queue.close()
    }

    private static func insertAd(_ number: Int, _ municipality: String, _ db: Database) throws {
        let text = Sample.address(number).text
        try db.execute(
            sql: """
                INSERT INTO address (id, host_id, queue_rank, due, state, priority, depth, first_seen, site, text)
                VALUES (?, 1, 4, NULL, 'fetched', 2, 0, 10, 'cards', ?)
                """, arguments: [number, text])
        try db.execute(
            sql: "INSERT INTO address_key VALUES (?, ?)", arguments: [AddressKey(of: text).stored, number])
        try db.execute(
            sql:
                "INSERT INTO capture VALUES (?1, ?2, ?1, 10, 200, zeroblob(32), 's', 0, 1, 's', 1, 1, 'A', '')",
            arguments: [number, "urn:\(number)"])
        try db.execute(
            sql: "INSERT INTO ad VALUES (?1, ?1, x'', ?1, 10, 50, 1, 'notInOrder', '', NULL, ?2, x'', ?1)",
            arguments: [number, municipality])
        try db.execute(
            sql: "INSERT INTO ad_version VALUES (?1, ?1, ?2, zeroblob(32), ?1, x'', x'', '')",
            arguments: [number, municipality])
    }

    private static let cases = """
        INSERT INTO case_file VALUES
            ('C-1', 1, 'municipality', 'GM0344', 2, 'decided', 20, 1, 1, TRUE, 'a', 'a', 2, NULL, NULL),
            ('C-2', 2, 'municipality', 'GM0363', 2, 'decided', 20, 2, 1, TRUE, 'a', 'a', 1, NULL, NULL),
            ('C-3', 3, 'police', 'GM0344', 4, 'open', 20, 3, 1, TRUE, 'm', 'm', 1, NULL, NULL),
            ('C-4', 4, 'municipality', 'GM0344', 2, 'claimed', 20, 4, 1, TRUE, 'a', 'a', 7, 'dora', 9000);
        INSERT INTO finding VALUES (1, 3, 1, 'm', 'police', 'minor', 'B', 2.0, '', x'', x'', 3);
        INSERT INTO decision (case_id, outcome, reason_code, text, decided_by, decided_at, token) VALUES
            ('C-1', 'confirm', 'x', x'', 'anna', 30, 2), ('C-2', 'dismiss', 'x', x'', 'anna', 30, 1),
            ('C-3', 'dismiss', 'x', x'', 'anna', 30, 1);
        INSERT INTO custody (action, actor, object, at, reason) VALUES
            ('filed', 'baken', 'C-1', 20, x''), ('decided', 'anna', 'C-1', 30, x''),
            ('exported', 'anna', 'C-1', 31, x''), ('filed', 'baken', 'C-2', 20, x''), ('decided', 'anna', 'C-2', 30, x''),
            ('changed', 'baken', 'C-2', 40, CAST('municipality GM0344 to GM0363' AS BLOB)),
            ('viewed', 'bram', 'C-2', 50, x''), ('filed', 'baken', 'C-3', 20, x'');
        """

    @Test func `Decisions of before stand in their rounds, and what was exported is sealed`() throws {
        try makeStepTwelve()
        let store = try EvidenceStore(path: folder.database)
        #expect(try store.integrityProblems() == [])
        for id in ["C-1", "C-2", "C-3"] {
            let reviews = try #require(try store.look(id)).reviews
            #expect(reviews.map(\.round) == [1] && reviews.map(\.standing) == [.effective])
        }
        #expect(try store.undoes("C-1", 2, "anna") == .sealed)
        #expect(try store.undoes("C-3", 1, "anna") == .overtaken)
        #expect(try store.undoes("C-2", 1, "anna") == nil)
        let error = #expect(throws: FilingError.self) {
            try store.onWriter { db in try db.run("UPDATE custody SET municipality = NULL") }
        }
        #expect(error?.message.contains("append-only") == true, "the guards are on again")
    }

    @Test func `An undecided sign of a minor asks for two from now on`() throws {
        try makeStepTwelve()
        let store = try EvidenceStore(path: folder.database)
        #expect(try store.review("C-3", "anna").receipt == .awaits(.second))
        #expect(try store.review("C-3", "bert").receipt == .settled(.confirm))
        #expect(try store.look("C-3")?.reviews.map(\.round) == [1, 2, 2])
    }

    @Test func `A lease of before holds, and runs out`() throws {
        try makeStepTwelve()
        let store = try EvidenceStore(path: folder.database)
        let lease = CaseLease(
            caseID: "C-4", holder: "dora", token: 7, until: UTCTime(millisecondsSince1970: 9_000))
        func claim(_ time: Int64) throws -> CaseLease? {
            try store.claimOne("C-4", "emma", at: UTCTime(millisecondsSince1970: time))
        }
        #expect(try claim(8_999) == nil)
        #expect(
            try store.decides(
                Sample.decision(lease, at: UTCTime(millisecondsSince1970: 8_999)), for: .police))
        #expect(try claim(9_000) == nil, "it is decided")
    }

    @Test func `History of before a move, and moves not on record, are the police's`() throws {
        try makeStepTwelve()
        let store = try EvidenceStore(path: folder.database)
        let (utrecht, amsterdam) = (Viewer.municipality(["GM0344"]), Viewer.municipality(["GM0363"]))
        #expect(try store.actions("C-1", as: utrecht) == ["filed", "decided", "exported", "viewed"])
        #expect(try store.look("C-1", as: utrecht)?.decisions.count == 1)
        #expect(try store.actions("C-2", as: amsterdam) == ["viewed", "viewed"])
        #expect(try store.look("C-2", as: amsterdam)?.decisions == [])
        #expect(try store.look("C-2")?.decisions.count == 1)
        let all = try store.actions("C-2")
        #expect(all == ["filed", "decided", "changed", "viewed", "viewed", "viewed", "viewed", "viewed"])
    }
}
