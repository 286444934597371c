import Evidence
import Foundation
import GRDB
import Testing

@testable import Filing

/// A database of an older Baken keeps all it knew.
@Suite struct MigrationTests {
    private let folder = TemporaryFolder()

    /// As step 4 left it: one ad with the wordings `een`, `twee`, `een`, and a host with its robots.txt.
    private func makeOld() throws {
        let queue = try DatabaseQueue(path: folder.database)
        try Schema.migrator.migrate(queue, upTo: "4 history")
        let digest = Digest256(of: "x").stored
        let address = Sample.address(1).text
        try queue.write { db in
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
            try db.execute(sql: "INSERT INTO host VALUES (1, 'ads.example', 5000)")
            try db.execute(sql: "INSERT INTO host_memory VALUES (1, 77, 3, x'00FF', 200, 66)")
            try db.execute(
                sql: """
                    INSERT INTO address (id, key, host_id, queue_rank, due, state, priority, depth, first_seen, last_tried,
                        status, payload_digest, site, text)
                    VALUES (1, ?, 1, 4, 5000, 'fetched', 2, 0, 10, 30, 200, ?, 'cards', ?)
                    """, arguments: [AddressKey(of: address).stored, digest, address])
            for number in 1...3 {
                try db.execute(
                    sql: """
                        INSERT INTO capture VALUES (?, ?, 1, ?, 200, ?, 's', 0, 1, 's', 1, 1, 'A', '')
                        """, arguments: [number, "urn:\(number)", number * 10, digest])
            }
            try db.execute(sql: "INSERT INTO ruleset VALUES (1, ?, 10)", arguments: [digest])
            try db.execute(
                sql: """
                    INSERT INTO ad VALUES (1, 1, x'', 3, 10, 30, 1, 'cannotSay', '', NULL, NULL, x'', NULL)
                    """)
            for (number, text) in [(1, "een"), (2, "twee")] {
                try db.execute(
                    sql: "INSERT INTO ad_version VALUES (?, 1, ?, ?, x'', ?, '')",
                    arguments: [number, Digest256(of: text).stored, number, Data(text.utf8)])
            }
            try db.execute(sql: "UPDATE ad SET version_id = 1")
        }
        try queue.close()
    }

