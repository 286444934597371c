internal import Evidence

/// The report of a bundle for people: one HTML file without scripts, pictures or anything from elsewhere, in Dutch and
/// below that in English.
///
/// Everything that came from an ad or was typed by a person is escaped; the content security policy forbids all but
/// the style in the page itself, should something slip through.
struct ReportPage {
    let request: SealingRequest
    let exhibits: [Exhibit]
    /// By ``CaptureRecord/id``.
    let exhibitIDs: [String: String]

    init(_ request: SealingRequest, _ exhibits: [Exhibit], _ exhibitIDs: [String: String])
        throws(SealingError)
    {
        (self.request, self.exhibits, self.exhibitIDs) = (request, exhibits, exhibitIDs)
        weights = [:]
        for recorded in request.dossier.findings {
            weights[recorded.finding.weight] = try DecimalText.thousandths(recorded.finding.weight)
        }
    }

    private var weights: [Double: String]

    func weight(_ finding: Finding) -> String { weights[finding.weight] ?? "" }

    var bytes: [UInt8] {
        let name = SealingRequest.bundleName(caseID: request.dossier.file.id)
        let head =
            HTMLText.head(title: name, style: Self.style)
            + "<p class=\"skip\"><a href=\"#en\" lang=\"en\" hreflang=\"en\">English below</a></p>\n"
        let parts = ReportLanguage.allCases.map { language in
            "<main id=\"\(language.rawValue)\" lang=\"\(language.rawValue)\">\n" + part(language)
                + "</main>\n"
        }
        return Array((head + parts.joined(separator: "<hr>\n") + "</body>\n</html>\n").utf8)
    }

    private func part(_ language: ReportLanguage) -> String {
        [
            summary(language), verdict(language), findings(language), adText(language), decisions(language),
            provenance(language), lawfulness(language), custody(language), checking(language),
        ].joined()
    }

    private static let style = """
        body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem;
          margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; border-bottom: 1px solid #767676; }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
        th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
        td { overflow-wrap: anywhere; }
        th { background: #f0f0f0; } th[scope=row] { width: 14rem; } .short { white-space: nowrap; }
        .note { border-left: .3rem solid #154273; background: #eef3f9; padding: .5rem .8rem; }
        .ad { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #767676; padding: .8rem; }
        mark { background: #ffe08a; color: #1a1a1a; border-bottom: 2px solid #8a5a00; }
        .unseen { font: .8em monospace; color: #7a0000; background: #fbe9e9; }
        code, .digest { font: .85em monospace; overflow-wrap: anywhere; }
        pre.command { background: #f0f0f0; padding: .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        .for { border-left: .3rem solid #8a5a00; } .against { border-left: .3rem solid #1d6b2f; }
        @media print { .skip { display: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
        """
}

extension ReportPage {
    /// A table; cells are HTML already.
    func table(_ heads: [String], _ rows: [[String]], rowClass: (Int) -> String? = { _ in nil }) -> String {
        let head = heads.map { "<th scope=\"col\">\($0)</th>" }.joined()
        let body = rows.enumerated().map { index, cells in
            let mark = rowClass(index).map { " class=\"\($0)\"" } ?? ""
            return "<tr\(mark)>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
        }
        return "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body.joined())</tbody>\n</table>\n"
    }

    /// A table of names and values, without a head.
    func list(_ rows: [(String, String)]) -> String {
        let body = rows.map { "<tr><th scope=\"row\">\($0.0)</th><td>\($0.1)</td></tr>\n" }
        return "<table>\n<tbody>\n\(body.joined())</tbody>\n</table>\n"
    }

    func heading(_ text: String) -> String { "<h2>\(text)</h2>\n" }
    func paragraph(_ text: String, class name: String? = nil) -> String {
        "<p\(name.map { " class=\"\($0)\"" } ?? "")>\(text)</p>\n"
    }

    /// `21-11-2026 09:08:07.123 UTC`, or the RFC 3339 form in English.
    func time(_ time: UTCTime, _ language: ReportLanguage) -> String {
        guard language == .dutch else { return time.rfc3339 }
        return time.day.dutch + " " + time.rfc3339.dropFirst(11).dropLast() + " UTC"
    }
}
