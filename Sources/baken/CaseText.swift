import Evidence

/// Cases as people and programs read them at a terminal.
enum CaseText {
    static func json(_ file: CaseFile) -> JSONText {
        .object([
            ("case", .text(file.id)), ("route", .text(file.route.rawValue)),
            ("priority", .text(file.priority.rawValue)), ("state", .text(file.state.rawValue)),
            ("municipality", .optional(file.municipality)), ("address", .text(file.address.text)),
            ("title", .text(file.title)), ("verdict", .text(file.verdict.rawValue)),
            ("rules", .texts(file.ruleIDs)),
            ("firstSeen", .text(file.firstSeen.rfc3339)), ("lastSeen", .text(file.lastSeen.rfc3339)),
        ])
    }

    static func json(_ dossier: CaseDossier, isMasked: Bool) -> JSONText {
        let findings = dossier.findings.map { recorded in
            JSONText.object([
                ("rule", .text(recorded.finding.rule)), ("pack", .text(recorded.finding.group.rawValue)),
                ("grade", .text(recorded.finding.grade)), ("weight", .decimal(recorded.finding.weight)),
                ("spans", .list(recorded.finding.spans.map { .list([.whole($0.start), .whole($0.end)]) })),
                ("reason", .text(recorded.finding.reasonEnglish)),
                ("reden", .text(recorded.finding.reasonDutch)),
                ("capture", .text(recorded.capture)), ("authority", .text(recorded.authority)),
                ("rules", .text(recorded.rulesDigest.labelled)), ("foundAt", .text(recorded.foundAt.rfc3339)),
            ])
        }
        let captures = dossier.captures.map { capture in
            JSONText.object([
                ("id", .text(capture.id)), ("capturedAt", .text(capture.capturedAt.rfc3339)),
                ("status", .whole(capture.status)), ("payload", .text(capture.payloadDigest.labelled)),
                ("segment", .text(capture.response.segment)), ("offset", .whole(capture.response.offset)),
            ])
        }
        let history = dossier.history.map { event in
            JSONText.object([
                ("action", .text(event.action)), ("actor", .text(event.actor)),
                ("at", .text(event.at.rfc3339)),
                ("reason", .text(event.reason)),
            ])
        }
        return .object([
            ("case", json(dossier.file)), ("text", .text(text(dossier, isMasked: isMasked))),
            ("phones", .texts(dossier.maskedPhones)),
            (
                "permit",
                .object([
                    ("verdict", .text(dossier.verdict.value.rawValue)),
                    ("reasons", .texts(dossier.verdict.reasons)),
                    ("article", .optional(dossier.verdict.article)),
                ])
            ),
            ("findings", .list(findings)), ("captures", .list(captures)), ("history", .list(history)),
        ])
    }

    /// The whole case, for a terminal.
    static func lines(_ dossier: CaseDossier, isMasked: Bool) -> [String] {
        let file = dossier.file
        var lines = [
            "\(file.id)  \(file.priority.rawValue)  \(file.route.rawValue)  \(file.state.rawValue)",
            "address   \(Terminal.safe(file.address.text))",
            "seen      \(file.firstSeen.wholeSeconds) to \(file.lastSeen.wholeSeconds)",
            "permit    \(dossier.verdict.value.rawValue): \(dossier.verdict.reasons.joined(separator: ", "))"
                + (dossier.verdict.article.map { "  [\($0)]" } ?? ""), "",
        ]
        let shown = text(dossier, isMasked: isMasked)
        lines += MarkedText.lines(shown, spans: dossier.findings.flatMap(\.finding.spans)).map { "    " + $0 }
        for (head, isFor) in [("for", true), ("against", false)] {
            let group = dossier.findings.filter { ($0.finding.weight >= 0) == isFor }
            if group.isEmpty { continue }
            lines += ["", head]
            lines += group.map {
                "  \($0.finding.rule)  [\($0.finding.grade), \($0.finding.weight)]  \($0.finding.reasonEnglish)"
            }
        }
        lines += ["", "captures"]
        lines += dossier.captures.map {
            "  \($0.capturedAt.rfc3339)  \($0.status)  \($0.payloadDigest.labelled)"
        }
        lines += ["", "history"]
        lines += dossier.history.map {
            "  \($0.at.wholeSeconds)  \($0.action)  \($0.actor)  \(Terminal.safe($0.reason))"
        }
        return lines
    }

    /// Phone numbers in the text are shown as dots, one a character, so that all marks stay where they are.
    private static func text(_ dossier: CaseDossier, isMasked: Bool) -> String {
        isMasked ? MarkedText.masked(dossier.text, spans: dossier.phoneSpans) : dossier.text
    }
}

/// Text with spans shown in it.
enum MarkedText {
    /// Each span between `⟦` and `⟧`; overlapping spans become one.
    static func lines(_ text: String, spans: [TextSpan]) -> [String] {
        let (starts, ends) = edges(spans)
        var lines: [String] = []
        var line = ""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if ends.contains(index) { line += "⟧" }
            if starts.contains(index) { line += "⟦" }
            if scalar == "\n" {
                lines.append(line)
                line = ""
            } else {
                line += Terminal.safe(String(scalar))
            }
        }
        if ends.contains(text.unicodeScalars.count) { line += "⟧" }
        return lines + [line]
    }

    /// Every letter and digit in the spans as `•`.
    static func masked(_ text: String, spans: [TextSpan]) -> String {
        var view = String.UnicodeScalarView()
        for (index, scalar) in text.unicodeScalars.enumerated() {
            let isHidden = spans.contains { $0.start <= index && index < $0.end }
            let isBlank = scalar.value <= 0x20
            view.append(isHidden && !isBlank ? "•" : scalar)
        }
        return String(view)
    }

    private static func edges(_ spans: [TextSpan]) -> (starts: Set<Int>, ends: Set<Int>) {
        var merged: [TextSpan] = []
        for span in spans.sorted() where span.length > 0 {
            if let last = merged.last, last.end >= span.start {
                merged[merged.count - 1] = last.union(span)
            } else {
                merged.append(span)
            }
        }
        return (Set(merged.map(\.start)), Set(merged.map(\.end)))
    }
}
