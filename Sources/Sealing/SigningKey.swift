internal import Archiving
internal import Crypto
internal import Evidence

/// The key that an agency seals with: Ed25519 (RFC 8032).
///
/// Kept in a file that only its owner may read. Signatures are made with a random part by swift-crypto, so two
/// seals of the same case have different signature files over the same manifest.
package struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// A new key.
    package init() {
        key = Curve25519.Signing.PrivateKey()
    }

    /// Nil unless there are 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else {
            return nil
        }
        self.key = key
    }

    package var publicKey: SealingPublicKey { SealingPublicKey(key.publicKey) }

    func sign(_ bytes: [UInt8]) throws(SealingError) -> [UInt8] {
        do {
            return Array(try key.signature(for: bytes))
        } catch {
            throw SealingError(.key, "the key cannot sign")
        }
    }
}

extension SigningKey {
    /// RFC 8410 §7: the wrapping of a bare private key, as `openssl genpkey -algorithm ed25519` writes it.
    private static let prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]

    /// Reads a key file: 32 raw bytes, or PEM. A file that others may read is refused.
    package static func load(_ path: String) throws(SealingError) -> SigningKey {
        let bytes = try KeyFile.read(path)
        if let key = SigningKey(bytes: bytes) { return key }
        if let der = PEM.bytes(bytes, label: "PRIVATE KEY"), der.starts(with: prefix),
            let key = SigningKey(bytes: Array(der.dropFirst(prefix.count)))
        {
            return key
        }
        throw SealingError(.key, "\(FolderPath.lastPart(of: path)) is no Ed25519 key (32 bytes, or PEM)")
    }

    /// Makes a new key in a new file (PEM, mode 0600), and fails where a file stands already.
    package static func create(_ path: String) throws(SealingError) -> SigningKey {
        let new = SigningKey()
        let pem = PEM.text(prefix + Array(new.key.rawRepresentation), label: "PRIVATE KEY")
        try KeyFile.write(pem, path)
        return new
    }
}

/// The key by which a seal is checked, and its short name.
package struct SealingPublicKey: Hashable, Sendable {
    /// 32 bytes.
    package let bytes: [UInt8]

    /// RFC 8410 §4: SubjectPublicKeyInfo of an Ed25519 key.
    private static let prefix: [UInt8] = [
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]

    fileprivate init(_ key: Curve25519.Signing.PublicKey) {
        bytes = Array(key.rawRepresentation)
    }

    /// Nil unless the bytes are exactly the PEM form that ``pem`` gives.
    package init?(pem: [UInt8]) {
        guard let der = PEM.bytes(pem, label: "PUBLIC KEY"), der.starts(with: Self.prefix),
            der.count == Self.prefix.count + 32
        else { return nil }
        bytes = Array(der.dropFirst(Self.prefix.count))
        guard self.pem == pem else { return nil }
    }

    /// The form that `openssl pkey -pubin` reads.
    package var pem: [UInt8] { PEM.text(Self.prefix + bytes, label: "PUBLIC KEY") }

    /// The first 16 hexadecimal digits of the SHA-256 of the 32 bytes: to be read out over the phone.
    package var fingerprint: String { String(Digest256(of: bytes).hex.prefix(16)) }

    func isValid(_ signature: [UInt8], for content: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
        return key.isValidSignature(signature, for: content)
    }
}
