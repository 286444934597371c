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
        hasher.combine(key)
    }
}
