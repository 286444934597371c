/// The five parts of an address reference (RFC 3986 §3), cut but not yet judged.
struct AddressParts {
    /// Lower case; nil for a reference that takes the scheme of its base.
    let scheme: String?
    let authority: String?
    let path: String
    let query: String?

    /// `baseScheme`: of the page that the reference stands on. `http:x` on a page of the same scheme is relative, and
    /// everywhere else as good as `http://x` (WHATWG URL §4.4, "special authority slashes state").
    init(_ reference: String, baseScheme: String? = nil) throws(AddressProblem) {
        guard reference.utf8.count <= WebAddress.lengthLimit * 2 else { throw .tooLong }
        var rest = Self.cleaned(Array(reference.utf8))[...]
        guard rest.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .controlCharacter }
        if let fragment = rest.firstIndex(of: 0x23) { rest = rest[..<fragment] }
        let written = Self.takeScheme(&rest)
        if let written, written != "http", written != "https" { throw .scheme }
        rest = Self.straightened(rest)
        let hasSlashes = rest.starts(with: [0x2F, 0x2F])
        let isRelative = !hasSlashes && (written == nil || written == baseScheme)
        scheme = isRelative ? nil : written
        if isRelative {
            authority = nil
        } else {
            rest = rest.drop { $0 == 0x2F }
            let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F } ?? rest.endIndex
            authority = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[end...]
        }
        let mark = rest.firstIndex(of: 0x3F)
        path = String(decoding: rest[..<(mark ?? rest.endIndex)], as: UTF8.self)
        query = mark.map { String(decoding: rest[($0 + 1)...], as: UTF8.self) }
    }

    /// False for what begins like a path: a scheme begins with a letter, behind blanks at most.
    static func mayBeAbsolute(_ reference: String) -> Bool {
        reference.utf8.first.map { isLetter($0) || $0 <= 0x20 } ?? false
    }

    /// WHATWG URL §4.4: leading and trailing C0 and space cut, tab and line breaks dropped anywhere.
    private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 <= 0x20 }) else { return bytes }
        let head = bytes.drop { $0 <= 0x20 }
        let tail = head.reversed().drop { $0 <= 0x20 }.reversed()
        return tail.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    }

    private static func takeScheme(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let colon = rest.firstIndex(of: 0x3A), let first = rest.first, isLetter(first) else {
            return nil
        }
        let name = rest[..<colon]
        guard
            name.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) })
        else { return nil }
        rest = rest[(colon + 1)...]
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    /// Browsers read `\` as `/` in web addresses, up to the query.
    private static func straightened(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = rest.firstIndex(of: 0x3F) ?? rest.endIndex
        guard rest[..<end].contains(0x5C) else { return rest }
        return ArraySlice(rest[..<end].map { $0 == 0x5C ? 0x2F : $0 } + rest[end...])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// The canonical host, and the port where one is written.
    static func hostAndPort(_ authority: String) throws(AddressProblem) -> (host: String, port: Int?) {
        guard !authority.utf8.contains(0x40) else { throw .user }
        let bytes = Array(authority.utf8)
        let behindBrackets = bytes.first == 0x5B ? bytes.firstIndex(of: 0x5D) ?? 0 : 0
        let hostEnd = bytes[behindBrackets...].firstIndex(of: 0x3A) ?? bytes.count
        let host = try AddressHost.canonical(String(decoding: bytes[..<hostEnd], as: UTF8.self))
        let digits = bytes[hostEnd...].dropFirst()
        guard !digits.isEmpty else { return (host, nil) }
        guard let port = DecimalField.value(digits), (1...65_535).contains(port) else { throw .port }
        return (host, port)
    }
}

/// The path of an address in canonical form.
enum AddressPath {
    static func canonical(_ path: String) -> String {
        let rooted = path.utf8.first == 0x2F ? path : "/" + path
        return withoutDots(escaped(rooted))
    }

