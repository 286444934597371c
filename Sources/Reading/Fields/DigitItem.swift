internal import Evidence

/// A piece of a dictated or typed number: what tokens it takes and the digits they give.
struct DigitItem {
    let tokens: Range<Int>
    let digits: [UInt8]
    let operators: NumberDisguise
    /// How many of the digits are digits in the folded text.
    let trueDigitCount: Int

    var isSpoken: Bool { operators.contains(.words) }
    var isLookAlike: Bool { operators.contains(.homoglyph) && !isSpoken }

    /// False for most tokens, which can begin no item outside a run.
    static func mayBegin(_ text: ReadableText, at index: Int) -> Bool {
        let token = text.tokens[index]
        if token.isNumber || token.is([.digit, .number, .multiplier]) || touchesNumber(text, index) {
            return true
        }
        guard token.isWord else { return false }
        if token.length <= 4, isLikePrefix(text, index, token) { return true }
        if token.is(.spelled) { return SpokenRow.begins(text, at: index) }
        return token.length >= 6 && token.classes.isEmpty && isJoinedStart(text.bytes(token))
    }

    /// The item that begins with the token at `index`; nil where none does.
    ///
    /// `previous`: the item before it in the run. A word of look-alikes such as `O` or `IZ`, and a word that is more
    /// often another, such as `to`, count only behind other items.
    init?(_ text: ReadableText, at index: Int, after previous: DigitItem?) {
        guard let token = text[index],
            text.mask(at: index).isDisjoint(with: .notPhone) || Self.isLeetOh(text, index)
        else { return nil }
        if Self.mayBeLeet(token, previous), let read = Self.leet(text, index, token, previous) {
            (tokens, digits) = read
            (operators, trueDigitCount) = ([.words, .homoglyph], 0)
        } else if token.isNumber {
            guard !Self.isMultiplied(text, index, token) else {
                guard let spoken = SpokenNumber.read(text, at: index) else { return nil }
                (tokens, digits, operators, trueDigitCount) = (spoken.tokens, spoken.digits, .words, 0)
                return
            }
            digits = Array(text.bytes(token))
            operators = []
            (tokens, trueDigitCount) = (index..<index + 1, token.length)
        } else if let spoken = Self.spoken(text, index, token, previous) {
            (tokens, digits, operators, trueDigitCount) = (spoken.tokens, spoken.digits, .words, 0)
        } else if let read = Self.leet(text, index, token, previous) {
            (tokens, digits) = read
            (operators, trueDigitCount) = ([.words, .homoglyph], 0)
        } else if previous != nil || Self.touchesNumber(text, index)
            || Self.isLikePrefix(text, index, token),
            let read = Self.lookAlikes(text, index, token, previous)
        {
            digits = read
            (tokens, operators, trueDigitCount) = (index..<index + 1, .homoglyph, 0)
        } else if token.isWord, token.classes.isEmpty,
            let read = Self.joinedOrStretched(text, index, token, previous)
        {
            digits = read
            (tokens, operators, trueDigitCount) = (index..<index + 1, .words, 0)
        } else {
            return nil
        }
    }

    // MARK: Words

    private static func spoken(
        _ text: ReadableText, _ index: Int, _ token: Token, _ previous: DigitItem?
    ) -> (tokens: Range<Int>, digits: [UInt8])? {
        guard token.is([.digit, .number, .multiplier, .spelled]) else { return nil }
        if !token.is([.digit, .number, .multiplier]), !isHeardAsNumber(text, index, token, previous) {
            return nil
        }
        return SpokenNumber.read(text, at: index)
    }

    /// `oh six`, `five to six`: what is mostly another word has number words beside it.
    private static func isHeardAsNumber(
        _ text: ReadableText, _ index: Int, _ token: Token, _ previous: DigitItem?
    ) -> Bool {
        guard let previous else { return SpokenRow.begins(text, at: index) }
        return token.value >= 10 || SpokenRow.holds(text, index, behind: previous)
    }

    /// `2x een`, `3 maal vier`
    private static func isMultiplied(_ text: ReadableText, _ index: Int, _ token: Token) -> Bool {
        guard token.length == 1, (2...5).contains(token.value), let sign = text[index + 1], sign.is(.times),
            sign.gap != .line, let after = text[index + 2],
            after.is(.digit) || after.isNumber && after.length == 1
        else { return false }
        return sign.length > 1 || SpokenNumber.isTimesSign(text, index + 1)
    }

    private static func joinedOrStretched(
        _ text: ReadableText, _ index: Int, _ token: Token, _ previous: DigitItem?
    ) -> [UInt8]? {
        let letters = text.bytes(token)
        if token.length >= 6, previous != nil || isJoinedStart(letters) || touchesNumber(text, index),
            let digits = SpokenNumber.joined(letters, hasShort: previous != nil || letters.count >= 20)
        {
            return digits
        }
        return previous != nil ? stretched(letters) : nil
    }

    /// `zessss`, `twweee`: letters held down, shortened to one and to two of each.
    private static func stretched(_ letters: ArraySlice<UInt8>) -> [UInt8]? {
        guard (4...24).contains(letters.count) else { return nil }
        var longest = (length: 0, run: 0)
        var last: UInt8 = 0
        for letter in letters {
            longest.run = letter == last ? longest.run + 1 : 1
            longest.length = max(longest.length, longest.run)
            last = letter
        }
        guard longest.length >= 3 else { return nil }
        for most in 1...2 {
            var short: [UInt8] = []
            for letter in letters where short.suffix(most).count(where: { $0 == letter }) < most {
                short.append(letter)
            }
            let entry = Lexicon.shared.entry(short)
            if entry.classes.contains(.digit) { return Array(String(entry.value).utf8) }
        }
        return nil
    }

