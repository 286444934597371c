import Evidence

/// When a rule fires: a tree of signals. There is no code in it and no loop, so it always ends.
indirect enum Condition: Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case near(Nearness)
    case signal(Signal)

    /// Two signals whose characters stand close together.
    struct Nearness: Sendable {
        let first: Signal
        let second: Signal
        /// In characters between the two.
        let within: Int
        /// True where the first must stand before the second.
        let isOrdered: Bool
    }

    /// The rules that this one rests on, by name.
    var references: [RuleReference] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.references)
        case .not(let part): part.references
        case .near: []
        case .signal(let signal): if case .rule(let reference) = signal.test { [reference] } else { [] }
        }
    }

    /// The same condition, with each reference to rules replaced by what `resolve` makes of it.
    func resolving(_ resolve: (RuleReference) -> RuleReference) -> Condition {
        switch self {
        case .all(let parts): return .all(parts.map { $0.resolving(resolve) })
        case .any(let parts): return .any(parts.map { $0.resolving(resolve) })
        case .not(let part): return .not(part.resolving(resolve))
        case .near: return self
        case .signal(let signal):
            guard case .rule(let reference) = signal.test else { return self }
            return .signal(
                Signal(test: .rule(resolve(reference)), unless: signal.unless, atLeast: signal.atLeast))
        }
    }
}

/// One thing to look for in an ad, with what makes a place not count.
struct Signal: Sendable {
    let test: SignalTest
    /// Places that have one of these beside them, or around them, do not count.
    let unless: [Neighbour]
    /// So many places are needed.
    let atLeast: Int
    /// True where the last word of a phrase must be written as a name, and not be one that the title gives.
    var endsInOtherName = false
    /// Only places that have one of these beside them, or around them, count; empty asks for none.
    var beside: [Neighbour] = []

    struct Neighbour: Sendable {
        enum Side: String, Sendable, CaseIterable { case before, after, either }

        let sets: [Int]
        /// In characters.
        let within: Int
        let side: Side
    }
}

/// What is compared. Phrase lists are named by their index in the book's sets.
enum SignalTest: Sendable {
    case phrase(sets: [Int], evenIfNegated: Bool)
    case age(AgeTest)
    /// Two ages that cannot be of one person: so many years apart, or on both sides of a limit.
    case agesDiffer(years: Int, orAcross: Int?)
    case phone(PhoneTest)
    case permit(PermitTest)
    case place(PlaceTest)
    case price(PriceTest)
    case availability(hoursADay: Int?, daysAWeek: Int?)
    case link(LinkTest)
    case number(NumberTest)
    case narrator(Set<Ad.Narrator>)
    case persons(ClosedRange<Int>)
    case earlier(EarlierTest)
    case rule(RuleReference)
    /// Whether part of the ad was cut off, so that what is absent may only not have been seen.
    case incomplete(Bool)

    /// Whether the test gives places in the text, so that `near`, `unless` and `beside` can speak of them.
    var hasPlaces: Bool {
        switch self {
        case .phrase, .age, .agesDiffer, .phone, .price, .availability, .link: true
        // Numbers mark characters too, but a count of none marks nothing to be near to.
        case .number, .permit, .place, .narrator, .persons, .earlier, .rule, .incomplete: false
        }
    }
}

struct AgeTest: Sendable {
    /// Nil is anyone.
    var subject: AgeMention.Subject? = .advertised
    /// The highest possible age is below.
    var below: Int?
    /// The lowest possible age is below.
    var mayBeBelow: Int?
    /// The whole interval lies within.
    var within: ClosedRange<Int>?
    var isObfuscated: Bool?
    /// Empty is any.
    var forms: Set<String> = []
    var notForms: Set<String> = []
}

struct PhoneTest: Sendable {
    var isObfuscated: Bool?
    /// True leaves out what is known to be a landline.
    var mayBeMobile = false
    /// Of different numbers.
    var count: ClosedRange<Int> = 1...Int.max
}

struct PermitTest: Sendable {
    var reasons: [VerdictReason] = []
    var verdicts: [PermitVerdict.Value] = []
    var showsNumber: Bool?
}

struct PlaceTest: Sendable {
    /// Whether the municipality of the ad is clear.
    var isKnown: Bool?
    var municipalities: [String] = []
    /// Of different municipalities named in the text.
    var count: ClosedRange<Int>?
}

/// Permit, trade register and tax numbers that the ad shows.
struct NumberTest: Sendable {
    /// Empty is any kind but a mere candidate.
    var kinds: Set<NumberMention.Kind> = []
    /// Of different numbers.
    var count: ClosedRange<Int> = 1...Int.max
}

struct PriceTest: Sendable {
    enum Bound: Sendable {
        /// Price per hour, as a share of the reference for the place.
        case belowReference(Double)
        case atLeastReference(Double)
        /// Pay per hour, under the statutory minimum of the reference values.
        case belowMinimumWage
    }

    var bound: Bound
    /// Durations that are compared; longer ones have discounts that say nothing.
    var minutes: ClosedRange<Int> = 30...120
}

struct LinkTest: Sendable {
    /// Empty is any.
    var kinds: Set<String> = []
    /// The text ends in, or holds, a year in which someone of these ages was born.
    var bornAged: ClosedRange<Int>?
}

/// Other rules that must have fired: so many of those named, or of a whole group.
struct RuleReference: Sendable {
    let ids: [String]
    let group: FindingGroup?
    let except: [String]
    let atLeast: Int
    let place: InputPlace
    /// The rules meant, by their place in the order of evaluation; known once all rules are.
    var targets: [Int] = []

    struct InputPlace: Sendable {
        let file: String
        let line: Int
        let column: Int

        func problem(_ message: String, remedy: String) -> InputProblem {
            InputProblem(file: file, line: line, column: column, message: message, remedy: remedy)
        }
    }
}
