import Dispatch
import Evidence
import Fetching
import Filing

/// One run of a plan: asks the schedule what may be fetched now, has it fetched, and hands each capture to the
/// recorder. Decisions are the schedule's, the guard's and the robots rules'; this only carries them out.
///
/// An address stays due in the store until its capture is on disk and filed, so a crash costs a second fetch of what
/// was in flight and nothing else.
actor CrawlRun {
    /// How a person wants the run.
    struct Wishes: Sendable {
        var sites: Set<String> = []
        var isEverythingDue = false
        var time: Duration?
    }

    /// Hears the figures of the run so far and how many addresses are under way, a few times a second at most.
    typealias Report = @Sendable (_ summary: CrawlSummary, _ waiting: Int) -> Void

    let ground: LoadedPlan
    let store: EvidenceStore
    let engine: FetchEngine
    let recorder: CrawlRecorder
    let scope: CrawlScope
    let wishes: Wishes
    let events = CrawlEvents()
    let started: UTCTime
    var schedule: CrawlSchedule
    var hosts: [String: CrawlHost] = [:]
    var summary = CrawlSummary()
    private var inFlight = 0
    private var unrecorded = 0
    private var isStopping = false
    private var failure: (any Error)?
    private let report: Report
    private var reportedAt: UTCTime
    private let executor = QueueExecutor(label: "baken.crawl")

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Captures that may wait for the disk; no new transfer starts beyond it.
    private static let unrecordedLimit = 256

    init(
        ground: LoadedPlan, store: EvidenceStore, engine: FetchEngine, recorder: CrawlRecorder, wishes: Wishes,
        report: @escaping Report
    ) {
        (self.ground, self.store, self.engine, self.recorder) = (ground, store, engine, recorder)
        self.wishes = wishes
        scope = CrawlScope(plan: ground.plan, authority: ground.authority)
        started = WallClock.now()
        (self.report, reportedAt) = (report, started)
        var limits = ground.plan.limits
        if let time = wishes.time {
            limits = CrawlPlan.Limits(
                pages: limits.pages, bytes: limits.bytes, time: min(time, limits.time),
                connections: limits.connections)
        }
        schedule = CrawlSchedule(
            limits: limits, isLoopbackOnly: CrawlSchedule.isLoopbackOnly(ground.plan.networks),
            seed: UInt64(bitPattern: started.millisecondsSince1970), startedAt: started)
    }

    /// Runs until nothing is due, a limit is reached, or ``stop()`` is called.
    func run() async throws -> CrawlSummary {
        if wishes.isEverythingDue { _ = try store.makeAllDue(at: started) }
        try store.put(scope.seeds(sites: wishes.sites), at: started)
        try discoverHosts()
        await withDiscardingTaskGroup { group in
            while let pause = step(&group) {
                await events.wait(atMost: pause)
                tellHowItGoes()
            }
        }
        if let failure { throw failure }
        try finish()
        return summary
    }

    /// Ends the run soon: transfers in flight are dropped and stay due. `reason` goes into the summary.
    func stop(_ reason: String) async {
        isStopping = true
        summary.ending = reason
        await engine.stop()
        await events.signal()
    }

    /// Starts what may start now. Returns how long to wait for the next event; nil when the run is over.
    private func step(_ group: inout DiscardingTaskGroup) -> Duration? {
        do {
            while failure == nil, !isStopping, unrecorded < Self.unrecordedLimit {
                try refill()
                let now = WallClock.now()
                switch schedule.next(at: now) {
                case .fetch(let task):
                    inFlight += 1
                    group.addTask { await self.fetch(task) }
                case .wait(let until):
                    return until.since(now)
                case .suspended(let until):
                    guard schedule.isWorthWaiting(until: until, at: now) else {
                        return endEarly("hosts suspended")
                    }
                    return until.since(now)
                case .locate(let host):
                    schedule.locate(host: host, at: [])
                case .idle:
                    guard isQuiet else { return .seconds(60) }
                    return try discoverHosts() ? .milliseconds(1) : nil
                case .exhausted(let reason):
                    summary.ending = reason
                    isStopping = true
                }
            }
        } catch {
            failure = failure ?? error
        }
        return isQuiet ? nil : .seconds(60)
    }

    private func tellHowItGoes() {
        let now = WallClock.now()
        guard now.since(reportedAt) >= .milliseconds(200) else { return }
        reportedAt = now
        report(summary, unrecorded + inFlight + backlog)
    }

    private var isQuiet: Bool { inFlight == 0 && unrecorded == 0 }

    private func endEarly(_ reason: String) -> Duration? {
        summary.ending = reason
        return nil
    }

    private func fetch(_ task: FrontierTask) async {
        let address = task.entry.address
        do {
            if hosts[address.hostAndPort]?.isRobots(task) == true {
                try await fetchRobots(task)
            } else {
                try await fetchPage(task)
            }
        } catch {
            failure = failure ?? error
        }
        inFlight -= 1
        schedule.settled(address)
        hosts[address.hostAndPort]?.settle(address)
        await events.signal()
    }

    private func fetchPage(_ task: FrontierTask) async throws {
        let site = ground.plan.sites.first { $0.name == task.entry.site }
        switch await engine.fetch(FetchRequest(task: task, cookie: site?.gate?.cookie)) {
        case .failed(let failure): try miss(failure, of: task)
        case .captured(let capture):
            let result = HostResult(capture)
            try answered(task, capture, result, siteDelay: site?.delay)
            if case .throttled = result {
                summary.failures += 1
                return try postpone(
                    task, reason: "http: \(capture.status), the server asked to come back later")
            }
            try await keep(FetchedPage(capture: capture, task: task, site: site, isRobots: false))
        }
    }

    /// Tells the schedule what an answer showed of its host. Tasks of a host that is given up wait for another run.
    func answered(_ task: FrontierTask, _ capture: Capture, _ result: HostResult, siteDelay: Duration?) throws
    {
        summary.requests += 1
        summary.bytes += capture.body.count + capture.responseHead.count
        let host = task.entry.address.hostAndPort
        let abandoned = schedule.finished(
            task.entry.address, at: WallClock.now(), responseTime: capture.duration, result: result,
            bytes: capture.body.count, siteDelay: siteDelay, crawlDelay: hosts[host]?.crawlDelay,
            remoteAddress: capture.remoteAddress)
        try abandon(abandoned, of: host)
    }

    /// Waits until a capture is on disk and filed.
    func keep(_ page: FetchedPage) async throws {
        unrecorded += 1
        defer { unrecorded -= 1 }
        let recorded = try await recorder.record(page)
        summary.add(recorded)
        if recorded.hasNewAddresses { for key in hosts.keys { hosts[key]?.mayHaveMore = true } }
    }

    /// No answer came: the reason goes to the ledger; what may be tried again is, later.
    private func miss(_ failure: FetchFailure, of task: FrontierTask) throws {
        if failure.code == .stopped || failure.code == .cancelled { return }
        summary.requests += 1
        summary.failures += 1
        try missed(task, failure)
        if failure.isRetryable {
            try postpone(task, reason: failure.reason)
        } else {
            try refuse([(task.entry.address, failure.reason)])
        }
    }

    func missed(_ task: FrontierTask, _ failure: FetchFailure) throws {
        guard let result = HostResult(failure) else { return schedule.skipped(task.entry.address) }
        let host = task.entry.address.hostAndPort
        let abandoned = schedule.finished(
            task.entry.address, at: WallClock.now(), responseTime: .zero, result: result, bytes: 0,
            siteDelay: nil,
            crawlDelay: hosts[host]?.crawlDelay)
        try abandon(abandoned, of: host)
    }

    /// A host was given up: what was still to be asked of it waits for an hour, with the reason.
    private func abandon(_ tasks: [FrontierTask], of host: String) throws {
        guard let reason = schedule.refusal(of: host) else { return }
        hosts[host]?.mayHaveMore = false
        for task in tasks { hosts[host]?.settle(task.entry.address) }
        try putOff(tasks.map { ($0.entry.address, reason) }, by: .seconds(3_600))
    }

    /// Tries again later, twice as late each time, and gives up after five times.
    private func postpone(_ task: FrontierTask, reason: String) throws {
        if task.attempts >= 4 {
            return try refuse([(task.entry.address, "given up after 5 tries: \(reason)")])
        }
        try putOff([(task.entry.address, reason)], by: .seconds(60 << task.attempts))
    }

    func putOff(_ refusals: [(WebAddress, String)], by pause: Duration) throws {
        let now = WallClock.now()
        try store.record(
            refusals.map { FrontierRefusal(address: $0.0, reason: $0.1, retryAt: now + pause) }, at: now)
    }

    func refuse(_ refusals: [(WebAddress, String)]) throws {
        guard !refusals.isEmpty else { return }
        summary.refused += refusals.count
        try store.record(
            refusals.map { FrontierRefusal(address: $0.0, reason: $0.1, retryAt: nil) }, at: WallClock.now())
    }

    private func finish() throws {
        for host in hosts.keys { try remember(host) }
        summary.waiting = try store.dueCount(at: WallClock.now())
        summary.hosts = hosts.count
        summary.seconds = Double(WallClock.now().since(started).wholeMilliseconds) / 1_000
    }
}
