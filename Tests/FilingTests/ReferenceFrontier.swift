import Evidence

/// The frontier as plainly as it can be told: arrays in memory, sorted and filtered anew at each question. What a store
/// does is right if this does the same.
///
/// `@unchecked Sendable`: one test uses it from one thread.
final class ReferenceFrontier: FrontierSubject, @unchecked Sendable {
    struct Line {
        let number: Int64
        var entry: FrontierEntry
        let firstSeen: UTCTime
        var rank: Int
        var state = LedgerEntry.State.waiting
        /// Nil for what is never to be fetched; the beginning of time for what was never tried.
        var due: UTCTime? = UTCTime(millisecondsSince1970: 0)
        var reason = ""
        var attempts = 0
        var lastTried: UTCTime?
        var status: Int?
        var payload: Digest256?
        var entityTag: String?
        var lastModified: String?
        var revisit = RevisitMemory()
        var gone: (since: UTCTime, reason: String)?
        var quarantine: Int64?
        var kind: PageKind?
    }

    var lines: [Line] = []
    var hosts: [String] = []
    private var memories: [String: HostMemory] = [:]
    private var robots: [RobotsMemory] = []
    private var watches: [WatchMemory] = []
    var patterns: [Quarantine] = []
    private var filed: Set<String> = []

    func index(of address: WebAddress) -> Int? { lines.firstIndex { $0.entry.address == address } }

    func know(_ host: String) {
        if !hosts.contains(host) { hosts.append(host) }
    }
}

// MARK: Putting and filing

extension ReferenceFrontier {
    func put(_ addresses: [FrontierEntry], at time: UTCTime) -> Int {
        addresses.count { add($0, at: time) != nil || meetAgain($0, at: time) }
    }

    /// True for an address that was left alone because of the way to it.
    private func meetAgain(_ entry: FrontierEntry, at time: UTCTime) -> Bool {
        guard let index = index(of: entry.address) else { return false }
        let due = lines[index].due
        if lines[index].state == .fetched, due.map({ $0 > time + FrontierTask.never }) ?? false {
            (lines[index].payload, lines[index].entityTag, lines[index].lastModified) = (nil, nil, nil)
            lines[index].revisit = RevisitMemory()
            return open(index, as: entry)
        }
        guard lines[index].lastTried == nil else { return false }
        let (old, isRefused) = (lines[index].entry, lines[index].state == .refused)
        if lines[index].state == .waiting, entry.depth < old.depth {
            lines[index].entry = FrontierEntry(
                address: old.address, site: old.site, depth: entry.depth, priority: old.priority,
                via: entry.via)
        }
        guard isRefused, lines[index].quarantine == nil, WayRefusal.holds(in: lines[index].reason) else {
            return false
        }
        return open(index, as: entry)
    }

    private func open(_ index: Int, as entry: FrontierEntry) -> Bool {
        lines[index].entry = entry
        (lines[index].state, lines[index].due) = (.waiting, UTCTime(millisecondsSince1970: 0))
        (lines[index].reason, lines[index].rank) = ("", 3 - min(max(entry.priority, 0), 3))
        return true
    }

    func putRefused(_ entries: [RefusedEntry], at time: UTCTime) -> Int {
        entries.count { refused in
            guard let index = add(refused.entry, at: time) else { return false }
            (lines[index].state, lines[index].due) = (.refused, nil)
            (lines[index].reason, lines[index].quarantine) = (refused.reason, refused.quarantine)
            return true
        }
    }

    /// Nil where it is known.
    private func add(_ entry: FrontierEntry, at time: UTCTime) -> Int? {
        know(entry.address.hostAndPort)
        guard index(of: entry.address) == nil else { return nil }
        lines.append(
            Line(
                number: Int64(lines.count + 1), entry: entry, firstSeen: time,
                rank: 3 - min(max(entry.priority, 0), 3)))
        return lines.count - 1
    }

