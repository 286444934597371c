import Archiving
import Evidence
import Fetching
import Filing

/// What a run knows of one host: its robots standing and which of its addresses are under way.
struct CrawlHost {
    static let robotsPath = "/robots.txt"

    enum Robots {
        case unknown, asked
        case known(RobotsStanding)
    }

    var robots = Robots.unknown
    var crawlDelay: Duration?
    /// What was had of robots.txt in this run.
    var robotsMemory: (status: Int, body: [UInt8]?, at: UTCTime)?
    /// True while the store may hold due addresses that are not under way.
    var mayHaveMore = true
    /// Offered to the schedule and not yet recorded.
    private(set) var underWay: Set<WebAddress> = []
    /// Why robots.txt is set aside on this host; nil where it is obeyed.
    let overrideGround: String?

    init(overrideGround: String?) {
        self.overrideGround = overrideGround
    }

    mutating func start(_ address: WebAddress) -> Bool { underWay.insert(address).inserted }
    mutating func settle(_ address: WebAddress) { underWay.remove(address) }

    func isRobots(_ task: FrontierTask) -> Bool { task.entry.address.path == Self.robotsPath }
}

extension CrawlRun {
    /// Addresses offered to the schedule and not yet answered for.
    var backlog: Int { hosts.values.reduce(0) { $0 + $1.underWay.count } }

    /// Takes up hosts that have something due. True if there was a new one, or more on a known one.
    @discardableResult
    func discoverHosts() throws -> Bool {
        var found = false
        for host in try store.hostsDue(at: WallClock.now()) {
            if hosts[host] == nil {
                try takeUp(host)
                found = true
            } else if hosts[host]?.mayHaveMore == false {
                hosts[host]?.mayHaveMore = true
                found = try refill(host) || found
            }
        }
        return found
    }

    /// Gives the schedule more of the hosts whose buffers run low.
    func refill() throws {
        for host in schedule.takeHostsToRefill() where hosts[host]?.mayHaveMore == true {
            _ = try refill(host)
        }
        for (host, state) in hosts where state.mayHaveMore && state.underWay.isEmpty { _ = try refill(host) }
    }

    private func takeUp(_ host: String) throws {
        let name = host.split(separator: ":").first.map(String.init) ?? host
        hosts[host] = CrawlHost(overrideGround: ground.authority.robotsOverrideGround(host: name))
        summary.hosts = hosts.count
        guard let memory = try store.host(host) else { return }
        schedule.restore(memory)
        if let standing = RobotsStanding(memory, at: started) { know(standing, of: host) }
    }

    /// Offers due addresses of `host`; its robots.txt first, where that is not known. True if any was offered.
    private func refill(_ host: String) throws -> Bool {
        guard var state = hosts[host] else { return false }
        defer { hosts[host] = state }
        if case .asked = state.robots { return false }
        let wanted = 64
        let known = state.underWay.count
        let tasks = try store.due(host: host, at: WallClock.now(), limit: wanted + known)
        state.mayHaveMore = tasks.count == wanted + known
        let fresh = tasks.filter { wishes.sites.isEmpty || wishes.sites.contains($0.entry.site) }
            .filter { !state.underWay.contains($0.entry.address) }
        guard let first = fresh.first else { return false }
        guard case .known(let standing) = state.robots else {
            guard let robots = robotsTask(for: first) else { return false }
            state.robots = .asked
            state.mayHaveMore = true
            _ = state.start(robots.entry.address)
            schedule.offer([robots], host: host)
            return true
        }
        let sifted = sift(fresh, by: standing, overrideGround: state.overrideGround)
        for task in sifted.allowed { _ = state.start(task.entry.address) }
        schedule.offer(sifted.allowed, host: host)
        try refuse(sifted.refused)
        // No robots.txt to be had is no word of the site's owner: the addresses stay due, for later.
        try putOff(sifted.unanswered, by: .seconds(3_600))
        return true
    }

    private struct Sifted {
        var allowed: [FrontierTask] = []
        var refused: [(WebAddress, String)] = []
        var unanswered: [(WebAddress, String)] = []
    }

