import CCurl
import Evidence

/// What came of a transfer.
extension CurlTransfer {
    /// True where the next address of the host may be tried: no connection came about and nothing forbids it.
    func isConnectFailure(_ code: CURLcode) -> Bool {
        sent.isEmpty && refused == nil && watch.cut == nil && submission?.route.proxy == nil
            && (code == CURLE_COULDNT_CONNECT || code == CURLE_OPERATION_TIMEDOUT)
    }

    /// What came of the request, once libcurl has ended it with `code`, or the watch has.
    func outcome(_ code: CURLcode) -> FetchOutcome {
        guard let submission else { return .failed(FetchFailure(.engine, "engine: no request")) }
        if let refused { return .failed(AddressGuard.refusal(of: refused)) }
        if hasWrongCertificate { return .failed(CurlVerdict.wrongCertificate) }
        let facts = unsafe baken_easy_facts(handle)
        guard let status = response.finalStatus else { return .failed(failure(code)) }
        let fault = fault(code)
        let isHTTP2 = facts.http_version == Int(CURL_HTTP_VERSION_2_0)
        closeHead(isHTTP2: isHTTP2)
        let (head, body) = splitRequest(isHTTP2: isHTTP2)
        return .captured(
            Capture(
                address: submission.job.request.address, startedAt: startedAt,
                duration: .microseconds(Int64(facts.total)),
                requestHead: head, responseHead: response.head, body: response.body, status: status,
                remoteAddress: submission.route.proxy == nil ? remoteAddress() : nil,
                resolvedAddresses: submission.route.host?.addresses ?? [],
                incompleteness: fault?.incompleteness ?? [], requestBody: body,
                provenance: provenance(facts, submission.route), fault: fault))
    }

    private func failure(_ code: CURLcode) -> FetchFailure {
        var (system, check, tunnel, proxyError) = (0, 0, 0, 0)
        _ = unsafe baken_easy_get_number(handle, CURLINFO_OS_ERRNO, &system)
        _ = unsafe baken_easy_get_number(handle, CURLINFO_SSL_VERIFYRESULT, &check)
        _ = unsafe baken_easy_get_number(handle, CURLINFO_HTTP_CONNECTCODE, &tunnel)
        _ = unsafe baken_easy_get_number(handle, CURLINFO_PROXY_ERROR, &proxyError)
        return CurlVerdict(
            code: code, hasSent: !sent.isEmpty,
            received: response.progress, cut: watch.cut, systemError: CInt(truncatingIfNeeded: system),
            verifyResult: check, proxy: submission?.route.proxy?.proxy.kind, tunnelStatus: tunnel,
            proxyError: proxyError, message: message
        ).failure
    }

    /// The way in which an answer with a status line was broken; nil where it was not.
    private func fault(_ code: CURLcode) -> TransferFault? {
        if let cut = response.cut { return cut == .length ? .bodyOverCap : .headOverCap }
        // libcurl takes it for an interim answer without a final one behind it.
        if response.finalStatus == 101 { return .protocolSwitched }
        let isInHead = !response.isHeadComplete
        switch watch.cut {
        case .stalled, .noFirstByte: return isInHead ? .headStalled : .bodyStalled
        case .slow: return isInHead ? .headStalled : .bodyTrickled
        case .overTime: return isInHead ? .headStalled : .overTime
        case nil: break
        }
        if code == CURLE_OK { return isInHead ? .headDropped : response.framingFault }
        return isInHead ? headFault(code) : bodyFault(code)
    }

    /// libcurl tells some broken heads apart by its words alone; where those change, the fault is a coarser one.
    private func headFault(_ code: CURLcode) -> TransferFault {
        switch code {
        // 7.88.1 ends a header line over 100 KiB so.
        case CURLE_OUT_OF_MEMORY: .lineOverCap
        case CURLE_WEIRD_SERVER_REPLY: message.contains("Content-Length") ? .lengthGarbled : .headGarbled
        case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: .headGarbled
        case CURLE_OPERATION_TIMEDOUT: .headStalled
        case CURLE_RECV_ERROR: .headReset
        case CURLE_HTTP2, CURLE_HTTP2_STREAM: .streamReset
        default: .headDropped
        }
    }

