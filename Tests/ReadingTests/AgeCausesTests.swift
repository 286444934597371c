import Evidence
import Testing

@testable import Reading

/// Causes by which careful strangers' sentences were misread once (issue 4 point 7). Each list is one cause, in the words of
/// another writer than the corpus has.
struct AgeCausesTests {
    private struct Told: Equatable {
        let min: Int?
        let max: Int?
        let subject: AgeMention.Subject

        init(_ age: AgeMention) { (min, max, subject) = (age.min, age.max, age.subject) }
        init(_ min: Int?, _ max: Int?, _ subject: AgeMention.Subject) {
            (self.min, self.max, self.subject) = (min, max, subject)
        }
    }

    private func ages(_ text: String) -> [Told] { Fixture.ad(text).ages.map(Told.init) }
    private func advertised(_ age: Int) -> [Told] { [Told(age, age, .advertised)] }

    static let birthdays: [(String, Int)] = [
        ("Op mijn 36e weet ik precies wat ik wil.", 36), ("Vorige week mijn 29e verjaardag gevierd.", 29),
        ("my 50th birthday was last week, come celebrate", 50), ("Happy 33rd birthday to me!", 33),
        ("Just celebrated my 28th birthday!", 28), ("Habe gerade meinen 40. Geburtstag gefeiert.", 40),
        ("Op mijn 35e doe ik dit nog steeds met plezier.", 35),
    ]

    @Test(arguments: birthdays)
    func `Which birthday it was tells the age`(_ text: String, _ age: Int) {
        #expect(ages(text) == advertised(age))
    }

    static let noBirthdays = [
        "Ik leerde masseren op mijn 17e.", "Sinds mijn 16e rij ik paard.", "De 18e verjaardag van de club.",
        "Op de 17e verdieping, met lift.", "Open until the 17th of December.",
        "Im 17. Stock, der Aufzug geht.",
    ]

    @Test(arguments: noBirthdays)
    func `Ordinals of the past, of floors and of clubs are no age`(_ text: String) {
        #expect(ages(text) == [])
    }

    static let untilNext: [(String, Int)] = [
        ("Ik word volgende maand 30, dus nu nog even 29.", 29), ("Ik word in maart 40, nu dus 39.", 39),
        ("turning 31 in spring, still 30 today", 30), ("Still 29 until February.", 29),
        ("30 next month, so 29 for a few more weeks.", 29),
    ]

    @Test(arguments: untilNext)
    func `Until the next birthday one is as old as now`(_ text: String, _ age: Int) {
        #expect(ages(text) == advertised(age))
    }

    static let answers: [(String, Int)] = [
        ("Jong? Nee hoor: 54 en trots.", 54), ("Older than I look: 44!", 44),
        ("Mein Alter verrate ich gern: 37.", 37), ("Q: how old are you? A: 38. Q: where? A: Leeds.", 38),
        ("Not a kid any more: 47 and proud of it.", 47), ("43 to be exact, and single.", 43),
        ("Ik ben geen 20 meer, wel 43 en wijzer.", 43), ("Nicht mehr 20, sondern 42.", 42),
        ("Je n'ai plus 20 ans, j'en ai 47.", 47), ("Fumez de la 16 ani, acum am 29.", 29),
    ]

    @Test(arguments: answers)
    func `A number that answers how old is an age`(_ text: String, _ age: Int) {
        #expect(ages(text) == advertised(age))
    }

    static let forms: [(String, Int)] = [
        ("28 / 170 / 60 / brunette", 28), ("Ava 41/170/62, discreet", 41), ("Fern 17f", 17),
        ("31 F Utrecht, hosting", 31), ("V43, Kampen, overdag.", 43), ("w, 34, Kleve", 34),
        ("S/F/37 – Zaandam – own car", 37), ("Tess 27 ♦ Arnhem ♦ size 10", 27),
        ("[Leeftijd] 28 [Regio] Twente", 28),
        ("hey im becky 21 new to town", 21), ("I'm 34, 30 mins 80, hour 150", 34),
        ("32 here, quiet flat.", 32),
    ]

    @Test(arguments: forms)
    func `Ages are read as people fill in a form`(_ text: String, _ age: Int) {
        #expect(ages(text) == advertised(age))
    }

    static let counts = [
        "Kaart 17 van de 40 in mijn spel.", "Buy 16, get 17.", "Text how long you want (30, 45 or 60).",
        "Le 16 et le 17 décembre je suis absente.", "Die Wartezeit beträgt 18 Jahre.",
        "De wachttijd voor een woning is 18 jaar.", "Ci ho messo 17 anni a decidermi.",
        "Ervaring (17 jaar thuiszorg) en een rustig karakter.", "La lista de espera es de 18 años.",
        "Dla klientów, którzy przychodzą od 20 lat, mam zniżkę.", "Chat de 12 ans à la maison.",
        "Уиски на 17 години.", "obchodzimy 20 lat salonu, rabat 15%",
    ]

    @Test(arguments: counts)
    func `Counts, days, waits, drinks and cats have no age of hers`(_ text: String) {
        #expect(ages(text) == [])
    }

    static let kin: [(String, Int)] = [
        ("Ma belle-fille de 19 ans habite ailleurs.", 19), ("Mon beau-père, 70 ans, garde le chien.", 70),
        ("Mi cuñada tiene 44 años.", 44), ("Mia suocera di 70 anni abita sotto.", 70),
        ("Soacra mea de 70 de ani stă jos.", 70), ("Moja teściowa, 70 lat, mieszka obok.", 70),
        ("A sógornőm 44 éves.", 44), ("Снаха ми е на 44 години.", 44),
        ("My nan is 82 and my best friend.", 82),
        ("Mum to a 9 year old girl.", 9), ("Mein Schwiegervater ist 71 Jahre alt.", 71),
    ]

    @Test(arguments: kin)
    func `Kin by marriage are others`(_ text: String, _ age: Int) {
        #expect(ages(text) == [Told(age, age, .other)])
    }

    static let readers: [(String, Int)] = [
        ("Jeśli nie masz 18 lat, nie dzwoń.", 18), ("Niet bellen als je nog geen 25 bent.", 25),
        ("Ben je geen 21? Dan graag doorklikken.", 21), ("if youre not 35 or over pls dont txt", 35),
        ("Unter 25 bitte nicht melden.", 25), ("Strictly over 30s.", 30), ("Fără clienți sub 25 de ani.", 25),
        ("Без клиенти под 25 години.", 25),
    ]

    @Test(arguments: readers)
    func `Who is told not to call below an age has to be as old`(_ text: String, _ age: Int) {
        #expect(ages(text) == [Told(age, nil, .audience)])
    }

    static let births: [(String, Int)] = [
        ("Geb.datum 30/09/1998, regio Veluwe", 28), ("D.O.B. 11/11/1991", 35), ("geboren am 9. Mai 2010", 16),
    ]

    @Test(arguments: births)
    func `Dates of birth are read behind any label`(_ text: String, _ age: Int) throws {
        let day = try #require(CivilDate(year: 2026, month: 11, day: 20))
        #expect(Fixture.ad(text, on: day).ages.map(Told.init) == advertised(age))
    }

    @Test func `An ad that ends with the number is read to its end`() {
        #expect(ages("Doar bărbați peste 35 de ani") == [Told(35, nil, .audience)])
    }
}
