extension WorkWords {
    /// Words for what the store keeps as codes.
    static let codes: [String: Words.Entry] = [
        "route.police": .init(nl: "politie", en: "police"),
        "route.municipality": .init(nl: "gemeente", en: "municipality"),
        "priority.none": .init(nl: "geen", en: "none"), "priority.low": .init(nl: "laag", en: "low"),
        "priority.normal": .init(nl: "gewoon", en: "normal"), "priority.high": .init(nl: "hoog", en: "high"),
        "priority.urgent": .init(nl: "spoed", en: "urgent"),
        "caseState.open": .init(nl: "open", en: "open"),
        "caseState.claimed": .init(nl: "in behandeling", en: "being reviewed"),
        "caseState.decided": .init(nl: "beslist", en: "decided"),
        "stage.first": .init(nl: "eerste oordeel", en: "first review"),
        "stage.second": .init(nl: "wacht op tweede oordeel", en: "waits for second review"),
        "stage.third": .init(nl: "wacht op derde persoon", en: "waits for third person"),
        "verdict.inOrder": .init(nl: "in orde", en: "in order"),
        "verdict.notInOrder": .init(nl: "niet in orde", en: "not in order"),
        "verdict.cannotSay": .init(nl: "niet te zeggen", en: "cannot say"),
        "outcomeOf.confirm": .init(nl: "Bevestig", en: "Confirm"),
        "outcomeOf.dismiss": .init(nl: "Wijs af", en: "Dismiss"),
        "outcomeOf.notEnough": .init(nl: "Niet genoeg om te beslissen", en: "Not enough to decide"),
        "outcomeOf.refer": .init(nl: "Verwijs door", en: "Refer"),
        "outcomeOf.helpFirst": .init(nl: "Eerst hulp", en: "Help first"),
        "why.sign-is-right": .init(nl: "Het signaal klopt", en: "The sign is right"),
        "why.no-valid-number": .init(nl: "Geen geldig nummer", en: "No valid number"),
        "why.confirm-other": .init(nl: "Andere reden om te bevestigen", en: "Another reason to confirm"),
        "why.sign-is-wrong": .init(nl: "Het signaal klopt niet", en: "The sign is wrong"),
        "why.number-is-valid": .init(nl: "Het nummer is geldig", en: "The number is valid"),
        "why.not-an-ad": .init(nl: "Dit is geen advertentie", en: "This is no ad"),
        "why.dismiss-other": .init(nl: "Andere reden om af te wijzen", en: "Another reason to dismiss"),
        "why.text-unclear": .init(nl: "De tekst is onduidelijk", en: "The text is unclear"),
        "why.ad-is-gone": .init(nl: "De advertentie is weg", en: "The ad is gone"),
        "why.not-enough-other": .init(nl: "Andere reden", en: "Another reason"),
        "why.to-police": .init(nl: "Naar de politie", en: "To the police"),
        "why.to-other-municipality": .init(nl: "Naar een andere gemeente", en: "To another municipality"),
        "why.to-labour-inspectorate": .init(nl: "Naar de Arbeidsinspectie", en: "To the Labour Inspectorate"),
        "why.refer-other": .init(nl: "Naar een andere instantie", en: "To another body"),
        "why.outreach": .init(nl: "Veldwerk zoekt contact", en: "Outreach makes contact"),
        "why.shelter": .init(nl: "Opvang", en: "Shelter"),
        "why.exit-programme": .init(nl: "Uitstapprogramma", en: "Exit programme"),
        "why.youth-care": .init(nl: "Jeugdzorg", en: "Youth care"),
        "why.language": .init(nl: "Ik lees deze taal niet", en: "I do not read this language"),
        "why.not-for-me": .init(nl: "Ik wil deze zaak niet zien", en: "I do not want to see this case"),
        "why.too-hard": .init(nl: "Te moeilijk voor mij alleen", en: "Too hard for me alone"),
        "why.later": .init(nl: "Later", en: "Later"),
        "reviewStanding.effective": .init(nl: "geldt", en: "stands"),
        "reviewStanding.heard": .init(nl: "telt mee", en: "counts"),
        "reviewStanding.void": .init(nl: "telt niet meer", en: "counts no more"),
        "standing.open": .init(
            nl: "Niemand heeft deze zaak. Neem haar in behandeling om te beslissen.",
            en: "Nobody has this case. Take it to decide."),
        "standing.mine": .init(
            nl:
                "Deze zaak is van u tot {time}. Daarna kan een collega haar nemen; wat u daarna nog instuurt, telt dan niet.",
            en:
                "This case is yours until {time}. After that a colleague can take it; what you send then does not count."
        ),
        "standing.other": .init(
            nl: "{who} heeft deze zaak tot {time}.", en: "{who} has this case until {time}."),
        "standing.ranOut": .init(
            nl: "{who} had deze zaak tot {time}; die tijd is om. U kunt haar in behandeling nemen.",
            en: "{who} had this case until {time}; that time is over. You can take it."),
        "standing.reader": .init(
            nl: "U kunt deze zaak lezen, niet beslissen.", en: "You can read this case, not decide it."),
        "standing.second": .init(
            nl: "Deze zaak wacht op een tweede beoordelaar. Dat bent u niet.",
            en: "This case waits for a second reviewer. You are not one."),
        "standing.reviewed": .init(
            nl: "U hebt over deze zaak al beslist. Nu beslist iemand anders.",
            en: "You have decided this case already. Somebody else decides now."),
        "standing.decided": .init(nl: "Over deze zaak is beslist.", en: "This case is decided."),
        "undoRefusal.notHeld": .init(
            nl: "De beslissing kan niet ongedaan worden gemaakt.", en: "The decision cannot be taken back."),
        "undoRefusal.reviewedAlready": .init(
            nl: "De beslissing kan niet ongedaan worden gemaakt.", en: "The decision cannot be taken back."),
        "undoRefusal.notYours": .init(
            nl: "Alleen wie beslist heeft, kan dat ongedaan maken.", en: "Only who decided can take it back."),
        "undoRefusal.sealed": .init(
            nl: "De beslissing staat in een verzegeld dossier en kan niet meer ongedaan worden gemaakt.",
            en: "The decision stands in a sealed bundle and cannot be taken back any more."),
        "undoRefusal.overtaken": .init(
            nl: "De zaak is intussen opnieuw geopend en wordt opnieuw beslist.",
            en: "The case was opened again since and is decided anew."),
        "register.notAsked": .init(
            nl: "Het register is niet geraadpleegd: er was geen nummer in de juiste vorm om op te zoeken.",
            en: "The register was not asked: there was no number of the right form to look up."),
        "register.noRegister": .init(nl: "Er is geen register ingesteld.", en: "No register is configured."),
        "register.unusable": .init(
            nl: "Het register was niet bruikbaar voor deze datum.",
            en: "The register was not usable for this date."),
        "register.unknown": .init(
            nl: "Het nummer staat niet in het register.", en: "The number is not in the register."),
        "register.notValid": .init(
            nl: "Het nummer staat in het register, maar geldt hier niet.",
            en: "The number is in the register but does not hold here."),
        "register.valid": .init(
            nl: "Het nummer staat in het register en geldt.", en: "The number is in the register and holds."),
        "barrierOf.recruitment": .init(nl: "werving", en: "recruitment"),
        "barrierOf.entry": .init(nl: "binnenkomst", en: "entry"),
        "barrierOf.accommodation": .init(nl: "huisvesting", en: "accommodation"),
        "barrierOf.identity": .init(nl: "identiteit", en: "identity"),
        "barrierOf.employment": .init(nl: "werk", en: "employment"),
        "barrierOf.finance": .init(nl: "geld", en: "finance"),
        "action.filed": .init(nl: "gevonden", en: "filed"),
        "action.changed": .init(nl: "gewijzigd", en: "changed"),
        "action.listed": .init(nl: "lijst bekeken", en: "listed"),
        "action.viewed": .init(nl: "bekeken", en: "viewed"),
        "action.unmasked": .init(nl: "nummer getoond", en: "number shown"),
        "action.printed": .init(nl: "afgedrukt", en: "printed"),
        "action.exported": .init(nl: "uitgevoerd", en: "exported"),
        "action.claimed": .init(nl: "in behandeling genomen", en: "claimed"),
        "action.released": .init(nl: "teruggegeven", en: "given back"),
        "action.skipped": .init(nl: "overgeslagen", en: "skipped"),
        "action.handedOver": .init(nl: "overgedragen", en: "handed over"),
        "action.decided": .init(nl: "beslist", en: "decided"),
        "action.undone": .init(nl: "ongedaan gemaakt", en: "taken back"),
        "action.commented": .init(nl: "opmerking", en: "commented"),
        "action.openingAsked": .init(nl: "openen gevraagd", en: "asked to open"),
        "action.openingAgreed": .init(nl: "akkoord met openen", en: "agreed to open"),
    ]
}
