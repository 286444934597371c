internal import Evidence

/// Digits, digit words and look-alikes that follow one another with at most a few marks in between.
struct DigitRun {
    private(set) var items: [DigitItem]
    /// What stands before each item; the first entry is unused.
    private(set) var gaps: [Gap] = [Gap()]
    /// The token behind the last item.
    private(set) var end: Int

    struct Gap {
        var isLine = false
        /// Marks other than blanks, dashes, dots, slashes and brackets, several of one kind, and words.
        var isOdd = false
        /// A dash, point or slash: the line that ends with it goes on.
        var isJoint = false
        /// A letter that touches what stands beside it: the `c` of `34c56`.
        var isLetter = false
    }

    private static let itemLimit = 60
    /// An emoji is one token or two; advertisers put up to four between groups.
    private static let gapLimit = 8

    /// The run that begins with `first`.
    init(_ text: ReadableText, from first: DigitItem) {
        items = [first]
        end = first.tokens.upperBound
        while items.count < Self.itemLimit, let (gap, next) = step(text) {
            if isRepeated(next, text) {
                end = next.tokens.upperBound + 1
                continue
            }
            items.append(next)
            gaps.append(gap)
            end = next.tokens.upperBound
        }
    }

    private init(_ items: [DigitItem], _ gaps: [Gap], end: Int) {
        (self.items, self.gaps, self.end) = (items, gaps, end)
    }

    var digitCount: Int { items.reduce(0) { $0 + $1.digits.count } }

    /// The run with its look-alikes taken for what they may be as well: marks between groups, as in
    /// `06a12b34c56d00` and `06|12|34|56|00`. Nil where too few stand there to be a habit.
    var withoutLookAlikes: DigitRun? {
        let lookAlikes = items.count(where: \.isLookAlike)
        guard lookAlikes > 0, lookAlikes + gaps.count(where: \.isLetter) >= 3 else { return nil }
        var (kept, parted): ([DigitItem], [Gap]) = ([], [])
        var odd = false
        for (item, gap) in zip(items, gaps) {
            if item.isLookAlike {
                odd = true
                continue
            }
            var gap = gap
            gap.isOdd = gap.isOdd || odd
            kept.append(item)
            parted.append(gap)
            odd = false
        }
        return DigitRun(kept, parted, end: end)
    }

    /// `0 (zero) 6 (six)`, `zes (6)`: the same digit once more in brackets, as a word or as a digit.
    private func isRepeated(_ next: DigitItem, _ text: ReadableText) -> Bool {
        guard let last = items.last, last.digits == next.digits, last.isSpoken != next.isSpoken else {
            return false
        }
        let tokens = next.tokens
        return tokens.lowerBound == end + 1 && text[end]?.isMark("(") == true
            && text[tokens.upperBound]?.isMark(")") == true
    }

    // MARK: Between items

    private func step(_ text: ReadableText) -> (Gap, DigitItem)? {
        var gap = Gap()
        var (index, words) = (end, 0)
        var last: Token?
        while let token = text[index], index - end <= Self.gapLimit {
            if token.gap == .line { gap.isLine = true }
            if let item = DigitItem(text, at: index, after: items.last) { return (gap, item) }
            if token.isWord {
                words += 1
                guard words <= 3, isSeparator(text, word: token, at: index) else { return nil }
                gap.isOdd = true
                gap.isLetter = token.length == 1 && token.gap == .none
            } else {
                guard isSeparator(text, mark: token, at: index, last, &gap) else { return nil }
            }
            (last, index) = (token, index + 1)
        }
        return nil
    }

    /// `streepje`, `en dan`, the `x` of `06x12`, and a short word in brackets among words: `nul zes (NL) een twee`.
    private func isSeparator(_ text: ReadableText, word token: Token, at index: Int) -> Bool {
        guard token.gap != .line else { return false }
        if token.is([.separatorWord, .and]) || token.known == .и { return true }
        // `dwa i dziewięć`
        if token.known == .i, items.last?.isSpoken == true, !text.isCapitalised(token) { return true }
        // `en als laatste`, `tot slot`, `por último`, `i na koniec`
        if token.length <= 4, token.gap == .space,
            (1...2).contains(where: { text[index + $0]?.is(.separatorWord) == true })
        {
            return true
        }
        // A letter that touches digits on both sides only parts them; one between groups does if it is an x.
        if token.length == 1 { return token.gap == .none || token.is(.times) && index == end }
        return token.length <= 4 && text[index - 1]?.isMark("(") == true
            && text[index + 1]?.isMark(")") == true
            && items.last?.isSpoken == true
    }

    private func isSeparator(
        _ text: ReadableText, mark token: Token, at index: Int, _ last: Token?, _ gap: inout Gap
    ) -> Bool {
        let isRepeated = last?.value == token.value && last?.kind == .mark
        switch token.value {
        case 0x2D, 0x2F:
            gap.isJoint = true
            if isRepeated, token.gap != .none { gap.isOdd = true }
        case 0x2E:
            gap.isJoint = true
            if isRepeated { gap.isOdd = true }
        case 0x28, 0x29: break
        case 0x2B, 0x3B:
            // A plus begins a number and a semicolon ends one, but for the short groups of `06+12+34`.
            guard token.gap == .none, let next = text[index + 1], next.isNumber, next.gap == .none,
                next.length <= 3
            else { return false }
            gap.isOdd = true
        case 0x21, 0x3F:
            // A sentence ends here, and what follows is another number.
            guard text[index + 1]?.gap == Token.Gap.none else { return false }
            gap.isOdd = true
        default: gap.isOdd = true
        }
        return true
    }
}
