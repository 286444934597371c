import Evidence
import Foundation
import Testing

@testable import baken

/// How many people decide a case is laid down in the policy of the municipality that the ad names.
struct PolicyReviewersTests {
    private func reviewers(_ place: String, policies: URL) throws -> [Int] {
        let rules = try LoadedRules.load(
            rulesPath: BuiltProduct.root.appending(path: "Rules").path, policiesPath: policies.path,
            register: nil,
            region: "NL", isQuiet: true)
        let key = try #require(MatchingKey(bytes: [UInt8](repeating: 7, count: 32)))
        let judge = PageJudge(rules: rules, groups: [.permit], matchingKey: key)
        let page =
            "<html><body><h1>Mila</h1><p>Ik ben 24 jaar en ontvang in \(place).</p><p>Tel. 06-12345600</p></body></html>"
        let capture = Capture(
            address: try CrawlSamples.address("/ad/1.html"),
            startedAt: UTCTime(millisecondsSince1970: 1_795_000_000_000), duration: .milliseconds(5),
            requestHead: Array("GET / HTTP/1.1\r\n\r\n".utf8),
            responseHead: Array("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".utf8),
            body: Array(page.utf8), status: 200, remoteAddress: nil, resolvedAddresses: [], incompleteness: []
        )
        let judged = judge.judge(capture, site: nil, isFirst: true, isDeclaredSitemap: false)
        return try #require(judged.filed?.ads).map(\.reviewers)
    }

    @Test func `a policy that asks for two is followed, and where there is none one decides`() throws {
        try BuiltProduct.withFolder { folder in
            let template = BuiltProduct.root.appending(path: "Rules/policy/GM0000.example")
            let text = try String(contentsOf: template, encoding: .utf8).replacing("GM0000", with: "GM0344")
            #expect(text.contains("\nreviewers: 2\n"))
            try Data(text.utf8).write(to: folder.appending(path: "GM0344.yaml"))
            #expect(try reviewers("Utrecht", policies: folder) == [2])
            #expect(try reviewers("Zwolle", policies: folder) == [1])
        }
    }
}
