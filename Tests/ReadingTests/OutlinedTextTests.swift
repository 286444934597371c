import Evidence
import Testing

@testable import Reading

struct OutlinedTextTests {
    private static let long = "Graag een dag van tevoren bellen, dan is er tijd."

    @Test(arguments: [
        // As it stands, in two pieces, beside a short one, with references in it.
        ("<p>\(long)</p>", "\(long)"),
        ("<p>\(long)<!-- x -->\(long)</p>", "\(long)\(long)"),
        ("<p>\(long) <b>x</b> \(long)</p>", "\(long) x \(long)"),
        ("<p>\(long) &euro; 100</p>", "\(long) € 100"),
        ("  \(long)<p>\(long)  ", "\(long)\n\(long)"),
        // Controls are shown by nobody; a text of nothing else is none.
        ("<p>\(long)\u{1}\(long)</p>", "\(long)\(long)"),
        ("<p>a</p>\u{1} \u{FFFE} \u{2}                         <p>b</p>", "a\nb"),
        ("<p>\u{FF10}\u{FF16} \(long)\u{FFFF}</p>", "\u{FF10}\u{FF16} \(long)"),
    ])
    func `A long text is read as if libxml2 had read it`(_ html: String, _ expected: String) {
        #expect(Fixture.page(html).text == expected)
    }

    @Test(arguments: [
        ("\u{7F}0\u{7F}", "\u{7F}0\u{7F}"), ("&#127;0&#x7f;", "\u{7F}0\u{7F}"),
        ("<svg><![CDATA[\u{7F}0\u{7F}]]></svg>", "\u{7F}0\u{7F}"),
        ("<textarea>\u{7F}0&#127;</textarea>", "\u{7F}0\u{7F}"),
    ])
    func `A page cannot name a text that stands elsewhere`(_ forged: String, _ expected: String) {
        #expect(Fixture.page("<p>\(Self.long)</p><p>\(forged)</p>").text == "\(Self.long)\n\(expected)")
    }

    @Test func `Many texts side by side outlast the parser's buffer`() {
        let texts = (0..<2_000).map { "Tekst nummer \($0) van deze lange bladzijde. " }
        let html = "<p>" + texts.joined(separator: "<!-- -->") + "</p>"
        #expect(Fixture.page(html).text == String(texts.joined().dropLast()))
    }

    @Test func `A mark may be cut anywhere`() {
        var (texts, markup) = (OutlinedText(), Array("a ".utf8))
        let page = Array(Self.long.utf8)
        for _ in 0..<12 { texts.take(page, 0..<page.count, markIn: &markup) }
        markup += Array(" b".utf8)
        for cut in 0...markup.count {
            var (reader, out) = (OutlineReader(texts), [UInt8]())
            for part in [markup[..<cut], markup[cut...]] {
                reader.read(part.span) { piece in for index in 0..<piece.count { out.append(piece[index]) } }
            }
            let expected = "a " + String(repeating: Self.long, count: 12) + " b"
            #expect(String(decoding: out, as: UTF8.self) == expected, "\(cut)")
        }
    }
}
