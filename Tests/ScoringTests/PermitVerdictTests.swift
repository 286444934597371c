import Evidence
import Scoring
import Testing

/// The verdict, reason by reason, from the plain and from the sealed register alike.
struct PermitVerdictTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let ad: Ad
        var policy: [String: String] = [:]
        var register = Register.fresh
        let value: PermitVerdict.Value
        let reasons: [String]

        enum Register { case fresh, old, none }

        var testDescription: String { name }
    }

    typealias R = SampleRegister

    static let cases: [Case] = [
        Case(name: "no place", ad: R.ad(place: nil), value: .cannotSay, reasons: ["place.unknown"]),
        Case(
            name: "no policy for the place", ad: R.ad(place: "GM0009"), value: .cannotSay,
            reasons: ["policy.missing"]),
        Case(name: "kind does not show", ad: R.ad("Anna"), value: .cannotSay, reasons: ["kind.unknown"]),
        Case(
            name: "kind is assumed to need none", ad: R.ad("Anna"),
            policy: ["undeterminedKind": "individual"], value: .cannotSay, reasons: ["policy.not-required"]),
        Case(
            name: "kind is assumed to need one", ad: R.ad("Anna"), policy: ["undeterminedKind": "escort"],
            value: .notInOrder, reasons: ["number.missing"]),
        Case(
            name: "all kinds need one", ad: R.ad("Anna"),
            policy: ["requiresNumber": "[escort, brothel, individual]"], value: .notInOrder,
            reasons: ["number.missing"]),
        Case(
            name: "no kind needs one", ad: R.ad("Anna"), policy: ["requiresNumber": "[]"], value: .cannotSay,
            reasons: ["policy.not-required"]),
        Case(
            name: "an individual needs none", ad: R.ad("Zelfstandig"), value: .cannotSay,
            reasons: ["policy.not-required"]),
        Case(
            name: "words show two kinds", ad: R.ad("Escort, zelfstandig"), value: .cannotSay,
            reasons: ["kind.unknown"]),
        Case(
            name: "a denied kind is none", ad: R.ad("Zelfstandig, geen escort"), value: .cannotSay,
            reasons: ["policy.not-required"]),
        Case(
            name: "ad was cut", ad: R.ad(incomplete: [.attributes]), value: .cannotSay,
            reasons: ["ad.incomplete"]),
        Case(
            name: "replaced bytes cut nothing", ad: R.ad(incomplete: [.charset]), value: .notInOrder,
            reasons: ["number.missing"]),
        Case(name: "number missing", ad: R.ad(), value: .notInOrder, reasons: ["number.missing"]),
        Case(
            name: "number missing needs no register", ad: R.ad(), register: .none, value: .notInOrder,
            reasons: ["number.missing"]),
        Case(
            name: "no digit is no number", ad: R.ad(numbers: ["n.v.t.", "op aanvraag"]), value: .notInOrder,
            reasons: ["number.missing"]),
        Case(
            name: "a trade number is no permit", ad: R.ad(numbers: ["99900001"], kind: .kvk),
            value: .notInOrder, reasons: ["number.missing"]),
        Case(
            name: "no register", ad: R.ad(numbers: ["ABC-2024-001"]), register: .none, value: .cannotSay,
            reasons: ["register.missing"]),
        Case(
            name: "register too old", ad: R.ad(numbers: ["ABC-2024-001"]), register: .old, value: .cannotSay,
            reasons: ["register.too-old"]),
        Case(
            name: "old register, but no limit", ad: R.ad(numbers: ["ABC-2024-001"]), policy: ["register": ""],
            register: .old, value: .inOrder, reasons: ["number.valid"]),
        Case(
            name: "malformed", ad: R.ad(numbers: ["ABC/24/17"]), value: .notInOrder,
            reasons: ["number.malformed"]),
        Case(
            name: "no pattern, so only unknown", ad: R.ad(numbers: ["ABC/24/17"]),
            policy: ["numberPatterns": ""], value: .notInOrder, reasons: ["number.unknown"]),
        Case(
            name: "unknown", ad: R.ad(numbers: ["ABC-2024-999"]), value: .notInOrder,
            reasons: ["number.unknown"]),
        Case(
            name: "unlabelled of the right shape", ad: R.ad(numbers: ["ABC-2024-999"], kind: .candidate),
            value: .notInOrder, reasons: ["number.unknown"]),
        Case(
            name: "unlabelled of another shape is none", ad: R.ad(numbers: ["Q-17"], kind: .candidate),
            value: .notInOrder, reasons: ["number.missing"]),
        Case(
            name: "unlabelled but in the register", ad: R.ad(numbers: ["XYZ 24 009"], kind: .candidate),
            policy: ["acceptsPermitsFrom": "any"], value: .inOrder, reasons: ["number.valid"]),
        Case(
            name: "expired by status", ad: R.ad(numbers: ["ABC-2019-004"]), value: .notInOrder,
            reasons: ["number.expired"]),
        Case(
            name: "expired by date", ad: R.ad(numbers: ["ABC-2020-005"]), value: .notInOrder,
            reasons: ["number.expired"]),
        Case(
            name: "withdrawn", ad: R.ad(numbers: ["ABC-2021-006"]), value: .notInOrder,
            reasons: ["number.withdrawn"]),
        Case(
            name: "suspended", ad: R.ad(numbers: ["ABC-2022-007"]), value: .notInOrder,
            reasons: ["number.suspended"]),
        Case(
            name: "not yet valid", ad: R.ad(numbers: ["ABC-2027-008"]), value: .notInOrder,
            reasons: ["number.not-yet-valid"]),
        Case(
            name: "other municipality", ad: R.ad(numbers: ["XYZ 24 009"]), value: .notInOrder,
            reasons: ["number.other-municipality"]),
        Case(
            name: "other municipality named", ad: R.ad(numbers: ["XYZ 24 009"]),
            policy: ["acceptsPermitsFrom": "[GM0002]"], value: .inOrder, reasons: ["number.valid"]),
        Case(
            name: "other municipality not named", ad: R.ad(numbers: ["XYZ 24 009"]),
            policy: ["acceptsPermitsFrom": "[GM0003]"], value: .notInOrder,
            reasons: ["number.other-municipality"]),
        Case(
            name: "a brothel cannot move", ad: R.ad("Salon", numbers: ["XYZ 24 010"]),
            policy: ["acceptsPermitsFrom": "any"], value: .notInOrder, reasons: ["number.other-municipality"]),
        Case(
            name: "two reasons", ad: R.ad(numbers: ["XYZ 21 011"]), value: .notInOrder,
            reasons: ["number.withdrawn", "number.other-municipality"]),
        Case(
            name: "other kind", ad: R.ad("Salon", numbers: ["ABC-2024-001"]), value: .notInOrder,
            reasons: ["number.other-kind"]),
        Case(
            name: "phone not on the permit", ad: R.ad(numbers: ["ABC-2024-001"], phones: ["+31612345699"]),
            value: .notInOrder, reasons: ["number.phone-not-on-permit"]),
        Case(
            name: "one of two phones is on it",
            ad: R.ad(numbers: ["ABC-2024-001"], phones: ["+31612345699", "+31612345602"]), value: .inOrder,
            reasons: ["number.valid"]),
        Case(
            name: "no phone in the ad", ad: R.ad(numbers: ["ABC-2024-001"]), value: .inOrder,
            reasons: ["number.valid"]),
        Case(
            name: "no phones on the permit",
            ad: R.ad("Zelfstandig", numbers: ["ABC-2024-003"], phones: ["+31612345699"]), value: .inOrder,
            reasons: ["number.valid"]),
        Case(
            name: "folded number", ad: R.ad(numbers: ["abc 2O24.OOI"]), value: .inOrder,
            reasons: ["number.valid"]),
        Case(
            name: "one of two numbers holds", ad: R.ad(numbers: ["ABC-2021-006", "ABC-2024-001"]),
            value: .inOrder, reasons: ["number.valid"]),
        Case(
            name: "none of two numbers holds", ad: R.ad(numbers: ["ABC-2021-006", "ABC-2024-999"]),
            value: .notInOrder, reasons: ["number.unknown", "number.withdrawn"]),
        Case(
            name: "valid number, kind does not show", ad: R.ad("Anna", numbers: ["ABC-2024-001"]),
            value: .inOrder, reasons: ["number.valid"]),
        Case(
            name: "bad number, kind does not show", ad: R.ad("Anna", numbers: ["ABC-2021-006"]),
            value: .cannotSay, reasons: ["kind.unknown"]),
        Case(
            name: "phone is enough", ad: R.ad(phones: ["+31612345601"]), policy: ["phoneIsEnough": "true"],
            value: .inOrder, reasons: ["phone.on-permit"]),
        Case(
            name: "phone is not enough", ad: R.ad(phones: ["+31612345601"]), value: .notInOrder,
            reasons: ["number.missing"]),
        Case(
            name: "phone of another kind", ad: R.ad("Salon", phones: ["+31612345601"]),
            policy: ["phoneIsEnough": "true"], value: .notInOrder, reasons: ["number.missing"]),
        Case(
            name: "phone of another municipality", ad: R.ad(phones: ["+31612345609"]),
            policy: ["phoneIsEnough": "true"], value: .notInOrder, reasons: ["number.missing"]),
        Case(
            name: "phone, but no register", ad: R.ad(phones: ["+31612345601"]),
            policy: ["phoneIsEnough": "true"], register: .none, value: .cannotSay,
            reasons: ["register.missing"]),
        Case(
            name: "age below the minimum, number valid", ad: R.ad(numbers: ["ABC-2024-001"], ages: [20]),
            value: .notInOrder, reasons: ["number.valid", "age.below-local-minimum"]),
        Case(
            name: "age below the minimum, no duty", ad: R.ad("Zelfstandig", ages: [19]), value: .notInOrder,
            reasons: ["policy.not-required", "age.below-local-minimum"]),
        Case(
            name: "age at the minimum", ad: R.ad("Zelfstandig", ages: [21]), value: .cannotSay,
            reasons: ["policy.not-required"]),
        Case(
            name: "a minor is not a matter of permits", ad: R.ad("Zelfstandig", ages: [17]),
            value: .cannotSay, reasons: ["policy.not-required"]),
    ]

    @Test(arguments: cases)
    func `a verdict has its value and its reasons`(_ given: Case) {
        let register: PermitRegister? =
            switch given.register {
            case .fresh: R.register()
            case .old: R.register(asOf: CivilDate(daysSince1970: R.day.daysSince1970 - 91))
            case .none: nil
            }
        let verdict = R.verdict(given.ad, policy: given.policy, register: register)
        #expect(verdict.value == given.value)
        #expect(verdict.reasons == given.reasons)
        let hasPolicy = !given.reasons.contains("place.unknown") && !given.reasons.contains("policy.missing")
        #expect(verdict.article == (hasPolicy ? "APV art. 1" : nil))
        if let register {
            #expect(R.verdict(given.ad, policy: given.policy, register: R.sealed(register)) == verdict)
        }
    }

    @Test func `every reason code occurs in the table and has a text`() {
        let uncertain = [
            "policy.unreadable", "register.newer", "register.incomplete", "number.elsewhere",
            "number.borrowed", "number.shared",
        ]
        let seen = Set(Self.cases.flatMap(\.reasons) + uncertain)  // VerdictCertaintyTests has those
        #expect(seen == Set(VerdictReason.allCases.map(\.rawValue)))
        for reason in VerdictReason.allCases {
            #expect(VerdictReason.text(reason.rawValue)?.dutch.isEmpty == false)
        }
        #expect(Set(VerdictReason.allCases.map(\.text)).count == VerdictReason.allCases.count)
        #expect(VerdictReason.text("no.such") == nil)
    }

    @Test func `an ad is judged by the policy of its day`() {
        let policies = [
            R.policy(["requiresNumber": "[]", "validUntil": "2025-12-31"]),
            RuleFiles.File(name: "GM0001-2026.yaml", text: R.policy(["validFrom": "2026-01-01"]).text),
        ]
        let scorer = R.scorer(policies, nil)
        func reasons(_ day: String) -> [String] {
            CivilDate(iso8601: day).map { scorer.score(R.ad(), on: $0, groups: [.permit]).verdict.reasons }
                ?? []
        }
        #expect(reasons("2019-12-31") == ["policy.missing"])
        #expect(reasons("2025-12-31") == ["policy.not-required"])
        #expect(reasons("2026-01-01") == ["number.missing"])
    }

    @Test func `without the permit group nothing is judged`() {
        let score = R.scorer([R.policy()], R.register()).score(R.ad(), on: R.day, groups: [.minor, .control])
        #expect(score.verdict == PermitVerdict(value: .cannotSay, reasons: [], article: nil))
        #expect(score.municipality == "GM0001")
    }

    @Test func `a place is taken from fields, then from the title, then from the text`() {
        func place(_ municipality: String, _ start: Int, labelled: Bool = false) -> PlaceMention {
            PlaceMention(
                name: "x", municipality: municipality, span: TextSpan(start, start + 2), isLabelled: labelled)
        }
        func municipality(_ places: [PlaceMention]) -> String? {
            let ad = Ad(title: "Anna A", text: "Anna A\nbb cc dd", places: places)
            return R.scorer([], nil).score(ad, on: R.day, groups: [.permit]).municipality
        }
        #expect(municipality([place("GM0001", 8, labelled: true), place("GM0002", 0)]) == "GM0001")
        #expect(municipality([place("GM0001", 0), place("GM0002", 8)]) == "GM0001")
        #expect(municipality([place("GM0001", 8), place("GM0001", 11)]) == "GM0001")
        #expect(municipality([place("GM0001", 8), place("GM0002", 11)]) == nil)
        #expect(
            municipality([place("GM0001", 8, labelled: true), place("GM0002", 11, labelled: true)]) == nil)
        #expect(municipality([]) == nil)
    }
}
