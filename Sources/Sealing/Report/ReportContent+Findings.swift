internal import Evidence

/// What is established, what follows from it and what is not known.
extension ReportContent {
    /// Only what a record holds: that an address answered, and that these characters stood in the answer.
    func established(_ out: inout ReportDocument) {
        out.heading(2, choose("Feiten", "Facts"))
        out.paragraph(
            choose(
                "Wat vastgelegd is. Achter elke zin staan het stuk en de SHA-256 ervan; daarmee is hij na te gaan.",
                "What was recorded. Behind each sentence stand the exhibit and its SHA-256, by which it can be checked."
            ))
        let captures = facts.exhibits.map { exhibit in
            [
                [ReportText.words(answered(exhibit)), .code(exhibit.capture.address.text)],
                source(exhibit.id),
            ]
        }
        let quoted = facts.findings.filter { !$0.marked.isEmpty }.map { fact in
            let pieces = fact.marked.map { [ReportText.words("“"), .foreign($0), .words("”")] }
            let sentence =
                [ReportText.words(choose("In de tekst staat ", "The text says "))]
                + Array(pieces.joined(separator: [.words(", ")]))
                + [
                    .words(choose(" (tekens ", " (characters ") + fact.places + "; "),
                    .link(fact.id, to: fact.id), .words(")."),
                ]
            return [sentence, source(fact.exhibit)]
        }
        let rows = (captures + quoted).enumerated().map { place, cells in
            ReportTable.Row([[.words(String(place + 1))]] + cells)
        }
        out.table(
            ReportTable(
                choose("Feiten, met hun stuk", "Facts, with their exhibit"),
                head: [
                    choose("Nr.", "No."), choose("Wat vastligt", "What is on record"),
                    choose("Stuk en SHA-256", "Exhibit and SHA-256"),
                ], widths: [8, 54, 38], rows))
    }

    private func answered(_ exhibit: ExhibitFacts) -> String {
        let capture = exhibit.capture
        return choose(
            "Op \(time(capture.capturedAt)) gaf de server antwoord \(capture.status) op een verzoek om ",
            "At \(time(capture.capturedAt)) the server answered \(capture.status) to a request for ")
    }

    /// For and against in tables of the same form and in one section: neither is a footnote to the other.
    func inferences(_ out: inout ReportDocument) {
        out.heading(2, choose("Gevolgtrekkingen", "Inferences"))
        out.paragraph(
            choose(
                "Wat een regel uit de feiten afleidt, met de graad van onderbouwing en het gewicht in log-odds. Wat "
                    + "ervoor en wat ertegen spreekt is op dezelfde manier gezocht en weegt in dezelfde som.",
                "What a rule infers from the facts, with the grade of its foundation and its weight in log-odds. What "
                    + "speaks for and against was looked for in the same way and weighs in the same sum."))
        findings(
            &out, facts.findings.filter(\.speaksFor),
            choose("Wat ervoor spreekt", "What speaks for it"))
        findings(
            &out, facts.findings.filter { !$0.speaksFor },
            choose("Wat ertegen spreekt", "What speaks against it"))
    }

    private func findings(_ out: inout ReportDocument, _ findings: [FindingFacts], _ title: String) {
        out.heading(3, title)
        guard !findings.isEmpty else {
            return out.paragraph(
                choose(
                    "Er is naar gezocht en er is niets gevonden.", "It was looked for and nothing was found.")
            )
        }
        let rows = findings.map { fact in
            let finding = fact.recorded.finding
            return ReportTable.Row(
                [
                    [.words(fact.id)], [.foreign(choose(finding.reasonDutch, finding.reasonEnglish))],
                    [.code(finding.rule), .words(" "), .digest(fact.recorded.rules.digest.hex)],
                    [.words(finding.grade)], [.words(fact.weight)], source(fact.exhibit),
                ], anchor: fact.id)
        }
        out.table(
            ReportTable(
                title,
                head: [
                    choose("Nr.", "No."), choose("Wat is gezien", "What was seen"),
                    choose("Regel en versie", "Rule and version"), choose("Graad", "Grade"),
                    choose("Gewicht", "Weight"), choose("Stuk en SHA-256", "Exhibit and SHA-256"),
                ], widths: [9, 26, 23, 10, 11, 21], rows))
    }

