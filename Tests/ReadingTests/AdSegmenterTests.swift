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
