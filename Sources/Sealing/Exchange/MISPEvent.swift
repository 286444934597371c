internal import Archiving
internal import Evidence

/// The case as an event of MISP (misp-project.org, core format), of the object templates that every MISP has: `url`,
/// `file`, `phone`, `forensic-case`, `forensic-evidence` and `annotation`.
///
/// It asks for nothing: it is unpublished, for the own organisation alone, and no attribute is meant for detection or
/// correlation, because the person in an ad is no indicator. Phone numbers are masked.
struct MISPEvent {
    private let facts: BundleFacts

    init(_ facts: BundleFacts) {
        self.facts = facts
    }

    var document: [UInt8] {
        let agency = facts.lawfulness.authority.agency
        let event = JSONDocument.members([
            ("uuid", .text(Self.uuid("event", [facts.file.id, facts.edition.rawValue]))),
            ("info", .text("Baken \(facts.file.id): \(facts.verdict.value.rawValue)")),
            ("date", .text(facts.file.firstSeen.day.iso8601)), ("timestamp", Self.stamp(facts.asOf)),
            // 4: undefined; a threat is not what an ad is. 1: ongoing, 2: completed. 0: your organisation only.
            ("threat_level_id", .text("4")), ("analysis", .text(facts.file.state == .decided ? "2" : "1")),
            ("distribution", .text("0")), ("published", .truth(false)),
            (
                "Orgc",
                .members([("name", .text(agency)), ("uuid", .text(Self.uuid("organisation", [agency])))])
            ),
            ("Tag", .list(["tlp:amber+strict", "PAP:RED"].map { .members([("name", .text($0))]) })),
            ("Attribute", .list([])), ("Object", .list(objects)),
        ])
        return JSONDocument.members([("Event", event)]).document
    }

    private var objects: [JSONDocument] {
        [forensicCase] + facts.addresses.map(url) + facts.exhibits.compactMap(file)
            + facts.exhibits.map(evidence) + facts.maskedPhones.enumerated().map(phone)
            + facts.findings.map(finding) + facts.decisions.map(decision)
    }

    // MARK: objects by template

    private var forensicCase: JSONDocument {
        let authority = facts.lawfulness.authority
        return object(
            .forensicCase, [facts.file.id],
            [
                Attribute("case-number", "text", facts.file.id),
                Attribute("analysis-start-date", "datetime", facts.file.firstSeen.rfc3339),
                Attribute(
                    "additional-comments", "text",
                    "Legal basis: \(authority.legalBasis.article). Purpose: \(authority.purpose). Permit: \(facts.verdict.value.rawValue) (\(facts.verdict.reasons.joined(separator: " ")))."
                ),
            ])
    }

    private func url(_ address: String) -> JSONDocument {
        let times = facts.exhibits.filter { $0.capture.address.text.utf8.elementsEqual(address.utf8) }
            .map(\.capture.capturedAt)
        return object(
            .url, [address],
            [Attribute("url", "url", address, category: "Network activity")]
                + [("first-seen", times.min()), ("last-seen", times.max())].compactMap { name, time in
                    time.map { Attribute(name, "datetime", $0.rfc3339) }
                })
    }

    private func file(_ exhibit: ExhibitFacts) -> JSONDocument? {
        guard let wacz = exhibit.package else { return nil }
        return object(
            .file, [exhibit.id, wacz.digest.hex],
            [
                Attribute("filename", "filename", wacz.path, category: "External analysis"),
                Attribute("sha256", "sha256", wacz.digest.hex, category: "External analysis"),
                Attribute("size-in-bytes", "size-in-bytes", String(wacz.size)),
            ])
    }

    private func evidence(_ exhibit: ExhibitFacts) -> JSONDocument {
        let cut = exhibit.cut.isEmpty ? "" : " Incomplete: \(exhibit.cut.joined(separator: " "))."
        return object(
            .forensicEvidence, [exhibit.id, exhibit.capture.id],
            [
                Attribute("case-number", "text", facts.file.id),
                Attribute("evidence-number", "text", exhibit.id),
                Attribute("type", "text", "Network"),
                Attribute("acquisition-method", "text", "Live acquisition"),
                Attribute("acquisition-tools", "text", "Other"),
                Attribute(
                    "name", "text", exhibit.package.map { FolderPath.lastPart(of: $0.path) } ?? exhibit.id),
                Attribute(
                    "additional-comments", "text",
                    "\(facts.tool), \(exhibit.capture.capturedAt.rfc3339), HTTP \(exhibit.capture.status), body \(exhibit.payloadDigest), WARC record \(exhibit.capture.id), authority \(exhibit.capture.authority).\(cut)"
                ),
            ])
    }

