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
            SELECT id, state, priority, municipality, version_id, ruleset_id, is_firing, rules, rules_seen
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
            verdictChange: isOther ? "\(scored.verdictBefore ?? "") to \(verdict)" : nil)
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
        try log("filed", id, "rules: \(rules); capture \(context.record.id)", context)
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
                 rules, rules_seen)
            VALUES (?1, ?2, ?3, ?4, ?5, 'open', ?6, ?7, ?8, TRUE, ?9, ?9)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                id, scored.row, route.rawValue, news.municipality, news.priority.rank, time.stored,
                news.version,
                news.ruleset, rules,
            ])
        return db.changesCount > 0
    }

    private func revise(_ row: Row, _ news: CaseRevision.News, _ context: FilingContext) throws {
        let old = CaseRevision.Standing(
            state: try row.word("state"), priority: try StoredValue.priority(row.stored("priority")),
            municipality: try row.stored("municipality"), version: try row.stored("version_id"),
            ruleset: try row.stored("ruleset_id"), isFiring: try row.stored("is_firing"),
            rules: CodeList.read(try row.stored("rules")),
            rulesSeen: CodeList.read(try row.stored("rules_seen")))
        let revision = CaseRevision(old, news)
        guard !revision.changes.isEmpty else { return }
        let (new, id) = (revision.standing, try row.stored("id", as: String.self))
        try db.run(
            """
            UPDATE case_file SET state = ?, priority = ?, municipality = ?, version_id = ?, ruleset_id = ?,
                is_firing = ?, rules = ?, rules_seen = ?
            WHERE id = ?
            """,
            [
                new.state.rawValue, new.priority.rank, new.municipality, new.version, new.ruleset,
                new.isFiring,
                CodeList.stored(new.rules), CodeList.stored(new.rulesSeen), id,
            ])
        let reason = revision.changes.joined(separator: "; ") + "; capture \(context.record.id)"
        try log("changed", id, reason, context)
    }

    private func log(_ action: String, _ object: String, _ reason: String, _ context: FilingContext) throws {
        try CustodyLog.append(
            CustodyEvent(
                action: action, actor: CustodyLog.crawler, object: object, at: context.record.capturedAt,
                reason: reason), db)
    }
}
