/// Ages that are told by the birthday on which they were reached, or by the next one.
extension AgeFrame {
    /// `op mijn 36e weet ik`, `my 50th birthday was last week`, `meinen 40. Geburtstag gefeiert`: which birthday it was.
    var isBirthday: Bool {
        guard let mark = text[end], mark.gap == .none, AgeValue.isOrdinal(text, start) || mark.isMark("."),
            !isFuture, isOwnOrdinal
        else { return false }
        if isKnowing || isStillSo { return true }
        guard (end + 1...end + 2).contains(where: { anyRoles($0).contains(.birthday) }) else { return false }
        let near = behind(2, upTo: 8)
        guard !near.contains(where: { anyRoles($0).contains(.coming) }) else { return false }
        return before(6).contains { !anyRoles($0).isDisjoint(with: [.recent, .turning]) }
            || near.contains { !anyRoles($0).isDisjoint(with: [.recent, .turning]) }
    }

    /// `mijn 36e`, `m'n 41ste`, `Happy 33rd birthday to me`
    private var isOwnOrdinal: Bool {
        if before(4).contains(where: { text.tokens[$0].is(.firstPerson) || isShortMy($0) }) { return true }
        return behind(1, upTo: 6).contains { text.tokens[$0].is(.firstPerson) }
    }

    /// The tokens from the `first` to the `last` behind the number, as far as the text goes.
    func behind(_ first: Int, upTo last: Int) -> Range<Int> {
        let count = text.tokens.count
        return min(end + first, count)..<min(end + last, count)
    }

    private func isShortMy(_ index: Int) -> Bool {
        text.isWord(index, .n) && text[index - 1]?.isMark("'") == true && text.isWord(index - 2, .m)
    }

    /// `op mijn 35e doe ik dit nog steeds`: what is still done at that age is done now.
    private var isStillSo: Bool {
        guard [.op, .at, .mit, .met, .bei].contains(text.known(before(5).lowerBound)) else { return false }
        let near = behind(1, upTo: 9).prefix { !text.isSentenceStart($0) }
        return near.contains { anyRoles($0).contains(.still) }
            && !near.contains { anyRoles($0).contains(.lasting) && text.known($0) != .doe }
            && !near.contains { text.tokens[$0].is(.past) }
    }

    /// `dus nu nog even 29`, `Still 29 until February`, `so 29 for a few more weeks`: how old until the next birthday.
    var isStillForNow: Bool {
        guard let value = text[start]?.value, (16...69).contains(value), text[start]?.gap != .line,
            unit == nil,
            !hasMoneyBefore
        else { return false }
        var (index, isStill, isNow, unknown) = (start - 1, false, false, 0)
        while let token = text[index], start - index < 6, token.isWord {
            let roles = anyRoles(index)
            if roles.contains(.still) { isStill = true }
            if roles.contains(.now) { isNow = true }
            if roles.isDisjoint(with: [.still, .now]), !token.is(.adverb), !isShortLink(token.known) {
                unknown += 1
                guard token.classes.isEmpty, token.known == .other, unknown < 2 else { break }
            }
            if text.isSentenceStart(index) { break }
            index -= 1
        }
        if isStill, isNow { return isClosed || isUntilBehind }
        if isStill || isNow { return isUntilBehind || isForNowBehind }
        return false
    }

    /// `normaal 80 euro, nu nog 50`
    var hasMoneyBefore: Bool {
        (max(0, start - 12)..<start).contains { text.mask(at: $0).contains(.money) }
    }

    private func isShortLink(_ word: KnownWord) -> Bool {
        switch word {
        case .maar, .but, .even, .dus, .so, .and, .en, .und, .ben, .ik, .bin, .ich: true
        default: false
        }
    }

    /// `29 until February`, `29 tot mei`, `29 bis Sonntag`
    private var isUntilBehind: Bool {
        guard let link = text[end], link.gap == .space, link.is(.rangeWord) || isUntil(link.known) else {
            return anyRoles(end).contains(.now) && text[end]?.gap == .space
        }
        return (end + 1...end + 2).contains {
            text[$0]?.is([.month, .weekday]) == true || anyRoles($0).contains(.coming)
        }
    }

    private func isUntil(_ word: KnownWord) -> Bool {
        switch word {
        case .until, .hasta, .fino, .pana, .`do`, .до, .jusqu: true
        default: false
        }
    }

    /// `29 for a few more weeks`, `39 for now`
    private var isForNowBehind: Bool {
        guard text.isWord(end, .for) else { return false }
        return text.isWord(end + 1, .now)
            || (end + 1...end + 5).contains { [.weeks, .months, .week, .month].contains(text.known($0)) }
    }

    // MARK: Left behind

    /// `De vijftig gepasseerd`, `De 40 ben ik al gepasseerd`, `pasados los 40`: older than that, and it is told of oneself.
    var isPassed: Bool {
        guard let value = text[start]?.value, (30...69).contains(value), value % 5 == 0,
            isClosed || unit == nil
        else { return false }
        if [.de, .die, .los, .las, .les, .i, .la].contains(text.known(start - 1)) {
            if anyRoles(start - 2).contains(.passed) { return true }
            let near = behind(0, upTo: 5).prefix { !text.isSentenceStart($0) }
            let verb = near.first { anyRoles($0).contains(.passed) }
            guard let verb else { return false }
            return verb == end || (end..<verb).contains { text.tokens[$0].is(.selfVerb) || isHaveSelf($0) }
        }
        return false
    }

    private func isHaveSelf(_ index: Int) -> Bool {
        [.heb, .have, .habe, .ho, .am, .ai].contains(text.known(index))
    }
}
