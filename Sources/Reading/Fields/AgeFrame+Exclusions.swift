/// What speaks against a number being an age: examples, negation, the past, years of something else.
extension AgeFrame {
    var isExample: Bool {
        (1...3).contains { back in
            switch text.known(start - back) {
            case .bijv, .bv, .bijvoorbeeld, .eg, .zb, .zoals: true
            default: false
            }
        }
    }

    /// `geen 17 meer`, `not 17 any more`
    var isNegated: Bool {
        if let before = text[start - 1], before.is(.negation), text[start]?.gap != .line {
            return boundWord == nil
        }
        guard let last = text[after] else { return false }
        switch last.known {
        case .meer, .mehr, .anymore: if last.gap == .space, hasNegationBefore { return true }
        default: break
        }
        return text.isWord(after, .any) && text.isWord(after + 1, .more) && last.gap == .space
    }

    var hasNegationBefore: Bool {
        before(4).contains { text.tokens[$0].is(.negation) }
    }

    /// `toen ik 17 was`, `since I was 17`, `sinds mijn 16e`
    var isPast: Bool {
        // `op 16-jarige leeftijd begonnen`
        if text.isWord(start - 1, .op), text[after]?.is(.ageLabel) == true {
            return true
        }
        let near = before(4)
        if near.contains(where: { text.tokens[$0].is(.past) && !isTurned($0) }) { return true }
        let following = following(2)
        return unit == nil && following.contains { text.isWord($0, .was) || text.isWord($0, .waren) }
    }

    func isTurned(_ index: Int) -> Bool {
        // `sinds kort ben ik 22`: a verb in the present between the two.
        (index + 1..<start).contains { text.tokens[$0].is(.selfVerb) }
    }

    var isFuture: Bool {
        before(3).contains { text.tokens[$0].is(.future) }
            && !before(3).contains { text.tokens[$0].is(.selfVerb) }
    }

    var isFigurative: Bool {
        if before(3).contains(where: { text.tokens[$0].is(.figurative) }) { return true }
        return text[after].map { $0.is(.figurative) && $0.gap == .space } ?? false
    }

    /// `16 jaar ervaring`, `al 17 jaar in het vak`, `90 jaar oud pand`, `17 years ago`
    func isYearsOfSomethingElse(_ unit: AgeUnit) -> Bool {
        if unit.isCertain {
            return following(3).contains { text.tokens[$0].is(.thing) } || isThingBefore
        }
        if text[start]?.gap != .line, Self.isSpanWord(text.known(start - 1)) { return true }
        let near = before(2)
        let isLasting = near.contains { Self.isLasting(text.known($0)) }
        if isThingBefore || isLasting && !near.contains(where: { text.tokens[$0].isMark(",") }) {
            return true
        }
        return following(5).contains { text.tokens[$0].is(.experience) }
    }

    private static func isSpanWord(_ word: KnownWord) -> Bool {
        switch word {
        case .al, .for, .sinds, .since, .seit, .gedurende, .na, .after, .over, .binnen, .within, .elke,
            .every,
            .during, .last, .laatste, .afgelopen, .eerste, .komende, .past, .first, .in, .per, .ruim, .with,
            .met,
            .already, .vor:
            true
        default: false
        }
    }

    private static func isLasting(_ word: KnownWord) -> Bool {
        switch word {
        case .bestaat, .bestaan, .existed, .exists, .existing, .getrouwd, .gehuwd, .married, .werkzaam,
            .actief,
            .active, .werk, .work:
            true
        default: false
        }
    }

    var isThingBefore: Bool {
        let near = before(6)
        guard let thing = near.last(where: { text.tokens[$0].is(.thing) }) else { return false }
        return near.contains { $0 > thing && text.tokens[$0].is(.isVerb) } || thing == start - 1
            || thing == start - 2 && text.tokens[start - 1].is(.ofWord)
    }
}
