/// Where the phrases of all lists stand in one text: one array of ranges, in which each list has a stretch of its own.
///
/// An ad holds a few hundred phrases of some dozen lists. A dictionary of arrays would cost more than finding them.
struct SpotTable: Sendable {
    private var ranges: [Range<Int>]
    /// Where the stretch of each list begins; one more than there are lists.
    private let starts: [Int]
    /// Where the spots of each list end: a stretch may have room left.
    private var ends: [Int]

    /// The spots of `hits`, sorted as ``PhraseTable/hits(in:)`` has them.
    init(_ hits: [PhraseTable.Hit], of members: PhraseMembership) {
        self.init(starts: Self.starts(hits, members))
        for hit in hits { add(hit, members) }
    }

    /// The table of those of the same `hits` that `isWanted`.
    func only(
        _ hits: [PhraseTable.Hit], of members: PhraseMembership, where isWanted: (PhraseTable.Hit) -> Bool
    ) -> SpotTable {
        var table = SpotTable(starts: starts)
        for hit in hits where isWanted(hit) { table.add(hit, members) }
        return table
    }

    private init(starts: [Int]) {
        self.starts = starts
        ends = Array(starts.dropLast())
        ranges = [Range<Int>](repeating: 0..<0, count: starts[starts.count - 1])
    }

    /// The spots of the list `set`; nil where it has none.
    subscript(set: Int) -> PhraseSpots? {
        let stretch = starts[set]..<ends[set]
        return stretch.isEmpty ? nil : PhraseSpots(ranges: ranges[stretch])
    }

    /// The lists with any spot, ascending.
    var sets: [Int] { ends.indices.filter { starts[$0] < ends[$0] } }

    /// Room for all hits of a list before the next one begins.
    private static func starts(_ hits: [PhraseTable.Hit], _ members: PhraseMembership) -> [Int] {
        var starts = [Int](repeating: 0, count: members.setCount + 1)
        for hit in hits {
            for place in members.places(ofPattern: hit.pattern) { starts[members.sets[place] + 1] += 1 }
        }
        for set in 0..<members.setCount { starts[set + 1] += starts[set] }
        return starts
    }

    private mutating func add(_ hit: PhraseTable.Hit, _ members: PhraseMembership) {
        for place in members.places(ofPattern: hit.pattern) { add(hit.bytes, to: members.sets[place]) }
    }

    /// Starts rise from call to call, so the only one that can cover `range`, or be covered by it, is the last.
    private mutating func add(_ range: Range<Int>, to set: Int) {
        let end = ends[set]
        if end > starts[set] {
            let last = ranges[end - 1]
            if range.upperBound <= last.upperBound { return }
            if range.lowerBound == last.lowerBound {
                ranges[end - 1] = range
                return
            }
        }
        ranges[end] = range
        ends[set] = end + 1
    }
}

/// The lists that each pattern belongs to; mostly one. Flat, so that walking it takes and gives back no references.
struct PhraseMembership: Sendable {
    let setCount: Int
    /// The lists of the first pattern, of the second, and so on.
    private(set) var sets: [Int] = []
    private var starts = [0]

    /// `sets`: for each pattern its lists.
    init(_ sets: [[Int]], setCount: Int) {
        self.setCount = setCount
        for list in sets {
            self.sets += list
            starts.append(self.sets.count)
        }
    }

    /// Where in ``sets`` the lists of `pattern` stand.
    func places(ofPattern pattern: Int) -> Range<Int> { starts[pattern]..<starts[pattern + 1] }

    func contains(pattern: Int, in set: Int) -> Bool { sets[places(ofPattern: pattern)].contains(set) }
}
