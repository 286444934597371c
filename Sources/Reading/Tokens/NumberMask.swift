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
    private let text: ReadableText
    private var masks: [NumberMask]

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

    private mutating func mark(_ range: Range<Int>, _ mask: NumberMask) {
        for index in range.clamped(to: masks.indices) { masks[index].insert(mask) }
    }

    // MARK: Numbers

    private mutating func maskNumber(_ index: Int, _ token: Token) {
        guard masks[index].isDisjoint(with: [.date, .address, .code]) else { return }
        if let date = DateShape(text, at: index) { return mark(date.tokens, .date) }
        if maskAlways(index) || maskClock(index, token) { return }
        maskMoney(index, token)
        maskUnits(index, token)
        maskNeighbours(index, token)
        maskPostcode(index, token)
    }

    /// `24/7`, `7/24`, `24-7`
    private mutating func maskAlways(_ index: Int) -> Bool {
        guard let first = text[index], let mark = text[index + 1], let second = text[index + 2],
            second.isNumber,
            mark.kind == .mark, [0x2F, 0x2D, 0x2E, 0x78].contains(mark.value), mark.gap != .line,
            (first.value, second.value) == (24, 7) || (first.value, second.value) == (7, 24)
        else { return false }
        self.mark(index..<index + 3, .always)
        return true
    }

    /// `17:30`, `9.30 am`, `16-22 uur`, `van 17 tot 23 uur`, `8 pm`, `ma-vr 10-22`
    private mutating func maskClock(_ index: Int, _ token: Token) -> Bool {
        guard let start = clockTime(index) else { return false }
        if let separator = text[start.end], let second = clockTime(start.end + 1), separator.gap != .line,
            separator.isMark("-") || separator.isMark("/") || separator.is([.rangeWord, .and]),
            text[start.end + 1]?.gap != .line
        {
            let isCertain =
                start.isCertain || second.isCertain || hasClockUnit(second.end) || isAfterDay(index)
            guard isCertain else { return false }
            mark(index..<second.end, .clock)
            return true
        }
        if start.isCertain { mark(index..<start.end, .clock) }
        return start.isCertain
    }

    private func clockTime(_ index: Int) -> (end: Int, isCertain: Bool)? {
        guard let hour = text[index], hour.isNumber, hour.length <= 2, hour.value <= 24 else { return nil }
        if let point = text[index + 1], point.gap == .none, point.isMark(":") || point.isMark("."),
            let minute = text[index + 2], minute.isNumber, minute.gap == .none, minute.length == 2,
            minute.value < 60
        {
            let isJoined = text[index + 3].map { $0.gap == .none && $0.isMark(".") } ?? false
            guard point.isMark(":") || hasClockUnit(index + 3) else {
                return isJoined ? nil : (index + 3, false)
            }
            return (index + 3, true)
        }
        return (index + 1, isMeridiem(index + 1))
    }

    private func isMeridiem(_ index: Int) -> Bool {
        guard let next = text[index], next.gap != .line else { return false }
        if text.isWord(index, .am) || text.isWord(index, .pm) { return true }
        return (text.isWord(index, .a) || text.isWord(index, .p)) && text[index + 1]?.isMark(".") == true
            && text.isWord(index + 2, .m)
    }

    private func hasClockUnit(_ index: Int) -> Bool {
        guard let unit = text[index], unit.gap != .line else { return false }
        return unit.is(.duration) && unit.value == 60 || isMeridiem(index) || text.isWord(index, .o)
    }

    private func isAfterDay(_ index: Int) -> Bool {
        (1...2).contains { back in
            guard let before = text[index - back], text[index - back + 1]?.gap != .line else { return false }
            return before.is(.weekday)
        }
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
            before.is(.money) || before.isMark("$") || before.isMark("£")
        {
            isMoney = true
        }
        if let comma = text[end], comma.gap == .none, comma.isMark(","), let dash = text[end + 1],
            dash.gap == .none,
            dash.isMark("-") || dash.isMark("=")
        {
            (isMoney, end) = (true, end + 2)
        }
        if let after = text[end], after.gap != .line, after.is(.money) { (isMoney, end) = (true, end + 1) }
        if isMoney { mark(index..<end, .money) }
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
        guard let unit = text[hyphen ? end + 1 : end], unit.gap != .line else { return }
        if unit.isMark("%") || unit.is(.measure) {
            mark(index..<end, .measure)
        } else if unit.is(.duration) {
            mark(index..<end, .duration)
        } else if unit.is([.ageUnit, .agedWord]), unit.length > 1 {
            mark(index..<end, .years)
        }
    }

    private mutating func maskNeighbours(_ index: Int, _ token: Token) {
        guard token.length <= 4 else { return }
        let next = text[index + 1]
        let isAged = next?.is([.ageUnit, .agedWord]) == true && next?.gap != .line
        guard !isAged else { return }
        if let next, next.isWord, next.gap != .line, next.is(.counted) {
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
        // `A16`, `N17`, `mp3`, but not `O6`
        if before.isWord, token.gap == .none, !before.is(.number), text.bytes(before).last != 0x6F {
            mark(index..<index + 1, .counted)
        }
    }

    private func isOrdinal(_ token: Token) -> Bool {
        switch token.known {
        case .e, .de, .ste, .th, .st, .nd, .rd, .er, .eme: true
        default: false
        }
    }

    /// `1617 AB`: four digits and two capitals, or two letters that touch.
    private mutating func maskPostcode(_ index: Int, _ token: Token) {
        guard token.length == 4, token.value >= 1_000, let letters = text[index + 1], letters.isWord,
            letters.length == 2, letters.gap != .line, letters.gap == .none || text.isAllCapitals(letters),
            text[index + 2].map({ $0.gap != .none || $0.kind == .mark }) ?? true
        else { return }
        mark(index..<index + 2, .code)
    }

    // MARK: Words and marks

    private mutating func maskWord(_ index: Int, _ token: Token) {
        guard masks[index].isEmpty else { return }
        if token.is(.month), let date = DateShape(text, at: index) { return mark(date.tokens, .date) }
        if token.length == 2, let account = AccountNumber.range(text, at: index) { mark(account, .code) }
        if text.isWord(index, .www) || text.isWord(index, .http) || text.isWord(index, .https),
            let next = text[index + 1], next.gap == .none, next.kind == .mark
        {
            mark(index..<endOfGlued(index), .address)
        }
    }

    private func endOfGlued(_ index: Int) -> Int {
        var end = index + 1
        while let next = text[end], next.gap == .none { end += 1 }
        return end
    }

    /// `anna@post.example` and `@anna2009`; not `06@12@34`.
    private mutating func maskMark(_ index: Int, _ token: Token) {
        guard token.isMark("@"), let next = text[index + 1], next.gap == .none, next.isWord else { return }
        var start = index
        while start > 0, text.tokens[start].gap == .none, isAddressPart(text.tokens[start - 1]) { start -= 1 }
        var end = index + 2
        while let part = text[end], part.gap == .none, isAddressPart(part) { end += 1 }
        mark(start..<end, .address)
    }

    private func isAddressPart(_ token: Token) -> Bool {
        token.kind != .mark || [0x2E, 0x2D, 0x5F, 0x2B].contains(token.value)
    }
}

