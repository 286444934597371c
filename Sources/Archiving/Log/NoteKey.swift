internal import Crypto
internal import Evidence

/// A key by which signatures under notes are checked, with the name it goes by (c2sp.org/signed-note, "verifier key"):
///
///     politie.example/baken+3f2a91c0+AW…        name, key id, base64 of algorithm and Ed25519 key
///
/// It is no secret; it is what a witness, a court or another agency has to be given once, by a way they trust.
package struct NoteKey: Hashable, Sendable {
    package enum Algorithm: UInt8, Sendable {
        /// Ed25519 over the text of the note: what a log signs its checkpoints with.
        case note = 0x01
        /// Ed25519 over a time and the text (c2sp.org/tlog-cosignature v1): what a witness signs with.
        case cosignature = 0x04
    }

    package let name: String
    package let algorithm: Algorithm
    /// 32 bytes (RFC 8032).
    package let publicKey: [UInt8]

    /// Nil for a name that the format does not allow and for a key of another length.
    package init?(name: String, algorithm: Algorithm, publicKey: [UInt8]) {
        guard Self.isName(name), publicKey.count == 32 else { return nil }
        (self.name, self.algorithm, self.publicKey) = (name, algorithm, publicKey)
    }

    /// Reads the form that ``text`` gives; nil for any other, and where the key id is not that of the key.
    package init?(_ text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(
            String.init)
        guard parts.count == 3, let bytes = Base64.bytes(parts[2]), let first = bytes.first,
            let algorithm = Algorithm(rawValue: first)
        else { return nil }
        self.init(name: parts[0], algorithm: algorithm, publicKey: Array(bytes.dropFirst()))
        guard Hexadecimal.text(Self.bytes(of: id)) == parts[1] else { return nil }
    }

    package var text: String {
        "\(name)+\(Hexadecimal.text(Self.bytes(of: id)))+\(Base64.text([algorithm.rawValue] + publicKey))"
    }

    /// The first four bytes of SHA-256 of name, line end, algorithm and key.
    package var id: UInt32 {
        let digest = Digest256(of: Array(name.utf8) + [0x0A, algorithm.rawValue] + publicKey)
        return digest.bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Not empty, without any Unicode space, plus or control.
    package static func isName(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy { scalar in
                !scalar.properties.isWhitespace && scalar != "+" && scalar.value >= 0x20
                    && scalar.value != 0x7F
            }
    }

    static func bytes(of id: UInt32) -> [UInt8] {
        stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: id >> UInt32($0)) }
    }

    /// Whether this key made the signature that names it.
    package func isMaker(of signature: NoteSignature) -> Bool {
        signature.keyID == id && signature.name.utf8.elementsEqual(name.utf8)
    }

    /// Whether `signature` is this key's over `text`. Of a cosignature, with the time it names.
    func check(_ signature: [UInt8], over text: [UInt8]) -> Checked {
        switch algorithm {
        case .note:
            return isValid(signature, for: text) ? .valid(at: nil) : .invalid
        case .cosignature:
            guard signature.count == 72 else { return .invalid }
            let seconds = signature[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            // Bounded so that the time can be told in milliseconds; the format allows up to 2⁶³ - 1 seconds.
            guard seconds <= UInt64(Int64.max / 1_000),
                isValid(Array(signature[8...]), for: Self.cosigned(text, seconds: seconds))
            else { return .invalid }
            return .valid(at: UTCTime(millisecondsSince1970: Int64(seconds) * 1_000))
        }
    }

    enum Checked: Hashable {
        case valid(at: UTCTime?)
        case invalid
    }

    /// What a cosignature is made over.
    static func cosigned(_ text: [UInt8], seconds: UInt64) -> [UInt8] {
        Array("cosignature/v1\ntime \(seconds)\n".utf8) + text
    }

    private func isValid(_ signature: [UInt8], for content: [UInt8]) -> Bool {
        guard signature.count == 64, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        else { return false }
        return key.isValidSignature(signature, for: content)
    }
}
