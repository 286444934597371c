import Evidence

/// A phrase as a rule writes it, parsed: words, and a small language around them that can never blow up.
///
/// | written | stands for |
/// | --- | --- |
/// | a blank | a blank, a line break or a hyphen, with or without a comma before it |
/// | `(a\|b)`, `(a\|)` | one of them; an empty one makes it optional |
/// | `<2>` | up to two words between, inside the clause |
/// | `word*`, `*word` | the rest of the word, whatever it is |
/// | `#`, `[0-7]` | one digit, one of a range |
/// | `\` | the next character as it is |
///
/// The text is folded first, so capitals, accents and disguised letters in it do not matter. There is no unbounded
/// repetition: each pattern has a longest match, so walking back from its end is bounded too.
struct PhrasePattern: Hashable, Sendable {
    /// Folded, as the key under which equal phrases are one.
    let key: String
    /// For Vectorscan: bytes as `\xHH`, classes, groups and bounded repeats only.
    let expression: String
    /// True where the phrase begins or ends with `*`: the word goes on there.
    let opensLeft: Bool
    let opensRight: Bool
    /// All matches have this many bytes; nil where they differ.
    let fixedWidth: Int?
    let widest: Int
    let node: PatternNode

    /// What is wrong with a phrase, for an error message.
    struct Fault: Error, Hashable, Sendable {
        let message: String
        let remedy: String
    }

    /// Longer phrases are sentences: they belong into two phrases and a `near`.
    static let lengthLimitInBytes = 400
    private static let widthLimitInBytes = 400

    init(_ text: String) throws(Fault) {
        let folded = FoldedText(text).bytes
        let trimmed = Self.trimmed(folded)
        guard !trimmed.isEmpty else {
            throw Fault(message: "an empty phrase", remedy: "write at least a word")
        }
        guard trimmed.count <= Self.lengthLimitInBytes else {
            throw Fault(
                message: "a phrase of \(trimmed.count) bytes",
                remedy: "at most \(Self.lengthLimitInBytes); use two phrases and \"near\"")
        }
        var parser = PhraseParser(trimmed)
        let parsed = try parser.parse()
        (opensLeft, opensRight, node) = (parsed.opensLeft, parsed.opensRight, parsed.node)
        key = String(decoding: trimmed, as: UTF8.self)
        let width = node.width
        guard width.upperBound <= Self.widthLimitInBytes else {
            throw Fault(
                message: "a phrase that can match \(width.upperBound) bytes",
                remedy: "use fewer gaps or two phrases and \"near\"")
        }
        (fixedWidth, widest) = (
            width.lowerBound == width.upperBound ? width.lowerBound : nil, width.upperBound
        )
        expression = node.expression
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A }
        let head = bytes.drop(while: isBlank)
        return head.lastIndex { !isBlank($0) }.map { Array(head[...$0]) } ?? []
    }

    static func == (one: Self, other: Self) -> Bool {
        one.key.utf8.elementsEqual(other.key.utf8)
    }

    func hash(into hasher: inout Hasher) {
        for byte in key.utf8 { hasher.combine(byte) }
    }
}

/// The tree of a pattern. Its depth is bounded by the parser.
indirect enum PatternNode: Sendable {
    case bytes(ByteSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// From zero to so many times.
    case upTo(Int, PatternNode)

    /// Fewest and most bytes that match.
    var width: ClosedRange<Int> {
        switch self {
        case .bytes: return 1...1
        case .sequence(let parts):
            let widths = parts.map(\.width)
            return widths.reduce(0) { $0 + $1.lowerBound }...widths.reduce(0) { $0 + $1.upperBound }
        case .choice(let parts):
            let widths = parts.map(\.width)
            return (widths.map(\.lowerBound).min() ?? 0)...(widths.map(\.upperBound).max() ?? 0)
        case .upTo(let times, let part): return 0...part.width.upperBound * times
        }
    }

    /// The same language in the syntax of Vectorscan (PCRE).
    var expression: String {
        switch self {
        case .bytes(let set):
            let bytes = set.bytes
            if bytes.count == 1 { return Self.escaped(bytes[0]) }
            return "["
                + Self.runs(bytes).map { run in
                    run.count == 1
                        ? Self.escaped(run.lowerBound)
                        : Self.escaped(run.lowerBound) + "-" + Self.escaped(run.upperBound)
                }.joined() + "]"
        case .sequence(let parts): return parts.map(\.expression).joined()
        case .choice(let parts): return "(?:" + parts.map(\.expression).joined(separator: "|") + ")"
        case .upTo(let times, let part): return "(?:\(part.expression)){0,\(times)}"
        }
    }

    private static func escaped(_ byte: UInt8) -> String {
        "\\x" + Hexadecimal.text([byte])
    }

    private static func runs(_ bytes: [UInt8]) -> [ClosedRange<UInt8>] {
        var runs: [ClosedRange<UInt8>] = []
        for byte in bytes {
            if let last = runs.last, last.upperBound < 255, last.upperBound + 1 == byte {
                runs[runs.count - 1] = last.lowerBound...byte
            } else {
                runs.append(byte...byte)
            }
        }
        return runs
    }
}
