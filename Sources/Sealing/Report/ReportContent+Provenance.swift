internal import Evidence

/// Where everything comes from, on which ground, and how to check it.
extension ReportContent {
    func provenance(_ out: inout ReportDocument) {
        out.heading(2, choose("Herkomst per stuk", "Provenance of each exhibit"))
        out.paragraph(
            choose(
                "Per stuk de bytes zoals zij over de lijn kwamen, met het verzoek erbij (WARC 1.1 in WACZ 1.1.1).",
                "For each exhibit the bytes as they stood on the wire, with the request (WARC 1.1 in WACZ 1.1.1)."
            ))
        guard !hasManyExhibits else { return exhibitList(&out) }
        for exhibit in facts.exhibits {
            out.heading(3, exhibit.id)
            out.table(
                ReportTable(exhibit.id, rows(exhibit)))
        }
    }

    /// Nobody reads hundreds of tables one behind the other, and a browser takes a minute to print them.
    var hasManyExhibits: Bool { facts.exhibits.count > 60 }

    /// One row an exhibit. What a row has no room for stands in the exhibit's own document.
    private func exhibitList(_ out: inout ReportDocument) {
        out.paragraph([
            .words(
                choose(
                    "Het zijn er veel: hier een regel per stuk. Verzoek, machtiging en alle velden staan in ",
                    "There are many: here is one line for each. Request, authority and all fields stand in ")),
            .code("data/exhibits/E-…/exhibit.json"), .words("."),
        ])
        let withheld = choose("achtergehouden", "withheld")
        let rows = facts.exhibits.map { exhibit in
            let capture = exhibit.capture
            let other = exhibit.original.map { [ReportText.words(", "), .link($0, to: $0)] } ?? []
            return ReportTable.Row(
                [
                    [.words(exhibit.id)], [.words("\(time(capture.capturedAt)), \(capture.status)")] + other,
                    [.code(exhibit.remoteAddress ?? "–")], [.digest(capture.payloadDigest.hex)],
                    [exhibit.package.map { .digest($0.digest.hex) } ?? .words(withheld)],
                    [.words(exhibit.leaf.map { String($0.place) } ?? "–")],
                ], anchor: exhibit.id)
        }
        out.table(
            ReportTable(
                choose("Herkomst per stuk", "Provenance of each exhibit"),
                head: [
                    choose("Stuk", "Exhibit"), choose("Tijdstip en antwoord", "Time and answer"),
                    choose("IP-adres", "IP address"),
                    choose("SHA-256 van de inhoud", "SHA-256 of the content"),
                    choose("SHA-256 van het bestand", "SHA-256 of the file"),
                    choose("In het logboek", "In the log"),
                ], widths: [9, 19, 13, 25, 25, 9], rows))
    }

    private func rows(_ exhibit: ExhibitFacts) -> [(String, [ReportText])] {
        let capture = exhibit.capture
        let unknown = choose("niet vastgelegd", "not recorded")
        let withheld = choose("achtergehouden in deze uitgave", "withheld in this edition")
        var answer = String(capture.status)
        if exhibit.recordType == "revisit" {
            answer += choose(
                " – zelfde inhoud als een eerdere vastlegging; alleen de kop is bewaard.",
                " – same content as an earlier capture; only the head was kept.")
        }
        var rows: [(String, [ReportText])] = [
            (choose("Bestand", "File"), [exhibit.package.map { .code($0.path) } ?? .words(withheld)]),
            (choose("Adres", "Address"), [.code(capture.address.text)]),
            (choose("Tijdstip", "Time"), [.words(time(capture.capturedAt))]),
            (choose("Antwoord", "Answer"), [.words(answer)]),
            (
                choose("IP-adres van de server", "IP address of the server"),
                [exhibit.remoteAddress.map { .code($0) } ?? .words(unknown)]
            ),
            (
                choose("SHA-256 van de inhoud", "SHA-256 of the content"),
                [.digest(capture.payloadDigest.hex)]
            ),
            (
                choose("SHA-256 van het bestand", "SHA-256 of the file"),
                [exhibit.package.map { .digest($0.digest.hex) } ?? .words(withheld)]
            ),
            (choose("Machtiging", "Authority"), [.code(capture.authority)]),
            (choose("WARC-record", "WARC record"), [.code(capture.id)]),
        ]
        if let other = exhibit.original {
            rows.append((choose("De inhoud zelf", "The content itself"), [.link(other, to: other)]))
        }
        if let leaf = exhibit.leaf {
            rows.append(
                (
                    choose("Plaats in het logboek", "Place in the log"),
                    [.words("\(leaf.place), "), .digest(leaf.commitment.hex)]
                ))
        }
        return rows
    }

