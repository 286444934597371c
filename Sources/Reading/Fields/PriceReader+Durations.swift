/// How long a price is for.
extension PriceReader {
    /// `30 min`, `half uur`, `per uur`, `an hour`, `anderhalf uur`; `isBound` where "per" ties it to a price.
    func duration(at index: Int) -> (minutes: Int, tokens: Range<Int>, isBound: Bool)? {
        guard let token = text[index] else { return nil }
        if token.is(.per) || token.isMark("/") && !isDivider(index), let next = text[index + 1],
            next.gap != .line,
            let (minutes, tokens, _) = duration(at: index + 1),
            !(token.isMark("/") && token.gap == .space && isPriceBehind(tokens.upperBound))
        {
            return (minutes, index..<tokens.upperBound, true)
        }
        if token.isNumber || token.is(.digit), token.value >= 0 {
            if let counted = counted(index, token) { return counted }
            return token.isWord ? spoken(index) : nil
        }
        if token.isWord, token.value >= 10, token.is([.number, .spelled]) { return spoken(index) }
        if let (minutes, end) = quarter(index) { return (minutes, index..<end, false) }
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
        if token.value == 60, let behind = andHalf(index + 1) { return (90, index..<behind, false) }
        // A clock time: `17 uur` is handled as a number; `uur` alone is an hour.
        return (Int(token.value), index..<index + 1, false)
    }

    /// `60 min: 130,- // 90 min: 190,-`
    private func isDivider(_ index: Int) -> Bool {
        text[index + 1]?.isMark("/") == true
            || text[index]?.gap == Token.Gap.none && text[index - 1]?.isMark("/") == true
    }

    /// `/ 2u 220`, `/ 90 min: 190`: what the stroke parts are two entries of a list.
    private func isPriceBehind(_ index: Int) -> Bool {
        guard let mark = text[index], mark.gap != .line else { return false }
        let isMark = mark.isMark(":") || mark.isMark("=") || mark.isMark("-")
        let at = isMark ? index + 1 : index
        if amount(at: at) != nil { return true }
        guard let number = text[at], number.isNumber, number.gap != .line else { return false }
        return (2...4).contains(number.length) && (20...5_000).contains(number.value)
            && text[at + 1]?.is(.duration) != true
    }

    static func isHalf(_ word: KnownWord) -> Bool {
        switch word {
        case .half, .halve, .halbe, .demi, .demie, .media, .mezz, .mezza, .jumatate, .fel, .pol, .половин,
            .половина:
            true
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
        if unit.value == 60, let behind = andHalf(end + 1) { return (minutes + 30, index..<behind, false) }
        return (minutes, index..<end + 1, false)
    }

    /// `ninety minutes`, `vijfenveertig minuten`, `quatre-vingt-dix minutes`
    private func spoken(_ index: Int) -> (minutes: Int, tokens: Range<Int>, isBound: Bool)? {
        guard let number = SpokenNumber.read(text, at: index), number.digits.count <= 3 else { return nil }
        var end = number.tokens.upperBound
        // `noventa de minute`, `kilencven perces`
        if text.known(end) == .de { end += 1 }
        guard let unit = text[end], unit.is(.duration), unit.gap != .line, unit.value == 1 || unit.value == 60
        else { return nil }
        let count = number.digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let minutes = count * Int(unit.value)
        return (10...2_880).contains(minutes) ? (minutes, index..<end + 1, false) : nil
    }

    /// `hora y media`, `ora e mezza`, `heure et demie`, `an hour and a half`, `oră și jumătate`
    private func andHalf(_ index: Int) -> Int? {
        guard let and = text[index], and.gap != .line, and.is(.and) || and.known == .и || and.known == .i
        else {
            return nil
        }
        let at = text.isWord(index + 1, .a) ? index + 2 : index + 1
        guard let half = text[at], half.gap == .space, Self.isHalf(half.known),
            text[at + 1]?.is(.duration) != true
        else { return nil }
        return at + 1
    }

    /// `quart d'heure`, `cuarto de hora`, `quarto d'ora`, `sfert de oră`
    private func quarter(_ index: Int) -> (minutes: Int, end: Int)? {
        guard text.isWord(index, .quart) else { return nil }
        for at in index + 1...index + 3 {
            guard let token = text[at], token.gap != .line else { return nil }
            if token.is(.duration) { return token.value == 60 ? (15, at + 1) : nil }
            guard token.isMark("'") || token.length <= 2 else { return nil }
        }
        return nil
    }

    /// `€ 150 for one hour, € 250 for two`: the hours of the entry before are meant.
    func hoursUnsaid(at index: Int) -> (minutes: Int, end: Int)? {
        guard Self.isFor(text.known(index)) || text[index]?.is(.per) == true, let count = text[index + 1],
            count.gap == .space, count.isNumber ? count.length == 1 : count.is(.digit),
            (2...6).contains(count.value),
            text[index + 2].map({ $0.gap == .line || $0.kind == .mark && !$0.is(.money) }) ?? true,
            items.contains(where: { if case .duration(60, _, _) = $0 { true } else { false } })
        else { return nil }
        return (60 * Int(count.value), index + 2)
    }

    static func isFor(_ word: KnownWord) -> Bool {
        switch word {
        case .voor, .fur, .for: true
        default: false
        }
    }

    /// `1½ uur`, `½ uur`
    private func withHalf(_ index: Int, _ token: Token) -> (minutes: Int, tokens: Range<Int>, isBound: Bool)?
    {
        guard let unit = text[index + 3], unit.is(.duration), unit.gap != .line, unit.value == 60,
            token.length <= 2
        else { return nil }
        return (Int(token.value / 10) * 60 + 30, index..<index + 4, false)
    }
}
