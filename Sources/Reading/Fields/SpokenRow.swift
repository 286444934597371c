/// Tells where words that are mostly something else (`to`, `for`, `sei`, `hat`, `egy`) are said as digits: in a row of
/// others that are.
///
/// Looks at a handful of tokens, and only from such a word on.
enum SpokenRow {
    /// So many pieces of a number stand in a row where one begins with such a word: a phone's, less a few said together.
    private static let least = 7
    private static let mostTokens = 18

    /// True where a number can begin with the word at `index`: a nought with a digit word behind it, or a whole row.
    static func begins(_ text: ReadableText, at index: Int) -> Bool {
        let isJoined = text[index + 1].map { $0.kind == .mark && $0.gap == .none } == true
        guard let token = text[index], let next = text[isJoined ? index + 2 : index + 1] else { return false }
        if token.value == 0, next.is(.digit) { return true }
        guard next.is(spoken) || text[index - 1].map(PhoneReader.isPlusWord) == true else { return false }
        return isRow(text, from: index)
    }

    private static let spoken: WordClasses = [.digit, .spelled, .multiplier]

    /// One certain digit word or multiplier has to be among them.
    private static func isRow(_ text: ReadableText, from start: Int) -> Bool {
        var (pieces, certain, at) = (0, 0, start)
        while pieces < least, at < start + mostTokens, let token = text[at] {
            if token.is(spoken) || token.isNumber && token.length <= 2 {
                pieces += 1
                if token.is([.digit, .multiplier]) || certainly.contains(token.hash) { certain += 1 }
            } else if token.kind != .mark {
                return false
            }
            at += 1
        }
        return pieces >= least && certain >= 1
    }

    /// True where the word at `index` is one more digit of the number that `previous` belongs to.
    static func holds(_ text: ReadableText, _ index: Int, behind previous: DigitItem) -> Bool {
        guard let token = text[index] else { return false }
        if token.gap == .line { return isColumn(text, index, behind: previous) }
        // `56/sept/neuf`: a number word behind it, joined by one mark or none, speaks for it as well.
        let at = text[index + 1]?.kind == .mark ? index + 2 : index + 1
        let next = text[at]
        if next?.is(.digit) == true { return true }
        guard previous.isSpoken || previous.digits.count <= 2 else { return false }
        if let next, next.gap != .line {
            if next.is([.spelled, .multiplier]) { return true }
            // `1 egy 2`, `5-6-sept-4`
            if next.isNumber, next.length <= (previous.isSpoken ? 2 : 1) { return true }
        }
        guard previous.isSpoken || previous.digits.count == 1 else { return false }
        // `… seventy to book`: a preposition, article or verb stands before another word.
        return endings.contains(token.hash) || isEnd(text, index + 1)
    }

    private static let endings = Set(
        [
            "o", "oh", "won", "too", "ate", "sept", "doua", "nulla", "kilenc", "nyolc", "harom", "ketto",
            "negy",
        ].map {
            WordHash.of($0.utf8)
        })
    private static let certainly = Set(["nyolc", "harom", "ketto", "negy"].map { WordHash.of($0.utf8) })

    /// The text, the line or the sentence ends.
    private static func isEnd(_ text: ReadableText, _ index: Int) -> Bool {
        guard let mark = text[index], mark.gap != .line else { return true }
        guard mark.kind == .mark, mark.value != 0x27 else { return false }
        return text[index + 1].map { $0.gap != .none } ?? true
    }

    /// One word a line, above and below as well.
    private static func isColumn(_ text: ReadableText, _ index: Int, behind previous: DigitItem) -> Bool {
        guard previous.tokens.upperBound == index, previous.isSpoken || previous.digits.count == 1 else {
            return false
        }
        return isEnd(text, index + 1)
    }
}
