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
        if let other = second?.value, other.value < AgeValue.youngest,
            !isChildAge(other) || !hasKin(before: first)
        {
            second = nil
        }
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
