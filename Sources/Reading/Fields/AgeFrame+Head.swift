/// The word that years hang on, and whether it is somebody.
extension AgeFrame {
    /// The word or mark that the number hangs on; nil where its sentence or line begins with it.
    var headOfYears: Int? {
        guard !text.isSentenceStart(start) else { return nil }
        var index = start - 1
        while index >= 0, start - index < 7, isSmall(index) {
            if text.isSentenceStart(index) { return nil }
            index -= 1
        }
        return index >= 0 ? index : nil
    }

    private func isSmall(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.is([.approximate, .almost, .bound]) { return true }
        if token.is(.adverb) { return !token.is(.selfVerb) && !roles(index).contains(.span) }
        switch token.known {
        case .die, .the, .los, .las, .le, .les, .gli, .dik, .ruim, .een, .an: return true
        case .de: return tongue == nil || text[index - 1]?.is(.approximate) == true
        case .in: return tongue == .ro && text[index + 1]?.is(.approximate) == true
        case .i: return tongue == .it
        case .на: return tongue == .bg
        case .lat, .wieku: return tongue == .pl
        default:
            return token.isMark("'") && tongue != .fr
                || token.isMark(".") && text[index - 1]?.is([.approximate, .bound, .ageLabel]) == true
        }
    }

    /// `На 33 години`, where small words alone open the sentence.
    var isAtOpening: Bool {
        tongue == .bg && text.isWord(start - 1, .на) || tongue == .pl && text.isWord(start - 1, .wieku)
    }

    var openingClaim: Claim? {
        if isKnowing || text[after]?.is(.selfVerb) == true { return .somebody }
        return isClosedBehind ? .fact : nil
    }

    /// A word for a person, a name, or the verb by which someone says what she is.
    func isSomebodyAt(_ index: Int) -> Bool {
        guard let token = text[index] else { return false }
        if token.is(.selfVerb) { return text.mask(at: index).isEmpty }
        // The English "I" is an article in Italian, and "and" in Polish.
        if token.is([.person, .offered, .kin, .audience, .thirdPerson, .addressee, .firstPerson]) {
            return token.known != .i || tongue == nil
        }
        switch token.known {
        case .zelf, .selbst, .myself, .hij, .zij, .he, .she, .sie, .lui, .el, .on, .ona, .тои, .тя:
            return true
        case .ai: return tongue == .fr && text[index - 1]?.isMark("'") == true
        case .mes: return tongue == .fr
        case .m: return text[index - 1]?.isMark("'") == true
        default: break
        }
        return isName(token) && roles(index).isDisjoint(with: [.matter, .lasting, .span])
            && !isPastForm(index) && !isNumbering(token)
            && !(tongue == nil && isGermanThing(index - 1, token))
    }

    /// False for `my` before a noun: it tells whose thing, not who.
    func isNoOwner(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.is([.firstPerson, .thirdPerson, .plural, .addressee]), !token.is(.selfVerb),
            !isSelfPronoun(index), let next = text[index + 1], next.isWord
        else { return true }
        if next.is([.isVerb, .selfVerb, .adverb, .person, .offered, .kin, .number, .audience])
            || isHaving(index + 1)
        {
            return true
        }
        return !isDeterminer(index) && !next.classes.isEmpty
    }
}
