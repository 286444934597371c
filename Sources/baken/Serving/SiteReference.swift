import Evidence
import Scoring

/// What the review site explains cases with, out of the folder of rules.
enum SiteReference {
    /// Of the file in the folder of rules that tells how often rules were right: `rule;right;total;basis`, a line a rule.
    private static let precisionName = "precision.csv"

    static func load(rulesPath: String?) throws -> ReviewReference {
        let rules = try LoadedRules.load(
            rulesPath: rulesPath, policiesPath: nil, register: nil, region: "NL", isQuiet: true)
        let root = try RulesFolder.find(rulesPath)
        let measured = try precisions(root + "/" + precisionName)
        let cards = rules.book.rules.map { ($0.id, card($0, measured[$0.id])) }
        let reasons = VerdictReason.allCases.map {
            ($0.rawValue, (dutch: $0.text.dutch, english: $0.text.english))
        }
        return ReviewReference(
            rules: Dictionary(cards) { first, _ in first },
            municipalities: try municipalities(root + "/places.csv"),
            verdictReasons: Dictionary(reasons) { first, _ in first })
    }

    private static func card(_ rule: Rule, _ precision: MeasuredPrecision?) -> RuleCard {
        let (handlers, doubts) = (rule.handlers.map(\.text), rule.falsePositives)
        return RuleCard(
            id: rule.id, title: (rule.title.dutch, rule.title.english), barrier: rule.barrier.rawValue,
            grade: rule.grade.rawValue, gradeWords: (rule.grade.text.dutch, rule.grade.text.english),
            source: rule.source, handlers: (handlers.map(\.dutch), handlers.map(\.english)),
            falsePositives: (doubts.map(\.dutch), doubts.map(\.english)), precision: precision)
    }

    /// Without the file nothing is known, and the site says so.
    private static func precisions(_ path: String) throws -> [String: MeasuredPrecision] {
        guard DiskFile.exists(path) else { return [:] }
        var measured: [String: MeasuredPrecision] = [:]
        for (index, line) in try DiskFile.text(path).split(separator: "\n").enumerated() {
            let fields = line.split(separator: ";", omittingEmptySubsequences: false)
            if fields.first == "rule" || line.utf8.first == UInt8(ascii: "#") { continue }
            guard fields.count == 4, let right = Int(fields[1]), let total = Int(fields[2]),
                (0...total).contains(right)
            else {
                throw Failure(
                    ExitStatus.data,
                    "\(path):\(index + 1): rule;right;total;basis is needed, right at most total")
            }
            measured[String(fields[0])] = MeasuredPrecision(
                right: right, total: total, basis: String(fields[3]))
        }
        return measured
    }

    /// `place,code,municipality,province`; names without commas, as the CBS has them.
    private static func municipalities(_ path: String) throws -> [String: String] {
        var names: [String: String] = [:]
        for line in try DiskFile.text(path).split(separator: "\n") {
            let fields = line.split(separator: ",")
            if fields.count >= 3, fields[1].utf8.starts(with: "GM".utf8) {
                names[String(fields[1])] = String(fields[2])
            }
        }
        return names
    }
}
