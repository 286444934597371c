import Evidence
import Testing

@testable import Scoring

/// The small language of phrases.
struct PhrasePatternTests {
    private func spans(_ phrase: String, _ text: String) -> [String] {
        guard let pattern = try? PhrasePattern(phrase) else { return ["not a phrase"] }
        let folded = FoldedText(text)
        let table = PhraseTable.build([pattern], cached: nil).table
        return table.hits(in: folded).map { String(decoding: folded.bytes[$0.bytes], as: UTF8.self) }
    }

    @Test(arguments: [
        ("dag en nacht", "Open DAG en\nNacht.", "dag en nacht"),
        ("dag en nacht", "dag-en-nacht", "dag-en-nacht"),
        ("dag en nacht", "dag, en nacht", "dag, en nacht"),
        ("24( |)/( |)7", "24 / 7", "24 / 7"),
        ("24( |)/( |)7", "24/7bereikbaar", "24/7"),
        ("(deze|volgende) week", "volgende week", "volgende week"),
        ("moet <2> betalen", "moet nog veel betalen", "moet nog veel betalen"),
        ("moet <2> betalen", "moet betalen", "moet betalen"),
        ("schuld*", "schuldenlast", "schuldenlast"),
        ("*salon", "massagesalon", "massagesalon"),
        ("een*ig", "eenhoornig", "eenhoornig"),
        ("havo [1-6]", "havo 4", "havo 4"),
        ("## jaar", "17 jaar", "17 jaar"),
        ("100( |)%", "100 % echt", "100 %"),
        ("café", "CAFE\u{301}", "cafe"),
        ("b\\(c\\)", "b(c)", "b(c)"),
        ("vrij na (school|werk)", "vrij na school", "vrij na school"),
    ])
    func `a phrase is found with all its words`(_ phrase: String, _ text: String, _ found: String) {
        #expect(spans(phrase, text).map { $0.replacing("\n", with: " ") } == [found])
    }

    @Test(arguments: [
        ("dag", "vandaag"), ("dag", "dagen"), ("dag", "midŝdagŝ"), ("teen", "8teen"), ("17", "2017"),
        ("17", "170"),
        ("moet <2> betalen", "moet nog heel veel betalen"), ("moet <2> betalen", "moet. Nog betalen"),
        ("havo [1-6]", "havo 7"), ("dag en nacht", "dag en de nacht"), ("a(b|c)d", "aed"),
    ])
    func `a phrase is not found in other words`(_ phrase: String, _ text: String) {
        #expect(spans(phrase, text) == [])
    }

    @Test(arguments: [
        ("", "empty"), ("a (b", "not closed"), ("a) b", "without \"(\""), ("a <9> b", "without a number"),
        ("[7-0]", "backward"), ("a\\", "at the end"), ("*", "of nothing"), ("((((((a))))))", "deep"),
        ("[a", "not closed"), (String(repeating: "a", count: 500), "500 bytes"),
    ])
    func `what is no phrase is told in words`(_ phrase: String, _ part: String) {
        do throws(PhrasePattern.Fault) {
            _ = try PhrasePattern(phrase)
            Issue.record("accepted")
        } catch {
            #expect(error.message.contains(part), "\(error.message)")
            #expect(!error.remedy.isEmpty)
        }
    }

    @Test func `of several readings the longest is taken`() {
        #expect(spans("(nog |)heel (nog |)veel", "nog heel nog veel") == ["nog heel nog veel"])
        #expect(spans("a (b|b c)", "a b c") == ["a b c"])
    }

    @Test func `the start is found again for every end`() {
        #expect(spans("(een|twee) (drie|vier*)", "een drie, twee vierkant") == ["een drie", "twee vierkant"])
    }

    @Test func `a hostile text costs no more than its length`() {
        let text = String(repeating: "moet ", count: 40_000)
        #expect(spans("moet <6> betalen", text) == [])
        #expect(spans("(a|)(a|)(a|)(a|)(a|)(a|)b", String(repeating: "a", count: 100_000)) == [])
    }
}
