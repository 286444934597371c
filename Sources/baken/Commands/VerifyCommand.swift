import ArgumentParser
import Evidence
import Sealing

/// `baken verify`: whether evidence is what was sealed or archived.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verify a bundle (folder or zip), a WARC or a data folder, offline.",
        discussion: """
            Exit code 0: holds. 2: what there is holds, but not all could be checked. 1: does not hold.
            A bundle is signed with the key inside it: compare the printed fingerprint with the one its maker gave
            you, or pass it by --key, or the signature shows only that nothing changed since somebody signed.
            Example: baken verify bundle.zip --key 3f2a…
            """)

    @Argument(help: "What to verify.") var path: String
    @Option(name: .long, help: "The fingerprint that the signing key must have: 16 hexadecimal digits.")
    var key: String?
    @Option(name: .long, help: "text or json.") var format = OutputFormat.text
    @Flag(name: .long, help: "Print what holds as well.") var verbose = false

    func run() throws {
        guard DiskFile.exists(path) else {
            throw Failure(ExitStatus.noInput, "\(path): no such file or folder")
        }
        let pinned = try key.map { text throws in
            guard let pinned = PinnedKey(fingerprint: text) else {
                throw ValidationError("--key takes a fingerprint of 16 hexadecimal digits, not \"\(text)\"")
            }
            return pinned
        }
        let report = try BundleVerifier(pinned: pinned).verify(path)
        if format == .text { show(report) } else { Terminal.out(json(report).line) }
        switch report.outcome {
        case .holds: return
        case .cannotBeChecked: throw ExitStatus.cannotBeChecked
        case .doesNotHold: throw ExitStatus.no
        }
    }

    private func show(_ report: VerificationReport) {
        for line in verbose ? report.lines : report.problems {
            let place = line.offset.map { "\(line.file): offset \($0)" } ?? line.file
            Terminal.out(
                "  \(line.kind.rawValue)  \(Terminal.safe(place))  \(line.rule): \(Terminal.safe(line.message))"
            )
        }
        if let fingerprint = report.fingerprint {
            Terminal.out(
                "  signed by key \(fingerprint)\(key == nil ? ", not compared with a known key" : ", as expected")"
            )
        }
        let checked = report.lines.count { $0.kind == .passed }
        Terminal.out("\(path): \(words(report.outcome)), \(checked) checks passed")
    }

    private func words(_ outcome: VerificationReport.Outcome) -> String {
        switch outcome {
        case .holds: "holds"
        case .cannotBeChecked: "cannot be checked"
        case .doesNotHold: "DOES NOT HOLD"
        }
    }

    private func json(_ report: VerificationReport) -> JSONLine {
        let lines = report.lines.map { line in
            JSONLine.object([
                ("kind", .text(line.kind.rawValue)), ("file", .text(line.file)),
                ("offset", .optional(line.offset)),
                ("rule", .text(line.rule)), ("message", .text(line.message)),
            ])
        }
        return .object([
            ("path", .text(path)), ("outcome", .text(report.outcome.rawValue)),
            ("key", .optional(report.fingerprint)), ("lines", .list(lines)),
        ])
    }
}
