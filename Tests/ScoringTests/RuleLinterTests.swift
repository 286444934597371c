import Evidence
import Scoring
import Testing

/// What the linter finds, by class, each with its place; and that the rules of the repository have nothing of it.
struct RuleLinterTests {
    private func lint(
        _ rules: [String], _ lexicons: [RuleFiles.File] = [], head: String = "version: 1\n",
        on day: CivilDate = SmallBook.day
    ) -> [LintFinding] {
        let pack = SmallBook.pack(rules)
        let files = RuleFiles(
            packs: [RuleFiles.File(name: pack.name, text: head + pack.text)],
            lexicons: SmallBook.engine + lexicons)
        let book = RuleBook.compile(files)
        return RuleLinter(files, book: book, today: day, read: SketchReader.read).findings
    }

    private func rule(_ when: String, id: String = "control.test", silent: String = "aa") -> String {
        SmallBook.rule(when, id: id).replacing("source: test", with: "source: Reference L1")
            .replacing("silent: [b]", with: "silent: [\"\(silent)\"]")
    }

    /// The rules are judged by the day on which they were last read, so that this test does not age.
    private static let lastReview =
        RulesFolder.book.lexicons.map(\.reviewed).max { $0.daysSince1970 < $1.daysSince1970 } ?? SmallBook.day

    @Test func `the rules of the repository have no finding`() {
        let linter = RuleLinter(
            RulesFolder.files, book: RulesFolder.book, today: Self.lastReview, read: SketchReader.read)
        #expect(linter.findings.map(\.description) == [])
    }

    @Test func `a clean rule has none`() {
        let found = lint([rule("{phrase: {text: [woord]}}", silent: "een woordje")])
        #expect(found.map(\.description) == [])
    }

