import Evidence
import Filing
import Testing

/// Who else shows a permit number.
struct NumberCompanyTests {
    private let folder = TemporaryFolder()
    private let number = Digest256(of: "keyed number")

    private func ad(_ phone: String, number: Digest256?, text: String = "Anna, Utrecht") -> FiledAd {
        let plain = Sample.ad(text: text)
        return FiledAd(
            localKey: "", title: plain.title, text: plain.text, phoneHashes: [Digest256(of: phone)],
            maskedPhones: [], score: plain.score, numberHashes: number.map { [$0] } ?? [])
    }

    private func company(_ store: EvidenceStore, of page: Int, at minutes: Int = 10) throws -> [Set<
        Digest256
    >] {
        try store.company(ofNumber: number, besides: Sample.address(page), "", at: Sample.time(minutes))
    }

    @Test func `the phones of the other ads are found, not those of the ad itself`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([
            Sample.capture(1, ads: [ad("a", number: number)]),
            Sample.capture(2, ads: [ad("b", number: number)]),
            Sample.capture(3, ads: [ad("c", number: nil)]),
        ])
        #expect(try company(store, of: 1) == [[Digest256(of: "b")]])
        #expect(try company(store, of: 3).count == 2)
        // A page that was never filed has no ads of its own.
        #expect(try company(store, of: 9).count == 2)
    }

    @Test func `an ad that stopped showing the number counts until it is long ago`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1, ads: [ad("a", number: number)])])
        let day = 24 * 60
        try store.file([
            Sample.capture(
                1, visit: 1, at: Sample.time(100 * day), ads: [ad("a", number: nil, text: "Anna, nieuw")])
        ])
        #expect(try company(store, of: 2, at: 179 * day).count == 1)
        #expect(try company(store, of: 2, at: 181 * day).isEmpty)
    }

    @Test func `an ad that goes on showing it counts from when it was last seen`() throws {
        let store = try EvidenceStore(path: folder.database)
        try store.file([Sample.capture(1, ads: [ad("a", number: number)])])
        let day = 24 * 60
        try store.file([
            Sample.capture(1, visit: 1, at: Sample.time(100 * day), ads: [ad("a", number: number)])
        ])
        #expect(try company(store, of: 2, at: 279 * day).count == 1)
        #expect(try company(store, of: 2, at: 281 * day).isEmpty)
    }
}
