internal import Evidence

/// The files of a bundle beside its exhibits, as bytes: a pure function of the case, so that sealing twice gives the
/// same. No clock is read here; when a case was exported stands in its custody.
struct BundleContents {
    private let request: SealingRequest
    private let exhibits: [Exhibit]
    private let exhibitIDs: [String: String]

    static let format = "baken-bundle/1"
    /// Every bundle has these, besides its exhibits.
    static let required = [
        "case.json", "custody.jsonl", "decisions.jsonl", "findings.json", "lawfulness.json", Manifest.keyName,
        "report.html", "text.txt",
    ]

    init(_ request: SealingRequest, _ exhibits: [Exhibit]) {
        self.request = request
        self.exhibits = exhibits
        exhibitIDs = Dictionary(exhibits.map { ($0.capture.id, $0.id) }) { first, _ in first }
    }

    /// By path.
    func files() throws(SealingError) -> [(path: String, bytes: [UInt8])] {
        [
            ("case.json", caseFile.document),
            ("custody.jsonl", custody.flatMap(\.line)),
            ("decisions.jsonl", decisions.flatMap(\.line)),
            ("findings.json", try findings().document),
            ("lawfulness.json", lawfulness.document),
            ("report.html", try ReportPage(request, exhibits, exhibitIDs).bytes),
            ("text.txt", Array(request.dossier.text.utf8)),
        ]
    }

    private var caseFile: CanonicalValue {
        let file = request.dossier.file
        return .members([
            ("format", .text(Self.format)),
            ("tool", .text(request.tool)),
            ("case", .text(file.id)),
            ("route", .text(file.route.rawValue)),
            ("municipality", .optional(file.municipality)),
            ("priority", .text(file.priority.rawValue)),
            ("state", .text(file.state.rawValue)),
            ("address", .text(file.address.text)),
            ("title", .text(file.title)),
            ("firstSeen", .text(file.firstSeen.rfc3339)),
            ("lastSeen", .text(file.lastSeen.rfc3339)),
            ("rules", .texts(file.ruleIDs)),
            ("maskedPhones", .texts(request.dossier.maskedPhones)),
            ("verdict", verdict),
            ("textDigest", .text(Digest256(of: request.dossier.text).labelled)),
            ("exhibits", .list(exhibits.map(exhibit))),
        ])
    }

    private var verdict: CanonicalValue {
        let verdict = request.dossier.verdict
        return .members([
            ("value", .text(verdict.value.rawValue)),
            ("reasons", .texts(verdict.reasons)),
            ("article", .optional(verdict.article)),
        ])
    }

    private func exhibit(_ exhibit: Exhibit) -> CanonicalValue {
        let capture = exhibit.capture
        return .members([
            ("id", .text(exhibit.id)),
            ("file", .text(exhibit.warcPath)),
            ("digest", .text(exhibit.digest.labelled)),
            ("record", .text(capture.id)),
            ("recordType", .text(exhibit.recordType)),
            ("address", .text(capture.address.text)),
            ("capturedAt", .text(capture.capturedAt.rfc3339)),
            ("status", .integer(capture.status)),
            ("payloadDigest", .text(exhibit.payloadDigest)),
            ("remoteAddress", .optional(exhibit.remoteAddress)),
            ("resolvedAddresses", .optional(exhibit.resolvedAddresses)),
            ("authority", .text(capture.authority)),
            ("incompleteness", .texts(capture.incompleteness.sorted().map(\.rawValue))),
            ("segment", .text(capture.response.segment)),
            ("offset", .integer(capture.response.offset)),
            ("length", .integer(capture.response.length)),
        ])
    }

