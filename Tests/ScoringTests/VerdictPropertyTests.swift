import Evidence
import Scoring
import Testing

/// What holds of every verdict, over generated policies, registers and ads.
struct VerdictPropertyTests {
    typealias R = SampleRegister

    private struct Demand {
        let kinds: Set<String>
        let assumed: String?
    }

    /// Thirty policies that differ in every key, and what each demands, written down beside the file.
    private static func policies(_ random: inout SeededNumbers) -> (
        files: [RuleFiles.File], demands: [Demand]
    ) {
        var (files, demands) = ([RuleFiles.File](), [Demand]())
        for index in 0..<30 {
            let kinds = ["escort", "brothel", "individual"].filter { _ in Bool.random(using: &random) }
            let assumed = random.pick([nil, "escort", "individual"])
            let covers = Bool.random(using: &random) ? ", covers: accepted" : ""
            let changes = [
                "requiresNumber": "[\(kinds.joined(separator: ", "))]", "undeterminedKind": assumed ?? "",
                "phoneIsEnough": "\(Bool.random(using: &random))",
                "acceptsPermitsFrom": random.pick(["any", "none", "[GM0002, GM0003]"]),
                "register": random.pick(["{maximumAge: 30d\(covers)}", "{maximumAge: 400d\(covers)}", ""]),
                "numberPatterns": Bool.random(using: &random)
                    ? "[{pattern: \"ABC-[0-9]{4}-[0-9]{3}\", examples: [ABC-2024-001]}]" : "",
            ]
            files.append(R.policy(changes, municipality: municipality(index)))
            demands.append(Demand(kinds: Set(kinds), assumed: assumed))
        }
        return (files, demands)
    }

    private static func municipality(_ index: Int) -> String {
        "GM00" + (index < 9 ? "0" : "") + "\(index + 1)"
    }

    /// Lines of which one in twenty is broken where `isBroken`.
    private static func csv(_ random: inout SeededNumbers, isBroken: Bool) -> String {
        var lines = ["number,kind,status,municipality,valid_from,valid_until,holder,kvk,phones"]
        for index in 0..<120 {
            let kind = random.pick(["escort", "brothel", "individual"])
            let status = random.pick(["valid", "valid", "valid", "suspended", "withdrawn", "expired"])
            let from = 2018 + Int.random(in: 0...9, using: &random)
            let phones = (0..<Int.random(in: 0...2, using: &random)).map { _ in
                "06-123456\(Int.random(in: 10...49, using: &random))"
            }
            let isWrong = isBroken && Int.random(in: 0..<20, using: &random) == 0
            let fields = [
                "ABC-2024-\(100 + index % 110)", isWrong ? "taxi" : kind, status,
                municipality(Int.random(in: 0..<30, using: &random)), "\(from)-01-01",
                "\(from + Int.random(in: 0...6, using: &random))-12-31", "x",
                Bool.random(using: &random) ? "999\(10_000 + index % 40)" : "", phones.joined(separator: " "),
            ]
            lines.append(fields.joined(separator: ","))
        }
        return lines.joined(separator: "\n")
    }

    private static func ad(_ random: inout SeededNumbers, at index: Int) -> (ad: Ad, kinds: Set<String>) {
        let (text, kinds): (String, Set<String>) = random.pick([
            ("Escort", ["escort"]), ("Salon", ["brothel"]), ("Zelfstandig", ["individual"]), ("Anna", []),
            ("Escort, zelfstandig", ["escort", "individual"]), ("Geen salon", []),
        ])
        let number = ["abc 2024 \(Int.random(in: 90...220, using: &random))"]
        let phone = ["+31612345\(Int.random(in: 610...660, using: &random))"]
        let kind: NumberMention.Kind = random.pick([.permit, .permit, .candidate, .kvk])
        let ad = R.ad(
            text, place: municipality(index),
            numbers: Int.random(in: 0...3, using: &random) == 0 ? [] : number,
            phones: Bool.random(using: &random) ? phone : [], kind: kind,
            incomplete: Int.random(in: 0...9, using: &random) == 0 ? [.attributes] : [])
        return (ad, kinds)
    }

    private static let doubts: Set<String> = [
        "place.unknown", "policy.missing", "policy.unreadable", "kind.unknown", "policy.not-required",
        "ad.incomplete",
        "register.missing", "register.too-old", "register.newer", "register.incomplete", "number.elsewhere",
    ]

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `plain, sealed and turned registers agree, and nothing accuses that is not certain`(seed: UInt64)
        throws
    {
        var random = SeededNumbers(seed: seed)
        let (files, demands) = Self.policies(&random)
        let book = RuleBook.compile(RuleFiles(lexicons: SmallBook.engine, policies: files))
        #expect(book.problems == [])
        var seen: Set<PermitVerdict> = []
        for round in 0..<6 {
            let asOf = CivilDate(
                daysSince1970: R.day.daysSince1970 + Int.random(in: -500...20, using: &random))
            let csv = Self.csv(&random, isBroken: round.isMultiple(of: 3))
            let plain = try #require(R.register(csv, asOf: asOf))
            // Numbers drawn twice may contradict each other, and such a register cannot be sealed.
            let hasLostLines = plain.lostLines.count > 0
            let scorers = try (hasLostLines ? [plain] : Self.forms(of: plain)).map {
                Scorer(book: book, register: $0)
            }
            for _ in 0..<150 {
                let index = Int.random(in: 0..<30, using: &random)
                let (ad, kinds) = Self.ad(&random, at: index)
                let verdicts = scorers.map { $0.score(ad, on: R.day, groups: [.permit]).verdict }
                #expect(Set(verdicts).count == 1, "\(verdicts)")
                seen.formUnion(verdicts)
                check(verdicts[0], ad, kinds, demands[index], plain)
            }
        }
        #expect(seen.count > 20, "the ads must reach many verdicts")
    }

    private static func forms(of plain: PermitRegister) throws -> [PermitRegister] {
        let old = try #require(MatchingKey(bytes: Array(0..<32)))
        let new = try #require(MatchingKey(bytes: Array(32..<64)))
        let sealed = try PermitRegister.open(
            sealed: try #require(plain.seal(key: RegisterKeys(old))), file: "a", key: RegisterKeys(old))
        let both = try #require(RegisterKeys([old, new]))
        let turned = try PermitRegister.open(
            sealed: try #require(sealed.rotate(to: new)), file: "b", key: both)
        return [plain, sealed, turned]
    }

    private func check(
        _ verdict: PermitVerdict, _ ad: Ad, _ kinds: Set<String>, _ demand: Demand, _ register: PermitRegister
    ) {
        guard verdict.value == .notInOrder else { return }
        #expect(Self.doubts.isDisjoint(with: verdict.reasons), "\(verdict)")
        #expect(!verdict.reasons.isEmpty && verdict.article != nil)
        let possible =
            kinds.isEmpty ? (demand.assumed.map { [$0] } ?? ["escort", "brothel", "individual"]) : kinds
        let everyKind = demand.kinds.count == 3
        #expect(everyKind || possible.isSubset(of: demand.kinds), "no duty of \(possible): \(verdict)")
        if verdict.reasons == ["number.missing"] {
            #expect(!ad.numbers.contains { $0.kind == .permit }, "a number was shown")
            #expect(ad.incompleteness.isEmpty)
        }
    }
}

extension SeededNumbers {
    fileprivate mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &self)]
    }
}
