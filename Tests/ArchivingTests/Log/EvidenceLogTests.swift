import Evidence
import Testing

@testable import Archiving

/// The log on disk: what it publishes, and what it makes of crashes and damage.
@Suite struct EvidenceLogTests {
    private let folder: TemporaryFolder
    private let leaves = LeavesInMemory()
    private let signer: NoteSigner

    init() throws {
        folder = try TemporaryFolder()
        signer = try LogSamples.signer()
    }

    private var path: String { folder.folder.of("log") }
    private var tiles: TileFolder { TileFolder(path) }

    /// As another process has it: nothing is remembered.
    private func log() -> EvidenceLog { EvidenceLog(folder: path, signer: signer, leaves: leaves) }

    private func published() throws -> Checkpoint {
        try Checkpoint(try #require(try tiles.checkpoint()).text)
    }

    private func check() -> LogReport { TileCheck(tiles, LogVerifier(logs: [signer.key])).run() }

    private func replace(_ name: String, _ change: (inout [UInt8]) -> Void) throws {
        let file = try BinaryFile(path + "/" + name, .reading)
        var bytes = try file.read(at: 0, count: file.size())
        change(&bytes)
        let parent = FolderPath.parent(of: path + "/" + name)
        try parent.replace(FolderPath.lastPart(of: name), with: bytes, isSynced: false)
    }

    @Test func `each checkpoint is that of all leaves, by one process or by many`() throws {
        let one = log()
        for size in [0, 1, 2, 255, 256, 257, 511, 512, 513, 700] {
            leaves.grow(to: size)
            let publisher = size.isMultiple(of: 2) ? log() : one
            _ = try publisher.publish(at: LogSamples.time)
            #expect(try published() == LogSamples.checkpoint(size))
            #expect(check().outcome == .holds, "\(check().problems)")
        }
    }

    @Test func `nothing new is signed where nothing is new`() throws {
        leaves.grow(to: 5)
        let first = try log().publish(at: LogSamples.time)
        #expect(try log().publish(at: LogSamples.time + .seconds(9)).bytes == first.bytes)
    }

    @Test func `every state that a crash can leave is gone on from`() throws {
        leaves.grow(to: 300)
        _ = try log().publish(at: LogSamples.time)
        let before = try #require(try tiles.checkpoint())
        for size in [301, 511, 512, 515] {
            leaves.grow(to: size)
            _ = try log().publish(at: LogSamples.time)
            // The tiles are written, the checkpoint is not.
            try tiles.write(before)
            _ = try log().publish(at: LogSamples.time)
            #expect(try published() == LogSamples.checkpoint(size))
            #expect(check().outcome == .holds)
        }
        // A half file under a name that is none yet.
        try replace("checkpoint") { _ in }
        try BinaryFile(path + "/checkpoint.new", .creating).append([1, 2, 3])
        leaves.grow(to: 520)
        _ = try log().publish(at: LogSamples.time)
        #expect(check().outcome == .holds)
    }

    @Test func `a store that is shorter than its log is refused and nothing is signed`() throws {
        leaves.grow(to: 300)
        _ = try log().publish(at: LogSamples.time)
        leaves.all.removeLast()
        for publish in [
            { try self.log().publish(at: LogSamples.time) }, { try self.log().rebuild(at: LogSamples.time) },
        ] {
            let error = #expect(throws: ArchivingError.self) { _ = try publish() }
            #expect(error?.code == .inconsistent)
            #expect(error?.message.contains("--begin-anew") == true)
        }
        #expect(try published().size == 300)
    }

    @Test func `a store with other leaves than were published is refused`() throws {
        leaves.grow(to: 300)
        _ = try log().publish(at: LogSamples.time)
        leaves.all[299] = Digest256(of: "other")
        leaves.grow(to: 310)
        let error = #expect(throws: ArchivingError.self) { try log().publish(at: LogSamples.time) }
        #expect(error?.code == .inconsistent)
        // One far back is not seen at the start, but no rebuilding signs it.
        leaves.all[299] = LogSamples.commitment(299)
        leaves.all[7] = Digest256(of: "other")
        #expect(throws: ArchivingError.self) { try log().rebuild(at: LogSamples.time) }
    }

    @Test func `a checkpoint of another key is refused`() throws {
        leaves.grow(to: 3)
        _ = try log().publish(at: LogSamples.time)
        let other = EvidenceLog(folder: path, signer: try LogSamples.signer(), leaves: leaves)
        let error = #expect(throws: ArchivingError.self) { try other.publish(at: LogSamples.time) }
        #expect(error?.code == .inconsistent)
    }

    @Test(arguments: ["tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44"])
    func `a damaged or missing tile at the edge is refused with the repair, and repaired`(name: String) throws
    {
        leaves.grow(to: 300)
        _ = try log().publish(at: LogSamples.time)
        for damage in 0..<3 {
            switch damage {
            case 0: try replace(name) { $0[20] ^= 1 }
            case 1: try replace(name) { $0.removeLast() }
            default: try FolderPath.parent(of: path + "/" + name).remove(FolderPath.lastPart(of: name))
            }
            #expect(check().outcome == .doesNotHold)
            leaves.grow(to: leaves.all.count + 1)
            let error = #expect(throws: ArchivingError.self) { try log().publish(at: LogSamples.time) }
            #expect(error?.message.contains("--rebuild") == true)
            leaves.all.removeLast()
            _ = try log().rebuild(at: LogSamples.time)
            #expect(check().outcome == .holds)
            #expect(try published() == LogSamples.checkpoint(300))
        }
    }

    @Test func `a truncated checkpoint is refused with the repair, set aside and made anew`() throws {
        leaves.grow(to: 300)
        _ = try log().publish(at: LogSamples.time)
        let length = try #require(try tiles.checkpoint()).bytes.count
        for kept in [0, 1, 30, length - 2] {
            try replace("checkpoint") { $0 = Array($0.prefix(kept)) }
            let error = #expect(throws: ArchivingError.self) { try log().publish(at: LogSamples.time) }
            #expect(error?.message.contains("--rebuild") == true)
            _ = try log().rebuild(at: LogSamples.time)
            #expect(FolderPath.entry(at: path + "/checkpoint.damaged") == .file)
            #expect(check().outcome == .holds)
        }
    }

    @Test func `a checkpoint that was changed is refused with the repair`() throws {
        leaves.grow(to: 300)
        let size = try #require(try log().publish(at: LogSamples.time).bytes.firstIndex(of: 0x33))
        for place in [0, size] {
            try replace("checkpoint") { $0[place] ^= 1 }
            let error = #expect(throws: ArchivingError.self) { try log().publish(at: LogSamples.time) }
            #expect(error?.message.contains("--rebuild") == true)
            _ = try log().rebuild(at: LogSamples.time)
            #expect(try published() == LogSamples.checkpoint(300))
        }
    }

    @Test func `without a readable checkpoint the tiles tell that the store is too short`() throws {
        leaves.grow(to: 300)
        _ = try log().publish(at: LogSamples.time)
        for count in [299, 256, 255, 10] {
            try replace("checkpoint") { $0 = [] }
            leaves.all.removeLast(leaves.all.count - count)
            let error = #expect(throws: ArchivingError.self) { try log().rebuild(at: LogSamples.time) }
            #expect(error?.code == .inconsistent)
            try FolderPath(path).rename("checkpoint.damaged", to: "checkpoint")
        }
    }

    /// Each file of the log, each changed in one byte.
    @Test func `no change of any file of the log goes unseen`() throws {
        leaves.grow(to: 300)
        _ = try log().publish(at: LogSamples.time)
        let names = [
            "checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000",
            "tile/entries/001.p/44",
        ]
        var generator = SystemRandomNumberGenerator()
        for name in names {
            for _ in 0..<40 {
                let (place, bit) = (
                    Int.random(in: 0..<1 << 20, using: &generator), UInt8.random(in: 0..<8, using: &generator)
                )
                let flip = { (bytes: inout [UInt8]) in bytes[place % bytes.count] ^= 1 << bit }
                try replace(name, flip)
                #expect(check().outcome == .doesNotHold, "\(name), byte \(place), bit \(bit)")
                try replace(name, flip)
            }
            try replace(name) { $0.append(0) }
            #expect(check().outcome == .doesNotHold, "\(name), lengthened")
            try replace(name) { $0.removeLast() }
        }
        #expect(check().outcome == .holds)
    }

    @Test func `a log that was made anew whole is told by a checkpoint that was kept`() throws {
        leaves.grow(to: 260)
        let kept = try log().publish(at: LogSamples.time)
        leaves.all[3] = Digest256(of: "other")
        try folder.folder.removeFolder("log")
        leaves.grow(to: 300)
        _ = try log().publish(at: LogSamples.time)
        #expect(check().outcome == .holds)
        let report = TileCheck(tiles, LogVerifier(logs: [signer.key])).run(earlier: kept)
        #expect(report.outcome == .doesNotHold)
        #expect(report.problems.map(\.rule) == ["log.growth"])
    }
}
