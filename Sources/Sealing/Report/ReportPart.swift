internal import Evidence

/// The report for people: one page for a browser and one document for a word processor, with the same words. The PDF is
/// made from the page by a browser, whose bytes differ each time: it lies in `renditions/`.
struct ReportPart: BundlePart {
    static let page = "data/report/report.html"
    static let text = "data/report/report.odt"

    func write(_ facts: BundleFacts, _ put: PartTarget) throws(SealingError) {
        let order: [ReportLanguage] = facts.language == .dutch ? [.dutch, .english] : [.english, .dutch]
        let documents = order.map { ReportContent(facts, $0).document }
        let name = SealingRequest.bundleName(caseID: facts.file.id, facts.edition)
        try put(Self.page, ReportHTML(name: name, documents).bytes)
        try put(Self.text, try ReportODT(documents, madeAt: facts.asOf).bytes)
    }
}
