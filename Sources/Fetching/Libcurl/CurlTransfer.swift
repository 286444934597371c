import CCurl
import Evidence
import Glibc

/// One easy handle and the request it carries now. Handles are used again and again, as libcurl advises
/// (curl.se/libcurl/c/libcurl-tutorial.html, "reuse handles").
///
/// @safe: `handle` is valid from init to deinit, is touched only on the queue of the shard that owns the transfer,
/// and is taken off the multi handle before deinit. The callbacks' context is this object, unretained: the shard
/// holds it for as long as the handle lives.
@safe
final class CurlTransfer {
    let slot: Int
    let handle: UnsafeMutableRawPointer
    private let configuration: FetchConfiguration
    private let gate: AddressGuard

    private(set) var submission: FetchSubmission?
    /// Which of the host's addresses is being tried.
    private(set) var attempt = 0
    private var startedAt = UTCTime(millisecondsSince1970: 0)
    private var lists: [CurlList] = []
    private(set) var response: ResponseBuffer
    private(set) var requestHead: [UInt8] = []
    private var lastRemote: (name: String, address: IPAddress?) = ("", nil)
    /// Set where the open-socket callback saw an address that it may not connect to.
    private(set) var refused: IPAddress?

    init(slot: Int, configuration: FetchConfiguration, gate: AddressGuard) throws(FetchingError) {
        guard let handle = unsafe curl_easy_init() else {
            throw FetchingError(.libcurl, "curl_easy_init: out of memory")
        }
        unsafe self.handle = handle
        (self.slot, self.configuration, self.gate) = (slot, configuration, gate)
        response = ResponseBuffer(headerLimit: 0, bodyLimit: 0)
    }

    deinit {
        unsafe curl_easy_cleanup(handle)
    }

    /// Sets the handle up for a request. The shard adds it to its multi handle next.
    func begin(_ submission: FetchSubmission, headers: CurlList) throws(FetchingError) {
        self.submission = submission
        attempt = 0
        startedAt = Self.now()
        try prepare(submission, headers: headers)
    }

    /// Sets the handle up for the host's next address. False where the last one was tried.
    func beginNextAddress(headers: CurlList) throws(FetchingError) -> Bool {
        guard let submission else { return false }
        attempt += 1
        guard attempt < min(submission.host.addresses.count, ResolvedHost.attempts) else { return false }
        try prepare(submission, headers: headers)
        return true
    }

    /// Lets go of the request; the handle stays.
    func end() {
        (submission, lists, requestHead, refused) = (nil, [], [], nil)
        response = ResponseBuffer(headerLimit: 0, bodyLimit: 0)
    }

    /// The address that the connection is pinned to.
    var target: IPAddress? {
        submission.flatMap { attempt < $0.host.addresses.count ? $0.host.addresses[attempt] : nil }
    }

    private func prepare(_ submission: FetchSubmission, headers: CurlList) throws(FetchingError) {
        (requestHead, refused, lists) = ([], nil, [headers])
        response = ResponseBuffer(
            headerLimit: configuration.headerLimitInBytes, bodyLimit: configuration.bodyLimitInBytes)
        unsafe curl_easy_reset(handle)
        try setCallbacks()
        try setRules()
        try setTimes()
        try setRequest(submission, headers: headers)
    }

