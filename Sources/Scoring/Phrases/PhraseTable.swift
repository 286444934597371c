import Evidence

/// All phrases of all rules, found in one pass over a text.
struct PhraseTable: Sendable {
    let patterns: [PhrasePattern]
    /// True where the database is the cached one that ``build(_:cached:)`` was given: there is nothing new to keep.
    private(set) var isFromCache: Bool
    private let shapes: [Shape]
    /// How to find the start of a match, for patterns whose matches differ in length.
    private let starts: [PhraseStart?]
    private let words: WholeWords
    private let plan: ScanPlan
    /// Nil where there is nothing to scan for.
    private var database: VectorscanDatabase?

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
        var table = PhraseTable(patterns)
        if let cached, let database = DatabaseCache.open(cached, expressions: table.expressions) {
            return (PhraseTable(table, database, isFromCache: true), [])
        }
        var (kept, refused) = (Array(patterns.indices), [Refused]())
        while !table.plan.nodes.isEmpty {
            do {
                return (PhraseTable(table, try VectorscanDatabase(compiling: table.expressions)), refused)
            } catch {
                // Without a culprit there is none to leave out: then all that are scanned for are refused, and each
                // says why.
                let culprits = error.expression.flatMap { table.plan.nodes.indices.contains($0) ? $0 : nil }
                for index in (culprits.map(table.plan.patterns(of:)) ?? table.plan.patterns).reversed() {
                    let pattern = kept.remove(at: index)
                    refused.append(Refused(pattern: pattern, message: error.message))
                }
                table = PhraseTable(kept.map { patterns[$0] })
            }
        }
        return (table, refused)
    }

    private init(_ table: PhraseTable, _ database: VectorscanDatabase, isFromCache: Bool = false) {
        self = table
        (self.database, self.isFromCache) = (database, isFromCache)
    }

    /// Without a database: what is scanned for is not found yet.
    private init(_ patterns: [PhrasePattern]) {
        (self.patterns, database, isFromCache) = (patterns, nil, false)
        words = WholeWords(patterns)
        plan = ScanPlan(patterns, at: patterns.indices.filter { [words] in !words.isHere[$0] })
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

    private var expressions: PhraseExpressions { PhraseExpressions(nodes: plan.nodes) }

    /// For ``build(_:cached:)`` of the same patterns on the same kind of machine.
    func serialized() -> [UInt8] {
        database.map { DatabaseCache.seal($0.serialized(), expressions: expressions) } ?? []
    }

    /// All phrases in `text`, sorted; of several readings from one start the longest.
    func hits(in text: FoldedText) -> [Hit] {
        let bytes = text.bytes
        let ends = database?.ends(in: bytes) ?? []
        var hits: [Hit] = []
        hits.reserveCapacity(ends.count + bytes.count / 16)
        words.find(in: bytes, &hits)
        add(ends, in: bytes, to: &hits)
        hits.sort()
        Self.keepLongest(&hits)
        return hits
    }

    private func add(_ ends: [VectorscanDatabase.End], in bytes: [UInt8], to hits: inout [Hit]) {
        // Where the last head of each number ended: only those before an end say anything about it.
        var heads = [Int](repeating: -1, count: plan.headCount)
        let ends = plan.headCount > 0 ? ends.sorted { $0.offset < $1.offset } : ends
        for end in ends {
            switch plan.uses[end.expression] {
            case .whole(let pattern): add(pattern, endingAt: end.offset, in: bytes, to: &hits)
            case .head(let head): heads[head] = end.offset
            case .tail(let places):
                for place in places {
                    let gated = plan.gated[place]
                    guard heads[gated.head] >= max(0, end.offset - gated.widest) else { continue }
                    add(gated.pattern, endingAt: end.offset, in: bytes, to: &hits)
                }
            }
        }
    }

    private func add(_ pattern: Int, endingAt end: Int, in bytes: [UInt8], to hits: inout [Hit]) {
        guard let range = range(of: pattern, endingAt: end, in: bytes) else { return }
        hits.append(Hit(pattern: pattern, bytes: range))
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

    private func range(of pattern: Int, endingAt end: Int, in bytes: [UInt8]) -> Range<Int>? {
        let shape = shapes[pattern]
        guard shape.opensRight || WordBoundary.mayEnd(end, in: bytes) else { return nil }
        let start: Int?
        if let width = shape.fixedWidth {
            let at = end - width
            start = shape.opensLeft || WordBoundary.mayStart(at, in: bytes) ? at : nil
        } else {
            start = starts[pattern]?.earliest(in: bytes, end: end) {
                shape.opensLeft || WordBoundary.mayStart($0, in: bytes)
            }
        }
        guard let start else { return nil }
        let lower = shape.opensLeft ? WordBoundary.wordStart(from: start, in: bytes) : start
        let upper = shape.opensRight ? WordBoundary.wordEnd(from: end, in: bytes) : end
        return lower..<upper
    }
}
