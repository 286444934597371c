import Evidence
import Scoring
import Testing

/// The packs of the repository. That every example does what it says is tested where the readers are: PackExamplesTests.
struct PackTests {
    @Test func `the rules of the repository have no problem`() {
        #expect(RulesFolder.book.problems.map(\.description) == [])
    }

    @Test func `all rules of the contract are there`() {
        let groups = Dictionary(grouping: RulesFolder.book.rules, by: \.group).mapValues(\.count)
        #expect(
            groups == [
                .permit: 18, .minor: 18, .control: 17, .recruitment: 18, .labour: 7, .protective: 11,
            ])
    }

    @Test func `every rule has two examples to fire and two to stay silent`() {
        for rule in RulesFolder.book.rules {
            #expect(rule.examples.count(where: \.fires) >= 2, "\(rule.id)")
            #expect(rule.examples.count { !$0.fires } >= 2, "\(rule.id)")
        }
    }
}
