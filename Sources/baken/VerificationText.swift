import Sealing

/// A verification as people and scripts read it.
enum VerificationText {
    /// `key`: the fingerprint that was asked for; nil where none was.
    static func show(
        _ report: VerificationReport, path: String, format: OutputFormat, isVerbose: Bool, key: String?
    ) {
        guard format == .text else { return Terminal.out(json(report, path)) }
        for line in isVerbose ? report.lines : report.problems {
            let place = line.offset.map { "\(line.file): offset \($0)" } ?? line.file
            Terminal.out(
                "  \(line.kind.rawValue)  \(Terminal.safe(place))  \(line.rule): \(Terminal.safe(line.message))"
            )
        }
        for exhibit in report.exhibits {
            let why = exhibit.why.map { ": " + $0 } ?? ""
            Terminal.out(
                "  \(exhibit.id)  \(words(exhibit.outcome))  \(exhibit.capturedAt)  \(Terminal.safe(exhibit.address))\(why)"
            )
        }
        if let fingerprint = report.fingerprint {
            Terminal.out(
                "  signed by key \(fingerprint)\(key == nil ? ": give the fingerprint you know by --key" : ", compared with the one given")"
            )
        }
        let checked = report.lines.count { $0.kind == .passed }
        Terminal.out("\(path): \(words(report.outcome)), \(checked) checks passed")
    }

    private static func words(_ outcome: VerificationReport.Outcome) -> String {
        switch outcome {
        case .holds: "holds"
        case .cannotBeChecked: "cannot be checked"
        case .doesNotHold: "does not hold"
        }
    }

    private static func json(_ report: VerificationReport, _ path: String) -> JSONLine {
        let lines = report.lines.map { line in
            JSONLine.object([
                ("kind", .text(line.kind.rawValue)), ("file", .text(line.file)),
                ("offset", .optional(line.offset)),
                ("rule", .text(line.rule)), ("message", .text(line.message)),
            ])
        }
        let exhibits = report.exhibits.map { exhibit in
            JSONLine.object([
                ("id", .text(exhibit.id)), ("outcome", .text(exhibit.outcome.rawValue)),
                ("address", .text(exhibit.address)), ("capturedAt", .text(exhibit.capturedAt)),
                ("why", .optional(exhibit.why)),
            ])
        }
        return .object([
            ("path", .text(path)), ("outcome", .text(report.outcome.rawValue)),
            ("key", .optional(report.fingerprint)), ("exhibits", .list(exhibits)), ("lines", .list(lines)),
        ])
    }
}
