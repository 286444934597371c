package import Evidence

/// What came of asking a host for its robots.txt.
package enum RobotsAnswer: Sendable {
    /// A final answer after at most ``RobotsStanding/redirectLimit`` redirects. The body is decoded.
    case answered(status: Int, body: [UInt8])
    /// No answer at all: refused connection, time-out, broken transfer before a status line.
    case unreachable
}

/// What a host lets a crawler do, by how its robots.txt was answered (RFC 9309 §2.3.1).
package struct RobotsStanding: Sendable {
    private enum Ground: Sendable {
        case rules(RobotsRules)
        /// `isFinal`: that there are no rules is an answer, and not the lack of one.
        case all(isAllowed: Bool, because: String, isFinal: Bool)
    }

    /// A robots.txt that was had before, kept over restarts in ``RobotsMemory``.
    package struct LastGood: Sendable {
        package let body: [UInt8]
        package let at: UTCTime

        package init(body: [UInt8], at: UTCTime) {
            (self.body, self.at) = (body, at)
        }
    }

    /// §2.3.1.2: five hops at least are followed; what still redirects then counts as unavailable.
    package static let redirectLimit = 5
    /// §2.4: a copy is not used for longer than a day; and for so long the last good one stands in for a server error.
    package static let lifetime = Duration.seconds(86_400)

    /// Where robots.txt could not be had it is asked for again after this.
    package static let patience = Duration.seconds(3_600)
    /// And no sooner than after this, whatever is known: each time costs the host itself a request.
    static let leastPatience = Duration.seconds(10)

    private let ground: Ground
    /// When robots.txt has to be asked for again: a day after it was had, an hour at most after it could not be.
    package let expiresAt: UTCTime

    /// 2xx: the rules. 3xx after five hops and 4xx: no rules, all is allowed (§2.3.1.3). 5xx and no answer: all is
    /// disallowed (§2.3.1.4), but for a good copy younger than a day. `retryAt`: when a robots.txt that could not be had
    /// is worth asking for again; nil where nobody knows.
    package init(
        _ answer: RobotsAnswer, lastGood: LastGood?, at time: UTCTime, retryAt: UTCTime? = nil
    ) {
        let isAnswer = if case .answered(200...499, _) = answer { true } else { false }
        let patience = retryAt.map { min(max($0, time + Self.leastPatience), time + Self.patience) }
        expiresAt = isAnswer ? time + Self.lifetime : patience ?? time + Self.patience
        switch answer {
        case .answered(let status, let body) where (200...299).contains(status):
            ground = .rules(RobotsRules(parsing: body))
        case .answered(let status, _) where (300...499).contains(status):
            ground = .all(isAllowed: true, because: "robots.txt answered \(status)", isFinal: true)
        case .answered(let status, _):
            ground = Self.fallback(lastGood, at: time, because: "robots.txt answered \(status)")
        case .unreachable:
            ground = Self.fallback(lastGood, at: time, because: "robots.txt is unreachable")
        }
    }

    private static func fallback(_ lastGood: LastGood?, at time: UTCTime, because reason: String) -> Ground {
        guard let lastGood, time.since(lastGood.at) < lifetime else {
            return .all(isAllowed: false, because: reason, isFinal: false)
        }
        return .rules(RobotsRules(parsing: lastGood.body))
    }

    /// What was known before this run; nil where the copy is older than a day.
    package init?(_ memory: RobotsMemory, at time: UTCTime) {
        guard time.since(memory.at) < Self.lifetime else { return nil }
        let lastGood = memory.body.map { LastGood(body: $0, at: memory.at) }
        self.init(
            .answered(status: memory.status, body: memory.body ?? []), lastGood: lastGood, at: memory.at)
    }

    /// Whether `agent` may fetch `pathAndQuery`. `overrideGround` is the ground on which the authority sets robots.txt
    /// of this host aside; nil where it does not.
    package func decide(
        _ pathAndQuery: String, agent: String, overrideGround: String? = nil
    ) -> RobotsDecision {
        let decision =
            switch ground {
            case .rules(let rules): rules.decide(pathAndQuery, agent: agent)
            case .all(let isAllowed, let reason, let isFinal):
                RobotsDecision(isAllowed: isAllowed, line: nil, rule: reason, isFinal: isFinal)
            }
        return decision.overridden(by: overrideGround)
    }

    package func crawlDelay(agent: String) -> Duration? {
        if case .rules(let rules) = ground { rules.crawlDelay(agent: agent) } else { nil }
    }

    /// Empty where there are no rules.
    package var sitemaps: [String] {
        if case .rules(let rules) = ground { rules.sitemaps } else { [] }
    }
}
