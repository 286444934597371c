package import Evidence

/// Decides which address is asked for when: one transfer at a time per host, a delay after each, back-off when a
/// host is in trouble, and the limits of the plan. A pure value: events go in, actions come out, time is passed in.
///
/// The driver's loop:
///
/// 1. ``hostsToRefill(below:)`` and the frontier's `hostsDue` name hosts; their due tasks go in by ``offer(_:host:)``.
/// 2. ``next(at:)`` says `fetch`: the driver fetches, and says `finished`.
///    Where robots.txt is not known yet, the driver hands the task back by ``postpone(_:)``, fetches robots.txt, and
///    says `finished` for that address: it is a request like any other. Where nothing was sent: ``skipped(_:)``.
/// 3. Once the outcome is in the frontier: ``settled(_:)``. Until then the address is not taken again, even if the
///    frontier still calls it due.
/// 4. `wait` names the instant at which the next host may be asked. A suspended host may be further away than the
///    run is long (``endsAt``): the driver decides whether that is worth waiting for.
package struct CrawlSchedule: Sendable {
    /// What to do now.
    package enum Action: Sendable, Hashable {
        case fetch(FrontierTask)
        /// All hosts with work rest at least until then. New offers or answers may make it earlier.
        case wait(until: UTCTime)
        /// Nothing can start: there is no work, or all connections are in use (``inFlightCount`` tells which).
        case idle
        /// A limit of the plan is reached; what is in flight may end.
        case exhausted(String)
    }

    /// When the plan's time is over.
    package let endsAt: UTCTime
    /// Tasks that were started; what was postponed or skipped is not counted.
    package private(set) var pageCount = 0
    package private(set) var byteCount = 0
    package private(set) var inFlightCount = 0
    /// Tasks in the buffers.
    package private(set) var bufferedCount = 0

    private let limits: CrawlPlan.Limits
    private let rule: PolitenessRule
    private var numbers: SeededNumbers
    private var hosts: [HostQueue] = []
    private var indexes: [String: Int] = [:]
    private var ready = ReadyHeap()
    private var turn: UInt64 = 0
    /// Buffered, in flight, or finished and not yet settled.
    private var held: Set<WebAddress> = []

    /// True where a plan lists networks and all of them lie on this machine.
    package static func isLoopbackOnly(_ networks: [IPNetwork]) -> Bool {
        !networks.isEmpty
            && networks.allSatisfy { PolitenessRule.isLoopback($0.base) && $0.prefixLength >= 8 }
    }

    /// `isLoopbackOnly`: all networks of the plan are loopback, so that a delay of zero harms nobody.
    package init(limits: CrawlPlan.Limits, isLoopbackOnly: Bool, seed: UInt64, startedAt: UTCTime) {
        self.limits = limits
        endsAt = startedAt + limits.time
        rule = PolitenessRule(isLoopbackOnly: isLoopbackOnly)
        numbers = SeededNumbers(seed: seed)
    }
}

// MARK: Work coming in

extension CrawlSchedule {
    /// Tasks that one host's buffer holds; what is offered beyond stays with the frontier.
    package static let bufferLimit = 256

    /// Buffers tasks of `host` (``WebAddress/hostAndPort``) in their order. Addresses that are held already are passed
    /// over, and all tasks of a host that was given up.
    package mutating func offer(_ tasks: [FrontierTask], host: String) {
        let index = index(of: host)
        guard hosts[index].refusal == nil else { return }
        for task in tasks where hosts[index].buffer.count < Self.bufferLimit {
            guard held.insert(task.entry.address).inserted else { continue }
            hosts[index].buffer.append(task)
            bufferedCount += 1
        }
        enqueue(index)
    }

    /// Known hosts with fewer than `count` tasks in their buffer that are not given up, in the order in which they
    /// became known. Looks at all hosts: call it once a refill and not once a step.
    package func hostsToRefill(below count: Int) -> [String] {
        hosts.filter { $0.buffer.count < count && $0.refusal == nil }.map(\.name)
    }

