internal import Evidence

/// The case as a graph of CASE/UCO 1.5.0 in JSON-LD (caseontology.org): investigation, legal basis, one action for each
/// capture, decision and act, a provenance record for each exhibit, addresses and files with their digests.
///
/// `case_validate` calls a graph without any action or provenance record valid, so that all are here is our own rule.
struct CaseOntology {
    let facts: BundleFacts

    init(_ facts: BundleFacts) {
        self.facts = facts
    }

    var document: [UInt8] {
        JSONDocument.members([
            ("@context", .object(Self.context.mapValues(JSONDocument.text))), ("@graph", .list(graph)),
        ]).document
    }

    private static let context = [
        "case-investigation": "https://ontology.caseontology.org/case/investigation/",
        "uco-action": "https://ontology.unifiedcyberontology.org/uco/action/",
        "uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
        "uco-identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
        "uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
        "uco-tool": "https://ontology.unifiedcyberontology.org/uco/tool/",
        "uco-types": "https://ontology.unifiedcyberontology.org/uco/types/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    ]

    private var graph: [JSONDocument] {
        let exhibits = facts.exhibits.flatMap(exhibitNodes)
        let acts =
            facts.decisions.map(decision) + facts.custody.enumerated().map(custodyAct)
        let parts = exhibits + facts.findings.map(assertion) + [verdict] + acts
        return [investigation(of: parts), authorization, agency, tool] + people
            + facts.addresses.map(url) + parts
    }

    private func investigation(of parts: [JSONDocument]) -> JSONDocument {
        node(
            "investigation", [facts.file.id], "case-investigation:Investigation",
            [
                ("uco-core:name", .text(facts.file.id)),
                (
                    "uco-core:description",
                    .text(
                        "Signs that rules found in a public advertisement, put before people. A sign is no judgement."
                    )
                ),
                ("uco-core:objectCreatedTime", Self.time(facts.file.firstSeen)),
                (
                    "case-investigation:focus",
                    .text("Protection of possible victims in public advertisements")
                ),
                ("case-investigation:relevantAuthorization", Self.reference(authorizationID)),
                (
                    "uco-core:object",
                    .list(parts.compactMap { $0["@id"] }.map { .members([("@id", $0)]) })
                ),
            ])
    }

    private var authorizationID: String { Self.id("authorization", [facts.lawfulness.authority.id]) }

    /// The legal basis. The last day is included, so the term ends with its last second.
    private var authorization: JSONDocument {
        let authority = facts.lawfulness.authority
        return node(
            "authorization", [authority.id], "case-investigation:Authorization",
            [
                ("uco-core:name", .text(authority.legalBasis.article)),
                (
                    "uco-core:description",
                    .text(
                        "\(authority.legalBasis.text)\nPurpose: \(authority.purpose)\nApproved by: \(authority.approver)"
                    )
                ),
                ("case-investigation:authorizationType", .text("legal basis")),
                ("case-investigation:authorizationIdentifier", .texts([authority.id])),
                ("uco-core:startTime", Self.time("\(authority.validFrom.iso8601)T00:00:00Z")),
                ("uco-core:endTime", Self.time("\(authority.validUntil.iso8601)T23:59:59Z")),
            ])
    }

    private var agency: JSONDocument {
        node(
            "agency", [facts.lawfulness.authority.agency], "uco-identity:Organization",
            [("uco-core:name", .text(facts.lawfulness.authority.agency))])
    }

    private var tool: JSONDocument {
        let (name, version) = facts.toolParts
        return node(
            "tool", [facts.tool], "uco-tool:Tool",
            [
                ("uco-core:name", .text(name)), ("uco-tool:version", .text(version)),
                ("uco-tool:toolType", .text("web crawler")),
                ("uco-core:description", .text("Plan \(facts.lawfulness.planDigest.labelled)")),
            ])
    }

    /// Who decided or acted, by what the edition shows of them.
    private var people: [JSONDocument] {
        let names = Set(facts.decisions.map(\.recorded.decision.decidedBy) + facts.custody.map(\.event.actor))
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
            node("person", [facts.file.id, $0], "uco-identity:Identity", [("uco-core:name", .text($0))])
        }
    }

    func performer(_ name: String) -> JSONDocument {
        Self.reference(Self.id("person", [facts.file.id, name]))
    }
    var agencyReference: JSONDocument {
        Self.reference(Self.id("agency", [facts.lawfulness.authority.agency]))
    }
    var toolReference: JSONDocument { Self.reference(Self.id("tool", [facts.tool])) }
}

extension CaseOntology {
    static func id(_ kind: String, _ parts: [String]) -> String {
        "urn:uuid:" + NamedIdentifier.uuid("case-uco/" + kind, parts)
    }

    static func reference(_ id: String) -> JSONDocument { .members([("@id", .text(id))]) }
    static func time(_ time: UTCTime) -> JSONDocument { self.time(time.rfc3339) }
    static func time(_ text: String) -> JSONDocument { typed("xsd:dateTime", text) }

    /// Numbers and dates as typed text: JSON's own numbers would be floats to some readers.
    static func typed(_ type: String, _ text: String) -> JSONDocument {
        .members([("@type", .text(type)), ("@value", .text(text))])
    }

    func node(_ kind: String, _ parts: [String], _ type: String, _ members: [(String, JSONDocument?)])
        -> JSONDocument
    {
        .members([("@id", .text(Self.id(kind, parts))), ("@type", .text(type))] + members)
    }
}
