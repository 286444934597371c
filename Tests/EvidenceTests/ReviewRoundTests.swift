import Testing

@testable import Evidence

@Suite struct ReviewRoundTests {
    private static func decision(_ outcome: Decision.Outcome, _ name: String) -> Decision {
        Decision(
            caseID: "C-1", outcome: outcome, reasonCode: "number-shown", text: "x", decidedBy: name,
            decidedAt: UTCTime(millisecondsSince1970: 0), token: 1)
    }

    /// People asked for, decisions, whose is waited for, what takes effect, and what the history says.
    private static let table: [(Int, [Decision.Outcome], ReviewStage?, Decision.Outcome?, String)] = [
        (1, [], .first, nil, ""),
        (1, [.confirm], nil, .confirm, "confirm: number-shown"),
        (2, [], .first, nil, ""),
        (2, [.confirm], .second, nil, "review 1 of 2"),
        (2, [.refer, .refer], nil, .refer, "refer: number-shown; both say so"),
        (
            2, [.confirm, .dismiss], .third, nil,
            "dismiss: number-shown; the two differ, a third person decides"
        ),
        (
            2, [.confirm, .dismiss, .notEnough], nil, .notEnough,
            "notEnough: number-shown; decides between the two"
        ),
    ]

    @Test(arguments: table.indices)
    func `Decisions come to what the table says`(_ row: Int) {
        let (reviewers, outcomes, stage, effective, words) = Self.table[row]
        let round = outcomes.enumerated().reduce(ReviewRound(number: 1, reviewers: reviewers)) {
            round, next in
            round.adding(Self.decision(next.element, "person \(next.offset)"))
        }
        #expect(round.stage == stage && round.effective?.outcome == effective)
        #expect(round.newestInWords == words)
        #expect(round.isBlind == (reviewers == 2 && outcomes.count < 2))
    }

    @Test func `Two names are two people, byte by byte`() {
        let round = ReviewRound(number: 1, reviewers: 2).adding(Self.decision(.confirm, "j.caf\u{E9}"))
        #expect(round.hasReviewed("j.caf\u{E9}"))
        #expect(!round.hasReviewed("j.cafe\u{301}") && !round.hasReviewed("J.caf\u{E9}"))
    }

    @Test(arguments: [
        (Route.police, FindingGroup.minor, 2.0, 1, 2), (.police, .minor, -1, 2, 1),
        (.police, .control, 2, 2, 1),
        (.municipality, .permit, 2, 1, 1), (.municipality, .permit, 2, 2, 2),
        (.municipality, .permit, 2, 9, 2),
        (.municipality, .permit, 2, 0, 1),
    ])
    func `Signs of a minor take two people, other cases of a municipality what its policy says`(
        _ route: Route, _ group: FindingGroup, _ weight: Double, _ policy: Int, _ wanted: Int
    ) {
        let finding = Finding(
            rule: "x", group: group, grade: "B", weight: weight, spans: [], reasonDutch: "", reasonEnglish: ""
        )
        #expect(ReviewTerms.reviewers(for: route, findings: [finding], policy: policy) == wanted)
    }
}
