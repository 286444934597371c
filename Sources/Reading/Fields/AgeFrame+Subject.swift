internal import Evidence

/// Whose age it is.
extension AgeFrame {
    /// Nil where it is nobody's: of an animal.
    func subject(for evidence: AgeReader.Evidence) -> AgeMention.Subject? {
        let near = before(14)
        if let kin = relation, isAbout(kin) {
            return text.tokens[kin].is(.animal) ? nil : .other
        }
        if isOfAnimalBefore(evidence) { return nil }
        if isOwnChild { return .other }
        if let kin = kinBehind { return text.tokens[kin].is(.animal) ? nil : .other }
        if near.contains(where: { text.tokens[$0].is(.advertiser) }) || isOnSite(near) || isOfAll(near) {
            return .other
        }
        if evidence == .quoted || isQuoted(near), !isOfProfile { return .other }
        if isLegalNotice(near) { return .other }
        if evidence == .demand || evidence == .notYet && (addressesYou || isDeniedToReader) || isSought(near)
            || isAudience(near, evidence)
        {
            return .audience
        }
        return .advertised
    }

    // MARK: Others

    /// `De hond mag mee, hij is elf`: he is the dog.
    private func isOfAnimalBefore(_ evidence: AgeReader.Evidence) -> Bool {
        guard evidence == .thirdVerb || evidence == .unit, let kin = relation, text.tokens[kin].is(.animal),
            text[start - 1]?.is(.isVerb) == true || isHaving(start - 1)
        else { return false }
        return text[start - 2]?.is(.thirdPerson) == true && start - kin < 9
    }

    /// `my 14 year old is home from school`
    private var isOwnChild: Bool {
        guard unit?.isCertain == true, (text[start]?.value ?? 99) < 25 else { return false }
        switch text.known(start - 1) {
        case .my, .mijn, .mein, .meine, .our:
            return text[after]?.is(.isVerb) == true || text[after]?.kind == .mark
        default: return false
        }
    }

    /// `all models on this website`
    private func isOnSite(_ near: Range<Int>) -> Bool {
        near.contains { index in
            guard [.website, .site, .advertentie].contains(text.known(index)) else { return false }
            return near.contains { text.tokens[$0].is([.offered, .every, .audience]) && $0 < index }
        }
    }

    /// `Alle Damen sind über 18 Jahre`: of all, and the age that the law asks.
    private func isLegalNotice(_ near: Range<Int>) -> Bool {
        bound == .atLeast && text[start]?.value == 18 && near.contains { text.tokens[$0].is(.every) }
            && near.contains { text.tokens[$0].is(.offered) }
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
        // Dutch "dit" is no French "says".
        if let saying = near.last(where: {
            text.tokens[$0].is(.saying) && (text.known($0) != .dit || tongue == .fr)
        }) {
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
        (saying + 1..<min(saying + 5, start)).contains {
            text.tokens[$0].isMark("\"") || text.tokens[$0].isMark("'") && text.tokens[$0].gap == .space
        }
    }

    // MARK: Those the ad speaks to

    /// `Gezocht: meisje van 16`; but `zoek je een dame van 30?` speaks to the client.
    func isSought(_ near: Range<Int>) -> Bool {
        // `45 és 60 év közötti urat keresek`
        if tongue == .hu || Self.isAmong(text.known(end)),
            (after..<min(after + 4, text.tokens.count)).contains(where: {
                text.tokens[$0].is(.seeking) && !text.isSentenceStart($0)
            })
        {
            return true
        }
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
            !(verb + 1..<start).contains(where: isClient), boundAfter == nil,
            bound == nil || !(verb + 1..<start).contains(where: { text.tokens[$0].is(.addressee) })
        {
            return false
        }
        if isOwnBound || isPassed || [.title, .brackets, .just].contains(evidence) { return false }
        // `60-plusser met pit`, `Ü40-Dame empfängt`
        if isOnePlusser || isUmlautPerson { return false }
        // `35+ and in full bloom`
        if evidence == .plus, (text[start]?.value ?? 0) >= 30, text.isSentenceStart(start),
            text[end + 1]?.is(.and) == true,
            !(end + 2..<min(end + 5, text.tokens.count)).contains(where: isClient)
        {
            return false
        }
        if evidence == .selfVerb, !near.suffix(3).contains(where: isClient) { return false }
        // `30+ vrouw ontvangt`
        if evidence == .plus, let noun = text[end + 1], noun.gap == .space, noun.is([.person, .offered]),
            !noun.is(.audience), noun.known != .plus
        {
            return false
        }
        // `dama nad 50 lat`, `doamnă trecută de 50 de ani`: of one person, with no clients near.
        if evidence == .unit || evidence == .bound, bound == .atLeast,
            let person = near.last(where: { text.tokens[$0].is(.person) }),
            !near.contains(where: { text.tokens[$0].is([.audience, .negation, .offered]) }),
            start - person <= 5,
            !following(3).contains(where: isClient)
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

    private var isOnePlusser: Bool {
        let at = text[end]?.isMark("-") == true ? end + 1 : end
        return text.isWord(at, .plusser) && text.isSentenceStart(start)
            && !behind(at + 1 - end, upTo: at + 6 - end).contains(where: isClient)
    }

    private var isUmlautPerson: Bool {
        guard text.isUmlautU(start - 1) else { return false }
        let at = text[end]?.isMark("-") == true ? end + 1 : end
        return text[at].map { $0.is([.person, .offered]) && !$0.is(.audience) } ?? false
    }

    private func isClient(_ index: Int) -> Bool {
        text.tokens[index].is(.audience) && !text.tokens[index].is(.person)
    }

    /// `je moet 21 zijn`, `you must be 21`
    var hasDemand: Bool {
        addressesReader(before(8)) || isDemandedBehind
            || text.isWord(start - 1, .be) && boundAfter == .atLeast
    }

    /// `mindestens 21 musst du sein`
    var isDemandedBehind: Bool {
        bound == .atLeast && Self.isDemand(text.known(after)) && text[after + 1]?.is(.addressee) == true
    }

    /// `je moet 21 zijn`, `you must be 21`, `bent u 18`; not `u treft een dame van 40`.
    func addressesReader(_ near: Range<Int>) -> Bool {
        // `Bij mij ben je aan het goede adres, 44 jr`
        let reach = bound == nil ? clause(6).clamped(to: near) : near.suffix(6).startIndex..<near.upperBound
        guard reach.contains(where: { text.tokens[$0].is(.addressee) }) else { return false }
        return near.suffix(7).contains { Self.isDemand(text.known($0)) }
    }

    var addressesYou: Bool {
        before(6).contains { text.tokens[$0].is(.addressee) && (tongue == nil || text.known($0) != .je) }
            && !before(6).contains { text.tokens[$0].is(.selfVerb) }
    }

    private static func isDemand(_ word: KnownWord) -> Bool {
        switch word {
        case .moet, .musst, .must, .bent, .should, .dient, .be, .are, .ben, .have, .bist, .sind, .sollst,
            .solltest,
            .sollten, .mussen, .muss, .debes, .devi, .musisz, .trebuie:
            true
        default: false
        }
    }

    /// `ben jij 18?`
    func isQuestion(_ verb: Int) -> Bool {
        text[verb + 1]?.is(.addressee) == true
    }
}
