package import Evidence

/// What a request showed of the host it went to.
package enum HostResult: Sendable, Hashable {
    /// The host works, whatever the page's status.
    case answered
    /// 429 or 503: the host asks to be left alone, until an instant where it named one.
    case throttled(until: UTCTime?)
    /// The host could not be reached or did not answer at all; the reason is safe for the ledger.
    case failed(String)
    /// The host was reached, but this page's answer was broken: dropped, stalled, garbled.
    case broken(String)
    /// The host may not be spoken to at all: it is given up at once, for this reason.
    case refused(String)

    /// How a capture reads as a sign of its host.
    package init(_ capture: Capture) {
        guard capture.status == 429 || capture.status == 503 else {
            self = .answered
            return
        }
        let receivedAt = capture.startedAt + capture.duration
        let retryAfter = capture.headers["Retry-After"].flatMap { RetryAfter($0, receivedAt: receivedAt) }
        self = .throttled(until: retryAfter?.until)
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
