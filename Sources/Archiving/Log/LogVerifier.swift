package import Evidence

/// Checks checkpoints and proofs with nothing but the keys one trusts: no database, no network, no clock.
///
///     let verifier = LogVerifier(log: [key], witnesses: [])
///     verifier.check(proof: bytes, name: "E-001.tlog-proof").outcome    // .holds, .cannotBeChecked, .doesNotHold
package struct LogVerifier: Sendable {
    /// Keys of logs. Without any it cannot be told whose a checkpoint is.
    package let logs: [NoteKey]
    /// Each of these must have cosigned what is checked.
    package let witnesses: [NoteKey]

    package init(logs: [NoteKey], witnesses: [NoteKey] = []) {
        (self.logs, self.witnesses) = (logs, witnesses)
    }

    /// Checks a checkpoint on its own.
    package func check(checkpoint bytes: [UInt8], name: String) -> LogReport {
        var report = LogReport()
        do throws(ArchivingError) {
            _ = check(try SignedNote(bytes), name, &report)
        } catch {
            report.add(error, name, "checkpoint.form")
        }
        return report
    }

    /// Checks a `.tlog-proof`. `entry` is what the leaf is made of where the file does not tell it itself.
    package func check(proof bytes: [UInt8], name: String, entry: [UInt8]? = nil) -> LogReport {
        var report = LogReport()
        do throws(ArchivingError) {
            let proof = try LogProof(bytes)
            guard let checkpoint = check(proof.checkpoint, name, &report) else { return report }
            checkPath(proof, checkpoint, entry ?? proof.disclosedEntry, name, &report)
        } catch {
            report.add(error, name, "proof.form")
        }
        return report
    }

    /// Checks that the log of `old` only grew to become that of `new`, by a consistency proof.
    package func check(from old: [UInt8], to new: [UInt8], path: [Digest256]) -> LogReport {
        var report = LogReport()
        do throws(ArchivingError) {
            guard let before = check(try SignedNote(old), "old", &report),
                let after = check(try SignedNote(new), "new", &report)
            else { return report }
            checkGrowth(from: before, to: after, path: path, &report)
        } catch {
            report.add(error, "", "checkpoint.form")
        }
        return report
    }

    /// Nil where the text is no checkpoint.
    func check(_ note: SignedNote, _ name: String, _ report: inout LogReport) -> Checkpoint? {
        let checkpoint: Checkpoint
        do {
            checkpoint = try Checkpoint(note.text)
        } catch {
            report.add(error, name, "checkpoint.form")
            return nil
        }
        report.add(.passed, name, "checkpoint.form", "log \(checkpoint.origin) at \(checkpoint.size) leaves")
        checkSignature(note, checkpoint, name, &report)
        for witness in witnesses { check(witness, note, name, &report) }
        return checkpoint
    }

    private func checkSignature(
        _ note: SignedNote, _ checkpoint: Checkpoint, _ name: String, _ report: inout LogReport
    ) {
        guard !logs.isEmpty else {
            return report.add(
                .unchecked, name, "checkpoint.signature",
                "no key was named, so whose log it is cannot be told")
        }
        // A key speaks for the log of its own name alone.
        let keys = logs.filter { $0.name.utf8.elementsEqual(checkpoint.origin.utf8) }
        switch NoteTrust(keys).opinion(of: note) {
        case .signed: report.add(.passed, name, "checkpoint.signature", "signed by \(checkpoint.origin)")
        case .unknown:
            report.add(
                .failed, name, "checkpoint.signature", "is not signed by a key that was named for this log")
        case .forged(let key):
            report.add(.failed, name, "checkpoint.signature", "the signature of \(key.name) does not fit")
        }
    }

    private func check(_ witness: NoteKey, _ note: SignedNote, _ name: String, _ report: inout LogReport) {
        switch NoteTrust([witness]).opinion(of: note) {
        case .signed(let statements):
            let time = statements.first?.time.map { " at \($0.rfc3339)" } ?? ""
            report.add(.passed, name, "checkpoint.witness", "cosigned by \(witness.name)\(time)")
        case .unknown: report.add(.failed, name, "checkpoint.witness", "is not cosigned by \(witness.name)")
        case .forged:
            report.add(.failed, name, "checkpoint.witness", "the cosignature of \(witness.name) does not fit")
        }
    }

    private func checkPath(
        _ proof: LogProof, _ checkpoint: Checkpoint, _ entry: [UInt8]?, _ name: String,
        _ report: inout LogReport
    ) {
        guard let entry else {
            return report.add(
                .unchecked, name, "proof.leaf",
                "does not hold what it is about, and nothing was named in its place")
        }
        let root = MerkleProof.root(
            of: MerkleHash.leaf(entry), at: proof.index, inSize: checkpoint.size, path: proof.path)
        if root == checkpoint.root {
            report.add(.passed, name, "proof.path", "leaf \(proof.index) is in the log")
        } else {
            report.add(
                .failed, name, "proof.path", "does not lead from this leaf to the root of the checkpoint")
        }
    }

    private func checkGrowth(
        from old: Checkpoint, to new: Checkpoint, path: [Digest256], _ report: inout LogReport
    ) {
        guard old.origin.utf8.elementsEqual(new.origin.utf8) else {
            return report.add(.failed, "", "log.growth", "the checkpoints are of two logs")
        }
        if MerkleProof.isConsistent(from: old.size, old.root, to: new.size, new.root, path: path) {
            report.add(.passed, "", "log.growth", "\(old.size) leaves are the beginning of \(new.size)")
        } else {
            report.add(
                .failed, "", "log.growth",
                "\(old.size) leaves are not shown to be the beginning of \(new.size)")
        }
    }
}

extension LogProof {
    /// The leaf's entry, made from salt and event; nil where the file does not hold them.
    var disclosedEntry: [UInt8]? {
        extra.flatMap(LogLeaf.init(disclosure:))?.commitment.bytes
    }
}
