import Evidence

/// All phrases of all rules, found in one pass over a text.
struct PhraseTable: Sendable {
    let patterns: [PhrasePattern]
    private let shapes: [Shape]
    /// Nil where there is no phrase at all.
    private let database: VectorscanDatabase?

    /// A phrase in a text.
    struct Hit: Hashable, Comparable, Sendable {
        /// Index in ``PhraseTable/patterns``.
        let pattern: Int
        /// In the folded text.
        let bytes: Range<Int>

        static func < (one: Hit, other: Hit) -> Bool {
            (one.pattern, one.bytes.lowerBound, one.bytes.upperBound)
                < (other.pattern, other.bytes.lowerBound, other.bytes.upperBound)
        }
    }

    /// A phrase that Vectorscan refuses, by its index among those given.
    struct Refused: Hashable, Sendable {
        let pattern: Int
        let message: String
    }

    /// Compiles `patterns`, or takes `cached` where it is exactly theirs. Refused ones are left out and told.
    static func build(_ patterns: [PhrasePattern], cached: [UInt8]?) -> (
        table: PhraseTable, refused: [Refused]
    ) {
        let expressions = patterns.map(\.expression)
        if let cached, let database = DatabaseCache.open(cached, expressions: expressions) {
            return (PhraseTable(patterns, database), [])
        }
        var (kept, refused) = (Array(patterns.indices), [Refused]())
        while !kept.isEmpty {
            do {
                let database = try VectorscanDatabase(compiling: kept.map { expressions[$0] })
                return (PhraseTable(kept.map { patterns[$0] }, database), refused)
            } catch {
                // Without a culprit there is none to leave out: then all phrases are refused, and each says why.
                guard let culprit = error.expression, kept.indices.contains(culprit) else {
                    refused += kept.map { Refused(pattern: $0, message: error.message) }
                    return (PhraseTable([], nil), refused)
                }
                refused.append(Refused(pattern: kept.remove(at: culprit), message: error.message))
            }
        }
        return (PhraseTable([], nil), refused)
    }

    private init(_ patterns: [PhrasePattern], _ database: VectorscanDatabase?) {
        (self.patterns, self.database) = (patterns, database)
        shapes = patterns.map(Shape.init)
    }

    /// What is needed to find the start of a match again.
    private struct Shape: Sendable {
        let opensLeft: Bool
        let opensRight: Bool
        let fixedWidth: Int?
        let start: PhraseStart?

        init(_ pattern: PhrasePattern) {
            (opensLeft, opensRight, fixedWidth) = (pattern.opensLeft, pattern.opensRight, pattern.fixedWidth)
            start = pattern.fixedWidth == nil ? PhraseStart(pattern.node) : nil
        }
    }

    /// For ``build(_:cached:)`` of the same patterns on the same kind of machine.
    func serialized() -> [UInt8] {
        database.map { DatabaseCache.seal($0.serialized(), expressions: patterns.map(\.expression)) } ?? []
    }

    /// All phrases in `text`, sorted; of several readings from one start the longest.
    func hits(in text: FoldedText) -> [Hit] {
        guard let database else { return [] }
        let bytes = text.bytes
        var hits: [Hit] = []
        for end in database.ends(in: bytes) {
            if let range = range(of: end, in: bytes) {
                hits.append(Hit(pattern: end.expression, bytes: range))
            }
        }
        hits.sort()
        var longest: [Hit] = []
        for hit in hits {
            if let last = longest.last, last.pattern == hit.pattern,
                last.bytes.lowerBound == hit.bytes.lowerBound
            {
                longest[longest.count - 1] = hit
            } else {
                longest.append(hit)
            }
        }
        return longest
    }

    private func range(of end: VectorscanDatabase.End, in bytes: [UInt8]) -> Range<Int>? {
        let shape = shapes[end.expression]
        guard shape.opensRight || WordBoundary.mayEnd(end.offset, in: bytes) else { return nil }
        let start: Int?
        if let width = shape.fixedWidth {
            let at = end.offset - width
            start = shape.opensLeft || WordBoundary.mayStart(at, in: bytes) ? at : nil
        } else {
            start = shape.start?.earliest(in: bytes, end: end.offset) {
                shape.opensLeft || WordBoundary.mayStart($0, in: bytes)
            }
        }
        guard let start else { return nil }
        let lower = shape.opensLeft ? WordBoundary.wordStart(from: start, in: bytes) : start
        let upper = shape.opensRight ? WordBoundary.wordEnd(from: end.offset, in: bytes) : end.offset
        return lower..<upper
    }
}
