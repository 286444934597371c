import Evidence

/// Where the phrases of one list stand in a text, sorted, for questions about neighbours.
struct PhraseSpots: Sendable {
    /// Folded bytes, sorted by start; ends rise as well, because what another one covers is dropped.
    let ranges: ArraySlice<Range<Int>>

    static let none = PhraseSpots(ranges: [])

    var isEmpty: Bool { ranges.isEmpty }

    /// The first that starts at `byte` or behind it.
    func first(from byte: Int) -> Range<Int>? {
        let index = partition { $0.lowerBound < byte }
        return index < ranges.endIndex ? ranges[index] : nil
    }

    /// The last that ends at `byte` or before it.
    func last(to byte: Int) -> Range<Int>? {
        let index = partition { $0.upperBound <= byte }
        return index > ranges.startIndex ? ranges[index - 1] : nil
    }

    /// Whether any shares a byte with `range`.
    func overlaps(_ range: Range<Int>) -> Bool {
        let index = partition { $0.upperBound <= range.lowerBound }
        return index < ranges.endIndex && ranges[index].lowerBound < range.upperBound
    }

    /// The index of the first range that `precedes` does not hold for.
    private func partition(_ precedes: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (ranges.startIndex, ranges.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if precedes(ranges[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
