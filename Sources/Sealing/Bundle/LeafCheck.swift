internal import Archiving
internal import Evidence

/// Checks the proofs of the log: each thing that the core says to be in the log has one, over that very commitment.
struct LeafCheck {
    /// What a proof shows that leads to a checkpoint of the log.
    struct Proven {
        /// False where a part of it could not be checked.
        let holds: Bool
        /// What it says was logged; nil where it tells the commitment alone.
        let event: CanonicalValue?
    }

    private let files: BundleFiles
    private let keyText: String?
    private let anchors: TrustAnchors

    init(_ files: BundleFiles, _ keyText: String?, _ anchors: TrustAnchors) {
        (self.files, self.keyText, self.anchors) = (files, keyText, anchors)
    }

    /// Returns what was proven of each place; one whose proof is missing or wrong is not among them.
    func run(
        _ leaves: [CanonicalValue], _ items: [CanonicalValue], _ report: inout VerificationReport
    ) throws(ArchivingError) -> [Int: Proven] {
        guard let keyText else {
            if !leaves.isEmpty {
                report.add(.failed, BundleLayout.casePath, "log.key", "names leaves, but no log")
            }
            report.add(
                .note, "", "log.none",
                "nothing of this case is in a log: when it was captured rests on its maker")
            return [:]
        }
        guard let key = NoteKey(keyText),
            try files.bytes(BundleLayout.logKeyPath) == Array((keyText + "\n").utf8)
        else {
            report.add(.failed, BundleLayout.logKeyPath, "log.key", "is not the key that case.json names")
            return [:]
        }
        checkKey(key, &report)
        let verifier = LogVerifier(logs: [key], witnesses: anchors.witnesses)
        var (proven, count, stamped): ([Int: Proven], Int, Int) = ([:], 0, 0)
        let others = items.compactMap { item in item["leaf"].map { (item, $0.integer) } }
        let wanted =
            leaves.map { ($0["place"]?.integer, $0["commitment"]?.text) }
            + others.map { ($0.1, $0.0["commitment"]?.text) }
        let stamps = try stampedCheckpoints()
        for (place, commitment) in wanted {
            guard let place, place >= 0, let commitment = commitment.flatMap(Digest256.init(labelled:)) else {
                report.add(.failed, BundleLayout.casePath, "log.leaf", "a leaf has no place or commitment")
                continue
            }
            let path = LeafFacts(place: place, commitment: commitment).proofPath
            guard let bytes = try files.bytes(path) else {
                report.add(.failed, path, "log.proof", "the proof is missing")
                continue
            }
            guard let shown = check(bytes, place, commitment, path, verifier, &report) else { continue }
            proven[place] = shown
            if shown.holds { count += 1 }
            if let proof = try? LogProof(bytes), stamps.contains(proof.checkpoint.bytes) { stamped += 1 }
        }
        report.add(
            .passed, "signatures/log", "log.proofs", "\(count) of \(wanted.count) leaves are in the log")
        noteStamped(stamped, of: wanted.count, &report)
        try noteStamps(&report)
        return proven
    }

    private func checkKey(_ key: NoteKey, _ report: inout VerificationReport) {
        guard !anchors.logKeys.isEmpty else {
            return report.add(
                .note, BundleLayout.logKeyPath, "log.key",
                "whose log \(key.name) is must be known from elsewhere: no key was named to compare with")
        }
        if anchors.logKeys.contains(key) {
            report.add(.passed, BundleLayout.logKeyPath, "log.key", "the log is the one that was named")
        } else {
            report.add(.failed, BundleLayout.logKeyPath, "log.key", "the log is not the one that was named")
        }
    }

    private func check(
        _ bytes: [UInt8], _ place: Int, _ commitment: Digest256, _ path: String, _ verifier: LogVerifier,
        _ report: inout VerificationReport
    ) -> Proven? {
        guard let proof = try? LogProof(bytes), proof.index == place else {
            report.add(.failed, path, "log.proof", "is no proof about this place")
            return nil
        }
        // What it tells has to be what the core committed to.
        let told = proof.extra.flatMap { LogLeaf(disclosure: $0) }
        if proof.extra != nil, told?.commitment != commitment {
            report.add(.failed, path, "log.leaf", "tells another event than the core commits to")
            return nil
        }
        let problems = verifier.check(proof: bytes, name: path, entry: commitment.bytes).problems
        for line in problems {
            report.add(line.kind == .failed ? .failed : .unchecked, path, line.rule, line.message)
        }
        guard !problems.contains(where: { $0.kind == .failed }) else { return nil }
        return Proven(
            holds: problems.isEmpty, event: told.flatMap { CanonicalValue.lines($0.line)?.first })
    }

    private func noteStamped(_ stamped: Int, of count: Int, _ report: inout VerificationReport) {
        report.add(
            .note, "signatures/log", "log.time",
            stamped == 0
                ? "no time stamp covers the log: the times are those of the installation's clock"
                : "the checkpoints of \(stamped) of \(count) leaves are stamped with the time")
    }

    private var stampPaths: [(checkpoint: String, stamp: String, authority: String)] {
        files.paths.compactMap { path in
            guard path.hasPrefix("signatures/log/"), path.hasSuffix(".tsr") else { return nil }
            let parts = path.dropFirst(15).split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count == 3 else { return nil }
            return (BundleLayout.checkpointPath(String(parts[0])), path, String(parts[1]))
        }
    }

    private func stampedCheckpoints() throws(ArchivingError) -> Set<[UInt8]> {
        var found: Set<[UInt8]> = []
        for path in Set(stampPaths.map(\.checkpoint)) {
            if let bytes = try files.bytes(path) { found.insert(bytes) }
        }
        return found
    }

    private func noteStamps(_ report: inout VerificationReport) throws(ArchivingError) {
        for (checkpoint, stamp, authority) in stampPaths {
            guard let answer = try files.bytes(stamp), let over = try files.bytes(checkpoint) else {
                report.add(.failed, stamp, "stamp.checkpoint", "the checkpoint that it is over is missing")
                continue
            }
            let root = try files.bytes(BundleLayout.rootPath(authority))
            report.pending.append(.stamp(stamp, answer, over: over, carriedRoot: root))
        }
    }
}
