internal import Evidence

/// The words around a number that could be an age, and what they say.
struct AgeFrame {
    let text: ReadableText
    /// The first token of the number and the one after its last.
    let start: Int
    let end: Int
    let unit: AgeUnit?
    let placeTokens: Set<Int>

    private var after: Int { unit?.tokens.upperBound ?? end }

    // MARK: Is it an age?

    /// What makes the number an age; nil where nothing does, or where it is years of something else.
    var evidence: AgeReader.Evidence? {
        if text[end]?.isMark("+") == true, text[end]?.gap == Token.Gap.none {
            return isPlainPlus ? .plus : nil
        }
        if isExample || isNegated || isPast || isFigurative || isFuture { return nil }
        if let unit { return isYearsOfSomethingElse(unit) ? nil : .unit }
        if text[start]?.is(.agedWord) == true { return .unit }
        if let label = label { return label ? .label : nil }
        if hasSelfVerb { return .selfVerb }
        if hasThirdVerb { return .thirdVerb }
        if isInBrackets { return .brackets }
        if isPersonNoun { return .person }
        if isTitle { return .title }
        if let bound = boundWord, isLimitOfPeople(bound) { return .bound }
        if adjacent(.almost), isClosed { return .almost }
        if isJust { return .just }
        return nil
    }

    /// `18+`, but not `2+1` or a sum.
    private var isPlainPlus: Bool {
        text[end + 1].map { !($0.isNumber && $0.gap == .none) } ?? true
    }

    private var isExample: Bool {
        let before = (1...3).compactMap { text[start - $0] }.map(text.word)
        return before.contains { ["bijv", "bv", "bijvoorbeeld", "eg", "zb", "zoals"].contains($0) }
    }

    /// `geen 17 meer`, `not 17 any more`
    private var isNegated: Bool {
        if let before = text[start - 1], before.is(.negation), text[start]?.gap != .line {
            return boundWord == nil
        }
        let next = (0...2).compactMap { text[after + $0] }
        guard let last = next.first else { return false }
        if ["meer", "mehr", "anymore"].contains(text.word(last)), last.gap == .space, hasNegationBefore {
            return true
        }
        return text.isWord(after, "any") && text.isWord(after + 1, "more") && last.gap == .space
    }

    private var hasNegationBefore: Bool {
        before(4).contains { text.tokens[$0].is(.negation) }
    }

    /// `toen ik 17 was`, `since I was 17`, `sinds mijn 16e`
    private var isPast: Bool {
        // `op 16-jarige leeftijd begonnen`
        if text[start - 1].map({ text.word($0) == "op" }) == true, text[after]?.is(.ageLabel) == true {
            return true
        }
        let near = before(4)
        if near.contains(where: { text.tokens[$0].is(.past) && !isTurned($0) }) { return true }
        let following = following(2)
        return unit == nil && following.contains { text.isWord($0, "was") || text.isWord($0, "waren") }
    }

    private func isTurned(_ index: Int) -> Bool {
        // `sinds kort ben ik 22`: a verb in the present between the two.
        (index + 1..<start).contains { text.tokens[$0].is(.selfVerb) }
    }

    private var isFuture: Bool {
        before(3).contains { text.tokens[$0].is(.future) }
            && !before(3).contains { text.tokens[$0].is(.selfVerb) }
    }

    private var isFigurative: Bool {
        if before(3).contains(where: { text.tokens[$0].is(.figurative) }) { return true }
        return text[after].map { $0.is(.figurative) && $0.gap == .space } ?? false
    }

    /// `16 jaar ervaring`, `al 17 jaar in het vak`, `90 jaar oud pand`, `17 years ago`
    private func isYearsOfSomethingElse(_ unit: AgeUnit) -> Bool {
        if unit.isCertain {
            return following(3).contains { text.tokens[$0].is(.thing) } || isThingBefore
        }
        if let before = text[start - 1], text[start]?.gap != .line, Self.spanWords.contains(text.word(before))
        {
            return true
        }
        let near = before(2)
        let isLasting = near.contains { Self.lastingVerbs.contains(text.word(text.tokens[$0])) }
        if isThingBefore || isLasting && !near.contains(where: { text.tokens[$0].isMark(",") }) {
            return true
        }
        return following(5).contains { text.tokens[$0].is(.experience) }
    }

