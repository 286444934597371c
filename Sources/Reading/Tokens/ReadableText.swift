internal import Evidence

/// The text of one ad as the field readers walk it: folded, cut into tokens, with what is no number of
/// interest masked, and with the way back to the source.
///
/// A class, because a dozen readers hold it at once and copying six arrays' references for each costs more than some
/// of them do. It stays on the thread that reads the ad.
final class ReadableText {
    let string: String
    let folded: FoldedText
    let tokens: [Token]
    /// The token that begins the second line.
    let firstLineEnd: Int
    private(set) var masks: [NumberMask]
    private let source: SourceScalars
    /// Source scalars before which inline markup cuts a run of digits, sorted.
    let digitCuts: [Int]

    init(_ string: String, digitCuts: [Int] = []) {
        self.string = string
        self.digitCuts = digitCuts
        folded = FoldedText(string)
        let tokens = Tokenizer.tokens(of: folded.bytes)
        self.tokens = tokens
        firstLineEnd = tokens.indices.dropFirst().first { tokens[$0].gap == .line } ?? tokens.count
        source = SourceScalars(string, count: folded.sourceLength)
        masks = []
        var masker = NumberMasker(self)
        masks = masker.run()
    }

    /// The token at `index`; nil outside.
    subscript(index: Int) -> Token? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    func mask(at index: Int) -> NumberMask {
        masks.indices.contains(index) ? masks[index] : []
    }

    /// Once a number is known to be a phone's, it is nothing else.
    func mark(_ range: Range<Int>, as mask: NumberMask) {
        for index in range { masks[index].formUnion(mask) }
    }

    /// The source scalars of the tokens in `range`.
    func span(_ range: Range<Int>) -> TextSpan {
        guard let first = self[range.lowerBound], let last = self[range.upperBound - 1], !range.isEmpty else {
            return TextSpan(0, 0)
        }
        return folded.sourceSpan(ofBytes: Int(first.start)..<Int(last.end))
    }

    /// Like ``span(_:)``, and over the invisible scalars that follow, such as the rest of a keycap.
    func wideSpan(_ range: Range<Int>) -> TextSpan {
        let span = span(range)
        guard let last = self[range.upperBound - 1] else { return span }
        let next = Int(last.end)
        let end = next < folded.bytes.count ? folded.source(ofByte: next) : span.end
        return TextSpan(span.start, max(span.end, end))
    }

    /// The first token that does not begin before that folded byte.
    func token(atOrAfterByte byte: Int) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// True where the mark at `index` is the stroke inside a `½`, which folds to `1/2`: `1½ uur` is `11/2 uur` here.
    func isHalfSign(_ index: Int) -> Bool {
        guard let mark = self[index], mark.gap == .none, mark.kind == .mark else { return false }
        return scalar(ofByte: Int(mark.start)) == 0xBD
    }

    func bytes(_ token: Token) -> ArraySlice<UInt8> {
        folded.bytes[token.range]
    }

    func word(_ token: Token) -> String {
        String(decoding: bytes(token), as: UTF8.self)
    }

    /// The word at `index` among those that readers ask for; `other` outside.
    func known(_ index: Int) -> KnownWord {
        index >= 0 && index < tokens.count ? tokens[index].known : .other
    }

    func isWord(_ index: Int, _ word: KnownWord) -> Bool { known(index) == word }

    /// The source scalar that a folded byte comes from.
    func scalar(ofByte index: Int) -> UInt32 {
        source[folded.source(ofByte: index)]
    }

    func scalars(_ span: TextSpan) -> [UInt32] {
        (span.start..<min(span.end, folded.sourceLength)).map { source[$0] }
    }

    /// `Ü` alone, as in `Ü40`: folded it is any u.
    func isUmlautU(_ index: Int) -> Bool {
        guard known(index) == .u, let token = self[index] else { return false }
        return [0xDC, 0xFC].contains(scalar(ofByte: Int(token.start)))
    }

    /// True where the word at `index` is `word` and its first letter carries a mark: `à`, `én`, where `a` and `en` are
    /// other words.
    func isMarked(_ index: Int, _ word: KnownWord) -> Bool {
        guard known(index) == word, let token = self[index] else { return false }
        return scalar(ofByte: Int(token.start)) > 0x7F
    }

    /// True where the first scalar of the token is a capital in the source.
    func isCapitalised(_ token: Token) -> Bool {
        let value = scalar(ofByte: Int(token.start))
        return (0x41...0x5A).contains(value)
            || value > 0x7F && (Unicode.Scalar(value)?.properties.isUppercase ?? false)
    }

    /// True where all letters of the token are capitals in the source.
    func isAllCapitals(_ token: Token) -> Bool {
        token.range.allSatisfy { (0x41...0x5A).contains(scalar(ofByte: $0)) }
    }

    /// True where the digits of a token stand in the source as plain ASCII digits.
    func isPlain(_ token: Token) -> Bool {
        token.range.allSatisfy { scalar(ofByte: $0) == UInt32(folded.bytes[$0]) }
    }

    func text(_ span: TextSpan) -> String {
        String(String.UnicodeScalarView(scalars(span).compactMap(Unicode.Scalar.init)))
    }

    /// True where a sentence or line ends between the tokens `index - 1` and `index`.
    func isSentenceStart(_ index: Int) -> Bool {
        guard index > 0, let token = self[index] else { return true }
        if token.gap == .line { return true }
        let before = tokens[index - 1]
        guard token.gap == .space else { return false }
        if before.isMark("!") || before.isMark("?") { return true }
        return before.isMark(".") && !(token.isNumber && isAbbreviation(index - 2))
    }

    /// `ca. 25`, `verg.nr. 17`: a short word or a label with a point, and then a number.
    private func isAbbreviation(_ index: Int) -> Bool {
        guard let word = self[index], word.isWord else { return false }
        return word.length <= 3
            || word.is([
                .approximate, .ageLabel, .numberLabel, .counted, .permitLabel, .kvkLabel, .phoneLabel, .born,
                .bound,
            ])
    }
}

/// The scalars of a text by their index.
enum SourceScalars: Sendable {
    case ascii([UInt8])
    case wide([UInt32])

    init(_ text: String, count: Int) {
        if text.utf8.count == count {
            self = .ascii(Array(text.utf8))
        } else {
            self = .wide(text.unicodeScalars.map(\.value))
        }
    }

    subscript(index: Int) -> UInt32 {
        switch self {
        case .ascii(let bytes): index < bytes.count ? UInt32(bytes[index]) : 0
        case .wide(let scalars): index < scalars.count ? scalars[index] : 0
        }
    }
}
