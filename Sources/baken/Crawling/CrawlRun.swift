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
        /// Names; empty for all sites of the plan.
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
    /// The plan's sites by name.
    let sites: [String: SiteProfile]
    let started: UTCTime
    /// True where the run before left no word of its end.
    let isAfterCrash: Bool
    var schedule: CrawlSchedule
    var hosts: [String: CrawlHost] = [:]
    /// Hosts of which something new is known, so that the schedule may be given more.
    var expectant: [String] = []
    /// The way through the gates of sites, and their cookies, by site; forgotten with the run.
    var passages: [String: GatePassage] = [:]
    var jars: [String: CookieJar] = [:]
    /// Forms of gates that are offered to the schedule.
    var forms: [WebAddress: GateForm] = [:]
    var blocks = BlockWatch()
    var summary = CrawlSummary()
    var unrecorded = 0
    var unrecordedBytes = 0
    let events: CrawlEvents
    private var inFlight = 0
    private var isStopping = false
    /// What is in flight then is dropped, so that a run ends when it was told to.
    private var dropsAt: UTCTime?
    private var failure: (any Error)?
    private let report: Report
    private var reportedAt: UTCTime
    private let executor: QueueExecutor

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Captures that may wait for the disk; no new transfer starts beyond it.
    private static let unrecordedLimit = 256
    private static let unrecordedBytesLimit = 64_000_000
    /// The ending of a run that is to be taken up after quiet hours.
    static let quietEnding = "quiet hours"
    /// How long transfers may go on when the time of the run is over.
    private static let grace = Duration.seconds(3)

    init(
        ground: LoadedPlan, store: EvidenceStore, engine: FetchEngine, recorder: CrawlRecorder,
        wishes: Wishes,
        isAfterCrash: Bool, report: @escaping Report
    ) {
        (self.ground, self.store, self.engine, self.recorder) = (ground, store, engine, recorder)
        (self.wishes, self.isAfterCrash) = (wishes, isAfterCrash)
        let plan = ground.plan
        scope = CrawlScope(plan: plan, authority: ground.authority)
        sites = Dictionary(plan.sites.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        started = WallClock.now()
        (self.report, reportedAt) = (report, started)
        executor = QueueExecutor(label: "baken.crawl")
        events = CrawlEvents(on: executor)
        let limits = CrawlPlan.Limits(
            pages: plan.limits.pages, bytes: plan.limits.bytes,
            time: min(wishes.time ?? plan.limits.time, plan.limits.time), connections: plan.limits.connections
        )
        schedule = CrawlSchedule(
            limits: limits, isLoopbackOnly: CrawlSchedule.isLoopbackOnly(plan.networks),
            seed: UInt64(bitPattern: started.millisecondsSince1970), startedAt: started,
            machineLimits: plan.machineLimits, locatesHosts: true,
            quiet: plan.quietHours.map { ($0, plan.timeZone) })
    }

    /// Runs until nothing is due, a limit is reached, or ``stop(_:)`` is called.
    func run() async throws -> CrawlSummary {
        let seeds = scope.seeds(sites: wishes.sites)
        try checkNames(of: seeds)
        try store.put(seeds, at: started)
        if wishes.isEverythingDue {
            _ = try store.makeAllDue(at: started, sites: scope.names(wished: wishes.sites))
        }
        try discoverHosts()
        await withDiscardingTaskGroup { group in
            while let pause = step(&group) {
                // Once a second at least, so that the end of the run's time and the figures are not slept through.
                await events.wait(atMost: min(pause, .seconds(1)))
                tellHowItGoes()
                if let dropsAt, dropsAt <= WallClock.now() { await engine.stop() }
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

    private func finish() throws {
        try remember(hosts.keys.filter { schedule.standing(of: $0)?.askedAt.map { $0 >= started } ?? false })
        summary.waiting = try store.dueCount(at: WallClock.now())
        summary.hosts = hosts.count
        summary.leftOut = ground.rules.leftOut
        summary.seconds = Double(WallClock.now().since(started).wholeMilliseconds) / 1_000
    }
}

// MARK: The loop

extension CrawlRun {
    /// Starts what may start now. Returns how long to wait for the next event; nil when the run is over.
    private func step(_ group: inout DiscardingTaskGroup) -> Duration? {
        do {
            while failure == nil, !isStopping, mayFetchMore {
                let now = WallClock.now()
                // An authority may end while a run lasts: nothing is asked for after it, and nothing is refused for it.
                if let ended = ground.authority.refusal(at: now) {
                    (isStopping, dropsAt) = (true, now)
                    return end(ended)
                }
                try refill()
                switch schedule.next(at: now) {
                case .fetch(let task): start(&group) { try await self.fetch(task) }
                case .locate(let host): start(&group) { await self.locate(host) }
                case .wait(let until): return until.since(now)
                case .suspended(let until):
                    if schedule.isWorthWaiting(until: until, at: now) { return until.since(now) }
                    if try discoverHosts() { continue }
                    return end(isQuietHour(now) ? Self.quietEnding : "hosts suspended")
                case .idle:
                    guard isQuiet else { return .seconds(60) }
                    if try !discoverHosts() { return nil }
                case .exhausted(let reason):
                    summary.ending = reason
                    isStopping = true
                    dropsAt = now + Self.grace
                }
            }
        } catch {
            failure = failure ?? error
        }
        return isQuiet ? nil : isStopping ? .seconds(1) : .seconds(60)
    }

    private var mayFetchMore: Bool {
        unrecorded < Self.unrecordedLimit && unrecordedBytes < Self.unrecordedBytesLimit
    }

    private var isQuiet: Bool { inFlight == 0 && unrecorded == 0 }

    private func isQuietHour(_ time: UTCTime) -> Bool {
        ground.plan.quietHours?.end(at: time, in: ground.plan.timeZone) != nil
    }

    private func end(_ reason: String) -> Duration? {
        summary.ending = reason
        return nil
    }

    /// Runs `work` beside the loop, and wakes the loop when it is done.
    private func start(
        _ group: inout DiscardingTaskGroup, _ work: @escaping @Sendable () async throws -> Void
    ) {
        inFlight += 1
        group.addTask(executorPreference: executor) { await self.carryOut(work) }
    }

    private func carryOut(_ work: @Sendable () async throws -> Void) async {
        do {
            try await work()
        } catch {
            failure = failure ?? error
        }
        inFlight -= 1
        await events.signal()
    }

    private func fetch(_ task: FrontierTask) async throws {
        let address = task.entry.address
        defer { schedule.settled(address) }
        if CrawlHost.isRobots(address) {
            try await fetchRobots(task)
        } else if !hasRules(for: address) {
            schedule.skipped(address)
            withdraw(address.hostAndPort, with: task)
        } else if let form = forms.removeValue(forKey: address) {
            try await pass(form, task)
        } else {
            try await fetchPage(task)
        }
    }

    private func tellHowItGoes() {
        let now = WallClock.now()
        guard now.since(reportedAt) >= .milliseconds(200) else { return }
        reportedAt = now
        report(summary, schedule.heldCount)
    }
}
