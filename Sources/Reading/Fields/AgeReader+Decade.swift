internal import Evidence

/// Ages that are told by a decade or by a part of one.
extension AgeReader {
    /// `begin 20`, `mid-twenties`, `in de dertig`, `twintiger`
    func decade(at start: Int) -> Told? {
        guard let word = text[start] else { return nil }
        if word.isNumber || word.is(.tens) { return something(at: start) }
        guard word.isWord else { return nil }
        if word.is(.decadePart) { return part(word, at: start) }
        if word.known == .la, let decade = decadeValue(at: start + 1), text.tokens[start + 1].is(.decade) {
            return told(decade.value, decade.value + 9, start..<decade.end)
        }
        guard word.is([.ofWord, .placePreposition]), text.isWord(start, .in) else {
            return bareDecade(word, at: start)
        }
        switch text.known(start + 1) {
        case .de, .my, .her, .his, .mijn, .haar, .their, .the, .den:
            guard let decade = decadeValue(at: start + 2) else { return nil }
            return told(decade.value, decade.value + 9, start..<decade.end)
        default: return nil
        }
    }

    /// `twintiger` stands alone; `twintig` and `twenties` do not.
    private func bareDecade(_ word: Token, at start: Int) -> Told? {
        guard word.is(.decade), !word.is(.number), word.is(.person) || Self.isPersonOfDecade(text.word(word)),
            text[start + 1]?.is([.counted, .money, .measure, .month]) != true
        else { return nil }
        // `Mittvierzigerin`
        if word.value >= 100 {
            let part = Self.parts[Int(word.value) % 10] ?? 0...9
            let base = Int(word.value) / 10
            return told(base + part.lowerBound, base + part.upperBound, start..<start + 1)
        }
        return told(Int(word.value), Int(word.value) + 9, start..<start + 1)
    }

    private static let parts = [1: 0...3, 2: 4...6, 3: 7...9]

    /// `20-something`, `thirty something`
    private func something(at start: Int) -> Told? {
        guard let decade = decadeValue(at: start) else { return nil }
        let at = text[decade.end]?.isMark("-") == true ? decade.end + 1 : decade.end
        guard text.isWord(at, .something), text[at]?.gap != .line else { return nil }
        return told(decade.value, decade.value + 9, start..<at + 1)
    }

    private static func isPersonOfDecade(_ word: String) -> Bool {
        word.hasSuffix("er") || word.hasSuffix("anera") || word.hasSuffix("anero") || word.hasSuffix("ona")
    }

    private func part(_ word: Token, at start: Int) -> Told? {
        var index = start + 1
        if text[index]?.isMark("-") == true { index += 1 }
        if text.isWord(index, .in) { index += 1 } else if word.known == .achter { return nil }
        switch text.known(index) {
        case .de, .my, .her, .la, .the, .los, .dei:
            index += [.la, .los, .las].contains(text.known(index + 1)) ? 2 : 1
        default: break
        }
        guard let decade = decadeValue(at: index), text[index]?.gap != .line else { return nil }
        let offsets = Self.parts[Int(word.value)] ?? 0...9
        return told(decade.value + offsets.lowerBound, decade.value + offsets.upperBound, start..<decade.end)
    }

    /// 20, 30 … 70 as `20`, `20s`, `twintig`, `twenties`.
    private func decadeValue(at index: Int) -> (value: Int, end: Int)? {
        guard let token = text[index],
            text.mask(at: index).isDisjoint(with: [.date, .clock, .money, .duration])
        else {
            return nil
        }
        let value = Int(token.value)
        guard (20...70).contains(value), value.isMultiple(of: 10),
            token.is(.decade) || token.isNumber || token.is(.tens)
        else { return nil }
        if let next = text[index + 1], next.is([.month, .duration, .money]), next.gap != .line { return nil }
        // `begin 20e eeuw`, `late 20th century`
        if [.e, .th, .ste, .eeuw, .century].contains(text.known(index + 1)) { return nil }
        var end = index + 1
        if text[end]?.isMark("'") == true { end += 1 }
        if text.isWord(end, .s) || text.isWord(end, .er), text[end]?.gap == Token.Gap.none {
            return (value, end + 1)
        }
        return (value, index + 1)
    }

    private func told(_ min: Int, _ max: Int, _ tokens: Range<Int>) -> Told? {
        let unit = AgeUnit(text, at: tokens.upperBound)
        let frame = AgeFrame(
            text: text, start: tokens.lowerBound, end: tokens.upperBound, unit: unit, placeTokens: [])
        // `not in my twenties any more`
        guard !frame.isPast, !frame.before(2).contains(where: frame.isNot),
            let subject = frame.subject(for: .label)
        else { return nil }
        return Told(min: min, max: max, subject: subject, tokens: tokens, form: "range")
    }
}
