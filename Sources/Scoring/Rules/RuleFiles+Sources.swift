import Evidence

extension RuleFiles {
    /// The lines of `rule` under `when`, as they were written, without the indentation that all of them have.
    package func condition(of rule: Rule) -> [String] {
        guard let file = packs.first(where: { $0.name == rule.file }) else { return [] }
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(
            rule.line - 1)
        // A rule begins with "- id:", so its keys stand two deeper than its line.
        let key = (lines.first.map(Self.indent) ?? 0) + 2
        guard let when = lines.firstIndex(where: { Self.indent($0) == key && Self.isWhen($0) }) else {
            return []
        }
        let end = lines[(when + 1)...].firstIndex { !Self.isBlank($0) && Self.indent($0) <= key }
        let block = lines[when..<(end ?? lines.endIndex)].filter { !Self.isBlank($0) }
        return block.map { String($0.dropFirst(key)) }
    }

    private static func isWhen(_ line: Substring) -> Bool {
        line.utf8.drop { $0 == 0x20 }.starts(with: "when:".utf8)
    }

    private static func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 == 0x20 } }
    private static func indent(_ line: Substring) -> Int { line.utf8.prefix { $0 == 0x20 }.count }
}
