import Evidence
import Testing

@testable import Fetching

struct LinkRuleTests {
    private func link(isNoFollow: Bool) throws -> PageLink {
        PageLink(address: try #require(WebAddress("https://ads.example/1")), text: "", isNoFollow: isNoFollow)
    }

    private func directives(_ value: String) -> RobotsDirectives {
        RobotsDirectives(
            headers: HeaderFields([HeaderFields.Field(name: "X-Robots-Tag", value: value)]),
            agent: "BakenBot",
            now: ScheduleRig.start)
    }

    @Test func `A link that the site does not vouch for comes last`() throws {
        #expect(LinkRule.decide(try link(isNoFollow: false), directives: nil) == .follow)
        #expect(LinkRule.decide(try link(isNoFollow: true), directives: nil) == .followLast)
        #expect(LinkRule.decide(try link(isNoFollow: false), directives: directives("noindex")) == .follow)
    }

    @Test func `A page that says nofollow is obeyed, unless the authority sets it aside`() throws {
        let link = try link(isNoFollow: false)
        #expect(
            LinkRule.decide(link, directives: directives("nofollow"))
                == .leave("robots: the page it was found on says nofollow (X-Robots-Tag: nofollow)"))
        #expect(LinkRule.decide(link, directives: directives("none"), overrideGround: "order 1") == .follow)
    }
}

struct RobotsOverrideTests {
    private let now = ScheduleRig.start
    private let file = Array("User-agent: *\nDisallow: /prive/".utf8)

    @Test func `A disallow that the authority sets aside keeps its line`() {
        let standing = RobotsStanding(.answered(status: 200, body: file), lastGood: nil, at: now)
        let decision = standing.decide("/prive/a", agent: "BakenBot", overrideGround: "order 12/2026")
        #expect(decision.isAllowed)
        #expect(decision.overrideGround == "order 12/2026")
        #expect(
            decision.reason
                == "robots: Disallow: /prive/ (line 2); set aside by the authority: order 12/2026")
        #expect(
            standing.decide("/", agent: "BakenBot", overrideGround: "order 12/2026").overrideGround == nil)
    }

    @Test func `What could not be had is no last word, and is asked again within the hour`() {
        let unknown = RobotsStanding(.unreachable, lastGood: nil, at: now)
        #expect(!unknown.decide("/", agent: "a").isFinal)
        #expect(unknown.decide("/", agent: "a", overrideGround: "g").isAllowed)
        #expect(unknown.expiresAt == now + .seconds(3_600))
        let good = RobotsStanding(.answered(status: 200, body: file), lastGood: nil, at: now)
        #expect(good.decide("/prive/", agent: "a").isFinal)
        #expect(good.expiresAt == now + .seconds(86_400))
        let none = RobotsStanding(.answered(status: 404, body: []), lastGood: nil, at: now)
        #expect(none.decide("/", agent: "a").isFinal)
        #expect(none.expiresAt == now + .seconds(86_400))
    }

    @Test func `A remembered robots_txt expires a day after it was had`() {
        let memory = RobotsMemory(
            host: "a.example", scheme: "http", status: 200, body: file, at: now - .seconds(600))
        #expect(RobotsStanding(memory, at: now)?.expiresAt == now + .seconds(86_400 - 600))
    }
}
