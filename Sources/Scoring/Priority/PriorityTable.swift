import Configuring
package import Evidence

/// From weights to the order in which people look, by log-odds, with everything in a file.
///
/// The weights of all findings of a route are added to the log-odds that any ad starts with, and the sum is compared
/// with thresholds. A floor lifts what must not wait, whatever the sum.
///
/// | prior | weights | log-odds | chance |
/// | --- | --- | --- | --- |
/// | -5 | none | -5 | 0.7 % |
/// | -5 | 1.0 | -4 | 1.8 % |
/// | -5 | 1.2 + 1.0 + 1.0 + 2.0 | 0.2 | 55 % |
package struct PriorityTable: Hashable, Sendable {
    /// What a route starts with and where its steps lie, all in log-odds.
    package struct Scale: Hashable, Sendable {
        package let prior: Double
        /// For low, normal, high and urgent; each is reached from this sum on.
        package let thresholds: [Priority: Double]

        /// The highest step that `sum` reaches; none where it reaches no one.
        package func step(of sum: Double) -> Priority {
            thresholds.filter { sum >= $0.value }.keys.max() ?? .none
        }
    }

    /// The least priority that a rule or a verdict gives.
    package struct Floor: Hashable, Sendable {
        package let rule: String?
        package let verdict: PermitVerdict.Value?
        package let priority: Priority
    }

    package let scales: [Route: Scale]
    package let floors: [Floor]

    /// The built-in table, for a book without a file of its own.
    static let standard = PriorityTable(
        scales: [
            .police: Scale(prior: -5, thresholds: [.low: -4.9, .normal: -2.5, .high: -1, .urgent: 1]),
            .municipality: Scale(prior: -3, thresholds: [.low: -2.9, .normal: -0.5, .high: 1.5, .urgent: 6]),
        ],
        floors: [Floor(rule: "minor.age-below-18", verdict: nil, priority: .urgent)])

    init(scales: [Route: Scale], floors: [Floor]) {
        (self.scales, self.floors) = (scales, floors)
    }

    /// Reads `Rules/priority.yaml`.
    init(reading text: String, file: String) throws(InputProblem) {
        let root = try YAMLValue.parse(text, file: file)
        let map = try root.mapping(keys: ["routes", "floors"])
        var scales: [Route: Scale] = [:]
        for (key, value) in try map.required("routes").mapping(keys: Route.allCases.map(\.rawValue)).entries {
            scales[try key.choice(of: Route.self)] = try Self.scale(value)
        }
        for route in Route.allCases where scales[route] == nil {
            throw root.problem("no thresholds for \(route.rawValue)", remedy: "add it under \"routes:\"")
        }
        var floors: [Floor] = []
        for item in try map["floors"]?.sequence() ?? [] { floors.append(try Self.floor(item)) }
        (self.scales, self.floors) = (scales, floors)
    }

    private static func scale(_ value: YAMLValue) throws(InputProblem) -> Scale {
        let map = try value.mapping(keys: ["prior", "low", "normal", "high", "urgent"])
        var thresholds: [Priority: Double] = [:]
        var last = -Double.infinity
        for step in [Priority.low, .normal, .high, .urgent] {
            let threshold = try map.required(step.rawValue)
            let number = try threshold.number()
            guard number > last else {
                throw threshold.problem(
                    "not above the step before", remedy: "let low, normal, high, urgent rise")
            }
            (thresholds[step], last) = (number, number)
        }
        return Scale(prior: try map.required("prior").number(), thresholds: thresholds)
    }

    private static func floor(_ value: YAMLValue) throws(InputProblem) -> Floor {
        let map = try value.mapping(keys: ["rule", "verdict", "priority"])
        guard (map["rule"] == nil) != (map["verdict"] == nil) else {
            throw value.problem("a floor is for a rule or for a verdict", remedy: "name one of the two")
        }
        return Floor(
            rule: try map["rule"]?.ruleID(),
            verdict: try map["verdict"]?.choice(of: PermitVerdict.Value.self),
            priority: try map.required("priority").choice(of: Priority.self))
    }
}

/// How the priority of one route came about, step by step.
package struct PriorityAccount: Hashable, Sendable {
    package let route: Route
    package let prior: Double
    /// Rules and their weights, as added.
    package let parts: [Part]
    package let sum: Double
    /// The floor that lifted it; nil where the sum decided.
    package let floor: PriorityTable.Floor?
    package let priority: Priority

    package struct Part: Hashable, Sendable {
        package let rule: String
        package let weight: Double
    }
}

extension PriorityTable {
    /// The account for `route`: without a finding or a floor it ends in none, however the scale is set.
    func account(_ findings: [Finding], verdict: PermitVerdict.Value?, route: Route) -> PriorityAccount {
        let own = findings.filter { $0.route == route }
        let scale = scales[route] ?? Scale(prior: 0, thresholds: [:])
        let sum = own.reduce(scale.prior) { $0 + $1.weight }
        var priority = own.isEmpty ? Priority.none : scale.step(of: sum)
        var lifted: Floor?
        for floor in floors where floor.priority > priority && applies(floor, own, verdict, route) {
            (priority, lifted) = (floor.priority, floor)
        }
        return PriorityAccount(
            route: route, prior: scale.prior,
            parts: own.map { PriorityAccount.Part(rule: $0.rule, weight: $0.weight) },
            sum: sum, floor: lifted, priority: priority)
    }

    private func applies(_ floor: Floor, _ own: [Finding], _ verdict: PermitVerdict.Value?, _ route: Route)
        -> Bool
    {
        if let rule = floor.rule { return own.contains { $0.rule == rule } }
        // A verdict is a matter of permits, and so of the municipality.
        return route == .municipality && verdict != nil && floor.verdict == verdict
    }
}
