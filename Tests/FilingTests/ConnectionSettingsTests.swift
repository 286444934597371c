import Dispatch
import Evidence
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Filing

@Suite struct ConnectionSettingsTests {
    private let folder = TemporaryFolder()

    private func pragma(_ name: String, _ store: EvidenceStore) throws -> Int64? {
        try store.onWriter { db in try db.number("PRAGMA \(name)") }
    }

    @Test func `The writing connection waits for the disk at every commit`() throws {
        for _ in 1...2 {
            let store = try EvidenceStore(path: folder.database)
            #expect(try pragma("synchronous", store) == 2)
            #expect(try pragma("foreign_keys", store) == 1)
            #expect(try pragma("secure_delete", store) == 1)
            #expect(try pragma("temp_store", store) == 2)
            #expect(try pragma("recursive_triggers", store) == 1)
            try store.put([Sample.entry(1)], at: Sample.start)
            #expect(try pragma("synchronous", store) == 2)
        }
    }

    @Test(arguments: ["NORMAL", "OFF"])
    func `A store that would not commit durably is refused and left empty`(_ synchronous: String) throws {
        let error = #expect(throws: FilingError.self) {
            try EvidenceStore(path: folder.database, settings: ConnectionSettings(synchronous: synchronous))
        }
        #expect(error?.code == .notDurable)
        #expect(error?.message.contains("synchronous") == true)
        #expect(try EvidenceStore(path: folder.database).integrityProblems() == [])
    }

    @Test func `The assertion sees each setting that was lost later`() throws {
        for (setting, value) in [
            ("synchronous", "NORMAL"), ("foreign_keys", "OFF"), ("secure_delete", "OFF"),
        ] {
            let store = try EvidenceStore(path: folder.database)
            try store.onWriter { db in try db.run("PRAGMA \(setting) = \(value)") }
            let problems = try store.integrityProblems()
            #expect(problems.count == 1 && problems[0].contains(setting), "\(problems)")
        }
    }

    @Test func `A database of a newer Baken is refused and not touched`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.writing { db in try db.run("INSERT INTO grdb_migrations VALUES ('9 future')") }
        try store.close()
        let before = folder.digest("evidence.sqlite")
        for isReadOnly in [false, true] {
            let error = #expect(throws: FilingError.self) {
                try EvidenceStore(path: folder.database, settings: ConnectionSettings(isReadOnly: isReadOnly))
            }
            #expect(error?.code == .newerVersion)
        }
        #expect(folder.digest("evidence.sqlite") == before)
    }

    @Test func `A database of an older Baken is brought up to date, or refused for reading`() throws {
        let old = try DatabaseQueue(path: folder.database)
        try Schema.migrator.migrate(old, upTo: "3 cases")
        try old.write { db in try db.run("PRAGMA application_id = \(Schema.applicationID)") }
        try old.close()
        let error = #expect(throws: FilingError.self) { try EvidenceStore(readingOnly: folder.database) }
        #expect(error?.code == .olderVersion)
        #expect(try EvidenceStore(path: folder.database).integrityProblems() == [])
        #expect(try EvidenceStore(readingOnly: folder.database).statistics(for: .police).rows.isEmpty)
    }

    @Test func `A database of another program is refused and not touched`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.onWriter { db in try db.run("PRAGMA application_id = 77") }
        try store.close()
        let before = folder.digest("evidence.sqlite")
        let error = #expect(throws: FilingError.self) { try EvidenceStore(path: folder.database) }
        #expect(error?.code == .foreign)
        #expect(folder.digest("evidence.sqlite") == before)
    }

    @Test func `What is no database is refused with what to do`() throws {
        folder.write(Array(repeating: 0x42, count: 8_192), "evidence.sqlite")
        let error = #expect(throws: FilingError.self) { try EvidenceStore(path: folder.database) }
        #expect(error?.code == .damaged)
        #expect(error?.message.contains("baken doctor") == true)
        #expect(folder.digest("evidence.sqlite") == Digest256(of: Array(repeating: 0x42, count: 8_192)))
    }

    @Test func `A database that was cut short is refused, not started with less`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file((0..<50).map { Sample.capture($0) })
        try store.close()
        let bytes = folder.bytes("evidence.sqlite")
        for share in [1, 2, 3] {
            folder.write(bytes.prefix(bytes.count * share / 4), "evidence.sqlite")
            let error = #expect(throws: FilingError.self) {
                try EvidenceStore(path: folder.database).counts()
            }
            #expect(error?.code == .damaged)
        }
    }

    @Test func `A WAL whose database is gone is not thrown away`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1)])
        let wal = folder.bytes("evidence.sqlite-wal")
        let other = TemporaryFolder()
        other.write(wal, "evidence.sqlite-wal")
        let error = #expect(throws: FilingError.self) { try EvidenceStore(path: other.database) }
        #expect(error?.code == .damaged)
        #expect(other.digest("evidence.sqlite-wal") == Digest256(of: wal))
    }

    /// SQLite folds the WAL in only where the last connection to close may write, and here a reader is the last one.
    @Test func `After a close everything stands in the database file, though the store was read`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1)])
        let totals = try store.counts()
        try store.close()
        #expect(folder.bytes("evidence.sqlite-wal").isEmpty)
        let copy = TemporaryFolder()
        copy.write(folder.bytes("evidence.sqlite"), "evidence.sqlite")
        #expect(totals.captures == 1)
        #expect(try EvidenceStore(path: copy.database).counts() == totals)
    }

    @Test func `A close does not wait for another program that reads, and takes nothing from it`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1)])
        let other = try EvidenceStore(readingOnly: folder.database)
        try other.reading { db in
            let count = { try db.number("SELECT count(*) FROM capture") }
            #expect(try count() == 1)
            try store.file([Sample.capture(2)])
            try store.close()
            #expect(try count() == 1)
        }
        #expect(!folder.bytes("evidence.sqlite-wal").isEmpty)
        let next = try EvidenceStore(path: folder.database)
        #expect(try next.counts().captures == 2)
        try next.close()
        #expect(folder.bytes("evidence.sqlite-wal").isEmpty)
    }

    @Test func `Doctor finds lost guards and lost rows`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1)])
        try store.onWriter { db in
            try db.run("DROP TRIGGER custody_never_changed")
            try db.run("PRAGMA foreign_keys = OFF")
            try db.run("DELETE FROM ruleset")
        }
        let problems = try store.integrityProblems()
        #expect(problems.contains { $0.contains("custody_never_changed") })
        #expect(problems.contains { $0.contains("ruleset") })
    }

    @Test func `A damaged page is refused at the start or found by doctor`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file((0..<50).map { Sample.capture($0) })
        try store.close()
        var bytes = folder.bytes("evidence.sqlite")
        for page in 1..<bytes.count / 4_096 {
            let copy = TemporaryFolder()
            bytes[page * 4_096] ^= 0xFF
            copy.write(bytes, "evidence.sqlite")
            bytes[page * 4_096] ^= 0xFF
            do {
                let problems = try EvidenceStore(path: copy.database).integrityProblems()
                #expect(!problems.isEmpty, "page \(page)")
            } catch let error as FilingError {
                #expect(error.code == .damaged, "page \(page)")
            }
        }
    }

    @Test func `A folder that is not there is named`() {
        let error = #expect(throws: FilingError.self) { try EvidenceStore(path: "/nowhere/evidence.sqlite") }
        #expect(error?.code == .readOnly)
        #expect(error?.message.contains("/nowhere/evidence.sqlite") == true)
        #expect(throws: FilingError.self) { try EvidenceStore(readingOnly: folder.path + "/absent.sqlite") }
    }

    @Test func `Eight that make a new database at once all get the same one`() throws {
        let path = folder.database
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { number in
            do {
                try EvidenceStore(path: path).put([Sample.entry(number)], at: Sample.start)
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try EvidenceStore(path: path).dueCount(at: Sample.start) == 8)
    }

    /// What `Eight that make a new database at once` met once in a hundred runs: the last to make the file emptied it.
    @Test func `A file that another made meanwhile stays as it is`() throws {
        let path = folder.path + "/new"
        try ConnectionSettings.makeEmptyFile(path)
        #expect(try Data(contentsOf: URL(filePath: path)).isEmpty)
        try Data("theirs".utf8).write(to: URL(filePath: path))
        try ConnectionSettings.makeEmptyFile(path)
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("theirs".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["new"])
    }

    @Test func `An opening that SQLite gave up for the others' sake is begun anew, a fault is not`() throws {
        let given: [(code: ResultCode, message: String?, tries: Int)] = [
            (.SQLITE_PROTOCOL, nil, 3), (.SQLITE_ERROR, "no such table: grdb_migrations", 3),
            (.SQLITE_ERROR, "no such table: address", 1), (.SQLITE_CORRUPT, nil, 1),
        ]
        for (code, message, wanted) in given {
            var tries = 0
            #expect(throws: DatabaseError.self) {
                try ConnectionSettings.retrying(3) {
                    tries += 1
                    throw DatabaseError(resultCode: code, message: message)
                }
            }
            #expect(tries == wanted)
        }
        var tries = 0
        let opened = try ConnectionSettings.retrying(3) {
            tries += 1
            if tries < 3 { throw DatabaseError(resultCode: .SQLITE_PROTOCOL) }
            return tries
        }
        #expect(opened == 3)
    }

    @Test func `A writer that holds the lock too long is named as such`() throws {
        let holder = try EvidenceStore(path: folder.database)
        let waiting = try EvidenceStore(
            path: folder.database, settings: ConnectionSettings(busyTimeout: .milliseconds(1)))
        try holder.writing { _ in
            let error = #expect(throws: FilingError.self) {
                try waiting.put([Sample.entry(1)], at: Sample.start)
            }
            #expect(error?.code == .busy)
        }
        #expect(try waiting.put([Sample.entry(1)], at: Sample.start) == 1)
    }
}