    @Test(arguments: [
        ("{age: {below: 10, within: [16, 21]}}", "no age from 16 to 21 is below 10"),
        ("{age: {form: [word], notForm: [word, number]}}", "no form"),
        ("{all: [{persons: {atLeast: 3}}, {persons: {atMost: 2}}]}", "two numbers of persons"),
        ("{persons: {atLeast: 51}}", "1 to 50"),
        ("{all: [{narrator: plural}, {narrator: [firstPerson, unknown]}]}", "two voices"),
        ("{all: [{incomplete: true}, {phone: {}}, {incomplete: false}]}", "a whole ad"),
        ("{all: [{place: {known: true}}, {place: {known: false}}]}", "a known place"),
        ("{place: {known: false, municipality: GM0344}}", "in no municipality"),
        ("{permit: {number: none, reason: number.expired}}", "without a number"),
        ("{permit: {number: shown, reason: number.missing}}", "with a number"),
        ("{all: [{permit: {verdict: inOrder}}, {permit: {verdict: notInOrder}}]}", "two verdicts"),
        ("{all: [{phrase: woorden}, {not: {phrase: woorden}}]}", "what another excludes"),
        ("{phrase: leeg}", "lexicon \"leeg\" holds no phrase"),
        ("{phrase: {lexicon: woorden, unless: {lexicon: woorden, within: 3}}}", "its own \"unless\""),
        ("{any: [{phrase: leeg}, {persons: {atLeast: 51}}]}", "holds no phrase"),
        (
            "{near: {first: {phrase: woorden}, second: {phrase: leeg}, within: 9}}", "holds no phrase"
        ),
        ("{rule: {group: minor}}", "there are 0"), ("{rule: {any: [control.aa], atLeast: 2}}", "there are 1"),
        ("{rule: control.broken}", "control.broken is left out"),
        ("{rule: control.dead}", "control.dead cannot fire"),
    ])
    func `a rule that can never fire is told, with the reason`(_ when: String, _ reason: String) throws {
        let others = [
            rule("{phrase: woorden}", id: "control.aa"),
            rule("{persons: {atLeast: 60}}", id: "control.dead"),
            rule("{phrase: bestaat-niet}", id: "control.broken"),
        ]
        let found = lint([rule(when)] + others, [SmallBook.lexicon("woorden", ["woord", "aa"]), Self.empty])
        let hit = try #require(
            found.first { $0.code == .unreachable && $0.problem.message.contains("control.test") },
            "\(found)")
        #expect(hit.problem.message.contains(reason), "\(hit)")
        #expect(hit.problem.file == "control.yaml" && hit.problem.line == 13, "\(hit)")
        #expect((hit.problem.column ?? 0) > 1 && !hit.problem.remedy.isEmpty)
    }

    private static let empty = RuleFiles.File(
        name: "leeg.yaml",
        text: "lexicon: leeg\nabout: {nl: a, en: b}\nowner: test\nreviewed: 2026-11-01\nphrases: {nl: []}\n")

    @Test func `a part that can never hold is told where the rest can`() {
        let found = lint(
            [rule("{any: [{phrase: {text: [woord]}}, {phrase: leeg}]}", silent: "woord")], [Self.empty])
        #expect(found.map(\.code) == [.deadPart])
    }

    @Test(arguments: [
        (["nooit vrij", "heb nooit vrij"], "heb nooit vrij"), (["schuld*", "schulden"], "schulden"),
        (["dag (en|of) nacht", "dag en nacht"], "dag en nacht"), (["vrij", "vrij"], "vrij"),
        (["zonder <2> pauze", "zonder een pauze"], "zonder een pauze"),
        (["zonder pauze", "zonder (pauze|pauze nu)"], "zonder (pauze|pauze nu)"),
        (["nacht", "nacht [0-3]"], "nacht [0-3]"),
        (["dag (en|of) nacht", "dag (of|en) nacht"], "dag (of|en) nacht"),
    ])
    func `a phrase that another of its list finds anyway is told at its line`(
        _ phrases: [String], _ swallowed: String
    ) throws {
        let rules = [rule("{phrase: woorden}", silent: "zonder nacht schuld vrij")]
        let found = lint(rules, [SmallBook.lexicon("woorden", phrases)])
        #expect(found.map(\.code) == [.swallowed], "\(found)")
        let problem = try #require(found.first).problem
        #expect(problem.message.hasPrefix("\"\(swallowed)\""), "\(problem)")
        #expect(problem.file == "woorden.yaml" && problem.line == 8 && problem.column == 7)
    }

    @Test(arguments: [
        ["schuld", "schulden"], ["dag <1> nacht", "dag <1> en nacht"], ["nacht #", "nacht en dag"],
        ["*nacht", "nachten"], ["dag of nacht", "dag en nacht"], ["zonder pauze", "zonder <1> pauzes"],
    ])
    func `phrases that find different texts both stay`(_ phrases: [String]) {
        let rules = [rule("{phrase: woorden}", silent: "zonder schuld nacht")]
        let found = lint(rules, [SmallBook.lexicon("woorden", phrases)])
        #expect(found.map(\.description) == [])
    }

    @Test func `what a not reaches in one phrase it does not reach in the other`() {
        let lists = SmallBook.lexicon("woorden", ["geen grenzen", "grenzen"])
        #expect(lint([rule("{phrase: woorden}", silent: "grenzen")], [lists]).isEmpty)
    }

    @Test func `where it counts how far a phrase reaches, only one that reaches as far swallows it`() {
        let lists = SmallBook.lexicon("woorden", ["uur", "(tot|en) 20 uur"])
        let silent = "vrij om 20 uur"
        let excused = rule("{phrase: {text: [vrij], unless: {lexicon: woorden, within: 3}}}", silent: silent)
        let near = rule(
            "{near: {first: {phrase: {text: [vrij]}}, second: {phrase: woorden}, within: 3}}", silent: silent)
        #expect(lint([excused], [lists]).isEmpty && lint([near], [lists]).isEmpty)
        #expect(lint([rule("{phrase: woorden}", silent: silent)], [lists]).map(\.code) == [.swallowed])
        let inside = rule(
            "{phrase: {text: [vrij], unless: {text: [uur, en 20 uur], within: 3}}}", silent: silent)
        #expect(lint([inside]).isEmpty)
        let covered = SmallBook.lexicon("woorden", ["uur*", "uurtje"])
        #expect(lint([excused], [covered]).map(\.code) == [.swallowed])
    }

    @Test func `a ground that the signs of a phrase take apart is found`() {
        let lists = SmallBook.lexicon("woorden", ["huidsk(l|)eur"])
        #expect(
            lint([rule("{phrase: woorden}", silent: "huiden")], [lists]).map(\.code) == [.forbiddenGround])
    }

    @Test func `lists inside rules are looked at too`() {
        let found = lint([rule("{phrase: {text: [vrij, heb vrij]}}", silent: "vrij")])
        #expect(found.map(\.code) == [.swallowed])
    }

    @Test func `silent examples about something else are no near miss`() throws {
        let found = lint([rule("{phrase: {text: [schuld*]}}", silent: "Goedemiddag, wij zijn open.")])
        #expect(found.map(\.code) == [.noNearMiss])
        #expect(try #require(found.first).problem.line == 15)
        #expect(lint([rule("{phrase: {text: [schuld*]}}", silent: "Geen schulden.")]).isEmpty)
        #expect(lint([rule("{age: {below: 18}}", silent: "Ik ben 31 jaar.")]).isEmpty)
        #expect(lint([rule("{phone: {atLeast: 2}}", silent: "Hallo")]).map(\.code) == [.noNearMiss])
    }

    @Test(arguments: ["geen", "?", "TODO", "n/a", "Unknown"])
    func `a source that nobody can look up is told`(_ source: String) throws {
        let bare = rule("{phrase: {text: [woord]}}", silent: "woord").replacing(
            "Reference L1", with: "\"\(source)\"")
        let found = lint([bare])
        #expect(found.map(\.code) == [.noSource])
        #expect(try #require(found.first).problem.line == 9)
    }

    @Test func `a missing source costs the rule and is found as left out`() throws {
        let bare = rule("{phrase: {text: [woord]}}").replacing(", source: Reference L1", with: "")
        let found = lint([bare])
        #expect(found.map(\.code) == [.leftOut])
        #expect(try #require(found.first).problem.message.contains("source"))
    }

    @Test func `a sign that was tested and failed may not weigh alone`() {
        let bare = rule("{phrase: {text: [woord]}}", silent: "woord").replacing("grade: B", with: "grade: A-")
        #expect(lint([bare]).map(\.code) == [.failedSign])
        #expect(lint([bare.replacing("weight: 1.0", with: "weight: 0")]).isEmpty)
        let joined = rule("{all: [{phrase: {text: [woord]}}, {phone: {}}]}", silent: "woord")
        #expect(lint([joined.replacing("grade: B", with: "grade: A-")]).isEmpty)
    }

    @Test(arguments: [
        ("title: {nl: Proef, en: Test}", "title: {nl: Proef, en: Test of nationality}"),
        ("reason: test", "reason: because of looks"),
        ("{nl: niets, en: nothing}", "{nl: slank, en: nothing}"),
        ("fire: [a]", "fire: [\"een Bulgaarse naam\"]"),
    ])
    func `origin or looks in any text of a rule are told`(_ old: String, _ new: String) throws {
        let bare = rule("{phrase: {text: [woord]}}", silent: "woord").replacing(old, with: new)
        let found = lint([bare])
        #expect(found.map(\.code) == [.forbiddenGround], "\(found)")
        #expect((try #require(found.first).problem.column ?? 0) > 1)
    }

    @Test func `origin or looks in a phrase are told at the phrase`() throws {
        let rules = [rule("{phrase: woorden}", silent: "woord")]
        let found = lint(rules, [SmallBook.lexicon("woorden", ["woord", "blond*"])])
        #expect(found.map(\.code) == [.forbiddenGround])
        #expect(found.first?.problem.line == 8)
    }

    @Test func `a lexicon past its review is told a year after it was read`() throws {
        let rules = [rule("{phrase: {text: [woord]}}", silent: "woord")]
        let read = try #require(CivilDate(iso8601: "2026-11-01"))
        func found(_ days: Int) -> [LintFinding] {
            lint(rules, on: CivilDate(daysSince1970: read.daysSince1970 + days))
        }
        #expect(found(365).isEmpty)
        #expect(found(366).map(\.code) == SmallBook.engine.map { _ in .reviewDue })
        #expect(found(366).first?.problem.line == 4)
        #expect(found(-1).allSatisfy { $0.problem.message.contains("to come") })
    }

    @Test func `a pack without a version is told`() {
        #expect(
            lint([rule("{phrase: {text: [woord]}}", silent: "woord")], head: "").map(\.code) == [.noVersion])
    }

    @Test func `a floor of the priority for a rule that is not there is told`() throws {
        var files = RulesFolder.files
        files.priority = RuleFiles.File(
            name: "priority.yaml",
            text: RulesFolder.file("priority.yaml")?.text.replacing(
                "rule: minor.age-below-18", with: "rule: minor.age-below-81") ?? "")
        let book = RuleBook.compile(files, cachedDatabase: RulesFolder.book.serializedDatabase)
        let linter = RuleLinter(files, book: book, today: Self.lastReview, read: SketchReader.read)
        let found = linter.findings
        #expect(found.map(\.code) == [.noSuchRule], "\(found)")
        #expect(try #require(found.first).problem.remedy.contains("minor.age-below-18"))
        #expect((found.first?.problem.line ?? 0) > 5)
    }

    @Test func `what was left out is among the findings, in the order of lines`() {
        let broken = rule("{phrse: x}", id: "control.broken")
        let found = lint([broken, rule("{phrase: {text: [woord]}}", silent: "nee")])
        #expect(found.map(\.code) == [.leftOut, .noNearMiss])
        #expect(found.first?.description.contains("left-out: unknown key \"phrse\"; did you mean") == true)
    }
}
