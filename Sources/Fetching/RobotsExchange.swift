package import Evidence

/// Whether a host may be asked for the robots.txt of another that redirects there.
package enum RobotsHop: Hashable, Sendable {
    case open
    /// Not covered, or not to be had.
    case closed
    /// It is to be left alone until then.
    case resting(until: UTCTime)
}

/// Asking a host for its robots.txt: every hop, each a capture of its own.
package struct RobotsExchange: Sendable {
    /// In the order in which they were asked for. Empty where the first request failed.
    package let captures: [Capture]
    /// Why there is no final answer; nil where the last capture is one.
    package let failure: FetchFailure?
    /// When it is worth asking again, where that is known: a hop led to a host that rests until then.
    package let retryAt: UTCTime?

    init(captures: [Capture], failure: FetchFailure?, retryAt: UTCTime? = nil) {
        (self.captures, self.failure, self.retryAt) = (captures, failure, retryAt)
    }

    /// How the answer counts. `payload` undoes the codings of the last capture.
    ///
    /// An answer that broke off counts as none: the rules that are missing could be the ones that forbid. One that
    /// was cut at the cap on bytes is whole as far as it is read.
    package func answer(payload: (Capture) -> [UInt8]) -> RobotsAnswer {
        guard failure == nil, let last = captures.last, last.incompleteness.isSubset(of: [.length]) else {
            return .unreachable
        }
        let isGood = (200...299).contains(last.status)
        return .answered(status: last.status, body: isGood ? payload(last) : [])
    }
}

extension FetchEngine {
    /// Fetches the robots.txt that holds for `address`, over at most ``RobotsStanding/redirectLimit`` redirects, also
    /// to other hosts (RFC 9309 §2.3.1.2).
    ///
    /// `hop` is asked before each, as the authority may not cover where it leads, and the host there may rest; one that
    /// may not be made leaves the rules unknown, which counts as unreachable. `usesHTTP2` holds for the host of
    /// `address` alone.
    package func fetchRobots(
        for address: WebAddress, usesHTTP2: Bool = false, hop: (WebAddress) -> RobotsHop
    ) async -> RobotsExchange {
        var captures: [Capture] = []
        var next = WebAddress(address.origin + "/robots.txt")
        for _ in 0...RobotsStanding.redirectLimit {
            let standing = next.map(hop) ?? .closed
            guard let target = next, standing == .open else {
                let refusal = FetchFailure(.addressRefused, "robots: a redirect leads where may not be asked")
                let retryAt: UTCTime? = if case .resting(let until) = standing { until } else { nil }
                return RobotsExchange(captures: captures, failure: refusal, retryAt: retryAt)
            }
            let offersHTTP2 = usesHTTP2 && target.hasSameOrigin(as: address)
            switch await fetch(FetchRequest(address: target, usesHTTP2: offersHTTP2)) {
            case .failed(let failure):
                return RobotsExchange(captures: captures, failure: failure)
            case .captured(let capture):
                captures.append(capture)
                let isRedirect = [301, 302, 303, 307, 308].contains(capture.status)
                guard isRedirect, let location = capture.headers["Location"] else {
                    return RobotsExchange(captures: captures, failure: nil)
                }
                next = target.resolving(location)
            }
        }
        return RobotsExchange(captures: captures, failure: nil)
    }
}
