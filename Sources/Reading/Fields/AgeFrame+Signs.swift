/// What makes a number an age: a label, a verb, brackets behind a name, a noun for a person.
extension AgeFrame {
    /// True: a label speaks of this age. False: of an age that is none, as in "at the age of". Nil: there is
    /// no label.
    var label: Bool? {
        var index = start - 1
        var crossed = text[start]?.gap == .line
        var steps = 0
        while let token = text[index], steps < 9 {
            if token.is(.ageLabel) {
                if crossed, !isShortLine(endingAt: index) { return nil }
                return !isLedLabel(index)
            }
            let isFiller =
                token.kind == .mark && [0x3A, 0x3D, 0x2D, 0x2E, 0x7C, 0x28, 0x29, 0x7E].contains(token.value)
                || token.is([.isVerb, .adverb, .approximate, .ofWord, .open, .almost, .ageUnit])
                || token.is(.bound) || Self.isReversal(token.known)
                || tongue != nil && (token.known == .de || token.known == .di)
            guard isFiller, !(crossed && token.isWord) else { return nil }
            if token.gap == .line { crossed = true }
            index -= 1
            steps += 1
        }
        return nil
    }

    /// `op de leeftijd van`, `at the age of`, `à l'âge de`, `all'età di`
    private func isLedLabel(_ index: Int) -> Bool {
        switch text.known(index - 1) {
        case .de, .the: return Self.isLead(text.known(index - 2))
        case .la: return text.isWord(index - 2, .a)
        default: break
        }
        guard text[index - 1]?.isMark("'") == true else { return false }
        return text.isWord(index - 2, .l) && text.isWord(index - 3, .a) || text.isWord(index - 2, .all)
    }

    /// `leeftijd (omgekeerd): 71`, `71 achterstevoren`
    var isReversed: Bool {
        before(5).contains { Self.isReversal(text.known($0)) } || Self.isReversal(text.known(after))
    }

    static func isReversal(_ word: KnownWord) -> Bool {
        switch word {
        case .omgekeerd, .achterstevoren, .reversed, .backwards: true
        default: false
        }
    }

    private static func isLead(_ word: KnownWord) -> Bool {
        switch word {
        case .op, .at, .sinds, .from, .vanaf, .the: true
        default: false
        }
    }

    func isShortLine(endingAt index: Int) -> Bool {
        var at = index
        while at > 0, text.tokens[at].gap != .line, index - at < 3 { at -= 1 }
        return text.tokens[at].gap == .line
    }

    /// `ik ben 17`, `I'm 22`, `ben nu 21`, `ik ben Sara, 31`
    var hasSelfVerb: Bool {
        // `zelf 36`, `selbst 37`
        if [.zelf, .selbst, .myself].contains(text.known(start - 1)), isClosed { return true }
        guard isOpenAfter else { return false }
        for index in before(5).reversed() {
            let token = text.tokens[index]
            if token.is(.selfVerb), text.mask(at: index).isEmpty {
                return !text.isWord(index, .am) || text.isWord(index - 1, .i)
            }
            if text.isWord(index, .m), text[index - 1]?.isMark("'") == true { return true }
            let isFiller =
                token.is([.adverb, .approximate, .almost, .firstPerson]) || text.isWord(index, .a)
                || token.isMark(",") || isName(token) || Self.isBetween(token.known)
                || isAround && (index == start - 1 || text.isWord(index, .um))
            guard isFiller else { return false }
        }
        return false
    }

    func isName(_ token: Token) -> Bool {
        // Ella and Elle are names as well as "she".
        let isUnknown =
            token.classes.isEmpty || token.known == .ella || token.known == .elle || token.known == .ans
        return token.isWord && isUnknown && token.length >= 2 && text.isCapitalised(token)
    }

