package import Evidence

/// Inclusion and consistency proofs (RFC 6962 §2.1.1 and §2.1.2), made from the nodes of a tree.
///
/// `node` gives the root of the whole subtree at a level and place; a proof asks for at most some 2·log₂(size) of them.
package struct TreeProver {
    package typealias NodeSource = (_ level: Int, _ index: Int) throws(ArchivingError) -> Digest256
    private let node: NodeSource

    package init(_ node: @escaping NodeSource) {
        self.node = node
    }

    /// From the leaf's sibling up to the root's child. Needs `index` < `size`.
    package func inclusion(of index: Int, inSize size: Int) throws(ArchivingError) -> [Digest256] {
        precondition(0 <= index && index < size, "only a leaf of the tree can be proven to be in it")
        var (start, end) = (0, size)
        var siblings: [Range<Int>] = []
        while end - start > 1 {
            let middle = start + Self.split(end - start)
            if index < middle {
                siblings.append(middle..<end)
                end = middle
            } else {
                siblings.append(start..<middle)
                start = middle
            }
        }
        return try hashes(siblings.reversed())
    }

    /// That the tree of `old` leaves is the beginning of that of `size`. Empty where either is empty or they are one.
    package func consistency(from old: Int, to size: Int) throws(ArchivingError) -> [Digest256] {
        precondition(0 <= old && old <= size, "a tree is consistent with no larger one")
        guard old > 0 else { return [] }
        var (start, end) = (0, size)
        var (ranges, isWholeOld) = ([Range<Int>](), true)
        while old < end {
            let middle = start + Self.split(end - start)
            if old <= middle {
                ranges.append(middle..<end)
                end = middle
            } else {
                ranges.append(start..<middle)
                (start, isWholeOld) = (middle, false)
            }
        }
        // The old tree's own root is known to whoever checks, so it is not told.
        if !isWholeOld { ranges.append(start..<end) }
        return try hashes(ranges.reversed())
    }

    /// The largest power of two below `count`.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    private func hashes(_ ranges: [Range<Int>]) throws(ArchivingError) -> [Digest256] {
        var out: [Digest256] = []
        for range in ranges { out.append(try hash(of: range)) }
        return out
    }

    private func hash(of range: Range<Int>) throws(ArchivingError) -> Digest256 {
        var hash: Digest256?
        for part in TreeRange.wholeParts(range).reversed() {
            let left = try node(part.level, part.index)
            hash = hash.map { MerkleHash.node(left, $0) } ?? left
        }
        return hash ?? MerkleHash.empty
    }
}

/// Checks proofs, by the steps of RFC 9162 §2.1.3.2 and §2.1.4.2.
package enum MerkleProof {
    /// More than a tree of 2⁶³ leaves can need.
    package static let lengthLimit = 63

    /// The root that `path` leads to from `leaf`; nil where a path of this length leads to none.
    package static func root(of leaf: Digest256, at index: Int, inSize size: Int, path: [Digest256])
        -> Digest256?
    {
        guard 0 <= index, index < size else { return nil }
        var (first, last, hash) = (index, size - 1, leaf)
        for sibling in path {
            guard last > 0 else { return nil }
            if first & 1 == 1 || first == last {
                hash = MerkleHash.node(sibling, hash)
                climb(&first, &last)
            } else {
                hash = MerkleHash.node(hash, sibling)
            }
            (first, last) = (first >> 1, last >> 1)
        }
        return last == 0 ? hash : nil
    }

    /// Whether `path` shows that the tree of `old` leaves with `oldRoot` is the beginning of the other.
    package static func isConsistent(
        from old: Int, _ oldRoot: Digest256, to size: Int, _ root: Digest256, path: [Digest256]
    ) -> Bool {
        guard 0 <= old, old <= size else { return false }
        if old == 0 { return path.isEmpty && oldRoot == MerkleHash.empty }
        if old == size { return path.isEmpty && oldRoot == root }
        var (first, last) = (old - 1, size - 1)
        while first & 1 == 1 { (first, last) = (first >> 1, last >> 1) }
        // Where the old tree is one whole subtree, its root is where both ways begin.
        let steps = old.nonzeroBitCount == 1 ? [oldRoot] + path : path
        guard var before = steps.first else { return false }
        var after = before
        for sibling in steps.dropFirst() {
            guard last > 0 else { return false }
            if first & 1 == 1 || first == last {
                before = MerkleHash.node(sibling, before)
                after = MerkleHash.node(sibling, after)
                climb(&first, &last)
            } else {
                after = MerkleHash.node(after, sibling)
            }
            (first, last) = (first >> 1, last >> 1)
        }
        return last == 0 && before == oldRoot && after == root
    }

    /// A last subtree without a sibling goes up unhashed, as far as it has none.
    private static func climb(_ first: inout Int, _ last: inout Int) {
        while first & 1 == 0, first != 0 { (first, last) = (first >> 1, last >> 1) }
    }
}
