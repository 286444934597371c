import Evidence

/// Where the phrases of one list stand in a text, sorted, for questions about neighbours.
struct PhraseSpots: Sendable {
    /// Folded bytes, sorted by start; ends rise as well, because what another one covers is dropped.
    let ranges: [Range<Int>]

    init(_ ranges: [Range<Int>]) {
        var kept: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) })
        {
            if let last = kept.last, range.upperBound <= last.upperBound { continue }
            kept.append(range)
        }
        self.ranges = kept
    }

    static let none = PhraseSpots([])

    var isEmpty: Bool { ranges.isEmpty }

    /// The first that starts at `byte` or behind it.
    func first(from byte: Int) -> Range<Int>? {
        let index = partition { $0.lowerBound < byte }
        return index < ranges.count ? ranges[index] : nil
    }

    /// The last that ends at `byte` or before it.
    func last(to byte: Int) -> Range<Int>? {
        let index = partition { $0.upperBound <= byte }
        return index > 0 ? ranges[index - 1] : nil
    }

    /// Whether any shares a byte with `range`.
    func overlaps(_ range: Range<Int>) -> Bool {
        let index = partition { $0.upperBound <= range.lowerBound }
        return index < ranges.count && ranges[index].lowerBound < range.upperBound
    }

    /// How many ranges, from the front, `precedes` holds for.
    private func partition(_ precedes: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(ranges[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
