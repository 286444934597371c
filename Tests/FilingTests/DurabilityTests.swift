import Evidence
import Foundation
import Testing

@testable import Filing

/// What is there after a crash: every acknowledged batch, and of the others all or nothing.
@Suite struct DurabilityTests {
    private let folder = TemporaryFolder()

    /// Batch `number`: two captures, four ads, six findings, six cases, three links.
    private static func batch(_ number: Int) -> [FiledCapture] {
        let ads = [Sample.ad("a", findings: [Sample.underage, Sample.noNumber]), Sample.ad("b")]
        return [
            Sample.capture(number * 2, ads: ads, links: [Sample.entry(1_000 + number)]),
            Sample.capture(
                number * 2 + 1, ads: ads, links: [Sample.entry(2_000 + number), Sample.entry(3_000 + number)]),
        ]
    }

    /// How many whole batches a store holds; nil where one is there in part.
    private static func wholeBatches(_ store: EvidenceStore) throws -> Int? {
        let totals = try store.counts()
        let count = totals.captures / 2
        let (filed, addresses) = try store.reading { db in
            (try db.number("SELECT count(*) FROM custody"), try db.number("SELECT count(*) FROM address"))
        }
        let isWhole =
            totals.captures == count * 2 && totals.ads == count * 4 && totals.findings == count * 6
            && totals.cases == count * 6 && filed == Int64(count * 6) && addresses == Int64(count * 5)
        return isWhole ? count : nil
    }

    private func expectSound(_ store: EvidenceStore, atLeast acknowledged: Int) throws {
        let count = try #require(try Self.wholeBatches(store))
        #expect(count >= acknowledged)
        #expect(try store.integrityProblems() == [])
        // Filing all of it again, as a restart does with what was not acknowledged, doubles nothing.
        for number in 0...acknowledged { try store.file(Self.batch(number)) }
        #expect(try Self.wholeBatches(store) == max(count, acknowledged + 1))
    }

    @Test func `A WAL torn at any point keeps every batch that was acknowledged before it`() throws {
        let store = try EvidenceStore(path: folder.database)
        let main = folder.bytes("evidence.sqlite")
        var ends = [folder.bytes("evidence.sqlite-wal").count]
        for number in 0..<6 {
            try store.file(Self.batch(number))
            ends.append(folder.bytes("evidence.sqlite-wal").count)
        }
        #expect(folder.digest("evidence.sqlite") == Digest256(of: main), "no checkpoint came between")
        let wal = folder.bytes("evidence.sqlite-wal")
        // Around each commit to the byte, and at an odd step between.
        let cuts =
            ends.flatMap { [$0 - 1, $0, $0 + 1] } + Array(stride(from: ends[0], to: wal.count, by: 5_003))
        for cut in cuts where cut >= ends[0] && cut <= wal.count {
            let copy = TemporaryFolder()
            copy.write(main, "evidence.sqlite")
            copy.write(wal.prefix(cut), "evidence.sqlite-wal")
            let count = try Self.wholeBatches(EvidenceStore(path: copy.database))
            #expect(count == ends.lastIndex { $0 <= cut }, "cut at \(cut)")
        }
    }

    @Test(arguments: [1, 2, 3, 5, 8])
    func `A process killed while it files loses nothing that it acknowledged`(_ acknowledged: Int)
        async throws
    {
        let path = folder.database
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, acknowledged = acknowledged as Int] in
            let store = try EvidenceStore(path: path)
            for number in 0..<acknowledged { try store.file(DurabilityTests.batch(number)) }
            // More is filed while another thread counts up to the kill: it lands anywhere in a transaction.
            Thread.detachNewThread {
                for _ in 0..<acknowledged * 5_000 { _ = getppid() }
                kill(getpid(), SIGKILL)
            }
            for number in acknowledged..<Int.max { try store.file(DurabilityTests.batch(number)) }
        }
        try expectSound(EvidenceStore(path: path), atLeast: acknowledged)
    }

    @Test func `A process killed within a transaction leaves nothing of it`() async throws {
        let path = folder.database
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try EvidenceStore(path: path)
            try store.file(DurabilityTests.batch(0))
            try store.writing { db in
                var filer = BatchFiler(db, TaskNumbers())
                let batch = DurabilityTests.batch(1)
                _ = try filer.file(batch, links: KeyedEntry.all(batch.flatMap(\.links)))
                kill(getpid(), SIGKILL)
            }
        }
        let store = try EvidenceStore(path: path)
        #expect(try Self.wholeBatches(store) == 1)
        try expectSound(store, atLeast: 1)
    }

    @Test func `A killed holder's lease runs out and its case goes to another`() async throws {
        let path = folder.database
        try EvidenceStore(path: path).file([Sample.capture(1)])
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try EvidenceStore(path: path)
            _ = try store.claimOne(Sample.caseID(1, .municipality), "killed", at: Sample.time(0))
            kill(getpid(), SIGKILL)
        }
        let store = try EvidenceStore(path: path)
        let id = Sample.caseID(1, .municipality)
        #expect(try store.claimOne(id, "next", at: Sample.time(9)) == nil)
        #expect(try store.claimOne(id, "next", at: Sample.time(10)) != nil)
    }

    @Test func `A full disk stops with a clear word and keeps nothing by half`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file(Self.batch(0))
        let pages = try #require(try store.onWriter { db in try db.number("PRAGMA page_count") })
        let large = (1..<40).flatMap(Self.batch)
        for room in [0, 1, 3, 7] as [Int64] {
            try store.onWriter { db in _ = try db.number("PRAGMA max_page_count = \(pages + room)") }
            let error = #expect(throws: FilingError.self) { try store.file(large) }
            #expect(error?.code == .diskFull)
            #expect(error?.message.contains("free some space") == true)
            #expect(try Self.wholeBatches(store) == 1)
        }
        let error = #expect(throws: FilingError.self) {
            try store.put((0..<5_000).map { Sample.entry($0, host: "b.example") }, at: Sample.start)
        }
        #expect(error?.code == .diskFull)
        #expect(try store.hostsDue(at: Sample.start) == ["ads.example"])
        try store.onWriter { db in _ = try db.number("PRAGMA max_page_count = 1000000") }
        try store.file(large)
        #expect(try Self.wholeBatches(store) == 40)
        #expect(try store.integrityProblems() == [])
    }
}
