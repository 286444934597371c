internal import Archiving
internal import Evidence

/// The documents of the core that programs read, as bytes: a pure function of what the bundle tells.
struct CoreDocuments {
    private let facts: BundleFacts

    init(_ facts: BundleFacts) {
        self.facts = facts
    }

    func files() throws(SealingError) -> [(path: String, bytes: [UInt8])] {
        [
            (BundleLayout.casePath, caseFile.document),
            (BundleLayout.commitmentsPath, commitments.document),
            (BundleLayout.custodyPath, facts.custody.flatMap { custody($0).line }),
            (BundleLayout.decisionsPath, facts.decisions.flatMap { decision($0).line }),
            (BundleLayout.environmentPath, environment.document),
            (BundleLayout.findingsPath, try findings().document),
            (BundleLayout.lawfulnessPath, lawfulness.document),
            (BundleLayout.textPath, Array(facts.text.utf8)),
        ] + facts.exhibits.map { (BundleLayout.exhibitPath($0.id), exhibit($0).document) }
    }

    private var caseFile: CanonicalValue {
        let file = facts.file
        return .members([
            ("format", .text(BundleFacts.format)), ("tool", .text(facts.tool)),
            ("edition", .text(facts.edition.rawValue)), ("language", .text(facts.language.rawValue)),
            ("asOf", .text(facts.asOf.rfc3339)), ("case", .text(file.id)),
            ("route", .text(file.route.rawValue)), ("municipality", .optional(file.municipality)),
            ("priority", .text(file.priority.rawValue)), ("state", .text(file.state.rawValue)),
            ("reviewers", .integer(file.reviewers)), ("address", .text(file.address.text)),
            ("title", .text(file.title)), ("firstSeen", .text(file.firstSeen.rfc3339)),
            ("lastSeen", .text(file.lastSeen.rfc3339)), ("rules", .texts(file.ruleIDs)),
            ("maskedPhones", .texts(facts.maskedPhones)),
            (
                "verdict",
                .members([
                    ("value", .text(facts.verdict.value.rawValue)),
                    ("reasons", .texts(facts.verdict.reasons)),
                    ("article", .optional(facts.verdict.article)),
                ])
            ),
            ("textDigest", .text(Digest256(of: facts.text).labelled)),
            ("exhibits", .texts(facts.exhibits.map(\.id))),
            ("logKey", .optional(facts.log?.text)),
        ])
    }

    private func leaf(_ leaf: LeafFacts?) -> CanonicalValue? {
        leaf.map {
            .members([
                ("place", .integer($0.place)), ("commitment", .text($0.commitment.labelled)),
                ("proof", .text($0.proofPath)),
            ])
        }
    }

    private static func fields(_ fields: [(name: String, value: String)]) -> CanonicalValue {
        .list(fields.map { .texts([$0.name, $0.value]) })
    }

    private func exhibit(_ exhibit: ExhibitFacts) -> CanonicalValue {
        let capture = exhibit.capture
        return .members([
            ("id", .text(exhibit.id)), ("file", .optional(exhibit.package?.path)),
            ("digest", .optional(exhibit.package?.digest.labelled)),
            ("bytes", exhibit.package.map { .integer($0.size) }), ("record", .text(capture.id)),
            ("recordType", .text(exhibit.recordType)), ("address", .text(capture.address.text)),
            ("capturedAt", .text(capture.capturedAt.rfc3339)), ("status", .integer(capture.status)),
            ("payloadDigest", .text(exhibit.payloadDigest)), ("contentIn", .optional(exhibit.original)),
            ("remoteAddress", .optional(exhibit.remoteAddress)),
            ("resolvedAddresses", .optional(exhibit.resolvedAddresses)),
            ("authority", .text(capture.authority)),
            ("incompleteness", .texts(capture.incompleteness.sorted().map(\.rawValue))),
            ("segment", .text(capture.response.segment)), ("offset", .integer(capture.response.offset)),
            ("length", .integer(capture.response.length)), ("fields", Self.fields(exhibit.fields)),
            ("session", Self.fields(exhibit.session)), ("leaf", leaf(exhibit.leaf)),
        ])
    }

