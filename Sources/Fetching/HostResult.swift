package import Evidence

/// What a request showed of the host it went to.
package enum HostResult: Sendable, Hashable {
    /// The host works, whatever the page's status.
    case answered
    /// 429 or 503: the host asks to be left alone, until an instant where it named one.
    case throttled(until: UTCTime?)
    /// 500 and its like: the host answers, and says itself that it is in trouble.
    case strained(String)
    /// The host could not be reached or did not answer at all; the reason is safe for the ledger.
    case failed(String)
    /// The host was reached, but this page's answer was broken: dropped, stalled, garbled.
    case broken(String)
    /// A login wall, a challenge or a refusal stood in place of the page: the host does not want this crawler. It is
    /// never evaded; the host rests, at least until an instant where one is known.
    case blocked(String, until: UTCTime? = nil)
    /// The host may not be spoken to at all: it is given up at once, for this reason.
    case refused(String)

    /// How a capture reads as a sign of its host.
    package init(_ capture: Capture) {
        switch capture.status {
        case 429, 503:
            let receivedAt = capture.startedAt + capture.duration
            let retryAfter = capture.headers["Retry-After"].flatMap { RetryAfter($0, receivedAt: receivedAt) }
            self = .throttled(until: retryAfter?.until)
        case 500...599:
            self = .strained("http: \(capture.status)")
        default:
            self = .answered
        }
    }

    /// How a failure reads as a sign of its host. Nil where it says nothing of the host: the request never left.
    package init?(_ failure: FetchFailure) {
        switch failure.code {
        case .invalidRequest, .busy, .stopped, .cancelled, .engine: return nil
        case .timeout, .disconnect, .protocolViolation: self = .broken(failure.reason)
        case .addressRefused: self = .refused(failure.reason)
        default: self = .failed(failure.reason)
        }
    }
}
