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
}
