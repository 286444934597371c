/// JSON as the commands print it: keys in the order written, numbers exact, one value a line.
///
/// Not Foundation's encoder, whose order of keys and form of numbers is promised nowhere: the same input has to give
/// the same bytes.
indirect enum JSONLine {
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

    var line: String {
        var out = ""
        write(to: &out)
        return out
    }

    private func write(to out: inout String) {
        switch self {
        case .text(let text): Self.quote(text, to: &out)
        case .whole(let number): out += String(number)
        case .decimal(let number): out += number.isFinite ? "\(number)" : "null"
        case .truth(let truth): out += truth ? "true" : "false"
        case .null: out += "null"
        case .list(let items): Self.join(items, "[", "]", to: &out) { item, out in item.write(to: &out) }
        case .object(let pairs):
            Self.join(pairs, "{", "}", to: &out) { pair, out in
                Self.quote(pair.0, to: &out)
                out += ":"
                pair.1.write(to: &out)
            }
        }
    }

    private static func join<Item>(
        _ items: [Item], _ open: String, _ close: String, to out: inout String,
        write: (Item, inout String) -> Void
    ) {
        out += open
        for (index, item) in items.enumerated() {
            if index > 0 { out += "," }
            write(item, &out)
        }
        out += close
    }

    /// RFC 8259 §7; line separators are escaped as well, so that one value stays one line for every reader.
    private static func quote(_ text: String, to out: inout String) {
        out += "\""
        // Runs that need no escape are copied as they are: of an ad's text that is all but the line breaks.
        var run = text.startIndex
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            guard let escape = escape(scalars[index]) else { continue }
            out += text[run..<index]
            out += escape
            run = scalars.index(after: index)
        }
        out += text[run...]
        out += "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x22: return "\\\""
        case 0x5C: return "\\\\"
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: return nil
        }
    }
}
