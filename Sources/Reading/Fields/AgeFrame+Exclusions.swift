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
        // Hungarian "a nő 33 éves" is no "no".
        if text.tokens[index].is(.negation) { return !(text.known(index) == .no && tongue == .hu) }
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

    // MARK: Past, future, figures of speech

    /// `toen ik 17 was`, `since I was 17`, `sinds mijn 16e`, `17 éves voltam`
    var isPast: Bool {
        // Of what is over a bound still holds: "all models were 18 or older".
        guard bound == nil else { return false }
        // `op 16-jarige leeftijd begonnen`
        if text.isWord(start - 1, .op), text[after]?.is(.ageLabel) == true { return true }
        if isAtAge { return !isKnowing }
        if isOpeningOfStory || isOnceAged { return !isKnowing }
        if isSinceAge { return true }
        if clause(4).contains(where: { text.tokens[$0].is(.past) && !isTurned($0) }) { return true }
        return following(2).contains { index in
            switch text.known(index) {
            case .was, .waren, .war: unit == nil
            case .volt, .voltam, .voltunk, .korom, .koromban, .koraban: true
            default: false
            }
        }
    }

    /// `a los 17 años`, `con 18 años me mudé`, `l'école à 16 ans`, `18 évesen költöztem`, `mając 18 lat`
    private var isAtAge: Bool {
        let before = text.known(start - 1)
        switch tongue {
        case .es:
            return before == .los && text.isWord(start - 2, .a)
                || before == .con && text.isSentenceStart(start - 1)
        case .fr: return text.isMarked(start - 1, .a) && !isRange
        case .hu:
            // `18 évesen költöztem`: the verb tells the time.
            guard unit.map({ (end..<$0.tokens.upperBound).contains { text.isWord($0, .evesen) } }) == true
            else {
                return false
            }
            return (after..<min(after + 8, text.tokens.count)).prefix { !text.isSentenceStart($0) }.contains {
                let bytes = text.bytes(text.tokens[$0])
                return bytes.suffix(3).elementsEqual("tam".utf8) || bytes.suffix(3).elementsEqual("tem".utf8)
            }
        case .pl: return before == .majac
        default: return false
        }
    }

    /// `desde los 25 años`, `de la 25 de ani`, `25 éves korom óta`, `от 25-годишна`: from an age on.
    private var isSinceAge: Bool {
        switch tongue {
        case .es: return text.isWord(start - 1, .los) && text.isWord(start - 2, .desde)
        case .ro:
            return text.isWord(start - 1, .la) && text.isWord(start - 2, .de) && !isRange
                && !before(8).contains(where: isLimited)
        case .bg:
            return text.isWord(start - 1, .от)
                && (text.isWord(end, .годишна) || text.isWord(end + 1, .годишна))
        case .pl: return text.isWord(start - 1, .od) && text.isWord(end, .roku)
        default: return false
        }
    }

    /// `mit 42 weiß ich`, `a 42 anni so cosa voglio`: at that age one knows, so it is now.
    var isKnowing: Bool {
        following(4).contains { index in
            switch text.known(index) {
            case .weet, .weiss, .know, .so, .se, .sais, .stiu, .wiem, .tudom, .знам, .geniet, .geniesse,
                .enjoy:
                true
            default: false
            }
        }
            || text[end]?.isMark(",") == true
                && [.i, .je, .stiu, .know].contains(text.known(end + 1)) && text.known(end + 2) == .know
    }

    /// `Met 42 weet ik`, `mit einundfünfzig weiß ich`, `at 42 I know`
    var isNowKnowing: Bool {
        guard [.met, .mit, .at, .op].contains(text.known(start - 1)), text.isSentenceStart(start - 1) else {
            return false
        }
        return (end...end + 2).contains { [.weet, .weiss, .know].contains(text.known($0)) }
    }

    /// `A 17 anni sono andata via`, `La 17 ani am plecat`, `W wieku 17 lat wyjechałam`, `На 17 години напуснах`
    private var isOpeningOfStory: Bool {
        switch tongue {
        case .it, .fr: text.isWord(start - 1, .a) && text.isSentenceStart(start - 1)
        case .ro: text.isWord(start - 1, .la) && text.isSentenceStart(start - 1)
        case .pl:
            text.isWord(start - 1, .wieku) && text.isSentenceStart(start - 2) && text.isWord(start - 2, .w)
        case .bg:
            following(2).contains { text.bytes(text.tokens[$0]).suffix(2).elementsEqual("х".utf8) }
        default: false
        }
    }

    /// `als 17-jarige had ik`, `as a 17-year-old I had`
    private var isOnceAged: Bool {
        guard before(2).contains(where: { text.isWord($0, .als) || text.isWord($0, .`as`) }) else {
            return false
        }
        return following(3).contains { text.tokens[$0].is(.past) || text.isWord($0, .had) }
    }

    func isTurned(_ index: Int) -> Bool {
        // `sinds kort ben ik 22`: a verb in the present between the two.
        (index + 1..<start).contains { text.tokens[$0].is(.selfVerb) }
    }

    var isFuture: Bool {
        let near = clause(3)
        if near.contains(where: { text.tokens[$0].is(.future) }) {
            return !near.contains { text.tokens[$0].is(.selfVerb) }
        }
        return text.isWord(after, .leszek) || text.isWord(after, .lesz)
    }

    var isFigurative: Bool {
        if clause(4).contains(where: { text.tokens[$0].is(.figurative) && !isTurned($0) }) { return true }
        return text[after].map { $0.is(.figurative) && $0.gap == .space } ?? false
    }

    /// The tokens before the number in its clause: a comma or bracket ends what a "when" or "feel" reaches.
    func clause(_ count: Int) -> Range<Int> {
        let near = before(count)
        let cut = near.last { index in
            let token = text.tokens[index]
            return token.kind == .mark && [0x2C, 0x28, 0x29, 0x3B, 0x7C].contains(token.value)
        }
        return (cut.map { $0 + 1 } ?? near.lowerBound)..<start
    }
}
