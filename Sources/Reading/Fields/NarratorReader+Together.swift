/// Who offers themselves together: couples, sisters, and people who tell their names.
extension NarratorReader {
    /// `Pareja: ella 33, él 37`, `Paar, sie 45`, `wij zijn een stel`: those who advertise, not those who are welcome.
    static func isCouple(_ text: ReadableText, _ index: Int) -> Bool {
        if text.isSentenceStart(index) {
            guard let next = text[index + 1], next.gap != .line else { return false }
            return next.isMark(":") || next.isMark(",") || next.isMark("(") || next.isNumber
        }
        return (1...3).contains { text[index - $0]?.is(.plural) == true } && !isGuest(text, index)
    }

    /// `Leuk koppel ontvangt`, `we are a couple`; not `ik ontvang ook een koppel`, `a couple of hours`.
    static func isAdvertised(_ text: ReadableText, _ index: Int) -> Bool {
        guard !isGuest(text, index), !text.isWord(index + 1, .of) else { return false }
        return (0...2).contains { text.isSentenceStart(index - $0) }
            || (1...4).contains { text[index - $0]?.is([.plural, .isVerb]) == true }
    }

    /// `voor een koppel`, `singles or couple`: whom the ad addresses.
    static func isGuest(_ text: ReadableText, _ index: Int) -> Bool {
        (1...2).contains { back in
            guard text[index - back + 1]?.gap != .line, let word = text[index - back] else { return false }
            switch word.known {
            case .voor, .for, .fur, .per, .of, .por, .ook, .auch: return true
            default: return word.is(.or)
            }
        }
    }

    /// `twee zussen, 19 en 22`, but not `ik heb twee zussen`.
    static func isIntroduced(_ text: ReadableText, _ index: Int) -> Bool {
        text.isSentenceStart(index) || text[index - 1]?.is([.plural, .isVerb]) == true
    }

    /// `Ik (29) en mijn vriendin (33) ontvangen samen`, `samen met mijn vriendin`
    static func withFriend(_ text: ReadableText, _ index: Int) -> Bool {
        var at = index
        while index - at < 16, let token = text[at] {
            let isMine = text[at - 1]?.is(.firstPerson) == true && text[at - 2]?.is(.and) == true
            if at < index, token.is([.person, .kin]), isMine { return true }
            if text.isSentenceStart(at) { break }
            at -= 1
        }
        guard text[index + 1]?.isWord == true, text[index + 2]?.is(.firstPerson) == true,
            !text.isSentenceStart(index + 1)
        else { return false }
        return text[index + 3]?.is([.person, .offered]) == true
    }

    /// `Wij zijn Ria en Petra`, `Somos Noa, de 24 años, y Vera`, `Jesteśmy Ola (24) i Maja (31)`: names behind "we are".
    static func together(_ text: ReadableText, _ index: Int) -> Int {
        guard text.tokens[index].is(.plural) else { return 1 }
        var at = index + 1
        // "Wij wonen in Ede en Zeist" is none, and German writes all nouns like names: "unsere Wohnung und Sauna".
        if text[at]?.is([.isVerb, .plural]) == true {
            at += 1
        } else {
            guard isWeAre(text.known(index)) else { return 1 }
        }
        var count = 0
        while at - index < 40, count < 50, let token = text[at], token.gap == .space || token.gap == .none,
            isName(text, token), token.isWord
        {
            count += 1
            guard let next = nextName(text, at) else { break }
            at = next
        }
        return max(1, count)
    }

    /// The verb of languages that need no pronoun.
    private static func isWeAre(_ word: KnownWord) -> Bool {
        switch word {
        case .somos, .siamo, .suntem, .jestesmy, .vagyunk, .sommes: true
        default: false
        }
    }

    /// Where the next name of a list stands: behind a comma or an "and", with an age between at most.
    private static func nextName(_ text: ReadableText, _ index: Int) -> Int? {
        var (at, isLinked) = (index + 1, false)
        while at - index < 10, let token = text[at], !text.isSentenceStart(at) {
            if isLinked, isName(text, token), token.isWord { return at }
            if token.isMark(",") || token.isMark("&") || token.is(.and)
                || [.i, .и, .es].contains(token.known)
            {
                isLinked = true
            } else {
                let isAge =
                    token.isNumber || token.is([.ageUnit, .ofWord]) || token.known == .de || token.isMark("(")
                    || token.isMark(")")
                guard isAge else { return nil }
                isLinked = false
            }
            at += 1
        }
        return nil
    }
}