    func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        unsafe response.takeHeader(line)
    }

    func takeBody(_ piece: UnsafeRawBufferPointer) -> Bool {
        unsafe response.takeBody(piece) {
            var length: curl_off_t = 0
            _ = unsafe baken_easy_get_offset(handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length)
            return Int(length)
        }
    }

    func takeRequest(_ piece: UnsafeRawBufferPointer, isStart: Bool) {
        if isStart { requestHead.removeAll(keepingCapacity: true) }
        unsafe requestHead.append(contentsOf: piece)
    }

    /// True where a connection to `address` may be opened: it is the one that was pinned, and the guard agrees.
    func mayOpen(_ address: IPAddress?) -> Bool {
        guard let address, address == target, gate.isAllowed(address) else {
            refused = address ?? target
            return false
        }
        return true
    }

    private static func now() -> UTCTime {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return UTCTime(millisecondsSince1970: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

// MARK: Options

extension CurlTransfer {
    private func set(_ option: CURLoption, _ value: Int, _ name: StaticString) throws(FetchingError) {
        try CurlLibrary.check(unsafe baken_easy_set_number(handle, option, value), name)
    }

    private func set(_ option: CURLoption, _ value: String, _ name: StaticString) throws(FetchingError) {
        try CurlLibrary.check(unsafe baken_easy_set_text(handle, option, value), name)
    }

    private func set(_ option: CURLoption, _ value: CurlList, _ name: StaticString) throws(FetchingError) {
        try CurlLibrary.check(unsafe baken_easy_set_list(handle, option, value.head), name)
    }

    /// What never differs from request to request: where libcurl may not be clever.
    private func setRules() throws(FetchingError) {
        try set(CURLOPT_NOSIGNAL, 1, "CURLOPT_NOSIGNAL")
        try set(CURLOPT_PROTOCOLS_STR, "http,https", "CURLOPT_PROTOCOLS_STR")
        try set(CURLOPT_FOLLOWLOCATION, 0, "CURLOPT_FOLLOWLOCATION")
        // The empty string switches proxies off, those of the environment too: a proxy would connect for us.
        try set(CURLOPT_PROXY, "", "CURLOPT_PROXY")
        // HTTP/1.1 unless asked: 7.88.1 is in the middle of the rewrite of its connection filters.
        try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1), "CURLOPT_HTTP_VERSION")
        // The body is evidence: chunk framing and content coding stay as sent. libcurl still reads the chunk sizes
        // to find the end (lib/http_chunks.c, `http_te_skip`).
        try set(CURLOPT_HTTP_TRANSFER_DECODING, 0, "CURLOPT_HTTP_TRANSFER_DECODING")
        try set(CURLOPT_HTTP_CONTENT_DECODING, 0, "CURLOPT_HTTP_CONTENT_DECODING")
        try set(CURLOPT_DNS_CACHE_TIMEOUT, 0, "CURLOPT_DNS_CACHE_TIMEOUT")
        try set(CURLOPT_PATH_AS_IS, 1, "CURLOPT_PATH_AS_IS")
        try set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1, "CURLOPT_DISALLOW_USERNAME_IN_URL")
        // Only so is the debug callback called, which sees the request bytes as they leave.
        try set(CURLOPT_VERBOSE, 1, "CURLOPT_VERBOSE")
    }

    private func setTimes() throws(FetchingError) {
        func milliseconds(_ time: Duration) -> Int { Int(time.wholeMilliseconds) }
        let idle = max(1, milliseconds(configuration.idleConnectionTime) / 1_000)
        try set(
            CURLOPT_CONNECTTIMEOUT_MS, milliseconds(configuration.connectTime), "CURLOPT_CONNECTTIMEOUT_MS")
        try set(CURLOPT_TIMEOUT_MS, milliseconds(configuration.totalTime), "CURLOPT_TIMEOUT_MS")
        try set(CURLOPT_LOW_SPEED_LIMIT, configuration.lowSpeedInBytesPerSecond, "CURLOPT_LOW_SPEED_LIMIT")
        let slow = max(1, milliseconds(configuration.lowSpeedTime) / 1_000)
        try set(CURLOPT_LOW_SPEED_TIME, slow, "CURLOPT_LOW_SPEED_TIME")
        try set(CURLOPT_MAXAGE_CONN, idle, "CURLOPT_MAXAGE_CONN")
    }

    private func setRequest(_ submission: FetchSubmission, headers: CurlList) throws(FetchingError) {
        let request = submission.job.request
        try set(CURLOPT_URL, request.address.text, "CURLOPT_URL")
        try set(CURLOPT_USERAGENT, configuration.userAgent, "CURLOPT_USERAGENT")
        let own = request.headers.isEmpty ? headers : try CurlList(Self.lines(request.headers))
        lists.append(own)
        try set(CURLOPT_HTTPHEADER, own, "CURLOPT_HTTPHEADER")
        guard submission.host.isNamed, let target else { return }
        // Empty host and port mean "whatever is asked for". TLS and the Host field keep the name, and the address
        // becomes part of the pool's key, so that no connection to another address is used again.
        let pin = try CurlList([target.bytes.count == 4 ? "::\(target):" : "::[\(target)]:"])
        lists.append(pin)
        try set(CURLOPT_CONNECT_TO, pin, "CURLOPT_CONNECT_TO")
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
}

// MARK: Outcome

extension CurlTransfer {
    /// True where the next address of the host may be tried: no connection came about and nothing forbids it.
    func isConnectFailure(_ code: CURLcode) -> Bool {
        requestHead.isEmpty && refused == nil
            && (code == CURLE_COULDNT_CONNECT || code == CURLE_OPERATION_TIMEDOUT)
    }

    /// What came of the request, once libcurl has ended it with `code`.
    func outcome(_ code: CURLcode) -> FetchOutcome {
        guard let submission else { return .failed(FetchFailure(.engine, "engine: no request")) }
        if let refused { return .failed(AddressGuard.refusal(of: refused)) }
        guard let status = response.finalStatus else {
            return .failed(CurlVerdict(code, hasSent: !requestHead.isEmpty, systemError: systemError).failure)
        }
        let incompleteness = incompleteness(code)
        response.closeHead()
        return .captured(
            Capture(
                address: submission.job.request.address, startedAt: startedAt, duration: duration,
                requestHead: requestHead, responseHead: response.head, body: response.body, status: status,
                remoteAddress: remoteAddress(), resolvedAddresses: submission.host.addresses,
                incompleteness: incompleteness))
    }

    private func incompleteness(_ code: CURLcode) -> Set<Incompleteness> {
        if let cut = response.cut { return [cut] }
        var reasons: Set<Incompleteness> = response.isHeadComplete ? [] : [.headers]
        if code == CURLE_OPERATION_TIMEDOUT {
            reasons.insert(.time)
        } else if code != CURLE_OK || !response.isHeadComplete {
            reasons.insert(.disconnect)
        }
        return reasons
    }

    private var duration: Duration {
        var microseconds: curl_off_t = 0
        _ = unsafe baken_easy_get_offset(handle, CURLINFO_TOTAL_TIME_T, &microseconds)
        return .microseconds(Int64(microseconds))
    }

    private var systemError: CInt {
        var number = 0
        _ = unsafe baken_easy_get_number(handle, CURLINFO_OS_ERRNO, &number)
        return CInt(truncatingIfNeeded: number)
    }

    /// What libcurl says it was connected to. A handle mostly meets the same host again: its text is read once.
    private func remoteAddress() -> IPAddress? {
        var text: UnsafePointer<CChar>?
        _ = unsafe baken_easy_get_text(handle, CURLINFO_PRIMARY_IP, &text)
        guard let text = unsafe text else { return nil }
        let name = unsafe String(cString: text)
        if name != lastRemote.name { lastRemote = (name, IPAddress(name)) }
        return lastRemote.address
    }
}
