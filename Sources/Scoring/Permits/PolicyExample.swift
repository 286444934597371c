import Configuring
package import Evidence

/// An ad inside a policy file and the verdict that it must get by that policy.
package struct PolicyExample: Sendable {
    package let text: String
    /// The day of the ad; the first day of the policy where the file names none.
    package let day: CivilDate
    package let verdict: PermitVerdict.Value
    /// Nil where the file leaves the reasons open.
    package let reasons: [String]?
    /// Nil where the example is judged without one.
    let register: PermitRegister?
    package let file: String
    package let line: Int
}

/// What became of one example.
package struct PolicyOutcome: Sendable {
    package let policy: MunicipalPolicy
    package let example: PolicyExample
    package let verdict: PermitVerdict

    package var isAsExpected: Bool {
        verdict.value == example.verdict && example.reasons.map { $0 == verdict.reasons } ?? true
    }
}

extension RuleBook {
    /// Runs the examples of all policies, each by its own policy alone.
    ///
    /// `read` makes an ad of a text, as it was placed on the given day. Examples need not name the municipality: they
    /// count as ads of the one whose policy they stand in.
    package func runPolicyExamples(read: (_ text: String, _ posted: CivilDate) -> Ad) -> [PolicyOutcome] {
        policies.all.flatMap { policy in
            var own = PolicyBook()
            _ = own.add(policy)
            let home = PlaceMention(
                name: policy.name, municipality: policy.municipality, span: TextSpan(0, 0), isLabelled: true)
            return policy.examples.map { example in
                let scorer = Scorer(book: self, policies: own, register: example.register)
                let ad = read(example.text, example.day).placed(in: home)
                let score = scorer.score(ad, on: example.day, groups: [.permit])
                return PolicyOutcome(policy: policy, example: example, verdict: score.verdict)
            }
        }
    }
}

extension PolicyExample {
    /// Reads `examples: {register: |…, ads: […]}` of a policy that begins on `validFrom`.
    static func list(_ value: YAMLValue?, from validFrom: CivilDate) throws(InputProblem) -> [PolicyExample] {
        guard let value else { return [] }
        let map = try value.mapping(keys: ["register", "ads"])
        let csv = map["register"]
        var examples: [PolicyExample] = []
        for item in try map.required("ads").sequence() {
            examples.append(try one(item, register: csv, from: validFrom))
        }
        return examples
    }

    private static func one(_ value: YAMLValue, register: YAMLValue?, from validFrom: CivilDate)
        throws(InputProblem) -> PolicyExample
    {
        let map = try value.mapping(keys: ["text", "posted", "registerOf", "verdict", "reasons"])
        let day = try map["posted"]?.date() ?? validFrom
        var reasons: [String]?
        if let list = try map["reasons"]?.sequence() {
            var codes: [VerdictReason] = []
            for item in list { codes.append(try item.choice(of: VerdictReason.self)) }
            reasons = codes.sorted().map(\.rawValue)
        }
        let asOf = map["registerOf"]
        let isBare = try asOf?.string() == "none"
        return PolicyExample(
            text: try map.required("text").words(), day: day,
            verdict: try map.required("verdict").choice(of: PermitVerdict.Value.self), reasons: reasons,
            register: isBare ? nil : try read(register, asOf: try asOf?.date() ?? day),
            file: value.file, line: value.line)
    }

    private static func read(_ value: YAMLValue?, asOf: CivilDate) throws(InputProblem) -> PermitRegister? {
        guard let value else { return nil }
        let (register, problems) = try PermitRegister.read(
            csv: try value.string(), file: value.file, asOf: asOf)
        if let first = problems.first {
            throw value.problem(
                "line \(first.line ?? 0) of the example register: \(first.message)", remedy: first.remedy)
        }
        return register
    }
}
