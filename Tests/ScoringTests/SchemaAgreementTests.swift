import Configuring
import Evidence
import Foundation
import Testing

@testable import Scoring

/// An editor that follows the schema and the reader that follows its code say the same of every single slip: of each
/// file one value after the other is left out, misspelt, of another type or out of bounds.
struct SchemaAgreementTests {
    /// What a schema cannot know, because it stands in another place or is more than a form.
    private static let beyondSchemas = [
        "there is no lexicon", "no id of this pack", "place holder", "runs backward", "atLeast", "not above",
        "no phrase of the list", "is not a date", "is no example of", "example", "is not a duration",
        "mark characters", "names one thing", "is empty", "a second amount",
    ]

    /// Where the two differ, as lines; `read` gives what the reader says, nil where it takes the text.
    private func differences(_ schema: String, _ base: String, read: (String) -> String?) throws -> [String] {
        let check = try SchemaCheck(schema)
        let value = try YAMLValue.parse(base, file: "base.yaml")
        #expect(try check.faults(value) == [] && read(base) == nil, "\(read(base) ?? "")")
        return try Mutation.all(of: value).compactMap { done, changed in
            let (faults, problem) = (try check.faults(changed), read(Mutation.text(changed)))
            guard faults.isEmpty != (problem == nil) else { return nil }
            if let problem, Self.beyondSchemas.contains(where: problem.contains) { return nil }
            return "\(done): the schema says \(faults), the reader says \(problem ?? "nothing")"
        }
    }

    private func reading(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: [
        "{phrase: {lexicon: negation, text: [aa], evenIfNegated: true, otherName: false, atLeast: 2}}",
        "{phrase: {text: aa, unless: [{lexicon: [negation], within: 20, side: either}, negation]}}",
        "{any: [{phrase: {text: aa, beside: [{text: bb, within: 2}, negation]}}, {age: {below: 9, beside: negation}}]}",
        "{any: [{phrase: negation}, {phrase: [negation]}, {not: {phrase: {text: [aa]}}}]}",
        "{age: {subject: anyone, below: 18, mayBeBelow: 20, within: [16, 21], obfuscated: true, atLeast: 1}}",
        "{all: [{age: {form: [word], notForm: number}}, {agesDiffer: {years: 3, orAcross: 18}}]}",
        "{all: [{phone: {atLeast: 1, atMost: 5, obfuscated: true, mayBeMobile: true}}, {incomplete: true}]}",
        "{all: [{permit: {reason: [number.expired], verdict: inOrder, number: shown}}, {narrator: [plural]}]}",
        "{all: [{place: {known: true, municipality: GM0344, atLeast: 1, atMost: 2}}, {narrator: plural}]}",
        "{all: [{price: {perHourBelowReference: 0.5, minutes: [30, 120], atLeast: 1}}, {persons: {atMost: 2}}]}",
        "{all: [{availability: {hoursADay: 22, daysAWeek: 7}}, {link: {kind: [mail], bornAged: [10, 17]}}]}",
        "{near: {first: {phrase: negation}, second: {phone: {}}, within: 9, ordered: true}}",
        "{any: [{rule: control.aa}, {rule: [control.aa]}, {rule: {any: [control.aa], except: [control.bb], atLeast: 1}}]}",
        "{rule: {group: control}}",
    ])
    func `conditions`(_ when: String) throws {
        let base = "pack: control\nabout: {nl: Proef, en: Test}\nrules:\n" + SmallBook.rule(when)
        let heads = [
            "title", "barrier", "handler", "evidence", "weight", "reason", "falsePositives", "explain",
            "examples", "id",
        ]
        // The rest of a rule is changed in a test of its own.
        let found = try differences("rules", base, read: readPack).filter { line in
            !heads.contains {
                line.hasPrefix("rules: [0] \($0):") || line.hasPrefix("rules: [0] without \($0)")
            }
        }
        #expect(found == [])
    }

    @Test func `the rest of a rule`() throws {
        let rule = SmallBook.rule("{phrase: negation}").replacing(
            "reason:", with: "status: stable\n    reason:"
        )
        .replacing(
            "[a]", with: "[a, {text: a, with: {posted: 2026-11-04, policy: example, register: example}}]")
        let base = "pack: control\nversion: 3\nabout: {nl: Proef, en: Test}\nrules:\n" + rule
        #expect(try differences("rules", base, read: readPack) == [])
    }

    private func readPack(_ text: String) -> String? {
        var sets = PhraseSets()
        for file in SmallBook.engine {
            var problems: [InputProblem] = []
            guard let root = try? YAMLValue.parse(file.text, file: file.name),
                let lexicon = try? Lexicon(reading: root, problems: &problems)
            else { return "no lexicon" }
            try? sets.add(lexicon, at: root)
        }
        var reader = PackReader(sets: sets)
        reader.read(RuleFiles.File(name: "made.yaml", text: text))
        let problems = reader.problems + reader.conditions.sets.problems
        return problems.isEmpty ? nil : problems.map(\.description).joined(separator: " | ")
    }

    @Test func `lexicons`() throws {
        let text = SmallBook.lexicon("words", ["aa", "bb"]).text + "\n  en: [cc]\n"
        let found = try differences("lexicon", text) { text in
            var problems: [InputProblem] = []
            let fault = reading {
                _ = try Lexicon(reading: YAMLValue.parse(text, file: "a.yaml"), problems: &problems)
            }
            return fault ?? problems.first?.description
        }
        #expect(found == [])
    }

    @Test func `priority and reference values`() throws {
        let priority = try #require(RulesFolder.file("priority.yaml")).text
        #expect(
            try differences("priority", priority) { text in
                reading { _ = try PriorityTable(reading: text, file: "priority.yaml") }
            } == [])
        let reference = try #require(RulesFolder.file("reference.yaml")).text.replacing(
            "municipalities: {}", with: "municipalities: {GM0344: 160}")
        #expect(
            try differences("reference", reference) { text in
                reading { _ = try ReferenceValues(reading: text, file: "reference.yaml") }
            } == [])
    }

    @Test func `the files of the repository are as their schemas want them`() throws {
        for (folder, schema) in [("packs", "rules"), ("lexicons", "lexicon")] {
            let check = try SchemaCheck(schema)
            for file in RulesFolder.folder(folder) {
                let faults = try check.faults(YAMLValue.parse(file.text, file: file.name))
                #expect(faults == [], "\(file.name)")
            }
        }
    }
}
