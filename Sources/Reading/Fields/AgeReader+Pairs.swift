/// The second number beside a first: the other end of an age, or another person's.
extension AgeReader {
    enum Link { case range, pair }

    /// A second number so small is somebody's only beside kin: `26 primaveras y 3 años en Holanda`.
    func hasKin(before first: AgeValue) -> Bool {
        let tokens = first.tokens
        return AgeFrame(
            text: text, start: tokens.lowerBound, end: tokens.upperBound, unit: nil, placeTokens: placeTokens
        ).hasKinNear
    }

    /// `kinderen van 12 en 9 jaar`; not `37 años y un hijo`.
    func isChildAge(_ value: AgeValue) -> Bool {
        guard text[value.tokens.lowerBound]?.isNumber == true else { return false }
        guard let next = text[value.tokens.upperBound], next.gap != .line else { return true }
        return next.kind == .mark || next.is(.ageUnit)
    }

    /// `18-20`, `18 tot 20`, `tussen 20 en 25`, `16 of 17`; `22 en 24` are two people.
    func follower(of first: AgeValue) -> (value: AgeValue, link: Link)? {
        let at = first.tokens.upperBound
        var next = at
        if let unit = text[at], unit.is(.ageUnit), unit.gap != .line,
            text[at + 1]?.is([.rangeWord, .and, .or]) == true
        {
            next = at + 1  // `22 jaar en 24 jaar`
        }
        guard let link = text[next], link.gap != .line else { return nil }
        let behind = behindLink(next)
        guard let second = AgeValue(text, at: behind), !second.needsUnit, text[behind]?.gap != .line else {
            return nil
        }
        if link.isMark("-") || link.isMark("/") || link.is([.rangeWord, .or]) || text.isWord(next, .t) {
            // `Couple 44/46 ans`
            if link.isMark("/"), isCouple(at: first.tokens.lowerBound - 1) { return (second, .pair) }
            return second.value > first.value ? (second, .range) : nil
        }
        if isForeignRange(text.known(next)),
            AgeUnit(text, at: second.tokens.upperBound)?.tongue != nil || isOpenedRange(first)
        {
            return second.value > first.value ? (second, .range) : nil
        }
        guard link.is(.and) || link.isMark("&") || link.isMark("+") || isForeignAnd(text.known(next)) else {
            return nil
        }
        let start = first.tokens.lowerBound
        let isArticle = [.de, .the, .los, .las, .le, .les, .i].contains(text.known(start - 1))
        let isBetween =
            AgeFrame.isBetween(text.known(isArticle ? start - 2 : start - 1)) || isBetweenBehind(second)
        return (second, isBetween && second.value > first.value ? .range : .pair)
    }

    private func isCouple(at index: Int) -> Bool {
        switch text.known(index) {
        case .couple, .koppel, .stel, .paar, .coppia, .pareja, .cuplu, .duo: true
        default: false
        }
    }

    /// `t/m`, `tot en met`, `e i`: the token behind a link of one or several.
    private func behindLink(_ link: Int) -> Int {
        if text.isWord(link, .t), text[link + 1]?.isMark("/") == true, text.isWord(link + 2, .m) {
            return link + 3
        }
        if text[link]?.is(.rangeWord) == true, text[link + 1]?.is(.and) == true, text.isWord(link + 2, .met) {
            return link + 3
        }
        let isArticle = [.de, .the, .los, .las, .le, .les, .i].contains(text.known(link + 1))
        return isArticle && text[link + 1]?.gap == .space && text[link]?.isWord == true ? link + 2 : link + 1
    }

    /// `de 18 à 22 ans`, `od 20 do 30 lat`: common words elsewhere.
    private func isForeignRange(_ word: KnownWord) -> Bool {
        switch word {
        case .a, .ai, .la, .do, .до: true
        default: false
        }
    }

    private func isForeignAnd(_ word: KnownWord) -> Bool {
        switch word {
        case .si, .es, .i, .и, .y, .e, .ed, .oraz: true
        default: false
        }
    }

    /// `de 25 à 40`, `od 50 do 65`, `dai 30 ai 50`: the word before the first number says that a second comes.
    private func isOpenedRange(_ first: AgeValue) -> Bool {
        switch text.known(first.tokens.lowerBound - 1) {
        case .de, .od, .dai, .от, .entre, .miedzy, .pomiedzy: true
        default: false
        }
    }

    /// `20 és 30 év között`
    private func isBetweenBehind(_ value: AgeValue) -> Bool {
        let end = AgeUnit(text, at: value.tokens.upperBound)?.tokens.upperBound ?? value.tokens.upperBound
        return AgeFrame.isAmong(text.known(end))
    }
}
