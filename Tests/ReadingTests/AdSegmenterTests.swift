import Evidence
import Testing

@testable import Reading

struct AdSegmenterTests {
    @Test(arguments: layouts)
    func `Several ads on a page are told apart`(_ name: String, _ html: String) {
        let page = Fixture.page(html)
        #expect(
            page.ads.map { $0.phones.map(\.e164) } == [["+31612345600"], ["+31612345601"], ["+31612345602"]],
            "\(name)")
        #expect(page.ads.map { $0.ages.first?.min } == [22, 33, 44], "\(name)")
        #expect(Set(page.ads.map(\.localKey)).count == 3)
    }

    static let people = [("Kim", 22, "00"), ("Eva", 33, "01"), ("Bo", 44, "02")]

    private static func each(_ separator: String = "\n", _ markup: (String, Int, String) -> String) -> String
    {
        people.map { markup($0.0, $0.1, $0.2) }.joined(separator: separator)
    }

    static let layouts: [(String, String)] = [
        (
            "cards",
            "<main>"
                + each {
                    "<div class=card><h3>\($0)</h3><p>\($1) jaar, 1 uur 150 euro<p>Tel 06-123456\($2)</div>"
                }
        ),
        ("articles", each { "<article><h2>\($0)</h2>\($1) jaar<br>06-123456\($2)</article>" }),
        ("list items", "<ul>" + each { "<li>\($0), \($1) jaar, 150 euro per uur, 06-123456\($2)" } + "</ul>"),
        (
            "table rows",
            "<table>" + each { "<tr><td>\($0)<td>\($1) jaar<td>€ 150<td>06-123456\($2)" } + "</table>"
        ),
        ("rules", each("<hr>") { "<b>\($0)</b><br>\($1) jaar<br>06-123456\($2)<br>" }),
        ("dividers", "<pre>" + each("\n-----------\n") { "\($0)\n\($1) jaar\n06-123456\($2)" } + "</pre>"),
        ("stars", each("<br>* * * * *<br>") { "\($0)<br>\($1) jaar<br>06-123456\($2)" }),
        ("headings", each { "<h3>\($0)</h3>\($1) jaar<br>1 uur 150 euro<br>06-123456\($2)<br>" }),
        ("paragraphs", each { "<p>\($0), \($1) jaar, 150 euro per uur. Tel 06-123456\($2)</p>" }),
    ]

    @Test func `Two numbers in paragraphs of one ad do not make two ads`() {
        let page = Fixture.page(
            "<h1>Danique</h1><p>26 jaar, 1 uur 150 euro<p>Bel 06-12345600<p>of 06-12345601")
        #expect(page.ads.count == 1)
        #expect(page.ads.first?.phones.count == 2)
    }

    @Test func `The site's own parts never belong to an ad`() {
        let page = Fixture.page(
            """
            <header><h1>Site</h1> 06-12345690</header><nav>06-12345691 <a href=/>18+</a></nav>
            <div id=cookiemelding>06-12345692</div>
            <main><h1>Kim</h1><p>22 jaar, 06-12345600</p><aside>06-12345693</aside></main>
            <div class="site-footer">06-12345694</div><div role=contentinfo>06-12345695</div><footer>06-12345696</footer>
            """)
        #expect(page.ads.first?.phones.map(\.e164) == ["+31612345600"])
        #expect(page.ads.first?.text == "Kim\n22 jaar, 06-12345600")
    }

    @Test func `The header of an article is the article's own`() {
        let page = Fixture.page(
            "<article><header><h1>Kim</h1></header><p>22 jaar<footer>06-12345600</footer></article>")
        #expect(page.ads.first?.phones.count == 1)
        #expect(page.ads.first?.title == "Kim")
    }

    @Test func `A class on the body makes no footer of the page`() {
        let page = Fixture.page(
            "<body class='menu cookie'><div class='has-sidebar'>Kim, 22 jaar, 06-12345600</div>")
        #expect(page.ads.first?.phones.count == 1)
    }

    @Test func `The text begins with the title, wherever that stands`() {
        let page = Fixture.page("<div class=detail><p>06-12345600</p><h1>Kim</h1><p>22 jaar</p></div>")
        #expect(page.ads.first?.text == "Kim\n06-12345600\n22 jaar")
        #expect(page.ads.first?.title == "Kim")
    }

    @Test func `Without a headline the title of the window serves`() {
        let page = Fixture.page("<title>Kim, 22 jaar | Site</title><p>Bel 06-12345600 voor een afspraak")
        #expect(page.ads.first?.title == "Kim, 22 jaar")
        #expect(page.ads.first?.ages.first?.min == 22)
    }
}

