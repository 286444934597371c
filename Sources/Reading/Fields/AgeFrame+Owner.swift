/// What has the years that a verb tells: `le canapé a 20 ans`, `unser Papagei ist 30`, `az autó 15 éves`.
///
/// No list holds all that can be old. So a noun behind an article or a possessive that stands for no person is a thing,
/// and its years are nobody's: to miss an age is the smaller fault.
extension AgeFrame {
    var isOwnedByThing: Bool {
        guard let phrase = ownerPhrase, let first = text[phrase.lowerBound] else { return false }
        if phrase.contains(where: isSomebody) { return false }
        if phrase.contains(where: { text.tokens[$0].is([.thing, .animal, .counted]) }) { return true }
        guard phrase.count >= 2 else { return isThingByEnding(first) }
        guard isDeterminer(phrase.lowerBound) else {
            return phrase.dropFirst().contains { isPossessiveBehind(text.known($0)) }
                || phrase.count == 1 && isThingByEnding(first)
        }
        let head = text.tokens[phrase.upperBound - 1]
        guard head.isWord, !head.is([.isVerb, .selfVerb, .addressee]) else { return false }
        return !text.isCapitalised(head) || isGermanThing(phrase.lowerBound, head)
    }

    /// The words before the verb of having or being, up to the beginning of their clause.
    private var ownerPhrase: Range<Int>? {
        guard let verb = verbOfYears else { return nil }
        var lower = verb
        while lower > 0, verb - lower < 7, let token = text[lower - 1], token.isWord,
            !token.is([.and, .or, .selfVerb]), !text.isSentenceStart(lower)
        {
            lower -= 1
        }
        return lower < verb ? lower..<verb : nil
    }

    /// Where the verb stands, or for Hungarian, which has none, the number.
    private var verbOfYears: Int? {
        guard text[start]?.gap != .line else { return nil }
        for index in before(5).reversed() {
            let token = text.tokens[index]
            if token.is(.isVerb) || isHaving(index) { return index }
            guard token.is([.adverb, .approximate, .almost, .bound]) || token.known == .на else { break }
        }
        return tongue == .hu ? start : nil
    }

    func isHaving(_ index: Int) -> Bool {
        switch text.known(index) {
        case .a: tongue == .fr && !text.isMarked(index, .a)
        case .ha, .are, .ma, .tiene, .е, .cumple, .compie, .implineste, .obchodzi, .konczy, .навършва, .fete,
            .avea, .turned, .turns, .wird, .wordt, .werd, .celebrates, .viert, .feiert:
            true
        default: false
        }
    }

    private func isSomebody(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.is([.person, .offered, .kin, .audience, .advertiser, .thirdPerson, .every, .ageLabel])
            && !token.is([.thing, .animal]) && !isPossessiveAtHead(index)
            || token.known == .no && tongue == .hu  // nő
            || [.jongste, .oudste, .youngest, .oldest, .jungste, .alteste].contains(token.known)
    }

    /// `haar auto`: her is nobody but the owner of a thing.
    private func isPossessiveAtHead(_ index: Int) -> Bool {
        text.tokens[index].is(.thirdPerson) && text[index + 1].map { $0.isWord && !$0.is(.isVerb) } == true
            && !text.tokens[index].is(.person)
    }

    func isDeterminer(_ index: Int) -> Bool {
        guard let token = text[index] else { return false }
        switch token.known {
        case .de, .het, .deze, .dit, .the, .this, .der, .die, .das, .dieser, .dieses, .le, .la, .les, .l, .ce,
            .cette, .el, .los, .las, .este, .esta, .il, .lo, .gli, .questo, .questa, .az, .a, .ten, .ta, .mi,
            .mis, .mio, .mia, .ma, .su, .nasz, .този, .тази:
            return true
        case .ik, .ich, .i, .io, .yo, .eu, .ja, .аз, .wij, .we, .wir, .nous, .noi, .nos: return false
        default: return token.is([.firstPerson, .plural]) && !token.is([.selfVerb, .isVerb])
        }
    }

    /// `papagalul meu`, `котката ми`
    private func isPossessiveBehind(_ word: KnownWord) -> Bool {
        switch word {
        case .meu, .mea, .nostru, .noastra, .ми, .ни: true
        default: false
        }
    }

    /// Nouns that carry their article or their owner: `salonul`, `canapeaua`, `диванът`, `szalonunk`, `autóm`.
    private func isThingByEnding(_ token: Token) -> Bool {
        guard token.classes.isEmpty, token.length >= 5 else { return false }
        let bytes = text.bytes(token)
        let endings: [String] =
            switch tongue {
            case .ro: ["ul", "ua"]
            case .bg: ["ът", "ият", "ята", "ата"]
            case .hu: ["unk"]
            default: []
            }
        return endings.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// German writes all nouns with a capital: of those behind an article only what ends like a name is one.
    func isGermanThing(_ determiner: Int, _ head: Token) -> Bool {
        switch text.known(determiner) {
        case .der, .die, .das, .dieser, .dieses, .mein, .meine, .unser, .unsere:
            ![0x61, 0x69, 0x79].contains(text.bytes(head).last)
        default: false
        }
    }
}
