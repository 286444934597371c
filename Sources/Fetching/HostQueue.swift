import Evidence

/// One host of a schedule: its tasks in order, where it stands, and which addresses it is found at.
struct HostQueue: Sendable {
    /// Where a host with work waits for its turn: once at most.
    enum Place: Sendable {
        case none, ready, resting, parked
    }

    let name: String
    var buffer = FIFO<FrontierTask>()
    var standing = HostStanding()
    var place = Place.none
    var isBusy = false
    /// True while the driver looks up the name.
    var isBeingLocated = false
    /// Named to the driver as one that needs more, and not yet refilled.
    var isHungry = false
    /// Tasks that are buffered, in flight, or finished and not yet settled.
    var heldCount = 0
    /// As given; nil before the first time.
    private(set) var addresses: [IPAddress]?
    /// Those of ``addresses``, or the resolver's; empty where there is no limit by address.
    private(set) var lanes: [Int]
    /// How often in a row a place was free at one address and none at another.
    var vainWakes = 0
    /// Those that the transfer in flight counts on.
    var occupied: [Int] = []

    init(name: String, lanes: [Int]) {
        (self.name, self.lanes) = (name, lanes)
    }

    var canStart: Bool { standing.refusal == nil && !isBusy && !isBeingLocated && !buffer.isEmpty }

    mutating func locate(_ addresses: [IPAddress], lanes: [Int]) {
        (self.addresses, self.lanes) = (addresses, lanes)
    }

    /// The address that stands in the name itself (RFC 3986 §3.2.2), with or without a port.
    static func literal(_ name: String) -> IPAddress? {
        if name.utf8.first == 0x5B {
            let inner = name.utf8.dropFirst().prefix { $0 != 0x5D }
            return IPAddress(String(Substring(inner)))
        }
        guard name.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
        return IPAddress(String(name.prefix { $0 != ":" }))
    }
}
