import Evidence
import Testing

@testable import Reading

/// An age as a test writes it.
struct Age: Equatable, CustomStringConvertible {
    let min: Int?
    let max: Int?
    let subject: AgeMention.Subject

    init(_ min: Int?, _ max: Int?, _ subject: AgeMention.Subject = .advertised) {
        (self.min, self.max, self.subject) = (min, max, subject)
    }

    init(_ mention: AgeMention) { self.init(mention.min, mention.max, mention.subject) }

    var description: String { "\(min.map(String.init) ?? "…")–\(max.map(String.init) ?? "…") \(subject)" }
}

struct AgeReaderTests {
    @Test(arguments: advertised)
    func `An age of whom the ad is about is read as an interval`(_ text: String, _ expected: [Age]) {
        #expect(Fixture.ad(text).ages.map(Age.init) == expected)
    }

    @Test(arguments: others)
    func `Ages of clients, kin and all advertisers have another subject`(_ text: String, _ expected: [Age]) {
        #expect(Fixture.ad(text).ages.map(Age.init) == expected)
    }

    @Test(arguments: traps)
    func `A number that is no age gives none`(_ text: String) {
        #expect(Fixture.ad(text).ages.map(Age.init) == [])
    }

    @Test(arguments: [
        "8teen years", "1 8 jaar", "2-0 jaar", "n3gentien jaar", "leeftijd: acht1en",
        "leeftijd \u{FF11}\u{FF19}", "I8 jaar",
    ])
    func `A disguised age says so`(_ text: String) throws {
        #expect(try #require(Fixture.ad(text).ages.first).isObfuscated)
    }

    @Test(arguments: [
        "19 jaar", "negentien jaar", "achtien jaar", "een en twintig jaar", "twenty-one years old",
    ])
    func `A number written as a plain word is no disguise`(_ text: String) throws {
        #expect(try #require(Fixture.ad(text).ages.first).isObfuscated == false)
    }

    @Test func `A span marks the number in the source`() throws {
        let ad = Fixture.ad("€ 100 – Ik ben 1\u{FE0F}\u{20E3}9\u{FE0F}\u{20E3} jaar")
        let age = try #require(ad.ages.first)
        #expect(Fixture.marked(age.span, in: ad) == "1\u{FE0F}\u{20E3}9\u{FE0F}\u{20E3}")
    }

    @Test func `A birth year is read against the day the ad names`() {
        let ad = Fixture.ad("Geplaatst op 3 maart 2024. Geboren in 2006.")
        #expect(ad.ages.map(Age.init) == [Age(17, 18)])
        #expect(ad.ages.first?.form == "birthYear")
    }

    @Test func `The same age twice counts once and two people stay two`() {
        #expect(Fixture.ad("Kim (22), 22 jaar. Leeftijd: 22").ages.map(Age.init) == [Age(22, 22)])
        #expect(Fixture.ad("Noa (24) en Lisa (27)").ages.count == 2)
    }

