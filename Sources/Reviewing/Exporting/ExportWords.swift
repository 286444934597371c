/// The texts of exporting.
enum ExportWords {
    static let entries: [String: Words.Entry] = [
        "exportTitle": .init(nl: "Bewijs uitgeven", en: "Export the evidence"),
        "exportIntro": .init(
            nl: "U maakt een verzegelde bundel, die anderen zonder Baken kunnen controleren.",
            en: "You make a sealed bundle, which others can check without Baken."),
        "exportUndecidedNote": .init(
            nl: "Deze zaak is nog niet beslist. Alleen wat mensen hebben beslist, gaat de deur uit.",
            en: "This case is not decided yet. Only what people decided leaves the house."),
        "exportReason": .init(nl: "Waarom geeft u de zaak uit?", en: "Why do you export the case?"),
        "exportReasonHint": .init(
            nl: "Bijvoorbeeld een zaaknummer. Staat in de historie en in de bundel.",
            en: "For example a case number. It stands in the history and in the bundle."),
        "exportReasonProblem": .init(
            nl: "Schrijf in enkele woorden waarom u de zaak uitgeeft.",
            en: "Say in a few words why you export the case."),
        "exportWhich": .init(nl: "Uitgave", en: "Edition"),
        "exportEdition.police": .init(nl: "Politie: volledig", en: "Police: complete"),
        "exportEdition.municipality": .init(
            nl: "Gemeente: zonder pagina's, nummers en derden",
            en: "Municipality: without pages, numbers and third persons"),
        "exportEditionProblem": .init(nl: "Kies een uitgave.", en: "Choose an edition."),
        "exportFirst": .init(nl: "Taal die vooropstaat", en: "Language that comes first"),
        "exportLanguage.nl": .init(nl: "Nederlands", en: "Dutch"),
        "exportLanguage.en": .init(nl: "Engels", en: "English"),
        "exportLanguageProblem": .init(nl: "Kies een taal.", en: "Choose a language."),
        "exportStart": .init(nl: "Maak bundel", en: "Make the bundle"),
        "exportMine": .init(nl: "Mijn uitgaven", en: "My exports"),
        "exportNone": .init(nl: "U hebt geen uitgaven.", en: "You have no exports."),
        "exportOne": .init(nl: "Uitgave van", en: "Export of"),
        "exportWaiting": .init(nl: "Wacht op een eerdere uitgave.", en: "Waits for an earlier export."),
        "exportSealing": .init(
            nl: "Bezig: stuk {done} van {count}.", en: "Under way: exhibit {done} of {count}."),
        "exportClosing": .init(
            nl: "Bezig: verslag, PDF en zegel.", en: "Under way: report, PDF and seal."),
        "exportReady": .init(nl: "De bundel is klaar.", en: "The bundle is ready."),
        "exportFailed": .init(nl: "De uitgave is mislukt.", en: "The export failed."),
        "exportFailedNote": .init(
            nl: "Er is niets uitgegeven. Vraag de beheerder naar de reden.",
            en: "Nothing was exported. Ask who runs the site for the reason."),
        "exportBar": .init(nl: "Voortgang", en: "Progress"),
        "exportRefresh": .init(nl: "Ververs", en: "Refresh"),
        "exportFetch": .init(nl: "Haal de bundel op", en: "Fetch the bundle"),
        "exportKey": .init(nl: "Vingerafdruk van de sleutel:", en: "Fingerprint of the key:"),
        "exportKeyNote": .init(
            nl: "Geef de ontvanger deze vingerafdruk langs een andere weg, om de bundel te controleren.",
            en: "Give the receiver this fingerprint by another way, to check the bundle with."),
        "exportAsked": .init(nl: "Gevraagd", en: "Asked for"),
        "exportUntil": .init(nl: "Op te halen tot", en: "Can be fetched until"),
        "exportUntilNote": .init(
            nl: "Alleen u kunt hem ophalen. Daarna, of als de site opnieuw start, wordt hij verwijderd.",
            en: "Only you can fetch it. It is removed afterwards, or when the site starts anew."),
        "exportRefusal.undecided": .init(
            nl: "Deze zaak is nog niet beslist. Beslis eerst.",
            en: "This case is not decided yet. Decide it first."),
        "exportRefusal.authorityOver": .init(
            nl: "De machtiging waaronder dit is vastgelegd, geldt niet meer. Vraag een nieuwe.",
            en: "The authority under which this was captured is no longer in force. Get a new one."),
        "exportRefusal.termOver": .init(
            nl: "De bewaartermijn van deze zaak is voorbij.",
            en: "The term of retention of this case is over."),
        "exportRefusal.policeEdition": .init(
            nl: "De politie-uitgave is niet voor gemeenten. Kies de uitgave voor gemeenten.",
            en: "The police's edition is not for municipalities. Choose the municipality's."),
        "exportRefusal.policeOnly": .init(
            nl: "Deze zaak is van de politie alleen. Kies de politie-uitgave.",
            en: "This case is the police's alone. Choose the police's edition."),
        "exportRefusal.nothing": .init(
            nl: "Deze zaak rust op geen vastlegging: er is niets uit te geven.",
            en: "This case rests on no capture: there is nothing to export."),
        "exportRefusal.busy": .init(
            nl: "Er wachten te veel uitgaven. Probeer het over enkele minuten opnieuw.",
            en: "Too many exports wait. Try again in a few minutes."),
        "action.downloaded": .init(nl: "opgehaald", en: "fetched"),
    ]
}
