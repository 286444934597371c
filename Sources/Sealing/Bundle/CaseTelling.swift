internal import Archiving
internal import Evidence

/// Decides what an edition tells of a case: the one place where something is withheld.
///
/// All that follows sees ``BundleFacts`` alone, so what is left out here can stand in no file of the bundle.
struct CaseTelling {
    private let request: SealingRequest
    private let key: WithholdingKey
    private let officials: OfficialNames
    private var leaves: LogIndex
    private var exhibits: [ExhibitFacts] = []
    private var items: [CommittedItem] = []

    init(_ request: SealingRequest, _ key: WithholdingKey) {
        (self.request, self.key) = (request, key)
        officials = OfficialNames(request.dossier)
        leaves = LogIndex(request.log?.leaves ?? [])
    }

    private var dossier: CaseDossier { request.dossier }
    private var isWhole: Bool { request.edition == .police }

    /// Where the package of an exhibit lies in an edition that has it.
    static func packagePath(_ id: String) -> String { "data/exhibits/\(id)/capture.wacz" }

    /// Takes an exhibit and the package that was made of it. In the order of the case.
    mutating func add(_ records: ExhibitRecords, id: String, original: String?, package: (Digest256, Int)) {
        let (held, path) = (records.capture, Self.packagePath(id))
        let capture = held.told(under: told(held.address))
        exhibits.append(
            ExhibitFacts(
                id: id, capture: capture, recordType: records.recordType,
                remoteAddress: records.field("WARC-IP-Address"),
                resolvedAddresses: records.field(WARCField.resolved),
                payloadDigest: capture.payloadDigest.labelled, original: original,
                fields: told(records.fields),
                session: records.session,
                package: isWhole ? PackedExhibit(path: path, digest: package.0, size: package.1) : nil,
                leaf: leaves.leaf(of: capture)))
        commit(.page, "page \(id)", .thirdPersons, package.0, isWhole ? (path, nil) : nil)
        commitAddress(held.address, "address \(id)")
    }

    /// Of the edition: a municipality is not told the phone numbers that stand in an address.
    private func told(_ address: WebAddress) -> WebAddress {
        isWhole ? address : AddressMask.masked(address)
    }

    private func told(_ fields: [(name: String, value: String)]) -> [(name: String, value: String)] {
        fields.map { field in
            let address = field.name.hasSuffix("URI") ? WebAddress(field.value) : nil
            return (field.name, address.map { told($0).text } ?? field.value)
        }
    }

    private mutating func commitAddress(_ address: WebAddress, _ id: String) {
        guard AddressMask.masked(address) != address else { return }
        commit(
            .address, id, .thirdPersons, Digest256(of: address.text), isWhole ? (nil, address.text) : nil)
    }

    mutating func facts() -> BundleFacts {
        let text = isWhole ? dossier.text : PhoneMask.masked(dossier.text, dossier.phoneSpans)
        let isTextWhole = text.utf8.elementsEqual(dossier.text.utf8)
        commit(
            .text, "text", .thirdPersons, Digest256(of: dossier.text),
            isTextWhole ? (BundleLayout.textPath, nil) : nil)
        commitAddress(dossier.file.address, "address")
        commitNames()
        let findings = tellFindings(MarkedText(text))
        let decisions = tellDecisions()
        let custody = tellCustody()
        commitOthers()
        return BundleFacts(
            tool: request.tool, edition: request.edition, language: request.language, asOf: asOf,
            file: tellFile(), text: text, maskedPhones: dossier.maskedPhones, phoneSpans: dossier.phoneSpans,
            verdict: dossier.verdict, exhibits: exhibits, findings: findings, decisions: decisions,
            custody: custody, lawfulness: tellLawfulness(), commitments: items, log: request.log?.key)
    }

    /// An export is no part of what the case knows.
    private var history: [CustodyEvent] {
        dossier.history.filter { !BundleLayout.outsideActions.contains($0.action) }
    }

    private var asOf: UTCTime {
        (history.map(\.at) + dossier.reviews.map(\.decision.decidedAt) + dossier.captures.map(\.capturedAt)
            + [dossier.file.lastSeen]).max() ?? dossier.file.lastSeen
    }

    private func tellFile() -> CaseFile {
        let file = dossier.file
        return CaseFile(
            id: file.id, route: file.route, municipality: file.municipality, priority: file.priority,
            state: file.state, address: told(file.address),
            title: isWhole ? file.title : PhoneMask.withoutLongNumbers(file.title),
            firstSeen: file.firstSeen, lastSeen: file.lastSeen, ruleIDs: file.ruleIDs, verdict: file.verdict,
            reviewers: file.reviewers, stage: file.stage)
    }
}

extension CaseTelling {
    private mutating func commit(
        _ kind: CommittedItem.Kind, _ id: String, _ ground: CommittedItem.Ground, _ content: Digest256,
        _ told: (path: String?, content: String?)?
    ) {
        let salt = key.salt(kind, ofCase: dossier.file.id, content)
        items.append(
            CommittedItem(
                id: id, kind: kind, ground: ground, commitment: WithholdingKey.commitment(salt, content),
                leaf: nil,
                opening: told.map { .init(salt: salt, path: $0.path, content: $0.content) }))
    }

