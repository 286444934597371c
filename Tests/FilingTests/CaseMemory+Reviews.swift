import Evidence

@testable import Filing

/// Leases, decisions, and what a reader is shown of them.
extension CaseMemory {
    func isRunning(_ file: Case, at time: UTCTime) -> Bool {
        guard file.standing.state == .claimed, let lease = file.lease else { return false }
        if fault == .locksWhenTheClockGoesBack { return time < lease.upperBound }
        return lease.contains(time)
    }

    func isFree(_ file: Case, for holder: String, at time: UTCTime, byName: Bool) -> Bool {
        let isSkipped = file.skips.contains { $0 == (file.standing.round, holder) }
        return file.standing.state != .decided
            && (!isRunning(file, at: time) || byName && file.holder == holder)
            && (fault == .acceptsTheSamePerson || !round(of: file).hasReviewed(holder))
            && (byName || !isSkipped || fault == .skipsAreForgotten)
    }

    mutating func give(_ id: String, to holder: String, for duration: Duration, at time: UTCTime) throws
        -> CaseLease
    {
        let (before, token) = (cases[id]?.holder, (cases[id]?.token ?? 0) + 1)
        let reason = before.map {
            $0 == holder ? "claimed anew" : "taken over from \($0), whose lease ran out"
        }
        try log(
            CustodyEvent("claimed", of: id, Act(actor: holder, reason: reason ?? "", at: time)),
            of: cases[id]?.owner)
        return lease(id, to: holder, token: token, for: duration, at: time)
    }

    mutating func lease(
        _ id: String, to holder: String, token: Int64, for duration: Duration, at time: UTCTime
    )
        -> CaseLease
    {
        cases[id]?.standing.state = .claimed
        cases[id]?.holder = holder
        cases[id]?.token = token
        cases[id]?.lease = (time - duration)..<(time + duration)
        return CaseLease(caseID: id, holder: holder, token: token, until: time + duration)
    }

    /// Nil unless the lease holds; at no time: whether it ran out or not.
    func held(_ lease: CaseLease, at time: UTCTime?, for viewer: Viewer = .police) -> Case? {
        guard let file = find(lease.caseID, for: viewer), file.standing.state == .claimed,
            fault == .ignoresTokens || file.token == lease.token,
            fault == .ignoresHolders || fault == .ignoresTokens || file.holder == lease.holder
        else { return nil }
        guard let time, fault != .ignoresExpiry else { return file }
        return isRunning(file, at: time) ? file : nil
    }

    func round(of file: Case) -> ReviewRound {
        ReviewRound(
            number: file.standing.round, reviewers: fault == .oneIsEnough ? 1 : file.standing.reviewers,
            decisions: file.made.filter { $0.round == file.standing.round && $0.undone == nil }.map(
                \.decision))
    }

    mutating func decide(_ decision: Decision, for viewer: Viewer) throws -> DecisionReceipt {
        let lease = CaseLease(
            caseID: decision.caseID, holder: decision.decidedBy, token: decision.token,
            until: decision.decidedAt)
        var found = held(lease, at: decision.decidedAt, for: viewer)
        if fault == .decidesTwice { found = found ?? cases[decision.caseID] }
        guard let file = found else { return .refused(.notHeld) }
        let before = round(of: file)
        guard fault == .acceptsTheSamePerson || !before.hasReviewed(decision.decidedBy) else {
            return .refused(.reviewedAlready)
        }
        let round = before.adding(decision)
        let stage = fault == .secondWins && round.decisions.count == 2 ? nil : round.stage
        let act = Act(actor: decision.decidedBy, reason: round.newestInWords, at: decision.decidedAt)
        try log(CustodyEvent("decided", of: file.id, act), of: file.owner)
        cases[file.id]?.made.append(
            Made(decision: decision, round: round.number, owner: file.owner, settles: stage == nil))
        cases[file.id]?.setOpen()
        guard stage == nil else { return .awaits(stage ?? .first) }
        cases[file.id]?.standing.state = .decided
        return .settled(decision.outcome)
    }

    mutating func undo(_ id: String, token: Int64, for viewer: Viewer, _ act: Act) throws -> ReviewRefusal? {
        guard let file = find(id, for: viewer),
            let place = file.made.firstIndex(where: { $0.decision.token == token && sees(viewer, $0.owner) })
        else { return .noSuchDecision }
        let made = file.made[place]
        if fault != .undoesForOthers, made.decision.decidedBy != act.actor { return .notYours }
        if made.undone != nil { return .undoneAlready }
        if fault != .undoesSealed, place < file.sealedThrough { return .sealed }
        if made.round != file.standing.round { return .overtaken }
        let isBlind = round(of: file).isBlind
        cases[id]?.made[place].undone = act
        cases[id]?.made[place].voidsRound = !isBlind
        if fault == .undoErases { cases[id]?.made.remove(at: place) }
        let told = Act(actor: act.actor, reason: isBlind ? "review taken back" : act.reason, at: act.at)
        try log(CustodyEvent("undone", of: id, told), of: file.owner)
        if !isBlind {
            cases[id]?.standing.round += 1
            cases[id]?.setOpen()
        }
        return nil
    }

