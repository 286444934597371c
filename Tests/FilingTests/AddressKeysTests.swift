import Evidence
import Foundation
import GRDB
import Testing

@testable import Filing

/// The seen set in its two tables: young keys, and settled ones.
@Suite struct AddressKeysTests {
    private let folder = TemporaryFolder()

    /// So that the next address but `distance` has the number at which keys settle.
    private func goToSettling(_ store: EvidenceStore, after distance: Int64) throws {
        _ = try store.onWriter { db in
            let newest = try db.number("SELECT max(id) FROM address") ?? 0
            let isTooLate = newest % Schema.youngLimit > Schema.youngLimit - distance - 1
            let multiple = (newest / Schema.youngLimit + (isTooLate ? 2 : 1)) * Schema.youngLimit
            let number = multiple - distance - 1
            try db.execute(sql: "UPDATE address SET id = ? WHERE id = ?", arguments: [number, newest])
            for table in ["address_key", "address_key_young"] {
                try db.execute(
                    sql: "UPDATE \(table) SET address_id = ? WHERE address_id = ?",
                    arguments: [number, newest])
            }
        }
    }

    private func counts(_ store: EvidenceStore) throws -> (young: Int64?, settled: Int64?) {
        try store.reading { db in
            (
                try db.number("SELECT count(*) FROM address_key_young"),
                try db.number("SELECT count(*) FROM address_key")
            )
        }
    }

    @Test func `Keys settle with the address whose number says so, and are known before and after`() throws {
        let store = try EvidenceStore(path: folder.database)
        #expect(try store.put([Sample.entry(0)], at: Sample.start) == 1)
        try goToSettling(store, after: 3)
        #expect(try store.put((0..<3).map { Sample.entry($0) }, at: Sample.start) == 2)
        #expect(try counts(store) == (3, 0))
        #expect(try store.put((0..<6).map { Sample.entry($0) }, at: Sample.start) == 3)
        #expect(try counts(store) == (0, 6))
        #expect(try store.put((0..<7).map { Sample.entry($0) }, at: Sample.start) == 1)
        #expect(try counts(store) == (1, 6))
        #expect(try store.integrityProblems() == [])
        for number in 0..<7 { #expect(try store.ledger(Sample.address(number)) != nil) }
    }

    @Test func `A settling that is not committed leaves all keys where they were`() throws {
        struct Stop: Error {}
        let store = try EvidenceStore(path: folder.database)
        try store.put([Sample.entry(0)], at: Sample.start)
        try goToSettling(store, after: 1)
        try store.put([Sample.entry(1)], at: Sample.start)
        #expect(throws: FilingError.self) {
            try store.writing { db in
                var table = AddressTable(db)
                #expect(try table.insert([KeyedEntry(Sample.entry(2))], at: Sample.start) == 1)
                try table.finish()
                #expect(try db.number("SELECT count(*) FROM address_key_young") == 0)
                throw Stop()
            }
        }
        #expect(try counts(store) == (2, 0))
        #expect(try store.put((0..<3).map { Sample.entry($0) }, at: Sample.start) == 1)
        #expect(try counts(store) == (0, 3))
        #expect(try store.integrityProblems() == [])
    }

    @Test func `Refused addresses settle as well`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.put([Sample.entry(0)], at: Sample.start)
        try goToSettling(store, after: 0)
        let refused = RefusedEntry(entry: Sample.entry(1), reason: "scope: x")
        #expect(try store.putRefused([refused, refused], at: Sample.start) == 1)
        #expect(try counts(store) == (0, 2))
        #expect(try store.putRefused([refused], at: Sample.start) == 0)
    }

    @Test func `Of two alike in one batch the first counts, and the order is that of the batch`() throws {
        let store = try EvidenceStore(path: folder.database)
        let numbers = [5, 3, 9, 3, 1, 5, 7]
        let entries = numbers.enumerated().map { Sample.entry($1, priority: 1, site: "\($0)") }
        #expect(try store.put(entries, at: Sample.start) == 5)
        let due = try store.due(host: "ads.example", at: Sample.start, limit: 9)
        #expect(due.map(\.entry.address) == [5, 3, 9, 1, 7].map { Sample.address($0) })
        #expect(due.map(\.entry.site) == ["0", "1", "2", "4", "6"])
    }

    /// Against a set, with settlings at many moments.
    @Test(arguments: 1...5) func `What was put is known, nothing else is`(_ seed: UInt64) throws {
        let store = try EvidenceStore(path: folder.database)
        var (generator, known) = (SeededGenerator(seed: seed), Set<Int>())
        for round in 0..<60 {
            if round % 4 == 3 { try goToSettling(store, after: .random(in: 0..<8, using: &generator)) }
            let numbers = (0..<Int.random(in: 1..<12, using: &generator)).map { _ in
                Int.random(in: 0..<300, using: &generator)
            }
            let news = Set(numbers).subtracting(known)
            #expect(try store.put(numbers.map { Sample.entry($0) }, at: Sample.start) == news.count)
            known.formUnion(news)
        }
        for number in 0..<300 {
            #expect((try store.ledger(Sample.address(number)) != nil) == known.contains(number))
        }
        let (young, settled) = try counts(store)
        #expect((young ?? 0) + (settled ?? 0) == Int64(known.count) && (settled ?? 0) > 0)
        #expect(try store.integrityProblems() == [])
    }

    @Test func `The doctor sees an address without its key, and a key twice`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.put([Sample.entry(1), Sample.entry(2)], at: Sample.start)
        try store.onWriter { db in
            try db.execute(sql: "INSERT INTO address_key SELECT * FROM address_key_young")
        }
        #expect(
            try store.integrityProblems() == [
                "an address is known twice: it may be fetched twice as often as it should"
            ])
        try store.onWriter { db in
            try db.execute(sql: "DELETE FROM address_key; DELETE FROM address_key_young WHERE address_id = 2")
        }
        #expect(try store.integrityProblems() == ["there are 2 addresses, but 1 are known as seen"])
    }

    @Test func `A key is stored as the first sixteen bytes of the digest`() {
        let text = Sample.address(1).text
        #expect(Array(AddressKey(of: text).stored) == Array(Digest256(of: text).bytes.prefix(16)))
    }
}
