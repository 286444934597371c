import Evidence
import Testing

@testable import Reading

struct HandleReaderTests {
    @Test(arguments: cases)
    func `User names, addresses and payment links are found`(_ text: String, _ expected: [String]) {
        #expect(Fixture.ad(text).handles.map { "\($0.kind) \($0.text)" } == expected)
    }

    @Test func `Links that are not shown as text count too`() {
        let html =
            "<h1>Ad</h1><p>1 uur 150 euro <a href='https://t.me/noor_x'>chat</a> <a href='mailto:a@b.example'>mail</a>"
        #expect(Fixture.page(html).ads.first?.handles.map(\.kind).sorted() == ["mail", "telegram"])
    }

    static let cases: [(String, [String])] = [
        ("Telegram @noor2009", ["telegram @noor2009"]),
        ("mail anna@post.example", ["mail anna@post.example"]),
        ("stuur een betaalverzoek-link", ["payment betaalverzoek"]),
        ("payment link", ["payment payment"]),
        ("t.me/noor_x", ["telegram t.me/noor_x"]),
        ("snap: kim_2008", ["user kim_2008"]),
        ("wa.me/31612345600", ["whatsapp wa.me/31612345600"]),
        ("insta @kim.nl", ["user @kim.nl"]),
    ]
}

struct AvailabilityReaderTests {
    @Test(arguments: cases)
    func `Hours and days are read`(_ text: String, _ expected: [[Int?]]) {
        #expect(Fixture.ad(text).availability.map { [$0.hoursADay, $0.daysAWeek] } == expected)
    }

    static let cases: [(String, [[Int?]])] = [
        ("24/7 bereikbaar", [[24, 7]]),
        ("dag en nacht", [[24, nil]]),
        ("Niet 24/7", []),
        ("Not available day and night", []),
        ("ma-vr 10-22", [[12, 5]]),
        ("Maandag tot en met zaterdag van 11 tot 20 uur.", [[9, 6]]),
        ("Available 24 hours a day.", [[24, nil]]),
        ("24 uur van tevoren bellen", []),
        ("elke dag", [[nil, 7]]),
        ("Ma t/m vr 13:00-21:00", [[8, 5]]),
    ]
}

struct NarratorReaderTests {
    @Test(arguments: cases)
    func `Voice and number of people are read`(_ text: String, _ narrator: Ad.Narrator, _ count: Int) {
        let ad = Fixture.ad(text)
        #expect(ad.narrator == narrator)
        #expect(ad.personCount == count)
    }

    static let cases: [(String, Ad.Narrator, Int)] = [
        ("Ik ontvang thuis, bel mij", .firstPerson, 1),
        ("Zij ontvangt u. Haar dagen zijn dinsdag. Ze spreekt", .thirdPerson, 1),
        ("Wij zijn met vier en wisselen elkaar af. Onze dames", .plural, 4),
        ("Noa en Lisa, Utrecht", .unknown, 2),
        ("Our ladies receive", .plural, 2),
        ("Five colleagues in Breda", .unknown, 5),
        ("drie lieve meiden", .unknown, 3),
        ("moeder van twee", .unknown, 1),
    ]
}

struct PostedReaderTests {
    @Test(arguments: cases)
    func `The day of posting stands behind a label`(_ text: String, _ expected: String?) {
        #expect(Fixture.ad(text).posted?.iso8601 == expected)
    }

    static let cases: [(String, String?)] = [
        ("geplaatst op 3 november 2026", "2026-11-03"),
        ("Posted 12 November 2026", "2026-11-12"),
        ("Datum: 21-11-2026", "2026-11-21"),
        ("2026-11-21", nil),
        ("Geplaatst op 2026-11-03", "2026-11-03"),
        ("Posted: November 3, 2026", "2026-11-03"),
    ]
}
