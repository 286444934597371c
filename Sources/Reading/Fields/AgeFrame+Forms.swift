/// Ages written as on a form: with height and weight behind them, with the letter of a sex beside them.
extension AgeFrame {
    /// `28 / 170 / 60`, `Anna 29/168/57`: a height and a weight behind a number of two digits, with the same sign.
    var isMeasured: Bool {
        guard let value = text[start]?.value, (16...69).contains(value), text[start - 1]?.isNumber != true,
            start == 0 || text[start]?.gap != Token.Gap.none || text[start - 1]?.isMark("(") == true,
            let sign = text[end], sign.isMark("/") || sign.isMark("-") || sign.isMark("|"),
            let height = text[end + 1], height.isNumber, (140...199).contains(height.value),
            let second = text[end + 2], second.kind == .mark, second.value == sign.value,
            let weight = text[end + 3], weight.isNumber, (36...130).contains(weight.value)
        else { return false }
        return height.gap != .line && weight.gap != .line
    }

    /// `Fern 17f`, `31 F Utrecht`, `w, 34, Kleve`, `S/F/37`: a letter that stands for a woman beside the number.
    var isSexed: Bool {
        guard let value = text[start]?.value, (16...69).contains(value) else { return false }
        return hasLetterBehind || hasLetterBefore
    }

    func isLetterOfSex(_ index: Int) -> Bool {
        switch text.known(index) {
        case .f, .v, .w: text[index]?.length == 1
        default: false
        }
    }

    private var hasLetterBehind: Bool {
        guard isLetterOfSex(end), let letter = text[end], letter.gap != .line else { return false }
        if let next = text[end + 1], next.gap == .none, !next.isMark(","), !next.isMark("."),
            !next.isMark("!")
        {
            return false
        }
        if letter.gap == .space { return start == 0 && text.isCapitalised(letter) }
        if start == 0 { return true }
        guard let name = text[start - 1], isName(name), text[start]?.gap == .space else { return false }
        return !isNumbering(name) && !placeTokens.contains(start - 1) && text.isSentenceStart(start - 1)
            && isFirstLine
    }

    private var hasLetterBefore: Bool {
        // `w, 34, Kleve`
        if start == 2, isLetterOfSex(0), text[1]?.isMark(",") == true { return isClosed }
        // `S/F/37 – Zaandam`
        return start <= 4 && text[start - 1]?.isMark("/") == true && isLetterOfSex(start - 2)
            && text[start]?.gap == Token.Gap.none && isClosed
    }

    /// `hey im becky 21 new to town`: in an ad without capitals a word between "I am" and the number is a name.
    func isLowName(_ index: Int) -> Bool {
        guard index == start - 1, isClosed, let token = text[index], token.isWord, token.classes.isEmpty,
            token.known == .other, (3...10).contains(token.length), !text.isCapitalised(token),
            // Who writes names small begins small.
            text.tokens.first.map(text.isCapitalised) != true, text[end]?.is(.rangeWord) != true
        else { return false }
        let bytes = text.bytes(token)
        guard !bytes.suffix(3).elementsEqual("ing".utf8), !bytes.suffix(2).elementsEqual("en".utf8) else {
            return false
        }
        // `ik ben aanwezig 20, 21 en 22 mei`
        return !(text[end]?.isMark(",") == true && text[end + 1]?.isNumber == true)
    }

    // MARK: Rows of days

    /// `el 17 y 18 de diciembre`, `le 16 et le 17 décembre`: the first of several days whose month stands behind the last.
    var isRowOfDays: Bool {
        guard unit == nil, text[start]?.isNumber == true else { return false }
        var (index, links) = (end, 0)
        while let token = text[index], index < end + 6, token.gap != .line {
            if token.isNumber {
                if text.mask(at: index).contains(.date) { return links > 0 }
                guard token.length <= 2 else { return false }
            } else if token.is([.and, .or]) || token.isMark(",") || token.isMark("-") || token.isMark("/")
                || isLinkOfDays(token.known)
            {
                links += 1
            } else if !isArticleOfDay(token.known), !token.isMark(".") {
                return false
            }
            index += 1
        }
        return false
    }

    private func isLinkOfDays(_ word: KnownWord) -> Bool {
        switch word {
        case .y, .e, .et, .si, .i, .и, .es, .und, .en, .and: true
        default: false
        }
    }

    private func isArticleOfDay(_ word: KnownWord) -> Bool {
        switch word {
        case .el, .le, .il, .den, .the, .de, .az, .na, .на: true
        default: false
        }
    }
}
