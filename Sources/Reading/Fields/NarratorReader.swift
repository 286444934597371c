internal import Evidence

/// Reads whose voice an ad is in, and how many people it offers.
enum NarratorReader {
    /// The voice with the most pronouns. Plural words count where they outweigh the first person; a
    /// third-person voice needs two pronouns and hardly any of the first person, because every ad says "she"
    /// or "her" now and then.
    static func narrator(_ text: ReadableText) -> Ad.Narrator {
        var (first, third, plural) = (0, 0, 0)
        for (index, token) in text.tokens.enumerated() where token.isWord {
            if token.known == .sie, isThirdSie(text, index) { third += 1 }
            // Polish and Italian put an "i" before a name, and it is no "I".
            if token.known == .i, !text.isCapitalised(token), let next = text[index + 1],
                text.isCapitalised(next)
            {
                continue
            }
            if token.is(.firstPerson) || token.is(.selfVerb) { first += 1 }
            if token.is(.thirdPerson) { third += 1 }
            if token.is(.plural) { plural += 1 }
        }
        if first == 0, third == 0, plural == 0 { return .unknown }
        if third >= 2, third > 2 * first, third > plural { return .thirdPerson }
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

    /// The highest count that the text states, that named people with an age make, or that a pair in the
    /// title makes.
    static func personCount(_ text: ReadableText, ages: [AgeMention]) -> Int {
        var count = 1
        for (index, token) in text.tokens.enumerated()
        where token.isNumber || token.known != .other || token.is([.number, .offered]) {
            count = max(count, stated(text, index), named(text, index))
        }
        count = max(count, besideEachOther(text, ages))
        let named = Set(ages.filter { $0.subject == .advertised }.compactMap { nameHash(text, before: $0) })
        return min(max(count, named.count, pairInTitle(text)), 50)
    }

    /// `vijf dames`, `wij zijn met vier`, `three girls`, `duo`
    private static func stated(_ text: ReadableText, _ index: Int) -> Int {
        let token = text.tokens[index]
        switch token.known {
        case .duo, .tweetal, .stelletje, .koppel, .couple: return 2
        case .coppia, .cuplu, .tweeling, .twins: return 2
        case .paar where text.isCapitalised(token) && text.isSentenceStart(index): return 2
        case .para where isTitled(text, index), .pareja where isTitled(text, index),
            .par where isTitled(text, index):
            return 2
        case .stel where text[index + 1].map { $0.isMark(":") || $0.isMark("(") } == true: return 2
        case .trio, .drieen: return 3
        case .tweeen: return 2
        case .en where text.isWord(index + 1, .ik) && text[index - 1].map({ isName(text, $0) }) == true:
            return 2
        default: break
        }
        guard token.value >= 2, token.value <= 50, token.isNumber || token.is(.number),
            text.mask(at: index).isDisjoint(with: [.date, .clock, .money, .duration, .years, .phone, .code])
        else { return 1 }
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
        for _ in 0..<3 {
            guard let token = text[index] else { return nil }
            if token.isWord {
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

    private static func isName(_ text: ReadableText, _ token: Token) -> Bool {
        token.classes.isEmpty && token.length >= 2 && text.isCapitalised(token)
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
