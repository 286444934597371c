import Evidence
import Testing

@testable import Reading

struct PhoneReaderTests {
    @Test(arguments: plain)
    func `A number with plain separators is read and is no disguise`(_ text: String, _ expected: [String]) {
        let phones = Fixture.ad(text).phones
        #expect(phones.map(\.e164) == expected)
        #expect(phones.allSatisfy { !$0.isObfuscated && $0.operators.isEmpty && $0.source == "text" })
    }

    @Test(arguments: disguised)
    func `A disguised number is read and says what was undone`(_ text: String, _ expected: [String]) {
        let phones = Fixture.ad(text).phones
        #expect(phones.map(\.e164) == expected)
        #expect(phones.allSatisfy { $0.isObfuscated && !$0.operators.isEmpty })
    }

    @Test(arguments: traps)
    func `What is no phone number gives none`(_ text: String) {
        #expect(Fixture.ad(text).phones.map(\.e164) == [])
    }

    @Test(arguments: [
        ("nul zes een twee drie vier vijf zes nul nul", "words"), ("O6 I2 34 56 0Z", "homoglyph"),
        ("0\u{FE0F}\u{20E3}6\u{FE0F}\u{20E3}12345602", "keycap"), ("\u{FF10}\u{FF16}12345602", "fullwidth"),
        ("0 6 1 2 3 4 5 6 0 2", "spacing"), ("06\u{200B}1234\u{200B}5602", "invisible"),
        ("06\u{260E}12\u{260E}34\u{260E}56\u{260E}02", "spacing"),
    ])
    func `The operators are named`(_ text: String, _ expected: String) throws {
        #expect(try #require(Fixture.ad(text).phones.first).operators.contains(expected))
    }

    @Test func `The span runs from the plus to the last digit`() throws {
        let ad = Fixture.ad("é € Bel +31 (0)6 12345611 nu")
        #expect(Fixture.marked(try #require(ad.phones.first).span, in: ad) == "+31 (0)6 12345611")
    }

    @Test func `A link counts where the text holds no number`() throws {
        let page = Fixture.page(
            "<h1>Ad</h1><p>Bel mij, 1 uur 150 euro <a href='tel:+31612345600'>hier</a></p>")
        let phone = try #require(page.ads.first?.phones.first)
        #expect(phone.e164 == "+31612345600")
        #expect(phone.source == "link")
        #expect(phone.span.length == 0)
    }

    @Test(arguments: [
        "https://wa.me/31612345600", "https://api.whatsapp.com/send?phone=31612345600&text=x",
        "sms:+31612345600?body=x",
        "whatsapp://send?phone=31612345600", "tel:06-12345600", "//wa.me/31612345600",
    ])
    func `Messenger links carry numbers`(_ link: String) {
        let page = Fixture.page("<h1>Ad</h1><p>Een uur 150 euro, <a href='\(link)'>bericht</a></p>")
        #expect(page.ads.first?.phones.map(\.e164) == ["+31612345600"])
    }

    @Test func `A number in text and link is one and stands in the text`() {
        let page = Fixture.page(
            "<h1>Ad</h1><p>Bel <a href='tel:0612345600'>06-12345600</a>, 1 uur 150 euro</p>")
        #expect(page.ads.first?.phones.map(\.source) == ["text"])
    }

    @Test func `A number cut by elements is split, and a decoy that is not shown is no part of it`() throws {
        let html = "<h1>Ad</h1><p>Bel 06<b>12</b><i>34</i><span style='display: none'>99</span>5600, 150 euro"
        let phone = try #require(Fixture.page(html).ads.first?.phones.first)
        #expect(phone.e164 == "+31612345600")
        #expect(phone.operators == ["split"])
    }

    @Test func `Bold print inside a number is no disguise`() throws {
        let html = "<h1>Ad</h1><p>Bel <b>06</b>-12345600, 1 uur 150 euro"
        #expect(try #require(Fixture.page(html).ads.first?.phones.first).isObfuscated == false)
    }

