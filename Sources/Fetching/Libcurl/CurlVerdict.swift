import CCurl

/// What a libcurl result means where no status line came.
struct CurlVerdict {
    let failure: FetchFailure

    /// `hasSent` is true where at least a part of the request went out.
    init(_ code: CURLcode, hasSent: Bool, systemError: CInt) {
        failure = Self.failure(code, hasSent: hasSent, systemError: systemError)
    }

    private static func failure(_ code: CURLcode, hasSent: Bool, systemError: CInt) -> FetchFailure {
        switch code {
        case CURLE_COULDNT_CONNECT:
            let words = systemError == 0 ? "no connection" : CurlLibrary.systemMessage(systemError)
            return FetchFailure(.connect, "connect: \(words.lowercased())")
        case CURLE_OPERATION_TIMEDOUT:
            return hasSent
                ? FetchFailure(.timeout, "timeout: no answer in time")
                : FetchFailure(.connect, "connect: no connection in time")
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED:
            return FetchFailure(.tls, "tls: the handshake failed")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            return FetchFailure(.certificate, "tls: the certificate does not hold")
        case CURLE_OK, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE:
            return FetchFailure(.disconnect, "disconnect: the server closed before an answer")
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_WRITE_ERROR,
            CURLE_BAD_CONTENT_ENCODING,
            CURLE_OUT_OF_MEMORY:
            // 7.88.1 ends a header line over 100 KiB with CURLE_OUT_OF_MEMORY.
            return FetchFailure(.protocolViolation, "protocol: the answer is no HTTP/1 answer")
        case CURLE_URL_MALFORMAT:
            return FetchFailure(.invalidRequest, "request: libcurl cannot read the address")
        default:
            return FetchFailure(.engine, "engine: \(CurlLibrary.name(of: code).lowercased())")
        }
    }
}
