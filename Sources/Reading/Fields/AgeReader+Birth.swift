internal import Evidence

/// Ages that are told by a birth year or by a part of a decade.
extension AgeReader {
    struct Told {
        let min: Int?
        let max: Int?
        let subject: AgeMention.Subject
        let tokens: Range<Int>
        let form: String
    }

    /// `geboren in 2003`, `geb. 12-03-2003`, `bouwjaar '03`, `ik ben van 2003`
    func birth(at start: Int) -> Told? {
        guard let (shape, tokens) = birthDate(after: start), let ages = ages(of: shape) else { return nil }
        let frame = AgeFrame(text: text, start: start, end: tokens.upperBound, unit: nil, placeTokens: [])
        let near = frame.before(14)
        let isThing = (near.lowerBound..<tokens.upperBound).contains { text.tokens[$0].is(.thing) }
        guard !isThing, let subject = frame.subject(for: .label) else { return nil }
        let form = shape.day == nil ? "birthYear" : "birthDate"
        return Told(min: ages.lowerBound, max: ages.upperBound, subject: subject, tokens: tokens, form: form)
    }

    private typealias Birth = (year: Int, month: Int?, day: Int?)

    private func birthDate(after start: Int) -> (Birth, Range<Int>)? {
        guard let word = text[start] else { return nil }
        var index = start + 1
        if word.is(.selfVerb) {
            guard text.isWord(index, .van) || text.isWord(index, .uit) || text.isWord(index, .from),
                let year = year(at: index + 1)
            else { return nil }
            return ((year.value, nil, nil), start..<year.end)
        }
        for _ in 0..<5 {
            guard let token = text[index] else { return nil }
            if let date = DateShape(text, at: index), let year = date.year {
                return ((year, date.month, date.day), start..<date.tokens.upperBound)
            }
            if let year = year(at: index) { return ((year.value, nil, nil), start..<year.end) }
            let isFiller =
                token.kind == .mark && [0x3A, 0x2E, 0x2D, 0x28].contains(token.value)
                || token.isWord && (token.gap != .line || index == start + 1)
            guard isFiller else { return nil }
            index += 1
        }
        return nil
    }

    /// `2003`, `'03`
    private func year(at index: Int) -> (value: Int, end: Int)? {
        guard let token = text[index] else { return nil }
        if token.isNumber, token.length == 4, (1_920...day.year).contains(Int(token.value)) {
            return (Int(token.value), index + 1)
        }
        if token.isMark("'"), let short = text[index + 1], short.isNumber, short.length == 2,
            short.gap == .none
        {
            let value = Int(short.value)
            return (value + (2_000 + value <= day.year ? 2_000 : 1_900), index + 2)
        }
        return nil
    }

    /// A year alone leaves two ages open; so does a month in its own month.
    private func ages(of birth: Birth) -> ClosedRange<Int>? {
        let full = day.year - birth.year
        let ages: ClosedRange<Int>
        switch (birth.month, birth.day) {
        case (let month?, let date?):
            let age = (day.month, day.day) >= (month, date) ? full : full - 1
            ages = age...age
        case (let month?, nil) where month != day.month:
            let age = day.month > month ? full : full - 1
            ages = age...age
        default: ages = full - 1...full
        }
        return ages.upperBound >= AgeValue.bounds.lowerBound && ages.lowerBound <= AgeValue.bounds.upperBound
            ? ages : nil
    }

    /// `begin 20`, `mid-twenties`, `in de dertig`, `twintiger`
    func decade(at start: Int) -> Told? {
        guard let word = text[start], word.isWord else { return nil }
        if word.is(.decadePart) { return part(word, at: start) }
        guard word.is([.ofWord, .placePreposition]), text.isWord(start, .in) else {
            return bareDecade(word, at: start)
        }
        switch text.known(start + 1) {
        case .de, .my, .her, .his, .mijn:
            guard let decade = decadeValue(at: start + 2) else { return nil }
            return told(decade.value, decade.value + 9, start..<decade.end)
        default: return nil
        }
    }

    /// `twintiger` stands alone; `twintig` and `twenties` do not.
    private func bareDecade(_ word: Token, at start: Int) -> Told? {
        guard word.is(.decade), !word.is(.number), text.word(word).hasSuffix("er") else { return nil }
        return told(Int(word.value), Int(word.value) + 9, start..<start + 1)
    }

    private func part(_ word: Token, at start: Int) -> Told? {
        var index = start + 1
        if text[index]?.isMark("-") == true { index += 1 }
        if text.isWord(index, .in) { index += 1 }
        if text.isWord(index, .de) || text.isWord(index, .my) || text.isWord(index, .her) { index += 1 }
        guard let decade = decadeValue(at: index), text[index]?.gap != .line else { return nil }
        let offsets = [1: 0...3, 2: 4...6, 3: 7...9][Int(word.value)] ?? 0...9
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
        guard let subject = frame.subject(for: .label) else { return nil }
        return Told(min: min, max: max, subject: subject, tokens: tokens, form: "range")
    }
}
