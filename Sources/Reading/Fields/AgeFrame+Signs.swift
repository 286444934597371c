/// What makes a number an age: a label, a verb, brackets behind a name, a noun for a person.
extension AgeFrame {
    /// True: a label speaks of this age. False: of an age that is none, as in "at the age of". Nil: there is
    /// no label.
    var label: Bool? {
        var index = start - 1
        var crossed = text[start]?.gap == .line
        var steps = 0
        while let token = text[index], steps < 9 {
            if token.is(.ageLabel) {
                if crossed, !isShortLine(endingAt: index) { return nil }
                return !isLedLabel(index)
            }
            let isFiller =
                token.kind == .mark
                && [0x3A, 0x3D, 0x2D, 0x2E, 0x3F, 0x7C, 0x28, 0x29, 0x7E, 0x5D, 0x2A].contains(token.value)
                || token.is([.isVerb, .adverb, .approximate, .ofWord, .open, .almost, .ageUnit])
                || token.is(.bound) || Self.isReversal(token.known)
                // `Leeftijd bezoekers: 30 t/m 60`
                || token.is(.audience) && !token.is(.person) && text[index + 1]?.isMark(":") == true
                || tongue != nil && Self.isCopula(token.known)
            guard isFiller, !(crossed && token.isWord) else { return nil }
            if token.gap == .line { crossed = true }
            index -= 1
            steps += 1
        }
        return nil
    }

    /// What may stand between a label and the number: `mi edad es 34 años`, `vârsta mea este de 33 de ani`.
    private static func isCopula(_ word: KnownWord) -> Bool {
        switch word {
        case .de, .di, .es, .est, .este, .е, .e, .to, .mea, .ми, .a: true
        default: false
        }
    }

    /// `op mijn profiel staat 48`, `my profile says 44`: what the form of the site was told.
    var isOfProfile: Bool {
        guard isClosed || unit != nil, text[start]?.gap == .space else { return false }
        let near = before(6)
        guard let profile = near.first(where: { anyRoles($0).contains(.profile) }) else { return false }
        // `passport says 37, friends say 30`
        guard !(profile..<start).contains(where: { text.tokens[$0].isNumber }) else { return false }
        return near.contains { $0 > profile && anyRoles($0).contains(.stating) }
    }

    /// `op de leeftijd van`, `at the age of`, `à l'âge de`, `all'età di`
    private func isLedLabel(_ index: Int) -> Bool {
        switch text.known(index - 1) {
        case .de, .the:
            // `At the age of 46 I finally do what I like`
            return Self.isLead(text.known(index - 2)) && !((text[start]?.value ?? 0) >= 22 && isKnowing)
        case .la: return text.isWord(index - 2, .a)
        case .im: return !isKnowing
        default: break
        }
        guard text[index - 1]?.isMark("'") == true else { return false }
        return text.isWord(index - 2, .l) && text.isWord(index - 3, .a) || text.isWord(index - 2, .all)
    }

    /// `leeftijd (omgekeerd): 71`, `71 achterstevoren`
    var isReversed: Bool {
        before(5).contains { Self.isReversal(text.known($0)) } || Self.isReversal(text.known(after))
    }

    static func isReversal(_ word: KnownWord) -> Bool {
        switch word {
        case .omgekeerd, .achterstevoren, .reversed, .backwards: true
        default: false
        }
    }

    private static func isLead(_ word: KnownWord) -> Bool {
        switch word {
        case .op, .at, .sinds, .from, .vanaf, .the: true
        default: false
        }
    }

    func isShortLine(endingAt index: Int) -> Bool {
        var at = index
        while at > 0, text.tokens[at].gap != .line, index - at < 3 { at -= 1 }
        return text.tokens[at].gap == .line
    }

    /// `ze is 19`, `she's 19`, `Kim is 17.`, `wij zijn 22 en 24`
    var hasThirdVerb: Bool {
        guard isClosed else { return false }
        var index = start - 1
        while let token = text[index],
            token.is([.adverb, .approximate, .almost]) || Self.isBetween(token.known), start - index < 4
        {
            index -= 1
        }
        guard let verb = text[index], text[start]?.gap != .line else { return false }
        if text.isWord(index, .s), text[index - 1]?.isMark("'") == true {
            index -= 1
        } else if !verb.is(.isVerb) {
            return false
        }
        guard let subject = text[index - 1], !roles(index - 1).contains(.span) else { return false }
        // `one masseuse, Miriam, who is 42`
        if [.who, .die, .qui, .que, .che].contains(subject.known),
            let person = text[text[index - 2]?.isMark(",") == true ? index - 3 : index - 2],
            person.is([.person, .offered]) || isName(person)
        {
            return true
        }
        // `my friend who answers the door is 52`
        if subject.kind != .mark, let kin = relation, kin < index - 1, isAbout(kin) { return true }
        // `We are 22 in the group chat`
        if [.we, .wij, .wir].contains(subject.known), text.isWord(end, .in), text[end - 2]?.isNumber != true {
            return false
        }
        if subject.is([.thirdPerson, .plural, .offered, .kin, .person, .animal]) { return true }
        let following = text[index + 1].map { $0.is([.plural, .thirdPerson]) } ?? false
        return following || isName(subject)
    }

    /// `dat zijn nichtje 17 is`, `omdat ze 21 is`
    var hasVerbBehind: Bool {
        guard let verb = text[end], verb.is(.isVerb), verb.gap == .space, let subject = text[start - 1],
            text[start]?.gap == .space
        else { return false }
        return subject.is([.thirdPerson, .kin, .person])
            || isName(subject) && !anyRoles(start - 1).contains(.command)  // `Sweet sixteen is long ago`
    }

