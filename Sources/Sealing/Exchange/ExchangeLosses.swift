internal import Evidence

/// What the forms for other programs leave out or bend: whoever reads only one of them has to know what is not in it.
struct ExchangeLosses {
    private let facts: BundleFacts

    init(_ facts: BundleFacts) {
        self.facts = facts
    }

    var document: [UInt8] {
        let order: [ReportLanguage] = facts.language == .dutch ? [.dutch, .english] : [.english, .dutch]
        return Array(order.map(text).joined(separator: "\n").utf8)
    }

    private func text(_ language: ReportLanguage) -> String {
        let title = language.choose("Wat deze vormen weglaten", "What these forms leave out")
        let counts = language.choose(
            "Dossier \(facts.file.id): \(facts.exhibits.count) stukken, \(facts.findings.count) bevindingen, "
                + "\(facts.decisions.count) beslissingen, \(facts.custody.count) handelingen, \(facts.withheld.count) "
                + "dingen achtergehouden. Volledig en leidend is wat in `data/` zelf staat.",
            "Case \(facts.file.id): \(facts.exhibits.count) exhibits, \(facts.findings.count) findings, "
                + "\(facts.decisions.count) decisions, \(facts.custody.count) acts, \(facts.withheld.count) things "
                + "withheld. What stands in `data/` itself is complete and decides.")
        let sections = Self.losses.map { name, lines in
            "## \(name)\n\n" + lines.map { "- " + language.choose($0.0, $0.1) + "\n" }.joined()
        }
        return "# \(title)\n\n\(counts)\n\n" + sections.joined(separator: "\n")
    }

    private static let losses: [(String, [(String, String)])] = [
        (
            "case.jsonld (CASE/UCO 1.5.0)",
            [
                (
                    "Weggelaten: de tekst van de advertentie, de titel, de telefoonnummers, de tekst van de regels, "
                        + "de logboekbewijzen en tijdstempels, wat is achtergehouden.",
                    "Left out: the text of the ad, its title, the phone numbers, the text of the rules, the log "
                        + "proofs and time stamps, what was withheld."
                ),
                (
                    "Gewicht en graad van een bevinding staan als woorden in de beschrijving: de ontologie kent er "
                        + "geen velden voor.",
                    "Weight and grade of a finding stand as words in the description: the ontology has no fields "
                        + "for them."
                ),
                (
                    "Vergunningoordeel en bevindingen zijn `Assertion`: uitspraken van een regel, geen feiten.",
                    "Permit verdict and findings are `Assertion`: statements of a rule, no facts."
                ),
                (
                    "Een termijn tot en met een dag eindigt met zijn laatste seconde, in UTC.",
                    "A term that includes its last day ends with its last second, in UTC."
                ),
            ]
        ),
        (
            "stix.json (STIX 2.1)",
            [
                (
                    "Weggelaten: tekst, titel, telefoonnummers (ook afgeschermd), de zinnen bij de bevindingen, de "
                        + "toelichting bij beslissingen, wie wat inzag, robots.txt.",
                    "Left out: text, title, phone numbers (masked ones too), the sentences of findings, the "
                        + "explanations of decisions, who looked at what, robots.txt."
                ),
                (
                    "Een bevinding is een `note`, geen `indicator`: een mens in een advertentie is geen dreiging.",
                    "A finding is a `note`, no `indicator`: a person in an ad is no threat."
                ),
                (
                    "Stuknummer, regel, gewicht, graad, grondslag staan in een extensie; wie haar niet kent, slaat ze "
                        + "over.",
                    "Exhibit number, rule, weight, grade, legal basis stand in an extension; readers that do not know "
                        + "it pass over them."
                ),
                (
                    "De markering is TLP:AMBER+STRICT. Een tijdstip per stuk is begin en einde tegelijk.",
                    "The marking is TLP:AMBER+STRICT. The one time of an exhibit is both first and last."
                ),
            ]
        ),
        (
            "misp.json (MISP)",
            [
                (
                    "Weggelaten: tekst, titel, de zinnen bij de bevindingen, de toelichting bij beslissingen, wie wat "
                        + "inzag, robots.txt. Telefoonnummers alleen afgeschermd, als tekst.",
                    "Left out: text, title, the sentences of findings, the explanations of decisions, who looked at "
                        + "what, robots.txt. Phone numbers masked only, as text."
                ),
                (
                    "Tijden zijn op hele seconden; SHA-512 ontbreekt.",
                    "Times are in whole seconds; SHA-512 is missing."
                ),
                (
                    "Niets is voor detectie of correlatie bedoeld (`to_ids` uit, `disable_correlation` aan).",
                    "Nothing is meant for detection or correlation (`to_ids` off, `disable_correlation` on)."
                ),
                (
                    "De sjablonen kennen geen vastlegging van een webpagina: `Live acquisition`, `Network`, `Other`.",
                    "The templates know no capture of a web page: `Live acquisition`, `Network`, `Other`."
                ),
            ]
        ),
        (
            "table.csv",
            [
                (
                    "Weggelaten: de tekst van de advertentie, de titel, de telefoonnummers, de tekst van de regels, de "
                        + "logboekbewijzen.",
                    "Left out: the text of the ad, its title, the phone numbers, the text of the rules, the log proofs."
                ),
                (
                    "Cellen die een rekenblad als formule zou lezen beginnen met een apostrof: ook negatieve gewichten.",
                    "Cells that a spreadsheet would take for a formula begin with an apostrophe: negative weights too."
                ),
                (
                    "Onzichtbare tekens en regeleinden staan als [U+…].",
                    "Invisible characters and line ends stand as [U+…]."
                ),
                (
                    "UTF-8 met komma's en CRLF (RFC 4180): kies bij het openen UTF-8 en de komma.",
                    "UTF-8 with commas and CRLF (RFC 4180): choose UTF-8 and the comma when opening it."
                ),
            ]
        ),
    ]
}
