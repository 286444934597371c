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
            let length = Schema.turnLength
            let isTooLate = newest % length > length - distance - 1
            let multiple = (newest / length + (isTooLate ? 2 : 1)) * length
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

    /// The turn with which the key of an address settles.
    private func turn(of number: Int) -> Int64 {
        Int64(AddressKey(of: Sample.address(number).text).high >> 60)
    }

    private func settleAll(_ db: Database) throws {
        var keys = try AddressKeys(db)
        _ = keys.take(Int(Schema.turns * Schema.turnLength))
        try keys.finish()
    }

    @Test func `Keys settle with the address whose number says so, a sixteenth at a time`() throws {
        let store = try EvidenceStore(path: folder.database)
        #expect(try store.put((0..<40).map { Sample.entry($0) }, at: Sample.start) == 40)
        var settled: Set<Int> = []
        for number in 40..<60 {
            try goToSettling(store, after: 0)
            #expect(try store.put([0, number].map { Sample.entry($0) }, at: Sample.start) == 1)
            let newest = try store.reading { db in try db.number("SELECT max(id) FROM address") ?? 0 }
            let now = newest / Schema.turnLength % Schema.turns
            settled.formUnion((0...number).filter { turn(of: $0) == now })
            #expect(try counts(store) == (Int64(number + 1 - settled.count), Int64(settled.count)))
        }
        #expect(settled.count > 40)
        #expect(try store.integrityProblems() == [])
        for number in 0..<60 { #expect(try store.ledger(Sample.address(number)) != nil) }
    }

    @Test func `A batch that passes many turns settles the keys of all of them`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.put((0..<40).map { Sample.entry($0) }, at: Sample.start)
        try store.writing(settleAll)
        #expect(try counts(store) == (0, 40))
        #expect(try store.put((0..<41).map { Sample.entry($0) }, at: Sample.start) == 1)
    }

    @Test func `A settling that is not committed leaves all keys where they were`() throws {
        struct Stop: Error {}
        let store = try EvidenceStore(path: folder.database)
        try store.put([Sample.entry(0), Sample.entry(1)], at: Sample.start)
        #expect(throws: FilingError.self) {
            try store.writing { db in
                try settleAll(db)
                #expect(try db.number("SELECT count(*) FROM address_key_young") == 0)
                throw Stop()
            }
        }
        #expect(try counts(store) == (2, 0))
        #expect(try store.put((0..<3).map { Sample.entry($0) }, at: Sample.start) == 1)
        try store.writing(settleAll)
        #expect(try counts(store) == (0, 3))
        #expect(try store.integrityProblems() == [])
    }

    @Test func `Refused addresses settle as well`() throws {
        let store = try EvidenceStore(path: folder.database)
        let refused = RefusedEntry(entry: Sample.entry(1), reason: "scope: x")
        #expect(try store.putRefused([refused, refused], at: Sample.start) == 1)
        #expect(try counts(store) == (1, 0))
        try store.writing(settleAll)
        #expect(try counts(store) == (0, 1))
        #expect(try store.putRefused([refused], at: Sample.start) == 0)
        #expect(try store.put([Sample.entry(1), Sample.entry(2)], at: Sample.start) == 1)
    }

    /// Around the sizes in which statements about many rows come.
    @Test(arguments: [1, 3, 5, 33, 257, 1_100])
    func `A batch of any size is put whole, and each host hands out in the order of the batch`(_ size: Int)
        throws
    {
        let store = try EvidenceStore(path: folder.database)
        let entries = (0..<size).map { number in
            let place = number * 7_919 % size
            return Sample.entry(place, host: place % 3 == 0 ? "b.example" : "ads.example")
        }
        let distinct = Set(entries).count
        #expect(try store.put(entries + entries, at: Sample.start) == distinct)
        #expect(try store.put(entries + [Sample.entry(9_999)], at: Sample.start) == 1)
        var seen: Set<FrontierEntry> = []
        let expected = entries.filter { seen.insert($0).inserted } + [Sample.entry(9_999)]
        for host in ["ads.example", "b.example"] {
            let due = try store.due(host: host, at: Sample.start, limit: 2_000)
            #expect(due.map(\.entry) == expected.filter { $0.address.host == host })
        }
        #expect(try store.integrityProblems() == [])
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
        var (generator, known) = (SeededNumbers(seed: seed), Set<Int>())
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
