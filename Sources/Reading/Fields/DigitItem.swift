internal import Evidence

/// A piece of a dictated or typed number: what tokens it takes and the digits they give.
struct DigitItem {
    let tokens: Range<Int>
    let digits: [UInt8]
    /// What had to be undone to read it.
    let operators: Set<String>
    /// How many of the digits are digits in the folded text.
    let trueDigitCount: Int

    /// The item that begins with the token at `index`; nil where none does.
    ///
    /// `isInRun`: a word of look-alikes such as `O` or `IZ` counts only next to other items.
    init?(_ text: ReadableText, at index: Int, isInRun: Bool) {
        guard let token = text[index], text.mask(at: index).isDisjoint(with: .notPhone) else { return nil }
        if token.isNumber {
            digits = Array(text.bytes(token))
            operators = []
            (tokens, trueDigitCount) = (index..<index + 1, token.length)
        } else if token.is([.digit, .number]), token.value >= 0 {
            (tokens, digits) = Self.spelled(text, index, token)
            (operators, trueDigitCount) = (["words"], 0)
        } else if token.is(.multiplier), let next = text[index + 1],
            next.is(.digit) || next.isNumber && next.length == 1
        {
            digits = [UInt8](repeating: UInt8(next.value) + 0x30, count: Int(token.value))
            (tokens, operators, trueDigitCount) = (index..<index + 2, ["words"], 0)
        } else if isInRun || Self.touchesNumber(text, index), let read = Self.lookAlikes(text, token) {
            digits = read
            (tokens, operators, trueDigitCount) = (index..<index + 1, ["homoglyph"], 0)
        } else if token.isWord, token.length >= 6, token.classes.isEmpty,
            let read = Self.joined(text.bytes(token))
        {
            digits = read
            (tokens, operators, trueDigitCount) = (index..<index + 1, ["words"], 0)
        } else {
            return nil
        }
    }

    /// `forty six` and `dix sept` are one number; `zesenveertig` is one word already.
    private static func spelled(_ text: ReadableText, _ index: Int, _ token: Token) -> (Range<Int>, [UInt8]) {
        var (end, value) = (index + 1, Int(token.value))
        if token.is(.tens) {
            let next = text[end].map { $0.isMark("-") && $0.gap == .none } == true ? end + 1 : end
            if let unit = text[next], unit.is(.digit), unit.gap != .line, unit.value > 0 {
                (end, value) = (next + 1, value + Int(unit.value))
            }
        }
        return (index..<end, Array(String(value).utf8))
    }

    private static func touchesNumber(_ text: ReadableText, _ index: Int) -> Bool {
        guard let next = text[index + 1] else { return false }
        return next.isNumber && next.gap == .none
    }

    private static func lookAlikes(_ text: ReadableText, _ token: Token) -> [UInt8]? {
        guard token.kind != .mark || [0x7C, 0x21, 0x24].contains(token.value), token.length <= 12 else {
            return nil
        }
        var digits: [UInt8] = []
        for scalar in text.scalars(text.folded.sourceSpan(ofBytes: token.range)) {
            guard let digit = LookAlike.digit(scalar) else { return nil }
            digits.append(digit)
        }
        return digits
    }

    /// `nulzestwaalf`: digit words without blanks, the longest that fits at each step.
    private static func joined(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        guard word.count <= 120, let first = word.first, [0x6E, 0x7A, 0x70, 0x6F].contains(first) else {
            return nil
        }
        var digits: [UInt8] = []
        var (at, count) = (word.startIndex, 0)
        while at < word.endIndex {
            let longest = min(16, word.endIndex - at)
            let match = stride(from: longest, through: 3, by: -1).first { length in
                Lexicon.shared.entry(word[at..<at + length]).classes.contains(.number)
            }
            guard let match else { return nil }
            digits += Array(String(Lexicon.shared.entry(word[at..<at + match]).value).utf8)
            (at, count) = (at + match, count + 1)
        }
        return count >= 2 ? digits : nil
    }
}
