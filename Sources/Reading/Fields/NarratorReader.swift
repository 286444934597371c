internal import Evidence

/// Reads whose voice an ad is in, and how many people it offers.
enum NarratorReader {
    /// The voice with the most pronouns. Plural words count where they outweigh the first person; a
    /// third-person voice needs two pronouns and hardly any of the first person, because every ad says "she"
    /// or "her" now and then.
    static func narrator(_ text: ReadableText) -> Ad.Narrator {
        var (first, third, plural) = (0, 0, 0)
        for token in text.tokens where token.isWord {
            if token.is(.firstPerson) || token.is(.selfVerb) { first += 1 }
            if token.is(.thirdPerson) { third += 1 }
            if token.is(.plural) { plural += 1 }
        }
        if first == 0, third == 0, plural == 0 { return .unknown }
        if third >= 2, third > 2 * first, third > plural { return .thirdPerson }
        if plural > first { return .plural }
        return first > 0 ? .firstPerson : .unknown
    }

    /// The highest count that the text states, that named people with an age make, or that a pair in the
    /// title makes.
    static func personCount(_ text: ReadableText, ages: [AgeMention]) -> Int {
        var count = 1
        for (index, token) in text.tokens.enumerated()
        where token.isNumber || token.known != .other || token.is([.number, .offered]) {
            count = max(count, stated(text, index), named(text, index))
        }
        let bracketed = ages.filter { $0.subject == .advertised && isBehindName(text, $0) }
        return min(max(count, bracketed.count, pairInTitle(text)), 50)
    }

    /// `vijf dames`, `wij zijn met vier`, `three girls`, `duo`
    private static func stated(_ text: ReadableText, _ index: Int) -> Int {
        let token = text.tokens[index]
        switch token.known {
        case .duo, .tweetal, .stelletje, .koppel, .couple: return 2
        case .trio: return 3
        default: break
        }
        guard token.value >= 2, token.value <= 50, token.isNumber || token.is(.number),
            text.mask(at: index).isDisjoint(with: [.date, .clock, .money, .duration, .years, .phone, .code])
        else { return 1 }
        if let noun = text[index + 1], noun.is(.offered), noun.gap == .space { return Int(token.value) }
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

    /// `onze dames`, `our ladies`, `team`: at least two.
    private static func named(_ text: ReadableText, _ index: Int) -> Int {
        let token = text.tokens[index]
        guard token.is(.offered), let owner = text[index - 1], token.gap == .space else { return 1 }
        return owner.is(.plural) ? 2 : 1
    }

    private static func isBehindName(_ text: ReadableText, _ age: AgeMention) -> Bool {
        let bytes = text.folded.bytes(ofSource: age.span)
        return bytes.lowerBound > 0 && text.folded.bytes[bytes.lowerBound - 1] == 0x28
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

/// Reads the day on which an ad says it was placed.
enum PostedReader {
    /// The first whole date behind a label; `fields` are ranges of tokens where a profile says it stands.
    static func read(_ text: ReadableText, fields: [Range<Int>]) -> CivilDate? {
        for field in fields {
            for index in field {
                if let date = DateShape(text, at: index)?.date { return date }
            }
        }
        for index in text.tokens.indices where text.tokens[index].is(.postedLabel) {
            for at in index + 1...index + 4 {
                guard let token = text[at] else { break }
                if let date = DateShape(text, at: at)?.date { return date }
                // Label and date stand together: nothing but small words and marks between them.
                guard token.kind == .mark || token.length <= 3 else { break }
            }
        }
        return nil
    }
}
