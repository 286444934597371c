import Evidence
import Testing

@testable import Reading

struct NumberReaderTests {
    @Test(arguments: cases)
    func `Permit and business numbers are told by label and shape`(_ text: String, _ expected: [String]) {
        #expect(Fixture.ad(text).numbers.map { "\($0.kind.rawValue) \($0.text)" } == expected)
    }

    @Test func `A tax number is masked but its span marks it`() throws {
        let ad = Fixture.ad("Factuur: NL000099998B57")
        let number = try #require(ad.numbers.first)
        #expect(number.text == "NL*********B57")
        #expect(Fixture.marked(number.span, in: ad) == "NL000099998B57")
    }

    @Test func `Labels of policies are read, and the register tells bare KvK numbers`() {
        let known = KnownNumbers(
            permitLabels: ["ontheffing sekswerk", "toestemmingscode"], isRegisteredKvK: { $0 == "00123456" })
        let reader = PageReader(region: "NL", places: PlaceDirectory(), numbers: known)
        func numbers(_ text: String) -> [String] {
            reader.read(text: text, on: Fixture.day).ads[0].numbers.map { "\($0.kind.rawValue) \($0.text)" }
        }
        #expect(numbers("Toestemmingscode: 4411-22") == ["permit 4411-22"])
        #expect(numbers("Ontheffing sekswerk 2024/0099, Utrecht") == ["permit 2024/0099"])
        #expect(numbers("Anna, Utrecht, 00123456") == ["kvk 00123456"])
        #expect(numbers("Anna, Utrecht, 00123457") == [])
    }

    @Test func `A number in the footer of a site is not the ad's`() {
        let page = Fixture.page(
            """
            <main><h1>Anna, 28</h1><p>Half uur 80 euro, bel 06-12345600. Elke dag in Utrecht, privé ontvangst.</p></main>
            <footer>Ads BV, KvK 12345678, BTW NL000099998B57, vergunning UTR-2024-017, 06-12345601</footer>
            """)
        #expect(page.ads.first?.numbers.map(\.text) == [])
        #expect(page.ads.first?.phones.map(\.e164) == ["+31612345600"])
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
        ("NL123456782B90", ["btw NL*********B90"]),
        ("NL000099998B57", ["btw NL*********B57"]),
        ("NL123456789B01 of NL12B34", []),
        ("btw-id: NL 1234.56.782.B.90", ["btw NL*********B90"]),
        ("BTW nr. 123456782B90", ["btw *********B90"]),
        ("prijzen incl. 21% btw 150 euro", []),
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
        ("K.v.K.-nummer: 00 12 34 57", ["kvk 00 12 34 57"]),
        ("12345678 (KvK)", ["kvk 12345678"]),
        ("KvK (Utrecht): 12-345-678", ["kvk 12-345-678"]),
        ("Chambre de commerce n° 12345678", ["kvk 12345678"]),
        ("KvK 123456789, kvk 1234567", []),
        ("kvk bekend, bel 06-12345600", []),
        ("kvk: 2026-11-21", []),
        ("exploitatievergunning, nummer HV 2023/145, afgegeven", ["permit HV 2023/145"]),
        ("verg. nr. 2023-0456", ["permit 2023-0456"]),
        ("Exploitatievergunning sekswerk 12345/2024", ["permit 12345/2024"]),
        ("vergunningnummer 2024 0017", ["permit 2024 0017"]),
        ("Vergunning verleend op 12-03-2024 onder kenmerk Z-2024-112233", ["permit Z-2024-112233"]),
        ("vergunning verleend op 12-03-2024 door de burgemeester", []),
        ("UTR-2024-017 is ons vergunningnummer", ["permit UTR-2024-017"]),
        ("Vergunningen: UTR-2024-017 en UTR-2024-018", ["permit UTR-2024-017", "permit UTR-2024-018"]),
        ("Vergunning nr 17", ["permit 17"]),
        ("vergunning 2018, registratie vanaf 2025", []),
        ("Licensed by the municipality under number 2023/0456", ["permit 2023/0456"]),
        ("Licența nr. UTR-2024-017", ["permit UTR-2024-017"]),
        ("Numer zezwolenia: UTR-2024-017", ["permit UTR-2024-017"]),
        ("V e r g u n n i n g  nr UTR-2024-017", ["permit UTR-2024-017"]),
        ("telefoon 06-12345600 vergunning EXP-20-00012", ["permit EXP-20-00012"]),
    ]
}