    private static let spanWords: Set<String> = [
        "al", "for", "sinds", "since", "seit", "gedurende", "na", "after", "over", "binnen", "within", "elke",
        "every",
        "during", "last", "laatste", "afgelopen", "eerste", "komende", "past", "first", "in", "per", "ruim",
        "with",
        "met", "already", "vor",
    ]

    private static let lastingVerbs: Set<String> = [
        "bestaat", "bestaan", "existed", "exists", "existing", "getrouwd", "gehuwd", "married", "werkzaam",
        "actief",
        "active", "werk", "work",
    ]

    private var isThingBefore: Bool {
        let near = before(6)
        guard let thing = near.last(where: { text.tokens[$0].is(.thing) }) else { return false }
        return near.contains { $0 > thing && text.tokens[$0].is(.isVerb) } || thing == start - 1
            || thing == start - 2 && text.tokens[start - 1].is(.ofWord)
    }

    /// True: a label speaks of this age. False: of an age that is none, as in "at the age of". Nil: there is
    /// no label.
    private var label: Bool? {
        var index = start - 1
        var crossed = text[start]?.gap == .line
        var steps = 0
        while let token = text[index], steps < 5 {
            if token.is(.ageLabel) {
                if crossed, !isShortLine(endingAt: index) { return nil }
                let article = text[index - 1].map(text.word) ?? ""
                let lead = text[index - 2].map(text.word) ?? ""
                return
                    !(["de", "the"].contains(article)
                    && ["op", "at", "sinds", "from", "vanaf", "the"].contains(lead))
            }
            let isFiller =
                token.kind == .mark && [0x3A, 0x3D, 0x2D, 0x2E, 0x7C, 0x28, 0x7E].contains(token.value)
                || token.is([.isVerb, .adverb, .approximate, .ofWord, .open, .almost])
                || token.is(.bound)
            guard isFiller, !(crossed && token.isWord) else { return nil }
            if token.gap == .line { crossed = true }
            index -= 1
            steps += 1
        }
        return nil
    }

    private func isShortLine(endingAt index: Int) -> Bool {
        var at = index
        while at > 0, text.tokens[at].gap != .line, index - at < 3 { at -= 1 }
        return text.tokens[at].gap == .line
    }

    /// `ik ben 17`, `I'm 22`, `ben nu 21`
    private var hasSelfVerb: Bool {
        guard isOpenAfter else { return false }
        for index in before(4).reversed() {
            let token = text.tokens[index]
            if token.is(.selfVerb), text.mask(at: index).isEmpty {
                return !text.isWord(index, "am") || text[index - 1].map { text.word($0) == "i" } ?? false
            }
            if text.isWord(index, "m"), text[index - 1]?.isMark("'") == true { return true }
            guard token.is([.adverb, .approximate, .almost, .firstPerson]) || text.isWord(index, "a") else {
                return false
            }
        }
        return false
    }

    /// `ze is 19`, `she's 19`, `Kim is 17.`, `wij zijn 22 en 24`
    private var hasThirdVerb: Bool {
        guard isClosed else { return false }
        var index = start - 1
        while let token = text[index], token.is([.adverb, .approximate, .almost]), start - index < 4 {
            index -= 1
        }
        guard let verb = text[index], text[start]?.gap != .line else { return false }
        if text.isWord(index, "s"), text[index - 1]?.isMark("'") == true {
            index -= 1
        } else if !verb.is(.isVerb) {
            return false
        }
        guard let subject = text[index - 1] else { return false }
        if subject.is([.thirdPerson, .plural, .offered]) { return true }
        let following = text[index + 1].map { $0.is([.plural, .thirdPerson]) } ?? false
        return following || subject.isWord && subject.classes.isEmpty && text.isCapitalised(subject)
    }

    /// `Marit (28)`, `Kim (22 jaar)`, `(v, 22)`
    private var isInBrackets: Bool {
        guard let open = text[start - 1], open.isMark("("),
            text[end]?.isMark(")") == true || text[end]?.isMark(",") == true,
            let name = text[start - 2], open.gap != .line
        else { return false }
        if name.is(.kin) { return true }
        // `moeder van twee (16 en 12)`
        if name.is(.number), before(6).contains(where: { text.tokens[$0].is(.kin) }) { return true }
        guard name.isWord, !name.is([.counted, .weekday, .month, .audience]) else { return false }
        return isFirstLine || text.isCapitalised(name) && !placeTokens.contains(start - 2)
    }

