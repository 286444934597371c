/// Why a permit verdict is what it is. The order of the cases is the order in which reasons stand.
package enum VerdictReason: String, Sendable, CaseIterable, Comparable {
    case placeUnknown = "place.unknown"
    case policyMissing = "policy.missing"
    case policyUnreadable = "policy.unreadable"
    case kindUnknown = "kind.unknown"
    case policyNotRequired = "policy.not-required"
    case adIncomplete = "ad.incomplete"
    case registerMissing = "register.missing"
    case registerTooOld = "register.too-old"
    case registerNewer = "register.newer"
    case registerIncomplete = "register.incomplete"
    case numberElsewhere = "number.elsewhere"
    case numberMissing = "number.missing"
    case numberMalformed = "number.malformed"
    case numberUnknown = "number.unknown"
    case numberExpired = "number.expired"
    case numberWithdrawn = "number.withdrawn"
    case numberSuspended = "number.suspended"
    case numberNotYetValid = "number.not-yet-valid"
    case numberOtherMunicipality = "number.other-municipality"
    case numberOtherKind = "number.other-kind"
    case numberPhoneNotOnPermit = "number.phone-not-on-permit"
    case numberBorrowed = "number.borrowed"
    case numberShared = "number.shared"
    case numberValid = "number.valid"
    case phoneOnPermit = "phone.on-permit"
    case ageBelowLocalMinimum = "age.below-local-minimum"

    package static func < (one: Self, other: Self) -> Bool {
        one.rank < other.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// What the code means, in one sentence each; nil for a code that does not exist.
    package static func text(_ code: String) -> BilingualText? {
        Self(rawValue: code)?.text
    }

    package var text: BilingualText {
        switch self {
        case .placeUnknown: Self.placeText
        case .policyMissing: Self.policyText
        case .policyUnreadable: Self.unreadableText
        case .kindUnknown: Self.kindText
        case .policyNotRequired: Self.notRequiredText
        default: numberText
        }
    }

    private static let placeText = BilingualText(
        dutch: "In welke gemeente deze advertentie thuishoort, is niet vast te stellen.",
        english: "The municipality that this ad belongs to cannot be told.")
    private static let policyText = BilingualText(
        dutch: "Voor deze gemeente is geen beleid ingesteld, dus over een plicht is niets te zeggen.",
        english: "No policy is configured for this municipality, so nothing can be said about a duty.")
    private static let unreadableText = BilingualText(
        dutch:
            "Een versie van het beleid van deze gemeente was onleesbaar; welk beleid geldt, is niet bekend.",
        english:
            "A version of this municipality's policy could not be read; which one is in force is not known.")
    private static let kindText = BilingualText(
        dutch:
            "Of dit een escortbedrijf, een seksinrichting of een zelfstandige is, blijkt niet; het beleid maakt "
            + "daar verschil in.",
        english:
            "Whether this is an escort business, a brothel or a self-employed person does not show, and the "
            + "policy differs between them.")
    private static let notRequiredText = BilingualText(
        dutch: "Het beleid vraagt van dit soort aanbieder geen nummer, en er staat er geen.",
        english: "The policy demands no number of this kind of provider, and none is shown.")

    private var numberText: BilingualText {
        func both(_ dutch: String, _ english: String) -> BilingualText {
            BilingualText(dutch: dutch, english: english)
        }
        return switch self {
        case .adIncomplete:
            both(
                "De advertentie is niet volledig gelezen; een nummer kan in het ontbrekende deel staan.",
                "The ad was not read in full; a number may stand in the missing part.")
        case .registerMissing:
            both(
                "Er is geen vergunningenregister om het nummer in op te zoeken.",
                "There is no permit register to look the number up in.")
        case .registerTooOld:
            both(
                "Het vergunningenregister is ouder dan het beleid toestaat.",
                "The permit register is older than the policy allows.")
        case .registerNewer:
            both(
                "Het vergunningenregister is van na de advertentie; hoe het op die dag was, blijkt er niet uit.",
                "The permit register is of a later day than the ad; how things stood then does not show in it."
            )
        case .registerIncomplete:
            both(
                "Regels van het vergunningenregister waren onleesbaar; dit nummer kan op zo'n regel staan.",
                "Lines of the permit register could not be read; this number may stand on one of them.")
        case .numberElsewhere:
            both(
                "De vergunning kan van een gemeente zijn die hier meetelt, maar die niet in het register staat.",
                "The permit may be of a municipality that counts here but is not in the register.")
        case .numberMissing:
            both(
                "Het beleid eist een nummer in de advertentie en er staat er geen.",
                "The policy demands a number in the ad and there is none.")
        case .numberMalformed:
            both(
                "Er staat een nummer dat niet de vorm heeft van een nummer van deze gemeente.",
                "A number is shown that does not have the form of this municipality's numbers.")
        case .numberUnknown:
            both(
                "Het getoonde nummer staat niet in het register.", "The number shown is not in the register.")
        case .numberExpired:
            both(
                "De vergunning bij het getoonde nummer is verlopen.",
                "The permit of the number shown has expired.")
        case .numberWithdrawn:
            both(
                "De vergunning bij het getoonde nummer is ingetrokken.",
                "The permit of the number shown was withdrawn.")
        case .numberSuspended:
            both(
                "De vergunning bij het getoonde nummer is geschorst.",
                "The permit of the number shown is suspended.")
        case .numberNotYetValid:
            both(
                "De vergunning bij het getoonde nummer geldt nog niet.",
                "The permit of the number shown is not valid yet.")
        case .numberOtherMunicipality:
            both(
                "Het getoonde nummer is van een andere gemeente, en het beleid laat dat hier niet toe.",
                "The number shown is of another municipality, which the policy does not accept here.")
        case .numberOtherKind:
            both(
                "De vergunning is voor een ander soort bedrijf dan waarmee wordt geadverteerd.",
                "The permit is for another kind of business than the one advertised.")
        case .numberPhoneNotOnPermit:
            both(
                "Geen telefoonnummer van de advertentie staat bij deze vergunning.",
                "No phone number of the ad is listed with this permit.")
        case .numberBorrowed:
            both(
                "Telefoon of KvK-nummer van de advertentie hoort volgens het register bij een ander bedrijf.",
                "By the register, the phone or trade number of the ad belongs to another business.")
        case .numberShared:
            both(
                "Andere advertenties tonen hetzelfde nummer met andere telefoonnummers; niets verbindt ze met deze.",
                "Other ads show the same number with other phones; nothing joins them to this one.")
        case .numberValid:
            both(
                "Het getoonde nummer hoort bij een geldige vergunning.",
                "The number shown belongs to a valid permit.")
        case .phoneOnPermit:
            both(
                "Een telefoonnummer van de advertentie staat bij een geldige vergunning.",
                "A phone number of the ad is listed with a valid permit.")
        default:
            both(
                "Een vermelde leeftijd ligt onder de minimumleeftijd van deze gemeente.",
                "A stated age is below the minimum age of this municipality.")
        }
    }
}
