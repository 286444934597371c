import Evidence

@testable import Filing

/// What ``ReferenceCases`` remembers.
struct CaseMemory {
    struct Wording {
        let municipality: String?
        let digest: Digest256
        let ad: FiledAd
        let number: Int64
        var findings: [(finding: RecordedFinding, rules: Int64)] = []
    }

    struct StoredAd {
        let address: WebAddress
        let firstSeen: UTCTime
        var lastSeen: UTCTime
        var newest: FiledAd
        var capture: CaptureRecord
        var wordings: [Wording] = []
        var wording = 0
    }

    struct Case {
        let id: String
        let ad: AdKey
        let route: Route
        let openedAt: UTCTime
        var standing: CaseRevision.Standing
        var token: Int64 = 0
        var holder: String?
        var lease: Range<UTCTime>?
        var made: [Made] = []
        var comments: [(comment: CaseComment, round: Int, owner: String?)] = []
        var skips: [(round: Int, name: String)] = []
        var sealedThrough = 0

        var owner: String? { route == .municipality ? standing.municipality : nil }

        mutating func setOpen() {
            standing.state = .open
            (holder, lease) = (nil, nil)
        }
    }

    struct Made {
        let decision: Decision
        let round: Int
        let owner: String?
        var settles = false
        var undone: Act?
        var voidsRound = false
    }

    struct AdKey: Hashable {
        let address: [UInt8]
        let key: [UInt8]
    }

    let fault: ReferenceCases.Fault?
    var ads: [AdKey: StoredAd] = [:]
    var cases: [String: Case] = [:]
    private(set) var captures: [String: CaptureRecord] = [:]
    /// By object.
    private var custody: [String: [(event: CustodyEvent, owner: String?)]] = [:]
    private var rulesets: [Digest256: Int64] = [:]
    private var wordingCount: Int64 = 0

    init(fault: ReferenceCases.Fault?) {
        self.fault = fault
    }
}

extension CaseMemory {
    mutating func log(_ event: CustodyEvent, of owner: String?) throws {
        guard fault == .acceptsNobody || !event.actor.isEmpty && !event.action.isEmpty else {
            throw ReferenceCases.Refused()
        }
        custody[event.object, default: []].append((event, owner))
    }

    func history(of object: String, for viewer: Viewer) -> [CustodyEvent] {
        (custody[object] ?? []).filter {
            fault == .historyFollowsTheCase || sees(viewer, $0.owner)
        }.map(\.event)
    }

    /// Whether what belongs to `owner` is this viewer's.
    func sees(_ viewer: Viewer, _ owner: String?) -> Bool {
        switch viewer {
        case .police: true
        case .municipality(let codes): owner.map(codes.contains) ?? false
        }
    }

    func sees(_ viewer: Viewer, _ file: Case) -> Bool {
        if fault == .showsEverything { return true }
        return viewer == .police || file.route == .municipality && sees(viewer, file.standing.municipality)
    }

    func find(_ id: String, for viewer: Viewer) -> Case? { cases[id].flatMap { sees(viewer, $0) ? $0 : nil } }

    func sorted(for viewer: Viewer) -> [Case] {
        cases.values.filter { sees(viewer, $0) }.sorted { one, other in
            (other.standing.priority.rank, one.openedAt, one.id)
                < (one.standing.priority.rank, other.openedAt, other.id)
        }
    }
}

extension CaseMemory {
    /// A capture on record was filed with all that came of it: it is passed over.
    mutating func file(_ capture: FiledCapture, _ summary: inout FilingSummary) {
        let record = capture.record
        guard !capture.isUnchanged, captures[record.id] == nil || fault == .doublesFindings else { return }
        captures[record.id] = record
        summary.captures += 1
        for ad in capture.page?.ads ?? [] { file(ad, record, &summary) }
    }

    private mutating func file(_ ad: FiledAd, _ record: CaptureRecord, _ summary: inout FilingSummary) {
        let key = AdKey(address: Array(record.address.text.utf8), key: Array(ad.localKey.utf8))
        let before = ads[key]
        if before == nil { summary.newAds += 1 }
        var stored =
            before
            ?? StoredAd(
                address: record.address, firstSeen: record.capturedAt, lastSeen: record.capturedAt,
                newest: ad,
                capture: record)
        (stored.newest, stored.capture) = (ad, record)
        stored.lastSeen = max(stored.lastSeen, record.capturedAt)
        let rules = number(of: ad.score.rules.digest)
        stored.wording = wording(of: ad, in: &stored)
        summary.newFindings += add(ad.score.findings, to: &stored.wordings[stored.wording], rules, ad, record)
        ads[key] = stored
        for route in Route.allCases {
            bringUpToDate(route, key, rules, before?.newest.score.verdict.value, record)
        }
    }

