/// Which numbers are amounts of money: with a sign, with a dash, or bare beside a duration.
extension PriceReader {
    func amount(at index: Int) -> (cents: Int, currency: String, tokens: Range<Int>)? {
        guard let token = text[index] else { return nil }
        let isSign = token.is(.money) || token.isMark("$") || token.isMark("£")
        if isSign, let next = text[index + 1], next.isNumber, next.gap != .line,
            let (cents, end) = value(at: index + 1)
        {
            guard cents > 0 else { return nil }
            return (cents, currency(of: token), index..<dashEnd(end))
        }
        if token.isWord, isSign, let (units, start) = spoken(before: index) {
            return (units * 100, currency(of: token), start..<index + 1)
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

    /// `honderdzestig euro`, `ciento cincuenta euros`: the number that the words before a currency say.
    private func spoken(before index: Int) -> (units: Int, start: Int)? {
        // `o sută de lei`
        let end = text.isWord(index - 1, .de) ? index - 1 : index
        guard text[index]?.gap == .space, let last = text[end - 1], last.isWord, last.length > 2 else {
            return nil
        }
        for start in max(0, end - 4)..<end {
            guard let first = text[start], first.isWord, first.is([.number, .spelled]) || start == end - 1,
                (start + 1..<index).allSatisfy({ text[$0]?.gap == .space }),
                let digits = digits(start, end: end), digits.count <= 4,
                let units = Int(String(decoding: digits, as: UTF8.self)), (10...5_000).contains(units)
            else { continue }
            return (units, start)
        }
        return nil
    }

    private func digits(_ start: Int, end: Int) -> [UInt8]? {
        if let (tokens, digits) = SpokenNumber.read(text, at: start), tokens.upperBound == end,
            text[start]?.is([.number, .spelled]) == true
        {
            return digits
        }
        guard start == end - 1, let word = text[start] else { return nil }
        return SpokenNumber.joined(text.bytes(word))
    }

    /// `150 per uur`, `uur 160` hold no sign; a duration beside the number says enough for round amounts.
    private func isBarePrice(_ index: Int, _ end: Int) -> Bool {
        guard let token = text[index], (2...4).contains(token.length), (20...5_000).contains(token.value),
            text.mask(at: index).isDisjoint(with: [
                .date, .clock, .code, .address, .phone, .counted, .duration, .years, .measure,
            ])
        else { return false }
        guard let next = text[end], next.gap != .line else { return isBehindDuration(index) }
        if next.is(.per) || Self.isFor(next.known), next.gap == .space {
            return duration(at: end) != nil || duration(at: end + 1) != nil
        }
        let isEnd =
            next.kind == .mark && [0x2C, 0x2D, 0x2E, 0x2F, 0x3B, 0x7C, 0x2022, 0xB7].contains(next.value)
            || next.isNumber
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
        case .zloty, .pln, .zl, .zlotych, .zlote: "PLN"
        case .лв, .лева: "BGN"
        case .forint, .huf: "HUF"
        default: "EUR"
        }
    }
}
