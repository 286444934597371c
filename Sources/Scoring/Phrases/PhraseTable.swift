import Evidence

/// All phrases of all rules, found in one pass over a text.
struct PhraseTable: Sendable {
    let patterns: [PhrasePattern]
    /// True where the database is the cached one that ``build(_:cached:)`` was given: there is nothing new to keep.
    let isFromCache: Bool
    private let shapes: [Shape]
    /// How to find the start of a match, for patterns whose matches differ in length.
    private let starts: [PhraseStart?]
    /// Nil where there is no phrase at all.
    private let database: VectorscanDatabase?

    /// A phrase in a text.
    struct Hit: Hashable, Comparable, Sendable {
        /// Index in ``PhraseTable/patterns``.
        let pattern: Int
        /// In the folded text.
        let bytes: Range<Int>

        /// By place and then by pattern: as the ends come from a scan, all but sorted.
        static func < (one: Hit, other: Hit) -> Bool {
            if one.bytes.lowerBound != other.bytes.lowerBound {
                return one.bytes.lowerBound < other.bytes.lowerBound
            }
            return (one.pattern, one.bytes.upperBound) < (other.pattern, other.bytes.upperBound)
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
        if let cached,
            let database = DatabaseCache.open(cached, expressions: PhraseExpressions(patterns))
        {
            return (PhraseTable(patterns, database, isFromCache: true), [])
        }
        var (kept, refused) = (Array(patterns.indices), [Refused]())
        while !kept.isEmpty {
            do {
                let left = kept.map { patterns[$0] }
                let database = try VectorscanDatabase(compiling: PhraseExpressions(left))
                return (PhraseTable(left, database), refused)
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

    private init(_ patterns: [PhrasePattern], _ database: VectorscanDatabase?, isFromCache: Bool = false) {
        (self.patterns, self.database, self.isFromCache) = (patterns, database, isFromCache)
        shapes = patterns.map(Shape.init)
        starts = patterns.map { $0.fixedWidth == nil ? PhraseStart($0.node) : nil }
    }

    /// What is needed to judge the end of a match. Flat, because there are hundreds of them in an ad.
    private struct Shape: Sendable {
        let opensLeft: Bool
        let opensRight: Bool
        /// Nil where matches differ in length.
        let fixedWidth: Int?

        init(_ pattern: PhrasePattern) {
            (opensLeft, opensRight, fixedWidth) = (pattern.opensLeft, pattern.opensRight, pattern.fixedWidth)
        }
    }

    /// For ``build(_:cached:)`` of the same patterns on the same kind of machine.
    func serialized() -> [UInt8] {
        database.map { DatabaseCache.seal($0.serialized(), expressions: PhraseExpressions(patterns)) } ?? []
    }

    /// All phrases in `text`, sorted; of several readings from one start the longest.
    func hits(in text: FoldedText) -> [Hit] {
        guard let database else { return [] }
        let bytes = text.bytes
        let ends = database.ends(in: bytes)
        var hits: [Hit] = []
        hits.reserveCapacity(ends.count)
        for end in ends {
            if let range = range(of: end, in: bytes) {
                hits.append(Hit(pattern: end.expression, bytes: range))
            }
        }
        hits.sort()
        Self.keepLongest(&hits)
        return hits
    }

    /// Of readings of one pattern from one start, which are neighbours, the last stays: it ends last.
    private static func keepLongest(_ hits: inout [Hit]) {
        var count = 0
        for index in hits.indices {
            let hit = hits[index]
            if count > 0, hits[count - 1].pattern == hit.pattern,
                hits[count - 1].bytes.lowerBound == hit.bytes.lowerBound
            {
                count -= 1
            }
            hits[count] = hit
            count += 1
        }
        hits.removeLast(hits.count - count)
    }

    private func range(of end: VectorscanDatabase.End, in bytes: [UInt8]) -> Range<Int>? {
        let shape = shapes[end.expression]
        guard shape.opensRight || WordBoundary.mayEnd(end.offset, in: bytes) else { return nil }
        let start: Int?
        if let width = shape.fixedWidth {
            let at = end.offset - width
            start = shape.opensLeft || WordBoundary.mayStart(at, in: bytes) ? at : nil
        } else {
            start = starts[end.expression]?.earliest(in: bytes, end: end.offset) {
                shape.opensLeft || WordBoundary.mayStart($0, in: bytes)
            }
        }
        guard let start else { return nil }
        let lower = shape.opensLeft ? WordBoundary.wordStart(from: start, in: bytes) : start
        let upper = shape.opensRight ? WordBoundary.wordEnd(from: end.offset, in: bytes) : end.offset
        return lower..<upper
    }
}
