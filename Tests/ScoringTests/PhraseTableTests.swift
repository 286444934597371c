import Evidence
import Testing

@testable import Scoring

/// Many phrases in one pass, and the compiled form as bytes.
struct PhraseTableTests {
    private func patterns(_ texts: [String]) -> [PhrasePattern] {
        texts.compactMap { try? PhrasePattern($0) }
    }

    private func found(_ table: PhraseTable, _ text: String) -> [String] {
        table.hits(in: FoldedText(text)).map { table.patterns[$0.pattern].key }
    }

    @Test func `each phrase is found by its own name`() {
        let table = PhraseTable.build(patterns(["een", "een twee", "drie*"]), cached: nil).table
        #expect(found(table, "een twee drietal een") == ["een", "een twee", "drie*", "een"])
    }

    @Test func `a compiled table survives as bytes and finds the same`() {
        let phrases = patterns(["dag en nacht", "geen <2> grens", "100( |)%"])
        let made = PhraseTable.build(phrases, cached: nil).table
        let bytes = made.serialized()
        #expect(DatabaseCache.open(bytes, expressions: PhraseExpressions(phrases)) != nil)
        let taken = PhraseTable.build(phrases, cached: bytes).table
        let text = "Dag en nacht, geen enkele grens, 100 %"
        #expect(found(taken, text) == found(made, text))
        #expect(found(taken, text).count == 3)
    }

    @Test func `bytes of other phrases are refused`() {
        let bytes = PhraseTable.build(patterns(["overdag niet"]), cached: nil).table.serialized()
        #expect(DatabaseCache.open(bytes, expressions: PhraseExpressions(patterns(["hele nacht"]))) == nil)
        let table = PhraseTable.build(patterns(["hele nacht"]), cached: bytes).table
        #expect(found(table, "overdag niet, hele nacht") == ["hele nacht"])
    }

    @Test func `damaged bytes are refused at any place`() {
        let phrases = patterns(["overdag niet"])
        let bytes = PhraseTable.build(phrases, cached: nil).table.serialized()
        for at in [0, 20, 50, 90, bytes.count - 1] {
            var broken = bytes
            broken[at] ^= 1
            #expect(DatabaseCache.open(broken, expressions: PhraseExpressions(phrases)) == nil, "byte \(at)")
        }
        for length in [0, 10, 80, bytes.count - 1] {
            let cut = Array(bytes.prefix(length))
            #expect(
                DatabaseCache.open(cut, expressions: PhraseExpressions(phrases)) == nil, "\(length) bytes")
        }
        #expect(DatabaseCache.open([], expressions: PhraseExpressions([PhrasePattern]())) == nil)
    }

    @Test func `a phrase that Vectorscan refuses costs only itself`() {
        let (table, refused) = PhraseTable.build(patterns(["dag", "(a|)(b|)", "nacht"]), cached: nil)
        #expect(refused.map(\.pattern) == [1])
        #expect(found(table, "dag a nacht") == ["dag", "nacht"])
    }

    /// Phrases with a gap that begin alike are scanned for in two halves; one alone is scanned for as a whole.
    @Test func `many phrases with one first word are found as each of them alone is`() {
        let texts = [
            "zonder <2> pauze", "zonder <1> pauze", "zonder <3> nacht", "zonder <2> (pauze|rust)*",
            "zonder <1> dag <1> nacht", "*zonder <2> pauzes", "altijd <2> pauze",
        ]
        let all = patterns(texts)
        let together = PhraseTable.build(all, cached: nil).table
        let alone = all.map { PhraseTable.build([$0], cached: nil).table }
        let parts = [
            "zonder", "pauze", "pauzes", "een", "dag", "nacht", "rust", "altijd", "en", " ", " ", " ", "\n",
            "-", ", ",
            ". ", "é",
        ]
        var (numbers, count) = (SystemRandomNumberGenerator(), 0)
        for _ in 0..<3_000 {
            let text = FoldedText((0..<14).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined())
            let expected = alone.enumerated().flatMap { index, table in
                table.hits(in: text).map { PhraseTable.Hit(pattern: index, bytes: $0.bytes) }
            }.sorted()
            count += expected.count
            #expect(together.hits(in: text) == expected, "\(text.text)")
        }
        #expect(count > 100)
        let copy = PhraseTable.build(all, cached: together.serialized()).table
        #expect(copy.isFromCache && found(copy, "Zonder een pauze").count == 3)
    }

    @Test func `a refused phrase among many with one first word costs only what cannot be told from it`() {
        let texts = [
            "zonder <2> pauze", "zonder <2> nacht", "zonder <2> rust", "zonder <1> rusten", "(a|)(b|)",
        ]
        let (table, refused) = PhraseTable.build(patterns(texts), cached: nil)
        #expect(refused.map(\.pattern) == [4] && found(table, "zonder nacht") == ["zonder <2> nacht"])
    }

    @Test func `no phrases are no error`() {
        #expect(found(PhraseTable.build([], cached: nil).table, "dag") == [])
        #expect(PhraseTable.build([], cached: nil).table.serialized() == [])
    }

    /// The same language in a form that is scanned for: what both find must be the same.
    @Test func `words of plain letters are found as if they were scanned for`() {
        let words = ["en", "ik", "nee", "u", "no", "eneneneneneu", "eneneneneneun"]
        let table = PhraseTable.build(patterns(words), cached: nil).table
        let scanned = PhraseTable.build(patterns(words.map { "(\($0)|\($0))" }), cached: nil).table
        let isLong = patterns(words).map { $0.key.utf8.count > 12 }
        #expect(isLong.last == true && !scanned.serialized().isEmpty)
        #expect(PhraseTable.build(patterns(Array(words.dropLast())), cached: nil).table.serialized() == [])
        var numbers = SystemRandomNumberGenerator()
        let parts = [
            "en", "ik", "nee", "u", "no", "e", "n", "é", "ß", "я", "7", "-", "'", " ", "\n", ", ", "€",
            "eneneneneneu", "nenenene",
        ]
        for _ in 0..<2_000 {
            let text = (0..<12).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
            let (one, other) = (table.hits(in: FoldedText(text)), scanned.hits(in: FoldedText(text)))
            #expect(one == other, "\(text)")
        }
    }

    @Test func `a book of thousands of short words finds each of them`() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let words = (0..<5_000).map { (number: Int) -> String in
            String([letters[number / 676], letters[number / 26 % 26], letters[number % 26]])
        }
        let table = PhraseTable.build(patterns(words), cached: nil).table
        #expect(found(table, words.joined(separator: " ")) == words)
    }

    @Test func `two patterns for one short word are both found`() {
        let table = PhraseTable.build(patterns(["en", "\\en", "ik"]), cached: nil).table
        #expect(found(table, "ik en") == ["ik", "en", "\\en"])
    }

    @Test func `many callers at once find the same`() async {
        let table = PhraseTable.build(patterns(["dag", "nacht", "geen <3> grens"]), cached: nil).table
        let text = String(repeating: "dag en nacht geen enkele grens ", count: 200)
        let expected = found(table, text)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { self.found(table, text) == expected } }
            for await isSame in group { #expect(isSame) }
        }
    }
}
