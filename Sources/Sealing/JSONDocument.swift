internal import Archiving

/// JSON as other programs write it (RFC 8259), read strictly: no name twice, nothing behind the value, at most 32 levels.
enum JSONDocument: Sendable {
    case null
    case truth(Bool)
    /// As written: what is compared here are digests and names, and a number that is a length is whole.
    case number(String)
    case text(String)
    case list([JSONDocument])
    case object([String: JSONDocument])

    /// Nil for anything that is no JSON.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipBlanks()
        guard reader.at == bytes.count else { return nil }
        self = value
    }

    subscript(name: String) -> JSONDocument? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// A whole number, also where it is written as text, as CDXJ has it.
    var whole: Int? {
        switch self {
        case .number(let digits), .text(let digits): Int(digits)
        default: nil
        }
    }

    var list: [JSONDocument]? {
        guard case .list(let values) = self else { return nil }
        return values
    }

    var names: [String]? {
        guard case .object(let members) = self else { return nil }
        return members.keys.sorted()
    }
}

private struct Reader {
    let bytes: [UInt8]
    var at = 0

    private static let depthLimit = 32

    mutating func skipBlanks() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    mutating func value(depth: Int) -> JSONDocument? {
        skipBlanks()
        guard depth < Self.depthLimit, at < bytes.count else { return nil }
        switch bytes[at] {
        case 0x22: return text().map(JSONDocument.text)
        case 0x5B: return list(depth)
        case 0x7B: return object(depth)
        case 0x74: return take("true") ? .truth(true) : nil
        case 0x66: return take("false") ? .truth(false) : nil
        case 0x6E: return take("null") ? .null : nil
        default: return number()
        }
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[at...].starts(with: word.utf8) else { return false }
        at += word.utf8.count
        return true
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func digits() -> Int {
        let start = at
        while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
        return at - start
    }

    private mutating func number() -> JSONDocument? {
        let start = at
        if at < bytes.count, bytes[at] == 0x2D { at += 1 }
        let isZero = at < bytes.count && bytes[at] == 0x30
        let whole = digits()
        guard whole > 0, !isZero || whole == 1 else { return nil }
        if at < bytes.count, bytes[at] == 0x2E {
            at += 1
            guard digits() > 0 else { return nil }
        }
        if at < bytes.count, bytes[at] == 0x65 || bytes[at] == 0x45 {
            at += 1
            if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
            guard digits() > 0 else { return nil }
        }
        return .number(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func list(_ depth: Int) -> JSONDocument? {
        guard take(0x5B) else { return nil }
        var values: [JSONDocument] = []
        if take(0x5D) { return .list([]) }
        while let value = value(depth: depth + 1) {
            values.append(value)
            if take(0x5D) { return .list(values) }
            guard take(0x2C) else { return nil }
        }
        return nil
    }

    private mutating func object(_ depth: Int) -> JSONDocument? {
        guard take(0x7B) else { return nil }
        var members: [String: JSONDocument] = [:]
        if take(0x7D) { return .object([:]) }
        while true {
            skipBlanks()
            guard let name = text(), members[name] == nil, take(0x3A), let value = value(depth: depth + 1)
            else {
                return nil
            }
            members[name] = value
            if take(0x7D) { return .object(members) }
            guard take(0x2C) else { return nil }
        }
    }

    private mutating func text() -> String? {
        guard at < bytes.count, bytes[at] == 0x22 else { return nil }
        at += 1
        var out: [UInt8] = []
        while at < bytes.count, bytes[at] != 0x22 {
            if bytes[at] == 0x5C {
                guard let scalar = escaped() else { return nil }
                out += String(scalar).utf8
            } else {
                guard bytes[at] >= 0x20 else { return nil }
                out.append(bytes[at])
                at += 1
            }
        }
        guard at < bytes.count else { return nil }
        at += 1
        return String(validating: out, as: UTF8.self)
    }

    private mutating func escaped() -> Unicode.Scalar? {
        guard at + 1 < bytes.count else { return nil }
        let letter = bytes[at + 1]
        at += 2
        switch letter {
        case 0x22, 0x5C, 0x2F: return Unicode.Scalar(letter)
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75:
            guard let high = unit() else { return nil }
            guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
            guard bytes[at...].starts(with: [0x5C, 0x75]) else { return nil }
            at += 2
            guard let low = unit(), (0xDC00...0xDFFF).contains(low) else { return nil }
            return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        default: return nil
        }
    }

    private mutating func unit() -> UInt32? {
        let digits = bytes[at...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
        at += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
