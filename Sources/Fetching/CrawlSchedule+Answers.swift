package import Evidence

// MARK: Answers

extension CrawlSchedule {
    /// Records what a request to `address` showed of its host, and when the host may be asked again. `siteDelay` is
    /// what the plan's site says, `crawlDelay` what its robots.txt says, `remoteAddress` who answered: a delay under a
    /// second is kept for loopback addresses only, also on a plan for loopback networks.
    ///
    /// Returns the tasks that are let go because the host was given up with this; ``refusal(of:)`` has the reason.
    @discardableResult
    package mutating func finished(
        _ address: WebAddress, at time: UTCTime, responseTime: Duration, result: HostResult, bytes: Int,
        siteDelay: Duration?, crawlDelay: Duration?, remoteAddress: IPAddress? = nil
    ) -> [FrontierTask] {
        let index = index(of: address.hostAndPort)
        byteCount += bytes
        hosts[index].standing.askedAt = time
        let delay = rule.delay(
            responseTime: responseTime, siteDelay: siteDelay, crawlDelay: crawlDelay,
            remoteAddress: remoteAddress)
        hosts[index].standing.rest(until: time + delay.duration, delay)
        let abandoned = mark(index, result, at: time)
        release(index)
        return abandoned
    }

    /// Records a sign of a host that came later than its answer, as from reading the page: it counts, and the host
    /// rests. Returns the tasks that are let go, as ``finished(_:at:responseTime:result:bytes:siteDelay:crawlDelay:remoteAddress:)`` does.
    @discardableResult
    package mutating func rest(_ host: String, result: HostResult, at time: UTCTime) -> [FrontierTask] {
        mark(index(of: host), result, at: time)
    }

    private mutating func mark(_ index: Int, _ result: HostResult, at time: UTCTime) -> [FrontierTask] {
        clock = max(clock, time)
        hosts[index].standing.count(result, at: time)
        let chance = Double.random(in: 0...1, using: &numbers)
        let suspension = rule.suspension(
            after: result, standing: hosts[index].standing, at: time, chance: chance)
        if let suspension {
            hosts[index].standing.rest(until: time + suspension.duration, suspension)
        }
        guard hosts[index].standing.refusal != nil else { return [] }
        return takeAll(from: index)
    }

    /// Why `host` is not asked for the time being; nil where it is. ``standing(of:)`` says until when.
    package func refusal(of host: String) -> String? {
        indexes[host].flatMap { hosts[$0].standing.refusal }
    }

    /// How `host` stands; nil where it is unknown.
    package func standing(of host: String) -> HostStanding? {
        indexes[host].map { hosts[$0].standing }
    }

    /// The hosts that are given up, with the reasons, in the order in which they became known. Looks at all hosts.
    package var givenUp: [(host: String, reason: String)] {
        hosts.compactMap { host in host.standing.refusal.map { (host.name, $0) } }
    }

    /// The hosts that are suspended at `time`, those that come back first first, `limit` at most. Looks at all hosts:
    /// for a person who asks, not for each step.
    package func suspensions(at time: UTCTime, limit: Int) -> [(host: String, standing: HostStanding)] {
        let suspended = hosts.filter { $0.standing.isSuspended && $0.standing.notBefore > time }
        let sorted = suspended.sorted { ($0.standing.notBefore, $0.name) < ($1.standing.notBefore, $1.name) }
        return sorted.prefix(limit).map { ($0.name, $0.standing) }
    }
}

// MARK: Memory over restarts

extension CrawlSchedule {
    /// What must not be forgotten of `host`; robots.txt is the driver's and passed through. Nil for an unknown host.
    package func memory(of host: String, robotsStatus: Int?, robotsAt: UTCTime?) -> HostMemory? {
        guard let index = indexes[host] else { return nil }
        let standing = hosts[index].standing
        return HostMemory(
            host: host, notBefore: standing.notBefore, failures: standing.failures,
            robotsStatus: robotsStatus, robotsAt: robotsAt, addresses: hosts[index].addresses ?? [],
            askedAt: standing.askedAt, restReason: standing.restReason, isSuspended: standing.isSuspended,
            refusal: standing.refusal, refusedUntil: standing.refusedUntil,
            brokenAnswers: standing.brokenAnswers, blockedAnswers: standing.blockedAnswers,
            timesRefused: standing.timesRefused)
    }

    /// Takes up what an earlier run remembered. A host that was given up then is so still until the time is over, and
    /// then gets one try: its failures count on, so one more gives it up again.
    ///
    /// The host itself is looked up anew, because its name may lead elsewhere by now; but the machines it was found at
    /// were asked then, whoever lives there now.
    package mutating func restore(_ memory: HostMemory) {
        let index = index(of: memory.host)
        hosts[index].standing.merge(memory)
        hosts[index].standing.forgive(at: clock)
        guard let askedAt = memory.askedAt else { return }
        for address in memory.addresses { lanes[lanes.index(of: address)].rest(after: askedAt) }
    }
}
