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
        // `zelf 36`, `selbst: 37`
        let own = text[start - 1]?.isMark(":") == true ? start - 2 : start - 1
        if [.zelf, .selbst, .myself].contains(text.known(own)), isClosed { return true }
        guard isOpenAfter else { return false }
        for index in before(5).reversed() {
            let token = text.tokens[index]
            if token.is(.selfVerb), text.mask(at: index).isEmpty {
                // Romanian "Am 31, sunt calmă": I have.
                return !text.isWord(index, .am) || text.isWord(index - 1, .i)
                    || (text.isSentenceStart(index) && text[end]?.isMark(",") == true
                        || text.isWord(index - 1, .eu))
                        && index == start - 1 && isClosed
            }
            if text.isWord(index, .m), text[index - 1]?.isMark("'") == true { return true }
            let isFiller =
                token.is([.adverb, .approximate, .almost, .firstPerson, .bound]) || text.isWord(index, .a)
                || token.isMark(",") || isName(token) || Self.isBetween(token.known)
                || isFillerOfSelf(token.known)
                || isAround && (index == start - 1 || text.isWord(index, .um))
            guard isFiller else { return false }
        }
        return false
    }

    /// `ben ruim 60`, `I'm well over 60`, `съм на 31`, `ben er een van 38`
    private func isFillerOfSelf(_ word: KnownWord) -> Bool {
        switch word {
        case .ruim, .well, .на, .eentje, .er, .dik, .inmiddels: true
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
        // `my friend who answers the door is 52`
        if subject.kind != .mark, let kin = relation, kin < index - 1, isAbout(kin) { return true }
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
        if link.is(.ofWord) { return isPerson(start - 2) || isNamedOf(start - 2) }
        if isPersonAround || isRangeOfPeople { return true }
        // `Mum of three (5, 8 and 11), 34, …`
        if link.isMark(","), text[start - 2]?.isMark(")") == true, text[end]?.isMark(",") == true,
            before(14).contains(where: { text.tokens[$0].is([.kin, .person]) })
        {
            return true
        }
        // `una mujer de 39`, `una figlia di 12`
        if [.de, .di, .d, .на, .v].contains(link.known), isClosed {
            if isPerson(start - 2) { return true }
            // `Vera, de 30`
            if link.known == .de, text[start - 2]?.isMark(",") == true, let name = text[start - 3],
                isName(name),
                !placeTokens.contains(start - 3)
            {
                return true
            }
        }
        if link.is(.audience), isRange { return true }
        let isArticle = link.known == .de || link.known == .the
        if Self.isBetween(isArticle ? text.known(start - 2) : link.known) {
            return text[isArticle ? start - 3 : start - 2]?.is([.person, .offered, .audience]) == true
                || isSought(before(6))
        }
        guard isClosed || isSought(before(6)) else { return false }
        if link.is(.person) || link.is(.kin) { return true }
        guard link.isMark(",") || link.isMark("("), let noun = text[start - 2] else { return false }
        // `Kollegin gesucht, 25`, `Suche Herrn, 50 bis 65`
        if noun.is(.audience), isRange, isSought(before(8)) { return true }
        return noun.is([.person, .kin, .animal, .offered]) || isCouple(noun.known)
    }

    private func isCouple(_ word: KnownWord) -> Bool {
        switch word {
        case .couple, .koppel, .stel, .paar, .coppia, .pareja, .cuplu, .duo: true
        default: false
        }
    }

    /// `dame van rond de 40`
    private var isPersonAround: Bool {
        var at = start - 1
        if text.isWord(at, .de) || text.isWord(at, .die) { at -= 1 }
        guard text[at]?.is([.approximate, .almost]) == true, isClosed else { return false }
        return text[at - 1]?.is(.ofWord) == true ? isPerson(at - 2) : isPerson(at - 1)
    }

    /// `ladies from 25 to 40`
    private var isRangeOfPeople: Bool {
        guard isRange, isClosed else { return false }
        switch text.known(start - 1) {
        case .from, .od, .от, .de, .dai, .von: break
        default: return false
        }
        return text[start - 2]?.is([.person, .audience]) == true
            || before(5).contains { text.tokens[$0].is(.offered) }
    }

    /// `Wendy van 38`: behind a name in the middle of a sentence, or one of several; at the start of a sentence any noun
    /// has a capital.
    private func isNamedOf(_ index: Int) -> Bool {
        guard text.isWord(start - 1, .van), isClosed, let name = text[index], isName(name),
            !isNumbering(name),
            !placeTokens.contains(index)
        else { return false }
        if !text.isSentenceStart(index) { return true }
        return text[end]?.is(.and) == true && text[end + 1].map(isName) == true && text.isWord(end + 2, .van)
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

    /// Hungarian `között` stands behind both ends.
    static func isAmong(_ word: KnownWord) -> Bool {
        switch word {
        case .kozott, .kozotti, .kozottiek, .kozottieket, .kozottieknek: true
        default: false
        }
    }

    static func isBetween(_ word: KnownWord) -> Bool {
        switch word {
        case .tussen, .between, .zwischen, .entre, .tra, .fra, .intre, .miedzy, .pomiedzy, .между: true
        default: false
        }
    }

    /// `net 18`, `just turned 18 last week`, `eindelijk 18`, `nu nog 17`
    /// `Wdowa, lat 58`, `kobieta lat trzydzieści cztery`
    var hasUnitBefore: Bool {
        text.isWord(start - 1, .lat) && isOpenAfter && text[start]?.gap == .space
            && text[start - 2]?.isNumber != true
            && text[start - 2]?.is(.number) != true
    }

    var isJust: Bool {
        if text.isWord(start - 1, .turned), text[start]?.gap != .line { return isOpenAfter }
        if AgeValue.isTeen(text, at: start) { return isClosed }
        guard let token = text[start], token.gap != .line else { return false }
        // `pas 50 geworden`, `gerade 40 geworden`, `just gone 40`
        if text.isWord(end, .geworden), text[end]?.gap == .space { return true }
        if text.isWord(end, .for), text.isWord(end + 1, .now) { return true }
        if text.isWord(start - 1, .gone), text.isWord(start - 2, .just) { return isClosed }
        if text.isWord(start - 1, .los), text.isWord(start - 2, .cumplidos) { return isClosed }
        // `nu dus nog 39`
        if [.nog, .still, .noch].contains(text.known(start - 1)), isClosed,
            before(4).contains(where: { [.nu, .now, .also, .jetzt].contains(text.known($0)) })
        {
            return true
        }
        guard (16...21).contains(token.value),
            let word = text[text.isWord(start - 1, .de) ? start - 2 : start - 1]
        else { return false }
        switch word.known {
        case .net, .pas, .just, .gerade, .barely, .eindelijk, .finally, .endlich, .erst, .nur, .only,
            .slechts:
            return isClosed
        case .nog, .maar, .still, .nu, .now: return token.value < 20 && isClosed
        default: return false
        }
    }

    /// Nothing goes on behind the number that could be what it counts.
    var isClosed: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        if next.kind == .mark { return !next.isMark("%") && !next.isMark(":") && !next.isMark("/") }
        return next.is([.and, .or, .ageUnit, .rangeWord, .negation, .placePreposition, .seeking, .adverb])
            || next.is(.bound) && next.known == .only || next.known == .jaar || Self.isConjunction(next.known)
    }

    /// Words that begin what is said next, so that the number before them counts nothing.
    private static func isConjunction(_ word: KnownWord) -> Bool {
        switch word {
        case .dus, .maar, .want, .met, .with, .but, .so, .mit, .aber, .denn, .avec, .mais, .et, .con, .pero,
            .y, .ma,
            .ed, .cu, .dar, .si, .z, .ale, .i, .at, .с, .но, .и, .and, .die, .che, .que, .care, .qui, .ktora,
            .която, .who, .back, .available, .new, .free,
            .single, .is:
            true
        default: false
        }
    }

    var isOpenAfter: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        // `17x`
        if next.isWord, next.gap == .none, !next.is(.ageUnit) { return false }
        return !next.is([.duration, .measure, .money, .month, .weekday]) && !next.isCounted
            && !next.isMark("%")
            && !(next.isMark("/") && next.gap == .none) && !(next.isMark(":") && next.gap == .none)
    }

    func adjacent(_ classes: WordClasses) -> Bool {
        text[start]?.gap != .line && text[start - 1]?.is(classes) == true
    }
}
