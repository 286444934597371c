/// Where the phrases of all lists stand in one text: one array of ranges, in which each list has a stretch of its own.
///
/// An ad holds a few hundred phrases of some dozen lists. A dictionary of arrays would cost more than finding them; and
/// a stretch for each list there is would cost more the more rules there are, whatever the ad holds.
struct SpotTable: Sendable {
    /// For each list its stretch, or -1 for one that has none.
    private let stretches: [Int32]
    /// The list of each stretch.
    private let lists: [Int]
    private var ranges: [Range<Int>]
    /// Where each stretch begins; one more than there are stretches.
    private let starts: [Int]
    /// Where the spots of each stretch end: it may have room left.
    private var ends: [Int]

    /// The spots of `hits`, sorted as ``PhraseTable/hits(in:)`` has them.
    init(_ hits: [PhraseTable.Hit], of members: PhraseMembership) {
        var stretches = [Int32](repeating: -1, count: members.setCount)
        var (lists, counts): ([Int], [Int]) = ([], [])
        for hit in hits {
            for place in members.places(ofPattern: hit.pattern) {
                let list = members.sets[place]
                if stretches[list] < 0 {
                    stretches[list] = Int32(lists.count)
                    lists.append(list)
                    counts.append(0)
                }
                counts[Int(stretches[list])] += 1
            }
        }
        self.init(
            stretches: stretches, lists: lists,
            starts: counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) })
        for hit in hits { add(hit, members) }
    }

    /// The table of those of the same `hits` that `isWanted`.
    func only(
        _ hits: [PhraseTable.Hit], of members: PhraseMembership, where isWanted: (PhraseTable.Hit) -> Bool
    ) -> SpotTable {
        var table = SpotTable(stretches: stretches, lists: lists, starts: starts)
        for hit in hits where isWanted(hit) { table.add(hit, members) }
        return table
    }

    private init(stretches: [Int32], lists: [Int], starts: [Int]) {
        (self.stretches, self.lists, self.starts) = (stretches, lists, starts)
        ends = Array(starts.dropLast())
        ranges = [Range<Int>](repeating: 0..<0, count: starts[starts.count - 1])
    }

    /// The spots of the list `set`; nil where it has none.
    subscript(set: Int) -> PhraseSpots? {
        guard stretches[set] >= 0, case let at = Int(stretches[set]), starts[at] < ends[at] else {
            return nil
        }
        return PhraseSpots(ranges: ranges[starts[at]..<ends[at]])
    }

    /// The lists with any spot, ascending.
    var sets: [Int] { lists.indices.filter { starts[$0] < ends[$0] }.map { lists[$0] }.sorted() }

    private mutating func add(_ hit: PhraseTable.Hit, _ members: PhraseMembership) {
        for place in members.places(ofPattern: hit.pattern) {
            add(hit.bytes, to: Int(stretches[members.sets[place]]))
        }
    }

    /// Starts rise from call to call, so the only one that can cover `range`, or be covered by it, is the last.
    private mutating func add(_ range: Range<Int>, to stretch: Int) {
        let end = ends[stretch]
        if end > starts[stretch] {
            let last = ranges[end - 1]
            if range.upperBound <= last.upperBound { return }
            if range.lowerBound == last.lowerBound {
                ranges[end - 1] = range
                return
            }
        }
        ranges[end] = range
        ends[stretch] = end + 1
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
