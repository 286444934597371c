/// What must be in an ad before a rule can fire at all, so that most rules are never looked at.
///
/// This is why 5,000 rules cost about as much as 100: an ad holds phrases of a few of them. Being conservative is
/// safe: a trigger too many costs time, one too few would lose a finding.
enum Trigger: Hashable, Sendable {
    case set(Int)
    case rule(Int)
    case feature(Feature)

    enum Feature: Int, Hashable, Sendable, CaseIterable {
        case ages, phones, prices, availability, links, persons, numbers, earlier
    }
}

extension Condition {
    /// Any of these must be there; nil where the condition can hold on any ad.
    var triggers: Set<Trigger>? {
        switch self {
        case .all(let parts):
            // Any one of the parts will do as a gate; the best lets the fewest ads through.
            return parts.compactMap(\.triggers).min { Self.cost($0) < Self.cost($1) }
        case .any(let parts):
            let all = parts.map(\.triggers)
            return all.contains { $0 == nil } ? nil : all.reduce(into: []) { $0.formUnion($1 ?? []) }
        case .not: return nil
        case .near(let nearness): return nearness.first.triggers
        case .signal(let signal): return signal.triggers
        }
    }

    /// Phrases and rules are rare, features stand in most ads.
    private static func cost(_ triggers: Set<Trigger>) -> Int {
        triggers.reduce(0) { sum, trigger in
            if case .feature = trigger { sum + 1_000 } else { sum + 1 }
        }
    }
}

extension Signal {
    var triggers: Set<Trigger>? {
        switch test {
        case .phrase(let sets, _): Set(sets.map { .set($0) })
        case .age, .agesDiffer: [.feature(.ages)]
        case .phone(let phone): phone.count.lowerBound > 0 ? [.feature(.phones)] : nil
        case .price: [.feature(.prices)]
        case .availability: [.feature(.availability)]
        case .link: [.feature(.links)]
        case .number(let number): number.count.lowerBound > 0 ? [.feature(.numbers)] : nil
        case .persons(let count): count.lowerBound > 1 ? [.feature(.persons)] : nil
        case .rule(let reference): Set(reference.targets.map { .rule($0) })
        case .earlier: [.feature(.earlier)]
        case .permit, .place, .narrator, .incomplete: nil
        }
    }
}

/// For each trigger the rules that wait for it.
struct TriggerTable: Sendable {
    /// Rules without a gate.
    private(set) var always: [Int] = []
    private var bySet: [Int: [Int]] = [:]
    private var byRule: [Int: [Int]] = [:]
    private var byFeature = [[Int]](repeating: [], count: Trigger.Feature.allCases.count)

    init(_ conditions: [Condition]) {
        for (rule, condition) in conditions.enumerated() {
            guard let triggers = condition.triggers else {
                always.append(rule)
                continue
            }
            for trigger in triggers {
                switch trigger {
                case .set(let set): bySet[set, default: []].append(rule)
                case .rule(let other): byRule[other, default: []].append(rule)
                case .feature(let feature): byFeature[feature.rawValue].append(rule)
                }
            }
        }
    }

    func rules(waitingForSet set: Int) -> [Int] { bySet[set] ?? [] }
    func rules(waitingForRule rule: Int) -> [Int] { byRule[rule] ?? [] }
    func rules(waitingFor feature: Trigger.Feature) -> [Int] { byFeature[feature.rawValue] }
}
