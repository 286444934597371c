import Configuring
import Evidence

/// Reads `when`: each block names one signal or one way to join several.
struct ConditionReader {
    var sets: PhraseSets
    private static let depthLimit = 8
    static let joints = ["all", "any", "not", "near"]
    static let signals = [
        "phrase", "age", "agesDiffer", "phone", "permit", "place", "price", "availability", "link",
        "number", "narrator", "persons", "earlier", "rule", "incomplete",
    ]

    init(sets: PhraseSets) {
        self.sets = sets
    }

    mutating func condition(_ value: YAMLValue, depth: Int = 0) throws(InputProblem) -> Condition {
        guard depth < Self.depthLimit else {
            throw value.problem(
                "conditions nested more than \(Self.depthLimit) deep",
                remedy: "make a rule of its own of a part")
        }
        let map = try value.mapping(keys: Self.joints + Self.signals)
        guard map.entries.count == 1, let (key, inner) = map.entries.first else {
            throw value.problem(
                "a condition names one thing, here are \(map.entries.count)",
                remedy: "join several with \"all:\" or \"any:\" and a list")
        }
        switch try key.string() {
        case "all": return .all(try list(inner, depth: depth))
        case "any": return .any(try list(inner, depth: depth))
        case "not": return .not(try condition(inner, depth: depth + 1))
        case "near": return .near(try nearness(inner))
        case let name: return .signal(try signal(name, inner))
        }
    }

    private mutating func list(_ value: YAMLValue, depth: Int) throws(InputProblem) -> [Condition] {
        var conditions: [Condition] = []
        for item in try value.sequence() { conditions.append(try condition(item, depth: depth + 1)) }
        guard !conditions.isEmpty else {
            throw value.problem("an empty list", remedy: "name at least one signal")
        }
        return conditions
    }

    private mutating func nearness(_ value: YAMLValue) throws(InputProblem) -> Condition.Nearness {
        let map = try value.mapping(keys: ["first", "second", "within", "ordered"])
        return Condition.Nearness(
            first: try placed(map.required("first")), second: try placed(map.required("second")),
            within: try map.required("within").integer(in: 0...500),
            isOrdered: try map["ordered"]?.boolean() ?? false)
    }

    /// A signal that marks characters.
    private mutating func placed(_ value: YAMLValue) throws(InputProblem) -> Signal {
        guard case .signal(let signal) = try condition(value), signal.test.hasPlaces else {
            throw value.problem(
                "\"near\" joins two signals that mark characters",
                remedy: "name a phrase, age, phone, price, availability or link")
        }
        return signal
    }
}

extension ConditionReader {
    fileprivate mutating func signal(_ name: String, _ value: YAMLValue) throws(InputProblem) -> Signal {
        switch name {
        case "phrase": return try phrase(value)
        case "age": return try age(value)
        case "agesDiffer": return try agesDiffer(value)
        case "phone": return try phone(value)
        case "price": return try price(value)
        case "availability": return try availability(value)
        case "link": return try link(value)
        default: return Signal(test: try plain(name, value), unless: [], atLeast: 1)
        }
    }

    private mutating func phrase(_ value: YAMLValue) throws(InputProblem) -> Signal {
        if value.isScalar || value.isSequence {
            let test = SignalTest.phrase(sets: try sets.indices(ofLexicons: value), evenIfNegated: false)
            return Signal(test: test, unless: [], atLeast: 1)
        }
        let map = try value.mapping(keys: [
            "lexicon", "text", "evenIfNegated", "otherName", "unless", "beside", "atLeast",
        ])
        var chosen: [Int] = []
        if let lexicon = map["lexicon"] { chosen += try sets.indices(ofLexicons: lexicon) }
        if let text = map["text"] { chosen.append(try sets.add(phrases: text)) }
        guard !chosen.isEmpty else {
            throw value.problem("no phrases are named", remedy: "add \"lexicon:\" or \"text:\"")
        }
        let test = SignalTest.phrase(
            sets: chosen, evenIfNegated: try map["evenIfNegated"]?.boolean() ?? false)
        var signal = try marked(test, map)
        signal.endsInOtherName = try map["otherName"]?.boolean() ?? false
        return signal
    }

