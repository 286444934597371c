import Evidence
import Scoring
import Testing

/// A run with rules left out says so in every finding.
struct LeftOutTests {
    private let good = SmallBook.rule("{phrase: {text: [aa]}}", id: "control.good")
    private let bad = SmallBook.rule("{phrse: x}", id: "control.bad")

    private func stamp(_ rules: [String], unread: [InputProblem] = []) -> RuleStamp {
        let scorer = Scorer(book: SmallBook.book(rules), register: nil, unread: unread)
        return scorer.score(Ad(title: "", text: "aa"), on: SmallBook.day, groups: [.control]).rules
    }

    @Test func `a score names its packs and says what was left out, with the place`() {
        let stamp = stamp([good, bad])
        #expect(stamp.leftOut == ["control.yaml:23:12: unknown key \"phrse\""])
        #expect(stamp.packs.map(\.name) == ["control"] && stamp.packs(of: .minor).isEmpty)
        #expect(stamp.packs.first?.version == 0)
        #expect(self.stamp([good]).leftOut.isEmpty)
    }

    @Test func `a rule with a slip in a key costs only itself, not the rules that rest on it`() {
        let slip = SmallBook.rule("{phrase: {text: [bb]}}", id: "control.bad").replacing(
            "barrier", with: "barier")
        let other = SmallBook.rule(
            "{all: [{phrase: {text: [aa]}}, {not: {rule: [control.bad]}}]}", id: "control.other")
        let book = SmallBook.book([good, slip, other])
        #expect(
            book.problems.count == 1 && book.rules.map(\.id).sorted() == ["control.good", "control.other"])
    }

    @Test func `a broken phrase, lexicon or policy is left out and told too`() {
        let files = RuleFiles(
            packs: [SmallBook.pack([good])],
            lexicons: SmallBook.engine + [
                SmallBook.lexicon("words", ["aa", "b (b"]),
                RuleFiles.File(name: "z.yaml", text: "lexicon: [x"),
            ], policies: [RuleFiles.File(name: "a/GM0001.yaml", text: "municipality: GM0001")])
        let score = Scorer(book: RuleBook.compile(files), register: nil).score(
            Ad(title: "", text: "aa"), on: SmallBook.day, groups: [.control])
        let files2 = score.rules.leftOut.map { $0.prefix { $0 != ":" } }
        #expect(Set(files2) == ["words.yaml", "z.yaml", "GM0001.yaml"], "\(score.rules.leftOut)")
    }

    @Test func `of a line of the register only the place is told, for it is about people`() {
        let line = InputProblem(file: "/x/registry.csv", line: 7, message: "\"06-12345600\" is no date")
        #expect(stamp([good], unread: [line]).leftOut == ["registry.csv:7"])
    }

    @Test func `other things left out are another digest, and a stamp comes back from its lines`() {
        let (one, other) = (stamp([good, bad]), stamp([good]))
        #expect(one.digest != other.digest)
        let line = InputProblem(file: "registry.csv", line: 7, message: "x")
        #expect(stamp([good], unread: [line]).digest != other.digest)
        for stamp in [one, other] { #expect(RuleStamp(digest: stamp.digest, lines: stamp.lines) == stamp) }
        #expect(RuleStamp(digest: one.digest, lines: "pack control x y z") == nil)
        #expect(RuleStamp(digest: one.digest, lines: "something else") == nil)
    }

    @Test func `many faults are counted, not carried by every finding`() {
        let stamp = RuleStamp(digest: Digest256(of: ""), leftOut: (0..<5_000).map { "a.yaml:\($0):\nx" })
        #expect(stamp.leftOut.count == 101 && stamp.leftOut.last == "and 4900 more")
        #expect(stamp.leftOut.first == "a.yaml:0: x")
    }

    @Test func `the version of a pack is pinned with the digest of its bytes`() {
        let pack = SmallBook.pack([good])
        let text = pack.text.replacing("pack: control\n", with: "pack: control\nversion: 12\n")
        let book = RuleBook.compile(
            RuleFiles(packs: [RuleFiles.File(name: "x/own.yaml", text: text)], lexicons: SmallBook.engine))
        #expect(book.problems.isEmpty)
        #expect(
            book.packs == [
                RuleStamp.Pack(name: "own", group: .control, version: 12, digest: Digest256(of: text))
            ])
    }
}
