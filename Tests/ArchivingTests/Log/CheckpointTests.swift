import Evidence
import Testing

@testable import Archiving

@Suite struct CheckpointTests {
    private static let known = """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        """

    @Test func `the known example is read and written`() throws {
        let checkpoint = try Checkpoint(Array(Self.known.utf8))
        #expect(checkpoint.origin == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.root.hex.hasPrefix("0ac5186a91863e8e"))
        #expect(checkpoint.text == Array(Self.known.utf8))
        let extended = try Checkpoint(Array((Self.known + "more\n").utf8))
        #expect(extended.extensions == ["more"])
        #expect(extended.text == Array((Self.known + "more\n").utf8))
    }

    @Test func `the head of no leaves is the one there is`() throws {
        let empty = Checkpoint(origin: "a", size: 0, root: MerkleHash.empty)
        #expect(
            String(decoding: empty.text, as: UTF8.self)
                == "a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
        #expect(try Checkpoint(empty.text) == empty)
        let wrong = Self.known.replacingFirst("20852163", "0")
        #expect(throws: ArchivingError.self) { try Checkpoint(Array(wrong.utf8)) }
    }

    @Test(arguments: [
        "", "a\n", "a\n1\n", "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n1 \nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n١\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2\n", "a\n1\nCsUYapGGPo4dkMgIAUqo\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
    ])
    func `what is no checkpoint is refused`(text: String) {
        #expect(throws: ArchivingError.self) { try Checkpoint(Array(text.utf8)) }
    }
}

@Suite struct TileTests {
    @Test(arguments: [
        (0, 256, "tile/0/000"), (1_234_067, 256, "tile/0/x001/x234/067"), (999, 17, "tile/0/999.p/17"),
        (1_000, 1, "tile/0/x001/000.p/1"),
    ])
    func `a tile stands where the format puts it`(index: Int, width: Int, path: String) {
        #expect(TileAddress(.hashes(level: 0), index: index, width: width).path == path)
    }

    @Test func `a bundle of entries stands beside`() {
        #expect(TileAddress(.entries, index: 1_234_067).path == "tile/entries/x001/x234/067")
        #expect(TileAddress(.entries, index: 0, width: 3).path == "tile/entries/000.p/3")
    }

    /// The example of c2sp.org/tlog-tiles.
    @Test func `a tree of 70,000 leaves has the tiles it should`() {
        func tiles(_ level: Int, _ size: Int) -> [Int] {
            (0..<1_000).compactMap { TileAddress.tile(.hashes(level: level), index: $0, inSize: size)?.width }
        }
        #expect(tiles(0, 70_000) == Array(repeating: 256, count: 273) + [112])
        #expect(tiles(1, 70_000) == [256, 17])
        #expect(tiles(2, 70_000) == [1])
        #expect(tiles(3, 70_000) == [])
        #expect(tiles(0, 256) == [256])
        #expect(tiles(1, 256) == [1])
        #expect(TileAddress.kinds(inSize: 70_000).count == 4)
        #expect(TileAddress.kinds(inSize: 0).isEmpty)
    }

    @Test func `entries are read back as they were, and nothing else is`() throws {
        let entries: [[UInt8]] = [[], [0x61], Array(repeating: 7, count: 300)]
        let bytes = EntryBundle.bytes(entries)
        #expect(Array(bytes.prefix(5)) == [0, 0, 0, 1, 0x61])
        #expect(EntryBundle.entries(bytes, count: 3) == entries)
        #expect(EntryBundle.entries(bytes, count: 2) == nil)
        #expect(EntryBundle.entries(bytes, count: 4) == nil)
        for length in 0..<bytes.count {
            #expect(EntryBundle.entries(Array(bytes.prefix(length)), count: 3) == nil)
        }
    }

    /// Written in portions of every size, read back node by node.
    @Test(arguments: [1, 7, 255, 256, 257, 600])
    func `tiles written in portions hold the tree`(portion: Int) throws {
        let folder = try TemporaryFolder()
        let tiles = TileFolder(folder.path)
        var (writer, size) = (try TileWriter(tiles, size: 0), 0)
        while size < 700 {
            let end = min(700, size + portion)
            // Begun anew each time, as another process would.
            writer = try TileWriter(tiles, size: size)
            for number in size..<end { try writer.append(LogSamples.commitment(number)) }
            try writer.finish()
            size = end
        }
        let naive = NaiveTree(LogSamples.leafHashes(700))
        #expect(writer.edge.root == naive.root)
        let reader = TileReader(tiles, size: 700)
        #expect(try reader.edge().root == naive.root)
        for index in [0, 1, 255, 256, 511, 512, 698, 699] {
            #expect(try reader.prover.inclusion(of: index, inSize: 700) == naive.path(index))
        }
        for old in [1, 256, 257, 512, 699] {
            #expect(try reader.prover.consistency(from: old, to: 700) == naive.proof(old))
            #expect(try reader.edge(ofSize: old).root == NaiveTree(LogSamples.leafHashes(old)).root)
        }
        #expect(
            FolderPath.entry(at: folder.folder.of("tile/0/001.p")) == nil,
            "the whole tile has taken its place")
    }
}
