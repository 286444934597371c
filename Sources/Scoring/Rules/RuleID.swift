import Configuring
import Evidence

extension YAMLValue {
    /// The id of a rule, of this or another pack: `minor.age-below-18`. Whether there is such a rule is another question.
    func ruleID() throws(InputProblem) -> String {
        let id = try words()
        guard Self.isRuleID(id) else {
            let groups = FindingGroup.allCases.map(\.rawValue).joined(separator: ", ")
            throw problem(
                "\"\(id)\" is no id of a rule",
                remedy: "write one of \(groups), a dot, then a to z and dashes")
        }
        return id
    }

    private static func isRuleID(_ id: String) -> Bool {
        let isPlain = id.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
        }
        return isPlain
            && FindingGroup.allCases.contains { id.utf8.starts(with: ($0.rawValue + ".").utf8) }
    }
}