/// Bank account numbers (ISO 13616).
enum AccountNumber {
    /// Letters and digits in groups of four, or in one: country, two check digits, account.
    static func range(_ text: ReadableText, at start: Int) -> Range<Int>? {
        guard let country = text[start], country.length == 2, let check = text[start + 1], check.isNumber,
            check.gap == .none, check.length >= 2
        else { return nil }
        var characters: [UInt8] = []
        var end = start
        var found: Range<Int>?
        while let part = text[end], part.kind != .mark, part.gap != .line || end == start,
            characters.count <= 34,
            part.gap == .none || end == start || part.length <= 4
        {
            characters += text.bytes(part)
            end += 1
            if (15...34).contains(characters.count), isValid(characters) { found = start..<end }
        }
        return found
    }

    /// The check digits, or the Dutch form whatever its check digits: a mistyped account is no phone either.
    private static func isValid(_ text: [UInt8]) -> Bool {
        guard text.allSatisfy({ $0 < 0x80 }) else { return false }
        let isDutch =
            text.count == 18 && text.starts(with: "nl".utf8) && text[4..<8].allSatisfy(\.isLetter)
            && text[8...].allSatisfy(\.isDigit)
        if isDutch { return true }
        var remainder = 0
        for byte in text[4...] + text[..<4] {
            let value = byte.isDigit ? Int(byte - 0x30) : Int(byte - 0x61) + 10
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return remainder == 1
    }
}
