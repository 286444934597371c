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

    @Test(arguments: tongues)
    func `Ten languages claim languages`(_ text: String, _ expected: [String]) {
        #expect(Fixture.ad(text).languages.map(\.code) == expected)
    }

    static let tongues: [(String, [String])] = [
        ("Met mij kun je Nederlands of Duits spreken.", ["nl", "de"]),
        ("talen: nl, engels, frans", ["nl", "en", "fr"]),
        ("Voertaal Engels of Pools.", ["en", "pl"]),
        ("Duits spreek ik niet.", []),
        ("Praat met mij in het Engels.", ["en"]),
        ("Vloeiend Spaans en Italiaans.", ["es", "it"]),
        ("Fluent in Polish and German.", ["pl", "de"]),
        ("Languages:\n- English\n- Dutch", ["en", "nl"]),
        ("Do you speak Dutch?", []),
        ("I speak Ukrainian and Czech.", ["uk", "cs"]),
        ("Wir können uns auf Deutsch oder Polnisch unterhalten.", ["de", "pl"]),
        ("Fließend Englisch, etwas Ungarisch.", ["en", "hu"]),
        ("Englischsprachig", ["en"]),
        ("Langue : anglais et roumain", ["en", "ro"]),
        ("Je ne parle pas anglais, mais espagnol.", ["es"]),
        ("On peut parler allemand.", ["de"]),
        ("Se puede hablar inglés o francés.", ["en", "fr"]),
        ("Idioma: español, portugués", ["es", "pt"]),
        ("Lingua italiana e inglese.", ["it", "en"]),
        ("Possiamo parlare tedesco.", ["de"]),
        ("Limba engleză și germană.", ["en", "de"]),
        ("Putem vorbi italiana.", ["it"]),
        ("Nu vorbesc engleza.", []),
        ("Języki: polski, angielski, holenderski.", ["pl", "en", "nl"]),
        ("Rozmawiam po niemiecku i po rosyjsku.", ["de", "ru"]),
        ("Magyarul és németül is tudok beszélni.", ["hu", "de"]),
        ("Angolul nem beszélek.", []),
        ("С мен може да говорите на немски и руски.", ["de", "ru"]),
        ("Владея английски и гръцки.", ["en", "el"]),
    ]
}