    func record(_ refusals: [FrontierRefusal], at time: UTCTime) {
        for refusal in refusals {
            let unknown = FrontierEntry(address: refusal.address, site: "", depth: 0, priority: 0, via: nil)
            guard let index = add(unknown, at: time) ?? index(of: refusal.address) else { continue }
            (lines[index].due, lines[index].reason) = (refusal.retryAt, refusal.reason)
            lines[index].state = refusal.retryAt == nil ? .refused : .failed
            lines[index].quarantine = refusal.retryAt == nil ? refusal.quarantine : nil
            lines[index].lastTried = time
            lines[index].attempts += 1
        }
    }

    func file(_ batch: [FiledCapture]) -> FilingSummary {
        var summary = FilingSummary()
        for capture in batch {
            let (record, task) = (capture.record, capture.task)
            let entry = FrontierEntry(
                address: record.address, site: task.site, depth: task.depth, priority: task.priority,
                via: task.via)
            guard let index = add(entry, at: record.capturedAt) ?? index(of: record.address) else { continue }
            let isUnchanged = capture.isUnchanged && lines[index].payload != nil
            guard isUnchanged || filed.insert(record.id).inserted else { continue }
            noteFetch(capture, index)
            if !isUnchanged, let page = capture.page { lines[index].kind = page.kind }
            if !isUnchanged { summary.captures += 1 }
            summary.newAddresses += put(capture.links, at: record.capturedAt)
            _ = putRefused(capture.refusedLinks, at: record.capturedAt)
        }
        return summary
    }

    private func noteFetch(_ capture: FiledCapture, _ index: Int) {
        let (record, old) = (capture.record, lines[index])
        guard old.lastTried.map({ $0 <= record.capturedAt }) ?? true else { return }
        var new = old
        (new.state, new.due, new.attempts, new.quarantine) = (.fetched, capture.nextDue, 0, nil)
        (new.lastTried, new.status, new.reason) = (record.capturedAt, record.status, capture.note)
        (new.entityTag, new.lastModified) = (capture.entityTag, capture.lastModified)
        if record.status != 304 { new.payload = record.payloadDigest }
        if capture.page?.kind.keepsVisitorsOut == true {
            (new.payload, new.entityTag, new.lastModified) = (nil, nil, nil)
        }
        if old.rank < 4 { new.rank += 4 }
        new.revisit = capture.revisit ?? counted(old, capture)
        let isThere = !capture.isUnchanged && (200...299).contains(record.status)
        if let reason = capture.gone {
            new.gone = (old.gone?.since ?? record.capturedAt, reason)
        } else if isThere {
            new.gone = nil
        }
        lines[index] = new
    }

    private func counted(_ old: Line, _ capture: FiledCapture) -> RevisitMemory {
        let at = capture.record.capturedAt
        let wasSeen = capture.isUnchanged && old.revisit.lastChanged != nil
        let count =
            old.lastTried == at ? old.revisit.unchangedCount : wasSeen ? old.revisit.unchangedCount + 1 : 0
        return RevisitMemory(
            interval: capture.nextDue.since(at), unchangedCount: count,
            lastChanged: capture.isUnchanged ? old.revisit.lastChanged ?? at : at)
    }
}

// MARK: What is due

extension ReferenceFrontier {
    private func isDue(_ line: Line, at time: UTCTime) -> Bool { line.due.map { $0 <= time } ?? false }

    private func inOrder(_ lines: [Line]) -> [Line] {
        lines.sorted {
            ($0.rank, $0.due ?? $0.firstSeen, $0.number) < ($1.rank, $1.due ?? $1.firstSeen, $1.number)
        }
    }

    private func lines(of host: String) -> [Line] { lines.filter { $0.entry.address.hostAndPort == host } }

    func due(host: String, sites: Set<String>, at time: UTCTime, limit: Int) -> [FrontierTask] {
        let due = lines(of: host).filter {
            isDue($0, at: time) && (sites.isEmpty || sites.contains($0.entry.site))
        }
        return inOrder(due).prefix(max(0, limit)).map {
            FrontierTask(
                entry: $0.entry, entityTag: $0.entityTag, lastModified: $0.lastModified,
                payloadDigest: $0.payload,
                attempts: $0.attempts, revisit: $0.revisit, lastTried: $0.lastTried, goneSince: $0.gone?.since
            )
        }
    }

