import Evidence
import Fetching
import Filing

// MARK: What came of a request

extension CrawlRun {
    func fetchPage(_ task: FrontierTask) async throws {
        let (site, address) = (sites[task.entry.site], task.entry.address)
        let setAside = hosts[address.hostAndPort]?.setAside.removeValue(forKey: address)
        switch await engine.fetch(request(for: task, of: site)) {
        case .failed(let failure): try miss(failure, of: task)
        case .captured(let capture):
            let result = HostResult(capture)
            try answered(task, capture, result)
            if site?.keepsCookies == true { jars[task.entry.site, default: CookieJar()].take(capture) }
            if case .throttled = result {
                summary.failures += 1
                return try postpone(
                    task, reason: "http: \(capture.status), the server asked to come back later")
            }
            let remarks = [setAside, passages[task.entry.site]?.note].compactMap(\.self)
            let recorded = try await keep(
                FetchedPage(
                    capture: capture, task: task, site: site, isRobots: false,
                    remark: remarks.isEmpty ? nil : remarks.joined(separator: "; ")))
            try heed(recorded.block ?? PageBlock(status: capture.status), at: address)
        }
    }

    private func request(for task: FrontierTask, of site: SiteProfile?) -> FetchRequest {
        guard let site else { return FetchRequest(task: task) }
        return FetchRequest(
            task: task, cookie: cookie(for: task.entry.address, of: site), usesHTTP2: site.usesHTTP2)
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
    func miss(_ failure: FetchFailure, of task: FrontierTask) throws {
        if failure.code == .stopped || failure.code == .cancelled { return }
        summary.requests += 1
        summary.failures += 1
        try missed(task, failure)
        if failure.isRetryable {
            try postpone(task, reason: failure.reason)
        } else {
            try refuse([(task.entry.address, failure.reason)])
        }
    }

    func missed(_ task: FrontierTask, _ failure: FetchFailure) throws {
        guard let result = HostResult(failure) else { return schedule.skipped(task.entry.address) }
        let host = task.entry.address.hostAndPort
        let abandoned = schedule.finished(
            task.entry.address, at: WallClock.now(), responseTime: .zero, result: result, bytes: 0,
            siteDelay: sites[task.entry.site]?.delay, crawlDelay: hosts[host]?.crawlDelay)
        try heed(result, of: host, abandoned)
    }

    /// What a host is in trouble for, or asks for itself, is remembered at once: a crash must not make it be forgotten.
    private func heed(_ result: HostResult, of host: String, _ abandoned: [FrontierTask]) throws {
        if result == .answered { return }
        try letGo(abandoned, of: host)
        try remember([host])
    }

    /// Tries again later, twice as late each time, and gives up after five times.
    private func postpone(_ task: FrontierTask, reason: String) throws {
        if task.attempts >= 4 {
            return try refuse([(task.entry.address, "given up after 5 tries: \(reason)")])
        }
        try putOff([(task.entry.address, reason)], until: WallClock.now() + .seconds(60 << task.attempts))
    }

    func putOff(_ refusals: [(WebAddress, String)], until: UTCTime) throws {
        guard !refusals.isEmpty else { return }
        try store.record(
            refusals.map { FrontierRefusal(address: $0.0, reason: $0.1, retryAt: until) }, at: WallClock.now()
        )
    }

    func refuse(_ refusals: [(WebAddress, String)]) throws {
        guard !refusals.isEmpty else { return }
        summary.refused += refusals.count
        try store.record(
            refusals.map { FrontierRefusal(address: $0.0, reason: $0.1, retryAt: nil) }, at: WallClock.now())
    }
}