    private func bodyFault(_ code: CURLcode) -> TransferFault {
        switch code {
        case CURLE_OPERATION_TIMEDOUT: .bodyStalled
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING: response.isChunked ? .chunksDropped : .bodyDropped
        case CURLE_RECV_ERROR where message.contains("chunked"): .chunksGarbled
        case CURLE_RECV_ERROR where message.contains("eof"): .tlsCutOff
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR: .bodyReset
        case CURLE_WEIRD_SERVER_REPLY, CURLE_WRITE_ERROR: .chunksGarbled
        case CURLE_HTTP2, CURLE_HTTP2_STREAM: .streamReset
        default: .broken
        }
    }

    private func provenance(_ facts: baken_transfer_facts, _ route: FetchRoute) -> ConnectionProvenance {
        func time(_ microseconds: curl_off_t) -> Duration? {
            microseconds > 0 ? .microseconds(Int64(microseconds)) : nil
        }
        let isReused = facts.new_connections == 0
        var secured = session
        if let session, let ground = shape?.exception?.ground {
            secured = TLSSession(
                version: session.version, cipherSuite: session.cipherSuite,
                certificates: session.certificates, exception: ground)
        }
        return ConnectionProvenance(
            httpVersion: response.isHTTP10
                ? .http10 : facts.http_version == Int(CURL_HTTP_VERSION_2_0) ? .http2 : .http11,
            tls: secured, proxy: route.proxy?.proxy.description, isReused: isReused,
            timings: TransferTimings(
                name: route.nameTime, connect: isReused ? nil : time(facts.connect),
                tls: isReused ? nil : time(facts.tls), firstByte: time(facts.first_byte),
                total: .microseconds(Int64(facts.total))), gate: submission?.job.request.gate)
    }

    /// The request's head and form. HTTP/2 has no head as text: what libcurl gives as one says "HTTP/2", which no
    /// reader of archives takes; like other crawlers' it is recorded as its HTTP/1.1 form, and `WARC-Protocol` says
    /// what was spoken (github.com/iipc/warc-specifications/issues/15).
    private func splitRequest(isHTTP2: Bool) -> (head: [UInt8], body: [UInt8]) {
        var (head, body) = (sent, [UInt8]())
        if submission?.job.request.form != nil, let end = Self.headEnd(sent) {
            (head, body) = (Array(sent[..<end]), Array(sent[end...]))
        }
        return isHTTP2 ? (Self.withVersion11(head), body) : (head, body)
    }

    private static func headEnd(_ bytes: [UInt8]) -> Int? {
        var line = 0
        for (at, byte) in bytes.enumerated() where byte == 0x0A {
            if at - line <= 1 { return at + 1 }
            line = at + 1
        }
        return nil
    }

    private static func withVersion11(_ head: [UInt8]) -> [UInt8] {
        let old = Array(" HTTP/2\r\n".utf8)
        guard let feed = head.firstIndex(of: 0x0A), head[...feed].suffix(old.count).elementsEqual(old)
        else { return head }
        return head[..<(feed + 1 - old.count)] + Array(" HTTP/1.1\r\n".utf8) + head[(feed + 1)...]
    }

    /// What libcurl says it was connected to. It is the address that was tried, unless a kept connection to another
    /// one served: so its text is compared first, and only read where it differs.
    private func remoteAddress() -> IPAddress? {
        if let target, unsafe baken_easy_is_remote(handle, target.bytes, CInt(target.bytes.count)) == 1 {
            return target
        }
        var text: UnsafePointer<CChar>?
        _ = unsafe baken_easy_get_text(handle, CURLINFO_PRIMARY_IP, &text)
        guard let text = unsafe text else { return nil }
        return IPAddress(unsafe String(cString: text))
    }
}
