internal import Evidence

/// Where a number can begin.
extension PhoneReader {
    enum Beginning {
        case plus
        /// `wa.me/31612345600`: international without a plus.
        case messenger
        /// 00, or the calling code without a plus.
        case international, bare
        case national
        /// In a region whose numbers begin with no nought.
        case local
    }

    /// Plus in other languages, where it may be `more` as well.
    private static let plusWords = Set(["mas", "plusz", "piu", "плюс"].map { WordHash.of($0.utf8) })

    static func isPlusWord(_ token: Token) -> Bool {
        token.isWord && (token.known == .plus || plusWords.contains(token.hash))
    }

    func beginning(_ run: DigitRun, _ start: Int) -> Beginning? {
        let item = run.items[start]
        let before = item.tokens.lowerBound - 1
        if hasPlus(before, run, start) { return .plus }
        if isMessenger(before) { return item.digits.first == 0x30 ? .national : .messenger }
        if start > 0 ? isJoined(run, start) : isCode(before + 1) { return nil }
        let head = run.items[start..<min(start + 3, run.items.count)].flatMap(\.digits)
        if head.starts(with: [0x30, 0x30]) { return .international }
        if head.first == 0x30 { return .national }
        if !rules.code.isEmpty, head.starts(with: rules.code), isCallingCode(run, start) { return .bare }
        if rules.localLength > 0 { return isLocal(run, start) ? .local : nil }
        // `6 12345678`: a mobile number whose zero was left out.
        if region == "NL", item.digits == [0x36] || item.digits.count == 9 && item.digits.first == 0x36 {
            let isSaid =
                run.digitCount == 9 && run.items.allSatisfy(\.isSpoken) && isNoughtTold(behind: run.end)
            return start == 0 && (isSaid || isLabelled(item.tokens.lowerBound)) ? .bare : nil
        }
        return nil
    }

    /// `+`, `(+`, `plus`, `más`, `plusz`; the plus of `06+12+34` parts groups.
    private func hasPlus(_ index: Int, _ run: DigitRun, _ start: Int) -> Bool {
        guard let sign = text[index] else { return false }
        if sign.isWord {
            return sign.known == .plus
                || Self.plusWords.contains(sign.hash)
                    && run.items[start...].prefix(4).contains(where: \.isSpoken)
        }
        if sign.isMark("(") { return text[index - 1]?.isMark("+") == true }
        guard sign.isMark("+") else { return false }
        return
            !(sign.gap == .none && text[index - 1]?.isNumber == true && (text[index + 1]?.length ?? 0) <= 2)
    }

    /// `zes een twee …, met een nul ervoor`
    private func isNoughtTold(behind end: Int) -> Bool {
        for index in end..<end + 6 {
            guard let token = text[index], token.gap != .line else { return false }
            if token.value == 0, token.is(.digit) || token.isNumber && token.length == 1 { return true }
        }
        return false
    }

    /// `wa.me/`, `send?phone=`
    private func isMessenger(_ index: Int) -> Bool {
        guard let mark = text[index], mark.gap == .none, text[index + 1]?.gap == Token.Gap.none else {
            return false
        }
        if mark.isMark("=") { return text[index - 1]?.is(.phoneLabel) == true }
        return mark.isMark("/") && text.isWord(index - 1, .me) && text.isWord(index - 3, .wa)
    }

    /// `Kim 31 06-12345600`: an age before a number, and no country code; neither is the `310` of a list of prices.
    ///
    /// Digits that begin like a country are many in lists, so unlabelled ones have to be a whole number in one piece,
    /// or a Dutch mobile one, with nothing but blanks and dashes in it.
    private func isCallingCode(_ run: DigitRun, _ start: Int) -> Bool {
        let digits = run.items[start].digits
        if isLabelled(run.items[start].tokens.lowerBound),
            digits != rules.code || !beginsNational(run, start + 1)
        {
            return digits.count >= 9 || digits.count <= 3
        }
        if digits.count >= 9 || rules.localLength > 0 && digits == rules.code { return true }
        let head = run.items[start...].prefix(3).flatMap(\.digits)
        return region == "NL" && head.starts(with: [0x33, 0x31, 0x36]) && !run.items[start].isSpoken
            && (digits == rules.code || digits.starts(with: [0x33, 0x31, 0x36]))
            && !run.gaps[start...].dropFirst().prefix(2).contains(where: \.isOdd)
    }

    private func beginsNational(_ run: DigitRun, _ index: Int) -> Bool {
        run.items.indices.contains(index) && run.items[index].digits.first == 0x30
    }

    /// A number of a region without a trunk prefix looks like any other: it is labelled, or in groups that no prices
    /// come in.
    private func isLocal(_ run: DigitRun, _ start: Int) -> Bool {
        guard start == 0 || !isJoined(run, start) else { return false }
        if isLabelled(run.items[start].tokens.lowerBound) { return true }
        var (digits, round) = (0, 0)
        let pieces = run.items[start...].prefix { item in
            guard digits < rules.localLength else { return false }
            digits += item.digits.count
            return true
        }
        for item in pieces where item.digits.count >= 2 && item.digits.last == 0x30 { round += 1 }
        return digits >= rules.localLength && round < 3
    }

    /// `978-0-306-40615-7`: a number that begins inside another is none.
    private func isJoined(_ run: DigitRun, _ start: Int) -> Bool {
        let (before, item) = (run.items[start - 1], run.items[start])
        guard item.tokens.lowerBound == before.tokens.upperBound + 1,
            let mark = text[before.tokens.upperBound]
        else {
            return false
        }
        return mark.gap == .none && text[item.tokens.lowerBound]?.gap == Token.Gap.none
            && (mark.isMark("-") || mark.isMark("."))
            && !found.contains { $0.tokens.upperBound == before.tokens.upperBound }
    }

    private func isLabelled(_ index: Int) -> Bool {
        (1...3).contains { text[index - $0]?.is(.phoneLabel) == true }
    }

    /// `one two three four five six seven …` counts, and is no number.
    func isCounting(_ run: DigitRun, from start: Int) -> Bool {
        let items = run.items[start...].prefix(7)
        guard items.count == 7, items.allSatisfy({ $0.digits.count == 1 }) else { return false }
        let values = items.compactMap(\.digits.first)
        return zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }
}
