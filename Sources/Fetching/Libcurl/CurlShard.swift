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
/// Whatever wakes it, it works in turns (`CurlShard+Turn.swift`): requests become transfers and transfers outcomes
/// (`CurlShard+Transfers.swift`), and libcurl is driven (`CurlShard+Loop.swift`), until the end (`CurlShard+End.swift`).
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

    let configuration: FetchConfiguration
    let gate: AddressGuard
    let queue: DispatchQueue
    let inbox: FetchInbox
    let headers: CurlList
    let sessions = TLSSessions()

    let multi: UnsafeMutableRawPointer
    let epoll: EpollSet
    let sockets: SocketWatch
    var ready = EpollSet.Ready()
    let readSource: any DispatchSourceRead
    let timer: any DispatchSourceTimer
    var phase = Phase.running
    var stopWaiters: [CheckedContinuation<Void, Never>] = []

    var transfers: [CurlTransfer] = []
    var idle: [CurlTransfer] = []
    var waiting = FIFO<FetchSubmission>()
    /// Outcomes that are handed over at the end of a round, all at once: one by one, each would wake a sleeping thread.
    var outcomes: [(job: FetchJob, outcome: FetchOutcome)] = []
    /// Tasks that run now; between two rounds an empty array, which keeps its room.
    var jobs: [UnownedJob] = []
    /// When libcurl wants to be called, when the transfers are looked over for time, and when the timer source will
    /// fire, in nanoseconds of uptime.
    var wanted: UInt64?
    var nextWatch: UInt64 = 0
    var armed: UInt64?
    let watchInterval: UInt64

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
