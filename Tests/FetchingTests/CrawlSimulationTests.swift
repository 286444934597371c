import Evidence
import Testing

@testable import Fetching

/// A thousand hosts on fifty machines under a clock of its own and no network. Whatever the answers, no request is
/// impolite: each is held against rules that are written down here once more, apart from the schedule's own.
struct CrawlSimulationTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `Politeness holds for every request to a thousand hosts`(seed: UInt64) {
        var world = SimulatedWorld(seed: seed, hosts: 1_000, machines: 50, tasks: 5)
        world.run(restarts: 2)
        #expect(world.breaches == [])
        #expect(world.requests > 3_000)
        #expect(world.done.count + world.lost.count == 5_000)
        #expect(world.done.isDisjoint(with: world.lost))
        #expect(world.lost.allSatisfy { world.givenUp[$0.hostAndPort] != nil })
        // A step is a question put to the schedule: none of them may be idle talk.
        #expect(world.steps < 6 * (world.requests + world.lookUps) + 100)
    }

    @Test func `The same seed tells the same run`() {
        func story(_ seed: UInt64) -> [UTCTime] {
            var world = SimulatedWorld(seed: seed, hosts: 60, machines: 5, tasks: 3)
            world.run(restarts: 1)
            return world.starts
        }
        #expect(story(4) == story(4))
        #expect(story(4) != story(5))
    }
}

/// The world outside the schedule, and the rules it holds every request against.
private struct SimulatedWorld {
    /// What a host is like.
    struct Host {
        let name: String
        var machines: [Int]
        let siteDelay: Duration?
        let crawlDelay: Duration?
        var isBusy = false
        /// No request may come before.
        var restsUntil = ScheduleRig.start
        var failures = 0
    }

    struct Running {
        let task: FrontierTask
        let machines: [Int]
        let ends: UTCTime
        let took: Duration
    }

    static let limits = MachineLimits(transfers: 2, delay: .milliseconds(400))
    static let connections = 64

    private(set) var breaches: [String] = []
    private(set) var starts: [UTCTime] = []
    private(set) var done: Set<WebAddress> = []
    private(set) var lost: Set<WebAddress> = []
    private(set) var givenUp: [String: UTCTime] = [:]
    private(set) var (requests, lookUps, steps) = (0, 0, 0)
    private var hosts: [String: Host] = [:]
    private let names: [String]
    private let taskCount: Int
    private var running: [Running] = []
    private var lookingUp: [(host: String, ends: UTCTime)] = []
    private var lastStart: [Int: UTCTime] = [:]
    private var load: [Int: Int] = [:]
    private var now = ScheduleRig.start
    private var numbers: SeededNumbers
    private let seed: UInt64
    private var rig: ScheduleRig

    init(seed: UInt64, hosts count: Int, machines: Int, tasks: Int) {
        numbers = SeededNumbers(seed: seed)
        (self.seed, taskCount) = (seed, tasks)
        names = (0..<count).map { "h\($0).example" }
        let delays = [nil, nil, nil, Duration.seconds(3), .seconds(45)]
        for name in names {
            var places: Set<Int> = []
            for _ in 0..<Int.random(in: 1...3, using: &numbers) {
                places.insert(Int.random(in: 0..<machines, using: &numbers))
            }
            hosts[name] = Host(
                name: name, machines: places.sorted(),
                siteDelay: delays.randomElement(using: &numbers) ?? nil,
                crawlDelay: delays.randomElement(using: &numbers) ?? nil)
        }
        rig = Self.rig(seed: seed, at: ScheduleRig.start)
        offerAll()
    }

    private static func rig(seed: UInt64, at time: UTCTime) -> ScheduleRig {
        ScheduleRig(
            pages: 1_000_000, bytes: .max, time: .seconds(10_000_000), connections: connections, seed: seed,
            machineLimits: limits, locatesHosts: true, at: time)
    }

    private mutating func offerAll() {
        for name in names {
            let tasks = ScheduleRig.tasks(name, taskCount).filter {
                !done.contains($0.entry.address) && !lost.contains($0.entry.address)
            }
            guard !tasks.isEmpty else { continue }
            for task in rig.offer(tasks, host: name) { lost.insert(task.entry.address) }
        }
    }

    mutating func run(restarts: Int) {
        var left = restarts
        var isEnded = false
        while !isEnded, steps < 1_000_000 {
            if left > 0, requests > (restarts - left + 1) * 900 {
                restart()
                left -= 1
            }
            steps += 1
            switch rig.next(at: now) {
            case .fetch(let task): begin(task)
            case .locate(let host):
                lookUps += 1
                lookingUp.append((host, now + .milliseconds(Int.random(in: 1...400, using: &numbers))))
            case .wait(let until), .suspended(let until):
                if until <= now { breaches.append("a wait that is over") }
                if !finishOne(before: until) { now = until }
            case .idle: isEnded = !finishOne(before: nil)
            case .exhausted(let reason):
                breaches.append(reason)
                isEnded = true
            }
        }
    }

