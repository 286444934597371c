/// The fields of an HTTP head (RFC 9112 §5): names compared without case, order and repetition kept.
///
/// A head stays the bytes that came, and each question reads through them, in linear time and without an object. To
/// make texts of all fields of each head was a fifth of what the engine spent on a page, and few of them are ever
/// asked for.
package struct HeaderFields: Sendable {
    private enum Source: Sendable {
        case head([UInt8])
        case list([Field])
    }

    private let source: Source

    package struct Field: Sendable, Hashable {
        /// As received.
        package let name: String
        /// Without surrounding blanks. Bytes that are no UTF-8 are read as Latin-1 (RFC 9110 §5.5).
        package let value: String

        package init(name: String, value: String) {
            (self.name, self.value) = (name, value)
        }
    }

    package init(_ fields: [Field]) {
        source = .list(fields)
    }

    /// The lines after the first of `head`, to the empty line or the end. Lines without a colon are passed over, folded
    /// lines are joined to the one before. At most 1,000 fields.
    package init(head: [UInt8]) {
        source = .head(head)
    }

    /// All of them, in order. Made anew by each call where they stand in a head.
    package var fields: [Field] {
        switch source {
        case .list(let fields): fields
        case .head(let head): Self.fields(of: head)
        }
    }

    /// The first value of `name`, compared without case.
    package subscript(name: String) -> String? {
        switch source {
        case .list(let fields): fields.first { Self.matches($0.name.utf8, name) }?.value
        case .head(let head): Self.values(of: name, in: head, atMost: 1).first
        }
    }

    /// All values of `name`, in order.
    package func values(_ name: String) -> [String] {
        switch source {
        case .list(let fields): fields.filter { Self.matches($0.name.utf8, name) }.map(\.value)
        case .head(let head): Self.values(of: name, in: head, atMost: .max)
        }
    }
}

/// By what they say, wherever it stands.
extension HeaderFields: Hashable {
    package static func == (one: HeaderFields, other: HeaderFields) -> Bool { one.fields == other.fields }

    package func hash(into hasher: inout Hasher) { hasher.combine(fields) }
}

// MARK: Reading a head

extension HeaderFields {
    private static func fields(of head: [UInt8]) -> [Field] {
        var read: [(name: String, value: String)] = []
        for line in HeadLines(head) {
            let value = text(head[line.value])
            if let name = line.name {
                read.append((text(head[name]), value))
            } else {
                read[read.count - 1].value += " " + value
            }
        }
        return read.map { Field(name: $0.name, value: $0.value) }
    }

    private static func values(of name: String, in head: [UInt8], atMost limit: Int) -> [String] {
        var values: [String] = []
        var isWanted = false
        for line in HeadLines(head) {
            if let found = line.name {
                if values.count >= limit { break }
                isWanted = matches(head[found], name)
                if isWanted { values.append(text(head[line.value])) }
            } else if isWanted {
                values[values.count - 1] += " " + text(head[line.value])
            }
        }
        return values
    }

    private static func matches(_ bytes: some Collection<UInt8>, _ name: String) -> Bool {
        bytes.count == name.utf8.count && zip(bytes, name.utf8).allSatisfy { lowered($0) == lowered($1) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}

/// The lines of a head that say something: fields, and what continues the one before (RFC 9112 §5.2). A line that
/// continues never comes first.
private struct HeadLines: Sequence, IteratorProtocol {
    struct Line {
        /// Nil where the line continues the one before.
        let name: Range<Int>?
        let value: Range<Int>
    }

    private static let limit = 1_000

    private let head: [UInt8]
    private var at: Int
    private var count = 0

    init(_ head: [UInt8]) {
        self.head = head
        at = (head.firstIndex(of: 0x0A) ?? head.count) + 1
    }

    mutating func next() -> Line? {
        while at < head.count {
            let start = at
            let feed = head[start...].firstIndex(of: 0x0A) ?? head.count
            let end = feed > start && head[feed - 1] == 0x0D ? feed - 1 : feed
            at = feed + 1
            guard start < end, count < Self.limit else { break }
            if count > 0, Self.isBlank(head[start]) { return Line(name: nil, value: trimmed(start..<end)) }
            if let colon = head[start..<end].firstIndex(of: 0x3A), colon > start {
                count += 1
                return Line(name: trimmed(start..<colon), value: trimmed((colon + 1)..<end))
            }
        }
        at = head.count
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isBlank(head[start]) { start += 1 }
        while end > start, Self.isBlank(head[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
