internal import Archiving

/// The text form of keys (RFC 7468), strict: one block, lines of 64, nothing before or behind.
enum PEM {
    static func text(_ bytes: [UInt8], label: String) -> [UInt8] {
        var out = Array("-----BEGIN \(label)-----\n".utf8)
        let body = Array(Base64.text(bytes).utf8)
        for start in stride(from: 0, to: body.count, by: 64) {
            out += body[start..<min(start + 64, body.count)]
            out.append(0x0A)
        }
        return out + "-----END \(label)-----\n".utf8
    }

    /// Nil for any other form than ``text(_:label:)`` gives.
    static func bytes(_ pem: [UInt8], label: String) -> [UInt8]? {
        let lines = pem.split(separator: 0x0A)
        guard lines.count >= 3,
            let bytes = Base64.bytes(
                String(decoding: lines.dropFirst().dropLast().flatMap { $0 }, as: UTF8.self)),
            text(bytes, label: label) == pem
        else { return nil }
        return bytes
    }
}
