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
        let phrases = patterns(["dag en nacht", "grens*", "100( |)%"])
        let made = PhraseTable.build(phrases, cached: nil).table
        let bytes = made.serialized()
        // A phrase that a word is the key to is not compiled.
        let scanned = PhraseExpressions(phrases.dropFirst())
        #expect(DatabaseCache.open(bytes, expressions: scanned) != nil)
        let taken = PhraseTable.build(phrases, cached: bytes).table
        let text = "Dag en nacht, geen enkele grens, 100 %"
        #expect(taken.isFromCache && found(taken, text) == found(made, text))
        #expect(found(taken, text).count == 3)
    }

    @Test func `bytes of other phrases are refused`() {
        let bytes = PhraseTable.build(patterns(["overdag*"]), cached: nil).table.serialized()
        #expect(!bytes.isEmpty)
        #expect(DatabaseCache.open(bytes, expressions: PhraseExpressions(patterns(["nacht*"]))) == nil)
        let table = PhraseTable.build(patterns(["nacht*"]), cached: bytes).table
        #expect(found(table, "overdag niet, hele nacht") == ["nacht*"])
    }

    @Test func `damaged bytes are refused at any place`() {
        let phrases = patterns(["overdag*"])
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

    /// What is found by its words must be what a plain search from every place of a text finds.
    @Test func `phrases are found by their words wherever they stand`() {
        let all = patterns([
            "en", "ik", "nee", "u", "no", "eneneneneneu", "eneneneneneun", "ik en u", "(ik|en) nee",
            "ik (en |)nee",
            "nee (|u )en*", "(en u|no) <2> nee", "*en ik", "en-ik", "ik, en", "(ik (en|no)|nee) u", "u'n",
            "да", "да ik", "en <1> да", "(nee|##) (u|no)", "en*en nee", "no# ik", "(en|en)",
        ])
        let table = PhraseTable.build(all, cached: nil).table
        var numbers = SystemRandomNumberGenerator()
        let parts = [
            "en", "ik", "nee", "u", "no", "e", "n", "é", "ß", "я", "да", "7", "12", "-", "'", " ", " ", " ",
            "\n",
            ", ", "€", "eneneneneneu", "nenenene",
        ]
        var count = 0
        for _ in 0..<3_000 {
            let text = FoldedText((0..<12).map { _ in parts.randomElement(using: &numbers) ?? "" }.joined())
            let hits = table.hits(in: text)
            count += hits.count
            #expect(hits == PlainSearch.hits(of: all, in: text), "\(text.text)")
        }
        #expect(count > 1_000)
    }

    @Test func `what is found by its words is not compiled`() {
        let keyed = ["en", "dag en nacht", "(ik|wij) <2> samen", "ook nog (een|twee) <1> dag*", "да и нет"]
        #expect(PhraseTable.build(patterns(keyed), cached: nil).table.serialized() == [])
        for scanned in ["24/7", "minder*", "(#|zes)", "x*y", "*over"] {
            #expect(
                PhraseTable.build(patterns([scanned]), cached: nil).table.serialized() != [], "\(scanned)")
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

/// Phrases found the long way: every pattern from every place, by the tree as it stands.
private enum PlainSearch {
    static func hits(of patterns: [PhrasePattern], in text: FoldedText) -> [PhraseTable.Hit] {
        patterns.indices.flatMap { number in
            ranges(of: patterns[number], in: text.bytes).map {
                PhraseTable.Hit(pattern: number, bytes: $0)
            }
        }.sorted()
    }

    /// For each end the earliest start, and of those from one start the longest.
    private static func ranges(of pattern: PhrasePattern, in text: [UInt8]) -> [Range<Int>] {
        var earliest: [Int: Int] = [:]
        for start in text.indices where pattern.opensLeft || WordBoundary.mayStart(start, in: text) {
            for end in ends(of: pattern.node, in: text, from: [start])
            where end > start && (pattern.opensRight || WordBoundary.mayEnd(end, in: text)) {
                earliest[end] = min(earliest[end] ?? start, start)
            }
        }
        let ranges = earliest.map { end, start in
            (pattern.opensLeft ? WordBoundary.wordStart(from: start, in: text) : start)..<(pattern.opensRight
                ? WordBoundary.wordEnd(from: end, in: text) : end)
        }
        return Dictionary(grouping: ranges, by: \.lowerBound).values.compactMap { same in
            same.max { $0.upperBound < $1.upperBound }
        }
    }

    private static func ends(of node: PatternNode, in text: [UInt8], from starts: Set<Int>) -> Set<Int> {
        switch node {
        case .bytes(let set):
            return Set(starts.filter { $0 < text.count && set.contains(text[$0]) }.map { $0 + 1 })
        case .sequence(let parts): return parts.reduce(starts) { ends(of: $1, in: text, from: $0) }
        case .choice(let parts):
            return parts.reduce(into: []) { $0.formUnion(ends(of: $1, in: text, from: starts)) }
        case .upTo(let times, let part):
            var (all, last) = (starts, starts)
            for _ in 0..<times {
                last = ends(of: part, in: text, from: last)
                all.formUnion(last)
            }
            return all
        }
    }
}
