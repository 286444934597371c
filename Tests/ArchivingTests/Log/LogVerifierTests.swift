import Evidence
import Testing

@testable import Archiving

/// A proof with its event, its checkpoint and a cosignature: what holds, what cannot be checked, what does not hold.
@Suite struct LogVerifierTests {
    private let log: NoteSigner
    private let witness: NoteSigner
    private let leaf = LogLeaf(LogEvent("example", at: LogSamples.time, [("object", .text("C-1"))]))
    private let hashes: [Digest256]
    private let proof: LogProof

    private static let (size, index) = (11, 6)

    init() throws {
        (log, witness) = (try LogSamples.signer(), try LogSamples.signer("gemeente.example/w", .cosignature))
        var leaves = LogSamples.leafHashes(Self.size)
        leaves[Self.index] = MerkleHash.leaf(leaf.commitment)
        hashes = leaves
        let tree = NaiveTree(leaves)
        let checkpoint = Checkpoint(origin: log.key.name, size: Self.size, root: tree.root)
        var note = try checkpoint.signed(by: log, at: LogSamples.time)
        note.add(try witness.sign(note.text, at: LogSamples.time))
        proof = LogProof(
            extra: leaf.disclosure, index: Self.index, path: tree.path(Self.index), checkpoint: note)
    }

    private var verifier: LogVerifier { LogVerifier(logs: [log.key], witnesses: [witness.key]) }

    private func outcome(_ bytes: [UInt8], _ verifier: LogVerifier? = nil) -> LogReport.Outcome {
        (verifier ?? self.verifier).check(proof: bytes, name: "a.tlog-proof").outcome
    }

    @Test func `a whole proof holds, and is read back as it was`() throws {
        #expect(outcome(proof.bytes) == .holds)
        #expect(try LogProof(proof.bytes) == proof)
        let lines = String(decoding: proof.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == "c2sp.org/tlog-proof@v1" && lines[1].hasPrefix("extra ") && lines[2] == "index 6")
    }

    @Test func `what something is missing for cannot be checked`() throws {
        let nameless = LogVerifier(logs: [])
        #expect(outcome(proof.bytes, nameless) == .cannotBeChecked)
        let bare = LogProof(extra: nil, index: proof.index, path: proof.path, checkpoint: proof.checkpoint)
        #expect(outcome(bare.bytes) == .cannotBeChecked)
        let told = verifier.check(proof: bare.bytes, name: "a", entry: leaf.commitment.bytes)
        #expect(told.outcome == .holds)
        #expect(verifier.check(proof: bare.bytes, name: "a", entry: [1]).outcome == .doesNotHold)
    }