    /// Gives a task of ``Action/fetch(_:)`` back to the front of its host, which stays busy until
    /// `finished` is said for what was asked in its place.
    package mutating func postpone(_ task: FrontierTask) {
        let index = index(of: task.entry.address.hostAndPort)
        hosts[index].buffer.prepend(task)
        bufferedCount += 1
        pageCount -= 1
    }

    /// Frees the host of an address that was not asked for after all; no delay follows.
    package mutating func skipped(_ address: WebAddress) {
        release(index(of: address.hostAndPort))
        pageCount -= 1
    }

    /// The frontier knows the outcome: the address may be offered again when it is due.
    package mutating func settled(_ address: WebAddress) {
        held.remove(address)
    }

    private mutating func index(of host: String) -> Int {
        if let index = indexes[host] { return index }
        hosts.append(HostQueue(name: host))
        indexes[host] = hosts.count - 1
        return hosts.count - 1
    }

    /// A host stands in the heap once at most: when it has work, is not busy and not given up.
    private mutating func enqueue(_ index: Int) {
        guard !hosts[index].isBusy, !hosts[index].isEnqueued, !hosts[index].buffer.isEmpty,
            hosts[index].refusal == nil
        else { return }
        hosts[index].isEnqueued = true
        turn += 1
        ready.add(ReadyHeap.Entry(time: hosts[index].notBefore, turn: turn, host: index))
    }

    private mutating func release(_ index: Int) {
        guard hosts[index].isBusy else { return }
        hosts[index].isBusy = false
        inFlightCount -= 1
        enqueue(index)
    }
}

// MARK: Actions

extension CrawlSchedule {
    /// What to do at `time`. Call again after each `fetch` until it says something else.
    package mutating func next(at time: UTCTime) -> Action {
        if let reason = exhaustion(at: time) { return .exhausted(reason) }
        guard inFlightCount < limits.connections else { return .idle }
        while let entry = ready.first {
            let due = max(entry.time, hosts[entry.host].notBefore)
            if due > time, due == entry.time { return .wait(until: due) }
            _ = ready.takeFirst()
            hosts[entry.host].isEnqueued = false
            // A memory that was restored may have moved the host back since it was put into the heap.
            guard due <= time, let task = take(entry.host) else {
                enqueue(entry.host)
                continue
            }
            return .fetch(task)
        }
        return .idle
    }

    private mutating func take(_ index: Int) -> FrontierTask? {
        guard hosts[index].refusal == nil, let task = hosts[index].buffer.takeFirst() else { return nil }
        hosts[index].isBusy = true
        bufferedCount -= 1
        inFlightCount += 1
        pageCount += 1
        return task
    }

    private func exhaustion(at time: UTCTime) -> String? {
        if pageCount >= limits.pages { return "limit: \(limits.pages) pages" }
        if byteCount >= limits.bytes { return "limit: \(limits.bytes) bytes" }
        return time >= endsAt ? "limit: \(limits.time.wholeMilliseconds / 1_000) seconds" : nil
    }
}

// MARK: Answers

extension CrawlSchedule {
    /// Records what a request to `address` showed of its host, and when the host may be asked again. `siteDelay` is
    /// what the plan's site says, `crawlDelay` what its robots.txt says, `remoteAddress` who answered: a delay under a
    /// second is kept for loopback addresses only, also on a plan for loopback networks.
    ///
    /// Returns the tasks that are let go because the host was given up with this; ``refusal(of:)`` has the reason.
    @discardableResult
    package mutating func finished(
        _ address: WebAddress, at time: UTCTime, responseTime: Duration, result: HostResult, bytes: Int,
        siteDelay: Duration?, crawlDelay: Duration?, remoteAddress: IPAddress? = nil
    ) -> [FrontierTask] {
        let index = index(of: address.hostAndPort)
        byteCount += bytes
        let polite = rule.delay(
            responseTime: responseTime, siteDelay: siteDelay, crawlDelay: crawlDelay,
            remoteAddress: remoteAddress)
        hosts[index].count(result)
        let notBefore = max(time + polite, suspension(of: index, after: result, at: time) ?? time)
        hosts[index].notBefore = max(hosts[index].notBefore, notBefore)
        defer { release(index) }
        guard hosts[index].refusal != nil else { return [] }
        let abandoned = hosts[index].buffer.takeAll()
        bufferedCount -= abandoned.count
        for task in abandoned { held.remove(task.entry.address) }
        return abandoned
    }

