/// What makes a number an age: a label, a verb, brackets behind a name, a noun for a person.
extension AgeFrame {
    /// True: a label speaks of this age. False: of an age that is none, as in "at the age of". Nil: there is
    /// no label.
    var label: Bool? {
        var index = start - 1
        var crossed = text[start]?.gap == .line
        var steps = 0
        while let token = text[index], steps < 5 {
            if token.is(.ageLabel) {
                if crossed, !isShortLine(endingAt: index) { return nil }
                let article = text.known(index - 1)
                return !((article == .de || article == .the) && Self.isLead(text.known(index - 2)))
            }
            let isFiller =
                token.kind == .mark && [0x3A, 0x3D, 0x2D, 0x2E, 0x7C, 0x28, 0x7E].contains(token.value)
                || token.is([.isVerb, .adverb, .approximate, .ofWord, .open, .almost])
                || token.is(.bound)
            guard isFiller, !(crossed && token.isWord) else { return nil }
            if token.gap == .line { crossed = true }
            index -= 1
            steps += 1
        }
        return nil
    }

    /// `op de leeftijd van`, `at the age of`
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
        guard isOpenAfter else { return false }
        for index in before(5).reversed() {
            let token = text.tokens[index]
            if token.is(.selfVerb), text.mask(at: index).isEmpty {
                return !text.isWord(index, .am) || text.isWord(index - 1, .i)
            }
            if text.isWord(index, .m), text[index - 1]?.isMark("'") == true { return true }
            let isFiller =
                token.is([.adverb, .approximate, .almost, .firstPerson]) || text.isWord(index, .a)
                || token.isMark(",") || isName(token)
            guard isFiller else { return false }
        }
        return false
    }

    func isName(_ token: Token) -> Bool {
        token.isWord && token.classes.isEmpty && token.length >= 2 && text.isCapitalised(token)
    }

    /// `ze is 19`, `she's 19`, `Kim is 17.`, `wij zijn 22 en 24`
    var hasThirdVerb: Bool {
        guard isClosed else { return false }
        var index = start - 1
        while let token = text[index], token.is([.adverb, .approximate, .almost]), start - index < 4 {
            index -= 1
        }
        guard let verb = text[index], text[start]?.gap != .line else { return false }
        if text.isWord(index, .s), text[index - 1]?.isMark("'") == true {
            index -= 1
        } else if !verb.is(.isVerb) {
            return false
        }
        guard let subject = text[index - 1] else { return false }
        if subject.is([.thirdPerson, .plural, .offered]) { return true }
        let following = text[index + 1].map { $0.is([.plural, .thirdPerson]) } ?? false
        return following || isName(subject)
    }

    /// `Marit (28)`, `Kim (22 jaar)`, `(v, 22)`
    var isInBrackets: Bool {
        guard let open = text[start - 1], open.isMark("("),
            text[end]?.isMark(")") == true || text[end]?.isMark(",") == true,
            let name = text[start - 2], open.gap != .line
        else { return false }
        if name.is(.kin) { return true }
        // `moeder van twee (16 en 12)`
        if name.is(.number), before(6).contains(where: { text.tokens[$0].is(.kin) }) { return true }
        guard name.isWord, !name.is([.counted, .weekday, .month, .audience]) else { return false }
        return isFirstLine || text.isCapitalised(name) && !placeTokens.contains(start - 2)
    }

    /// `Anna, 23` or `Anna 23` at the start of a line that names a person; `Anna, 23, ` where any sentence starts.
    var isTitle: Bool {
        guard isTitleEnd, let before = text[start - 1], text[start]?.gap != .line else { return false }
        let isComma = before.isMark(",") || before.isMark("-") || before.isMark("|")
        let index = isComma ? start - 2 : start - 1
        guard let name = text[index], isName(name), !Self.isHouseName(name.known),
            !placeTokens.contains(index)
        else { return false }
        let isEnclosed = before.isMark(",") && text[end]?.isMark(",") == true
        if name.gap != .line { return isEnclosed && text.isSentenceStart(index) }
        return isComma || isFirstLine
    }

    private static func isHouseName(_ word: KnownWord) -> Bool {
        switch word {
        case .club, .villa, .studio, .huize, .prive, .bar, .lounge, .spa, .massage, .privehuis, .escortbureau,
            .sauna, .relax, .thuis, .nieuw, .new, .top, .vip, .agency, .bureau, .lokaal, .route, .hoofdstuk:
            true
        default: false
        }
    }

    var isTitleEnd: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        if next.kind == .mark {
            return [0x2C, 0x2D, 0x7C, 0x21].contains(next.value) && next.gap != .none || next.isMark(",")
        }
        return next.is(.placePreposition) || placeTokens.contains(end)
    }

    var isFirstLine: Bool { start < text.firstLineEnd }

    /// `meisje van 16`, `girl of 19`, `lady (30)`
    var isPersonNoun: Bool {
        guard isOpenAfter, let link = text[start - 1], text[start]?.gap != .line else { return false }
        if link.is(.ofWord) { return text[start - 2]?.is([.person, .kin, .animal, .offered]) == true }
        if Self.isBetween(link.known) {
            return text[start - 2]?.is([.person, .offered]) == true
        }
        guard isClosed else { return false }
        if link.is(.person) || link.is(.kin) { return true }
        guard link.isMark(",") || link.isMark("("), let noun = text[start - 2] else { return false }
        return noun.is([.person, .kin, .animal])
    }

    static func isBetween(_ word: KnownWord) -> Bool {
        switch word {
        case .tussen, .between, .zwischen, .entre: true
        default: false
        }
    }

    var isJust: Bool {
        guard let word = text[text.isWord(start - 1, .de) ? start - 2 : start - 1],
            text[start]?.gap != .line, isClosed || text.isWord(end, .geworden)
        else {
            return false
        }
        switch word.known {
        case .net, .pas, .just, .gerade, .barely, .turned:
            return text[start].map { (16...21).contains($0.value) } ?? false
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
        return !next.is([.duration, .measure, .money, .counted, .month, .weekday]) && !next.isMark("%")
            && !(next.isMark("/") && next.gap == .none) && !(next.isMark(":") && next.gap == .none)
    }

    func adjacent(_ classes: WordClasses) -> Bool {
        text[start]?.gap != .line && text[start - 1]?.is(classes) == true
    }
}
