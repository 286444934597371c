/// Ages that stand beside a name, in a title or list, and nothing else says so.
extension AgeFrame {
    /// `Marit (28)`, `Kim (22 jaar)`, `(v, 22)`
    var isInBrackets: Bool {
        guard let open = text[start - 1], open.isMark("("),
            text[end]?.isMark(")") == true || text[end]?.isMark(",") == true,
            let name = text[start - 2], open.gap != .line
        else { return false }
        if name.is(.kin) { return true }
        // `moeder van twee (16 en 12)`
        if name.is(.number), before(6).contains(where: { text.tokens[$0].is(.kin) }) { return true }
        guard name.isWord, !name.is([.counted, .weekday, .audience]),
            !name.is(.month) || Self.isMonthName(name.known)
        else { return false }
        return isFirstLine || text.isCapitalised(name) && !placeTokens.contains(start - 2)
            || isUncapitalisedName(start - 2)
    }

    /// `vera (17)` at the beginning of a line, in an ad that has no capitals at all.
    private func isUncapitalisedName(_ index: Int) -> Bool {
        guard let name = text[index], name.gap == .line, name.classes.isEmpty, name.known == .other,
            text[end]?.isMark(")") == true, !placeTokens.contains(index)
        else { return false }
        return !text.tokens.prefix(200).contains { $0.isWord && text.isCapitalised($0) }
    }

    /// `Anna, 23` or `Anna 23` at the start of a line that names a person; `Anna, 23, ` where any sentence starts.
    var isTitle: Bool {
        guard isTitleEnd, let before = text[start - 1], text[start]?.gap != .line else { return false }
        let isComma = before.isMark(",") || before.isMark("-") || before.isMark("|") || before.isMark("/")
        let index = isComma ? start - 2 : start - 1
        guard let name = text[index], isName(name), !isNumbering(name), !placeTokens.contains(index),
            !anyRoles(index).contains(.command)
        else { return false }
        let isEnclosed = before.isMark(",") && isEndOfName
        if name.gap != .line {
            return isEnclosed
                && (text.isSentenceStart(index)
                    || [0x3A, 0x3B].contains(text[index - 1].map { $0.kind == .mark ? $0.value : 0 } ?? 0))
        }
        return isComma || isFirstLine
    }