    private func findings() throws(SealingError) -> CanonicalValue {
        var values: [CanonicalValue] = []
        for facts in facts.findings {
            let (recorded, finding) = (facts.recorded, facts.recorded.finding)
            values.append(
                .members([
                    ("id", .text(facts.id)), ("rule", .text(finding.rule)),
                    ("group", .text(finding.group.rawValue)), ("grade", .text(finding.grade)),
                    ("weight", .text(try DecimalText.thousandths(finding.weight))),
                    ("speaks", .text(finding.weight < 0 ? "against" : "for")),
                    ("reasonDutch", .text(finding.reasonDutch)),
                    ("reasonEnglish", .text(finding.reasonEnglish)),
                    ("spans", .list(finding.spans.map { .list([.integer($0.start), .integer($0.end)]) })),
                    ("marked", .texts(facts.marked)), ("ruleText", .optional(facts.ruleText)),
                    ("ruleTextDigest", facts.ruleText.map { .text(Digest256(of: $0).labelled) }),
                    ("rulesDigest", .text(recorded.rules.digest.labelled)),
                    ("rulePacks", .list(recorded.rules.packs(of: finding.group).map(Self.pack))),
                    ("rulesLeftOut", .texts(recorded.rules.leftOut)), ("record", .text(recorded.capture)),
                    ("exhibit", .optional(facts.exhibit)), ("authority", .text(recorded.authority)),
                    ("foundAt", .text(recorded.foundAt.rfc3339)), ("leaf", leaf(facts.leaf)),
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

    private func decision(_ facts: DecisionFacts) -> CanonicalValue {
        let (recorded, decision) = (facts.recorded, facts.recorded.decision)
        return .members([
            ("id", .text(facts.id)), ("case", .text(decision.caseID)),
            ("outcome", .text(decision.outcome.rawValue)), ("reasonCode", .text(decision.reasonCode)),
            ("text", .text(decision.text)), ("decidedBy", .text(decision.decidedBy)),
            ("decidedAt", .text(decision.decidedAt.rfc3339)), ("lease", .integer(Int(decision.token))),
            ("round", .integer(recorded.round)), ("standing", .text(recorded.standing.rawValue)),
            (
                "undone",
                recorded.undone.map {
                    .members([
                        ("by", .text($0.actor)), ("at", .text($0.at.rfc3339)), ("reason", .text($0.reason)),
                    ])
                }
            ), ("leaf", leaf(facts.leaf)),
        ])
    }

    private func custody(_ facts: CustodyFacts) -> CanonicalValue {
        .members([
            ("action", .text(facts.event.action)), ("actor", .text(facts.event.actor)),
            ("object", .text(facts.event.object)), ("at", .text(facts.event.at.rfc3339)),
            ("reason", .text(facts.event.reason)), ("leaf", leaf(facts.leaf)),
        ])
    }
}

extension CoreDocuments {
    private var lawfulness: CanonicalValue {
        let (facts, authority) = (facts.lawfulness, facts.lawfulness.authority)
        return .members([
            ("authority", .text(authority.id)), ("authorityDigest", .text(facts.authorityDigest.labelled)),
            ("agency", .text(authority.agency)), ("kind", .text(authority.kind.rawValue)),
            ("municipalities", .texts(authority.municipalities)),
            ("article", .text(authority.legalBasis.article)), ("text", .text(authority.legalBasis.text)),
            ("purpose", .text(authority.purpose)), ("approver", .text(authority.approver)),
            ("validFrom", .text(authority.validFrom.iso8601)),
            ("validUntil", .text(authority.validUntil.iso8601)),
            ("hosts", .texts(authority.hosts.map(\.description))),
            ("findingGroups", .texts(authority.findingGroups.sorted().map(\.rawValue))),
            (
                "robotsOverrides",
                .list(
                    authority.robotsOverrides.map {
                        .members([("host", .text($0.host.description)), ("ground", .text($0.ground))])
                    })
            ), ("planDigest", .text(facts.planDigest.labelled)),
            ("capturesUnderOtherAuthorities", .texts(facts.otherAuthorities)),
            ("visited", .list(facts.hosts.map(host))),
            ("searches", facts.searches.map(searches)),
        ])
    }

    private func searches(_ tally: SearchTally) -> CanonicalValue {
        .members([
            ("until", .text(tally.until.rfc3339)), ("hours", .integer(24)), ("pages", .integer(tally.pages)),
            ("ads", .integer(tally.ads)), ("adsWithoutFinding", .integer(tally.adsWithoutFinding)),
            ("cutAt", tally.isCut ? .integer(SearchTally.limit) : nil),
        ])
    }

    private func host(_ host: HostFacts) -> CanonicalValue {
        .members([
            ("host", .text(host.host)), ("robotsStatus", host.robotsStatus.map(CanonicalValue.integer)),
            ("robotsAt", .optional(host.robotsAt?.rfc3339)),
            ("robotsDigest", .optional(host.robotsDigest?.labelled)), ("captures", .integer(host.captures)),
            ("first", .optional(host.first?.rfc3339)), ("last", .optional(host.last?.rfc3339)),
            ("meanSecondsBetween", host.meanSeconds.map(CanonicalValue.integer)),
        ])
    }

    /// What the captures and findings were made with. What the bundle was made with is of the export.
    private var environment: CanonicalValue {
        var sessions: [String: ExhibitFacts] = [:]
        for exhibit in facts.exhibits { sessions[exhibit.capture.response.segment] = exhibit }
        let packs = Set(facts.findings.flatMap { $0.recorded.rules.packs(of: $0.recorded.finding.group) })
        return .members([
            (
                "sessions",
                .list(
                    sessions.sorted { $0.key < $1.key }.map { segment, exhibit in
                        .members([("segment", .text(segment)), ("fields", Self.fields(exhibit.session))])
                    })
            ),
            ("rulesDigests", .texts(Set(facts.findings.map(\.recorded.rules.digest.labelled)).sorted())),
            ("rulePacks", .list(packs.sorted { $0.digest.hex < $1.digest.hex }.map(Self.pack))),
            ("authorityDigest", .text(facts.lawfulness.authorityDigest.labelled)),
            ("planDigest", .text(facts.lawfulness.planDigest.labelled)),
        ])
    }

    private var commitments: CanonicalValue {
        .members([
            (
                "note",
                .text(
                    "commitment = SHA-256(\"baken/withheld/v1\\n\" + salt + SHA-256(content)); an item without salt is "
                        + "withheld; one with a leaf is that leaf's entry in the log")
            ), ("items", .list(facts.commitments.map(item))),
        ])
    }

    private func item(_ item: CommittedItem) -> CanonicalValue {
        .members([
            ("id", .text(item.id)), ("kind", .text(item.kind.rawValue)),
            ("commitment", .text(item.commitment.labelled)), ("leaf", item.leaf.map(CanonicalValue.integer)),
            ("withheld", item.opening == nil ? .text(item.ground.rawValue) : nil),
            ("salt", item.opening.map { .text(Hexadecimal.text($0.salt)) }),
            ("path", .optional(item.opening?.path)), ("content", .optional(item.opening?.content)),
        ])
    }
}

extension HostFacts {
    /// Nil where there were fewer than two.
    package var meanSeconds: Int? {
        guard captures > 1, let first, let last else { return nil }
        return Int(last.since(first) / .seconds(1)) / (captures - 1)
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
