internal import Evidence

/// What the case is about: summary, verdict, findings, the text with its marks, decisions.
extension ReportPage {
    func summary(_ language: ReportLanguage) -> String {
        let file = request.dossier.file
        let none = language.choose("onbekend", "unknown")
        return "<h1>\(language.choose("Dossier", "Case file")) \(HTMLText.escaped(file.id))</h1>\n"
            + paragraph(
                language.choose(
                    "Dit dossier bevat signalen die rekenregels in een openbare advertentie hebben gevonden, met het "
                        + "bewijs waarop zij rusten. Een signaal is geen oordeel: een mens beoordeelt. Wie in de "
                        + "advertentie wordt genoemd, is mogelijk een slachtoffer.",
                    "This case file holds signs that rules found in a public ad, with the evidence that they rest on. "
                        + "A sign is no judgement: a person decides. Whoever is named in the ad may be a victim."
                ),
                class: "note")
            + list([
                (language.choose("Advertentie", "Ad"), HTMLText.isolated(file.title)),
                (language.choose("Adres", "Address"), "<code>\(HTMLText.escaped(file.address.text))</code>"),
                (language.choose("Voor", "For"), route(file.route, language)),
                (language.choose("Gemeente", "Municipality"), HTMLText.escaped(file.municipality ?? none)),
                (language.choose("Urgentie", "Priority"), priority(file.priority, language)),
                (language.choose("Stand", "State"), state(file.state, language)),
                (language.choose("Eerst gezien", "First seen"), time(file.firstSeen, language)),
                (language.choose("Laatst gezien", "Last seen"), time(file.lastSeen, language)),
                (
                    language.choose("Telefoon (afgeschermd)", "Phone (masked)"),
                    HTMLText.escaped(request.dossier.maskedPhones.joined(separator: ", "))
                ),
            ])
    }

    func verdict(_ language: ReportLanguage) -> String {
        let verdict = request.dossier.verdict
        let words =
            switch verdict.value {
            case .inOrder:
                language.choose("In orde: er is positief bewijs.", "In order: there is positive proof.")
            case .notInOrder: language.choose("Niet in orde.", "Not in order.")
            case .cannotSay: language.choose("Niet te zeggen.", "Cannot be said.")
            }
        let reasons = verdict.reasons.map { reason in
            "<li>\(HTMLText.escaped(ReasonWords.words(reason, language))) <code>\(HTMLText.escaped(reason))</code></li>\n"
        }
        let article = verdict.article.map {
            paragraph(language.choose("Toegepast: ", "Applied: ") + HTMLText.isolated($0) + ".")
        }
        return heading(language.choose("Vergunning", "Permit"))
            + paragraph("<strong>\(words)</strong>") + "<ul>\n\(reasons.joined())</ul>\n" + (article ?? "")
            + paragraph(
                language.choose(
                    "Er is geen landelijke plicht en geen landelijk nummer; wat geldt staat in de verordening van de "
                        + "gemeente. Waar die of de plaats niet bekend is, volgt niets.",
                    "There is no national duty and no national number; what holds stands in the municipal bylaw. "
                        + "Where that or the place is not known, nothing follows."))
    }

    func findings(_ language: ReportLanguage) -> String {
        let numbered = Array(request.dossier.findings.enumerated())
        let speaksFor = numbered.filter { $0.element.finding.weight >= 0 }
        let speaksAgainst = numbered.filter { $0.element.finding.weight < 0 }
        return heading(language.choose("Bevindingen", "Findings"))
            + "<h3>\(language.choose("Wat ervoor spreekt", "What speaks for it"))</h3>\n"
            + rows(speaksFor, language, "for")
            + "<h3>\(language.choose("Wat ertegen spreekt", "What speaks against it"))</h3>\n"
            + rows(speaksAgainst, language, "against") + incompleteness(language)
    }

