import Evidence
import GRDB

extension BatchFiler {
    /// Opens the case of an ad and a route where findings ask for one, or revises the one there is.
    func bringUpToDate(_ route: Route, of ad: FiledAd, _ scored: ScoredAd, _ context: FilingContext) throws {
        let news = Self.news(route, ad, scored)
        // A case refers to its ad, so an ad that was just made has none.
        let row = scored.isNew ? nil : try self.row(ofCase: route, ad: scored.row)
        if let row {
            try revise(row, news, context)
        } else if !news.rules.isEmpty, news.priority > .none {
            try open(route, of: ad, scored, news, context)
        }
    }

    private func row(ofCase route: Route, ad: Int64) throws -> Row? {
        try db.row(
            """
            SELECT id, route, state, priority, municipality, version_id, ruleset_id, is_firing, rules, rules_seen, round,
                reviewers
            FROM case_file WHERE ad_id = ? AND route = ?
            """, [ad, route.rawValue])
    }

    /// The verdict is what a municipality's case is about; for the police it is no more than a circumstance.
    private static func news(_ route: Route, _ ad: FiledAd, _ scored: ScoredAd) -> CaseRevision.News {
        let findings = ad.score.findings.filter { $0.route == route }
        let verdict = ad.score.verdict.value.rawValue
        let isOther = route == .municipality && scored.verdictBefore != nil && scored.verdictBefore != verdict
        return CaseRevision.News(
            priority: ad.score.priority[route] ?? (findings.isEmpty ? .none : .low),
            municipality: ad.score.municipality, isByPlace: route == .municipality, version: scored.version,
            ruleset: scored.ruleset,
            rules: Set(findings.map(\.rule)).sorted(),
            incriminatingRules: findings.filter { $0.weight >= 0 }.map(\.rule),
            verdictChange: isOther ? "\(scored.verdictBefore ?? "") to \(verdict)" : nil,
            reviewers: ReviewTerms.reviewers(for: route, findings: findings, policy: ad.reviewers))
    }

    private func open(
        _ route: Route, of ad: FiledAd, _ scored: ScoredAd, _ news: CaseRevision.News,
        _ context: FilingContext
    ) throws {
        let wanted = CaseFile.id(address: context.record.address, localKey: ad.localKey, route: route)
        let rules = CodeList.stored(news.rules)
        // Twelve hexadecimal digits are few enough for two ads to meet by chance: neither may be lost then.
        var id = wanted
        var number = 1
        while try !insert(id, route, scored, news, rules, at: context.record.capturedAt) {
            number += 1
            id = "\(wanted)-\(number)"
        }
        try log("filed", id, news.owner, "rules: \(rules); capture \(context.record.id)", context)
    }

    /// False where another case has the id.
    private func insert(
        _ id: String, _ route: Route, _ scored: ScoredAd, _ news: CaseRevision.News, _ rules: String,
        at time: UTCTime
    ) throws -> Bool {
        try db.run(
            """
            INSERT INTO case_file
                (id, ad_id, route, municipality, priority, state, opened_at, version_id, ruleset_id, is_firing,
                 rules, rules_seen, reviewers, verdict, host_id)
            VALUES (?1, ?2, ?3, ?4, ?5, 'open', ?6, ?7, ?8, TRUE, ?9, ?9, ?10,
                (SELECT verdict FROM ad WHERE id = ?2),
                (SELECT host_id FROM ad JOIN address ON address.id = address_id WHERE ad.id = ?2))
            ON CONFLICT (id) DO NOTHING
            """,
            [
                id, scored.row, route.rawValue, news.municipality, news.priority.rank, time.stored,
                news.version,
                news.ruleset, rules, news.reviewers,
            ])
        return db.changesCount > 0
    }

    private func revise(_ row: Row, _ news: CaseRevision.News, _ context: FilingContext) throws {
        let old = CaseRevision.Standing(
            state: try row.word("state"), priority: try StoredValue.priority(row.stored("priority")),
            municipality: try row.stored("municipality"), version: try row.stored("version_id"),
            ruleset: try row.stored("ruleset_id"), isFiring: try row.stored("is_firing"),
            rules: CodeList.read(try row.stored("rules")),
            rulesSeen: CodeList.read(try row.stored("rules_seen")), round: try row.stored("round"),
            reviewers: try row.stored("reviewers"))
        let revision = CaseRevision(old, news)
        guard !revision.changes.isEmpty else { return }
        let id = try row.stored("id", as: String.self)
        try write(revision.standing, id)
        let (capture, owner) = ("capture \(context.record.id)", try CaseTable.owner(row))
        let reason = revision.changes.joined(separator: "; ") + "; " + capture
        try log("changed", id, owner, reason, context)
        // Whoever it passed to reads of it from here on.
        guard owner != news.owner else { return }
        let rules = CodeList.stored(revision.standing.rules)
        try log("filed", id, news.owner, "rules: \(rules); \(capture)", context)
    }

    /// A round that begins leaves no lease and no decision that counts.
    private func write(_ new: CaseRevision.Standing, _ id: String) throws {
        try db.run(
            """
            UPDATE case_file SET state = ?1, priority = ?2, municipality = ?3, version_id = ?4, ruleset_id = ?5,
                is_firing = ?6, rules = ?7, rules_seen = ?8, reviewers = ?9,
                stage = CASE round WHEN ?10 THEN stage ELSE 'first' END, round = ?10,
                lease_holder = CASE ?1 WHEN 'claimed' THEN lease_holder END,
                lease_until = CASE ?1 WHEN 'claimed' THEN lease_until END
            WHERE id = ?11
            """,
            [
                new.state.rawValue, new.priority.rank, new.municipality, new.version, new.ruleset,
                new.isFiring,
                CodeList.stored(new.rules), CodeList.stored(new.rulesSeen), new.reviewers, new.round, id,
            ])
    }

    private func log(
        _ action: String, _ object: String, _ owner: String?, _ reason: String, _ context: FilingContext
    ) throws {
        let act = Act(actor: CustodyLog.crawler, reason: reason, at: context.record.capturedAt)
        try CustodyLog.append(CustodyEvent(action, of: object, act), of: owner, db)
    }
}
