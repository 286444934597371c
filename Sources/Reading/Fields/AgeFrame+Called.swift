/// A name with a number behind a comma, where the words before it say that it is one.
extension AgeFrame {
    /// `vraag naar Roos, 26`, `Amber here, 32`, `it's Zara!! 26`, `liefs Bo, 31`, `hier ist Petra, 48`: a name with a
    /// number behind a comma, where the words before it say that it is one.
    var isCalled: Bool {
        guard text[start]?.gap == .space, isClosed else { return false }
        var at = start - 1
        while let mark = text[at], mark.kind == .mark, start - at < 4,
            [0x2C, 0x21, 0x2D].contains(mark.value)
        { at -= 1 }
        let isParted = at < start - 1
        if Self.isPresence(text.known(at)), isParted {
            return text[at - 1].map { isName($0) || $0.is(.month) } ?? false
        }
        guard let name = text[at], name.isWord, !isNumbering(name), !placeTokens.contains(at), isParted,
            name.gap != .line, isName(name) || isSmallName(at)
        else { return false }
        // `a new hostess, Robyn, 20.`
        let person = text[at - 1]?.isMark(",") == true ? at - 2 : at - 1
        if isEndOfName, text[person]?.is([.person, .offered]) == true, text[at]?.gap == .space {
            return true
        }
        return (at - 4..<at).reversed().contains { isCue(text.known($0)) && text.tokens[$0 + 1].gap != .line }
            || text[end].map { $0.gap == .line } ?? true
    }

    /// `this is bella, nineteen`: without a capital only right behind a word that names follow.
    private func isSmallName(_ index: Int) -> Bool {
        guard let token = text[index], token.classes.isEmpty, token.known == .other, token.length >= 3 else {
            return false
        }
        return isCue(text.known(index - 1))
            || text[index - 1]?.is(.isVerb) == true && isCue(text.known(index - 2))
    }

    static func isPresence(_ word: KnownWord) -> Bool {
        switch word {
        case .here, .hier, .ici, .aqui, .qui, .aici, .tu, .itt, .тук: true
        default: false
        }
    }

    /// Words that a name follows: to ask for, to be, to greet.
    private func isCue(_ word: KnownWord) -> Bool {
        switch word {
        case .ask, .call, .name, .named, .its, .it, .this, .hello, .hi, .hey, .hiya, .meet, .love, .vraag,
            .naam,
            .heet, .groet, .groetjes, .groeten, .liefs, .kus, .kusjes, .hallo, .hoi, .hier, .met, .dit, .frag,
            .frage,
            .heisse, .verlange, .demandez, .demande, .appelle, .coucou, .bonjour, .est, .pregunta, .llamo,
            .hola,
            .soy, .chiedi, .chiamo, .ciao, .sono, .intreaba, .cauta, .numesc, .buna, .sunt, .pytaj, .imie,
            .czesc,
            .jestem, .tu, .keresd, .nevem, .szia, .търсете, .търси, .казвам, .здравеите, .s, .groets, .bises,
            .besos, .baci, .pupici, .buziaki, .puszi, .целувки, .gruss, .grusse, .xoxo:
            true
        default: false
        }
    }
}
