package import Evidence

// MARK: Work coming in

extension CrawlSchedule {
    /// Tasks that one host's buffer holds; what is offered beyond stays with the frontier.
    package static let bufferLimit = 256
    /// Tasks that all buffers hold together; beyond, a host gets one at a time.
    static let totalLimit = 50_000
    /// With fewer tasks than this in its buffer a host is named by ``takeHostsToRefill(limit:)``.
    static let lowWater = 8

    /// Buffers tasks of `host` (``WebAddress/hostAndPort``) in their order. Addresses that are held already are passed
    /// over.
    ///
    /// Returns the tasks that are not taken because the host is given up; ``standing(of:)`` says until when.
    @discardableResult
    package mutating func offer(_ tasks: [FrontierTask], host: String) -> [FrontierTask] {
        let index = index(of: host)
        hosts[index].standing.forgive(at: clock)
        guard hosts[index].standing.refusal == nil else { return tasks }
        for task in tasks where hosts[index].buffer.count < Self.bufferLimit {
            guard bufferedCount < Self.totalLimit || hosts[index].buffer.isEmpty else { break }
            guard held.insert(task.entry.address).inserted else { continue }
            hosts[index].heldCount += 1
            hosts[index].buffer.append(task)
            bufferedCount += 1
        }
        enqueue(index)
        return []
    }

    /// Hosts whose buffer ran low since they were last named, each once, `limit` at most. A host that has no more in
    /// the frontier need not be refilled: it is named again when the next of its tasks is taken.
    package mutating func takeHostsToRefill(limit: Int = 64) -> [String] {
        var names: [String] = []
        while names.count < limit, let index = hungry.takeFirst() {
            hosts[index].isHungry = false
            if hosts[index].standing.refusal == nil { names.append(hosts[index].name) }
        }
        return names
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

    /// Takes back what is buffered for `host`, because what it may be asked for has to be judged anew. What is in
    /// flight goes on. Returns the tasks; offered again they are taken as new.
    @discardableResult
    package mutating func withdraw(_ host: String) -> [FrontierTask] {
        guard let index = indexes[host] else { return [] }
        return takeAll(from: index)
    }

    /// Empties a buffer. The host keeps its place in the queues: it is passed over there while it has no work.
    mutating func takeAll(from index: Int) -> [FrontierTask] {
        let tasks = hosts[index].buffer.takeAll()
        bufferedCount -= tasks.count
        hosts[index].heldCount -= tasks.count
        for task in tasks { held.remove(task.entry.address) }
        return tasks
    }

    /// The frontier knows the outcome: the address may be offered again when it is due.
    package mutating func settled(_ address: WebAddress) {
        guard held.remove(address) != nil else { return }
        hosts[index(of: address.hostAndPort)].heldCount -= 1
    }

    /// Tasks that are buffered, in flight, or finished and not yet settled: the backlog.
    package var heldCount: Int { held.count }

    /// True while a request to `host` is under way.
    package func isBusy(_ host: String) -> Bool {
        indexes[host].map { hosts[$0].isBusy } ?? false
    }

    package func heldCount(of host: String) -> Int { indexes[host].map { hosts[$0].heldCount } ?? 0 }

    package func holds(_ address: WebAddress) -> Bool { held.contains(address) }
}

// MARK: Addresses

extension CrawlSchedule {
    /// Says where `host` is found: its requests count at each of these addresses, because any of them may be spoken
    /// to. Empty where that cannot be known, as behind a proxy: then no limit by address holds. May be said at any
    /// time, as of each capture.
    package mutating func locate(host: String, at addresses: [IPAddress]) {
        let index = index(of: host)
        // In one order, because name servers turn their answers round.
        let kept = Set(addresses).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
            .prefix(HostMemory.addressLimit)
        if hosts[index].addresses != Array(kept) {
            place(index, at: Array(kept))
            yieldPrivilege(of: index)
        }
        guard hosts[index].isBeingLocated else { return }
        hosts[index].isBeingLocated = false
        locatingCount -= 1
        freeLanes(of: index)
        enqueue(index)
    }

    /// Where `host` was last found; nil before the first time.
    package func addresses(of host: String) -> [IPAddress]? {
        indexes[host].flatMap { hosts[$0].addresses }
    }
}

// MARK: Queues

extension CrawlSchedule {
    /// Puts a host with work where its turn will come. It stands in one place at most.
    mutating func enqueue(_ index: Int) {
        guard hosts[index].canStart, hosts[index].place == .none else { return }
        let time = hosts[index].standing.notBefore
        turn += 1
        let entry = ReadyHeap.Entry(time: time, turn: turn, subject: .host(index))
        if hosts[index].standing.isSuspended, time > clock {
            hosts[index].place = .resting
            resting.add(entry)
        } else {
            hosts[index].place = .ready
            ready.add(entry)
        }
    }

    mutating func release(_ index: Int) {
        guard hosts[index].isBusy else { return }
        hosts[index].isBusy = false
        inFlightCount -= 1
        freeLanes(of: index)
        enqueue(index)
    }

    private mutating func freeLanes(of index: Int) {
        for lane in hosts[index].occupied {
            lanes[lane].end()
            arm(lane)
        }
        hosts[index].occupied = []
    }

    /// Has a lane looked at as soon as it is open, where somebody is parked there. While it has no room nothing is
    /// due: the transfer that ends arms it.
    mutating func arm(_ lane: Int) {
        guard !lanes[lane].isWakePending, lanes[lane].hasRoom, let first = lanes[lane].parked.first,
            !isReserved(lane, against: first)
        else { return }
        lanes[lane].isWakePending = true
        turn += 1
        let time = max(lanes[lane].notBefore, clock)
        ready.add(ReadyHeap.Entry(time: time, turn: turn, subject: .lane(lane)))
    }

    /// Vain turns after which a host goes first: each of them was waited for in a whole queue.
    static let vainWakeLimit = 2

    func isReserved(_ lane: Int, against index: Int) -> Bool {
        guard let privileged else { return false }
        return privileged.host != index && privileged.lanes.contains(lane)
    }

    /// Ends the privilege of a host, where it has it, and lets the others go on.
    mutating func yieldPrivilege(of index: Int) {
        guard let privileged, privileged.host == index else { return }
        self.privileged = nil
        for lane in privileged.lanes { arm(lane) }
    }

    mutating func noteHunger(_ index: Int) {
        guard hosts[index].buffer.count < Self.lowWater, !hosts[index].isHungry else { return }
        hosts[index].isHungry = true
        hungry.append(index)
    }
}
