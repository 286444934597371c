/// JSON as the commands print it: keys in the order written, numbers exact, one value a line.
///
/// Not Foundation's encoder, whose order of keys and form of numbers is promised nowhere: the same input has to give
/// the same bytes.
enum JSONLine {
    case text(String)
    case whole(Int)
    case decimal(Double)
    case truth(Bool)
    case list([JSONLine])
    case object([(String, JSONLine)])
    case null

    static func optional(_ text: String?) -> JSONLine { text.map { .text($0) } ?? .null }
    static func optional(_ number: Int?) -> JSONLine { number.map { .whole($0) } ?? .null }
    static func texts(_ texts: [String]) -> JSONLine { .list(texts.map { .text($0) }) }

    var line: String { String(decoding: bytes, as: UTF8.self) }

    /// UTF-8, without a line break, and with room for one.
    var bytes: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(Self.usualLength)
        write(to: &out)
        return out
    }

    /// A page with one ad and what was found in it.
    private static let usualLength = 8_192

    private func write(to out: inout [UInt8]) {
        switch self {
        case .text(let text): Self.quote(text, to: &out)
        case .whole(let number): out += String(number).utf8
        case .decimal(let number): out += (number.isFinite ? "\(number)" : "null").utf8
        case .truth(let truth): out += (truth ? "true" : "false").utf8
        case .null: out += "null".utf8
        case .list(let items):
            Self.join(items, "[", "]", to: &out) { item, out in item.write(to: &out) }
        case .object(let pairs):
            Self.join(pairs, "{", "}", to: &out) { pair, out in
                Self.quote(pair.0, to: &out)
                out.append(UInt8(ascii: ":"))
                pair.1.write(to: &out)
            }
        }
    }

    private static func join<Item>(
        _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to out: inout [UInt8],
        write: (Item, inout [UInt8]) -> Void
    ) {
        out.append(UInt8(ascii: open))
        for (index, item) in items.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            write(item, &out)
        }
        out.append(UInt8(ascii: close))
    }

    /// RFC 8259 §7; controls beyond ASCII and line separators are escaped as well, so that one value stays one line for
    /// every reader.
    private static func quote(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        if needsNoEscape(text.utf8.span) {
            out += text.utf8
        } else {
            escape(text.utf8.span, to: &out)
        }
        out.append(UInt8(ascii: "\""))
    }

    /// True for nearly all texts but that of an ad, told without a copy.
    private static func needsNoEscape(_ bytes: Span<UInt8>) -> Bool {
        var place = endOfPlain(bytes, from: 0)
        while place < bytes.count {
            guard escapedLength(bytes, at: place) == 0 else { return false }
            place = endOfPlain(bytes, from: place + 1)
        }
        return true
    }

    /// The next byte that may have to be escaped.
    private static func endOfPlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] &- 0x20 < 0x5F, bytes[place] != 0x22, bytes[place] != 0x5C {
            place += 1
        }
        return place
    }

    private static func escape(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
        // Runs that need no escape are copied as they are: of an ad's text that is all but the line breaks.
        var (run, place) = (0, endOfPlain(bytes, from: 0))
        while place < bytes.count {
            let length = escapedLength(bytes, at: place)
            if length > 0 {
                append(bytes.extracting(run..<place), to: &out)
                escape(scalar: bytes.extracting(place..<(place + length)), to: &out)
                run = place + length
            }
            place = endOfPlain(bytes, from: place + max(1, length))
        }
        append(bytes.extracting(run..<bytes.count), to: &out)
    }

    private static func append(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { unsafe out.append(contentsOf: $0) }
    }

    /// How many bytes at `place` are a scalar that has to be escaped; 0 where it may stand as it is. Of the scalars
    /// beyond ASCII those are U+0080 to U+009F (C2 80 to C2 9F), U+2028 and U+2029 (E2 80 A8, E2 80 A9).
    private static func escapedLength(_ bytes: Span<UInt8>, at place: Int) -> Int {
        switch bytes[place] {
        case 0..<0x20, 0x22, 0x5C, 0x7F: return 1
        case 0xC2: return place + 1 < bytes.count && bytes[place + 1] < 0xA0 ? 2 : 0
        case 0xE2:
            guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return 0 }
            return bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9 ? 3 : 0
        default: return 0
        }
    }

    private static func escape(scalar: Span<UInt8>, to out: inout [UInt8]) {
        let last = scalar[scalar.count - 1]
        switch (scalar.count, last) {
        case (1, 0x22), (1, 0x5C): out += [0x5C, last]
        case (1, 0x0A): out += "\\n".utf8
        case (1, 0x0D): out += "\\r".utf8
        case (1, 0x09): out += "\\t".utf8
        case (3, _): out += (last == 0xA8 ? "\\u2028" : "\\u2029").utf8
        default:
            let digits = Array("0123456789abcdef".utf8)
            out += "\\u00".utf8
            out += [digits[Int(last >> 4)], digits[Int(last & 15)]]
        }
    }
}
