import Evidence
import Testing

/// What holds of the fold of any text: the map back is total and monotone, and the bytes are UTF-8.
@Suite struct FoldingPropertyTests {
    @Test func `every scalar of the basic plane and of the emoji planes folds alone and among others`() {
        var among = FoldCheck()
        for value in (UInt32(0)...0x1_FFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let alone = String(Character(scalar))
            // Beside a letter as well: what it folds to may be read with its neighbours (found by fuzzing: 3Eµ).
            for text in [alone, "e\(alone)"] {
                if let problem = FoldCheck.problem(in: text) {
                    Issue.record("U+\(String(value, radix: 16)): \(problem)")
                }
            }
            among.add("a \(alone) b\(alone)c d e")
        }
        #expect(among.problems == [])
    }

    @Test(arguments: UInt64(1)...40)
    func `random texts fold with a total and monotone map`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<2_000 {
            let value: UInt32 =
                switch random.next() % 5 {
                case 0: UInt32(random.next() % 0x80)
                case 1: UInt32(random.next() % 0x590)
                case 2: UInt32(random.next() % 0x3000)
                case 3: 0x1_F000 + UInt32(random.next() % 0x1000)
                default: UInt32(random.next() % 0x11_0000)
                }
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        #expect(FoldCheck.problem(in: String(scalars)) == nil)
    }

    @Test(arguments: UInt64(1)...40)
    func `letters set apart and mixed scripts keep the map total and monotone`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let pieces = [
            "a", "b", "z", " ", "  ", ".", "-", "*", "_", "\n", "\u{430}", "\u{43E}", "\u{3BF}", "0",
            "\u{200B}", "é",
        ]
        let text = (0..<3_000).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
        #expect(FoldCheck.problem(in: text) == nil)
    }

    @Test(arguments: UInt64(1)...60)
    func `folding what is folded changes nothing`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let pieces = [
            "a", "b ", "c  ", "d", " ", "  ", ".", "-", "*", "\u{200B}", "\u{430}", "\u{43E}", "é ", "0",
            "e-", "\n",
        ]
        for length in [6, 12, 24, 200] {
            let text = (0..<length).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            let once = FoldedText(text)
            #expect(FoldedText(once.text).bytes == once.bytes, "\(text.debugDescription)")
        }
    }

    /// Wide gaps were left as they are, and are narrow ones once they are folded.
    @Test func `all short texts of letters, blanks and dashes fold once and for all`() {
        var texts = [""]
        for _ in 0..<10 {
            texts = texts.flatMap { text in ["a", " ", "-"].map { text + $0 } }
            let changed = texts.filter { text in
                let once = FoldedText(text)
                return FoldedText(once.text).bytes != once.bytes
            }
            #expect(changed == [])
        }
    }

    @Test(arguments: [
        ("n u l   z e s", "nul zes"), ("v   e   r   g", "verg"), ("a b c d  e", "abcd e"),
        ("a b c d e f  g  h  i  j", "abcdef ghij"), ("a b c  d", "abcd"), ("a.b.c.\u{200B}d", "abcd"),
    ])
    func `wide gaps part words, where they are few`(_ text: String, _ expected: String) {
        #expect(FoldedText(text).text == expected)
    }

    @Test func `a span of folded bytes and back again covers what it came from`() {
        for text in ["x v e r g u n n i n g 0️⃣6️⃣", "Веl о６ n u l  z e s", "🔟⓿ a.u.b. t.e.l.e.f.o.o.n"] {
            let folded = FoldedText(text)
            for start in folded.bytes.indices where folded.bytes[start] & 0xC0 != 0x80 {
                let span = folded.sourceSpan(ofBytes: start..<start + 1)
                #expect(span.length == 1)
                #expect(folded.bytes(ofSource: span).contains(start))
            }
        }
    }

    /// Time is no measure in a test, but what one scalar can add to the text is: all that follows is linear in that.
    @Test func `no scalar folds to more than 32 bytes`() {
        for value in (UInt32(0)...0x1_FFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if FoldedText(String(Character(scalar))).bytes.count > 32 {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }
}

/// Checks one text, or many one behind the other.
private struct FoldCheck {
    private(set) var problems: [String] = []
    private var text = ""

    mutating func add(_ piece: String) {
        text += piece
        guard text.utf8.count > 20_000 else { return }
        if let problem = Self.problem(in: text) { problems.append(problem) }
        text = ""
    }

    /// Nil where all is well.
    static func problem(in text: String) -> String? {
        let folded = FoldedText(text)
        guard folded.sourceLength == text.unicodeScalars.count else { return "length \(folded.sourceLength)" }
        var last = 0
        for index in folded.bytes.indices {
            let source = folded.source(ofByte: index)
            guard source >= last, source < folded.sourceLength else {
                return "byte \(index) from \(source) after \(last)"
            }
            last = source
        }
        if String(validating: folded.bytes, as: UTF8.self) == nil { return "no UTF-8" }
        return FoldedText(folded.text).bytes == folded.bytes ? nil : "folds otherwise the second time"
    }
}
