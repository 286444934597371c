import Foundation
import Testing

/// The rules that the documents show to whoever writes the first one of their own.
@Suite struct RuleExampleTests {
    @Test(arguments: ["README.md", "Rules/README.md"])
    func `the rule that a document shows loads, and does what its own examples say`(document: String) throws {
        let rule = try Self.rule(in: document)
        try BuiltProduct.withFolder { folder in
            let rules = folder.appending(path: "Rules")
            try FileManager.default.copyItem(at: BuiltProduct.root.appending(path: "Rules"), to: rules)
            let packs = rules.appending(path: "packs")
            for pack in try FileManager.default.contentsOfDirectory(atPath: packs.path) {
                try FileManager.default.removeItem(at: packs.appending(path: pack))
            }
            let pack = "pack: control\nabout: {nl: \"Proef.\", en: \"Trial.\"}\nrules:\n" + rule
            try Data(pack.utf8).write(to: packs.appending(path: "control.yaml"))
            let check = try BuiltProduct.baken("rules", "check", "--rules", rules.path)
            #expect(check.lines == ["1 rules, 0 problems"])
            let result = try BuiltProduct.baken("rules", "test", "--rules", rules.path)
            #expect(result.lines == ["2 examples right, 0 wrong, 1 rules"])
        }
    }

    /// The first block that begins with `- id:`, up to the end of its paragraph.
    private static func rule(in document: String) throws -> String {
        let text = try String(contentsOf: BuiltProduct.root.appending(path: document), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.drop { $0 == " " }.hasPrefix("- id:") })
        let block = lines[first...].prefix { !$0.isEmpty && !$0.hasPrefix("```") }
        return block.map { $0 + "\n" }.joined()
    }
}
