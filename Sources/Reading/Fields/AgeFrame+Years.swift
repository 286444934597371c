/// Years of something else than a life: of work, of a house, of a club.
extension AgeFrame {
    /// `16 jaar ervaring`, `al 17 jaar in het vak`, `90 jaar oud pand`, `17 years ago`
    func isYearsOfSomethingElse(_ unit: AgeUnit) -> Bool {
        if isThingBefore || text[start - 1]?.isMark(":") == true && Self.isJubilee(text.known(start - 2)) {
            return true
        }
        if unit.isCertain {
            if isAgedThing(unit) { return true }
            return following(2).contains { text.tokens[$0].is(.thing) && !text.isSentenceStart($0) }
                || following(2).contains { Self.isJubilee(text.known($0)) }
        }
        if bound.map(isLimitOfPeople) == true { return false }
        if isSpan && label != true || isAgo { return true }
        if let kin = relation, text.tokens[kin].is(.kin), isKinList(kin + 1..<start), isAbout(kin) {
            return false
        }
        if isThatLong || isTimeInPlace || text.isWord(after, .of) && !text.isWord(after + 1, .age) {
            return true
        }
        let near = clause(2)
        if near.contains(where: { Self.isLasting(text.known($0)) }) || isExisting { return true }
        return isWork
    }

    /// `92 jaar oude trap`, `bottle of 30 year old port`: "old" before a noun for no person.
    private func isAgedThing(_ unit: AgeUnit) -> Bool {
        guard let noun = text[after], noun.gap == .space, noun.isWord, noun.classes.isEmpty else {
            return false
        }
        if anyRoles(unit.tokens.upperBound - 1).contains(.agedThing) { return true }
        return tongue == nil && text.isWord(start - 1, .of)
            && text[start - 2].map { $0.isWord && $0.classes.isEmpty && !text.isCapitalised($0) } == true
    }

    /// Words for years of work follow. Where it is said that someone is of that age they have to follow at once:
    /// `ben 20 jaar getrouwd`, but `meisje van 18 jaar voor leuk werk`.
    private var isWork: Bool {
        // `mis 45 años son mi experiencia`
        let isOwn = text[start - 1].map { $0.is([.firstPerson, .plural]) && !$0.is(.selfVerb) } ?? false
        let isSomeone = isOwn || label == true || hasSelfVerb || isPersonNoun || isInBrackets
        return following(isSomeone ? 2 : 5).contains { index in
            guard text.tokens[index].is(.experience) || isExperienceCompound(index) else { return false }
            return !isSomeone || !text.isWord(index, .werk) && !text.isWord(index, .work)
        }
    }

    /// `Berufserfahrung`, `massage-ervaring`
    private func isExperienceCompound(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.isWord, token.length > 9 else { return false }
        let bytes = text.bytes(token)
        return bytes.suffix(9).elementsEqual("erfahrung".utf8)
            || bytes.suffix(8).elementsEqual("ervaring".utf8)
    }

    /// `ça fait 12 ans que`, `sono 20 anni che`: so long that.
    private var isThatLong: Bool {
        guard tongue != nil, text[after]?.gap == .space else { return false }
        switch text.known(after) {
        case .que, .che, .ca:
            return !before(2).contains { text.tokens[$0].is(.selfVerb) && text.known($0) != .sono }
        default: return false
        }
    }

    /// `20 años en el oficio`, `12 lat w branży`: nothing but a time and what it was spent in.
    private var isTimeInPlace: Bool {
        let isBeginning =
            text.isSentenceStart(start)
            || text.isSentenceStart(before(3).lowerBound) && before(3).allSatisfy(isMoreThan)
        guard isBeginning, let link = text[after], link.gap == .space,
            let noun = text[after + 1], noun.isWord, !text.isCapitalised(noun),
            !placeTokens.contains(after + 1)
        else { return false }
        switch link.known {
        case .en where tongue == nil: return false
        case .en, .in, .im, .nel, .nella, .w, .в, .on, .dans, .de, .di, .als, .bei, .`as`:
            return ![.form, .forma, .forme, .vorm, .topvorm, .formie].contains(noun.known)
        default: return false
        }
    }

    /// `más de 30 años en el mercado`
    private func isMoreThan(_ index: Int) -> Bool {
        switch text.known(index) {
        case .mas, .plus, .piu, .mai, .mult, .more, .meer, .mehr, .dan, .than, .als, .de, .di, .ruim, .over,
            .uber:
            true
        default: text.tokens[index].is([.bound, .approximate])
        }
    }

