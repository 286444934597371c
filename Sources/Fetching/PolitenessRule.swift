import Evidence

/// How long a host is left alone after a request.
///
/// | what is known | rest |
/// | --- | --- |
/// | answered in 0.1 s | 1 s (5 × 0.1 s is under the floor) |
/// | answered in 2 s | 10 s |
/// | answered in 20 s | 30 s (the ceiling) |
/// | Crawl-delay 45 | 45 s: the ceiling bounds our own guess, not what the owner asks for |
/// | site delay 200 ms | 1 s; on a plan for loopback networks only, 200 ms, however long the answer took |
/// | site delay 3 s, Crawl-delay 10 | 10 s |
/// | site delay 3 s, answered in 2 s | 10 s |
/// | 1st, 2nd, 3rd failure in a row | 2, 4, 8 s, each half at random, ten minutes at most |
/// | 429 without Retry-After | 60, 120, 240 s, each half at random, one hour at most |
/// | 429 with Retry-After 1, again and again | the second 2, the third 4, the fourth 8 s, as after failures |
/// | 3rd, 4th, 5th 500 in a row | 2, 4, 8 s, each half at random, one minute at most |
/// | 1st, 2nd blocked page in a row | 60, 120 s, each half at random |
struct PolitenessRule: Sendable {
    static let floor = Duration.seconds(1)
    static let ceiling = Duration.seconds(30)
    /// Failures in a row after which a host is given up; answers that break are counted apart, because one host may
    /// have many bad pages side by side, and each should cost itself alone.
    static let failureLimit = 5
    static let brokenLimit = 50
    static let blockedLimit = 3
    /// Server errors in a row that are taken for faults of their pages alone.
    static let strainPatience = 2

    let isLoopbackOnly: Bool

    /// What has to pass before the next request, and why.
    struct Rest: Sendable, Hashable {
        let duration: Duration
        let reason: String
        /// False for a polite delay, which is worth waiting for; true where the host is in trouble or says no.
        let isSuspension: Bool
    }

    /// After an answer, or one that broke: the longest of what the plan says, what robots.txt says, and five times the
    /// time the answer took.
    func delay(
        responseTime: Duration, siteDelay: Duration?, crawlDelay: Duration?, remoteAddress: IPAddress?
    ) -> Rest {
        let mayHurry = isLoopbackOnly && remoteAddress.map(Self.isLoopback) ?? true
        let isSet = mayHurry && siteDelay != nil
        let guess = isSet ? .zero : min(max(responseTime * 5, Self.floor), Self.ceiling)
        let (site, asked) = (siteDelay ?? .zero, crawlDelay ?? .zero)
        let longest = max(guess, site, asked)
        let reason =
            longest == asked && crawlDelay != nil
            ? "delay: Crawl-delay of robots.txt"
            : longest == site && siteDelay != nil ? "delay: the plan's" : "delay: after the last answer"
        return Rest(duration: longest, reason: reason, isSuspension: false)
    }

    static func isLoopback(_ address: IPAddress) -> Bool {
        address.bytes.count == 4
            ? address.bytes[0] == 127
            : address.bytes.last == 1 && address.bytes.dropLast().allSatisfy { $0 == 0 }
    }

    /// What a sign of trouble asks for at least; nil for none. `standing` counts the trouble already. `chance` is 0 to 1.
    func suspension(after result: HostResult, standing: HostStanding, at time: UTCTime, chance: Double)
        -> Rest?
    {
        func rest(_ count: Int, first: Duration, limit: Duration, _ reason: String) -> Rest {
            let duration = backOff(after: count, first: first, limit: limit, chance: chance)
            return Rest(duration: duration, reason: reason, isSuspension: true)
        }
        let failures = standing.failures
        switch result {
        case .answered, .broken, .refused:
            return nil
        case .throttled(until: .some(let until)):
            let words = "http: the host asks to be left alone until \(until.wholeSeconds)"
            guard failures > 1 else {
                return Rest(duration: until.since(time), reason: words, isSuspension: true)
            }
            let least = rest(failures - 1, first: .seconds(2), limit: .seconds(600), words)
            return Rest(duration: max(until.since(time), least.duration), reason: words, isSuspension: true)
        case .throttled(until: nil):
            let words = "http: the host asks to be left alone, \(failures) times in a row"
            return rest(failures, first: .seconds(60), limit: .seconds(3_600), words)
        case .failed(let reason):
            return rest(
                failures, first: .seconds(2), limit: .seconds(600),
                "back-off: \(failures) in a row: \(reason)")
        case .strained(let reason):
            let count = standing.brokenAnswers - Self.strainPatience
            guard count > 0 else { return nil }
            let words = "back-off: \(standing.brokenAnswers) in a row: \(reason)"
            return rest(count, first: .seconds(2), limit: .seconds(60), words)
        case .blocked(let reason, let until):
            let least = rest(standing.blockedAnswers, first: .seconds(60), limit: .seconds(3_600), reason)
            let asked = until?.since(time) ?? .zero
            return Rest(duration: max(least.duration, asked), reason: reason, isSuspension: true)
        }
    }

    /// After the `count`th failure in a row, counted from 1. `chance` is 0 to 1.
    func backOff(after count: Int, first: Duration, limit: Duration, chance: Double) -> Duration {
        let whole = min(first * (1 << min(max(count - 1, 0), 20)), limit)
        return whole * (0.5 + chance / 2)
    }

    /// How long a host stays given up: an hour, doubled each time it is given up again, a day at most. Who blocks this
    /// crawler is left alone for the whole day at once.
    static func refusalTime(after result: HostResult, times: Int) -> Duration {
        if case .blocked = result { return .seconds(86_400) }
        return .seconds(min(3_600 << min(max(times - 1, 0), 5), 86_400))
    }
}