    /// A change of one part of the proof's text.
    private func edited(_ change: (inout [String]) -> Void) -> [UInt8] {
        var lines = String(decoding: proof.bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        change(&lines)
        return Array(lines.joined(separator: "\n").utf8)
    }

    private func noted(_ change: (inout SignedNote) throws -> Void) rethrows -> [UInt8] {
        var note = proof.checkpoint
        try change(&note)
        return LogProof(extra: proof.extra, index: proof.index, path: proof.path, checkpoint: note).bytes
    }

    private func changed(extra: [UInt8]? = nil, index: Int? = nil, path: [Digest256]? = nil) -> [UInt8] {
        LogProof(
            extra: extra ?? proof.extra, index: index ?? proof.index, path: path ?? proof.path,
            checkpoint: proof.checkpoint
        ).bytes
    }

    private typealias Mutants = [(name: String, bytes: [UInt8])]

    /// Each named by what is wrong with it.
    private func mutantsOfTheProof() -> Mutants {
        var all: Mutants = []
        func add(_ name: String, _ bytes: [UInt8]) { all.append((name, bytes)) }
        let (other, path, told) = (Digest256(of: "other"), proof.path, leaf.disclosure)
        var (salt, event) = (told, told)
        salt[0] ^= 1
        event[20] ^= 1
        add("another salt", changed(extra: salt))
        add("another event", changed(extra: event))
        add("event cut", changed(extra: Array(told.dropLast())))
        add("the next leaf's place", changed(index: 7))
        add("a place outside", changed(index: 11))
        add("hash dropped", changed(path: Array(path.dropLast())))
        add("hash added", changed(path: path + [other]))
        add("hash changed", changed(path: [other] + path.dropFirst()))
        add("hashes swapped", changed(path: path.reversed()))
        add("no hashes", changed(path: []))
        add("unknown version", edited { $0[0] = "c2sp.org/tlog-proof@v2" })
        add("index with a zero before", edited { $0[2] = "index 06" })
        add("index missing", edited { $0.remove(at: 2) })
        add("negative index", edited { $0[2] = "index -6" })
        add("extra twice", edited { $0.insert($0[1], at: 1) })
        add("extra behind the index", edited { $0.swapAt(1, 2) })
        add("hash cut", edited { $0[3].removeLast(4) })
        add("hash without padding", edited { $0[3].removeLast() })
        add("blank behind a hash", edited { $0[3] += " " })
        add("empty line missing", edited { $0.remove(at: 7) })
        add("carriage returns", edited { $0[2] += "\r" })
        add("too many hashes", edited { $0.insert(contentsOf: Array(repeating: $0[3], count: 64), at: 3) })
        add("all signatures missing", edited { $0.removeLast(3) })
        add("text in the place of a signature", edited { $0[$0.count - 2] = "— gemeente.example/w zzzz" })
        add("nothing", [])
        add("an empty line", [0x0A])
        add("only its head", Array(proof.bytes.prefix(60)))
        add("cut in the last signature", Array(proof.bytes.dropLast(5)))
        add("bytes behind it", proof.bytes + [0x61])
        return all
    }

    private func mutantsOfTheCheckpoint() throws -> Mutants {
        var all: Mutants = []
        func add(_ name: String, _ bytes: [UInt8]) { all.append((name, bytes)) }
        let checkpoint = try Checkpoint(proof.checkpoint.text)
        let (origin, root, other) = (checkpoint.origin, checkpoint.root, Digest256(of: "other"))
        let (stranger, namesake) = (try LogSamples.signer("ander.example/log"), try LogSamples.signer())
        func text(_ origin: String, _ size: Int, _ root: Digest256) -> [UInt8] {
            Checkpoint(origin: origin, size: size, root: root).text
        }
        func signed(_ text: [UInt8], by log: NoteSigner) throws -> [UInt8] {
            let signatures = [
                try log.sign(text, at: LogSamples.time), try witness.sign(text, at: LogSamples.time),
            ]
            return noted { $0 = SignedNote(text: text, signatures: signatures) }
        }
        func unsigned(_ text: [UInt8]) -> [UInt8] {
            noted { $0 = SignedNote(text: text, signatures: $0.signatures) }
        }
        add("size changed and signed", try signed(text(origin, 20, root), by: log))
        add("root changed and signed", try signed(text(origin, 11, other), by: log))
        add("size changed", unsigned(text(origin, 12, root)))
        add("root changed", unsigned(text(origin, 11, other)))
        add("origin changed", unsigned(text("x", 11, root)))
        add("line added", unsigned(checkpoint.text + [0x78, 0x0A]))
        add("another log's key", try signed(text(stranger.key.name, 11, root), by: stranger))
        add("the name with another key", try signed(checkpoint.text, by: namesake))
        return all
    }

    private func mutantsOfTheSignatures() throws -> Mutants {
        var all: Mutants = []
        func add(_ name: String, _ bytes: [UInt8]) { all.append((name, bytes)) }
        let (own, cosigned) = (proof.checkpoint.signatures[0], proof.checkpoint.signatures[1])
        func signatures(_ signatures: NoteSignature...) -> [UInt8] {
            noted { $0 = SignedNote(text: $0.text, signatures: signatures) }
        }
        func cosignature(_ bytes: [UInt8]) -> NoteSignature {
            NoteSignature(name: cosigned.name, keyID: cosigned.keyID, signature: bytes)
        }
        var later = cosigned.signature
        later[7] ^= 1
        let text = Checkpoint(origin: log.key.name, size: 9, root: Digest256(of: "other")).text
        add("the log's missing", signatures(cosigned))
        add("the witness's missing", signatures(own))
        add(
            "the witness's of another checkpoint",
            signatures(own, try witness.sign(text, at: LogSamples.time)))
        add("the witness's without its time", signatures(own, cosignature(Array(cosigned.signature[8...]))))
        add("the witness's at another time", signatures(own, cosignature(later)))
        add(
            "the witness's at a time beyond all",
            signatures(own, cosignature(Array(repeating: 0xFF, count: 8) + cosigned.signature[8...])))
        add("the log's under the witness's name", signatures(own, cosignature(own.signature)))
        add(
            "the witness's under the log's name",
            signatures(
                NoteSignature(name: own.name, keyID: own.keyID, signature: cosigned.signature), cosigned))
        return all
    }

    @Test func `every mutant is rejected`() throws {
        let mutants = try mutantsOfTheProof() + mutantsOfTheCheckpoint() + mutantsOfTheSignatures()
        #expect(mutants.count >= 45)
        for (name, bytes) in mutants {
            #expect(bytes != proof.bytes, "\(name) changes nothing")
            #expect(outcome(bytes) == .doesNotHold, "\(name)")
        }
    }

    @Test func `no flipped bit of a proof goes unseen`() {
        for place in proof.bytes.indices {
            var bytes = proof.bytes
            bytes[place] ^= 1 << UInt8(place % 8)
            #expect(outcome(bytes) == .doesNotHold, "byte \(place)")
        }
    }

    @Test func `a proof that is cut anywhere is rejected`() {
        for length in 0..<proof.bytes.count {
            #expect(outcome(Array(proof.bytes.prefix(length))) == .doesNotHold, "\(length) bytes")
        }
    }

    @Test func `a growth holds between two checkpoints of one log, and of no others`() throws {
        let naive = NaiveTree(hashes)
        func note(_ size: Int, _ signer: NoteSigner) throws -> [UInt8] {
            let root = NaiveTree(hashes.prefix(size)).root
            var note = try Checkpoint(origin: signer.key.name, size: size, root: root).signed(
                by: signer, at: LogSamples.time)
            note.add(try witness.sign(note.text, at: LogSamples.time))
            return note.bytes
        }
        let (old, new, path) = (try note(5, log), try note(11, log), naive.proof(5))
        #expect(verifier.check(from: old, to: new, path: path).outcome == .holds)
        #expect(verifier.check(from: new, to: old, path: path).outcome == .doesNotHold)
        #expect(verifier.check(from: try note(4, log), to: new, path: path).outcome == .doesNotHold)
        #expect(verifier.check(from: old, to: new, path: []).outcome == .doesNotHold)
        let other = try LogSamples.signer("ander.example/log")
        let both = LogVerifier(logs: [log.key, other.key])
        #expect(both.check(from: old, to: try note(11, other), path: path).outcome == .doesNotHold)
        #expect(both.check(from: [], to: new, path: path).outcome == .doesNotHold)
    }

    @Test func `a key speaks for the log of its own name alone`() throws {
        let other = try LogSamples.signer("ander.example/log")
        let text = Checkpoint(origin: log.key.name, size: 0, root: MerkleHash.empty).text
        let note = SignedNote(text: text, signatures: [try other.sign(text, at: LogSamples.time)])
        let both = LogVerifier(logs: [log.key, other.key])
        #expect(both.check(checkpoint: note.bytes, name: "c").outcome == .doesNotHold)
    }
}