    /// `Anna, 23` or `Anna 23` at the start of a line that names a person.
    private var isTitle: Bool {
        guard isTitleEnd, var name = text[start - 1], text[start]?.gap != .line else { return false }
        var index = start - 1
        let isComma = name.isMark(",") || name.isMark("-") || name.isMark("|")
        if isComma, let before = text[index - 1] { (name, index) = (before, index - 1) }
        guard name.isWord, name.classes.isEmpty, name.length >= 2, text.isCapitalised(name),
            name.gap == .line,
            !Self.houseNames.contains(text.word(name)), !placeTokens.contains(index)
        else { return false }
        return isComma || isFirstLine
    }

    private static let houseNames: Set<String> = [
        "club", "villa", "studio", "huize", "prive", "bar", "lounge", "spa", "massage", "privehuis",
        "escortbureau",
        "sauna", "relax", "thuis", "nieuw", "new", "top", "vip", "agency", "bureau", "lokaal", "route",
        "hoofdstuk",
    ]

    private var isTitleEnd: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        if next.kind == .mark {
            return [0x2C, 0x2D, 0x7C, 0x21].contains(next.value) && next.gap != .none || next.isMark(",")
        }
        return next.is(.placePreposition)
    }

    private var isFirstLine: Bool {
        !(1...max(1, start)).contains { text[$0]?.gap == .line }
    }

    /// `meisje van 16`, `girl of 19`, `lady (30)`
    private var isPersonNoun: Bool {
        guard isOpenAfter, let link = text[start - 1], text[start]?.gap != .line else { return false }
        if link.is(.ofWord) { return text[start - 2]?.is([.person, .kin, .animal]) == true }
        guard isClosed else { return false }
        if link.is(.person) || link.is(.kin) { return true }
        guard link.isMark(",") || link.isMark("("), let noun = text[start - 2] else { return false }
        return noun.is([.person, .kin, .animal])
    }

    private var isJust: Bool {
        guard let word = text[start - 1], text[start]?.gap != .line, isClosed || text.isWord(end, "geworden")
        else {
            return false
        }
        return ["net", "pas", "just", "gerade", "barely", "turned"].contains(text.word(word))
            && text[start].map { (16...21).contains($0.value) } ?? false
    }

    /// Nothing goes on behind the number that could be what it counts.
    private var isClosed: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        if next.kind == .mark { return !next.isMark("%") && !next.isMark(":") && !next.isMark("/") }
        return next.is([.and, .or, .ageUnit, .rangeWord, .negation, .placePreposition, .seeking, .adverb])
            || text.isWord(end, "only") || text.isWord(end, "jaar")
    }

    private var isOpenAfter: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        return !next.is([.duration, .measure, .money, .counted, .month, .weekday]) && !next.isMark("%")
            && !(next.isMark("/") && next.gap == .none) && !(next.isMark(":") && next.gap == .none)
    }

    private func adjacent(_ classes: WordClasses) -> Bool {
        text[start]?.gap != .line && text[start - 1]?.is(classes) == true
    }

    // MARK: Bounds

    private enum Bound { case atLeast, below }

    private var boundWord: Bound? {
        for index in before(4).reversed() {
            let token = text.tokens[index]
            let word = text.word(token)
            if ["onder", "under", "below", "jonger", "younger", "unter"].contains(word) { return .below }
            if [
                "vanaf", "minimaal", "minimum", "minimale", "min", "ouder", "older", "boven", "over", "above",
                "least", "mindestens", "ab",
                "uber", "minimumleeftijd",
            ].contains(word) {
                return .atLeast
            }
            guard
                ["de", "dan", "than", "the", "of", "age", "leeftijd", "van", "at", "is", ":", "."].contains(
                    word)
            else { return nil }
        }
        return nil
    }

    private func isLimitOfPeople(_ bound: Bound) -> Bool {
        before(10).contains { text.tokens[$0].is([.audience, .offered, .advertiser, .addressee, .person]) }
            || bound == .below && hasNegationNear
            || following(3).contains { text.tokens[$0].is([.audience, .advertiser]) }
    }

    private var hasNegationNear: Bool { before(5).contains { text.tokens[$0].is(.negation) } }

    /// The ages that the number stands for.
    func interval(of value: Int, _ evidence: AgeReader.Evidence) -> (Int?, Int?) {
        if evidence == .plus { return (value, nil) }
        switch boundWord {
        case .atLeast?: return (value, nil)
        case .below?: return hasNegationNear ? (value, nil) : (nil, value - 1)
        case nil: break
        }
        let near = before(2)
        if near.contains(where: { text.tokens[$0].is(.almost) }) { return (value - 1, value - 1) }
        if near.contains(where: { text.tokens[$0].is(.approximate) }) || isRound {
            return (value - 1, value + 1)
        }
        return (value, value)
    }

    /// `rond de 30`
    private var isRound: Bool {
        text.isWord(start - 1, "de") && text[start - 2]?.is(.approximate) == true
    }

    // MARK: Whose age?

    /// Nil where it is nobody's: of an animal.
    func subject(for evidence: AgeReader.Evidence) -> AgeMention.Subject? {
        let near = before(14)
        if let kin = near.last(where: { text.tokens[$0].is([.kin, .animal]) }), isAbout(kin) {
            return text.tokens[kin].is(.animal) ? nil : .other
        }
        if near.contains(where: { text.tokens[$0].is(.advertiser) }) { return .other }
        if near.contains(where: { text.tokens[$0].is(.saying) }) { return .other }
        if isSought(near) || isAudience(near, evidence) { return .audience }
        return .advertised
    }

    /// `mijn zoon van 16`, `daughter (17)`, `kinderen, 16 en 12`; not `moeder van twee, 44 jaar`.
    private func isAbout(_ kin: Int) -> Bool {
        let between = kin + 1..<start
        if between.contains(where: { text.tokens[$0].is([.selfVerb]) }) { return false }
        guard let comma = between.first(where: { text.tokens[$0].isMark(",") }) else {
            return between.count <= 7
        }
        return comma == kin + 1 && between.count == 1
            && !["moeder", "mother", "mama", "vader", "father"].contains(text.word(text.tokens[kin]))
    }

    /// `Gezocht: meisje van 16`; but `zoek je een dame van 30?` speaks to the client.
    private func isSought(_ near: Range<Int>) -> Bool {
        guard let seeking = near.last(where: { text.tokens[$0].is(.seeking) }) else { return false }
        if text.isWord(seeking, "looking"), !text.isWord(seeking + 1, "for") { return false }
        let isToReader =
            text[seeking + 1]?.is(.addressee) == true || text[seeking - 1]?.is(.addressee) == true
        return !isToReader && !(seeking + 1..<start).contains { text.tokens[$0].is(.selfVerb) }
    }

    private func isAudience(_ near: Range<Int>, _ evidence: AgeReader.Evidence) -> Bool {
        if let verb = near.last(where: { text.tokens[$0].is(.selfVerb) }), !isQuestion(verb) { return false }
        if evidence == .plus || boundWord != nil {
            let offered = near.contains { text.tokens[$0].is([.offered, .plural]) }
            return !offered
                || near.contains { text.tokens[$0].is(.audience) && !text.tokens[$0].is(.offered) }
        }
        if near.suffix(5).contains(where: { text.tokens[$0].is(.audience) && !text.tokens[$0].is(.person) }) {
            return true
        }
        if addressesReader(near) { return true }
        return following(3).contains { text.tokens[$0].is(.audience) && !text.tokens[$0].is(.person) }
    }

    /// `je moet 21 zijn`, `you must be 21`, `bent u 18`; not `u treft een dame van 40`.
    private func addressesReader(_ near: Range<Int>) -> Bool {
        guard near.suffix(6).contains(where: { text.tokens[$0].is(.addressee) }) else { return false }
        return near.suffix(7).contains { Self.demands.contains(text.word(text.tokens[$0])) }
    }

    private static let demands: Set<String> = [
        "moet", "must", "bent", "should", "dient", "be", "are", "ben", "have", "bist", "sind", "sollst",
    ]

    /// `ben jij 18?`
    private func isQuestion(_ verb: Int) -> Bool {
        text[verb + 1]?.is(.addressee) == true
    }

    // MARK: Windows

    /// The tokens before the number in its sentence, at most `count`.
    func before(_ count: Int) -> Range<Int> {
        var index = start
        while index > 0, start - index < count, !text.isSentenceStart(index) { index -= 1 }
        return index..<start
    }

    /// The tokens behind number and unit, up to the next comma, "and" or end of the sentence.
    private func following(_ count: Int) -> Range<Int> {
        var index = after
        while let token = text[index], index - after < count, token.gap != .line, !token.is(.and),
            !(token.kind == .mark && [0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x28, 0x29].contains(token.value))
        {
            index += 1
        }
        return after..<index
    }
}
