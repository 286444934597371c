/// What stands between two places of a text, as far as it decides whether a "not" reaches from one to the other.
enum Clause {
    /// Words that a negation may stand away from what it negates: "not (always) (fully) available".
    static let reach = 3

    /// Whether `range` holds no end of a sentence; the weaker test, for signs that belong to one sentence.
    static func isOneSentence(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        !range.contains { isSentenceEnd(text, $0) }
    }

    /// Whether `range`, between two phrases, holds few words and nothing that ends a clause.
    ///
    /// `breaks` are the hits of words such as "and" and "but": behind them something new begins.
    static func isShort(_ range: Range<Int>, in text: [UInt8], breaks: PhraseSpots) -> Bool {
        // No word is longer than that; it keeps the walk short on text without blanks.
        guard range.count <= 80 else { return false }
        var words = 0
        var inWord = false
        for at in range {
            if isClauseEnd(text, at) { return false }
            let isBlank = text[at] == 0x20
            if !isBlank, !inWord {
                words += 1
                if words > reach { return false }
            }
            inWord = !isBlank
        }
        return breaks.first(from: range.lowerBound).map { $0.lowerBound >= range.upperBound } ?? true
    }

    /// Whether a clause ends at `index`, at most one blank further on.
    static func ends(at index: Int, in text: [UInt8]) -> Bool {
        let next = index < text.count && text[index] == 0x20 ? index + 1 : index
        return next >= text.count || isClauseEnd(text, next)
    }

    private static func isClauseEnd(_ text: [UInt8], _ at: Int) -> Bool {
        switch text[at] {
        case 0x2C, 0x3A, 0x28, 0x29, 0x7C: true  // , : ( ) |
        // A dash that stands by itself parts notes: "no hidden numbers - always available" denies nothing.
        case 0x2D: at > 0 && text[at - 1] == 0x20 && at + 1 < text.count && text[at + 1] == 0x20
        default: isSentenceEnd(text, at)
        }
    }

    /// A full stop between digits ("24.7") or inside an abbreviation ("p.u.") ends nothing.
    private static func isSentenceEnd(_ text: [UInt8], _ at: Int) -> Bool {
        switch text[at] {
        case 0x21, 0x3F, 0x3B, 0x0A: true  // ! ? ; line break
        case 0x2E: at + 1 >= text.count || text[at + 1] == 0x20 || text[at + 1] == 0x0A
        default: false
        }
    }
}
