import Evidence

/// What the page of a case is filled with.
struct CaseValues {
    let visit: Visit
    let desk: CaseDesk
    let isMasked: Bool
    /// Of who looks, for what they may take back.
    let own: [OwnDecision]

    var dossier: CaseDossier { desk.dossier }
    var file: CaseFile { desk.dossier.file }
    var words: Words { visit.words }
    var shown: ShownCase { ShownCase(visit: visit) }
    var phones: [TextSpan] { isMasked ? dossier.phoneSpans : [] }
    /// Two people decide, and the first word is not out yet.
    var isBlind: Bool { file.reviewers > 1 && file.state != .decided && file.stage != .third }

    var all: [String: ViewValue] {
        var values = shown.badges(file)
        for part in [head, text, signs, verdict, forms, reviews, timeline, surroundings, provenance] {
            values.merge(part) { _, new in new }
        }
        return values
    }

    private var head: [String: ViewValue] {
        [
            "title": .text(shown.title(file, phones: phones)), "isMinor": .flag(file.concernsMinor),
            "route": .text(words["route.\(file.route.rawValue)"]),
            "stage": file.reviewers > 1 && file.stage != nil
                ? .text(words["stage.\(file.stage?.rawValue ?? "")"]) : false,
            "firstSeen": .text(LocalTime.minute(file.firstSeen)),
            "firstSeenISO": .text(file.firstSeen.wholeSeconds),
            "lastSeen": .text(LocalTime.minute(file.lastSeen)),
            "lastSeenISO": .text(file.lastSeen.wholeSeconds),
        ]
    }

    private var text: [String: ViewValue] {
        let marked = MarkedAd(dossier.text, signs: numbered.map(\.finding.spans), phones: phones)
        let parts = marked.parts.map { part -> ViewValue in
            [
                "isHit": .flag(!part.signs.isEmpty), "pieces": .pieces(part.pieces),
                "notes": .list(part.ending.map { .text(String($0)) }),
            ]
        }
        let masked = MaskedText.text(dossier.text, phones: phones)
        let folded = FoldedText(String(masked.unicodeScalars.prefix(MarkedAd.limit))).text
        return [
            "parts": .list(parts), "folded": ["pieces": .shown(folded, limit: MarkedAd.limit)],
            "cut": .optional(
                marked.cutCount == 0 ? nil : words["textCut"].filled(["n": String(marked.cutCount)])),
            "hasUnseen": .flag(marked.parts.contains { $0.pieces.contains { $0.isUnseen } }),
            "phones": .list(shownPhones.map { .text($0) }),
            "hasPhones": .flag(!dossier.maskedPhones.isEmpty || !dossier.phoneSpans.isEmpty),
            "isMasked": .flag(isMasked),
        ]
    }

