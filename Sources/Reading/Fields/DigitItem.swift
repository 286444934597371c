internal import Evidence

/// What had to be undone to read a number.
struct NumberDisguise: OptionSet, Sendable {
    let rawValue: UInt16
    static let fullwidth = NumberDisguise(rawValue: 1)
    static let homoglyph = NumberDisguise(rawValue: 2)
    static let invisible = NumberDisguise(rawValue: 4)
    static let keycap = NumberDisguise(rawValue: 8)
    static let mixed = NumberDisguise(rawValue: 16)
    static let spacing = NumberDisguise(rawValue: 32)
    static let split = NumberDisguise(rawValue: 64)
    static let unicode = NumberDisguise(rawValue: 128)
    static let words = NumberDisguise(rawValue: 256)

    /// Sorted, as they stand in a mention.
    var names: [String] {
        if isEmpty { return [] }
        let all: [(NumberDisguise, String)] = [
            (.fullwidth, "fullwidth"), (.homoglyph, "homoglyph"), (.invisible, "invisible"),
            (.keycap, "keycap"),
            (.mixed, "mixed"), (.spacing, "spacing"), (.split, "split"), (.unicode, "unicode"),
            (.words, "words"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}

/// A piece of a dictated or typed number: what tokens it takes and the digits they give.
struct DigitItem {
    let tokens: Range<Int>
    let digits: [UInt8]
    let operators: NumberDisguise
    /// How many of the digits are digits in the folded text.
    let trueDigitCount: Int

    /// False for most tokens, which can begin no item outside a run.
    static func mayBegin(_ text: ReadableText, at index: Int) -> Bool {
        let token = text.tokens[index]
        if token.isNumber || token.is([.digit, .number, .multiplier]) || touchesNumber(text, index) {
            return true
        }
        return token.isWord && token.length >= 6 && token.classes.isEmpty
            && isJoinedStart(text.folded.bytes[Int(token.start)])
    }

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
            (operators, trueDigitCount) = (.words, 0)
        } else if token.is(.multiplier), let next = text[index + 1],
            next.is(.digit) || next.isNumber && next.length == 1
        {
            digits = [UInt8](repeating: UInt8(next.value) + 0x30, count: Int(token.value))
            (tokens, operators, trueDigitCount) = (index..<index + 2, .words, 0)
        } else if isInRun || Self.touchesNumber(text, index), let read = Self.lookAlikes(text, token) {
            digits = read
            (tokens, operators, trueDigitCount) = (index..<index + 1, .homoglyph, 0)
        } else if token.isWord, token.length >= 6, token.classes.isEmpty,
            let read = Self.joined(text.bytes(token))
        {
            digits = read
            (tokens, operators, trueDigitCount) = (index..<index + 1, .words, 0)
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
        guard word.count <= 120, let first = word.first, isJoinedStart(first) else { return nil }
        var digits: [UInt8] = []
        var (rest, count) = (word, 0)
        while !rest.isEmpty {
            guard let (length, value) = numberWord(at: rest) else { return nil }
            digits += Array(String(value).utf8)
            (rest, count) = (rest.dropFirst(length), count + 1)
        }
        return count >= 2 ? digits : nil
    }

    /// The first letter of `nul`, `zero`, `plus`, `one` and their like.
    private static func isJoinedStart(_ letter: UInt8) -> Bool {
        letter == 0x6E || letter == 0x7A || letter == 0x70 || letter == 0x6F
    }

    /// The longest number word of three to sixteen bytes that `letters` begin with; the hash grows with its length.
    private static func numberWord(at letters: ArraySlice<UInt8>) -> (length: Int, value: Int32)? {
        let head = letters.prefix(16)
        let letters = head.span
        var hash = WordHash.start
        var found: (Int, Int32)?
        for index in 0..<letters.count {
            hash = WordHash.adding(letters[index], to: hash)
            guard index >= 2 else { continue }
            let entry = Lexicon.shared.entry(hash: hash, word: letters.extracting(...index))
            if entry.classes.contains(.number) { found = (index + 1, entry.value) }
        }
        return found
    }
}
