package import Evidence

/// The right edge of a tree: all that has to be known of it to append to it and to tell its root.
///
/// It holds the root of each whole subtree, at most one a level: 20 hashes for a million leaves. Appending hashes twice
/// a leaf on average, whatever the size.
///
///     var edge = TreeEdge()
///     edge.append(MerkleHash.leaf(entry))
///     edge.root
package struct TreeEdge: Hashable, Sendable {
    /// How many leaves there are.
    package private(set) var size: Int
    /// The roots of the whole subtrees, the largest first; one for each bit of `size`.
    private var peaks: [Digest256]

    package init() {
        (size, peaks) = (0, [])
    }

    /// The edge of a tree that stands: `node` gives the root of the whole subtree at a level and place.
    package init(size: Int, node: (_ level: Int, _ index: Int) throws(ArchivingError) -> Digest256)
        throws(ArchivingError)
    {
        precondition(size >= 0, "a tree has no negative size")
        (self.size, peaks) = (size, [])
        for range in TreeRange.wholeParts(0..<size) { peaks.append(try node(range.level, range.index)) }
    }

    /// Appends a leaf by its hash. `completed` hears of each whole subtree that this makes, the leaf itself among
    /// them, from the bottom up.
    package mutating func append(
        _ leaf: Digest256, completed: (_ level: Int, _ index: Int, _ hash: Digest256) -> Void = { _, _, _ in }
    ) {
        var (level, index, hash) = (0, size, leaf)
        completed(level, index, hash)
        // As in adding one to a binary number: each bit that is carried joins two subtrees of one width.
        while index & 1 == 1, let left = peaks.popLast() {
            hash = MerkleHash.node(left, hash)
            (level, index) = (level + 1, index >> 1)
            completed(level, index, hash)
        }
        peaks.append(hash)
        size += 1
    }

    /// The tree head (RFC 6962 §2.1).
    package var root: Digest256 {
        guard var hash = peaks.last else { return MerkleHash.empty }
        for peak in peaks.dropLast().reversed() { hash = MerkleHash.node(peak, hash) }
        return hash
    }
}

/// A whole subtree, by its place: level 0 holds the leaves.
struct TreeRange: Hashable {
    let level: Int
    let index: Int

    /// The whole subtrees that leaves `range` are made of, from left to right, as few as can be. `range` begins where
    /// a subtree of its own width would (as all ranges of RFC 6962 do).
    static func wholeParts(_ range: Range<Int>) -> [TreeRange] {
        var parts: [TreeRange] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let level = Int.bitWidth - 1 - (range.upperBound - start).leadingZeroBitCount
            parts.append(TreeRange(level: level, index: start >> level))
            start += 1 << level
        }
        return parts
    }
}
