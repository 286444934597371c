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
        if isExample || isInList || isReported || isOfSeries || isRowOfDays || isPartOfCount { return nil }
        if bound == .below, isInWork { return nil }  // `filmul este interzis sub 16 ani`
        if isPlusser { return .plus }
        let isFor = anyRoles(end).contains(.secondPerson) || text.isWord(end, .ben)
        if isDeniedToReader, isClosed || unit != nil || isFor { return .notYet }
        if isNotYet, isClosed || unit != nil || isOpenAfter && isOfSelf || isFor { return .notYet }
        if isPassed { return .plus }
        if isAnswer || isExact || isStillForNow || isEchoed || isOutgrown || isSexed || isMeasured {
            return .title
        }
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
        if isSharingUnit || isParentsOwn { return .person }
        if isTitle || isPairedName || isListedName || isCalled || isOpening { return .title }
        if isDemandedBehind { return .demand }
        if let bound, isLimitOfPeople(bound) { return .bound }
        if hasDemand, isClosed || text[end]?.is(.isVerb) == true { return .demand }
        if adjacent(.almost) || isIsh || isAlmostOn || isAboutDecade, isClosed || isIsh { return .almost }
        return isJust ? .just : nil
    }

    /// `Почти на 40, поддържана`
    private var isAlmostOn: Bool {
        text.isWord(start - 1, .на) && text[start - 2]?.is(.almost) == true && text[start]?.gap == .space
    }

    /// `Sulla cinquantina, elegante`: written out, and the sentence begins with it.
    private var isAboutDecade: Bool {
        adjacent(.approximate) && text[start]?.isWord == true && (text[start]?.value ?? 0) >= 30
            && text.isSentenceStart(start - 1)
    }

    /// `50-plussers`, `50plus`, `50 plus preferred`
    private var isPlusser: Bool {
        let at = text[end]?.isMark("-") == true ? end + 1 : end
        guard text[at]?.gap != .line, [.plus, .plusser, .plussers].contains(text.known(at)) else {
            return false
        }
        return text[at + 1].map { !$0.isNumber || $0.gap == .line } ?? true
    }

    /// `Kaart 17 van de 40`, `17 of 40`, `17 out of 20`: so many of more, and nobody's age.
    private var isPartOfCount: Bool {
        guard unit == nil, text[start]?.isNumber == true, let link = text[end], link.gap == .space,
            link.is(.ofWord) || link.known == .de || link.known == .out
        else { return false }
        var at = end + 1
        while [.de, .the, .den, .of, .die].contains(text.known(at)), at < end + 3 { at += 1 }
        guard let whole = text[at], whole.isNumber, whole.gap == .space, whole.length <= 3 else {
            return false
        }
        return whole.value > (text[start]?.value ?? 0) && text[at + 1]?.is([.ageUnit, .month]) != true
            && text.mask(at: at).isDisjoint(with: .date)
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