    /// Unmasked, as the ad writes them: the store keeps no other form of a number.
    private var shownPhones: [String] {
        guard !isMasked else {
            return dossier.maskedPhones.prefix(20).map { VisibleText.line($0, limit: 80) }
        }
        let scalars = Array(dossier.text.unicodeScalars)
        return dossier.phoneSpans.prefix(20).compactMap { span in
            guard span.end <= scalars.count else { return nil }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[span.start..<span.end])
            return VisibleText.line(String(view), limit: 80)
        }
    }

    /// For first, then against, the weightiest first: the numbers of the notes.
    private var numbered: [RecordedFinding] {
        let sorted = dossier.findings.sorted { one, other in
            abs(one.finding.weight) > abs(other.finding.weight)
        }
        return sorted.filter { $0.finding.weight >= 0 } + sorted.filter { $0.finding.weight < 0 }
    }

    private var signs: [String: ViewValue] {
        let cards = numbered.enumerated().map { ($1.finding.weight >= 0, sign($1, number: $0 + 1)) }
        let (forIt, against) = (cards.filter(\.0).map(\.1), cards.filter { !$0.0 }.map(\.1))
        return [
            "signsFor": .list(forIt), "signsAgainst": .list(against), "forCount": .number(forIt.count),
            "againstCount": .number(against.count),
        ]
    }

    private func sign(_ recorded: RecordedFinding, number: Int) -> ViewValue {
        let (finding, isDutch) = (recorded.finding, visit.language == .nl)
        let card = shown.reference.rules[finding.rule]
        let touchesPhone = finding.spans.contains { span in dossier.phoneSpans.contains { $0.overlaps(span) }
        }
        let said = isDutch ? finding.reasonDutch : finding.reasonEnglish
        let packs = recorded.rules.packs(of: finding.group).map { "\($0.name) v\($0.version)" }
        let doubts = (isDutch ? card?.falsePositivesDutch : card?.falsePositivesEnglish) ?? []
        let gradeWords = (isDutch ? card?.gradeDutch : card?.gradeEnglish).map { ": \($0)" } ?? ""
        return [
            "number": .number(number), "title": .text(shown.ruleTitle(finding.rule)),
            "pieces": .shown(isMasked && touchesPhone ? MaskedText.quotes(said) : said, limit: 1_000),
            "rule": .text(finding.rule), "grade": .text(finding.grade + gradeWords),
            "precision": .text(precision(card)), "source": .optional(card?.source),
            "barrier": .optional(card.map { words["barrierOf.\($0.barrier)"] }),
            "handlers": .optional(
                (isDutch ? card?.handlersDutch : card?.handlersEnglish)?.joined(separator: ", ")),
            "weight": .text(weight(finding.weight)), "hasDoubts": .flag(!doubts.isEmpty),
            "doubts": .list(doubts.map { .text($0) }),
            "version": .text(
                (packs + [String(recorded.rules.digest.hex.prefix(16))]).joined(separator: " · ")),
        ]
    }

    private func precision(_ card: RuleCard?) -> String {
        guard let measured = card?.precision, measured.total > 0 else { return words["notMeasured"] }
        return words["measured"].filled([
            "right": String(measured.right), "total": String(measured.total), "basis": measured.basis,
        ])
    }

    /// In log-odds with one decimal, a comma in Dutch.
    private func weight(_ weight: Double) -> String {
        let tenths = Int((abs(weight) * 10).rounded())
        let mark = visit.language == .nl ? "," : "."
        return "\(weight < 0 ? "−" : "+")\(tenths / 10)\(mark)\(tenths % 10)"
    }

    private var verdict: [String: ViewValue] {
        let reasons = dossier.verdict.reasons.prefix(20).map { code -> ViewValue in
            guard let text = shown.reference.verdictReasons[code] else {
                return .text(VisibleText.line(code, limit: 100))
            }
            return .text(visit.language == .nl ? text.dutch : text.english)
        }
        return [
            "verdict": .text(words["verdict.\(dossier.verdict.value.rawValue)"]),
            "verdictClass": .text("verdict-\(dossier.verdict.value.rawValue)"),
            "reasons": .list(Array(reasons)),
            "article": .optional(dossier.verdict.article.map { VisibleText.line($0, limit: 300) }),
            "register": .text(words["register.\(RegisterAnswer(dossier.verdict).rawValue)"]),
        ]
    }
}

/// What the permit register had to say, as far as the reasons of a verdict tell.
enum RegisterAnswer: String, CaseIterable {
    case notAsked, noRegister, unusable, unknown, notValid, valid

    init(_ verdict: PermitVerdict) {
        let codes = Set(verdict.reasons)
        func has(_ names: String...) -> Bool { names.contains { codes.contains("number.\($0)") } }
        if codes.contains("register.missing") {
            self = .noRegister
        } else if has(
            "expired", "withdrawn", "suspended", "not-yet-valid", "other-municipality", "other-kind",
            "phone-not-on-permit", "borrowed")
        {
            self = .notValid
        } else if has("unknown") {
            self = .unknown
        } else if has("valid") {
            self = .valid
        } else if codes.contains(where: { $0.utf8.starts(with: "register.".utf8) }) {
            self = .unusable
        } else {
            self = .notAsked
        }
    }
}

extension VisibleText.Piece {
    var isUnseen: Bool {
        if case .unseen = self { true } else { false }
    }
}
