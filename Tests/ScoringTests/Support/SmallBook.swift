import Evidence
import Scoring

/// Small books for tests of the rule language.
enum SmallBook {
    /// A pack of one rule with this `when`, given as YAML in one line.
    static func rule(_ when: String, id: String = "control.test", weight: String = "1.0") -> String {
        """
          - id: \(id)
            title: {nl: Proef, en: Test}
            barrier: employment
            handler: [\(id.hasPrefix("permit") ? "municipality" : "police")]
            evidence: {grade: B, source: test}
            weight: \(weight)
            reason: test
            falsePositives: [{nl: niets, en: nothing}]
            when: \(when)
            explain: {nl: "Gezien: {text}.", en: "Seen: {text}."}
            examples: {fire: [a], silent: [b]}
        """
    }

    static func pack(_ rules: [String], group: String = "control") -> RuleFiles.File {
        RuleFiles.File(
            name: "\(group).yaml",
            text: "pack: \(group)\nabout: {nl: Proef, en: Test}\nrules:\n" + rules.joined(separator: "\n")
                + "\n")
    }

    static func lexicon(_ name: String, _ phrases: [String]) -> RuleFiles.File {
        let list = phrases.map { "    - \"\($0)\"" }.joined(separator: "\n")
        return RuleFiles.File(
            name: "\(name).yaml",
            text: """
                lexicon: \(name)
                about: {nl: Proef, en: Test}
                owner: test
                reviewed: 2026-11-01
                phrases:
                  nl:
                \(list)
                """)
    }

    /// The lexicons that the engine itself reads.
    static let engine = [
        lexicon("negation", ["niet", "geen", "not", "no"]), lexicon("negation-after", ["niet", "not"]),
        lexicon("clause-break", ["en", "maar", "and", "but"]), lexicon("business-escort", ["escort*"]),
        lexicon("business-brothel", ["club", "salon"]), lexicon("business-individual", ["zelfstandig"]),
    ]

    static func book(_ rules: [String], lexicons: [RuleFiles.File] = [], group: String = "control")
        -> RuleBook
    {
        RuleBook.compile(RuleFiles(packs: [pack(rules, group: group)], lexicons: engine + lexicons))
    }

    /// The findings of one rule with this `when`.
    static func findings(_ when: String, _ ad: Ad, lexicons: [RuleFiles.File] = []) -> [Finding] {
        let book = book([rule(when)], lexicons: lexicons)
        precondition(book.problems.isEmpty, "\(book.problems)")
        return Scorer(book: book, register: nil).score(ad, on: day, groups: Set(FindingGroup.allCases))
            .findings
    }

    static func fires(_ when: String, _ text: String) -> Bool {
        !findings(when, Ad(title: "", text: text)).isEmpty
    }

    static let day = CivilDate(daysSince1970: 20_778)
}
