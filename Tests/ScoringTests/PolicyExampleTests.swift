import Evidence
import Scoring
import Testing

/// Examples inside policies, patterns with what they must not match, and what is odd.
struct PolicyExampleTests {
    typealias R = SampleRegister

    private func book(_ changes: [String: String], more: String = "") -> RuleBook {
        let file = R.policy(changes)
        return RuleBook.compile(
            RuleFiles(
                lexicons: SmallBook.engine,
                policies: [RuleFiles.File(name: file.name, text: file.text + more)]))
    }

    private static let examples = """

        examples:
          register: |
            number,kind,status,municipality,phones
            ABC-2024-001,escort,valid,GM0001,+31612345601
          ads:
            - {text: "Escort", verdict: notInOrder, reasons: [number.missing]}
            - {text: "Escort, vergunning ABC-2024-001", posted: 2026-03-01, verdict: inOrder}
            - {text: "Escort, vergunning ABC-2024-001", registerOf: none, verdict: cannotSay, reasons: [register.missing]}
            - {text: "Escort, vergunning ABC-2024-001", registerOf: 2019-01-01, verdict: cannotSay}
            - {text: "Zelfstandig", verdict: notInOrder}
        """

    @Test func `examples run by their own policy, day and register, and tell which verdict is another`()
        throws
    {
        let book = book([:], more: Self.examples)
        #expect(book.problems == [])
        let outcomes = book.runPolicyExamples { text, _ in
            let numbers = text.contains("ABC") ? ["ABC-2024-001"] : []
            return R.ad(text, place: nil, numbers: numbers)
        }
        #expect(outcomes.map(\.isAsExpected) == [true, true, true, true, false])
        #expect(outcomes.last?.verdict.value == .cannotSay)
        #expect(outcomes.last?.example.line == 20)
        #expect(outcomes.map(\.example.day.iso8601).sorted().last == "2026-03-01")
    }

    @Test(arguments: [
        ("[{pattern: \"A-[0-9]{2,4}\", examples: [A-12], counterExamples: [A-1, A-12345]}]", nil),
        (
            "[{pattern: \"A-[0-9]{2,4}\", examples: [A-12], counterExamples: [a 123]}]",
            "has the form of its pattern"
        ),
        ("[{pattern: \"A-[0-9]{2,4}\", examples: [A-1]}]", "does not have the form"),
    ])
    func `a pattern must match its examples and none of its counter-examples`(_ list: String, _ part: String?)
    {
        let problems = book(["numberPatterns": list]).problems
        #expect(problems.count == (part == nil ? 0 : 1))
        if let part { #expect(problems.first?.description.contains(part) == true, "\(problems)") }
    }

    @Test(arguments: [
        "examples: {ads: [{text: x, verdict: maybe}]}",
        "examples: {ads: [{text: x, verdict: inOrder, reasons: [number.fine]}]}",
        "examples: {ads: [{verdict: inOrder}]}", "examples: {register: x}",
        "examples: {register: \"number,kind\", ads: [{text: x, verdict: inOrder}]}",
        "validUntil: 2019-01-01",
    ])
    func `a mistake in examples or days costs the policy and is told`(_ lines: String) {
        let book = book([:], more: "\n" + lines)
        #expect(book.problems.count == 1)
        #expect(book.policies.isEmpty)
    }

    @Test func `days without a policy between two versions are odd, and policies without examples`() {
        let second = R.policy(["validFrom": "2024-02-01"])
        let book = RuleBook.compile(
            RuleFiles(policies: [
                R.policy(["validUntil": "2023-12-31"]), RuleFiles.File(name: "b.yaml", text: second.text),
            ]))
        #expect(
            book.policies.remarks == [
                "GM0001 has no policy after 2023-12-31 until 2024-02-01",
                "GM0001 from 2024-02-01 has no examples",
                "GM0001 from 2020-01-01 has no examples",
            ])
    }

    @Test func `the ten sample policies are marked as examples and lack nothing`() {
        let files = RulesFolder.folder("../Samples/policy")
        let book = RuleBook.compile(RuleFiles(policies: files))
        #expect(book.problems == [])
        #expect(book.policies.remarks == [])
        #expect(Set(book.policies.all.map(\.municipality)).count == 10)
        #expect(book.policies.all.allSatisfy { $0.isExample && $0.examples.count > 0 })
    }
}
