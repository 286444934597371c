import Evidence

@testable import Fetching

/// A schedule behind a reference: what a macro argument may mutate.
final class ScheduleRig {
    static let start = UTCTime(millisecondsSince1970: 1_800_000_000_000)

    var value: CrawlSchedule

    init(
        pages: Int = 1_000, bytes: Int = 1_000_000, time: Duration = .seconds(3_600), connections: Int = 8,
        isLoopbackOnly: Bool = false, seed: UInt64 = 1, machineLimits: MachineLimits? = nil,
        locatesHosts: Bool = false, quiet: (hours: QuietHours, zone: CivilZone)? = nil,
        at time0: UTCTime = start
    ) {
        value = CrawlSchedule(
            limits: CrawlPlan.Limits(pages: pages, bytes: bytes, time: time, connections: connections),
            isLoopbackOnly: isLoopbackOnly, seed: seed, startedAt: time0, machineLimits: machineLimits,
            locatesHosts: locatesHosts, quiet: quiet)
    }

    static func task(_ host: String, _ path: String) -> FrontierTask {
        guard let address = WebAddress("http://\(host)\(path)") else { preconditionFailure(host + path) }
        let entry = FrontierEntry(address: address, site: "s", depth: 0, priority: 0, via: nil)
        return FrontierTask(entry: entry, entityTag: nil, lastModified: nil, payloadDigest: nil, attempts: 0)
    }

    static func tasks(_ host: String, _ count: Int) -> [FrontierTask] {
        (0..<count).map { task(host, "/\($0)") }
    }

    func next(at time: UTCTime) -> CrawlSchedule.Action { value.next(at: time) }

    func toRefill() -> [String] { value.takeHostsToRefill() }

    @discardableResult
    func offer(_ tasks: [FrontierTask], host: String) -> [FrontierTask] { value.offer(tasks, host: host) }

    /// The next fetch at `time`; nil where something else is to be done.
    func fetch(at time: UTCTime = start) -> FrontierTask? {
        if case .fetch(let task) = next(at: time) { task } else { nil }
    }

    /// Waits until something may be fetched; nil where nothing will.
    func nextFetch(at time: inout UTCTime) -> FrontierTask? {
        while true {
            switch next(at: time) {
            case .fetch(let task): return task
            case .wait(let until), .suspended(let until): time = until
            case .locate, .idle, .exhausted: return nil
            }
        }
    }

    @discardableResult
    func answer(
        _ task: FrontierTask, at time: UTCTime, _ result: HostResult = .answered,
        took: Duration = .milliseconds(100),
        bytes: Int = 1_000, siteDelay: Duration? = nil, crawlDelay: Duration? = nil, from: IPAddress? = nil
    ) -> [FrontierTask] {
        value.finished(
            task.entry.address, at: time, responseTime: took, result: result, bytes: bytes,
            siteDelay: siteDelay,
            crawlDelay: crawlDelay, remoteAddress: from)
    }

    /// The same, with the outcome in the frontier.
    @discardableResult
    func settle(_ task: FrontierTask, at time: UTCTime, _ result: HostResult = .answered) -> [FrontierTask] {
        defer { value.settled(task.entry.address) }
        return answer(task, at: time, result)
    }

    func memory(of host: String) -> HostMemory? {
        value.memory(of: host, robotsStatus: nil, robotsAt: nil)
    }
}

extension IPAddress {
    /// Of the public internet, by a small number.
    static func numbered(_ number: Int) -> IPAddress {
        guard let address = IPAddress(bytes: [93, 184, UInt8(number / 256 % 256), UInt8(number % 256)]) else {
            preconditionFailure("\(number)")
        }
        return address
    }
}