    @Test func `The history of an ad is told from the captures that showed each wording first`() throws {
        try makeOld()
        let store = try EvidenceStore(path: folder.database)
        let history = try #require(
            try store.adHistory(1, for: .police, Sample.act()))
        #expect(history.showings.map(\.text) == ["een", "twee", "een"])
        #expect(history.showings.map(\.firstSeen.millisecondsSince1970) == [10, 20, 30])
        #expect(history.showings.map(\.lastSeen.millisecondsSince1970) == [10, 20, 30])
        #expect(history.absences.isEmpty && store.isReadOnly == false)
        #expect(try store.integrityProblems() == [])
    }

    @Test func `What was remembered of hosts and visits is there`() throws {
        try makeOld()
        let store = try EvidenceStore(path: folder.database)
        #expect(
            try store.host("ads.example")
                == HostMemory(
                    host: "ads.example", notBefore: UTCTime(millisecondsSince1970: 77), failures: 3,
                    robotsStatus: 200, robotsAt: UTCTime(millisecondsSince1970: 66)))
        #expect(try store.robots(host: "ads.example").isEmpty, "of which scheme it was is not on record")
        let task = try #require(
            try store.due(host: "ads.example", at: Sample.start, limit: 1).first)
        #expect(task.revisit.interval == .milliseconds(4_970))
        #expect(task.revisit.lastChanged?.millisecondsSince1970 == 30)
        #expect(try EvidenceStore(readingOnly: folder.database).ledger(Sample.address(1))?.state == .fetched)
    }

    /// As step 5 left it: addresses on two hosts, one of them held back, an ad with two phones, and two captures.
    private func makeStepFive() throws {
        let queue = try DatabaseQueue(path: folder.database)
        try Schema.migrator.migrate(queue, upTo: "5 revisits")
        try queue.write { db in
            try db.execute(
                sql: """
                    PRAGMA application_id = \(Schema.applicationID);
                    INSERT INTO host VALUES (1, 'ads.example', 0), (2, 'b.example', 0);
                    INSERT INTO quarantine VALUES (1, 1, x'61', x'62', 5, NULL);
                    INSERT INTO custody (object, action, actor, at, reason) VALUES
                        ('C-1', 'filed', 'baken', 5, x''), ('C-2', 'filed', 'baken', 6, x''),
                        ('C-1', 'viewed', 'p.tester', 7, x'');
                    """)
            for (number, host) in [(9, 1), (3, 2), (4, 1), (7, 1)] {
                let text = Sample.address(number, host: host == 1 ? "ads.example" : "b.example").text
                let isHeld = number == 4
                try db.execute(
                    sql: """
                        INSERT INTO address (key, host_id, queue_rank, due, state, priority, depth, attempts, first_seen,
                            site, text, reason, revisit_interval, unchanged_count, gone_at, gone_reason, quarantine_id)
                        VALUES (?, ?, 1, ?, ?, 2, 1, 3, 10, 'cards', ?, x'78', 99, 2, 55, x'79', ?)
                        """,
                    arguments: [
                        AddressKey(of: text).stored, host, isHeld ? nil : 0, isHeld ? "refused" : "waiting",
                        text,
                        isHeld ? 1 : nil,
                    ])
            }
            for number in 1...2 {
                try db.execute(
                    sql: "INSERT INTO capture VALUES (?, ?, 1, 10, 200, ?, 's', 0, 1, 's', 1, 1, 'A', '')",
                    arguments: [number, "urn:\(number)", Digest256(of: "x").stored])
            }
            try db.execute(
                sql: """
                    INSERT INTO ruleset VALUES (1, x'00', 10);
                    INSERT INTO ad VALUES (1, 1, x'', 1, 10, 30, 1, 'cannotSay', '', NULL, NULL, x'', NULL);
                    """)
            for phone in ["one", "two"] {
                try db.execute(
                    sql: "INSERT INTO ad_phone VALUES (?, 1)", arguments: [Digest256(of: phone).stored])
            }
        }
        try queue.close()
    }

    @Test func `Keys, phones and payloads of step 5 are known in their new places`() throws {
        try makeStepFive()
        let store = try EvidenceStore(path: folder.database)
        #expect(try store.integrityProblems() == [])
        let due = try store.due(host: "ads.example", at: Sample.start, limit: 9)
        #expect(due.map(\.entry.address) == [Sample.address(9), Sample.address(7)])
        #expect(due.first?.attempts == 3 && due.first?.revisit.interval == .milliseconds(99))
        #expect(due.first?.goneSince?.millisecondsSince1970 == 55)
        let held = try #require(try store.ledger(Sample.address(4)))
        #expect(
            held.state == .refused && held.quarantine == 1 && held.goneReason == "y" && held.reason == "x")
        #expect(try store.put([9, 4, 7].map { Sample.entry($0) }, at: Sample.start) == 0)
        #expect(try store.put([Sample.entry(3, host: "b.example"), Sample.entry(3)], at: Sample.start) == 1)
        #expect(try store.knownPayload(Digest256(of: "x"), authority: "A")?.id == "urn:1")
        let (phones, newest) = try store.onWriter { db in
            (
                try db.number("SELECT count(*) FROM ad_phone WHERE ad_id = 1"),
                try db.number("SELECT max(id) FROM address")
            )
        }
        #expect(phones == 2 && newest == 5)
    }

    /// As step 7 left it. Ad 1 stayed in its municipality: `een` from before its case, `twee` its case, `drie` now. Ad 2
    /// moved from Utrecht to Amsterdam, where nothing fires: its case kept `vier`, it shows `vijf` now.
    private func makeStepSeven() throws {
        let queue = try DatabaseQueue(path: folder.database)
        try Schema.migrator.migrate(queue, upTo: "7 settling")
        let digest = Digest256(of: "x").stored
        try queue.write { db in
            try db.execute(
                sql: """
                    PRAGMA application_id = \(Schema.applicationID);
                    PRAGMA defer_foreign_keys = ON;
                    INSERT INTO host VALUES (1, 'ads.example', NULL);
                    INSERT INTO ruleset VALUES (1, x'00', 10);
                    """)
            for (number, municipality, version) in [(1, "GM0344", 3), (2, "GM0363", 5)] {
                let text = Sample.address(number).text
                try db.execute(
                    sql: """
                        INSERT INTO address (id, host_id, queue_rank, due, state, priority, depth, first_seen, site, text)
                        VALUES (?1, 1, 4, NULL, 'fetched', 2, 0, 10, 'cards', ?2);
                        """, arguments: [number, text])
                try db.execute(
                    sql: "INSERT INTO address_key VALUES (?, ?)",
                    arguments: [AddressKey(of: text).stored, number])
                try db.execute(
                    sql: """
                        INSERT INTO ad VALUES (?1, ?1, x'', ?2, 10, 50, 1, 'notInOrder', '', NULL, ?3, x'', ?2);
                        """, arguments: [number, version, municipality])
            }
            for (number, text) in ["een", "twee", "drie", "vier", "vijf"].enumerated() {
                try db.execute(
                    sql:
                        "INSERT INTO capture VALUES (?1, ?2, ?3, ?4, 200, ?5, 's', 0, 1, 's', 1, 1, 'A', '')",
                    arguments: [
                        number + 1, "urn:\(number + 1)", number < 3 ? 1 : 2, (number + 1) * 10, digest,
                    ])
                try db.execute(
                    sql: "INSERT INTO ad_version VALUES (?1, ?2, ?3, ?1, x'', ?4, '')",
                    arguments: [
                        number + 1, number < 3 ? 1 : 2, Digest256(of: text).stored, Data(text.utf8),
                    ])
            }
            try db.execute(
                sql: """
                    INSERT INTO ad_change VALUES (1, 1, 1, 10, 2, 20), (2, 1, 2, 20, 3, 30), (3, 2, 4, 40, 5, 50);
                    INSERT INTO case_file VALUES
                        ('C-1', 1, 'municipality', 'GM0344', 2, 'open', 20, 2, 1, FALSE, 'a', 'a', 0, NULL, NULL),
                        ('C-2', 2, 'municipality', 'GM0363', 2, 'open', 40, 4, 1, FALSE, 'a', 'a', 0, NULL, NULL);
                    INSERT INTO custody (action, actor, object, at, reason) VALUES
                        ('changed', 'baken', 'C-1', 30, CAST('priority normal to none' AS BLOB)),
                        ('changed', 'baken', 'C-2', 50, CAST('municipality GM0344 to GM0363' AS BLOB));
                    """)
        }
        try queue.close()
    }

    @Test
    func `Old wordings keep the municipality that is on record, and what is not on record is the police's`()
        throws
    {
        try makeStepSeven()
        let store = try EvidenceStore(path: folder.database)
        func texts(_ ad: Int64, _ viewer: Viewer) throws -> [String]? {
            try store.adHistory(ad, for: viewer, Sample.act())?.showings.map(
                \.text)
        }
        #expect(try texts(1, .police) == ["een", "twee", "drie"])
        #expect(try texts(1, .municipality(["GM0344"])) == ["twee", "drie"])
        #expect(try texts(2, .police) == ["vier", "vijf"])
        #expect(try texts(2, .municipality(["GM0363"])) == ["vijf"])
        let stayed = try #require(try store.look("C-1", as: .municipality(["GM0344"])))
        #expect(stayed.text == "twee" && stayed.file.ruleIDs == ["a"])
        let moved = try #require(try store.look("C-2", as: .municipality(["GM0363"])))
        #expect(moved.text == "vijf" && moved.file.ruleIDs.isEmpty)
        let history = try #require(try store.look("C-2")).history
        #expect(history.map(\.reason).contains("findings of another municipality left out"))
        #expect(try store.integrityProblems() == [])
    }

    @Test func `The history of an object is found in its new index, in its order`() throws {
        try makeStepFive()
        let store = try EvidenceStore(path: folder.database)
        let actions = try store.reading { db in
            try CustodyLog.events(about: "C-1", ViewerCondition(.police), db).map(\.action)
        }
        #expect(actions == ["filed", "viewed"])
        #expect(try store.integrityProblems() == [])
    }
}
