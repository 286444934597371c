import Evidence
import Foundation
import Scoring
import Testing

/// Nothing in rules, schemas or code may judge by origin or looks. This test is the promise of the design; a word that
/// it finds wrongly is to be said otherwise, not to be excepted.
struct ForbiddenGroundsTests {
    /// What a file says about what is *not* done, or about the language that a word is of.
    private static let explanations = ["nothing in rules", "never", "excluded", "romanian \"nu\""]

    private func hits(_ text: String) -> [String] { ForbiddenGrounds.named(in: text) }

    @Test(arguments: ["packs", "lexicons", "schema", "policy", "examples"])
    func `no rule, phrase or schema speaks of origin or looks`(_ folder: String) {
        for name in RulesFolder.names(in: folder) {
            guard let file = RulesFolder.file("\(folder)/\(name)") else { continue }
            for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                if Self.explanations.contains(where: { line.lowercased().contains($0) }) { continue }
                #expect(hits(String(line)) == [], "\(file.name):\(number + 1)")
            }
        }
    }

    @Test func `no code of the room is named for origin or looks`() throws {
        let folder = RulesFolder.url.deletingLastPathComponent().appending(path: "Sources/Scoring")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path))
        var count = 0
        for case let name as String in files where name.hasSuffix(".swift") {
            // The list of what is forbidden has to name it.
            if name == "Linting/ForbiddenGrounds.swift" { continue }
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(hits(name) == [])
            #expect(hits(text) == [], "\(name)")
            count += 1
        }
        #expect(count > 30)
    }

    @Test func `the rules themselves have no such id, title or reason`() {
        for rule in RulesFolder.book.rules {
            let said = [
                rule.id, rule.title.dutch, rule.title.english, rule.weightReason, rule.explain.dutch,
                rule.explain.english,
            ]
            #expect(said.flatMap(hits) == [], "\(rule.id)")
        }
    }

    @Test func `the test itself finds what it looks for`() {
        #expect(hits("scored by nationality") == ["nationalit"])
        #expect(hits("the face of it") == ["face$"])
        #expect(hits("surface and interface") == [])
        #expect(hits("Blonde, slank") == ["blond", "slank"])
    }
}
