import Archiving
import Evidence
import Fetching
import Filing

// MARK: robots.txt

extension CrawlRun {
    /// Offers a host's robots.txt, a request like any other for the schedule: it counts, and the host rests after it.
    /// False where the host is given up.
    func askForRobots(of host: String, on task: FrontierTask) throws -> Bool {
        guard let address = task.entry.address.resolving(CrawlHost.robotsPath) else { return false }
        let entry = FrontierEntry(address: address, site: task.entry.site, depth: 0, priority: 3, via: nil)
        let robots = FrontierTask(
            entry: entry, entityTag: nil, lastModified: nil, payloadDigest: nil, attempts: 0)
        hosts[host]?.mayHaveMore = true
        guard schedule.offer([robots], host: host).isEmpty else {
            try letGo([task], of: host)
            return false
        }
        hosts[host]?.robots = .asked
        return true
    }

    func know(_ standing: RobotsStanding, of host: String) {
        hosts[host]?.robots = .known(standing)
        hosts[host]?.crawlDelay = standing.crawlDelay(agent: CrawlPlan.product)
        hosts[host]?.mayHaveMore = true
        expectant.append(host)
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
        if case .answered(let status, let body) = answer, status < 500 {
            hosts[host]?.robotsMemory = (status, (200...299).contains(status) ? body : nil, now)
        }
        try putSitemaps(of: standing, task: task)
        if let capture = exchange.captures.first {
            try answered(task, capture, HostResult(capture))
            know(standing, of: host)
            try remember([host])
            try await keep(FetchedPage(capture: capture, task: task, site: nil, isRobots: true))
        } else if let failure = exchange.failure {
            summary.requests += 1
            summary.failures += 1
            know(standing, of: host)
            try missed(task, failure)
        }
    }

    private func lastGoodRobots(of host: String) throws -> RobotsStanding.LastGood? {
        guard let memory = try store.host(host), let body = memory.robots, let at = memory.robotsAt else {
            return nil
        }
        return RobotsStanding.LastGood(body: body, at: at)
    }

    /// Sitemap lines name addresses that the site itself wants found; those in scope are.
    private func putSitemaps(of standing: RobotsStanding, task: FrontierTask) throws {
        let now = WallClock.now()
        let entries = scope.entries(
            for: standing.sitemaps.compactMap(WebAddress.init), foundOn: task.entry, at: now)
        if !entries.isEmpty { try store.put(entries, at: now) }
    }

    /// Keeps what the next run has to know of hosts: when they may be asked again, and their robots.txt.
    func remember(_ names: some Sequence<String>) throws {
        var memories: [HostMemory] = []
        for host in names {
            let fresh = hosts[host]?.robotsMemory
            let known = fresh == nil ? try store.host(host) : nil
            let memory = schedule.memory(
                of: host, robots: fresh.map(\.body) ?? known?.robots,
                robotsStatus: fresh?.status ?? known?.robotsStatus,
                robotsAt: fresh?.at ?? known?.robotsAt)
            if let memory { memories.append(memory) }
        }
        try store.remember(memories)
    }
}
