import Configuring
import Evidence

/// The compiled phrases of a book, and which lists they belong to.
struct PhraseBook: Sendable {
    let table: PhraseTable
    /// The sets of each pattern of the table.
    let members: PhraseMembership
    /// For each pattern whether it says "not" itself, as "no limits" does.
    let hasOwnNegation: [Bool]
    /// Sets with a meaning of their own; nil where the lexicon is missing.
    let negation: Int?
    let negationAfter: Int?
    let clauseBreak: Int?
    let businessKinds: [(kind: BusinessKind, set: Int)]
    let businessNone: Int?

    /// Names of the lexicons that the engine itself reads.
    static let negationName = "negation"
    static let negationAfterName = "negation-after"
    static let clauseBreakName = "clause-break"
    static let businessNoneName = "business-none"

    static func businessName(_ kind: BusinessKind) -> String { "business-" + kind.rawValue }

    /// Compiles the phrases of `sets`, or takes the cached form. Refused ones are told at their lines.
    init(_ sets: PhraseSets, cached: [UInt8]?, problems: inout [InputProblem]) {
        let (table, refused) = PhraseTable.build(sets.patterns, cached: cached)
        for refusal in refused {
            problems.append(
                sets.places[refusal.pattern].problem(
                    "Vectorscan refuses \"\(sets.patterns[refusal.pattern].key)\": \(refusal.message)",
                    remedy: "write it with fewer gaps and alternatives, and so that it cannot be empty"))
        }
        let left = Set(refused.map(\.pattern))
        var position: [Int: Int] = [:]
        for index in sets.patterns.indices where !left.contains(index) { position[index] = position.count }
        var setsOfPattern = [[Int]](repeating: [], count: table.patterns.count)
        for (set, members) in sets.members.enumerated() {
            for member in Set(members) { position[member].map { setsOfPattern[$0].append(set) } }
        }
        negation = sets.index(ofLexicon: Self.negationName)
        negationAfter = sets.index(ofLexicon: Self.negationAfterName)
        clauseBreak = sets.index(ofLexicon: Self.clauseBreakName)
        businessKinds = BusinessKind.allCases.compactMap { kind in
            sets.index(ofLexicon: Self.businessName(kind)).map { (kind, $0) }
        }
        businessNone = sets.index(ofLexicon: Self.businessNoneName)
        self.table = table
        members = PhraseMembership(setsOfPattern, setCount: sets.members.count)
        hasOwnNegation = Self.ownNegations(table, members, negation: negation)
    }

    /// Finds the words of the negation list in the phrases themselves. Phrases without a gap never need it: all
    /// their words are their own.
    private static func ownNegations(_ table: PhraseTable, _ members: PhraseMembership, negation: Int?)
        -> [Bool]
    {
        table.patterns.map { pattern in
            guard let negation, pattern.key.utf8.contains(0x3C) else { return true }
            return table.hits(in: FoldedText(pattern.key)).contains {
                members.contains(pattern: $0.pattern, in: negation)
            }
        }
    }
}