    /// What a reader may not conclude. The first three hold for every case: they are what the method cannot do.
    func unknowns(_ out: inout ReportDocument) {
        out.heading(2, choose("Wat niet bekend is", "What is not known"))
        var items = [
            choose(
                "Wie de advertentie plaatste, en of wat erin staat waar is.",
                "Who placed the ad, and whether what it says is true."),
            choose(
                "Hoe oud de persoon is: er is alleen gelezen wat er staat. Afbeeldingen zijn niet opgehaald of bekeken.",
                "How old the person is: only what is written was read. Pictures were neither fetched nor looked at."
            ),
            choose(
                "Of de server aan anderen hetzelfde toonde: er is geen tweede, onafhankelijke vastlegging.",
                "Whether the server showed the same to others: there is no second, independent capture."),
        ].map { [ReportText.words($0)] }
        if facts.verdict.value == .cannotSay {
            items.append([
                .words(
                    choose(
                        "Of er een vergunning moet zijn en is: ", "Whether there has to be a permit, and is: "
                    )
                        + facts.verdict.reasons.map { ReasonWords.words($0, language) }.joined(separator: " ")
                )
            ])
        }
        for exhibit in facts.exhibits where !exhibit.cut.isEmpty {
            items.append([
                .words(
                    choose(
                        "Wat er stond in het deel van \(exhibit.id) dat niet is ontvangen of gelezen: ",
                        "What stood in the part of \(exhibit.id) that was not received or read: ")),
                .code(exhibit.cut.joined(separator: ", ")),
            ])
        }
        for line in leftOut {
            items.append([
                .words(
                    choose(
                        "Wat een regel zou hebben gevonden die niet gelezen kon worden: ",
                        "What a rule would have found that could not be read: ")), .foreign(line),
            ])
        }
        if facts.log == nil {
            items.append([
                .words(
                    choose(
                        "Of iets uit het logboek is weggelaten: er is geen logboek bij dit dossier.",
                        "Whether something was left out of the log: there is no log with this case."))
            ])
        }
        out.items(items)
    }

    private var leftOut: [String] {
        var seen: Set<[UInt8]> = []
        return facts.findings.flatMap(\.recorded.rules.leftOut).filter {
            seen.insert(Array($0.utf8)).inserted
        }
    }

    func permit(_ out: inout ReportDocument) {
        let verdict = facts.verdict
        out.heading(2, choose("Vergunning", "Permit"))
        out.paragraph([.strong(words(verdict.value))], .verdict)
        out.items(
            verdict.reasons.map { [.words(ReasonWords.words($0, language) + " "), .code($0)] })
        if let article = verdict.article {
            out.paragraph([.words(choose("Toegepast: ", "Applied: ")), .foreign(article), .words(".")])
        }
        out.paragraph(
            choose(
                "Er is geen landelijke plicht en geen landelijk nummer; wat geldt staat in de verordening van de gemeente. "
                    + "Waar die of de plaats niet bekend is, volgt niets.",
                "There is no national duty and no national number; what holds stands in the municipal bylaw. Where that "
                    + "or the place is not known, nothing follows."))
    }

    func adText(_ out: inout ReportDocument) {
        let marks = facts.findings.enumerated().flatMap { place, fact in
            fact.recorded.finding.spans.map { (number: place, span: $0) }
        }
        out.heading(2, choose("De tekst", "The text"))
        out.paragraph([
            .words(
                choose(
                    "De tekst zoals gelezen, SHA-256 ", "The text as read, SHA-256 ")),
            .digest(Digest256(of: facts.text).hex),
            .words(
                choose(
                    ". Gemarkeerd is waarop een bevinding rust, met haar nummer erachter. Onzichtbare tekens staan als [U+…].",
                    ". Marked is what a finding rests on, with its number behind. Invisible characters are shown as [U+…]."
                )),
        ])
        out.adText(
            MarkedText(facts.text).pieces(marks).map { piece in
                piece.marks.isEmpty
                    ? .words(piece.text)
                    : .marked(piece.text, ending: piece.ending.map { facts.findings[$0].id })
            })
    }
}
