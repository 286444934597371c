import Evidence
import Scoring
import Testing

/// Wordings of the classes that the labelled set of Tests/Minors measures, in other words than stand there: what a pupil, a
/// ward of care or someone who seeks a minor may write, and what adults write in nearly the same words.
struct MinorTonguesTests {
    /// The rules of the pack that fire, however little they weigh: any of them opens a case.
    private func alarms(_ text: String) -> [String] {
        let scorer = Scorer(book: RulesFolder.book, register: nil)
        let ad = SketchReader.read(text, posted: RuleBook.exampleDay)
        return scorer.score(ad, on: RuleBook.exampleDay, groups: [.minor]).findings.map(\.rule)
    }

    @Test(arguments: [
        "Op dinsdag zit ik tot vier uur op school", "Dit voorjaar doe ik schoolexamen", "Eerst mijn huiswerk",
        "I need to finish homework first", "I am a freshman in high school", "I have mock exams in May",
        "Ich besuche die zehnte Klasse", "Nach den Hausaufgaben habe ich Zeit",
        "Ich bin Schülerin an einer Gesamtschule", "Bald schreibe ich Abi",
        "Je suis en terminale", "Je vais encore au collège", "Je prépare mon bac",
        "Estudio bachillerato", "Curso segundo de la ESO", "Cuando salgo del colegio te escribo",
        "După ce termin temele sunt liberă", "Sunt în clasa a XI-a", "Dau bacul anul acesta",
        "В единадесети клас съм", "Още ходя на училище", "Като си напиша домашното",
        "Tizenegyedikes vagyok", "Megírtam a házi feladatot", "Chodzę do drugiej klasy technikum",
        "Odrabiam lekcje do szóstej", "W tym roku zdaję maturę",
    ])
    func `attending school is seen`(_ text: String) {
        #expect(alarms(text).contains("minor.attends-school"), "\(text)")
    }

    @Test(arguments: [
        "Van de leefgroep weggelopen", "Papa en mama mogen dit niet weten", "Ik ben onder toezicht gesteld",
        "I am running away from foster care", "My mother can not find out", "I stay in a small group home",
        "Ich bin aus der Pflegefamilie abgehauen", "Das Jugendamt darf nichts wissen",
        "J'habite dans un foyer", "Mon père et ma mère ne doivent pas savoir", "Je suis placée à l'ASE",
        "Vivo en un piso de acogida", "Mi madre no puede enterarse", "Stau la o casa de copii",
        "Mama nu are voie să afle", "Настанена съм в приемно семейство", "Майка ми не знае",
        "Lakásotthonban lakom", "Anyám nem tudhatja meg", "Mieszkam w pogotowiu opiekuńczym",
        "Tata nie może się dowiedzieć",
    ])
    func `care, guardianship and running away are seen`(_ text: String) {
        #expect(alarms(text).contains("minor.youth-care"), "\(text)")
    }

    @Test(arguments: [
        "Gezocht: scholieren tussen de 14 en 17", "Wie is nog geen 18 en zoekt werk",
        "Looking for youngsters aged 15", "Are you under 18 and want money",
        "Suche Jugendliche im Alter von 16", "Bist du unter 18 und willst Geld",
        "Recherchons jeunes de 16 ans", "As-tu 17 ans et cherches un travail", "Se busca alumna de 16 años",
        "Căutăm elevi de 16 ani", "Търсим ученици на 16", "16 éves diákot keresünk",
        "Poszukujemy uczniów w wieku 16 lat",
    ])
    func `seeking someone below 18 is seen`(_ text: String) {
        #expect(alarms(text).contains("minor.seeks-young-person"), "\(text)")
    }

    @Test(arguments: [
        "Eind dit jaar? Nee: binnenkort word ik 18", "In six weeks I turn 18", "Ich werde im Mai 18",
        "J'aurai 18 ans en juin", "Cumpliré 18 en abril", "Împlinesc 18 ani peste o lună",
        "Ставам на 18 догодина", "Márciusban leszek 18", "Wkrótce skończę 18",
        "Zij vertelde dat ze nog geen 18 is", "Sie meinte, sie ist noch keine 18",
        "Ella dijo que aún no tiene 18",
        "Afgelopen maand 18 geworden", "18 since last week", "Seit gestern 18", "Vient de fêter ses 18 ans",
    ])
    func `nearly or just 18 is seen`(_ text: String) {
        #expect(!alarms(text).isEmpty, "\(text)")
    }

    @Test(arguments: [
        "Ik help kinderen met huiswerk maken", "Vorig jaar heb ik eindexamen gedaan op de avondschool",
        "Het is hier rustig als de school uit is", "Ik geef dansles aan scholieren die na school komen",
        "Mam maturę i prawo jazdy", "Habe Abitur und Führerschein", "I have my A levels and a degree",
        "Hago eso con gusto", "Domicile près de la sortie de l'école", "После домашни посещения",
        "Odrabiam lekcje z synem", "Ich besuche die Abendschule", "Doy clases particulares después de clase",
        "Korrepetálok iskola után", "Давам уроци след училище",
    ])
    func `the school of others and of adults is passed over`(_ text: String) {
        #expect(alarms(text).isEmpty, "\(alarms(text)): \(text)")
    }

    @Test(arguments: [
        "I ran away from home long ago", "Ich war Betreuerin und lebe in einer Wohngruppe vom Verein",
        "Ik woonde jaren geleden in een pleeggezin", "Educatrice, je vis dans un foyer d'accueil la semaine",
        "Mijn zoon is van huis weggelopen",
    ])
    func `work and a past in care are passed over`(_ text: String) {
        #expect(alarms(text).isEmpty, "\(alarms(text)): \(text)")
    }

    @Test(arguments: [
        "Gezocht: persoon van 9 tot 17 uur", "Wij zoeken mensen van 15 december af",
        "Wanted: people 10 to 16 hrs a week", "Szukamy osób do 16 godziny",
        "This is a minor change of address",
        "You need to be 18 in order to enter", "Vanaf vandaag 18 euro korting", "Only just under 18 km away",
        "Si tiene menos de 18 años, no entre", "Accès interdit aux moins de 18 ans", "Meg nincs 18 óra",
        "Agenția are doar 16 ani", "Chyba ma 17 zdjęć", "Ich denke, 15 Minuten reichen",
    ])
    func `other numbers are passed over`(_ text: String) {
        #expect(alarms(text).isEmpty, "\(alarms(text)): \(text)")
    }
}
