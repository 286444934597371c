import CCurl
import Evidence

/// All options of a handle that stay from request to request. Only where the shape differs from that of the handle's
/// last request is the handle set up anew: forty options a request would cost as much as a third of a page.
struct TransferShape: Hashable {
    let proxy: String?
    let isTunnelled: Bool
    let exception: TLSException?
    let isSecure: Bool
    let usesHTTP2: Bool
    let sendsForm: Bool

    init(_ submission: FetchSubmission, _ configuration: FetchConfiguration) {
        let request = submission.job.request
        isSecure = request.address.scheme.utf8.count == 5
        proxy = submission.route.proxy?.target
        // A tunnel for plain http too, where the address was judged here: asked in the plain way, the proxy would
        // look the name up for itself.
        isTunnelled = submission.route.proxy?.proxy.kind == .http && submission.route.host != nil
        exception =
            isSecure
            ? configuration.tlsExceptions.first { $0.host.utf8.elementsEqual(request.address.host.utf8) }
            : nil
        usesHTTP2 = request.usesHTTP2 && isSecure
        sendsForm = request.form != nil
    }

    /// Whether a shape made for this submission would be the same. Nearly all are plain, and those are compared
    /// without making one.
    func fits(_ submission: FetchSubmission, _ configuration: FetchConfiguration) -> Bool {
        let isPlain = proxy == nil && exception == nil && submission.route.proxy == nil
        guard isPlain, !isSecure || configuration.tlsExceptions.isEmpty else {
            return self == TransferShape(submission, configuration)
        }
        return isSecure == (submission.job.request.address.scheme.utf8.count == 5)
            && usesHTTP2 == (submission.job.request.usesHTTP2 && isSecure)
            && sendsForm == (submission.job.request.form != nil)
    }
}

extension CurlTransfer {
    func set(_ option: CURLoption, _ value: Int, _ name: StaticString) throws(FetchingError) {
        try CurlLibrary.check(unsafe baken_easy_set_number(handle, option, value), name)
    }

    func set(_ option: CURLoption, _ value: String, _ name: StaticString) throws(FetchingError) {
        try CurlLibrary.check(unsafe baken_easy_set_text(handle, option, value), name)
    }

    func set(_ option: CURLoption, _ value: CurlList?, _ name: StaticString) throws(FetchingError) {
        try CurlLibrary.check(unsafe baken_easy_set_list(handle, option, value?.head), name)
    }

    func setUp(_ shape: TransferShape, _ configuration: FetchConfiguration) throws(FetchingError) {
        unsafe curl_easy_reset(handle)
        try setCallbacks()
        try setRules()
        try setWay(shape, configuration)
        try setTrust(shape, configuration)
        try setTimes(configuration)
        if shape.sendsForm { try set(CURLOPT_POST, 1, "CURLOPT_POST") }
    }

    /// What never differs: where libcurl may not be clever.
    private func setRules() throws(FetchingError) {
        try set(CURLOPT_NOSIGNAL, 1, "CURLOPT_NOSIGNAL")
        try set(CURLOPT_PROTOCOLS_STR, "http,https", "CURLOPT_PROTOCOLS_STR")
        try set(CURLOPT_FOLLOWLOCATION, 0, "CURLOPT_FOLLOWLOCATION")
        // The body is evidence: chunk framing and content coding stay as sent. libcurl still reads the chunk sizes
        // to find the end (lib/http_chunks.c, `http_te_skip`).
        try set(CURLOPT_HTTP_TRANSFER_DECODING, 0, "CURLOPT_HTTP_TRANSFER_DECODING")
        try set(CURLOPT_HTTP_CONTENT_DECODING, 0, "CURLOPT_HTTP_CONTENT_DECODING")
        try set(CURLOPT_DNS_CACHE_TIMEOUT, 0, "CURLOPT_DNS_CACHE_TIMEOUT")
        try set(CURLOPT_PATH_AS_IS, 1, "CURLOPT_PATH_AS_IS")
        try set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1, "CURLOPT_DISALLOW_USERNAME_IN_URL")
    }

    private func setWay(_ shape: TransferShape, _ configuration: FetchConfiguration) throws(FetchingError) {
        // The empty string switches proxies off, those of the environment too: a proxy would connect for us.
        try set(CURLOPT_PROXY, shape.proxy ?? "", "CURLOPT_PROXY")
        // No host is exempt, whatever the environment says; which libcurl would ask for each transfer.
        try set(CURLOPT_NOPROXY, "", "CURLOPT_NOPROXY")
        if shape.proxy != nil {
            try set(CURLOPT_HTTPPROXYTUNNEL, shape.isTunnelled ? 1 : 0, "CURLOPT_HTTPPROXYTUNNEL")
            // For the request for a tunnel, which does not have the fields of the list.
            try set(CURLOPT_USERAGENT, configuration.userAgent, "CURLOPT_USERAGENT")
            // The proxy's own answer is no part of the server's.
            try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1, "CURLOPT_SUPPRESS_CONNECT_HEADERS")
        }
        // HTTP/1.1 unless the site's profile asks: 7.88.1 is in the middle of the rewrite of its connection filters.
        let version = shape.usesHTTP2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1
        try set(CURLOPT_HTTP_VERSION, Int(version), "CURLOPT_HTTP_VERSION")
    }

    private func setTrust(_ shape: TransferShape, _ configuration: FetchConfiguration) throws(FetchingError) {
        if let path = configuration.certificateAuthorities { try set(CURLOPT_CAINFO, path, "CURLOPT_CAINFO") }
        guard shape.exception != nil else { return }
        try set(CURLOPT_SSL_VERIFYPEER, 0, "CURLOPT_SSL_VERIFYPEER")
        try set(CURLOPT_SSL_VERIFYHOST, 0, "CURLOPT_SSL_VERIFYHOST")
    }

    /// Only what libcurl alone can time. The shard's own watch has the rest: with libcurl's it would be one or two
    /// entries more in its timer tree for each page.
    private func setTimes(_ configuration: FetchConfiguration) throws(FetchingError) {
        let connect = Int(configuration.connectTime.wholeMilliseconds)
        try set(CURLOPT_CONNECTTIMEOUT_MS, connect, "CURLOPT_CONNECTTIMEOUT_MS")
        let idle = max(1, Int(configuration.idleConnectionTime.wholeMilliseconds) / 1_000)
        try set(CURLOPT_MAXAGE_CONN, idle, "CURLOPT_MAXAGE_CONN")
    }
}