    /// `Wdowa, lat 58`, `kobieta lat trzydzieści cztery`
    var hasUnitBefore: Bool {
        text.isWord(start - 1, .lat) && isOpenAfter && text[start]?.gap == .space
            && text[start - 2]?.isNumber != true
            && text[start - 2]?.is(.number) != true
    }

    /// `net 18`, `just turned 18 last week`, `eindelijk 18`, `nu nog 17`
    var isJust: Bool {
        if text.isWord(start - 1, .turned), text[start]?.gap != .line { return isOpenAfter }
        if isBirthday || isTurnedLately || isReachedBehind || isBigRound { return true }
        if AgeValue.isTeen(text, at: start) || isNowSo { return isClosed || text.isWord(end, .i) }
        guard let token = text[start], token.gap != .line else { return false }
        if text.isWord(end, .for), text.isWord(end + 1, .now) { return true }
        if text.isWord(start - 1, .gone), text.isWord(start - 2, .just) { return isClosed }
        if text.isWord(start - 1, .los), text.isWord(start - 2, .cumplidos) { return isClosed }
        // `Abiturjahrgang war 2025, jetzt 19`
        if [.nu, .now, .jetzt].contains(text.known(start - 1)), text[start - 2]?.isMark(",") == true {
            return isClosed
        }
        // `nu dus nog 39`
        if [.nog, .still, .noch].contains(text.known(start - 1)), isClosed, !hasMoneyBefore,
            before(4).contains(where: { [.nu, .now, .also, .jetzt].contains(text.known($0)) })
        {
            return true
        }
        guard (16...21).contains(token.value),
            let word = text[text.isWord(start - 1, .de) ? start - 2 : start - 1]
        else { return false }
        switch word.known {
        case .net, .pas, .just, .gerade, .barely, .eindelijk, .finally, .endlich, .erst, .nur, .only,
            .slechts:
            return isClosed
        case .nog, .maar, .still, .nu, .now: return token.value < 20 && isClosed
        default: return false
        }
    }

    /// `pas 50 geworden`, `gerade 40 geworden`, `Onlangs de 30 bereikt`: the verb of reaching an age behind it.
    private var isReachedBehind: Bool {
        guard let verb = text[end], verb.gap == .space, anyRoles(end).contains(.turning),
            (text[start]?.value ?? 0) >= 16, start == 0 || text[start]?.gap != .line
        else { return false }
        if verb.known == .geworden { return true }
        let letters = text.bytes(verb).prefix(2)
        return !verb.is(.past) && ["be", "er", "ge", "aa"].contains { letters.elementsEqual($0.utf8) }
            && !text.bytes(verb).suffix(3).elementsEqual("ing".utf8)
    }

    /// `the big 3-0`
    private var isBigRound: Bool {
        text.isWord(start - 1, .big) && text.isWord(start - 2, .the) && text[start]?.gap == .space
            && (text[start]?.isNumber == true || isClosed)
    }

    /// `nu dus echt zevenentwintig`, `acabo de cumplir 17`, `ho appena compiuto 18`
    private var isNowSo: Bool {
        var at = start - 1
        while [.los, .the, .big, .les, .mes].contains(text.known(at)), start - at < 4 { at -= 1 }
        if text[start]?.gap == .space, anyRoles(at).contains(.turning),
            text[at]?.is(.past) != true || isReached(at)
        {
            return text[at]?.is(.future) != true && text.tokens[at].known != .geworden
        }
        let near = clause(4)
        return near.count >= 2 && near.contains { text.isWord($0, .nu) || text.isWord($0, .now) }
            && near.allSatisfy {
                text.tokens[$0].is(.adverb) || text.isWord($0, .dus) || text.isWord($0, .so)
            }
    }

    /// Nothing goes on behind the number that could be what it counts.
    var isClosed: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        if next.isMark(":") { return text[end + 1]?.gap == .space }  // `Anna, 28 and Marge, 44: mix`
        if next.kind == .mark { return !next.isMark("%") && !next.isMark("/") }
        return next.is([.and, .or, .ageUnit, .rangeWord, .negation, .placePreposition, .seeking, .adverb])
            || next.is(.bound) && next.known == .only || next.known == .jaar || Self.isConjunction(next.known)
    }

    /// Words that begin what is said next, so that the number before them counts nothing.
    static func isConjunction(_ word: KnownWord) -> Bool {
        switch word {
        case .dus, .maar, .want, .met, .with, .but, .so, .mit, .aber, .denn, .avec, .mais, .et, .con, .pero,
            .y, .ma,
            .ed, .cu, .dar, .si, .z, .ale, .i, .at, .с, .но, .и, .and, .die, .che, .que, .care, .qui, .ktora,
            .която, .who, .back, .available, .new, .free,
            .single, .is:
            true
        default: false
        }
    }

    var isOpenAfter: Bool {
        guard let next = text[end], next.gap != .line else { return true }
        // `17x`
        if next.isWord, next.gap == .none, !next.is(.ageUnit) { return false }
        return !next.is([.duration, .measure, .money, .month, .weekday]) && !next.isCounted
            && !next.isMark("%")
            && !(next.isMark("/") && next.gap == .none) && !(next.isMark(":") && next.gap == .none)
    }

    func adjacent(_ classes: WordClasses) -> Bool {
        text[start]?.gap != .line && text[start - 1]?.is(classes) == true
    }
}
