internal import Evidence

/// Finds amounts of money and the durations they are asked for.
struct PriceReader {
    private let text: ReadableText
    private var items: [Item] = []
    private static let limit = 200

    private enum Item {
        case price(cents: Int, currency: String, tokens: Range<Int>)
        case duration(minutes: Int, tokens: Range<Int>, isBound: Bool)
        case divider
    }

    static func read(_ text: ReadableText) -> [PriceMention] {
        var reader = PriceReader(text: text)
        reader.collect()
        return reader.paired()
    }

    private init(text: ReadableText) { self.text = text }

    private mutating func collect() {
        var index = 0
        while index < text.tokens.count, items.count < Self.limit {
            let token = text.tokens[index]
            if token.gap == .line, index > 0 { items.append(.divider) }
            if mayBegin(token), let (item, end) = item(at: index) {
                items.append(item)
                index = end
                continue
            }
            if token.kind == .mark, [0x2C, 0x3B, 0x7C, 0x2F].contains(token.value) || token.isMark("."),
                token.gap != .none || text[index + 1]?.gap != Token.Gap.none, !isAbbreviation(endingAt: index)
            {
                items.append(.divider)
            }
            index += 1
        }
    }

    /// `30 Min. 70 €`, `1 godz. 150 euro`
    private func isAbbreviation(endingAt point: Int) -> Bool {
        guard text.tokens[point].isMark(".") else { return false }
        switch text.known(point - 1) {
        case .min, .mins, .mn, .std, .hr, .hrs, .godz, .u, .st: return true
        default: return false
        }
    }

    private func item(at index: Int) -> (Item, end: Int)? {
        if let (cents, currency, tokens) = amount(at: index) {
            return (.price(cents: cents, currency: currency, tokens: tokens), tokens.upperBound)
        }
        guard let (minutes, tokens, isBound) = duration(at: index) else { return nil }
        return (.duration(minutes: minutes, tokens: tokens, isBound: isBound), tokens.upperBound)
    }

    /// Most words and marks can begin neither an amount nor a duration.
    private func mayBegin(_ token: Token) -> Bool {
        if token.is([.money, .per, .digit, .duration]) { return true }
        switch token.kind {
        case .number: return true
        case .mark: return token.isMark("$") || token.isMark("£") || token.isMark("/")
        case .word: return token.known == .anderhalf || Self.isHalf(token.known)
        }
    }

    // MARK: Amounts

    private func amount(at index: Int) -> (cents: Int, currency: String, tokens: Range<Int>)? {
        guard let token = text[index] else { return nil }
        let isSign = token.is(.money) || token.isMark("$") || token.isMark("£")
        if isSign, let next = text[index + 1], next.isNumber, next.gap != .line,
            let (cents, end) = value(at: index + 1)
        {
            guard cents > 0 else { return nil }
            return (cents, currency(of: token), index..<dashEnd(end))
        }
        guard token.isNumber, let (cents, end) = value(at: index), cents > 0 else { return nil }
        let tail = dashEnd(end)
        if let unit = text[tail], unit.gap != .line, unit.is(.money) || unit.isMark("$") || unit.isMark("£") {
            // `1 uur 160 euro 90`: the sign belongs to the number before it.
            return (cents, currency(of: unit), index..<tail + 1)
        }
        if tail > end { return (cents, "EUR", index..<tail) }
        guard isBarePrice(index, end) else { return nil }
        return (cents, "EUR", index..<end)
    }

    /// `150 per uur`, `uur 160` hold no sign; a duration beside the number says enough for round amounts.
    private func isBarePrice(_ index: Int, _ end: Int) -> Bool {
        guard let token = text[index], (2...4).contains(token.length), (20...5_000).contains(token.value),
            text.mask(at: index).isDisjoint(with: [
                .date, .clock, .code, .address, .phone, .counted, .duration, .years, .measure,
            ])
        else { return false }
        guard let next = text[end], next.gap != .line else { return isBehindDuration(index) }
        if next.is(.per) || next.known == .voor || next.known == .fur || next.known == .for,
            next.gap == .space
        {
            return duration(at: end) != nil || duration(at: end + 1) != nil
        }
        let isEnd =
            next.kind == .mark && [0x2C, 0x2D, 0x2F, 0x3B, 0x7C].contains(next.value) || next.isNumber
        return isEnd && isBehindDuration(index)
    }

