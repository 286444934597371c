/// Who is that old: "N years" in a sentence is an age only where the words say whose.
///
/// Years by themselves are a fact, as in a list of facts; years behind a noun or name for a person, or behind a verb
/// whose subject is one, are that person's. Anything else that a sentence says in years is a time: what lasted, what was
/// waited for, what is promised. No list holds all of those, so what is asked for is the person.
extension AgeFrame {
    /// False where the years belong to nobody that the words name.
    func isClaimed(_ unit: AgeUnit) -> Bool {
        if unit.isShort { return isShortClaimed }
        if unit.isCertain || label == true || bound.map(isLimitOfPeople) == true { return true }
        // The ages that the law asks, and nothing of a time behind: `hay que tener al menos 21 años`.
        if bound == .atLeast, [18, 21].contains(text[start]?.value), headOfYears != nil,
            isClosedBehind || text[after]?.is(.and) == true
        {
            return true
        }
        if let kin = relation, (kin + 1..<start).contains(where: { roles($0).contains(.lasting) }) {
            return false
        }
        if isRange || isOfKin || hasDemand || isSought(before(6)) { return !isTimeBehind(within: 3) }
        switch claim {
        case .somebody?: return !isTimeBehind(within: 2)
        case .fact?: return !isTimeBehind(within: 3) && !isTold && (bound == nil || isClosedBehind)
        case nil: return false
        }
    }

    enum Claim { case somebody, fact }

    private var isOfKin: Bool { relation.map(isAbout) == true || isInKinList }

    var isClosedBehind: Bool {
        text[after].map { $0.gap == .line || $0.kind == .mark } ?? true
    }

    private var claim: Claim? {
        guard let head = headOfYears else {
            if isSpentBehind || isAskedHowLong { return nil }
            return isAtOpening ? openingClaim : .fact
        }
        let token = text.tokens[head]
        if text[after]?.is(.selfVerb) == true, tongue != nil { return .somebody }  // `на 29 години съм`
        if token.kind == .mark { return isTimeInApposition(head) ? nil : .fact }
        if token.isNumber || token.is([.ageUnit, .measure]) { return .fact }
        // `dit doe ik nu 16 jaar`
        if isSelfPronoun(head), roles(head - 1).contains(.lasting) { return nil }
        if isSomebodyAt(head) || text.isWord(head, .que) && isSomebodyAt(head - 1) { return .somebody }
        let roles = roles(head)
        if before(6).contains(where: { self.roles($0).contains(.turning) }) { return .somebody }
        // `à partir de 50 ans seulement`
        if text.isWord(head + 1, .partir) { return .fact }
        if token.is(.isVerb) || isHaving(head) { return isSaidOfSomebody(head) ? .somebody : nil }
        if isOf(head) || token.is(.seeking) { return hasPerson(before: head) ? .somebody : nil }
        if roles.contains(.attendant) {
            return isKnowing || hasPerson(before: head) || isOwnedBehind ? .somebody : nil
        }
        if roles.contains(.aged) { return .somebody }
        if !roles.isDisjoint(with: [.span, .lasting, .matter, .spanBehind]) { return nil }
        return segmentClaim(endingAt: head)
    }

    /// `twenty-two years behind a bar`, `25 Jahre Salon am Markt`
    private var isSpentBehind: Bool {
        guard let next = text[after], next.gap == .space else { return false }
        return anyRoles(after).contains(.spentIn) || next.is(.thing)
    }

    /// `Hoe lang ik dit doe? 16 jaar.`
    private var isAskedHowLong: Bool {
        guard let mark = text[start - 1], mark.isMark("?") else { return false }
        var index = start - 2
        while index >= 0, start - index < 10 {
            if [.long, .lange, .lang].contains(text.known(index)) { return true }
            if text.isSentenceStart(index) { return false }
            index -= 1
        }
        return false
    }

    func roles(_ index: Int) -> YearRoles {
        text[index].map { YearWords.shared.roles(of: $0, in: text, tongue) } ?? []
    }

    private func isOf(_ index: Int) -> Bool {
        if text.tokens[index].is(.ofWord) { return true }
        return [.de, .d, .di, .von, .v].contains(text.known(index))
    }

