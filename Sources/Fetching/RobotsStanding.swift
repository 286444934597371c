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
        case all(isAllowed: Bool, because: String)
    }

    /// A robots.txt that was had before, kept over restarts in ``HostMemory``.
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

    private let ground: Ground

    /// 2xx: the rules. 3xx after five hops and 4xx: no rules, all is allowed (§2.3.1.3). 5xx and no answer: all is
    /// disallowed (§2.3.1.4), but for a good copy younger than a day.
    package init(_ answer: RobotsAnswer, lastGood: LastGood?, at time: UTCTime) {
        switch answer {
        case .answered(let status, let body) where (200...299).contains(status):
            ground = .rules(RobotsRules(parsing: body))
        case .answered(let status, _) where (300...499).contains(status):
            ground = .all(isAllowed: true, because: "robots.txt answered \(status)")
        case .answered(let status, _):
            ground = Self.fallback(lastGood, at: time, because: "robots.txt answered \(status)")
        case .unreachable:
            ground = Self.fallback(lastGood, at: time, because: "robots.txt is unreachable")
        }
    }

    private static func fallback(_ lastGood: LastGood?, at time: UTCTime, because reason: String) -> Ground {
        guard let lastGood, time.since(lastGood.at) < lifetime else {
            return .all(isAllowed: false, because: reason)
        }
        return .rules(RobotsRules(parsing: lastGood.body))
    }

    /// What was known of a host before this run; nil where there is no copy or it is older than a day.
    package init?(_ memory: HostMemory, at time: UTCTime) {
        guard let robotsAt = memory.robotsAt, time.since(robotsAt) < Self.lifetime,
            let status = memory.robotsStatus
        else { return nil }
        let lastGood = memory.robots.map { LastGood(body: $0, at: robotsAt) }
        self.init(.answered(status: status, body: memory.robots ?? []), lastGood: lastGood, at: time)
    }

    package func decide(_ pathAndQuery: String, agent: String) -> RobotsDecision {
        switch ground {
        case .rules(let rules): rules.decide(pathAndQuery, agent: agent)
        case .all(let isAllowed, let reason): RobotsDecision(isAllowed: isAllowed, line: nil, rule: reason)
        }
    }

    package func crawlDelay(agent: String) -> Duration? {
        if case .rules(let rules) = ground { rules.crawlDelay(agent: agent) } else { nil }
    }

    /// Empty where there are no rules.
    package var sitemaps: [String] {
        if case .rules(let rules) = ground { rules.sitemaps } else { [] }
    }
}
