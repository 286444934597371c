import Evidence

/// A parameter at addresses with one shape of path; `/**` for a whole host.
struct ParameterPlace: Hashable, Sendable {
    let shape: String
    let name: String

    static let everywhere = "/**"

    init(shape: String, name: String) {
        (self.shape, self.name) = (shape, name)
    }

    init(_ name: String, of address: WebAddress) {
        shape = "/" + address.segments.map(ShapeWord.segment).joined(separator: "/")
        self.name = name
    }

    /// As people see it in the list of quarantines.
    var pattern: String { "\(shape) (parameter \(name))" }

    /// Nil for the patterns of other watches.
    init?(pattern: String) {
        guard pattern.utf8.last == 0x29, let mark = pattern.firstRange(of: " (parameter ") else { return nil }
        shape = String(pattern[..<mark.lowerBound])
        name = String(pattern[mark.upperBound...].dropLast())
    }
}

/// What ``ParameterWatch`` knows of the parameters of one host.
struct HostParameters: Sendable {
    let host: String
    private var ignored: Set<ParameterPlace> = []
    private var records: [ParameterPlace: ParameterRecord] = [:]
    /// The parameters on record by shape, so that a page without one can be held against those with it.
    private var names: [String: Set<String>] = [:]
    private var visits = LinkVisits()
    private var changed: Set<ParameterPlace> = []

    init(host: String) {
        self.host = host
    }

    /// What is ignored at addresses like this one.
    func rule(for address: WebAddress) -> ParameterRule {
        guard !ignored.isEmpty else { return .none }
        return ParameterRule(
            address.parameters.map { String($0.name) }.filter { name in
                ignored.contains(ParameterPlace(shape: ParameterPlace.everywhere, name: name))
                    || ignored.contains(ParameterPlace(name, of: address))
            })
    }

    mutating func observe(
        _ address: WebAddress, _ kind: PageKind, _ fingerprint: UInt64, _ links: [WebAddress]
    )
        -> ParameterWatch.Lesson
    {
        var lesson = ParameterWatch.Lesson()
        let own = Dictionary(
            address.parameters.map { (String($0.name), String($0.value)) },
            uniquingKeysWith: { first, _ in first })
        let shape = ParameterPlace("", of: address).shape
        for name in Set(own.keys).union(names[shape] ?? []).sorted() {
            let sight = ParameterRecord.Sight(
                value: own[name].map(LinkVisits.hash) ?? 0,
                isToken: own[name].map { LinkVisits.isToken($0[...]) } ?? false, fingerprint: fingerprint,
                isAd: kind == .ad)
            compare(address, ParameterPlace(shape: shape, name: name), sight, &lesson)
        }
        for name in visits.observe(address, links) { session(name, on: address, &lesson) }
        return lesson
    }

    private mutating func compare(
        _ address: WebAddress, _ place: ParameterPlace, _ sight: ParameterRecord.Sight,
        _ lesson: inout ParameterWatch.Lesson
    ) {
        let isKnown = records[place] != nil
        guard isKnown || (sight.value != 0 && records.count < ParameterWatch.recordLimit) else { return }
        names[place.shape, default: []].insert(place.name)
        var record = records.updateValue(ParameterRecord(), forKey: place) ?? ParameterRecord()
        defer { records[place] = record }
        guard !record.isSettled else { return }
        let rest = address.dropping(parameters: [place.name])
        let wasCleared = record.isCleared
        record.take(sight, of: LinkVisits.hash(rest.text), example: address)
        if record.isCleared != wasCleared { changed.insert(place) }
        if record.makesNoDifference {
            record.isSettled = true
            ignore(
                place, "\(record.agreeing) pages read the same with any value of it", record.examples, &lesson
            )
        } else if record.isWorthAProbe, sight.value != 0 {
            record.probesSent += 1
            lesson.probes.append(rest)
        }
    }

