import Evidence
import Scoring
import Testing

/// What `when` can say, signal by signal.
struct RuleLanguageTests {
    private func age(
        _ min: Int?, _ max: Int?, at: Int = 0, subject: AgeMention.Subject = .advertised,
        hidden: Bool = false, form: String = "number"
    ) -> AgeMention {
        AgeMention(
            min: min, max: max, subject: subject, span: TextSpan(at, at + 2), isObfuscated: hidden, form: form
        )
    }

    private func ad(
        _ text: String = "aa bb cc dd ee ff", ages: [AgeMention] = [], phones: [String] = [],
        prices: [PriceMention] = [],
        handles: [HandleMention] = [], availability: [AvailabilityMention] = [],
        narrator: Ad.Narrator = .unknown,
        persons: Int = 1, posted: CivilDate? = nil, incomplete: Bool = false
    ) -> Ad {
        Ad(
            title: "", text: text,
            phones: phones.map {
                PhoneMention(
                    e164: $0, isObfuscated: $0.hasSuffix("9"), operators: [], span: TextSpan(3, 5),
                    source: "text")
            },
            ages: ages, prices: prices, handles: handles, availability: availability, narrator: narrator,
            personCount: persons, posting: posted.map { PostingMention(date: $0, span: TextSpan(0, 0)) },
            incompleteness: incomplete ? [.attributes] : [])
    }

    private func fires(_ when: String, _ ad: Ad) -> Bool { !SmallBook.findings(when, ad).isEmpty }

    @Test func `an age is compared by its interval and its subject`() {
        #expect(fires("{age: {below: 18}}", ad(ages: [age(17, 17)])))
        #expect(!fires("{age: {below: 18}}", ad(ages: [age(17, 18)])))
        #expect(!fires("{age: {below: 18}}", ad(ages: [age(nil, nil)])))
        #expect(!fires("{age: {below: 18}}", ad(ages: [age(17, 17, subject: .other)])))
        #expect(fires("{age: {below: 18, subject: audience}}", ad(ages: [age(16, 17, subject: .audience)])))
        #expect(fires("{age: {below: 18, subject: anyone}}", ad(ages: [age(16, 17, subject: .other)])))
        #expect(fires("{age: {mayBeBelow: 18}}", ad(ages: [age(16, 25)])))
        #expect(!fires("{age: {mayBeBelow: 18}}", ad(ages: [age(16, nil)])))
        #expect(fires("{age: {within: [16, 21]}}", ad(ages: [age(18, 20)])))
        #expect(!fires("{age: {within: [16, 21]}}", ad(ages: [age(18, 22)])))
        #expect(!fires("{age: {obfuscated: true}}", ad(ages: [age(18, 18)])))
        #expect(fires("{age: {obfuscated: true}}", ad(ages: [age(18, 18, hidden: true)])))
        #expect(!fires("{age: {form: birthYear}}", ad(ages: [age(18, 18)])))
        #expect(!fires("{age: {notForm: [number]}}", ad(ages: [age(18, 18)])))
        #expect(fires("{age: {atLeast: 2}}", ad(ages: [age(18, 18), age(30, 30, at: 3)])))
        #expect(!fires("{age: {atLeast: 2}}", ad(ages: [age(18, 18), age(18, 18)])))
    }

    @Test func `ages differ by years or across a limit`() {
        let when = "{agesDiffer: {years: 3, orAcross: 18}}"
        #expect(fires(when, ad(ages: [age(22, 22), age(25, 25)])))
        #expect(!fires(when, ad(ages: [age(23, 23), age(25, 25)])))
        #expect(fires(when, ad(ages: [age(17, 17), age(18, 18)])))
        #expect(!fires(when, ad(ages: [age(20, 24), age(25, 25)])))
        #expect(!fires(when, ad(ages: [age(43, 43), age(16, 16, subject: .other)])))
    }

    @Test func `an age that is excused takes no part in a difference`() {
        let when = "{agesDiffer: {years: 3, unless: {text: [at least], within: 2, side: before}}}"
        let text = "35, at least 21, 28"
        let all = [age(35, 35, at: 0), age(21, 21, at: 13)]
        #expect(!fires(when, ad(text, ages: all)))
        #expect(fires(when, ad(text, ages: all + [age(28, 28, at: 17)])))
    }

