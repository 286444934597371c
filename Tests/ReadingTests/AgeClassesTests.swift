import Evidence
import Testing

@testable import Reading

/// Classes of mistake, each with sentences in ten languages: who has the years that a verb tells, how one is named and
/// asked for, whom an ad wants, and what else carries a number.
struct AgeClassesTests {
    @Test(arguments: named)
    func `Whoever is named, asked for or speaks of herself has her age read`(
        _ text: String, _ expected: [Age]
    ) {
        #expect(Fixture.ad(text, on: Fixture.day("2026-11-01")).ages.map(Age.init) == expected)
    }

    @Test(arguments: relations)
    func `Kin, partners and drivers keep their years, and the advertiser hers`(
        _ text: String, _ expected: [Age]
    ) {
        #expect(Fixture.ad(text).ages.map(Age.init) == expected)
    }

    @Test(arguments: wanted)
    func `Bounds and ranges of clients belong to clients`(_ text: String, _ expected: [Age]) {
        #expect(Fixture.ad(text).ages.map(Age.init) == expected)
    }

    @Test(arguments: things)
    func `What is behind an article and no person is a thing, and its years are nobody's`(_ text: String) {
        #expect(Fixture.ad(text).ages.map(Age.init) == [])
    }

    @Test(arguments: numbered)
    func `Rooms, lines, doors and sizes carry numbers that are no ages`(_ text: String) {
        #expect(Fixture.ad(text).ages.map(Age.init) == [])
    }

    @Test(arguments: spent)
    func `Years spent, told or felt are no ages`(_ text: String) {
        #expect(Fixture.ad(text).ages.map(Age.init) == [])
    }

    static let named: [(String, [Age])] = [
        ("Bel en vraag naar Janneke, 44.", [Age(44, 44)]), ("Groetjes, Loes van 39", [Age(39, 39)]),
        ("Net 51 geworden en vrij.", [Age(51, 51)]), ("Met 46 weet ik wat telt.", [Age(46, 46)]),
        ("Hi, Wendy here, 36, always on time.", [Age(36, 36)]), ("Ask for Dawn, 47.", [Age(47, 47)]),
        ("47 ben ik, en tevreden.", [Age(47, 47)]), ("Hier ist Ulrike, 54, in Ruhe.", [Age(54, 54)]),
        ("Mit dreiundvierzig weiß ich, was zählt.", [Age(43, 43)]), ("Ü50, erfahren.", [Age(50, nil)]),
        ("Demandez Hélène, 48.", [Age(48, 48)]), ("Une femme de 49.", [Age(49, 49)]),
        ("Pregunta por Rosa, 45.", [Age(45, 45)]), ("A mis 51 años sé disfrutar.", [Age(51, 51)]),
        ("Chiedi di Paola, 42.", [Age(42, 42)]), ("Donna sulla cinquantina", [Age(49, 51)]),
        ("Ho trent'anni.", [Age(30, 30)]), ("A 44 anni so quello che voglio.", [Age(44, 44)]),
        ("Am 36, sunt punctuală.", [Age(36, 36)]), ("Întreabă de Mihaela, 41.", [Age(41, 41)]),
        ("Pytaj o Dorotę, 43.", [Age(43, 43)]), ("Kobieta po trzydziestce.", [Age(30, nil)]),
        ("Czterdziestopięcioletnia wdowa", [Age(45, 45)]), ("Kobieta lat 52, spokojna.", [Age(52, 52)]),
        ("Keresd Zsuzsát, 37.", [Age(37, 37)]), ("44 vagyok, kedves.", [Age(44, 44)]),
        ("Ötvenes hölgy.", [Age(50, 59)]), ("На 43 съм, спокойна.", [Age(43, 43)]),
        ("Търсете Диана, 38.", [Age(38, 38)]), ("Четиридесетгодишна дама.", [Age(40, 40)]),
        ("Enddreißigerin, gepflegt.", [Age(37, 39)]), ("Trentenaire souriante.", [Age(30, 39)]),
        ("soy del 83", [Age(42, 43)]), ("*1988, gepflegt", [Age(37, 38)]), ("bj. '91", [Age(34, 35)]),
        ("Urodzona w maju 1990", [Age(36, 36)]), ("Nacida en abril de 1994.", [Age(32, 32)]),
        ("Classe 1979", [Age(46, 47)]), ("thirty f.i.v.e years old", [Age(35, 35)]),
        ("f0rty-six years old", [Age(46, 46)]), ("tizen nyolc éves vagyok", [Age(18, 18)]),
        ("age: 2.9", [Age(29, 29)]), ("I'm 2 6 and calm", [Age(26, 26)]),
    ]

