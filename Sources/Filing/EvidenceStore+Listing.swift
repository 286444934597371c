package import Evidence
import GRDB

extension EvidenceStore {
    /// Hands every ad that `viewer` may see and `filter` asks for to `body`, in the order in which they were first
    /// seen; one at a time, whatever their number. The look is on record before the first, and the call fails if that
    /// cannot be done. `isUnmasked`: phone numbers are shown in full, which is an entry of its own.
    package func everyAd(
        for viewer: Viewer, where filter: AdFilter = AdFilter(), isUnmasked: Bool = false, _ act: Act,
        _ body: (StoredAd) throws -> Void
    ) throws {
        try writing { db in
            try CustodyLog.append(CustodyEvent("listed", of: "ads", act), of: nil, db)
            guard isUnmasked else { return }
            try CustodyLog.append(CustodyEvent("unmasked", of: "ads", act), of: nil, db)
        }
        try everyAd(for: viewer, where: filter, body)
    }

    /// The numbers of the ads on one page, which tell nothing of them.
    package func adNumbers(at address: WebAddress, for viewer: Viewer) throws -> [Int64] {
        var numbers: [Int64] = []
        try everyAd(for: viewer, where: AdFilter(address: address)) { numbers.append($0.number) }
        return numbers
    }

    private func everyAd(
        for viewer: Viewer, where filter: AdFilter, _ body: (StoredAd) throws -> Void
    ) throws {
        let condition = ViewerCondition(viewer)
        let (wanted, values) = Self.condition(filter)
        try reading { db in
            let cursor = try Row.fetchCursor(
                db,
                sql: "\(Self.select(condition)) WHERE \(condition.onAds) AND \(wanted) ORDER BY ad.id",
                arguments: condition.arguments + values)
            while let row = try cursor.next() { try body(Self.ad(row)) }
        }
    }

    /// An ad with its absences and all wordings that are this viewer's; nil where it does not exist for this viewer. The look is on record
    /// before anything is handed out, and the call fails if that cannot be done.
    package func adHistory(
        _ number: Int64, for viewer: Viewer, access: CaseAccess = .viewed, _ act: Act
    ) throws -> AdHistory? {
        let condition = ViewerCondition(viewer)
        return try writing { db in
            let found = try db.row(
                "\(Self.select(condition)) WHERE ad.id = ? AND \(condition.onAds)",
                [number] + condition.arguments)
            guard let found else { return nil }
            try CustodyLog.append(CustodyEvent(access.rawValue, of: "ad \(number)", act), of: nil, db)
            return try AdHistoryTable.history(of: Self.ad(found), condition, db)
        }
    }
}

extension EvidenceStore {
    private static func select(_ condition: ViewerCondition) -> String {
        """
        SELECT ad.id, address.text AS address, address.site, ad.local_key, ad_version.title, ad_version.text,
            ad_version.phone_spans, ad.masked_phones, ad.municipality, ad.verdict, ad.verdict_reasons,
            ad.verdict_article, ad.first_seen, ad.last_seen, capture.record, absence.gone_at,
            absence.reason AS gone_reason,
            (SELECT max(changed_at) FROM ad_change WHERE ad_change.ad_id = ad.id) AS changed,
            (SELECT group_concat(rule, ' ') FROM finding WHERE finding.version_id = ad_version.id
                AND finding.ruleset_id = ad.ruleset_id AND \(condition.onFindings)) AS rules
        FROM ad CROSS JOIN address ON address.id = ad.address_id
        CROSS JOIN ad_version ON ad_version.id = ad.version_id
        CROSS JOIN capture ON capture.id = ad.capture_id
        LEFT JOIN ad_absence AS absence ON absence.ad_id = ad.id AND absence.back_at IS NULL
        """
    }

    private static func condition(_ filter: AdFilter) -> (sql: String, values: StatementArguments) {
        var (parts, values) = (["TRUE"], StatementArguments())
        if let site = filter.site {
            parts.append("address.site = ?")
            values += [site]
        }
        if let host = filter.host {
            parts.append("address.host_id = (SELECT id FROM host WHERE name = ?)")
            values += [host]
        }
        if let address = filter.address {
            parts.append("ad.address_id = (SELECT address_id FROM known_address WHERE key = ?)")
            values += [AddressKey(of: address.text).stored]
        }
        switch filter.presence {
        case .all: break
        case .present: parts.append("absence.gone_at IS NULL")
        case .gone: parts.append("absence.gone_at IS NOT NULL")
        }
        return (parts.joined(separator: " AND "), values)
    }

    private static func ad(_ row: Row) throws -> StoredAd {
        let verdict = PermitVerdict(
            value: try row.word("verdict"), reasons: CodeList.read(try row.stored("verdict_reasons")),
            article: try row.stored("verdict_article", as: StoredText?.self)?.value)
        return StoredAd(
            number: try row.stored("id"), address: try StoredValue.address(row.stored("address")),
            site: try row.stored("site"), localKey: try row.text("local_key"), title: try row.text("title"),
            text: try row.text("text"), phoneSpans: try SpanList.read(row.stored("phone_spans")),
            maskedPhones: try row.text("masked_phones").split(separator: "\n").map(String.init),
            municipality: try row.stored("municipality"), verdict: verdict,
            ruleIDs: CodeList.read(try row.stored("rules", as: String?.self) ?? "").sorted(),
            firstSeen: try row.time("first_seen"), lastSeen: try row.time("last_seen"),
            changed: try row.instant("changed"), goneSince: try row.instant("gone_at"),
            goneReason: try row.stored("gone_reason", as: StoredText?.self)?.value ?? "",
            capture: try row.stored("record"))
    }
}
