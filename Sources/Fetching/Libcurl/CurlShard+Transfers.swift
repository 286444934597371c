import CCurl

// Requests come in, are carried by transfers, and go out as outcomes; all of it on the queue.
extension CurlShard {
    /// Takes what has come from other threads.
    func takeIn() {
        for job in inbox.take(into: &waiting) {
            if let transfer = transfers.first(where: { $0.submission?.job === job }) { drop(transfer) }
        }
    }

    /// True while a transfer is under way.
    var isBusy: Bool { transfers.count > idle.count }

    func startWaiting() -> Bool {
        var hasStarted = false
        while transfers.count - idle.count < configuration.connectionsPerShard,
            let submission = waiting.takeFirst()
        {
            start(submission)
            hasStarted = true
        }
        return hasStarted
    }

    private func start(_ submission: FetchSubmission) {
        guard case .running = phase else { return finish(submission, .failed(.stopped)) }
        if submission.job.isFinished { return finish(submission, .failed(.cancelled)) }
        do throws(FetchingError) {
            let transfer = try idleTransfer()
            do throws(FetchingError) {
                try transfer.begin(submission, headers: headers, at: Self.uptime())
                try CurlLibrary.check(
                    unsafe curl_multi_add_handle(multi, transfer.handle), "curl_multi_add_handle")
            } catch {
                recycle(transfer)
                throw error
            }
        } catch {
            finish(submission, .failed(FetchFailure(.engine, "engine: \(error.message)")))
        }
    }

    private func idleTransfer() throws(FetchingError) -> CurlTransfer {
        if let transfer = idle.popLast() { return transfer }
        let transfer = try CurlTransfer(
            configuration: configuration, gate: gate, sessions: sessions, sockets: sockets)
        transfers.append(transfer)
        return transfer
    }

    func finish(_ submission: FetchSubmission, _ outcome: FetchOutcome) {
        outcomes.append((submission.job, outcome))
    }

    func handOver() {
        guard !outcomes.isEmpty else { return }
        inbox.finished(outcomes.count)
        for (job, outcome) in outcomes { job.finish(outcome) }
        outcomes.removeAll(keepingCapacity: true)
    }

    private func recycle(_ transfer: CurlTransfer) {
        transfer.end()
        idle.append(transfer)
    }
}

// MARK: How a transfer ends

extension CurlShard {
    func takeFinished() -> Bool {
        var hasFinished = false
        var handle: UnsafeMutableRawPointer?
        var code = CURLE_OK
        while unsafe baken_multi_next_finished(multi, &handle, &code) != 0 {
            hasFinished = true
            guard let handle = unsafe handle, let transfer = unsafe CurlTransfer.owner(of: handle) else {
                continue
            }
            complete(transfer, code)
        }
        return hasFinished
    }

    func complete(_ transfer: CurlTransfer, _ code: CURLcode) {
        guard let submission = transfer.submission else { return }
        let outcome = transfer.outcome(code)
        unsafe curl_multi_remove_handle(multi, transfer.handle)
        if transfer.isConnectFailure(code), tryNextAddress(transfer) { return }
        recycle(transfer)
        finish(submission, outcome)
    }

    private func tryNextAddress(_ transfer: CurlTransfer) -> Bool {
        guard let hasNext = try? transfer.beginNextAddress(headers: headers), hasNext else { return false }
        return unsafe curl_multi_add_handle(multi, transfer.handle) == CURLM_OK
    }

    /// Takes a transfer down whose job is finished already.
    func drop(_ transfer: CurlTransfer) {
        guard let submission = transfer.submission else { return }
        unsafe curl_multi_remove_handle(multi, transfer.handle)
        recycle(transfer)
        finish(submission, .failed(.cancelled))
    }
}
