internal import Evidence

/// What the report says: facts, inferences and unknowns apart, for and against alike, each sentence with its exhibit.
///
/// A court does not follow a conclusion that it cannot trace, and a reader who meets an inference among facts takes it
/// for one. So a fact here is what a record holds and a digest proves; all else says of itself what it is.
struct ReportContent {
    let facts: BundleFacts
    let language: ReportLanguage

    init(_ facts: BundleFacts, _ language: ReportLanguage) {
        (self.facts, self.language) = (facts, language)
    }

    var document: ReportDocument {
        var out = ReportDocument(
            title: choose("Dossier", "Case file") + " " + facts.file.id, language: language)
        summary(&out)
        established(&out)
        inferences(&out)
        unknowns(&out)
        permit(&out)
        adText(&out)
        decisions(&out)
        timeline(&out)
        provenance(&out)
        lawfulness(&out)
        custody(&out)
        withheld(&out)
        checking(&out)
        return out
    }

    func choose(_ dutch: String, _ english: String) -> String { language.choose(dutch, english) }

    /// `21-11-2026 09:08:07.123 UTC`, or the RFC 3339 form in English.
    func time(_ time: UTCTime) -> String {
        guard language == .dutch else { return time.rfc3339 }
        return time.day.dutch + " " + time.rfc3339.dropFirst(11).dropLast() + " UTC"
    }

    /// The exhibit's id and its digest: what a sentence of facts rests on.
    func source(_ id: String?) -> [ReportText] {
        guard let exhibit = facts.exhibit(id) else {
            return [.words(choose("geen stuk in deze uitgave", "no exhibit in this edition"))]
        }
        let digest = exhibit.package?.digest.hex ?? exhibit.capture.payloadDigest.hex
        return [.link(exhibit.id, to: exhibit.id), .words(" "), .digest(digest)]
    }

    private func summary(_ out: inout ReportDocument) {
        let file = facts.file
        out.heading(1, choose("Dossier", "Case file") + " " + file.id)
        out.paragraph(
            choose(
                "Dit dossier bevat signalen die rekenregels in een openbare advertentie hebben gevonden, met het bewijs "
                    + "waarop zij rusten. Een signaal is geen oordeel: een mens beoordeelt. Wie in de advertentie wordt "
                    + "genoemd, is mogelijk een slachtoffer.",
                "This case file holds signs that rules found in a public ad, with the evidence that they rest on. A sign "
                    + "is no judgement: a person decides. Whoever is named in the ad may be a victim."), .note
        )
        out.table(
            ReportTable(
                choose("Het dossier", "The case file"),
                [
                    (choose("Uitgave", "Edition"), [.words(edition)]),
                    (choose("Advertentie", "Ad"), [.foreign(file.title)]),
                    (choose("Adres", "Address"), [.code(file.address.text)]),
                    (choose("Voor", "For"), [.words(words(file.route))]),
                    (
                        choose("Gemeente", "Municipality"),
                        [.words(file.municipality ?? choose("onbekend", "unknown"))]
                    ),
                    (choose("Urgentie", "Priority"), [.words(words(file.priority))]),
                    (choose("Stand", "State"), [.words(words(file.state))]),
                    (choose("Eerst gezien", "First seen"), [.words(time(file.firstSeen))]),
                    (choose("Laatst gezien", "Last seen"), [.words(time(file.lastSeen))]),
                    (
                        choose("Telefoon (afgeschermd)", "Phone (masked)"),
                        [
                            .words(
                                facts.maskedPhones.isEmpty
                                    ? choose("geen gelezen", "none was read")
                                    : facts.maskedPhones.joined(separator: ", "))
                        ]
                    ),
                    (choose("Stukken", "Exhibits"), [.words(String(facts.exhibits.count))]),
                    (choose("Gemaakt met", "Made with"), [.words(facts.tool)]),
                ]))
    }

    private var edition: String {
        switch facts.edition {
        case .police: choose("politie: volledig", "police: complete")
        case .municipality:
            choose(
                "gemeente: zonder politiebevindingen en derden; zie “Wat is achtergehouden”",
                "municipality: without police findings and third persons; see “What was withheld”")
        }
    }
}
