import Evidence
import Fetching
import Filing

// MARK: Work for the schedule

extension CrawlRun {
    /// Tasks that are taken from the store for a host at once.
    private var portion: Int { hosts.count > 1_000 ? 16 : 64 }

    /// A start address that is on record under a name which the plan does not know is another plan's, or its site was
    /// renamed: the run would leave its pages alone, and find nothing without a word.
    func checkNames(of seeds: [FrontierEntry]) throws {
        for seed in seeds {
            guard let name = try store.task(seed.address)?.entry.site, !name.isEmpty, sites[name] == nil
            else {
                continue
            }
            throw Failure(
                ExitStatus.data,
                "\(seed.address) is on record in this data folder under the site \"\(name)\", and the plan calls it "
                    + "\"\(seed.site)\"; keep the name, or give the plan a data folder of its own")
        }
    }

    /// Offers what is due of all hosts that have something due. True if anything new was offered.
    @discardableResult
    func discoverHosts() throws -> Bool {
        var found = false
        // Hosts that are given up keep what is due: it waits for another run.
        for host in try store.hostsDue(at: WallClock.now()) where schedule.refusal(of: host) == nil {
            if hosts[host] == nil { try takeUp(host) }
            hosts[host]?.mayHaveMore = true
            found = try refill(host) || found
        }
        return found
    }

    /// Gives the schedule more of the hosts whose buffers run low, and of those that something new is known of.
    func refill() throws {
        let wanting = expectant + schedule.takeHostsToRefill()
        expectant = []
        for host in wanting where hosts[host]?.mayHaveMore == true { _ = try refill(host) }
    }

    /// New addresses of these hosts are on record.
    func expectMore(of newHosts: some Sequence<String>) throws {
        for host in newHosts {
            if hosts[host] == nil { try takeUp(host) }
            hosts[host]?.mayHaveMore = true
            // A host that has enough to do says itself when it runs low.
            if schedule.heldCount(of: host) < 16 { expectant.append(host) }
        }
    }

    private func takeUp(_ host: String) throws {
        let ground = ground.authority.robotsOverrideGround(host: WebAddress.host(of: host))
        hosts[host] = CrawlHost(overrideGround: ground)
        summary.hosts = hosts.count
        let memory = try store.host(host)
        if let memory { schedule.restore(memory) }
        for robots in try store.robots(host: host) {
            guard let standing = RobotsStanding(robots, at: WallClock.now()) else { continue }
            know(standing, of: host, scheme: robots.scheme)
        }
        // Nobody knows when the host was last asked: it may have been a moment ago.
        if isAfterCrash { rest(host, because: "delay: the run before ended without a word") }
    }

    /// Has a host left alone for as long as between two requests, from now on.
    func rest(_ host: String, because reason: String) {
        let site = ground.plan.sites.first { $0.start.contains { $0.hostAndPort == host } }
        let delay = max(site?.delay ?? .seconds(1), hosts[host]?.crawlDelay ?? .zero)
        schedule.restore(
            HostMemory(
                host: host, notBefore: WallClock.now() + delay, failures: 0, robotsStatus: nil,
                robotsAt: nil, restReason: reason))
    }

    /// Offers due addresses of `host`; its robots.txt first, where that is not known. True if any was offered.
    private func refill(_ host: String) throws -> Bool {
        if hosts[host]?.isAskingForRobots == true { return false }
        if hosts[host]?.isAtGate == true { return false }
        while hosts[host]?.mayHaveMore == true {
            let (now, held) = (WallClock.now(), schedule.heldCount(of: host))
            guard held < CrawlSchedule.bufferLimit - portion else { return false }
            let limit = portion + held
            let tasks = try store.due(host: host, sites: wanted(of: host), at: now, limit: limit)
            if noteShared(host, tasks) { continue }
            hosts[host]?.mayHaveMore = tasks.count == limit
            // Before a name is looked up or robots.txt is asked for: a host that is no longer covered gets no packet.
            let covered = try covered(tasks)
            if covered.isEmpty, !tasks.isEmpty { continue }
            let fresh = covered.filter { !schedule.holds($0.entry.address) }
            guard let first = fresh.first else { return false }
            if hosts[host]?.example == nil { hosts[host]?.example = first.entry.address }
            let unknown = fresh.first { hosts[host]?.standing(for: $0.entry.address, at: now) == nil }
            if let unknown { return try askForRobots(of: host, for: unknown.entry.address, on: unknown) }
            if try goToGate(of: host, for: fresh, at: now) { return true }
            if try offer(fresh, of: host) { return true }
        }
        return false
    }

