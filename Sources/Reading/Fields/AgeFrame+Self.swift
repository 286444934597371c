/// Who writes says her age: by a verb, by a pronoun, by a name.
extension AgeFrame {
    /// `ik ben 17`, `I'm 22`, `ben nu 21`, `ik ben Sara, 31`
    var hasSelfVerb: Bool {
        // `zelf 36`, `selbst: 37`
        let own = text[start - 1]?.isMark(":") == true ? start - 2 : start - 1
        if [.zelf, .selbst, .myself].contains(text.known(own)), isClosed { return true }
        guard isOpenAfter else { return false }
        for index in before(5).reversed() {
            let token = text.tokens[index]
            if token.is(.selfVerb), text.mask(at: index).isEmpty {
                // German `im 15. Jahr`
                if text.isWord(index, .im), text[end]?.isMark(".") == true,
                    text[end + 1]?.is([.ageUnit, .month, .counted]) == true
                        || anyRoles(end + 1).contains(.ordinal)
                {
                    return false
                }
                // Romanian "Am 31, sunt calmă": I have.
                if isHavingVerb(token.known) { return isClosed && !isThereAre(index) && !isListEnd }
                return !text.isWord(index, .am) || isEnglishAm(index)
                    || (text.isSentenceStart(index) && text[end]?.isMark(",") == true
                        || text.isWord(index - 1, .eu))
                        && index == start - 1 && isClosed
            }
            if text.isWord(index, .m), text[index - 1]?.isMark("'") == true { return true }
            // `ik ben v 34`, `I'm a young 55`
            if index == start - 1, isLetterOfSex(index) || isLowName(index) || token.is(.oldness) && isClosed
            {
                continue
            }
            let isFiller =
                token.is([.adverb, .approximate, .almost, .firstPerson, .bound]) || text.isWord(index, .a)
                || token.isMark(",") || isName(token) || Self.isBetween(token.known)
                || isFillerOfSelf(token.known)
                || isAround && (index == start - 1 || text.isWord(index, .um))
            guard isFiller else { return false }
        }
        return false
    }

    /// `tengo 25 pares`, `ho 25 paia`: who has, or of whom there are, may have anything; who is, is an age.
    private func isHavingVerb(_ word: KnownWord) -> Bool {
        switch word {
        case .tengo, .ho, .mam, .sono: true
        default: false
        }
    }

    /// `ci sono 27`
    private func isThereAre(_ verb: Int) -> Bool { text.isWord(verb, .sono) }

    /// Closed by a word that may go on with what is counted: `tengo 25 y 30`.
    private var isListEnd: Bool {
        text[end].map { $0.is(.and) && $0.gap != .line } == true && text[end + 1]?.isNumber == true
    }

    /// `I am`, `I really am`
    private func isEnglishAm(_ index: Int) -> Bool {
        var at = index - 1
        while let token = text[at], index - at < 3, token.is(.adverb), token.gap != .line { at -= 1 }
        return text.isWord(at, .i)
    }

    /// `ben ruim 60`, `I'm well over 60`, `съм на 31`, `ben er een van 38`
    private func isFillerOfSelf(_ word: KnownWord) -> Bool {
        switch word {
        case .ruim, .well, .на, .eentje, .er, .dik, .inmiddels, .dus, .so: true
        default: false
        }
    }

    /// `38 ben ik`, `31 vagyok`, `на 31 съм`
    var hasSelfVerbBehind: Bool {
        guard let verb = text[end], verb.gap == .space, text[start]?.gap == .line || isOpenBefore else {
            return false
        }
        switch verb.known {
        case .vagyok, .съм: return true
        case .ben, .bin, .am: return [.ik, .ich, .i].contains(text.known(end + 1))
        default: return false
        }
    }

    /// Nothing before the number that it could belong to.
    private var isOpenBefore: Bool {
        text.isSentenceStart(start) || text[start - 1]?.kind == .mark
            || [.на, .dus, .en].contains(text.known(start - 1))
    }

    /// `yo 47`, `és én 47`, `Ich, 38, habe`: oneself and a number, and nothing that it counts.
    var isOwnBare: Bool {
        guard isClosed, text[start]?.gap == .space else { return false }
        var at = start - 1
        if text.known(at) == .на { at -= 1 }
        let isComma = text[at]?.isMark(",") == true
        if isComma { at -= 1 }
        guard isSelfPronoun(at) || text.known(at) == .me, let own = text[at] else { return false }
        if isComma { return text[end]?.isMark(",") == true && own.gap != .none }
        return text.isSentenceStart(at) || text[at - 1].map { $0.kind == .mark || $0.is(.and) } ?? true
            || [.y, .e, .si, .i, .и, .iar, .a].contains(text.known(at - 1))
    }

    func isName(_ token: Token) -> Bool {
        // Ella and Elle are names as well as "she".
        let isUnknown =
            token.classes.isEmpty || token.known == .ella || token.known == .elle || token.known == .ans
        return token.isWord && isUnknown && token.length >= 2 && text.isCapitalised(token)
    }
}
