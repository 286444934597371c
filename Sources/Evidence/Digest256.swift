import Crypto

/// A SHA-256 digest (FIPS 180-4), the one way by which Baken names bytes.
///
/// Two values are equal exactly when the 32 bytes are. Digests are kept as four machine words, so that sets and
/// look-up tables of millions of them stay flat.
///
///     Digest256(of: Array("abc".utf8)).hex   // "ba7816bf…"
package struct Digest256: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest of `bytes`.
    package init(of bytes: [UInt8]) {
        var hash = SHA256()
        hash.update(data: bytes)
        self.init(finalized: hash.finalize())
    }

    /// The digest of the UTF-8 form of `text`.
    package init(of text: String) {
        self.init(of: Array(text.utf8))
    }

    /// Takes a digest that was made elsewhere. Nil unless there are exactly 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        func word(_ at: Int) -> UInt64 {
            bytes[at..<at + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        words = (word(0), word(8), word(16), word(24))
    }

    /// Reads 64 hexadecimal digits, of either case. Nil for anything else.
    package init?(hex: String) {
        guard let bytes = Hexadecimal.bytes(hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// Reads the labelled form `sha256:<64 hex digits>` as WARC and CDXJ use it.
    package init?(labelled: String) {
        guard labelled.utf8.starts(with: "sha256:".utf8) else { return nil }
        self.init(hex: String(labelled.dropFirst(7)))
    }

    fileprivate init(finalized: SHA256.Digest) {
        var parts: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (index, byte) in finalized.enumerated() {
            switch index / 8 {
            case 0: parts.0 = parts.0 << 8 | UInt64(byte)
            case 1: parts.1 = parts.1 << 8 | UInt64(byte)
            case 2: parts.2 = parts.2 << 8 | UInt64(byte)
            default: parts.3 = parts.3 << 8 | UInt64(byte)
            }
        }
        words = parts
    }

    /// The 32 bytes, most significant first.
    package var bytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(32)
        append(to: &out)
        return out
    }

    /// The same 32 bytes, put behind what is there.
    package func append(to out: inout [UInt8]) {
        for word in [words.0, words.1, words.2, words.3] {
            var shift: UInt64 = 64
            while shift > 0 {
                shift -= 8
                out.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
    }

    /// The first 16 of them, as two words: what tells apart as many things as there will ever be, in half the room.
    package var firstHalf: (UInt64, UInt64) { (words.0, words.1) }

    /// 64 lower-case hexadecimal digits.
    package var hex: String { Hexadecimal.text(bytes) }

    /// `sha256:` and the hexadecimal digits.
    package var labelled: String { "sha256:" + hex }

    package static func == (one: Digest256, other: Digest256) -> Bool {
        one.words == other.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

/// A digest that is fed piece by piece, for bodies that never stand in memory as a whole.
package struct RunningDigest: Sendable {
    private var hash = SHA256()

    package init() {}

    package mutating func update(_ bytes: [UInt8]) {
        hash.update(data: bytes)
    }

    package mutating func update(_ bytes: ArraySlice<UInt8>) {
        hash.update(data: bytes)
    }

    /// The digest of all that was fed so far. The value may be fed on afterwards.
    package func finish() -> Digest256 {
        Digest256(finalized: hash.finalize())
    }
}

/// A secret that turns personal data, such as a phone number, into a value that can be matched but not read.
///
/// HMAC-SHA-256 (RFC 2104). A plain hash would not do: there are only 10⁸ Dutch mobile numbers, so a table of all
/// plain hashes is made in a minute; without the key nothing can be tried.
package struct MatchingKey: Sendable {
    /// Keyed once, and copied for each text: to take the key in costs more than to hash a phone number.
    private let keyed: HMAC<SHA256>

    /// Nil for fewer than 16 bytes: a key that short can be guessed.
    package init?(bytes: [UInt8]) {
        guard bytes.count >= 16 else { return nil }
        keyed = HMAC(key: SymmetricKey(data: bytes))
    }

    /// The keyed hash of `text`, within `purpose`, so that the same number in two uses does not give the same value.
    package func hash(_ text: String, purpose: String) -> Digest256 {
        var code = keyed
        code.update(data: Array(purpose.utf8))
        code.update(data: [0])
        code.update(data: Array(text.utf8))
        return Digest256(bytes: Array(code.finalize())) ?? Digest256(of: [])
    }
}

/// Hexadecimal text and the bytes it stands for.
package enum Hexadecimal {
    /// Lower-case digits, two a byte.
    package static func text(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            out.append(digit(byte >> 4))
            out.append(digit(byte & 15))
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

    /// The bytes, or nil where `text` has an odd length or another character than a hexadecimal digit.
    package static func bytes(_ text: String) -> [UInt8]? {
        var out: [UInt8] = []
        var high: UInt8?
        for digit in text.utf8 {
            guard let value = value(digit) else { return nil }
            if let first = high {
                out.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return high == nil ? out : nil
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
