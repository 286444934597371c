import Evidence
import Scoring

/// The card of a rule, for people.
enum RuleText {
    static func lines(_ rule: Rule) -> [String] {
        var lines = [
            "\(rule.id)  [\(rule.status.rawValue)]", "  \(rule.title.dutch)", "  \(rule.title.english)", "",
            "  group     \(rule.group.rawValue), handled by \(rule.group.route.rawValue)",
            "  barrier   \(rule.barrier.rawValue)",
            "  handler   \(rule.handlers.map(\.rawValue).joined(separator: ", "))",
            "  grade     \(rule.grade.rawValue)",
            "  source    \(rule.source)", "  weight    \(rule.weight) (log-odds): \(rule.weightReason)", "",
            "  says      \(rule.explain.dutch)", "            \(rule.explain.english)", "",
            "  known to trip it",
        ]
        lines += rule.falsePositives.flatMap { ["    \($0.dutch)", "    \($0.english)"] }
        for (head, fires) in [("fires on", true), ("stays silent on", false)] {
            lines += ["", "  \(head)"]
            lines += rule.examples.filter { $0.fires == fires }.map {
                "    \(Terminal.safe($0.text, limit: 300))"
            }
        }
        return lines + ["", "  written in \(rule.file):\(rule.line)"]
    }
}
