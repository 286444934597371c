internal import Evidence

/// The words around a number that could be an age, and what they say.
struct AgeFrame {
    let text: ReadableText
    /// The first token of the number and the one after its last.
    let start: Int
    let end: Int
    let unit: AgeUnit?
    let placeTokens: Set<Int>
    /// True where a second number follows: `18 tot 25`.
    var isRange = false

    var after: Int { unit?.tokens.upperBound ?? end }
    /// The language that the unit belongs to; nil for nl, en and de, and without one.
    var tongue: Tongue? { unit?.tongue }

    // MARK: Is it an age?

    /// What makes the number an age; nil where nothing does, or where it is years of something else.
    var evidence: AgeReader.Evidence? {
        if text[end]?.isMark("+") == true, text[end]?.gap == Token.Gap.none {
            return isPlainPlus && !isInList ? .plus : nil
        }
        if isExample || isInList || isReported || isOfSeries { return nil }
        if bound == .below, isInWork { return nil }  // `filmul este interzis sub 16 ani`
        if isPlusser { return .plus }
        if isNotYet, isClosed || unit != nil || isOpenAfter && isOfSelf { return .notYet }
        // What someone said of an age is that person's word, though it is told in the past.
        if isPast, isToldBySomeone { return .quoted }
        if isNegated || isPast || isFigurative || isFuture { return nil }
        let label = isOfProfile ? true : label
        if label == false { return nil }
        if let unit {
            return isYearsOfSomethingElse(unit) || isOwnedByThing || !isClaimed(unit) ? nil : .unit
        }
        if text[start]?.is(.agedWord) == true { return .unit }
        if label == true { return .label }
        return isInWork || isOwnedByThing ? nil : wording
    }

    /// What the words say where neither unit nor label does.
    private var wording: AgeReader.Evidence? {
        if hasSelfVerb || hasSelfVerbBehind || isOwnBare || isNowKnowing { return .selfVerb }
        if hasUnitBefore { return .unit }
        if hasThirdVerb || hasVerbBehind || isPronounAge || isAboutMe { return .thirdVerb }
        if isInBrackets { return .brackets }
        if isFact { return .title }
        if isPersonNoun || isInKinList || isRange && Self.isAmong(text.known(end)) { return .person }
        if isTitle || isPairedName || isListedName || isCalled || isOpening { return .title }
        if let bound, isLimitOfPeople(bound) { return .bound }
        if hasDemand, isClosed || text[end]?.is(.isVerb) == true { return .demand }
        if adjacent(.almost) || isIsh, isClosed || isIsh { return .almost }
        return isJust ? .just : nil
    }

    /// `50-plussers`, `50plus`, `50 plus preferred`
    private var isPlusser: Bool {
        let at = text[end]?.isMark("-") == true ? end + 1 : end
        guard text[at]?.gap != .line, [.plus, .plusser, .plussers].contains(text.known(at)) else {
            return false
        }
        return text[at + 1].map { !$0.isNumber || $0.gap == .line } ?? true
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
            index == after && unit == nil || !text.isSentenceStart(index),
            !(token.kind == .mark && [0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x28, 0x29].contains(token.value))
        {
            index += 1
        }
        return after..<index
    }
}