    @Test func `Numbers are read for the region`() {
        let reader = PageReader(region: "DE", places: PlaceDirectory())
        #expect(
            reader.read(text: "Tel 0171 3920000", on: Fixture.day).ads[0].phones.map(\.e164) == [
                "+491713920000"
            ])
    }

    static let plain: [(String, [String])] = [
        ("06-12345600", ["+31612345600"]),
        ("06 12 34 56 01", ["+31612345601"]),
        ("0612345602", ["+31612345602"]),
        ("06.12.34.56.03", ["+31612345603"]),
        ("+31 6 12345604", ["+31612345604"]),
        ("+31 (0)6 12345605", ["+31612345605"]),
        ("0031612345606", ["+31612345606"]),
        ("31612345607", ["+31612345607"]),
        ("(06) 12 34 56 08", ["+31612345608"]),
        ("+1 202 555 0100", ["+12025550100"]),
        ("+1 (202) 555-0101", ["+12025550101"]),
        ("+49 171 3920000", ["+491713920000"]),
        ("0049 171 3920001", ["+491713920001"]),
        ("06-12345633 / 06-12345634", ["+31612345633", "+31612345634"]),
        ("bel 06-12345635 of 06-12345636", ["+31612345635", "+31612345636"]),
        ("30 jaar 06 12 34 56 37", ["+31612345637"]),
        ("1 uur 160 euro 06-12345638 24 uur", ["+31612345638"]),
        ("tel 612345639", ["+31612345639"]),
        ("Kim 31 06-12345640", ["+31612345640"]),
        ("06-12345641, 06-12345641", ["+31612345641"]),
    ]

    static let disguised: [(String, [String])] = [
        ("nul zes een twee drie vier vijf zes nul negen", ["+31612345609"]),
        ("nul zes twaalf vierendertig zesenvijftig tien", ["+31612345610"]),
        ("zero six one two three four five six one one", ["+31612345611"]),
        ("null sechs eins zwei drei vier fünf sechs eins zwei", ["+31612345612"]),
        ("zéro six un deux trois quatre cinq six un trois", ["+31612345613"]),
        ("06 twaalf 34 vijf zes 14", ["+31612345614"]),
        ("0zes12drie4vijf615", ["+31612345615"]),
        ("nulzes12345616", ["+31612345616"]),
        ("nul zes 1 2 drie vier 56 dubbel een", ["+31612345611"]),
        ("0 6 1 2 3 4 5 6 1 7", ["+31612345617"]),
        ("0-6-1-2-3-4-5-6-1-8", ["+31612345618"]),
        (
            "0\u{FE0F}\u{20E3}6\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}2\u{FE0F}\u{20E3}3\u{FE0F}\u{20E3}4\u{FE0F}\u{20E3}5\u{FE0F}\u{20E3}6\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}9\u{FE0F}\u{20E3}",
            ["+31612345619"]
        ),
        (
            "\u{FF10}\u{FF16}\u{FF11}\u{FF12}\u{FF13}\u{FF14}\u{FF15}\u{FF16}\u{FF12}\u{FF10}",
            ["+31612345620"]
        ),
        (
            "\u{24FF}\u{277B}\u{278A}\u{278B}\u{278C}\u{278D}\u{278E}\u{278F}\u{278B}\u{278A}",
            ["+31612345621"]
        ),
        ("O6 I2 34 56 2Z", ["+31612345622"]),
        ("06l2345623", ["+31612345623"]),
        ("\u{41E}6-12345\u{431}24", ["+31612345624"]),
        ("06\u{260E}12\u{260E}34\u{260E}56\u{260E}25", ["+31612345625"]),
        ("06\u{200B}1234\u{200B}5626", ["+31612345626"]),
        ("0\n6\n1\n2\n3\n4\n5\n6\n2\n7", ["+31612345627"]),
        ("06*12*34*56*28", ["+31612345628"]),
        ("0x6x1x2x3x4x5x6x2x9", ["+31612345629"]),
        (
            "\u{1D7CE}\u{1D7D4}\u{1D7CF}\u{1D7D0}\u{1D7D1}\u{1D7D2}\u{1D7D3}\u{1D7D4}\u{1D7D1}\u{1D7CE}",
            ["+31612345630"]
        ),
        ("\u{660}\u{666}\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}\u{663}\u{661}", ["+31612345631"]),
        ("06_12_34_56_32", ["+31612345632"]),
    ]

    static let traps: [String] = [
        "€ 150 € 200 € 250 € 300",
        "16-12-2025 17-12-2025",
        "2026-11-21 10:00 2026-11-22",
        "NL91ABNA0417164300",
        "NL91 ABNA 0417 1643 00",
        "KvK 99012345",
        "10:00-22:00 en 11:00-20:00",
        "1617 AB 1618 CD 1619 EF",
        "90-60-90 maat 36 lengte 170",
        "50 100 150 200 250 300",
        "NL123456789B01",
        "ref 2017061600012",
        "UTR-2024-017",
        "0 euro 6 keer 12 dagen",
        "1234567890",
        "0000000000",
        "uur 100 half uur 60 kwartier 40 06",
        "12:00 13:00 14:00",
        "een twee drie vier vijf zes zeven acht negen tien",
        "30 min 50 euro 60 min 90 euro 90 min 130",
        "ISBN 978-0-306-40615-7",
        "52.370216, 4.895168",
    ]
}
