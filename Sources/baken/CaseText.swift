import Evidence

/// Cases as people and programs read them at a terminal.
enum CaseText {
    static func json(_ file: CaseFile) -> JSONLine {
        .object([
            ("case", .text(file.id)), ("route", .text(file.route.rawValue)),
            ("priority", .text(file.priority.rawValue)), ("state", .text(file.state.rawValue)),
            ("municipality", .optional(file.municipality)), ("address", .text(file.address.text)),
            ("title", .text(file.title)), ("verdict", .text(file.verdict.rawValue)),
            ("rules", .texts(file.ruleIDs)),
            ("firstSeen", .text(file.firstSeen.rfc3339)), ("lastSeen", .text(file.lastSeen.rfc3339)),
            ("reviewers", .whole(file.reviewers)), ("awaits", .optional(file.stage?.rawValue)),
        ])
    }

    static func json(_ dossier: CaseDossier, isMasked: Bool) -> JSONLine {
        let findings = dossier.findings.map { recorded in
            JSONLine.object([
                ("rule", .text(recorded.finding.rule)), ("pack", .text(recorded.finding.group.rawValue)),
                ("grade", .text(recorded.finding.grade)), ("weight", .decimal(recorded.finding.weight)),
                ("spans", .list(recorded.finding.spans.map { .list([.whole($0.start), .whole($0.end)]) })),
                ("reason", .text(reason(recorded.finding, \.reasonEnglish, dossier, isMasked: isMasked))),
                ("reden", .text(reason(recorded.finding, \.reasonDutch, dossier, isMasked: isMasked))),
                ("capture", .text(recorded.capture)), ("authority", .text(recorded.authority)),
                ("rules", .text(recorded.rules.digest.labelled)),
                ("provenance", RuleText.provenance(recorded.rules, of: recorded.finding.group)),
                ("foundAt", .text(recorded.foundAt.rfc3339)),
            ])
        }
        let captures = dossier.captures.map { capture in
            JSONLine.object([
                ("id", .text(capture.id)), ("capturedAt", .text(capture.capturedAt.rfc3339)),
                ("status", .whole(capture.status)), ("payload", .text(capture.payloadDigest.labelled)),
                ("segment", .text(capture.response.segment)), ("offset", .whole(capture.response.offset)),
            ])
        }
        let history = dossier.history.map { event in
            JSONLine.object([
                ("action", .text(event.action)), ("actor", .text(event.actor)),
                ("at", .text(event.at.rfc3339)),
                ("reason", .text(event.reason)),
            ])
        }
        let fields: [(String, JSONLine)] = [
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
        ]
        return .object(fields + reviewFields(dossier))
    }

    /// The whole case, for a terminal.
    static func lines(_ dossier: CaseDossier, isMasked: Bool) -> [String] {
        let file = dossier.file
        var lines = [
            "\(file.id)  \(file.priority.rawValue)  \(file.route.rawValue)  \(state(file))",
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
                "  \($0.finding.rule)  [\($0.finding.grade), \($0.finding.weight)]  "
                    + reason($0.finding, \.reasonEnglish, dossier, isMasked: isMasked)
            }
        }
        lines += ["", "captures"]
        lines += dossier.captures.map {
            "  \($0.capturedAt.rfc3339)  \($0.status)  \($0.payloadDigest.labelled)"
        }
        lines += reviewLines(dossier)
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

    /// A finding that rests on a phone number quotes it; the quote is masked like the text.
    private static func reason(
        _ finding: Finding, _ words: KeyPath<Finding, String>, _ dossier: CaseDossier, isMasked: Bool
    ) -> String {
        let text = finding[keyPath: words]
        let touchesPhone = finding.spans.contains { span in dossier.phoneSpans.contains { $0.overlaps(span) }
        }
        return isMasked && touchesPhone ? MarkedText.withMaskedQuotes(text) : text
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

    /// Everything between `“` and `”` as `•`.
    static func withMaskedQuotes(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        var isQuoted = false
        for scalar in text.unicodeScalars {
            if scalar == "”" { isQuoted = false }
            view.append(isQuoted && scalar.value > 0x20 ? "•" : scalar)
            if scalar == "“" { isQuoted = true }
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