    func hostsDue(at time: UTCTime) -> [String] {
        Set(lines.filter { isDue($0, at: time) }.map(\.entry.address.hostAndPort)).sorted()
    }

    func dueCount(at time: UTCTime) -> Int { lines.count { isDue($0, at: time) } }
}

// MARK: Hosts and watches

extension ReferenceFrontier {
    func host(_ host: String) -> HostMemory? { memories[host] }

    func remember(_ memory: HostMemory) {
        know(memory.host)
        memories[memory.host] = memory
    }

    func robots(host: String) -> [RobotsMemory] {
        robots.filter { $0.host == host }.sorted { $0.scheme < $1.scheme }
    }

    func remember(_ memory: RobotsMemory) {
        know(memory.host)
        robots.removeAll { $0.host == memory.host && $0.scheme == memory.scheme }
        robots.append(memory)
    }

    func hosts(restingAt time: UTCTime?, limit: Int) -> [HostSummary] {
        let all = memories.values.sorted { $0.host < $1.host }
        let resting = all.filter { memory in
            guard let time else { return true }
            return memory.notBefore > time || memory.refusedUntil.map { $0 > time } ?? false
        }
        return resting.prefix(max(0, limit)).map(Self.summary)
    }

    static func summary(_ memory: HostMemory) -> HostSummary {
        HostSummary(
            host: memory.host, notBefore: memory.notBefore, restReason: memory.restReason,
            isSuspended: memory.isSuspended, failures: memory.failures, refusal: memory.refusal,
            refusedUntil: memory.refusedUntil, robotsStatus: memory.robotsStatus, robotsAt: memory.robotsAt)
    }

    func remember(_ memories: [WatchMemory]) {
        for memory in memories {
            know(memory.host)
            watches.removeAll { $0.host == memory.host && $0.watch == memory.watch && $0.key == memory.key }
            if !memory.counts.isEmpty { watches.append(memory) }
        }
    }

    func memories(of watch: String, host: String) -> [WatchMemory] {
        watches.filter { $0.watch == watch && $0.host == host }.sorted { $0.key < $1.key }
    }
}

// MARK: Quarantine

extension ReferenceFrontier {
    func quarantine(_ pattern: QuarantinedPattern, at time: UTCTime, matching isHeld: (WebAddress) -> Bool)
        -> Quarantine
    {
        know(pattern.host)
        let known = patterns.firstIndex {
            $0.pattern.host == pattern.host && $0.pattern.pattern == pattern.pattern
        }
        if let known, patterns[known].releasedAt != nil { return held(patterns[known]) }
        let number = known.map { patterns[$0].number } ?? Int64(patterns.count + 1)
        if known == nil {
            patterns.append(
                Quarantine(number: number, pattern: pattern, since: time, releasedAt: nil, heldCount: 0))
        }
        for index in lines.indices where lines[index].rank < 4 && lines[index].due != nil {
            let address = lines[index].entry.address
            guard address.hostAndPort == pattern.host, isHeld(address) else { continue }
            (lines[index].state, lines[index].due, lines[index].quarantine) = (.refused, nil, number)
            lines[index].reason = "trap: \(pattern.pattern), \(pattern.reason) (quarantine \(number))"
        }
        return held(patterns[Int(number) - 1])
    }

    /// The random course gives one pattern the same examples at each putting, so the first ones stand.
    private func held(_ one: Quarantine) -> Quarantine {
        let examples = Set(one.pattern.examples).sorted { $0.text < $1.text }
        return Quarantine(
            number: one.number,
            pattern: QuarantinedPattern(
                host: one.pattern.host, pattern: one.pattern.pattern, reason: one.pattern.reason,
                examples: examples),
            since: one.since, releasedAt: one.releasedAt,
            heldCount: lines.count { $0.quarantine == one.number })
    }