    private mutating func suspension(of index: Int, after result: HostResult, at time: UTCTime) -> UTCTime? {
        let failures = hosts[index].failures
        switch result {
        case .answered, .broken, .refused: return nil
        case .throttled(let until):
            let chance = Double.random(in: 0...1, using: &numbers)
            return until ?? time
                + rule.backOff(after: failures, first: .seconds(60), limit: .seconds(3_600), chance: chance)
        case .failed:
            let chance = Double.random(in: 0...1, using: &numbers)
            return time
                + rule.backOff(after: failures, first: .seconds(2), limit: .seconds(600), chance: chance)
        }
    }

    /// Why `host` is not asked any more in this run; nil where it is.
    package func refusal(of host: String) -> String? {
        indexes[host].flatMap { hosts[$0].refusal }
    }

    /// The hosts that were given up, with the reasons, in the order in which they became known.
    package var givenUp: [(host: String, reason: String)] {
        hosts.compactMap { host in host.refusal.map { (host.name, $0) } }
    }
}

// MARK: Memory over restarts

extension CrawlSchedule {
    /// What must not be forgotten of `host`; robots.txt is the driver's and passed through. Nil for an unknown host.
    package func memory(of host: String, robots: [UInt8]?, robotsStatus: Int?, robotsAt: UTCTime?)
        -> HostMemory?
    {
        guard let index = indexes[host] else { return nil }
        return HostMemory(
            host: host, notBefore: hosts[index].notBefore, failures: hosts[index].failures, robots: robots,
            robotsStatus: robotsStatus, robotsAt: robotsAt)
    }

    /// Takes up what an earlier run remembered. A host that was given up then gets one try now: its failures count
    /// on, so one more gives it up again.
    package mutating func restore(_ memory: HostMemory) {
        let index = index(of: memory.host)
        hosts[index].notBefore = max(hosts[index].notBefore, memory.notBefore)
        hosts[index].failures = max(
            hosts[index].failures, min(memory.failures, PolitenessRule.failureLimit - 1))
    }
}

/// One host: its tasks in order, and its standing.
private struct HostQueue: Sendable {
    let name: String
    var buffer = FIFO<FrontierTask>()
    var isBusy = false
    var isEnqueued = false
    var notBefore = UTCTime(millisecondsSince1970: 0)
    /// In a row.
    var failures = 0
    private var brokenAnswers = 0
    /// Why the host is given up; nil where it is not.
    private(set) var refusal: String?

    init(name: String) {
        self.name = name
    }

    mutating func count(_ result: HostResult) {
        switch result {
        case .answered:
            (failures, brokenAnswers) = (0, 0)
        case .throttled:
            fail("the host asks to be left alone")
        case .failed(let reason):
            fail(reason)
        case .refused(let reason):
            refusal = reason
        case .broken(let reason):
            brokenAnswers += 1
            if brokenAnswers >= PolitenessRule.brokenLimit {
                refusal = "host: given up after \(brokenAnswers) broken answers in a row; the last: \(reason)"
            }
        }
    }

    private mutating func fail(_ reason: String) {
        failures += 1
        if failures >= PolitenessRule.failureLimit {
            refusal = "host: given up after \(failures) failures in a row; the last: \(reason)"
        }
    }
}
