/// What Vectorscan is asked for, and what the end of each expression means.
///
/// Most phrases are one expression. One with a gap ("zonder <2> pauze") is an automaton that runs on behind each of its
/// first words, and where many phrases begin alike, all of theirs run: 2,900 such phrases over 270 first words took
/// 64 of 110 µs an ad. So these share one expression for what stands before the gap, the head, and each has one for
/// what stands behind it, the tail, shared too. A tail with its head near enough before it may be a match; whether it
/// is one, ``PhraseStart`` tells, which reads the whole phrase backwards in any case.
struct ScanPlan: Sendable {
    enum Use: Hashable, Sendable {
        /// The pattern may end here.
        case whole(Int)
        /// The head with this number ends here.
        case head(Int)
        /// Those of ``gated`` may end here.
        case tail(Range<Int>)
    }

    /// A pattern that is looked at only where its head stands before its tail.
    struct Gated: Hashable, Sendable {
        let pattern: Int
        let head: Int
        /// The longest match, in bytes.
        let widest: Int
    }

    /// In the order of the database's expressions, as are `uses`.
    private(set) var nodes: [PatternNode] = []
    private(set) var uses: [Use] = []
    private(set) var gated: [Gated] = []
    private(set) var headCount = 0

    /// With fewer, one automaton each is cheaper than the ends of one more expression.
    private static let fewestSharingHead = 4

    /// The plan for those of `patterns` at `places`.
    init(_ patterns: [PhrasePattern], at places: [Int]) {
        let parts = places.map { GapParts(patterns[$0]) }
        let sharing = Dictionary(grouping: parts.indices.filter { parts[$0] != nil }) {
            parts[$0]?.headKey ?? []
        }
        .filter { $0.value.count >= Self.fewestSharingHead }
        var (heads, byTail): ([[UInt8]: Int], [[UInt8]: [Gated]]) = ([:], [:])
        var tails: [(key: [UInt8], node: PatternNode)] = []
        for (place, parts) in zip(places, parts) {
            guard let parts, sharing[parts.headKey] != nil else {
                add(patterns[place].node, .whole(place))
                continue
            }
            if heads[parts.headKey] == nil {
                heads[parts.headKey] = headCount
                add(parts.head, .head(headCount))
                headCount += 1
            }
            if byTail[parts.tailKey] == nil { tails.append((parts.tailKey, parts.tail)) }
            byTail[parts.tailKey, default: []].append(
                Gated(pattern: place, head: heads[parts.headKey] ?? 0, widest: patterns[place].widest))
        }
        for (key, node) in tails {
            let start = gated.count
            gated += byTail[key] ?? []
            add(node, .tail(start..<gated.count))
        }
    }

    private mutating func add(_ node: PatternNode, _ use: Use) {
        nodes.append(node)
        uses.append(use)
    }

    /// The patterns that rest on an expression, ascending.
    func patterns(of expression: Int) -> [Int] {
        switch uses[expression] {
        case .whole(let pattern): [pattern]
        case .head(let head): gated.filter { $0.head == head }.map(\.pattern).sorted()
        case .tail(let places): gated[places].map(\.pattern).sorted()
        }
    }

    /// All patterns that are scanned for, ascending.
    var patterns: [Int] { Set(uses.indices.flatMap(patterns(of:))).sorted() }
}

/// What stands before the first gap of a phrase and behind its last one.
private struct GapParts {
    let head: PatternNode
    let tail: PatternNode
    let headKey: [UInt8]
    let tailKey: [UInt8]

    private static let blanks = ByteSet([0x20, 0x0A, 0x2D])
    /// Shorter ones stand everywhere.
    private static let fewestBytes = 4

    /// Nil for a phrase without a gap, or with one that is no gap between words of some length.
    init?(_ pattern: PhrasePattern) {
        guard case .sequence(let parts) = pattern.node, let first = parts.firstIndex(where: Self.isGap),
            let last = parts.lastIndex(where: Self.isGap), last > 0, Self.endsInBlank(parts[last - 1])
        else { return nil }
        head = .sequence(Array(parts[..<first]))
        // A gap ends behind a blank, and where it skips nothing the blank before it stands there.
        tail = .sequence([.bytes(Self.blanks)] + parts[(last + 1)...])
        guard head.width.lowerBound >= Self.fewestBytes, tail.width.lowerBound > Self.fewestBytes else {
            return nil
        }
        (headKey, tailKey) = (Self.key(head), Self.key(tail))
    }

    private static func isGap(_ node: PatternNode) -> Bool {
        if case .upTo(_, .sequence) = node { true } else { false }
    }

    private static func endsInBlank(_ node: PatternNode) -> Bool {
        guard case .sequence(let parts) = node, case .bytes(let set)? = parts.last else { return false }
        return set == blanks
    }

    private static func key(_ node: PatternNode) -> [UInt8] {
        var bytes: [UInt8] = []
        node.write(to: &bytes)
        return bytes
    }
}
