import Evidence
import Testing

@testable import Reading

struct NumberReaderTests {
    @Test(arguments: cases)
    func `Permit and business numbers are told by label and shape`(_ text: String, _ expected: [String]) {
        #expect(Fixture.ad(text).numbers.map { "\($0.kind.rawValue) \($0.text)" } == expected)
    }

    @Test func `A tax number is masked but its span marks it`() throws {
        let ad = Fixture.ad("Factuur: NL123456789B01")
        let number = try #require(ad.numbers.first)
        #expect(number.text == "NL*********B01")
        #expect(Fixture.marked(number.span, in: ad) == "NL123456789B01")
    }

    @Test func `The label is kept`() {
        #expect(Fixture.ad("Vergunningnummer: UTR-2024-017").numbers.first?.label == "vergunningnummer")
    }

    static let cases: [(String, [String])] = [
        ("Vergunningnummer: UTR-2024-017", ["permit UTR-2024-017"]),
        ("verg.nr UTR-2024-031.", ["permit UTR-2024-031"]),
        ("Vergunning: UTR/24/17", ["permit UTR/24/17"]),
        ("Permit number RSB-2023-044", ["permit RSB-2023-044"]),
        ("Vergunning: n.v.t.", []),
        ("vergunningnummer HSX-230077.", ["permit HSX-230077"]),
        ("Permit: UTR 2023 O52", ["permit UTR 2023 O52"]),
        ("UTR-2024-017", ["candidate UTR-2024-017"]),
        ("KvK 99012345", ["kvk 99012345"]),
        ("KvK: 12 34 56 78", ["kvk 12 34 56 78"]),
        ("K.v.K. 12345678", ["kvk 12345678"]),
        ("BTW NL123456789B01", ["btw NL*********B01"]),
        ("btw-id NL 1234 56789 B 02", ["btw NL*********B02"]),
        ("NL123456789B01", ["btw NL*********B01"]),
        ("met vergunning. Kom bij u thuis", []),
        ("Wij hebben een vergunning, 24 uur open", []),
        ("driving licence and a car", []),
        ("COVID-19 24-7 A12 B2B", []),
        ("Vergunningnummer 123456", ["permit 123456"]),
        ("Vergunningnummer\nEXP-24-00817", ["permit EXP-24-00817"]),
        ("vergunning van de gemeente onder nummer ABC-123", ["permit ABC-123"]),
        ("licensed since 2019", []),
        ("registratienummer 2024.117", ["permit 2024.117"]),
        ("vergunning, tel 06-12345600", []),
        ("telefoon 06-12345600 vergunning EXP-20-00012", ["permit EXP-20-00012"]),
    ]
}
