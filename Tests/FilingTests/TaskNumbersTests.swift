import Evidence
import Testing

@testable import Filing

/// What is remembered of tasks under way.
@Suite struct TaskNumbersTests {
    private let folder = TemporaryFolder()

    @Test func `A task that was handed out is filed under its number, and one that was not as well`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.put([Sample.entry(1), Sample.entry(2)], at: Sample.start)
        #expect(try store.due(host: "ads.example", at: Sample.start, limit: 1).count == 1)
        #expect(store.taskNumbers[Sample.address(1)] == 1)
        #expect(store.taskNumbers[Sample.address(2)] == nil)
        try store.file([Sample.capture(1), Sample.capture(2), Sample.capture(3)])
        for number in 1...3 {
            #expect(try store.ledger(Sample.address(number))?.state == .fetched)
            #expect(try store.task(Sample.address(number))?.lastTried == Sample.start)
        }
        #expect(try store.integrityProblems() == [])
    }

    @Test func `No more are remembered than may be under way`() {
        let numbers = TaskNumbers()
        for start in stride(from: 0, to: 20_000, by: 1_000) {
            numbers.remember((start..<start + 1_000).map { (Sample.address($0), Int64($0)) })
        }
        let kept = (0..<20_000).filter { numbers[Sample.address($0)] != nil }
        #expect(kept.last == 19_999 && kept.count <= 8_192)
        #expect(numbers[Sample.address(19_999)] == 19_999)
    }
}
