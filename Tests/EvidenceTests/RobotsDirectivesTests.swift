import Evidence
import Testing

@Suite struct RobotsDirectivesTests {
    private static let now = UTCTime(millisecondsSince1970: 1_800_000_000_000)

    private func directives(_ fields: [String], metas: [(String, String)] = []) -> RobotsDirectives {
        RobotsDirectives(
            headers: HeaderFields(fields.map { HeaderFields.Field(name: "x-robots-tag", value: $0) }),
            metas: metas.map { (name: $0.0, content: $0.1) }, agent: "BakenBot", now: Self.now)
    }

    @Test(
        arguments: [
            (["noindex"], "X-Robots-Tag: noindex"),
            (["NOINDEX , NoFollow"], "X-Robots-Tag: nofollow, noindex"),
            (["none"], "X-Robots-Tag: nofollow, noindex"),
            (["noindex", "noarchive"], "X-Robots-Tag: noarchive, noindex"),
            (["noindex nofollow, follow  noarchive "], "X-Robots-Tag: noarchive, nofollow, noindex"),
            (
                ["unavailable_after: 2030-06-25t15:00:00z"],
                "X-Robots-Tag: unavailable_after 2030-06-25T15:00:00Z"
            ),
            (["googlebot: noindex"], nil),
            (["BakenBot: noindex"], "X-Robots-Tag: noindex"),
            (["bakenbot:nofollow"], "X-Robots-Tag: nofollow"),
            (["otherbot: noindex, nofollow"], nil),
            // Joined on the way: each name holds until the next.
            (["otherbot: noindex, bakenbot: nofollow"], "X-Robots-Tag: nofollow"),
            (["noarchive, otherbot: noindex, nofollow"], "X-Robots-Tag: noarchive"),
            (["all"], nil), (["index, follow"], nil), ([""], nil), ([",,:,"], nil),
            (["max-snippet: 20, noimageindex"], "X-Robots-Tag: noimageindex"),
            (
                ["unavailable_after: 25 Jun 2030 15:00:00 PST"],
                "X-Robots-Tag: unavailable_after 2030-06-25T23:00:00Z"
            ),
            (
                ["unavailable_after: Tuesday, 25-Jun-30 15:00:00 GMT, noindex"],
                "X-Robots-Tag: noindex, unavailable_after 2030-06-25T15:00:00Z"
            ),
            (
                ["bakenbot: unavailable_after: 2030-06-25T15:00:00Z"],
                "X-Robots-Tag: unavailable_after 2030-06-25T15:00:00Z"
            ),
            (["unavailable_after: 2030-06-25"], "X-Robots-Tag: unavailable_after 2030-06-25T00:00:00Z"),
            (["unavailable_after: some day"], nil),
            (["unavailable_after"], nil),
        ] as [([String], String?)])
    func `X-Robots-Tag is read for all and for us`(fields: [String], words: String?) {
        #expect(directives(fields).words == words)
    }

    @Test func `meta elements for all and for us count together with the field`() {
        let both = directives(
            ["noindex"],
            metas: [("robots", "nofollow"), ("BAKENBOT", "noarchive"), ("googlebot", "nosnippet")])
        #expect(both.directives == [.noindex, .nofollow, .noarchive])
        #expect(both.words == "X-Robots-Tag: noindex; meta robots: noarchive, nofollow")
        #expect(both.forbidsFollowing)
        // A meta element names its crawler itself; what looks like one inside is no directive.
        #expect(directives([], metas: [("robots", "otherbot: noindex")]).words == nil)
    }

    @Test func `the earliest end counts`() throws {
        let both = directives(
            ["unavailable_after: 2030-06-25"], metas: [("robots", "unavailable_after: 2026-01-01, noindex")])
        #expect(both.unavailableAfter?.wholeSeconds == "2026-01-01T00:00:00Z")
        #expect(both.isExpired(at: Self.now))
        #expect(!directives(["unavailable_after: 2030-06-25"]).isExpired(at: Self.now))
        #expect(!directives([]).isExpired(at: Self.now))
    }

    @Test func `more than a page needs is not read`() {
        #expect(directives([String(repeating: "x", count: 5_000) + ",noindex"]).words == nil)
        #expect(directives(Array(repeating: "x", count: 64) + ["noindex"]).words == nil)
    }
}
