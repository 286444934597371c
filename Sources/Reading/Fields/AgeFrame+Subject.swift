internal import Evidence

/// How far the age reaches, and whose it is.
extension AgeFrame {
    // MARK: Bounds

    enum Bound { case atLeast, below }

    var boundWord: Bound? {
        for index in before(4).reversed() {
            let token = text.tokens[index]
            switch token.known {
            case .onder, .under, .below, .jonger, .younger, .unter: return .below
            case .vanaf, .minimaal, .minimum, .minimale, .min, .ouder, .older, .boven, .over, .above, .least,
                .mindestens, .ab, .uber, .minimumleeftijd:
                return .atLeast
            case .de, .dan, .than, .the, .of, .age, .leeftijd, .van, .at, .is: continue
            default: guard token.isMark(":") || token.isMark(".") else { return nil }
            }
        }
        return nil
    }

    func isLimitOfPeople(_ bound: Bound) -> Bool {
        before(10).contains { text.tokens[$0].is([.audience, .offered, .advertiser, .addressee, .person]) }
            || bound == .below && hasNegationNear
            || following(3).contains { text.tokens[$0].is([.audience, .advertiser]) }
    }

    var hasNegationNear: Bool { before(5).contains { text.tokens[$0].is(.negation) } }

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
    var isRound: Bool {
        text.isWord(start - 1, .de) && text[start - 2]?.is(.approximate) == true
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
    func isAbout(_ kin: Int) -> Bool {
        let between = kin + 1..<start
        if between.contains(where: { text.tokens[$0].is([.selfVerb]) }) { return false }
        guard let comma = between.first(where: { text.tokens[$0].isMark(",") }) else {
            return between.count <= 7
        }
        return comma == kin + 1 && between.count == 1
            && !Self.isParent(text.known(kin))
    }

    private static func isParent(_ word: KnownWord) -> Bool {
        switch word {
        case .moeder, .mother, .mama, .vader, .father: true
        default: false
        }
    }

    /// `Gezocht: meisje van 16`; but `zoek je een dame van 30?` speaks to the client.
    func isSought(_ near: Range<Int>) -> Bool {
        guard let seeking = near.last(where: { text.tokens[$0].is(.seeking) }) else { return false }
        if text.isWord(seeking, .looking), !text.isWord(seeking + 1, .for) { return false }
        let isToReader =
            text[seeking + 1]?.is(.addressee) == true || text[seeking - 1]?.is(.addressee) == true
        return !isToReader && !(seeking + 1..<start).contains { text.tokens[$0].is(.selfVerb) }
    }

    func isAudience(_ near: Range<Int>, _ evidence: AgeReader.Evidence) -> Bool {
        if let verb = near.last(where: { text.tokens[$0].is(.selfVerb) }), !isQuestion(verb) { return false }
        if evidence == .plus, let before = text[start - 1],
            isName(before) || before.is(.person) && !before.is(.audience)
        {
            return false  // `Maria 50+`, `rijpe dame 50+`
        }
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