    /// `ze is 19`, `she's 19`, `Kim is 17.`, `wij zijn 22 en 24`
    var hasThirdVerb: Bool {
        guard isClosed else { return false }
        var index = start - 1
        while let token = text[index],
            token.is([.adverb, .approximate, .almost]) || Self.isBetween(token.known), start - index < 4
        {
            index -= 1
        }
        guard let verb = text[index], text[start]?.gap != .line else { return false }
        if text.isWord(index, .s), text[index - 1]?.isMark("'") == true {
            index -= 1
        } else if !verb.is(.isVerb) {
            return false
        }
        guard let subject = text[index - 1] else { return false }
        if subject.is([.thirdPerson, .plural, .offered, .kin, .person, .animal]) { return true }
        let following = text[index + 1].map { $0.is([.plural, .thirdPerson]) } ?? false
        return following || isName(subject)
    }

    /// `dat zijn nichtje 17 is`, `omdat ze 21 is`
    var hasVerbBehind: Bool {
        guard let verb = text[end], verb.is(.isVerb), verb.gap == .space, let subject = text[start - 1],
            text[start]?.gap == .space
        else { return false }
        return subject.is([.thirdPerson, .kin, .person]) || isName(subject)
    }

    /// `meisje van 16`, `girl of 19`, `lady (30)`
    var isPersonNoun: Bool {
        guard isOpenAfter, let link = text[start - 1], text[start]?.gap != .line else { return false }
        if link.isMark("!") { return isShouted }
        if link.is(.ofWord) { return isPerson(start - 2) }
        let isArticle = link.known == .de || link.known == .the
        if Self.isBetween(isArticle ? text.known(start - 2) : link.known) {
            return text[isArticle ? start - 3 : start - 2]?.is([.person, .offered, .audience]) == true
        }
        guard isClosed || isSought(before(6)) else { return false }
        if link.is(.person) || link.is(.kin) { return true }
        guard link.isMark(",") || link.isMark("("), let noun = text[start - 2] else { return false }
        return noun.is([.person, .kin, .animal])
    }

    /// `nieuw meisje!!! 17!!!`
    private var isShouted: Bool {
        var index = start - 1
        while text[index]?.isMark("!") == true, start - index < 5 { index -= 1 }
        guard text[index]?.is(.person) == true, let next = text[end] else { return false }
        return next.isMark("!") || next.gap == .line
    }

    /// `meisje`, `haar vriendin Ans`
    private func isPerson(_ index: Int) -> Bool {
        guard let noun = text[index] else { return false }
        if noun.is([.person, .kin, .animal, .offered]) { return true }
        return isName(noun) && text[index - 1]?.is([.person, .kin]) == true
    }

    static func isBetween(_ word: KnownWord) -> Bool {
        switch word {
        case .tussen, .between, .zwischen, .entre, .tra, .fra, .intre, .miedzy, .pomiedzy, .между: true
        default: false
        }
    }

    /// `net 18`, `just turned 18 last week`, `eindelijk 18`, `nu nog 17`
    var isJust: Bool {
        if text.isWord(start - 1, .turned), text[start]?.gap != .line { return isOpenAfter }
        if AgeValue.isTeen(text, at: start) { return isClosed }
        guard let token = text[start], token.gap != .line, (16...21).contains(token.value),
            let word = text[text.isWord(start - 1, .de) ? start - 2 : start - 1]
        else { return false }
        switch word.known {
        case .net, .pas, .just, .gerade, .barely, .eindelijk, .finally, .endlich, .erst, .nur, .only,
            .slechts:
            return isClosed || text.isWord(end, .geworden)
        case .nog, .maar, .still, .nu, .now: return token.value < 20 && isClosed
        default: return false
        }
    }

    /// Nothing goes on behind the number that could be what it counts.
    var isClosed: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        if next.kind == .mark { return !next.isMark("%") && !next.isMark(":") && !next.isMark("/") }
        return next.is([.and, .or, .ageUnit, .rangeWord, .negation, .placePreposition, .seeking, .adverb])
            || text.isWord(end, .only) || text.isWord(end, .jaar)
    }

    var isOpenAfter: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        // `17x`
        if next.isWord, next.gap == .none, !next.is(.ageUnit) { return false }
        return !next.is([.duration, .measure, .money, .counted, .month, .weekday]) && !next.isMark("%")
            && !(next.isMark("/") && next.gap == .none) && !(next.isMark(":") && next.gap == .none)
    }

    func adjacent(_ classes: WordClasses) -> Bool {
        text[start]?.gap != .line && text[start - 1]?.is(classes) == true
    }
}
