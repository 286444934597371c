import CCurl
import Evidence
import Glibc

/// One easy handle and the request it carries now. Handles are used again and again, as libcurl advises
/// (curl.se/libcurl/c/libcurl-tutorial.html, "reuse handles").
///
/// @safe: `handle` and `address` are valid from init to deinit and touched only on the queue of the shard that owns the
/// transfer; the handle is taken off the multi handle before deinit. The callbacks' context is this object,
/// unretained: the shard holds it for as long as the handle lives. `words` and `area` live as long as the handle whose
/// callbacks write to them.
@safe
final class CurlTransfer {
    let handle: UnsafeMutableRawPointer
    let configuration: FetchConfiguration
    private let gate: AddressGuard
    private let sessions: TLSSessions
    let sockets: SocketWatch

    private(set) var submission: FetchSubmission?
    /// Which of the host's addresses is being tried.
    private(set) var attempt = 0
    private(set) var startedAt = UTCTime(millisecondsSince1970: 0)
    /// What the callbacks fill. Behind a pointer, because each line of each head comes through here, and the runtime
    /// would keep a list of who is just changing a property of a class.
    private struct Area {
        var response = ResponseBuffer(headerLimit: 0, bodyLimit: 0)
        /// What was sent on the connection that answered.
        var sent: [UInt8] = []

        mutating func takeRequest(_ piece: UnsafeRawBufferPointer, isStart: Bool) {
            if isStart { sent.removeAll(keepingCapacity: true) }
            unsafe sent.append(contentsOf: piece)
        }

        var endsWithEmptyLine: Bool {
            let end = sent.count
            return end > 3 && sent[end - 1] == 0x0A && sent[end - 2] == 0x0D && sent[end - 3] == 0x0A
        }
    }

    private let area: UnsafeMutablePointer<Area>
    private(set) var watch = TransferWatch(startedAt: 0)
    private(set) var session: TLSSession?
    /// Set where the open-socket callback saw an address that it may not connect to.
    private(set) var refused: IPAddress?
    /// Set where the certificate is not the one that the plan names.
    private(set) var hasWrongCertificate = false

    /// How the handle is set up now, and the lists that it holds on to.
    private(set) var shape: TransferShape?
    var lists: (headers: CurlList?, pin: CurlList?)
    var pinned: IPAddress?
    var url: [UInt8] = []
    /// The address of the request as libcurl has read it. Copied by libcurl where a transfer begins.
    let address: OpaquePointer
    private var words: UnsafeMutablePointer<CChar>

    init(
        configuration: FetchConfiguration, gate: AddressGuard, sessions: TLSSessions, sockets: SocketWatch
    ) throws(FetchingError) {
        guard let handle = unsafe curl_easy_init() else {
            throw FetchingError(.libcurl, "curl_easy_init: out of memory")
        }
        guard let address = unsafe curl_url() else {
            unsafe curl_easy_cleanup(handle)
            throw FetchingError(.libcurl, "curl_url: out of memory")
        }
        unsafe (self.handle, self.address) = (handle, address)
        (self.configuration, self.gate, self.sessions, self.sockets) = (
            configuration, gate, sessions, sockets
        )
        unsafe area = .allocate(capacity: 1)
        unsafe area.initialize(to: Area())
        unsafe words = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        unsafe curl_easy_cleanup(handle)
        unsafe curl_url_cleanup(address)
        unsafe words.deallocate()
        unsafe area.deinitialize(count: 1)
        unsafe area.deallocate()
    }

    /// Sets the handle up for a request. The shard adds it to its multi handle next.
    func begin(_ submission: FetchSubmission, headers: CurlList, at uptime: UInt64) throws(FetchingError) {
        self.submission = submission
        attempt = 0
        startedAt = Self.now()
        watch = TransferWatch(startedAt: uptime)
        try prepare(submission, headers: headers)
    }

