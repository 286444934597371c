internal import Evidence

/// The case as a bundle of STIX 2.1 (docs.oasis-open.org/cti/stix/v2.1): who observed which address and which file, with
/// the signs as notes. What STIX has no word for stands in an extension that is defined in the bundle itself.
///
/// Everything is marked TLP:AMBER+STRICT: it is for the organisation that receives it. No text of the ad, no sentence
/// that quotes it and no phone number is in it, because what is shared travels on.
struct STIXBundle {
    private let facts: BundleFacts

    init(_ facts: BundleFacts) {
        self.facts = facts
    }

    var document: [UInt8] {
        JSONDocument.members([
            ("type", .text("bundle")), ("id", .text(id("bundle", [facts.file.id, facts.edition.rawValue]))),
            ("objects", .list(objects)),
        ]).document
    }

    private var objects: [JSONDocument] {
        let observed = facts.addresses.map(url) + facts.exhibits.compactMap(file)
        let told =
            facts.exhibits.map(observation) + facts.findings.map(finding) + [verdict]
            + facts.decisions.map(decision)
        return [agency, Self.marking, extensionDefinition] + observed + told
            + [grouping((observed + told).compactMap { $0["id"]?.text })]
    }

    // MARK: who, how it may travel, and our own words

    private var agencyID: String { id("identity", [facts.lawfulness.authority.agency]) }
    private var extensionID: String { id("extension-definition", ["1"]) }
    /// Fixed by OASIS for TLP:AMBER+STRICT of TLP 2.0.
    private static let markingID = "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"

    private var agency: JSONDocument {
        object(
            "identity", agencyID, at: nil,
            [
                ("name", .text(facts.lawfulness.authority.agency)), ("identity_class", .text("organization")),
                ("sectors", .texts(["government"])),
            ])
    }

    private static let marking = JSONDocument.members([
        ("type", .text("marking-definition")), ("spec_version", .text("2.1")), ("id", .text(markingID)),
        ("created", .text("2022-10-01T00:00:00.000Z")), ("name", .text("TLP:AMBER+STRICT")),
        (
            "extensions",
            .object([
                "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d": .object([
                    "extension_type": .text("property-extension"), "tlp_2_0": .text("amber+strict"),
                ])
            ])
        ),
    ])

    private var extensionDefinition: JSONDocument {
        object(
            "extension-definition", extensionID, at: nil,
            [
                ("created_by_ref", .text(agencyID)), ("name", .text("Baken evidence")),
                (
                    "description",
                    .text(
                        "Exhibit numbers, rules, weights and legal basis of a Baken bundle; all values are texts."
                    )
                ),
                (
                    "schema",
                    .text(
                        "exhibit, record, payload, authority, incompleteness; rule, group, grade, weight (log-odds), places, rules; outcome, reason, by, standing. Defined in exchange/LOSSES.md of the bundle."
                    )
                ), ("version", .text("1.0.0")), ("extension_types", .texts(["property-extension"])),
            ])
    }

    // MARK: what was observed

    private func url(_ address: String) -> JSONDocument {
        observable("url", contributing: [("value", .text(address))])
    }

    private func file(_ exhibit: ExhibitFacts) -> JSONDocument? {
        guard let wacz = exhibit.package else { return nil }
        return observable(
            "file",
            contributing: [
                ("hashes", .object(["SHA-256": .text(wacz.digest.hex)])),
                ("name", .text("\(facts.file.id)-\(exhibit.id).wacz")),
            ], more: [("size", .whole(wacz.size)), ("mime_type", .text("application/wacz"))])
    }

    private func observation(_ exhibit: ExhibitFacts) -> JSONDocument {
        let time = exhibit.capture.capturedAt.rfc3339
        let references = [url(exhibit.capture.address.text), file(exhibit)].compactMap { $0?["id"] }
        return object(
            "observed-data", id("observed-data", [facts.file.id, exhibit.capture.id]),
            at: exhibit.capture.capturedAt,
            [
                ("first_observed", .text(time)), ("last_observed", .text(time)),
                ("number_observed", .whole(1)), ("object_refs", .list(references)),
            ],
            ours: [
                ("exhibit", exhibit.id), ("record", exhibit.capture.id), ("payload", exhibit.payloadDigest),
                ("authority", exhibit.capture.authority),
                ("incompleteness", exhibit.cut.joined(separator: " ")),
            ])
    }

    // MARK: what is said about it

    /// Of no time but the case's own, so that the same case gives the same bytes.
    private func note(
        _ id: String, at time: UTCTime, _ abstract: String, _ content: String, about: [String],
        ours: [(String, String)]
    ) -> JSONDocument {
        object(
            "note", id, at: time,
            [
                ("abstract", .text(abstract)), ("content", .text(content)), ("object_refs", .texts(about)),
            ], ours: ours)
    }

