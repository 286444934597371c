/// What a reviewer is told of a rule beside its finding: how well the sign is founded, and how often it errs.
package struct RuleCard: Hashable, Sendable {
    package let id: String
    package let titleDutch: String
    package let titleEnglish: String
    /// Of the barrier model, such as `employment`.
    package let barrier: String
    package let grade: String
    package let gradeDutch: String
    package let gradeEnglish: String
    /// Where the sign comes from, as the pack names it.
    package let source: String
    package let handlersDutch: [String]
    package let handlersEnglish: [String]
    package let falsePositivesDutch: [String]
    package let falsePositivesEnglish: [String]
    /// Of so many findings looked at, so many were right; nil where it was not measured.
    package let precision: MeasuredPrecision?

    package init(
        id: String, title: (dutch: String, english: String), barrier: String, grade: String,
        gradeWords: (dutch: String, english: String), source: String,
        handlers: (dutch: [String], english: [String]),
        falsePositives: (dutch: [String], english: [String]), precision: MeasuredPrecision? = nil
    ) {
        (self.id, self.barrier, self.grade, self.source) = (id, barrier, grade, source)
        (titleDutch, titleEnglish) = title
        (gradeDutch, gradeEnglish) = gradeWords
        (handlersDutch, handlersEnglish) = handlers
        (falsePositivesDutch, falsePositivesEnglish) = falsePositives
        self.precision = precision
    }
}

/// How often a rule was right, and on what that was measured.
package struct MeasuredPrecision: Hashable, Sendable {
    package let right: Int
    package let total: Int
    /// Such as `labelled sample texts, part unseen`.
    package let basis: String

    package init(right: Int, total: Int, basis: String) {
        (self.right, self.total, self.basis) = (right, total, basis)
    }
}
