import Evidence
import Scoring

/// Scored pages as a person reads them at a terminal.
enum ScoreText {
    static func summary(_ page: ScoredPage) -> [String] {
        var lines = ["\(Terminal.safe(page.source))  \(page.page.kind.rawValue) (\(page.page.kindReason))"]
        if !page.page.incompleteness.isEmpty {
            lines.append(
                "  incomplete: " + page.page.incompleteness.sorted().map(\.rawValue).joined(separator: ", "))
        }
        let aside = page.page.aside
        if aside.invalidSequences > 0 {
            lines.append(
                "  \(aside.invalidSequences) sequences of bytes are no \(page.page.charset.name), which the "
                    + "\(page.page.charset.decidedBy) named")
        }
        if !aside.template.isEmpty {
            lines.append(
                "  \(aside.template.count) lines stand on most pages of the site and count as no ad's")
        }
        for (ad, score) in zip(page.page.ads, page.scores) {
            let phones = ad.phones.map(\.e164).joined(separator: " ")
            let priority = Route.allCases.map { "\($0.rawValue) \((score.priority[$0] ?? .none).rawValue)" }
            lines.append("  \(Terminal.safe(ad.title, limit: 60))  \(phones)")
            lines.append(
                "    permit    \(score.verdict.value.rawValue): \(score.verdict.reasons.joined(separator: ", "))"
            )
            lines.append("    priority  \(priority.joined(separator: ", "))")
            for finding in score.findings {
                lines.append("    \(finding.rule)  [\(finding.grade)]  \(finding.reasonEnglish)")
            }
        }
        return lines
    }

    /// For and against, Dutch first, with the characters that each hit rests on.
    static func explanation(_ page: ScoredPage, scorer: Scorer) -> [String] {
        var lines = summary(page).prefix(1).map(\.self)
        for (ad, score) in zip(page.page.ads, page.scores) {
            lines.append("")
            lines += MarkedText.lines(StoredText.of(ad), spans: score.findings.flatMap(\.spans)).map {
                "    " + $0
            }
            lines.append("")
            for line in scorer.explain(score, ad) { lines += Self.lines(line) }
        }
        return lines
    }

    private static func lines(_ line: ExplanationLine) -> [String] {
        let mark =
            switch line.side {
            case .for: "+"
            case .against: "-"
            case .account: "="
            }
        let quotes = line.quotes.map { quote in
            let marked = "\(quote.before)⟦\(quote.marked)⟧\(quote.after)"
            return "      « \(Terminal.safe(marked, limit: 300)) »"
        }
        return ["  \(mark) \(line.text.dutch)", "    \(line.text.english)"] + quotes
    }
}
