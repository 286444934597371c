import Evidence
import Fetching
import Filing

// MARK: What came of a request

extension CrawlRun {
    func fetchPage(_ task: FrontierTask) async throws {
        let site = sites[task.entry.site]
        let remark = hosts[task.entry.address.hostAndPort]?.setAside.removeValue(forKey: task.entry.address)
        switch await engine.fetch(FetchRequest(task: task, cookie: site?.gate?.cookie)) {
        case .failed(let failure): try miss(failure, of: task)
        case .captured(let capture):
            let result = HostResult(capture)
            try answered(task, capture, result)
            if case .throttled = result {
                summary.failures += 1
                return try postpone(
                    task, reason: "http: \(capture.status), the server asked to come back later")
            }
            try await keep(
                FetchedPage(capture: capture, task: task, site: site, isRobots: false, remark: remark))
        }
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

    /// Waits until a capture is on disk and filed.
    func keep(_ page: FetchedPage) async throws {
        unrecorded += 1
        defer { unrecorded -= 1 }
        let recorded = try await recorder.record(page)
        summary.add(recorded)
        try expectMore(of: recorded.linkedHosts)
    }

    /// No answer came: the reason goes to the ledger; what may be tried again is, later.
    private func miss(_ failure: FetchFailure, of task: FrontierTask) throws {
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
            refusals.map { FrontierRefusal(address: $0.0, reason: $0.1, retryAt: until) }, at: WallClock.now())
    }

    func refuse(_ refusals: [(WebAddress, String)]) throws {
        guard !refusals.isEmpty else { return }
        summary.refused += refusals.count
        try store.record(
            refusals.map { FrontierRefusal(address: $0.0, reason: $0.1, retryAt: nil) }, at: WallClock.now())
    }
}
