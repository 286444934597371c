import CCurl
import Dispatch
import Evidence
import Glibc

/// One libcurl loop on Dispatch: a multi handle, an epoll descriptor of its own, one read source on it, one timer
/// source, one serial queue; all of them live until ``stop()``.
///
/// One source on the epoll descriptor and not one per socket: sockets come and go with every connection, and setting
/// up and tearing down sources in step with them is what crashes in libdispatch (issues 949 and 833).
///
/// Whatever wakes it, it works in turns (`CurlShard+Turn.swift`).
///
/// @unchecked Sendable: all state but the inbox is touched on `queue` only, which the entry points switch to.
/// @safe: `multi` is valid from init to the end of ``stop()``; its callbacks' context is this object, which the
/// handlers of the two sources hold until they are cancelled.
@safe
final class CurlShard: @unchecked Sendable {
    enum Phase {
        case running
        case stopping(sourcesLeft: Int)
        case stopped
    }

    private let configuration: FetchConfiguration
    private let gate: AddressGuard
    let queue: DispatchQueue
    let inbox: FetchInbox
    private let headers: CurlList
    private let sessions = TLSSessions()

    let multi: UnsafeMutableRawPointer
    let epoll: EpollSet
    let sockets: SocketWatch
    var ready = EpollSet.Ready()
    private let readSource: any DispatchSourceRead
    private let timer: any DispatchSourceTimer
    private(set) var phase = Phase.running
    private var stopWaiters: [CheckedContinuation<Void, Never>] = []

    private var transfers: [CurlTransfer] = []
    private var idle: [CurlTransfer] = []
    private var waiting = FIFO<FetchSubmission>()
    /// Outcomes that are handed over at the end of a round, all at once: one by one, each would wake a sleeping thread.
    private var outcomes: [(job: FetchJob, outcome: FetchOutcome)] = []
    /// When libcurl wants to be called, when the transfers are looked over for time, and when the timer source will
    /// fire, in nanoseconds of uptime.
    private var wanted: UInt64?
    private var nextWatch: UInt64 = 0
    private var armed: UInt64?
    private let watchInterval: UInt64

    init(number: Int, configuration: FetchConfiguration, gate: AddressGuard) throws(FetchingError) {
        (self.configuration, self.gate) = (configuration, gate)
        headers = try CurlList(CurlTransfer.lines([], userAgent: configuration.userAgent))
        watchInterval = TransferWatch.interval(configuration)
        inbox = FetchInbox(limit: configuration.connectionsPerShard + configuration.waitingPerShard)
        epoll = try EpollSet()
        sockets = SocketWatch(epoll)
        guard let multi = unsafe curl_multi_init() else {
            epoll.close()
            throw FetchingError(.libcurl, "curl_multi_init: out of memory")
        }
        unsafe self.multi = multi
        queue = DispatchQueue(label: "baken.fetch.\(number)")
        readSource = DispatchSource.makeReadSource(fileDescriptor: epoll.descriptor, queue: queue)
        timer = DispatchSource.makeTimerSource(queue: queue)
        let fault = setUp()
        startSources()
        if let fault {
            letGo()
            throw fault
        }
    }

    private func setUp() -> FetchingError? {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        do throws(FetchingError) {
            let code = unsafe baken_multi_set_callbacks(multi, Self.onSocket, Self.onTimer, context)
            try CurlLibrary.check(code, "curl_multi_setopt of callbacks")
            // Left alone, libcurl keeps four connections per running transfer and throws warm ones away at each ebb.
            let pool = unsafe baken_multi_set_number(
                multi, CURLMOPT_MAXCONNECTS, configuration.connectionsPerShard)
            try CurlLibrary.check(pool, "CURLMOPT_MAXCONNECTS")
            let plain = unsafe baken_multi_set_number(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
            try CurlLibrary.check(plain, "CURLMOPT_PIPELINING")
            return nil
        } catch {
            return error
        }
    }

    private func startSources() {
        readSource.setEventHandler { [self] in
            inbox.attend()
            handleSockets(waitingFor: 0)
            turn()
        }
        timer.setEventHandler { [self] in
            armed = nil
            inbox.attend()
            turn()
        }
        readSource.setCancelHandler { [self] in sourceEnded() }
        timer.setCancelHandler { [self] in sourceEnded() }
        timer.schedule(deadline: .distantFuture)
        readSource.activate()
        timer.activate()
    }
}

// MARK: Coming in

extension CurlShard {
    /// Takes what has come from other threads.
    func takeIn() {
        let (submissions, abandoned) = inbox.take()
        for submission in submissions { waiting.append(submission) }
        for job in abandoned {
            if let transfer = transfers.first(where: { $0.submission?.job === job }) { drop(transfer) }
        }
    }

    /// True while a transfer is under way.
    var isBusy: Bool { transfers.count > idle.count }

    private func startWaiting() -> Bool {
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

    private func finish(_ submission: FetchSubmission, _ outcome: FetchOutcome) {
        outcomes.append((submission.job, outcome))
    }

    func handOver() {
        let finished = outcomes
        guard !finished.isEmpty else { return }
        outcomes = []
        inbox.finished(finished.count)
        for (job, outcome) in finished { job.finish(outcome) }
    }

    private func recycle(_ transfer: CurlTransfer) {
        transfer.end()
        idle.append(transfer)
    }
}

// MARK: The loop

extension CurlShard {
    private static func uptime() -> UInt64 { DispatchTime.now().uptimeNanoseconds }

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

    private func takeFinished() -> Bool {
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

    private func complete(_ transfer: CurlTransfer, _ code: CURLcode) {
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
    private func drop(_ transfer: CurlTransfer) {
        guard let submission = transfer.submission else { return }
        unsafe curl_multi_remove_handle(multi, transfer.handle)
        recycle(transfer)
        finish(submission, .failed(.cancelled))
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

// MARK: The end

extension CurlShard {
    /// Finishes all jobs with `stopped` and closes everything. Returns when it is closed.
    func stop() async {
        await withCheckedContinuation { waiter in
            queue.async { [self] in
                if case .stopped = phase { return waiter.resume() }
                stopWaiters.append(waiter)
                beginStop()
            }
        }
    }

    /// Begins to stop without waiting: for an engine that could not be set up as a whole.
    func letGo() {
        queue.async { [self] in beginStop() }
    }

    private func beginStop() {
        guard case .running = phase else { return }
        phase = .stopping(sourcesLeft: 2)
        for submission in waiting.takeAll() { finish(submission, .failed(.stopped)) }
        for transfer in transfers {
            transfer.submission?.job.finish(.failed(.stopped))
            drop(transfer)
        }
        handOver()
        readSource.cancel()
        timer.cancel()
    }

    /// The epoll descriptor may be closed only after the cancel handler of its source ran
    /// (dispatch_source_set_cancel_handler(3)).
    private func sourceEnded() {
        guard case .stopping(let left) = phase else { return }
        guard left == 1 else {
            phase = .stopping(sourcesLeft: left - 1)
            return
        }
        (transfers, idle) = ([], [])
        // Closes the kept connections, which still calls back to forget their sockets.
        unsafe curl_multi_cleanup(multi)
        epoll.close()
        phase = .stopped
        for waiter in stopWaiters { waiter.resume() }
        stopWaiters = []
    }
}
