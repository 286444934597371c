internal import CIDN2

/// The host of an address in the one form that names it (WHATWG URL §3.5).
///
/// | as written | host |
/// | --- | --- |
/// | `Ads.Example.` | `ads.example` |
/// | `%61ds.example` | `ads.example` |
/// | `münchen.example` | `xn--mnchen-3ya.example` |
/// | `0x7f.1`, `2130706433`, `0177.0.0.1`, `１２７.1` | `127.0.0.1` |
/// | `[0:0::0:1]` | `[::1]` |
///
/// Numbers are turned into dotted quads here and not refused, because browsers and resolvers read them so: the
/// address guard then sees what would be spoken to. Stricter than the standard: letters, digits, `-`, `_` and `.` are
/// all that a name may have, and the dot at the end of a name goes, because both forms lead to one host.
enum AddressHost {
    static func canonical(_ text: String) throws(AddressProblem) -> String {
        if text.utf8.first == 0x5B { return try bracketed(text) }
        let isPlain = text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x25 }
        let name = isPlain ? text.lowercased() : try ascii(Percent.decoded(text))
        let trimmed = name.utf8.last == 0x2E ? String(name.dropLast()) : name
        guard isName(trimmed) else { throw .host }
        guard IPv4Text.endsInNumber(trimmed) else { return trimmed }
        guard let quad = IPv4Text.bytes(trimmed) else { throw .number }
        return quad.map(String.init).joined(separator: ".")
    }

    /// Zone ids (RFC 6874) are refused with all else that is no address: a page cannot know our interfaces.
    private static func bracketed(_ text: String) throws(AddressProblem) -> String {
        guard text.utf8.last == 0x5D, let bytes = IPv6Text.bytes(String(text.dropFirst().dropLast())) else {
            throw .number
        }
        return "[" + IPv6Text.text(bytes) + "]"
    }

    private static func isName(_ text: String) -> Bool {
        guard (1...253).contains(text.utf8.count) else { return false }
        var labelLength = 0
        for byte in text.utf8 {
            if byte == 0x2E {
                guard labelLength > 0 else { return false }
                labelLength = 0
                continue
            }
            labelLength += 1
            let isAllowed =
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
            guard isAllowed, labelLength <= 63 else { return false }
        }
        return labelLength > 0
    }

    /// Domain to ASCII. Names that are ASCII already do not come here: their `xn--` labels are left to the resolver.
    private static func ascii(_ bytes: [UInt8]) throws(AddressProblem) -> String {
        guard !bytes.contains(0), bytes.count <= 1_024, let name = String(validating: bytes, as: UTF8.self)
        else {
            throw .name
        }
        if bytes.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
        var out = [CChar](repeating: 0, count: 256)
        let length = unsafe name.withCString { name in
            unsafe out.withUnsafeMutableBufferPointer { out -> CInt in
                guard let start = out.baseAddress else { return -1 }
                return unsafe baken_idn2_ascii(name, start, CInt(out.count))
            }
        }
        guard length > 0 else { throw .name }
        return String(decoding: out.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
            .lowercased()
    }
}

/// The many spellings of an IPv4 address (WHATWG URL §3.5, "ends in a number" and "IPv4 parser").
enum IPv4Text {
    /// True where browsers take the name for an address: its last label is all digits, or a `0x` number.
    static func endsInNumber(_ name: String) -> Bool {
        let last = name.utf8.suffix(
            from: name.utf8.lastIndex(of: 0x2E).map(name.utf8.index(after:)) ?? name.startIndex)
        return last.allSatisfy { (0x30...0x39).contains($0) } || number(last) != nil
    }

    /// One to four numbers, each decimal, octal after `0` or hexadecimal after `0x`; the last fills what is left.
    static func bytes(_ name: String) -> [UInt8]? {
        let fields = name.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...4).contains(fields.count) else { return nil }
        var value: UInt64 = 0
        for (index, field) in fields.enumerated() {
            let isLast = index == fields.count - 1
            let limit: UInt64 = isLast ? 1 << UInt64(8 * (5 - fields.count)) : 256
            guard let number = number(field), number < limit else { return nil }
            value |= isLast ? number : number << UInt64(8 * (3 - index))
        }
        return stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) }
    }

    /// Nil for what is no number. Numbers over 32 bits are as good as the largest: they fit nowhere.
    private static func number(_ field: Substring.UTF8View) -> UInt64? {
        var digits = field[...]
        var radix: UInt64 = 10
        if digits.count >= 2, digits.first == 0x30 {
            digits = digits.dropFirst()
            radix = 8
            if digits.first == 0x78 { (digits, radix) = (digits.dropFirst(), 16) }
        } else if digits.isEmpty {
            return nil
        }
        var value: UInt64 = 0
        for byte in digits {
            guard let digit = digit(byte), digit < radix else { return nil }
            value = min(value * radix + digit, 1 << 33)
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case 0x30...0x39: UInt64(byte - 0x30)
        case 0x61...0x66: UInt64(byte - 0x57)
        default: nil
        }
    }
}

/// Percent escapes undone, where a standard asks for it.
enum Percent {
    static func decoded(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == 0x25, at + 2 < bytes.count,
                let value = Hexadecimal.bytes(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self))?
                    .first
            {
                out.append(value)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return out
    }
}
