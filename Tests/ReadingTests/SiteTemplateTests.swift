import Evidence
import Testing

@testable import Reading

/// What stands on most pages of a site is the site's own, and what an ad says is the ad's.
struct SiteTemplateTests {
    static let notice = "Alle adverteerders op deze site zijn 18 jaar of ouder en werken zelfstandig."
    static let names = ["Anna", "Bea", "Carla", "Dina", "Eva", "Fien", "Gina", "Hanna", "Iris", "Julia"]

    /// An ad page without any element that would tell its header and footer.
    static func ad(
        _ index: Int, phone: String?, header: String = "Vragen? Bel 06-12345699", more: String = ""
    ) -> String {
        let contact = phone.map { "Bel mij op \($0)." } ?? "Bericht mij."
        return """
            <div>\(header)</div><h1>\(names[index % names.count]) \(index)</h1>
            <p>Ik ben \(21 + index % 20) jaar en ontvang in Utrecht, 1 uur \(120 + index) euro. \(contact)</p>\(more)
            <div>\(notice)</div>
            """
    }

    static func number(_ index: Int) -> String { "06-123456" + (index < 10 ? "0\(index)" : "\(index)") }

    static func parsed(_ html: String) -> ParsedPage {
        Fixture.reader.parse(
            html: Array(html.utf8), contentType: "text/html; charset=utf-8", address: nil, profile: nil,
            incompleteness: [])
    }

    static func learned(_ pages: [String]) -> SiteTemplate {
        var template = SiteTemplate()
        for page in pages { template.learn(parsed(page)) }
        return template
    }

    static func read(_ html: String, _ template: SiteTemplate) -> Page {
        Fixture.reader.read(
            parsed(html), status: 200, address: WebAddress("http://ads.example/a/1"), profile: nil,
            on: Fixture.day,
            template: template.lines)
    }

    @Test func `The site's own number and notice count as no ad's, and are kept apart`() {
        let pages = (0..<10).map { Self.ad($0, phone: Self.number($0)) }
        let template = Self.learned(pages)
        for (index, html) in pages.enumerated() {
            let page = Self.read(html, template)
            #expect(page.kind == .ad)
            #expect(page.ads[0].phones.map(\.e164) == ["+316123456\(index < 10 ? "0" : "")\(index)"])
            #expect(page.ads[0].ages.map(\.min) == [21 + index])
            #expect(!page.ads[0].text.contains("18 jaar"))
            #expect(page.aside.template == ["Vragen? Bel 06-12345699", Self.notice])
            #expect(page.text.contains(Self.notice))
        }
    }

    @Test func `Fewer than eight pages teach nothing`() {
        let pages = (0..<7).map { Self.ad($0, phone: nil) }
        #expect(Self.learned(pages).lines == .none)
        #expect(Self.read(pages[0], Self.learned(pages)).ads[0].phones.map(\.e164) == ["+31612345699"])
    }

    @Test func `The order of the pages makes no difference`() {
        let pages = (0..<40).map { Self.ad($0, phone: Self.number($0)) }
        var random = SeededNumbers(seed: 11)
        #expect(Self.learned(pages).lines == Self.learned(pages.shuffled(using: &random)).lines)
        #expect(Self.learned(pages).stored == Self.learned(pages.shuffled(using: &random)).stored)
    }

    @Test func `An agency's number and line on its five ads among a hundred stay`() {
        let line = "<p>Bureau Voorbeeld is dag en nacht bereikbaar op 06-12345650</p>"
        let pages = (0..<100).map {
            $0 < 5 ? Self.ad($0, phone: nil, more: line) : Self.ad($0, phone: Self.number($0 % 50))
        }
        let template = Self.learned(pages)
        for page in pages[..<5].map({ Self.read($0, template) }) {
            #expect(page.ads[0].phones.map(\.e164) == ["+31612345650"])
            #expect(page.ads[0].text.contains("Bureau Voorbeeld"))
        }
    }

    @Test func `Short lines that many ads share are theirs`() {
        let pages = (0..<20).map {
            "<h1>\(Self.names[$0 % 10]) \($0)</h1><p>Utrecht</p><p>1 uur 150 euro</p><p>Bel \(Self.number($0))</p>"
        }
        let page = Self.read(pages[3], Self.learned(pages))
        #expect(page.aside.template.isEmpty)
        #expect(page.ads[0].places.map(\.name) == ["Utrecht"])
        #expect(page.ads[0].prices.map(\.cents) == [15_000])
    }

