import Crypto
import CryptoExtras
import Evidence

/// A password as it is stored: scrypt (RFC 7914) with its salt and its costs beside it, so that dearer costs can be
/// brought in without asking anybody for a new password.
///
///     scrypt$15$8$3$<32 hex digits>$<64 hex digits>
package struct PasswordHash: Hashable, Sendable {
    /// OWASP's Password Storage Cheat Sheet gives five choices of one strength, from N = 2¹⁷, p = 1 to N = 2¹³, p = 10.
    /// This one takes 32 MB a sign-in, where the first takes 128 MB: two at once still fit beside the site.
    package struct Costs: Hashable, Sendable {
        /// The binary logarithm of N.
        package let logRounds: Int
        package let blockSize: Int
        package let parallelism: Int

        package static let standard = Costs(logRounds: 15, blockSize: 8, parallelism: 3)

        package init(logRounds: Int, blockSize: Int, parallelism: Int) {
            (self.logRounds, self.blockSize, self.parallelism) = (logRounds, blockSize, parallelism)
        }

        /// What a stored text may ask for: one that was tampered with must not take the machine's memory.
        var isBounded: Bool {
            (1...18).contains(logRounds) && (1...16).contains(blockSize) && (1...16).contains(parallelism)
        }
    }

    package let costs: Costs
    private let salt: [UInt8]
    private let digest: [UInt8]

    /// Takes tens of milliseconds and, at the standard costs, 32 MB.
    package init(of password: String, costs: Costs = .standard, salt: [UInt8]? = nil) throws {
        let salt = salt ?? RandomBytes.make(16)
        let key = try Self.derive(password, salt, costs)
        (self.costs, self.salt) = (costs, salt)
        digest = unsafe key.withUnsafeBytes { unsafe [UInt8]($0) }
    }

    /// Reads the stored text; nil for anything that ``text`` never wrote.
    package init?(text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let block = Int(parts[2]),
            let lanes = Int(parts[3]), let salt = Hexadecimal.bytes(parts[4]),
            let digest = Hexadecimal.bytes(parts[5]),
            salt.count == 16, digest.count == 32
        else { return nil }
        costs = Costs(logRounds: rounds, blockSize: block, parallelism: lanes)
        guard costs.isBounded else { return nil }
        (self.salt, self.digest) = (salt, digest)
    }

    package var text: String {
        "scrypt$\(costs.logRounds)$\(costs.blockSize)$\(costs.parallelism)$\(Hexadecimal.text(salt))$\(Hexadecimal.text(digest))"
    }

    /// Compares in constant time (`SymmetricKey.==` of swift-crypto does).
    package func matches(_ password: String) throws -> Bool {
        try Self.derive(password, salt, costs) == SymmetricKey(data: digest)
    }

    private static func derive(_ password: String, _ salt: [UInt8], _ costs: Costs) throws -> SymmetricKey {
        try KDF.Scrypt.deriveKey(
            from: [UInt8](password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << costs.logRounds,
            blockSize: costs.blockSize, parallelism: costs.parallelism)
    }
}
