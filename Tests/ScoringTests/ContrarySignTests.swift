import Evidence
import Scoring
import Testing

/// Signs that speak for someone: they weigh against others and never stand alone.
struct ContrarySignTests {
    private let scorer = Scorer(book: RulesFolder.book, register: nil)

    private func score(_ text: String, _ groups: Set<FindingGroup>) -> AdScore {
        scorer.score(SketchReader.read(text, posted: SmallBook.day), on: SmallBook.day, groups: groups)
    }

    @Test func `a contrary sign alone gives no finding`() {
        #expect(score("Ik heb duidelijke grenzen. Maandag tot donderdag.", [.control]).findings == [])
    }

    @Test func `beside a sign it is shown, without being asked for, and lowers the sum`() {
        let alone = score("100% echt.", [.control])
        let both = score("100% echt. Ik heb duidelijke grenzen.", [.control])
        #expect(alone.findings.map(\.rule) == ["control.insists-trustworthy"])
        #expect(both.findings.map(\.rule) == ["control.insists-trustworthy", "protective.states-limits"])
        let sums = [alone, both].map { scorer.account(of: $0, route: .police).sum }
        #expect(sums[1] < sums[0])
        #expect(both.findings.allSatisfy { !$0.spans.isEmpty })
    }

    @Test func `a municipality is not shown the contrary signs of the police`() {
        let groups = score("Onze dames. Ik heb duidelijke grenzen.", [.permit]).findings.map(\.group)
        #expect(Set(groups) == [.permit])
    }

    @Test func `they stand on the side against, like the doubts about a sign`() {
        let ad = SketchReader.read("100% echt. Ik heb duidelijke grenzen.", posted: SmallBook.day)
        let score = scorer.score(ad, on: SmallBook.day, groups: [.control])
        let lines = scorer.explain(score, ad).filter { $0.code == "protective.states-limits" }
        #expect(lines.first?.side == .against)
        #expect(lines.first?.quotes.first?.marked == "Ik heb duidelijke grenzen")
        #expect(lines.dropFirst().map(\.side) == [.for])
    }

    /// Who writes well of the terms can still be seventeen.
    @Test(arguments: [
        ("Ik zit in 5 vwo.", Priority.high), ("Ik ben 17 jaar.", .urgent), ("Ik ben bijna 18.", .urgent),
        ("Ik verblijf in de jeugdzorg.", .high),
    ])
    func `no contrary sign lowers what points at someone below 18`(_ text: String, _ least: Priority) {
        let kind =
            text + " Ik heb duidelijke grenzen. Maandag tot donderdag. Mijn eigen website. 1 uur 200 euro."
        let score = score(kind, [.minor])
        #expect(score.findings.contains { $0.group == .protective })
        #expect((score.priority[.police] ?? .none) >= least, "\(score.findings.map(\.rule))")
    }
}
