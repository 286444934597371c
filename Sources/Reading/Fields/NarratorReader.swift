internal import Evidence

/// Reads whose voice an ad is in, and how many people it offers.
enum NarratorReader {
    /// The voice with the most pronouns, or verbs that need none. Plural words count where they outweigh the first
    /// person; a third-person voice needs two pronouns and hardly any of the first person, because every ad says "she" or
    /// "her" now and then; one is enough where a sentence begins with it and no other voice is heard.
    static func narrator(_ text: ReadableText) -> Ad.Narrator {
        var (first, third, plural, small) = (0, 0, 0, 0)
        var (isEnglish, hasSubject) = (false, false)
        for (index, token) in text.tokens.enumerated() where token.isWord {
            guard token.known != .other || !token.classes.isEmpty else { continue }
            switch token.known {
            case .sie where isThirdSie(text, index):
                third += 1
                hasSubject = hasSubject || text.isSentenceStart(index)
            // Polish and Italian have an "i" that is no "I".
            case .i where !text.isCapitalised(token):
                if text[index + 1].map(text.isCapitalised) != true { small += 1 }
                continue
            case .am, .im:
                // German "am Park", Romanian "am 23 de ani", "I am".
                if isVerbAm(text, index) { first += 1 }
                continue
            case .the, .my, .you, .with: isEnglish = true
            case .recibo, .sunt: first += 1
            case .recibimos, .nasz, .nostru, .noastra: plural += 1
            case .recibe where isSubject(text, index - 1):
                third += 1
                hasSubject = true
            default: break
            }
            if token.is([.firstPerson, .selfVerb]) { first += 1 }
            if token.is(.thirdPerson) {
                third += 1
                hasSubject = hasSubject || isPronoun(token.known) && text.isSentenceStart(index)
            }
            if token.is(.plural) { plural += 1 }
        }
        if isEnglish { first += small }
        if first == 0, third == 0, plural == 0 { return .unknown }
        if third >= 2 || hasSubject && first == 0, third > 2 * first, third > plural { return .thirdPerson }
        if plural > first { return .plural }
        return first > 0 ? .firstPerson : .unknown
    }

    /// `Sie empfängt` speaks of her, `besuchen Sie` to the client: her verb ends in a t.
    private static func isThirdSie(_ text: ReadableText, _ index: Int) -> Bool {
        guard let verb = text[index + 1], verb.isWord, verb.gap == .space, verb.length >= 3 else {
            return false
        }
        return text.bytes(verb).last == 0x74
    }

    private static func isVerbAm(_ text: ReadableText, _ index: Int) -> Bool {
        if let before = text[index - 1], text[index]?.gap != .line, before.is(.firstPerson) { return true }
        return text.isSentenceStart(index) && text[index + 1]?.isNumber == true
    }

    /// `she`, and not `her`: the one who does something.
    private static func isPronoun(_ word: KnownWord) -> Bool {
        switch word {
        case .she, .he, .zij, .ze, .hij, .elle, .ella, .ona, .тя: true
        default: false
        }
    }

    /// `Ana recibe`, `ona przyjmuje`
    private static func isSubject(_ text: ReadableText, _ index: Int) -> Bool {
        guard let token = text[index], token.isWord, text[index + 1]?.gap == .space else { return false }
        return isName(text, token) && token.known == .other
    }

    private static func isSisters(_ word: KnownWord) -> Bool {
        switch word {
        case .zussen, .sisters, .schwestern, .soeurs, .hermanas, .sorelle, .surori, .siostry, .noverek,
            .сестри:
            true
        default: false
        }
    }

    /// The highest count that the text states, that named people with an age make, or that a pair in the
    /// title makes.
    static func personCount(_ text: ReadableText, ages: [AgeMention]) -> Int {
        var count = 1
        for (index, token) in text.tokens.enumerated()
        where token.isNumber || token.known != .other || token.is([.number, .offered, .plural]) {
            count = max(count, stated(text, index), named(text, index), together(text, index))
        }
        count = max(count, besideEachOther(text, ages))
        let named = Set(ages.filter { $0.subject == .advertised }.compactMap { nameHash(text, before: $0) })
        return min(max(count, named.count, pairInTitle(text)), 50)
    }