    /// `30 min 80`: a row of a price list, where the next number would be the next duration.
    private func isBehindDuration(_ index: Int) -> Bool {
        guard text[index]?.gap == .space, case .duration(let minutes, let tokens, _)? = items.last else {
            return false
        }
        let isBeside =
            tokens.upperBound == index
            || tokens.upperBound == index - 1 && [0x3A, 0x3D, 0x2D].contains(text.tokens[index - 1].value)
        guard isBeside, minutes >= 15 else { return false }
        // `30 min 80 60 min 150`: the number that follows has to begin a duration.
        guard let next = text[index + 1], next.isNumber, next.gap == .space else { return true }
        return duration(at: index + 1) != nil
    }

    /// Whole units with grouping points, and two decimals: `1.250,50`, `160.00`.
    private func value(at index: Int) -> (cents: Int, end: Int)? {
        guard let first = text[index], first.value >= 0, first.length <= 6,
            text.mask(at: index).isDisjoint(with: [.date, .clock, .address, .phone])
        else { return nil }
        var (units, end) = (Int(first.value), index + 1)
        while let mark = text[end], mark.gap == .none, mark.isMark(".") || mark.isMark(","),
            let part = text[end + 1],
            part.isNumber, part.gap == .none
        {
            if part.length == 2 { return (units * 100 + Int(part.value), end + 2) }
            guard part.length == 3, units < 10_000 else { break }
            units = units * 1_000 + Int(part.value)
            end += 2
        }
        return (units * 100, end)
    }

    /// `,-` or `,=` behind the units.
    private func dashEnd(_ end: Int) -> Int {
        guard let comma = text[end], comma.gap == .none, comma.isMark(",") || comma.isMark("."),
            let dash = text[end + 1], dash.gap == .none, dash.isMark("-") || dash.isMark("=")
        else { return end }
        return end + 2
    }

    private func currency(of token: Token) -> String {
        if token.isMark("$") { return "USD" }
        if token.isMark("£") { return "GBP" }
        return switch token.known {
        case .dollar, .dollars, .usd: "USD"
        case .pond, .pound, .pounds, .gbp: "GBP"
        case .lei, .ron: "RON"
        case .zloty, .pln, .zl: "PLN"
        case .лв, .лева: "BGN"
        default: "EUR"
        }
    }

    // MARK: Durations

    /// `30 min`, `half uur`, `per uur`, `an hour`, `anderhalf uur`; `isBound` where "per" ties it to a price.
    private func duration(at index: Int) -> (minutes: Int, tokens: Range<Int>, isBound: Bool)? {
        guard let token = text[index] else { return nil }
        if token.is(.per) || token.isMark("/"), let next = text[index + 1],
            next.gap != .line,
            let (minutes, tokens, _) = duration(at: index + 1),
            !(token.isMark("/") && token.gap == .space && amount(at: tokens.upperBound) != nil)
        {
            return (minutes, index..<tokens.upperBound, true)
        }
        if token.isNumber || token.is(.digit), token.value >= 0 {
            return counted(index, token)
        }
        if Self.isHalf(token.known) || token.known == .anderhalf {
            var at = index + 1
            if Self.isBetweenHalfAndHour(text.known(at)) || text[at]?.isMark("-") == true
                || text[at]?.isMark("'") == true
            {
                at += 1
            }
            guard let unit = text[at], unit.is(.duration), unit.value == 60, unit.gap != .line else {
                return nil
            }
            return (text.isWord(index, .anderhalf) ? 90 : 30, index..<at + 1, false)
        }
        guard token.is(.duration), token.value >= 15, !token.is(.weekday) else { return nil }
        // A clock time: `17 uur` is handled as a number; `uur` alone is an hour.
        return (Int(token.value), index..<index + 1, false)
    }