    /// Asserts what politeness asks, then starts.
    private mutating func begin(_ task: FrontierTask) {
        let name = task.entry.address.hostAndPort
        guard let host = hosts[name] else { return breaches.append("\(name) is nobody's") }
        requests += 1
        starts.append(now)
        if host.isBusy { breaches.append("\(name) is asked twice at once") }
        if now < host.restsUntil { breaches.append("\(name) is asked too early") }
        if let until = givenUp[name], now < until { breaches.append("\(name) was given up") }
        if running.count >= Self.connections { breaches.append("more transfers than the plan allows") }
        if done.contains(task.entry.address) { breaches.append("\(task.entry.address) comes twice") }
        for machine in host.machines {
            if load[machine, default: 0] >= Self.limits.transfers {
                breaches.append("machine \(machine) is crowded")
            }
            if let last = lastStart[machine], now.since(last) < Self.limits.delay {
                breaches.append("machine \(machine) is hurried")
            }
            load[machine, default: 0] += 1
            lastStart[machine] = now
        }
        hosts[name]?.isBusy = true
        let took = Duration.milliseconds(Int.random(in: 1...8_000, using: &numbers))
        running.append(Running(task: task, machines: host.machines, ends: now + took, took: took))
    }

    /// Lets time pass to the next answer of a host or of the resolver. False where none comes before `limit`.
    private mutating func finishOne(before limit: UTCTime?) -> Bool {
        let answer = running.indices.min { running[$0].ends < running[$1].ends }
        let lookUp = lookingUp.indices.min { lookingUp[$0].ends < lookingUp[$1].ends }
        let times = [answer.map { running[$0].ends }, lookUp.map { lookingUp[$0].ends }].compactMap(\.self)
        guard let first = times.min(), limit.map({ first <= $0 }) ?? true else { return false }
        now = max(now, first)
        if let lookUp, lookingUp[lookUp].ends == first {
            let host = lookingUp.remove(at: lookUp).host
            rig.value.locate(host: host, at: (hosts[host]?.machines ?? []).map { .numbered($0) })
        } else if let answer {
            end(running.remove(at: answer))
        }
        return true
    }

    private mutating func end(_ ended: Running) {
        let address = ended.task.entry.address
        guard var host = hosts[address.hostAndPort] else { return }
        for machine in ended.machines { load[machine, default: 0] -= 1 }
        host.isBusy = false
        let result = result()
        host.restsUntil = max(
            host.restsUntil, now + Self.rest(after: result, took: ended.took, host: &host, at: now))
        done.insert(address)
        let abandoned = rig.value.finished(
            address, at: now, responseTime: ended.took, result: result, bytes: 1, siteDelay: host.siteDelay,
            crawlDelay: host.crawlDelay)
        rig.value.settled(address)
        for task in abandoned { lost.insert(task.entry.address) }
        if let until = rig.value.standing(of: host.name)?.refusedUntil { givenUp[host.name] = until }
        // Now and then a site moves.
        if Int.random(in: 0..<20, using: &numbers) == 0 {
            host.machines = [Int.random(in: 0..<50, using: &numbers)]
            rig.value.locate(host: host.name, at: host.machines.map { .numbered($0) })
        }
        hosts[host.name] = host
    }

    private mutating func result() -> HostResult {
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0: .failed("connect: refused")
        case 1: .throttled(until: nil)
        case 2: .throttled(until: now + .seconds(Int.random(in: 0...900, using: &numbers)))
        case 3: .broken("disconnect: x")
        case 4: .strained("http: 500")
        case 5: .blocked("blocked: a challenge")
        default: .answered
        }
    }

    /// The least that is polite: the table of `PolitenessRule` in other words, with the half that chance may take off.
    private static func rest(after result: HostResult, took: Duration, host: inout Host, at now: UTCTime)
        -> Duration
    {
        let least = max(
            max(.seconds(1), min(took * 5, .seconds(30))),
            max(host.siteDelay ?? .zero, host.crawlDelay ?? .zero))
        switch result {
        case .answered:
            host.failures = 0
            return least
        case .failed:
            host.failures += 1
            return max(least, .seconds(1) * (1 << (host.failures - 1)))
        case .throttled(until: nil):
            host.failures += 1
            return max(least, .seconds(30) * (1 << (host.failures - 1)))
        case .throttled(until: .some(let until)):
            host.failures += 1
            return max(least, until.since(now))
        case .blocked:
            return max(least, .seconds(30))
        case .broken, .strained, .refused:
            return least
        }
    }

    /// The process is killed: what was in flight is lost, what the store holds of the hosts is not.
    private mutating func restart() {
        let memories = names.compactMap { rig.memory(of: $0) }
        (running, lookingUp, load) = ([], [], [:])
        for name in names { hosts[name]?.isBusy = false }
        now = now + .seconds(2)
        rig = Self.rig(seed: seed + 100, at: now)
        for memory in memories { rig.value.restore(memory) }
        offerAll()
    }
}
