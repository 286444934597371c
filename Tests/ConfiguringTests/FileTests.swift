import Configuring
import Evidence
import Testing

@Suite struct FileTests {
    private static let authority = """
        id: AUT-1
        agency: Politie Voorbeeld
        kind: police
        legalBasis: {article: "art. 3", text: "taak"}
        purpose: toezicht
        approver: A. Voorbeeld
        validFrom: 2026-01-01
        validUntil: 2026-12-31
        hosts: [ads.example, "*.ads.example"]
        findingGroups: [permit, minor]
        data: [text]
        retention: {capturesWithoutFinding: 14d, findings: 365d, decisions: 1825d}
        """

    @Test func `an authority holds from its first to its last day`() throws {
        let authority = try AuthorityFile.read(Self.authority, file: "a.yaml")
        func refusal(_ day: String) throws -> String? {
            authority.refusal(at: try #require(UTCTime(rfc3339: day + "T23:59:59Z")))
        }
        #expect(try refusal("2026-01-01") == nil)
        #expect(try refusal("2026-12-31") == nil)
        #expect(try refusal("2025-12-31")?.contains("valid only from") == true)
        #expect(try refusal("2027-01-01")?.contains("expired") == true)
        let other = try #require(WebAddress("http://other.example/"))
        let day = try #require(UTCTime(rfc3339: "2026-05-05T00:00:00Z"))
        #expect(authority.refusal(of: other, at: day)?.contains("does not cover the host") == true)
    }

    @Test(arguments: [
        ("kind: police", "kind: municipality", "names none"),
        ("kind: police", "kind: polize", "did you mean \"police\""),
        ("validUntil: 2026-12-31", "validUntil: 2025-12-31", "before validFrom"),
        ("data: [text]", "data: [image]", "not fetched"),
        ("hosts: [ads.example, \"*.ads.example\"]", "hosts: [\"*.nl\"]", "is not a host"),
        ("approver: A. Voorbeeld", "approver: \" \"", "empty text"),
        ("purpose: toezicht\n", "", "\"purpose\" is missing"),
        ("14d", "14", "not a duration"),
    ])
    func `a wrong authority says what would be right`(from: String, into: String, words: String) throws {
        let broken = Self.authority.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
            .joined(separator: into)
        let problem = #expect(throws: InputProblem.self) { try AuthorityFile.read(broken, file: "a.yaml") }
        #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
    }

    @Test func `a municipality may not look for minors`() throws {
        let text = Self.authority.split(separator: "kind: police")
            .joined(separator: "kind: municipality\nmunicipalities: [GM0344]")
        let problem = #expect(throws: InputProblem.self) { try AuthorityFile.read(text, file: "a.yaml") }
        #expect(problem?.description.contains("task of the police") == true)
    }

    @Test func `a plan keeps its bounds and names its files`() throws {
        let text = """
            authority: authority.yaml
            sites: [sites/a.yaml]
            contact: mailto:beheer@politie.example
            limits: {pages: 10, bytes: 5MB, time: 3m, connections: 2}
            networks: [127.0.0.0/8]
            register: {file: registry.csv, asOf: 2026-11-01}
            """
        let file = try PlanFile(reading: text, file: "plan.yaml")
        let plan = file.plan(sites: [])
        #expect(file.sitePaths == ["sites/a.yaml"])
        #expect(file.register?.asOf == CivilDate(iso8601: "2026-11-01"))
        #expect(
            plan.limits == CrawlPlan.Limits(pages: 10, bytes: 5_000_000, time: .seconds(180), connections: 2))
        #expect(plan.userAgent(version: "0.1") == "BakenBot/0.1 (+mailto:beheer@politie.example)")
        #expect(plan.digest == Digest256(of: text))
    }

    @Test(arguments: [
        ("{transfers: 4, delay: 250ms}", MachineLimits(transfers: 4, delay: .milliseconds(250))),
        ("{delay: 2s}", MachineLimits(transfers: 2, delay: .seconds(2))),
        ("{transfers: 1}", MachineLimits(transfers: 1, delay: .milliseconds(500))),
        ("{transfers: 0}", nil), ("{transfers: 17}", nil), ("{delay: 99ms}", nil), ("{delai: 1s}", nil),
    ])
    func `a plan says how hard one machine may be asked`(value: String, limits: MachineLimits?) {
        let text = "sites: [a.yaml]\ncontact: mailto:a@b.example\nperAddress: \(value)\n"
        let plan = try? PlanFile(reading: text, file: "plan.yaml").plan(sites: [])
        #expect(plan?.machineLimits == limits)
        #expect((plan == nil) == (limits == nil))
    }