    static let advertised: [(String, [Age])] = [
        ("Nieuw! Sofie, 21, student", [Age(21, 21)]),
        ("vriendinnen van 22 en 25 ontvangen samen", [Age(22, 22), Age(25, 25)]),
        ("Onze dames zijn tussen de 21 en 35 jaar", [Age(21, 35)]),
        ("ik ben Sara 31 uit Den Haag", [Age(31, 31)]),
        ("Lisa 19 Utrecht", [Age(19, 19)]), ("Maria 50+ rijpe dame", [Age(50, nil)]),
        ("Verjaardag: 12-05-2007", [Age(19, 19)]), ("Je bent welkom, ik ben 55", [Age(55, 55)]),
        ("Leuke meid, 23 jaar, ontvangt thuis", [Age(23, 23)]),
        ("19 j. Utrecht", [Age(19, 19)]),
        ("leeftijd: 22", [Age(22, 22)]),
        ("Leeftijd 22", [Age(22, 22)]),
        ("age 24", [Age(24, 24)]),
        ("Age: 24", [Age(24, 24)]),
        ("ik ben 21 en woon alleen", [Age(21, 21)]),
        ("I am 22, call me", [Age(22, 22)]),
        ("I'm 22 and new", [Age(22, 22)]),
        ("Ik ben negentien.", [Age(19, 19)]),
        ("negentien jaar", [Age(19, 19)]),
        ("negentienjarige studente", [Age(19, 19)]),
        ("19-jarige studente", [Age(19, 19)]),
        ("a 19 year old girl", [Age(19, 19)]),
        ("a 19-year-old girl", [Age(19, 19)]),
        ("22 yo", [Age(22, 22)]),
        ("22 y/o", [Age(22, 22)]),
        ("18-20 jaar", [Age(18, 20)]),
        ("meiden van 18 tot 25 jaar", [Age(18, 25)]),
        ("begin 20", [Age(20, 23)]),
        ("begin twintig", [Age(20, 23)]),
        ("eind twintig", [Age(27, 29)]),
        ("midden 30", [Age(34, 36)]),
        ("early twenties", [Age(20, 23)]),
        ("mid-twenties", [Age(24, 26)]),
        ("late 20s", [Age(27, 29)]),
        ("ik ben in de twintig", [Age(20, 29)]),
        ("in my twenties", [Age(20, 29)]),
        ("rond de 30 jaar", [Age(29, 31)]),
        ("around 30 years old", [Age(29, 31)]),
        ("bijna 18", [Age(17, 17)]),
        ("ik ben bijna 18", [Age(17, 17)]),
        ("net 18 geworden", [Age(18, 18)]),
        ("net 18!", [Age(18, 18)]),
        ("just turned 18", [Age(18, 18)]),
        ("geboren in 2003", [Age(22, 23)]),
        ("geb. 2003", [Age(22, 23)]),
        ("bouwjaar 2003", [Age(22, 23)]),
        ("geboren op 12 maart 2003", [Age(23, 23)]),
        ("geboren 12-12-2003", [Age(22, 22)]),
        ("born 2008", [Age(17, 18)]),
        ("geboren in maart 2003", [Age(23, 23)]),
        ("geboren '03", [Age(22, 23)]),
        ("ik ben van 2006", [Age(19, 20)]),
        ("8teen years", [Age(18, 18)]),
        ("1 8 jaar", [Age(18, 18)]),
        ("I8 jaar", [Age(18, 18)]),
        ("achtien jaar", [Age(18, 18)]),
        ("2-0 jaar", [Age(20, 20)]),
        ("n3gentien jaar", [Age(19, 19)]),
        ("leeftijd: acht1en", [Age(18, 18)]),
        ("1\u{FE0F}\u{20E3}9\u{FE0F}\u{20E3} jaar", [Age(19, 19)]),
        ("\u{2460}\u{2468} jaar", [Age(19, 19)]),
        ("zeven tien jaar", [Age(17, 17)]),
        ("leeftijd \u{FF11}\u{FF19}", [Age(19, 19)]),
        ("twenty-one years old", [Age(21, 21)]),
        ("I am twenty one", [Age(21, 21)]),
        ("eenentwintig jaar", [Age(21, 21)]),
        ("een en twintig jaar", [Age(21, 21)]),
        ("tweeëntwintig jaar", [Age(22, 22)]),
        ("einundzwanzig Jahre alt", [Age(21, 21)]),
        ("Ich bin 19 Jahre alt", [Age(19, 19)]),
        ("bin 20, komme aus der Nähe", [Age(20, 20)]),
        ("j'ai 22 ans", [Age(22, 22)]),
        ("tengo 21 años", [Age(21, 21)]),
        ("ho 23 anni", [Age(23, 23)]),
        ("am 19 ani", [Age(19, 19)]),
        ("mam 20 lat", [Age(20, 20)]),
        ("Kim (22) in Utrecht", [Age(22, 22)]),
        ("Anna, 23\nUtrecht", [Age(23, 23)]),
        ("Wij zijn 22 en 24 jaar", [Age(22, 22), Age(24, 24)]),
        ("Noa (24) en Lisa (27)", [Age(24, 24), Age(27, 27)]),
        ("she is 19", [Age(19, 19)]),
        ("she's 19 and sweet", [Age(19, 19)]),
        ("Leeftijd\n31\nTelefoon", [Age(31, 31)]),
        ("Leeftijd:\t31", [Age(31, 31)]),
        ("een meisje van 19", [Age(19, 19)]),
        ("vrouw, 40, zoekt", [Age(40, 40)]),
        ("Ik ben 18+", [Age(18, nil)]),
        ("Alle dames zijn 21+", [Age(21, nil)]),
        ("moeder van twee, 44 jaar", [Age(44, 44)]),
        ("good looking 22 year old", [Age(22, 22)]),
        ("Zoek je een dame van 30?", [Age(30, 30)]),
        ("jonge dame 20 lentes jong", [Age(20, 20)]),
        ("twintiger", [Age(20, 29)]),
        ("u treft een dame van 40 jaar", [Age(40, 40)]),
        ("Alter: 21", [Age(21, 21)]),
        ("âge 22", [Age(22, 22)]),
        ("Edad: 23", [Age(23, 23)]),
        ("ca. 25 jaar", [Age(24, 26)]),
        ("ongeveer 25 jaar", [Age(24, 26)]),
        ("leeftijd tussen 20 en 25", [Age(20, 25)]),
        ("tussen 20 en 25 jaar", [Age(20, 25)]),
        ("Ik ben 42 jaar en heb 20 jaar ervaring", [Age(42, 42)]),
        ("Mijn leeftijd is 32 jaar.", [Age(32, 32)]),
        ("Aged 16. Contact", [Age(16, 16)]),
        ("Kim is 17.", [Age(17, 17)]),
        ("studente 20", [Age(20, 20)]),
        ("20 jarige blondine", [Age(20, 20)]),
        ("Nieuw: Eva 20 jaar!", [Age(20, 20)]),
    ]

