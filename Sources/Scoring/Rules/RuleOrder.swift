import Evidence

/// The order in which rules are evaluated: what a rule rests on comes first.
struct RuleOrder {
    /// Of rules that could come in any order, by id.
    private(set) var rules: [Rule] = []
    private(set) var problems: [InputProblem] = []

    /// `named` holds the ids of broken rules too: to rest on one of them is no error, it just never fires.
    init(_ unordered: [Rule], named: Set<String>) {
        let known = unordered.filter { check($0, named: named) }
        let all = known.map { ($0.id, $0.group) }
        let byID = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
        var waiting: [String: Set<String>] = [:]
        for rule in known {
            waiting[rule.id] = rule.when.references.reduce(into: []) {
                $0.formUnion($1.targets(in: all, asking: rule.id))
            }
        }
        while !waiting.isEmpty {
            let ready = waiting.keys.filter { waiting[$0]?.isDisjoint(with: waiting.keys) ?? true }
            if ready.isEmpty {
                for id in Self.cyclic(waiting) {
                    waiting[id] = nil
                    byID[id].map { report(circleOf: $0) }
                }
            }
            for id in ready.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                waiting[id] = nil
                byID[id].map { rules.append($0) }
            }
        }
    }

    private mutating func report(circleOf rule: Rule) {
        guard let place = rule.when.references.first?.place else { return }
        problems.append(
            place.problem(
                "the rule \"\(rule.id)\" rests on itself by way of others", remedy: "cut the circle here"))
    }

    private mutating func check(_ rule: Rule, named: Set<String>) -> Bool {
        for reference in rule.when.references {
            for id in reference.ids + reference.except where !named.contains(id) {
                let near = NearestWord.among(Array(named), to: id).map { "did you mean \"\($0)\"?" }
                problems.append(
                    reference.place.problem(
                        "there is no rule \"\(id)\"", remedy: near ?? "name a rule of a pack"))
                return false
            }
        }
        return true
    }

    /// Those of `waiting` that reach themselves. What only rests on a circle is not part of it, and stays.
    private static func cyclic(_ waiting: [String: Set<String>]) -> [String] {
        waiting.keys.sorted().filter { start in
            var (reached, frontier) = (Set<String>(), waiting[start] ?? [])
            while let id = frontier.popFirst() {
                if reached.insert(id).inserted { frontier.formUnion(waiting[id] ?? []) }
            }
            return reached.contains(start)
        }
    }
}

extension RuleReference {
    /// The rules meant: those named and those of the group, but never the asking rule by way of its own group.
    func targets(in all: [(id: String, group: FindingGroup)], asking id: String) -> Set<String> {
        var targets = Set(ids)
        for rule in all where rule.group == group && rule.id != id { targets.insert(rule.id) }
        return targets.subtracting(except)
    }
}