    private func finding(_ fact: FindingFacts) -> JSONDocument {
        let finding = fact.recorded.finding
        let about = facts.exhibit(fact.exhibit).map { [observation($0)["id"]?.text ?? agencyID] }
        return note(
            id("note", [facts.file.id, fact.id, finding.rule, fact.recorded.rules.digest.hex]),
            at: fact.recorded.foundAt, finding.rule,
            "Rule \(finding.rule) speaks \(fact.speaksFor ? "for" : "against") it, grade \(finding.grade). A sign, no judgement.",
            about: about ?? [agencyID],
            ours: [
                ("finding", fact.id), ("rule", finding.rule), ("group", finding.group.rawValue),
                ("grade", finding.grade), ("weight", fact.weight), ("places", fact.places),
                ("rules", fact.recorded.rules.digest.labelled),
            ])
    }

    private var verdict: JSONDocument {
        let verdict = facts.verdict
        let reasons = verdict.reasons.joined(separator: " ")
        return note(
            id("note", [facts.file.id, "verdict", verdict.value.rawValue, reasons]), at: facts.asOf,
            "permit verdict", "\(verdict.value.rawValue): \(reasons)", about: [agencyID],
            ours: [
                ("verdict", verdict.value.rawValue), ("reasons", reasons), ("article", verdict.article ?? ""),
            ])
    }

    private func decision(_ fact: DecisionFacts) -> JSONDocument {
        let decision = fact.recorded.decision
        return note(
            id("note", [facts.file.id, fact.id, decision.decidedAt.rfc3339]), at: decision.decidedAt,
            "decision by a person", "\(decision.outcome.rawValue) (\(decision.reasonCode))",
            about: [agencyID],
            ours: [
                ("decision", fact.id), ("outcome", decision.outcome.rawValue),
                ("reason", decision.reasonCode), ("by", decision.decidedBy),
                ("standing", fact.recorded.standing.rawValue),
            ])
    }

    private func grouping(_ references: [String]) -> JSONDocument {
        let authority = facts.lawfulness.authority
        return object(
            "grouping", id("grouping", [facts.file.id, facts.edition.rawValue]), at: facts.asOf,
            [
                ("name", .text(facts.file.id)), ("context", .text("suspicious-activity")),
                (
                    "description",
                    .text("Signs in a public advertisement, put before people to protect possible victims.")
                ), ("object_refs", .texts(references)),
            ],
            ours: [
                ("authority", authority.id), ("article", authority.legalBasis.article),
                ("purpose", authority.purpose), ("plan", facts.lawfulness.planDigest.labelled),
            ])
    }
}

extension STIXBundle {
    private func id(_ type: String, _ parts: [String]) -> String {
        "\(type)--" + NamedIdentifier.uuid("stix/" + type, parts)
    }

    /// Of STIX's own namespace for observables (STIX 2.1 §2.9), with the name the contributing properties in canonical
    /// JSON: every maker gives the same address and the same file the same id.
    private static let observableSpace: [UInt8] = [
        0x00, 0xab, 0xed, 0xb4, 0xaa, 0x42, 0x46, 0x6c, 0x9c, 0x01, 0xfe, 0xd2, 0x33, 0x15, 0xa9, 0xb7,
    ]

    private func observable(
        _ type: String, contributing: [(String, CanonicalValue)], more: [(String, JSONDocument)] = []
    ) -> JSONDocument {
        let name = Array(CanonicalValue.members(contributing).line.dropLast())
        let id = "\(type)--" + NamedIdentifier.uuid(space: Self.observableSpace, name: name)
        let own = JSONDocument(name)
        let members = contributing.map { ($0.0, own?[$0.0]) } + more.map { ($0.0, Optional($0.1)) }
        return .members(
            [
                ("type", .text(type)), ("spec_version", .text("2.1")), ("id", .text(id)),
                ("object_marking_refs", .texts([Self.markingID])),
            ] + members)
    }

    /// With the time of what it tells, or of the case where there is none.
    private func object(
        _ type: String, _ id: String, at time: UTCTime?, _ members: [(String, JSONDocument?)],
        ours: [(String, String)] = []
    ) -> JSONDocument {
        let stamp = JSONDocument.text((time ?? facts.file.firstSeen).rfc3339)
        var all: [(String, JSONDocument?)] = [
            ("type", .text(type)), ("spec_version", .text("2.1")), ("id", .text(id)), ("created", stamp),
            ("modified", stamp), ("object_marking_refs", .texts([Self.markingID])),
        ]
        if id != agencyID { all.append(("created_by_ref", .text(agencyID))) }
        let told = ours.filter { !$0.1.isEmpty }.map { ($0.0, Optional(JSONDocument.text($0.1))) }
        if !told.isEmpty {
            let own: [(String, JSONDocument?)] = [("extension_type", .text("property-extension"))]
            all.append(("extensions", .object([extensionID: .members(own + told)])))
        }
        return .members(all + members)
    }
}
