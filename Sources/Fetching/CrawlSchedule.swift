package import Evidence

/// Decides which address is asked for when: one transfer at a time per host and a delay after each, a few at a time
/// per IP address over all hosts, back-off when a host is in trouble, quiet hours, and the limits of the plan. A pure
/// value: events go in, actions come out, time is passed in. Each event costs the logarithm of the number of hosts.
///
/// The driver's loop:
///
/// 1. ``takeHostsToRefill(limit:)`` and the frontier's `hostsDue` name hosts; their due tasks go in by
///    ``offer(_:host:)``.
/// 2. ``next(at:)`` says `locate`: the driver looks the host's name up and says ``locate(host:at:)``.
/// 3. ``next(at:)`` says `fetch`: the driver fetches, and says `finished`.
///    Where robots.txt is not known yet, the driver hands the task back by ``postpone(_:)``, fetches robots.txt, and
///    says `finished` for that address: it is a request like any other. Where nothing was sent: ``skipped(_:)``.
/// 4. Once the outcome is in the frontier: ``settled(_:)``. Until then the address is not taken again, even if the
///    frontier still calls it due. What only reading showed of the host, such as a login wall: ``rest(_:result:at:)``.
/// 5. `wait` names the instant at which the next host may be asked; `suspended` the same where there is nothing left
///    but hosts in trouble: ``isWorthWaiting(until:at:)`` says whether the run should stay for them.
package struct CrawlSchedule: Sendable {
    /// What to do now.
    package enum Action: Sendable, Hashable {
        case fetch(FrontierTask)
        /// The host's addresses must be known before it is asked: look its name up and call
        /// ``CrawlSchedule/locate(host:at:)``. Until then the run is not over.
        case locate(String)
        /// All hosts with work rest at least until then. New offers or answers may make it earlier.
        case wait(until: UTCTime)
        /// Nothing is in flight or unsettled, and all hosts with work are in trouble, or rest beyond the end of the
        /// run, or it is quiet, at least until then.
        case suspended(until: UTCTime)
        /// Nothing can start: there is no work, or all connections are in use (``inFlightCount`` tells which).
        case idle
        /// A limit of the plan is reached; what is in flight may end.
        case exhausted(String)
    }

    /// When the plan's time is over.
    package let endsAt: UTCTime
    /// Tasks that were started; what was postponed or skipped is not counted.
    package internal(set) var pageCount = 0
    package internal(set) var byteCount = 0
    package internal(set) var inFlightCount = 0
    /// Tasks in the buffers.
    package internal(set) var bufferedCount = 0

    /// Hosts whose name is being looked up.
    var locatingCount = 0

    let limits: CrawlPlan.Limits
    let rule: PolitenessRule
    var quiet: QuietWatch?
    var numbers: SeededNumbers
    var hosts: [HostQueue] = []
    var indexes: [String: Int] = [:]
    var lanes: AddressLanes
    /// What a host's lanes are before it is located.
    private let firstLanes: [Int]
    /// Hosts that are due or politely rest, and addresses that hosts are parked at.
    var ready = ReadyHeap()
    /// Hosts that are suspended.
    var resting = ReadyHeap()
    var turn: UInt64 = 0
    /// Buffered, in flight, or finished and not yet settled.
    var held: Set<WebAddress> = []
    var hungry = FIFO<Int>()
    /// The host that goes first at all its addresses; nil while nobody needs that.
    var privileged: Privilege?
    /// The latest instant that was passed in.
    var clock: UTCTime

    /// True where a plan lists networks and all of them lie on this machine.
    package static func isLoopbackOnly(_ networks: [IPNetwork]) -> Bool {
        !networks.isEmpty
            && networks.allSatisfy { PolitenessRule.isLoopback($0.base) && $0.prefixLength >= 8 }
    }

    /// `isLoopbackOnly`: all networks of the plan are loopback, so that a delay of zero harms nobody. `machineLimits`
    /// nil means the default. `locatesHosts`: no host is asked before its addresses are known; where it is false,
    /// hosts that were not located have no limit by address. `quiet`: hours in which nothing starts.
    package init(
        limits: CrawlPlan.Limits, isLoopbackOnly: Bool, seed: UInt64, startedAt: UTCTime,
        machineLimits: MachineLimits? = nil, locatesHosts: Bool = false,
        quiet: (hours: QuietHours, zone: CivilZone)? = nil
    ) {
        self.limits = limits
        endsAt = startedAt + limits.time
        clock = startedAt
        rule = PolitenessRule(isLoopbackOnly: isLoopbackOnly)
        numbers = SeededNumbers(seed: seed)
        lanes = AddressLanes(limits: machineLimits, isLoopbackOnly: isLoopbackOnly)
        firstLanes = locatesHosts ? [AddressLanes.resolver] : []
        self.quiet = quiet.map { QuietWatch(hours: $0.hours, zone: $0.zone) }
    }

    mutating func index(of host: String) -> Int {
        if let index = indexes[host] { return index }
        hosts.append(HostQueue(name: host, lanes: firstLanes))
        let index = hosts.count - 1
        indexes[host] = index
        if let literal = HostQueue.literal(host) { place(index, at: [literal]) }
        return index
    }

    mutating func place(_ index: Int, at addresses: [IPAddress]) {
        hosts[index].locate(addresses, lanes: addresses.map { lanes.index(of: $0) })
    }
}

/// The right of one host to go first.
///
/// A host with two addresses needs room at both at once; where each is crowded by others that may never come. After
/// some vain turns nobody else starts at its addresses until it has. One host at a time: two would wait for each other.
struct Privilege: Sendable {
    let host: Int
    let lanes: [Int]
}

/// Remembers what the quiet hours said, so that the calendar is asked twice a day and not at each step.
struct QuietWatch: Sendable {
    let hours: QuietHours
    let zone: CivilZone
    private var end: UTCTime?
    private var holdsUntil = UTCTime(millisecondsSince1970: 0)

    init(hours: QuietHours, zone: CivilZone) {
        (self.hours, self.zone) = (hours, zone)
    }

    /// When the quiet at `time` ends; nil where it is not quiet. Time does not run backwards.
    mutating func end(at time: UTCTime) -> UTCTime? {
        if time >= holdsUntil {
            end = hours.end(at: time, in: zone)
            holdsUntil = end ?? hours.nextStart(after: time, in: zone) ?? time + .seconds(60)
        }
        return end
    }
}
