package import Evidence

/// How the engine fetches: who it says it is, where it may go, and where it stops.
package struct FetchConfiguration: Sendable {
    /// Sent with each request; there is one honest name and no other (``CrawlPlan/userAgent(version:)``).
    package var userAgent: String
    /// Private, loopback and other special networks that may be spoken to. Empty means: only the public internet.
    package var allowedNetworks: [IPNetwork]
    /// Of a body as it stands on the wire, chunk framing included. What is longer is cut and marked `length`.
    package var bodyLimitInBytes = 8_000_000
    /// Of all heads of one answer together, interim ones included. What is longer is cut and marked `headers`.
    package var headerLimitInBytes = 256_000
    /// For one name, from the question to the answer.
    package var resolveTime = Duration.seconds(10)
    /// From the first packet to an established connection, TLS included.
    package var connectTime = Duration.seconds(10)
    /// From the start of a transfer to the first byte of its answer, connecting included.
    package var firstByteTime = Duration.seconds(30)
    /// For a whole transfer, connecting included.
    package var totalTime = Duration.seconds(60)
    /// An answer that has begun and then comes more slowly than this for as long as ``lowSpeedTime`` is cut and
    /// marked `time`.
    package var lowSpeedInBytesPerSecond = 100
    package var lowSpeedTime = Duration.seconds(20)
    /// Idle connections older than this are not used again: most servers have closed them by then.
    package var idleConnectionTime = Duration.seconds(60)
    /// How long an answer of the resolver is used; system resolvers do not tell the time to live.
    package var nameTime = Duration.seconds(60)
    /// Through which all requests go; nil for straight to the server.
    package var proxy: CrawlProxy?
    /// Hosts whose certificates need not hold, each with its ground. Everywhere else they must.
    package var tlsExceptions: [TLSException] = []
    /// A file of PEM certificates that are trusted instead of the system's; nil for the system's.
    package var certificateAuthorities: String?
    /// Independent libcurl loops. One is enough for some 20,000 small pages a second.
    package var shards = 1
    /// Transfers at once in a shard, and connections kept warm: one number, because a pool below the peak of
    /// transfers throws connections away while others are opened. 1 to 512.
    package var connectionsPerShard = 256
    /// Requests that may wait in a shard for a free connection; one more is answered with ``FetchFailure/Code/busy``.
    package var waitingPerShard = 4_096

    /// Everything but the name and the networks has a default.
    package init(userAgent: String, allowedNetworks: [IPNetwork] = []) {
        (self.userAgent, self.allowedNetworks) = (userAgent, allowedNetworks)
    }

    /// Why no engine can be made with these values; nil where one can.
    var problem: String? {
        if userAgent.isEmpty || HeaderRule.problem(value: userAgent) != nil {
            return "userAgent must be one line of visible characters"
        }
        if !(1...512).contains(connectionsPerShard) { return "connectionsPerShard must be 1 to 512" }
        if !(1...64).contains(shards) { return "shards must be 1 to 64" }
        if bodyLimitInBytes < 0 || headerLimitInBytes < 1 || waitingPerShard < 0 {
            return "limits must be positive"
        }
        let times = [
            resolveTime, connectTime, firstByteTime, totalTime, lowSpeedTime, idleConnectionTime, nameTime,
        ]
        return times.contains { $0 < .milliseconds(1) || $0 > .seconds(86_400) }
            ? "times must lie between a millisecond and a day" : nil
    }
}
