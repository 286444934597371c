import CCurl
import Evidence

/// What is set anew for each request on a handle whose shape stays.
extension CurlTransfer {
    func setRequest(_ submission: FetchSubmission, headers: CurlList) throws(FetchingError) {
        let job = submission.job
        try setAddress(of: job)
        if let form = job.request.form { try setForm(form) }
        let own =
            job.request.headers.isEmpty
            ? headers : try CurlList(Self.lines(job.request.headers, userAgent: configuration.userAgent))
        guard own !== lists.headers else { return }
        try set(CURLOPT_HTTPHEADER, own, "CURLOPT_HTTPHEADER")
        lists.headers = own
    }

    /// Writes the address into a buffer that stays: as a text it would be put together anew for each page, out of five
    /// others.
    private func setAddress(of job: FetchJob) throws(FetchingError) {
        var bytes = url
        url = []
        bytes.removeAll(keepingCapacity: true)
        Self.write(job.request.address.scheme, to: &bytes)
        Self.write("://", to: &bytes)
        Self.write(job.request.address.host, to: &bytes)
        if let port = job.request.address.explicitPort { Self.write(port: port, to: &bytes) }
        Self.write(job.request.address.path, to: &bytes)
        if let query = job.request.address.query {
            bytes.append(0x3F)
            Self.write(query, to: &bytes)
        }
        bytes.append(0)
        url = bytes
        try CurlLibrary.check(unsafe baken_easy_set_bytes(handle, CURLOPT_URL, bytes), "CURLOPT_URL")
        // An address that is read already: of one that it reads itself, libcurl would compose the text anew, a byte at a
        // time, at the price of a fifteenth of a page. What cannot be read is left to libcurl, which says so.
        let isRead = unsafe baken_url_read(address, bytes) == CURLUE_OK
        try CurlLibrary.check(
            unsafe baken_easy_set_address(handle, isRead ? address : nil), "CURLOPT_CURLU")
    }

    /// In one piece where the text lies in one, which nearly all do.
    private static func write(_ text: String, to bytes: inout [UInt8]) {
        let isWritten: Void? = unsafe text.utf8.withContiguousStorageIfAvailable {
            unsafe bytes.append(contentsOf: $0)
        }
        if isWritten == nil { bytes += text.utf8 }
    }

    /// A colon and up to five digits: as a text, a port would be an object of its own for each page.
    private static func write(port: Int, to bytes: inout [UInt8]) {
        bytes.append(0x3A)
        var unit = 10_000
        while unit > max(1, port) { unit /= 10 }
        while unit > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: port / unit % 10))
            unit /= 10
        }
    }

    private func setForm(_ body: [UInt8]) throws(FetchingError) {
        try set(CURLOPT_POSTFIELDSIZE, body.count, "CURLOPT_POSTFIELDSIZE")
        try set(CURLOPT_COPYPOSTFIELDS, String(decoding: body, as: UTF8.self), "CURLOPT_COPYPOSTFIELDS")
    }

    func setPin(_ route: FetchRoute) throws(FetchingError) {
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

    /// The fields that stand in each request, `Host` aside. The codings are named here and not by
    /// CURLOPT_ACCEPT_ENCODING, which would make libcurl decode; the name stands here and not in CURLOPT_USERAGENT,
    /// from which libcurl would compose its line anew for each request.
    static func lines(_ fields: [HeaderFields.Field], userAgent: String) -> [String] {
        var lines = ["User-Agent: \(userAgent)", "Accept-Encoding: gzip, br, zstd"]
        if !fields.contains(where: { $0.name.lowercased() == "accept" }) {
            lines.append("Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
        }
        // A field without a value is spelled with a semicolon (curl.se/libcurl/c/CURLOPT_HTTPHEADER.html).
        return lines + fields.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    }
}
