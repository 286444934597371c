internal import Evidence

/// Where a text says a number: the words that belong to it, with blanks between them or none.
extension SpokenNumber {
    private static let partLimit = 8

    /// The number that is said from the token at `index` on, and the tokens it takes.
    static func read(_ text: ReadableText, at index: Int) -> (tokens: Range<Int>, digits: [UInt8])? {
        guard let first = text[index] else { return nil }
        if !mayGrow(text, index, first) {
            return (index..<index + 1, Array(String(first.value).utf8))
        }
        var (parts, ends): ([Part], [Int]) = ([], [])
        var at = index
        while parts.count < partLimit, let part = part(text, at, isFirst: at == index) {
            parts.append(part)
            ends.append(at + 1)
            at += 1
            guard let next = text[at], next.gap != .line else { break }
            if next.isMark("-"), next.gap == .none, text[at + 1]?.gap == Token.Gap.none { at += 1 }
        }
        guard let number = SpokenNumber(parts[...]) else { return nil }
        return (index..<ends[number.partCount - 1], number.digits)
    }

    /// False for nearly all digits that are said one by one: nothing that follows can belong to them.
    private static func mayGrow(_ text: ReadableText, _ index: Int, _ first: Token) -> Bool {
        guard first.isWord, first.is(.digit), !first.is(.multiplier) else { return true }
        let next = text[index + 1]?.isMark("-") == true ? text[index + 2] : text[index + 1]
        guard let next, next.isWord else { return false }
        return next.is([.times, .and, .spelled, .tens, .multiplier])
    }

    private static func part(_ text: ReadableText, _ index: Int, isFirst: Bool) -> Part? {
        guard let token = text[index], isFirst || token.gap != .line else { return nil }
        if token.isNumber {
            // Plain digits say how often, or are said so often, or touch their ten, as in `trente4`; all others stand
            // for themselves.
            let before = text[index - 1]
            let isUnit =
                token.length == 1 && token.gap == .none && token.value > 0 && (before?.value ?? 0) >= 20
            let isNear = isFirst || isUnit || before?.is([.times, .multiplier]) == true
            return isNear && token.length <= 2 && token.value >= 0
                && text.mask(at: index).isDisjoint(with: .notPhone)
                ? Part(digit: Int(token.value)) : nil
        }
        if token.known == .и { return Part(.and, value: -1, hash: token.hash) }
        guard token.isWord, let part = Part(token.classes, value: token.value, hash: token.hash) else {
            return nil
        }
        if part.kind == .times, token.length == 1, !isTimesSign(text, index) { return nil }
        return part
    }

    /// `2x een`, `3 x 0`, but not `06x12x34`, where the letter parts groups.
    static func isTimesSign(_ text: ReadableText, _ index: Int) -> Bool {
        guard let before = text[index - 1], let after = text[index + 1], after.gap != .line,
            before.isNumber ? before.length == 1 : before.is(.digit),
            after.isNumber ? after.length == 1 : after.is(.digit)
        else { return false }
        let mark = text.tokens[index].hash
        return text[index - 2]?.hash != mark && text[index + 2]?.hash != mark
    }

    /// Number words without blanks between them, the longest that fits at each step: `nulzestwaalf`, `trentequatre`.
    /// Nil where something else is left, or where it is one word only.
    ///
    /// `hasShort`: two letters may be a word as well, such as `un`; among other digits and in long words only.
    static func joined(_ word: ArraySlice<UInt8>, hasShort: Bool = false) -> [UInt8]? {
        guard word.count <= 120 else { return nil }
        var parts: [Part] = []
        var rest = word
        while !rest.isEmpty {
            guard let (length, part) = longestWord(rest, from: hasShort ? 2 : 3) else { return nil }
            parts.append(part)
            rest = rest.dropFirst(length)
        }
        guard parts.count >= 2 else { return nil }
        var digits: [UInt8] = []
        var left = parts[...]
        while let number = SpokenNumber(left) {
            digits += number.digits
            left = left.dropFirst(number.partCount)
        }
        return left.isEmpty ? digits : nil
    }

    /// The longest number word of `least` to 28 bytes that `letters` begin with; the hash grows with its length.
    private static func longestWord(
        _ letters: ArraySlice<UInt8>, from least: Int
    ) -> (length: Int, part: Part)? {
        let head = letters.prefix(28)
        let letters = head.span
        var hash = WordHash.start
        var found: (Int, Part)?
        for index in 0..<letters.count {
            hash = WordHash.adding(letters[index], to: hash)
            guard index + 1 >= least else { continue }
            let entry = Lexicon.shared.entry(hash: hash, word: letters.extracting(...index))
            guard !entry.classes.isDisjoint(with: [.number, .spelled, .multiplier]) else { continue }
            if let part = Part(entry.classes, value: entry.value, hash: hash) { found = (index + 1, part) }
        }
        return found
    }
}
