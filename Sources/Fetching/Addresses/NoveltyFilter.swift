/// Remembers which shingles were met of late, in two generations of bits: when one is half full, the older is let go.
///
/// It may forget and may take a new shingle for an old one (one in eight at worst), and never grows: endless sites
/// repeat themselves within a few hundred pages, so no more need be known.
struct NoveltyFilter: Sendable {
    private static let bitCount = 1 << 17
    /// At half of the bits set with two a shingle (Bloom 1970).
    private static let capacity = 45_000

    /// The first few as they are: most shapes show no more, and their bits would cost more to set up than to ask.
    private var few: [UInt32] = []
    private static let fewLimit = 32
    private var young: [UInt64] = []
    private var old: [UInt64] = []
    private var count = 0

    /// Takes the shingles in; the number of those that were not known.
    mutating func take(_ shingles: [UInt32]) -> Int {
        if young.isEmpty, few.count + shingles.count <= Self.fewLimit { return takeFew(shingles) }
        if young.isEmpty {
            young = [UInt64](repeating: 0, count: Self.bitCount / 64)
            for shingle in few { add(shingle) }
            few = []
        }
        var fresh = 0
        for shingle in shingles where add(shingle) { fresh += 1 }
        if count >= Self.capacity {
            (old, count) = (young, 0)
            young = [UInt64](repeating: 0, count: Self.bitCount / 64)
        }
        return fresh
    }

    private mutating func takeFew(_ shingles: [UInt32]) -> Int {
        let known = few.count
        for shingle in shingles where !few.contains(shingle) { few.append(shingle) }
        return few.count - known
    }

    /// True where the shingle was not known.
    @discardableResult
    private mutating func add(_ shingle: UInt32) -> Bool {
        let hash = SketchReader.mixed(UInt64(shingle))
        let (one, other) = (Int(hash & 0x1FFFF), Int(hash >> 32 & 0x1FFFF))
        if Self.has(young, one), Self.has(young, other) { return false }
        young[one >> 6] |= 1 << UInt64(one & 63)
        young[other >> 6] |= 1 << UInt64(other & 63)
        count += 1
        return old.isEmpty || !(Self.has(old, one) && Self.has(old, other))
    }

    private static func has(_ bits: [UInt64], _ index: Int) -> Bool {
        bits[index >> 6] >> UInt64(index & 63) & 1 == 1
    }
}

/// The filters of the shapes that were met of late; 32 KB each at most, so a few MB in all.
struct NoveltyFilters: Sendable {
    static let limit = 256

    private var filters: [String: (filter: NoveltyFilter, lastUsed: Int)] = [:]
    private var turn = 0

    /// How many of the shingles the shape had not shown yet.
    mutating func take(_ shingles: [UInt32], of shape: String) -> Int {
        turn += 1
        if filters[shape] == nil {
            if filters.count >= Self.limit { forgetHalf() }
            filters[shape] = (NoveltyFilter(), turn)
        }
        filters[shape]?.lastUsed = turn
        return filters[shape]?.filter.take(shingles) ?? shingles.count
    }

    /// The half that was not used for longest; half, so that the search for it is rare.
    private mutating func forgetHalf() {
        let turns = filters.values.map(\.lastUsed).sorted()
        let middle = turns[turns.count / 2]
        filters = filters.filter { $0.value.lastUsed > middle }
    }
}
