import Evidence

extension RuleBook {
    /// The lists of which it counts how far their phrases reach: something is near to them or lies within them. Of the
    /// others it counts only whether one of them is there.
    var setsByExtent: Set<Int> {
        let engine = [phrases.negation, phrases.negationAfter, phrases.clauseBreak, phrases.businessNone]
        return rules.reduce(into: Set(engine.compactMap(\.self))) { $0.formUnion($1.when.setsByExtent) }
    }
}

extension Condition {
    /// The depth of a condition is bounded when it is read.
    fileprivate var setsByExtent: Set<Int> {
        switch self {
        case .all(let parts), .any(let parts):
            parts.reduce(into: []) { $0.formUnion($1.setsByExtent) }
        case .not(let part): part.setsByExtent
        case .near(let nearness):
            [nearness.first, nearness.second].reduce(into: []) { $0.formUnion($1.sets + $1.excuses) }
        case .signal(let signal): Set(signal.excuses)
        }
    }
}

extension Signal {
    fileprivate var sets: [Int] { if case .phrase(let sets, _) = test { sets } else { [] } }
    fileprivate var excuses: [Int] { (unless + beside).flatMap(\.sets) }
}