    private func rows(
        _ findings: [(offset: Int, element: RecordedFinding)], _ language: ReportLanguage, _ name: String
    ) -> String {
        guard !findings.isEmpty else {
            return paragraph(language.choose("Niets gevonden.", "Nothing was found."))
        }
        let rows = findings.map { index, recorded in
            let finding = recorded.finding
            let reason = language.choose(finding.reasonDutch, finding.reasonEnglish)
            return [
                "<a id=\"\(language.rawValue)-f\(index + 1)\"></a>\(index + 1)", HTMLText.isolated(reason),
                "<code>\(HTMLText.escaped(finding.rule))</code>", HTMLText.escaped(finding.grade),
                weight(finding),
                "<span class=\"short\">\(HTMLText.escaped(exhibitIDs[recorded.capture] ?? "–"))</span>",
                time(recorded.foundAt, language),
            ]
        }
        return table(
            [
                language.choose("Nr.", "No."), language.choose("Wat is gezien", "What was seen"),
                language.choose("Regel", "Rule"), language.choose("Onderbouwing", "Grade"),
                language.choose("Gewicht", "Weight"), language.choose("Stuk", "Exhibit"),
                language.choose("Gevonden", "Found"),
            ], rows, rowClass: { _ in name })
    }

    private func incompleteness(_ language: ReportLanguage) -> String {
        let cut = exhibits.filter { !$0.capture.incompleteness.isEmpty }
        guard !cut.isEmpty else { return "" }
        let items = cut.map { exhibit in
            let reasons = exhibit.capture.incompleteness.sorted().map(\.rawValue).joined(separator: ", ")
            return "<li>\(exhibit.id): <code>\(reasons)</code></li>\n"
        }
        return paragraph(
            language.choose(
                "Niet geheel ontvangen; wat ontbreekt kan een ander beeld geven:",
                "Not received in full; what is missing may change the picture:"), class: "note")
            + "<ul>\n\(items.joined())</ul>\n"
    }

    func adText(_ language: ReportLanguage) -> String {
        let marks = request.dossier.findings.enumerated().flatMap { index, recorded in
            recorded.finding.spans.map { (number: index + 1, span: $0) }
        }
        let pieces = MarkedText(request.dossier.text).pieces(marks).map { piece in
            let text = HTMLText.escaped(piece.text)
            guard !piece.marks.isEmpty else { return text }
            let notes = piece.ending.map { "<a href=\"#\(language.rawValue)-f\($0)\">\($0)</a>" }
            let note = notes.isEmpty ? "" : "<sup>\(notes.joined(separator: ","))</sup>"
            return "<mark>\(text)</mark>\(note)"
        }
        return heading(language.choose("De tekst", "The text"))
            + paragraph(
                language.choose(
                    "De tekst zoals gelezen. Gemarkeerd is waarop een bevinding rust; het cijfer is haar nummer. "
                        + "Onzichtbare tekens staan als [U+…].",
                    "The text as read. Marked is what a finding rests on; the figure is its number. "
                        + "Invisible characters are shown as [U+…]."))
            + "<div class=\"ad\" dir=\"auto\">\(pieces.joined())</div>\n"
    }

    func decisions(_ language: ReportLanguage) -> String {
        let decisions = request.dossier.decisions
        let title = heading(language.choose("Beslissingen", "Decisions"))
        guard !decisions.isEmpty else {
            return title + paragraph(language.choose("Nog geen.", "None yet."))
        }
        return title
            + table(
                [
                    language.choose("Wanneer", "When"), language.choose("Wie", "Who"),
                    language.choose("Uitkomst", "Outcome"), language.choose("Reden", "Reason"),
                    language.choose("Toelichting", "Explanation"),
                ],
                decisions.map { decision in
                    [
                        time(decision.decidedAt, language), HTMLText.isolated(decision.decidedBy),
                        outcome(decision.outcome, language),
                        "<code>\(HTMLText.escaped(decision.reasonCode))</code>",
                        HTMLText.isolated(decision.text),
                    ]
                })
    }
}