struct AdComposerTests {
    private static func profile(_ fields: [SiteProfile.Field: [String]]) throws -> SiteProfile {
        SiteProfile(
            name: "fields", start: [try #require(WebAddress("http://ads.example/"))],
            ads: [try #require(PathGlob("/a/*"))],
            fields: fields, ageFloor: 18)
    }

    @Test func `Fields that the text lacks become lines of it`() throws {
        let profile = try Self.profile([
            .title: ["//h1"], .text: ["//nothing", "//div[@class='t']"], .age: ["//dd[1]"],
            .place: ["//dd[2]"],
            .phone: ["//a/@href"], .permit: ["//dd[3]"], .posted: ["//time/@datetime"],
        ])
        let page = Fixture.page(
            """
            <h1>Kim</h1><dl><dt>x<dd>22</dd><dd>Best</dd><dd>UTR-2024-017</dl><div class=t>Ik <b>ontvang</b> thuis<br>altijd</div>
            <a href="tel:0612345600">bel</a><time datetime="2026-11-03">x</time><p>06-12345699 is van de site, 18 jaar
            """, profile: profile)
        let ad = try #require(page.ads.first)
        #expect(ad.text == "Kim\nIk ontvang thuis\naltijd\nBest\n22\nUTR-2024-017\n2026-11-03")
        #expect(ad.phones.map(\.e164) == ["+31612345600"])
        #expect(
            ad.ages == [
                AgeMention(
                    min: 22, max: 22, subject: .advertised, span: TextSpan(33, 35), isObfuscated: false,
                    form: "field")
            ])
        #expect(ad.places.map(\.isLabelled) == [true])
        #expect(ad.numbers.map(\.kind) == [.permit])
        #expect(ad.posted?.iso8601 == "2026-11-03")
        #expect(ad.siteAgeFloor == 18)
        #expect(ad.title == "Kim")
    }

    @Test func `A field inside the text is marked there`() throws {
        let page = Fixture.page(
            "<h1>Kim</h1><div class=t>In <i>Best</i>, <em>22</em>, 06-12345600</div>",
            profile: try Self.profile([.title: ["//h1"], .text: ["//div"], .place: ["//i"], .age: ["//em"]]))
        #expect(page.ads.first?.text == "Kim\nIn Best, 22, 06-12345600")
        #expect(page.ads.first?.places.first?.isLabelled == true)
        #expect(page.ads.first?.ages.first?.span == TextSpan(13, 15))
    }

    @Test func `What is not shown is no value of a field`() throws {
        let page = Fixture.page(
            "<h1>Kim</h1><div class=t>Bel 06-12345600</div><em hidden>17</em>",
            profile: try Self.profile([.title: ["//h1"], .text: ["//div"], .age: ["//em"]]))
        #expect(page.ads.first?.ages == [])
    }

    @Test func `A page too deep for a tree is read without fields and says so`() throws {
        let html = "<h1>Kim</h1>" + String(repeating: "<div>", count: 3_000) + "22 jaar, 06-12345600"
        let page = Fixture.page(html, profile: try Self.profile([.title: ["//h1"]]))
        #expect(page.incompleteness == [.depth])
        #expect(page.ads.first?.phones.count == 1)
    }

    @Test func `A path that is none is found when a profile is loaded`() {
        #expect(FieldPaths.isValid("//div[@class='a']/text()"))
        #expect(!FieldPaths.isValid("//div["))
    }
}

struct StructuredAdTests {
    private static let script = """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
        {"@type":["Product"],"name":"Kim","description":"Ontvangst op afspraak, in alle rust.","telephone":"+31612345600",
        "areaServed":{"@type":"City","name":"Utrecht"},"offers":[{"@type":"Offer","price":"150.00","priceCurrency":"EUR"}],
        "datePosted":"2026-11-03"}]}</script>
        """

    @Test func `What structured data says and the page does not becomes text`() throws {
        let page = Fixture.page(Self.script + "<h1>Kim</h1><p>150 euro, 22 jaar")
        let ad = try #require(page.ads.first)
        #expect(ad.phones.map(\.e164) == ["+31612345600"])
        #expect(ad.places.map(\.municipality) == ["GM0344"])
        #expect(ad.prices.count == 1)
    }

    @Test func `What stands on the page is not said twice`() {
        let html =
            Self.script
            + "<h1>Kim</h1><p>Ontvangst op afspraak, in alle rust, in Utrecht. 150 euro. Bel 06 12 34 56 00. Tot ziens!!"
        let text = Fixture.page(html).ads.first?.text ?? ""
        #expect(text.split(separator: "\n").count == 2, "\(text)")
    }
}

struct JSONDocumentTests {
    @Test(arguments: [
        "{}", "[]", " [1, -0.5e+3, \"a\\u00e9\\uD83D\\uDE00\\n\", true, false, null, {\"a\": {\"b\": []}}] ",
        "\"x\"",
    ])
    func `Whole values are read`(_ text: String) {
        #expect(JSONDocument(Array(text.utf8)) != nil)
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "[01]", "[1.]", "[.5]", "[+1]", "['a']", "\"a", "[\"\\x\"]",
        "[1] 2", "nul",
        "[1 2]", "{\"a\" 1}", "[\"\\u12g4\"]", "{\"a\":}",
    ])
    func `Anything else is refused`(_ text: String) {
        #expect(JSONDocument(Array(text.utf8)) == nil)
    }

    @Test func `Nesting is bounded without recursion`() {
        #expect(JSONDocument(Array(String(repeating: "[", count: 1_000_000).utf8)) == nil)
    }

    @Test func `Members are found by their keys`() throws {
        let document = try #require(JSONDocument(Array("{\"a\":[1,{\"b\":\"x\"}],\"b\":2}".utf8)))
        let list = try #require(document.member("a", of: 0))
        #expect(document.text(document.member("b", of: 0)) == "2")
        #expect(document.text(document.member("b", of: document.children(of: list)[1])) == "x")
    }
}
