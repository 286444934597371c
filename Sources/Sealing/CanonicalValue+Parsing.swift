extension CanonicalValue {
    /// Reads a document in canonical form; nil for anything that ``document`` would not write byte for byte.
    init?(document bytes: [UInt8]) {
        guard let value = Self.parse(bytes), value.document == bytes else { return nil }
        self = value
    }

    /// Reads the lines of a `.jsonl` file in canonical form; nil where any line is in another.
    static func lines(_ bytes: [UInt8]) -> [CanonicalValue]? {
        guard bytes.isEmpty || bytes.last == 0x0A else { return nil }
        var values: [CanonicalValue] = []
        for line in bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        where !bytes.isEmpty {
            guard let value = parse(Array(line)), value.line == line + [0x0A] else { return nil }
            values.append(value)
        }
        return values
    }

    private static func parse(_ bytes: [UInt8]) -> CanonicalValue? {
        var parser = Parser(bytes: bytes)
        guard let value = parser.value(depth: 0) else { return nil }
        parser.skipBlanks()
        return parser.at == bytes.count ? value : nil
    }

    /// JSON (RFC 8259) without floats, booleans and null, at most 16 levels deep.
    private struct Parser {
        let bytes: [UInt8]
        var at = 0

        mutating func value(depth: Int) -> CanonicalValue? {
            skipBlanks()
            guard depth < 16, at < bytes.count else { return nil }
            switch bytes[at] {
            case 0x22: return text().map(CanonicalValue.text)
            case 0x5B: return list(depth)
            case 0x7B: return object(depth)
            default: return integer()
            }
        }

        mutating func skipBlanks() {
            while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A { at += 1 }
        }

        private mutating func take(_ byte: UInt8) -> Bool {
            skipBlanks()
            guard at < bytes.count, bytes[at] == byte else { return false }
            at += 1
            return true
        }

        private mutating func integer() -> CanonicalValue? {
            let digits = bytes[at...].prefix { $0 == 0x2D || (0x30...0x39).contains($0) }
            at += digits.count
            return Int(String(decoding: digits, as: UTF8.self)).map(CanonicalValue.integer)
        }

        private mutating func list(_ depth: Int) -> CanonicalValue? {
            guard take(0x5B) else { return nil }
            var values: [CanonicalValue] = []
            if take(0x5D) { return .list([]) }
            while let value = value(depth: depth + 1) {
                values.append(value)
                if take(0x5D) { return .list(values) }
                guard take(0x2C) else { return nil }
            }
            return nil
        }

        private mutating func object(_ depth: Int) -> CanonicalValue? {
            guard take(0x7B) else { return nil }
            var object: [String: CanonicalValue] = [:]
            if take(0x7D) { return .object([:]) }
            while true {
                skipBlanks()
                guard let name = text(), object[name] == nil, take(0x3A), let value = value(depth: depth + 1)
                else {
                    return nil
                }
                object[name] = value
                if take(0x7D) { return .object(object) }
                guard take(0x2C) else { return nil }
            }
        }

        private mutating func text() -> String? {
            guard at < bytes.count, bytes[at] == 0x22 else { return nil }
            at += 1
            var out: [UInt8] = []
            while at < bytes.count, bytes[at] != 0x22 {
                if bytes[at] == 0x5C {
                    guard let byte = escaped() else { return nil }
                    out.append(byte)
                } else {
                    out.append(bytes[at])
                    at += 1
                }
            }
            at += 1
            return at <= bytes.count ? String(validating: out, as: UTF8.self) : nil
        }

        /// The canonical form escapes nothing above U+001F but the quote and the backslash.
        private mutating func escaped() -> UInt8? {
            guard at + 1 < bytes.count else { return nil }
            let letter = bytes[at + 1]
            at += 2
            switch letter {
            case 0x22, 0x5C: return letter
            case 0x62: return 0x08
            case 0x74: return 0x09
            case 0x6E: return 0x0A
            case 0x66: return 0x0C
            case 0x72: return 0x0D
            case 0x75:
                let digits = bytes[at...].prefix(4)
                at += digits.count
                return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            default: return nil
            }
        }
    }
}
