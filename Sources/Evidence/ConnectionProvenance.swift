/// How a capture came over the network: what a court may ask about a page besides its bytes.
///
/// The DNS answers and the address that was spoken to stand on the ``Capture`` itself.
package struct ConnectionProvenance: Hashable, Sendable {
    /// As `WARC-Protocol` names them (github.com/iipc/warc-specifications/issues/42).
    package enum HTTPVersion: String, Sendable, CaseIterable {
        case http10 = "http/1.0"
        case http11 = "http/1.1"
        case http2 = "h2"
    }

    package let httpVersion: HTTPVersion
    /// Nil for a connection without TLS.
    package let tls: TLSSession?
    /// `socks5h://127.0.0.1:9050`; nil where the server was spoken to directly.
    package let proxy: String?
    /// True where the connection had served an earlier request: then nothing was resolved or shaken anew.
    package let isReused: Bool
    package let timings: TransferTimings
    /// What was done, as the site's profile declares, so that an age or consent gate lets the request pass:
    /// `cookie oud as declared`. Nil where nothing was.
    package let gate: String?

    package init(
        httpVersion: HTTPVersion, tls: TLSSession? = nil, proxy: String? = nil, isReused: Bool = false,
        timings: TransferTimings, gate: String? = nil
    ) {
        (self.httpVersion, self.tls, self.proxy) = (httpVersion, tls, proxy)
        (self.isReused, self.timings, self.gate) = (isReused, timings, gate)
    }
}

/// With whom and how a connection was encrypted.
package struct TLSSession: Hashable, Sendable {
    /// `tls/1.2` or `tls/1.3`, as `WARC-Protocol` names them.
    package let version: String
    /// By its name in the IANA registry, such as `TLS_AES_256_GCM_SHA384`, as `WARC-Cipher-Suite` wants it
    /// (github.com/iipc/warc-specifications/issues/86).
    package let cipherSuite: String
    /// The SHA-256 of each certificate that the server sent, in DER, its own first.
    package let certificates: [Digest256]
    /// The ground on which the plan lets this host's certificate pass unverified; nil where it was verified.
    package let exception: String?

    package init(version: String, cipherSuite: String, certificates: [Digest256], exception: String? = nil) {
        (self.version, self.cipherSuite) = (version, cipherSuite)
        (self.certificates, self.exception) = (certificates, exception)
    }
}

/// How long each step of a transfer took, counted from its start; nil where there was no such step.
package struct TransferTimings: Hashable, Sendable {
    /// From the question to the answer of the resolver; before the start of the transfer.
    package let name: Duration?
    /// Until the connection stood.
    package let connect: Duration?
    /// Until TLS stood.
    package let tls: Duration?
    /// Until the first byte of the answer.
    package let firstByte: Duration?
    package let total: Duration

    package init(
        name: Duration? = nil, connect: Duration? = nil, tls: Duration? = nil, firstByte: Duration? = nil,
        total: Duration
    ) {
        (self.name, self.connect, self.tls) = (name, connect, tls)
        (self.firstByte, self.total) = (firstByte, total)
    }
}
