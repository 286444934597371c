import Evidence

/// How long a host is left alone after a request.
///
/// | what is known | delay |
/// | --- | --- |
/// | answered in 0.1 s | 1 s (5 × 0.1 s is under the floor) |
/// | answered in 2 s | 10 s |
/// | answered in 20 s | 30 s (the ceiling) |
/// | Crawl-delay 45 | 45 s: the ceiling bounds our own guess, not what the owner asks for |
/// | site delay 200 ms | 1 s; on a plan for loopback networks only, 200 ms |
/// | site delay 3 s, Crawl-delay 10 | 10 s |
/// | 1st, 2nd, 3rd failure in a row | 2, 4, 8 s, each half at random, ten minutes at most |
/// | 429 without Retry-After | 60, 120, 240 s, each half at random, one hour at most |
struct PolitenessRule: Sendable {
    static let floor = Duration.seconds(1)
    static let ceiling = Duration.seconds(30)
    /// Failures in a row after which a host is given up for this run; answers that break are counted apart, because
    /// one host may have many bad pages among good ones.
    static let failureLimit = 5
    static let brokenLimit = 20

    let isLoopbackOnly: Bool

    /// After an answer, or one that broke.
    func delay(
        responseTime: Duration, siteDelay: Duration?, crawlDelay: Duration?, remoteAddress: IPAddress?
    ) -> Duration {
        let asked = crawlDelay ?? .zero
        let mayHurry = isLoopbackOnly && remoteAddress.map(Self.isLoopback) ?? true
        if let siteDelay { return max(mayHurry ? siteDelay : max(siteDelay, Self.floor), asked) }
        return max(min(max(responseTime * 5, Self.floor), Self.ceiling), asked)
    }

    static func isLoopback(_ address: IPAddress) -> Bool {
        address.bytes.count == 4
            ? address.bytes[0] == 127
            : address.bytes.last == 1 && address.bytes.dropLast().allSatisfy { $0 == 0 }
    }

    /// After the `count`th failure in a row, counted from 1. `chance` is 0 to 1.
    func backOff(after count: Int, first: Duration, limit: Duration, chance: Double) -> Duration {
        let whole = min(first * (1 << min(max(count - 1, 0), 20)), limit)
        return whole * (0.5 + chance / 2)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): random numbers that a seed decides, so that a run can be told again.
struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
