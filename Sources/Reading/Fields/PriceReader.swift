internal import Evidence

/// Finds amounts of money and the durations they are asked for.
struct PriceReader {
    let text: ReadableText
    private(set) var items: [Item] = []
    private static let limit = 200

    /// What a text about prices is made of, in its order.
    enum Item {
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
        guard let (minutes, tokens, isBound) = duration(at: index) else {
            guard let (minutes, end) = hoursUnsaid(at: index) else { return nil }
            return (.duration(minutes: minutes, tokens: index..<end, isBound: true), end)
        }
        return (.duration(minutes: minutes, tokens: tokens, isBound: isBound), tokens.upperBound)
    }

    /// Most words and marks can begin neither an amount nor a duration.
    private func mayBegin(_ token: Token) -> Bool {
        if token.is([.money, .per, .digit, .duration]) { return true }
        switch token.kind {
        case .number: return true
        case .mark: return token.isMark("$") || token.isMark("£") || token.isMark("/")
        case .word:
            return token.known == .anderhalf || token.known == .quart || Self.isHalf(token.known)
                || token.is([.number, .spelled]) && token.value >= 10
                || Self.isFor(token.known) && !items.isEmpty
        }
    }

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
