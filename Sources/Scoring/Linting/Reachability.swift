import Evidence

/// Which rules can fire at all: what stands in a condition may exclude itself, name an empty list, or rest on rules
/// that were left out.
struct Reachability {
    private let book: RuleBook
    /// Why a rule of the book cannot fire, by its place in the order of evaluation.
    private(set) var never: [Int: String] = [:]

    init(_ book: RuleBook) {
        self.book = book
        // What a rule rests on comes before it, so one round is enough.
        for (index, rule) in book.rules.enumerated() { never[index] = reason(rule.when) }
    }

    /// Parts of an `any` that cannot hold, beside others that can.
    func deadParts(of condition: Condition) -> [String] {
        switch condition {
        case .all(let parts): return parts.flatMap(deadParts)
        case .any(let parts):
            let reasons = parts.map(reason)
            return reasons.contains { $0 == nil } ? reasons.compactMap(\.self) + parts.flatMap(deadParts) : []
        case .not(let part): return reason(part).map { [$0] } ?? deadParts(of: part)
        case .near, .signal: return []
        }
    }

    /// Why `condition` cannot hold; nil where it can, as far as this sees.
    private func reason(_ condition: Condition) -> String? {
        switch condition {
        case .all(let parts):
            for part in parts { if let reason = reason(part) { return reason } }
            return Conjunction(parts).contradiction
        case .any(let parts):
            let reasons = parts.compactMap(reason)
            return reasons.count == parts.count ? reasons.first : nil
        case .not: return nil
        case .near(let nearness): return reason(nearness.first) ?? reason(nearness.second)
        case .signal(let signal): return reason(signal)
        }
    }

    private func reason(_ signal: Signal) -> String? {
        switch signal.test {
        case .phrase(let sets, _):
            if sets.allSatisfy({ phraseCount(ofSet: $0) == 0 }) {
                return "\(names(of: sets)) holds no phrase"
            }
            let excuses = Set(signal.unless.flatMap(\.sets))
            return excuses.isSuperset(of: sets) ? "each of its phrases is its own \"unless\"" : nil
        case .age(let test): return Self.reason(test)
        case .permit(let test): return Self.reason(test)
        case .place(let test):
            let isTwofold = test.isKnown == false && !test.municipalities.isEmpty
            return isTwofold ? "a place that is not known is in no municipality" : nil
        case .persons(let count):
            return count.overlaps(1...50) ? nil : "an ad offers 1 to 50 persons"
        case .rule(let reference): return reason(reference)
        default: return nil
        }
    }

    private func reason(_ reference: RuleReference) -> String? {
        let live = reference.targets.filter { never[$0] == nil }
        guard live.count < reference.atLeast else { return nil }
        let known = Set(book.rules.map(\.id))
        let lost = reference.ids.filter { !known.contains($0) }
        let dead = reference.targets.filter { never[$0] != nil }.map { book.rules[$0].id }
        let why =
            lost.isEmpty && dead.isEmpty
            ? "there are \(live.count)"
            : (lost.map { "\($0) is left out" } + dead.map { "\($0) cannot fire" }).joined(separator: ", ")
        return "it needs \(reference.atLeast) other rules, and \(why)"
    }

    private static func reason(_ test: AgeTest) -> String? {
        if !test.forms.isEmpty, test.forms.isSubset(of: test.notForms) {
            return "no form of an age is left"
        }
        guard let range = test.within else { return nil }
        for limit in [test.below, test.mayBeBelow].compactMap(\.self) where range.lowerBound >= limit {
            return "no age from \(range.lowerBound) to \(range.upperBound) is below \(limit)"
        }
        return nil
    }

    private static func reason(_ test: PermitTest) -> String? {
        guard let shows = test.showsNumber, !test.reasons.isEmpty else { return nil }
        let ofNumber = test.reasons.filter { $0.rawValue.hasPrefix("number.") && $0 != .numberMissing }
        if !shows, ofNumber.count == test.reasons.count {
            return "an ad without a number has no \(ofNumber[0].rawValue)"
        }
        return shows && test.reasons == [.numberMissing] ? "an ad with a number has no number.missing" : nil
    }

    private func phraseCount(ofSet set: Int) -> Int {
        book.phrases.table.patterns.indices.count { book.phrases.members.contains(pattern: $0, in: set) }
    }

    /// Lexicons are the first sets of a book, in its order.
    private func names(of sets: [Int]) -> String {
        sets.map { set in
            book.lexicons.indices.contains(set) ? "the lexicon \"\(book.lexicons[set].name)\"" : "its list"
        }.joined(separator: " and ")
    }
}

/// Parts that must hold together, and what they demand of one thing.
private struct Conjunction {
    private var persons = 1...50
    private var narrators = Set(Ad.Narrator.allCases)
    private var verdicts = Set(PermitVerdict.Value.allCases)
    private var isKnown: Set<Bool> = []
    private var isIncomplete: Set<Bool> = []
    private var showsNumber: Set<Bool> = []
    private(set) var contradiction: String?

    init(_ parts: [Condition]) {
        for case .signal(let signal) in parts { demand(signal.test) }
        let held = Set(parts.map { String(describing: $0) })
        for case .not(let part) in parts where held.contains(String(describing: part)) {
            contradiction = "one part demands what another excludes"
        }
        let twofold = [(isKnown, "a known place"), (isIncomplete, "a whole ad"), (showsNumber, "a number")]
        for (demanded, name) in twofold where demanded.count == 2 {
            contradiction = "it demands \(name) and the opposite"
        }
        if narrators.isEmpty { contradiction = "it demands two voices" }
        if verdicts.isEmpty { contradiction = "it demands two verdicts" }
    }

    private mutating func demand(_ test: SignalTest) {
        switch test {
        case .persons(let count):
            if count.overlaps(persons) {
                persons = count.clamped(to: persons)
            } else {
                contradiction = "it demands two numbers of persons"
            }
        case .narrator(let voices): narrators.formIntersection(voices)
        case .permit(let test):
            if !test.verdicts.isEmpty { verdicts.formIntersection(test.verdicts) }
            if let shows = test.showsNumber { showsNumber.insert(shows) }
        case .place(let test): if let known = test.isKnown { isKnown.insert(known) }
        case .incomplete(let wanted): isIncomplete.insert(wanted)
        default: break
        }
    }
}
