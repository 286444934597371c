internal import Evidence

/// Whose age it is.
extension AgeFrame {
    /// Nil where it is nobody's: of an animal.
    func subject(for evidence: AgeReader.Evidence) -> AgeMention.Subject? {
        let near = before(14)
        if let kin = near.last(where: { text.tokens[$0].is([.kin, .animal]) }), isAbout(kin) {
            return text.tokens[kin].is(.animal) ? nil : .other
        }
        if let kin = kinBehind { return text.tokens[kin].is(.animal) ? nil : .other }
        if near.contains(where: { text.tokens[$0].is(.advertiser) }) || isOnSite(near) || isOfAll(near) {
            return .other
        }
        if evidence == .quoted || isQuoted(near) { return .other }
        if evidence == .demand || isSought(near) || isAudience(near, evidence) { return .audience }
        return .advertised
    }

    // MARK: Others

    var hasKinNear: Bool { before(8).contains { text.tokens[$0].is(.kin) } || kinBehind != nil }

    /// `mijn zoon van 16`, `daughter (17)`, `kinderen, 16 en 12`; not `moeder van twee, 44 jaar`.
    func isAbout(_ kin: Int) -> Bool {
        let between = kin + 1..<start
        if between.contains(where: { text.tokens[$0].is([.selfVerb]) }) { return false }
        if !isPossessed(kin) {
            if Self.isOtherwise(text.known(kin)) { return false }
            // A mother is whom the ad is about, unless it goes on to her children.
            if Self.isParent(text.known(kin)), !goesOnToChildren(between) { return false }
        }
        guard let comma = between.first(where: { text.tokens[$0].isMark(",") }), !isRelative(comma + 1) else {
            return between.count <= 7
        }
        return comma == kin + 1 && between.count == 1 && !Self.isParent(text.known(kin))
    }

    /// `mijn 16-jarige zoon`, `a 17 year old daughter`, `egy 7 éves lányom`
    private var kinBehind: Int? {
        guard unit != nil || text[start]?.is(.agedWord) == true, let kin = text[after], kin.gap == .space,
            kin.is([.kin, .animal]), !Self.isOtherwise(kin.known) || kin.known == .lany
        else { return nil }
        let isOwned = text[start - 1].map { $0.is([.firstPerson, .thirdPerson, .plural]) } ?? false
        return Self.isParent(kin.known) && !isOwned ? nil : after
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
        between.count >= 2 && between.contains { text.tokens[$0].is(.ofWord) }
    }

    /// Words for kin that are as often something else: `nicht` is no niece in German, `fille` any girl.
    private static func isOtherwise(_ word: KnownWord) -> Bool {
        switch word {
        case .fille, .nicht, .ex, .baby, .lany: true
        default: false
        }
    }

    private static func isParent(_ word: KnownWord) -> Bool {
        switch word {
        case .moeder, .mother, .mama, .vader, .father, .mom, .mum, .mutter, .mere, .madre, .mamma, .matka,
            .anya,
            .oma, .маика:
            true
        default: false
        }
    }

    private func isPossessed(_ kin: Int) -> Bool {
        guard let owner = text[kin - 1], text[kin]?.gap != .line else { return false }
        switch owner.known {
        case .ma, .sa, .ta, .su, .mi, .mia, .sua: return true
        case .une, .un, .una, .een, .a, .eine, .o, .egy: return isHave(text.known(kin - 2))
        default: return owner.is([.firstPerson, .thirdPerson, .plural, .addressee]) && !owner.is(.selfVerb)
        }
    }

    /// `j'ai une fille de 15 ans`
    private func isHave(_ word: KnownWord) -> Bool {
        switch word {
        case .ai, .ho, .tengo, .am, .mam, .heb, .have, .habe, .van: true
        default: false
        }
    }

    /// `all models on this website`
    private func isOnSite(_ near: Range<Int>) -> Bool {
        near.contains { index in
            guard text.isWord(index, .website) || text.isWord(index, .site) else { return false }
            return near.contains { text.tokens[$0].is([.offered, .every, .audience]) && $0 < index }
        }
    }

    /// `all models were 18 years or older`: of all, at another time.
    private func isOfAll(_ near: Range<Int>) -> Bool {
        guard bound != nil, near.contains(where: { text.isWord($0, .were) || text.isWord($0, .waren) }) else {
            return false
        }
        return near.contains { text.tokens[$0].is(.every) }
    }

