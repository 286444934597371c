import Evidence

/// All phrases of all rules, found in one pass over a text.
struct PhraseTable: Sendable {
    let patterns: [PhrasePattern]
    /// True where the database is the cached one that ``build(_:cached:)`` was given: there is nothing new to keep.
    private(set) var isFromCache: Bool
    private let shapes: [Shape]
    private let walks: PhraseWalks
    /// From the end of a match to its start; nil where all matches are as long as each other and are scanned for.
    private let starts: [PhraseWalks.Entry?]
    private let words: WordTable
    /// The patterns that are scanned for, in the order of the database's expressions: those that no word is the key to.
    private let scanned: [Int]
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
        while !table.scanned.isEmpty {
            do {
                return (PhraseTable(table, try VectorscanDatabase(compiling: table.expressions)), refused)
            } catch {
                // Without a culprit there is none to leave out: then all that are scanned for are refused, and each
                // says why.
                let culprit = error.expression.flatMap { table.scanned.indices.contains($0) ? $0 : nil }
                for index in (culprit.map { [table.scanned[$0]] } ?? table.scanned).reversed() {
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
        var (walks, starts, scanned) = (PhraseWalks(), [PhraseWalks.Entry?](), [Int]())
        var (draft, places) = (WordTable.Draft(), PhraseWalks.Places(for: walks))
        for (number, pattern) in patterns.enumerated() {
            let keys = PhraseKeys(pattern, &walks, &places)?.keys ?? []
            for key in keys { draft.add(key, of: number, pattern) }
            if keys.isEmpty { scanned.append(number) }
            starts.append(
                pattern.fixedWidth == nil || !keys.isEmpty
                    ? walks.entry([pattern.node], .backwards, then: walks.open()) : nil)
        }
        (self.walks, words, self.starts, self.scanned) = (walks, WordTable(draft), starts, scanned)
        shapes = patterns.map(Shape.init)
    }

    /// What is needed to judge the end of a match. Flat, because there are hundreds of them in an ad.
    private struct Shape: Sendable {
        let opensLeft: Bool
        let opensRight: Bool
        /// Nil where matches differ in length.
        let fixedWidth: Int?

        init(_ pattern: PhrasePattern) {
            (opensLeft, opensRight, fixedWidth) = (
                pattern.opensLeft, pattern.opensRight, pattern.fixedWidth
            )
        }
    }

    private var expressions: PhraseExpressions { PhraseExpressions(scanned.map { patterns[$0] }) }

    /// For ``build(_:cached:)`` of the same patterns on the same kind of machine.
    func serialized() -> [UInt8] {
        database.map { DatabaseCache.seal($0.serialized(), expressions: expressions) } ?? []
    }

    /// All phrases in `text`, sorted; of several readings from one start the longest.
    func hits(in text: FoldedText) -> [Hit] {
        let bytes = text.bytes
        var hits: [Hit] = []
        hits.reserveCapacity(bytes.count / 8)
        var places = PhraseWalks.Places(for: walks)
        addKeyed(bytes, &places, to: &hits)
        for end in database?.ends(in: bytes) ?? [] {
            add(scanned[end.expression], endingAt: end.offset, in: bytes, &places, to: &hits)
        }
        hits.sort()
        Self.keepLongest(&hits)
        return hits
    }

    /// The phrases that a word is the key to.
    private func addKeyed(_ bytes: [UInt8], _ places: inout PhraseWalks.Places, to hits: inout [Hit]) {
        let company = WordCompany(of: words, in: bytes)
        for spot in company.spots {
            let word = spot.place
            let before = word.lowerBound > 1 ? bytes[word.lowerBound - 2] : 0
            let behind = word.upperBound + 1 < bytes.count ? bytes[word.upperBound + 1] : 0
            let beyond = word.upperBound + 2 < bytes.count ? bytes[word.upperBound + 2] : 0
            company.forEach(words.uses(of: spot.word), of: words) { place in
                let use = words.uses[place]
                guard use.behind.mayHold(behind), use.beyond.mayHold(beyond), use.before.mayHold(before),
                    company.mayStand(words.companies[place], within: use.reach, of: word)
                else { return }
                add(use, at: word, in: bytes, &places, to: &hits)
            }
        }
    }

    private func add(
        _ use: WordTable.Use, at word: Range<Int>, in bytes: [UInt8], _ places: inout PhraseWalks.Places,
        to hits: inout [Hit]
    ) {
        let pattern = Int(use.pattern)
        guard let rest = use.rest else {
            if WordBoundary.mayStart(word.lowerBound, in: bytes),
                WordBoundary.mayEnd(word.upperBound, in: bytes)
            {
                hits.append(Hit(pattern: pattern, bytes: word))
            }
            return
        }
        guard !rest.isWhole else {
            return add(pattern, endingAt: word.upperBound, in: bytes, &places, to: &hits)
        }
        walks.walk(bytes, from: word.upperBound, .forwards, rest, &places)
        for end in places.ends { add(pattern, endingAt: end, in: bytes, &places, to: &hits) }
    }

    private func add(
        _ pattern: Int, endingAt end: Int, in bytes: [UInt8], _ places: inout PhraseWalks.Places,
        to hits: inout [Hit]
    ) {
        guard let range = range(of: pattern, endingAt: end, in: bytes, &places) else { return }
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

    private func range(
        of pattern: Int, endingAt end: Int, in bytes: [UInt8], _ places: inout PhraseWalks.Places
    ) -> Range<Int>? {
        let shape = shapes[pattern]
        guard shape.opensRight || WordBoundary.mayEnd(end, in: bytes) else { return nil }
        let start: Int?
        if let entry = starts[pattern] {
            walks.walk(bytes, from: end, .backwards, entry, &places)
            // The walk goes back, so the earliest start is the last that it came to.
            start = places.ends.last { shape.opensLeft || WordBoundary.mayStart($0, in: bytes) }
        } else {
            let at = end - (shape.fixedWidth ?? 0)
            start = shape.opensLeft || WordBoundary.mayStart(at, in: bytes) ? at : nil
        }
        guard let start else { return nil }
        let lower = shape.opensLeft ? WordBoundary.wordStart(from: start, in: bytes) : start
        let upper = shape.opensRight ? WordBoundary.wordEnd(from: end, in: bytes) : end
        return lower..<upper
    }
}
