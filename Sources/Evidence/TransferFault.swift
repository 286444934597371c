/// What was wrong with an answer that came: one name for each way in which servers break, so that the ledger can tell
/// them apart where ``Incompleteness`` only says what is missing.
package enum TransferFault: String, Sendable, CaseIterable {
    /// The body ran over the cap on bytes.
    case bodyOverCap
    /// All heads together ran over their cap.
    case headOverCap
    /// One header line was longer than libcurl reads.
    case lineOverCap
    /// The connection was closed, or broke with an error, within the head.
    case headDropped, headReset
    /// The head stopped coming.
    case headStalled
    /// The head holds what no head may hold, such as a NUL.
    case headGarbled
    /// The connection was closed, or broke with an error, before the announced end of the body.
    case bodyDropped, bodyReset
    /// The connection was closed before the last chunk.
    case chunksDropped
    /// A chunk's size is no number, or stands in the wrong place.
    case chunksGarbled
    /// No byte of the body came any more.
    case bodyStalled
    /// The body came more slowly than the lowest speed that is waited for.
    case bodyTrickled
    /// The whole took longer than the time for one transfer.
    case overTime
    /// `Content-Length` is no number.
    case lengthGarbled
    /// Several `Content-Length` fields name several lengths (RFC 9112 §6.3).
    case lengthsDisagree
    /// Both `Content-Length` and `Transfer-Encoding` stand there: the mark of smuggled answers (RFC 9112 §6.1).
    case lengthBesideChunks
    /// 101 although no other protocol was asked for (RFC 9110 §15.2.2).
    case protocolSwitched
    /// TLS was cut off without its closing alert where the end of the connection is the end of the body: anyone on
    /// the way could have cut it (RFC 8446 §6.1).
    case tlsCutOff
    /// An HTTP/2 stream was ended by the server with an error (RFC 9113 §5.4.2).
    case streamReset
    /// Anything else that libcurl gave up on after the status line.
    case broken

    /// What the answer lacks by this.
    package var incompleteness: Set<Incompleteness> {
        switch self {
        case .bodyOverCap: [.length]
        case .headOverCap, .lineOverCap, .headGarbled: [.headers]
        case .headDropped, .headReset: [.headers, .disconnect]
        case .headStalled: [.headers, .time]
        case .bodyStalled, .bodyTrickled, .overTime: [.time]
        case .bodyDropped, .bodyReset, .chunksDropped, .tlsCutOff, .streamReset, .broken: [.disconnect]
        case .chunksGarbled, .lengthGarbled, .lengthsDisagree, .lengthBesideChunks, .protocolSwitched:
            [.framing]
        }
    }

    /// One line for the ledger; no page text.
    package var reason: String {
        switch self {
        case .bodyOverCap: "cut: the body is longer than the cap"
        case .headOverCap: "cut: the heads are longer than their cap"
        case .lineOverCap: "cut: a header line is longer than can be read"
        case .headDropped: "disconnect: the server closed within the head"
        case .headReset: "disconnect: the connection broke within the head"
        case .headStalled: "timeout: the head stopped coming"
        case .headGarbled: "protocol: the head holds bytes that no head may hold"
        case .bodyDropped: "disconnect: the server closed before the announced end"
        case .bodyReset: "disconnect: the connection broke within the body"
        case .chunksDropped: "disconnect: the server closed before the last chunk"
        case .chunksGarbled: "protocol: the chunks are garbled"
        case .bodyStalled: "timeout: the body stopped coming"
        case .bodyTrickled: "timeout: the body came too slowly"
        case .overTime: "timeout: the whole took too long"
        case .lengthGarbled: "protocol: the announced length is no number"
        case .lengthsDisagree: "protocol: two lengths are announced"
        case .lengthBesideChunks: "protocol: a length is announced beside chunks"
        case .protocolSwitched: "protocol: the server switched protocols unasked"
        case .tlsCutOff: "tls: the end was not confirmed; anyone could have cut it"
        case .streamReset: "disconnect: the server reset the HTTP/2 stream"
        case .broken: "broken: the answer broke off"
        }
    }
}
