import Archiving
import ArgumentParser
import Evidence

/// What the commands about the log read and print.
enum LogText {
    /// Reads a verifier key, as `baken log checkpoint` prints it.
    static func key(_ text: String) throws -> NoteKey {
        guard let key = NoteKey(text) else {
            throw ValidationError("a key has the form name+id+base64, not \"\(text)\"")
        }
        return key
    }

    /// Prints what a check found and ends the command with the exit code of its outcome.
    static func show(_ report: LogReport, of path: String, format: OutputFormat, isVerbose: Bool) throws {
        if format == .text {
            for line in isVerbose ? report.lines : report.problems {
                let file = line.file.isEmpty ? "" : Terminal.safe(line.file) + "  "
                Terminal.out("  \(line.kind.rawValue)  \(file)\(line.rule): \(Terminal.safe(line.message))")
            }
            let passed = report.lines.count { $0.kind == .passed }
            Terminal.out("\(path): \(words(report.outcome)), \(passed) checks passed")
        } else {
            Terminal.out(json(report, path))
        }
        switch report.outcome {
        case .holds: return
        case .cannotBeChecked: throw ExitStatus.cannotBeChecked
        case .doesNotHold: throw ExitStatus.no
        }
    }

    private static func words(_ outcome: LogReport.Outcome) -> String {
        switch outcome {
        case .holds: "holds"
        case .cannotBeChecked: "cannot be checked"
        case .doesNotHold: "DOES NOT HOLD"
        }
    }

    private static func json(_ report: LogReport, _ path: String) -> JSONLine {
        let lines = report.lines.map { line in
            JSONLine.object([
                ("kind", .text(line.kind.rawValue)), ("file", .text(line.file)), ("rule", .text(line.rule)),
                ("message", .text(line.message)),
            ])
        }
        return .object([
            ("path", .text(path)), ("outcome", .text(report.outcome.rawValue)), ("lines", .list(lines)),
        ])
    }

    /// A checkpoint as JSON.
    static func json(_ checkpoint: Checkpoint, key: NoteKey, note: SignedNote) -> JSONLine {
        .object([
            ("origin", .text(checkpoint.origin)), ("size", .whole(checkpoint.size)),
            ("root", .text(Base64.text(checkpoint.root.bytes))), ("key", .text(key.text)),
            ("signatures", .texts(note.signatures.map(\.name))),
        ])
    }

    /// Reads a note from a file that somebody gave.
    static func note(_ path: String) throws -> SignedNote {
        do {
            return try SignedNote(try DiskFile.bytes(path, limitInBytes: SignedNote.sizeLimit))
        } catch let error as ArchivingError {
            throw Failure(ExitStatus.data, "\(path): \(error.message)")
        }
    }
}
