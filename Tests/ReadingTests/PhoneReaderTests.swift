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
        "tel:+31%206%2012345600",
        "tel://0612345600", "sms://+31612345600", "facetime:+31612345600", "skype:+31612345600?call",
        "https://api.whatsapp.com/send/?text=24/7+open&phone=%2B31612345600", "https://t.me/+31612345600",
        "https://wa.me/+31612345600?text=x", "tg://resolve?phone=31612345600", "wa.me/31612345600",
        "viber://chat?number=%2B31612345600", "https://signal.me/#p/+31612345600",
        "javascript:bel(%220612345600%22)",
    ])
    func `Messenger links carry numbers`(_ link: String) {
        let page = Fixture.page("<h1>Ad</h1><p>Een uur 150 euro, <a href='\(link)'>bericht</a></p>")
        #expect(page.ads.first?.phones.map(\.e164) == ["+31612345600"])
    }

    @Test(arguments: [
        "https://t.me/+AbCdEf1234567890", "tel:112", "https://wa.me/message/ABC123",
        "javascript:toon(12345678)",
        "https://whatever.example/31612345600", "mailto:a@post.example?subject=0612345600",
    ])
    func `Other links carry none`(_ link: String) {
        let page = Fixture.page("<h1>Ad</h1><p>Een uur 150 euro, <a href='\(link)'>bericht</a></p>")
        #expect(page.ads.first?.phones.map(\.e164) == [])
    }

    @Test(arguments: [("MDYxMjM0NTYwMA==", "encoded"), ("0065432160", "reversed")])
    func `A number disguised in an attribute is read and says how`(_ value: String, _ expected: String) {
        let page = Fixture.page(
            "<h1>Ad</h1><p>Een uur 150 euro <button data-phone='\(value)'>toon</button></p>")
        #expect(page.ads.first?.phones.map(\.e164) == ["+31612345600"])
        #expect(page.ads.first?.phones.map(\.operators) == [[expected]])
    }

    @Test func `A number in cells of its own is split, and one behind a label in a cell is not`() {
        let cut = Fixture.page(
            "<h1>Ad</h1><p>150 euro</p><table><tr><td>06</td><td>1234</td><td>5600</td></tr></table>")
        #expect(cut.ads.first?.phones.map(\.operators) == [["split"]])
        let whole = Fixture.page(
            "<h1>Ad</h1><p>150 euro</p><table><tr><td>Tel</td><td>06 12345600</td></tr></table>")
        #expect(whole.ads.first?.phones.map(\.operators) == [[]])
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

    @Test func `Numbers of regions without a trunk prefix are read, and their price lists are not`() {
        let reader = PageReader(region: "US", places: PlaceDirectory())
        func phones(_ text: String) -> [String] {
            reader.read(text: text, on: Fixture.day).ads[0].phones.map(\.e164)
        }
        #expect(phones("Text 202-555-0108, one hour 200") == ["+12025550108"])
        #expect(phones("Call 202.555.0125 or 1-202-555-0126 after 6 pm") == ["+12025550125", "+12025550126"])
        #expect(phones("two oh two triple five oh one oh nine") == ["+12025550109"])
        #expect(phones("one two three four five six seven eight nine ten") == [])
        #expect(phones("200 300 400 500 600 700") == [])
    }

    @Test func `A number that may be longer is not read on into what stands behind it`() {
        let phones = Fixture.ad("+49 171 3920001 2 kamers, +49 171 3920002, 3 dames").phones
        #expect(phones.map(\.e164) == ["+491713920001", "+491713920002"])
    }

    static let plain: [(String, [String])] = [
        ("0031(0)6-12345642", ["+31612345642"]),
        ("(+31)(0)6 12345643", ["+31612345643"]),
        ("+31 06 12345644", ["+31612345644"]),
        ("0612345645,0612345646;0612345647", ["+31612345645", "+31612345646", "+31612345647"]),
        ("app via https://api.whatsapp.com/send?phone=31612345648", ["+31612345648"]),
        ("06\u{A0}12\u{A0}34\u{A0}56\u{A0}49", ["+31612345649"]),
        ("06/12/34/56/50", ["+31612345650"]),
        ("KvK 12345678 tel 06-12345651", ["+31612345651"]),
        ("KIM06-12345652", ["+31612345652"]),
        ("Bel 06-12345653 tot 23:00 als je wilt", ["+31612345653"]),
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
        ("nul zes twaalf drie vier vijf zes twee keer een", ["+31612345611"]),
        ("nul zes twaalf drie vier vijf zes 2x een", ["+31612345611"]),
        ("nul zes twaalf drie vier vijf zes tweemaal drie", ["+31612345633"]),
        ("nul zes, dubbel een? nul zes, een twee, drie vier, vijf zes, dubbel vier", ["+31612345644"]),
        ("nul zes honderddrieëntwintig vierhonderdzesenvijftig negentien", ["+31612345619"]),
        ("nul zes eentweedrie viervijfzes drieeen", ["+31612345631"]),
        ("nul zes, twaalf, vier-en-dertig, zes en vijftig, zeven-en-dertig", ["+31612345637"]),
        ("nul en zes en een twee drie en dan vier vijf zes drie nul", ["+31612345630"]),
        ("nul z3s een tw33 drie vier vijf zes vier nul", ["+31612345640"]),
        ("nul zessss een twee drie vier vijf zes vier twee", ["+31612345642"]),
        ("zes een twee drie vier vijf zes twee vier, met een nul ervoor", ["+31612345624"]),
        ("o zes een twee drie vier vijf zes drie twee", ["+31612345632"]),
        ("nul zes (NL) een twee drie vier vijf zes twee negen", ["+31612345629"]),
        ("zero six won too three for five six zero ate", ["+31612345608"]),
        ("zer0 s1x one two thr33 f0ur five s1x one one", ["+31612345611"]),
        ("null sechs, einhundertdreiundzwanzig, vierhundertsechsundfünfzig, elf", ["+31612345611"]),
        ("zéro six douze trente-quatre cinquante-six soixante et onze", ["+31612345671"]),
        ("zéro six douze trente-quatre cinquante-six quatre-vingt-dix-huit", ["+31612345698"]),
        ("zéro six douze trente quatre cinquante six quatre vingts", ["+31612345680"]),
        ("zéro six douze trente-quatre cinquante-six dix-sept", ["+31612345617"]),
        ("Call zero, six, twelve, three, four, fifty six, seventy to book", ["+31612345670"]),
        ("0/61/2/34/56/sept/neuf", ["+31612345679"]),
        ("zérosix12trentequatre56vingtcinq", ["+31612345625"]),
        ("más treinta y uno seis doce treinta y cuatro cincuenta y seis noventa y dos", ["+31612345692"]),
        ("más 3, uno, seis, doce, 34, cinco, sesenta y seis, ocho", ["+31612345668"]),
        ("cero seis, ciento veintitrés, cuatrocientos cincuenta y seis, quince", ["+31612345615"]),
        ("cero seis doce treintaicuatro cincuentaiséis diecisiete", ["+31612345617"]),
        ("zero șase doisprezece treizeci și patru cincizeci și șase zero unu", ["+31612345601"]),
        ("zero sześć dwanaście trzydzieści cztery pięćdziesiąt sześć zero jeden", ["+31612345601"]),
        ("zero sześć sto dwadzieścia trzy czterysta pięćdziesiąt sześć siedemnaście", ["+31612345617"]),
        ("06:12:34:56:17", ["+31612345617"]),
        ("06|12|34|56|18", ["+31612345618"]),
        ("06a12b34c56d24", ["+31612345624"]),
        ("06+12+34+56+29", ["+31612345629"]),
        ("06;12;34;56;30", ["+31612345630"]),
        ("06...12...34...56...13", ["+31612345613"]),
        ("06💋💋12💋💋34💋💋56💋💋12", ["+31612345612"]),
        ("06-\n12345636", ["+31612345636"]),
        ("06\n12345637", ["+31612345637"]),
        ("06-1234$654", ["+31612345654"]),
        ("06 lZ 34 5G 58", ["+31612345658"]),
        ("Ob-12-34-56-59", ["+31612345659"]),
        ("06 12 34 56 SB", ["+31612345658"]),
        ("06-12-34-S6-60", ["+31612345660"]),
        ("Bel +3*1*6*1*2*3*4*5*6*4*6", ["+31612345646"]),
        ("⭕6-12345656", ["+31612345656"]),
        ("06 Ⅰ2345664", ["+31612345664"]),
        ("\u{202E}3365432160\u{202C}", ["+31612345633"]),
        ("n u l  z e s twaalf vierendertig zesenvijftig tien", ["+31612345610"]),
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
        "Bestelnummer 0612345600",
        "Ad ID: 0612345600",
        "ref. 0612345600, klantnummer 0612345601",
        "track & trace 3SABCD0612345600",
        "Order 061-2345678-9012345",
        "NIP 061-234-56-78",
        "180 / 300 / 310 / 400 / 510 / 580",
        "31, 45, 38, 12, 26, 5",
        "zes drie twee vijf acht elf negen vijf\nen ma 11:00-19:00",
        "drie een zes tien vier vier twaalf",
        "btw NL317943129B06",
        "lotto: 06 12 34 41 42 45",
        "Openingstijden 0900 - 2200",
        "52°05'25.6\"N 5°07'17.3\"E",
        "ads.example/0612345600",
        "1e: 06, 2e: 12, 3e: 34, 4e: 56, 5e: 00",
        "06-1234567 als je wilt, 06-1234567 a",
        "Bel 06-1234567!",
        "Vergunningnummer 0612345600",
    ]
}
