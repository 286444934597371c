internal import Evidence

/// Ages that are told by a year or date of birth.
extension AgeReader {
    struct Told {
        let min: Int?
        let max: Int?
        let subject: AgeMention.Subject
        let tokens: Range<Int>
        let form: String
    }

    /// `geboren in 2003`, `geb. 12-03-2003`, `bouwjaar '03`, `ik ben van 2003`
    func birth(at start: Int) -> Told? {
        guard let (shape, tokens) = birthDate(after: start), let ages = ages(of: shape) else { return nil }
        let frame = AgeFrame(text: text, start: start, end: tokens.upperBound, unit: nil, placeTokens: [])
        let near = frame.before(4)
        let isThing = (near.lowerBound..<tokens.upperBound).contains { text.tokens[$0].is(.thing) }
        guard !isThing, let subject = frame.subject(for: .label) else { return nil }
        let form = shape.day == nil ? "birthYear" : "birthDate"
        return Told(min: ages.lowerBound, max: ages.upperBound, subject: subject, tokens: tokens, form: form)
    }

    typealias Birth = (year: Int, month: Int?, day: Int?)

    private func birthDate(after start: Int) -> (Birth, Range<Int>)? {
        guard let word = text[start], !isDutchNo(word, at: start) else { return nil }
        if word.isNumber {
            return isBabyOfYear(word, at: start) ? yearOfBaby(at: start) : starYear(at: start)
        }
        if start == 0, word.known == .del { return yearAtHead() }
        if let vintage = vintage(at: start) { return vintage }
        let isDotted = isDottedBirth(word, at: start)
        if !word.is(.born), !isDotted { return yearOfOrigin(at: start) }
        var index = isDotted ? start + 5 : start + 1
        for _ in 0..<5 {
            guard let token = text[index] else { break }
            if let date = DateShape(text, at: index), let year = date.year {
                let past = year > day.year ? year - 100 : year
                return ((past, date.month, date.day), start..<date.tokens.upperBound)
            }
            if let (birth, end) = monthOfYear(at: index) { return (birth, start..<end) }
            if let year = year(at: index) ?? shortYear(at: index, behind: word) {
                return ((year.value, nil, nil), start..<year.end)
            }
            let isFiller =
                token.kind == .mark && [0x3A, 0x2E, 0x2D, 0x28].contains(token.value)
                || token.isWord && (token.gap != .line || index == start + 1)
            guard isFiller else { return yearBefore(start, word) }
            index += 1
        }
        return yearBefore(start, word)
    }

    /// True where a year may follow that is one of birth, by the word and the one behind it: a look at each word is
    /// all that this may cost.
    func mayTellBirth(_ token: Token, at index: Int) -> Bool {
        if token.isNumber {
            return token.length == 4 && token.gap == .none && text[index - 1]?.isMark("*") == true
                || isBabyOfYear(token, at: index)
        }
        if index == 0, token.known == .del { return true }
        if isDottedBirth(token, at: index) { return true }
        if token.is([.born, .selfVerb]) || Self.isVintage(token.known) { return true }
        return (token.is(.person) || token.known == .kom) && isOrigin(text.known(index + 1))
    }

    /// `ik ben van 2006`, `vrouw uit 1979`, `soy del 85`, `jestem z 1990 roku`
    private func yearOfOrigin(at start: Int) -> (Birth, Range<Int>)? {
        var index = start + 1
        // `ben er een van`, `ich bin Jahrgang`: with nothing of weight between.
        while index < start + 4, isLead(text.known(index)) { index += 1 }
        guard isOrigin(text.known(index)) else { return nil }
        if [.het, .the, .l, .el].contains(text.known(index + 1)) { index += 1 }
        if text[index + 1]?.is(.ageUnit) == true, index > start + 1 || text.known(index + 1) == .jaar {
            index += 1
        }
        if let year = year(at: index + 1) { return ((year.value, nil, nil), start..<year.end) }
        // `ik ben van december 2003`
        if text[index + 1]?.is(.month) == true, let date = DateShape(text, at: index + 1),
            let year = date.year
        {
            return ((year, date.month, date.day), start..<date.tokens.upperBound)
        }
        guard text.isWord(index, .del), let short = text[index + 1], short.isNumber, short.length == 2,
            short.value >= 40, text[index + 2].map({ $0.kind == .mark || $0.gap == .line }) ?? true
        else { return nil }
        return ((fullYear(Int(short.value)), nil, nil), start..<index + 2)
    }

    private func isLead(_ word: KnownWord) -> Bool {
        switch word {
        case .er, .een, .eentje, .ik, .ich, .i, .eine, .nog: true
        default: false
        }
    }

