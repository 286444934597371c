internal import Evidence

/// A value that is signed: text, whole numbers, lists and objects, and nothing that two programs could write in two
/// ways. There are no floats (1.0 has several spellings), no booleans and no null: what is absent is left out.
enum CanonicalValue: Sendable {
    case text(String)
    case integer(Int)
    case list([CanonicalValue])
    case object([String: CanonicalValue])

    /// A member that is left out where the value is nil.
    static func members(_ pairs: [(String, CanonicalValue?)]) -> CanonicalValue {
        var object: [String: CanonicalValue] = [:]
        for (name, value) in pairs { object[name] = value }
        return .object(object)
    }

    static func optional(_ text: String?) -> CanonicalValue? { text.map(CanonicalValue.text) }
    static func texts(_ texts: [String]) -> CanonicalValue { .list(texts.map(CanonicalValue.text)) }
}

extension CanonicalValue {
    /// The canonical bytes, indented by two blanks a level, with a line end behind: for files that people open too.
    var document: [UInt8] {
        var out: [UInt8] = []
        write(to: &out, depth: 0)
        out.append(0x0A)
        return out
    }

    /// The canonical bytes on one line, with a line end behind: for `.jsonl`.
    var line: [UInt8] {
        var out: [UInt8] = []
        write(to: &out, depth: nil)
        out.append(0x0A)
        return out
    }

    private func write(to out: inout [UInt8], depth: Int?) {
        switch self {
        case .text(let text):
            JSONText.append(text, to: &out)
        case .integer(let value):
            out += String(value).utf8
        case .list(let values):
            Self.enclose([0x5B, 0x5D], values, to: &out, depth: depth) { value, out, depth in
                value.write(to: &out, depth: depth)
            }
        case .object(let object):
            // RFC 8785 sorts by UTF-16 units; names here are ASCII, where that is the order of the bytes.
            let members = object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            Self.enclose([0x7B, 0x7D], members, to: &out, depth: depth) { member, out, depth in
                JSONText.append(member.key, to: &out)
                out += depth == nil ? [0x3A] : [0x3A, 0x20]
                member.value.write(to: &out, depth: depth)
            }
        }
    }

    private static func enclose<Element>(
        _ brackets: [UInt8], _ elements: [Element], to out: inout [UInt8], depth: Int?,
        _ write: (Element, inout [UInt8], Int?) -> Void
    ) {
        out.append(brackets[0])
        for (index, element) in elements.enumerated() {
            if index > 0 { out.append(0x2C) }
            if let depth { Self.breakLine(to: &out, depth: depth + 1) }
            write(element, &out, depth.map { $0 + 1 })
        }
        if let depth, !elements.isEmpty { Self.breakLine(to: &out, depth: depth) }
        out.append(brackets[1])
    }

    private static func breakLine(to out: inout [UInt8], depth: Int) {
        out.append(0x0A)
        out.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }
}

extension CanonicalValue {
    subscript(name: String) -> CanonicalValue? {
        guard case .object(let object) = self else { return nil }
        return object[name]
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var integer: Int? {
        guard case .integer(let value) = self else { return nil }
        return value
    }

    var list: [CanonicalValue]? {
        guard case .list(let values) = self else { return nil }
        return values
    }
}