    static let relations: [(String, [Age])] = [
        ("Mijn man is 57, ik ben 51.", [Age(57, 57, .other), Age(51, 51)]),
        ("Our driver is 63. Amy is 29.", [Age(63, 63, .other), Age(29, 29)]),
        ("I'm 38 with two boys, 6 and 11.", [Age(38, 38), Age(6, 6, .other), Age(11, 11, .other)]),
        ("Mein Mann ist 55, ich bin 50.", [Age(55, 55, .other), Age(50, 50)]),
        ("Meine Schwester ist 33 Jahre alt, ich 36.", [Age(33, 33, .other), Age(36, 36)]),
        ("Mon mari a 58 ans, moi 52.", [Age(58, 58, .other), Age(52, 52)]),
        ("Mi marido tiene 49 años y yo 44.", [Age(49, 49, .other), Age(44, 44)]),
        ("Tengo 41 años y una hija de 14.", [Age(41, 41), Age(14, 14, .other)]),
        ("Mio marito ha 55 anni, io 50.", [Age(55, 55, .other), Age(50, 50)]),
        ("Soțul meu are 49 de ani, eu am 45.", [Age(49, 49, .other), Age(45, 45)]),
        ("Mój mąż ma 58 lat, ja 53.", [Age(58, 58, .other), Age(53, 53)]),
        ("A férjem 60 éves, én 54.", [Age(60, 60, .other), Age(54, 54)]),
        ("Мъжът ми е на 50 години, аз на 46.", [Age(50, 50, .other), Age(46, 46)]),
        ("Mum of two (6 and 9), 33, daytime.", [Age(6, 6, .other), Age(9, 9, .other), Age(33, 33)]),
    ]

    static let wanted: [(String, [Age])] = [
        ("Gasten onder de 30 ontvang ik niet.", [Age(30, nil, .audience)]),
        ("Geen heren van 70 jaar en ouder.", [Age(nil, 69, .audience)]),
        ("Gents 50 plus preferred.", [Age(50, nil, .audience)]),
        ("You must be at least 25 to book.", [Age(25, nil, .audience)]),
        ("Herren unter 30 lehne ich ab.", [Age(30, nil, .audience)]),
        ("Suche Herrn bis 65 Jahre.", [Age(nil, 65, .audience)]),
        ("Pas de moins de 30 ans.", [Age(30, nil, .audience)]),
        ("Il faut avoir 25 ans minimum.", [Age(25, nil, .audience)]),
        ("Caballeros de 45 años en adelante.", [Age(45, nil, .audience)]),
        ("Uomini dai 40 anni in poi.", [Age(40, nil, .audience)]),
        ("Nu primesc domni sub 30 de ani.", [Age(30, nil, .audience)]),
        ("Domni până la 65 de ani.", [Age(nil, 65, .audience)]),
        ("Panowie między 35 a 55 rokiem życia.", [Age(35, 55, .audience)]),
        ("Panowie do 65 lat.", [Age(nil, 65, .audience)]),
        ("35 és 55 év közötti urakat keresek.", [Age(35, 55, .audience)]),
        ("Urak 65 éves korig.", [Age(nil, 65, .audience)]),
        ("35 éves kortól fogadok vendéget.", [Age(35, nil, .audience)]),
        ("От 45 години нагоре.", [Age(45, nil, .audience)]),
        ("Alle Damen sind über 18 Jahre.", [Age(18, nil, .other)]),
        ("35+ vrouw ontvangt.", [Age(35, nil)]),
    ]

    static let things: [String] = [
        "Onze kast is 30 jaar oud.", "Mijn schildpad is 24 jaar.", "De lift is ook al 22 jaar oud.",
        "Our boiler is 21 years old.", "My gecko is 18.", "Unser Teppich ist 25 Jahre alt.",
        "Mein Wellensittich ist 18 Jahre alt.", "Le tapis a trente ans.", "Mon perroquet a 28 ans.",
        "El ascensor tiene 25 años.", "Mi gata tiene 17 años.", "Il tappeto ha vent'anni.",
        "La mia tartaruga ha 40 anni.", "Fotoliul are 25 de ani.", "Papagalul meu are 22 de ani.",
        "Mój dywan ma 25 lat.", "Moja papuga ma 22 lata.", "A szőnyeg 25 éves.", "A papagájom 22 éves.",
        "Килимът е на 25 години.", "Папагалът ми е на 22 години.",
    ]

    static let numbered: [String] = [
        "Woning 26, derde verdieping.", "Tramhalte 28, dan links.", "Unit 19, ring the bell.",
        "Wohnung 26, dritter Stock.", "Chambre 26, troisième étage.", "Habitación 26, tercera planta.",
        "Stanza 26, terzo piano.", "Camera 26, etajul trei.", "Interfon 19, scara A.",
        "Pokój 26, trzecie piętro.", "Domofon 19, klatka 3.", "Szoba 26, emelet 3.", "Стая 26, трети етаж.",
        "Трамвай 19, спирка Парка.", "Autobuzul 26, ușa 19.", "Autobus 26, drzwi 19.",
        "Schoenmaat 40, maat 38.",
        "Measurements: dress 14, shoes 6.", "Mărimea 39, 54 kg.", "Am 25 de poze.",
    ]

    static let spent: [String] = [
        "25 Jahre Berufserfahrung.", "Fifteen years sober.", "Ça fait 15 ans que je reçois.",
        "Sono 15 anni che lavoro qui.", "25 años en el oficio.", "Hace 25 años que vivo aquí.",
        "Locuiesc aici de la 20 de ani.", "Am fost căsătorită 20 de ani.", "Mając 19 lat, wyjechałam.",
        "19 évesen elköltöztem.", "20 éves korom óta itt élek.", "Живея тук от 20-годишна.",
        "Con 19 años me fui.", "À 19 ans, j'ai quitté la ville.", "Parece de 25 años.", "Sembra di 25 anni.",
        "25 évesnek látszik.", "Изглежда на 25 години.", "Wygląda na 25 lat.", "Ik woon hier nu 21 jaar.",
        "Not in my twenties any more.", "Studente in haar 3e jaar.", "Onze salon bestaat dit jaar 25 jaar.",
    ]
}
