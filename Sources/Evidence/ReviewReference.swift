/// What the review site explains cases with: read once at its start, the same for every account.
package struct ReviewReference: Sendable {
    /// By ``Finding/rule``.
    package let rules: [String: RuleCard]
    /// Names by code, `GM0344`.
    package let municipalities: [String: String]
    /// What a code of ``PermitVerdict/reasons`` means, in one sentence each.
    package let verdictReasons: [String: (dutch: String, english: String)]

    package init(
        rules: [String: RuleCard], municipalities: [String: String],
        verdictReasons: [String: (dutch: String, english: String)]
    ) {
        (self.rules, self.municipalities, self.verdictReasons) = (rules, municipalities, verdictReasons)
    }

    package static let empty = ReviewReference(rules: [:], municipalities: [:], verdictReasons: [:])
}
