import Evidence
import Testing

@testable import Reading

/// Ages as ten languages write them, and what looks like one.
struct AgeTonguesTests {
    @Test(arguments: advertised)
    func `An age is read in the language it is written in`(_ text: String, _ expected: [Age]) {
        #expect(Fixture.ad(text, on: Fixture.day("2026-11-01")).ages.map(Age.init) == expected)
    }

    @Test(arguments: minors)
    func `Whoever says to be under age is read as such`(_ text: String, _ expected: [Age]) {
        #expect(Fixture.ad(text, on: Fixture.day("2026-11-01")).ages.map(Age.init) == expected)
    }

    @Test(arguments: others)
    func `Clients and kin keep their ages`(_ text: String, _ expected: [Age]) {
        #expect(Fixture.ad(text).ages.map(Age.init) == expected)
    }

    @Test(arguments: traps)
    func `Years of work, the past and animals are no ages`(_ text: String) {
        #expect(Fixture.ad(text).ages.map(Age.init) == [])
    }

    static let advertised: [(String, [Age])] = [
        ("J'ai dix-sept ans.", [Age(17, 17)]), ("J'ai vingt et un ans", [Age(21, 21)]),
        ("J'ai environ 30 ans.", [Age(29, 31)]), ("J'ai la vingtaine.", [Age(20, 29)]),
        ("née le 15 décembre 2008", [Age(17, 17)]), ("Année de naissance : 1984", [Age(41, 42)]),
        ("Chica 19 añitos, recién llegada.", [Age(19, 19)]), ("treinta y un años", [Age(31, 31)]),
        ("Tengo unos 30 años.", [Age(29, 31)]), ("nací el 15 de diciembre de 2008", [Age(17, 17)]),
        ("Ragazza 19enne", [Age(19, 19)]), ("Ho quarantuno anni", [Age(41, 41)]),
        ("Ho quasi 18 anni.", [Age(17, 17)]), ("nata il 15 dicembre 2008", [Age(17, 17)]),
        ("Bună, sunt Ana, am 24 de ani", [Age(24, 24)]), ("Femeie de 30 de ani, primesc", [Age(30, 30)]),
        ("Am în jur de 30 de ani.", [Age(29, 31)]), ("douăzeci și doi de ani", [Age(22, 22)]),
        ("născută pe 15 decembrie 2008", [Age(17, 17)]), ("20-letnia studentka", [Age(20, 20)]),
        ("Rocznik 2007", [Age(18, 19)]), ("Mam około 30 lat.", [Age(29, 31)]),
        ("huszonkét éves", [Age(22, 22)]), ("Életkor: 21", [Age(21, 21)]),
        ("2007-ben születtem.", [Age(18, 19)]), ("2008. december 15-én születtem", [Age(17, 17)]),
        ("На тридесет и две години", [Age(32, 32)]),
        ("Сара (22 г.) и Лия (25 г.).", [Age(22, 22), Age(25, 25)]),
        ("родена на 15 декември 2008", [Age(17, 17)]), ("Година на раждане: 1987", [Age(38, 39)]),
        ("Mitte zwanzig, schlank.", [Age(24, 26)]), ("Ich bin um die 30.", [Age(29, 31)]),
        ("Ik ben rond de 30 en werk veel.", [Age(29, 31)]), ("I am twenty-ish", [Age(19, 21)]),
        ("Dames van 21 t/m 35 jaar.", [Age(21, 35)]), ("Alle dames zijn 25 jaar of ouder.", [Age(25, nil)]),
        ("Three ladies: Eva 21, Zoe 28.", [Age(21, 21), Age(28, 28)]),
        ("Stel: hij 35, zij 29.", [Age(35, 35), Age(29, 29)]),
        ("Mia 20 and Lea 22, two friends.", [Age(20, 20), Age(22, 22)]),
        ("20+3 jaar oud", [Age(23, 23)]), ("Leeftijd (omgekeerd): 71", [Age(17, 17)]),
        ("twin-tig jaar", [Age(20, 20)]), ("Age: twenty2", [Age(22, 22)]), ("geb. 12-05-98", [Age(28, 28)]),
        ("bouwjaar 07", [Age(18, 19)]), ("geb. 03-2006", [Age(20, 20)]),
        ("Nieuw sinds 2026, 24 jaar, Breda.", [Age(24, 24)]), ("Jong van geest, 29 jaar.", [Age(29, 29)]),
        ("Jonge moeder van 28", [Age(28, 28)]), ("Ex-studente, 25 jaar, uit Delft.", [Age(25, 25)]),
    ]

