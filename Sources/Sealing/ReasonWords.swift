/// The reasons of a verdict in words, for people who do not know the codes.
enum ReasonWords {
    static func words(_ code: String, _ language: ReportLanguage) -> String {
        guard let (dutch, english) = table[code] else { return code }
        return language.choose(dutch, english)
    }

    private static let table: [String: (String, String)] = [
        "place.unknown": (
            "De advertentie noemt geen plaats die herkend is; welke regels gelden is dus niet bekend.",
            "The ad names no place that was recognised, so which bylaw applies is not known."
        ),
        "policy.missing": (
            "Van deze gemeente zijn geen regels ingevoerd.",
            "No policy of this municipality has been entered."
        ),
        "policy.unreadable": (
            "Een versie van de regels van deze gemeente was onleesbaar; welke gelden is niet bekend.",
            "A version of this municipality's policy could not be read, so which one holds is not known."
        ),
        "kind.unknown": (
            "Niet te zien is of het om een bedrijf of om een zelfstandige gaat, en dat maakt voor de regels uit.",
            "It cannot be seen whether this is a business or an individual, and the bylaw differs."
        ),
        "policy.not-required": (
            "De regels van deze gemeente vragen hier geen nummer in de advertentie.",
            "The bylaw of this municipality asks for no number in an ad like this."
        ),
        "ad.incomplete": (
            "De advertentie is niet geheel ontvangen; het nummer kan in het ontbrekende deel staan.",
            "The ad was not received in full; the number may stand in the part that is missing."
        ),
        "register.missing": ("Er was geen register om in te zoeken.", "There was no register to look in."),
        "register.too-old": (
            "Het register was ouder dan het beleid toestaat.",
            "The register was older than the policy allows."
        ),
        "register.newer": (
            "Het register is van na de advertentie, en zegt niet hoe het op die dag was.",
            "The register is of a later day than the ad and does not say how things stood then."
        ),
        "register.incomplete": (
            "Regels van het register waren onleesbaar; het nummer kan daarop staan.",
            "Lines of the register could not be read; the number may stand on one of them."
        ),
        "number.elsewhere": (
            "Het nummer kan van een andere gemeente zijn die meetelt, maar niet in het register staat.",
            "The number may be of another municipality that counts but is not in the register."
        ),
        "number.missing": (
            "Er staat geen vergunningnummer in de advertentie.", "The ad shows no permit number."
        ),
        "number.malformed": (
            "Het getoonde nummer heeft een vorm die deze gemeente niet gebruikt.",
            "The number shown has a form that this municipality does not use."
        ),
        "number.unknown": (
            "Het getoonde nummer staat niet in het register.", "The number shown is not in the register."
        ),
        "number.expired": (
            "De vergunning met dit nummer is verlopen.", "The permit with this number has expired."
        ),
        "number.withdrawn": (
            "De vergunning met dit nummer is ingetrokken.", "The permit with this number was withdrawn."
        ),
        "number.suspended": (
            "De vergunning met dit nummer is geschorst.", "The permit with this number is suspended."
        ),
        "number.not-yet-valid": (
            "De vergunning met dit nummer is nog niet ingegaan.",
            "The permit with this number is not valid yet."
        ),
        "number.other-municipality": (
            "De vergunning met dit nummer is van een andere gemeente.",
            "The permit with this number belongs to another municipality."
        ),
        "number.other-kind": (
            "De vergunning met dit nummer geldt voor een ander soort bedrijf.",
            "The permit with this number is for another kind of business."
        ),
        "number.phone-not-on-permit": (
            "Het telefoonnummer in de advertentie staat niet bij de vergunning met dit nummer.",
            "The phone number in the ad is not listed with the permit of this number."
        ),
        "number.borrowed": (
            "Telefoon of KvK-nummer in de advertentie hoort in het register bij een ander bedrijf.",
            "The phone or trade number in the ad belongs to another business in the register."
        ),
        "number.shared": (
            "Andere advertenties tonen hetzelfde nummer met andere telefoonnummers; niets verbindt ze met deze.",
            "Other ads show the same number with other phones; nothing joins them to this one."
        ),
        "number.valid": (
            "Het getoonde nummer is dat van een geldige vergunning.",
            "The number shown is that of a valid permit."
        ),
        "phone.on-permit": (
            "Het telefoonnummer staat bij een geldige vergunning, en dat is volgens het beleid genoeg.",
            "The phone number is listed with a valid permit, which the policy accepts."
        ),
        "age.below-local-minimum": (
            "De genoemde leeftijd ligt onder de minimumleeftijd die deze gemeente stelt.",
            "The age named is below the minimum age set by this municipality."
        ),
    ]
}

/// The two languages of a report.
package enum ReportLanguage: String, Sendable, CaseIterable {
    case dutch = "nl"
    case english = "en"

    package func choose(_ dutch: String, _ english: String) -> String {
        self == .dutch ? dutch : english
    }
}
