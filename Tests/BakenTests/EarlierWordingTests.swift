import Evidence
import Filing
import Foundation
import Testing

@testable import baken

/// A page that was visited before is judged beside what its ads said then.
struct EarlierWordingTests {
    private func rules(_ wordings: [AdWording]) throws -> [String] {
        let rules = try LoadedRules.load(
            rulesPath: BuiltProduct.root.appending(path: "Rules").path, policiesPath: nil, register: nil,
            region: "NL", isQuiet: true)
        let key = try #require(MatchingKey(bytes: [UInt8](repeating: 7, count: 32)))
        let judge = PageJudge(rules: rules, groups: [.minor, .control], matchingKey: key)
        let page =
            "<html><body><h1>Mila</h1><p>Ik ben 22 jaar en ontvang in Utrecht.</p><p>Tel. 06-12345600</p></body></html>"
        let capture = Capture(
            address: try CrawlSamples.address("/ad/1.html"),
            startedAt: UTCTime(millisecondsSince1970: 1_795_000_000_000), duration: .milliseconds(5),
            requestHead: Array("GET / HTTP/1.1\r\n\r\n".utf8),
            responseHead: Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".utf8),
            body: Array(page.utf8), status: 200, remoteAddress: nil, resolvedAddresses: [], incompleteness: []
        )
        let judged = judge.judge(
            capture, site: nil, isFirst: false, isDeclaredSitemap: false, memory: AdMemory(wordings: wordings)
        )
        let ads = try #require(judged.filed?.ads)
        #expect(ads.count == 1)
        return ads.flatMap { $0.score.findings.map(\.rule) }
    }

    private func wording(_ text: String, key: String = "") -> AdWording {
        let time = UTCTime(millisecondsSince1970: 1_794_000_000_000)
        return AdWording(localKey: key, text: text, firstSeen: time, lastSeen: time)
    }

    @Test func `an age below 18 that stood there before is found`() throws {
        let before = "Mila\nIk ben 17 jaar en ontvang in Utrecht.\nTel. 06-12345600"
        #expect(try rules([wording(before)]).contains("minor.earlier-age-below-18"))
        #expect(try !rules([]).contains("minor.earlier-age-below-18"))
        #expect(try !rules([wording(before, key: "#2")]).contains("minor.earlier-age-below-18"))
    }
}
