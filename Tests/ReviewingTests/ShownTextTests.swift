import Evidence
import Testing

@testable import Reviewing

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("an\u{202E}na", [VisibleText.Piece.plain("an"), .unseen("U+202E"), .plain("na")]),
        ("a\u{200B}\u{200B}\u{200B}b", [.plain("a"), .unseen("U+200B ×3"), .plain("b")]),
        ("\u{7}x", [.unseen("U+0007"), .plain("x")]), ("x\u{FEFF}", [.plain("x"), .unseen("U+FEFF")]),
        ("\u{E0041}", [.unseen("U+E0041")]), ("a\tb\nc", [.plain("a\tb\nc")]),
        ("👩\u{200D}💻 ❤\u{FE0F}", [.plain("👩\u{200D}💻 ❤\u{FE0F}")]),
        ("a\u{200D}b", [.plain("a"), .unseen("U+200D"), .plain("b")]),
        ("\u{301}a", [.plain("\u{A0}\u{301}a")]), ("", []),
    ])
    func `What would not be seen is written out`(text: String, pieces: [VisibleText.Piece]) {
        #expect(VisibleText.pieces(text.unicodeScalars) == pieces)
    }

    @Test func `Marks on one letter are told by number beyond a few`() {
        let pieces = VisibleText.pieces(("e" + String(repeating: "\u{301}", count: 500)).unicodeScalars)
        #expect(pieces.count == 2 && pieces[1] == .unseen("U+0301 ×497"))
    }

    @Test func `A line has no breaks and an end`() {
        #expect(VisibleText.line("a\nb\u{202E}c", limit: 10) == "a b[U+202E]c")
        #expect(VisibleText.line("abcdef", limit: 3) == "abc …")
    }

    @Test func `No scalar that turns or hides text is left in what is shown`() {
        let all = (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
        for scalar in all
        where scalar.properties.isBidiControl || scalar.properties.isDefaultIgnorableCodePoint {
            #expect(VisibleText.isUnseen(scalar), "U+\(String(scalar.value, radix: 16))")
        }
    }
}

@Suite struct MaskedTextTests {
    @Test func `Phones are dots, one a character, and blanks stay`() {
        #expect(MaskedText.text("bel 06 12", phones: [TextSpan(4, 9)]) == "bel •• ••")
        #expect(MaskedText.text("bel", phones: [TextSpan(1, 90)]) == "b••")
    }

    @Test(arguments: [
        ("Linda 06-12345690", "Linda ••-••••••••"), ("Linda, 23 jaar", "Linda, 23 jaar"),
        ("０６１２３４５６９０", "••••••••••"), ("site/1234", "site/1234"),
    ])
    func `Titles and addresses hide as many digits as a phone has`(text: String, shown: String) {
        #expect(MaskedText.cautious(text) == shown)
    }

    @Test func `What a finding quotes is masked`() {
        #expect(MaskedText.quotes("Het nummer “06 12” staat er.") == "Het nummer “•• ••” staat er.")
    }
}

@Suite struct MarkedAdTests {
    private func text(_ part: MarkedAd.Part) -> String {
        part.pieces.map { piece in
            switch piece {
            case .plain(let text): text
            case .unseen(let code): "[\(code)]"
            }
        }.joined()
    }

    @Test func `Overlapping hits are cut where one begins or ends, and each part knows all of its signs`() {
        let ad = MarkedAd(
            "abcdefghij", signs: [[TextSpan(1, 5)], [TextSpan(3, 8)], [TextSpan(3, 4)]], phones: [])
        #expect(ad.parts.map(text) == ["a", "bc", "d", "e", "fgh", "ij"])
        #expect(ad.parts.map(\.signs) == [[], [1], [1, 2, 3], [1, 2], [2], []])
        #expect(ad.parts.map(\.ending) == [[], [], [3], [1], [2], []])
    }

    @Test func `Spans beyond the text, empty and double ones do no harm`() {
        let ad = MarkedAd(
            "abc", signs: [[TextSpan(2, 90), TextSpan(0, 0), TextSpan(2, 90)], [TextSpan(50, 60)]], phones: []
        )
        #expect(ad.parts.map(text) == ["ab", "c"])
        #expect(ad.parts.map(\.ending) == [[], [1]])
        #expect(MarkedAd("", signs: [[TextSpan(0, 3)]], phones: []).parts.isEmpty)
    }

    @Test func `All of the text is there, in order, whatever the spans`() {
        var seed = UInt64(7)
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        let letters = "Anna, Utrecht; altijd bereikbaar en nog wat."
        for _ in 0..<300 {
            let signs = (0..<5).map { _ in
                (0..<3).map { _ in
                    let start = next(44)
                    return TextSpan(start, start + next(20))
                }
            }
            let ad = MarkedAd(letters, signs: signs, phones: [])
            #expect(ad.parts.map(text).joined() == letters)
            var at = 0
            for part in ad.parts {
                let length = text(part).unicodeScalars.count
                let expected = signs.indices.filter { index in
                    signs[index].contains { $0.length > 0 && $0.start <= at && at < $0.end }
                }.map { $0 + 1 }
                #expect(part.signs == expected)
                at += length
            }
        }
    }

    @Test func `A long text is cut and says by how much`() {
        let ad = MarkedAd(String(repeating: "x", count: MarkedAd.limit + 12), signs: [], phones: [])
        #expect(ad.cutCount == 12)
    }
}

@Suite struct TextDifferenceTests {
    private func shown(_ old: String, _ new: String) -> String {
        TextDifference(from: old, to: new).parts.map { part in
            switch part.kind {
            case .same: part.text
            case .removed: "−{\(part.text)}"
            case .added: "+{\(part.text)}"
            }
        }.joined()
    }

    @Test(arguments: [
        ("a b c", "a b c", "a b c"), ("a b c", "a x c", "a −{b}+{x} c"), ("", "a", "+{a}"), ("a", "", "−{a}"),
        ("", "", ""),
        ("a\nb", "a\nb\nc", "a\nb+{\nc}"), ("e\u{301}", "\u{E9}", "−{e\u{301}}+{\u{E9}}"),
    ])
    func `Words that changed are told`(old: String, new: String, wanted: String) {
        #expect(shown(old, new) == wanted)
    }

    @Test func `Both texts are in the difference whole, whatever they are`() {
        var seed = UInt64(11)
        func words() -> String {
            (0..<40).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return ["a", "b", " ", "\n", "é", "c  "][Int(seed >> 33) % 6]
            }.joined()
        }
        for _ in 0..<200 {
            let (old, new) = (words(), words())
            let parts = TextDifference(from: old, to: new).parts
            #expect(parts.filter { $0.kind != .added }.map(\.text).joined() == old)
            #expect(parts.filter { $0.kind != .removed }.map(\.text).joined() == new)
        }
    }

    @Test func `What differs too much is shown as replaced whole`() {
        let old = (0..<3_000).map { "a\($0)" }.joined(separator: " ")
        let new = (0..<3_000).map { "b\($0)" }.joined(separator: " ")
        let difference = TextDifference(from: "x " + old + " y", to: "x " + new + " y")
        #expect(difference.isCoarse && difference.parts.count == 4)
    }
}
