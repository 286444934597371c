/// The text form of keys (RFC 7468), strict: one block, lines of 64, nothing before or behind.
enum PEM {
    static func text(_ bytes: [UInt8], label: String) -> [UInt8] {
        var out = Array("-----BEGIN \(label)-----\n".utf8)
        let body = Base64.text(bytes)
        for start in stride(from: 0, to: body.count, by: 64) {
            out += body[start..<min(start + 64, body.count)]
            out.append(0x0A)
        }
        return out + "-----END \(label)-----\n".utf8
    }

    /// Nil for any other form than ``text(_:label:)`` gives.
    static func bytes(_ pem: [UInt8], label: String) -> [UInt8]? {
        let lines = pem.split(separator: 0x0A)
        guard lines.count >= 3, let bytes = Base64.bytes(lines.dropFirst().dropLast().flatMap { $0 }),
            text(bytes, label: label) == pem
        else { return nil }
        return bytes
    }
}

/// Base64 text (RFC 4648 §4).
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                out.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : 0x3D)
            }
        }
        return out
    }

    /// Nil for any other form than ``text(_:)`` gives: no blanks, whole padding, no bits left over.
    static func bytes(_ text: String) -> [UInt8]? { bytes(Array(text.utf8)) }

    static func bytes(_ text: [UInt8]) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        var (out, bits, count): ([UInt8], Int, Int) = ([], 0, 0)
        for digit in text where digit != 0x3D {
            guard let value = alphabet.firstIndex(of: digit) else { return nil }
            bits = (bits << 6 | value) & 0xFFFF
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return self.text(out) == text ? out : nil
    }
}
