import Evidence
import Foundation
import Testing

@testable import Filing

@Suite struct ListingTests {
    private let folder = TemporaryFolder()

    @Test func `an ad that goes back to an earlier wording is listed with that wording and its rules`() throws
    {
        let store = try EvidenceStore(path: folder.database)
        let first = Sample.ad(findings: [Sample.underage])
        let second = Sample.ad(text: "another wording", findings: [])
        for (visit, ad) in [first, second, first].enumerated() {
            try store.file([Sample.capture(1, visit: visit, at: Sample.time(visit), ads: [ad])])
        }
        var listed: [StoredAd] = []
        try store.everyAd(for: .police, Sample.act()) { listed.append($0) }
        #expect(listed.map(\.ruleIDs) == [[Sample.underage.rule]])
        #expect(listed.map(\.lastSeen) == [Sample.time(2)])
    }

    @Test func `a municipality sees neither ads elsewhere nor rules of the police`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1, ads: [Sample.ad(findings: [Sample.underage, Sample.noNumber])])])
        func rules(_ viewer: Viewer) throws -> [[String]] {
            var rules: [[String]] = []
            try store.everyAd(for: viewer, Sample.act()) { rules.append($0.ruleIDs) }
            return rules
        }
        #expect(try rules(.police) == [[Sample.underage.rule, Sample.noNumber.rule].sorted()])
        #expect(try rules(.municipality(["GM0344"])) == [[Sample.noNumber.rule]])
        #expect(try rules(.municipality(["GM0001"])).isEmpty)
    }

    @Test func `an ad that concerns the police alone does not exist for its municipality`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1, ads: [Sample.ad(findings: [Sample.underage])])])
        var shown = 0
        try store.everyAd(for: .municipality(["GM0344"]), Sample.act()) { _ in shown += 1 }
        #expect(shown == 0)
        let history = try store.adHistory(
            1, for: .municipality(["GM0344"]), Sample.act())
        #expect(history == nil)
        let counted = try store.statistics(for: .municipality(["GM0344"]))
        #expect((counted.ads, counted.findings, counted.verdicts) == (0, 0, [:]))
        try store.everyAd(for: .police, Sample.act()) { _ in shown += 1 }
        #expect(shown == 1)
    }

    @Test func `the ledger lists every address with the kind of its page`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1, links: [Sample.entry(2)])])
        var rows: [String] = []
        try store.everyLedgerEntry { rows.append("\($0.state.rawValue) \($1?.rawValue ?? "-")") }
        #expect(rows == ["fetched ad", "waiting -"])
    }

    /// A 304 has no body: with its empty digest on record, the next full answer would look changed.
    @Test func `an answer of 304 leaves the payload on record as it was`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1, next: Sample.time(1))])
        let before = try store.due(host: "ads.example", at: Sample.time(100), limit: 1).first?.payloadDigest
        let full = Sample.record(1, visit: 1, at: Sample.time(60))
        let record = CaptureRecord(
            id: full.id, address: full.address, capturedAt: full.capturedAt, status: 304,
            payloadDigest: Digest256(of: ""), response: full.response, request: full.request,
            authority: full.authority, incompleteness: [])
        try store.file([
            FiledCapture(
                record: record, task: Sample.entry(1), page: nil, links: [], entityTag: nil,
                lastModified: nil,
                nextDue: Sample.time(61), isUnchanged: true, note: "304 unchanged")
        ])
        let after = try store.due(host: "ads.example", at: Sample.time(100), limit: 1).first?.payloadDigest
        #expect(before != nil && before == after)
    }
}