    /// `vijf dames`, `wij zijn met vier`, `three girls`, `duo`
    private static func stated(_ text: ReadableText, _ index: Int) -> Int {
        let token = text.tokens[index]
        switch token.known {
        case .duo, .tweetal: return isGuest(text, index) ? 1 : 2
        case .stelletje, .koppel, .couple, .coppia, .cuplu: return isAdvertised(text, index) ? 2 : 1
        case .paar where text.isCapitalised(token) && text.isSentenceStart(index): return 2
        case .stel, .paar: return isCouple(text, index) ? 2 : 1
        case .para, .pareja, .par: return isTitled(text, index) || isCouple(text, index) ? 2 : 1
        case .tweeling, .twins:
            return text.isSentenceStart(index) || text[index - 1]?.is([.plural, .isVerb]) == true ? 2 : 1
        case .samen: return withFriend(text, index) ? 2 : 1
        case .trio, .drieen: return 3
        case .tweeen: return 2
        case .en where text.isWord(index + 1, .ik) && text[index - 1].map({ isName(text, $0) }) == true:
            return 2
        default: break
        }
        guard token.value >= 2, token.value <= 50, token.isNumber || token.is(.number),
            text.mask(at: index).isDisjoint(with: [.date, .clock, .money, .duration, .years, .phone, .code])
        else { return 1 }
        if text[index + 1].map({ isSisters($0.known) }) == true, isIntroduced(text, index) {
            return Int(token.value)
        }
        if let noun = text[index + 1], noun.is(.offered), noun.gap == .space { return Int(token.value) }
        // `jesteśmy dwie`
        if text[index - 1]?.is(.plural) == true, token.is(.digit), token.value >= 2 {
            return Int(token.value)
        }
        if let adjective = text[index + 1], adjective.isWord, adjective.gap == .space,
            let noun = text[index + 2], noun.is(.offered),
            noun.gap == .space, adjective.classes.isEmpty
        {
            return Int(token.value)
        }
        let isWith =
            text.isWord(index - 1, .met) || text.isWord(index - 1, .with) || text.isWord(index - 1, .zijn)
        let isOurs =
            (2...3).contains { text[index - $0]?.is([.plural, .isVerb]) == true }
            && text[index + 1]?.is([.ageUnit, .counted, .money]) != true
        let isEnd = text[index + 1].map { $0.kind == .mark || $0.gap == .line || $0.is(.and) } ?? true
        return isWith && isOurs && isEnd && token.value < 16 ? Int(token.value) : 1
    }

    /// `Para: ona 33, on 37`; alone, the word is a preposition elsewhere.
    private static func isTitled(_ text: ReadableText, _ index: Int) -> Bool {
        text[index + 1]?.isMark(":") == true
    }

    /// `onze dames`, `our ladies`, `team`: at least two.
    private static func named(_ text: ReadableText, _ index: Int) -> Int {
        let token = text.tokens[index]
        guard token.is(.offered), let owner = text[index - 1], token.gap == .space else { return 1 }
        return owner.is(.plural) ? 2 : 1
    }

    /// `22 en 25 jaar`: ages with nothing but "and" between them are of as many people.
    private static func besideEachOther(_ text: ReadableText, _ ages: [AgeMention]) -> Int {
        var (run, most) = (1, 1)
        for (one, next) in zip(ages, ages.dropFirst()) {
            let end = text.token(atOrAfterByte: text.folded.bytes(ofSource: one.span).upperBound)
            let start = text.token(atOrAfterByte: text.folded.bytes(ofSource: next.span).lowerBound)
            let isBeside =
                one.subject == .advertised && next.subject == .advertised && end < start && start - end <= 2
                && (end..<start).allSatisfy {
                    text.tokens[$0].is([.and, .ageUnit]) || text.tokens[$0].isMark(",")
                        || text.tokens[$0].isMark("&")
                }
            run = isBeside ? run + 1 : 1
            most = max(most, run)
        }
        return most
    }

    /// Whose age it is, by name: `Kim (22)`, `Kate is 25`, `Ana, 23 ani`, `hij 35`.
    private static func nameHash(_ text: ReadableText, before age: AgeMention) -> UInt32? {
        var index = text.token(atOrAfterByte: text.folded.bytes(ofSource: age.span).lowerBound) - 1
        for _ in 0..<4 {
            guard let token = text[index] else { return nil }
            if token.isWord, token.known == .de || token.is(.ofWord) {
                index -= 1
                continue
            } else if token.isWord {
                if token.is(.thirdPerson) && !token.is(.firstPerson) || isName(text, token) {
                    return token.hash
                }
                guard token.is(.isVerb) else { return nil }
            } else {
                guard token.isMark("(") || token.isMark(",") || token.isMark("-") else { return nil }
            }
            index -= 1
        }
        return nil
    }

    static func isName(_ text: ReadableText, _ token: Token) -> Bool {
        // "Maja" is May as well.
        (token.classes.isEmpty || token.known == .maja) && token.length >= 2 && text.isCapitalised(token)
    }

    /// `Noa en Lisa`: two capitalised words that no reader knows, at the start of the text.
    private static func pairInTitle(_ text: ReadableText) -> Int {
        guard let first = text[0], let and = text[1], let second = text[2], and.is(.and) || and.isMark("&"),
            first.isWord, second.isWord, second.gap == .space, first.classes.isEmpty, second.classes.isEmpty,
            text.isCapitalised(first), text.isCapitalised(second)
        else { return 1 }
        return 2
    }
}
