import Evidence
import Testing

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Ｂel ０６", "bel 06"), ("ÉÉN vrouw", "een vrouw"), ("0️⃣6️⃣", "06"), ("➊❷⓿", "120"), ("𝟎𝟔", "06"),
        ("٠٦", "06"),
        ("re\u{AD}g\u{200B}io", "regio"), ("a \n\t b", "a\nb"), ("  x", " x"), ("‘t’ – “q”", "'t' - \"q\""),
        ("straße ﬁn", "strasse fin"), ("零六", "06"), ("🔟", "10"), ("ЙЖ", "иж"), ("e\u{301}", "e"),
        ("½", "1⁄2"),
        ("v e r g u n n i n g n r 5", "vergunningnr 5"), ("J.O.N.G en n u l  z e s", "jong en nul zes"),
        ("a.u.b. k.v.k. i.p.v.", "a.u.b. k.v.k. i.p.v."), ("n*u*l*l", "null"), ("a b c", "a b c"),
        ("В\u{435}l m\u{3B9}j❤", "bel mij❤"), ("Пишете тук", "пишете тук"), ("Ελλα", "ελλα"),
    ])
    func `disguises of single characters are undone`(source: String, folded: String) {
        #expect(FoldedText(source).text == folded)
    }

    @Test func `the map is total and monotone for every scalar and for mixtures`() {
        var text = ""
        for value in stride(from: UInt32(0), to: 0x2_FFFF, by: 7) {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        let folded = FoldedText(text)
        var last = 0
        for index in folded.bytes.indices {
            let source = folded.source(ofByte: index)
            guard source >= last, source < folded.sourceLength else {
                Issue.record("byte \(index) comes from \(source) after \(last)")
                return
            }
            last = source
        }
        #expect(String(validating: folded.bytes, as: UTF8.self) != nil)
    }

    @Test func `folding what was folded changes nothing`() {
        for text in ["Ｂel ０６ ÉÉN", "ﬃ Ǆ İ", "x\u{200B}\u{300}y", "½ ⑴ ⒈ ㎝ Å"] {
            let once = FoldedText(text)
            #expect(FoldedText(once.text).bytes == once.bytes)
        }
    }

    @Test func `a span leads back to the very characters`() {
        let source = "bel 0️⃣6️⃣ nu"
        let folded = FoldedText(source)
        let span = folded.sourceSpan(ofBytes: 4..<6)
        let scalars = Array(source.unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])).hasPrefix("0️⃣6"))
        #expect(folded.bytes(ofSource: span) == 4..<6)
        #expect(folded.sourceSpan(ofBytes: 0..<0) == TextSpan(0, 0))
        #expect(folded.invisibleCount == 4)
    }
}
