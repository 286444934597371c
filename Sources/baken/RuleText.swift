import Evidence
import Scoring

/// The card of a rule, for people.
enum RuleText {
    static func lines(_ rule: Rule, in book: RuleBook, _ files: RuleFiles) -> [String] {
        var lines = [
            "\(rule.id)  [\(rule.status.rawValue)]", "  \(rule.title.dutch)", "  \(rule.title.english)", "",
            "  group     \(rule.group.rawValue), handled by \(rule.group.route.rawValue)",
            "  barrier   \(rule.barrier.rawValue)",
            "  handler   \(rule.handlers.map(\.rawValue).joined(separator: ", "))",
            "  grade     \(rule.grade.rawValue), \(rule.grade.text.dutch) / \(rule.grade.text.english)",
            "  source    \(rule.source)",
            "  weight    \(rule.weight) (log-odds, \(Odds.words(rule.weight))): \(rule.weightReason)", "",
            "  looks for",
        ]
        lines += files.condition(of: rule).map { "    " + Terminal.safe($0, limit: 300) }
        lines += [
            "",
            "  says      \(rule.explain.dutch)", "            \(rule.explain.english)", "",
            "  known to trip it",
        ]
        lines += rule.falsePositives.flatMap { ["    \($0.dutch)", "    \($0.english)"] }
        for (head, fires) in [("fires on", true), ("stays silent on", false)] {
            lines += ["", "  \(head)"]
            lines += rule.examples.filter { $0.fires == fires }.flatMap(example)
        }
        let pack = book.pack(of: rule).map {
            ", pack \($0.name) version \($0.version), \($0.digest.labelled)"
        }
        return lines + ["", "  written in \(rule.file):\(rule.line)\(pack ?? "")"]
    }

    private static func example(_ example: RuleExample) -> [String] {
        ["    \(Terminal.safe(example.text, limit: 300))"]
            + example.circumstances.map { "        \(Terminal.safe($0.english, limit: 300))" }
    }
}

extension RuleText {
    /// What pins a finding: the pack it can come from with version and digest, and how much of the rules was left out.
    static func provenance(_ rules: RuleStamp, of group: FindingGroup) -> JSONLine {
        let packs = rules.packs(of: group).map { pack in
            JSONLine.object([
                ("pack", .text(pack.name)), ("version", .whole(pack.version)),
                ("digest", .text(pack.digest.labelled)),
            ])
        }
        return .object([("packs", .list(packs)), ("leftOut", .whole(rules.leftOut.count))])
    }
}
