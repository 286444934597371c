extension WorkWords {
    /// The texts of deciding many cases at once.
    static let bulk: [String: Words.Entry] = [
        "bulkTitle": .init(nl: "Samen beslissen", en: "Deciding many"),
        "bulkNewTitle": .init(nl: "Over veel zaken tegelijk beslissen", en: "Decide many cases at once"),
        "bulkLink": .init(nl: "Beslis over al deze zaken tegelijk", en: "Decide all of these at once"),
        "bulkBack": .init(nl: "Terug naar het voorstel", en: "Back to the proposal"),
        "bulkLead": .init(
            nl:
                "Voor zaken van één site met hetzelfde signaal, zoals veertig advertenties die geen advertentie zijn. U bekijkt een steekproef, typt het aantal, en iemand anders doet dat ook. Pas dan wordt beslist, voor elke zaak apart. Zaken met signalen van minderjarigheid en zaken voor twee mensen horen hier nooit bij.",
            en:
                "For cases of one site with the same sign, such as forty ads that are none. You look at a sample and type the number, and somebody else does the same. Only then is anything decided, each case by itself. Cases with signs of a minor and cases for two people are never among them."
        ),
        "bulkNarrow": .init(
            nl:
                "Kies in de werklijst eerst één site en één signaal. Er moeten ten minste twee open zaken overblijven.",
            en:
                "Choose one site and one sign in the work list first. At least two open cases have to be left."
        ),
        "bulkTooFew": .init(
            nl: "Er zijn te weinig zaken waarover dit besloten kan worden. Er is niets voorgesteld.",
            en: "There are too few cases that this can be decided about. Nothing was proposed."),
        "bulkCount": .init(nl: "{n} zaken", en: "{n} cases"),
        "bulkCountCut": .init(
            nl: "De eerste {n} zaken; meer gaat niet tegelijk", en: "The first {n} cases; no more at once"),
        "bulkCases": .init(nl: "Aantal zaken", en: "Number of cases"),
        "bulkOutcome": .init(nl: "Voorgestelde beslissing", en: "Proposed decision"),
        "bulkBy": .init(nl: "Voorgesteld door", en: "Proposed by"),
        "bulkText": .init(nl: "Waarom, voor al deze zaken", en: "Why, for all of these cases"),
        "bulkTextProblem": .init(
            nl: "Schrijf op waarom dit voor al deze zaken geldt, in ten hoogste 4000 tekens.",
            en: "Write down why this holds for all of these cases, in at most 4000 characters."),
        "bulkPropose": .init(nl: "Leg dit voor", en: "Propose this"),
        "bulkWaiting": .init(nl: "Wacht op iemand", en: "Waiting for somebody"),
        "bulkNone": .init(nl: "Er wacht geen voorstel.", en: "No proposal waits."),
        "bulkAll": .init(nl: "Alle zaken van dit voorstel", en: "All cases of this proposal"),
        "bulkNotYours": .init(nl: "Niet meer bij u", en: "Not yours any more"),
        "bulkSample": .init(nl: "Steekproef", en: "Sample"),
        "bulkSampleHint": .init(
            nl: "Toevallig gekozen. Open elke zaak en kijk of het voorstel erbij past.",
            en: "Chosen at random. Open each case and see whether the proposal fits it."),
        "bulkSampleProblem": .init(
            nl: "Open eerst elke zaak van de steekproef.", en: "Open each case of the sample first."),
        "bulkSeen": .init(nl: "bekeken", en: "looked at"),
        "bulkNotSeen": .init(nl: "nog niet bekeken", en: "not looked at yet"),
        "bulkUnseen": .init(nl: "Nog {n} te bekijken.", en: "{n} left to look at."),
        "bulkTyped": .init(
            nl: "Typ het aantal zaken waarover u beslist", en: "Type the number of cases that you decide"),
        "bulkCountProblem": .init(
            nl: "Typ het aantal zaken dat boven aan het voorstel staat.",
            en: "Type the number of cases that stands on top of the proposal."),
        "bulkSubmitTitle": .init(nl: "Voorleggen aan een tweede persoon", en: "Pass on to a second person"),
        "bulkSubmit": .init(nl: "Leg voor aan een tweede persoon", en: "Pass on to a second person"),
        "bulkAgreeTitle": .init(nl: "Akkoord", en: "Agree"),
        "bulkAgree": .init(nl: "Akkoord: beslis nu", en: "Agree: decide now"),
        "bulkReason": .init(nl: "Waarom niet", en: "Why not"),
        "bulkReasonProblem": .init(
            nl: "Schrijf in een paar woorden waarom niet.", en: "Say in a few words why not."),
        "bulkRefuse": .init(nl: "Niet akkoord", en: "Do not agree"),
        "bulkWithdraw": .init(nl: "Trek het voorstel in", en: "Withdraw the proposal"),
        "bulkOver": .init(
            nl: "Dit voorstel is te oud. Doe het opnieuw als het nog nodig is.",
            en: "This proposal is too old. Make it anew if it is still needed."),
        "bulkOwn": .init(
            nl: "Iemand anders moet akkoord gaan met uw voorstel.",
            en: "Somebody else agrees to your proposal."),
        "bulkOvertaken": .init(
            nl: "Dit voorstel staat intussen anders. Hieronder ziet u hoe. Er is niets gewijzigd.",
            en: "This proposal stands differently by now, as you see below. Nothing was changed."),
        "bulkDecided": .init(nl: "Over {n} zaken is beslist", en: "{n} cases were decided"),
        "bulkOmitted": .init(nl: "Niet meegenomen", en: "Left out"),
        "bulkNoneOmitted": .init(nl: "Alle zaken zijn meegenomen.", en: "No case was left out."),
        "bulkUndo": .init(nl: "Maak alle beslissingen ongedaan", en: "Take all of the decisions back"),
        "bulkUndoHint": .init(
            nl: "Wat al in een verzegeld dossier staat, blijft beslist.",
            en: "What stands in a sealed bundle already stays decided."),
        "bulkUndone": .init(
            nl: "{n} beslissingen zijn ongedaan gemaakt.", en: "{n} decisions were taken back."),
        "bulkStep.proposed": .init(
            nl: "Voorgesteld; {who} bekijkt de steekproef", en: "Proposed; {who} looks at the sample"),
        "bulkStep.submitted": .init(
            nl: "Wacht op een tweede persoon (voorgelegd door {who}, {time})",
            en: "Waits for a second person (passed on by {who}, {time})"),
        "bulkStep.agreed": .init(nl: "Akkoord van {who}, {time}", en: "{who} agreed, {time}"),
        "bulkStep.refused": .init(nl: "Niet doorgegaan: {who}, {time}", en: "Ended by {who}, {time}"),
        "bulkOmission.changed": .init(nl: "intussen veranderd", en: "changed since"),
        "bulkOmission.claimed": .init(nl: "intussen door iemand opgepakt", en: "taken by somebody since"),
        "bulkOmission.decided": .init(nl: "intussen beslist", en: "decided since"),
        "phoneSearch": .init(nl: "Zoek op telefoonnummer", en: "Search by phone number"),
        "phoneNumber": .init(nl: "Telefoonnummer", en: "Phone number"),
        "phoneHint": .init(
            nl:
                "Bijvoorbeeld 06 12345600 of +49 171 3920000. Het nummer wordt niet bewaard en niet in het adres gezet.",
            en:
                "For instance 06 12345600 or +49 171 3920000. The number is not kept and not put into the address."
        ),
        "phoneProblem": .init(
            nl: "Typ een heel telefoonnummer, buiten Nederland met + en het landnummer.",
            en: "Type a whole phone number, outside of the Netherlands with + and the country code."),
        "phoneFound": .init(
            nl: "Alleen zaken met het gezochte telefoonnummer.",
            en: "Only cases with the phone number searched for."),
        "action.searched": .init(nl: "op nummer gezocht", en: "searched by number"),
        "action.bulkProposed": .init(nl: "voorstel voor veel zaken", en: "proposed for many"),
    ]
}
