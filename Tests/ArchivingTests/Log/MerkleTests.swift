import Evidence
import Testing

@testable import Archiving

/// Trees and proofs: the vectors that everybody uses (google/certificate-transparency, merkletree tests), and all small
/// trees against a naive one.
@Suite struct MerkleTests {
    private static let entries = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]

    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    private static let leaves = entries.map { MerkleHash.leaf(Hexadecimal.bytes($0) ?? []) }

    private static func prover(_ leaves: [Digest256]) -> TreeProver {
        var nodes: [TreeRange: Digest256] = [:]
        var edge = TreeEdge()
        for leaf in leaves { edge.append(leaf) { nodes[TreeRange(level: $0, index: $1)] = $2 } }
        let known = nodes
        return TreeProver { (level, index) throws(ArchivingError) in
            guard let node = known[TreeRange(level: level, index: index)] else {
                throw ArchivingError(.missing, "no node at level \(level), \(index)")
            }
            return node
        }
    }

    @Test func `the eight known leaves have the known roots`() {
        var edge = TreeEdge()
        #expect(edge.root.hex == Self.roots[0])
        for (number, leaf) in Self.leaves.enumerated() {
            edge.append(leaf)
            #expect(edge.root.hex == Self.roots[number + 1])
        }
    }

    @Test(
        arguments: [
            (0, 1, []),
            (0, 8, ["96a296d2", "5f083f0a", "6b47aaf2"]), (5, 8, ["bc1a0643", "ca854ea1", "d37ee418"]),
            (2, 3, ["fac54203"]), (1, 5, ["6e340b9c", "5f083f0a", "bc1a0643"]),
        ] as [(Int, Int, [String])])
    func `the known leaves have the known inclusion proofs`(index: Int, size: Int, path: [String]) throws {
        let proof = try Self.prover(Array(Self.leaves.prefix(size))).inclusion(of: index, inSize: size)
        #expect(proof.map { String($0.hex.prefix(8)) } == path)
        let root = MerkleProof.root(of: Self.leaves[index], at: index, inSize: size, path: proof)
        #expect(root?.hex == Self.roots[size])
    }

    @Test(
        arguments: [
            (1, 1, []), (1, 8, ["96a296d2", "5f083f0a", "6b47aaf2"]),
            (6, 8, ["0ebc5d34", "ca854ea1", "d37ee418"]),
            (2, 5, ["5f083f0a", "bc1a0643"]),
        ] as [(Int, Int, [String])])
    func `the known trees have the known consistency proofs`(old: Int, size: Int, path: [String]) throws {
        let proof = try Self.prover(Self.leaves).consistency(from: old, to: size)
        #expect(proof.map { String($0.hex.prefix(8)) } == path)
        let roots = try Self.roots.map { try #require(Digest256(hex: $0)) }
        #expect(MerkleProof.isConsistent(from: old, roots[old], to: size, roots[size], path: proof))
    }

    @Test func `all trees of up to 300 leaves have the roots and paths of a naive one`() throws {
        let leaves = LogSamples.leafHashes(300)
        let prover = Self.prover(leaves)
        var edge = TreeEdge()
        for size in 1...300 {
            edge.append(leaves[size - 1])
            let naive = NaiveTree(leaves.prefix(size))
            #expect(edge.root == naive.root)
            // All leaves of small trees; of larger ones the ends and a few between.
            let places = size <= 40 ? Array(0..<size) : [0, 1, size / 3, size / 2, size - 2, size - 1]
            for index in places {
                let path = try prover.inclusion(of: index, inSize: size)
                #expect(path == naive.path(index))
                #expect(
                    MerkleProof.root(of: leaves[index], at: index, inSize: size, path: path) == naive.root)
            }
        }
    }

    @Test
    func `all pairs of trees of up to 70 leaves are shown to be consistent, and none with a wrong root`()
        throws
    {
        let leaves = LogSamples.leafHashes(70)
        let prover = Self.prover(leaves)
        let roots = (0...70).map { NaiveTree(leaves.prefix($0)).root }
        for size in 1...70 {
            let naive = NaiveTree(leaves.prefix(size))
            for old in 1...size {
                let path = try prover.consistency(from: old, to: size)
                #expect(path == naive.proof(old))
                #expect(MerkleProof.isConsistent(from: old, roots[old], to: size, roots[size], path: path))
                #expect(
                    !MerkleProof.isConsistent(from: old, roots[old - 1], to: size, roots[size], path: path))
                #expect(
                    !MerkleProof.isConsistent(from: old, roots[old], to: size, roots[old - 1], path: path))
            }
        }
    }

    @Test func `larger pairs are consistent as well`() throws {
        let leaves = LogSamples.leafHashes(300)
        let prover = Self.prover(leaves)
        for (old, size) in [(1, 300), (128, 256), (129, 257), (255, 300), (256, 300), (257, 300), (299, 300)]
        {
            let (before, after) = (NaiveTree(leaves.prefix(old)), NaiveTree(leaves.prefix(size)))
            let path = try prover.consistency(from: old, to: size)
            #expect(path == after.proof(old))
            #expect(MerkleProof.isConsistent(from: old, before.root, to: size, after.root, path: path))
        }
    }

    /// Each proof of all trees of up to 20 leaves, spoilt in each way: cut, lengthened, one hash changed, at another
    /// place, for another size.
    @Test func `no spoilt inclusion proof leads to the root`() throws {
        let leaves = LogSamples.leafHashes(20)
        let prover = Self.prover(leaves)
        let other = Digest256(of: "other")
        for size in 1...20 {
            let root = NaiveTree(leaves.prefix(size)).root
            for index in 0..<size {
                let path = try prover.inclusion(of: index, inSize: size)
                var wrong = [path + [other], [other] + path]
                for place in path.indices {
                    var changed = path
                    changed[place] = other
                    wrong += [changed, Array(path[..<place]), Array(path[(place + 1)...])]
                }
                for path in wrong {
                    #expect(MerkleProof.root(of: leaves[index], at: index, inSize: size, path: path) != root)
                }
                for place in 0..<size where place != index {
                    #expect(MerkleProof.root(of: leaves[index], at: place, inSize: size, path: path) != root)
                }
                #expect(MerkleProof.root(of: other, at: index, inSize: size, path: path) != root)
            }
        }
        #expect(MerkleProof.root(of: leaves[0], at: 1, inSize: 1, path: []) == nil)
        #expect(MerkleProof.root(of: leaves[0], at: -1, inSize: 1, path: []) == nil)
        #expect(MerkleProof.root(of: leaves[0], at: 0, inSize: 0, path: []) == nil)
    }

    @Test func `no spoilt consistency proof passes`() throws {
        let leaves = LogSamples.leafHashes(20)
        let prover = Self.prover(leaves)
        let roots = (0...20).map { NaiveTree(leaves.prefix($0)).root }
        let other = Digest256(of: "other")
        for size in 1...20 {
            for old in 1...size {
                let path = try prover.consistency(from: old, to: size)
                var wrong = [path + [other], [other] + path]
                for place in path.indices {
                    var changed = path
                    changed[place] = other
                    wrong += [changed, Array(path[..<place]), Array(path[(place + 1)...])]
                }
                for path in wrong {
                    #expect(
                        !MerkleProof.isConsistent(from: old, roots[old], to: size, roots[size], path: path))
                }
            }
        }
        #expect(MerkleProof.isConsistent(from: 0, MerkleHash.empty, to: 20, roots[20], path: []))
        #expect(!MerkleProof.isConsistent(from: 0, roots[1], to: 20, roots[20], path: []))
        #expect(!MerkleProof.isConsistent(from: 5, roots[5], to: 4, roots[4], path: []))
    }
}
