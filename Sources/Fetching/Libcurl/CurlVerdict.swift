import CCurl
import Evidence
import Glibc

/// What a libcurl result means where no status line came: each way of failing has words of its own.
struct CurlVerdict {
    let code: CURLcode
    /// True where at least a part of the request went out.
    let hasSent: Bool
    let received: ResponseBuffer.Progress
    let cut: TransferWatch.Cut?
    let systemError: CInt
    /// OpenSSL's verdict on the chain, an `X509_V_ERR_…`; 0 where the chain holds.
    let verifyResult: Int
    let proxy: CrawlProxy.Kind?
    /// The status with which an HTTP proxy answered CONNECT; 0 where there was none.
    let tunnelStatus: Int
    /// `CURLPX_…`.
    let proxyError: Int
    /// libcurl's own words.
    let message: String

    static let wrongCertificate = FetchFailure(
        .certificate, "tls: the certificate is not the one that the plan names")

    var failure: FetchFailure {
        if let failure = proxyFailure { return failure }
        switch code {
        case CURLE_COULDNT_CONNECT:
            let words = systemError == 0 ? "no connection" : CurlLibrary.systemMessage(systemError)
            return FetchFailure(.connect, "connect: \(words.lowercased())")
        case CURLE_OPERATION_TIMEDOUT: return late
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED:
            return FetchFailure(.tls, handshakeReason)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            return FetchFailure(.certificate, certificateReason)
        case CURLE_OK, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE:
            return dropped
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_WRITE_ERROR,
            CURLE_BAD_CONTENT_ENCODING, CURLE_OUT_OF_MEMORY, CURLE_HTTP2, CURLE_HTTP2_STREAM:
            return FetchFailure(.protocolViolation, violationReason)
        case CURLE_URL_MALFORMAT:
            return FetchFailure(.invalidRequest, "request: libcurl cannot read the address")
        default:
            return FetchFailure(.engine, "engine: \(CurlLibrary.name(of: code).lowercased())")
        }
    }

    private var late: FetchFailure {
        switch received {
        case .interim: return FetchFailure(.timeout, "timeout: interim answers and no final one in time")
        case .statusLine: return FetchFailure(.timeout, "timeout: the status line has no number")
        case .nothing: break
        }
        if hasSent { return FetchFailure(.timeout, "timeout: no first byte in time") }
        return FetchFailure(
            .connect,
            message.hasPrefix("SSL") ? "connect: no TLS handshake in time" : "connect: no connection in time")
    }

    private var dropped: FetchFailure {
        if received == .interim {
            return FetchFailure(.disconnect, "disconnect: the server closed after interim answers")
        }
        if message.contains("reset by peer") || systemError == ECONNRESET {
            return FetchFailure(.disconnect, "disconnect: the connection broke before an answer")
        }
        return FetchFailure(.disconnect, "disconnect: the server closed before an answer")
    }

    private var handshakeReason: String {
        if message.contains("wrong version number") { return "tls: the server does not speak TLS" }
        if message.contains("SYSCALL") || message.contains("reset") || message.contains("unexpected eof") {
            return "tls: the server closed during the handshake"
        }
        if message.contains("alert") { return "tls: the server refused the handshake" }
        if message.contains("protocol") || message.contains("dh key") || message.contains("signature") {
            return "tls: the server offers only what is no longer safe"
        }
        return "tls: the handshake failed"
    }

    /// `X509_V_ERR_…` of openssl/x509_vfy.h.
    private var certificateReason: String {
        // libcurl compares the name itself, before it takes over OpenSSL's verdict.
        if message.contains("subject name") { return "tls: the certificate is for another name" }
        return switch verifyResult {
        case 9: "tls: the certificate does not hold yet"
        case 10: "tls: the certificate has expired"
        case 18: "tls: the certificate is self-signed"
        case 19: "tls: the chain ends in an unknown self-signed certificate"
        case 2, 20, 21: "tls: the certificate's issuer is unknown"
        case 23: "tls: the certificate was revoked"
        default: "tls: the certificate does not hold (\(verifyResult))"
        }
    }

    private var violationReason: String {
        if received == .interim { return "protocol: interim answers without end" }
        if message.contains("HTTP/0.9") { return "protocol: an answer without a head" }
        // With the version in brackets where it could be read; without it the line as a whole could not.
        if message.contains("HTTP version (") { return "protocol: an unknown version of HTTP" }
        if message.contains("HTTP version") || message.contains("response code") {
            return "protocol: the status line has no number"
        }
        if code == CURLE_OUT_OF_MEMORY {
            return "protocol: a status line without end"
        }
        if code == CURLE_HTTP2 || code == CURLE_HTTP2_STREAM { return "protocol: broken HTTP/2" }
        return received == .statusLine
            ? "protocol: the status line has no number" : "protocol: the answer is no HTTP answer"
    }

    private var proxyFailure: FetchFailure? {
        guard let proxy, !hasSent else { return nil }
        if code == CURLE_COULDNT_CONNECT, proxyError == 0, tunnelStatus == 0 {
            return FetchFailure(.proxy, "proxy: no connection to it")
        }
        if code == CURLE_PROXY || proxyError != 0 {
            return FetchFailure(.proxy, "proxy: \(socksReason)")
        }
        if tunnelStatus >= 300 || tunnelStatus == 0 && proxy == .http && code == CURLE_RECV_ERROR {
            let words = tunnelStatus == 0 ? "it closed" : "it answered \(tunnelStatus)"
            return FetchFailure(.proxy, "proxy: \(words) when asked for a tunnel")
        }
        return nil
    }

    /// RFC 1928 §6.
    private var socksReason: String {
        switch CURLproxycode(rawValue: UInt32(proxyError)) {
        case CURLPX_REPLY_CONNECTION_REFUSED: "the server refused the connection"
        case CURLPX_REPLY_HOST_UNREACHABLE: "the server cannot be reached from there"
        case CURLPX_REPLY_NETWORK_UNREACHABLE: "the network cannot be reached from there"
        case CURLPX_REPLY_NOT_ALLOWED: "it does not allow this connection"
        case CURLPX_REPLY_TTL_EXPIRED: "the way was too long"
        case CURLPX_REPLY_GENERAL_SERVER_FAILURE: "it failed"
        case CURLPX_NO_AUTH, CURLPX_GSSAPI, CURLPX_USER_REJECTED: "it wants a user name"
        case CURLPX_CLOSED: "it closed the connection"
        case CURLPX_BAD_VERSION, CURLPX_UNKNOWN_FAIL: "it does not speak SOCKS5"
        default: "it could not connect (\(proxyError))"
        }
    }
}
