import Evidence
import FoundationEssentials
import GRDB

/// Cases read back with the ad they are about.
enum CaseTable {
    static let select = """
        SELECT case_file.id, case_file.route, case_file.municipality, case_file.priority, case_file.state,
            case_file.rules, case_file.version_id, case_file.ruleset_id, case_file.ad_id, case_file.reviewers,
            case_file.stage, case_file.round,
            address.text AS address, ad_version.title, ad.first_seen, ad.last_seen, ad.verdict
        FROM case_file
        JOIN ad ON ad.id = case_file.ad_id
        JOIN address ON address.id = ad.address_id
        JOIN ad_version ON ad_version.id = case_file.version_id
        """

    static func read(_ row: Row) throws -> CaseFile {
        let state: CaseFile.State = try row.word("state")
        return CaseFile(
            id: try row.stored("id"), route: try row.word("route"),
            municipality: try row.stored("municipality"),
            priority: try StoredValue.priority(row.stored("priority")), state: state,
            address: try StoredValue.address(row.stored("address")), title: try row.text("title"),
            firstSeen: try row.time("first_seen"), lastSeen: try row.time("last_seen"),
            ruleIDs: CodeList.read(try row.stored("rules")), verdict: try row.word("verdict"),
            reviewers: try row.stored("reviewers"), stage: state == .decided ? nil : try row.word("stage"))
    }

    /// Whose case it is, for its history; nil for the police's. `row` holds route and municipality.
    static func owner(_ row: Row) throws -> String? {
        try row.word("route") == Route.municipality ? try row.stored("municipality") : nil
    }

    /// The round in which two decide without knowing of each other; nil where that is not so, or no more. `row` holds
    /// state, reviewers, stage and round.
    static func blindRound(_ row: Row) throws -> Int? {
        let isBlind =
            try row.word("state") != CaseFile.State.decided && row.stored("reviewers", as: Int.self) > 1
            && row.word("stage") != ReviewStage.third
        return isBlind ? try row.stored("round") : nil
    }

    /// As `reader` may know it; no reader stands for everybody, as in a bundle.
    static func dossier(_ row: Row, reader: String?, _ condition: ViewerCondition, _ db: Database) throws
        -> CaseDossier
    {
        let (file, blindRound) = (try read(row), try blindRound(row))
        let version: Int64 = try row.stored("version_id")
        let ad = try db.row(
            """
            SELECT verdict, verdict_reasons, verdict_article, masked_phones, text, phone_spans
            FROM ad JOIN ad_version ON ad_version.ad_id = ad.id WHERE ad_version.id = ?
            """, [version])
        guard let ad else { throw StoredValue.damage("case without an ad") }
        let verdict = PermitVerdict(
            value: try ad.word("verdict"), reasons: CodeList.read(try ad.stored("verdict_reasons")),
            article: try ad.stored("verdict_article", as: StoredText?.self)?.value)
        return CaseDossier(
            file: file, text: try ad.text("text"),
            maskedPhones: try ad.text("masked_phones").split(separator: "\n").map(String.init),
            phoneSpans: try SpanList.read(ad.stored("phone_spans")),
            verdict: verdict,
            findings: try findings(of: file.route, version: version, ruleset: row.stored("ruleset_id"), db),
            captures: try captures(of: file.route, ad: row.stored("ad_id"), condition, db),
            reviews: try DecisionTable.all(
                ofCase: file.id, blindRound: blindRound, reader: reader, condition, db),
            comments: try CommentTable.all(
                ofCase: file.id, blindRound: blindRound, reader: reader, condition, db),
            history: try CustodyLog.events(about: file.id, condition, db))
    }

    /// Of the route alone: the other route's findings about the ad are another task.
    private static func findings(of route: Route, version: Int64, ruleset: Int64, _ db: Database) throws
        -> [RecordedFinding]
    {
        let rows = try db.rows(
            """
            SELECT finding.rule, finding_group, grade, weight, spans, reason_nl, reason_en, digest, stamp, record, authority,
                captured_at
            FROM finding
            JOIN ruleset ON ruleset.id = finding.ruleset_id
            JOIN capture ON capture.id = finding.capture_id
            WHERE version_id = ? AND finding.ruleset_id = ? AND route = ? ORDER BY finding.id
            """, [version, ruleset, route.rawValue])
        return try rows.map { row in
            return RecordedFinding(
                finding: try finding(row), rules: try rules(row), capture: try row.stored("record"),
                authority: try row.stored("authority"),
                foundAt: try row.time("captured_at"))
        }
    }

    static func finding(_ row: Row) throws -> Finding {
        Finding(
            rule: try row.stored("rule"), group: try row.word("finding_group"),
            grade: try row.stored("grade"),
            weight: try row.stored("weight"), spans: try SpanList.read(row.stored("spans")),
            reasonDutch: try row.text("reason_nl"), reasonEnglish: try row.text("reason_en"))
    }

    private static func rules(_ row: Row) throws -> RuleStamp {
        let digest = try StoredValue.digest(row.stored("digest"))
        guard let stamp = RuleStamp(digest: digest, lines: try row.text("stamp")) else {
            throw StoredValue.damage("stamp of rules")
        }
        return stamp
    }

    /// All captures that findings of the case ever rested on, and the newest one that shows the ad; for a municipality,
    /// those of its own wordings.
    static func captures(
        of route: Route, ad: Int64, _ condition: ViewerCondition, _ db: Database
    ) throws -> [CaptureRecord] {
        try db.rows(
            """
            SELECT \(CaptureTable.columns) FROM capture JOIN address ON address.id = capture.address_id
            WHERE capture.id IN (
                SELECT finding.capture_id FROM ad_version JOIN finding ON finding.version_id = ad_version.id
                WHERE ad_version.ad_id = ? AND finding.route = ? AND \(condition.onWordings)
                UNION SELECT ad.capture_id FROM ad JOIN ad_version ON ad_version.id = ad.version_id
                WHERE ad.id = ? AND \(condition.onWordings)
            )
            ORDER BY capture.captured_at, capture.id
            """, [ad, route.rawValue] + condition.arguments + [ad] + condition.arguments
        ).map(CaptureTable.read)
    }
}

extension CaseTable {
    static func verdicts(_ condition: ViewerCondition, _ db: Database) throws -> [PermitVerdict.Value: Int] {
        var counts: [PermitVerdict.Value: Int] = [:]
        let rows = try db.rows(
            "SELECT verdict, count(*) AS count FROM ad WHERE \(condition.onAds) GROUP BY verdict",
            condition.arguments)
        for row in rows { counts[try row.word("verdict")] = try row.stored("count") }
        return counts
    }

    static func findingCount(_ condition: ViewerCondition, _ db: Database) throws -> Int {
        let count = try db.number(
            """
            SELECT count(*) FROM finding
            JOIN ad_version ON ad_version.id = finding.version_id JOIN ad ON ad.id = ad_version.ad_id
            WHERE \(condition.onFindings) AND \(condition.onWordings) AND \(condition.onAds)
            """, condition.arguments + condition.arguments)
        return Int(count ?? 0)
    }
}
