internal import Evidence

/// JSON for other programs, as they want it: with booleans, which nothing that Baken signs as such has.
extension JSONDocument {
    /// The bytes, with the names sorted and a line end behind: the same value gives the same bytes.
    var document: [UInt8] {
        var out: [UInt8] = []
        write(to: &out, depth: 0)
        out.append(0x0A)
        return out
    }

    /// A member that is left out where the value is nil.
    static func members(_ pairs: [(String, JSONDocument?)]) -> JSONDocument {
        var object: [String: JSONDocument] = [:]
        for (name, value) in pairs { object[name] = value }
        return .object(object)
    }

    static func whole(_ value: Int) -> JSONDocument { .number(String(value)) }
    static func texts(_ texts: [String]) -> JSONDocument { .list(texts.map(JSONDocument.text)) }

    private func write(to out: inout [UInt8], depth: Int) {
        switch self {
        case .null: out += "null".utf8
        case .truth(let value): out += (value ? "true" : "false").utf8
        case .number(let digits): out += digits.utf8
        case .text(let text): JSONText.append(text, to: &out)
        case .list(let values):
            out.append(0x5B)
            for (index, value) in values.enumerated() {
                Self.startLine(&out, depth + 1, isFirst: index == 0)
                value.write(to: &out, depth: depth + 1)
            }
            Self.close(0x5D, &out, depth, isEmpty: values.isEmpty)
        case .object(let members):
            out.append(0x7B)
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (index, member) in sorted.enumerated() {
                Self.startLine(&out, depth + 1, isFirst: index == 0)
                JSONText.append(member.key, to: &out)
                out += [0x3A, 0x20]
                member.value.write(to: &out, depth: depth + 1)
            }
            Self.close(0x7D, &out, depth, isEmpty: members.isEmpty)
        }
    }

    private static func startLine(_ out: inout [UInt8], _ depth: Int, isFirst: Bool) {
        if !isFirst { out.append(0x2C) }
        out.append(0x0A)
        out.append(contentsOf: repeatElement(0x20, count: depth))
    }

    private static func close(_ bracket: UInt8, _ out: inout [UInt8], _ depth: Int, isEmpty: Bool) {
        if !isEmpty {
            out.append(0x0A)
            out.append(contentsOf: repeatElement(0x20, count: depth))
        }
        out.append(bracket)
    }
}