    /// Divides addresses by what robots.txt and the plan of today say; scope may have changed since they were put.
    private func sift(_ tasks: [FrontierTask], by standing: RobotsStanding, overrideGround: String?) -> Sifted
    {
        var sifted = Sifted()
        for task in tasks {
            let address = task.entry.address
            if let reason = scopeRefusal(of: task.entry) {
                sifted.refused.append((address, reason))
                continue
            }
            let decision = standing.decide(address.pathAndQuery, agent: CrawlPlan.product)
            if decision.isAllowed || overrideGround != nil {
                sifted.allowed.append(task)
            } else if decision.line == nil {
                sifted.unanswered.append((address, decision.reason))
            } else {
                sifted.refused.append((address, decision.reason))
            }
        }
        return sifted
    }

    private func scopeRefusal(of entry: FrontierEntry) -> String? {
        guard let site = ground.plan.sites.first(where: { $0.name == entry.site }) else {
            return "scope: site \(entry.site) is not in the plan"
        }
        let isSitemap = site.sitemaps.contains(entry.address)
        if !isSitemap, let reason = site.scopeRefusal(of: entry.address) { return reason }
        return ground.authority.refusal(of: entry.address, at: WallClock.now()).map { "authority: \($0)" }
    }

    private func know(_ standing: RobotsStanding, of host: String) {
        hosts[host]?.robots = .known(standing)
        hosts[host]?.crawlDelay = standing.crawlDelay(agent: CrawlPlan.product)
        hosts[host]?.mayHaveMore = true
    }
}

// MARK: robots.txt

extension CrawlRun {
    /// A request like any other for the schedule: it counts, and the host rests after it.
    private func robotsTask(for task: FrontierTask) -> FrontierTask? {
        guard let address = task.entry.address.resolving(CrawlHost.robotsPath) else { return nil }
        let entry = FrontierEntry(address: address, site: task.entry.site, depth: 0, priority: 3, via: nil)
        return FrontierTask(entry: entry, entityTag: nil, lastModified: nil, payloadDigest: nil, attempts: 0)
    }

    /// Asks for robots.txt, and lets the host rest after it as after any request.
    func fetchRobots(_ task: FrontierTask) async throws {
        let authority = ground.authority
        let exchange = await engine.fetchRobots(for: task.entry.address) { address in
            authority.refusal(of: address, at: WallClock.now()) == nil
        }
        if let failure = exchange.failure, failure.code == .stopped || failure.code == .cancelled { return }
        let (host, now) = (task.entry.address.hostAndPort, WallClock.now())
        let answer = exchange.answer { HTTPPayload($0).decoded }
        let standing = RobotsStanding(answer, lastGood: try lastGoodRobots(of: host), at: now)
        know(standing, of: host)
        if case .answered(let status, let body) = answer, status < 500 {
            hosts[host]?.robotsMemory = (status, (200...299).contains(status) ? body : nil, now)
        }
        try putSitemaps(of: standing, task: task)
        if let capture = exchange.captures.first {
            try answered(task, capture, HostResult(capture), siteDelay: siteDelay(of: task))
            try remember(host)
            try await keep(FetchedPage(capture: capture, task: task, site: nil, isRobots: true))
        } else if let failure = exchange.failure {
            summary.failures += 1
            try missed(task, failure)
        }
    }

    private func lastGoodRobots(of host: String) throws -> RobotsStanding.LastGood? {
        guard let memory = try store.host(host), let body = memory.robots, let at = memory.robotsAt else {
            return nil
        }
        return RobotsStanding.LastGood(body: body, at: at)
    }

    private func siteDelay(of task: FrontierTask) -> Duration? {
        ground.plan.sites.first { $0.name == task.entry.site }?.delay
    }

    /// Sitemap lines name addresses that the site itself wants found; those in scope are.
    private func putSitemaps(of standing: RobotsStanding, task: FrontierTask) throws {
        let now = WallClock.now()
        let entries = scope.entries(
            for: standing.sitemaps.compactMap(WebAddress.init), foundOn: task.entry, at: now)
        if !entries.isEmpty { try store.put(entries, at: now) }
    }

    /// Keeps what the next run has to know of the host: when it may be asked again, and its robots.txt.
    func remember(_ host: String) throws {
        let known = try store.host(host)
        let fresh = hosts[host]?.robotsMemory
        let memory = schedule.memory(
            of: host, robots: fresh.map(\.body) ?? known?.robots,
            robotsStatus: fresh?.status ?? known?.robotsStatus,
            robotsAt: fresh?.at ?? known?.robotsAt)
        if let memory { try store.remember(memory) }
    }
}
