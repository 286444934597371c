import Evidence
import Testing

@testable import Fetching

struct VisitTests {
    private static let hour = Duration.seconds(3_600)

    private static func bounds(_ first: Int, _ least: Int, _ most: Int) throws -> RevisitBounds {
        try #require(RevisitBounds(first: hour * first, least: hour * least, most: hour * most))
    }

    /// Visits a page whenever it is due; the intervals between the visits.
    private static func intervals(_ bounds: RevisitBounds, visits: Int, isChanged: (Int, UTCTime) -> Bool)
        -> [Duration]
    {
        var (memory, time) = (RevisitMemory(), Visits.noon)
        return (0..<visits).map { visit in
            let next = RevisitRule(bounds).next(after: memory, isChanged: isChanged(visit, time), at: time)
            defer { (memory, time) = (next.memory, next.due) }
            return next.due.since(time)
        }
    }

    @Test func `A page that changes at each visit is asked for at the least interval in the end`() throws {
        let intervals = Self.intervals(try Self.bounds(6, 1, 168), visits: 12) { _, _ in true }
        #expect(intervals.first == Self.hour * 6)
        #expect(intervals.last == Self.hour)
        #expect(zip(intervals, intervals.dropFirst()).allSatisfy { $0 >= $1 })
    }

    @Test func `A page that never changes is asked for ever more seldom, within the bounds`() throws {
        let intervals = Self.intervals(try Self.bounds(6, 1, 168), visits: 60) { _, _ in false }
        #expect(intervals.prefix(3) == [Self.hour * 6, .seconds(23_760), .seconds(31_752)])
        #expect(intervals.allSatisfy { $0 >= Self.hour && $0 <= Self.hour * 168 })
        #expect(intervals.suffix(20).allSatisfy { $0 == .milliseconds(168 * 2_520_000) })
    }

    @Test func `A page that changes once a day is seen within hours of its change, at a few visits a day`()
        throws
    {
        let day = Self.hour * 24
        var (memory, time) = (RevisitMemory(), Visits.noon)
        var (lag, changes, visits) = (Duration.zero, 0, 0)
        var seen = 0
        let rule = RevisitRule(try Self.bounds(6, 1, 168))
        while time < Visits.noon + day * 30 {
            let version = Int(time.since(Visits.noon) / day)
            if version > seen {
                lag += time.since(Visits.noon + day * version)
                changes += 1
            }
            let next = rule.next(after: memory, isChanged: version > seen, at: time)
            (seen, visits) = (version, visits + 1)
            (memory, time) = (next.memory, next.due)
        }
        #expect(changes >= 25)
        #expect(lag / changes < Self.hour * 8)
        #expect(visits < 120)
    }

    @Test func `Fixed bounds give one interval whatever happens`() {
        let intervals = Self.intervals(RevisitBounds(fixed: Self.hour * 6), visits: 10) { visit, _ in
            visit % 3 == 0
        }
        #expect(intervals.allSatisfy { $0 == Self.hour * 6 })
    }

    @Test func `A sitemap brings a visit forward only with news`() throws {
        let rule = RevisitRule(try Self.bounds(6, 1, 168))
        let last = Visits.noon
        let now = last + Self.hour * 10
        #expect(rule.due(hastenedBy: last - Self.hour, lastVisit: last, at: now) == nil)
        #expect(rule.due(hastenedBy: now + Self.hour, lastVisit: last, at: now) == nil)
        #expect(rule.due(hastenedBy: last + Self.hour, lastVisit: last, at: now) == now)
        #expect(
            rule.due(hastenedBy: last + .seconds(60), lastVisit: last, at: last + .seconds(120)) == last
                + Self.hour)
    }

    @Test(
        arguments: [
            (404, nil, nil, "404"), (410, nil, nil, "410"), (200, nil, PageKind.missing, "soft 404"),
            (302, "/", nil, "redirected home"), (301, "/advertenties/", nil, "redirected home"),
            (301, "/advertenties", nil, "redirected home"), (302, "/nl/start", nil, "redirected home"),
            (200, nil, .ad, nil), (200, nil, .blocked, nil), (500, nil, nil, nil), (403, nil, nil, nil),
            (301, "/advertenties/kim-2", nil, nil), (301, "/advertenties/kim/", nil, nil),
            (302, "/login", nil, nil),
            (302, nil, nil, nil), (302, "/advertenties/?p=2", nil, nil),
        ] as [(Int, String?, PageKind?, String?)])
    func `An ad that vanishes is told from one that moves`(
        status: Int, target: String?, kind: PageKind?, words: String?
    ) throws {
        let home = [try Visits.address("/nl/start")]
        let gone = Disappearance(
            of: try Visits.address("/advertenties/kim"), status: status,
            redirectTarget: try target.map { try Visits.address($0) }, kind: kind, home: home)
        #expect(gone?.words == words)
    }

    @Test
    func `A page that is gone is looked for again at the longest interval, and a block changes nothing`()
        throws
    {
        let bounds = try Self.bounds(6, 1, 168)
        let memory = RevisitMemory(interval: Self.hour * 3, unchangedCount: 2, lastChanged: Visits.noon)
        func outcome(_ status: Int, _ kind: PageKind?, captured: Bool = true) throws -> VisitOutcome {
            VisitOutcome(
                VisitOutcome.Visit(
                    address: try Visits.address("/ad/1"), at: Visits.noon + Self.hour, status: status,
                    redirectTarget: nil, kind: kind, isUnchanged: false, modified: nil, memory: memory,
                    wasCaptured: captured),
                bounds: bounds, home: [])
        }
        #expect(try outcome(410, .missing).gone == .status(410))
        #expect(try outcome(410, .missing).due == Visits.noon + Self.hour * 169)
        #expect(try outcome(404, .missing, captured: false).gone == nil)
        #expect(try outcome(200, .blocked).memory == memory)
        #expect(try outcome(200, .blocked).due == Visits.noon + Self.hour * 4)
        #expect(try outcome(200, .ad).memory.unchangedCount == 0)
    }

    @Test(
        arguments: [
            ("/ad/1", nil, CanonicalDecision.own), ("/ad/1", "/ad/1", .own), ("/ad/1?sid=4", "/ad/1", .own),
            ("/ad/1?utm_source=x", "/ad/1", nil),
            // A template that names the form which redirects back would lose every ad of the site.
            ("/ad/1/", "/ad/1", .ignored(reason: "canonical: names another page")),
            ("/ad/1", "/", .ignored(reason: "canonical: names another page")),
            (
                "/lijst?pagina=2", "/lijst",
                .ignored(reason: "canonical: drops parameters that may name the page")
            ),
            ("/ad/1", "http://elders.example/ad/1", .ignored(reason: "canonical: out of scope")),
        ] as [(String, String?, CanonicalDecision?)])
    func `A canonical address is believed where it differs in trimmings`(
        path: String, canonical: String?, expected: CanonicalDecision?
    ) throws {
        let page = try Visits.address(path)
        let site = SiteProfile(name: "x", start: [try Visits.address("/")], ignoredParameters: ["sid"])
        let target = canonical.flatMap { page.resolving($0) }
        let decision = CanonicalDecision(page: page, canonical: target, site: site)
        if let expected {
            #expect(decision == expected)
        } else {
            #expect(decision == .alias(of: try Visits.address("/ad/1")))
        }
    }
}
