import Evidence
import Scoring
import Testing

/// Signals over amounts: counts of numbers shown, prices against what is usual and against the law.
struct AmountSignalTests {
    private func ad(_ numbers: [(NumberMention.Kind, String)]) -> Ad {
        Ad(
            title: "", text: "x",
            numbers: numbers.map { NumberMention(text: $0.1, kind: $0.0, span: TextSpan(0, 1), label: nil) })
    }

    @Test func `numbers are counted by kind, each once however it is written`() {
        let twice = ad([(.permit, "EXA-2024-001"), (.permit, "exa 2024 O01"), (.kvk, "99900001")])
        #expect(SmallBook.findings("{number: {kind: permit, atLeast: 2}}", twice).isEmpty)
        #expect(!SmallBook.findings("{number: {kind: [permit, kvk], atLeast: 2}}", twice).isEmpty)
        #expect(!SmallBook.findings("{number: {kind: btw, atMost: 0}}", twice).isEmpty)
        #expect(SmallBook.findings("{number: {kind: kvk, atMost: 0}}", twice).isEmpty)
        #expect(SmallBook.findings("{number: {}}", ad([(.candidate, "EXA-1")])).isEmpty)
        #expect(!SmallBook.findings("{number: {}}", ad([(.kvk, "99900001")])).isEmpty)
    }

    private func fires(
        _ when: String, _ cents: Int, currency: String = "EUR", on day: CivilDate = SmallBook.day
    ) -> Bool {
        var files = RuleFiles(packs: [SmallBook.pack([SmallBook.rule(when)])], lexicons: SmallBook.engine)
        files.reference = RuleFiles.File(
            name: "reference.yaml",
            text: """
                pricePerHour: {currency: EUR, default: 150, source: test, measured: 2026-11-01}
                minimumWage:
                  - {perHour: 14.71, source: test, validFrom: 2026-01-01}
                  - {perHour: 14.40, source: test, validFrom: 2025-07-01}
                """)
        let book = RuleBook.compile(files)
        #expect(book.problems == [])
        let price = PriceMention(cents: cents, currency: currency, minutes: 60, span: TextSpan(0, 1))
        let ad = Ad(title: "", text: "x", prices: [price])
        return !Scorer(book: book, register: nil).score(ad, on: day, groups: [.control]).findings
            .isEmpty
    }

    @Test func `a price is below or at least a share of the usual, or below the minimum wage`() {
        #expect(fires("{price: {perHourBelowReference: 0.4}}", 5_999))
        #expect(!fires("{price: {perHourBelowReference: 0.4}}", 6_000))
        #expect(fires("{price: {perHourAtLeastReference: 1.0}}", 15_000))
        #expect(!fires("{price: {perHourAtLeastReference: 1.0}}", 14_999))
        #expect(fires("{price: {perHourBelow: minimumWage}}", 1_470))
        #expect(!fires("{price: {perHourBelow: minimumWage}}", 1_471))
        #expect(!fires("{price: {perHourBelow: minimumWage}}", 1_000, currency: "GBP"))
    }

    @Test func `pay is compared with the minimum wage of the day of the ad`() {
        let when = "{price: {perHourBelow: minimumWage}}"
        let newYear = 20454, summer = 20270
        #expect(!fires(when, 1_450, on: CivilDate(daysSince1970: newYear - 1)))
        #expect(fires(when, 1_450, on: CivilDate(daysSince1970: newYear)))
        #expect(fires(when, 100, on: CivilDate(daysSince1970: summer)))
        #expect(!fires(when, 100, on: CivilDate(daysSince1970: summer - 1)), "no amount is known")
    }

    @Test(arguments: [
        "{price: {minutes: [30, 60]}}", "{price: {perHourBelow: median}}",
        "{price: {perHourBelowReference: 0.4, perHourBelow: minimumWage}}", "{number: {kind: candidate}}",
        "{price: {perHourAtLeastReference: 2}}",
    ])
    func `a bound that means nothing is refused`(_ when: String) {
        #expect(SmallBook.book([SmallBook.rule(when)]).problems.count == 1)
    }
}
