internal import Evidence

/// What people did with the case, and when everything happened.
extension ReportContent {
    func decisions(_ out: inout ReportDocument) {
        out.heading(2, choose("Beslissingen", "Decisions"))
        guard !facts.decisions.isEmpty else { return out.paragraph(choose("Nog geen.", "None yet.")) }
        let rows = facts.decisions.map { fact in
            let decision = fact.recorded.decision
            return ReportTable.Row([
                [.words(fact.id)], [.words(time(decision.decidedAt))], [.foreign(decision.decidedBy)],
                [.words(words(decision.outcome) + standing(fact))],
                [.code(decision.reasonCode)], [.foreign(decision.text)],
            ])
        }
        out.table(
            ReportTable(
                choose("Beslissingen", "Decisions"),
                head: [
                    choose("Nr.", "No."), choose("Wanneer", "When"), choose("Wie", "Who"),
                    choose("Uitkomst", "Outcome"), choose("Reden", "Reason"),
                    choose("Toelichting", "Explanation"),
                ], widths: [10, 19, 15, 15, 14, 27], rows))
    }

    private func standing(_ fact: DecisionFacts) -> String {
        switch fact.recorded.standing {
        case .effective: ""
        case .heard: choose(" (meegewogen)", " (heard)")
        case .void: choose(" (ingetrokken)", " (taken back)")
        }
    }

    /// One line for each thing that has a time, in its order; what has the same time stays in the order of the case.
    func timeline(_ out: inout ReportDocument) {
        var entries: [(UTCTime, [ReportText])] = []
        // Of many captures the facts tell each with its time already.
        for exhibit in hasManyExhibits ? [] : facts.exhibits {
            entries.append(
                (
                    exhibit.capture.capturedAt,
                    [
                        .words(choose("Vastgelegd: ", "Captured: ")), .code(exhibit.capture.address.text),
                        .words(", "), .link(exhibit.id, to: exhibit.id),
                    ]
                ))
        }
        for fact in facts.findings {
            entries.append(
                (
                    fact.recorded.foundAt,
                    [
                        .words(choose("Gevonden: ", "Found: ")), .code(fact.recorded.finding.rule),
                        .words(", "),
                        .link(fact.id, to: fact.id),
                    ]
                ))
        }
        for fact in facts.decisions {
            entries.append(
                (
                    fact.recorded.decision.decidedAt,
                    [
                        .words(
                            choose("Beslist: ", "Decided: ") + words(fact.recorded.decision.outcome)
                                + standing(fact)),
                        .words(choose(", door ", ", by ")), .foreign(fact.recorded.decision.decidedBy),
                    ]
                ))
        }
        for event in facts.custody.map(\.event) {
            entries.append((event.at, [.code(event.action), .words(" "), .foreign(event.actor)]))
        }
        let sorted = entries.enumerated().sorted {
            ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
        }
        out.heading(2, choose("Tijdlijn", "Timeline"))
        if hasManyExhibits {
            out.paragraph(
                choose(
                    "De vastleggingen staan met hun tijdstip bij de feiten.",
                    "The captures stand with their times among the facts."))
        }
        out.table(
            ReportTable(
                choose("Wat wanneer gebeurde", "What happened when"),
                head: [choose("Wanneer", "When"), choose("Wat", "What")], widths: [34, 66],
                sorted.map { ReportTable.Row([[.words(time($0.element.0))], $0.element.1]) }))
    }

    func custody(_ out: inout ReportDocument) {
        out.heading(2, choose("Wie wat deed", "Chain of custody"))
        let rows = facts.custody.map(\.event).map { event in
            ReportTable.Row([
                [.words(time(event.at))], [.foreign(event.actor)], [.code(event.action)],
                [.foreign(event.object)], [.foreign(event.reason)],
            ])
        }
        out.table(
            ReportTable(
                choose("Handelingen met dit dossier", "What was done with this case"),
                head: [
                    choose("Wanneer", "When"), choose("Wie", "Who"), choose("Wat", "What"),
                    choose("Waarmee", "Object"), choose("Waarom", "Why"),
                ], widths: [26, 16, 14, 20, 24], rows))
        out.paragraph([
            .words(
                choose(
                    "Wie dit dossier uitgaf en wanneer staat buiten de kern, in ",
                    "Who exported this case and when stands outside of the core, in ")),
            .code("signatures/export.json"), .words("."),
        ])
    }

    func withheld(_ out: inout ReportDocument) {
        out.heading(2, choose("Wat is achtergehouden", "What was withheld"))
        guard !facts.withheld.isEmpty else {
            return out.paragraph(
                choose("Niets: deze uitgave is volledig.", "Nothing: this edition is complete."))
        }
        out.paragraph(
            choose(
                "Van elk achtergehouden stuk staat hier een gezouten vingerafdruk. Wie het later krijgt, kan daarmee "
                    + "nagaan dat het hetzelfde is; zonder het stuk zegt hij niets.",
                "Of each thing that was withheld a salted fingerprint stands here. Whoever is given it later can check by "
                    + "it that it is the same; without the thing it tells nothing."))
        let rows = facts.withheld.map { item in
            ReportTable.Row([
                [.words(item.id)], [.words(words(item.kind))],
                [.words(words(item.ground))], [.digest(item.commitment.hex)],
            ])
        }
        out.table(
            ReportTable(
                choose("Achtergehouden", "Withheld"),
                head: [
                    choose("Nr.", "No."), choose("Wat", "What"), choose("Waarom", "Why"),
                    choose("Vingerafdruk", "Fingerprint"),
                ], widths: [10, 20, 30, 40], rows))
    }
}
