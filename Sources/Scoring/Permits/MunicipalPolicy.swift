import Configuring
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
    /// Words in front of a number, for those who read ads.
    package let labels: [String]
    package let acceptsPermitsFrom: Elsewhere
    /// How old the register may be; nil is any age.
    package let registerMaximumAge: Duration?
    let patterns: [NumberPattern]

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

    static let keys = [
        "municipality", "name", "validFrom", "validUntil", "example", "article", "minimumAge",
        "requiresNumber",
        "undeterminedKind", "phoneIsEnough", "labels", "numberPatterns", "acceptsPermitsFrom", "register",
    ]

    /// Reads one policy, or throws the first problem with its place.
    package init(reading text: String, file: String) throws(InputProblem) {
        let map = try YAMLValue.parse(text, file: file).mapping(keys: Self.keys)
        municipality = try AuthorityFile.municipalityCode(map.required("municipality"))
        name = try map.required("name").words()
        validFrom = try map.required("validFrom").date()
        validUntil = try map["validUntil"]?.date()
        isExample = try map["example"]?.boolean() ?? false
        article = try map.required("article").words()
        minimumAge = try map.required("minimumAge").integer(in: 18...30)
        var kinds: Set<BusinessKind> = []
        for item in try map.required("requiresNumber").sequence() {
            kinds.insert(try item.choice(of: BusinessKind.self))
        }
        requiresNumber = kinds
        undeterminedKind = try map["undeterminedKind"]?.choice(of: BusinessKind.self)
        phoneIsEnough = try map.required("phoneIsEnough").boolean()
        var labels: [String] = []
        for item in try map["labels"]?.sequence() ?? [] { labels.append(try item.words()) }
        self.labels = labels
        patterns = try Self.patterns(map["numberPatterns"])
        acceptsPermitsFrom = try Self.elsewhere(map.required("acceptsPermitsFrom"))
        let register = try map["register"]?.mapping(keys: ["maximumAge"])
        registerMaximumAge = try register?.required("maximumAge").duration()
    }

    package func isInForce(on day: CivilDate) -> Bool {
        validFrom <= day && validUntil.map { day <= $0 } ?? true
    }

    private static func elsewhere(_ value: YAMLValue) throws(InputProblem) -> Elsewhere {
        if value.isSequence {
            var codes: [String] = []
            for item in try value.sequence() { codes.append(try AuthorityFile.municipalityCode(item)) }
            return .municipalities(codes)
        }
        switch try value.string() {
        case "any": return .any
        case "none": return .none
        default: throw value.problem("neither any, none nor a list", remedy: "write any, none or [GM0599]")
        }
    }

    /// Each pattern must match its own examples: a slip in it would call every number malformed.
    private static func patterns(_ value: YAMLValue?) throws(InputProblem) -> [NumberPattern] {
        var patterns: [NumberPattern] = []
        for item in try value?.sequence() ?? [] {
            let map = try item.mapping(keys: ["pattern", "kind", "examples"])
            guard try map["kind"]?.string() ?? "permit" == "permit" else {
                throw item.problem("a kind other than permit", remedy: "write kind: permit")
            }
            let written = try map.required("pattern")
            let text = try written.words()
            let pattern: NumberPattern
            do {
                pattern = try NumberPattern(text)
            } catch {
                throw written.problem("the pattern has \(error.message)", remedy: error.remedy)
            }
            for example in try map.required("examples").sequence() {
                guard pattern.matches(FoldedNumber(try example.words())) else {
                    throw example.problem(
                        "the example does not have the form of its pattern", remedy: "correct one of the two")
                }
            }
            patterns.append(pattern)
        }
        return patterns
    }
}

/// What an ad is an ad of, as bylaws tell businesses apart.
package enum BusinessKind: String, Sendable, CaseIterable {
    case escort, brothel, individual
}

/// All policies, found by municipality and day.
package struct PolicyBook: Sendable {
    /// Per municipality, the newest first.
    private var versions: [String: [MunicipalPolicy]] = [:]

    package init() {}

    /// Adds a version. False where one of the same municipality and first day is there.
    mutating func add(_ policy: MunicipalPolicy) -> Bool {
        var list = versions[policy.municipality] ?? []
        guard !list.contains(where: { $0.validFrom == policy.validFrom }) else { return false }
        list.append(policy)
        versions[policy.municipality] = list.sorted { $0.validFrom > $1.validFrom }
        return true
    }

    /// The policy in force on `day`; nil where there is none.
    package func policy(of municipality: String, on day: CivilDate) -> MunicipalPolicy? {
        versions[municipality]?.first { $0.isInForce(on: day) }
    }

    /// All policies, by municipality, the newest first.
    package var all: [MunicipalPolicy] {
        versions.keys.sorted().flatMap { versions[$0] ?? [] }
    }

    package var isEmpty: Bool { versions.isEmpty }
}
