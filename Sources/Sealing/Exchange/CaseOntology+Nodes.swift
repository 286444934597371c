internal import Archiving
internal import Evidence

/// What was captured, what was found in it and what people did with it.
extension CaseOntology {
    func url(_ address: String) -> JSONDocument {
        node(
            "url", [address], "uco-observable:URL",
            [
                (
                    "uco-core:hasFacet",
                    .list([
                        node(
                            "url-facet", [address], "uco-observable:URLFacet",
                            [("uco-observable:fullValue", .text(address))])
                    ])
                )
            ])
    }

    /// Its files, the body as received, the provenance record that binds them to the exhibit's number, and the capture.
    func exhibitNodes(_ exhibit: ExhibitFacts) -> [JSONDocument] {
        let files = file(exhibit).map { [$0] } ?? []
        let references = (files + [payload(exhibit)]).compactMap { $0["@id"]?.text }.map(Self.reference)
        let record = node(
            "provenance", [facts.file.id, exhibit.id, exhibit.capture.id],
            "case-investigation:ProvenanceRecord",
            [
                ("uco-core:description", .text(Self.described(exhibit))),
                ("uco-core:objectCreatedTime", Self.time(exhibit.capture.capturedAt)),
                ("case-investigation:exhibitNumber", .text(exhibit.id)),
                ("uco-core:object", .list(references)),
            ])
        let result = record["@id"]?.text.map(Self.reference).map { [$0] } ?? []
        return files + [payload(exhibit), record, capture(exhibit, result: result + references)]
    }

    private static func described(_ exhibit: ExhibitFacts) -> String {
        var text =
            "WARC record \(exhibit.capture.id) (\(exhibit.recordType)), HTTP status \(exhibit.capture.status)"
        if let address = exhibit.remoteAddress { text += ", server \(address)" }
        if let other = exhibit.original { text += "; same content as \(other), only the head was kept" }
        let cut = exhibit.cut
        if !cut.isEmpty { text += "; incomplete: " + cut.joined(separator: " ") }
        return text
    }

    private func file(_ exhibit: ExhibitFacts) -> JSONDocument? {
        guard let wacz = exhibit.package else { return nil }
        let parts = [facts.file.id, wacz.path, wacz.digest.hex]
        return node(
            "file", parts, "uco-observable:File",
            [
                (
                    "uco-core:hasFacet",
                    .list([
                        node(
                            "file-facet", parts, "uco-observable:FileFacet",
                            [
                                ("uco-observable:fileName", .text(FolderPath.lastPart(of: wacz.path))),
                                ("uco-observable:filePath", .text(wacz.path)),
                                (
                                    "uco-observable:sizeInBytes",
                                    Self.typed("xsd:integer", String(wacz.size))
                                ),
                            ]),
                        content(parts, wacz.digest),
                    ])
                )
            ])
    }

    private func payload(_ exhibit: ExhibitFacts) -> JSONDocument {
        let parts = ["payload", facts.file.id, exhibit.capture.id, exhibit.capture.payloadDigest.hex]
        return node(
            "payload", parts, "uco-observable:ObservableObject",
            [
                ("uco-core:name", .text("Body of the answer, as received")),
                ("uco-core:hasFacet", .list([content(parts, exhibit.capture.payloadDigest)])),
            ])
    }

    private func content(_ parts: [String], _ digest: Digest256) -> JSONDocument {
        let hash = node(
            "hash", parts, "uco-types:Hash",
            [
                ("uco-types:hashMethod", .text("SHA256")),
                ("uco-types:hashValue", Self.typed("xsd:hexBinary", digest.hex)),
            ])
        return node(
            "content-facet", parts, "uco-observable:ContentDataFacet",
            [("uco-observable:hash", .list([hash]))])
    }

    private func captureID(_ exhibit: ExhibitFacts) -> String {
        Self.id("capture", [facts.file.id, exhibit.capture.id])
    }