    private func isOrigin(_ word: KnownWord) -> Bool {
        switch word {
        case .van, .uit, .from, .del, .de, .din, .z, .aus, .von, .от: true
        default: false
        }
    }

    /// `*1993`
    func starYear(at start: Int) -> (Birth, Range<Int>)? {
        year(at: start).map { (($0.value, nil, nil), start..<$0.end) }
    }

    /// `née`, but not the Dutch "nee".
    private func isDutchNo(_ word: Token, at index: Int) -> Bool {
        guard word.known == .nee || word.known == .ne else { return false }
        return text.text(text.span(index..<index + 1)).utf8.allSatisfy { $0 < 0x80 }
            && !text.isWord(index + 1, .en) && !text.isWord(index + 1, .le)
    }

    /// `2007-ben születtem`, `2008. december 15-én születtem`
    private func yearBefore(_ start: Int, _ word: Token) -> (Birth, Range<Int>)? {
        let lower = beginningOfSentence(before: start, atMost: 7)
        for index in stride(from: start - 1, through: lower, by: -1) {
            if let date = DateShape(text, at: index), let year = date.year, date.day != nil {
                let past = year > day.year ? year - 100 : year
                return ((past, date.month, date.day), index..<start + 1)
            }
        }
        for index in stride(from: start - 1, through: max(lower, start - 4), by: -1) {
            guard let year = year(at: index) else { continue }
            // `2001. májusban születtem`, `im Oktober 1991 geboren`
            let month = [text[year.end], text[index - 1]].compactMap { $0 }.first { $0.is(.month) }
            return ((year.value, month.map { Int($0.value) }, nil), index..<start + 1)
        }
        return nil
    }

    private func beginningOfSentence(before start: Int, atMost count: Int) -> Int {
        var index = start
        // The point behind a number ends no sentence: `1990. május 3-án`.
        while index > 0, start - index < count,
            !text.isSentenceStart(index)
                || text.tokens[index].gap != .line && text[index - 2]?.isNumber == true
        { index -= 1 }
        return index
    }

    /// `03-2006`, `03/2006`
    private func monthOfYear(at index: Int) -> (Birth, Int)? {
        guard let month = text[index], month.isNumber, month.length <= 2, (1...12).contains(month.value),
            let mark = text[index + 1], mark.gap == .none,
            mark.isMark("-") || mark.isMark("/") || mark.isMark("."),
            text[index + 2]?.gap == Token.Gap.none, let year = year(at: index + 2)
        else { return nil }
        return ((year.value, Int(month.value), nil), year.end)
    }

    /// `bouwjaar 07`, `Jahrgang 99`: two digits are a year behind a word that can mean nothing else.
    private func shortYear(at index: Int, behind word: Token) -> (value: Int, end: Int)? {
        switch word.known {
        case .geboortejaar, .bouwjaar, .jahrgang, .rocznik, .lichting, .jaargang, .baujahr, .birthyear, .geb:
            break
        default: return nil
        }
        guard let token = text[index], token.isNumber, token.length == 2, token.gap != .line else {
            return nil
        }
        if let next = text[index + 1], next.gap == .none, next.kind == .mark,
            text[index + 2]?.isNumber == true,
            text[index + 2]?.gap == Token.Gap.none
        {
            return nil
        }
        return (fullYear(Int(token.value)), index + 1)
    }

    func fullYear(_ short: Int) -> Int { short + (2_000 + short <= day.year ? 2_000 : 1_900) }

    /// `2003`, `'03`
    func year(at index: Int) -> (value: Int, end: Int)? {
        guard let token = text[index] else { return nil }
        if token.isNumber, token.length == 4, (1_920...day.year).contains(Int(token.value)) {
            return (Int(token.value), index + 1)
        }
        if token.isMark("'"), let short = text[index + 1], short.isNumber, short.length == 2,
            short.gap == .none
        {
            return (fullYear(Int(short.value)), index + 2)
        }
        return nil
    }

    /// A year alone leaves two ages open; so does a month in its own month.
    private func ages(of birth: Birth) -> ClosedRange<Int>? {
        let full = day.year - birth.year
        let ages: ClosedRange<Int>
        switch (birth.month, birth.day) {
        case (let month?, let date?):
            let age = (day.month, day.day) >= (month, date) ? full : full - 1
            ages = age...age
        case (let month?, nil) where month != day.month:
            let age = day.month > month ? full : full - 1
            ages = age...age
        default: ages = full - 1...full
        }
        return ages.upperBound >= AgeValue.bounds.lowerBound && ages.lowerBound <= AgeValue.bounds.upperBound
            ? ages : nil
    }

}
