import Evidence
import Testing

@testable import Reading

/// "N years" is an age only where the words say whose (issue 4 point 7). Each list is one class of mistake.
struct AgeClaimTests {
    private struct Told: Equatable {
        let min: Int?
        let max: Int?
        let subject: AgeMention.Subject

        init(_ age: AgeMention) { (min, max, subject) = (age.min, age.max, age.subject) }
        init(_ age: Int) { (min, max, subject) = (age, age, .advertised) }
    }

    private func ages(_ text: String) -> [Told] { Fixture.ad(text).ages.map(Told.init) }

    static let spans = [
        "Na 17 jaar huwelijk weet ik weer wat ik wil.", "Hij kreeg 18 jaar cel.",
        "Nach 18 Jahren Ehe bin ich wieder frei.", "Er bekam 19 Jahre Haft.", "18 Jahre hat es gedauert.",
        "It's been 16 years since I left school.", "The lease runs another 18 years.",
        "Une garantie de 25 ans sur le matelas.", "Le contrat dure encore 18 ans.", "Dans 20 ans on en rira.",
        "Tras 15 años de matrimonio volví a empezar.", "Le cayeron 20 años de cárcel.",
        "Tra 20 anni rideremo di tutto questo.", "Gli hanno dato 20 anni di carcere.",
        "După 18 ani de căsnicie am luat-o de la capăt.", "Garanție 20 de ani la saltea.",
        "Po 18 latach małżeństwa jestem wolna.", "Za 20 lat będziemy się z tego śmiać.",
        "18 év házasság után szabad vagyok.", "20 év múlva nevetni fogunk ezen.",
        "След 18 години брак съм свободна.", "Получи 18 години затвор.",
    ]

    @Test(arguments: spans)
    func `A span of years is nobodys age`(_ text: String) { #expect(ages(text) == []) }

    static let done = [
        "Ik heb 15 jaar in de zorg gestaan.", "Ich habe 17 Jahre als Krankenschwester gearbeitet.",
        "My car did 20 years without a single problem.", "J'ai travaillé 18 ans dans un bureau.",
        "Trabajé 17 años en una tienda.", "Ho lavorato 18 anni in ospedale.", "Am stat 16 ani în Italia.",
        "Pracowałam 17 lat w szpitalu.", "17 évig dolgoztam egy kórházban.", "Работих 17 години в болница.",
    ]

    @Test(arguments: done)
    func `Years that somebody did something are no age`(_ text: String) { #expect(ages(text) == []) }

    static let had = [
        "Tengo 25 pares de zapatos.", "Ho 25 paia di scarpe.", "Mam 25 par butów.", "Ci sono 27 piante.",
    ]

    @Test(arguments: had)
    func `What one has 25 of is no age`(_ text: String) { #expect(ages(text) == []) }

    static let coming = ["La anul împlinesc 40 de ani.", "Догодина ставам на 46 години."]

    @Test(arguments: coming)
    func `An age of next year is none yet`(_ text: String) { #expect(ages(text) == []) }

    static let said: [(String, Int)] = [
        ("Ik mag mezelf met mijn 27 jaar een levensgenieter noemen.", 27), ("Bella dame van 38 jaar.", 38),
        ("Vorige maand werd ik 29 en dat heb ik gevierd.", 29), ("Endlich volljährig! Seit gestern 18.", 18),
        ("Sympathische Sie, 35, empfängt privat.", 35), ("Yes, I really am 43.", 43),
        ("My age? 27. My humour? Dry.", 27),
        ("Woman, approx. 25.", 25), ("We have a new hostess, Robyn, 20.", 20),
        ("this is bella, nineteen and shy", 19),
        ("À 30 ans, je sais ce que je veux.", 30), ("Du haut de mes 32 ans, je partage.", 32),
        ("J'ai fêté mes 37 ans le mois dernier.", 37), ("Acabo de cumplir 18 años", 18),
        ("Madurita de 45, sin prisas", 45),
        ("Ho appena compiuto 18 anni", 18), ("Dall'alto dei miei 35 anni so ascoltare.", 35),
        ("La cei 40 de ani ai mei știu ce vreau.", 40), ("Noua noastră colegă are 19 ani.", 19),
        ("W wieku 31 lat wiem, czego chcę.", 31), ("Ona ma 29 lat i mówi po angielsku.", 29),
        ("33 évesen tudom, mit szeretnék.", 33), ("Egy 22 éves lány vagyok.", 22),
        ("На 33 години знам какво искам.", 33), ("Новата ни колежка е на 20 години.", 20),
        ("hoi ik ben Noortje en ben vierenveertiiig jaar oud", 44),
        ("bin jetzt fünfund zwanzig jahre alt", 25),
        ("Mein Alter ist 1.7.", 17), ("vera in nijmegen.\nvera (17).", 17),
    ]

    @Test(arguments: said)
    func `An age is read where the words say whose`(_ text: String, _ age: Int) {
        let expected = text.hasPrefix("Woman") ? [(24, 26)] : [(age, age)]
        #expect(ages(text).map { [$0.min, $0.max] } == expected.map { [$0.0, $0.1] })
    }

    @Test
    func `The date may stand before the verb of birth`() {
        #expect(Fixture.ad("Ich bin am 28. Oktober 1979 geboren.").ages.first?.min != nil)
        #expect(Fixture.ad("Ik ben van het jaar 2001.").ages.first?.min != nil)
    }

    @Test
    func `The age of the profile and the age of the text are both told`() {
        #expect(ages("Op mijn profiel staat 48, ik ben 19 jaar.") == [Told(48), Told(19)])
    }

    @Test
    func `Who is told to be no younger is the audience`() {
        let told = ages("Als je nog geen 18 jaar bent, niet bellen.")
        #expect(told.map(\.subject) == [.audience])
    }

    @Test
    func `A mark says nothing of years`() {
        #expect(
            !YearWords.lists.isEmpty
                && YearWords.shared.roles(
                    of: Token(
                        kind: .mark, gap: .none, known: .other, start: 0, end: 0, value: 0, hash: 0,
                        classes: []),
                    in: ReadableText("")) == []
        )
    }
}
