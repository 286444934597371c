import Evidence
import Foundation
import Scoring
import Testing

/// Reading rules: what is wrong is told at its place and costs only itself.
struct RuleBookTests {
    private let good = SmallBook.rule("{phrase: {text: [aa]}}", id: "control.good")

    private func book(_ bad: String, lexicons: [RuleFiles.File] = []) -> RuleBook {
        SmallBook.book([good, bad], lexicons: lexicons)
    }

    @Test(arguments: [
        ("{phrse: {text: [a]}}", "did you mean \"phrase\"?"), ("{phrase: no-such}", "no lexicon \"no-such\""),
        ("{phrase: negatio}", "did you mean \"negation\"?"),
        ("{phrase: {}}", "no phrases are named"), ("{phrase: {text: [\"a (b\"]}}", "no phrase of the list"),
        ("{all: []}", "empty list"),
        ("{age: {below: 18}, phone: {atLeast: 2}}", "names one thing"), ("{age: {below: x}}", "\"x\""),
        ("{age: {subject: client}}", "client"),
        ("{age: {within: [21, 16]}}", "backward"), ("{age: {form: [digits]}}", "digits"),
        ("{permit: {reason: number.gone}}", "number.gone"),
        ("{permit: {number: maybe}}", "maybe"), ("{place: {municipality: Utrecht}}", "GM0344"),
        ("{price: {perHourBelowReference: 3}}", "share"),
        ("{narrator: narrator}", "narrator"), ("{persons: {atLeast: 3, atMost: 2}}", "swap"),
        ("{rule: control.goood}", "did you mean \"control.good\"?"),
        (
            "{near: {first: {persons: {atLeast: 2}}, second: {phrase: negation}, within: 3}}",
            "mark characters"
        ),
        ("{not: {not: {not: {not: {not: {not: {not: {not: {phrase: negation}}}}}}}}}", "nested"),
        ("{link: {kind: fax}}", "fax"), ("[a]", "keys"),
        ("{incomplete: maybe}", "maybe"),
    ])
    func `a broken condition costs its rule and is told with line and column`(_ when: String, _ part: String)
        throws
    {
        let book = book(SmallBook.rule(when, id: "control.bad"))
        #expect(book.rules.map(\.id) == ["control.good"])
        let problem = try #require(book.problems.last)
        #expect(book.problems.contains { $0.description.contains(part) }, "\(book.problems)")
        #expect(problem.file == "control.yaml")
        // The second rule begins at line 15 and "when" is its ninth line.
        #expect(problem.line == 23, "\(problem)")
        #expect((problem.column ?? 0) > 1)
    }

    @Test(arguments: [
        ("id: control.bad", "id: minor.bad", "no id of this pack"),
        ("id: control.bad", "id: control.good", "second rule"),
        ("barrier: employment", "barrier: work", "work"),
        ("handler: [police]", "handler: [polise]", "police"),
        ("handler: [police]", "handler: []", "an empty list"),
        ("handler: [police]", "handler: [police, municipality]", "do not go to a municipality"),
        ("grade: B", "grade: E", "\"E\""),
        ("source: test", "sauce: test", "source"),
        ("weight: 1.0", "weight: heavy", "heavy"), ("weight: 1.0", "weight: 11", "beyond 10"),
        ("reason: test", "raison: test", "reason"),
        ("title: {nl: Proef, en: Test}", "title: {nl: Proef}", "\"en\" is missing"),
        ("[{nl: niets, en: nothing}]", "[]", "false positive"),
        ("{text}.\", en", "{span}.\", en", "{text}"), ("silent: [b]", "silent: []", "stay silent"),
        ("fire: [a]", "fire: []", "to fire"),
        ("fire: [a]", "fire: [{text: a, with: {policy: mine}}]", "example"),
    ])
    func `a broken rule costs itself and tells what would be right`(
        _ old: String, _ new: String, _ part: String
    ) {
        let rule = SmallBook.rule("{phrase: {text: [bb]}}", id: "control.bad").replacing(old, with: new)
        let book = book(rule)
        #expect(book.rules.map(\.id) == ["control.good"])
        #expect(book.problems.count == 1)
        #expect(book.problems.first?.description.contains(part) == true, "\(book.problems)")
        #expect((book.problems.first?.line ?? 0) >= 14)
    }

    @Test func `text that is no YAML costs only the rule that it stands in`() throws {
        let broken = SmallBook.rule("{phrase: {text: [\"bb}", id: "control.bad")
        let last = SmallBook.rule("{phrase: {text: [cc]}}", id: "control.last")
        let book = SmallBook.book([good, broken, last])
        #expect(book.rules.map(\.id) == ["control.good", "control.last"])
        #expect(book.rule("control.last")?.line == 26)
        #expect(book.problems.count == 1)
        let line = try #require(book.problems.first?.line)
        #expect(line >= 14)
    }

