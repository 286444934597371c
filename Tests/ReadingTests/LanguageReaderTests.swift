import Evidence
import Testing

@testable import Reading

struct LanguageReaderTests {
    @Test(arguments: cases)
    func `Languages that are said to be spoken are read`(_ text: String, _ expected: [String]) {
        #expect(Fixture.ad(text).languages.map(\.code) == expected)
    }

    @Test func `A span marks the name`() throws {
        let ad = Fixture.ad("Ik spreek Nederlands en Engels.")
        #expect(ad.languages.map { Fixture.marked($0.span, in: ad) } == ["Nederlands", "Engels"])
    }

    static let cases: [(String, [String])] = [
        ("Ik spreek Nederlands, Engels en een beetje Duits.", ["nl", "en", "de"]),
        ("Ik spreek geen Duits, wel Engels.", ["en"]),
        ("Talen: NL, EN, DE", ["nl", "en", "de"]),
        ("Languages\nEnglish, French", ["en", "fr"]),
        ("English speaking", ["en"]),
        ("Je parle néerlandais et allemand.", ["nl", "de"]),
        ("Hablo español e inglés.", ["es", "en"]),
        ("Mówię po polsku i angielsku.", ["pl", "en"]),
        ("Vorbesc română și engleză.", ["ro", "en"]),
        ("Spreekt u Engels?", []),
        ("Griekse keuken, Franse wijn, Engels park", []),
        ("Ik spreek graag met je af.", []),
    ]
}
