import Archiving
import Evidence
import Sealing

/// Checks what is kept of time stamps: each is over a checkpoint of this log, by an authority that is trusted.
struct StampCheck {
    private let folder: DataFolder
    private let verifier: LogVerifier

    init(_ folder: DataFolder, _ verifier: LogVerifier) {
        (self.folder, self.verifier) = (folder, verifier)
    }

    /// `root` gives the root of the tree at a size, nil where the tree is smaller.
    func run(_ report: inout LogReport, root: (Int) -> Digest256?) async throws {
        let stamps = StampFolder(folder.stampsPath)
        let entries = try stamps.entries()
        guard !entries.isEmpty else { return }
        let trusted = try trustedCertificates()
        for entry in entries {
            let name = "stamps/\(entry.stem).checkpoint"
            let bytes = try stamps.checkpoint(entry)
            try checkCheckpoint(bytes, name, &report, root)
            for authority in entry.authorities {
                let line = "stamps/\(entry.stem).\(authority).tsr"
                await check(
                    try stamps.answer(entry, of: authority), over: bytes, trusted[authority] ?? [], line,
                    &report)
            }
        }
    }

    private func trustedCertificates() throws -> [String: [UInt8]] {
        guard let plan = try Stamper(folder)?.plan else { return [:] }
        return try plan.authorities.reduce(into: [:]) { $0[$1.name] = try DiskFile.bytes($1.trusted) }
    }

    private func checkCheckpoint(
        _ bytes: [UInt8], _ name: String, _ report: inout LogReport, _ root: (Int) -> Digest256?
    ) throws {
        for line in verifier.check(checkpoint: bytes, name: name).problems {
            report.add(line.kind, line.file, line.rule, line.message)
        }
        guard let note = try? SignedNote(bytes), let checkpoint = try? Checkpoint(note.text) else { return }
        if root(checkpoint.size) == checkpoint.root {
            report.add(.passed, name, "stamp.checkpoint", "is of this log, at \(checkpoint.size) leaves")
        } else {
            report.add(.failed, name, "stamp.checkpoint", "is of no state that this log was in")
        }
    }

    private func check(
        _ answer: [UInt8], over bytes: [UInt8], _ trusted: [UInt8], _ name: String, _ report: inout LogReport
    ) async {
        do throws(TimeStampProblem) {
            let stamp = try await TimeStampVerifier(trusted: trusted).verify(answer, over: bytes)
            report.add(.passed, name, "stamp.time", "\(stamp.time.rfc3339) by \(stamp.authority)")
        } catch {
            report.add(error.isUnchecked ? .unchecked : .failed, name, error.rule, error.message)
        }
    }
}