    private func phone(_ place: Int, _ masked: String) -> JSONDocument {
        object(
            .phone, [String(place), masked],
            [Attribute("text", "text", "Masked number in the ad: \(masked)")])
    }

    private func finding(_ fact: FindingFacts) -> JSONDocument {
        let finding = fact.recorded.finding
        return annotation(
            [fact.id, finding.rule, fact.recorded.rules.digest.hex], fact.recorded.foundAt,
            "\(fact.id): rule \(finding.rule) speaks \(fact.speaksFor ? "for" : "against") it. Grade \(finding.grade), weight \(fact.weight) (log-odds), exhibit \(fact.exhibit ?? "-"). A sign, no judgement."
        )
    }

    private func decision(_ fact: DecisionFacts) -> JSONDocument {
        let decision = fact.recorded.decision
        return annotation(
            [fact.id, decision.decidedAt.rfc3339], decision.decidedAt,
            "\(fact.id): a person decided \(decision.outcome.rawValue) (\(decision.reasonCode), \(fact.recorded.standing.rawValue)); by \(decision.decidedBy)."
        )
    }

    private func annotation(_ parts: [String], _ time: UTCTime, _ text: String) -> JSONDocument {
        object(
            .annotation, parts,
            [
                Attribute("text", "text", text), Attribute("type", "text", "Annotation"),
                Attribute("format", "text", "text"),
                Attribute("creation-date", "datetime", time.rfc3339),
            ])
    }
}

extension MISPEvent {
    /// One value of an object; in the category that MISP has for its type, unless another is named.
    private struct Attribute {
        let relation, type, value, category: String

        init(_ relation: String, _ type: String, _ value: String, category: String = "Other") {
            (self.relation, self.type, self.value, self.category) = (relation, type, value, category)
        }
    }

    /// Templates by name, uuid and version, as github.com/MISP/misp-objects has them.
    private struct Template {
        let name, uuid, version, category: String

        static let url = Template(
            name: "url", uuid: "60efb77b-40b5-4c46-871b-ed1ed999fce5", version: "10", category: "network")
        static let file = Template(
            name: "file", uuid: "688c46fb-5edb-40a3-8273-1af7923e2215", version: "25", category: "file")
        static let phone = Template(
            name: "phone", uuid: "d7e4fbdd-b551-4862-bddb-a0b470a38509", version: "6", category: "misc")
        static let forensicCase = Template(
            name: "forensic-case", uuid: "3ea36022-ae93-455e-88b1-d43aca789cac", version: "1",
            category: "misc")
        static let forensicEvidence = Template(
            name: "forensic-evidence", uuid: "fe44c648-63ef-43fc-b3de-af71a2e023e4", version: "2",
            category: "misc")
        static let annotation = Template(
            name: "annotation", uuid: "5d8dc046-15a1-4ca3-a09f-ed4ede7c4487", version: "3",
            category: "misc")
    }

    private static func uuid(_ kind: String, _ parts: [String]) -> String {
        NamedIdentifier.uuid("misp/" + kind, parts)
    }

    /// MISP counts whole seconds, as text.
    private static func stamp(_ time: UTCTime) -> JSONDocument {
        .text(String(time.millisecondsSince1970 / 1_000))
    }

    private func object(_ template: Template, _ parts: [String], _ attributes: [Attribute]) -> JSONDocument {
        let name = [facts.file.id, facts.edition.rawValue] + parts
        let values = attributes.enumerated().map { place, attribute in
            JSONDocument.members([
                ("uuid", .text(Self.uuid(template.name + "/attribute", name + [String(place)]))),
                ("object_relation", .text(attribute.relation)), ("type", .text(attribute.type)),
                ("category", .text(attribute.category)), ("value", .text(attribute.value)),
                ("to_ids", .truth(false)), ("disable_correlation", .truth(true)),
                ("distribution", .text("5")), ("timestamp", Self.stamp(facts.asOf)),
            ])
        }
        return .members([
            ("uuid", .text(Self.uuid(template.name, name))), ("name", .text(template.name)),
            ("meta-category", .text(template.category)), ("template_uuid", .text(template.uuid)),
            ("template_version", .text(template.version)), ("distribution", .text("5")),
            ("timestamp", Self.stamp(facts.asOf)), ("Attribute", .list(values)),
        ])
    }
}
