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
        JSONDocument(bytes).flatMap { CanonicalValue($0, depth: 0) }
    }

    /// JSON without floats, booleans and null, at most 16 levels deep. One reader reads both: that the form is the
    /// canonical one is shown by writing it again, not by how it was read.
    private init?(_ json: JSONDocument, depth: Int) {
        guard depth < 16 else { return nil }
        switch json {
        case .null, .truth: return nil
        case .number(let digits):
            guard let value = Int(digits) else { return nil }
            self = .integer(value)
        case .text(let text): self = .text(text)
        case .list(let items):
            let values = items.compactMap { CanonicalValue($0, depth: depth + 1) }
            guard values.count == items.count else { return nil }
            self = .list(values)
        case .object(let members):
            let values = members.compactMapValues { CanonicalValue($0, depth: depth + 1) }
            guard values.count == members.count else { return nil }
            self = .object(values)
        }
    }
}
