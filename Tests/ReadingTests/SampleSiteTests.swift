import Evidence
import Testing

@testable import Reading

/// The generic reader, without any profile, against the sample site and what is known to be true of its ads.
struct SampleSiteTests {
    struct Expected: CustomStringConvertible {
        let url: String
        let file: String
        let phones: [String]
        let ages: [[String]]
        let municipality: String?

        var description: String { url }
    }

    /// The ads of each page, in order.
    static let pages: [[Expected]] = {
        let lines = (Fixture.file(Fixture.top + "Samples/site/expected.jsonl") ?? []).split(separator: 0x0A)
        var pages: [[Expected]] = []
        for line in lines {
            guard let expected = expected(Array(line)) else { continue }
            if pages.last?.first?.url == expected.url {
                pages[pages.count - 1].append(expected)
            } else {
                pages.append([expected])
            }
        }
        return pages
    }()

    private static func expected(_ line: [UInt8]) -> Expected? {
        guard let document = JSONDocument(line), let file = document.text(document.member("file", of: 0)),
            let phones = document.member("phones", of: 0), let ages = document.member("ages", of: 0)
        else { return nil }
        return Expected(
            url: document.text(document.member("url", of: 0)) ?? "", file: file,
            phones: document.children(of: phones).compactMap { document.text($0) }.sorted(),
            ages: document.children(of: ages).map {
                document.children(of: $0).compactMap { document.text($0) }
            },
            municipality: document.text(document.member("municipality", of: 0)))
    }

    @Test(arguments: pages)
    func `Phones, ages and place of every ad are found`(_ expected: [Expected]) throws {
        let bytes = try #require(Fixture.file(Fixture.top + "Samples/site/" + expected[0].file))
        let type = expected[0].file.contains("tekstsoep") ? "text/html; charset=iso-8859-15" : "text/html"
        let page = Fixture.page(bytes, type: type, address: expected[0].url)
        #expect(page.kind == .ad)
        #expect(page.ads.map { $0.phones.map(\.e164).sorted() } == expected.map(\.phones))
        #expect(page.ads.map(Self.statedAges) == expected.map { $0.ages.sorted { $0[0] < $1[0] } })
        #expect(page.ads.map(Self.municipality) == expected.map(\.municipality))
    }

    private static func statedAges(_ ad: Ad) -> [[String]] {
        let stated = ad.ages.filter { $0.subject == .advertised }
        return stated.map { [$0.min, $0.max].map { $0.map(String.init) ?? "null" } }.sorted { $0[0] < $1[0] }
    }

    private static func municipality(_ ad: Ad) -> String? {
        (ad.places.first(where: \.isLabelled) ?? ad.places.first)?.municipality
    }
}
