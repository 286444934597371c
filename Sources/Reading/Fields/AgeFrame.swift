internal import Evidence

/// The words around a number that could be an age, and what they say.
struct AgeFrame {
    let text: ReadableText
    /// The first token of the number and the one after its last.
    let start: Int
    let end: Int
    let unit: AgeUnit?
    let placeTokens: Set<Int>

    var after: Int { unit?.tokens.upperBound ?? end }

    // MARK: Is it an age?

    /// What makes the number an age; nil where nothing does, or where it is years of something else.
    var evidence: AgeReader.Evidence? {
        if text[end]?.isMark("+") == true, text[end]?.gap == Token.Gap.none {
            return isPlainPlus ? .plus : nil
        }
        if isExample || isNegated || isPast || isFigurative || isFuture { return nil }
        if let unit { return isYearsOfSomethingElse(unit) ? nil : .unit }
        if text[start]?.is(.agedWord) == true { return .unit }
        if let label = label { return label ? .label : nil }
        if hasSelfVerb { return .selfVerb }
        if hasThirdVerb { return .thirdVerb }
        if isInBrackets { return .brackets }
        if isPersonNoun { return .person }
        if isTitle { return .title }
        if let bound = boundWord, isLimitOfPeople(bound) { return .bound }
        if adjacent(.almost), isClosed { return .almost }
        if isJust { return .just }
        return nil
    }

    /// `18+`, but not `2+1` or a sum.
    var isPlainPlus: Bool {
        text[end + 1].map { !($0.isNumber && $0.gap == .none) } ?? true
    }

    // MARK: Windows

    /// The tokens before the number in its sentence, at most `count`.
    func before(_ count: Int) -> Range<Int> {
        var index = start
        while index > 0, start - index < count, !text.isSentenceStart(index) { index -= 1 }
        return index..<start
    }

    /// The tokens behind number and unit, up to the next comma, "and" or end of the sentence.
    func following(_ count: Int) -> Range<Int> {
        var index = after
        while let token = text[index], index - after < count, token.gap != .line, !token.is(.and),
            !(token.kind == .mark && [0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x28, 0x29].contains(token.value))
        {
            index += 1
        }
        return after..<index
    }
}
