import Configuring
package import Evidence

extension MunicipalPolicy {
    static let keys = [
        "municipality", "name", "validFrom", "validUntil", "example", "article", "minimumAge",
        "requiresNumber", "undeterminedKind", "phoneIsEnough", "labels", "numberPatterns",
        "acceptsPermitsFrom",
        "register", "reviewers", "examples",
    ]

    /// Reads one policy, or throws the first problem with its place.
    package init(reading text: String, file: String) throws(InputProblem) {
        let map = try YAMLValue.parse(text, file: file).mapping(keys: Self.keys)
        municipality = try AuthorityFile.municipalityCode(map.required("municipality"))
        name = try map.required("name").words()
        validFrom = try map.required("validFrom").date()
        validUntil = try Self.lastDay(map["validUntil"], from: validFrom)
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
        foldedLabels = labels.map { FoldedText($0).bytes }
        labelStarts = ByteSet(foldedLabels.compactMap(\.first))
        patterns = try Self.patterns(map["numberPatterns"])
        patternStarts = patterns.reduce(ByteSet([])) { $0.union($1.first) }
        acceptsPermitsFrom = try Self.elsewhere(map.required("acceptsPermitsFrom"))
        let register = try map["register"]?.mapping(keys: ["maximumAge", "covers"])
        registerMaximumAge = try register?["maximumAge"]?.duration()
        registerCoversAccepted = try register?["covers"]?.choice(of: RegisterCover.self) == .accepted
        reviewers = try map["reviewers"]?.integer(in: 1...2) ?? 1
        examples = try PolicyExample.list(map["examples"], from: validFrom)
    }

    private enum RegisterCover: String, CaseIterable {
        case own, accepted
    }

    private static func lastDay(_ value: YAMLValue?, from first: CivilDate) throws(InputProblem) -> CivilDate?
    {
        guard let value else { return nil }
        let last = try value.date()
        guard first <= last else {
            throw value.problem("it ends before it begins", remedy: "correct validFrom or validUntil")
        }
        return last
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

    /// Each pattern must match its own examples, for a slip in it would call every number malformed; and none of its
    /// counter-examples, for one that is too wide takes dates and prices for numbers.
    private static func patterns(_ value: YAMLValue?) throws(InputProblem) -> [NumberPattern] {
        var patterns: [NumberPattern] = []
        for item in try value?.sequence() ?? [] {
            let map = try item.mapping(keys: ["pattern", "kind", "examples", "counterExamples"])
            guard try map["kind"]?.string() ?? "permit" == "permit" else {
                throw item.problem("a kind other than permit", remedy: "write kind: permit")
            }
            let pattern = try pattern(map.required("pattern"))
            for example in try map.required("examples").sequence() {
                guard pattern.matches(FoldedNumber(try example.words())) else {
                    throw example.problem(
                        "the example does not have the form of its pattern", remedy: "correct one of the two")
                }
            }
            for example in try map["counterExamples"]?.sequence() ?? [] {
                guard !pattern.matches(FoldedNumber(try example.words())) else {
                    throw example.problem(
                        "the counter-example has the form of its pattern",
                        remedy:
                            "make the pattern narrower; case, separators, O and I do not tell numbers apart")
                }
            }
            patterns.append(pattern)
        }
        return patterns
    }

    private static func pattern(_ value: YAMLValue) throws(InputProblem) -> NumberPattern {
        let text = try value.words()
        do {
            return try NumberPattern(text)
        } catch {
            throw value.problem("the pattern has \(error.message)", remedy: error.remedy)
        }
    }
}
