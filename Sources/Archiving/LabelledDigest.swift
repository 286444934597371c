internal import Crypto
internal import Evidence

/// A digest as WARC writes it, `algorithm:value` (ISO 28500:2017 §5.8), in the forms that tools write: SHA-256 and
/// SHA-1, hexadecimal or base32.
package struct LabelledDigest: Hashable, Sendable {
    package enum Algorithm: String, Sendable {
        case sha256, sha1
    }

    package let algorithm: Algorithm
    package let bytes: [UInt8]

    /// Nil for other algorithms (which cannot be checked) and for values of the wrong length.
    package init?(_ text: String) {
        guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
        switch text[..<colon].lowercased() {
        case "sha256", "sha-256": algorithm = .sha256
        case "sha1", "sha-1": algorithm = .sha1
        default: return nil
        }
        let value = String(text[text.utf8.index(after: colon)...])
        let length = algorithm == .sha256 ? 32 : 20
        let decoded = value.utf8.count == length * 2 ? Hexadecimal.bytes(value) : Base32.bytes(value)
        guard let decoded, decoded.count == length else { return nil }
        bytes = decoded
    }

    /// True where `content` has this digest.
    package func matches(_ content: [UInt8]) -> Bool {
        switch algorithm {
        case .sha256: Digest256(of: content).bytes == bytes
        case .sha1: Array(Insecure.SHA1.hash(data: content)) == bytes
        }
    }
}

/// Base32 text (RFC 4648 §6), the form in which most WARC tools write SHA-1.
enum Base32 {
    /// Nil for other characters than letters and the digits 2 to 7, padding aside, and where bits are left over.
    static func bytes(_ text: String) -> [UInt8]? {
        var (bits, count): (UInt32, Int) = (0, 0)
        var out: [UInt8] = []
        for digit in text.utf8.reversed().drop(while: { $0 == 0x3D }).reversed() {
            guard let value = value(digit) else { return nil }
            bits = (bits << 5 | value) & 0xFFF
            count += 5
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        let left = bits & ((1 << UInt32(count)) - 1)
        return count < 5 && left == 0 ? out : nil
    }

    private static func value(_ digit: UInt8) -> UInt32? {
        switch digit {
        case 0x41...0x5A: UInt32(digit) - 0x41
        case 0x61...0x7A: UInt32(digit) - 0x61
        case 0x32...0x37: UInt32(digit) - 0x32 + 26
        default: nil
        }
    }
}