    /// `mujer madura de 45 años`, `dame met klasse van 40 jaar`
    private func hasPerson(before head: Int) -> Bool {
        var index = head - 1
        while index >= 0, head - index < 6, !text.isSentenceStart(index + 1) {
            let token = text.tokens[index]
            if token.kind == .mark, !token.isMark("'"), !token.isMark("-"), index < head - 1 { return false }
            if token.is(.thing) { return false }
            // `Chat de 12 ans`, `Parquet de 30 ans`: French and Italian name nobody so.
            let isHeading =
                index == head - 1 && text.isSentenceStart(index) && (tongue == .fr || tongue == .it)
            if token.is([.person, .offered, .kin, .audience, .ageLabel]) || isName(token) && !isHeading
                || roles(index).contains(.aged)
            {
                return roles(index).isDisjoint(with: [.matter, .lasting, .span]) && !isPastForm(index)
            }
            if !roles(index).isDisjoint(with: [.matter, .lasting, .span]) || isPastForm(index) {
                return false
            }
            index -= 1
        }
        return false
    }

    /// `la cei 40 de ani ai mei`
    private var isOwnedBehind: Bool {
        (after...after + 1).contains { text.tokens.indices.contains($0) && text.tokens[$0].is(.firstPerson) }
    }

    /// `ella tiene 20 años`, `onze Anna is 25 jaar`, `która ma 30 lat`; and languages that leave the pronoun out.
    private func isSaidOfSomebody(_ verb: Int) -> Bool {
        var index = verb - 1
        if index < 0 || text.isSentenceStart(verb) { return tongue != nil }
        while index >= 0, verb - index < 7 {
            let token = text.tokens[index]
            if token.kind == .mark {
                return index == verb - 1 && !token.isMark("'") ? tongue != nil : token.isMark(":")
            }
            if !isNoOwner(index) { return false }
            if isSomebodyAt(index) || roles(index).contains(.aged) || token.is(.plural) || token.is(.every) {
                return true
            }
            if !roles(index).isDisjoint(with: [.matter, .lasting]) { return false }
            if text.isSentenceStart(index) { return false }
            index -= 1
        }
        return false
    }

    /// The words of its clause before the number: somebody among them, or so few that they only describe.
    private func segmentClaim(endingAt head: Int) -> Claim? {
        var (index, hasClasses) = (head, false)
        while index >= 0, head - index < 8 {
            let token = text.tokens[index]
            if token.kind == .mark { break }
            let isFarName = text.isSentenceStart(index) && hasClasses && token.classes.isEmpty
            if isNoOwner(index), !isFarName, isSomebodyAt(index) || roles(index).contains(.aged) {
                return .somebody
            }
            if !roles(index).isDisjoint(with: [.matter, .lasting, .span]) || isPastForm(index) { return nil }
            if token.is(.isVerb) || isHaving(index) { return isSaidOfSomebody(index) ? .somebody : nil }
            if !token.classes.isEmpty || token.known != .other { hasClasses = true }
            if text.isSentenceStart(index) {
                index -= 1
                break
            }
            index -= 1
        }
        guard !hasClasses, head - index <= 3 else { return nil }
        // `sannie 26 jaartjes gezellig`, `slt g 31 ans dispo`: who writes without marks begins so, too.
        return isClosedBehind || index < 0 && (18...60).contains(text[start]?.value ?? 0) ? .fact : nil
    }

    /// `dame 42a`, `26a dispo`: one letter stands for years behind a person and where an ad begins.
    private var isShortClaimed: Bool {
        if start == 0 { return true }
        // `Belle brune, 35a, Arlon`
        if text[start - 1]?.isMark(",") == true {
            return before(5).contains { text.tokens[$0].is(.person) || anyRoles($0).contains(.aged) }
        }
        guard let before = text[start - 1], before.isWord, !placeTokens.contains(start - 1) else {
            return false
        }
        if before.is([.person, .offered, .firstPerson]) { return true }
        return start < 6 && !isNumbering(before) && (before.classes.isEmpty || isSelfPronoun(start - 1))
    }

    /// `I have worked long, 20 years, in care`: the words before the comma told of a time.
    private func isTimeInApposition(_ mark: Int) -> Bool {
        // `Experiencia: 16 años`
        if text.tokens[mark].isMark(":") {
            return text[mark - 1].map { $0.is(.experience) } ?? false || roles(mark - 1).contains(.matter)
        }
        // `Ervaring (17 jaar thuiszorg)`
        if text.tokens[mark].isMark("(") {
            return text[mark - 1].map { $0.is(.experience) } ?? false || roles(mark - 1).contains(.matter)
                || following(2).contains { !roles($0).isDisjoint(with: .matter) }
        }
        guard text.tokens[mark].isMark(",") else { return false }
        var index = mark - 1
        while index >= 0, mark - index < 5, !text.isSentenceStart(index + 1) {
            if !roles(index).isDisjoint(with: [.matter, .lasting]) { return true }
            if text.tokens[index].kind == .mark { return false }
            index -= 1
        }
        return false
    }
}
