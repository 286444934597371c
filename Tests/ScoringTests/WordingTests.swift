import Evidence
import Scoring
import Testing

/// Wording that stands in no pack: rules are for language as people write it, not for their own examples.
struct WordingTests {
    @Test(arguments: Wording.fires)
    func `a rule fires on natural wording`(_ wording: Wording) {
        #expect(wording.fired.contains(wording.rule), "\(wording.text) -> \(wording.fired)")
    }

    @Test(arguments: Wording.silent)
    func `a rule stays silent on a near miss`(_ wording: Wording) {
        #expect(!wording.fired.contains(wording.rule), "\(wording.text) -> \(wording.fired)")
    }

    /// Whole ads of adults who work on their own account: nothing at all may fire.
    @Test(arguments: Wording.clean)
    func `an ordinary ad gives no finding`(_ text: String) {
        #expect(Wording(rule: "", text: text).fired == [], "\(text)")
    }
}

struct Wording: Sendable, CustomTestStringConvertible {
    let rule: String
    let text: String

    var testDescription: String { "\(rule): \(text)" }

    var fired: [String] {
        let scorer = Scorer(book: RulesFolder.book, register: nil)
        let ad = SketchReader.read(text, posted: RuleBook.exampleDay)
        return scorer.score(ad, on: RuleBook.exampleDay, groups: [.permit, .minor, .control]).findings.map(
            \.rule)
    }

    private static func table(_ rows: [(String, [String])]) -> [Wording] {
        rows.flatMap { rule, texts in texts.map { Wording(rule: rule, text: $0) } }
    }

