/// Somebody who may sign in to the review site.
package struct Account: Hashable, Sendable {
    /// Stands in the history for the person, for ever; see ``AccountName``.
    package let name: AccountName
    package let role: Role
    /// On whose behalf: which cases exist for this person.
    package let viewer: Viewer
    package let isEnabled: Bool
    package let createdAt: UTCTime
    /// True once codes of an authenticator are asked for.
    package let hasSecondFactor: Bool
    /// True after somebody else has set the password.
    package let mustChangePassword: Bool

    package init(
        name: AccountName, role: Role, viewer: Viewer, isEnabled: Bool = true, createdAt: UTCTime,
        hasSecondFactor: Bool = false, mustChangePassword: Bool = true
    ) {
        (self.name, self.role, self.viewer, self.isEnabled) = (name, role, viewer, isEnabled)
        (self.createdAt, self.hasSecondFactor) = (createdAt, hasSecondFactor)
        self.mustChangePassword = mustChangePassword
    }

    package func may(_ power: Power) -> Bool { role.powers.contains(power) }
}

/// The name of an account: 2 to 64 of the characters a to z, 0 to 9, dot, dash and underscore, a letter first.
///
/// So few, because names are compared byte by byte and stand in the history: two that look alike must be alike.
package struct AccountName: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// Nil for anything but such a name.
    package init?(_ text: String) {
        let bytes = text.utf8
        let isName = bytes.allSatisfy { byte in
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x2E, 0x2D, 0x5F: true
            default: false
            }
        }
        guard isName, (2...64).contains(bytes.count), let first = bytes.first, (0x61...0x7A).contains(first)
        else { return nil }
        self.text = text
    }

    package var description: String { text }
}

/// What an account proves itself with, as it is stored. Secrets stand here only hashed or sealed.
package struct Credential: Hashable, Sendable {
    /// A password hash with its salt and costs, in the text form of the room that makes it.
    package let password: String
    /// The sealed secret of the authenticator; nil before it was enrolled.
    package let factor: [UInt8]?
    /// The sealed secret that is being enrolled.
    package let pendingFactor: [UInt8]?
    /// The last time step whose code was used: no code counts twice.
    package let lastStep: Int64?

    package init(password: String, factor: [UInt8]?, pendingFactor: [UInt8]?, lastStep: Int64?) {
        (self.password, self.factor) = (password, factor)
        (self.pendingFactor, self.lastStep) = (pendingFactor, lastStep)
    }
}

/// Somebody who cannot sign in any more is let in anew by two administrators: this is the first one's word.
package struct RecoveryRequest: Hashable, Sendable {
    package let account: AccountName
    package let requestedBy: String
    package let requestedAt: UTCTime

    /// After this the second word comes too late.
    package static let lifetime = Duration.seconds(24 * 3_600)

    package init(account: AccountName, requestedBy: String, requestedAt: UTCTime) {
        (self.account, self.requestedBy, self.requestedAt) = (account, requestedBy, requestedAt)
    }
}

/// Why an act on an account was refused.
package enum AccountRefusal: String, Error, Sendable {
    case noSuchAccount
    case nameTaken
    /// Nobody switches off, or lets in anew, himself.
    case yourself
    /// The second word is of the one who gave the first.
    case sameAdministrator
    /// There is no request, or it is too old.
    case noRequest
    /// Who acts is not an administrator, or switched off.
    case notAdministrator
}