    private func capture(_ exhibit: ExhibitFacts, result: [JSONDocument]) -> JSONDocument {
        node(
            "capture", [facts.file.id, exhibit.capture.id], "case-investigation:InvestigativeAction",
            [
                ("uco-core:name", .text("capture")),
                ("uco-core:description", .text("Under authority \(exhibit.capture.authority)")),
                ("uco-action:startTime", Self.time(exhibit.capture.capturedAt)),
                ("uco-action:performer", agencyReference),
                ("uco-action:instrument", .list([toolReference])),
                (
                    "uco-action:object",
                    .list([Self.reference(Self.id("url", [exhibit.capture.address.text]))])
                ),
                ("uco-action:result", .list(result)),
            ])
    }

    /// A finding is a statement of a rule about an exhibit, never a fact of the graph.
    func assertion(_ fact: FindingFacts) -> JSONDocument {
        let finding = fact.recorded.finding
        let exhibit = facts.exhibit(fact.exhibit).map {
            Self.reference(Self.id("provenance", [facts.file.id, $0.id, $0.capture.id]))
        }
        return node(
            "finding", [facts.file.id, fact.id, finding.rule, fact.recorded.rules.digest.hex],
            "uco-core:Assertion",
            [
                ("uco-core:name", .text(finding.rule)),
                (
                    "uco-core:description",
                    .text(
                        "Speaks \(fact.speaksFor ? "for" : "against") it; grade \(finding.grade), weight \(fact.weight) (log-odds); rules \(fact.recorded.rules.digest.labelled)"
                            + (fact.places.isEmpty ? "" : "; characters \(fact.places) of the text"))
                ),
                ("uco-core:statement", .texts([finding.reasonDutch, finding.reasonEnglish])),
                ("uco-core:objectCreatedTime", Self.time(fact.recorded.foundAt)),
                ("uco-core:tag", .texts([finding.group.rawValue])),
                ("uco-core:object", exhibit.map { .list([$0]) }),
            ])
    }

    var verdict: JSONDocument {
        let verdict = facts.verdict
        let article = verdict.article.map { [$0] } ?? []
        return node(
            "verdict", [facts.file.id, verdict.value.rawValue] + verdict.reasons, "uco-core:Assertion",
            [
                ("uco-core:name", .text("permit verdict")),
                ("uco-core:statement", .texts([verdict.value.rawValue] + verdict.reasons + article)),
            ])
    }

    /// One that was taken back stays in the graph, and says so.
    func decision(_ fact: DecisionFacts) -> JSONDocument {
        let decision = fact.recorded.decision
        let informed = facts.exhibits.map { Self.reference(captureID($0)) }
        return node(
            "decision", [facts.file.id, fact.id, decision.decidedAt.rfc3339],
            "case-investigation:InvestigativeAction",
            [
                ("uco-core:name", .text("decision: \(decision.outcome.rawValue)")),
                ("uco-core:description", .text("\(decision.reasonCode): \(decision.text)")),
                ("uco-core:tag", .texts([fact.recorded.standing.rawValue, "round-\(fact.recorded.round)"])),
                ("uco-action:startTime", Self.time(decision.decidedAt)),
                ("uco-action:endTime", Self.time(decision.decidedAt)),
                ("uco-action:performer", performer(decision.decidedBy)),
                ("case-investigation:wasInformedBy", informed.isEmpty ? nil : .list(informed)),
            ])
    }

    func custodyAct(_ place: Int, _ fact: CustodyFacts) -> JSONDocument {
        let event = fact.event
        return node(
            "custody", [facts.file.id, String(place), event.at.rfc3339],
            "case-investigation:InvestigativeAction",
            [
                ("uco-core:name", .text("custody: \(event.action)")),
                ("uco-core:description", .text("\(event.object): \(event.reason)")),
                ("uco-action:startTime", Self.time(event.at)),
                ("uco-action:endTime", Self.time(event.at)),
                ("uco-action:performer", performer(event.actor)),
            ])
    }
}
