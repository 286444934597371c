import Foundation
import Scoring
import Testing

@testable import baken

/// The examples inside the packs of the repository, read by the readers that ads are read by.
///
/// They stand here and not with the rules, since most of them hold an age, a price or a number: what a stand-in
/// for the readers does not see would leave an example silent for no merit of its rule.
struct PackExamplesTests {
    @Test func `every example of every rule does what it says`() throws {
        let loaded = try LoadedRules.load(
            rulesPath: BuiltProduct.root.appending(path: "Rules").path, policiesPath: nil, register: nil,
            region: "NL", isQuiet: true)
        let outcomes = loaded.book.runExamples(read: loaded.example)
        #expect(outcomes.count == loaded.book.rules.map(\.examples.count).reduce(0, +))
        #expect(outcomes.count >= 80 * 4)
        for outcome in outcomes where !outcome.isAsExpected {
            let example = outcome.example
            Issue.record(
                "\(example.file):\(example.line) \(example.rule) \(example.fires ? "should fire" : "should be silent"): \(example.text) -> \(outcome.fired)"
            )
        }
    }
}