    private mutating func age(_ value: YAMLValue) throws(InputProblem) -> Signal {
        let map = try value.mapping(keys: [
            "subject", "below", "mayBeBelow", "within", "obfuscated", "form", "notForm", "unless", "beside",
            "atLeast",
        ])
        var test = AgeTest()
        if let subject = map["subject"] { test.subject = try Self.subject(subject) }
        test.below = try map["below"]?.integer(in: 1...120)
        test.mayBeBelow = try map["mayBeBelow"]?.integer(in: 1...120)
        test.within = try map["within"].map { value throws(InputProblem) in try Self.range(value, in: 0...120)
        }
        test.isObfuscated = try map["obfuscated"]?.boolean()
        test.forms = try Self.words(map["form"], of: Self.ageForms)
        test.notForms = try Self.words(map["notForm"], of: Self.ageForms)
        return try marked(.age(test), map)
    }

    private mutating func agesDiffer(_ value: YAMLValue) throws(InputProblem) -> Signal {
        let map = try value.mapping(keys: ["years", "orAcross", "unless"])
        let test = SignalTest.agesDiffer(
            years: try map.required("years").integer(in: 1...50),
            orAcross: try map["orAcross"]?.integer(in: 1...120))
        return Signal(test: test, unless: try neighbours(map["unless"]), atLeast: 1)
    }

    private mutating func phone(_ value: YAMLValue) throws(InputProblem) -> Signal {
        let map = try value.mapping(keys: ["obfuscated", "mayBeMobile", "atLeast", "atMost", "unless"])
        var test = PhoneTest()
        test.isObfuscated = try map["obfuscated"]?.boolean()
        test.mayBeMobile = try map["mayBeMobile"]?.boolean() ?? false
        test.count = try Self.count(map)
        return Signal(test: .phone(test), unless: try neighbours(map["unless"]), atLeast: 1)
    }

    private mutating func price(_ value: YAMLValue) throws(InputProblem) -> Signal {
        let map = try value.mapping(keys: Self.priceBounds + ["minutes", "unless", "atLeast"])
        var test = PriceTest(bound: try Self.priceBound(map))
        if let minutes = map["minutes"] { test.minutes = try Self.range(minutes, in: 1...1_440) }
        return try marked(.price(test), map)
    }

    private mutating func availability(_ value: YAMLValue) throws(InputProblem) -> Signal {
        let map = try value.mapping(keys: ["hoursADay", "daysAWeek", "unless", "atLeast"])
        let test = SignalTest.availability(
            hoursADay: try map["hoursADay"]?.integer(in: 1...24),
            daysAWeek: try map["daysAWeek"]?.integer(in: 1...7))
        return try marked(test, map)
    }

    private mutating func link(_ value: YAMLValue) throws(InputProblem) -> Signal {
        let map = try value.mapping(keys: ["kind", "bornAged", "unless", "atLeast"])
        var test = LinkTest()
        test.kinds = try Self.words(map["kind"], of: ["mail", "telegram", "whatsapp", "payment", "user"])
        test.bornAged = try map["bornAged"].map { value throws(InputProblem) in
            try Self.range(value, in: 0...120)
        }
        return try marked(.link(test), map)
    }

    /// Adds what all signals with places may say.
    private mutating func marked(_ test: SignalTest, _ map: YAMLMapping) throws(InputProblem) -> Signal {
        var signal = Signal(
            test: test, unless: try neighbours(map["unless"]),
            atLeast: try map["atLeast"]?.integer(in: 1...1_000) ?? 1)
        signal.beside = try neighbours(map["beside"])
        return signal
    }

    private mutating func neighbours(_ value: YAMLValue?) throws(InputProblem) -> [Signal.Neighbour] {
        guard let value else { return [] }
        var all: [Signal.Neighbour] = []
        for item in try Self.items(value) {
            guard item.isMapping else {
                // A list of names is written inside "lexicon:", where it can be seen what it is a list of.
                _ = try item.words()
                let indices = try sets.indices(ofLexicons: item)
                all.append(Signal.Neighbour(sets: indices, within: 40, side: .before))
                continue
            }
            let map = try item.mapping(keys: ["lexicon", "text", "within", "side"])
            var chosen: [Int] = []
            if let lexicon = map["lexicon"] { chosen += try sets.indices(ofLexicons: lexicon) }
            if let text = map["text"] { chosen.append(try sets.add(phrases: text)) }
            guard !chosen.isEmpty else {
                throw item.problem("no phrases are named", remedy: "add \"lexicon:\" or \"text:\"")
            }
            all.append(
                Signal.Neighbour(
                    sets: chosen, within: try map["within"]?.integer(in: 0...500) ?? 40,
                    side: try map["side"]?.choice(of: Signal.Neighbour.Side.self) ?? .before))
        }
        return all
    }
}
