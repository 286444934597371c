import Evidence

/// Says what can be said about the permit behind an ad, by the bylaw of its place and the register.
struct PermitJudge: Sendable {
    let policies: PolicyBook
    let register: PermitRegister?

    /// The verdict on `ad` by the policy that is in force on `day`. `seen` are the kinds of business its words show,
    /// `shared` the numbers that unrelated ads show too.
    func judge(
        _ ad: Ad, seen: Set<BusinessKind>, on day: CivilDate, shared: Set<FoldedNumber> = []
    ) -> PermitJudgement {
        let municipality = AdMunicipality.of(ad)
        var judgement = PermitJudgement(municipality: municipality, numbers: numbers(of: ad, policy: nil))
        guard let municipality else { return judgement.concluding(.cannotSay, [.placeUnknown]) }
        guard !policies.isUnreadable(municipality) else {
            return judgement.concluding(.cannotSay, [.policyUnreadable])
        }
        guard let policy = policies.policy(of: municipality, on: day) else {
            return judgement.concluding(.cannotSay, [.policyMissing])
        }
        judgement.article = policy.article
        judgement.numbers = numbers(of: ad, policy: policy)
        let inquiry = PermitInquiry(
            ad: ad, day: day, policy: policy, register: register, seen: seen, municipality: municipality,
            shared: shared)
        inquiry.conclude(&judgement)
        inquiry.checkAges(&judgement)
        return judgement
    }

    /// What counts as a number shown: labelled, or in the register, or of a shape that the policy knows.
    private func numbers(of ad: Ad, policy: MunicipalPolicy?) -> [NumberMention] {
        ad.numbers.filter { mention in
            let number = FoldedNumber(mention.text)
            guard number.hasDigit else { return false }
            return switch mention.kind {
            case .permit: true
            case .candidate:
                !(register?.indices(of: number) ?? []).isEmpty
                    || policy?.patterns.contains { $0.matches(number) } ?? false
            case .kvk, .btw: false
            }
        }
    }
}

/// A verdict, and the characters that each of its reasons rests on.
struct PermitJudgement: Sendable {
    /// The municipality of the ad; nil if unknown.
    let municipality: String?
    /// What counts as a permit number that the ad shows.
    var numbers: [NumberMention]
    var article: String?
    private(set) var value = PermitVerdict.Value.cannotSay
    private(set) var reasons: [VerdictReason] = []
    private(set) var marks: [VerdictReason: [TextSpan]] = [:]

    init(municipality: String?, numbers: [NumberMention]) {
        (self.municipality, self.numbers) = (municipality, numbers)
    }

    var verdict: PermitVerdict {
        PermitVerdict(value: value, reasons: reasons.map(\.rawValue), article: article)
    }

    mutating func conclude(_ value: PermitVerdict.Value, _ reasons: [VerdictReason]) {
        self.value = value
        self.reasons = Set(self.reasons + reasons).sorted()
    }

    mutating func mark(_ reason: VerdictReason, _ spans: [TextSpan]) {
        marks[reason, default: []] += spans
    }

    func concluding(_ value: PermitVerdict.Value, _ reasons: [VerdictReason]) -> PermitJudgement {
        var concluded = self
        concluded.conclude(value, reasons)
        return concluded
    }
}
