import Evidence
import Testing

@testable import Archiving

/// The witness by the rules of c2sp.org/tlog-witness.
@Suite struct WitnessTests {
    private let log: NoteSigner
    private let witness: Witness

    init() throws {
        log = try LogSamples.signer()
        witness = Witness(logs: [log.key])
    }

    private func note(_ size: Int, by signer: NoteSigner? = nil, hashes: [Digest256]? = nil) throws
        -> SignedNote
    {
        let signer = signer ?? log
        let root = NaiveTree((hashes ?? LogSamples.leafHashes(size)).prefix(size)).root
        return try Checkpoint(origin: signer.key.name, size: size, root: root).signed(
            by: signer, at: LogSamples.time)
    }

    private func request(_ old: Int, _ size: Int) throws -> WitnessRequest {
        let path = old == 0 ? [] : NaiveTree(LogSamples.leafHashes(size)).proof(old)
        return WitnessRequest(oldSize: old, path: path, checkpoint: try note(size))
    }

    @Test func `a request is read back as it was, in the form of the example`() throws {
        let request = try request(5, 11)
        #expect(try WitnessRequest(request.bytes) == request)
        #expect(String(decoding: request.bytes.prefix(6), as: UTF8.self) == "old 5\n")
        #expect(try WitnessRequest(try self.request(0, 3).bytes).path.isEmpty)
    }

    @Test(arguments: [
        "", "old 5\n", "old 05\n\n", "old -1\n\n", "new 5\n\n", "old 5\nabc\n\n", "old 5\n\nno note\n",
    ])
    func `what is no request is refused`(text: String) {
        #expect(throws: ArchivingError.self) { try WitnessRequest(Array(text.utf8)) }
    }

    @Test func `more than 63 hashes are refused`() throws {
        let hashes = Array(repeating: Digest256(of: "x"), count: 64)
        let request = WitnessRequest(oldSize: 1, path: hashes, checkpoint: try note(3))
        #expect(throws: ArchivingError.self) { try WitnessRequest(request.bytes) }
    }

    @Test func `a log that only grew is cosigned, from nothing and from any size`() throws {
        #expect(witness.answer(try request(0, 7), last: nil) == .consistent(LogSamples.checkpoint(7)))
        for old in 1...12 {
            let answer = witness.answer(try request(old, 12), last: LogSamples.checkpoint(old))
            #expect(answer == .consistent(LogSamples.checkpoint(12)))
        }
    }

    @Test func `an unknown log, a missing and a forged signature are told apart`() throws {
        let stranger = try LogSamples.signer("ander.example/log")
        let unknown = WitnessRequest(oldSize: 0, path: [], checkpoint: try note(3, by: stranger))
        #expect(witness.answer(unknown, last: nil) == .unknownLog("ander.example/log"))
        let namesake = try LogSamples.signer()
        let unsigned = WitnessRequest(oldSize: 0, path: [], checkpoint: try note(3, by: namesake))
        #expect(witness.answer(unsigned, last: nil) == .notSigned)
        let forged = SignedNote(text: LogSamples.checkpoint(4).text, signatures: try note(3).signatures)
        #expect(
            witness.answer(WitnessRequest(oldSize: 0, path: [], checkpoint: forged), last: nil) == .notSigned)
        let noCheckpoint = SignedNote(text: [0x61, 0x0A], signatures: try note(3).signatures)
        guard
            case .badRequest = witness.answer(
                WitnessRequest(oldSize: 0, path: [], checkpoint: noCheckpoint), last: nil)
        else {
            Issue.record("a text that is no checkpoint was taken for one")
            return
        }
    }

    @Test func `another old size than the last one is answered with the last one`() throws {
        #expect(witness.answer(try request(4, 9), last: LogSamples.checkpoint(5)) == .otherSize(5))
        #expect(witness.answer(try request(4, 9), last: nil) == .otherSize(0))
        #expect(witness.answer(try request(0, 9), last: LogSamples.checkpoint(5)) == .otherSize(5))
        let above = WitnessRequest(oldSize: 10, path: [], checkpoint: try note(9))
        guard case .badRequest = witness.answer(above, last: LogSamples.checkpoint(10)) else {
            Issue.record("an old size above the new one was taken")
            return
        }
    }

    @Test func `a log with two faces is refused, of one size and of two`() throws {
        var other = LogSamples.leafHashes(9)
        other[2] = Digest256(of: "other")
        let same = WitnessRequest(oldSize: 9, path: [], checkpoint: try note(9, hashes: other))
        #expect(witness.answer(same, last: LogSamples.checkpoint(9)) == .otherRoot)
        let grown = WitnessRequest(
            oldSize: 5, path: NaiveTree(other).proof(5), checkpoint: try note(9, hashes: other))
        #expect(witness.answer(grown, last: LogSamples.checkpoint(5)) == .notProven)
        let noProof = WitnessRequest(oldSize: 5, path: [], checkpoint: try note(9))
        #expect(witness.answer(noProof, last: LogSamples.checkpoint(5)) == .notProven)
        let tooMuch = WitnessRequest(oldSize: 0, path: [Digest256(of: "x")], checkpoint: try note(9))
        #expect(witness.answer(tooMuch, last: nil) == .notProven)
    }

    @Test func `a witness on disk remembers what it cosigned, and never goes back`() throws {
        let folder = try TemporaryFolder()
        let disk = WitnessFolder(folder.folder.of("w"))
        let key = try disk.create(name: "gemeente.example/w")
        #expect(try disk.key() == key)
        #expect(throws: ArchivingError.self) { try disk.create(name: nil) }
        #expect(try disk.answer(request(0, 3), at: LogSamples.time).answer == .unknownLog(log.key.name))
        try disk.watch(log.key)
        try disk.watch(log.key)
        #expect(try disk.logs() == [log.key])
        let first = try disk.answer(request(0, 3), at: LogSamples.time)
        var note = try note(3)
        note.add(try #require(first.cosignature))
        #expect(
            NoteTrust([key]).opinion(of: note) == .signed([.init(key: key, time: LogSamples.time)]))
        let again = WitnessFolder(folder.folder.of("w"))
        #expect(try again.answer(request(0, 8), at: LogSamples.time).answer == .otherSize(3))
        #expect(try again.answer(request(3, 8), at: LogSamples.time).cosignature != nil)
        #expect(try again.answer(request(3, 3), at: LogSamples.time).answer == .otherSize(8))
        #expect(try again.answer(request(8, 8), at: LogSamples.time).cosignature != nil)
    }

    @Test func `a witness whose memory is damaged signs nothing`() throws {
        let folder = try TemporaryFolder()
        let disk = WitnessFolder(folder.folder.of("w"))
        _ = try disk.create(name: nil)
        try disk.watch(log.key)
        _ = try disk.answer(request(0, 3), at: LogSamples.time)
        let last = FolderPath(folder.folder.of("w/last"))
        try last.replace(try #require(try last.names().first), with: [1, 2], isSynced: false)
        #expect(throws: ArchivingError.self) { try disk.answer(request(0, 8), at: LogSamples.time) }
    }
}