    @Test func `a plan without an authority is readable so that its refusal can name it`() throws {
        let file = try PlanFile(reading: "sites: [a]\ncontact: mailto:x@y.example", file: "plan.yaml")
        #expect(file.authorityPath == nil)
    }

    @Test func `a field path that cannot be compiled is named with its place`() {
        let text = "name: a\nstart: [\"http://a.example/\"]\nfields:\n  title: [\"//h1[\"]\n"
        let problem = #expect(throws: InputProblem.self) {
            try SiteProfileFile.read(text, file: "s.yaml", isPath: { !$0.hasSuffix("[") })
        }
        #expect(problem?.description.hasPrefix("s.yaml:4:11: \"//h1[\" is no XPath") == true)
    }

    @Test func `a site profile reads its globs fields and gate`() throws {
        let text = """
            name: kaarten
            start: ["http://127.0.0.4:18793/"]
            include: ["/**"]
            exclude: ["/account/**"]
            ads: ["/advertentie/*.html"]
            fields: {title: ["//h1"], age: "//dd"}
            gate: {cookie: "age_ok=1"}
            delay: 0s
            """
        let profile = try SiteProfileFile.read(text, file: "s.yaml")
        #expect(profile.fields == [.title: ["//h1"], .age: ["//dd"]])
        #expect(profile.delay == .zero)
        let inside = try #require(WebAddress("http://127.0.0.4:18793/advertentie/a.html"))
        #expect(profile.isInScope(inside))
        let excluded = try #require(WebAddress("http://127.0.0.4:18793/account/x"))
        #expect(profile.scopeRefusal(of: excluded) == "scope: excluded by /account/**")
        let problem = #expect(throws: InputProblem.self) {
            try SiteProfileFile.read(text + "\nfeilds: {}", file: "s.yaml")
        }
        #expect(problem?.description.contains("did you mean \"fields\"?") == true)
    }

    private func plan(_ more: String) throws -> CrawlPlan {
        let text = "sites: [a]\ncontact: mailto:x@y.example\n" + more
        return try PlanFile(reading: text, file: "plan.yaml").plan(sites: [])
    }

    @Test func `a plan names its proxy and the exceptions from verified certificates`() throws {
        let digest = String(repeating: "aB", count: 32)
        let plan = try plan(
            """
            proxy: socks5h://127.0.0.1:9050
            tlsExceptions:
              - {host: Oud.example, ground: "AUT-1: geen ander certificaat", certificate: "sha256:\(digest)"}
              - {host: ouder.example, ground: "AUT-1: zelfde reden"}
            """)
        #expect(plan.proxy == CrawlProxy("socks5h://127.0.0.1:9050"))
        #expect(plan.tlsExceptions.map(\.host) == ["oud.example", "ouder.example"])
        #expect(plan.tlsExceptions[0].certificate == Digest256(hex: digest))
        #expect(plan.tlsExceptions[1].certificate == nil)
        let other = try self.plan("proxy: {address: \"http://proxy.example:3128\", names: proxy}")
        #expect(other.proxy?.resolvesNames == true)
        #expect(try self.plan("").proxy == nil)
        #expect(try self.plan("").tlsExceptions == [])
    }

    @Test(arguments: [
        ("proxy: socks5://127.0.0.1:9050", "only socks5h is spoken"),
        ("proxy: http://user:word@proxy.example:3128", "without a user"),
        ("proxy: {address: \"http://p.example:1\", names: there}", "\"there\""),
        ("tlsExceptions: [{host: a.example}]", "\"ground\" is missing"),
        ("tlsExceptions: [{host: \"a.example/x\", ground: g}]", "is not a host"),
        ("tlsExceptions: [{host: a.example, ground: g, certificate: abc}]", "is no SHA-256"),
        ("tlsExceptions: [{host: a.example, ground: g}, {host: A.example, ground: h}]", "stands twice"),
    ])
    func `a wrong proxy or exception says what would be right`(more: String, words: String) {
        let problem = #expect(throws: InputProblem.self) { try plan(more) }
        #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
    }

    @Test func `cookies and HTTP 2 are off unless the profile says so`() throws {
        let text = "name: a\nstart: [\"https://a.example/\"]\n"
        let plain = try SiteProfileFile.read(text, file: "s.yaml")
        #expect(!plain.keepsCookies && !plain.usesHTTP2)
        let more = try SiteProfileFile.read(text + "cookies: true\nhttp2: true\n", file: "s.yaml")
        #expect(more.keepsCookies && more.usesHTTP2)
    }

    private static func gate(_ text: String) throws -> SiteProfile.Gate? {
        let profile = "name: a\nstart: [\"https://a.example/\"]\ngate: \(text)\n"
        return try SiteProfileFile.read(profile, file: "s.yaml").gate
    }

    @Test func `a gate is a cookie, a parameter or one form`() throws {
        #expect(try Self.gate("{cookie: \"x=1\"}")?.step == .cookie("x=1"))
        #expect(try Self.gate("{query: \"ok=1\"}")?.step == .query(name: "ok", value: "1"))
        let form = try Self.gate("{form: {action: \"https://a.example/in\", fields: {age: \"18\", ok: ja}}}")
        guard case .form(let form) = form?.step else {
            Issue.record("no form")
            return
        }
        #expect(form.action.text == "https://a.example/in")
        #expect(form.fields.map(\.name) == ["age", "ok"])
    }

    @Test(arguments: [
        ("{cookie: \"x=1\", query: \"ok=1\"}", "one step"), ("{}", "one step"),
        ("{query: ok}", "write it like ok=1"),
        ("{query: \"a b=1\"}", "not a parameter"), ("{cookie: \"a=1; b=2\"}", "not a cookie"),
        ("{form: {action: \"https://b.example/in\", fields: {age: \"18\"}}}", "another site"),
        ("{form: {action: \"https://a.example/in\", fields: {wachtwoord: x}}}", "never logs in"),
        ("{form: {action: \"https://a.example/in\", fields: {}}}", "not a form"),
        ("{form: {action: \"/in\", fields: {age: \"18\"}}}", "does not begin with http"),
        ("{knop: ja}", "unknown key"),
    ])
    func `a gate that is not declared as it should be says what would be right`(text: String, words: String) {
        let problem = #expect(throws: InputProblem.self) { try Self.gate(text) }
        #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
    }

    @Test func `parameters are ignored by name or beginning, and watched unless told otherwise`() throws {
        let text = "name: a\nstart: [\"https://a.example/\"]\n"
        #expect(try SiteProfileFile.read(text, file: "s.yaml").observesParameters)
        let more = text + "ignoreParameters: [sid, utm_*]\nobserveParameters: false\n"
        let profile = try SiteProfileFile.read(more, file: "s.yaml")
        #expect(!profile.observesParameters)
        #expect(profile.parameterRule.ignores("utm_source"))
        #expect(!profile.parameterRule.ignores("id"))
        #expect(throws: InputProblem.self) {
            try SiteProfileFile.read(text + "ignoreParameters: [\"*\"]\n", file: "s.yaml")
        }
    }

    private static func bounds(_ text: String) throws -> RevisitBounds {
        let plan = "sites: [a]\ncontact: mailto:x@y.example\n" + text
        return try PlanFile(reading: plan, file: "plan.yaml").plan(sites: []).revisitBounds
    }

    @Test func `pages are revisited at one interval or between bounds`() throws {
        let hour = Duration.seconds(3_600)
        #expect(try Self.bounds("revisit: 6h") == RevisitBounds(fixed: hour * 6))
        #expect(try Self.bounds("") == RevisitBounds(first: hour * 6, least: hour, most: hour * 168))
        let bounds = try Self.bounds("revisit: {first: 4h, least: 2h, most: 14d}")
        #expect(bounds == RevisitBounds(first: hour * 4, least: hour * 2, most: hour * 336))
        #expect(try Self.bounds("revisit: {least: 2h, most: 3h}").first == hour * 2)
        for wrong in ["{least: 3h, most: 2h}", "{first: 1h, least: 2h, most: 3h}", "{least: 2h}", "0s"] {
            #expect(throws: InputProblem.self, "\(wrong)") { try Self.bounds("revisit: \(wrong)") }
        }
    }

    @Test func `an address that is none says why`() {
        let text = "name: a\nstart: [\"https://kim@a.example/\"]\n"
        let problem = #expect(throws: InputProblem.self) { try SiteProfileFile.read(text, file: "s.yaml") }
        #expect(problem?.description.contains("never logs in") == true)
    }
}
