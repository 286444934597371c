import Archiving
import Evidence
import Fetching
import Filing

// MARK: robots.txt

extension CrawlRun {
    /// Offers a host's robots.txt, a request like any other for the schedule: it counts, and the host rests after it.
    /// `task` wants to know it for `wanted`, its own address or that of a form. False where the host is given up.
    func askForRobots(of host: String, for wanted: WebAddress, on task: FrontierTask) throws -> Bool {
        guard let address = wanted.resolving(CrawlHost.robotsPath) else { return false }
        let robots = robotsTask(address, site: task.entry.site)
        // Ahead of all pages, which are sifted anew by what it says.
        withdraw(host)
        guard schedule.offer([robots], host: host).isEmpty else {
            try letGo([task], of: host)
            return false
        }
        hosts[host]?.isAskingForRobots = true
        return true
    }

    /// Whether the robots.txt by which `address` was sifted still holds: a polite host takes hours to work
    /// off its buffer, and a copy is good for a day (RFC 9309 §2.4).
    func hasRules(for address: WebAddress) -> Bool {
        hosts[address.hostAndPort]?.standing(for: address, at: WallClock.now()) != nil
    }

    /// Takes back what was sifted and not sent yet, and `task` with it; all of it stays due.
    func withdraw(_ host: String, with task: FrontierTask? = nil) {
        let tasks = schedule.withdraw(host) + [task].compactMap(\.self)
        forgetForms(among: tasks, of: host)
        for task in tasks { hosts[host]?.setAside[task.entry.address] = nil }
        hosts[host]?.mayHaveMore = true
        expectant.append(host)
    }

    private func robotsTask(_ address: WebAddress, site: String) -> FrontierTask {
        let entry = FrontierEntry(address: address, site: site, depth: 0, priority: 3, via: nil)
        return FrontierTask(
            entry: entry, entityTag: nil, lastModified: nil, payloadDigest: nil, attempts: 0)
    }

    /// Where a robots.txt redirects to may be asked if the authority covers it and it neither rests nor is busy: the
    /// way there is no way around politeness. A hop that may not be made leaves the rules unknown for now.
    private func hop(to address: WebAddress, from host: String) -> RobotsHop {
        let now = WallClock.now()
        guard ground.authority.refusal(of: address, at: now) == nil else { return .closed }
        let target = address.hostAndPort
        guard target != host else { return .open }
        guard let other = schedule.standing(of: target) else { return rest(of: target, at: now) }
        if other.refusal != nil { return other.refusedUntil.map { .resting(until: $0) } ?? .closed }
        return schedule.isBusy(target) || other.notBefore > now ? .resting(until: other.notBefore) : .open
    }

    /// Of a host that this run has not met, as nothing of it is due: whether earlier runs left it to rest.
    private func rest(of host: String, at time: UTCTime) -> RobotsHop {
        do {
            guard let memory = try store.host(host) else { return .open }
            let until = max(memory.notBefore, memory.refusedUntil ?? memory.notBefore)
            return until <= time ? .open : .resting(until: until)
        } catch {
            return .closed
        }
    }

    func know(_ standing: RobotsStanding, of host: String, scheme: String) {
        hosts[host]?.know(standing, scheme: scheme)
        hosts[host]?.isAskingForRobots = false
        hosts[host]?.mayHaveMore = true
        expectant.append(host)
    }

    /// Asks for robots.txt, and lets the host rest after it as after any request.
    func fetchRobots(_ task: FrontierTask) async throws {
        let asked = ContinuousClock.now
        let asking = task.entry.address.hostAndPort
        let exchange = await engine.fetchRobots(
            for: task.entry.address, usesHTTP2: sites[task.entry.site]?.usesHTTP2 ?? false
        ) { hop(to: $0, from: asking) }
        for hop in exchange.captures where hop.address.hostAndPort != asking {
            rest(hop.address.hostAndPort, because: "delay: asked for the robots.txt of \(asking)")
        }
        if let failure = exchange.failure, failure.code == .stopped || failure.code == .cancelled { return }
        let (host, scheme, now) = (asking, task.entry.address.scheme, WallClock.now())
        let answer = exchange.answer { HTTPPayload($0).decoded }
        let lastGood = try lastGoodRobots(of: host, scheme: scheme)
        let standing = RobotsStanding(answer, lastGood: lastGood, at: now, retryAt: exchange.retryAt)
        if case .answered(let status, let body) = answer, status < 500 {
            // What lies beyond the limit is never read; one byte more keeps it known that there was more.
            let kept = Array(body.prefix(RobotsRules.limitInBytes + 1))
            hosts[host]?.robotsAnswer = (status, now)
            try store.remember(
                RobotsMemory(
                    host: host, scheme: scheme, status: status,
                    body: (200...299).contains(status) ? kept : nil, at: now))
        }
        try putSitemaps(of: standing, task: task)
        if let capture = exchange.captures.first {
            // The last word of the host itself counts: a 429 behind a redirect is a 429.
            let last = exchange.captures.last { $0.address.hostAndPort == host } ?? capture
            try answered(task, capture, HostResult(last))
            know(standing, of: host, scheme: scheme)
            try remember([host])
            try await keep(FetchedPage(capture: capture, task: task, site: nil, isRobots: true))
            for hop in exchange.captures.dropFirst() {
                summary.requests += 1
                try await keep(
                    FetchedPage(
                        capture: hop, task: robotsTask(hop.address, site: task.entry.site), site: nil,
                        isRobots: true))
            }
        } else if let failure = exchange.failure {
            summary.requests += 1
            summary.failures += 1
            know(standing, of: host, scheme: scheme)
            try missed(task, failure, after: asked.duration(to: .now))
        }
    }

    private func lastGoodRobots(of host: String, scheme: String) throws -> RobotsStanding.LastGood? {
        let memory = try store.robots(host: host).first { $0.scheme == scheme }
        return memory.flatMap { memory in
            memory.body.map { RobotsStanding.LastGood(body: $0, at: memory.at) }
        }
    }

    /// Sitemap lines name addresses that the site itself wants found; those in scope are.
    private func putSitemaps(of standing: RobotsStanding, task: FrontierTask) throws {
        let now = WallClock.now()
        let entries = scope.entries(
            for: standing.sitemaps.compactMap(WebAddress.init), foundOn: task.entry, at: now)
        if !entries.isEmpty { try store.put(entries, at: now) }
    }

    /// Keeps what the next run has to know of hosts: when they may be asked again. Their robots.txt is kept already.
    func remember(_ names: some Sequence<String>) throws {
        var memories: [HostMemory] = []
        for host in names {
            let fresh = hosts[host]?.robotsAnswer
            let known = fresh == nil ? try store.host(host) : nil
            let memory = schedule.memory(
                of: host, robotsStatus: fresh?.status ?? known?.robotsStatus,
                robotsAt: fresh?.at ?? known?.robotsAt)
            if let memory { memories.append(memory) }
        }
        try store.remember(memories)
    }
}