    /// What the store is asked for of a host; empty for all there is, which costs it the least.
    private func wanted(of host: String) -> Set<String> {
        guard wishes.sites.isEmpty, hosts[host]?.isShared == true else { return wishes.sites }
        return Set(sites.keys)
    }

    /// A data folder may serve several plans. The addresses of a site that this plan does not name are another's: they
    /// are neither fetched nor refused. True where such were met for the first time.
    private func noteShared(_ host: String, _ tasks: [FrontierTask]) -> Bool {
        guard tasks.contains(where: { sites[$0.entry.site] == nil }) else { return false }
        hosts[host]?.isShared = true
        return true
    }

    /// True if any of `tasks` may be asked for.
    private func offer(_ tasks: [FrontierTask], of host: String) throws -> Bool {
        let sifted = sift(tasks, by: hosts[host]?.robots ?? [:], overrideGround: hosts[host]?.overrideGround)
        try refuse(sifted.refused)
        // No robots.txt to be had is no word of the site's owner: the addresses stay due, for later.
        for (until, addresses) in sifted.unanswered { try putOff(addresses, until: until, wasAsked: false) }
        for (address, words) in sifted.setAside { hosts[host]?.setAside[address] = words }
        let left = schedule.offer(sifted.allowed, host: host)
        try letGo(left, of: host)
        return sifted.allowed.count > left.count
    }

    /// A host was given up: what was still to be asked of it waits until it is tried again, with the reason.
    func letGo(_ tasks: [FrontierTask], of host: String) throws {
        guard let standing = schedule.standing(of: host), let reason = standing.refusal else { return }
        hosts[host]?.mayHaveMore = false
        hosts[host]?.isAskingForRobots = false
        forgetForms(among: tasks, of: host)
        let until = standing.refusedUntil ?? WallClock.now() + .seconds(3_600)
        let addresses = tasks.map(\.entry.address).filter { !CrawlHost.isRobots($0) }
        try putOff(addresses.map { ($0, reason) }, until: until, wasAsked: false)
    }
}

// MARK: Sifting

extension CrawlRun {
    private struct Sifted {
        var allowed: [FrontierTask] = []
        var refused: [(WebAddress, String)] = []
        /// By when their robots.txt is asked for again.
        var unanswered: [UTCTime: [(WebAddress, String)]] = [:]
        var setAside: [(WebAddress, String)] = []
    }

    /// Divides addresses, which ``covered(_:)`` has passed, by what the robots.txt of their scheme says.
    private func sift(
        _ tasks: [FrontierTask], by robots: [String: RobotsStanding], overrideGround: String?
    ) -> Sifted {
        var sifted = Sifted()
        for task in tasks {
            let address = task.entry.address
            guard let standing = robots[address.scheme] else { continue }
            let decision = standing.decide(
                address.pathAndQuery, agent: CrawlPlan.product, overrideGround: overrideGround)
            if decision.isAllowed {
                sifted.allowed.append(task)
                if decision.overrideGround != nil { sifted.setAside.append((address, decision.reason)) }
            } else if decision.isFinal {
                sifted.refused.append((address, decision.reason))
            } else {
                sifted.unanswered[standing.expiresAt, default: []].append((address, decision.reason))
            }
        }
        return sifted
    }

    /// Those that the plan and the authority of today cover, as both may have changed since the addresses were put; the
    /// others are refused with the rule.
    private func covered(_ tasks: [FrontierTask]) throws -> [FrontierTask] {
        var refused: [(WebAddress, String)] = []
        let covered = tasks.filter { task in
            guard let reason = scopeRefusal(of: task.entry) else { return true }
            refused.append((task.entry.address, reason))
            return false
        }
        try refuse(refused)
        return covered
    }

    private func scopeRefusal(of entry: FrontierEntry) -> String? {
        guard let site = sites[entry.site] else { return "scope: site \(entry.site) is not in the plan" }
        let isSitemap = site.sitemaps.contains(entry.address)
        if !isSitemap, let reason = site.scopeRefusal(of: entry.address) { return reason }
        return ground.authority.refusal(of: entry.address, at: WallClock.now()).map { "authority: \($0)" }
    }
}

// MARK: Names

extension CrawlRun {
    /// Looks a host's name up, so that the limit by IP address can be kept before the first request.
    func locate(_ host: String) async {
        let addresses = await hosts[host]?.example.asyncMap { await engine.addresses(of: $0) } ?? []
        schedule.locate(host: host, at: addresses)
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ body: (Wrapped) async -> Value) async -> Value? {
        if let self { await body(self) } else { nil }
    }
}
