import Evidence

/// Names and values of a form or of an address behind its question mark
/// (https://url.spec.whatwg.org/#application/x-www-form-urlencoded), read strictly and within bounds.
struct FormFields: Sendable {
    static let fieldLimit = 200
    static let valueLimitInBytes = 12_000
    static let bodyLimitInBytes = 65_536
    static let queryLimitInBytes = 4_096

    private let fields: [(name: String, value: String)]

    init() { fields = [] }

    /// Throws ``Refusal/badRequest`` for what is not such a form, or over the limits.
    init(_ bytes: some Collection<UInt8>) throws {
        var fields: [(name: String, value: String)] = []
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            let halves = part.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]),
                let value = Self.decoded(halves.count > 1 ? halves[1] : part[part.endIndex...]),
                value.utf8.count <= Self.valueLimitInBytes, name.utf8.count <= 100,
                fields.count < Self.fieldLimit
            else { throw Refusal.badRequest }
            fields.append((name, value))
        }
        self.fields = fields
    }

    /// The first value of that name.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Percent signs undone and plus signs as blanks; nil where that is not UTF-8 or holds U+0000.
    static func decoded(_ bytes: some Collection<UInt8>) -> String? {
        var out: [UInt8] = []
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            bytes.formIndex(after: &place)
            switch byte {
            case UInt8(ascii: "+"): out.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = digit(bytes, &place), let low = digit(bytes, &place) else { return nil }
                out.append(high << 4 | low)
            default: out.append(byte)
            }
        }
        return out.contains(0) ? nil : String(validating: out, as: UTF8.self)
    }

    private static func digit<Bytes: Collection<UInt8>>(_ bytes: Bytes, _ place: inout Bytes.Index) -> UInt8?
    {
        guard place < bytes.endIndex else { return nil }
        let byte = bytes[place]
        bytes.formIndex(after: &place)
        switch byte {
        case 0x30...0x39: return byte - 0x30
        case 0x41...0x46: return byte - 0x37
        case 0x61...0x66: return byte - 0x57
        default: return nil
        }
    }

    /// For an address: all but letters, digits and `-._~` behind percent signs.
    static func encoded(_ text: String) -> String {
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.append(byte)
            default:
                out.append(UInt8(ascii: "%"))
                out += Hexadecimal.text([byte]).uppercased().utf8
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
