import Crypto
import Evidence
import FoundationEssentials

/// Seals what the store keeps for the site, with a key that does not lie in the store: who takes a copy of the database
/// has no authenticator secret. AES-256-GCM; the name of the account is bound to it, so that a sealed secret moved to
/// another row does not open.
package struct SecretBox: Sendable {
    private let sealing: SymmetricKey
    private let naming: SymmetricKey

    /// Nil unless the key has 32 bytes.
    package init?(key: [UInt8]) {
        guard key.count == 32 else { return nil }
        let root = SymmetricKey(data: key)
        sealing = SymmetricKey(
            data: HMAC<SHA256>.authenticationCode(for: Array("baken account secrets".utf8), using: root))
        naming = SymmetricKey(
            data: HMAC<SHA256>.authenticationCode(for: Array("baken attempt names".utf8), using: root))
    }

    func seal(_ secret: [UInt8], for name: AccountName) throws -> [UInt8] {
        let box = try AES.GCM.seal(secret, using: sealing, authenticating: Array(name.text.utf8))
        guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
        return Array(combined)
    }

    func open(_ sealed: [UInt8], for name: AccountName) throws -> [UInt8] {
        let box = try AES.GCM.SealedBox(combined: sealed)
        return Array(try AES.GCM.open(box, using: sealing, authenticating: Array(name.text.utf8)))
    }

    /// What attempts are counted under: the same for one name, telling nothing of it.
    func nameKey(_ typed: String) -> Digest256 {
        let mac = Array(HMAC<SHA256>.authenticationCode(for: Array(typed.utf8), using: naming))
        return Digest256(bytes: mac) ?? Digest256(of: mac)
    }
}
