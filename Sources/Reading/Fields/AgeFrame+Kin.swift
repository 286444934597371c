/// Ages of kin, partners and others whom an ad mentions.
extension AgeFrame {
    var hasKinNear: Bool { before(12).contains(where: isRelation) || kinBehind != nil }

    /// The last word for somebody else before the number.
    var relation: Int? { before(14).last(where: isRelation) }

    private func isRelation(_ index: Int) -> Bool {
        let token = text.tokens[index]
        // Spanish "son" and French "son" are no son.
        if token.known == .son { return tongue == nil }
        if token.is([.kin, .animal]) { return true }
        switch token.known {
        // `mijn man`, `mein Mann`: any other man may be a client or the advertiser.
        case .man, .mann: return text[index - 1]?.is(.firstPerson) == true && !isSelfPronoun(index - 1)
        // `my friend who answers the door`; a friend without more may be offered, too.
        case .friend, .vriendin, .freundin, .amie, .amiga, .amica: return isRelative(index + 1)
        // `mijn jongens (14 en 17)`, `both lads (19 and 22)`
        default:
            let isCounted = text[index - 1]?.is(.number) == true
            guard isCounted || text[index + 1]?.isMark("(") == true, anyRoles(index).contains(.child) else {
                return false
            }
            // `I have two girls aged 12 and 15`; "we have two girls" is an agency.
            if isCounted, isHave(text.known(index - 2)) {
                return text.known(index - 2) != .have || text.isWord(index - 3, .i)
            }
            return text[index + 1]?.isMark("(") == true
                && (text[index - 1]?.is(.firstPerson) == true || anyRoles(index - 1).contains(.both)
                    || [.mes, .mis].contains(text.known(index - 1)))
        }
    }

    /// `mijn zoon van 16`, `daughter (17)`, `kinderen, 16 en 12`; not `moeder van twee, 44 jaar`.
    func isAbout(_ kin: Int) -> Bool {
        let between = kin + 1..<start
        if between.contains(where: { text.tokens[$0].is(.selfVerb) || isSelfPronoun($0) }) { return false }
        let word = text.known(kin)
        if !isPossessed(kin) {
            if Self.isOtherwise(word), !isBesideParent(kin) { return false }
            // A mother is whom the ad is about, unless it goes on to her children.
            // `Oma ist 80 und wohnt nebenan`: who is told of so is not who writes.
            if Self.isParent(word), !goesOnToChildren(between) { return isToldOf(kin) }
        }
        if isKinList(between) { return !isOlderAgain(between) }
        guard let comma = between.first(where: { text.tokens[$0].isMark(",") }), !isRelative(comma + 1) else {
            return between.count <= 7
        }
        // `De chauffeur, een rustige man van 55`
        if comma == kin + 1, [.een, .a, .an, .eine, .un, .una, .une].contains(text.known(comma + 1)),
            between.count <= 8, !Self.isParent(word)
        {
            return true
        }
        return comma == kin + 1 && between.count == 1 && !Self.isParent(word)
    }

    /// `mijn 16-jarige zoon`, `a 17 year old daughter`, `egy 7 éves lányom`
    var kinBehind: Int? {
        guard unit != nil || text[start]?.is(.agedWord) == true, let kin = text[after], kin.gap == .space,
            kin.is([.kin, .animal]), kin.known != .son || tongue == nil, !text.isSentenceStart(after)
        else { return nil }
        let isOwned = text[start - 1].map { $0.is([.firstPerson, .thirdPerson, .plural]) } ?? false
        // `egy 6 éves kisfiú anyukája`
        if Self.isOtherwise(kin.known), kin.known != .lany, !isOwned {
            return text[after + 1].map { Self.isParent($0.known) } == true ? after : nil
        }
        return Self.isParent(kin.known) && !isOwned ? nil : after
    }

    /// `kinderen, 8 en 11`, `Mum of three (5, 8 and 11)`: a number in a row behind kin and nothing else between them.
    var isInKinList: Bool {
        guard isClosed, let kin = relation, text.tokens[kin].is(.kin), kin < start - 1 else { return false }
        return isKinList(kin + 1..<start) && isAbout(kin)
    }

    func isKinList(_ between: Range<Int>) -> Bool {
        !between.isEmpty
            && between.allSatisfy { index in
                let token = text.tokens[index]
                switch token.kind {
                case .number: return token.length <= 2
                case .mark: return [0x2C, 0x28, 0x26, 0x2D, 0x27].contains(token.value)
                case .word: return token.gap != .line && isListWord(token)
                }
            }
    }

    private func isListWord(_ token: Token) -> Bool {
        if token.is([.number, .and, .ofWord, .ageUnit, .thirdPerson, .isVerb, .adverb]) { return true }
        switch token.known {
        case .de, .d, .di, .van, .w, .wieku, .e, .i, .y, .si, .es, .и, .на, .е, .са, .tiene, .tienen, .ha,
            .hanno, .are, .au, .ma, .maja, .a, .ont, .die, .dat, .who, .qui, .que, .che, .care, .ktory,
            .ktora,
            .aki, .който, .която, .aged, .meu, .mea, .ми:
            return true
        default: return false
        }
    }