    private mutating func number(of rules: Digest256) -> Int64 {
        let number = rulesets[rules] ?? Int64(rulesets.count + 1)
        rulesets[rules] = number
        return number
    }

    private mutating func wording(of ad: FiledAd, in stored: inout StoredAd) -> Int {
        let digest = Digest256(of: ad.title + "\n" + ad.text)
        let known = stored.wordings.firstIndex {
            $0.digest == digest && $0.municipality == ad.score.municipality
        }
        if let known { return known }
        wordingCount += 1
        stored.wordings.append(
            Wording(municipality: ad.score.municipality, digest: digest, ad: ad, number: wordingCount))
        return stored.wordings.count - 1
    }

    private func add(
        _ findings: [Finding], to wording: inout Wording, _ rules: Int64, _ ad: FiledAd,
        _ record: CaptureRecord
    ) -> Int {
        var added = 0
        for finding in findings {
            let isKnown = wording.findings.contains {
                $0.rules == rules && $0.finding.finding.rule == finding.rule
            }
            guard !isKnown || fault == .doublesFindings else { continue }
            let recorded = RecordedFinding(
                finding: finding, rules: ad.score.rules, capture: record.id, authority: record.authority,
                foundAt: record.capturedAt)
            wording.findings.append((recorded, rules))
            added += 1
        }
        return added
    }

    private mutating func bringUpToDate(
        _ route: Route, _ key: AdKey, _ rules: Int64, _ verdictBefore: PermitVerdict.Value?,
        _ record: CaptureRecord
    ) {
        guard let stored = ads[key] else { return }
        let (ad, wording) = (stored.newest, stored.wordings[stored.wording])
        let findings = ad.score.findings.filter { $0.route == route }
        let verdict = ad.score.verdict.value
        let isOther = route == .municipality && verdictBefore != nil && verdictBefore != verdict
        let news = CaseRevision.News(
            priority: ad.score.priority[route] ?? (findings.isEmpty ? .none : .low),
            municipality: ad.score.municipality, isByPlace: route == .municipality, version: wording.number,
            ruleset: rules, rules: Set(findings.map(\.rule)).sorted(),
            incriminatingRules: findings.filter { $0.weight >= 0 }.map(\.rule),
            verdictChange: isOther ? "\(verdictBefore?.rawValue ?? "") to \(verdict.rawValue)" : nil,
            reviewers: ReviewTerms.reviewers(for: route, findings: findings, policy: ad.reviewers))
        let id = CaseFile.id(address: record.address, localKey: ad.localKey, route: route)
        if let known = cases[id] {
            revise(known, news, record)
        } else if !news.rules.isEmpty, news.priority > .none {
            cases[id] = Case(
                id: id, ad: key, route: route, openedAt: record.capturedAt,
                standing: CaseRevision.Standing(
                    state: .open, priority: news.priority, municipality: news.municipality,
                    version: news.version,
                    ruleset: rules, isFiring: true, rules: news.rules, rulesSeen: news.rules,
                    reviewers: news.reviewers))
            note("filed", id, news.owner, "rules: \(news.rules.joined(separator: " "))", record)
        }
    }

    private mutating func revise(_ known: Case, _ news: CaseRevision.News, _ record: CaptureRecord) {
        let revision = CaseRevision(known.standing, news)
        guard !revision.changes.isEmpty else { return }
        var changed = known
        changed.standing = revision.standing
        if fault == .reopensAtOldSigns, known.standing.state == .decided {
            changed.standing.state = .open
            changed.standing.round += 1
        }
        if changed.standing.state != .claimed { (changed.holder, changed.lease) = (nil, nil) }
        cases[known.id] = changed
        note("changed", known.id, known.owner, revision.changes.joined(separator: "; "), record)
        if known.owner != changed.owner { note("filed", known.id, changed.owner, "", record) }
    }

    private mutating func note(
        _ action: String, _ id: String, _ owner: String?, _ reason: String, _ record: CaptureRecord
    ) {
        let act = Act(actor: "baken", reason: "\(reason); capture \(record.id)", at: record.capturedAt)
        custody[id, default: []].append((CustodyEvent(action, of: id, act), owner))
    }
}
