/// How far somebody has come who is signing in. Only ``full`` opens anything.
package enum SessionStage: String, Sendable, CaseIterable {
    /// The password was right; the code is asked for.
    case code
    /// The password was right; there is no authenticator yet.
    case enrolment
    /// Password and code were right; the password must be changed.
    case password
    case full
}

/// A session that holds at the moment it was asked for.
package struct OpenSession: Hashable, Sendable {
    /// Of the token, which stands nowhere but in the browser.
    package let digest: Digest256
    package let account: Account
    package let stage: SessionStage
    package let startedAt: UTCTime
    package let lastUsedAt: UTCTime
    package let endsAt: UTCTime

    package init(
        digest: Digest256, account: Account, stage: SessionStage, startedAt: UTCTime, lastUsedAt: UTCTime,
        endsAt: UTCTime
    ) {
        (self.digest, self.account, self.stage) = (digest, account, stage)
        (self.startedAt, self.lastUsedAt, self.endsAt) = (startedAt, lastUsedAt, endsAt)
    }
}

/// How long a session holds.
package struct SessionTerms: Hashable, Sendable {
    /// Without a request.
    package var idle = Duration.seconds(15 * 60)
    /// From its start, whatever happens.
    package var absolute = Duration.seconds(8 * 3_600)
    /// For somebody who has not come through all stages.
    package var signingIn = Duration.seconds(10 * 60)
    /// The last use is written down no more often than this: a write costs a sync of the disk.
    package var grain = Duration.seconds(15)

    package init() {}
}
