/// A word, a number or a mark of a folded text. Blanks are no tokens: each token knows what stands before it.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case word, number, mark
    }

    enum Gap: UInt8, Sendable, Comparable {
        /// The token touches the one before it.
        case none
        case space
        /// A line break.
        case line

        static func < (one: Gap, other: Gap) -> Bool { one.rawValue < other.rawValue }
    }

    let kind: Kind
    /// What stands between this token and the one before it; `line` for the first.
    let gap: Gap
    /// Which of the words it is that readers ask for by their spelling.
    let known: KnownWord
    /// Bytes of the folded text.
    let start: Int32
    let end: Int32
    /// The value of a number of at most nine digits, else -1; of a number word; the scalar of a mark.
    let value: Int32
    /// FNV-1a of the bytes of a word.
    let hash: UInt32
    let classes: WordClasses

    var range: Range<Int> { Int(start)..<Int(end) }
    var length: Int { Int(end - start) }
    var isWord: Bool { kind == .word }
    var isNumber: Bool { kind == .number }

    func `is`(_ wanted: WordClasses) -> Bool { !classes.isDisjoint(with: wanted) }
    /// True for what counts the number before it, too: `17 foto's`, but not `25 camera`.
    var isCounted: Bool { self.is(.counted) && value != WordClasses.numberFollows }
    func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && value == Int32(scalar.value) }
}

/// Cuts a folded text into tokens, once, for all readers.
///
/// Letters and digits part: `0zes12` is three tokens that touch. Every mark is a token of its own. Linear in
/// time.
struct Tokenizer {
    private let bytes: [UInt8]
    private let lexicon: Lexicon
    private var tokens: [Token] = []
    private var at = 0
    private var gap = Token.Gap.line

    static func tokens(of bytes: [UInt8], lexicon: Lexicon = .shared) -> [Token] {
        var tokenizer = Tokenizer(bytes, lexicon)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(_ bytes: [UInt8], _ lexicon: Lexicon) {
        (self.bytes, self.lexicon) = (bytes, lexicon)
        tokens.reserveCapacity(bytes.count / 4 + 8)
    }

    private mutating func run() {
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case 0x20:
                gap = max(gap, .space)
                at += 1
            case 0x0A:
                gap = .line
                at += 1
            case 0x30...0x39: takeNumber()
            case 0x61...0x7A: takeWord()
            case 0x80...:
                if scalar(at).isLetter { takeWord() } else { takeMark() }
            default: takeMark()
            }
        }
    }

    private mutating func add(
        _ kind: Token.Kind, from start: Int, value: Int32, hash: UInt32 = 0, classes: WordClasses = [],
        known: KnownWord = .other
    ) {
        tokens.append(
            Token(
                kind: kind, gap: gap, known: known, start: Int32(start), end: Int32(at), value: value,
                hash: hash,
                classes: classes))
        gap = .none
    }

    private mutating func takeNumber() {
        let start = at
        var value: Int32 = 0
        while at < bytes.count, bytes[at].isDigit {
            if at - start < 9 { value = value * 10 + Int32(bytes[at] - 0x30) }
            at += 1
        }
        add(.number, from: start, value: at - start <= 9 ? value : -1)
    }

    private mutating func takeWord() {
        let start = at
        var hash: UInt32
        (at, hash) = Self.smallLetters(in: bytes.span, from: at, hash: WordHash.start)
        // Letters beyond ASCII are few, and the loop over the others has to be short.
        while at < bytes.count, bytes[at] >= 0x80 || (0x61...0x7A).contains(bytes[at]) {
            let byte = bytes[at]
            if byte < 0x80 {
                (at, hash) = Self.smallLetters(in: bytes.span, from: at, hash: hash)
            } else {
                let (scalarLength, isLetter) = scalar(at)
                guard isLetter else { break }
                for index in at..<at + scalarLength { hash = WordHash.adding(bytes[index], to: hash) }
                at += scalarLength
            }
        }
        let entry = lexicon.entry(hash: hash, word: bytes.span.extracting(start..<at))
        add(.word, from: start, value: entry.value, hash: hash, classes: entry.classes, known: entry.known)
    }

    private static func smallLetters(
        in bytes: Span<UInt8>, from start: Int, hash: UInt32
    ) -> (end: Int, hash: UInt32) {
        var (at, hash) = (start, hash)
        while at < bytes.count, (0x61...0x7A).contains(bytes[at]) {
            hash = WordHash.adding(bytes[at], to: hash)
            at += 1
        }
        return (at, hash)
    }

    private mutating func takeMark() {
        let start = at
        let (length, value) = Self.decoded(bytes, at)
        at += length
        add(.mark, from: start, value: Int32(value), classes: value == 0x20AC ? .money : [])
    }

    private func scalar(_ index: Int) -> (length: Int, isLetter: Bool) {
        let (length, value) = Self.decoded(bytes, index)
        return (length, Self.isLetter(value))
    }

    /// The bytes are valid UTF-8, so the lead byte tells the length.
    private static func decoded(_ bytes: [UInt8], _ at: Int) -> (length: Int, value: UInt32) {
        let lead = bytes[at]
        if lead < 0x80 { return (1, UInt32(lead)) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard at + length <= bytes.count else { return (bytes.count - at, 0xFFFD) }
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for index in at + 1..<at + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
        return (length, value)
    }

    /// Scripts with letters; what folding leaves of Latin beyond ASCII as well.
    private static func isLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0xD7, 0xF7: false
        case 0xAA, 0xBA, 0xC0...0x2AF, 0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x37F...0x3FF,
            0x400...0x481,
            0x48A...0x556, 0x561...0x587, 0x5D0...0x5EA, 0x620...0x64A, 0x671...0x6D3, 0x904...0x939,
            0xE01...0xE30, 0x10A0...0x10FF, 0x1E00...0x1FFF, 0x3041...0x30FF, 0x3400...0x9FFF,
            0xAC00...0xD7A3:
            true
        default: false
        }
    }
}

/// FNV-1a over the bytes of a folded word.
enum WordHash {
    static let start: UInt32 = 2_166_136_261

    static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 {
        (hash ^ UInt32(byte)) &* 16_777_619
    }

    static func of(_ word: some Sequence<UInt8>) -> UInt32 {
        word.reduce(start) { adding($1, to: $0) }
    }
}
