import Configuring
package import Evidence

/// One rule: a sign, how well it is founded, what it weighs and why, and examples that prove it.
package struct Rule: Sendable {
    /// The stage of the barrier model at which the sign shows.
    package enum Barrier: String, Sendable, CaseIterable {
        case recruitment, entry, accommodation, identity, employment, finance
    }

    /// Who acts on what a rule finds, or must be told of it. What reaches them is decided by people, case by case.
    package enum Handler: String, Sendable, CaseIterable {
        case municipality, police, care, labourInspectorate, platform

        /// Their name, for people.
        package var text: BilingualText {
            switch self {
            case .municipality: BilingualText(dutch: "gemeente", english: "municipality")
            case .police: BilingualText(dutch: "politie", english: "police")
            case .care: BilingualText(dutch: "zorg en hulpverlening", english: "care and aid")
            case .labourInspectorate:
                BilingualText(dutch: "Arbeidsinspectie", english: "Labour Inspectorate")
            case .platform: BilingualText(dutch: "platform", english: "platform")
            }
        }
    }

    /// How far a rule is trusted; an experimental one fires like the others and says what it is.
    package enum Status: String, Sendable, CaseIterable {
        case experimental, test, stable
    }

    /// How well a sign is founded (reference, §2).
    package enum Grade: String, Sendable, CaseIterable {
        /// Tested against the outcome of cases, and predictive.
        case testedPredictive = "A+"
        /// Tested and not predictive, or the reverse: alone it must not weigh.
        case testedNotPredictive = "A-"
        /// In use with police or aid, not tested.
        case practice = "B"
        /// Stands for organised activity, not for coercion.
        case proxy = "C"
        /// Inferred by those who wrote the rule.
        case inferred = "D"

        /// What the letter means, for people.
        package var text: BilingualText {
            switch self {
            case .testedPredictive:
                BilingualText(dutch: "getoetst en voorspellend", english: "tested and predictive")
            case .testedNotPredictive:
                BilingualText(dutch: "getoetst en niet voorspellend", english: "tested and not predictive")
            case .practice:
                BilingualText(dutch: "praktijk van politie en hulp", english: "practice of police and aid")
            case .proxy:
                BilingualText(
                    dutch: "wijst op organisatie, niet op dwang",
                    english: "stands for organisation, not coercion")
            case .inferred: BilingualText(dutch: "afgeleid", english: "inferred")
            }
        }
    }

    package let id: String
    package let group: FindingGroup
    package let title: BilingualText
    package let barrier: Barrier
    /// The one who acts first; never empty.
    package let handlers: [Handler]
    package let status: Status
    package let grade: Grade
    package let source: String
    /// In log-odds; negative for a contrary sign.
    package let weight: Double
    package let weightReason: String
    /// What else the sign can mean; shown beside every finding.
    package let falsePositives: [BilingualText]
    /// What is said to people when it fires; `{text}` stands for the marked characters.
    package let explain: BilingualText
    package let examples: [RuleExample]
    /// Where it is written.
    package let file: String
    package let line: Int
    var when: Condition
}

/// A text of one ad, and whether a rule must fire on it.
package struct RuleExample: Sendable {
    package let rule: String
    package let text: String
    package let fires: Bool
    /// The day the ad was placed, for signs that count years; nil leaves it open.
    package let posted: CivilDate?
    /// Whether the example policy and register apply; without them no verdict is possible.
    package let usesPolicy: Bool
    package let usesRegister: Bool
    /// The ad at earlier visits.
    package let earlier: [(day: CivilDate, text: String)]
    /// Other ads of the same days.
    package let others: [String]
    package let file: String
    package let line: Int

    /// Reads a text, or `{text: …, with: {posted: …, policy: example, register: example}}`.
    init(_ value: YAMLValue, rule: String, fires: Bool) throws(InputProblem) {
        (self.rule, self.fires, file, line) = (rule, fires, value.file, value.line)
        guard value.isMapping else {
            text = try value.words()
            (posted, usesPolicy, usesRegister, earlier, others) = (nil, false, false, [], [])
            return
        }
        let map = try value.mapping(keys: ["text", "with"])
        text = try map.required("text").words()
        let with = try map.required("with").mapping(
            keys: ["posted", "policy", "register", "earlier", "others"])
        posted = try with["posted"]?.date()
        usesPolicy = try Self.isExample(with["policy"])
        usesRegister = try Self.isExample(with["register"])
        var earlier: [(day: CivilDate, text: String)] = []
        for item in try with["earlier"]?.sequence() ?? [] {
            let visit = try item.mapping(keys: ["day", "text"])
            earlier.append((try visit.required("day").date(), try visit.required("text").words()))
        }
        self.earlier = earlier
        others = try with["others"]?.sequence().map { item throws(InputProblem) in try item.words() } ?? []
    }

    private static func isExample(_ value: YAMLValue?) throws(InputProblem) -> Bool {
        guard let value else { return false }
        guard try value.string() == "example" else {
            throw value.problem("only the built-in example can be named here", remedy: "write \"example\"")
        }
        return true
    }
}
