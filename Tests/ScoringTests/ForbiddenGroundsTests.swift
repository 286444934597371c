import Evidence
import Foundation
import Scoring
import Testing

/// Nothing in rules, schemas or code may judge by origin or looks. This test is the promise of the design; a word that
/// it finds wrongly is to be said otherwise, not to be excepted.
struct ForbiddenGroundsTests {
    /// Parts of words, folded. A trailing `$` means: only as a whole word.
    static let grounds = [
        "ethnic", "etnisch", "etnicit", "nationalit", "race$", "ras$", "racial", "skin", "huidskleur",
        "huid$", "blond", "brunette", "redhead",
        "face$", "faces$", "facial", "gezicht", "looks$", "uiterlijk", "biometri", "asian", "aziat",
        "african", "afrikaan", "european girl",
        "latina", "arab", "slavic", "slavisch", "oost-europ", "eastern europ", "thai", "chinese", "chinees",
        "roemeens", "romanian", "bulgaars",
        "bulgarian", "hongaars", "hungarian", "pools$", "polish", "russisch", "russian", "oekra", "ukrain",
        "turks", "marokk", "surinaam",
        "nigeria", "braziliaan", "brazilian", "migrant", "vluchteling", "refugee", "accent$", "petite",
        "slank", "slim$", "borst", "breast", "tattoo",
        "tatoeage",
    ]

    /// What a file says about what is *not* done, or about the language that a word is of.
    private static let explanations = ["nothing in rules", "never", "excluded", "romanian \"nu\""]

    private func hits(_ text: String) -> [String] {
        let words = FoldedText(text).text
        return Self.grounds.filter { ground in
            let isWhole = ground.hasSuffix("$")
            let part = isWhole ? String(ground.dropLast()) : ground
            return words.ranges(of: part).contains { range in
                guard
                    isWhole || range.lowerBound == words.startIndex
                        || !words[words.index(before: range.lowerBound)].isLetter
                else { return false }
                guard isWhole else { return true }
                let isStart =
                    range.lowerBound == words.startIndex
                    || !words[words.index(before: range.lowerBound)].isLetter
                return isStart && (range.upperBound == words.endIndex || !words[range.upperBound].isLetter)
            }
        }
    }

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
