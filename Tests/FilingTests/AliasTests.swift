import Evidence
import Testing

@testable import Filing

/// A page that is another way to a page counts again when that page is not there any more.
@Suite struct AliasTests {
    private let folder = TemporaryFolder()

    /// Page 2 is another way to page 1; both were fetched, and are due in six hours.
    private func open() throws -> EvidenceStore {
        let store = try EvidenceStore(path: folder.database)
        try store.file([alias(at: 0), Sample.capture(1)])
        return store
    }

    private func alias(at minute: Int, isUnchanged: Bool = false, to target: Int? = 1) -> FiledCapture {
        Sample.capture(
            2, visit: minute, at: Sample.time(minute), ads: isUnchanged ? nil : [], isUnchanged: isUnchanged,
            kind: .other, anotherWayTo: isUnchanged ? nil : target.map { Sample.address($0) })
    }

    /// The paths that are due, with a mark where they are read anew, whatever comes.
    private func due(_ store: EvidenceStore, at minute: Int) throws -> [String] {
        try store.due(host: "ads.example", at: Sample.time(minute), limit: 9).map {
            $0.entry.address.path + ($0.payloadDigest == nil && $0.entityTag == nil ? " anew" : "")
        }
    }

    private func miss(_ store: EvidenceStore, _ times: Int, retryAt: UTCTime?) throws {
        for _ in 0..<times {
            try store.record(
                [FrontierRefusal(address: Sample.address(1), reason: "x", retryAt: retryAt)],
                at: Sample.time(5))
        }
    }

    static let ends: [(String, @Sendable (AliasTests, EvidenceStore) throws -> Void)] = [
        (
            "gone",
            { _, store in
                try store.file([
                    Sample.capture(1, visit: 5, at: Sample.time(5), ads: nil, status: 410, gone: "410")
                ])
            }
        ),
        (
            "redirected",
            { _, store in
                try store.file([Sample.capture(1, visit: 5, at: Sample.time(5), ads: nil, status: 301)])
            }
        ),
        (
            "missing",
            { _, store in
                try store.file([Sample.capture(1, visit: 5, at: Sample.time(5), ads: [], kind: .missing)])
            }
        ),
        ("refused", { tests, store in try tests.miss(store, 1, retryAt: nil) }),
        ("failed", { tests, store in try tests.miss(store, 5, retryAt: Sample.time(999)) }),
    ]

    @Test(arguments: ends.map(\.0))
    func `When the page is not there any more, its other way is due and read anew`(_ end: String) throws {
        let store = try open()
        #expect(try due(store, at: 5).isEmpty)
        try #require(Self.ends.first { $0.0 == end }).1(self, store)
        #expect(try due(store, at: 5) == ["/ad/2.html anew"])
        #expect(try store.hostsDue(at: Sample.time(5)) == ["ads.example"])
        #expect(try store.ledger(Sample.address(2))?.reason.hasSuffix("is not there") == true)
        try store.file([alias(at: 6, to: nil)])
        #expect(try due(store, at: 7).isEmpty)
    }

    @Test func `A page that waits and is held back lets its other way go`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([
            Sample.capture(
                1, ads: [], links: [Sample.entry(2)], kind: .other, anotherWayTo: Sample.address(2))
        ])
        #expect(try due(store, at: 0) == ["/ad/2.html anew"])
        try store.quarantine(Sample.pattern(even: "ads.example"), at: Sample.time(5), matching: Sample.isEven)
        #expect(try due(store, at: 5) == ["/ad/1.html anew"])
    }

    @Test func `A few failures, or other news of the page, leave its other way alone`() throws {
        let store = try open()
        try miss(store, 4, retryAt: Sample.time(999))
        try store.file([Sample.capture(1, visit: 6, at: Sample.time(6))])
        try store.file([alias(at: 8, isUnchanged: true)])
        #expect(try due(store, at: 9).isEmpty)
        try miss(store, 1, retryAt: nil)
        #expect(try due(store, at: 9) == ["/ad/2.html anew"], "an unchanged visit is still another way")
    }

    @Test func `One that stands for itself by now is not asked for sooner`() throws {
        let store = try open()
        try store.file([alias(at: 4, to: nil)])
        try miss(store, 1, retryAt: nil)
        #expect(try due(store, at: 9).isEmpty)
    }

    /// Its request had been sent with the old validators before it was let go.
    @Test func `An answer that says nothing changed is asked for once more, and only once`() throws {
        let store = try open()
        try miss(store, 1, retryAt: nil)
        try store.file([alias(at: 6, isUnchanged: true)])
        #expect(try due(store, at: 6) == ["/ad/2.html anew"])
        try store.file([alias(at: 7, isUnchanged: true)])
        #expect(try due(store, at: 8).isEmpty, "a server that says so whatever is asked costs one request")
    }

    @Test func `Two pages that are another way to each other are not both let go for nothing`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([
            alias(at: 0), Sample.capture(1, ads: [], kind: .other, anotherWayTo: Sample.address(2)),
        ])
        #expect(try due(store, at: 0) == ["/ad/1.html anew"])
        #expect(try store.isAnotherWay(Sample.address(2), to: Sample.address(1)))
        #expect(try !store.isAnotherWay(Sample.address(1), to: Sample.address(2)))
        try store.file([Sample.capture(1, visit: 1, at: Sample.time(1))])
        #expect(try due(store, at: 2).isEmpty)
        #expect(try store.integrityProblems() == [])
    }
}
