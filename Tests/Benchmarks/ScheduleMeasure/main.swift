import Evidence
import Fetching
import Glibc

// What it costs to be polite to many hosts: the schedule alone, under a clock of its own, no network and no store.
//
//     ScheduleMeasure [HOSTS] [MACHINES]       10000 2000 unless given
//
// A line a figure: name, value. Two figures, each as the CPU time that one second of the schedule's clock costs, in per cent of a core:
//
// waiting   All hosts wait, for half an hour on average: one answer is 429 with a Retry-After between 1 and 59 minutes,
//           the next is good and followed by half an hour of Crawl-delay. An hour goes by.
// working   All hosts work: each has an answer of 0.2 s and a delay of 30 s, and 300 of them are asked every second.

struct Costs {
    var events = 0
    var processor = Duration.zero

    mutating func add(_ body: () -> Int) {
        let before = Self.processorTime()
        events += body()
        processor += Self.processorTime() - before
    }

    /// Of this process, by its own clock: what else the machine does is left out.
    private static func processorTime() -> Duration {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return .zero }
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Of one core, in per cent.
    func share(of time: Duration) -> Double {
        Double(processor.wholeMicroseconds) / Double(time.wholeMicroseconds) * 100
    }
}

extension Duration {
    var wholeMicroseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}

/// Asks and answers for an hour.
struct Drive {
    let hosts: Int
    let machines: Int
    static let start = UTCTime(millisecondsSince1970: 1_800_000_000_000)
    static let hour = Duration.seconds(3_600)

    func run(result: (Int, UTCTime) -> HostResult, crawlDelay: Duration?) -> Costs {
        var schedule = CrawlSchedule(
            limits: CrawlPlan.Limits(pages: .max, bytes: .max, time: .seconds(1_000_000), connections: 512),
            isLoopbackOnly: false, seed: 1, startedAt: Self.start,
            machineLimits: MachineLimits(transfers: 2, delay: .milliseconds(100)), locatesHosts: true)
        fill(&schedule)
        var costs = Costs()
        costs.add { steps(&schedule, result: result, crawlDelay: crawlDelay) }
        return costs
    }

    private func fill(_ schedule: inout CrawlSchedule) {
        for number in 0..<hosts {
            let host = "h\(number).example"
            let machine = number % machines
            let bytes = [93, machine / 65_536, machine / 256, machine].map { UInt8($0 % 256) }
            schedule.locate(host: host, at: [IPAddress(bytes: bytes)].compactMap(\.self))
            schedule.offer((0..<4).compactMap { task(host, $0) }, host: host)
        }
    }

    private func task(_ host: String, _ number: Int) -> FrontierTask? {
        WebAddress("https://\(host)/advertentie/\(number)").map { address in
            let entry = FrontierEntry(address: address, site: "s", depth: 1, priority: 2, via: nil)
            return FrontierTask(
                entry: entry, entityTag: nil, lastModified: nil, payloadDigest: nil, attempts: 0)
        }
    }

    /// A driver as the crawl has one: each task is answered, settled and offered again, so that no host runs dry.
    private func steps(
        _ schedule: inout CrawlSchedule, result: (Int, UTCTime) -> HostResult, crawlDelay: Duration?
    ) -> Int {
        var (now, events) = (Self.start, 0)
        while now.since(Self.start) < Self.hour {
            switch schedule.next(at: now) {
            case .fetch(let task):
                events += 1
                schedule.finished(
                    task.entry.address, at: now, responseTime: .milliseconds(200),
                    result: result(events, now),
                    bytes: 1, siteDelay: nil, crawlDelay: crawlDelay)
                schedule.settled(task.entry.address)
                schedule.offer([task], host: task.entry.address.hostAndPort)
                _ = schedule.takeHostsToRefill()
            case .wait(let until), .suspended(let until): now = until
            case .locate(let host): schedule.locate(host: host, at: [])
            case .idle, .exhausted: return events
            }
        }
        return events
    }
}

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let drive = Drive(
    hosts: max(1, numbers.first ?? 10_000), machines: max(1, numbers.dropFirst().first ?? 2_000))
let waiting = drive.run(
    result: { $0 % 2 == 0 ? .answered : .throttled(until: $1 + .seconds(60 + $0 * 7_919 % 3_480)) },
    crawlDelay: .seconds(1_800))
let working = drive.run(result: { _, _ in .answered }, crawlDelay: .seconds(30))
print("hosts \(drive.hosts)")
print("waiting_requests \(waiting.events)")
print("waiting_percent \(waiting.share(of: Drive.hour))")
print("working_requests \(working.events)")
print("working_percent \(working.share(of: Drive.hour))")
