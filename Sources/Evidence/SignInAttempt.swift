/// A guess at a password or a code, put on record before it is looked at, so that guesses made at once are counted too.
package struct SignInAttempt: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case password, code
    }

    package let kind: Kind
    /// A keyed digest of the name as it was typed, whether it exists or not: people type passwords there too.
    package let nameKey: Digest256
    /// Where it came from, as an IP address.
    package let address: String
    package let at: UTCTime

    package init(kind: Kind, nameKey: Digest256, address: String, at: UTCTime) {
        (self.kind, self.nameKey, self.address, self.at) = (kind, nameKey, address, at)
    }
}

/// How many guesses that failed, or are not judged yet, stop further ones for a while.
///
/// | counted | limit in 15 minutes |
/// | --- | --- |
/// | passwords for one name from one address | 10 |
/// | passwords for one name | 50 |
/// | passwords from one address | 50 |
/// | codes for one account | 10 |
///
/// The window slides, so nobody is locked out for good; and a name is stopped by itself only from the address that
/// guesses, until the guesses come from five: who knows a colleague's name cannot easily keep that colleague out.
package struct AttemptLimits: Hashable, Sendable {
    package var window = Duration.seconds(15 * 60)
    package var nameAndAddress = 10
    package var name = 50
    package var address = 50
    package var codes = 10

    package init() {}
}

/// What came of putting a guess on record.
package enum AttemptAnswer: Hashable, Sendable {
    /// The guess may be judged; `number` names it.
    case allowed(number: Int64)
    /// Not before then.
    case refused(until: UTCTime)
}
