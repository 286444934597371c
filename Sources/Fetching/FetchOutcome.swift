package import Evidence

/// What came of a request. Every answer is a capture, whatever its status and however much of it was cut.
package enum FetchOutcome: Sendable {
    case captured(Capture)
    case failed(FetchFailure)
}

/// Why there is no capture: not even a status line came, or nothing was sent.
package struct FetchFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of failure it is; short and without dynamic values, for metrics.
    package struct Code: Sendable, Hashable, CustomStringConvertible {
        private enum Value: String {
            case invalidRequest, addressRefused, unresolvable, busy, connect, proxy, tls, certificate, timeout
            case disconnect, protocolViolation, stopped, cancelled, engine
        }

        private let value: Value
        package var description: String { value.rawValue }

        /// The request cannot be sent as it stands; a caller's fault.
        package static let invalidRequest = Code(value: .invalidRequest)
        /// The name leads to an address that the plan does not allow. Nothing was sent.
        package static let addressRefused = Code(value: .addressRefused)
        package static let unresolvable = Code(value: .unresolvable)
        /// More was asked at once than the engine lets wait.
        package static let busy = Code(value: .busy)
        /// No connection came about: refused, unreachable, or not in time.
        package static let connect = Code(value: .connect)
        /// The plan's proxy did not answer, or would not or could not connect.
        package static let proxy = Code(value: .proxy)
        package static let tls = Code(value: .tls)
        /// The server's certificate does not hold.
        package static let certificate = Code(value: .certificate)
        /// The request was sent and no status line came in time.
        package static let timeout = Code(value: .timeout)
        /// The connection ended before a status line.
        package static let disconnect = Code(value: .disconnect)
        /// What came is no HTTP/1 answer.
        package static let protocolViolation = Code(value: .protocolViolation)
        /// The engine was stopped.
        package static let stopped = Code(value: .stopped)
        /// The task that waited for the answer was cancelled.
        package static let cancelled = Code(value: .cancelled)
        /// libcurl or the system failed in a way that says nothing of the server.
        package static let engine = Code(value: .engine)
    }

    package let code: Code
    /// One line for the ledger, such as `guard: 10.0.0.7 is a special address`: no query, no page text.
    package let reason: String

    package init(_ code: Code, _ reason: String) {
        (self.code, self.reason) = (code, reason)
    }

    package var description: String { reason }

    /// False where the same request would fail again until a person changes something.
    package var isRetryable: Bool {
        ![.invalidRequest, .addressRefused, .certificate].contains(code)
    }

    static let stopped = FetchFailure(.stopped, "stopped: the crawl was ended")
    static let cancelled = FetchFailure(.cancelled, "stopped: the request was cancelled")
    static let crowded = FetchFailure(.busy, "busy: too many requests wait")
}