    static let minors: [(String, [Age])] = [
        ("Ik ben nog geen 18.", [Age(nil, 17)]), ("I'm not yet 18 but almost.", [Age(nil, 17)]),
        ("Ich bin noch keine 18.", [Age(nil, 17)]), ("Je n'ai pas encore 18 ans.", [Age(nil, 17)]),
        ("Aún no tengo 18 años.", [Age(nil, 17)]), ("Non ho ancora 18 anni.", [Age(nil, 17)]),
        ("Nu am încă 18 ani.", [Age(nil, 17)]), ("Nie mam jeszcze 18 lat.", [Age(nil, 17)]),
        ("Még nem vagyok 18 éves.", [Age(nil, 17)]), ("Още не съм на 18 години.", [Age(nil, 17)]),
        ("Je n'ai que 17 ans.", [Age(17, 17)]), ("Volgende maand word ik 18, nu nog 17.", [Age(17, 17)]),
        ("z.e.v.e.n.t.i.e.n jaar", [Age(17, 17)]), ("Nieuw meisje!!! 17!!! Utrecht", [Age(17, 17)]),
        ("Wie ik ben: Lot, 17, scholier.", [Age(17, 17)]), ("Noor / 17 / Tilburg", [Age(17, 17)]),
        ("16f looking for work", [Age(16, 16)]),
    ]

    static let others: [(String, [Age])] = [
        ("Ik ben een vrouw van 28 en ontvang heren vanaf 25 jaar.", [Age(28, 28), Age(25, nil, .audience)]),
        ("Rijpe dame van 40 zoekt heren tussen 35 en 60 jaar.", [Age(40, 40), Age(35, 60, .audience)]),
        ("Guests below 21 will be refused.", [Age(21, nil, .audience)]),
        ("I don't see anyone under 25.", [Age(25, nil, .audience)]),
        ("Interdit aux moins de 18 ans.", [Age(18, nil, .audience)]),
        ("Hommes à partir de 25 ans.", [Age(25, nil, .audience)]),
        ("Solo mayores de 18 años.", [Age(18, nil, .audience)]),
        ("Uomini dai 25 anni in su.", [Age(25, nil, .audience)]),
        ("Doar persoane peste 18 ani.", [Age(18, nil, .audience)]),
        ("Panowie od 25 lat.", [Age(25, nil, .audience)]),
        ("18 éven aluliaknak tilos.", [Age(18, nil, .audience)]),
        ("Само за лица над 18 години.", [Age(18, nil, .audience)]),
        ("Cherche fille de 18 à 22 ans.", [Age(18, 22, .audience)]),
        ("All models were 18 years or older at the time.", [Age(18, nil, .other)]),
        ("He said he was 17, I told him to go home.", [Age(17, 17, .other)]),
        ("\"I am 19,\" said my niece.", [Age(19, 19, .other)]),
        (
            "Moeder van twee kinderen (12 en 9), zelf 36 jaar.",
            [Age(12, 12, .other), Age(9, 9, .other), Age(36, 36)]
        ),
        ("Mijn 17-jarige dochter woont bij haar vader.", [Age(17, 17, .other)]),
        ("Van egy 16 éves lányom.", [Age(16, 16, .other)]),
        ("J'ai une fille de 15 ans.", [Age(15, 15, .other)]),
        ("Mam 36 lat i syna, który ma 15 lat.", [Age(36, 36), Age(15, 15, .other)]),
        ("Mio figlio ha 16 anni, io ne ho 40.", [Age(16, 16, .other), Age(40, 40)]),
    ]

    static let traps: [String] = [
        "15 ans d'expérience, ouvert depuis 20 ans.", "Il y a 17 ans que la maison existe.",
        "Mon chien a 16 ans.", "Je n'ai plus 20 ans.", "À l'âge de 17 ans", "Ya no tengo 20 años.",
        "Hace 17 años abrimos.", "A los 17 años me fui de casa.", "Non ho più 20 anni.",
        "17 anni fa abbiamo aperto.",
        "A 17 anni sono andata via.", "Nu mai am 20 de ani.", "Locuiesc aici de 17 ani.", "Când aveam 17 ani",
        "Nie mam już 20 lat.", "17 lat temu otworzyliśmy.", "W wieku 17 lat wyjechałam.",
        "Már nem vagyok 20 éves.",
        "17 éves voltam, amikor elköltöztem.", "17 éve élek itt.", "21 év tapasztalatom van.",
        "Nyitva 16-22.",
        "Вече не съм на 20 години.", "Преди 17 години отворихме.", "На 17 години напуснах дома.",
        "Кучето ми е на 16 години.", "Onze salon viert haar 20-jarig bestaan.", "De club is 17 jaar oud.",
        "al meer dan 25 jaar een begrip", "Ik heb 16 jaar in het onderwijs gewerkt",
        "Ik woon 16 jaar in Arnhem.",
        "Kies uw leeftijd: 18 19 20 21 22 23", "begin 20e eeuw", "Als 17-jarige had ik andere dromen.",
        "het liedje Dancing Queen, only seventeen", "A whisky aged 18 years.", "Tramlijn 17, halte 18 Plein",
        "Een 90-jarige eik staat in de tuin.", "Min. 18 gasten.", "Ik ben 17x in Parijs geweest.",
        "Route 66 and Highway 61.", "Mam 16 zdjęć.",
        "Geen dag ouder, geen 25 meer.",
    ]
}
