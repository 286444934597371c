package import Evidence

/// Grows a tree by leaves and writes the tiles that come of it.
///
/// Whole tiles are written as they fill; ``finish()`` writes the partial ones of the size reached. Only the right edge
/// is kept, and of each level the tile that is not full.
package struct TileWriter: Sendable {
    private let tiles: TileFolder
    package private(set) var edge: TreeEdge
    /// By tile level, the hashes of the tile that fills.
    private var open: [[Digest256]]
    /// The entries under the tile of level 0 that fills.
    private var entries: [Digest256]
    /// The widths that are on disk already: a partial tile does not change while nothing is added to it.
    private var written: [Int]

    /// Goes on with a log of `size` leaves; reads the last tile of each level.
    package init(_ tiles: TileFolder, size: Int) throws(ArchivingError) {
        self.tiles = tiles
        let reader = TileReader(tiles, size: size)
        edge = try reader.edge()
        (open, entries) = ([], [])
        for level in 0..<Self.levels {
            let count = TileAddress.count(level: level, inSize: size)
            guard count % TileAddress.fullWidth > 0 else {
                open.append([])
                continue
            }
            let tile = TileAddress(
                .hashes(level: level), index: count / TileAddress.fullWidth,
                width: count % TileAddress.fullWidth)
            open.append(try tiles.hashes(tile))
            if level == 0 { entries = try Self.commitments(tiles, under: tile, with: open[0]) }
        }
        written = open.map(\.count)
    }

    /// An Int counts fewer leaves than eight levels of tiles hold.
    private static let levels = 8

    private static func commitments(_ tiles: TileFolder, under tile: TileAddress, with hashes: [Digest256])
        throws(ArchivingError) -> [Digest256]
    {
        let bundle = TileAddress(.entries, index: tile.index, width: tile.width)
        let entries = try tiles.entries(bundle).compactMap(Digest256.init(bytes:))
        // They are written again with what comes behind them: damage must not go on.
        guard entries.map(MerkleHash.leaf) == hashes else {
            throw ArchivingError(.malformed, "holds other entries than were hashed", file: bundle.path)
        }
        return entries
    }

    /// Appends a leaf by the commitment that is its entry.
    package mutating func append(_ commitment: Digest256) throws(ArchivingError) {
        entries.append(commitment)
        var completed: [(level: Int, hash: Digest256)] = []
        edge.append(MerkleHash.leaf(commitment)) { level, _, hash in
            if level.isMultiple(of: TileAddress.height) {
                completed.append((level / TileAddress.height, hash))
            }
        }
        for (level, hash) in completed {
            open[level].append(hash)
            if open[level].count == TileAddress.fullWidth { try writeWhole(level) }
        }
    }

    private mutating func writeWhole(_ level: Int) throws(ArchivingError) {
        let index = TileAddress.count(level: level, inSize: edge.size) / TileAddress.fullWidth - 1
        try tiles.write(Self.bytes(open[level]), as: TileAddress(.hashes(level: level), index: index))
        (open[level], written[level]) = ([], 0)
        guard level == 0 else { return }
        try tiles.write(bundle, as: TileAddress(.entries, index: index))
        entries = []
    }

    /// Writes the partial tiles of the tree as it is now.
    package mutating func finish() throws(ArchivingError) {
        for (level, hashes) in open.enumerated() where !hashes.isEmpty && hashes.count != written[level] {
            let index = TileAddress.count(level: level, inSize: edge.size) / TileAddress.fullWidth
            try tiles.write(
                Self.bytes(hashes), as: TileAddress(.hashes(level: level), index: index, width: hashes.count))
            if level == 0 {
                try tiles.write(bundle, as: TileAddress(.entries, index: index, width: hashes.count))
            }
            written[level] = hashes.count
        }
    }

    private var bundle: [UInt8] { EntryBundle.bytes(entries.map(\.bytes)) }

    private static func bytes(_ hashes: [Digest256]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(hashes.count * 32)
        for hash in hashes { hash.append(to: &out) }
        return out
    }
}
