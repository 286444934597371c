import Evidence
import Synchronization

@testable import Archiving

/// Leaves and trees for the tests of the log, alike for alike arguments.
enum LogSamples {
    static let time = UTCTime(millisecondsSince1970: 1_795_000_000_000)

    static func commitment(_ number: Int) -> Digest256 { Digest256(of: "leaf \(number)") }

    static func leafHashes(_ count: Int) -> [Digest256] {
        (0..<count).map { MerkleHash.leaf(commitment($0)) }
    }

    /// A new key each time: what is signed with it does not matter to the byte.
    static func signer(_ name: String = "politie.example/baken", _ algorithm: NoteKey.Algorithm = .note)
        throws
        -> NoteSigner
    {
        guard let signer = NoteSigner(name: name, algorithm: algorithm) else {
            throw ArchivingError(.malformed, "no name in a test")
        }
        return signer
    }

    /// The head of the first `size` sample leaves.
    static func checkpoint(_ size: Int, origin: String = "politie.example/baken") -> Checkpoint {
        Checkpoint(origin: origin, size: size, root: NaiveTree(leafHashes(size)).root)
    }
}

/// RFC 6962 §2.1 to the letter: slow, and plainly right.
struct NaiveTree {
    let leaves: ArraySlice<Digest256>

    init(_ leaves: [Digest256]) { self.leaves = leaves[...] }
    init(_ leaves: ArraySlice<Digest256>) { self.leaves = leaves }

    private var parts: (left: NaiveTree, right: NaiveTree) {
        var width = 1
        while width * 2 < leaves.count { width *= 2 }
        return (NaiveTree(leaves.prefix(width)), NaiveTree(leaves.dropFirst(width)))
    }

    var root: Digest256 {
        switch leaves.count {
        case 0: MerkleHash.empty
        case 1: leaves[leaves.startIndex]
        default: MerkleHash.node(parts.left.root, parts.right.root)
        }
    }

    func path(_ index: Int) -> [Digest256] {
        guard leaves.count > 1 else { return [] }
        let (left, right) = parts
        return index < left.leaves.count
            ? left.path(index) + [right.root] : right.path(index - left.leaves.count) + [left.root]
    }

    func proof(_ old: Int, isWhole: Bool = true) -> [Digest256] {
        guard old < leaves.count else { return isWhole ? [] : [root] }
        let (left, right) = parts
        return old <= left.leaves.count
            ? left.proof(old, isWhole: isWhole) + [right.root]
            : right.proof(old - left.leaves.count, isWhole: false) + [left.root]
    }
}

/// Leaves in memory, that a test may take away or change.
final class LeavesInMemory: LeafSource {
    private let leaves = Mutex<[Digest256]>([])

    var all: [Digest256] {
        get { leaves.withLock { $0 } }
        set { leaves.withLock { $0 = newValue } }
    }

    func grow(to count: Int) {
        all += (min(all.count, count)..<count).map(LogSamples.commitment)
    }

    func leafCount() -> Int { all.count }

    func commitments(_ range: Range<Int>) -> [Digest256] {
        Array(all[range.clamped(to: 0..<all.count)])
    }
}
