/// Reads the small language of ``PhrasePattern`` from folded bytes.
struct PhraseParser {
    private let bytes: [UInt8]
    private var at = 0
    private static let depthLimit = 4
    private static let gapLimit = 6
    /// Letters that `*` stands for inside a phrase; at its ends there is no limit.
    private static let innerTailLimit = 20

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func parse() throws(PhrasePattern.Fault) -> (
        node: PatternNode, opensLeft: Bool, opensRight: Bool
    ) {
        let opensLeft = take(0x2A)
        var node = try choice(depth: 0)
        guard at == bytes.count else { throw fault("a \")\" without \"(\"", "write \\) for the sign itself") }
        var opensRight = false
        if case .sequence(var parts) = node, case .upTo(Self.innerTailLimit, _)? = parts.last,
            bytes.last == 0x2A
        {
            parts.removeLast()
            (node, opensRight) = (.sequence(parts), true)
        }
        guard node.width.upperBound > 0 else { throw fault("a phrase of nothing", "write at least a word") }
        return (node, opensLeft, opensRight)
    }

    private mutating func choice(depth: Int) throws(PhrasePattern.Fault) -> PatternNode {
        var branches = [try sequence(depth: depth)]
        while depth > 0, take(0x7C) { branches.append(try sequence(depth: depth)) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence(depth: Int) throws(PhrasePattern.Fault) -> PatternNode {
        var parts: [PatternNode] = []
        // Outside of groups nearly every byte is a part of its own.
        if depth == 0 { parts.reserveCapacity(bytes.count) }
        while at < bytes.count, bytes[at] != 0x29, depth == 0 || bytes[at] != 0x7C {
            parts.append(try element(depth: depth))
        }
        return .sequence(parts)
    }

    private mutating func element(depth: Int) throws(PhrasePattern.Fault) -> PatternNode {
        let byte = bytes[at]
        at += 1
        switch byte {
        case 0x20, 0x0A: return Self.blank
        case 0x23: return .bytes(.digits)
        case 0x2A: return .upTo(Self.innerTailLimit, .bytes(.letters))
        case 0x28: return try group(depth: depth)
        case 0x3C: return try gap()
        case 0x5B: return try byteClass()
        case 0x5C:
            guard at < bytes.count else {
                throw fault("a \"\\\" at the end", "write \\\\ for the sign itself")
            }
            at += 1
            return .bytes(ByteSet([bytes[at - 1]]))
        default: return .bytes(ByteSet([byte]))
        }
    }

    private mutating func group(depth: Int) throws(PhrasePattern.Fault) -> PatternNode {
        guard depth < Self.depthLimit else {
            throw fault("groups more than \(Self.depthLimit) deep", "write two phrases")
        }
        let inner = try choice(depth: depth + 1)
        guard take(0x29) else { throw fault("a \"(\" that is not closed", "add \")\"") }
        return inner
    }

    /// `<2>`, with the blank behind it: each skipped word brings its own blank.
    private mutating func gap() throws(PhrasePattern.Fault) -> PatternNode {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x3E,
            (0x31...0x30 + UInt8(Self.gapLimit)).contains(bytes[at])
        else { throw fault("\"<\" without a number and \">\"", "write <1> to <\(Self.gapLimit)>, or \\<") }
        let words = Int(bytes[at] - 0x30)
        at += 2
        _ = take(0x20)
        let word = PatternNode.sequence([
            .bytes(.skipped), .upTo(19, .bytes(.skipped)), .bytes(ByteSet([0x20, 0x0A])),
        ])
        return .upTo(words, word)
    }

    private mutating func byteClass() throws(PhrasePattern.Fault) -> PatternNode {
        var set: ByteSet?
        while at < bytes.count, bytes[at] != 0x5D {
            let from = bytes[at]
            var to = from
            if at + 2 < bytes.count, bytes[at + 1] == 0x2D, bytes[at + 2] != 0x5D {
                to = bytes[at + 2]
                at += 2
            }
            guard from <= to, to < 0x80 else {
                throw fault("a range that runs backward", "write it like [0-7]")
            }
            for byte in from...to {
                if set == nil { set = ByteSet([byte]) } else { set?.insert(byte) }
            }
            at += 1
        }
        guard take(0x5D), let set else { throw fault("a \"[\" that is not closed", "write it like [0-7]") }
        return .bytes(set)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private func fault(_ message: String, _ remedy: String) -> PhrasePattern.Fault {
        PhrasePattern.Fault(message: message, remedy: remedy)
    }

    /// Folding leaves one blank of a run. A comma before it is what hurried writers put anywhere.
    private static let blank = PatternNode.sequence([
        .upTo(1, .bytes(ByteSet([0x2C]))), .bytes(ByteSet([0x20, 0x0A, 0x2D])),
    ])
}
