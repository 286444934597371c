/// A JSON text (RFC 8259) as a flat list of nodes.
///
/// Strict, but for one thing: control characters inside strings are let through, because pages print line
/// breaks there. No recursion, so nesting is bounded by a number and not by the stack; any breach of a bound
/// gives nil.
struct JSONDocument: Sendable {
    enum Value: Sendable {
        case object, array
        case string(String)
        /// As written.
        case number(String)
        case boolean(Bool)
        case null
    }

    struct Node: Sendable {
        let value: Value
        /// The key under which it stands in an object; nil elsewhere.
        let key: String?
        let parent: Int
        /// The index after the last descendant.
        var end: Int
    }

    private(set) var nodes: [Node] = []

    static let nodeLimit = 50_000
    static let depthLimit = 64

    /// Nil unless `text` is one whole JSON value.
    init?(_ text: [UInt8]) {
        var parser = JSONParser(text)
        guard parser.run() else { return nil }
        nodes = parser.nodes
    }

    /// The children of an object or array.
    func children(of index: Int) -> [Int] {
        var children: [Int] = []
        var at = index + 1
        while at < nodes[index].end {
            children.append(at)
            at = nodes[at].end
        }
        return children
    }

    /// The first member with that key.
    func member(_ key: String, of index: Int) -> Int? {
        guard case .object = nodes[index].value else { return nil }
        return children(of: index).first { nodes[$0].key.map { $0.utf8.elementsEqual(key.utf8) } ?? false }
    }

    /// A string, or a number as written.
    func text(_ index: Int?) -> String? {
        guard let index else { return nil }
        switch nodes[index].value {
        case .string(let text), .number(let text): return text
        default: return nil
        }
    }
}

/// Reads JSON with an own stack.
private struct JSONParser {
    private let text: [UInt8]
    private var at = 0
    private(set) var nodes: [JSONDocument.Node] = []
    /// Indices of the containers that are open.
    private var open: [Int] = []
    private var key: String?

    init(_ text: [UInt8]) { self.text = text }

    mutating func run() -> Bool {
        guard takeValue() else { return false }
        while let container = open.last {
            let isObject = if case .object = nodes[container].value { true } else { false }
            skipBlanks()
            guard let next = byte else { return false }
            if next == (isObject ? 0x7D : 0x5D) {
                at += 1
                close()
                continue
            }
            if nodes.count - 1 > container {
                guard next == 0x2C else { return false }
                at += 1
                skipBlanks()
            }
            if isObject {
                guard let name = takeString() else { return false }
                key = name
                skipBlanks()
                guard byte == 0x3A else { return false }
                at += 1
            }
            guard takeValue() else { return false }
        }
        skipBlanks()
        return at == text.count
    }

    private var byte: UInt8? { at < text.count ? text[at] : nil }

    private mutating func skipBlanks() {
        while let next = byte, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { at += 1 }
    }

    private mutating func close() {
        guard let container = open.popLast() else { return }
        nodes[container].end = nodes.count
    }

    private mutating func add(_ value: JSONDocument.Value) -> Bool {
        guard nodes.count < JSONDocument.nodeLimit else { return false }
        nodes.append(
            JSONDocument.Node(value: value, key: key, parent: open.last ?? -1, end: nodes.count + 1))
        key = nil
        return true
    }

    private mutating func takeValue() -> Bool {
        skipBlanks()
        switch byte {
        case 0x7B: return takeContainer(.object)
        case 0x5B: return takeContainer(.array)
        case 0x22:
            guard let string = takeString() else { return false }
            return add(.string(string))
        case 0x74: return take("true", .boolean(true))
        case 0x66: return take("false", .boolean(false))
        case 0x6E: return take("null", .null)
        default: return takeNumber()
        }
    }

    private mutating func takeContainer(_ value: JSONDocument.Value) -> Bool {
        guard open.count < JSONDocument.depthLimit, add(value) else { return false }
        at += 1
        open.append(nodes.count - 1)
        return true
    }

    private mutating func take(_ word: StaticString, _ value: JSONDocument.Value) -> Bool {
        let wanted = String(describing: word).utf8
        guard text[at...].starts(with: wanted) else { return false }
        at += wanted.count
        return add(value)
    }

    private mutating func takeNumber() -> Bool {
        let start = at
        if byte == 0x2D { at += 1 }
        guard let first = byte, first.isDigit else { return false }
        at += 1
        if first != 0x30 { skipDigits() }
        if byte == 0x2E {
            at += 1
            guard byte?.isDigit == true else { return false }
            skipDigits()
        }
        if let exponent = byte, exponent | 0x20 == 0x65 {
            at += 1
            if byte == 0x2B || byte == 0x2D { at += 1 }
            guard byte?.isDigit == true else { return false }
            skipDigits()
        }
        return add(.number(String(decoding: text[start..<at], as: UTF8.self)))
    }

    private mutating func skipDigits() {
        while let next = byte, next.isDigit { at += 1 }
    }

    private mutating func takeString() -> String? {
        guard byte == 0x22 else { return nil }
        at += 1
        var units: [UInt8] = []
        while let next = byte {
            at += 1
            if next == 0x22 { return String(decoding: units, as: UTF8.self) }
            guard next == 0x5C else {
                units.append(next)
                continue
            }
            guard takeEscape(into: &units) else { return nil }
        }
        return nil
    }

    private mutating func takeEscape(into units: inout [UInt8]) -> Bool {
        guard let escape = byte else { return false }
        at += 1
        switch escape {
        case 0x22, 0x5C, 0x2F: units.append(escape)
        case 0x62: units.append(0x08)
        case 0x66: units.append(0x0C)
        case 0x6E: units.append(0x0A)
        case 0x72: units.append(0x0D)
        case 0x74: units.append(0x09)
        case 0x75:
            guard let scalar = takeScalar() else { return false }
            units += Array(String(Character(scalar)).utf8)
        default: return false
        }
        return true
    }

    /// A lone surrogate is read as U+FFFD.
    private mutating func takeScalar() -> Unicode.Scalar? {
        guard let unit = takeUnit() else { return nil }
        guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
        guard at + 1 < text.count, text[at] == 0x5C, text[at + 1] == 0x75 else { return "\u{FFFD}" }
        at += 2
        guard let low = takeUnit() else { return nil }
        guard (0xDC00...0xDFFF).contains(low) else { return "\u{FFFD}" }
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }

    private mutating func takeUnit() -> UInt32? {
        guard at + 4 <= text.count else { return nil }
        var unit: UInt32 = 0
        for _ in 0..<4 {
            let digit = text[at]
            switch digit {
            case 0x30...0x39: unit = unit << 4 | UInt32(digit - 0x30)
            case 0x41...0x46, 0x61...0x66: unit = unit << 4 | UInt32((digit | 0x20) - 0x57)
            default: return nil
            }
            at += 1
        }
        return unit
    }
}
