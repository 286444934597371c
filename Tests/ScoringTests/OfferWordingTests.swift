import Evidence
import Scoring
import Testing

/// Wordings of offers of work and of what others tell, in languages that the examples of the packs leave out.
struct OfferWordingTests {
    private func rules(_ text: String) -> [String] {
        let scorer = Scorer(book: RulesFolder.book, register: nil)
        let ad = SketchReader.read(text, posted: RuleBook.exampleDay)
        return scorer.score(ad, on: RuleBook.exampleDay, groups: Set(FindingGroup.allCases)).findings.map(
            \.rule)
    }

    @Test(arguments: [
        ("recruitment.all-arranged", "Angajăm fete. Cazare asigurată, transport plătit, clienți asigurați."),
        (
            "recruitment.all-arranged",
            "Търсим момичета. Квартира осигурена, транспортът е платен, клиенти осигурени."
        ),
        ("recruitment.income-far-above-market", "Buscamos chicas, sin experiencia, 6.000 euros al mes"),
        ("recruitment.income-far-above-market", "Angajăm dansatoare fără experiență, 8.000 euro pe lună"),
        (
            "recruitment.income-far-above-market",
            "Zatrudnimy hostessy. Szukamy kobiet, bez doświadczenia, 7.000 euro miesięcznie"
        ),
        ("recruitment.income-far-above-market", "Keresünk lányokat, tapasztalat nélkül, 6.000 euro havonta"),
        ("recruitment.papers-kept", "Angajăm fete, pașaportul rămâne la noi"),
        ("recruitment.papers-arranged", "Recrutons des hôtesses, visa pris en charge"),
        ("recruitment.high-commission", "Zatrudnimy kobiet, 50% prowizji"),
        ("recruitment.below-18-welcome", "Meisjes gezocht, al vanaf 16 jaar"),
        ("recruitment.addresses-pupils", "Hostess gezocht. Leuk voor scholieren"),
        ("labour.undeclared", "Angajăm femei, fără contract, plata cash"),
        ("labour.excessive-hours", "Търсим жени, 12 часа на ден"),
        ("labour.wages-withheld", "Personeel gezocht. Salaris pas na 2 maanden"),
        ("control.reported-fear", "Ella tenía mucho miedo"),
        ("control.reported-fear", "Ze durfde niets te zeggen"),
        ("control.reported-fear", "Era foarte speriată"),
        ("permit.prohibited-claims", "100% gezond, onbeschermd mogelijk"),
    ])
    func `a wording is seen`(_ rule: String, _ text: String) {
        #expect(rules(text).contains(rule), "\(text) -> \(rules(text))")
    }

    /// Ordinary offers and ordinary ads: nothing of these packs may fire.
    @Test(arguments: [
        "Wij zoeken een verpleegkundige voor 24 uur per week, salaris volgens cao. Solliciteer met cv.",
        "Restaurant zoekt serveerster, 15 euro per uur, contract, vrije weekenden.",
        "We are hiring a receptionist, four days a week, with a contract and training.",
        "Wir suchen Personal für unser Büro, Montag bis Freitag, mit Arbeitsvertrag.",
        "Ik ben Marit, 28 jaar. Ik ontvang thuis. Het parkeerterrein wordt bewaakt. 1 uur 170 euro.",
        "I am 36 years old. My room is in a hotel, I pay my own travel. 1 hour 150 euro.",
    ])
    func `an ordinary text gives none of these`(_ text: String) {
        let found = rules(text).filter { !$0.hasPrefix("permit.") && !$0.hasPrefix("protective.") }
        #expect(found == [], "\(text)")
    }
}
