/// What speaks against a number being an age: examples, negation, the past, lists to choose from.
extension AgeFrame {
    var isExample: Bool {
        (1...3).contains { back in
            switch text.known(start - back) {
            case .bijv, .bv, .bijvoorbeeld, .eg, .zb, .zoals: true
            default: false
            }
        }
    }

    /// `wij melden iedereen onder de 18 bij de politie`: a notice says no age of anyone.
    var isReported: Bool {
        guard bound == .below else { return false }
        return (before(14).lowerBound..<min(after + 8, text.tokens.count)).contains { index in
            switch text.known(index) {
            // German: to get in touch, and here not to.
            case .melden where [.nicht, .bitte].contains(text.known(index - 1)): false
            case .melden, .meld, .gemeld, .report, .reported, .politie, .police, .polizei, .gemeldet,
                .policia, .polizia,
                .politia, .policja, .policji, .rendorseg, .полицията, .полиция, .signale, .signalons,
                .denunciamos,
                .segnaliamo, .politiei, .policie:
                true
            default: false
            }
        }
    }

    /// A drop-down list that was flattened into text: `18 19 20 21`.
    var isInList: Bool {
        guard end == start + 1, let token = text[start], token.isNumber else { return false }
        if isFormRange { return true }
        let near = (-3...3).filter { offset in
            guard let other = text[start + offset], other.isNumber, other.length == 2 else { return false }
            return other.value == token.value + Int32(offset)
        }
        return near.count >= 4
    }

    /// `18-99`: what a form lets people choose, and nobody's age.
    private var isFormRange: Bool {
        guard let dash = text[end], dash.isMark("-"), let top = text[end + 1], top.isNumber, top.gap != .line
        else { return false }
        return top.length <= 3 && (99...120).contains(top.value) && text[end + 2]?.isMark("-") != true
    }

    /// `het liedje Dancing Queen, only seventeen`, `de film 21`
    var isInWork: Bool {
        (before(14).lowerBound..<min(end + 4, text.tokens.count)).contains { index in
            switch text.known(index) {
            case .book where text.isWord(index - 1, .to): false
            case .liedje, .lied, .song, .songs, .film, .movie, .album, .boek, .book, .serie, .series, .hit,
                .band:
                true
            default: false
            }
        }
    }

    // MARK: Negation

    /// `geen 17 meer`, `not 17 any more`, `ya no tengo 20 años`, `je n'ai plus 20 ans`
    var isNegated: Bool {
        guard bound == nil else { return false }
        if negation != nil { return true }
        guard let last = text[after] else { return false }
        switch last.known {
        case .meer, .mehr, .anymore: if last.gap == .space, hasNegationBefore { return true }
        default: break
        }
        return text.isWord(after, .any) && text.isWord(after + 1, .more) && last.gap == .space
    }

    /// `nog geen 18`, `not yet 18`, `noch keine 18`, `pas encore 18`: the age is below.
    var isNotYet: Bool {
        guard bound == nil, let negation else { return false }
        return (negation - 2..<start).contains { isStill($0) }
            || [.yet, .nog, .noch, .todavia, .aun, .ancora, .inca, .jeszcze].contains(text.known(after))
    }

    private func isStill(_ index: Int) -> Bool {
        switch text.known(index) {
        case .nog, .yet, .noch, .encore, .aun, .todavia, .ancora, .inca, .jeszcze, .meg, .още, .even: true
        default: false
        }
    }

    /// The word that says "not", with nothing but small words between it and the number.
    private var negation: Int? {
        guard text[start]?.gap != .line else { return nil }
        for index in before(6).reversed() {
            if isNot(index) { return index }
            let token = text.tokens[index]
            let isFiller =
                token.is([.selfVerb, .adverb]) || isStill(index) || Self.isMore(token.known)
                || token.isMark("'") && tongue != nil
            guard isFiller else { return nil }
        }
        return nil
    }

    func isNot(_ index: Int) -> Bool {
        guard let token = text[index] else { return false }
        // Hungarian "a nő 33 éves" is no "no".
        if token.is(.negation) { return !(text.known(index) == .no && tongue == .hu) }
        return switch text.known(index) {
        case .n, .pas: tongue == .fr
        case .nu: tongue == .ro
        case .не: true
        default: false
        }
    }

    private static func isMore(_ word: KnownWord) -> Bool {
        switch word {
        case .meer, .mehr, .longer, .plus, .piu, .mai, .juz, .mar, .вече, .already, .eens, .even, .einmal, .a,
            .de,
            .the, .на, .ai:
            true
        default: false
        }
    }

    var hasNegationBefore: Bool { before(4).contains(where: isNot) }

}
