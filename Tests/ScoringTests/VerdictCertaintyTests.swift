import Evidence
import Scoring
import Testing

/// What nobody can be sure of is never `notInOrder`.
struct VerdictCertaintyTests {
    typealias R = SampleRegister
    private static let header = "number,kind,status,municipality,valid_from,valid_until,holder,kvk,phones\n"

    private func reasons(
        _ ad: Ad, _ policy: [String: String] = [:], _ register: PermitRegister?, on day: CivilDate = R.day
    ) -> [String] {
        let verdict = R.scorer([R.policy(policy)], register).score(ad, on: day, groups: [.permit]).verdict
        let sealed = R.scorer([R.policy(policy)], R.sealed(register)).score(ad, on: day, groups: [.permit])
            .verdict
        if register?.lostLines.count == 0 { #expect(sealed == verdict) }
        return [verdict.value.rawValue] + verdict.reasons
    }

    @Test func `a number of another form may be a permit from elsewhere that counts`() {
        let ad = R.ad(numbers: ["QRS-17"])
        let register = R.register()
        #expect(reasons(ad, ["acceptsPermitsFrom": "any"], register) == ["cannotSay", "number.elsewhere"])
        #expect(
            reasons(ad, ["acceptsPermitsFrom": "[GM0002]"], register) == ["cannotSay", "number.elsewhere"])
        let covers = ["acceptsPermitsFrom": "any", "register": "{maximumAge: 90d, covers: accepted}"]
        #expect(reasons(ad, covers, register) == ["notInOrder", "number.malformed"])
        #expect(
            reasons(R.ad("Salon", numbers: ["QRS-17"]), ["acceptsPermitsFrom": "any"], register)
                == ["notInOrder", "number.malformed"], "only escorts may have a permit from elsewhere")
        #expect(
            reasons(R.ad(numbers: ["ABC-2024-999"]), ["acceptsPermitsFrom": "any"], register)
                == ["notInOrder", "number.unknown"], "a number of the own form is the own register's")
    }

    @Test func `a line that was left out leaves its number in doubt, and any number if it had none`() {
        let known = R.register(Self.header + "ABC-2024-001,taxi,valid,GM0001,,,,,\n")
        #expect(known?.lostLines.count == 1)
        #expect(reasons(R.ad(numbers: ["abc 2024 001"]), [:], known) == ["cannotSay", "register.incomplete"])
        #expect(reasons(R.ad(numbers: ["ABC-2024-002"]), [:], known) == ["notInOrder", "number.unknown"])
        let unknown = R.register(Self.header + "ABC-2024-001,escort\n")
        #expect(
            reasons(R.ad(numbers: ["ABC-2024-002"]), [:], unknown) == ["cannotSay", "register.incomplete"])
        #expect(reasons(R.ad(numbers: ["Q-2"]), [:], unknown) == ["notInOrder", "number.malformed"])
        let contradicting = R.register(
            Self.header + "ABC-2024-001,escort,withdrawn,GM0001,,,,,\nABC-2024-001,escort,valid,GM0001,,,,,\n"
        )
        #expect(contradicting?.lostLines.count == 1)
        #expect(
            reasons(R.ad(numbers: ["ABC-2024-001"]), [:], contradicting) == [
                "cannotSay", "register.incomplete",
            ])
    }

    @Test func `a register of a later day says by its dates only`() {
        let later = CivilDate(daysSince1970: R.day.daysSince1970 + 30)
        let register = R.register(asOf: later)
        for (number, expected) in [
            ("ABC-2024-001", ["inOrder", "number.valid"]), ("ABC-2021-006", ["cannotSay", "register.newer"]),
            ("ABC-2022-007", ["cannotSay", "register.newer"]),
            ("ABC-2020-005", ["notInOrder", "number.expired"]),
            ("ABC-2019-004", ["notInOrder", "number.expired"]),
            ("ABC-2027-008", ["notInOrder", "number.not-yet-valid"]),
            ("ABC-2024-999", ["cannotSay", "register.newer"]),
        ] {
            #expect(reasons(R.ad(numbers: [number]), [:], register) == expected, "\(number)")
        }
        #expect(
            reasons(R.ad(numbers: ["ABC-2024-001"], phones: ["+31612345699"]), [:], register)
                == ["cannotSay", "register.newer"])
        #expect(
            reasons(R.ad(phones: ["+31612345699"]), ["phoneIsEnough": "true"], register)
                == ["cannotSay", "register.newer"])
    }

    @Test func `what was cut off may hold the number that is good`() {
        let ad = R.ad(numbers: ["ABC-2021-006"], incomplete: [.attributes])
        #expect(reasons(ad, [:], R.register()) == ["cannotSay", "ad.incomplete", "number.withdrawn"])
    }

    @Test func `a number that nobody demanded cannot be wrong`() {
        for text in ["Zelfstandig", "Escort"] {
            let ad = R.ad(text, numbers: ["ABC-2021-006"])
            let found = reasons(ad, ["requiresNumber": "[brothel]"], R.register())
            #expect(found.first == "cannotSay" && found.contains("policy.not-required"), "\(text): \(found)")
        }
    }

    @Test func `a renewed number and one of two municipalities hold where one permit does`() {
        let lines =
            "ABC-2024-001,escort,valid,GM0001,2018-01-01,2022-12-31,,,\n"
            + "ABC-2024-001,escort,valid,GM0001,2023-01-01,2030-12-31,,,\n"
            + "ABC-2024-002,escort,withdrawn,GM0001,2023-01-01,2030-12-31,,,\n"
            + "ABC-2024-002,escort,valid,GM0002,2023-01-01,2030-12-31,,,\n"
        let register = R.register(Self.header + lines)
        #expect(register?.lostLines.count == 0)
        #expect(reasons(R.ad(numbers: ["ABC-2024-001"]), [:], register) == ["inOrder", "number.valid"])
        #expect(
            reasons(R.ad(numbers: ["ABC-2024-002"]), [:], register) == ["notInOrder", "number.withdrawn"])
        #expect(
            reasons(R.ad(numbers: ["ABC-2024-002"]), ["acceptsPermitsFrom": "any"], register)
                == ["inOrder", "number.valid"])
    }

    @Test func `a number beside the phone of another business is borrowed`() {
        let two =
            "ABC-2024-020,escort,valid,GM0001,,,Een,99900020,+31612345620\n"
            + "ABC-2024-021,escort,valid,GM0001,,,Twee,99900021,+31612345621\n"
            + "ABC-2024-022,escort,valid,GM0001,,,Een,99900020,+31612345622\n"
            + "ABC-2024-023,escort,valid,GM0001,,,Drie,99900023,\n"
        let register = R.register(Self.header + two)
        func found(_ number: String, _ phone: String, kvk: String? = nil) -> [String] {
            let shown = [NumberMention(text: number, kind: .permit, span: TextSpan(2, 5), label: nil)]
            let trade = kvk.map { NumberMention(text: $0, kind: .kvk, span: TextSpan(6, 9), label: nil) }
            let plain = R.ad(phones: [phone])
            let ad = Ad(
                title: "", text: plain.text, phones: plain.phones, places: plain.places,
                numbers: shown + (trade.map { [$0] } ?? []))
            return reasons(ad, [:], register)
        }
        let borrowed = ["notInOrder", "number.phone-not-on-permit", "number.borrowed"]
        #expect(found("ABC-2024-020", "+31612345620") == ["inOrder", "number.valid"])
        #expect(found("ABC-2024-020", "+31612345621") == borrowed)
        #expect(
            found("ABC-2024-020", "+31612345622") == ["notInOrder", "number.phone-not-on-permit"],
            "the same business with two permits borrows from nobody")
        #expect(found("ABC-2024-020", "+31612345699", kvk: "99900021") == borrowed)
        #expect(found("ABC-2024-020", "+31612345620", kvk: "99900021") == ["inOrder", "number.valid"])
        #expect(found("ABC-2024-023", "+31612345621") == ["cannotSay", "number.borrowed"])
        #expect(found("ABC-2024-023", "+31612345699") == ["inOrder", "number.valid"])
    }

    @Test func `a number that unrelated ads show too is in doubt, but where the phone is on the permit`() {
        let two =
            "ABC-2024-020,escort,valid,GM0001,,,Een,99900020,+31612345620\n"
            + "ABC-2024-023,escort,valid,GM0001,,,Drie,99900023,\n"
            + "ABC-2024-024,escort,withdrawn,GM0001,,,Vier,99900024,\n"
        let register = R.register(Self.header + two)
        func found(_ number: String, _ phone: String, shared: String) -> [String] {
            let ad = R.ad(numbers: [number], phones: [phone])
            let answers = [register, R.sealed(register)].map { register in
                R.scorer([R.policy([:])], register).score(
                    ad, on: R.day, groups: [.permit], shared: [FoldedNumber(shared)]
                ).verdict
            }
            #expect(answers[0] == answers[1])
            return [answers[0].value.rawValue] + answers[0].reasons
        }
        #expect(
            found("ABC-2024-023", "+31612345699", shared: "abc 2024 O23") == ["cannotSay", "number.shared"])
        #expect(found("ABC-2024-023", "+31612345699", shared: "ABC-2024-020") == ["inOrder", "number.valid"])
        #expect(found("ABC-2024-020", "+31612345620", shared: "ABC-2024-020") == ["inOrder", "number.valid"])
        #expect(
            found("ABC-2024-024", "+31612345699", shared: "ABC-2024-024")
                == ["notInOrder", "number.withdrawn"], "what is certain stays certain")
    }

    /// `R.ad` puts its text in front, and its spans rest on the first letters.
    @Test(arguments: [
        ("Escort, vergunning abc 2024 O01.", "inOrder"), ("Escort. A B C - 2024 - 001", "inOrder"),
        ("Escort, abc2024001", "inOrder"), ("Escort, ABC\u{200B}-2024-001", "inOrder"),
        ("Escort, verg. XYZ 24 / 009", "inOrder"), ("Escort, ABC-2024-999", "notInOrder"),
        ("Escort ABC", "notInOrder"), ("Escort, 2024-001", "notInOrder"),
    ])
    func `a number that the readers overlooked is found by the municipality's own form or label`(
        _ text: String, _ value: String
    ) {
        let policy = [
            "labels": "[verg, vergunning]", "acceptsPermitsFrom": "any",
            "register": "{maximumAge: 90d, covers: accepted}",
        ]
        #expect(reasons(R.ad(text), policy, R.register()).first == value)
    }

    @Test func `an ended version does not let the one before it come back`() {
        let policies = [
            R.policy(["validFrom": "2020-01-01"]),
            RuleFiles.File(
                name: "GM0001-b.yaml",
                text: R.policy(["validFrom": "2024-01-01", "validUntil": "2024-12-31"]).text),
        ]
        let scorer = R.scorer(policies, nil)
        for (day, expected) in [
            ("2023-06-01", "number.missing"), ("2024-06-01", "number.missing"),
            ("2025-06-01", "policy.missing"),
        ] {
            let found = CivilDate(iso8601: day).map {
                scorer.score(R.ad(), on: $0, groups: [.permit]).verdict.reasons
            }
            #expect(found == [expected], "\(day)")
        }
    }

    @Test func `a version that could not be read leaves the older one without force`() {
        let broken = R.policy(["validFrom": "2026-01-01", "minimumAge": "x"]).text
        for name in ["GM0001-2026.yaml", "GM0001.yaml"] {
            let scorer = R.scorer([R.policy(), RuleFiles.File(name: name, text: broken)], R.register())
            let verdict = scorer.score(R.ad(), on: R.day, groups: [.permit]).verdict
            #expect(verdict == PermitVerdict(value: .cannotSay, reasons: ["policy.unreadable"], article: nil))
        }
        let other = R.scorer([R.policy(), RuleFiles.File(name: "GM0002.yaml", text: broken)], R.register())
        #expect(other.score(R.ad(), on: R.day, groups: [.permit]).verdict.reasons == ["number.missing"])
    }
}
