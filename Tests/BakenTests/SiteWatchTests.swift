import Evidence
import Filing
import Foundation
import Reading
import Testing

@testable import baken

/// What a crawl learns of sites from page to page, and keeps.
struct SiteWatchTests {
    private static let now = UTCTime(millisecondsSince1970: 1_800_000_000_000)
    private static let reader = PageReader(region: "NL", places: PlaceDirectory())
    private static let notice = "Alle adverteerders op deze site zijn 18 jaar of ouder en werken zelfstandig."

    private func watch(_ store: EvidenceStore) -> SiteWatch { SiteWatch(store: store, startedAt: Self.now) }

    private func page(_ site: SiteProfile?) throws -> FetchedPage {
        let capture = try CrawlSamples.capture("/ad/1", status: 200)
        return FetchedPage(
            capture: capture, task: CrawlSamples.task(capture.address), site: site, isRobots: false)
    }

    private func judged(_ kind: PageKind, _ html: String = "", traces: [FieldTrace]? = nil) -> JudgedPage {
        let parsed = Self.reader.parse(
            html: Array(html.utf8), contentType: nil, address: nil, profile: nil, incompleteness: [])
        return JudgedPage(
            filed: FiledPage(kind: kind, title: "", ads: []), templateKeys: parsed.templateKeys,
            fieldTraces: traces)
    }

    private func profile() throws -> SiteProfile {
        SiteProfile(name: "een", start: [try CrawlSamples.address("/")], fields: [.price: ["//b"]])
    }

    private func trace(_ isFilled: Bool) -> [FieldTrace] {
        [
            FieldTrace(
                field: .price, path: isFilled ? "//b" : nil, position: isFilled ? 1 : 0,
                texts: isFilled ? ["€ 1"] : [])
        ]
    }

    @Test func `What was learned of a host is known to the next run`() throws {
        try BuiltProduct.withFolder { folder in
            let store = try EvidenceStore(path: folder.appending(path: "baken.sqlite").path)
            var first = watch(store)
            for name in ["Anna", "Bea", "Carla", "Dina", "Eva", "Fien", "Gina", "Hanna"] {
                #expect(try first.template(of: "ads.example").isEmpty)
                _ = try first.learn(judged(.ad, "<h1>\(name)</h1><p>\(Self.notice)</p>"), of: page(nil))
            }
            let learned = try first.template(of: "ads.example")
            #expect(!learned.isEmpty)
            try first.remember(at: Self.now, isEnd: true)
            var second = watch(store)
            #expect(try second.template(of: "ads.example") == learned)
            #expect(try second.template(of: "other.example").isEmpty)
        }
    }

    @Test(arguments: [PageKind.gate, .blocked, .missing])
    func `A page that stands before others teaches nothing of them`(_ kind: PageKind) throws {
        try BuiltProduct.withFolder { folder in
            var watch = watch(try EvidenceStore(path: folder.appending(path: "baken.sqlite").path))
            for name in ["Anna", "Bea", "Carla", "Dina", "Eva", "Fien", "Gina", "Hanna", "Iris"] {
                _ = try watch.learn(judged(kind, "<h1>\(name)</h1><p>\(Self.notice)</p>"), of: page(nil))
            }
            #expect(try watch.template(of: "ads.example").isEmpty)
        }
    }

    @Test func `A field that stops being filled is told once, stays on record, and is told when it is back`()
        throws
    {
        try BuiltProduct.withFolder { folder in
            let store = try EvidenceStore(path: folder.appending(path: "baken.sqlite").path)
            let page = try page(profile())
            var first = watch(store)
            var remarks: [String] = []
            for index in 0..<60 {
                remarks += [try first.learn(judged(.ad, traces: trace(index < 40)), of: page)].compactMap(
                    \.self)
            }
            #expect(
                remarks == ["profile: price is empty, usually on 100 % of the ads, on 43 % of the last 16"])
            #expect(first.drifting.count == 1)
            try first.remember(at: Self.now, isEnd: true)
            #expect(try SiteWatch.drifting(in: store) == first.drifting)
            var second = watch(store)
            for _ in 0..<20 {
                if let remark = try second.learn(judged(.ad, traces: trace(true)), of: page) {
                    remarks.append(remark)
                }
            }
            #expect(remarks.last == "profile: price is found again")
            try second.remember(at: Self.now, isEnd: true)
            #expect(try SiteWatch.drifting(in: store).isEmpty)
        }
    }
}
