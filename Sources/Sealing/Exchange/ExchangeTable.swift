internal import Evidence

/// The case as one table for a spreadsheet: a row for each exhibit, finding, decision and act, and one for the verdict.
struct ExchangeTable {
    private let facts: BundleFacts

    init(_ facts: BundleFacts) {
        self.facts = facts
    }

    static let columns = [
        "kind", "case", "number", "exhibit", "time", "what", "says", "dutch", "english", "grade", "weight",
        "places", "by", "address", "sha256", "rules",
    ]

    var document: [UInt8] {
        let rows =
            [verdict] + facts.exhibits.map(exhibit) + facts.findings.map(finding)
            + facts.decisions.map(decision) + facts.custody.map(custody) + facts.withheld.map(withheld)
        let lines = rows.map { row in Self.columns.map { row[$0] ?? "" } }
        return ([Self.columns] + lines).flatMap(CSVText.line)
    }

    private func row(_ kind: String, _ cells: [(String, String?)]) -> [String: String] {
        var row = ["kind": kind, "case": facts.file.id]
        for (name, value) in cells { row[name] = value }
        return row
    }

    private var verdict: [String: String] {
        let reasons = facts.verdict.reasons
        return row(
            "verdict",
            [
                ("time", facts.asOf.rfc3339), ("what", "permit"), ("says", facts.verdict.value.rawValue),
                ("dutch", reasons.map { ReasonWords.words($0, .dutch) }.joined(separator: " ")),
                ("english", reasons.map { ReasonWords.words($0, .english) }.joined(separator: " ")),
                ("rules", facts.verdict.article), ("address", facts.file.address.text),
            ])
    }

    private func exhibit(_ exhibit: ExhibitFacts) -> [String: String] {
        row(
            "exhibit",
            [
                ("number", exhibit.id), ("exhibit", exhibit.id),
                ("time", exhibit.capture.capturedAt.rfc3339), ("what", exhibit.recordType),
                ("says", String(exhibit.capture.status)), ("address", exhibit.capture.address.text),
                ("sha256", exhibit.package?.digest.hex), ("rules", exhibit.capture.authority),
            ])
    }

    private func finding(_ fact: FindingFacts) -> [String: String] {
        let finding = fact.recorded.finding
        return row(
            "finding",
            [
                ("number", fact.id), ("exhibit", fact.exhibit), ("time", fact.recorded.foundAt.rfc3339),
                ("what", finding.rule), ("says", fact.speaksFor ? "for" : "against"),
                ("dutch", finding.reasonDutch), ("english", finding.reasonEnglish),
                ("grade", finding.grade), ("weight", fact.weight), ("places", fact.places),
                ("sha256", facts.exhibit(fact.exhibit)?.package?.digest.hex),
                ("rules", fact.recorded.rules.digest.labelled),
            ])
    }

    private func decision(_ fact: DecisionFacts) -> [String: String] {
        let decision = fact.recorded.decision
        return row(
            "decision",
            [
                ("number", fact.id), ("time", decision.decidedAt.rfc3339), ("what", decision.reasonCode),
                ("says", decision.outcome.rawValue), ("dutch", decision.text), ("by", decision.decidedBy),
                ("rules", "\(fact.recorded.standing.rawValue), round \(fact.recorded.round)"),
            ])
    }

    private func custody(_ fact: CustodyFacts) -> [String: String] {
        let event = fact.event
        return row(
            "custody",
            [
                ("time", event.at.rfc3339), ("what", event.action), ("says", event.object),
                ("dutch", event.reason), ("by", event.actor),
            ])
    }

    private func withheld(_ item: CommittedItem) -> [String: String] {
        row(
            "withheld",
            [
                ("number", item.id), ("what", item.kind.rawValue), ("says", item.ground.rawValue),
                ("sha256", item.commitment.hex),
            ])
    }
}
