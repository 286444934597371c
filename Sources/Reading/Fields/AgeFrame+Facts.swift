/// Ages that stand as facts of their own: between signs, commas or points, with a word beside them for whose they are.
extension AgeFrame {
    /// A bare number that says how old somebody is by where it stands.
    var isFact: Bool {
        guard let value = text[start]?.value, (15...69).contains(value) else { return false }
        if isPresentHere { return true }
        guard text[start]?.gap != .line else { return false }
        return isBetweenSigns || isEnclosed || isOwnSentence || isOfBoth || isCorrected
            || isConceded || isInitial
    }

    /// `💋 Bianca 💋 38 💋 Tilburg`, `Masseuse/58/eigen salon`
    private var isBetweenSigns: Bool {
        guard let before = text[start - 1], let behind = text[end], before.kind == .mark,
            behind.kind == .mark, before.value == behind.value, behind.gap != .line,
            before.value > 0x2190 || before.isMark("/") || before.isMark("|") || before.isMark("*"),
            before.value > 0x2190 || before.isMark("*") || text[end + 1]?.isWord == true
                || text[end + 1]?.isMark("/") == true  // `Ruby // 31 // Hull`
        else { return false }
        var index = start - 2
        while let token = text[index], start - index < 8 {
            let isDoubled = index == start - 2 && before.isMark("/")
            if token.kind == .mark, !isDoubled, token.value == before.value || token.value > 0x2190 {
                return false
            }
            if token.isNumber { return false }
            if isOfPerson(index) || isInitialLetter(index) { return true }
            if token.gap == .line { return false }
            index -= 1
        }
        return false
    }

    private func isOfPerson(_ index: Int) -> Bool {
        guard let token = text[index], !placeTokens.contains(index) else { return false }
        return token.is([.person, .offered]) || isName(token) && !isNumbering(token)
    }

    /// `Vrouw alleen, 49, geen bureau`: in the first words of an ad, and no list of numbers.
    private var isEnclosed: Bool {
        guard start < 12, text[start - 1]?.isMark(",") == true, let comma = text[end], comma.isMark(","),
            let next = text[end + 1], next.isWord, !next.is([.number, .money, .duration, .measure]),
            let last = text[start - 2], last.isWord, !last.is([.counted, .number])
        else { return false }
        let segment = before(8).dropLast()
        return !segment.contains { text.tokens[$0].kind != .word }
            && segment.contains { text.tokens[$0].is([.person, .offered]) }
    }

    /// `Esmee uit Gouda. 31. Moeder`, `Hoe oud ik ben? Gewoon 53.`
    private var isOwnSentence: Bool {
        guard let point = text[end], point.isMark(".") || point.isMark("!"), point.gap == .none,
            text.isSentenceStart(end + 1), text[end + 1].map({ !$0.isWord || text.isCapitalised($0) }) ?? true
        else { return false }
        var at = start
        while at > 0, start - at < 3, !text.isSentenceStart(at), isPlainly(at - 1) { at -= 1 }
        guard at > 2, text.isSentenceStart(at), text.tokens[at].gap == .space else { return false }
        let isAsked = text.tokens[at - 1].isMark("?")
        var index = at - 2
        while index >= 0, at - index < 9 {
            if isAsked, text.tokens[index].is([.oldness, .ageLabel]) { return true }
            if !isAsked, index == 0 { return isOfPerson(0) && at < 7 }
            if text.isSentenceStart(index) { return false }
            index -= 1
        }
        return false
    }

    private func isPlainly(_ index: Int) -> Bool {
        text.tokens[index].is(.adverb) || anyRoles(index).contains(.plainly)
    }

    /// `Tweelingzussen, allebei 29`, `both 31`, `each of us 34`
    private var isOfBoth: Bool {
        guard isClosed else { return false }
        return anyRoles(start - 1).contains(.both)
            || text.tokens[start - 1].is(.plural) && anyRoles(start - 3).contains(.both)
    }

    /// `25 here, ask for more`
    private var isPresentHere: Bool {
        guard Self.isPresence(text.known(end)), text[end]?.gap == .space,
            text.isSentenceStart(start) || text[start - 1]?.isMark(",") == true
        else { return false }
        return text[end + 1].map { $0.kind == .mark || $0.gap == .line } ?? true
    }

    /// `ik ben geen 18 meer maar 35`, `I'm not 20 but 34`: what is told instead of the number that is denied.
    private var isCorrected: Bool {
        guard isClosed, anyRoles(start - 1).contains(.instead) else { return false }
        let near = before(10)
        guard let other = near.last(where: { text.tokens[$0].isNumber || text.tokens[$0].is(.number) }) else {
            return false
        }
        return near.contains { $0 < other && (isNot($0) || text.known($0) == .t) }
            && near.contains { text.tokens[$0].is(.selfVerb) }
    }

    /// `I may be 45`, `ik mag dan vijftig zijn`
    private var isConceded: Bool {
        let near = before(6)
        guard near.contains(where: { isSelfPronoun($0) }),
            near.contains(where: { anyRoles($0).contains(.conceding) })
        else { return false }
        if text.known(start - 1) == .be { return isOpenAfter && isClosed }
        return anyRoles(end).contains(.toBe) && text[end]?.gap == .space
    }

    /// `F 38 Utrecht`, `w33 sucht`: the letter of a form, and the ad begins with it.
    private var isInitial: Bool {
        start == 1 && isInitialLetter(0) && isOpenAfter
            && (text[end]?.kind != .mark || text[end]?.isMark(",") == true)
    }

    private func isInitialLetter(_ index: Int) -> Bool {
        switch text.known(index) {
        case .f, .v, .w: true
        default: false
        }
    }

    /// `Sessions are 45, 60 or 90 minutes`, `Termine ab vierzehn Uhr`: a row of numbers that something else counts.
    var isOfSeries: Bool {
        if unit == nil, let next = text[end], next.gap != .line, next.is(.duration) || next.known == .uhr {
            return true
        }
        guard text[end]?.isMark(",") == true, text[end + 1]?.isNumber == true else { return false }
        // `I'm 34, 30 mins 80` is an age and a time: a row has at least three.
        var (index, count, hasOr) = (end + 2, 2, false)
        while let token = text[index], index < end + 10, token.gap != .line {
            if token.is([.duration, .money, .measure]) { return count >= 3 }
            // `how long (30, 45 or 60)`
            if hasOr, count >= 3, token.kind == .mark { return relation == nil }
            guard token.isNumber || token.isMark(",") || token.is([.and, .or]) else { return false }
            if token.isNumber { count += 1 }
            if token.is(.or) { hasOr = true }
            index += 1
        }
        return hasOr && count >= 3 && relation == nil
    }
}
