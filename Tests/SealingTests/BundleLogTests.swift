import Archiving
import Evidence
import Testing

@testable import Sealing

/// What the log attests of a bundle.
struct BundleLogTests {
    private let root = "out/" + SampleCase.bundle

    @Test func `each capture, finding and act has its proof, and other findings a commitment`() async throws {
        let sample = try SampleCase()
        try await sample.seal(sample.request(names: true, log: sample.log()))
        let report = try SampleCase.verifier.verify(sample.folder.path(root))
        #expect(report.outcome == .holds, "\(report.problems)")
        #expect(report.lines.contains { $0.rule == "log.proofs" && $0.message.hasPrefix("8 of 8 ") })
        let other = try #require(NoteSigner(name: "politie.example/baken", algorithm: .note))
        let key = try #require(SampleCase.signer?.key)
        for (pinned, outcome) in [(key, VerificationReport.Outcome.holds), (other.key, .doesNotHold)] {
            let anchors = TrustAnchors(sealKey: .publicKey(SampleCase.key.publicKey), logKeys: [pinned])
            #expect(try BundleVerifier(anchors).verify(sample.folder.path(root)).outcome == outcome)
        }
    }

    /// Whoever signs again can still not make the log say something else.
    @Test func `a proof that is another's, cut or of another log does not hold`() async throws {
        let sample = try SampleCase()
        let log = try sample.log()
        try await sample.seal(sample.request(log: log))
        let path = root + "/signatures/log/leaf-0.tlog-proof"
        let sound = try sample.folder.read(path)
        let proof = try LogProof(sound)
        let stranger = try #require(NoteSigner(name: "politie.example/baken", algorithm: .note))
        let forged = try Checkpoint(proof.checkpoint.text).signed(
            by: stranger, at: time("2026-11-22T10:00:00Z"))
        let mutants: [LogProof] = [
            try log.proof(1, nil),
            LogProof(
                extra: proof.extra, index: 0, path: Array(proof.path.dropLast()), checkpoint: proof.checkpoint
            ),
            LogProof(extra: proof.extra, index: 0, path: proof.path, checkpoint: forged),
            LogProof(
                extra: proof.extra.map { Array($0.dropLast()) + [0x20] }, index: 0, path: proof.path,
                checkpoint: proof.checkpoint),
            LogProof(extra: nil, index: 1, path: proof.path, checkpoint: proof.checkpoint),
        ]
        let files = try BundleFiles(folder: sample.folder.path(root))
        #expect(files.contains("signatures/log/leaf-0.tlog-proof"))
        for mutant in mutants {
            try sample.folder.write(mutant.bytes, as: path)
            let report = try BundleVerifier().verify(sample.folder.path(root))
            #expect(
                report.problems.contains {
                    $0.file == "signatures/log/leaf-0.tlog-proof" && $0.rule != "bundle.changed"
                })
        }
        try FolderPath(sample.folder.path).remove(path)
        let report = try BundleVerifier().verify(sample.folder.path(root))
        #expect(report.problems.contains { $0.rule == "log.proof" && $0.message == "the proof is missing" })
    }
}

extension BundleFiles {
    /// Of a folder in which nothing is out of place.
    fileprivate init(folder: String) throws {
        var report = VerificationReport()
        try self.init(folder: folder, &report)
    }
}
