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
        guard name.isWord, !name.is([.counted, .weekday, .month, .audience]) else { return false }
        return isFirstLine || text.isCapitalised(name) && !placeTokens.contains(start - 2)
    }

    /// `Anna, 23` or `Anna 23` at the start of a line that names a person; `Anna, 23, ` where any sentence starts.
    var isTitle: Bool {
        guard isTitleEnd, let before = text[start - 1], text[start]?.gap != .line else { return false }
        let isComma = before.isMark(",") || before.isMark("-") || before.isMark("|") || before.isMark("/")
        let index = isComma ? start - 2 : start - 1
        guard let name = text[index], isName(name), !Self.isHouseName(name.known),
            !placeTokens.contains(index)
        else { return false }
        let isEnclosed = before.isMark(",") && (text[end].map { $0.isMark(",") || $0.isMark(".") } ?? true)
        if name.gap != .line {
            return isEnclosed && (text.isSentenceStart(index) || text[index - 1]?.isMark(":") == true)
        }
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
            return [0x2C, 0x2D, 0x2F, 0x7C, 0x21].contains(next.value) && next.gap != .none
                || next.isMark(",")
                || next.isMark(".") && (text[end + 1]?.gap ?? .line) != .none
        }
        return next.is([.placePreposition, .and]) || placeTokens.contains(end)
    }

    /// `Mia 20 and Lea 22`, `Anna, 26, and Vera, 33`: a second name behind a first with its age.
    var isPairedName: Bool {
        guard text[start]?.gap != .line, isClosed else { return false }
        let at = text[start - 1]?.isMark(",") == true ? start - 2 : start - 1
        guard let name = text[at], isName(name), !placeTokens.contains(at), let and = text[at - 1],
            and.is(.and) || and.isMark("&") || and.isMark("+")
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
        return isName(name) && !Self.isHouseName(name.known) && !placeTokens.contains(at)
    }

    var isOfSelf: Bool {
        before(6).contains {
            text.tokens[$0].is(.selfVerb) || text.isWord($0, .m) && text[$0 - 1]?.isMark("'") == true
        }
    }

    /// `over mij: 17, slank`
    var isAboutMe: Bool {
        isClosed && text[start - 1]?.isMark(":") == true && text[start - 2]?.is(.firstPerson) == true
    }

    /// `hij 35, zij 29`
    var isPronounAge: Bool {
        guard isClosed, text[start]?.gap == .space else { return false }
        switch text.known(start - 1) {
        case .hij, .zij, .he, .she, .er, .sie: break
        default: return false
        }
        guard let before = text[start - 2] else { return true }
        return before.kind == .mark || before.is(.and) || text.tokens[start - 1].gap == .line
    }

    /// `28, slim, friendly`: an ad that begins with a number and a comma. Streets begin with a name, prices with a sign.
    var isOpening: Bool {
        guard start == 0, (14...69).contains(text.tokens[0].value), let comma = text[end] else {
            return false
        }
        // `24F, Utrecht`
        if comma.gap == .none, comma.known == .f || comma.known == .v { return true }
        guard let next = text[end + 1], next.isWord, next.gap == .space,
            comma.isMark(",") && comma.gap == .none || comma.is(.and) && text.tokens[0].isWord
        else { return false }
        return !next.is([.duration, .money, .measure, .counted, .month, .weekday, .number])
    }

    var isFirstLine: Bool { start < text.firstLineEnd }
}
