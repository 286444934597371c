/// The texts of the list, in plain Dutch (B1) and in English. A code that the store keeps has its words under
/// `kind.code`.
enum WorkWords {
    static let entries: [String: Words.Entry] = list.merging(WorkWords.file) { one, _ in one }
        .merging(WorkWords.codes) { one, _ in one }.merging(WorkWords.bulk) { one, _ in one }

    private static let list: [String: Words.Entry] = [
        "workList": .init(nl: "Werklijst", en: "Work list"),
        "workListTitle": .init(nl: "Werklijst", en: "Work list"),
        "mine": .init(nl: "Mijn beslissingen", en: "My decisions"),
        "minors": .init(nl: "Minderjarigen", en: "Minors"),
        "breadcrumb": .init(nl: "Kruimelpad", en: "Breadcrumb"),
        "cases": .init(nl: "Zaken", en: "Cases"),
        "filters": .init(nl: "Filter", en: "Filter"),
        "filterAny": .init(nl: "Alle", en: "All"),
        "filterRoute": .init(nl: "Taak", en: "Task"),
        "filterRule": .init(nl: "Signaal", en: "Sign"),
        "filterAge": .init(nl: "Gevonden", en: "Found"),
        "filterState.undecided": .init(nl: "Nog te beslissen", en: "To be decided"),
        "filterState.open": .init(nl: "Open", en: "Open"),
        "filterState.claimed": .init(nl: "In behandeling", en: "Being reviewed"),
        "filterState.decided": .init(nl: "Beslist", en: "Decided"),
        "filterState.all": .init(nl: "Alle", en: "All"),
        "age.days": .init(nl: "In de laatste {n} dagen", en: "In the last {n} days"),
        "age.older": .init(nl: "Meer dan {n} dagen geleden", en: "More than {n} days ago"),
        "show": .init(nl: "Toon zaken", en: "Show cases"),
        "clearFilters": .init(nl: "Wis filter", en: "Clear filter"),
        "searchWords": .init(nl: "Woorden in de advertentie", en: "Words in the ad"),
        "searchHint": .init(
            nl: "Alle woorden moeten erin staan. Uw zoekwoorden komen niet in het adres van de pagina.",
            en: "All words must be in it. Your words do not show in the address of the page."),
        "searchDo": .init(nl: "Zoek", en: "Search"),
        "searchedNote": .init(
            nl:
                "Er is gezocht in de eerste {n} zaken van de lijst. Ga naar de volgende pagina om verder te zoeken.",
            en: "The first {n} cases of the list were searched. Go to the next page to search on."),
        "savedViews": .init(nl: "Bewaarde filters", en: "Saved views"),
        "noViews": .init(nl: "U hebt nog geen filter bewaard.", en: "You have not saved a view yet."),
        "viewName": .init(nl: "Naam voor dit filter", en: "Name for this view"),
        "viewNameProblem": .init(
            nl: "Geef het filter een naam van ten hoogste 60 tekens.",
            en: "Give the view a name of at most 60 characters."),
        "saveView": .init(nl: "Bewaar dit filter", en: "Save this view"),
        "remove": .init(nl: "verwijder", en: "remove"),
        "removeView": .init(nl: "Verwijder filter", en: "Remove view"),
        "nextCase": .init(nl: "Volgende zaak", en: "Next case"),
        "noneLeft": .init(
            nl: "Er is voor u geen open zaak meer in deze lijst. Goed werk.",
            en: "There is no open case left for you in this list. Well done."),
        "noCases": .init(nl: "Er zijn geen zaken in deze lijst.", en: "There are no cases in this list."),
        "countOne": .init(nl: "{n} zaak", en: "{n} case"),
        "countMany": .init(nl: "{n} zaken", en: "{n} cases"),
        "countFound": .init(nl: "{n} gevonden op deze pagina", en: "{n} found on this page"),
        "colCase": .init(nl: "Zaak", en: "Case"),
        "colPriority": .init(nl: "Voorrang", en: "Priority"),
        "colSigns": .init(nl: "Signalen", en: "Signs"),
        "colVerdict": .init(nl: "Vergunning", en: "Permit"),
        "colPlace": .init(nl: "Gemeente", en: "Municipality"),
        "colOpened": .init(nl: "Gevonden", en: "Found"),
        "colState": .init(nl: "Stand", en: "State"),
        "colTimers": .init(nl: "Wacht", en: "Waits"),
        "pages": .init(nl: "Pagina's", en: "Pages"),
        "firstPage": .init(nl: "Eerste pagina", en: "First page"),
        "nextPage": .init(nl: "Volgende pagina", en: "Next page"),
        "noTitle": .init(nl: "(zonder titel)", en: "(no title)"),
        "placeUnknown": .init(nl: "onbekend", en: "unknown"),
        "heldUntil": .init(nl: "{who}, tot {time}", en: "{who}, until {time}"),
        "site": .init(nl: "Site", en: "Site"),
        "minorsTitle": .init(nl: "Signalen van minderjarigheid", en: "Signs of a minor"),
        "minorsLead": .init(
            nl:
                "Deze zaken opent u nooit alleen: een collega moet eerst akkoord gaan. Bekijk een zaak binnen 1 uur en beslis binnen 24 uur.",
            en:
                "You never open these cases alone: a colleague has to agree first. Look at a case within 1 hour and decide within 24 hours."
        ),
        "minorsWaiting": .init(nl: "Verzoeken van collega's", en: "Requests of colleagues"),
        "minorsNoRequests": .init(nl: "Er wacht geen verzoek op u.", en: "No request waits for you."),
        "agree": .init(nl: "Ga akkoord met openen", en: "Agree to open"),
        "late": .init(nl: "te laat", en: "overdue"),
        "waitMinutes": .init(nl: "{n} minuten", en: "{n} minutes"),
        "waitHours": .init(nl: "{n} uur", en: "{n} hours"),
        "waitDays": .init(nl: "{n} dagen", en: "{n} days"),
        "openedAt": .init(nl: "gevonden op", en: "found on"),
        "closedLead": .init(
            nl:
                "In deze zaak staat een signaal dat iemand minderjarig kan zijn. De inhoud wordt pas getoond als een tweede persoon akkoord gaat.",
            en:
                "This case holds a sign that somebody may be a minor. Its content is shown only when a second person agrees."
        ),
        "openingReason": .init(
            nl: "Waarom wilt u deze zaak openen?", en: "Why do you want to open this case?"),
        "openingProblem": .init(
            nl: "Schrijf in enkele woorden waarom u deze zaak wilt openen.",
            en: "Say in a few words why you want to open this case."),
        "askOpening": .init(nl: "Vraag om openen", en: "Ask to open"),
        "openingWaits": .init(
            nl:
                "U hebt dit gevraagd op {time}. Een collega kan akkoord gaan onder 'Signalen van minderjarigheid'. Laad daarna deze pagina opnieuw.",
            en:
                "You asked on {time}. A colleague can agree under 'Signs of a minor'. Load this page again then."
        ),
        "ownTitle": .init(nl: "Mijn beslissingen", en: "My decisions"),
        "ownLead": .init(
            nl: "U kunt een beslissing ongedaan maken zolang de zaak niet is verzegeld in een dossier.",
            en: "You can take a decision back as long as the case is not sealed in a bundle."),
        "ownNone": .init(nl: "U hebt nog niets beslist.", en: "You have not decided anything yet."),
    ]
}
