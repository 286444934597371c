package import Evidence

/// One line of an explanation: what speaks for or against, in both languages, with the very characters.
package struct ExplanationLine: Hashable, Sendable {
    package enum Side: String, Sendable {
        case `for`, against
        /// What neither adds nor takes, such as how a sum was reached.
        case account
    }

    /// A quote from the ad with a little around it.
    package struct Quote: Hashable, Sendable {
        package let span: TextSpan
        package let before: String
        package let marked: String
        package let after: String
    }

    package let side: Side
    package let route: Route
    /// The rule or verdict code it comes from; nil for an account.
    package let code: String?
    /// In log-odds; nil where the line has none.
    package let weight: Double?
    package let text: BilingualText
    package let quotes: [Quote]
    /// How an account came about, step by step; empty for other lines.
    package var details: [BilingualText] = []
}

extension Scorer {
    /// Everything that speaks for and against, with equal care for both, then how the priority was reached.
    ///
    /// Against stand contrary signs, a verdict in order, and for each finding what else it is known to mean.
    package func explain(_ score: AdScore, _ ad: Ad) -> [ExplanationLine] {
        let quotes = Quotation(ad.text)
        return verdictLines(score) + score.findings.flatMap { lines($0, quotes) }
            + Route.allCases.compactMap { accountLine(account(of: score, route: $0)) }
    }

    private func verdictLines(_ score: AdScore) -> [ExplanationLine] {
        score.verdict.reasons.compactMap { code in
            guard let text = VerdictReason.text(code) else { return nil }
            let isProof =
                code == VerdictReason.numberValid.rawValue || code == VerdictReason.phoneOnPermit.rawValue
            let side: ExplanationLine.Side =
                isProof ? .against : score.verdict.value == .notInOrder ? .for : .account
            return ExplanationLine(
                side: side, route: .municipality, code: code, weight: nil,
                text: cited(text, score.verdict.article),
                quotes: [])
        }
    }

    private func cited(_ text: BilingualText, _ article: String?) -> BilingualText {
        guard let article else { return text }
        return BilingualText(dutch: "\(text.dutch) (\(article))", english: "\(text.english) (\(article))")
    }

    private func lines(_ finding: Finding, _ quotes: Quotation) -> [ExplanationLine] {
        let marked = finding.spans.map { span in
            let (before, text, after) = quotes.surroundings(of: span, context: 30)
            return ExplanationLine.Quote(span: span, before: before, marked: text, after: after)
        }
        let line = ExplanationLine(
            side: finding.weight < 0 ? .against : .for, route: finding.route, code: finding.rule,
            weight: finding.weight,
            text: BilingualText(dutch: finding.reasonDutch, english: finding.reasonEnglish),
            quotes: marked)
        let doubts = (book.rule(finding.rule)?.falsePositives ?? []).map { doubt in
            // What makes a contrary sign doubtful speaks for.
            ExplanationLine(
                side: finding.weight < 0 ? .for : .against, route: finding.route, code: finding.rule,
                weight: nil,
                text: BilingualText(
                    dutch: "Kan ook betekenen: \(doubt.dutch)", english: "Can also mean: \(doubt.english)"),
                quotes: [])
        }
        return [line] + doubts
    }

    private func accountLine(_ account: PriorityAccount) -> ExplanationLine? {
        guard account.priority != .none else { return nil }
        let steps = account.parts.map { "\(Self.signed($0.weight)) \($0.rule)" }.joined(separator: ", ")
        let sum = "\(Self.signed(account.prior)), \(steps): \(Self.signed(account.sum))"
        let (dutch, english): (String, String) =
            account.floor == nil
            ? ("drempel van \(account.priority.dutch)", "threshold of \(account.priority.rawValue)")
            : ("opgetild tot \(account.priority.dutch)", "lifted to \(account.priority.rawValue)")
        var line = ExplanationLine(
            side: .account, route: account.route, code: nil, weight: account.sum,
            text: BilingualText(
                dutch: "Voorrang, in log-odds: \(sum); \(dutch).",
                english: "Priority, in log-odds: \(sum); \(english)."),
            quotes: [])
        line.details = details(account)
        return line
    }

    /// Each step with the chance it leads to, then the thresholds and what lifted the sum above them.
    private func details(_ account: PriorityAccount) -> [BilingualText] {
        let start = "\(Self.signed(account.prior)) (\(Odds.chance(account.prior)))"
        var lines = [
            BilingualText(
                dutch: "\(account.route.dutch): elke advertentie begint op \(start)",
                english: "\(account.route.rawValue): every ad starts at \(start)")
        ]
        var sum = account.prior
        for part in account.parts {
            sum += part.weight
            let step = "\(Self.signed(part.weight)) \(part.rule)"
            let reached = "\(Self.signed(sum)) (\(Odds.chance(sum)))"
            lines.append(BilingualText(dutch: "\(step) → \(reached)", english: "\(step) → \(reached)"))
        }
        lines.append(thresholds(account.route))
        if let floor = account.floor {
            let cause = floor.rule ?? floor.verdict?.rawValue ?? ""
            lines.append(
                BilingualText(
                    dutch: "ten minste: \(cause) → \(floor.priority.dutch)",
                    english: "at least: \(cause) → \(floor.priority.rawValue)"))
        }
        return lines
    }

    private func thresholds(_ route: Route) -> BilingualText {
        let steps = (book.priority.scales[route]?.thresholds ?? [:]).sorted { $0.key < $1.key }
        func list(_ name: (Priority) -> String) -> String {
            steps.map { "\(name($0.key)) \(Self.signed($0.value))" }.joined(separator: ", ")
        }
        return BilingualText(
            dutch: "drempels: \(list(\.dutch))", english: "thresholds: \(list(\.rawValue))")
    }

    /// One decimal, with its sign, the same on every machine.
    private static func signed(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths < 0 ? "-" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}

extension Priority {
    fileprivate var dutch: String {
        switch self {
        case .none: "geen"
        case .low: "laag"
        case .normal: "gewoon"
        case .high: "hoog"
        case .urgent: "spoed"
        }
    }
}

extension Route {
    fileprivate var dutch: String {
        switch self {
        case .municipality: "gemeente"
        case .police: "politie"
        }
    }
}
