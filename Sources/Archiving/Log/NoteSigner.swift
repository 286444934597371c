internal import Crypto
package import Evidence

/// A secret key with the name it signs under, in the form that Go's `sumdb/note` and other tools of the kind read:
///
///     PRIVATE+KEY+politie.example/baken+3f2a91c0+AY…
///
/// Kept in a file that only its owner may read. A log never changes its key: with another one it is another log.
package struct NoteSigner: Sendable {
    package let key: NoteKey
    private let secret: Curve25519.Signing.PrivateKey

    /// A new key. Nil for a name that the format does not allow.
    package init?(name: String, algorithm: NoteKey.Algorithm) {
        self.init(name: name, algorithm: algorithm, secret: Curve25519.Signing.PrivateKey())
    }

    /// A new key under a name that holds its own fingerprint, where no better name is given: `PREFIX` and 16
    /// hexadecimal digits.
    package init?(prefix: String, algorithm: NoteKey.Algorithm) {
        let secret = Curve25519.Signing.PrivateKey()
        let digits = Digest256(of: Array(secret.publicKey.rawRepresentation)).hex.prefix(16)
        self.init(name: prefix + digits, algorithm: algorithm, secret: secret)
    }

    private init?(name: String, algorithm: NoteKey.Algorithm, secret: Curve25519.Signing.PrivateKey) {
        let key = NoteKey(
            name: name, algorithm: algorithm, publicKey: Array(secret.publicKey.rawRepresentation))
        guard let key else { return nil }
        (self.key, self.secret) = (key, secret)
    }

    private static let mark = "PRIVATE+KEY+"

    /// Reads the form that ``text`` gives; nil for any other.
    package init?(_ text: String) {
        guard text.utf8.starts(with: Self.mark.utf8) else { return nil }
        let parts = text.dropFirst(Self.mark.count)
            .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let bytes = Base64.bytes(parts[2]), bytes.count == 33,
            let algorithm = NoteKey.Algorithm(rawValue: bytes[0]),
            let secret = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst())
        else { return nil }
        self.init(name: parts[0], algorithm: algorithm, secret: secret)
        guard text.utf8.elementsEqual(self.text.utf8) else { return nil }
    }

    /// The secret itself: for the key file alone.
    package var text: String {
        let id = Hexadecimal.text(NoteKey.bytes(of: key.id))
        let bytes = [key.algorithm.rawValue] + Array(secret.rawRepresentation)
        return "\(Self.mark)\(key.name)+\(id)+\(Base64.text(bytes))"
    }

    /// Signs the text of a note. `time` is told and signed in a cosignature, in whole seconds, and left out else.
    package func sign(_ text: [UInt8], at time: UTCTime) throws(ArchivingError) -> NoteSignature {
        switch key.algorithm {
        case .note:
            return signature(try raw(text))
        case .cosignature:
            let seconds = UInt64(max(0, time.millisecondsSince1970 / 1_000))
            let stamp = stride(from: UInt64(56), through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: seconds >> $0)
            }
            return signature(stamp + (try raw(NoteKey.cosigned(text, seconds: seconds))))
        }
    }

    private func signature(_ bytes: [UInt8]) -> NoteSignature {
        NoteSignature(name: key.name, keyID: key.id, signature: bytes)
    }

    private func raw(_ content: [UInt8]) throws(ArchivingError) -> [UInt8] {
        do {
            return Array(try secret.signature(for: content))
        } catch {
            throw ArchivingError(.cannotWrite, "the key \(key.name) cannot sign")
        }
    }
}

extension NoteSigner {
    /// Reads a key file. A file that others may read is refused.
    package static func load(_ path: String) throws(ArchivingError) -> NoteSigner {
        let name = FolderPath.lastPart(of: path)
        let file = try BinaryFile(path, .reading)
        guard try file.isPrivate() else {
            throw ArchivingError(.cannotRead, "others may read this key: chmod 600", file: name)
        }
        var bytes = try file.read(at: 0, count: 4_096)
        if bytes.last == 0x0A { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self), let signer = NoteSigner(text) else {
            throw ArchivingError(.malformed, "no key of the form PRIVATE+KEY+name+id+base64", file: name)
        }
        return signer
    }

    /// Writes the key into a new file (mode 0600), and fails where a file stands already. Nobody ever sees half a key.
    package func save(_ path: String) throws(ArchivingError) {
        let (folder, name) = (FolderPath.parent(of: path), FolderPath.lastPart(of: path))
        let new = name + ".\(UInt64.random(in: 0...UInt64.max)).new"
        let file = try BinaryFile(folder.of(new), .creating)
        do {
            try file.append(Array((text + "\n").utf8))
            try file.sync()
            try folder.place(new, at: name)
            try folder.sync()
        } catch {
            try? folder.remove(new)
            throw error
        }
    }
}
