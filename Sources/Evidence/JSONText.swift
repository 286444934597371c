/// Text as a JSON string (RFC 8259 §7), escaped as RFC 8785 §3.2.2.2 fixes it: only what must be.
package enum JSONText {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Appends `text` with its quotes.
    package static func append(_ text: String, to out: inout [UInt8]) {
        out.append(0x22)
        let start = out.count
        out += text.utf8
        // Hardly any text needs it, so it is copied as it is first.
        if let first = out[start...].firstIndex(where: isEscaped) { escape(from: first, in: &out) }
        out.append(0x22)
    }

    private static func isEscaped(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

    private static func escape(from start: Int, in out: inout [UInt8]) {
        let rest = Array(out[start...])
        out.removeLast(rest.count)
        for byte in rest {
            switch byte {
            case 0x22, 0x5C: out += [0x5C, byte]
            case 0x08: out += [0x5C, 0x62]
            case 0x09: out += [0x5C, 0x74]
            case 0x0A: out += [0x5C, 0x6E]
            case 0x0C: out += [0x5C, 0x66]
            case 0x0D: out += [0x5C, 0x72]
            case 0..<0x20: out += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
    }
}
