import Evidence
import Fetching
import Filing

// MARK: What came of a request

extension CrawlRun {
    func fetchPage(_ task: FrontierTask) async throws {
        let (site, address) = (sites[task.entry.site], task.entry.address)
        let setAside = hosts[address.hostAndPort]?.setAside.removeValue(forKey: address)
        let asked = ContinuousClock.now
        switch await engine.fetch(request(for: task, of: site)) {
        case .failed(let failure): try miss(failure, of: task, after: asked.duration(to: .now))
        case .captured(let capture):
            let result = HostResult(capture)
            try answered(task, capture, result)
            if site?.keepsCookies == true { jars[task.entry.site, default: CookieJar()].take(capture) }
            if case .throttled = result {
                summary.failures += 1
                return try postpone(
                    task, reason: "http: \(capture.status), the server asked to come back later")
            }
            let remarks = [setAside, site.flatMap { passage(of: $0).note(for: address) }].compactMap(\.self)
            let recorded = try await keep(
                FetchedPage(
                    capture: capture, task: task, site: site, isRobots: false,
                    remark: remarks.isEmpty ? nil : remarks.joined(separator: "; "),
                    robots: hosts[address.hostAndPort]?.robots[address.scheme]))
            try heed(recorded.block ?? PageBlock(status: capture.status), at: address)
        }
    }

    private func request(for task: FrontierTask, of site: SiteProfile?) -> FetchRequest {
        guard let site else { return FetchRequest(task: task) }
        return FetchRequest(
            task: task, cookie: cookie(for: task.entry.address, of: site), usesHTTP2: site.usesHTTP2,
            gate: passage(of: site).step(for: task.entry.address))
    }

    /// A login wall, a challenge or a refusal is never evaded: where it is the host's answer, the host rests.
    private func heed(_ block: PageBlock?, at address: WebAddress) throws {
        guard let reason = blocks.observe(block, at: address) else { return }
        let host = address.hostAndPort
        let abandoned = schedule.rest(host, result: .blocked(reason), at: WallClock.now())
        try letGo(abandoned, of: host)
        try remember([host])
    }

    /// Tells the schedule what an answer showed of its host. Tasks of a host that is given up wait for another run.
    func answered(_ task: FrontierTask, _ capture: Capture, _ result: HostResult) throws {
        summary.requests += 1
        summary.bytes += capture.body.count + capture.responseHead.count
        let host = task.entry.address.hostAndPort
        let abandoned = schedule.finished(
            task.entry.address, at: WallClock.now(), responseTime: capture.duration, result: result,
            bytes: capture.body.count, siteDelay: sites[task.entry.site]?.delay,
            crawlDelay: hosts[host]?.crawlDelay, remoteAddress: capture.remoteAddress)
        schedule.locate(host: host, at: capture.resolvedAddresses)
        try heed(result, of: host, abandoned)
    }

    /// Waits until a capture is on disk and filed. The loop is woken before: the host is free again, and what it is
    /// asked for meanwhile shares the next sync and transaction with others.
    @discardableResult
    func keep(_ page: FetchedPage) async throws -> RecordedPage {
        let size = page.capture.body.count
        unrecorded += 1
        unrecordedBytes += size
        defer {
            unrecorded -= 1
            unrecordedBytes -= size
        }
        await events.signal()
        let recorded = try await recorder.record(page)
        summary.add(recorded)
        try expectMore(of: recorded.linkedHosts)
        return recorded
    }

    /// No answer came: the reason goes to the ledger; what may be tried again is, later.
    func miss(_ failure: FetchFailure, of task: FrontierTask, after time: Duration) throws {
        if failure.code == .stopped || failure.code == .cancelled { return }
        summary.requests += 1
        summary.failures += 1
        try missed(task, failure, after: time)
        if failure.isRetryable {
            try postpone(task, reason: failure.reason)
        } else if failure.code == .invalidRequest {
            try refuse([(task.entry.address, failure.reason)])
        } else {
            // A certificate is mended and a name moves: looked at again, but not soon.
            try putOff(
                [(task.entry.address, failure.reason)],
                until: WallClock.now() + ground.plan.revisitBounds.most)
        }
    }

    /// `time`: how long the host was waited for; one that lets a request hang is left alone for the longer.
    func missed(_ task: FrontierTask, _ failure: FetchFailure, after time: Duration) throws {
        guard let result = HostResult(failure) else { return schedule.skipped(task.entry.address) }
        let host = task.entry.address.hostAndPort
        let abandoned = schedule.finished(
            task.entry.address, at: WallClock.now(), responseTime: time, result: result, bytes: 0,
            siteDelay: sites[task.entry.site]?.delay, crawlDelay: hosts[host]?.crawlDelay)
        try heed(result, of: host, abandoned)
    }

    /// What a host is in trouble for, or asks for itself, is remembered at once: a crash must not make it be forgotten.
    private func heed(_ result: HostResult, of host: String, _ abandoned: [FrontierTask]) throws {
        if result == .answered { return }
        try letGo(abandoned, of: host)
        try remember([host])
    }

    /// Tries again later, twice as late each time; after five times in a row no sooner than a page that never
    /// changes. It is never let go for good: one bad night of a server must not hide its ads for ever.
    private func postpone(_ task: FrontierTask, reason: String) throws {
        let isTired = task.attempts >= 4
        let pause = isTired ? ground.plan.revisitBounds.most : .seconds(60 << task.attempts)
        let words = isTired ? "\(reason) (\(task.attempts + 1) tries in vain)" : reason
        try putOff([(task.entry.address, words)], until: WallClock.now() + pause)
    }

    /// `wasAsked`: a request was sent for each of them.
    func putOff(_ refusals: [(WebAddress, String)], until: UTCTime, wasAsked: Bool = true) throws {
        guard !refusals.isEmpty else { return }
        try store.record(
            refusals.map {
                FrontierRefusal(address: $0.0, reason: $0.1, retryAt: until, wasAsked: wasAsked)
            }, at: WallClock.now())
    }

    func refuse(_ refusals: [(WebAddress, String)]) throws {
        guard !refusals.isEmpty else { return }
        summary.refused += refusals.count
        try store.record(
            refusals.map { FrontierRefusal(address: $0.0, reason: $0.1, retryAt: nil) }, at: WallClock.now())
    }
}
