internal import Archiving
internal import Crypto
internal import Evidence

/// The key that an installation signs its WACZ packages with (WACZ-auth 0.1.0, anonymous form): ECDSA on P-384 over
/// SHA-256, because ReplayWeb.page takes no other curve for a key without a certificate.
///
/// The signature lies inside of the package, and the package inside of the core, so it has to be the same bytes each
/// time. Swift-crypto signs with a random part; so the random number is made from key and message here (RFC 6979), and
/// swift-crypto multiplies the point and checks the result. The arithmetic that is ours takes time by its values: it
/// runs in a command of a person on his own machine, over digests that nobody else chooses.
package struct PackageKey: Sendable {
    private let key: P384.Signing.PrivateKey

    /// A new key.
    package init() { key = P384.Signing.PrivateKey() }

    /// Nil unless these are the 48 bytes of a private key.
    init?(bytes: [UInt8]) {
        guard let key = try? P384.Signing.PrivateKey(rawRepresentation: bytes) else { return nil }
        self.key = key
    }

    /// SubjectPublicKeyInfo.
    var publicKey: [UInt8] { Array(key.publicKey.derRepresentation) }

    /// r and s, 48 bytes each.
    func sign(_ message: [UInt8]) throws(SealingError) -> [UInt8] {
        let digest = Array(SHA256.hash(data: message))
        var numbers = SecretNumbers(key: Array(key.rawRepresentation), digest: digest)
        let secret = ScalarP384(reducing: Array(key.rawRepresentation))
        while true {
            let nonce = numbers.next()
            // The point's first coordinate is what swift-crypto makes the public half of this number of.
            guard let point = try? P384.Signing.PrivateKey(rawRepresentation: nonce.bytes) else { continue }
            let r = ScalarP384(
                reducing: Array(point.publicKey.rawRepresentation.prefix(ScalarP384.byteCount)))
            let sum = ScalarP384(reducing: digest).adding(r.multiplied(by: secret))
            let s = nonce.inverse.multiplied(by: sum)
            guard !r.isZero, !s.isZero else { continue }
            let signature = r.bytes + s.bytes
            guard let made = try? P384.Signing.ECDSASignature(rawRepresentation: signature),
                key.publicKey.isValidSignature(made, for: SHA256.hash(data: message))
            else { throw SealingError(.key, "the key of the packages cannot sign") }
            return signature
        }
    }

    /// RFC 6979 §3.2, for a digest that is shorter than the order.
    private struct SecretNumbers {
        private var key = [UInt8](repeating: 0, count: 32)
        private var value = [UInt8](repeating: 1, count: 32)

        init(key secret: [UInt8], digest: [UInt8]) {
            let padded = [UInt8](repeating: 0, count: ScalarP384.byteCount - digest.count) + digest
            for mark in [UInt8(0), 1] {
                key = mac(value + [mark] + secret + padded)
                value = mac(value)
            }
        }

        private func mac(_ bytes: [UInt8]) -> [UInt8] {
            Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
        }

        mutating func next() -> ScalarP384 {
            while true {
                value = mac(value)
                let first = value
                value = mac(value)
                if let number = ScalarP384(below: Array((first + value).prefix(ScalarP384.byteCount))) {
                    return number
                }
                key = mac(value + [0])
                value = mac(value)
            }
        }
    }
}

extension PackageKey {
    /// Reads a key file (PEM, PKCS #8). A file that others may read is refused.
    package static func load(_ path: String) throws(SealingError) -> PackageKey {
        let text = String(decoding: try KeyFile.read(path), as: UTF8.self)
        guard let key = try? P384.Signing.PrivateKey(pemRepresentation: text) else {
            throw SealingError(.key, "\(FolderPath.lastPart(of: path)) is no key of P-384 in PEM")
        }
        return PackageKey(key)
    }

    /// Makes a new key in a new file (mode 0600), and fails where a file stands already.
    package static func create(_ path: String) throws(SealingError) -> PackageKey {
        let new = PackageKey()
        try KeyFile.write(Array((new.key.pemRepresentation + "\n").utf8), path)
        return new
    }

    private init(_ key: P384.Signing.PrivateKey) { self.key = key }
}

/// Files that hold secrets: only their owner may read them.
enum KeyFile {
    private static let sizeLimit = 65_536

    static func read(_ path: String) throws(SealingError) -> [UInt8] {
        try archiving(.cannotRead) { () throws(ArchivingError) in
            let file = try BinaryFile(path, .reading)
            guard try file.isPrivate() else {
                throw ArchivingError(
                    .cannotRead, "others may read this key: chmod 600", file: FolderPath.lastPart(of: path))
            }
            return try file.read(at: 0, count: sizeLimit)
        }
    }

    static func write(_ bytes: [UInt8], _ path: String) throws(SealingError) {
        try archiving { () throws(ArchivingError) in
            let file = try BinaryFile(path, .creating)
            try file.append(bytes)
            try file.sync()
            try FolderPath.parent(of: path).sync()
        }
    }
}