    private func findings() throws(SealingError) -> CanonicalValue {
        let text = MarkedText(request.dossier.text)
        var values: [CanonicalValue] = []
        for recorded in request.dossier.findings {
            let finding = recorded.finding
            values.append(
                .members([
                    ("rule", .text(finding.rule)),
                    ("group", .text(finding.group.rawValue)),
                    ("grade", .text(finding.grade)),
                    ("weight", .text(try DecimalText.thousandths(finding.weight))),
                    ("reasonDutch", .text(finding.reasonDutch)),
                    ("reasonEnglish", .text(finding.reasonEnglish)),
                    ("spans", .list(finding.spans.map { .list([.integer($0.start), .integer($0.end)]) })),
                    ("marked", .texts(finding.spans.map(text.characters))),
                    ("rulesDigest", .text(recorded.rules.digest.labelled)),
                    ("rulePacks", .list(recorded.rules.packs(of: finding.group).map(Self.pack))),
                    ("rulesLeftOut", .texts(recorded.rules.leftOut)),
                    ("record", .text(recorded.capture)),
                    ("exhibit", .optional(exhibitIDs[recorded.capture])),
                    ("authority", .text(recorded.authority)),
                    ("foundAt", .text(recorded.foundAt.rfc3339)),
                ]))
        }
        return .members([
            ("note", .text("Spans count Unicode scalars in text.txt. Weights are log-odds.")),
            ("findings", .list(values)),
        ])
    }

    private static func pack(_ pack: RuleStamp.Pack) -> CanonicalValue {
        .members([
            ("name", .text(pack.name)), ("version", .integer(pack.version)),
            ("digest", .text(pack.digest.labelled)),
        ])
    }

    private var decisions: [CanonicalValue] {
        request.dossier.decisions.map { decision in
            .members([
                ("case", .text(decision.caseID)),
                ("outcome", .text(decision.outcome.rawValue)),
                ("reasonCode", .text(decision.reasonCode)),
                ("text", .text(decision.text)),
                ("decidedBy", .text(decision.decidedBy)),
                ("decidedAt", .text(decision.decidedAt.rfc3339)),
                ("lease", .integer(Int(decision.token))),
            ])
        }
    }

    private var custody: [CanonicalValue] {
        request.dossier.history.map { event in
            .members([
                ("action", .text(event.action)),
                ("actor", .text(event.actor)),
                ("object", .text(event.object)),
                ("at", .text(event.at.rfc3339)),
                ("reason", .text(event.reason)),
            ])
        }
    }

    private var lawfulness: CanonicalValue {
        let authority = request.authority
        return .members([
            ("authority", .text(authority.id)),
            ("agency", .text(authority.agency)),
            ("kind", .text(authority.kind.rawValue)),
            ("municipalities", .texts(authority.municipalities)),
            ("article", .text(authority.legalBasis.article)),
            ("text", .text(authority.legalBasis.text)),
            ("purpose", .text(authority.purpose)),
            ("approver", .text(authority.approver)),
            ("validFrom", .text(authority.validFrom.iso8601)),
            ("validUntil", .text(authority.validUntil.iso8601)),
            ("hosts", .texts(authority.hosts.map(\.description))),
            ("findingGroups", .texts(authority.findingGroups.sorted().map(\.rawValue))),
            (
                "robotsOverrides",
                .list(
                    authority.robotsOverrides.map { robotsOverride in
                        .members([
                            ("host", .text(robotsOverride.host.description)),
                            ("ground", .text(robotsOverride.ground)),
                        ])
                    })
            ),
            ("planDigest", .text(request.planDigest.labelled)),
            ("capturesUnderOtherAuthorities", .texts(otherAuthorities)),
        ])
    }

    private var otherAuthorities: [String] {
        Set(exhibits.map(\.capture.authority)).subtracting([request.authority.id]).sorted()
    }
}

/// Decimal numbers as text, with three places, because no two programs agree on how to write a float.
enum DecimalText {
    static func thousandths(_ value: Double) throws(SealingError) -> String {
        guard value.isFinite, abs(value) < 1_000_000 else {
            throw SealingError(.unusable, "a weight is no number")
        }
        let scaled = Int((value * 1_000).rounded())
        let digits = String(abs(scaled) % 1_000)
        let places = String(repeating: "0", count: 3 - digits.utf8.count) + digits
        return (scaled < 0 ? "-" : "") + "\(abs(scaled) / 1_000).\(places)"
    }
}
