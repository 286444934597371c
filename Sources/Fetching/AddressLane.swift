import Evidence

/// One IP address, or the resolver: how many transfers go there now, when the next may start, and who waits for it.
///
/// A host that is due and finds its address closed is parked here and nowhere else, so that thousands of hosts on one
/// machine cost one look each time a place is free, and not one each.
struct AddressLane: Sendable {
    let limits: MachineLimits
    private(set) var inFlight = 0
    private(set) var notBefore = UTCTime(millisecondsSince1970: 0)
    /// Hosts in the order in which they came.
    var parked = FIFO<Int>()
    /// True while the ready heap holds an entry for this lane.
    var isWakePending = false

    init(_ limits: MachineLimits) {
        self.limits = limits
    }

    var hasRoom: Bool { inFlight < limits.transfers }

    func isOpen(at time: UTCTime) -> Bool { hasRoom && notBefore <= time }

    mutating func start(at time: UTCTime) {
        inFlight += 1
        notBefore = max(notBefore, time + limits.delay)
    }

    /// A request of which only its end is known was sent no later than that.
    mutating func rest(after time: UTCTime) {
        notBefore = max(notBefore, time + limits.delay)
    }

    mutating func end() {
        inFlight -= 1
    }
}

/// All lanes, by address.
struct AddressLanes: Sendable {
    /// The lane for hosts whose addresses are not known yet: so many names are asked for at once.
    static let resolver = 0
    private static let namesAtOnce = 32

    private(set) var lanes: [AddressLane]
    private var indexes: [IPAddress: Int] = [:]
    private let limits: MachineLimits
    private let loopbackLimits: MachineLimits

    /// On a plan for loopback networks only, addresses of this machine have no limit unless the plan names one.
    init(limits: MachineLimits?, isLoopbackOnly: Bool) {
        self.limits = limits ?? MachineLimits()
        loopbackLimits = isLoopbackOnly ? limits ?? .none : self.limits
        lanes = [AddressLane(MachineLimits(transfers: Self.namesAtOnce, delay: .zero))]
    }

    subscript(lane: Int) -> AddressLane {
        get { lanes[lane] }
        _modify { yield &lanes[lane] }
    }

    mutating func index(of address: IPAddress) -> Int {
        if let index = indexes[address] { return index }
        lanes.append(AddressLane(PolitenessRule.isLoopback(address) ? loopbackLimits : limits))
        indexes[address] = lanes.count - 1
        return lanes.count - 1
    }
}
