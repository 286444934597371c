import Configuring
import Evidence

/// The signals without places, and the small readers that all signals share.
extension ConditionReader {
    static let ageForms = ["number", "word", "range", "birthYear", "birthDate", "field"]

    func plain(_ name: String, _ value: YAMLValue) throws(InputProblem) -> SignalTest {
        switch name {
        case "permit": return .permit(try permit(value))
        case "place": return .place(try place(value))
        case "number": return .number(try number(value))
        case "narrator":
            var narrators: Set<Ad.Narrator> = []
            for item in try Self.items(value) { narrators.insert(try item.choice(of: Ad.Narrator.self)) }
            return .narrator(narrators)
        case "persons": return .persons(try Self.count(value.mapping(keys: ["atLeast", "atMost"])))
        case "earlier": return .earlier(try earlier(value))
        case "rule": return .rule(try reference(value))
        case "incomplete": return .incomplete(try value.boolean())
        default: throw value.problem("the signal \"\(name)\" has no reader")
        }
    }

    private func permit(_ value: YAMLValue) throws(InputProblem) -> PermitTest {
        let map = try value.mapping(keys: ["reason", "verdict", "number"])
        var test = PermitTest()
        if let reasons = map["reason"] {
            for item in try Self.items(reasons) {
                test.reasons.append(try item.choice(of: VerdictReason.self))
            }
        }
        if let verdicts = map["verdict"] {
            for item in try Self.items(verdicts) {
                test.verdicts.append(try item.choice(of: PermitVerdict.Value.self))
            }
        }
        if let number = map["number"] { test.showsNumber = try number.choice(of: Shown.self) == .shown }
        return test
    }

    private enum Shown: String, CaseIterable { case shown, none }

    private func number(_ value: YAMLValue) throws(InputProblem) -> NumberTest {
        let map = try value.mapping(keys: ["kind", "atLeast", "atMost"])
        let kinds = try Self.words(map["kind"], of: ["permit", "kvk", "btw"])
        return NumberTest(
            kinds: Set(kinds.compactMap(NumberMention.Kind.init)),
            count: try Self.count(map, from: map["atMost"] == nil ? 1 : 0))
    }

    static let priceBounds = ["perHourBelowReference", "perHourAtLeastReference", "perHourBelow"]

    static func priceBound(_ map: YAMLMapping) throws(InputProblem) -> PriceTest.Bound {
        let named = priceBounds.filter { map[$0] != nil }
        guard named.count == 1 else {
            throw map.value.problem(
                "a price has one bound, here are \(named.count)",
                remedy: "name one of \(priceBounds.joined(separator: ", "))")
        }
        if let wage = map["perHourBelow"] {
            guard try wage.string() == "minimumWage" else {
                throw wage.problem("an unknown bound", remedy: "write \"minimumWage\"")
            }
            return .belowMinimumWage
        }
        let share = try map.required(named[0])
        guard case let number = try share.number(), number > 0, number <= 1 else {
            throw share.problem("not a share of the reference", remedy: "write a number above 0 and up to 1")
        }
        return map["perHourBelowReference"] != nil ? .belowReference(number) : .atLeastReference(number)
    }

    private func place(_ value: YAMLValue) throws(InputProblem) -> PlaceTest {
        let map = try value.mapping(keys: ["known", "municipality", "atLeast", "atMost"])
        var test = PlaceTest()
        test.isKnown = try map["known"]?.boolean()
        if let codes = map["municipality"] {
            for item in try Self.items(codes) {
                test.municipalities.append(try AuthorityFile.municipalityCode(item))
            }
        }
        if map["atLeast"] != nil || map["atMost"] != nil { test.count = try Self.count(map) }
        return test
    }

    private func reference(_ value: YAMLValue) throws(InputProblem) -> RuleReference {
        let place = RuleReference.InputPlace(file: value.file, line: value.line, column: value.column)
        guard value.isMapping else {
            var ids: [String] = []
            for item in try Self.items(value) { ids.append(try item.ruleID()) }
            return RuleReference(ids: ids, group: nil, except: [], atLeast: 1, place: place)
        }
        let map = try value.mapping(keys: ["any", "group", "except", "atLeast"])
        var (ids, except): ([String], [String]) = ([], [])
        for item in try Self.items(map["any"]) { ids.append(try item.ruleID()) }
        for item in try Self.items(map["except"]) { except.append(try item.ruleID()) }
        return RuleReference(
            ids: ids, group: try map["group"]?.choice(of: FindingGroup.self), except: except,
            atLeast: try map["atLeast"]?.integer(in: 1...100) ?? 1, place: place)
    }

    static func items(_ value: YAMLValue?) throws(InputProblem) -> [YAMLValue] {
        guard let value else { return [] }
        guard value.isSequence else { return [value] }
        let items = try value.sequence()
        guard !items.isEmpty else {
            throw value.problem("an empty list", remedy: "name at least one, or leave the key out")
        }
        return items
    }

    static func subject(_ value: YAMLValue) throws(InputProblem) -> AgeMention.Subject? {
        let text = try value.string()
        if text == "anyone" { return nil }
        guard let subject = AgeMention.Subject(rawValue: text) else {
            throw value.problem(
                "unknown subject \"\(text)\"", remedy: "one of advertised, audience, other, anyone")
        }
        return subject
    }

    static func words(_ value: YAMLValue?, of known: [String]) throws(InputProblem) -> Set<String> {
        var words: Set<String> = []
        for item in try items(value) {
            let word = try item.string()
            guard known.contains(word) else {
                let near = NearestWord.among(known, to: word).map { "did you mean \"\($0)\"?" }
                throw item.problem(
                    "unknown value \"\(word)\"", remedy: near ?? "one of \(known.joined(separator: ", "))")
            }
            words.insert(word)
        }
        return words
    }

    static func range(_ value: YAMLValue, in bounds: ClosedRange<Int>) throws(InputProblem) -> ClosedRange<
        Int
    > {
        let items = try value.sequence()
        guard items.count == 2 else {
            throw value.problem("a range has two ends", remedy: "write it like [16, 21]")
        }
        let (low, high) = (try items[0].integer(in: bounds), try items[1].integer(in: bounds))
        guard low <= high else {
            throw value.problem("a range that runs backward", remedy: "write [\(high), \(low)]")
        }
        return low...high
    }

    /// `least` counts where no lower end is written.
    static func count(_ map: YAMLMapping, from least: Int = 1) throws(InputProblem) -> ClosedRange<Int> {
        let low = try map["atLeast"]?.integer(in: 0...1_000) ?? least
        let high = try map["atMost"]?.integer(in: 0...1_000) ?? Int.max
        guard low <= high else {
            throw map.value.problem("\"atLeast\" is more than \"atMost\"", remedy: "swap the two")
        }
        return low...high
    }
}
