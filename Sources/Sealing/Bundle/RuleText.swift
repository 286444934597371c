/// Finds the text of a rule in its pack, so that a reader of a finding sees what fired.
enum RuleText {
    /// The block of the list item `- id: RULE`, up to the next item of that depth, as it is written; nil where there is none.
    static func block(of rule: String, in pack: [UInt8]) -> String? {
        let lines = pack.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(where: { isStart($0, of: rule) }) else { return nil }
        let depth = indent(lines[start])
        let rest = lines[(start + 1)...].prefix { line in
            indent(line) > depth || line.allSatisfy { $0 == 0x20 || $0 == 0x0D }
        }
        var block = [lines[start]] + rest
        while let last = block.last, last.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { block.removeLast() }
        return String(validating: block.joined(separator: [0x0A]), as: UTF8.self)
    }

    private static func isStart(_ line: ArraySlice<UInt8>, of rule: String) -> Bool {
        let text = line.drop { $0 == 0x20 }
        guard text.starts(with: "- id:".utf8) else { return false }
        let value = text.dropFirst(5).drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
        let id = value.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x23 }
        return id.elementsEqual(rule.utf8)
    }

    private static func indent(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 }.count }
}