    @Test func `phones are counted by number and by kind of line`() {
        #expect(fires("{phone: {atLeast: 2}}", ad(phones: ["+31612345600", "+31612345601"])))
        #expect(!fires("{phone: {atLeast: 2}}", ad(phones: ["+31612345600", "+31612345600"])))
        #expect(
            !fires("{phone: {atLeast: 2, mayBeMobile: true}}", ad(phones: ["+31612345600", "+31201234560"])))
        #expect(
            fires("{phone: {atLeast: 2, mayBeMobile: true}}", ad(phones: ["+31612345600", "+12025550143"])))
        #expect(fires("{phone: {obfuscated: true}}", ad(phones: ["+31612345609"])))
        #expect(!fires("{phone: {obfuscated: true}}", ad(phones: ["+31612345600"])))
        #expect(fires("{phone: {atLeast: 0, atMost: 0}}", ad()))
    }

    @Test func `a price is compared per hour with the reference of the place`() {
        let reference = RuleFiles.File(
            name: "reference.yaml",
            text:
                "pricePerHour: {currency: EUR, default: 150, municipalities: {GM0363: 300}, source: test, measured: 2026-11-01}"
        )
        var files = RuleFiles(
            packs: [
                SmallBook.pack([SmallBook.rule("{price: {perHourBelowReference: 0.4, minutes: [30, 120]}}")])
            ], lexicons: SmallBook.engine)
        files.reference = reference
        let scorer = Scorer(book: RuleBook.compile(files), register: nil)
        func fires(_ euros: Int, _ minutes: Int?, _ place: String = "GM0344", _ currency: String = "EUR")
            -> Bool
        {
            let ad = Ad(
                title: "", text: "aa bb cc",
                places: [
                    PlaceMention(name: "x", municipality: place, span: TextSpan(0, 2), isLabelled: true)
                ],
                prices: [
                    PriceMention(
                        cents: euros * 100, currency: currency, minutes: minutes, span: TextSpan(3, 5))
                ])
            return !scorer.score(ad, on: SmallBook.day, groups: [.control]).findings.isEmpty
        }
        #expect(fires(40, 60))
        #expect(!fires(60, 60))
        #expect(fires(110, 60, "GM0363"))
        #expect(!fires(30, 30))
        #expect(!fires(200, 480))
        #expect(!fires(40, nil))
        #expect(!fires(40, 60, "GM0344", "USD"))
        #expect(
            !self.fires(
                "{price: {perHourBelowReference: 0.4}}",
                ad(prices: [PriceMention(cents: 100, currency: "EUR", minutes: 60, span: TextSpan(0, 2))])))
    }

    @Test func `availability is compared by hours and days`() {
        let always = AvailabilityMention(hoursADay: 24, daysAWeek: 7, span: TextSpan(6, 8))
        #expect(fires("{availability: {hoursADay: 22, daysAWeek: 7}}", ad(availability: [always])))
        #expect(
            !fires(
                "{availability: {hoursADay: 22, daysAWeek: 7}}",
                ad(availability: [AvailabilityMention(hoursADay: 24, daysAWeek: nil, span: TextSpan(6, 8))])))
        #expect(
            !fires(
                "{availability: {hoursADay: 22, unless: negation}}",
                ad(
                    "zz niet cc dd",
                    availability: [AvailabilityMention(hoursADay: 24, daysAWeek: 7, span: TextSpan(8, 10))])))
    }

    @Test func `a link is told by its kind and by the year in it`() {
        let posted = CivilDate(iso8601: "2026-11-04")
        func handle(_ text: String) -> [HandleMention] {
            [HandleMention(kind: "telegram", text: text, span: TextSpan(0, 2))]
        }
        #expect(fires("{link: {kind: telegram}}", ad(handles: handle("@x"))))
        #expect(!fires("{link: {kind: [payment]}}", ad(handles: handle("@x"))))
        #expect(fires("{link: {bornAged: [10, 17]}}", ad(handles: handle("@noor2009"), posted: posted)))
        #expect(!fires("{link: {bornAged: [10, 17]}}", ad(handles: handle("@noor2008"), posted: posted)))
        #expect(!fires("{link: {bornAged: [10, 17]}}", ad(handles: handle("@noor20091"), posted: posted)))
        #expect(!fires("{link: {bornAged: [10, 17]}}", ad(handles: handle("@noor09"), posted: posted)))
    }

    @Test func `voice, persons and cuts are asked as they are`() {
        #expect(fires("{narrator: [thirdPerson, plural]}", ad(narrator: .plural)))
        #expect(!fires("{narrator: thirdPerson}", ad(narrator: .firstPerson)))
        #expect(fires("{persons: {atLeast: 2}}", ad(persons: 2)))
        #expect(!fires("{persons: {atLeast: 2}}", ad(persons: 1)))
        #expect(fires("{incomplete: true}", ad(incomplete: true)))
        #expect(fires("{incomplete: false}", ad()))
    }

    @Test func `all, any and not join signals`() {
        #expect(fires("{all: [{phrase: {text: [aa]}}, {phrase: {text: [bb]}}]}", ad()))
        #expect(!fires("{all: [{phrase: {text: [aa]}}, {phrase: {text: [zz]}}]}", ad()))
        #expect(fires("{any: [{phrase: {text: [zz]}}, {phrase: {text: [bb]}}]}", ad()))
        #expect(fires("{all: [{phrase: {text: [aa]}}, {not: {phrase: {text: [zz]}}}]}", ad()))
        #expect(!fires("{not: {phrase: {text: [aa]}}}", ad()))
    }

    @Test func `near counts the characters between two signals`() {
        func near(_ within: Int, _ extra: String = "") -> String {
            "{near: {first: {phrase: {text: [aa]}}, second: {phrase: {text: [cc]}}, within: \(within)\(extra)}}"
        }
        #expect(fires(near(4), ad()))
        #expect(!fires(near(3), ad()))
        #expect(fires(near(4), ad("cc bb aa")))
        #expect(!fires(near(4, ", ordered: true"), ad("cc bb aa")))
        #expect(fires(near(4, ", ordered: true"), ad("cc aa x cc")))
        #expect(SmallBook.findings(near(4), ad()).first?.spans == [TextSpan(0, 2), TextSpan(6, 8)])
    }

    @Test func `what stands beside a phrase can excuse it`() {
        let after = "{phrase: {text: [aa], unless: {text: [zoon], within: 6, side: after}}}"
        #expect(fires(after, ad("aa bb")))
        #expect(!fires(after, ad("aa bb zoon")))
        #expect(fires(after, ad("aa. bb zoon")))
        #expect(fires(after, ad("aa bb bb bb zoon")))
        #expect(fires(after, ad("zoon aa")))
        #expect(!fires("{phrase: {text: [aa], unless: {text: [zoon], within: 6}}}", ad("zoon aa")))
        #expect(!fires("{phrase: {text: [aa], unless: {text: [\"aa bb\"]}}}", ad("aa bb")))
        #expect(fires("{phrase: {text: [aa], unless: {text: [\"aa bb\"]}}}", ad("aa bb. aa cc")))
    }

    @Test func `what must stand beside an age or a phrase marks nothing itself`() {
        let when = "{age: {below: 18, beside: {text: [i am], within: 1, side: before}}}"
        let ages = [age(17, 17, at: 5)]
        #expect(SmallBook.findings(when, ad("i am 17", ages: ages)).first?.spans == [ages[0].span])
        #expect(!fires(when, ad("room 17", ages: ages)))
        #expect(!fires(when, ad("i am. 17", ages: [age(17, 17, at: 6)])))
        let phrase = "{phrase: {text: [aa], beside: {text: [zoon], within: 6, side: either}}}"
        #expect(fires(phrase, ad("aa bb zoon")))
        #expect(!fires(phrase, ad("aa bb")))
    }

    @Test func `a name at the end must be another's name`() {
        let when = "{phrase: {text: [\"vraag naar [a-z]*\"], otherName: true}}"
        func fires(_ title: String, _ text: String) -> Bool {
            self.fires(when, Ad(title: title, text: title + "\n" + text))
        }
        #expect(fires("Anna, Utrecht", "Vraag naar Ron."))
        #expect(!fires("Anna, Utrecht", "Vraag naar Anna."))
        #expect(!fires("Anna, Utrecht", "Vraag naar details."))
        let line = "Anna, Utrecht. Vraag naar Ron."
        #expect(self.fires(when, Ad(title: line, text: line)))
        let own = "Anna, Utrecht. Vraag naar Anna."
        #expect(!self.fires(when, Ad(title: own, text: own)))
    }

    @Test func `rules rest on rules, by name, by group and by count`() {
        let rules = [
            SmallBook.rule("{phrase: {text: [aa]}}", id: "control.a"),
            SmallBook.rule("{phrase: {text: [bb]}}", id: "control.b"),
            SmallBook.rule("{rule: {group: control, except: [control.e], atLeast: 2}}", id: "control.c"),
            SmallBook.rule("{rule: control.c}", id: "control.d"),
            SmallBook.rule("{rule: {any: [control.d, control.a], atLeast: 2}}", id: "control.e"),
        ]
        // "c" counts the others of its group, and "d" rests on "c": that is a circle, unless "d" is left out of it.
        let circle = SmallBook.book(rules)
        #expect(circle.problems.map(\.message).allSatisfy { $0.contains("rests on itself") })
        #expect(circle.problems.count == 2)
        let fixed = SmallBook.book([
            rules[0], rules[1],
            rules[2].replacing("except: [control.e]", with: "except: [control.d, control.e]"), rules[3],
            rules[4],
        ])
        #expect(fixed.problems == [])
        let scorer = Scorer(book: fixed, register: nil)
        func fired(_ text: String) -> [String] {
            scorer.score(Ad(title: "", text: text), on: SmallBook.day, groups: [.control]).findings.map(
                \.rule)
        }
        #expect(fired("aa bb") == ["control.a", "control.b", "control.c", "control.d", "control.e"])
        #expect(fired("aa") == ["control.a"])
        #expect(
            scorer.score(Ad(title: "", text: "aa bb"), on: SmallBook.day, groups: [.minor]).findings == [])
    }
}