    @Test func `a broken phrase of a lexicon costs only itself`() throws {
        let lexicon = SmallBook.lexicon("words", ["aa", "b (b", "(c|)(d|)", "dd"])
        let book = SmallBook.book([SmallBook.rule("{phrase: words}")], lexicons: [lexicon])
        #expect(book.problems.map(\.line) == [8, 9])
        #expect(book.problems.first?.description.hasPrefix("words.yaml:8:7:") == true, "\(book.problems)")
        #expect(book.problems.last?.message.contains("Vectorscan refuses") == true)
        let scorer = Scorer(book: book, register: nil)
        func spans(_ text: String) -> [TextSpan]? {
            scorer.score(Ad(title: "", text: text), on: SmallBook.day, groups: [.control]).findings.first?
                .spans
        }
        #expect(spans("aa dd") == [TextSpan(0, 2), TextSpan(3, 5)])
    }

    @Test func `a broken lexicon, a second of its name and an unknown language are told`() {
        let lexicons = [
            RuleFiles.File(name: "a.yaml", text: "lexicon: [x"), SmallBook.lexicon("words", ["aa"]),
            RuleFiles.File(name: "z.yaml", text: SmallBook.lexicon("words", ["bb"]).text),
            RuleFiles.File(
                name: "l.yaml",
                text: SmallBook.lexicon("latin", ["aa"]).text.replacing("  nl:", with: "  la:")),
        ]
        let book = SmallBook.book([good], lexicons: lexicons)
        #expect(Set(book.problems.map(\.file)) == ["a.yaml", "l.yaml", "z.yaml"])
        #expect(book.rules.count == 1)
    }

    @Test func `a missing engine lexicon is told`() {
        let book = RuleBook.compile(
            RuleFiles(packs: [SmallBook.pack([good])], lexicons: Array(SmallBook.engine.dropFirst())))
        #expect(book.problems.map(\.message) == ["the lexicon \"negation\" is missing"])
    }

    @Test func `to rest on a broken rule is no error, to rest on none is one`() {
        let broken = SmallBook.rule("{phrase: no-such}", id: "control.bad")
        let resting = SmallBook.rule(
            "{any: [{rule: control.bad}, {phrase: {text: [aa]}}]}", id: "control.resting")
        let book = SmallBook.book([broken, resting])
        #expect(book.rules.map(\.id) == ["control.resting"])
        #expect(book.problems.count == 1)
    }

    @Test func `a broken priority or reference file leaves the built-in values`() {
        var files = RuleFiles(packs: [SmallBook.pack([good])], lexicons: SmallBook.engine)
        files.priority = RuleFiles.File(
            name: "priority.yaml", text: "routes: {police: {prior: 0, low: 3, normal: 2, high: 4, urgent: 5}}"
        )
        files.reference = RuleFiles.File(name: "reference.yaml", text: "pricePerHour: {currency: EUR}")
        let book = RuleBook.compile(files)
        #expect(book.problems.map(\.file) == ["priority.yaml", "reference.yaml"])
        #expect(book.problems.first?.message.contains("not above") == true)
    }

    @Test func `the digest is over all sources and not over their order`() {
        let files = RuleFiles(packs: [SmallBook.pack([good])], lexicons: SmallBook.engine)
        var turned = files
        turned.lexicons.reverse()
        #expect(RuleBook.compile(files).digest == RuleBook.compile(turned).digest)
        #expect(RuleBook.digest(of: files) == RuleBook.compile(files).digest)
        var moved = files
        moved.packs = files.packs.map { RuleFiles.File(name: "/elsewhere/packs/" + $0.name, text: $0.text) }
        #expect(RuleBook.digest(of: moved) == RuleBook.digest(of: files))
        var changed = files
        changed.priority = RulesFolder.file("priority.yaml")
        #expect(RuleBook.digest(of: changed) != RuleBook.digest(of: files))
    }

    @Test func `a cached database gives the same book`() throws {
        let book = RulesFolder.book
        let bytes = book.serializedDatabase
        #expect(!bytes.isEmpty)
        let again = RuleBook.compile(RulesFolder.files, cachedDatabase: bytes)
        #expect(again.serializedDatabase == bytes)
        #expect(again.hasCachedDatabase && !book.hasCachedDatabase)
        let outcomes = again.runExamples(read: SketchReader.read).map(\.fired)
        #expect(outcomes == book.runExamples(read: SketchReader.read).map(\.fired))
        let other = SmallBook.book([good])
        let foreign = RuleBook.compile(
            RuleFiles(packs: [SmallBook.pack([good])], lexicons: SmallBook.engine), cachedDatabase: bytes)
        #expect(foreign.serializedDatabase == other.serializedDatabase)
        #expect(!foreign.hasCachedDatabase)
    }
}
