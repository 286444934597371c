import Evidence
import Scoring
import Testing

/// What people are told: for and against, in both languages, with quotes.
struct ExplanationTests {
    private let scorer = Scorer(
        book: RuleBook.compile(
            {
                var files = RulesFolder.files
                files.policies = [SampleRegister.policy()]
                return files
            }(), cachedDatabase: RulesFolder.book.serializedDatabase), register: SampleRegister.register())

    private func lines(_ ad: Ad) -> [ExplanationLine] {
        scorer.explain(scorer.score(ad, on: SmallBook.day, groups: Set(FindingGroup.allCases)), ad)
    }

    @Test func `each finding comes with its quote and with what else it can mean`() throws {
        let lines = lines(Ad(title: "", text: "Ik ben er voor je, dag en nacht bereikbaar, bel maar."))
        let line = try #require(lines.first { $0.code == "control.always-available" })
        #expect(line.side == .for)
        #expect(line.quotes.map(\.marked) == ["dag en nacht"])
        #expect(line.quotes.first?.before == "Ik ben er voor je, ")
        #expect(line.quotes.first?.after == " bereikbaar, bel maar.")
        let against = lines.filter { $0.code == "control.always-available" && $0.side == .against }
        #expect(against.count == RulesFolder.book.rule("control.always-available")?.falsePositives.count)
        #expect(
            against.allSatisfy {
                $0.text.dutch.hasPrefix("Kan ook betekenen: ") && $0.text.english.hasPrefix("Can also mean: ")
            })
    }

    @Test func `a valid number speaks against and a missing one for, with the article`() throws {
        let good = try #require(lines(SampleRegister.ad(numbers: ["ABC-2024-001"])).first)
        #expect(good.side == .against)
        #expect(good.text.english.hasSuffix("(APV art. 1)"))
        let bad = try #require(lines(SampleRegister.ad()).first)
        #expect(bad.side == .for)
        #expect(bad.code == "number.missing")
        let unclear = try #require(lines(SampleRegister.ad("Anna")).first)
        #expect(unclear.side == .account)
    }

    @Test func `the account is written out`() throws {
        let lines = lines(Ad(title: "", text: "dag en nacht"))
        let account = try #require(lines.last { $0.route == .police && $0.code == nil })
        #expect(
            account.text.english
                == "Priority, in log-odds: -5.0, +1.0 control.always-available: -4.0; threshold of low.")
        #expect(
            account.text.dutch
                == "Voorrang, in log-odds: -5.0, +1.0 control.always-available: -4.0; drempel van laag.")
        #expect(!lines.contains { $0.route == .municipality && $0.code == nil })
    }

    @Test func `nothing to say gives no lines but those of the verdict`() {
        #expect(lines(Ad(title: "", text: "Goedemiddag")).map(\.code) == ["place.unknown"])
    }
}
