import CCurl
import Dispatch

// libcurl's loop: ready sockets in, its timer, and the times that it does not keep.
extension CurlShard {
    static func uptime() -> UInt64 { DispatchTime.now().uptimeNanoseconds }

    /// Gives libcurl the ready sockets with their real event bits: with none it would poll each of them once more.
    /// False where nothing happened in that time.
    @discardableResult
    func handleSockets(waitingFor milliseconds: CInt) -> Bool {
        guard case .running = phase else { return false }
        guard epoll.wait(milliseconds: milliseconds, &ready) else { return false }
        for index in 0..<ready.count {
            let (socket, bits) = ready[index]
            if sockets.isAwaited(socket) { act(socket, bits) }
        }
        return true
    }

    private func act(_ socket: CInt, _ bits: CInt) {
        var running: CInt = 0
        let code = unsafe curl_multi_socket_action(multi, socket, bits, &running)
        if code != CURLM_OK { collapse(code) }
    }

    /// Does all that can be done without waiting, then sets the timer for what cannot.
    func settle() {
        guard case .running = phase else {
            for submission in waiting.takeAll() { finish(submission, .failed(.stopped)) }
            return
        }
        for _ in 0..<64 {
            let isDue = wanted.map { $0 <= Self.uptime() } ?? false
            if isDue {
                wanted = nil
                act(CURL_SOCKET_TIMEOUT, 0)
            }
            let hasFinished = takeFinished()
            let hasStarted = startWaiting()
            if !isDue && !hasFinished && !hasStarted { break }
        }
        if isBusy { watchOver() }
        arm()
    }

    /// Cuts the transfers that have run out of one of their times.
    private func watchOver() {
        let now = Self.uptime()
        guard now >= nextWatch else { return }
        nextWatch = now + watchInterval
        for transfer in transfers where transfer.submission != nil && transfer.overdue(at: now) {
            complete(transfer, CURLE_OPERATION_TIMEDOUT)
        }
    }

    /// After an error of `curl_multi_socket_action` the state of no transfer is known
    /// (curl.se/libcurl/c/curl_multi_socket_action.html): all of them are given up.
    private func collapse(_ code: CURLMcode) {
        let words = unsafe String(cString: curl_multi_strerror(code))
        for transfer in transfers {
            transfer.submission?.job.finish(.failed(FetchFailure(.engine, "engine: \(words.lowercased())")))
            drop(transfer)
        }
    }

    /// Moves the timer only forward. libcurl's wish changes with each transfer, mostly to later: a timer that fires
    /// too early finds nothing due and is set anew, which costs less than setting it each time.
    private func arm() {
        let wish = min(wanted ?? .max, isBusy ? nextWatch : .max)
        guard case .running = phase, wish < armed ?? .max else { return }
        armed = wish
        timer.schedule(deadline: DispatchTime(uptimeNanoseconds: wish), leeway: .milliseconds(1))
    }

    /// libcurl's wish is only noted: from within this callback it must not be called
    /// (curl.se/libcurl/c/CURLMOPT_TIMERFUNCTION.html).
    func noteTimer(milliseconds: Int) {
        wanted = milliseconds < 0 ? nil : Self.uptime() + UInt64(milliseconds) * 1_000_000
    }
}
