/// How long a price is for.
extension PriceReader {
    /// `30 min`, `half uur`, `per uur`, `an hour`, `anderhalf uur`; `isBound` where "per" ties it to a price.
    func duration(at index: Int) -> (minutes: Int, tokens: Range<Int>, isBound: Bool)? {
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

    static func isHalf(_ word: KnownWord) -> Bool {
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
}
