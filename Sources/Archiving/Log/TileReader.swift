package import Evidence

/// Reads nodes of a tree out of its tiles, for proofs and for the right edge.
///
/// A node that no tile holds is hashed from those of the tile level below it, at most 255 hashes. The last tile of each
/// level is kept, because what a proof asks for lies together. One owner at a time.
package final class TileReader {
    private let tiles: TileFolder
    package let size: Int
    private var kept: [Int: (index: Int, hashes: [Digest256])] = [:]

    /// Of the tree with `size` leaves, which the tiles have to be of, or of a larger one that it is the beginning of.
    package init(_ tiles: TileFolder, size: Int) {
        (self.tiles, self.size) = (tiles, size)
    }

    package func node(_ level: Int, _ index: Int) throws(ArchivingError) -> Digest256 {
        let (tileLevel, depth) = (level / TileAddress.height, level % TileAddress.height)
        let first = index << depth
        let hashes = try hashes(tileLevel, first / TileAddress.fullWidth)
        let start = first % TileAddress.fullWidth
        guard start + (1 << depth) <= hashes.count else {
            throw ArchivingError(.missing, "the log of \(size) leaves has no such node")
        }
        return MerkleHash.whole(hashes[start..<start + (1 << depth)])
    }

    private func hashes(_ level: Int, _ index: Int) throws(ArchivingError) -> [Digest256] {
        if let known = kept[level], known.index == index { return known.hashes }
        guard let tile = TileAddress.tile(.hashes(level: level), index: index, inSize: size) else {
            throw ArchivingError(.missing, "the log of \(size) leaves has no such tile")
        }
        let hashes = try tiles.hashes(tile)
        kept[level] = (index, hashes)
        return hashes
    }
}

extension TileReader {
    package var prover: TreeProver {
        TreeProver { (level, index) throws(ArchivingError) in try self.node(level, index) }
    }

    /// Reads at most two tiles a level.
    package func edge() throws(ArchivingError) -> TreeEdge { try edge(ofSize: size) }

    /// Of the tree as it was with `size` leaves, of which this one has no fewer.
    package func edge(ofSize size: Int) throws(ArchivingError) -> TreeEdge {
        try TreeEdge(size: size) { (level, index) throws(ArchivingError) in try node(level, index) }
    }
}
