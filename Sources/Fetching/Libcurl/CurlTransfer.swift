import CCurl
import Evidence
import Glibc

/// One easy handle and the request it carries now. Handles are used again and again, as libcurl advises
/// (curl.se/libcurl/c/libcurl-tutorial.html, "reuse handles").
///
/// @safe: `handle` is valid from init to deinit, is touched only on the queue of the shard that owns the transfer,
/// and is taken off the multi handle before deinit. The callbacks' context is this object, unretained: the shard
/// holds it for as long as the handle lives. `words` lives as long as the handle that writes to it.
@safe
final class CurlTransfer {
    let slot: Int
    let handle: UnsafeMutableRawPointer
    let configuration: FetchConfiguration
    private let gate: AddressGuard
    private let sessions: TLSSessions

    private(set) var submission: FetchSubmission?
    /// Which of the host's addresses is being tried.
    private(set) var attempt = 0
    private(set) var startedAt = UTCTime(millisecondsSince1970: 0)
    private(set) var response: ResponseBuffer
    /// What was sent on the connection that answered.
    private(set) var sent: [UInt8] = []
    private(set) var watch = TransferWatch(startedAt: 0)
    private(set) var session: TLSSession?
    /// Set where the open-socket callback saw an address that it may not connect to.
    private(set) var refused: IPAddress?
    /// Set where the certificate is not the one that the plan names.
    private(set) var hasWrongCertificate = false
    var lastRemote: (name: String, address: IPAddress?) = ("", nil)

    /// How the handle is set up now, and the lists that it holds on to.
    private(set) var shape: TransferShape?
    private var lists: (headers: CurlList?, pin: CurlList?)
    private var pinned: IPAddress?
    private var url: [UInt8] = []
    private var words: UnsafeMutablePointer<CChar>

    init(
        slot: Int, configuration: FetchConfiguration, gate: AddressGuard, sessions: TLSSessions
    ) throws(FetchingError) {
        guard let handle = unsafe curl_easy_init() else {
            throw FetchingError(.libcurl, "curl_easy_init: out of memory")
        }
        unsafe self.handle = handle
        (self.slot, self.configuration, self.gate, self.sessions) = (slot, configuration, gate, sessions)
        response = ResponseBuffer(headerLimit: 0, bodyLimit: 0)
        unsafe words = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        unsafe curl_easy_cleanup(handle)
        unsafe words.deallocate()
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
        sent.removeAll(keepingCapacity: true)
        response = ResponseBuffer(headerLimit: 0, bodyLimit: 0)
    }

    /// The address that a connection may be opened to.
    var target: IPAddress? {
        submission.flatMap { attempt < $0.route.targets.count ? $0.route.targets[attempt] : nil }
    }

    private func prepare(_ submission: FetchSubmission, headers: CurlList) throws(FetchingError) {
        (session, refused, hasWrongCertificate) = (nil, nil, false)
        sent.removeAll(keepingCapacity: true)
        response = ResponseBuffer(
            headerLimit: configuration.headerLimitInBytes, bodyLimit: configuration.bodyLimitInBytes)
        unsafe words.pointee = 0
        let wanted = TransferShape(submission, configuration)
        if wanted != shape {
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

    private func setRequest(_ submission: FetchSubmission, headers: CurlList) throws(FetchingError) {
        let request = submission.job.request
        try setAddress(request.address)
        if let form = request.form { try setForm(form) }
        let own = request.headers.isEmpty ? headers : try CurlList(Self.lines(request.headers))
        guard own !== lists.headers else { return }
        try set(CURLOPT_HTTPHEADER, own, "CURLOPT_HTTPHEADER")
        lists.headers = own
    }

    /// Writes the address into a buffer that stays: as a text it would be put together anew for each page, out of five
    /// others.
    private func setAddress(_ address: WebAddress) throws(FetchingError) {
        url.removeAll(keepingCapacity: true)
        url += address.scheme.utf8
        url += "://".utf8
        url += address.host.utf8
        if let port = address.explicitPort {
            url.append(0x3A)
            url += String(port).utf8
        }
        url += address.path.utf8
        if let query = address.query {
            url.append(0x3F)
            url += query.utf8
        }
        url.append(0)
        try CurlLibrary.check(unsafe baken_easy_set_bytes(handle, CURLOPT_URL, url), "CURLOPT_URL")
    }

    private func setForm(_ body: [UInt8]) throws(FetchingError) {
        try set(CURLOPT_POSTFIELDSIZE, body.count, "CURLOPT_POSTFIELDSIZE")
        try set(CURLOPT_COPYPOSTFIELDS, String(decoding: body, as: UTF8.self), "CURLOPT_COPYPOSTFIELDS")
    }

    private func setPin(_ route: FetchRoute) throws(FetchingError) {
        let target = route.host.flatMap {
            $0.isNamed && attempt < $0.addresses.count ? $0.addresses[attempt] : nil
        }
        guard target != pinned else { return }
        // Empty host and port mean "whatever is asked for". TLS and the Host field keep the name, and the address
        // becomes part of the pool's key, so that no connection to another address is used again.
        let pin = try target.map { address throws(FetchingError) in
            try CurlList([address.bytes.count == 4 ? "::\(address):" : "::[\(address)]:"])
        }
        try set(CURLOPT_CONNECT_TO, pin, "CURLOPT_CONNECT_TO")
        (lists.pin, pinned) = (pin, target)
    }

    /// The fields that stand in each request. The codings are named here and not by CURLOPT_ACCEPT_ENCODING, which
    /// would make libcurl decode.
    static func lines(_ fields: [HeaderFields.Field]) -> [String] {
        var lines = ["Accept-Encoding: gzip, br, zstd"]
        if !fields.contains(where: { $0.name.lowercased() == "accept" }) {
            lines.append("Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
        }
        // A field without a value is spelled with a semicolon (curl.se/libcurl/c/CURLOPT_HTTPHEADER.html).
        return lines + fields.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    }

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
        unsafe response.takeHeader(line)
    }

    func takeBody(_ piece: UnsafeRawBufferPointer) -> Bool {
        unsafe response.takeBody(piece)
    }

    /// True where more is expected.
    func takeRequest(_ piece: UnsafeRawBufferPointer, isStart: Bool) -> Bool {
        if isStart { sent.removeAll(keepingCapacity: true) }
        unsafe sent.append(contentsOf: piece)
        let end = sent.count
        let isWhole = end > 3 && sent[end - 1] == 0x0A && sent[end - 2] == 0x0D && sent[end - 3] == 0x0A
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
        response.closeHead(isHTTP2: isHTTP2)
    }

    /// True where the transfer has to be cut at `uptime`.
    func overdue(at uptime: UInt64) -> Bool {
        let bytes = response.receivedBytes
        return watch.overdue(at: uptime, receivedBytes: bytes, configuration)
    }
}
