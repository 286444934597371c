import Evidence
import Scoring
import Testing

/// An ad beside its own past. Days are counted back from the day of the small books.
struct EarlierSignalTests {
    private static let text =
        "Ontvangst in een rustig appartement dicht bij het station, met thee of koffie en alle tijd voor een goed gesprek."

    private func ad(
        _ ages: [Int] = [], phones: [String] = [], euros: Int? = nil, title: String = "", text: String = "x",
        persons: Int = 1
    ) -> Ad {
        let span = TextSpan(0, 1)
        return Ad(
            title: title, text: text,
            phones: phones.map {
                PhoneMention(e164: $0, isObfuscated: false, operators: [], span: span, source: "text")
            },
            ages: ages.map {
                AgeMention(
                    min: $0, max: $0, subject: .advertised, span: span, isObfuscated: false, form: "number")
            },
            prices: euros.map { [PriceMention(cents: $0 * 100, currency: "EUR", minutes: 60, span: span)] }
                ?? [],
            personCount: persons)
    }

    private func past(_ ad: Ad, from first: Int, to last: Int? = nil) -> EarlierAd {
        let today = SmallBook.day.daysSince1970
        return EarlierAd(
            ad, firstSeen: CivilDate(daysSince1970: today - first),
            lastSeen: CivilDate(daysSince1970: today - (last ?? first)))
    }

    private func fires(_ test: String, _ now: Ad, _ past: [EarlierAd]) -> Bool {
        let book = SmallBook.book([SmallBook.rule("{earlier: {\(test)}}")])
        #expect(book.problems == [], "\(book.problems)")
        return !Scorer(book: book, register: nil).score(
            now, on: SmallBook.day, groups: [.control], earlier: past
        )
        .findings.isEmpty
    }

    @Test(arguments: [
        (21, 27, 100, true), (27, 21, 100, true), (24, 21, 100, false), (25, 21, 100, true),
        (23, 20, 1_100, false), (20, 20, 1_000, false), (20, 20, 1_100, true), (28, 27, 100, false),
    ])
    func `an age differs where the years between do not explain it`(
        _ now: Int, _ then: Int, _ days: Int, _ expected: Bool
    ) {
        #expect(fires("ageDiffersBy: 3", ad([now]), [past(ad([then]), from: days)]) == expected)
    }

    @Test func `an age below, a fall and a standstill are seen`() {
        #expect(fires("ageBelow: 18, withinDays: 365", ad([21]), [past(ad([17]), from: 300)]))
        #expect(!fires("ageBelow: 18, withinDays: 365", ad([21]), [past(ad([17]), from: 400)]))
        #expect(!fires("ageBelow: 18", ad([21]), [past(ad([18]), from: 300)]))
        #expect(fires("ageFellBy: 1", ad([20]), [past(ad([21]), from: 300)]))
        #expect(!fires("ageFellBy: 1", ad([21]), [past(ad([21]), from: 300)]))
        #expect(fires("ageStoodStillForDays: 730", ad([21]), [past(ad([21]), from: 800, to: 10)]))
        #expect(!fires("ageStoodStillForDays: 730", ad([21]), [past(ad([21]), from: 700, to: 10)]))
    }

    @Test func `an age that goes up with the years is in step, one that differs once is not`() {
        let then = past(ad([30]), from: 800, to: 700)
        #expect(fires("agedInStepForDays: 366", ad([32]), [then]))
        #expect(!fires("agedInStepForDays: 366", ad([30]), [then]))
        #expect(!fires("agedInStepForDays: 366", ad([32]), [then, past(ad([25]), from: 300)]))
        #expect(!fires("agedInStepForDays: 366", ad([31]), [past(ad([30]), from: 300)]))
    }

    @Test func `ads of several persons are not compared by age`() {
        #expect(
            !fires("ageDiffersBy: 3", ad([21, 30], persons: 2), [past(ad([24, 27], persons: 2), from: 9)]))
        #expect(!fires("ageFellBy: 1", ad([21]), [past(ad([24, 27], persons: 2), from: 9)]))
    }

    @Test func `phones that stayed and phones that went are told apart`() {
        let (one, other) = ("+31612345600", "+31612345601")
        #expect(fires("phoneChanged: true", ad(phones: [other]), [past(ad(phones: [one]), from: 9)]))
        #expect(!fires("phoneChanged: true", ad(phones: [one, other]), [past(ad(phones: [one]), from: 9)]))
        #expect(!fires("phoneChanged: true", ad(), [past(ad(phones: [one]), from: 9)]))
        let long = past(ad(phones: [one]), from: 900, to: 400)
        #expect(fires("samePhoneForDays: 730", ad(phones: [one]), [long]))
        #expect(
            !fires("samePhoneForDays: 730", ad(phones: [one]), [long, past(ad(phones: [other]), from: 99)]))
        #expect(!fires("samePhoneForDays: 730", ad(phones: [one]), [past(ad(phones: [one]), from: 700)]))
    }

    @Test func `a price that fell is measured by the hour and within its time`() {
        let then = past(ad(euros: 150), from: 30)
        #expect(fires("priceFellTo: 0.6, withinDays: 90", ad(euros: 90), [then]))
        #expect(!fires("priceFellTo: 0.6, withinDays: 90", ad(euros: 91), [then]))
        #expect(!fires("priceFellTo: 0.6, withinDays: 20", ad(euros: 90), [then]))
        #expect(!fires("priceFellTo: 0.6", ad(euros: 90), [past(ad(), from: 30)]))
    }

    @Test func `the same text with another name or age is seen, another text is not`() {
        func named(_ name: String, _ age: Int, _ text: String = Self.text) -> Ad {
            ad([age], title: name, text: "\(name)\n\(text)")
        }
        let then = past(named("Mila", 27), from: 30)
        #expect(fires("sameTextOther: name", named("Sara", 27), [then]))
        #expect(!fires("sameTextOther: age", named("Sara", 27), [then]))
        #expect(fires("sameTextOther: [name, age]", named("Mila", 22), [then]))
        #expect(!fires("sameTextOther: [name, age]", named("Mila", 27), [then]))
        let other =
            "Massage en gezelschap in de avond, alleen op werkdagen, in het oude deel van de stad bij de haven."
        #expect(!fires("sameTextOther: [name, age]", named("Sara", 22, other), [then]))
        #expect(
            !fires(
                "sameTextOther: [name, age]", named("Sara", 22, "Bel mij"),
                [past(named("Mila", 27, "Bel mij"), from: 9)]))
    }

    @Test func `without a past nothing is said, and a long past is cut`() {
        #expect(!fires("phoneChanged: true", ad(phones: ["+31612345600"]), []))
        let same = past(ad(phones: ["+31612345600"]), from: 9)
        let old = past(ad(phones: ["+31612345601"]), from: 99)
        let long = [EarlierAd](repeating: same, count: EarlierAd.limit) + [old]
        #expect(!fires("phoneChanged: true", ad(phones: ["+31612345600"]), long))
    }

    @Test(arguments: [
        "{earlier: {}}", "{earlier: {withinDays: 9}}", "{earlier: {ageBelow: 18, ageFellBy: 1}}",
        "{earlier: {phoneChanged: false}}", "{earlier: {priceFellTo: 1.5}}",
        "{earlier: {sameTextOther: place}}",
        "{earlier: {ageStoodStillForDays: 10}}",
        "{near: {first: {earlier: {ageBelow: 18}}, second: {age: {below: 30}}, within: 9}}",
    ])
    func `a question that means nothing is refused`(_ when: String) {
        #expect(SmallBook.book([SmallBook.rule(when)]).problems.count == 1)
    }
}
