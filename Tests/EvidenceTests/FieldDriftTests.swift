import Testing

@testable import Evidence

struct FieldDriftTests {
    private func turns(_ outcomes: [Bool]) -> (FieldDrift, [FieldDrift.Turn]) {
        var (drift, turns): (FieldDrift, [FieldDrift.Turn]) = (FieldDrift(), [])
        for outcome in outcomes { if let turn = drift.observe(isFilled: outcome) { turns.append(turn) } }
        return (drift, turns)
    }

    private func many(_ count: Int, _ outcome: Bool) -> [Bool] { Array(repeating: outcome, count: count) }

    @Test func `A field that was always filled drifts once half of the window is empty`() {
        let (drift, turns) = turns(many(40, true) + many(9, false))
        #expect(turns == [.began])
        #expect(drift.words == "usually on 100 % of the ads, on 43 % of the last 16")
        #expect(self.turns(many(40, true) + many(8, false)).1.isEmpty)
    }

    @Test func `What was never usual does not drift`() {
        let seldom = (0..<64).map { $0 % 4 == 0 }
        #expect(turns(seldom + many(40, false)).1.isEmpty)
        #expect(turns(many(100, false)).1.isEmpty)
    }

    @Test func `Too few ads say nothing`() {
        #expect(turns(many(20, true) + many(11, false)).1.isEmpty)
    }

    @Test func `Emptiness does not become usual, and the alarm ends when the field is found again`() {
        let (drift, turns) = turns(many(40, true) + many(5_000, false))
        #expect(turns == [.began])
        #expect(drift.isDrifting)
        #expect(self.turns(many(40, true) + many(5_000, false) + many(12, true)).1 == [.began, .ended])
    }

    @Test func `What is stored is what was watched, and nonsense is forgotten`() {
        let (drift, _) = turns(many(40, true) + many(9, false))
        #expect(FieldDrift(stored: drift.stored) == drift)
        for nonsense in [
            [], [1], [5, 1, 0, 0, 0], [0, 0, 1 << 40, 0, 0], [-1, 0, 0, 0, 0], [0, 9_999, 0, 0, 0],
        ] {
            #expect(FieldDrift(stored: nonsense) == FieldDrift())
        }
    }
}
