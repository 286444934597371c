package import Evidence

/// Asking a host for its robots.txt: every hop, each a capture of its own.
package struct RobotsExchange: Sendable {
    /// In the order in which they were asked for. Empty where the first request failed.
    package let captures: [Capture]
    /// Why there is no final answer; nil where the last capture is one.
    package let failure: FetchFailure?

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
    /// `mayAsk` is asked before each hop, as the authority may not cover where it leads; a hop that may not be made
    /// leaves the rules unknown, which counts as unreachable. `usesHTTP2` holds for the host of `address` alone.
    package func fetchRobots(
        for address: WebAddress, usesHTTP2: Bool = false, mayAsk: (WebAddress) -> Bool
    ) async -> RobotsExchange {
        var captures: [Capture] = []
        var next = WebAddress(address.origin + "/robots.txt")
        for _ in 0...RobotsStanding.redirectLimit {
            guard let target = next, mayAsk(target) else {
                let refusal = FetchFailure(.addressRefused, "robots: a redirect leads where may not be asked")
                return RobotsExchange(captures: captures, failure: refusal)
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
