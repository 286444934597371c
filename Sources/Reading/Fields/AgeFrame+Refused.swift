/// Whom an ad turns away by an age: who is not let in says who is.
extension AgeFrame {
    /// `niet onder de 18`, `guests below 21 will be refused`: who is not let in says who is.
    var hasNegationNear: Bool {
        isToldNotTo || isRefused
            || before(8).contains {
                isNot($0) || anyRoles($0).contains(.without)
                    || text.isWord($0, .t) && text[$0 - 1]?.isMark("'") == true
            }
            || following(7).contains { index in
                switch text.known(index) {
                case .geweigerd, .refused, .refuses, .abgelehnt, .ab, .close, .leave, .sluit, .verlaat,
                    .weiger,
                    .refuse, .refuser, .rifiuto, .refuz, .odmawiam, .отказвам:
                    true
                default: isNot(index)
                }
            }
    }

    /// `Heren boven de 60 moet ik teleurstellen`, `Ben je jonger dan 45? Dan zeg ik nee`
    var isRefused: Bool {
        if following(7).contains(where: { anyRoles($0).contains(.refusing) }) { return true }
        guard text[after]?.isMark("?") == true || text[after]?.isMark("=") == true else { return false }
        return (after + 1..<min(after + 6, text.tokens.count)).contains {
            anyRoles($0).contains(.refusing) || isNot($0)
        }
    }

    /// `ben je jonger dan 21, bel dan niet`
    private var isToldNotTo: Bool {
        guard text[end]?.isMark(",") == true, bound == .below,
            before(6).contains(where: { text.tokens[$0].is(.addressee) })
        else { return false }
        return (end + 1..<min(end + 8, text.tokens.count)).prefix { !text.isSentenceStart($0) }.contains {
            // `If you are under 25, please don't text`
            isNot($0) || text.isWord($0, .t) && text[$0 - 1]?.isMark("'") == true
        }
    }
}
