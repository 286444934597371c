/// What a number on a page is for certain, and so what it cannot be.
struct NumberMask: OptionSet, Sendable {
    let rawValue: UInt16
    static let date = NumberMask(rawValue: 1)
    static let clock = NumberMask(rawValue: 2)
    static let money = NumberMask(rawValue: 4)
    /// Lengths, weights, decimals, percentages.
    static let measure = NumberMask(rawValue: 8)
    /// `30 minuten`
    static let duration = NumberMask(rawValue: 16)
    /// Postcodes, IBANs, company and tax numbers.
    static let code = NumberMask(rawValue: 32)
    /// Part of a web or mail address, or of a user name.
    static let address = NumberMask(rawValue: 64)
    /// `kamer 16`, `17 foto's`, `A16`, `17e`, `'17`
    static let counted = NumberMask(rawValue: 128)
    /// `22 jaar`, of whatever.
    static let years = NumberMask(rawValue: 256)
    /// `24/7`
    static let always = NumberMask(rawValue: 512)
    static let phone = NumberMask(rawValue: 1_024)

    static let notPhone: NumberMask = [.date, .clock, .money, .duration, .code, .address, .years, .always]
    static let notAge: NumberMask = [
        .date, .clock, .money, .measure, .duration, .code, .address, .counted, .always, .phone,
    ]
}

/// Finds what numbers are, before any reader asks: one walk over the tokens, a few tokens of context at each.
struct NumberMasker {
    let text: ReadableText
    private(set) var masks: [NumberMask]

    init(_ text: ReadableText) {
        self.text = text
        masks = [NumberMask](repeating: [], count: text.tokens.count)
    }

    mutating func run() -> [NumberMask] {
        var index = 0
        while index < text.tokens.count {
            let token = text.tokens[index]
            switch token.kind {
            case .number: maskNumber(index, token)
            case .word: maskWord(index, token)
            case .mark: maskMark(index, token)
            }
            index += 1
        }
        return masks
    }

    mutating func mark(_ range: Range<Int>, _ mask: NumberMask) {
        for index in range.clamped(to: masks.indices) { masks[index].insert(mask) }
    }

    // MARK: Numbers

    private mutating func maskNumber(_ index: Int, _ token: Token) {
        guard masks[index].isDisjoint(with: [.date, .address, .code]) else { return }
        if let date = DateShape(text, at: index) { return mark(date.tokens, .date) }
        if maskAlways(index) || maskDays(index) || maskClock(index, token) { return }
        // No price, length or age has eight digits, whatever the word behind them: `06-12345600 let op`.
        if token.length < 8 {
            maskMoney(index, token)
            maskUnits(index, token)
        }
        maskNeighbours(index, token)
        maskPostcode(index, token)
    }

    private mutating func maskMoney(_ index: Int, _ token: Token) {
        var end = index + 1
        while let comma = text[end], comma.gap == .none, comma.isMark(",") || comma.isMark("."),
            let part = text[end + 1], part.gap == .none, part.isNumber, part.length == 2 || part.length == 3
        {
            end += 2
        }
        var isMoney = false
        // `160 euro 06-12345600`: the sign belongs to the number before it.
        if let before = text[index - 1], token.gap != .line, !masks[index - 1].contains(.money),
            before.is(.money) && before.known != .lei && before.known != .eu
                || (before.isMark("$") || before.isMark("£")) && !isInsideDigits(index - 1)
        {
            isMoney = true
        }
        if let comma = text[end], comma.gap == .none, comma.isMark(","), let dash = text[end + 1],
            dash.gap == .none,
            dash.isMark("-") || dash.isMark("=")
        {
            (isMoney, end) = (true, end + 2)
        }
        if let after = text[end], after.gap != .line, after.is(.money), !isTailOfPhone(index) {
            (isMoney, end) = (true, end + 1)
        }
        if isMoney { mark(index..<end, .money) }
    }

    /// `06-1234$600`, `06-123$$600`: what touches digits on both sides is no sign of a currency.
    private func isInsideDigits(_ index: Int) -> Bool {
        var first = index
        while index - first < 3, text[first]?.gap == Token.Gap.none,
            text[first - 1]?.value == text[index]?.value, text[first - 1]?.kind == .mark
        {
            first -= 1
        }
        return text[first]?.gap == Token.Gap.none && text[index + 1]?.gap == Token.Gap.none
            && text[first - 1]?.isNumber == true
    }