    static let fires = table([
        (
            "control.always-available",
            [
                "Je kan mij 24 / 7 bereiken", "24x7 open", "ben 24 uur per dag bereikbaar",
                "DAG EN NACHT BEREIKBAAR!!",
                "dag & nacht", "ik werk zonder rustdag", "heb nooit vrij", "ＤＡＧ en nacht",
                "d\u{200B}ag en na\u{AD}cht",
                "available day and night", "open 24 hours", "round-the-clock",
                "always available, any time of day or night",
                "no days off", "rund um die Uhr erreichbar", "jour et nuit",
                "Rustig aan, niet haasten, dag en nacht welkom",
                "24/7bereikbaar", "non stop disponibilă", "dzień i noc",
            ]
        ),
        (
            "control.no-limits",
            [
                "Zonder taboes", "geen enkele grens", "alles kan en mag", "niks is me te gek",
                "ik zeg nooit nee",
                "Everything is possible with me", "without any restrictions", "nothing is off limits",
                "anything goes",
                "ohne Tabus", "sans tabous", "fără limite", "без ограничения",
            ]
        ),
        (
            "control.contact-via-other",
            [
                "App mijn vriend? Nee: bel met mijn baas voor een afspraak",
                "afspraken lopen via mijn manager",
                "Mijn chauffeur wacht buiten in de auto", "boeken uitsluitend via mijn assistente",
                "Vraag naar Ron aan de telefoon",
                "bookings through my agent", "text my driver", "my boyfriend picks me up afterwards",
                "my manager arranges all my appointments", "asking for Steve", "sunați managerul meu",
            ]
        ),
        (
            "control.no-own-voice",
            [
                "Uitsluitend whatsapp, geen telefoontjes", "bellen is niet mogelijk",
                "Mijn man neemt de telefoon op",
                "Only messages, no calls", "my husband replies", "I don't speak on the phone",
                "messages are answered by my friend",
            ]
        ),
        (
            "control.insists-trustworthy",
            [
                "100 % betrouwbaar", "foto's zijn 100% echt", "Geverifieerde advertentie", "geen fake",
                "Ik ben echt en betrouwbaar",
                "verified profile", "100% genuine", "no scam", "honest and trustworthy", "100% reală",
                "zweryfikowana",
            ]
        ),
        (
            "control.debt-or-must-earn",
            [
                "ik moet mijn schulden afbetalen", "Zij moet 500 euro per dag verdienen",
                "moet de helft van mijn geld afstaan",
                "moet elke avond een bedrag ophalen", "paying off her debts", "has to earn 300 euro a night",
                "must hand over half of my earnings", "paying back the ticket",
                "muss einen festen Betrag abgeben", "am datorii",
            ]
        ),
        (
            "control.prepayment-link",
            [
                "Aanbetaling verplicht", "aanbetaling per tikkie", "vooraf overmaken met een betaallink",
                "deposit required", "please send a small deposit", "pay in advance with a gift card",
                "Anzahlung per Überweisung",
            ]
        ),
        (
            "control.hotel-rotation",
            [
                "Vandaag in een hotel in Tiel, morgen in Ede",
                "This weekend in my hotel in Delft, next week in Gouda",
                "tot zondag in hotel X, vanaf maandag in hotel Y",
            ]
        ),
        (
            "control.third-person-narrative",
            [
                "Ze is lief. Zij komt naar u toe en haar Engels is goed.",
                "She is kind, she travels to you and her English is good",
            ]
        ),
        (
            "minor.attends-school",
            [
                "zit in de vierde klas", "Zit nog op school", "ik zit op het gymnasium",
                "doe dit jaar eindexamen",
                "alleen na schooltijd", "ben nog scholier", "bel na school", "zit nu in 3 mavo",
                "leerling van het vwo",
                "I'm in 10th grade", "still at secondary school", "high school student",
                "available after school", "in sixth form",
                "my final year of secondary school", "gehe noch zur Schule",
            ]
        ),
        (
            "minor.youth-care",
            [
                "woon in een pleeggezin", "zit nu in een gesloten instelling", "weggelopen van huis",
                "mijn ouders mogen dit niet weten",
                "begeleid wonen jongeren", "mijn gezinsvoogd", "I live in foster care", "ran away from home",
                "living with a foster family", "my parents don't know",
            ]
        ),
        (
            "minor.youth-language",
            [
                "piepjong, 19 jaar.", "schoolmeisje, leeftijd op aanvraag",
                "jongste in de regio, net 18 geworden",
                "teen, age on request", "blutjung, in den Schulferien",
            ]
        ),
        ("minor.just-adult", ["net 18 geworden", "barely legal", "just turned 18"]),
        (
            "minor.age-avoided",
            [
                "Leeftijd: op aanvraag. Piepjong", "leeftijd in overleg, schoolmeisje",
                "vraag niet naar mijn leeftijd, ik zit in 4 havo", "mijn leeftijd is geheim, net 18 geworden",
                "age upon request, schoolgirl", "ask me about my age, I live in foster care",
                "don't ask my age, my parents don't know", "age is just a number, barely legal",
                "Alter auf Anfrage, blutjung",
            ]
        ),
        (
            "minor.seeks-young-person",
            [
                "op zoek naar meisjes van 15", "zoek minderjarige", "meisje van 16 gezocht",
                "gezocht jong meisje onder de 18",
                "seeking a boy of 17", "wanted: girls under 18", "looking for underage",
                "suche Mädchen unter 18",
            ]
        ),
        (
            "permit.businesslike-without-number",
            [
                "Wij zijn met vijf", "onze receptioniste ontvangt u", "vacature: gastvrouw",
                "kies uit onze modellen",
                "three ladies every day", "join our team", "roster of this week", "unsere Damen",
            ]
        ),
        (
            "permit.claimed-in-words-only",
            [
                "Vergunde salon", "wij hebben een geldige vergunning", "vergunning aanwezig",
                "fully licensed", "with a valid permit",
                "mit Genehmigung",
            ]
        ),
    ])