    /// `al`, `sinds`, `meer dan`: a stretch of time. Small words may stand between it and the number.
    private var isSpan: Bool {
        guard text[start]?.gap != .line else { return false }
        for index in before(5).reversed() {
            if isSpanWord(index) { return true }
            let token = text.tokens[index]
            let isFiller =
                token.is([.approximate, .almost, .bound])
                || token.is(.adverb) && !token.is(.selfVerb) && token.known != .nu
                || token.is(.rangeWord) || token.isNumber && index >= start - 2  // `al 12 tot 15 jaar`
            switch token.known {
            case .meer, .more, .mehr, .dan, .than, .als, .ruim, .the, .de, .y, .mas, .piu, .mult, .di, .mai,
                .повече:
                continue
            default: guard isFiller else { return false }
            }
        }
        return false
    }

    private func isSpanWord(_ index: Int) -> Bool {
        switch text.known(index) {
        case .al where tongue != nil: return false
        case .al, .for, .sinds, .since, .seit, .gedurende, .na, .after, .over, .binnen, .within, .elke,
            .every,
            .during, .last, .laatste, .afgelopen, .eerste, .komende, .past, .first, .in, .per, .ruim, .with,
            .met,
            .already, .vor:
            return index == start - 1 || text.known(index) != .na && text.known(index) != .in
        case .heb, .heeft, .hebben, .habe, .hat, .haben, .have, .has, .had:
            return tongue == nil
        case .depuis, .pendant, .desde, .hace, .durante, .llevo, .przez, .преди, .acum: return tongue != nil
        case .a: return tongue == .fr && text.isWord(index - 1, .y)
        case .da, .od, .от, .след, .dopo:
            return tongue != nil && !isRange
        case .de: return tongue == .ro && !isRange && !isBehindPerson(index)
        default: return false
        }
    }

    /// `femeie de 30 de ani`, where "de" is of and no since.
    private func isBehindPerson(_ index: Int) -> Bool {
        guard let before = text[index - 1] else { return false }
        // `doamnă matură de 53 de ani`
        if before.classes.isEmpty, text[index - 2]?.is([.person, .offered]) == true { return true }
        return before.is([
            .person, .offered, .kin, .audience, .approximate, .ageLabel, .bound, .money, .firstPerson,
        ])
            || text.isCapitalised(before) && !text.isSentenceStart(index - 1)
    }

    /// `17 jaar geleden`, `17 anni fa`, `17 lat temu`
    private var isAgo: Bool {
        switch text.known(after) {
        case .fa, .temu, .geleden, .ago: true
        default: false
        }
    }

    /// `bestaat dit jaar 25 jaar`, `woon hier nu 21 jaar`
    private var isExisting: Bool {
        clause(5).contains { index in
            switch text.known(index) {
            case .bestaat, .bestaan, .existed, .exists, .woon, .woont, .live, .lived, .wohne: !isTurned(index)
            default: false
            }
        }
    }

    private static func isLasting(_ word: KnownWord) -> Bool {
        switch word {
        case .bestaat, .bestaan, .existed, .exists, .existing, .getrouwd, .gehuwd, .married, .werkzaam,
            .actief,
            .active, .werk, .work, .woon, .woont, .wonen, .doe, .live, .lived, .lebe, .wohne, .duurde, .duurt,
            .took, .lasted, .casatorita, .verheiratet, .sposata, .casada, .mariee, .mezatka, .омъжена:
            true
        default: false
        }
    }

    private static func isJubilee(_ word: KnownWord) -> Bool {
        switch word {
        case .bestaan, .bestehen, .jubileum, .ervaring, .experience, .erfahrung, .existence, .anniversary,
            .werkervaring, .samenwerking:
            true
        default: false
        }
    }

    /// `de club is 17 jaar`, `pand van 90 jaar`, `la maison a 17 ans`
    var isThingBefore: Bool {
        let near = clause(6)
        guard let thing = near.last(where: { text.tokens[$0].is(.thing) }),
            !(near.lowerBound..<thing).contains(where: {
                text.tokens[$0].is([.advertiser, .offered, .audience])
            })
        else { return false }
        if thing == start - 1 || thing == start - 2 && text.tokens[start - 1].is(.ofWord) { return true }
        let between = thing + 1..<start
        guard !between.contains(where: { text.tokens[$0].is([.selfVerb, .person, .offered]) }) else {
            return false
        }
        if tongue != nil { return between.count <= 2 }
        guard let verb = between.first,
            text.tokens[verb].is([.isVerb, .ageLabel]) || Self.isLasting(text.known(verb))
        else {
            return false
        }
        return between.dropFirst().allSatisfy { index in
            text.tokens[index].is([.adverb, .approximate, .almost, .bound, .experience])
                || text.isWord(index, .dan)
                || text.isWord(index, .meer)
        }
    }
}