    private mutating func session(
        _ name: String, on address: WebAddress, _ lesson: inout ParameterWatch.Lesson
    ) {
        let place = ParameterPlace(shape: ParameterPlace.everywhere, name: name)
        guard records[place] != nil || records.count < ParameterWatch.recordLimit else { return }
        var record = records[place] ?? ParameterRecord()
        record.sessions += 1
        changed.insert(place)
        let isCleared = records.contains { $0.key.name == name && $0.value.isCleared }
        if record.sessions >= ParameterWatch.sessionsNeeded, !record.isSettled, !isCleared {
            record.isSettled = true
            ignore(place, "all links carry it, with another value at each visit", [address], &lesson)
        }
        records[place] = record
    }

    private mutating func ignore(
        _ place: ParameterPlace, _ reason: String, _ examples: [WebAddress],
        _ lesson: inout ParameterWatch.Lesson
    ) {
        ignored.insert(place)
        lesson.learned.append(
            QuarantinedPattern(
                host: host, pattern: place.pattern, reason: "parameter: " + reason, examples: examples))
    }
}

// MARK: Memory

extension HostParameters {
    /// Takes up a decision; patterns of other watches are passed over.
    mutating func settle(_ pattern: String, isIgnored: Bool) {
        guard let place = ParameterPlace(pattern: pattern) else { return }
        records[place, default: ParameterRecord()].isSettled = true
        if isIgnored { ignored.insert(place) } else { ignored.remove(place) }
    }

    mutating func restore(_ row: WatchMemory) {
        if let place = ParameterPlace(pattern: row.key) {
            let isSettled = records[place]?.isSettled ?? false
            records[place] = ParameterRecord(counts: row.counts)
            records[place]?.isSettled = isSettled
            names[place.shape, default: []].insert(place.name)
        } else {
            visits.restore(row)
        }
    }

    mutating func takeMemory() -> [WatchMemory] {
        let rows = changed.map { ($0.pattern, records[$0]) }.sorted { $0.0 < $1.0 }.compactMap {
            key, record in
            record.map { WatchMemory(host: host, watch: ParameterWatch.name, key: key, counts: $0.counts) }
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
    private var tokenCount = 0
    private var values: Set<UInt64> = []

    private struct Group {
        let value: UInt64
        let fingerprint: UInt64
        var isAgreed = false
        var isAgreedByAds = false
    }

    init() {}

    /// What one visit showed.
    struct Sight {
        /// A hash of the parameter's value; zero where the address is without the parameter.
        let value: UInt64
        let isToken: Bool
        let fingerprint: UInt64
        let isAd: Bool
    }

    mutating func take(_ sight: Sight, of rest: UInt64, example: WebAddress) {
        guard !isCleared else { return }
        if sight.value != 0 {
            visitCount += 1
            tokenCount += sight.isToken ? 1 : 0
            if values.count < ParameterWatch.groupLimit { values.insert(sight.value) }
        }
        guard let group = groups[rest] else {
            if groups.count < ParameterWatch.groupLimit {
                groups[rest] = Group(value: sight.value, fingerprint: sight.fingerprint)
            }
            return
        }
        guard group.value != sight.value else { return }
        guard group.fingerprint == sight.fingerprint else {
            (isCleared, groups, values, examples) = (true, [:], [], [])
            return
        }
        groups[rest]?.isAgreed = true
        // That a page reads the same without a value as with one says nothing of other values: `?pagina=1`.
        if sight.isAd, group.value != 0, sight.value != 0 { groups[rest]?.isAgreedByAds = true }
        if examples.count < Quarantine.exampleLimit { examples.append(example) }
    }

    var agreeing: Int { groups.values.count(where: \.isAgreed) }

    /// Each visit had a value of its own that looks like a token.
    private var isUnique: Bool { visitCount >= 4 && values.count == visitCount && tokenCount == visitCount }

    var makesNoDifference: Bool {
        let agreed = groups.values.filter { isUnique ? $0.isAgreed : $0.isAgreedByAds }
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
