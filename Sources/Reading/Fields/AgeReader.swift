internal import Evidence

/// Finds ages, and of whom.
///
/// A number is an age only where something says so: a unit, a label, a verb, brackets behind a name. What
/// speaks against it is asked next, and last whose age it is. All that looks at a fixed number of tokens
/// around the number, so time is linear.
struct AgeReader {
    let text: ReadableText
    /// Against this day birth years are read.
    let day: CivilDate
    /// Tokens that are place names: a number in brackets behind one is a count of ads there.
    let placeTokens: Set<Int>
    private var found: [AgeMention] = []

    /// Why a number is taken for an age.
    enum Evidence {
        case unit, label, selfVerb, thirdVerb, brackets, title, person, plus, bound, almost, just
    }

    static func read(
        _ text: ReadableText, day: CivilDate, fields: [Range<Int>] = [], placeTokens: Set<Int> = []
    ) -> [AgeMention] {
        var reader = AgeReader(text: text, day: day, placeTokens: placeTokens)
        for field in fields { reader.readField(field) }
        reader.run()
        return reader.found.sorted { $0.span < $1.span }
    }

    private init(text: ReadableText, day: CivilDate, placeTokens: Set<Int>) {
        (self.text, self.day, self.placeTokens) = (text, day, placeTokens)
    }

    private mutating func run() {
        var index = 0
        while index < text.tokens.count {
            let token = text.tokens[index]
            if !mayBegin(token, at: index) {
                index += 1
            } else if token.is(.born) || token.is(.selfVerb), let birth = birth(at: index) {
                add(
                    birth.min, birth.max, subject: birth.subject, birth.tokens, obfuscated: false,
                    form: birth.form)
                index = birth.tokens.upperBound
            } else if let decade = decade(at: index) {
                add(
                    decade.min, decade.max, subject: decade.subject, decade.tokens, obfuscated: false,
                    form: "range")
                index = decade.tokens.upperBound
            } else if let value = AgeValue(text, at: index) {
                index = take(value)
            } else {
                index += 1
            }
        }
    }

    /// Most words can begin no age: they have none of the meanings asked for here, and no number touches them.
    private func mayBegin(_ token: Token, at index: Int) -> Bool {
        guard token.isWord else { return token.isNumber }
        if token.is([.born, .selfVerb, .decadePart, .decade, .number, .agedWord]) || token.known == .in {
            return true
        }
        return text[index + 1].map { $0.isNumber && $0.gap == .none } ?? false
    }

    // MARK: One number and what follows it

    /// Reads a value, a range or a pair, and returns where to go on.
    private mutating func take(_ first: AgeValue) -> Int {
        let second = follower(of: first)
        let end = second?.value.tokens.upperBound ?? first.tokens.upperBound
        let unit = AgeUnit(text, at: end)
        let frame = AgeFrame(
            text: text, start: first.tokens.lowerBound, end: end, unit: unit, placeTokens: placeTokens)
        guard let evidence = frame.evidence, !first.needsUnit || [.unit, .label].contains(evidence),
            let subject = frame.subject(for: evidence)
        else { return first.tokens.upperBound }
        let isObfuscated = first.isObfuscated || second?.value.isObfuscated ?? false
        let tokens = first.tokens.lowerBound..<(second == nil ? end : second?.value.tokens.upperBound ?? end)
        switch second {
        case (let other, .range)?:
            add(first.value, other.value, subject: subject, tokens, obfuscated: isObfuscated, form: "range")
        case (let other, .pair)?:
            add(
                first.value, first.value, subject: subject, first.tokens, obfuscated: first.isObfuscated,
                form: first.form)
            add(
                other.value, other.value, subject: subject, other.tokens, obfuscated: other.isObfuscated,
                form: other.form)
        case nil:
            let (low, high) = frame.interval(of: first.value, evidence)
            add(low, high, subject: subject, first.tokens, obfuscated: isObfuscated, form: first.form)
        }
        return max(end, unit?.tokens.upperBound ?? end)
    }

    private enum Link { case range, pair }

    /// `18-20`, `18 tot 20`, `tussen 20 en 25`, `16 of 17`; `22 en 24` are two people.
    private func follower(of first: AgeValue) -> (value: AgeValue, link: Link)? {
        let at = first.tokens.upperBound
        var next = at
        if let unit = text[at], unit.is(.ageUnit), unit.gap != .line,
            text[at + 1]?.is([.rangeWord, .and, .or]) == true
        {
            next = at + 1  // `22 jaar en 24 jaar`
        }
        guard let link = text[next], link.gap != .line, let second = AgeValue(text, at: next + 1),
            !second.needsUnit,
            text[next + 1]?.gap != .line
        else { return nil }
        if link.isMark("-") || link.isMark("/") || link.is([.rangeWord, .or]) {
            return second.value > first.value ? (second, .range) : nil
        }
        guard link.is(.and) || link.isMark("&") || link.isMark("+") else { return nil }
        let start = first.tokens.lowerBound
        let isBetween = AgeFrame.isBetween(text.known(text.isWord(start - 1, .de) ? start - 2 : start - 1))
        return (second, isBetween && second.value > first.value ? .range : .pair)
    }

    // MARK: Fields

    /// In a field that a profile points at, the first number is the age.
    private mutating func readField(_ range: Range<Int>) {
        for index in range {
            guard let first = AgeValue(text, at: index), first.tokens.upperBound <= range.upperBound else {
                continue
            }
            if let (second, link) = follower(of: first), second.tokens.upperBound <= range.upperBound,
                link == .range
            {
                let tokens = first.tokens.lowerBound..<second.tokens.upperBound
                let isObfuscated = first.isObfuscated || second.isObfuscated
                add(
                    first.value, second.value, subject: .advertised, tokens, obfuscated: isObfuscated,
                    form: "field")
            } else {
                add(
                    first.value, first.value, subject: .advertised, first.tokens,
                    obfuscated: first.isObfuscated,
                    form: "field")
            }
            return
        }
    }

    /// The same age of the same subject counts once, where it stands first.
    private mutating func add(
        _ min: Int?, _ max: Int?, subject: AgeMention.Subject, _ tokens: Range<Int>, obfuscated: Bool,
        form: String
    ) {
        let isKnown = found.contains { $0.min == min && $0.max == max && $0.subject == subject }
        guard !isKnown, found.count < 200 else { return }
        found.append(
            AgeMention(
                min: min, max: max, subject: subject, span: text.wideSpan(tokens), isObfuscated: obfuscated,
                form: form))
    }
}

/// The unit behind an age: `jaar`, `jr.`, `years old`, `y/o`, `-jarige`.
struct AgeUnit {
    let tokens: Range<Int>
    /// True where a word such as `oud` makes it an age for certain.
    let isCertain: Bool

    init?(_ text: ReadableText, at index: Int) {
        var at = index
        if let dash = text[at], dash.isMark("-"), dash.gap == .none { at += 1 }
        if let apostrophe = text[at], apostrophe.isMark("'"), text.isWord(at + 1, .s) { at += 2 }
        guard let unit = text[at], unit.is(.ageUnit), unit.gap != .line else { return nil }
        var end = at + 1
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

    /// Words that mean "of that age" by themselves.
    private static func isWhole(_ word: KnownWord) -> Bool {
        switch word {
        case .jarig, .jarige, .jarigen, .lentes, .lente, .yo, .yoa: true
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
