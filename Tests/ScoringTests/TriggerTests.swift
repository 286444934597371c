import Evidence
import Testing

@testable import Scoring

/// Rules that nothing can wake are not evaluated; none that could fire may be missed.
struct TriggerTests {
    private func triggers(_ when: String) -> Set<Trigger>? {
        SmallBook.book([SmallBook.rule(when)]).rules.first?.when.triggers
    }

    @Test func `the rarest part of "all" is the gate`() throws {
        let gate = try #require(
            triggers("{all: [{age: {below: 30}}, {phrase: negation}, {not: {phrase: clause-break}}]}"))
        #expect(gate.count == 1)
        #expect(!gate.contains(.feature(.ages)))
    }

    @Test func `"any" waits for each of its parts and "not" for nothing`() {
        #expect(
            triggers("{any: [{age: {below: 30}}, {price: {perHourBelowReference: 0.5}}]}") == [
                .feature(.ages), .feature(.prices),
            ])
        #expect(triggers("{not: {phrase: negation}}") == nil)
        #expect(triggers("{any: [{age: {below: 30}}, {narrator: plural}]}") == nil)
        #expect(triggers("{phone: {atLeast: 0, atMost: 0}}") == nil)
    }

    @Test func `few rules of the repository are looked at on every ad`() {
        let rules = RulesFolder.book.rules
        let always = RulesFolder.book.triggers.always.map { rules[$0].id }
        // Those that ask for the verdict, and the verdict is of every ad.
        #expect(
            always.allSatisfy { $0.hasPrefix("permit.") || $0 == "protective.permit-in-order" }, "\(always)")
    }

    @Test func `no gate loses a finding`() {
        let book = RulesFolder.book
        let open = RuleBook(
            rules: book.rules, packs: book.packs, packTexts: book.packTexts, lexicons: book.lexicons,
            policies: book.policies, priority: book.priority,
            problems: [],
            digest: book.digest, phrases: book.phrases,
            triggers: TriggerTable(book.rules.map { _ in .not(.all([])) }),
            reference: book.reference, examples: book.examples)
        #expect(open.triggers.always.count == book.rules.count)
        let (one, other) = (Scorer(book: book, register: nil), Scorer(book: open, register: nil))
        let texts = (Wording.fires + Wording.silent).map(\.text) + book.rules.flatMap(\.examples).map(\.text)
        for text in texts {
            let ad = SketchReader.read(text, posted: SmallBook.day)
            let groups = Set(FindingGroup.allCases)
            #expect(
                one.score(ad, on: SmallBook.day, groups: groups)
                    == other.score(ad, on: SmallBook.day, groups: groups))
        }
    }
}
