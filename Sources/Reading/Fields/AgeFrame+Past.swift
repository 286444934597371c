/// Ages that were, will be, or are only felt.
extension AgeFrame {
    /// `toen ik 17 was`, `since I was 17`, `sinds mijn 16e`, `17 éves voltam`
    var isPast: Bool {
        // Of what is over a bound still holds: "all models were 18 or older".
        guard bound == nil else { return false }
        // `op 16-jarige leeftijd begonnen`
        if text.isWord(start - 1, .op), text[after]?.is(.ageLabel) == true { return true }
        if isTurnedLately { return false }
        if isAtAge { return !isKnowing }
        if isOpeningOfStory || isOnceAged { return !isKnowing }
        if isSinceAge { return true }
        if clause(4).contains(where: { text.tokens[$0].is(.past) && !isTurned($0) && !isReached($0) }) {
            return true
        }
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
        var (index, commas) = (after, 0)
        while let token = text[index], index < after + 8, !text.isSentenceStart(index) || index == after {
            if token.isMark(",") { commas += 1 }
            guard commas < 2, token.gap != .line else { return false }
            let roles = YearWords.shared.roles(of: token, in: text, tongue)
            // `je suis partie`: with a participle behind it the same word tells of the past.
            if roles.contains(.present) { return !isPastForm(index + 1) && !roles.contains(.lasting) }
            if token.is(.past) || isPastForm(index) { return false }
            index += 1
        }
        return false
    }

    /// `Met 42 weet ik`, `mit einundfünfzig weiß ich`, `at 42 I know`
    var isNowKnowing: Bool {
        guard [.met, .mit, .at, .op, .bei].contains(text.known(start - 1)),
            text.isSentenceStart(start - 1) || text[start - 2]?.is(.and) == true
                || text[start - 2]?.isMark(",") == true
        else { return false }
        return isKnowing
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
        // `als kind van 16 wilde ik`, `as a 16-year-old I wanted`
        if let value = text[start]?.value, value < 18,
            before(4).contains(where: { [.als, .`as`].contains(text.known($0)) && text.isSentenceStart($0) }),
            !following(5).contains(where: { isOfToday($0) })
        {
            return true
        }
        guard before(2).contains(where: { text.isWord($0, .als) || text.isWord($0, .`as`) }) else {
            return false
        }
        return following(3).contains { text.tokens[$0].is(.past) || text.isWord($0, .had) }
    }

    /// `als 17-jarige zoek ik werk`: a verb of what she is, does or looks for now.
    private func isOfToday(_ index: Int) -> Bool {
        text.tokens[index].is(.selfVerb) || text.tokens[index].is(.seeking)
            || anyRoles(index).contains(.present)
    }

    /// `vorige maand werd ik 29`, `seit gestern 18`: it was so lately that it still is.
    var isTurnedLately: Bool {
        let isRecentBehind = following(6).contains { anyRoles($0).contains(.recent) }
        guard isClosed || unit != nil || isRecentBehind && isOpenAfter, let value = text[start]?.value else {
            return false
        }
        let near = before(8)
        let hasTurned = near.suffix(5).contains { anyRoles($0).contains(.turning) }
        let isSince =
            value <= 30 && near.suffix(4).contains { [.sinds, .since, .seit].contains(text.known($0)) }
        guard hasTurned || isSince else { return false }
        // A span of weeks, too: what lies between is never a number.
        guard !near.contains(where: { text.tokens[$0].isNumber }) else { return false }
        return near.contains { anyRoles($0).contains(.recent) && (isSince || !text.tokens[$0].is(.adverb)) }
            || hasTurned && isRecentBehind
    }

    func anyRoles(_ index: Int) -> YearRoles {
        text[index].map { YearWords.shared.roles(of: $0, in: text) } ?? []
    }

    func isTurned(_ index: Int) -> Bool {
        // `sinds kort ben ik 22`: a verb in the present between the two.
        (index + 1..<start).contains { text.tokens[$0].is(.selfVerb) }
    }

    /// `cumplí 50 en octubre`: who tells of having reached an age that late in life is hardly older now.
    func isReached(_ index: Int) -> Bool {
        anyRoles(index).contains(.turning) && index >= start - 2 && (text[start]?.value ?? 0) >= 22
            && !before(4).contains { [.cuando, .toen, .quand, .when].contains(text.known($0)) }
    }

    var isFuture: Bool {
        if isComing { return true }
        let near = clause(3)
        if near.contains(where: { text.tokens[$0].is(.future) }) {
            return !near.contains { text.tokens[$0].is(.selfVerb) }
        }
        return text.isWord(after, .leszek) || text.isWord(after, .lesz)
    }

    /// `volgend jaar 30`, `la anul împlinesc 40`, `за догодина`
    private var isComing: Bool {
        clause(7).contains { index in
            guard roles(index).contains(.coming) else { return false }
            return tongue != nil || text[index + 1]?.is(.ageUnit) == true
        }
    }

    /// `Aș vrea să am iar 18 ani`, `Újra 18 éves szeretnék lenni`, `Retour à mes 16 ans`: one would like to be so again.
    private var isWished: Bool {
        guard (text[start]?.value ?? 99) <= 30 else { return false }
        let near = clause(7)
        if near.contains(where: { anyRoles($0).contains(.wish) }) {
            return near.contains { anyRoles($0).contains(.again) }
                || following(1).contains { anyRoles($0).contains(.again) }
        }
        return tongue == .hu && following(3).contains { anyRoles($0).contains(.wish) }
    }

    var isFigurative: Bool {
        if isWished { return true }
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
