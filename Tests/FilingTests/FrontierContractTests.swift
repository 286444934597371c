import Evidence
import Testing

@testable import Filing

/// The store on disk and the reference in memory keep the same promises, and agree after any course of events.
@Suite struct FrontierContractTests {
    private let folder = TemporaryFolder()

    @Test(arguments: FrontierPromise.all)
    func `The SQLite store keeps every promise of a frontier`(_ promise: FrontierPromise) throws {
        let path = folder.database
        try promise.check { try EvidenceStore(path: path) }
        #expect(try EvidenceStore(path: path).integrityProblems() == [])
    }

    @Test(arguments: FrontierPromise.all)
    func `The reference in memory keeps every promise of a frontier`(_ promise: FrontierPromise) throws {
        let reference = ReferenceFrontier()
        try promise.check { reference }
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `Store and reference agree at every step of a random course`(_ seed: UInt64) throws {
        var course = RandomCourse(seed: seed)
        let (store, reference) = (try EvidenceStore(path: folder.database), ReferenceFrontier())
        for step in 0..<200 {
            let act = course.nextAct(step)
            try act(store)
            try act(reference)
            try course.compare(store, reference, step)
        }
        #expect(reference.lines.count > 30 && reference.patterns.count > 1)
        #expect(try store.integrityProblems() == [])
    }

    @Test(arguments: ["", "1.2", "1.2.3.4", "x.2.3", "1.2.", "-1.2.3", "100.2.3", "1.9223372036854775808.3"])
    func `A cursor that was not handed out is refused`(_ text: String) {
        #expect(LedgerCursor(text) == nil)
    }

    @Test func `Grounds are told in words`() {
        let words = [
            WaitingGround.interval(until: Sample.start, every: .seconds(93_600), unchangedCount: 3),
            .hostRests(until: Sample.start, reason: "http: 429", failures: 2), .queued(ahead: 0),
            .retry(at: Sample.start, attempts: 2, reason: "time"),
        ].map(\.words)
        #expect(words[0].hasSuffix(", 1 d 2 h after the last visit, unchanged 3 times in a row"))
        #expect(words[1].hasSuffix(": http: 429; 2 failures in a row"))
        #expect(words[2] == "due: the next of its host")
        #expect(words[3].hasPrefix("try 2 failed (time); tried again at 2026-"))
    }
}
