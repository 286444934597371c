package import Evidence

/// What the bylaw of one municipality asks of an ad, from a day on. Read from `GM####.yaml`.
///
/// There is no national duty and no national number: where a municipality has no policy, nothing is judged.
package struct MunicipalPolicy: Sendable {
    package let municipality: String
    package let name: String
    package let validFrom: CivilDate
    /// The last day; nil is open.
    package let validUntil: CivilDate?
    /// True for a made-up policy that must not be used in earnest.
    package let isExample: Bool
    /// What is cited in a verdict.
    package let article: String
    package let minimumAge: Int
    /// Kinds of business that must show a number.
    package let requiresNumber: Set<BusinessKind>
    /// What an ad counts as whose kind does not show; nil where that makes the verdict impossible.
    package let undeterminedKind: BusinessKind?
    /// Whether a phone that is on a valid permit makes up for a number that is not shown.
    package let phoneIsEnough: Bool
    /// Words in front of a number in ads: behind one of them the register is asked for what stands there.
    package let labels: [String]
    /// The same, as matchers see them.
    let foldedLabels: [[UInt8]]
    /// What labels begin with, and what numbers do: texts are searched for both, and nearly every word has neither.
    let labelStarts: ByteSet
    let patternStarts: ByteSet
    package let acceptsPermitsFrom: Elsewhere
    /// How old the register may be; nil is any age.
    package let registerMaximumAge: Duration?
    /// True where the register holds the permits of all municipalities whose permits count, so that a number that is
    /// not in it is nobody's. Otherwise it is taken to hold those of this municipality only.
    package let registerCoversAccepted: Bool
    let patterns: [NumberPattern]
    /// How many people decide a case under this policy: 1, or 2 who do not see each other's decision.
    package let reviewers: Int
    /// Ads with the verdict they must get, for `baken policy test`.
    package let examples: [PolicyExample]

    /// Whose escort permits count besides those of the municipality itself.
    package enum Elsewhere: Hashable, Sendable {
        case any, none
        case municipalities([String])

        func accepts(_ code: String) -> Bool {
            switch self {
            case .any: true
            case .none: false
            case .municipalities(let codes): codes.contains(code)
            }
        }
    }

    package func isInForce(on day: CivilDate) -> Bool {
        validFrom <= day && validUntil.map { day <= $0 } ?? true
    }

    /// The shapes of its numbers, as they are written in the file.
    package var patternTexts: [String] { patterns.map(\.text) }
}

/// What an ad is an ad of, as bylaws tell businesses apart.
package enum BusinessKind: String, Sendable, CaseIterable {
    case escort, brothel, individual
}
