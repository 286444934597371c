internal import Archiving
internal import Crypto

/// The public key of a receiver, as the program age writes it: `age1…` (X25519; Bech32 by BIP 173).
///
///     AgeRecipient("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p")
package struct AgeRecipient: Hashable, Sendable {
    /// 32 bytes.
    let key: [UInt8]

    private static let digits = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let prefix = "age"

    /// Nil for any other text, and where the checksum does not fit.
    package init?(_ text: String) {
        let mark = Self.prefix + "1"
        guard text.utf8.starts(with: mark.utf8), text.utf8.count == mark.utf8.count + 52 + 6 else {
            return nil
        }
        var values: [UInt8] = []
        for digit in text.utf8.dropFirst(mark.utf8.count) {
            guard let value = Self.digits.firstIndex(of: digit) else { return nil }
            values.append(UInt8(value))
        }
        let head = Self.prefix.utf8.map { $0 >> 5 } + [0] + Self.prefix.utf8.map { $0 & 31 }
        guard Self.checksum(head + values) == 1, let key = Self.bytes(values.dropLast(6)), key.count == 32
        else {
            return nil
        }
        self.key = key
    }

    private static func checksum(_ values: [UInt8]) -> UInt32 {
        let generators: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
        return values.reduce(1) { sum, value in
            let top = sum >> 25
            return generators.enumerated().reduce((sum & 0x1FF_FFFF) << 5 ^ UInt32(value)) { sum, generator in
                top >> UInt32(generator.offset) & 1 == 1 ? sum ^ generator.element : sum
            }
        }
    }

    /// Five bits a value; what is over at the end has to be zeros.
    private static func bytes(_ values: some Sequence<UInt8>) -> [UInt8]? {
        var (out, bits, count): ([UInt8], UInt32, UInt32) = ([], 0, 0)
        for value in values {
            bits = (bits << 5 | UInt32(value)) & 0xFFF
            count += 5
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return bits & ((1 << count) - 1) == 0 ? out : nil
    }
}

/// Encrypts a file for named receivers, in the format that `age -d` opens (age-encryption.org/v1).
struct AgeSealing {
    let recipients: [AgeRecipient]

    private static let mark = "age-encryption.org/v1"
    private static let step = 65_536

    /// Writes all of `source` to `file`, a step of 64 KiB at a time.
    func write(_ source: ByteSource, to file: BinaryFile) throws(SealingError) {
        let fileKey = Self.random(16)
        let nonce = Self.random(16)
        let payloadKey = Self.derived(fileKey, salt: nonce, "payload")
        let head = try header(fileKey)
        try archiving { () throws(ArchivingError) in try file.append(head + nonce) }
        var (at, counter) = (0, UInt64(0))
        repeat {
            let start = at
            let bytes = try archiving(.cannotRead) { () throws(ArchivingError) in
                try source.bytes(at: start, limit: Self.step)
            }
            at += bytes.count
            guard !bytes.isEmpty || source.count == 0 else {
                throw SealingError(.cannotRead, "\(source.name) became shorter while it was read")
            }
            let sealed = try Self.sealed(bytes, payloadKey, counter, isLast: at == source.count)
            try archiving { () throws(ArchivingError) in try file.append(sealed) }
            counter += 1
        } while at < source.count
        try archiving { () throws(ArchivingError) in try file.sync() }
    }

    private func header(_ fileKey: [UInt8]) throws(SealingError) -> [UInt8] {
        var text = Self.mark + "\n"
        for recipient in recipients {
            let (share, wrapped) = try Self.wrapped(fileKey, for: recipient)
            text += "-> X25519 \(Self.base64(share))\n\(Self.base64(wrapped))\n"
        }
        text += "---"
        let key = Self.derived(fileKey, salt: [], "header")
        let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
        return Array((text + " \(Self.base64(Array(code)))\n").utf8)
    }

    private static func wrapped(_ fileKey: [UInt8], for recipient: AgeRecipient) throws(SealingError)
        -> (
            share: [UInt8], wrapped: [UInt8]
        )
    {
        do {
            let secret = Curve25519.KeyAgreement.PrivateKey()
            let share = Array(secret.publicKey.rawRepresentation)
            let shared = try secret.sharedSecretFromKeyAgreement(
                with: .init(rawRepresentation: recipient.key))
            let key = shared.hkdfDerivedSymmetricKey(
                using: SHA256.self, salt: share + recipient.key, sharedInfo: Array("\(mark)/X25519".utf8),
                outputByteCount: 32)
            let box = try ChaChaPoly.seal(
                fileKey, using: key, nonce: .init(data: [UInt8](repeating: 0, count: 12)))
            return (share, Array(box.ciphertext) + Array(box.tag))
        } catch {
            throw SealingError(.key, "a receiver's key cannot be used")
        }
    }

    /// The nonce is a counter of eleven bytes and one that marks the last step.
    private static func sealed(_ bytes: [UInt8], _ key: SymmetricKey, _ counter: UInt64, isLast: Bool)
        throws(SealingError) -> [UInt8]
    {
        let digits = stride(from: UInt64(56), through: 0, by: -8).map {
            UInt8(truncatingIfNeeded: counter >> $0)
        }
        do {
            let box = try ChaChaPoly.seal(
                bytes, using: key, nonce: .init(data: [0, 0, 0] + digits + [isLast ? 1 : 0]))
            return Array(box.ciphertext) + Array(box.tag)
        } catch {
            throw SealingError(.unusable, "the bundle cannot be encrypted")
        }
    }

    private static func derived(_ secret: [UInt8], salt: [UInt8], _ info: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), salt: salt, info: Array(info.utf8),
            outputByteCount: 32)
    }

    private static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// Without padding.
    private static func base64(_ bytes: [UInt8]) -> String { Base64.text(bytes).filter { $0 != "=" } }
}