    func lawfulness(_ out: inout ReportDocument) {
        let ground = facts.lawfulness
        let authority = ground.authority
        let overrides = authority.robotsOverrides.map { "\($0.host.description): \($0.ground)" }
        out.heading(2, choose("Grondslag en zorgvuldigheid", "Legal basis and care"))
        out.table(
            ReportTable(
                choose("Grondslag", "Legal basis"),
                [
                    (choose("Machtiging", "Authority"), [.code(authority.id)]),
                    (choose("Instantie", "Agency"), [.foreign(authority.agency)]),
                    (choose("Artikel", "Article"), [.foreign(authority.legalBasis.article)]),
                    (choose("Tekst", "Text"), [.foreign(authority.legalBasis.text)]),
                    (choose("Doel", "Purpose"), [.foreign(authority.purpose)]),
                    (choose("Goedgekeurd door", "Approved by"), [.foreign(authority.approver)]),
                    (
                        choose("Geldig", "Valid"),
                        [
                            .words(
                                choose(
                                    "\(authority.validFrom.dutch) tot en met \(authority.validUntil.dutch)",
                                    "\(authority.validFrom.iso8601) to \(authority.validUntil.iso8601), both included"
                                ))
                        ]
                    ),
                    (
                        choose("robots.txt terzijde gesteld", "robots.txt set aside"),
                        [
                            overrides.isEmpty
                                ? .words(choose("nergens", "nowhere"))
                                : .foreign(overrides.joined(separator: "; "))
                        ]
                    ),
                    (
                        choose("Ook vastgelegd onder", "Also captured under"),
                        [
                            ground.otherAuthorities.isEmpty
                                ? .words(choose("geen andere machtiging", "no other authority"))
                                : .code(ground.otherAuthorities.joined(separator: ", "))
                        ]
                    ),
                    (choose("Bekeken zonder resultaat", "Looked at without result"), [.words(searches)]),
                    (
                        choose("SHA-256 van de machtiging", "SHA-256 of the authority"),
                        [.digest(ground.authorityDigest.hex)]
                    ),
                    (
                        choose("SHA-256 van het plan", "SHA-256 of the plan"),
                        [.digest(ground.planDigest.hex)]
                    ),
                ]))
        guard !ground.hosts.isEmpty else { return }
        out.table(
            ReportTable(
                choose("Verzoeken per server", "Requests for each host"),
                head: [
                    choose("Server", "Host"), "robots.txt", choose("Vastleggingen", "Captures"),
                    choose("Van", "From"), choose("Tot", "Until"),
                ], widths: [30, 22, 12, 18, 18],
                ground.hosts.map { host in
                    let robots = host.robotsStatus.map { status in
                        choose("antwoord \(status)", "answer \(status)")
                            + (host.robotsAt.map { ", " + time($0) } ?? "")
                    }
                    return ReportTable.Row([
                        [.code(host.host)],
                        [.words(robots ?? choose("niet bij dit dossier", "not with this case"))],
                        [.words(String(host.captures))], [.words(host.first.map(time) ?? "–")],
                        [.words(host.last.map(time) ?? "–")],
                    ])
                }))
    }

    private var searches: String {
        guard let tally = facts.lawfulness.searches else { return "–" }
        let least = tally.isCut ? choose("ten minste ", "at least ") : ""
        return choose(
            "In de 24 uur tot \(time(tally.until)): \(least)\(tally.pages) bladzijden en \(tally.ads) advertenties, waarvan "
                + "\(tally.adsWithoutFinding) zonder bevinding.",
            "In the 24 hours up to \(time(tally.until)): \(least)\(tally.pages) pages and \(tally.ads) ads, "
                + "\(tally.adsWithoutFinding) of them without a finding.")
    }

    func checking(_ out: inout ReportDocument) {
        out.heading(2, choose("Zo controleert u dit zelf", "How to check this yourself"))
        out.paragraph([
            .words(
                choose(
                    "Zonder Baken en zonder internet. Lees eerst ",
                    "Without Baken and without the internet. First read "
                )), .code(choose("data/verify/UITLEG.md", "data/verify/EXPLAINED.md")),
            .words(
                choose(
                    ": daar staat ook waarom u het controleprogramma uit een dossier niet zomaar vertrouwt. Open een "
                        + "terminal in de map van dit dossier.",
                    ": it also says why not to trust the checking program inside of a case file. Open a terminal in the "
                        + "folder of this case file.")),
        ])
        for (text, command) in Self.steps {
            out.paragraph(choose(text.0, text.1))
            out.command(command)
        }
    }

    private static let steps: [((String, String), String)] = [
        (
            (
                "Elk bestand is nog zoals het verzegeld werd; achter elke regel staat OK:",
                "Every file is as it was sealed; each line ends in OK:"
            ),
            "sha256sum -c signatures/seal-sha256.txt\nsha256sum -c tagmanifest-sha256.txt\nsha256sum -c manifest-sha256.txt"
        ),
        (
            (
                "De lijst is ondertekend; het antwoord is “Signature Verified Successfully”:",
                "The list is signed; the answer is “Signature Verified Successfully”:"
            ),
            "openssl pkeyutl -verify -pubin -inkey signatures/public-key.pem -rawin -in signatures/seal-sha256.txt -sigfile signatures/seal-sha256.txt.ed25519"
        ),
        (
            (
                "De sleutel is van de instantie: vergelijk deze 16 tekens met wat zij langs een andere weg opgeeft:",
                "The key is the agency's: compare these 16 characters with what it tells you by another way:"
            ),
            "openssl pkey -pubin -in signatures/public-key.pem -outform DER | tail -c 32 | sha256sum | cut -c 1-16"
        ),
        (
            ("Alles in één keer, met of zonder Baken:", "All at once, with or without Baken:"),
            "sh data/verify/verify.sh .\nbaken verify ."
        ),
    ]
}
