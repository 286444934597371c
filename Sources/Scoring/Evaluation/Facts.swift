import Evidence

/// All that rules ask about one ad: its mentions, the phrases in it and the verdict.
struct Facts: Sendable {
    let ad: Ad
    let day: CivilDate
    let judgement: PermitJudgement
    let reference: ReferenceValues
    /// What the ad was at earlier visits; empty where none are known.
    var earlier: [EarlierAd] = []
    let phrases: PhraseFacts
}

/// The phrases of one ad, by list.
struct PhraseFacts: Sendable {
    /// Places where a phrase of the set stands and no "not" reaches it.
    let plain: SpotTable
    /// All places.
    let all: SpotTable
    /// Sets with any phrase in the text, ascending.
    var sets: [Int] { all.sets }

    init(_ text: FoldedText, book: PhraseBook) {
        let hits = book.table.hits(in: text)
        let all = SpotTable(hits, of: book.members)
        let reach = NegationReach(
            text: text.bytes, before: book.negation.flatMap { all[$0] } ?? .none,
            after: book.negationAfter.flatMap { all[$0] } ?? .none,
            breaks: book.clauseBreak.flatMap { all[$0] } ?? .none)
        plain =
            reach.isIdle
            ? all
            : all.only(hits, of: book.members) {
                !reach.covers($0.bytes, hasOwnNegation: book.hasOwnNegation[$0.pattern])
            }
        self.all = all
    }
}

/// Whether a "not" reaches a phrase: "not (always) available 24/7", "day and night is not possible.".
private struct NegationReach {
    let text: [UInt8]
    let before: PhraseSpots
    let after: PhraseSpots
    let breaks: PhraseSpots

    var isIdle: Bool { before.isEmpty && after.isEmpty }

    func covers(_ range: Range<Int>, hasOwnNegation: Bool) -> Bool {
        if let word = before.last(to: range.lowerBound),
            Clause.isShort(word.upperBound..<range.lowerBound, in: text, breaks: breaks)
        {
            return true
        }
        // "zit niet meer in havo 4": the skipped words of a phrase can hold the "not".
        if !hasOwnNegation, let word = before.first(from: range.lowerBound),
            word.upperBound <= range.upperBound
        {
            return true
        }
        // Behind a phrase a "not" counts only if the clause ends with it: "24/7 ben ik niet.", but not "24/7 niet bellen".
        guard let word = after.first(from: range.upperBound) else { return false }
        return Clause.ends(at: word.upperBound, in: text)
            && Clause.isShort(range.upperBound..<word.lowerBound, in: text, breaks: breaks)
    }
}
