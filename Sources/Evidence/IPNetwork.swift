/// An IPv4 or IPv6 address as the bytes that go on the wire, never as text: text has many spellings of one address.
package struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// 4 or 16 bytes, network order. An IPv4 address mapped into IPv6 (`::ffff:a.b.c.d`, RFC 4291 §2.5.5.2) is
    /// held as its 4 bytes, so that a guard cannot be passed by the other spelling.
    package let bytes: [UInt8]

    /// Nil unless there are 4 or 16 bytes.
    package init?(bytes: [UInt8]) {
        switch bytes.count {
        case 4: self.bytes = bytes
        case 16: self.bytes = Self.isMapped(bytes) ? Array(bytes[12...]) : bytes
        default: return nil
        }
    }

    /// Reads strict dotted-quad or RFC 4291 text. Octal, hexadecimal and short forms (`127.1`, `0x7f.1`) and zone
    /// ids are refused here: whoever writes those wants to be misread.
    package init?(_ text: String) {
        if text.utf8.contains(0x3A) {
            guard let bytes = IPv6Text.bytes(text) else { return nil }
            self.init(bytes: bytes)
        } else {
            guard let bytes = Self.dottedQuad(text) else { return nil }
            self.init(bytes: bytes)
        }
    }

    private static func isMapped(_ bytes: [UInt8]) -> Bool {
        bytes[0..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    }

    static func dottedQuad(_ text: String) -> [UInt8]? {
        let fields = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard fields.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for field in fields {
            let digits = Array(field)
            guard digits.count <= 3, digits.count == 1 || digits.first != 0x30,
                let value = DecimalField.value(ArraySlice(digits)), value <= 255
            else { return nil }
            bytes.append(UInt8(value))
        }
        return bytes
    }

    package var description: String {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        let groups = stride(from: 0, to: 16, by: 2).map {
            String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16)
        }
        return groups.joined(separator: ":")
    }

    /// True where the address is not one of the public internet by the IANA special-purpose registries: private,
    /// loopback, link-local (with cloud metadata), shared, multicast, documentation, reserved, unspecified, and IPv6
    /// forms that carry an IPv4 address inside (6to4, Teredo, NAT64, IPv4-compatible), whatever they carry.
    package var isSpecial: Bool {
        IPNetwork.specialPurpose.contains { $0.contains(self) }
    }
}

/// A range of addresses in CIDR form, such as `127.0.0.0/8`.
package struct IPNetwork: Hashable, Sendable, CustomStringConvertible {
    package let base: IPAddress
    /// Number of leading bits that count: 0 to 32 or 0 to 128.
    package let prefixLength: Int

    /// Reads `10.0.0.0/8` or `fc00::/7`; a lone address means that one address. Nil where bits behind the prefix are set.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, parts.count <= 2, let base = IPAddress(first) else { return nil }
        let width = base.bytes.count * 8
        var length = width
        if parts.count == 2 {
            guard let given = DecimalField.value(ArraySlice(parts[1].utf8)), given <= width else {
                return nil
            }
            length = given
        }
        (self.base, prefixLength) = (base, length)
        guard Self.masked(base.bytes, length) == base.bytes else { return nil }
    }

    package func contains(_ address: IPAddress) -> Bool {
        address.bytes.count == base.bytes.count && Self.masked(address.bytes, prefixLength) == base.bytes
    }

    package var description: String { "\(base)/\(prefixLength)" }

    private static func masked(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let bits = min(8, max(0, length - index * 8))
            return bits == 0 ? 0 : byte & (0xFF << UInt8(8 - bits))
        }
    }

    /// IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates), and multicast.
    static let specialPurpose: [IPNetwork] = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16",
        "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    ].compactMap(IPNetwork.init)
}

/// The text form of IPv6 addresses (RFC 4291 §2.2).
enum IPv6Text {
    static func bytes(_ text: String) -> [UInt8]? {
        guard text.utf8.count <= 45 else { return nil }
        let halves = split(text)
        guard halves.count <= 2, let head = groups(halves[0]) else { return nil }
        guard halves.count == 2 else { return head.count == 16 ? head : nil }
        guard let tail = groups(halves[1]), head.count + tail.count <= 14 else { return nil }
        return head + Array(repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    /// The text before and after `::`. More than two parts mean that `::` stands twice.
    private static func split(_ text: String) -> [String] {
        var parts: [[UInt8]] = [[]]
        let bytes = Array(text.utf8)
        var at = 0
        while at < bytes.count {
            if bytes[at] == 0x3A, at + 1 < bytes.count, bytes[at + 1] == 0x3A {
                parts.append([])
                at += 2
            } else {
                parts[parts.count - 1].append(bytes[at])
                at += 1
            }
        }
        return parts.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The one spelling of 16 bytes (RFC 5952 §4, as the WHATWG URL serializer writes it: no dotted quad inside).
    static func text(_ bytes: [UInt8]) -> String {
        let groups = stride(from: 0, to: 16, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
        let zeros = longestZeros(groups)
        let words = { (range: Range<Int>) in
            groups[range].map { String($0, radix: 16) }.joined(separator: ":")
        }
        guard zeros.count > 1 else { return words(0..<8) }
        return words(0..<zeros.lowerBound) + "::" + words(zeros.upperBound..<8)
    }

    /// The first of the longest runs of zero groups.
    private static func longestZeros(_ groups: [Int]) -> Range<Int> {
        var (best, start) = (0..<0, 0)
        for at in 0...groups.count where at == groups.count || groups[at] != 0 {
            if at - start > best.count { best = start..<at }
            start = at + 1
        }
        return best
    }

    private static func groups(_ text: String) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        let fields = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        var bytes: [UInt8] = []
        for (index, field) in fields.enumerated() {
            if index == fields.count - 1, field.utf8.contains(0x2E) {
                guard let quad = IPAddress.dottedQuad(field) else { return nil }
                bytes += quad
            } else {
                let isHexadecimal = field.utf8.allSatisfy { $0 != 0x2B && $0 != 0x2D }
                guard (1...4).contains(field.utf8.count), isHexadecimal, let value = UInt16(field, radix: 16)
                else { return nil }
                bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
            }
        }
        return bytes
    }
}
