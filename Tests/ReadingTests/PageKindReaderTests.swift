import Evidence
import Testing

@testable import Reading

struct PageKindReaderTests {
    @Test(arguments: [
        (404, PageKind.missing), (410, .missing), (403, .blocked), (429, .blocked), (503, .blocked),
        (500, .other),
    ])
    func `A status that refuses decides`(_ status: Int, _ kind: PageKind) {
        let page = Fixture.page("<h1>Kim</h1><p>22 jaar, 06-12345600, 1 uur 150 euro", status: status)
        #expect(page.kind == kind)
        #expect(page.ads.isEmpty)
        #expect(page.kindReason == "status \(status)")
    }

    @Test(arguments: cases)
    func `What stands on a page tells its kind`(_ kind: PageKind, _ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind == kind, "\(page.kindReason)")
        #expect(page.ads.isEmpty == (kind != .ad))
    }

    static let cases: [(PageKind, String)] = [
        (.ad, "<h1>Kim</h1><p>Ontvangst in Utrecht, 06-12345600"),
        (.ad, "<h1>Kim</h1><p>Ontvangst in Utrecht, 22 jaar, 1 uur 150 euro, bericht via de site"),
        (.missing, "<title>Pagina niet gevonden</title><h1>Helaas</h1><p>Kijk verder in ons aanbod"),
        (.missing, "<h1>Deze advertentie is verwijderd</h1><a href=/>terug</a>"),
        (
            .gate,
            "<h2>Leeftijdscontrole</h2><p>Bent u 18 jaar of ouder?<form><input type=submit value='Ja, verder'></form>"
        ),
        (
            .gate,
            "<h1>Adults only</h1><p>You must be at least 18.<p><a href=/in>Enter</a> <a href=/out>Leave</a>"
        ),
        (.blocked, "<h1>Welkom</h1><form><input name=n><input type=password></form>"),
        (.blocked, "<title>Just a moment...</title><p>Checking your browser before accessing the site."),
        (
            .list,
            "<h1>Nieuw</h1>" + (1...6).map { "<li><a href='/ad/naam-\($0).html'>Naam \($0)</a>" }.joined()
        ),
        (.list, "<h1>Nieuw</h1>" + (1...6).map { "<li><a href='?id=\($0)'>Naam \($0)</a>" }.joined()),
        (.other, "<h1>Over ons</h1><p>Wij zijn een kleine uitgever en bieden zelf geen diensten aan."),
        (.other, ""),
        (.other, "<main><p>Geen bericht van ons</main><footer>Helpdesk 06-12345699</footer>"),
    ]

    @Test func `A gate at the address of an ad is a gate`() throws {
        let profile = SiteProfile(
            name: "x", start: [try #require(WebAddress("http://ads.example/"))],
            ads: [try #require(PathGlob("/a/*"))])
        let gate =
            "<h2>Leeftijdscontrole</h2><p>Bent u 18 jaar of ouder?<form><input type=submit value='Ja, verder'></form>"
        #expect(Fixture.page(gate, profile: profile).kind == .gate)
        #expect(Fixture.page("<p>Nog geen tekst", profile: profile).kind == .ad)
    }

    @Test func `A list that a profile names is not read for ads`() throws {
        let profile = SiteProfile(
            name: "x", start: [try #require(WebAddress("http://ads.example/"))],
            lists: [try #require(PathGlob("/a/*"))])
        let html = (0...3).map { "<div class=card><h3>Kim</h3><p>22 jaar, 06-1234560\($0)</div>" }.joined()
        #expect(Fixture.page(html, profile: profile).ads.isEmpty)
        #expect(Fixture.page(html).ads.count == 4)
    }

    @Test(arguments: BlockCases.blocked)
    func `A page that keeps visitors out is blocked, in its own way`(_ sample: BlockCases.Case) {
        let page = Fixture.page(sample.html)
        #expect(page.kind == .blocked, "\(page.kindReason)")
        #expect(page.block == sample.block)
        #expect(page.ads.isEmpty)
    }

    @Test(arguments: BlockCases.open)
    func `A page that only speaks of robots and log-ins is open`(_ html: String) {
        let page = Fixture.page(html)
        #expect(page.kind != .blocked, "\(page.kindReason)")
        #expect(page.block == nil)
    }

    @Test func `The labelled set is as large as it claims to be`() {
        #expect(BlockCases.blocked.count >= 40)
        #expect(BlockCases.open.count >= 40)
        #expect(Set(BlockCases.blocked.map(\.block)) == Set(PageBlock.allCases))
    }

    @Test func `A refusing status is told apart by what its page says`() {
        let challenge = "<title>Just a moment...</title><p>Checking your browser before accessing the site."
        #expect(Fixture.page(challenge, status: 403).block == .challenge)
        #expect(Fixture.page(challenge, status: 503).block == .challenge)
        #expect(Fixture.page("<h1>Verboden</h1>", status: 403).block == .refusal)
        #expect(Fixture.page("<h1>Nee</h1>", status: 429).block == .limit)
        #expect(Fixture.page("<h1>Nee</h1>", status: 401).block == .login)
        #expect(Fixture.page("<h1>Nee</h1>", status: 451).block == .legal)
        #expect(Fixture.page("<h1>Weg</h1>", status: 404).block == nil)
    }

    @Test func `The canonical address is resolved against the base`() {
        let html = "<base href='http://ads.example/nl/'><link rel=canonical href='kim'><h1>Kim</h1>"
        #expect(Fixture.page(html).canonical?.text == "http://ads.example/nl/kim")
        #expect(Fixture.page("<h1>Kim</h1>").canonical == nil)
    }
}
