/// Ages that answer: to a question, to an age that was denied, to one that is long ago.
extension AgeFrame {
    /// `Jong? Nee hoor: 54 en trots`, `Older than I look: 44!`, `Mein Alter verrate ich gern: 37.`, `A: 38.`
    var isAnswer: Bool {
        guard isClosed, unit == nil, text[start]?.gap == .space, text[start - 1]?.isMark(":") == true,
            let value = text[start]?.value, (16...69).contains(value)
        else { return false }
        var (index, isAsked, isMore, marks) = (start - 2, false, false, 0)
        while let token = text[index], start - index < 11, marks < 3 {
            if token.is([.audience, .bound, .money, .duration]), !isComparative(token.known) { return false }
            if token.kind == .mark { marks += 1 }
            if token.is(.ageLabel) || isAskedOldness(index) { isAsked = true }
            // `Not a kid any more: 47`
            if [.more, .meer, .mehr, .plus, .mas, .piu].contains(token.known) { isMore = true }
            if isMore, isNot(index), text[index + 1]?.isWord == true {
                isAsked =
                    isAsked
                    || (index..<start).contains {
                        text.tokens[$0].is([.person, .kin]) || text.isWord($0, .kid)
                    }
            }
            if token.gap == .line { break }
            index -= 1
        }
        return isAsked
    }

    private func isComparative(_ word: KnownWord) -> Bool {
        switch word {
        case .older, .ouder, .younger, .jonger, .junger, .alter: true
        default: false
        }
    }

    /// `how old are you?`, `Jong?`, `Older than I look`; not `oude prijs`, where the word goes with what follows.
    private func isAskedOldness(_ index: Int) -> Bool {
        guard let token = text[index] else { return false }
        guard token.is(.oldness) || isComparative(token.known), let next = text[index + 1] else {
            return false
        }
        return next.kind == .mark || next.is([.isVerb, .selfVerb, .addressee])
            || [.than, .dan, .als].contains(next.known)
    }

    /// `43 to be exact`, `(50 om precies te zijn)`: said of an age that was told less exactly.
    var isExact: Bool {
        guard let value = text[start]?.value, (16...69).contains(value), unit == nil,
            (end...end + 3).contains(where: {
                anyRoles($0).contains(.exactly) && text.tokens[$0].gap == .space
            }),
            (end...end + 2).allSatisfy({ text[$0]?.isNumber != true && text[$0]?.is(.counted) != true })
        else { return false }
        if start == 0 { return true }
        if text[start - 1]?.isMark("(") == true, text[start - 2]?.is([.person, .offered]) == true {
            return true
        }
        let near = max(0, start - 12)..<start
        return near.contains {
            text.tokens[$0].is([.ageUnit, .ageLabel, .decade, .oldness])
                || text.mask(at: $0).contains(.years)
        }
            || near.contains { [.side, .kant].contains(text.known($0)) }
                && near.contains { text.tokens[$0].isNumber }
    }

    /// `je n'ai plus 20 ans, j'en ai 47`, `nu mai am 20 de ani, am 41`, `mes 16 ans sont loin : 45 aujourd'hui`: years
    /// were spoken of, and this is how many they are now.
    var isEchoed: Bool {
        guard unit == nil, let value = text[start]?.value, (18...69).contains(value),
            text[start]?.gap == .space,
            isClosed || anyRoles(end).contains(.recent) || anyRoles(end).contains(.now),
            leadsEcho(start - 1)
        else { return false }
        // No other years but those of somebody: `18 ani de munca` is none.
        let near = max(0, start - 14)..<start - 1
        guard let years = near.last(where: isYears), let told = text[years], told.value < value,
            !near.contains(where: { text.tokens[$0].gap == .line && $0 > years })
        else { return false }
        return text[start - 1]?.isMark(":") == true
            || !(years..<start).contains { anyRoles($0).contains(.matter) || text.tokens[$0].is(.experience) }
    }

    private func isYears(_ index: Int) -> Bool {
        text.mask(at: index).contains(.years)
            || text.tokens[index].isNumber && text.isWord(index + 1, .de)
                && text[index + 2]?.is(.ageUnit) == true
    }

    private func leadsEcho(_ index: Int) -> Bool {
        switch text.known(index) {
        case .am: return text[index - 1].map { $0.kind == .mark || $0.is(.adverb) || $0.is(.and) } ?? false
        case .ai: return text.isWord(index - 1, .en)
        case .tengo, .ho, .mam: return true
        case .на:
            let lead = text.known(index - 1)
            return lead == .а || anyRoles(index - 1).contains(.now) || lead == .съм
        default: return text[index]?.isMark(":") == true && anyRoles(end).contains(.recent)
        }
    }

    /// `Niet meer 20, sondern 42`, `geen 20 meer, wel 43`: a smaller number was denied, with "more" beside it.
    var isOutgrown: Bool {
        guard isClosed, unit == nil, let value = text[start]?.value, (20...69).contains(value),
            anyRoles(start - 1).contains(.instead)
                || text.known(start - 1) == .на && anyRoles(start - 2).contains(.instead)
        else { return false }
        let near = before(10)
        guard let other = near.last(where: { text.tokens[$0].isNumber || text.tokens[$0].is(.number) }),
            text.tokens[other].value < value, text.tokens[other].value >= 16,
            near.contains(where: { $0 < other && isNot($0) || text.known($0) == .не })
        else { return false }
        return near.contains { isMoreWord(text.known($0)) }
    }

    private func isMoreWord(_ word: KnownWord) -> Bool {
        switch word {
        case .meer, .mehr, .more, .anymore, .longer, .plus, .piu, .mas, .mai, .juz, .mar, .вече: true
        default: false
        }
    }
}
