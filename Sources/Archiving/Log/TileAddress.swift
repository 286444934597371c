/// One tile of a log, by its place: 256 hashes side by side, or the entries under them (c2sp.org/tlog-tiles).
///
///     TileAddress(.hashes(level: 0), index: 1234067).path                    // "tile/0/x001/x234/067"
///     TileAddress(.entries, index: 3, width: 17).path                        // "tile/entries/003.p/17"
package struct TileAddress: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Level 0 holds leaf hashes, each level above the roots of whole tiles of the one below.
        case hashes(level: Int)
        case entries
    }

    /// Hashes in a whole tile: a subtree of height 8.
    package static let fullWidth = 256
    package static let height = 8

    package let kind: Kind
    package let index: Int
    /// 1 to 256; below 256 for the last tile of a level, whose right part is still empty.
    package let width: Int

    package init(_ kind: Kind, index: Int, width: Int = fullWidth) {
        precondition(index >= 0 && (1...Self.fullWidth).contains(width), "no log has such a tile")
        (self.kind, self.index, self.width) = (kind, index, width)
    }

    package var isFull: Bool { width == Self.fullWidth }

    /// Below the log's folder.
    package var path: String { isFull ? fullPath : partsPath + "/\(width)" }

    /// Where the whole tile stands, or will stand.
    package var fullPath: String { "tile/\(kindName)/" + Self.name(index) }

    /// The folder of the tile's partial states.
    package var partsPath: String { fullPath + ".p" }

    private var kindName: String {
        switch kind {
        case .hashes(let level): String(level)
        case .entries: "entries"
        }
    }

    /// Three digits a part of the path, with an x before all parts but the last.
    private static func name(_ index: Int) -> String {
        var (parts, rest): ([String], Int) = ([], index)
        repeat {
            let digits = String(rest % 1_000)
            let padded = String(repeating: "0", count: 3 - digits.utf8.count) + digits
            parts.append(parts.isEmpty ? padded : "x" + padded)
            rest /= 1_000
        } while rest > 0
        return parts.reversed().joined(separator: "/")
    }

    /// How many hashes the level has in a tree of `size` leaves: only whole tiles below count.
    package static func count(level: Int, inSize size: Int) -> Int {
        level * height < Int.bitWidth - 1 ? size >> (level * height) : 0
    }

    /// The tile at `index` of a tree of `size` leaves; nil where the tree has none there.
    package static func tile(_ kind: Kind, index: Int, inSize size: Int) -> TileAddress? {
        let level = if case .hashes(let level) = kind { level } else { 0 }
        let width = min(count(level: level, inSize: size) - index * fullWidth, fullWidth)
        return width > 0 ? TileAddress(kind, index: index, width: width) : nil
    }

    /// All kinds of tile that a tree of `size` leaves has.
    package static func kinds(inSize size: Int) -> [Kind] {
        guard size > 0 else { return [] }
        let levels = (0..<8).prefix { count(level: $0, inSize: size) > 0 }
        return [.entries] + levels.map { .hashes(level: $0) }
    }
}
