import Evidence
import Scoring
import Testing

/// From weights to priority, with the thresholds of the repository.
struct PriorityTests {
    private func priority(_ ad: Ad, policies: [RuleFiles.File] = [], register: PermitRegister? = nil)
        -> [Route: Priority]
    {
        var files = RulesFolder.files
        files.policies = policies
        let book =
            policies.isEmpty
            ? RulesFolder.book : RuleBook.compile(files, cachedDatabase: RulesFolder.book.serializedDatabase)
        return Scorer(book: book, register: register).score(
            ad, on: SmallBook.day, groups: Set(FindingGroup.allCases)
        ).priority
    }

    private func police(_ text: String) -> Priority? {
        priority(SketchReader.read(text, posted: SmallBook.day))[.police]
    }

    @Test(arguments: [
        ("Ik ben 31 jaar.", Priority.none), ("Ik ben 17 jaar.", .urgent), ("Dag en nacht.", .low),
        ("Leeftijd op aanvraag.", .none),
        ("Jong ding.", .none), ("Jong ding. Leeftijd op aanvraag.", .low), ("l9 jaar. Bel mij.", .high),
        ("Ik zit in 5 vwo.", .high),
        ("Gezocht: meisje van 16.", .urgent),
        ("Moet een schuld aflossen.", .normal), ("Dag en nacht. Zonder grenzen.", .low),
        ("Dag en nacht. Zonder grenzen. 100% echt.", .high),
        ("Jong ding, dag en nacht. Zonder grenzen. Leeftijd op aanvraag.", .high),
        ("19 jaar, examenjaar vmbo.", .high),
    ])
    func `police looks by weight`(_ text: String, _ expected: Priority) {
        #expect(police(text) == expected, "\(text)")
    }

    @Test(arguments: [
        ("Escort", [String](), Priority.normal), ("Escort, onze dames", [], .high),
        ("Escort", ["ABC-2021-006"], .high), ("Escort", ["ABC-2019-004"], .normal),
        ("Escort", ["ABC-2024-001"], .none), ("Escort", ["ABC-2027-008"], .normal),
        ("Zelfstandig, met vergunning", [], .low),
        ("Zelfstandig", [], .none), ("Zelfstandig. Ons team", [], .normal),
    ])
    func `a municipality looks by verdict and weight`(
        _ text: String, _ numbers: [String], _ expected: Priority
    ) {
        let ad = SampleRegister.ad(text, numbers: numbers)
        let priority = priority(ad, policies: [SampleRegister.policy()], register: SampleRegister.register())
        #expect(priority[.municipality] == expected, "\(text) \(numbers)")
        #expect(priority[.police] == Priority.none)
    }

    @Test func `an account shows each step and adds up`() {
        let scorer = Scorer(book: RulesFolder.book, register: nil)
        let score = scorer.score(
            Ad(title: "", text: "Dag en nacht. Zonder grenzen. 100% echt."), on: SmallBook.day,
            groups: [.control])
        let account = scorer.account(of: score, route: .police)
        #expect(
            account.parts.map(\.rule) == [
                "control.always-available", "control.combination", "control.insists-trustworthy",
                "control.no-limits",
            ])
        let sum = account.parts.reduce(account.prior) { $0 + $1.weight }
        #expect(abs(sum - account.sum) < 1e-9)
        #expect(account.floor == nil)
        #expect(account.priority == score.priority[.police])
    }

    @Test func `a contrary sign lowers the sum and a floor lifts it`() {
        var files = RuleFiles(
            packs: [
                SmallBook.pack([
                    SmallBook.rule("{phrase: {text: [aa]}}", id: "control.a", weight: "3.0"),
                    SmallBook.rule("{phrase: {text: [bb]}}", id: "control.b", weight: "-2.5"),
                    SmallBook.rule("{phrase: {text: [cc]}}", id: "control.c", weight: "0.5"),
                ])
            ], lexicons: SmallBook.engine)
        files.priority = RuleFiles.File(
            name: "priority.yaml",
            text: """
                routes:
                  police: {prior: 0, low: 0.1, normal: 2, high: 4, urgent: 6}
                  municipality: {prior: 0, low: 1, normal: 2, high: 4, urgent: 6}
                floors: [{rule: control.c, priority: high}]
                """)
        let book = RuleBook.compile(files)
        #expect(book.problems == [])
        func priority(_ text: String) -> Priority? {
            Scorer(book: book, register: nil).score(
                Ad(title: "", text: text), on: SmallBook.day, groups: [.control]
            ).priority[.police]
        }
        #expect(priority("aa") == .normal)
        #expect(priority("aa bb") == .low)
        #expect(priority("bb") == Priority.none)
        #expect(priority("cc") == .high)
        #expect(priority("zz") == Priority.none)
    }

    @Test(arguments: [
        "routes: {police: {prior: 0, low: 1, normal: 2, high: 3, urgent: 4}}", "routes: {}", "floors: []",
        "routes: {police: {prior: 0, low: 1, normal: 1, high: 3, urgent: 4}, municipality: {prior: 0, low: 1, normal: 2, high: 3, urgent: 4}}",
    ])
    func `a table that is not whole is refused`(_ text: String) {
        var files = RuleFiles()
        files.priority = RuleFiles.File(name: "priority.yaml", text: text)
        #expect(RuleBook.compile(files).problems.count == 1)
    }
}
