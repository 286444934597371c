/// Whoever is not of an age, and reads so that it is meant: "if you are not 21".
extension AgeFrame {
    /// `jeśli nie masz 18 lat`, `ben je geen 21?`, `if youre not 35 or over`, `si no tienes 18 años`: who is told so has to be
    /// as old.
    var isDeniedToReader: Bool {
        guard boundWord != .below, let denial = denialOfReader else { return false }
        let near = max(0, denial - 6)..<start
        guard near.contains(where: { isReader($0) }) else { return false }
        if (near.lowerBound..<denial).contains(where: { anyRoles($0).contains(.conditional) }) { return true }
        // `Ben je geen 21?`
        return text[denial - 1]?.is(.addressee) == true && isReaderVerb(denial - 2)
            && text.isSentenceStart(denial - 2)
    }

    private func isReader(_ index: Int) -> Bool {
        text.tokens[index].is(.addressee) || isReaderVerb(index) || text.known(index) == .youre
    }

    private func isReaderVerb(_ index: Int) -> Bool {
        anyRoles(index).contains(.secondPerson) || [.ben, .are].contains(text.known(index))
    }

    /// The word that says "not", with the verb of the second person and small words between it and the number.
    private var denialOfReader: Int? {
        guard text[start]?.gap != .line else { return nil }
        var index = start - 1
        while let token = text[index], start - index < 6, token.isWord || token.isMark("'") {
            if isNot(index) || text.known(index) == .нямаш
                || text.isWord(index, .t) && text[index - 1]?.isMark("'") == true
            {
                return index
            }
            guard
                token.is([.adverb, .addressee, .selfVerb, .isVerb, .bound]) || isReaderVerb(index)
                    || token.length <= 3
            else { return nil }
            if text.isSentenceStart(index) { return nil }
            index -= 1
        }
        return nil
    }
}