    /// `zoon van 12, 45 jaar`, `kinderen, 36 jaar`: what is so much more, or comes alone behind a comma, is whom the ad
    /// is about.
    private func isOlderAgain(_ between: Range<Int>) -> Bool {
        guard let value = text[start]?.value,
            text.tokens[between.lowerBound].kind == .mark || between.count > 1
        else { return false }
        let others = between.filter { text.tokens[$0].isNumber || text.tokens[$0].is(.number) }
        if let last = others.last {
            return text[start - 1]?.isMark(",") == true && value >= text.tokens[last].value + 15
        }
        return between.count == 1 && text.tokens[between.lowerBound].isMark(",") && value >= 30
            && Self.isChild(text.known(between.lowerBound - 1))
    }

    private func isToldOf(_ kin: Int) -> Bool {
        guard text.isSentenceStart(kin), kin == start - 2, (text[start]?.value ?? 0) >= 50 else {
            return false
        }
        return text[kin + 1]?.is(.isVerb) == true || isHaving(kin + 1)
    }

    private static func isChild(_ word: KnownWord) -> Bool {
        switch word {
        case .kind, .kinderen, .kids, .children, .kinder, .enfants, .hijos, .figli, .copii, .dzieci, .деца:
            true
        default: false
        }
    }

    /// `een zoon, die 16 is`, `syna, który ma 15 lat`
    private func isRelative(_ index: Int) -> Bool {
        switch text.known(index) {
        case .die, .dat, .der, .das, .who, .qui, .que, .che, .care, .ktory, .ktora, .aki, .който, .която:
            true
        default: false
        }
    }

    /// `moeder van twee (16 en 12)`, `mum of a 20 year old`; not `moeder van 28`.
    private func goesOnToChildren(_ between: Range<Int>) -> Bool {
        between.count >= 2
            && between.contains { index in
                switch text.known(index) {
                case .de, .di, .d, .на, .a, .al, .unui, .unei: tongue != nil
                default: text.tokens[index].is(.ofWord) || text.known(index) == .to
                }
            }
    }

    /// `mama chłopca`, `madre de un niño`, `ho un bambino`, `with two boys`
    private func isBesideParent(_ kin: Int) -> Bool {
        (max(before(14).lowerBound, kin - 8)..<kin).contains { index in
            Self.isParent(text.known(index)) || isHave(text.known(index)) || text.isWord(index, .with)
                || text.isWord(index, .met) || text.isWord(index, .mit)
        }
    }

    /// Words for kin that are as often something else: `nicht` is no niece in German, `fille` any girl.
    private static func isOtherwise(_ word: KnownWord) -> Bool {
        switch word {
        case .fille, .nicht, .ex, .kid, .baby, .lany, .kind, .boy, .boys, .nino, .nina, .ninos, .ninas,
            .bambino,
            .bambina, .bambini, .garcon, .garcons, .baiat, .chlopiec, .chlopca, .chlopcow, .kisfiu, .fiu,
            .момче, .момчета, .partner, .mari, .freund, .compagno, .copain, .pareja, .vicino, .vicina, .novia,
            .novio, .teenager, .manager, .boyfriend, .vriend, .zussen,
            .sisters, .schwestern, .soeurs, .hermanas, .sorelle, .surori, .siostry, .noverek, .сестри:
            true
        default: false
        }
    }

    private static func isParent(_ word: KnownWord) -> Bool {
        switch word {
        case .moeder, .mother, .mama, .vader, .father, .mom, .mum, .mutter, .mere, .madre, .mamma, .matka,
            .anya, .oma, .маика, .maman, .mami, .mamica, .mamusia, .anyuka, .anyukaja, .mutti, .mommy, .mummy,
            .маиката, .dad, .vater, .pere, .padre:
            true
        default: false
        }
    }

    private func isPossessed(_ kin: Int) -> Bool {
        guard let owner = text[kin - 1], text[kin]?.gap != .line else { return false }
        // `belle-fille`, `beau-père`, `petit-fils`, which are nobody else's word
        if owner.isMark("-"), owner.gap == .none {
            return [.belle, .beau, .beaux, .petit, .petite, .grand].contains(text.known(kin - 2))
        }
        if [.meu, .mea, .ми].contains(text.known(kin + 1)) { return true }
        switch owner.known {
        case .ma, .sa, .ta, .su, .mi, .mia, .sua: return true
        case .une, .un, .una, .een, .a, .eine, .einen, .o, .egy: return isHave(text.known(kin - 2))
        default:
            if owner.isNumber { return text.known(kin) == .kind }
            return owner.is([.firstPerson, .thirdPerson, .plural, .addressee]) && !owner.is(.selfVerb)
                && !isSelfPronoun(kin - 1)
        }
    }

    /// `j'ai une fille de 15 ans`
    private func isHave(_ word: KnownWord) -> Bool {
        switch word {
        case .ai, .ho, .tengo, .am, .mam, .heb, .have, .habe, .van, .имам: true
        default: false
        }
    }

    /// The word for oneself as who does something: from there on it is nobody else's age.
    func isSelfPronoun(_ index: Int) -> Bool {
        switch text.known(index) {
        case .ik, .ich, .i, .io, .yo, .eu, .ja, .аз, .moi:
            text.known(index) != .i || text.isCapitalised(text.tokens[index])
        case .en: text.isMarked(index, .en)
        default: false
        }
    }
}
