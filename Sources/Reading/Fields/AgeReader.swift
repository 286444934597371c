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
        case unit, label, selfVerb, thirdVerb, brackets, title, person, plus, bound, demand, almost, just,
            quoted
        /// "Not yet 18".
        case notYet
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
            } else if mayTellBirth(token, at: index), let birth = birth(at: index) {
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
        if token.is([.born, .selfVerb, .decadePart, .decade, .number, .agedWord]) || token.known == .in
            || token.known == .la || token.known == .tizen || token.known == .huszon
            || mayTellBirth(token, at: index)
        {
            return true
        }
        if token.length <= 2, AgeValue.beginsSpelling(text, index) { return true }
        if token.classes.isEmpty,
            AgeValue.isStretched(text, token) || AgeValue.isPartOfNumber(text, token, at: index)
        {
            return true
        }
        guard let next = text[index + 1], next.gap == .none else { return false }
        // `twin-tig`, `z.e.v.e.n`: a mark that touches the letters on both sides.
        return next.isNumber
            || next.kind == .mark && text[index + 2].map { $0.gap == .none && $0.isWord } ?? false
    }

    // MARK: One number and what follows it

    /// Reads a value, a range or a pair, and returns where to go on.
    private mutating func take(_ first: AgeValue) -> Int {
        var second = follower(of: first)
        if let other = second?.value, other.value < AgeValue.youngest, !isChildAge(other) { second = nil }
        let end = second?.value.tokens.upperBound ?? first.tokens.upperBound
        let unit = AgeUnit(text, at: end)
        let frame = AgeFrame(
            text: text, start: first.tokens.lowerBound, end: end, unit: unit, placeTokens: placeTokens,
            isRange: second?.link == .range)
        // Only children of those in the ad are younger.
        let isYoung = first.value < AgeValue.youngest
        guard !isYoung || frame.hasKinNear else { return first.tokens.upperBound }
        guard let evidence = frame.evidence,
            !first.needsUnit || [.unit, .label, .brackets].contains(evidence)
                || [.selfVerb, .title, .just].contains(evidence) && frame.isClosed,
            let subject = frame.subject(for: evidence), !isYoung || subject == .other,
            // `Nyitva 16-22`: a name has one age.
            evidence != .title || second?.link != .range
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
            let (low, high) = frame.interval(of: frame.isReversed ? first.reversed : first.value, evidence)
            add(low, high, subject: subject, first.tokens, obfuscated: isObfuscated, form: first.form)
        }
        return max(end, unit?.tokens.upperBound ?? end)
    }

    private enum Link { case range, pair }

    /// `kinderen van 12 en 9 jaar`; not `37 años y un hijo`.
    private func isChildAge(_ value: AgeValue) -> Bool {
        guard text[value.tokens.lowerBound]?.isNumber == true else { return false }
        guard let next = text[value.tokens.upperBound], next.gap != .line else { return true }
        return next.kind == .mark || next.is(.ageUnit)
    }

    /// `18-20`, `18 tot 20`, `tussen 20 en 25`, `16 of 17`; `22 en 24` are two people.
    private func follower(of first: AgeValue) -> (value: AgeValue, link: Link)? {
        let at = first.tokens.upperBound
        var next = at
        if let unit = text[at], unit.is(.ageUnit), unit.gap != .line,
            text[at + 1]?.is([.rangeWord, .and, .or]) == true
        {
            next = at + 1  // `22 jaar en 24 jaar`
        }
        guard let link = text[next], link.gap != .line else { return nil }
        let behind = behindLink(next)
        guard let second = AgeValue(text, at: behind), !second.needsUnit, text[behind]?.gap != .line else {
            return nil
        }
        if link.isMark("-") || link.isMark("/") || link.is([.rangeWord, .or]) || text.isWord(next, .t) {
            // `Couple 44/46 ans`
            if link.isMark("/"), isCouple(at: first.tokens.lowerBound - 1) { return (second, .pair) }
            return second.value > first.value ? (second, .range) : nil
        }
        if isForeignRange(text.known(next)),
            AgeUnit(text, at: second.tokens.upperBound)?.tongue != nil || isOpenedRange(first)
        {
            return second.value > first.value ? (second, .range) : nil
        }
        guard link.is(.and) || link.isMark("&") || link.isMark("+") || isForeignAnd(text.known(next)) else {
            return nil
        }
        let start = first.tokens.lowerBound
        let isArticle = [.de, .the, .los, .las, .le, .les, .i].contains(text.known(start - 1))
        let isBetween =
            AgeFrame.isBetween(text.known(isArticle ? start - 2 : start - 1)) || isBetweenBehind(second)
        return (second, isBetween && second.value > first.value ? .range : .pair)
    }

    private func isCouple(at index: Int) -> Bool {
        switch text.known(index) {
        case .couple, .koppel, .stel, .paar, .coppia, .pareja, .cuplu, .duo: true
        default: false
        }
    }

    /// `t/m`, `tot en met`, `e i`: the token behind a link of one or several.
    private func behindLink(_ link: Int) -> Int {
        if text.isWord(link, .t), text[link + 1]?.isMark("/") == true, text.isWord(link + 2, .m) {
            return link + 3
        }
        if text[link]?.is(.rangeWord) == true, text[link + 1]?.is(.and) == true, text.isWord(link + 2, .met) {
            return link + 3
        }
        let isArticle = [.de, .the, .los, .las, .le, .les, .i].contains(text.known(link + 1))
        return isArticle && text[link + 1]?.gap == .space && text[link]?.isWord == true ? link + 2 : link + 1
    }

    /// `de 18 à 22 ans`, `od 20 do 30 lat`: common words elsewhere.
    private func isForeignRange(_ word: KnownWord) -> Bool {
        switch word {
        case .a, .ai, .la, .do, .до: true
        default: false
        }
    }

    private func isForeignAnd(_ word: KnownWord) -> Bool {
        switch word {
        case .si, .es, .i, .и, .y, .e, .ed, .oraz: true
        default: false
        }
    }

    /// `de 25 à 40`, `od 50 do 65`, `dai 30 ai 50`: the word before the first number says that a second comes.
    private func isOpenedRange(_ first: AgeValue) -> Bool {
        switch text.known(first.tokens.lowerBound - 1) {
        case .de, .od, .dai, .от, .entre, .miedzy, .pomiedzy: true
        default: false
        }
    }

    /// `20 és 30 év között`
    private func isBetweenBehind(_ value: AgeValue) -> Bool {
        let end = AgeUnit(text, at: value.tokens.upperBound)?.tokens.upperBound ?? value.tokens.upperBound
        return AgeFrame.isAmong(text.known(end))
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
