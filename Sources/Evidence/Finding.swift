/// A rule that fired on an ad: a proposal to a person, never a decision.
package struct Finding: Hashable, Sendable {
    /// Stable id, `minor.age-below-18`.
    package let rule: String
    package let group: FindingGroup
    /// How well the sign is founded: `A+`, `A-`, `B`, `C` or `D`, as in the reference.
    package let grade: String
    /// In log-odds; negative for a contrary sign.
    package let weight: Double
    /// The characters it rests on, in the ad's text, sorted. Empty for a sign that rests on an absence.
    package let spans: [TextSpan]
    /// What was seen, in one sentence each in Dutch and in English.
    package let reasonDutch: String
    package let reasonEnglish: String

    package init(
        rule: String, group: FindingGroup, grade: String, weight: Double, spans: [TextSpan],
        reasonDutch: String,
        reasonEnglish: String
    ) {
        (self.rule, self.group, self.grade, self.weight) = (rule, group, grade, weight)
        (self.spans, self.reasonDutch, self.reasonEnglish) = (spans, reasonDutch, reasonEnglish)
    }

    package var route: Route { group.route }
}

/// What can be said about the permit behind an ad. There are three values, because there is no national duty and no
/// national number: where the bylaw or the place is not known, nothing follows.
package struct PermitVerdict: Hashable, Sendable {
    package enum Value: String, Sendable, CaseIterable {
        case inOrder, notInOrder, cannotSay
    }

    package let value: Value
    /// Codes such as `number.expired`, in the order in which they were found.
    package let reasons: [String]
    /// The article of the bylaw that was applied; nil where none was.
    package let article: String?

    package init(value: Value, reasons: [String], article: String?) {
        (self.value, self.reasons, self.article) = (value, reasons, article)
    }
}

/// In which order people look.
package enum Priority: String, Sendable, CaseIterable, Comparable {
    case none, low, normal, high, urgent

    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (one: Priority, other: Priority) -> Bool {
        one.rank < other.rank
    }
}

/// All that scoring says about one ad.
package struct AdScore: Hashable, Sendable {
    package let verdict: PermitVerdict
    package let findings: [Finding]
    package let priority: [Route: Priority]
    /// The municipality whose policy was applied; nil where the place is unknown.
    package let municipality: String?
    /// The rules that were applied.
    package let rules: RuleStamp

    package init(
        verdict: PermitVerdict, findings: [Finding], priority: [Route: Priority], municipality: String?,
        rules: RuleStamp
    ) {
        (self.verdict, self.findings, self.priority) = (verdict, findings, priority)
        (self.municipality, self.rules) = (municipality, rules)
    }
}
