/// Which passwords are taken: long ones that others do not think of first. No rules about kinds of characters, which
/// make people write `Welkom01!` (NIST SP 800-63B §3.1.1.2, OWASP ASVS 5.0 V6.2).
package enum PasswordRules {
    /// In Unicode scalars, so that nobody counts bytes.
    package static let lengths = 12...128

    package enum Problem: String, Sendable, CaseIterable {
        case tooShort, tooLong, common, containsName
    }

    /// Nil where the password is taken.
    package static func problem(with password: String, of name: String) -> Problem? {
        let length = password.unicodeScalars.count
        if length < lengths.lowerBound { return .tooShort }
        if length > lengths.upperBound { return .tooLong }
        let folded = CommonPasswords.folded(password)
        if folded.contains(name) || folded.contains("baken") { return .containsName }
        return CommonPasswords.isCommon(password) ? .common : nil
    }
}
