package import Evidence

/// The hashes of which a log's tree is made (RFC 6962 §2.1, SHA-256). The byte in front keeps a leaf from being passed
/// off as a node, and the other way round.
package enum MerkleHash {
    /// Of the tree without leaves.
    package static let empty = Digest256(of: [])

    package static func leaf(_ entry: [UInt8]) -> Digest256 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entry.count + 1)
        bytes.append(0x00)
        bytes += entry
        return Digest256(of: bytes)
    }

    /// Of the leaf whose entry is a commitment, which is all that Baken's own logs hold.
    package static func leaf(_ commitment: Digest256) -> Digest256 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(33)
        bytes.append(0x00)
        commitment.append(to: &bytes)
        return Digest256(of: bytes)
    }

    package static func node(_ left: Digest256, _ right: Digest256) -> Digest256 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(65)
        bytes.append(0x01)
        left.append(to: &bytes)
        right.append(to: &bytes)
        return Digest256(of: bytes)
    }

    /// Of a whole subtree, whose leaves are given: `hashes` is 2ⁿ of them.
    static func whole(_ hashes: ArraySlice<Digest256>) -> Digest256 {
        precondition(hashes.count.nonzeroBitCount == 1, "a whole subtree has a power of two for its width")
        var level = Array(hashes)
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { node(level[$0], level[$0 + 1]) }
        }
        return level[0]
    }
}