    /// The round in which two decide without knowing of each other.
    private func blindRound(_ file: Case) -> Int? {
        file.standing.state != .decided && round(of: file).isBlind ? file.standing.round : nil
    }

    mutating func seal(_ file: Case) {
        let shown = file.made.lastIndex { $0.round != blindRound(file) }.map { $0 + 1 } ?? 0
        cases[file.id]?.sealedThrough = max(file.sealedThrough, shown)
    }
}

extension CaseMemory {
    func file(of file: Case) -> CaseFile {
        let ad = ads[file.ad]
        guard let ad, let wording = ad.wordings.first(where: { $0.number == file.standing.version }) else {
            fatalError("a case without an ad")
        }
        return CaseFile(
            id: file.id, route: file.route, municipality: file.standing.municipality,
            priority: file.standing.priority, state: file.standing.state, address: ad.address,
            title: wording.ad.title, firstSeen: ad.firstSeen, lastSeen: ad.lastSeen,
            ruleIDs: file.standing.rules, verdict: ad.newest.score.verdict.value,
            reviewers: file.standing.reviewers,
            stage: file.standing.state == .decided ? nil : round(of: file).stage)
    }

    func dossier(of file: Case, for viewer: Viewer, reader: String?) -> CaseDossier? {
        guard let ad = ads[file.ad],
            let wording = ad.wordings.first(where: { $0.number == file.standing.version })
        else { return nil }
        let findings = wording.findings.filter {
            $0.rules == file.standing.ruleset && $0.finding.finding.route == file.route
        }
        return CaseDossier(
            file: self.file(of: file), text: wording.ad.text, maskedPhones: ad.newest.maskedPhones,
            verdict: ad.newest.score.verdict, findings: findings.map(\.finding),
            captures: captures(of: ad, file.route, for: viewer),
            reviews: reviews(of: file, for: viewer, reader: reader),
            comments: file.comments.filter {
                let isHidden = $0.round == blindRound(file) && $0.comment.author != reader
                return (!isHidden || fault == .showsComments) && sees(viewer, $0.owner)
            }.map(\.comment),
            history: history(of: file.id, for: viewer))
    }

    private func reviews(of file: Case, for viewer: Viewer, reader: String?) -> [RecordedDecision] {
        let void = Set(file.made.filter(\.voidsRound).map(\.round))
        return file.made.filter {
            let isHidden = $0.round == blindRound(file) && $0.decision.decidedBy != reader
            return (!isHidden || fault == .showsTheFirstReview) && sees(viewer, $0.owner)
        }.map { made in
            let isVoid = made.undone != nil || void.contains(made.round)
            return RecordedDecision(
                made.decision, round: made.round,
                standing: isVoid ? .void : made.settles ? .effective : .heard,
                undone: made.undone)
        }
    }

    private func captures(of ad: StoredAd, _ route: Route, for viewer: Viewer) -> [CaptureRecord] {
        let own = ad.wordings.filter { sees(viewer, $0.municipality) }
        var ids = Set(
            own.flatMap { $0.findings.filter { $0.finding.finding.route == route }.map(\.finding.capture) })
        if sees(viewer, ad.wordings[ad.wording].municipality) { ids.insert(ad.capture.id) }
        return captures.values.filter { ids.contains($0.id) }.sorted { $0.capturedAt < $1.capturedAt }
    }

    func statistics(for viewer: Viewer) -> QueueStatistics {
        let mine = cases.values.filter { sees(viewer, $0) }
        var counts: [QueueStatistics.Row: Int] = [:]
        for file in mine {
            let row = QueueStatistics.Row(
                route: file.route, priority: file.standing.priority, state: file.standing.state, count: 0)
            counts[row, default: 0] += 1
        }
        let shown = ads.filter { key, _ in viewer == .police || mine.contains { $0.ad == key } }.values
        let wordings = shown.flatMap(\.wordings).filter { sees(viewer, $0.municipality) }
        let findings = wordings.flatMap(\.findings).filter {
            viewer == .police || $0.finding.finding.route == .municipality
        }
        return QueueStatistics(
            rows: counts.map {
                QueueStatistics.Row(route: $0.route, priority: $0.priority, state: $0.state, count: $1)
            }, ads: shown.count, findings: findings.count,
            verdicts: Dictionary(grouping: shown) { $0.newest.score.verdict.value }.mapValues(\.count))
    }
}