    private static func isHalf(_ word: KnownWord) -> Bool {
        switch word {
        case .half, .halve, .halbe, .demi, .media, .mezz, .mezza, .jumatate, .fel, .pol, .половин: true
        default: false
        }
    }

    private static func isBetweenHalfAndHour(_ word: KnownWord) -> Bool {
        word == .an || word == .a || word == .de
    }

    private func counted(_ index: Int, _ token: Token) -> (minutes: Int, tokens: Range<Int>, isBound: Bool)? {
        if text.isHalfSign(index + 1) { return withHalf(index, token) }
        guard text.mask(at: index).isDisjoint(with: [.date, .clock, .money, .address, .phone]) else {
            return nil
        }
        var (value, end) = (Double(token.value), index + 1)
        if let mark = text[end], mark.gap == .none, mark.isMark(",") || mark.isMark("."),
            let part = text[end + 1],
            part.isNumber, part.length == 1, part.gap == .none
        {
            (value, end) = (value + Double(part.value) / 10, end + 2)
        }
        if text[end]?.isMark("-") == true, text[end]?.gap == Token.Gap.none { end += 1 }
        guard let unit = text[end], unit.is(.duration), unit.gap != .line, unit.value > 0 else { return nil }
        let minutes = Int(value * Double(unit.value))
        guard minutes >= 5, minutes <= 2_880 else { return nil }
        return (minutes, index..<end + 1, false)
    }

    /// `1½ uur`, `½ uur`
    private func withHalf(_ index: Int, _ token: Token) -> (minutes: Int, tokens: Range<Int>, isBound: Bool)?
    {
        guard let unit = text[index + 3], unit.is(.duration), unit.gap != .line, unit.value == 60,
            token.length <= 2
        else { return nil }
        return (Int(token.value / 10) * 60 + 30, index..<index + 4, false)
    }

    // MARK: Pairs

    /// Within a stretch without dividers a duration belongs to the price beside it; where durations come
    /// first, to the one after.
    private func paired() -> [PriceMention] {
        var mentions: [PriceMention] = []
        var lastDuration: Int?
        for stretch in items.split(whereSeparator: { if case .divider = $0 { true } else { false } }) {
            let stretch = Array(stretch)
            var durations = 0
            for item in stretch { if case .duration = item { durations += 1 } }
            for (position, item) in stretch.enumerated() {
                guard case .price(let cents, let currency, let tokens) = item else { continue }
                let minutes = durations == 0 ? lastDuration : duration(for: position, in: stretch)
                mentions.append(
                    PriceMention(cents: cents, currency: currency, minutes: minutes, span: text.span(tokens)))
            }
            lastDuration = loneDuration(stretch)
        }
        return mentions
    }

    private func duration(for position: Int, in stretch: [Item]) -> Int? {
        if position + 1 < stretch.count, case .duration(let minutes, _, let isBound) = stretch[position + 1] {
            // `€ 100 voor een half uur en € 180 voor een uur`: where a price comes first, its duration follows.
            if case .price = stretch[0] { return minutes }
            if isBound { return minutes }
            guard position > 0, case .duration = stretch[position - 1] else { return minutes }
        }
        if position > 0, case .duration(let minutes, _, _) = stretch[position - 1] { return minutes }
        return nil
    }

    /// A stretch that is a duration and nothing else is the label of the price in the next: `Per uur` above
    /// `€ 155`.
    private func loneDuration(_ stretch: [Item]) -> Int? {
        guard stretch.count == 1, case .duration(let minutes, let tokens, let isBound) = stretch[0] else {
            return nil
        }
        let isWholeLine =
            text[tokens.lowerBound]?.gap == .line && (text[tokens.upperBound]?.gap ?? .line) == .line
        return isBound && isWholeLine || isWholeLine ? minutes : nil
    }
}
