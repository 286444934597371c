extension WorkWords {
    /// The page of a case.
    static let file: [String: Words.Entry] = [
        "case": .init(nl: "Zaak", en: "Case"),
        "firstSeen": .init(nl: "Eerst gezien", en: "First seen"),
        "lastSeen": .init(nl: "Laatst gezien", en: "Last seen"),
        "adText": .init(nl: "Tekst van de advertentie", en: "Text of the ad"),
        "textCut": .init(
            nl: "De tekst is lang. De laatste {n} tekens staan hier niet; ze zijn wel bewaard.",
            en: "The text is long. Its last {n} characters are not shown here; they are kept."),
        "unseenNote": .init(
            nl: "Tekens die u anders niet zou zien, staan er als code, zoals [U+200B].",
            en: "Characters that you would not see otherwise are written as codes, such as [U+200B]."),
        "foldedForm": .init(nl: "Zonder vermomming", en: "Without disguise"),
        "foldedNote": .init(
            nl: "Zo leest het systeem de tekst: kleine letters, vermomde tekens teruggezet.",
            en: "This is how the system reads the text: lower case, disguised characters put back."),
        "phones": .init(nl: "Telefoonnummers", en: "Phone numbers"),
        "noPhones": .init(nl: "Er is geen telefoonnummer gelezen.", en: "No phone number was read."),
        "unmaskReason": .init(nl: "Waarom hebt u het nummer nodig?", en: "Why do you need the number?"),
        "unmaskHint": .init(nl: "Uw reden wordt vastgelegd.", en: "Your reason goes on record."),
        "unmaskProblem": .init(
            nl: "Schrijf in enkele woorden waarvoor u het nummer nodig hebt.",
            en: "Say in a few words what you need the number for."),
        "unmask": .init(nl: "Toon nummer", en: "Show number"),
        "unmaskedNote": .init(
            nl: "De nummers staan nu voluit op deze pagina. Dat is vastgelegd.",
            en: "The numbers are shown in full on this page. That is on record."),
        "weighing": .init(nl: "Afweging", en: "Weighing"),
        "signsFor": .init(nl: "Wijst op een overtreding of risico", en: "Points to a violation or risk"),
        "signsAgainst": .init(nl: "Wijst de andere kant op", en: "Points the other way"),
        "signsNone": .init(nl: "Niets gevonden.", en: "Nothing found."),
        "ruleCard": .init(nl: "Over dit signaal", en: "About this sign"),
        "rule": .init(nl: "Regel", en: "Rule"), "grade": .init(nl: "Onderbouwing", en: "Evidence"),
        "precision": .init(nl: "Hoe vaak juist", en: "How often right"),
        "notMeasured": .init(nl: "niet gemeten", en: "not measured"),
        "measured": .init(nl: "{right} van {total} ({basis})", en: "{right} of {total} ({basis})"),
        "source": .init(nl: "Bron", en: "Source"), "barrier": .init(nl: "Barrière", en: "Barrier"),
        "handler": .init(nl: "Behandelaar", en: "Handled by"),
        "weight": .init(nl: "Gewicht (log-odds)", en: "Weight (log-odds)"),
        "falsePositives": .init(nl: "Kan ook betekenen", en: "Can also mean"),
        "rulesVersion": .init(nl: "Versie van de regels", en: "Version of the rules"),
        "verdictTitle": .init(nl: "Oordeel over de vergunning", en: "Verdict on the permit"),
        "article": .init(nl: "Artikel", en: "Article"),
        "noArticle": .init(nl: "Er is geen artikel toegepast.", en: "No article was applied."),
        "registerTitle": .init(nl: "Vergunningenregister", en: "Permit register"),
        "decideTitle": .init(nl: "Beslissen", en: "Decide"),
        "claim": .init(nl: "Neem in behandeling", en: "Take this case"),
        "outcome": .init(nl: "Uw beslissing", en: "Your decision"),
        "outcomeProblem": .init(nl: "Kies een beslissing.", en: "Choose a decision."),
        "reasonCode": .init(nl: "Reden", en: "Reason"),
        "chooseReason": .init(nl: "Kies een reden", en: "Choose a reason"),
        "codeProblem": .init(
            nl: "Kies een reden die bij '{outcome}' hoort.",
            en: "Choose a reason that belongs to '{outcome}'."),
        "reasonText": .init(nl: "Toelichting", en: "Explanation"),
        "reasonTextHint": .init(
            nl: "Nodig bij verwijzen, eerst hulp en een andere reden. Schrijf geen namen of nummers.",
            en: "Needed for refer, help first and another reason. Do not write names or numbers."),
        "textProblem": .init(
            nl: "Schrijf een toelichting: wat moet er gebeuren, of wat is de reden?",
            en: "Write an explanation: what has to happen, or what is the reason?"),
        "textTooLong": .init(
            nl: "Houd de toelichting onder 4000 tekens.", en: "Keep the explanation under 4000 characters."),
        "decideNext": .init(nl: "Beslis en ga naar de volgende", en: "Decide and go to the next"),
        "decideStay": .init(nl: "Beslis", en: "Decide"),
        "skipTitle": .init(nl: "Sla over", en: "Skip"),
        "skipWhy": .init(nl: "Waarom slaat u deze zaak over?", en: "Why do you skip this case?"),
        "skipText": .init(nl: "Toelichting (niet verplicht)", en: "Explanation (optional)"),
        "skipProblem": .init(nl: "Kies waarom u de zaak overslaat.", en: "Choose why you skip the case."),
        "skip": .init(nl: "Sla over", en: "Skip"),
        "handOverTitle": .init(nl: "Draag over", en: "Hand over"),
        "handOverTo": .init(nl: "Gebruikersnaam van uw collega", en: "User name of your colleague"),
        "handOverToProblem": .init(
            nl: "Vul de gebruikersnaam in van een collega die deze zaken mag behandelen.",
            en: "Enter the user name of a colleague who may work on these cases."),
        "handOverNote": .init(nl: "Waarom draagt u over?", en: "Why do you hand it over?"),
        "handOverNoteProblem": .init(
            nl: "Schrijf in enkele woorden waarom u overdraagt.",
            en: "Say in a few words why you hand it over."),
        "handOver": .init(nl: "Draag over", en: "Hand over"),
        "release": .init(nl: "Geef de zaak terug", en: "Give the case back"),
        "undo": .init(nl: "Maak ongedaan", en: "Undo"),
        "undoReason": .init(nl: "Waarom maakt u dit ongedaan?", en: "Why do you undo this?"),
        "undoReasonSlip": .init(nl: "Vergissing bij het beslissen.", en: "Slip while deciding."),
        "keysNote": .init(
            nl:
                "Toetsen: c neemt in behandeling, 1 tot 5 kiest een beslissing met de eerste reden, Enter beslist, t gaat naar de toelichting, n geeft de volgende zaak, u maakt ongedaan, g geeft terug.",
            en:
                "Keys: c takes the case, 1 to 5 choose a decision with its first reason, Enter decides, t goes to the explanation, n gives the next case, u undoes, g gives back."
        ),
        "reviewsTitle": .init(nl: "Beslissingen en opmerkingen", en: "Decisions and comments"),
        "reviewsNone": .init(nl: "Er is nog niets beslist.", en: "Nothing was decided yet."),
        "blindNote": .init(
            nl: "Een collega heeft al beslist. U ziet die beslissing pas na die van u.",
            en: "A colleague has decided already. You see that decision only after yours."),
        "takenBack": .init(nl: "ongedaan gemaakt: {reason}", en: "taken back: {reason}"),
        "comments": .init(nl: "Opmerkingen", en: "Comments"),
        "commentsNone": .init(nl: "Er zijn geen opmerkingen.", en: "There are no comments."),
        "addComment": .init(nl: "Nieuwe opmerking", en: "New comment"),
        "commentProblem": .init(nl: "Schrijf eerst een opmerking.", en: "Write a comment first."),
        "saveComment": .init(nl: "Bewaar opmerking", en: "Save comment"),
        "timeline": .init(nl: "Verloop van de advertentie", en: "The ad over time"),
        "upTo": .init(nl: "tot", en: "to"),
        "currentWording": .init(nl: "nieuwste tekst", en: "newest text"),
        "earlierWordings": .init(
            nl: "Nog {n} oudere teksten staan hier niet.", en: "{n} older texts are not shown here."),
        "firstWording": .init(nl: "Eerste tekst die hier staat.", en: "The first text shown here."),
        "sameWording": .init(nl: "Zelfde tekst als daarvoor.", en: "The same text as before."),
        "changedWording": .init(nl: "Wat veranderde", en: "What changed"),
        "changedCoarse": .init(
            nl: "Wat veranderde (te veel om per woord te tonen)",
            en: "What changed (too much to show word by word)"),
        "diffAdded": .init(nl: "toegevoegd", en: "added"),
        "diffRemoved": .init(nl: "verwijderd", en: "removed"),
        "absences": .init(nl: "Tijden dat de advertentie weg was", en: "Times when the ad was gone"),
        "absenceOpen": .init(nl: "weg sinds {from} ({reason})", en: "gone since {from} ({reason})"),
        "absenceClosed": .init(
            nl: "weg van {from} tot {to} ({reason})", en: "gone from {from} to {to} ({reason})"),
        "related": .init(nl: "Andere zaken met hetzelfde nummer", en: "Other cases on the same number"),
        "relatedNote": .init(
            nl:
                "Vergeleken met een versleuteld kenmerk, niet met het nummer zelf. Eén nummer kan van meer mensen zijn.",
            en: "Compared by a keyed hash, not by the number itself. One number can be of several people."),
        "relatedNone": .init(nl: "Geen andere zaken.", en: "No other cases."),
        "relatedMore": .init(nl: "Er zijn er meer dan hier staan.", en: "There are more than shown here."),
        "captures": .init(nl: "Herkomst", en: "Provenance"),
        "address": .init(nl: "Adres", en: "Address"),
        "captureMore": .init(
            nl: "Nog {n} oudere opnamen staan hier niet.", en: "{n} older captures are not shown here."),
        "captureID": .init(nl: "Opname", en: "Capture"),
        "payloadDigest": .init(nl: "Controlegetal", en: "Digest"),
        "archivePlace": .init(nl: "Plaats in het archief", en: "Place in the archive"),
        "authority": .init(nl: "Grondslag", en: "Authority"),
        "logLeaf": .init(nl: "Regel in het logboek", en: "Leaf of the log"),
        "noLeaf": .init(nl: "van voor het logboek", en: "older than the log"),
        "completeness": .init(nl: "Volledigheid", en: "Completeness"),
        "isComplete": .init(nl: "volledig opgehaald", en: "fetched in full"),
        "isIncomplete": .init(nl: "onvolledig: {reasons}", en: "incomplete: {reasons}"),
        "history": .init(nl: "Wie deed wat", en: "Who did what"),
        "historyCount": .init(nl: "{n} regels", en: "{n} entries"),
        "printLink": .init(nl: "Pagina om af te drukken", en: "Page for printing"),
        "printNote": .init(
            nl: "Dit afdrukken is vastgelegd. Druk af met uw browser.",
            en: "This printing is on record. Print with your browser."),
        "claimRefused": .init(
            nl: "De zaak is niet van u: een collega heeft haar, of u hebt er al over beslist.",
            en: "The case is not yours: a colleague has it, or you have decided it already."),
        "leaseLost": .init(
            nl:
                "Er is niets gewijzigd. De zaak was niet meer van u: uw tijd was om, of iemand anders heeft haar. Hieronder staat hoe het nu is. Wat u typte staat er nog; neem de zaak opnieuw in behandeling als dat kan.",
            en:
                "Nothing was changed. The case was not yours any more: your time ran out, or somebody else has it. Below is how it stands now. What you typed is still here; take the case again if you can."
        ),
        "doneDecided": .init(nl: "Beslist: {outcome}. Zaak", en: "Decided: {outcome}. Case"),
        "doneHeard": .init(
            nl: "Vastgelegd: {outcome}. Een tweede persoon beslist nu zonder uw oordeel te zien. Zaak",
            en: "On record: {outcome}. A second person decides now without seeing yours. Case"),
        "doneUndone": .init(nl: "Ongedaan gemaakt: {outcome}. Zaak", en: "Taken back: {outcome}. Case"),
        "keysOff": .init(nl: "Zet toetsen uit", en: "Switch keys off"),
        "keysOn": .init(nl: "Zet toetsen aan", en: "Switch keys on"),
    ]
}
