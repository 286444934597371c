/// The unit behind an age: `jaar`, `jr.`, `years old`, `y/o`, `-jarige`.
struct AgeUnit {
    let tokens: Range<Int>
    /// True where a word such as `oud` makes it an age for certain.
    let isCertain: Bool
    /// The language it belongs to; nil for nl, en and de.
    let tongue: Tongue?
    /// True for one letter alone, which may be anything: `42a`, `24l`.
    let isShort: Bool

    init?(_ text: ReadableText, at index: Int) {
        if let short = Self.letter(text, index) {
            (tokens, self.isCertain, tongue, isShort) = (index..<short.end, false, short.tongue, true)
            return
        }
        isShort = false
        var at = index
        if let dash = text[at], dash.isMark("-"), dash.gap == .none { at += 1 }
        if let apostrophe = text[at], apostrophe.isMark("'"), text.isWord(at + 1, .s) { at += 2 }
        // `vent'anni`
        if let mark = text[at], mark.isMark("'"), mark.gap == .none, let anni = text[at + 1],
            Tongue(rawValue: anni.value) == .it
        {
            at += 1
        }
        // `24 de ani`
        if text.isWord(at, .de), let ani = text[at + 1], Tongue(rawValue: ani.value) == .ro { at += 1 }
        guard let unit = text[at], unit.is(.ageUnit), unit.gap != .line, !Self.isGrams(text, at) else {
            return nil
        }
        var end = at + 1
        tongue = Tongue(rawValue: unit.value)
        // Spanish "y" is no year: `cumplir 41 y seguir`.
        if unit.known == .y, unit.gap == .space, let next = text[end], next.kind != .mark, next.gap == .space,
            !next.is(.oldness), next.known != .o
        {
            return nil
        }
        if unit.length == 1 {
            guard let short = Self.endOfShort(text, at) else { return nil }
            end = short
        } else if let point = text[end], point.isMark("."), unit.length <= 3, point.gap == .none {
            end += 1
        }
        while let link = text[end], link.gap == .none, link.isMark("-") || link.isMark("'") { end += 1 }
        var isCertain = Self.isWhole(unit.known) || unit.length == 1 && end > at + 1
        if let old = text[end], old.is(.oldness), old.gap != .line { (isCertain, end) = (true, end + 1) }
        (tokens, self.isCertain) = (index..<end, isCertain)
    }

    /// `42a`, `53 a.`, `24l`, `43 l.`: in the first words of an ad, behind two digits.
    private static func letter(_ text: ReadableText, _ index: Int) -> (end: Int, tongue: Tongue)? {
        guard index <= 8, let unit = text[index], unit.length == 1, unit.gap != .line,
            unit.known == .a || unit.known == .l, let number = text[index - 1], number.isNumber,
            number.length == 2, (16...69).contains(number.value)
        else { return nil }
        let hasPoint = text[index + 1].map { $0.isMark(".") && $0.gap == .none } ?? false
        guard unit.gap == .none || hasPoint,
            hasPoint || (text[index + 1].map { $0.gap != .none || $0.isMark(",") } ?? true)
        else { return nil }
        return (hasPoint ? index + 2 : index + 1, unit.known == .l ? .pl : .fr)
    }

    /// `г.` is a gram as well: only at the end of what is said does it mean years.
    private static func isGrams(_ text: ReadableText, _ at: Int) -> Bool {
        guard text.known(at) == .г else { return false }
        let next = text[at + 1]?.isMark(".") == true ? at + 2 : at + 1
        return text[next].map { $0.gap == .space && $0.isWord && !$0.is(.and) } ?? false
    }

    /// Words that mean "of that age" by themselves.
    private static func isWhole(_ word: KnownWord) -> Bool {
        switch word {
        case .jarig, .jarige, .jarigen, .lentes, .lente, .yo, .yoa, .enne, .eves, .letnia, .годишна, .evesen,
            .evesnek, .latka:
            true
        default: false
        }
    }

    /// `j`, `j.`, `j/o`, `y/o`, `y.o.`: one letter is a unit only where no word goes on.
    private static func endOfShort(_ text: ReadableText, _ at: Int) -> Int? {
        guard let next = text[at + 1] else { return at + 1 }
        if next.gap == .none, next.isMark("/") || next.isMark("."), text.isWord(at + 2, .o),
            text[at + 2]?.gap == Token.Gap.none
        {
            return text[at + 3]?.isMark(".") == true ? at + 4 : at + 3
        }
        if next.gap == .none, next.isMark(".") { return at + 2 }
        return next.gap != .none || next.kind == .mark && !next.isMark("'") ? at + 1 : nil
    }
}
