/// Nouns for people that a number stands beside, and the words between two ends of an age.
extension AgeFrame {
    /// `meisje van 16`, `girl of 19`, `lady (30)`
    var isPersonNoun: Bool {
        guard isOpenAfter, let link = text[start - 1], text[start]?.gap != .line else { return false }
        if link.isMark("!") { return isShouted }
        if link.is(.ofWord) {
            return isPerson(start - 2) || isNamedOf(start - 2) || isCouple(text.known(start - 2)) && isClosed
                || isRange && text[start - 2]?.is(.audience) == true  // `een heer van 40 tot 49`
        }
        if isPersonAround || isRangeOfPeople || isGermanSie { return true }
        // `Mum of three (5, 8 and 11), 34, …`
        if link.isMark(","), text[start - 2]?.isMark(")") == true, text[end]?.isMark(",") == true,
            before(14).contains(where: { text.tokens[$0].is([.kin, .person]) })
        {
            return true
        }
        // `una mujer de 39`, `una figlia di 12`
        if [.de, .di, .d, .на, .v].contains(link.known), isClosed || isBare {
            if isPerson(start - 2) || anyRoles(start - 2).contains(.aged) { return true }
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
                || isSought(before(9))
        }
        // `mevrouw 57 weduwe`, `NURSE 58 OFFERS`
        if link.is([.person, .offered]) || link.known == .zussen, start < 8,
            text[end]?.is(.person) == true || anyRoles(end).contains(.hosting)
        {
            return true
        }
        guard isClosed || isSought(before(6)) else { return false }
        if link.is(.person) || link.is(.kin) { return true }
        guard link.isMark(",") || link.isMark("("), let noun = text[start - 2] else { return false }
        // `Kollegin gesucht, 25`, `Suche Herrn, 50 bis 65`
        if noun.is(.audience), isRange, isSought(before(8)) { return true }
        return noun.is([.person, .kin, .animal, .offered]) || isCouple(noun.known)
    }

    /// `señora de 41 sola en casa`: in the first words, with nothing behind that a number counts.
    private var isBare: Bool {
        start < 12 && isOpenAfter && text[end]?.classes.isEmpty == true
            && (18...69).contains(text[start]?.value ?? 0)
    }

    private func isCouple(_ word: KnownWord) -> Bool {
        switch word {
        case .couple, .koppel, .stel, .paar, .coppia, .pareja, .cuplu, .duo: true
        default: false
        }
    }

    /// `dame van rond de 40`
    private var isPersonAround: Bool {
        var at = text[start - 1]?.isMark(".") == true ? start - 2 : start - 1
        if text.isWord(at, .de) || text.isWord(at, .die) { at -= 1 }
        guard text[at]?.is([.approximate, .almost]) == true, isClosed else { return false }
        // `Woman, approx. 25`
        if text[at - 1]?.isMark(",") == true { return isPerson(at - 2) }
        return text[at - 1]?.is(.ofWord) == true ? isPerson(at - 2) : isPerson(at - 1)
    }

    /// `Sympathische Sie, 35, empfängt`
    private var isGermanSie: Bool {
        guard text[start - 1]?.isMark(",") == true, text.isWord(start - 2, .sie), let sie = text[start - 2]
        else {
            return false
        }
        return text.isCapitalised(sie) && (text[end].map { $0.kind == .mark || $0.gap == .line } ?? true)
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
}
