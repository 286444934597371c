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

    /// For and against, Dutch first, with the characters that each hit rests on. `language`: one of the two alone.
    static func explanation(_ page: ScoredPage, scorer: Scorer, in language: SpokenLanguage?) -> [String] {
        var lines = summary(page).prefix(1).map(\.self)
        for (ad, score) in zip(page.page.ads, page.scores) {
            lines.append("")
            lines += MarkedText.lines(StoredText.of(ad), spans: score.findings.flatMap(\.spans)).map {
                "    " + $0
            }
            lines.append("")
            if !score.rules.leftOut.isEmpty { lines += leftOut(score.rules, language) }
            for line in scorer.explain(score, ad) { lines += Self.lines(line, language) }
        }
        return lines
    }

    /// A finding that is missing may be one that no rule was there to make.
    private static func leftOut(_ rules: RuleStamp, _ language: SpokenLanguage?) -> [String] {
        let count = rules.leftOut.count
        let head = BilingualText(
            dutch: "Niet alle regels konden worden gelezen; weggelaten: \(count)",
            english: "Not all rules could be read; left out: \(count)")
        return words(head, language).map { "  ! \($0)" }
            + rules.leftOut.map { "      " + Terminal.safe($0, limit: 300) }
    }

    private static func words(_ text: BilingualText, _ language: SpokenLanguage?) -> [String] {
        switch language {
        case .nl: [text.dutch]
        case .en: [text.english]
        case nil: [text.dutch, text.english]
        }
    }

    private static func lines(_ line: ExplanationLine, _ language: SpokenLanguage?) -> [String] {
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
        let words = words(line.text, language)
        let details = line.details.flatMap { Self.words($0, language) }.map { "      " + $0 }
        return words.enumerated().map { ($0 == 0 ? "  \(mark) " : "    ") + $1 } + quotes + details
    }
}
