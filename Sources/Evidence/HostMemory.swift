/// What a crawler must not forget about a host: how gently it has to go on after a restart.
package struct HostMemory: Hashable, Sendable {
    package let host: String
    /// No request before this.
    package let notBefore: UTCTime
    /// Failures in a row.
    package let failures: Int
    /// How robots.txt was last answered and when, of whichever scheme; nil before the first. What it says is kept in
    /// ``RobotsMemory``.
    package let robotsStatus: Int?
    package let robotsAt: UTCTime?
    /// Where the host was last found, at most ``addressLimit``; empty where a proxy hides it.
    package let addresses: [IPAddress]
    /// When the last request to the host ended; nil before the first.
    package let askedAt: UTCTime?
    /// Why ``notBefore`` lies where it does, in words for the ledger: `http: 429, the host asks to be left alone`.
    package let restReason: String?
    /// True where ``notBefore`` is the end of a suspension (429, 503, back-off, a block), not of a polite delay.
    package let isSuspended: Bool
    /// Why the host is given up, and until when; nil where it is not.
    package let refusal: String?
    package let refusedUntil: UTCTime?
    /// Answers in a row that broke off or were garbled.
    package let brokenAnswers: Int
    /// Pages in a row that were login walls, challenges or refusals.
    package let blockedAnswers: Int
    /// How often in a row the host was given up.
    package let timesRefused: Int

    /// More addresses of one name are not kept: a request goes to one of the first few.
    package static let addressLimit = 16

    package init(
        host: String, notBefore: UTCTime, failures: Int, robotsStatus: Int?,
        robotsAt: UTCTime?, addresses: [IPAddress] = [], askedAt: UTCTime? = nil, restReason: String? = nil,
        isSuspended: Bool = false, refusal: String? = nil, refusedUntil: UTCTime? = nil,
        brokenAnswers: Int = 0, blockedAnswers: Int = 0, timesRefused: Int = 0
    ) {
        (self.host, self.notBefore, self.failures) = (host, notBefore, failures)
        (self.robotsStatus, self.robotsAt) = (robotsStatus, robotsAt)
        (self.addresses, self.askedAt) = (Array(addresses.prefix(Self.addressLimit)), askedAt)
        (self.restReason, self.isSuspended) = (restReason, isSuspended)
        (self.refusal, self.refusedUntil, self.timesRefused) = (refusal, refusedUntil, timesRefused)
        (self.brokenAnswers, self.blockedAnswers) = (brokenAnswers, blockedAnswers)
    }
}

/// The robots.txt of a host under one scheme, as it was last had: what `http` says does not hold for `https`
/// (RFC 9309 §2.3), though the two are one host to be polite to.
package struct RobotsMemory: Hashable, Sendable {
    /// ``WebAddress/hostAndPort``.
    package let host: String
    package let scheme: String
    package let status: Int
    /// Nil where there was none.
    package let body: [UInt8]?
    package let at: UTCTime

    package init(host: String, scheme: String, status: Int, body: [UInt8]?, at: UTCTime) {
        (self.host, self.scheme, self.status) = (host, scheme, status)
        (self.body, self.at) = (body, at)
    }
}
