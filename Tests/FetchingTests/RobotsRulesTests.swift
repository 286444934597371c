import Evidence
import Testing

@testable import Fetching

/// RFC 9309, by its own examples and those of the parsers that it was drawn from.
struct RobotsRulesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let robots: String
        let agent: String
        let path: String
        let isAllowed: Bool
        var line: Int?

        init(_ robots: String, _ agent: String, _ path: String, _ isAllowed: Bool, line: Int? = nil) {
            (self.robots, self.agent, self.path) = (robots, agent, path)
            (self.isAllowed, self.line) = (isAllowed, line)
        }

        var testDescription: String { "\(agent) \(path) in \(robots.debugDescription)" }
    }

    private static let example = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot
        """

    static let groups: [Case] = [
        // RFC 9309 §5.1, "Simple Example".
        Case(example, "OtherBot", "/a.gif", false, line: 2),
        Case(example, "OtherBot", "/a.gif?x", true),
        Case(example, "OtherBot", "/example/", false, line: 3),
        Case(example, "OtherBot", "/publications/", true, line: 4),
        Case(example, "FooBot", "/", false, line: 7),
        Case(example, "FooBot", "/example/page.html", true, line: 8),
        Case(example, "FooBot", "/example/allowed.gif", true, line: 9),
        Case(example, "FooBot", "/publications/", false, line: 7),
        Case(example, "barbot", "/example/page.html", false, line: 13),
        Case(example, "BazBot", "/example/page.html", false, line: 13),
        Case(example, "BazBot", "/a.gif", true),
        Case(example, "QuxBot", "/example/", true),
        // §2.2.1: the token is compared without case, and a whole user agent is cut to it.
        Case("User-agent: BAKENbot\nDisallow: /", "BakenBot/1.0 (+mailto:x)", "/a", false, line: 2),
        Case("User-agent: BakenBot/1.0\nDisallow: /", "BakenBot", "/a", false, line: 2),
        Case("User-agent: Baken\nDisallow: /", "BakenBot", "/a", true),
        Case("User-agent: BakenBotX\nDisallow: /", "BakenBot", "/a", true),
        // Groups for one agent count as one; the group for all only where no other is meant.
        Case(
            "User-agent: a\nDisallow: /x\nUser-agent: b\nDisallow: /y\nUser-agent: a\nDisallow: /z", "a",
            "/z", false, line: 6),
        Case(
            "User-agent: a\nDisallow: /x\nUser-agent: b\nDisallow: /y\nUser-agent: a\nDisallow: /z", "a",
            "/y", true),
        Case("User-agent: *\nDisallow: /x\nUser-agent: *\nDisallow: /y", "a", "/y", false, line: 4),
        Case("User-agent: *\nDisallow: /\nUser-agent: a\nDisallow:", "a", "/x", true),
        Case("User-agent: *\nUser-agent: a\nDisallow: /x", "a", "/x", false, line: 3),
        // §2.2.4: other records must not end a group.
        Case(
            "User-agent: a\nSitemap: http://h/s.xml\nUser-agent: b\nDisallow: /x", "a", "/x", false, line: 4),
        Case("User-agent: a\nCrawl-delay: 5\nDisallow: /x", "a", "/x", false, line: 3),
        Case("User-agent: a\n\n\nDisallow: /x", "a", "/x", false, line: 4),
        // Rules before any group belong to nobody.
        Case("Disallow: /\nUser-agent: a\nDisallow: /x", "a", "/y", true),
        Case("", "a", "/", true),
        Case("<html>404</html>", "a", "/", true),
        Case("User-agent: * \nDisallow: /", "a", "/x", false, line: 2),
        Case("User-agent: *bot\nDisallow: /", "abot", "/x", true),
    ]

    static let lines: [Case] = [
        Case("\u{FEFF}User-agent: *\nDisallow: /", "a", "/x", false, line: 2),
        Case("user-agent:*\ndisallow:/x # not this\n", "a", "/x", false, line: 2),
        Case("  User-agent  :  *  \n\tDisallow\t:\t/x\t", "a", "/x", false, line: 2),
        Case("User-agent: *\rDisallow: /x", "a", "/x", false, line: 2),
        Case("User-agent: *\r\n\r\nDisallow: /x\r\n", "a", "/x", false, line: 3),
        Case("User-agent *\nDisallow /x", "a", "/x", false, line: 2),
        Case("# one\n# two\nUser-agent: *\nDisallow: /x", "a", "/x", false, line: 4),
        Case("User-agent: *\nDisalow: /x", "a", "/x", false, line: 2),
        Case("User-agent: *\nDisallow: /x y", "a", "/x%20y", false, line: 2),
        Case("User-agent: *\nDisallow: /\nDisallow", "a", "/x", false, line: 2),
    ]

    private static func star(_ rules: String) -> String { "User-agent: *\n" + rules }

    static let paths: [Case] = [
        // §2.2.2: the longest match wins, and allow of two as long.
        Case(star("Disallow: /\nAllow: /p"), "a", "/page", true, line: 3),
        Case(star("Allow: /folder\nDisallow: /folder"), "a", "/folder/page", true, line: 2),
        Case(star("Disallow: /folder\nAllow: /folder"), "a", "/folder/page", true, line: 3),
        Case(star("Allow: /page\nDisallow: /*.htm"), "a", "/page.htm", false, line: 3),
        Case(star("Allow: /page\nDisallow: /*.ph"), "a", "/page.php5", true, line: 2),
        Case(star("Allow: /$\nDisallow: /"), "a", "/", true, line: 2),
        Case(star("Allow: /$\nDisallow: /"), "a", "/page.htm", false, line: 3),
        Case(star("Disallow: /x/page.html\nAllow: /x/"), "a", "/x/page.html", false, line: 2),
        Case(star("Disallow: "), "a", "/x", true),
        Case(star("Disallow: /robots.txt\nDisallow: /"), "a", "/robots.txt", true),
        // Paths are compared with case, from their start.
        Case(star("Disallow: /X"), "a", "/x", true),
        Case(star("Disallow: /fish"), "a", "/fishheads/yummy.html", false, line: 2),
        Case(star("Disallow: /fish"), "a", "/catfish?id=fish", true),
        Case(star("Disallow: /fish/"), "a", "/fish", true),
        Case(star("Disallow: fish"), "a", "/fish", true),
        // §2.2.3: `*` and `$`.
        Case(star("Disallow: /fish*"), "a", "/fish", false, line: 2),
        Case(star("Disallow: /*.php"), "a", "/folder/filename.php?x", false, line: 2),
        Case(star("Disallow: /*.php"), "a", "/windows.PHP", true),
        Case(star("Disallow: /*.php$"), "a", "/folder/filename.php", false, line: 2),
        Case(star("Disallow: /*.php$"), "a", "/filename.php/", true),
        Case(star("Disallow: /*.php$"), "a", "/filename.php.php", false, line: 2),
        Case(star("Disallow: /fish*.php"), "a", "/fishheads/catfish.php?id=fish", false, line: 2),
        Case(star("Disallow: /fish*.php"), "a", "/Fish.php", true),
        Case(star("Disallow: *"), "a", "/x", false, line: 2),
        Case(star("Disallow: /a**b***c"), "a", "/axxbyyc", false, line: 2),
        Case(star("Disallow: /a*b*c$"), "a", "/abcbc", false, line: 2),
        Case(star("Disallow: /a*b*c$"), "a", "/abcb", true),
        Case(star("Disallow: /a*a$"), "a", "/a", true),
        Case(star("Disallow: /*?"), "a", "/x?", false, line: 2),
        Case(star("Disallow: /a$b"), "a", "/a$bc", false, line: 2),
        Case(star("Disallow: /a%24"), "a", "/a$x", false, line: 2),
        Case(star("Disallow: /a%24"), "a", "/a", true),
        Case(star("Disallow: /a%2A"), "a", "/a*x", false, line: 2),
        Case(star("Disallow: /a%2A"), "a", "/abx", true),
        // §2.2.2, the table of percent-encoding.
        Case(star("Disallow: /foo/bar?baz=quz"), "a", "/foo/bar?baz=quz", false, line: 2),
        Case(
            star("Disallow: /foo/bar?baz=http://foo.bar"), "a", "/foo/bar?baz=http%3A%2F%2Ffoo.bar", false,
            line: 2),
        Case(
            star("Disallow: /foo/bar?baz=http%3A%2F%2Ffoo.bar"), "a", "/foo/bar?baz=http://foo.bar", false,
            line: 2),
        Case(star("Disallow: /foo/bar/ツ"), "a", "/foo/bar/%E3%83%84", false, line: 2),
        Case(star("Disallow: /foo/bar/%E3%83%84"), "a", "/foo/bar/ツ", false, line: 2),
        Case(star("Disallow: /foo/bar/%e3%83%84"), "a", "/foo/bar/%E3%83%84", false, line: 2),
        Case(star("Disallow: /foo/bar/%62%61%7A"), "a", "/foo/bar/baz", false, line: 2),
        Case(star("Disallow: /foo/bar/baz"), "a", "/foo/bar/%62%61%7A", false, line: 2),
        Case(star("Disallow: /a%2Fb"), "a", "/a/b", true),
        Case(star("Disallow: /a/b"), "a", "/a%2Fb", true),
        Case(star("Disallow: /a%zz"), "a", "/a%zz", false, line: 2),
    ]

    @Test(arguments: groups + lines + paths)
    func `A rule decides as RFC 9309 says`(example: Case) {
        let decision = RobotsRules(parsing: Array(example.robots.utf8)).decide(
            example.path, agent: example.agent)
        #expect(decision.isAllowed == example.isAllowed)
        #expect(decision.line == example.line)
    }

    @Test func `The decision names the rule as it stands in the file`() {
        let rules = RobotsRules(parsing: Array("User-agent: *\n\nDisallow: /prive/ # voor leden".utf8))
        let decision = rules.decide("/prive/a", agent: "BakenBot")
        #expect(decision.rule == "Disallow: /prive/")
        #expect(decision.reason == "robots: Disallow: /prive/ (line 3)")
        #expect(rules.decide("/", agent: "BakenBot").reason == "robots: no rule matches")
    }

    @Test(
        arguments: [
            ("10", 10_000), ("0.5", 500), ("1.25 ", 1_250), ("2.", 2_000), ("x", nil), ("-1", nil),
            ("1e3", nil),
            ("999999", 86_400_000), ("99999999999", nil),
        ] as [(String, Int?)])
    func `Crawl-delay is read in seconds`(value: String, milliseconds: Int?) {
        let rules = RobotsRules(parsing: Array("User-agent: *\nCrawl-delay: \(value)\nDisallow: /x".utf8))
        #expect(rules.crawlDelay(agent: "BakenBot") == milliseconds.map { .milliseconds($0) })
    }

    @Test func `Crawl-delay belongs to its group`() {
        let file =
            "User-agent: a\nDisallow: /x\nCrawl-delay: 3\n\nUser-agent: *\nDisallow: /y\nCrawl-delay: 7"
        let rules = RobotsRules(parsing: Array(file.utf8))
        #expect(rules.crawlDelay(agent: "a") == .seconds(3))
        #expect(rules.crawlDelay(agent: "b") == .seconds(7))
    }

    @Test func `Sitemaps stand anywhere`() {
        let file = "Sitemap: http://h.example/1.xml\nUser-agent: *\nSITEMAP: /2.xml\nDisallow: /\nSitemap:"
        #expect(RobotsRules(parsing: Array(file.utf8)).sitemaps == ["http://h.example/1.xml", "/2.xml"])
    }

    @Test func `500 KiB are read, and a line cut there is left out`() {
        let filler = String(repeating: "#\(String(repeating: "x", count: 98))\n", count: 5_119)
        let head = "User-agent: *\n" + filler
        let pad = RobotsRules.limitInBytes - head.utf8.count
        let last = "Disallow: /a" + String(repeating: "b", count: pad - 12)
        let rules = RobotsRules(parsing: Array((head + last + "c\nDisallow: /x\n").utf8))
        #expect(rules.isCut)
        #expect(rules.decide("/ab", agent: "a").isAllowed)
        #expect(rules.decide("/x", agent: "a").isAllowed)
        let whole = RobotsRules(parsing: Array((head + "Disallow: /x\n").utf8))
        #expect(!whole.isCut)
        #expect(!whole.decide("/x", agent: "a").isAllowed)
    }

    @Test func `A pattern of many stars costs no more than its length`() {
        let pattern = String(repeating: "*a", count: 20_000) + "*b$"
        let rules = RobotsRules(parsing: Array("User-agent: *\nDisallow: /\(pattern)".utf8))
        #expect(rules.decide("/" + String(repeating: "a", count: 30_000), agent: "x").isAllowed)
    }

    @Test func `Any bytes are read without harm`() {
        var numbers = SeededNumbers(seed: 7)
        let words = [
            "User-agent:", "Disallow:", "Allow:", "*", "$", "/", "\n", "\r", "%", "%2", "\u{FEFF}", " ", ":",
            "a", "#",
        ]
        for _ in 0..<2_000 {
            let length = Int.random(in: 0..<40, using: &numbers)
            let file = (0..<length).map { _ in words.randomElement(using: &numbers) ?? "" }.joined()
            let rules = RobotsRules(parsing: Array(file.utf8))
            let decision = rules.decide("/a%2", agent: "a")
            #expect(decision.isAllowed || decision.line != nil)
        }
    }
}

struct RobotsStandingTests {
    private static let now = UTCTime(millisecondsSince1970: 1_800_000_000_000)
    private static let body = Array("User-agent: *\nDisallow: /prive/\nCrawl-delay: 2".utf8)

    private func standing(_ answer: RobotsAnswer, lastGoodAge: Duration? = nil) -> RobotsStanding {
        let lastGood = lastGoodAge.map { RobotsStanding.LastGood(body: Self.body, at: Self.now - $0) }
        return RobotsStanding(answer, lastGood: lastGood, at: Self.now)
    }

    @Test(arguments: [200, 204, 299]) func `A good answer gives the rules`(status: Int) {
        let standing = standing(.answered(status: status, body: Self.body))
        #expect(!standing.decide("/prive/a", agent: "a").isAllowed)
        #expect(standing.decide("/", agent: "a").isAllowed)
        #expect(standing.crawlDelay(agent: "a") == .seconds(2))
    }

    @Test(arguments: [301, 307, 400, 401, 403, 404, 410, 429, 451])
    func `Redirects without end and client errors allow all`(status: Int) {
        let decision = standing(.answered(status: status, body: Self.body)).decide("/prive/a", agent: "a")
        #expect(decision.isAllowed)
        #expect(decision.rule == "robots.txt answered \(status)")
    }

    @Test(arguments: [500, 502, 503, 599, 999, 101])
    func `Server errors disallow all`(status: Int) {
        let decision = standing(.answered(status: status, body: Self.body)).decide("/", agent: "a")
        #expect(!decision.isAllowed)
        #expect(decision.reason == "robots: robots.txt answered \(status)")
    }

    @Test func `No answer disallows all`() {
        #expect(standing(.unreachable).decide("/", agent: "a").reason == "robots: robots.txt is unreachable")
        #expect(standing(.unreachable).crawlDelay(agent: "a") == nil)
    }

    @Test func `A good copy stands in for a day and no longer`() {
        let young = standing(.unreachable, lastGoodAge: .seconds(86_399))
        #expect(young.decide("/", agent: "a").isAllowed)
        #expect(!young.decide("/prive/", agent: "a").isAllowed)
        #expect(!standing(.unreachable, lastGoodAge: .seconds(86_400)).decide("/", agent: "a").isAllowed)
        #expect(
            standing(.answered(status: 503, body: []), lastGoodAge: .seconds(60)).decide("/", agent: "a")
                .isAllowed)
    }

    @Test func `What was remembered is used for a day`() {
        func memory(status: Int, robots: [UInt8]?, age: Duration) -> RobotsMemory {
            RobotsMemory(
                host: "ads.example", scheme: "https", status: status, body: robots, at: Self.now - age)
        }
        let kept = RobotsStanding(memory(status: 200, robots: Self.body, age: .seconds(60)), at: Self.now)
        #expect(kept?.decide("/prive/", agent: "a").isAllowed == false)
        #expect(
            RobotsStanding(memory(status: 200, robots: Self.body, age: .seconds(86_400)), at: Self.now) == nil
        )
        let missing = RobotsStanding(memory(status: 404, robots: nil, age: .zero), at: Self.now)
        #expect(missing?.decide("/prive/", agent: "a").isAllowed == true)
    }
}
