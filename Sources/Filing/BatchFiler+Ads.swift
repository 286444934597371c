import Evidence
import FoundationEssentials
import GRDB

extension BatchFiler {
    /// Files an ad, the version of its text, its findings, and brings its cases up to date.
    mutating func file(_ ad: FiledAd, _ context: FilingContext) throws {
        let rules = try id(of: ad.score.rules, at: context.record.capturedAt)
        let (row, before) = try store(ad, rules: rules, context)
        let wording = Digest256(of: ad.title + "\n" + ad.text)
        let version = try store(versionOf: ad, wording, row: row, capture: context.capture)
        try store(template: ad.template, ofVersion: version)
        if let before { try noteReturn(of: row, before, version: version, at: context.record.capturedAt) }
        // An ad can go back to an earlier wording, so the newest one is named and not guessed from its number.
        try db.run("UPDATE ad SET version_id = ?1 WHERE id = ?2 AND version_id IS NOT ?1", [version, row])
        for hash in Set(ad.phoneHashes) {
            try db.run(
                "INSERT INTO ad_phone (part, hash, ad_id) VALUES (?1 >> 16, ?2, ?1) ON CONFLICT DO NOTHING",
                [row, hash.stored])
        }
        try store(numbersOf: ad, row: row, version: version, at: context.record.capturedAt)
        for finding in ad.score.findings {
            guard try store(finding, version: version, rules: rules, capture: context.capture) else {
                continue
            }
            summary.newFindings += 1
            try LogTable.append(
                LogEvent(
                    finding, wording: wording, rules: ad.score.rules.digest, capture: context.record.id,
                    at: context.record.capturedAt), db)
        }
        let scored = ScoredAd(
            row: row, version: version, ruleset: rules, verdictBefore: try before?.stored("verdict"))
        for route in Route.allCases {
            try bringUpToDate(route, of: ad, scored, context)
        }
    }

    /// Makes the row of an ad, or brings the one there is up to date. Most ads are new where anything is filed at all
    /// (a page that did not change is only touched), so the attempt to make it is also the question.
    private mutating func store(_ ad: FiledAd, rules: Int64, _ context: FilingContext) throws -> (
        row: Int64, before: Row?
    ) {
        let verdict = ad.score.verdict
        let time = context.record.capturedAt.stored
        let key: StatementArguments = [context.address, StoredText(ad.localKey)]
        let news: StatementArguments = [
            context.capture, time, rules, verdict.value.rawValue, CodeList.stored(verdict.reasons),
            verdict.article.map(StoredText.init), ad.score.municipality,
            StoredText(ad.maskedPhones.joined(separator: "\n")),
        ]
        try db.run(
            """
            INSERT INTO ad
                (capture_id, first_seen, last_seen, ruleset_id, verdict, verdict_reasons, verdict_article,
                 municipality, masked_phones, address_id, local_key)
            VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (address_id, local_key) DO NOTHING
            """, news + key)
        if db.changesCount > 0 {
            summary.newAds += 1
            return (db.lastInsertedRowID, nil)
        }
        let known = try db.row(
            "SELECT id, verdict, version_id, last_seen FROM ad WHERE address_id = ? AND local_key = ?", key)
        guard let known else { throw StoredValue.damage("missing ad") }
        let row = try known.stored("id", as: Int64.self)
        try db.run(
            """
            UPDATE ad SET
                capture_id = ?1, first_seen = min(first_seen, ?2), last_seen = max(last_seen, ?2),
                ruleset_id = ?3, verdict = ?4, verdict_reasons = ?5, verdict_article = ?6, municipality = ?7,
                masked_phones = ?8
            WHERE id = ?9
            """, news + [row])
        return (row, known)
    }

    /// Each wording of an ad is kept, because the spans of findings count in it; one a municipality, see
    /// ``Schema/wordings``.
    private func store(versionOf ad: FiledAd, _ wording: Digest256, row: Int64, capture: Int64) throws
        -> Int64
    {
        let digest = wording.stored
        let municipality = ad.score.municipality ?? ""
        try db.run(
            """
            INSERT INTO ad_version (ad_id, municipality, digest, capture_id, title, text, phone_spans)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ad_id, digest, municipality) DO NOTHING
            """,
            [
                row, municipality, digest, capture, StoredText(ad.title), StoredText(ad.text),
                SpanList.stored(ad.phoneSpans),
            ])
        if db.changesCount > 0 { return db.lastInsertedRowID }
        guard
            let known = try db.number(
                "SELECT id FROM ad_version WHERE ad_id = ? AND digest = ? AND municipality = ?",
                [row, digest, municipality])
        else { throw StoredValue.damage("missing wording") }
        return known
    }

    /// A finding is one rule, of one version of the rules, on one wording of an ad. False where it is on record.
    private func store(_ finding: Finding, version: Int64, rules: Int64, capture: Int64) throws -> Bool {
        try db.run(
            """
            INSERT INTO finding
                (version_id, ruleset_id, rule, route, finding_group, grade, weight, spans, reason_nl, reason_en,
                 capture_id, leaf)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(LogTable.nextLeaf))
            ON CONFLICT (version_id, ruleset_id, rule) DO NOTHING
            """,
            [
                version, rules, finding.rule, finding.route.rawValue, finding.group.rawValue, finding.grade,
                finding.weight, SpanList.stored(finding.spans), StoredText(finding.reasonDutch),
                StoredText(finding.reasonEnglish), capture,
            ])
        return db.changesCount > 0
    }
}

/// An ad as it stands in the tables after its newest score.
struct ScoredAd {
    let row: Int64
    let version: Int64
    let ruleset: Int64
    /// Nil for a new ad.
    let verdictBefore: String?

    var isNew: Bool { verdictBefore == nil }
}