    /// True for a rooted path without query, fragment, escapes, dot segments and all that would have to be escaped: a
    /// reference that resolves to itself.
    static func isPlain(_ reference: String) -> Bool {
        var last: UInt8 = 0
        var isFirst = true
        for byte in reference.utf8 {
            if isFirst {
                guard byte == 0x2F else { return false }
                isFirst = false
            } else if last == 0x2F, byte == 0x2E || byte == 0x2F {
                return false
            } else if ByteClass.endsPlainPath[Int(byte)] {
                return false
            }
            last = byte
        }
        return !isFirst
    }

    /// RFC 3986 §5.2.4, over segments, without recursion.
    private static func withoutDots(_ path: String) -> String {
        guard hasDotSegment(path) else { return path }
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".":
                if isLast { kept.append("") }
            case "..":
                if !kept.isEmpty { kept.removeLast() }
                if isLast { kept.append("") }
            default:
                kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }

    private static func hasDotSegment(_ path: String) -> Bool {
        var last: UInt8 = 0
        for byte in path.utf8 {
            if last == 0x2F, byte == 0x2E { return true }
            last = byte
        }
        return false
    }

    /// Escapes what may not stand in a path or query, unescapes unreserved characters, upper-cases escapes.
    ///
    /// Two departures from the WHATWG standard, both so that one page has one address: unreserved characters are
    /// unescaped (RFC 3986 §6.2.2.2), and a query has `` ` ``, `{` and `}` escaped as a path has.
    static func escaped(_ text: String, inQuery: Bool = false) -> String {
        let mustEscape = inQuery ? ByteClass.mustEscapeInQuery : ByteClass.mustEscape
        // Nearly every link is in canonical form already, and every page has many.
        guard text.utf8.contains(where: { $0 == 0x25 || mustEscape[Int($0)] }) else { return text }
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x25, at + 2 < bytes.count,
                let value = Hexadecimal.bytes(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self))?
                    .first
            {
                append(value, escape: !ByteClass.isUnreserved[Int(value)] || completes(out, value), to: &out)
                at += 3
            } else {
                append(byte, escape: mustEscape[Int(byte)], to: &out)
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// True for a hexadecimal digit behind a percent sign that begins no escape, or behind that and one digit: unescaped
    /// it would make an escape of them, and the address would read otherwise the next time (`%%66` is not `%f`).
    private static func completes(_ out: [UInt8], _ digit: UInt8) -> Bool {
        guard ByteClass.isHexadecimal(digit), let last = out.last else { return false }
        if last == 0x25 { return true }
        return ByteClass.isHexadecimal(last) && out.count > 1 && out[out.count - 2] == 0x25
    }

    private static func append(_ byte: UInt8, escape: Bool, to out: inout [UInt8]) {
        if escape {
            out.append(0x25)
            out += Hexadecimal.text([byte]).uppercased().utf8
        } else {
            out.append(byte)
        }
    }
}

/// What each byte is in an address, looked up rather than compared.
private enum ByteClass {
    /// RFC 3986 §2.3.
    static let isUnreserved: [Bool] = (0...255).map { value in
        let byte = UInt8(value)
        return (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
    }

    static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    /// What must be escaped, and `%`, `?`, `#` and `\`, which mean something of their own.
    static let endsPlainPath: [Bool] = (0...255).map { value in
        mustEscape[value] || [0x25, 0x3F, 0x23, 0x5C].contains(value)
    }

    /// Controls, space, quotes, angle brackets and all that is not ASCII (WHATWG URL: path percent-encode set).
    static let mustEscape: [Bool] = (0...255).map { value in
        value <= 0x20 || value >= 0x7F || [0x22, 0x3C, 0x3E, 0x5E, 0x60, 0x7B, 0x7D].contains(value)
    }

    /// The apostrophe as well (WHATWG URL: special-query percent-encode set).
    static let mustEscapeInQuery: [Bool] = (0...255).map { mustEscape[$0] || $0 == 0x27 }
}