    private mutating func maskUnits(_ index: Int, _ token: Token) {
        var end = index + 1
        if let point = text[end], point.gap == .none, point.isMark(".") || point.isMark(","),
            let fraction = text[end + 1], fraction.isNumber, fraction.gap == .none
        {
            // `1.67`, but not `06.12.34`
            let isRun = text[end + 2].map {
                $0.gap == .none && $0.kind == .mark && text[end + 3]?.isNumber == true
            }
            if isRun != true, fraction.length <= 2, token.length <= 2 {
                mark(index..<end + 2, .measure)
                end += 2
            }
        }
        let hyphen = text[end].map { $0.gap == .none && $0.isMark("-") } ?? false
        guard let unit = text[hyphen ? end + 1 : end], unit.gap != .line,
            !unit.is([.measure, .duration, .ageUnit, .agedWord]) || !isTailOfPhone(index)
        else { return }
        if unit.isMark("%") || unit.is(.measure) {
            mark(index..<end, .measure)
        } else if unit.is(.duration) {
            mark(index..<end, .duration)
        } else if unit.is([.ageUnit, .agedWord]), unit.length > 1,
            unit.hash != Self.letHash || !text.isWord(end + 1, .op)
        {
            mark(index..<end, .years)
        }
    }

    /// `06 12 34 56 38 ans`: with the pieces before it the number has a nought and nine digits, and no other unit.
    private func isTailOfPhone(_ index: Int) -> Bool {
        guard let last = text[index], last.length >= 2, last.gap != .line else { return false }
        var (at, digits) = (index, last.length)
        while digits < 10, index - at <= 10 {
            at -= 1
            guard let token = text[at], token.gap != .line || digits + token.length == 10 else {
                return false
            }
            if token.isNumber {
                digits += token.length
            } else if !token.isMark("-"), !token.isMark("."), !token.isMark("/") {
                return false
            }
        }
        return digits == 10 && text[at].map { text.bytes($0).first == 0x30 } == true
    }

    /// A year in Slavic languages, and Dutch `let op`: mind.
    private static let letHash = WordHash.of("let".utf8)

    private mutating func maskNeighbours(_ index: Int, _ token: Token) {
        guard token.length <= 4 else { return }
        let next = text[index + 1]
        let isAged = next?.is([.ageUnit, .agedWord]) == true && next?.gap != .line
        guard !isAged else { return }
        if let next, next.isWord, next.gap != .line, next.isCounted {
            return mark(index..<index + 1, .counted)
        }
        if let next, next.isWord, next.gap == .none, next.length <= 3, isOrdinal(next) {
            return mark(index..<index + 1, .counted)
        }
        guard let before = text[index - 1], token.gap != .line else { return }
        if before.is(.counted) { return mark(index..<index + 1, .counted) }
        if before.isMark(".") || before.isMark(":"), let label = text[index - 2], label.is(.counted),
            token.gap != .line
        {
            return mark(index..<index + 1, .counted)
        }
        if before.isMark("'"), token.gap == .none, token.length == 2 {
            return mark(index..<index + 1, .counted)
        }
        // `A16`, `N17`, `mp3`, but not `O6`, and `Ü40` is an age.
        if before.isWord, token.gap == .none, !before.is(.number), text.bytes(before).last != 0x6F,
            !text.isUmlautU(index - 1)
        {
            mark(index..<index + 1, .counted)
        }
    }

    private func isOrdinal(_ token: Token) -> Bool {
        switch token.known {
        case .e, .de, .ste, .th, .st, .nd, .rd, .er, .eme: true
        default: false
        }
    }

    /// `1617 AB`: four digits and two capitals, or two letters that touch. One letter of another script has two bytes.
    private mutating func maskPostcode(_ index: Int, _ token: Token) {
        guard token.length == 4, token.value >= 1_000, let letters = text[index + 1], letters.isWord,
            letters.length == 2, letters.gap != .line, letters.gap == .none || text.isAllCapitals(letters),
            text.bytes(letters).first.map({ $0 < 0x80 }) == true,
            text[index + 2].map({ $0.gap != .none || $0.kind == .mark }) ?? true
        else { return }
        mark(index..<index + 2, .code)
    }
}