    static let silent = table([
        (
            "control.always-available",
            [
                "Ik ben niet altijd beschikbaar", "niet dag en nacht, alleen overdag", "Geen 24/7 service",
                "I am not available 24/7",
                "never day and night", "24 uur van tevoren bellen", "within 24 hours",
                "dag en nacht bereikbaar is niet mogelijk.",
                "een verschil van dag en nacht", "like night and day", "receptie 24/7 open",
                "nicht rund um die Uhr",
            ]
        ),
        (
            "control.no-limits",
            [
                "Ik heb grenzen", "limits are respected", "not everything is possible",
                "zonder grenzen bestaat bij mij niet.",
                "betalen: alles mogelijk, pin of contant", "unlimited parking, no limit on parking",
                "the limits we agree on",
            ]
        ),
        (
            "control.contact-via-other",
            [
                "Ik werk zonder manager", "geen chauffeur, ik rijd zelf", "bel mij", "vraag naar mijn agenda",
                "ask for my rates",
                "I was a manager in a shop", "no driver, I come by train", "vraag gerust naar de prijs",
            ]
        ),
        (
            "control.no-own-voice",
            [
                "niet bellen na tien uur", "no calls between 10 and 12", "no calls from hidden numbers",
                "stuur een bericht of bel", "call or text", "geen oproepen met onderdrukt nummer",
            ]
        ),
        (
            "control.insists-trustworthy",
            [
                "16% korting", "100% katoen", "bezoekers moeten geverifieerd zijn", "I am not verified",
                "guests are verified at the door",
            ]
        ),
        (
            "control.debt-or-must-earn",
            [
                "eigen schuld", "ik betaal mijn studieschuld af, studieschuld afbetalen",
                "no debts to pay off", "I earn well",
                "ik hoef geen bedrag af te dragen",
            ]
        ),
        (
            "control.prepayment-link",
            ["zonder aanbetaling", "no deposit required", "aanbetaling is niet nodig.", "betaal contant"]
        ),
        (
            "control.hotel-rotation",
            ["in een hotel", "deze week vrij, volgende week niet", "next to the hotel, this week only"]
        ),
        (
            "control.third-person-narrative",
            [
                "Ik help haar als ze belt en zij betaalt", "I like her, she likes me, her dog too",
                "zij aan zij",
            ]
        ),
        (
            "minor.attends-school",
            [
                "zat vroeger op de havo", "mijn kinderen zitten op school", "Ik zit op de universiteit",
                "docente op een middelbare school",
                "rijschool", "schoolvakanties", "op schooldagen van de kinderen",
                "I went to high school in Delft",
                "my son is still in secondary school", "teacher, free after school hours",
                "I'm in a PhD school", "examens nakijken",
                "ik zit niet op school",
            ]
        ),
        (
            "minor.youth-care",
            [
                "ik werk in de jeugdzorg", "vrijwilliger, verblijft in de jeugdzorg als werk",
                "I work with children in foster care",
                "mijn kinderen wonen niet in een pleeggezin",
            ]
        ),
        (
            "minor.youth-language",
            [
                "niet meer de jongste", "8teen", "moeder van een tiener, mijn dochter", "young at heart",
                "piepjong", "teen", "Ik ben 34 jaar. Jong ding",
            ]
        ),
        (
            "minor.age-avoided",
            [
                "jouw leeftijd maakt niet uit", "age of the house on request of the owner",
                "prijs op aanvraag",
                "leeftijd op aanvraag", "age is just a number",
            ]
        ),
        (
            "minor.seeks-young-person",
            [
                "geen meisjes onder 18 gezocht", "gezocht: dame van 35",
                "looking for a flat under 17 km from here",
                "Zie je iemand onder de 18, meld het", "gezocht: oppas, meisje van 16 gezocht als oppas",
            ]
        ),
        (
            "permit.businesslike-without-number",
            ["ik heb geen team", "onze hond", "my team is Ajax", "wij hebben geen vacatures"]
        ),
        (
            "permit.claimed-in-words-only",
            [
                "zonder vergunning", "parkeren met vergunning", "licensed bar next door",
                "I have a driving license",
                "geen vergunning nodig",
            ]
        ),
    ])

    static let clean = [
        "Ik ben Marit, 28 jaar. Ik spreek Nederlands en Engels en neem de tijd. Duidelijke grenzen, vooraf besproken. 1 uur 170 euro. Tel. 06-12345601",
        "Gescheiden moeder, 43 jaar, alleen overdag als de kinderen op school zijn. Niet in het weekend. 1 uur 150 euro. 06-12345602",
        "I am 36 years old and answer the phone myself. Monday to Thursday, ten till six. Cash or card, no deposit. Phone +1 202 555 0132",
        "Al 17 jaar in het vak en sinds 2017 op dit adres. Ik ben 46 jaar. Bezoekers 21+. Entree 17 euro, 16 km van de grens. Tel. 06-12345603",
        "Zelfstandig, 39 jaar. Ik volg overdag een opleiding aan de hogeschool. Bel tussen 10 en 22 uur. Tel. 06-12345604",
        "I study at the university and am 24 years old. Please phone a day ahead. I do say no. Phone +1 202 555 0133",
    ]
}
