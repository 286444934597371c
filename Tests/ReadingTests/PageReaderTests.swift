import Evidence
import Testing

@testable import Reading

struct PageReaderTests {
    @Test func `Text is what a reader sees`() {
        let page = Fixture.page(
            """
            <title>Titel</title><style>p{}</style><script>var a = "<p>no</p>";</script>
            <p>Een <b>twee</b></p><!-- no --><template>no</template><noscript>no</noscript>
            <p hidden>no</p><p style="visibility: hidden">no</p><select><option>18</select>
            <table><tr><td>a<td>b<tr><td>c</table>x<br>y<br><br>z &euro;&nbsp;1
            """)
        #expect(page.text == "Een twee\na\tb\nc\nx\ny\n\nz €\u{A0}1")
        #expect(page.title == "Titel")
    }

    @Test func `Fields that only a style sheet sets apart are parted`() {
        let page = Fixture.page(
            "<p><span>Leeftijd</span><span>29</span> <span>Plaats</span><span>Nijmegen</span></p>")
        #expect(page.text == "Leeftijd 29 Plaats Nijmegen")
    }

    @Test func `Three hundred thousand nested elements hide nothing`() {
        let html = String(repeating: "<div>", count: 300_000) + "Kim, 22 jaar, 1 uur 150 euro, 06-12345600"
        let page = Fixture.page(html)
        #expect(page.ads.first?.phones.map(\.e164) == ["+31612345600"])
        #expect(page.ads.first?.ages.first?.min == 22)
    }

    @Test func `Attributes past the limit are cut before libxml2 sees them, and the page says so`() {
        let attributes = (0..<10_000).map { "a\($0)=1" }.joined(separator: " ")
        let page = Fixture.page("<div \(attributes)>x</div><p>Bel 06-12345600, 1 uur 150 euro")
        #expect(page.incompleteness == [.attributes])
        #expect(page.ads.first?.phones.count == 1)
    }

    @Test func `Misplaced end tags are bounded and lose no text`() {
        let html =
            String(repeating: "<b><div>", count: 30_000) + String(repeating: "</b>", count: 30_000) + "einde"
        #expect(Fixture.page(html).text.hasSuffix("einde"))
    }

    @Test func `Nothing is hidden behind bytes that libxml2 stops at`() {
        let page = Fixture.page(
            Array("<p>voor\0 <b x=\"\0\">na</b> <!-- a --!> <i>erna</i> <!DOCTYPE x \">\"> slot".utf8))
        #expect(page.text == "voor na erna \"> slot")
    }

    @Test func `Ill-formed bytes are replaced and named`() {
        let page = Fixture.page([0x3C, 0x70, 0x3E, 0x61, 0xFF, 0xFE, 0x62], type: "text/html; charset=utf-8")
        #expect(page.text == "a\u{FFFD}\u{FFFD}b")
        #expect(page.incompleteness == [.charset])
    }

    @Test func `What was lost on the way is passed on`() {
        let page = Fixture.reader.read(
            html: Array("<p>x".utf8), contentType: nil, status: 200, address: nil, profile: nil,
            on: Fixture.day,
            incompleteness: [.length])
        #expect(page.incompleteness == [.length])
    }

    @Test func `Any bytes give a page, the same each time, with spans inside their texts`() {
        var random = SeededNumbers(seed: 2_026)
        let pieces = [
            "<p>", "</p>", "<div class='ad'>", "<!--", "-->", "<script>", "</script>", "\"", "'", "=", ">",
            "<a href=tel:",
            "06-12345600", "\u{1F4DE}", " 22 jaar ", "€ 150 ", "één", "<br>", "\0", "&amp;", "&#x31;",
            "<table><tr><td>",
            "</b>", "geboren in 2003", "nul zes", "<h3>", "<hr>", "Utrecht", "\u{200B}", "UTR-2024-017",
            "<svg", "]]>",
        ]
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                if Int.random(in: 0..<4, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                } else {
                    bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
                }
            }
            let (one, two) = (Fixture.page(bytes), Fixture.page(bytes))
            #expect(Self.outline(one) == Self.outline(two))
            for ad in one.ads { Self.checkSpans(of: ad) }
        }
    }

    private static func outline(_ page: Page) -> String {
        let ads = page.ads.map {
            "\($0.localKey) \($0.text) \($0.phones) \($0.ages) \($0.places) \($0.prices) \($0.numbers)"
        }
        return
            "\(page.kind) \(page.text) \(page.charset) \(page.links) \(page.incompleteness.sorted()) \(ads)"
    }

    private static func checkSpans(of ad: Ad) {
        let length = ad.text.unicodeScalars.count
        let spans =
            ad.phones.map(\.span) + ad.ages.map(\.span) + ad.places.map(\.span) + ad.prices.map(\.span)
            + ad.numbers.map(\.span) + ad.handles.map(\.span) + ad.availability.map(\.span)
        #expect(spans.allSatisfy { $0.end <= length }, "\(ad.text)")
        #expect(ad.folded.sourceLength == length)
    }
}

struct PageLinksTests {
    @Test func `Links are resolved against base, lose fragments and keep nofollow`() {
        let page = Fixture.page(
            """
            <base href="/sub/"><a href="x.html#top">X</a> <a href="../y" rel="ugc nofollow">Y</a> <a href="#z">no</a>
            <a href="mailto:a@b.example">no</a> <a href="javascript:x()">no</a> <a hidden href="/trap">no</a>
            <a href="/sub/x.html">again</a>
            """)
        #expect(page.links.map(\.address.text) == ["http://ads.example/sub/x.html", "http://ads.example/y"])
        #expect(page.links.map(\.isNoFollow) == [false, true])
        #expect(page.links.map(\.text) == ["X", "Y"])
    }

    @Test func `A meta element speaks for all links`() {
        let page = Fixture.page("<meta name=robots content='noindex, nofollow'><a href=/a>a</a>")
        #expect(page.links.map(\.isNoFollow) == [true])
    }

    @Test func `A file without an address keeps absolute links`() {
        let page = Fixture.reader.read(
            html: Array("<a href='http://b.example/'>b</a><a href=c>c</a>".utf8), contentType: nil,
            status: 200,
            address: nil, profile: nil, on: Fixture.day, incompleteness: [])
        #expect(page.links.map(\.address.text) == ["http://b.example/"])
    }
}
