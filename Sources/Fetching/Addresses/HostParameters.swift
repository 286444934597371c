import Evidence

/// What ``ParameterWatch`` knows of the parameters of one host.
struct HostParameters: Sendable {
    let host: String
    private(set) var rule = ParameterRule.none
    private var names: [String: ParameterRecord] = [:]
    private var visits = LinkVisits()
    private var changed: Set<String> = []

    init(host: String) {
        self.host = host
    }

    mutating func observe(_ address: WebAddress, _ fingerprint: UInt64, _ links: [WebAddress])
        -> ParameterWatch.Lesson
    {
        var lesson = ParameterWatch.Lesson()
        let own = Dictionary(
            address.parameters.map { (String($0.name), String($0.value)) },
            uniquingKeysWith: { first, _ in first })
        for (name, value) in own.sorted(by: { $0.key < $1.key }) {
            compare(address, name, LinkVisits.hash(value), fingerprint, &lesson)
        }
        // A page without the parameter stands beside those with it.
        for name in names.keys.sorted() where own[name] == nil {
            compare(address, name, 0, fingerprint, &lesson)
        }
        for name in visits.observe(address, links) { session(name, on: address, &lesson) }
        return lesson
    }

    private mutating func compare(
        _ address: WebAddress, _ name: String, _ value: UInt64, _ fingerprint: UInt64,
        _ lesson: inout ParameterWatch.Lesson
    ) {
        guard names[name] != nil || (value != 0 && names.count < ParameterWatch.nameLimit) else { return }
        var record = names[name] ?? ParameterRecord()
        defer { names[name] = record }
        guard !record.isSettled else { return }
        let rest = address.dropping(parameters: [name])
        let wasCleared = record.isCleared
        record.take(value, of: LinkVisits.hash(rest.text), fingerprint, example: address)
        if record.isCleared != wasCleared { changed.insert(name) }
        if record.makesNoDifference {
            record.isSettled = true
            ignore(
                name, "\(record.agreeing) pages read the same with any value of it", record.examples, &lesson)
        } else if record.isWorthAProbe, value != 0 {
            record.probesSent += 1
            lesson.probes.append(rest)
        }
    }

    private mutating func session(
        _ name: String, on address: WebAddress, _ lesson: inout ParameterWatch.Lesson
    ) {
        guard names[name] != nil || names.count < ParameterWatch.nameLimit else { return }
        var record = names[name] ?? ParameterRecord()
        record.sessions += 1
        changed.insert(name)
        if record.sessions >= ParameterWatch.sessionsNeeded, !record.isSettled, !record.isCleared {
            record.isSettled = true
            ignore(name, "all links carry it, with another value at each visit", [address], &lesson)
        }
        names[name] = record
    }

    private mutating func ignore(
        _ name: String, _ reason: String, _ examples: [WebAddress], _ lesson: inout ParameterWatch.Lesson
    ) {
        rule = rule.union(ParameterRule([name]))
        lesson.learned.append(
            QuarantinedPattern(
                host: host, pattern: "?" + name, reason: "parameter: " + reason, examples: examples))
    }
}

// MARK: Memory

extension HostParameters {
    mutating func settle(_ name: String, isIgnored: Bool) {
        names[name, default: ParameterRecord()].isSettled = true
        if isIgnored { rule = rule.union(ParameterRule([name])) }
    }

    mutating func restore(_ row: WatchMemory) {
        if let name = row.key.split(separator: " ").first.map(String.init),
            row.key.utf8.count == name.utf8.count
        {
            names[name] = ParameterRecord(counts: row.counts)
        } else {
            visits.restore(row)
        }
    }

    mutating func takeMemory() -> [WatchMemory] {
        let rows = changed.sorted().compactMap { name in
            names[name].map {
                WatchMemory(host: host, watch: ParameterWatch.name, key: name, counts: $0.counts)
            }
        }
        changed = []
        return rows + visits.takeMemory(host: host)
    }
}

/// The evidence on one parameter.
struct ParameterRecord: Sendable {
    /// Pages by their address without the parameter.
    private var groups: [UInt64: Group] = [:]
    private(set) var examples: [WebAddress] = []
    /// Two addresses that differ in it alone read otherwise: it matters.
    private(set) var isCleared = false
    /// A decision was taken; nothing more is counted.
    var isSettled = false
    var probesSent = 0
    var sessions = 0
    private var visitCount = 0
    private var values: Set<UInt64> = []

    private struct Group {
        let value: UInt64
        let fingerprint: UInt64
        var isAgreed = false
    }

    init() {}

    /// `value`: zero where the address is without the parameter.
    mutating func take(_ value: UInt64, of rest: UInt64, _ fingerprint: UInt64, example: WebAddress) {
        guard !isCleared else { return }
        if value != 0 {
            visitCount += 1
            if values.count < ParameterWatch.groupLimit { values.insert(value) }
        }
        guard let group = groups[rest] else {
            if value != 0, groups.count < ParameterWatch.groupLimit {
                groups[rest] = Group(value: value, fingerprint: fingerprint)
            }
            return
        }
        guard group.value != value else { return }
        guard group.fingerprint == fingerprint else {
            (isCleared, groups, values, examples) = (true, [:], [], [])
            return
        }
        groups[rest]?.isAgreed = true
        if examples.count < Quarantine.exampleLimit { examples.append(example) }
    }

    var agreeing: Int { groups.values.count(where: \.isAgreed) }

    /// Each visit had a value of its own.
    private var isUnique: Bool { visitCount >= 4 && values.count == visitCount }

    var makesNoDifference: Bool {
        let agreed = groups.values.filter(\.isAgreed)
        let needed = isUnique ? ParameterWatch.pagesNeededIfUnique : ParameterWatch.pagesNeeded
        return agreed.count >= needed && Set(agreed.map(\.fingerprint)).count >= 2
    }

    var isWorthAProbe: Bool { isUnique && !isCleared && probesSent < ParameterWatch.probeLimit }

    /// What is worth keeping: that it matters, or how often it looked like a session.
    var counts: [Int] { [isCleared ? 1 : 0, sessions] }

    init(counts: [Int]) {
        guard counts.count == 2 else { return }
        (isCleared, sessions) = (counts[0] == 1, max(0, counts[1]))
    }
}
