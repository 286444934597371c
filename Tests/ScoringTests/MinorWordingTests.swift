import Evidence
import Scoring
import Testing

/// Wordings about someone below 18 without a number to read, in the languages of the lexicons, and what only looks alike.
///
/// Ages in digits are a matter of the reader, and tested there.
struct MinorWordingTests {
    private func signs(_ text: String) -> [String] {
        let scorer = Scorer(book: RulesFolder.book, register: nil)
        let ad = SketchReader.read(text, posted: RuleBook.exampleDay)
        return scorer.score(ad, on: RuleBook.exampleDay, groups: [.minor]).findings.filter {
            $0.weight >= 2.5
        }
        .map(\.rule)
    }

    @Test(arguments: [
        "Hoi, ik zit in 4 vwo. App me.", "Na school kan ik afspreken",
        "Schoolgaand meisje zoekt bijverdienste",
        "Ik zit in de eindexamenklas", "Leerling havo 5", "4e klas vmbo, lief", "Ik heb tot 3 uur school",
        "Ik ga nog naar school dus alleen in het weekend", "Word over een maand 18",
        "Over twee weken word ik 18",
        "ik ben nog net geen achttien", "ben minderjarig", "minderjarig, maar mag wel",
        "Zeventien en een half",
        "Ik woon in een gezinshuis", "van huis weggelopen, zoek slaapplek", "mijn ouders mogen niks weten",
        "Zoek meisje 15 of 16", "gezocht jong meisje tussen 14 en 17", "op zoek naar een 16 jarig meisje",
        "wie is er onder de 18 en wil geld verdienen", "im in 11th grade", "sixth form student",
        "Year 11 girl",
        "I have school until 3", "turning 18 next month", "I'll be 18 soon", "not 18 yet", "I am underage",
        "my parents can't know", "ran away from home", "want a girl under 18", "any schoolgirls here?",
        "Gehe noch zur Schule", "werde nächsten Monat 18", "bin noch nicht 18", "suche 16-jährige",
        "meine Eltern dürfen nichts wissen", "je suis lycéenne", "bientôt 18 ans", "cherche fille de 16 ans",
        "soy menor de edad", "voy al instituto", "busco chica de 16", "sunt elevă la liceu", "sunt minoră",
        "caut fată de 16 ani", "jestem nieletnia", "chodzę do liceum", "szukam dziewczyny 16 lat",
        "kiskorú vagyok", "gimnáziumba járok", "keresek 16 éves lányt", "ученичка съм в 11 клас",
        "още нямам 18", "търся момиче на 16",
    ])
    func `a wording is seen`(_ text: String) {
        #expect(!signs(text).isEmpty, "\(text)")
    }

    @Test(arguments: [
        "Geen minderjarigen! Je moet 18 zijn", "Ik ontvang geen mensen onder de 18", "Ik ben geen 18 meer",
        "Ben je jonger dan 18? Ga weg.", "Gastouder voor pubers", "Ik heb op school gezeten in Delft",
        "Moeder van een scholier", "Ik werk op een middelbare school", "Bereikbaar onder schooltijd",
        "Studeer aan de hogeschool", "Ik haal mijn dochter na school op", "Minderjarig? Dan geen toegang",
        "Ik ben niet minderjarig", "Alle modellen zijn ouder dan 18", "Open tot net geen 18 uur",
        "Als je nog geen 18 bent mag je niet binnen", "Ik zoek een jongen 17 cm",
        "Zoek meisje voor oppas tot 14 uur",
        "My kids are at school until 3", "I finished high school years ago", "Teacher at a high school",
        "No one under 18", "You must be 18 or over", "I have almost 18 years of experience",
        "I am not 18 anymore", "Foster mother of three", "When my husband is at work",
        "Mes enfants vont au lycée", "Pas de mineurs", "No menores de edad", "Keine Minderjährigen",
        "Ich bin keine 18 mehr", "Wir suchen niemanden unter 18",
        "He said he was 17, I told him to go home.", "Bez nieletnich",
    ])
    func `a look-alike is passed over`(_ text: String) {
        #expect(signs(text).isEmpty, "\(signs(text)): \(text)")
    }

    /// The word for a niece in one language is that for "not" in another.
    @Test func `a "not" of one language is no relative of another`() {
        #expect(signs("Ich bin noch nicht 18") == ["minor.not-yet-adult"])
        #expect(signs("Mijn nicht zit in havo 4").isEmpty)
    }
}