    @Test func `The site's number is known in another line, and in a link without words`() {
        let pages = (0..<10).map { index in
            Self.ad(index, phone: Self.number(index), header: "<a href='tel:+31612345699'><i></i></a>")
        }
        let html = Self.ad(
            3, phone: Self.number(3), header: "x", more: "<p>Of via de redactie: 0031 6 12345699 (Anna)</p>")
        #expect(Self.read(html, Self.learned(pages)).ads[0].phones.map(\.e164) == ["+31612345603"])
        #expect(Self.read(pages[3], Self.learned(pages)).ads[0].phones.map(\.e164) == ["+31612345603"])
    }

    @Test func `An ad that can be reached through the site alone is still one`() {
        let pages = (0..<10).map { index in
            "<div>Vragen? Bel 06-12345699</div><h1>\(Self.names[index]) uit Utrecht</h1><p>Ik ben \(21 + index) jaar.</p>"
        }
        let page = Self.read(pages[2], Self.learned(pages))
        #expect(page.kind == .ad)
        #expect(page.ads[0].phones.isEmpty)
        #expect(page.ads[0].ages.map(\.min) == [23])
    }

    @Test func `The rules of a site are no ad, though its number stands under them`() {
        let footer = "<footer>Vragen? Bel 06-12345699</footer>"
        let pages = (0..<10).map {
            "<h1>\(Self.names[$0])</h1><p>\(Self.names[$0]) is 22 jaar, 150 euro</p>" + footer
        }
        let page = Self.read(
            "<h1>Regels</h1><p>Wie adverteert is 18 jaar of ouder.</p>" + footer, Self.learned(pages))
        #expect(page.kind == .other)
        #expect(page.aside.template.isEmpty)
    }

    @Test func `A page that is template and nothing else is not emptied`() {
        let pages = (0..<10).map { Self.ad($0, phone: Self.number($0)) }
        let page = Self.read("<p>\(Self.notice)</p><p>Vragen? Bel 06-12345699</p>", Self.learned(pages))
        #expect(page.aside.template.isEmpty)
    }

    @Test func `One text at many addresses is one page`() {
        let html = Self.ad(1, phone: Self.number(1))
        #expect(Self.learned(Array(repeating: html, count: 50)).pageCount == 1)
        let dated = (0..<50).map { html + "<p>Bezoek \($0)</p>" }
        #expect(Self.learned(dated).pageCount == 1)
    }

    @Test func `A line of the site within the field that a profile calls the text is left out too`() throws {
        let pages = (0..<10).map { index in
            "<h1>\(Self.names[index])</h1><div id=t><p>Ik ben \(21 + index) jaar, 1 uur 150 euro.</p><p>\(Self.notice)</p><p>Tot zo!</p></div>"
        }
        let profile = SiteProfile(
            name: "een", start: [try #require(WebAddress("http://ads.example/"))],
            fields: [.title: ["//h1"], .text: ["//div[@id='t']"]])
        let page = Fixture.reader.read(
            html: Array(pages[1].utf8), contentType: "text/html; charset=utf-8", status: 200, address: nil,
            profile: profile, on: Fixture.day, incompleteness: [], template: Self.learned(pages).lines)
        #expect(page.ads.map(\.text) == ["Bea\nIk ben 22 jaar, 1 uur 150 euro.\nTot zo!"])
        #expect(page.aside.template == [Self.notice])
    }

    @Test func `What is stored is what was learned`() {
        let template = Self.learned((0..<30).map { Self.ad($0, phone: Self.number($0)) })
        #expect(SiteTemplate(stored: template.stored).lines == template.lines)
        #expect(SiteTemplate(stored: [3, 1]) == SiteTemplate())
        #expect(SiteTemplate(stored: []) == SiteTemplate())
    }

    @Test func `What is kept is bounded, and what stands on most pages is never forgotten`() {
        var template = SiteTemplate()
        for page in 0..<300 {
            let lines = (0..<100).map { "<p>Een regel die alleen hier staat, nummer \(page) en \($0)</p>" }
            template.learn(
                Self.parsed(
                    "<p>\(Self.notice)</p><p>\(Self.names[page % 10])-\(Self.letters(page))</p>"
                        + lines.joined()))
        }
        #expect(template.pageCount == 300)
        #expect(template.keyCount <= SiteTemplate.keyLimit)
        #expect(template.lines.keys.count == 1)
    }

    private static func letters(_ number: Int) -> String {
        String(String(number).unicodeScalars.map { Character(Unicode.Scalar(UInt8($0.value) + 49)) })
    }
}