    static let others: [(String, [Age])] = [
        ("looking for a girl between 15 and 17", [Age(15, 17, .audience)]),
        ("Jongeman 19 zoekt vrouw 40+", [Age(19, 19), Age(40, nil, .audience)]),
        ("18+ verplicht, gasten onder 25", [Age(18, nil, .audience), Age(nil, 24, .audience)]),
        ("20+ en vrolijk", [Age(20, nil, .audience)]),
        ("Alle adverteerders zijn 18+", [Age(18, nil, .other)]),
        ("All advertisers are 18+", [Age(18, nil, .other)]),
        ("Bezoekers 21+", [Age(21, nil, .audience)]),
        ("gasten vanaf 25", [Age(25, nil, .audience)]),
        ("Visitors 25+ please, no under 21", [Age(25, nil, .audience), Age(21, nil, .audience)]),
        ("men over 30 only", [Age(30, nil, .audience)]),
        ("niet onder de 18", [Age(18, nil, .audience)]),
        ("You must be 21 years old", [Age(21, 21, .audience)]),
        ("je moet 21 jaar zijn", [Age(21, 21, .audience)]),
        ("Gezocht: meisje van 16 of 17.", [Age(16, 17, .audience)]),
        ("zoek meisje 18 jaar", [Age(18, 18, .audience)]),
        ("mijn zoon van 16 is thuis", [Age(16, 16, .other)]),
        ("my daughter of 17", [Age(17, 17, .other)]),
        ("Mother of two (16 and 12)", [Age(16, 16, .other), Age(12, 12, .other)]),
        ("mijn dochter (17)", [Age(17, 17, .other)]),
        ("Ze zei dat ze 21 was", [Age(21, 21, .other)]),
        ("Kinderen van 12 en 14", [Age(12, 12, .other), Age(14, 14, .other)]),
    ]

    static let traps: [String] = [
        "Ik ben vrij, 22 uur", "33 jaar ervaring als masseuse", "Op 14 februari word ik 20",
        "Mijn lengte is 1m70",
        "Al 15 jaar het gezelligste huis", "bel van 10 tot 20", "v.a. 18 euro",
        "18 only",
        "mijn hond van 13",
        "17 min van het station",
        "16 km",
        "EUR 17",
        "€ 17",
        "16,-",
        "150 eu",
        "17:00",
        "16h",
        "17 uur",
        "open 16/17",
        "van 16 tot 22 uur",
        "sinds 2017",
        "Sinds '17",
        "16-12-2025",
        "17 augustus",
        "17 August",
        "16 jaar ervaring",
        "17 years' experience",
        "17 years of experience",
        "al 17 jaar in het vak",
        "16 jaar in het vak",
        "de club bestaat 17 jaar",
        "bar has existed 17 years",
        "17 jaar geleden",
        "17 years ago",
        "for 17 years",
        "lengte 1.67 m, 55 kg, maat 36",
        "167 cm",
        "schoenmaat 38",
        "cup 75",
        "17 foto's",
        "kamer 16",
        "room 16",
        "bus 17",
        "huisnummer 16",
        "de A16",
        "gate 17",
        "floor 16",
        "1617 AB Utrecht",
        "16% korting",
        "2+1 gratis",
        "geen 17 meer",
        "not 17 any more",
        "Not 17 anymore",
        "forever 21",
        "voel me 17",
        "toen ik 17 was",
        "when I was 17",
        "since I was sixteen",
        "sinds mijn 16e",
        "felt like 17",
        "looks 18",
        "24/7 bereikbaar",
        "bel 24 uur",
        "nummer 17",
        "no. 17",
        "17 kamers",
        "16 december tot 17 januari",
        "elke 20 minuten",
        "de 45 gemeenten",
        "huis van 90 jaar oud",
        "een 90 jaar oud pand",
        "Ik ben 24 uur bereikbaar",
        "I am 10 minutes away",
        "I am 5 km from",
        "bijv. 25",
        "leeftijd 99",
        "Leeftijd: 100",
        "leeftijd op aanvraag",
        "word 18 in mei",
        "ik word volgende maand 18",
        "16 jaar getrouwd",
        "hotel 20 min",
        "at the age of 17",
        "op 16-jarige leeftijd begonnen",
        "eighteen photos",
        "six pack",
        "acht uur",
        "De prijs is 50",
        "30 min 50 euro",
        "150 per uur",
        "17 december t/m 20 december",
    ]
}