    /// `Volgens hem is ze 19`, `"Ik ben 19", zei mijn nichtje`; what someone says of herself is no quotation.
    private func isQuoted(_ near: Range<Int>) -> Bool {
        if let saying = near.last(where: { text.tokens[$0].is(.saying) }) {
            let isOwn =
                (saying + 1..<start).contains { text.tokens[$0].is(.selfVerb) } && !isOpenQuote(saying)
            if !isOwn { return true }
        }
        var index = after
        while let mark = text[index], mark.kind == .mark, index - after < 3 { index += 1 }
        guard index > after, let verb = text[index], verb.is(.saying), verb.gap != .line else { return false }
        return text[index + 1]?.is([.firstPerson, .thirdPerson, .kin]) == true
    }

    /// `he said he was 17`, `ze vertelde dat ze 21 was`
    var isToldBySomeone: Bool {
        let near = before(7)
        guard let saying = near.last(where: { text.tokens[$0].is(.saying) }) else { return false }
        return (saying + 1..<start).contains { text.tokens[$0].is(.thirdPerson) }
            && near.contains { $0 < saying && !text.tokens[$0].is(.firstPerson) }
    }

    private func isOpenQuote(_ saying: Int) -> Bool {
        (saying + 1..<min(saying + 5, start)).contains { text.tokens[$0].isMark("\"") }
    }

    // MARK: Those the ad speaks to

    /// `Gezocht: meisje van 16`; but `zoek je een dame van 30?` speaks to the client.
    func isSought(_ near: Range<Int>) -> Bool {
        guard let seeking = near.last(where: { text.tokens[$0].is(.seeking) }) else { return false }
        if text.isWord(seeking, .looking), !text.isWord(seeking + 1, .for) { return false }
        // "Je cherche" is French for "I seek".
        let isToReader =
            text.known(seeking) != .cherche
            && (text[seeking + 1]?.is(.addressee) == true || text[seeking - 1]?.is(.addressee) == true)
        return !isToReader && !(seeking + 1..<start).contains { text.tokens[$0].is(.selfVerb) }
    }

    func isAudience(_ near: Range<Int>, _ evidence: AgeReader.Evidence) -> Bool {
        if let verb = near.last(where: { text.tokens[$0].is(.selfVerb) }), !isQuestion(verb),
            !(verb + 1..<start).contains(where: isClient), boundAfter == nil
        {
            return false
        }
        if evidence == .plus, !following(3).contains(where: isClient), let before = text[start - 1],
            isName(before) || before.is(.person) && !before.is(.audience)
        {
            return false  // `Maria 50+`, `rijpe dame 50+`
        }
        if bound == .below, hasNegationNear { return true }
        if evidence == .plus || bound != nil {
            let offered = near.contains { text.tokens[$0].is([.offered, .plural]) }
            return !offered
                || near.contains { text.tokens[$0].is(.audience) && !text.tokens[$0].is(.offered) }
        }
        if near.suffix(5).contains(where: isClient) || addressesReader(near) { return true }
        // `40 jaar, heren welkom`; but in `dame van 40 zoekt heren` the verb starts something new.
        let following = following(3)
        guard let client = following.first(where: isClient) else { return false }
        return !(following.lowerBound..<client).contains { text.tokens[$0].is([.seeking, .person]) }
    }

    private func isClient(_ index: Int) -> Bool {
        text.tokens[index].is(.audience) && !text.tokens[index].is(.person)
    }

    /// `je moet 21 zijn`, `you must be 21`
    var hasDemand: Bool { addressesReader(before(8)) }

    /// `je moet 21 zijn`, `you must be 21`, `bent u 18`; not `u treft een dame van 40`.
    func addressesReader(_ near: Range<Int>) -> Bool {
        guard near.suffix(6).contains(where: { text.tokens[$0].is(.addressee) }) else { return false }
        return near.suffix(7).contains { Self.isDemand(text.known($0)) }
    }

    private static func isDemand(_ word: KnownWord) -> Bool {
        switch word {
        case .moet, .must, .bent, .should, .dient, .be, .are, .ben, .have, .bist, .sind, .sollst: true
        default: false
        }
    }

    /// `ben jij 18?`
    func isQuestion(_ verb: Int) -> Bool {
        text[verb + 1]?.is(.addressee) == true
    }
}