    /// `Mila, 41 -`, `Bo, 31`: a comma, a point, a dash or the end.
    var isEndOfName: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        return next.kind == .mark && ([0x2C, 0x2E, 0x21, 0x3B].contains(next.value) || next.gap == .space)
    }

    /// Names that are months as well.
    private static func isMonthName(_ word: KnownWord) -> Bool {
        switch word {
        case .maja, .april, .june, .may, .maya: true
        default: false
        }
    }

    /// `Kerkstraat 45`, `Buslinie 12`, `Studio 24`: no names of people.
    func isNumbering(_ name: Token) -> Bool {
        if Self.isHouseName(name.known) { return true }
        guard name.length >= 6 else { return false }
        let bytes = text.bytes(name)
        return Self.numberingEndings.contains { bytes.suffix($0.count).elementsEqual($0) }
    }

    private static let numberingEndings = [
        "straat", "strasse", "weg", "laan", "plein", "gracht", "kade", "dijk", "singel", "nummer", "linie",
        "lijn", "bus",
        "halte", "gasse", "platz", "allee", "maat", "grosse", "zimmer", "kamer", "wohnung", "woning", "haus",
        "stock", "prijs",
        "preis", "street", "road",
    ].map { Array($0.utf8) }

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
            if next.value > 0x2190 || [0xB7, 0x2022].contains(next.value) { return true }
            return [0x2C, 0x2D, 0x2F, 0x7C, 0x21].contains(next.value) && next.gap != .none
                || next.isMark(",") || next.isMark(";")
                || next.isMark(".") && (text[end + 1]?.gap ?? .line) != .none
        }
        return next.is([.placePreposition, .and]) || placeTokens.contains(end)
    }

    /// `Mia 20 and Lea 22`, `Anna, 26, and Vera, 33`: a second name behind a first with its age.
    var isPairedName: Bool {
        guard text[start]?.gap != .line, isClosed else { return false }
        let at = text[start - 1]?.isMark(",") == true ? start - 2 : start - 1
        guard let name = text[at], isName(name), !placeTokens.contains(at), let and = text[at - 1],
            and.is(.and) || and.isMark("&") || and.isMark("+") || [.i, .e, .si, .y, .и].contains(and.known)
        else { return false }
        let before = text[at - 2]?.isMark(",") == true ? at - 3 : at - 2
        return text[before].map { $0.isNumber && $0.length == 2 && AgeValue.bounds.contains(Int($0.value)) }
            ?? false
    }

    /// `Eva 21, Zoe 28, Nina 34`: names with numbers that stand by each other.
    var isListedName: Bool {
        guard isNamed(start), isOpenAfter else { return false }
        let name = text[start - 1]?.isMark(",") == true ? start - 2 : start - 1
        if isListed(name - 1), (2...4).contains(where: { isNamed(name - $0) && isListed(name - $0 + 1) }) {
            return true
        }
        return isListed(end) && (2...5).contains { isNamed(end + $0) }
    }

    private func isListed(_ index: Int) -> Bool {
        text[index].map { $0.isMark(",") || $0.isMark("&") || $0.is(.and) } ?? false
    }

    private func isNamed(_ index: Int) -> Bool {
        guard let number = text[index], number.isNumber, number.length == 2, (16...69).contains(number.value),
            text.mask(at: index).isDisjoint(with: .notAge), number.gap == .space
        else { return false }
        let at = text[index - 1]?.isMark(",") == true ? index - 2 : index - 1
        guard let name = text[at] else { return false }
        return isName(name) && !isNumbering(name) && !placeTokens.contains(at)
    }

    /// `Réka 25 és Zita 29 éves`, `a nő 42, a férfi 45 éves`: the unit stands behind the second of two people.
    var isSharingUnit: Bool {
        guard unit == nil, text[start]?.gap == .space, text[start]?.isNumber == true, isOfSomeone(start - 1),
            isListed(end) || [.es, .si, .i, .и, .y, .e].contains(text.known(end))
        else { return false }
        return (end + 2...end + 4).contains { at in
            guard text[at]?.isNumber == true, let unit = text[at + 1], unit.gap == .space else {
                return false
            }
            return unit.is(.ageUnit) && unit.length > 1 && isOfSomeone(at - 1)
        }
    }

    private func isOfSomeone(_ index: Int) -> Bool {
        guard let token = text[index], token.isWord else { return false }
        if token.known == .no { return true }  // nő
        return token.is([.person, .offered]) || token.is(.audience) && !token.is(.counted)
            || isName(token) && !isNumbering(token) && !placeTokens.contains(index)
    }

    /// `Mum of an 8 year old, 33, school hours only`: behind the age of a child, and so much more than it.
    var isParentsOwn: Bool {
        guard let value = text[start]?.value, (18...69).contains(value), text[start - 1]?.isMark(",") == true,
            text[end]?.kind == .mark, text[start - 2]?.is([.oldness, .ageUnit]) == true
        else { return false }
        let near = before(12)
        return near.contains { text.tokens[$0].is([.kin, .person]) && text.isSentenceStart($0) }
            && near.contains { text.tokens[$0].isNumber && text.tokens[$0].value + 14 <= value }
    }

    var isOfSelf: Bool {
        before(6).contains {
            text.tokens[$0].is(.selfVerb) || text.isWord($0, .m) && text[$0 - 1]?.isMark("'") == true
        }
    }

    /// `over mij: 17, slank`, `me=28`
    var isAboutMe: Bool {
        (isClosed || text[end]?.is(.addressee) == true)
            && (text[start - 1]?.isMark(":") == true || text[start - 1]?.isMark("=") == true)
            && text[start - 2]?.is(.firstPerson) == true
    }

    /// `hij 35, zij 29`
    var isPronounAge: Bool {
        // `stel, zij 33 hij 36`
        guard isClosed || text[end]?.is(.thirdPerson) == true || isPronoun(text.known(end)),
            text[start]?.gap == .space
        else { return false }
        // `(v, 46)`
        if text[start - 1]?.isMark(",") == true, text[start - 3]?.isMark("(") == true,
            [.m, .v, .f, .w, .k].contains(text.known(start - 2))
        {
            return true
        }
        let at = text.known(start - 1) == .на ? start - 2 : start - 1  // `тя на 39`
        switch text.known(at) {
        // `Stel (m 38, v 36)`
        case .m, .v, .f, .w, .k: return text[start - 2].map { $0.isMark("(") || $0.isMark(",") } ?? false
        case let word where isPronoun(word): break
        default: return false
        }
        guard let before = text[at - 1] else { return true }
        return before.kind == .mark || before.is(.and) || before.isNumber || text.tokens[at].gap == .line
    }

    private func isPronoun(_ word: KnownWord) -> Bool {
        switch word {
        case .hij, .zij, .he, .she, .er, .sie, .ella, .elle, .lui, .lei, .ea, .el, .on, .ona, .тя, .тои, .him,
            .her:
            true
        default: false
        }
    }

    /// `28, slim, friendly`: an ad that begins with a number and a comma. Streets begin with a name, prices with a sign.
    var isOpening: Bool {
        // Words for a number are written for an age wherever a sentence begins with them.
        guard let number = text[start], (14...69).contains(number.value), let comma = text[end],
            start == 0 || number.isWord && number.value >= 20 && text.isSentenceStart(start)
        else { return false }
        // `24F, Utrecht`
        if comma.gap == .none, comma.known == .f || comma.known == .v { return true }
        // `27/f/Utrecht`
        if comma.isMark("/"), text[end + 1]?.gap == Token.Gap.none, text[end + 2]?.kind == .mark,
            [.f, .v, .m, .w].contains(text.known(end + 1))
        {
            return true
        }
        guard let next = text[end + 1], next.isWord, next.gap == .space,
            comma.isMark(",") && comma.gap == .none || comma.is(.and)
        else { return false }
        // `Twenty-six, one flight up`, but not `20, 30, 40`
        if next.is(.number), !(number.isWord && next.value < 10) { return false }
        return !next.is([.duration, .money, .measure, .month, .weekday, .bound]) && !next.isCounted
    }

    var isFirstLine: Bool { start < text.firstLineEnd }
}
