internal import Evidence

/// Where everything comes from, on which ground, through whose hands, and how to check it.
extension ReportPage {
    func provenance(_ language: ReportLanguage) -> String {
        heading(language.choose("Herkomst", "Provenance"))
            + paragraph(
                language.choose(
                    "Per stuk de bytes zoals zij over de lijn kwamen, met het verzoek erbij (WARC 1.1).",
                    "For each exhibit the bytes as they stood on the wire, with the request (WARC 1.1)."))
            + exhibits.map { exhibit(language, $0) }.joined()
    }

    private func exhibit(_ language: ReportLanguage, _ exhibit: Exhibit) -> String {
        let capture = exhibit.capture
        let unknown = language.choose("niet vastgelegd", "not recorded")
        let revisit = language.choose(
            "Zelfde inhoud als een eerdere vastlegging; alleen de kop is bewaard.",
            "Same content as an earlier capture; only the head was kept.")
        let elsewhere = exhibit.original(among: exhibits).map {
            language.choose(" De inhoud zelf is stuk \($0.id).", " The content itself is exhibit \($0.id).")
        }
        return "<h3>\(exhibit.id)</h3>\n"
            + list([
                (language.choose("Bestand", "File"), "<code>\(exhibit.warcPath)</code>"),
                (
                    language.choose("Adres", "Address"),
                    "<code>\(HTMLText.escaped(capture.address.text))</code>"
                ),
                (language.choose("Tijdstip", "Time"), time(capture.capturedAt, language)),
                (
                    language.choose("Antwoord", "Answer"),
                    String(capture.status)
                        + (exhibit.recordType == "revisit" ? " – " + revisit + (elsewhere ?? "") : "")
                ),
                (
                    language.choose("IP-adres van de server", "IP address of the server"),
                    HTMLText.escaped(exhibit.remoteAddress ?? unknown)
                ),
                (
                    language.choose("SHA-256 van de inhoud", "SHA-256 of the content"),
                    "<span class=\"digest\">\(capture.payloadDigest.hex)</span>"
                ),
                (
                    language.choose("SHA-256 van het bestand", "SHA-256 of the file"),
                    "<span class=\"digest\">\(exhibit.digest.hex)</span>"
                ),
                (language.choose("Machtiging", "Authority"), HTMLText.escaped(capture.authority)),
                (
                    language.choose("WARC-record", "WARC record"),
                    "<code>\(HTMLText.escaped(capture.id))</code>"
                ),
            ])
    }

    func lawfulness(_ language: ReportLanguage) -> String {
        let authority = request.authority
        let overrides = authority.robotsOverrides.map {
            HTMLText.escaped($0.host.description) + ": " + HTMLText.isolated($0.ground)
        }
        return heading(language.choose("Grondslag", "Legal basis"))
            + list([
                (language.choose("Machtiging", "Authority"), HTMLText.escaped(authority.id)),
                (language.choose("Instantie", "Agency"), HTMLText.isolated(authority.agency)),
                (language.choose("Artikel", "Article"), HTMLText.isolated(authority.legalBasis.article)),
                (language.choose("Tekst", "Text"), HTMLText.isolated(authority.legalBasis.text)),
                (language.choose("Doel", "Purpose"), HTMLText.isolated(authority.purpose)),
                (language.choose("Goedgekeurd door", "Approved by"), HTMLText.isolated(authority.approver)),
                (
                    language.choose("Geldig", "Valid"),
                    language.choose(
                        "\(authority.validFrom.dutch) tot en met \(authority.validUntil.dutch)",
                        "\(authority.validFrom.iso8601) to \(authority.validUntil.iso8601), both included")
                ),
                (
                    language.choose("robots.txt terzijde gesteld", "robots.txt set aside"),
                    overrides.isEmpty
                        ? language.choose("nergens", "nowhere") : overrides.joined(separator: "<br>")
                ),
                (
                    language.choose("SHA-256 van het plan", "SHA-256 of the plan"),
                    "<span class=\"digest\">\(request.planDigest.hex)</span>"
                ),
            ])
    }

    func custody(_ language: ReportLanguage) -> String {
        heading(language.choose("Wie wat deed", "Chain of custody"))
            + table(
                [
                    language.choose("Wanneer", "When"), language.choose("Wie", "Who"),
                    language.choose("Wat", "What"),
                    language.choose("Waarmee", "Object"), language.choose("Waarom", "Why"),
                ],
                request.dossier.history.map { event in
                    [
                        time(event.at, language), HTMLText.isolated(event.actor),
                        "<code>\(HTMLText.escaped(event.action))</code>", HTMLText.isolated(event.object),
                        HTMLText.isolated(event.reason),
                    ]
                })
    }

    func checking(_ language: ReportLanguage) -> String {
        let verify =
            "openssl pkeyutl -verify -pubin -inkey \(Manifest.keyName) -rawin -in \(Manifest.name) "
            + "-sigfile \(Manifest.signatureName)"
        let print =
            "openssl pkey -pubin -in \(Manifest.keyName) -outform DER | tail -c 32 | sha256sum | cut -c 1-16"
        return heading(language.choose("Zo controleert u dit zelf", "How to check this yourself"))
            + paragraph(
                language.choose(
                    "Open een terminal in de map van dit dossier. Geen van deze stappen heeft Baken of internet nodig.",
                    "Open a terminal in the folder of this case file. None of these steps needs Baken or the internet."
                ))
            + "<ol>\n"
            + step(
                language.choose(
                    "Elk bestand is nog zoals het verzegeld werd; achter elke regel staat OK:",
                    "Every file is as it was sealed; each line ends in OK:"), "sha256sum -c \(Manifest.name)")
            + step(
                language.choose(
                    "De lijst is ondertekend met deze sleutel; het antwoord is “Signature Verified Successfully”:",
                    "The list was signed with this key; the answer is “Signature Verified Successfully”:"),
                verify)
            + step(
                language.choose(
                    "De sleutel is van de instantie: vergelijk deze 16 tekens met wat zij langs een andere weg opgeeft:",
                    "The key is the agency's: compare these 16 characters with what it tells you by another way:"
                ), print)
            + step(
                language.choose(
                    "Met Baken, alles in één keer, ook of er niets bij kwam:",
                    "With Baken, all at once, and that nothing was added:"), "baken verify .")
            + "</ol>\n"
            + paragraph(
                language.choose("Verzegeld met ", "Sealed with ") + HTMLText.escaped(request.tool) + ".")
    }

    private func step(_ text: String, _ command: String) -> String {
        "<li>\(text)\n<pre class=\"command\">\(HTMLText.escaped(command))</pre></li>\n"
    }
}