    /// The first letter of `nul`, `zero`, `plus`, `one`, `cero` and their like, and of `нула`.
    private static func isJoinedStart(_ word: ArraySlice<UInt8>) -> Bool {
        switch word.first {
        case 0x6E, 0x7A, 0x70, 0x6F, 0x63: true
        case 0xD0: word.count >= 12 && word[word.startIndex + 1] == 0xBD
        default: false
        }
    }

    // MARK: Look-alikes

    private static func touchesNumber(_ text: ReadableText, _ index: Int) -> Bool {
        guard let next = text[index + 1] else { return false }
        return next.isNumber && next.gap == .none
    }

    /// `Ob 12 34 56 00`: letters for the 06 that mobile numbers begin with, and two digits behind them.
    private static func isLikePrefix(_ text: ReadableText, _ index: Int, _ token: Token) -> Bool {
        if isLikeNought(text, index, token) { return true }
        guard token.isWord, (2...4).contains(token.length),
            let next = text[text[index + 1]?.isMark("-") == true ? index + 2 : index + 1],
            next.isNumber, next.gap != .line, next.length <= 8
        else { return false }
        let scalars = text.scalars(text.span(index..<index + 1))
        return scalars.count == 2 && LookAlike.digit(scalars[0]) == 0x30
            && LookAlike.digit(scalars[1]) == 0x36
    }

    /// `O.6.l.2.3`, `o|7I392`: a letter for the nought, and what follows is joined to it like digits are.
    private static func isLikeNought(_ text: ReadableText, _ index: Int, _ token: Token) -> Bool {
        guard token.isWord, token.length <= 2, let mark = text[index + 1], mark.kind == .mark,
            mark.gap == .none, let next = text[index + 2], next.isNumber, next.gap == .none,
            LookAlike.digit(text.scalar(ofByte: Int(token.start))) == 0x30
        else { return false }
        if mark.value == 0x7C || mark.value == 0x21 { return true }
        guard next.length <= 2, let after = text[index + 3] else { return false }
        return after.gap == .none && after.kind == .mark && after.value == mark.value
    }

    private static func lookAlikes(
        _ text: ReadableText, _ index: Int, _ token: Token, _ previous: DigitItem?
    ) -> [UInt8]? {
        guard token.length <= 12, isPlacedLikeDigits(text, index, token, previous) else { return nil }
        var digits: [UInt8] = []
        for scalar in text.scalars(text.folded.sourceSpan(ofBytes: token.range)) {
            guard let digit = LookAlike.digit(scalar) else { return nil }
            digits.append(digit)
        }
        return digits
    }

    /// Letters that touch a digit; single ones between digits; two capitals among digits. `06-1234567 als` ends with a
    /// word, whatever its letters look like.
    private static func isPlacedLikeDigits(
        _ text: ReadableText, _ index: Int, _ token: Token, _ previous: DigitItem?
    ) -> Bool {
        let touchesNext = touchesNumber(text, index)
        if token.kind == .mark {
            switch token.value {
            case 0x7C, 0x21, 0x24: return touchesNext || isDoubled(text, index, token)
            case 0x26: return touchesNext && token.gap == .none && previous?.tokens.upperBound == index
            case 0x25CB, 0x25EF, 0x26AA, 0x2B55, 0x1F17E, 0x1F534: return touchesNext || token.gap == .none
            default: return false
            }
        }
        let touchesLast = token.gap == .none && previous?.tokens.upperBound == index
        if touchesLast, !touchesNext, isOrdinal(token), !text.isCapitalised(token),
            text[index - 1].map({ $0.length <= 2 }) == true
        {
            return false
        }
        if touchesNext || touchesLast { return true }
        guard let previous else { return true }
        // `dwa i dziewięć`: between words it is one as well.
        if token.known == .i, previous.isSpoken, !text.isCapitalised(token),
            text[index + 1]?.is([.digit, .spelled, .number]) == true
        {
            return false
        }
        let scalars = text.scalars(text.span(index..<index + 1))
        if scalars.contains(where: { $0 > 0x7F }) { return true }
        // What is a word in any language that a reader knows is no digit here.
        guard token.length <= 2, token.length == 1 || token.classes.isEmpty && token.known == .other,
            token.gap != .line
        else { return false }
        let isJoined = text[index + 1].map { $0.kind == .mark && $0.gap == .none } == true
        let next = text[isJoined ? index + 2 : index + 1]
        if let next, next.gap != .line, next.isNumber || next.is(.digit) { return true }
        if let next, next.gap != .line, next.isWord, next.length == 1, token.length == 1 { return true }
        // At its end a number has a nought or a one for a letter, or a last group in capitals, but no article.
        if token.length == 2 { return previous.digits.count == 2 && text.isAllCapitals(token) }
        return [[0x4F], [0x6F], [0x49], [0x6C]].contains(scalars)
    }

    /// `$$50`: the second of two of a kind touches the digits.
    private static func isDoubled(_ text: ReadableText, _ index: Int, _ token: Token) -> Bool {
        guard let twin = text[index + 1], twin.kind == .mark, twin.gap == .none, twin.value == token.value
        else { return false }
        return touchesNumber(text, index + 1)
    }

    private static func isOrdinal(_ token: Token) -> Bool {
        switch token.known {
        case .e, .de, .ste, .th, .st, .nd, .rd, .er, .eme: true
        default: false
        }
    }
}
