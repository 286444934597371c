import Evidence
import Foundation
import Scoring
import Testing

/// Nothing in rules, schemas or code may judge by origin or looks. This test is the promise of the design; a word that
/// it finds wrongly is to be said otherwise, not to be excepted.
struct ForbiddenGroundsTests {
    /// What a file says about what is *not* done, or about the language that a word is of.
    private static let explanations = ["nothing in rules", "never", "excluded", "romanian \"nu\""]

    @Test(arguments: ["packs", "lexicons", "schema", "policy", "examples", "."])
    func `no rule, phrase or schema speaks of origin or looks`(_ folder: String) {
        let names = RulesFolder.names(in: folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
        for name in names {
            guard let file = RulesFolder.file("\(folder)/\(name)") else { continue }
            for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                if Self.explanations.contains(where: { line.lowercased().contains($0) }) { continue }
                #expect(ForbiddenGrounds.named(in: String(line)) == [], "\(file.name):\(number + 1)")
            }
        }
    }

    @Test func `no phrase of a lexicon hides such a word in the signs of the phrase language`() {
        #expect(RulesFolder.book.lexicons.count > 60)
        for lexicon in RulesFolder.book.lexicons {
            for (language, texts) in lexicon.phrases {
                for text in texts {
                    let words = ForbiddenGrounds.withoutSigns(text)
                    #expect(ForbiddenGrounds.named(in: words) == [], "\(lexicon.name), \(language): \(text)")
                }
            }
        }
    }

    @Test func `no code of the room is named for origin or looks`() throws {
        let count = try Self.eachFile(of: "Scoring") { name, text in
            #expect(ForbiddenGrounds.named(in: name) == [])
            #expect(ForbiddenGrounds.named(in: text) == [], "\(name)")
        }
        #expect(count > 30)
    }

    /// In the other rooms a comment may speak of a data race; what is declared may not.
    @Test func `nothing that the code declares is named for origin or looks`() throws {
        let declaring: Set<Substring> = [
            "let", "var", "func", "case", "struct", "class", "enum", "actor", "protocol",
        ]
        var count = 0
        for room in ["Evidence", "Reading", "Filing", "Sealing", "Configuring", "Fetching", "baken"] {
            try Self.eachFile(of: room) { file, text in
                for line in text.split(separator: "\n") {
                    let words = line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" })
                    for (word, name) in zip(words, words.dropFirst()) where declaring.contains(word) {
                        guard !line.drop(while: \.isWhitespace).hasPrefix("//") else { continue }
                        count += 1
                        let hits = ForbiddenGrounds.named(in: Self.apart(String(name)))
                        #expect(hits == [], "\(file): \(name)")
                    }
                }
            }
        }
        #expect(count > 2_000)
    }

    /// `skinColour` as `skin Colour`: names are words too.
    private static func apart(_ name: String) -> String {
        name.reduce(into: "") { words, letter in
            if letter.isUppercase { words.append(" ") }
            words.append(letter == "_" ? " " : letter)
        }
    }

    @discardableResult
    private static func eachFile(of room: String, _ body: (_ name: String, _ text: String) throws -> Void)
        throws -> Int
    {
        let folder = RulesFolder.url.deletingLastPathComponent().appending(path: "Sources/\(room)")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path))
        var count = 0
        for case let name as String in files where name.hasSuffix(".swift") {
            // The lists of what is forbidden have to name it.
            if name.hasPrefix("Linting/ForbiddenGrounds") { continue }
            try body(name, String(contentsOf: folder.appending(path: name), encoding: .utf8))
            count += 1
        }
        return count
    }

    @Test func `the rules themselves have no such id, title or reason`() {
        for rule in RulesFolder.book.rules {
            let said = [
                rule.id, rule.title.dutch, rule.title.english, rule.weightReason, rule.explain.dutch,
                rule.explain.english,
            ]
            #expect(said.flatMap(ForbiddenGrounds.named) == [], "\(rule.id)")
        }
    }

    @Test func `each language of the lexicons has words to look for`() {
        let languages = Set(RulesFolder.book.lexicons.flatMap { $0.phrases.map(\.language) })
        #expect(languages.isSubset(of: Set(ForbiddenGrounds.byLanguage.map(\.language))))
        for (language, grounds) in ForbiddenGrounds.byLanguage { #expect(grounds.count >= 15, "\(language)") }
    }

    @Test(arguments: [
        ("scored by nationality", "nationalit"), ("the face of it", "face$"), ("Blonde, slank", "slank"),
        ("nach Hautfarbe", "hautfarbe"), ("belle peau", "peau$"), ("una mulata", "mulata"),
        ("o brunetă", "bruneta"), ("руса блондинка", "блондинк"), ("szép cigány lány", "cigany"),
        ("młoda blondynka", "blondynka"), ("ｓｋｉｎ", "skin"), ("de HUIDSKLEUR", "huidskleur"),
    ])
    func `the test itself finds what it looks for`(_ text: String, _ ground: String) {
        #expect(ForbiddenGrounds.named(in: text).contains(ground), "\(ForbiddenGrounds.named(in: text))")
    }

    @Test func `the test itself is not taken in and does not cry wolf`() {
        #expect(ForbiddenGrounds.named(in: "surface and interface, trace and brace") == [])
        #expect(ForbiddenGrounds.named(in: ForbiddenGrounds.withoutSigns("huid(s|)kleur")) == ["huidskleur"])
        #expect(ForbiddenGrounds.named(in: Self.apart("isSkinTone")) == ["skin"])
    }
}