    /// Sets the handle up for the host's next address. False where the last one was tried.
    func beginNextAddress(headers: CurlList) throws(FetchingError) -> Bool {
        guard let submission else { return false }
        attempt += 1
        guard attempt < min(submission.route.targets.count, ResolvedHost.attempts) else { return false }
        try prepare(submission, headers: headers)
        return true
    }

    /// Lets go of the request; the handle stays.
    func end() {
        (submission, session, refused) = (nil, nil, nil)
        // The capture has what was in it: to keep the capacity would copy an empty array.
        unsafe area.pointee = Area()
    }

    /// The address that a connection may be opened to.
    var target: IPAddress? {
        submission.flatMap { attempt < $0.route.targets.count ? $0.route.targets[attempt] : nil }
    }

    private func prepare(_ submission: FetchSubmission, headers: CurlList) throws(FetchingError) {
        (session, refused, hasWrongCertificate) = (nil, nil, false)
        unsafe area.pointee.sent.removeAll(keepingCapacity: true)
        unsafe area.pointee.response = ResponseBuffer(
            headerLimit: configuration.headerLimitInBytes, bodyLimit: configuration.bodyLimitInBytes)
        unsafe words.pointee = 0
        if shape?.fits(submission, configuration) != true {
            let wanted = TransferShape(submission, configuration)
            shape = nil
            (lists, pinned) = ((nil, nil), nil)
            try setUp(wanted, configuration)
            try CurlLibrary.check(
                unsafe baken_easy_set_pointer(handle, CURLOPT_ERRORBUFFER, words), "CURLOPT_ERRORBUFFER")
            shape = wanted
        }
        try setRequest(submission, headers: headers)
        try setPin(submission.route)
    }

    var response: ResponseBuffer { _read { yield unsafe area.pointee.response } }
    /// What was sent on the connection that answered.
    var sent: [UInt8] { unsafe area.pointee.sent }

    /// libcurl's own words for what went wrong; empty where it has none.
    var message: String { unsafe String(cString: words) }

    private static func now() -> UTCTime {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return UTCTime(millisecondsSince1970: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

// MARK: What the callbacks bring

extension CurlTransfer {
    func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        unsafe area.pointee.response.takeHeader(line)
    }

    func takeBody(_ piece: UnsafeRawBufferPointer) -> Bool {
        unsafe area.pointee.response.takeBody(piece)
    }

    /// True where more is expected.
    func takeRequest(_ piece: UnsafeRawBufferPointer, isStart: Bool) -> Bool {
        unsafe area.pointee.takeRequest(piece, isStart: isStart)
        let isWhole = unsafe area.pointee.endsWithEmptyLine
        return !isWhole || shape?.sendsForm ?? true
    }

    /// True where a connection to `address` may be opened: it is the one that was pinned, and the guard agrees. A
    /// proxy is named by the plan itself, whatever network it stands in.
    func mayOpen(_ address: IPAddress?) -> Bool {
        let isProxy = submission?.route.proxy != nil
        guard let address, address == target, isProxy || gate.isAllowed(address) else {
            refused = address ?? target
            return false
        }
        return true
    }

    /// The connection stands and the request is about to go out. False where it may not: the plan names another
    /// certificate.
    func noteConnection() -> Bool {
        if shape?.isSecure ?? true, let connection = unsafe baken_easy_tls_session(handle) {
            session = unsafe sessions.session(on: connection)
        }
        guard let named = shape?.exception?.certificate else { return true }
        hasWrongCertificate = session?.certificates.first != named
        return !hasWrongCertificate
    }

    func closeHead(isHTTP2: Bool) {
        unsafe area.pointee.response.closeHead(isHTTP2: isHTTP2)
    }

    /// True where the transfer has to be cut at `uptime`.
    func overdue(at uptime: UInt64) -> Bool {
        let bytes = response.receivedBytes
        return watch.overdue(at: uptime, receivedBytes: bytes, configuration)
    }
}