    func quarantines(host: String?) -> [Quarantine] {
        patterns.filter { host == nil || $0.pattern.host == host }.map(held)
    }

    func release(quarantine number: Int64, at time: UTCTime, note: String) -> Int? {
        guard let place = patterns.firstIndex(where: { $0.number == number && $0.releasedAt == nil }) else {
            return nil
        }
        let old = patterns[place]
        patterns[place] = Quarantine(
            number: number, pattern: old.pattern, since: old.since, releasedAt: time, heldCount: 0)
        var count = 0
        for index in lines.indices where lines[index].quarantine == number {
            (lines[index].state, lines[index].due) = (.waiting, UTCTime(millisecondsSince1970: 0))
            (lines[index].attempts, lines[index].reason, lines[index].quarantine) = (0, note, nil)
            count += 1
        }
        return count
    }
}

// MARK: The ledger

extension ReferenceFrontier {
    func ledger(_ address: WebAddress) -> LedgerEntry? { index(of: address).map { entry(lines[$0]) } }

    private func entry(_ line: Line) -> LedgerEntry {
        LedgerEntry(
            address: line.entry.address, state: line.state, reason: line.reason, firstSeen: line.firstSeen,
            lastTried: line.lastTried,
            nextDue: line.due.map { $0.millisecondsSince1970 == 0 ? line.firstSeen : $0 },
            status: line.status,
            entry: line.entry, attempts: line.attempts, revisit: line.revisit, goneSince: line.gone?.since,
            goneReason: line.gone?.reason ?? "", quarantine: line.quarantine, kind: line.kind)
    }

    /// The cursor's number is how many entries were handed out.
    func ledger(_ query: LedgerQuery, after cursor: LedgerCursor?) -> LedgerPage {
        let all = walk(query).filter { line in
            (query.states.isEmpty || query.states.contains(line.state))
                && line.reason.hasPrefix(query.reasonPrefix)
        }
        let begin = Int(cursor?.number ?? 0)
        let page = all.dropFirst(begin).prefix(query.limit).map(entry)
        let end = begin + page.count
        return LedgerPage(
            entries: page,
            next: page.count < query.limit ? nil : LedgerCursor(section: 0, order: 0, number: Int64(end)))
    }

    private func walk(_ query: LedgerQuery) -> [Line] {
        let mine = query.host.map(lines(of:)) ?? lines
        let place = { (line: Line) in self.hosts.firstIndex(of: line.entry.address.hostAndPort) ?? 0 }
        let byHost = mine.sorted { (place($0), $0.number) < (place($1), $1.number) }
        let troubled = byHost.filter { $0.state == .failed } + byHost.filter { $0.state == .refused }
        if !query.states.isEmpty, query.states.isSubset(of: [.failed, .refused]) { return troubled }
        if query.host == nil { return mine }
        return inOrder(mine.filter { $0.due != nil }) + byHost.filter { $0.state == .refused }
    }

    func ledgerCounts(host: String?) -> [LedgerCount] {
        var counts: [[String]: Int] = [:]
        for line in host.map(lines(of:)) ?? lines {
            let code = line.state == .waiting ? "" : line.reason.prefix { $0 != ":" && $0 != " " }
            counts[[line.state.rawValue, String(code)], default: 0] += 1
        }
        return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, count in
            LedgerEntry.State(rawValue: key[0]).map { LedgerCount(state: $0, code: key[1], count: count) }
        }
    }

    func explain(_ address: WebAddress, at time: UTCTime) -> LedgerExplanation? {
        guard let index = index(of: address) else { return nil }
        let (host, line) = (address.hostAndPort, lines[index])
        let queue = inOrder(lines(of: host).filter { isDue($0, at: time) })
        let ahead = queue.firstIndex { $0.number == line.number } ?? 0
        let pattern = line.quarantine.flatMap { number in
            patterns.first { $0.number == number }?.pattern.pattern
        }
        return LedgerExplanation(
            entry(line), host: memories[host].map(Self.summary), ahead: ahead, pattern: pattern, at: time)
    }
}