    private mutating func commitNames() {
        for (number, name) in officials.names.enumerated() {
            commit(
                .name, "name " + OfficialNames.code(number), .officials, Digest256(of: name),
                request.namesOfficials ? (nil, name) : nil)
        }
        let approver = request.lawfulness.authority.approver
        commit(
            .name, "name approver", .officials, Digest256(of: approver),
            request.namesOfficials ? (nil, approver) : nil)
        for (number, comment) in dossier.comments.enumerated() {
            commit(.comment, "comment \(number + 1)", .internalNote, Digest256(of: comment.text), nil)
        }
    }

    /// What rests on the same pages and is not this case's: there is a leaf of it, and no more is told.
    private mutating func commitOthers() {
        for leaf in leaves.others {
            items.append(
                CommittedItem(
                    id: "leaf \(leaf.place)", kind: .finding, ground: .otherTask, commitment: leaf.commitment,
                    leaf: leaf.place, opening: nil))
        }
    }
}

extension CaseTelling {
    private mutating func tellFindings(_ text: MarkedText) -> [FindingFacts] {
        let ids = Dictionary(exhibits.map { ($0.capture.id, $0.id) }) { first, _ in first }
        var told: [FindingFacts] = []
        for (number, recorded) in dossier.findings.enumerated() {
            let finding = tell(recorded.finding)
            told.append(
                FindingFacts(
                    id: BundleLayout.number("F", number + 1),
                    recorded: RecordedFinding(
                        finding: finding, rules: recorded.rules, capture: recorded.capture,
                        authority: recorded.authority, foundAt: recorded.foundAt),
                    marked: finding.spans.map(text.characters), ruleText: ruleText(recorded),
                    exhibit: ids[recorded.capture], leaf: leaves.take(recorded)))
        }
        return told
    }

    /// A sentence may quote what it rests on: where that is a phone number, the quote goes.
    private func tell(_ finding: Finding) -> Finding {
        let quotesPhone = finding.spans.contains { span in dossier.phoneSpans.contains { $0.overlaps(span) } }
        guard !isWhole, quotesPhone else { return finding }
        return Finding(
            rule: finding.rule, group: finding.group, grade: finding.grade, weight: finding.weight,
            spans: finding.spans, reasonDutch: PhoneMask.withoutLongNumbers(finding.reasonDutch),
            reasonEnglish: PhoneMask.withoutLongNumbers(finding.reasonEnglish))
    }

    private func ruleText(_ recorded: RecordedFinding) -> String? {
        for pack in recorded.rules.packs(of: recorded.finding.group) {
            if let text = request.packs[pack.digest],
                let block = RuleText.block(of: recorded.finding.rule, in: text)
            {
                return block
            }
        }
        return nil
    }

    private func named(_ actor: String) -> String {
        request.namesOfficials ? actor : officials.code(of: actor)
    }

    private func worded(_ text: String) -> String {
        let text = isWhole ? text : PhoneMask.withoutLongNumbers(text)
        return request.namesOfficials ? text : officials.coded(text)
    }

    private mutating func tellDecisions() -> [DecisionFacts] {
        var told: [DecisionFacts] = []
        for (number, recorded) in dossier.reviews.enumerated() {
            let decision = recorded.decision
            let undone = recorded.undone.map {
                Act(actor: named($0.actor), reason: worded($0.reason), at: $0.at)
            }
            told.append(
                DecisionFacts(
                    id: BundleLayout.number("D", number + 1),
                    recorded: RecordedDecision(
                        Decision(
                            caseID: decision.caseID, outcome: decision.outcome,
                            reasonCode: decision.reasonCode, text: worded(decision.text),
                            decidedBy: named(decision.decidedBy), decidedAt: decision.decidedAt,
                            token: decision.token), round: recorded.round, standing: recorded.standing,
                        undone: undone), leaf: leaves.take(decision)))
        }
        return told
    }

    private mutating func tellCustody() -> [CustodyFacts] {
        var told: [CustodyFacts] = []
        for (number, event) in history.enumerated() {
            let leaf = leaves.take(event)
            let isTold = tellsReason(of: event)
            if !event.reason.isEmpty {
                commit(
                    .reason, "reason \(number + 1)", isWhole ? .officials : .internalNote,
                    Digest256(of: event.reason),
                    isTold && request.namesOfficials ? (nil, event.reason) : nil)
            }
            told.append(
                CustodyFacts(
                    event: CustodyEvent(
                        action: event.action, actor: named(event.actor), object: event.object, at: event.at,
                        reason: isTold ? worded(event.reason) : ""), leaf: leaf))
        }
        return told
    }

    /// Who hands over names somebody who need not have acted, and so has no code.
    private func tellsReason(of event: CustodyEvent) -> Bool {
        if event.actor == OfficialNames.program { return true }
        guard isWhole else { return false }
        return request.namesOfficials || !["handedOver", "claimed"].contains(event.action)
    }

    private func tellLawfulness() -> LawfulnessFacts {
        let (facts, authority) = (request.lawfulness, request.lawfulness.authority)
        guard !request.namesOfficials else { return facts }
        let told = Authority(
            id: authority.id, agency: authority.agency, kind: authority.kind,
            municipalities: authority.municipalities, legalBasis: authority.legalBasis,
            purpose: authority.purpose, approver: "approver", validFrom: authority.validFrom,
            validUntil: authority.validUntil, hosts: authority.hosts,
            findingGroups: authority.findingGroups, robotsOverrides: authority.robotsOverrides,
            retention: authority.retention)
        return LawfulnessFacts(
            authority: told, authorityDigest: facts.authorityDigest, planDigest: facts.planDigest,
            otherAuthorities: facts.otherAuthorities, hosts: facts.hosts, searches: facts.searches)
    }
}
