import Evidence
import Testing

@testable import Filing

/// What was looked at around a case without result, as a bundle tells it.
@Suite struct SearchTallyTests {
    private let folder = TemporaryFolder()

    /// Four pages: two ads with a finding, one of them of another municipality and for the police alone, one without any,
    /// and a page without an ad. A fifth a day and a minute earlier.
    private func store() throws -> EvidenceStore {
        let store = try EvidenceStore(path: folder.database)
        let day = SearchTally.span + .seconds(60)
        try store.file([
            Sample.capture(5, at: Sample.time(3) - day, ads: [Sample.ad(text: "eerder")]),
            Sample.capture(1, at: Sample.time(0), ads: [Sample.ad()]),
            Sample.capture(
                2, at: Sample.time(1), ads: [Sample.ad(findings: [Sample.alwaysThere], place: "GM0363")]),
            Sample.capture(3, at: Sample.time(2), ads: [Sample.ad(findings: [])]),
            Sample.capture(4, at: Sample.time(3), ads: [], kind: .other),
        ])
        return store
    }

    private func tally(_ number: Int, at minute: Int, for viewer: Viewer = .police) throws -> SearchTally? {
        try store().searches(upTo: Sample.record(number, at: Sample.time(minute)), for: viewer)
    }

    @Test func `A day is looked back on from the capture, and nothing behind it counts`() throws {
        #expect(
            try tally(4, at: 3)
                == SearchTally(until: Sample.time(3), pages: 4, ads: 3, adsWithFinding: 2, isCut: false))
        #expect(try tally(1, at: 0)?.pages == 2)
        #expect(try tally(2, at: 1)?.adsWithoutFinding == 0)
    }

    @Test func `A municipality's edition counts its own ads and findings alone`() throws {
        let own = try tally(4, at: 3, for: .municipality(["GM0344"]))
        #expect(own?.ads == 2 && own?.adsWithFinding == 1)
        let other = try tally(4, at: 3, for: .municipality(["GM0363"]))
        #expect(other?.ads == 1 && other?.adsWithFinding == 0)
    }

    @Test func `A capture that is not on record tells nothing`() throws {
        #expect(try tally(9, at: 3) == nil)
    }

    @Test func `What was filed later changes nothing`() throws {
        let store = try store()
        let last = Sample.record(4, at: Sample.time(3))
        let before = try store.searches(upTo: last, for: .police)
        try store.file([
            Sample.capture(
                3, visit: 1, at: Sample.time(4), ads: [Sample.ad(text: "Nu wel altijd bereikbaar")]),
            Sample.capture(6, at: Sample.time(5), ads: [Sample.ad()]),
        ])
        #expect(try store.searches(upTo: last, for: .police) == before)
    }
}
