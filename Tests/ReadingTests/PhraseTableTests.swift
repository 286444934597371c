import Testing

@testable import Reading

struct PhraseTableTests {
    private struct Signs: OptionSet, Sendable {
        let rawValue: UInt32
        static let one = Signs(rawValue: 1)
        static let two = Signs(rawValue: 2)
    }

    private static let table = PhraseTable<Signs>([(.one, "over ons|niet gevond"), (.two, "да |años|o nas ")])

    private static func find(_ text: String) -> PhraseTable<Signs>.Found {
        table.find(in: text, limit: 100)
    }

    @Test(arguments: [
        ("Pagina NIET gevonden", 1), ("oniet gevonden", 0), ("3 Años", 2), ("Да", 2), ("дата", 0),
        ("вода да", 2), ("«да»", 2), ("o nastroju", 0), ("", 0), ("é", 0),
    ])
    func `Phrases begin where words begin, and end there after a blank`(_ text: String, _ signs: UInt32) {
        #expect(Self.find(text).signs.rawValue == signs)
    }

    @Test func `A phrase counts once, and beginnings are told apart`() {
        let found = Self.find("Over ons: over ons, niet gevonden")
        #expect(found.count(of: .one) == 2)
        #expect(found.atStart == .one)
        #expect(found.alone == [])
        #expect(Self.find("Over ons!").alone == .one)
        #expect(Self.find("Lees over ons").atStart == [])
    }

    @Test func `Only the beginning of a long text is looked at`() {
        let text = String(repeating: "x", count: 100) + " over ons"
        #expect(Self.find(text).signs == [])
    }
}
