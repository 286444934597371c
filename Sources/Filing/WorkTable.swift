import Evidence
import FoundationEssentials
import GRDB

/// Cases read back as the work list shows them.
enum WorkTable {
    /// The numbers of cases that a condition chooses, in the order of the list: they walk an index, and a row is read where
    /// its turn comes.
    static func numbers(where condition: String) -> String {
        "SELECT rowid FROM case_file WHERE \(condition) ORDER BY \(WorkCondition.order) LIMIT ?"
    }

    /// The text is read only where it is searched.
    static func row(_ number: Int64, withText: Bool, _ db: Database) throws -> Row {
        let row = try db.row("\(columns) \(withText ? ", ad_version.text" : "") \(tables)", [number])
        guard let row else { throw StoredValue.damage("missing case") }
        return row
    }

    private static let columns = """
        SELECT case_file.id, case_file.route, case_file.municipality, case_file.priority, case_file.state,
            case_file.rules, case_file.reviewers, case_file.stage, case_file.opened_at, case_file.verdict,
            case_file.lease_holder, case_file.lease_token, case_file.lease_until,
            address.text AS address, ad_version.title, ad_version.phone_spans, ad.first_seen, ad.last_seen,
            substr(ad_version.text, 1, length(ad_version.title)) = ad_version.title AS is_led
        """

    private static let tables = """
        FROM case_file JOIN ad ON ad.id = case_file.ad_id JOIN address ON address.id = ad.address_id
        JOIN ad_version ON ad_version.id = case_file.version_id WHERE case_file.rowid = ?
        """

    static func place(_ row: Row) throws -> WorkPlace {
        WorkPlace(
            priority: try StoredValue.priority(row.stored("priority")), openedAt: try row.time("opened_at"),
            caseID: try row.stored("id"))
    }

    static func read(_ row: Row) throws -> WorkRow {
        let file = try CaseTable.read(row)
        return WorkRow(
            file: file, openedAt: try row.time("opened_at"), titlePhones: try titlePhones(row, file.title),
            lease: try lease(row))
    }

    /// Nil unless somebody took the case; the lease may have run out.
    static func lease(_ row: Row) throws -> CaseLease? {
        guard let holder = try row.stored("lease_holder", as: String?.self),
            let until = try row.instant("lease_until")
        else { return nil }
        return CaseLease(
            caseID: try row.stored("id"), holder: holder, token: try row.stored("lease_token"), until: until)
    }

    /// Spans count in the text, which begins with the title as a rule.
    private static func titlePhones(_ row: Row, _ title: String) throws -> [TextSpan] {
        guard try row.stored("is_led") else { return [] }
        let length = title.unicodeScalars.count
        return try SpanList.read(row.stored("phone_spans")).compactMap { span in
            span.start < length ? TextSpan(span.start, min(span.end, length)) : nil
        }
    }
}

/// Words that all have to stand in an ad. Both sides are folded, so that a disguise of single characters hides nothing.
struct WordSearch {
    private let needles: [[UInt8]]

    /// Nil where nothing is asked for.
    init?(_ words: String) {
        let folded = FoldedText(String(words.prefix(200))).bytes
        needles = folded.split { $0 == 0x20 || $0 == 0x0A }.prefix(WorkFilter.wordLimit).map(Array.init)
        if needles.isEmpty { return nil }
    }

    func isFound(in title: String, _ text: String) -> Bool {
        let folded = FoldedText(title + "\n" + text).bytes
        return needles.allSatisfy { Self.contains(folded.span, $0.span) }
    }

    /// Needles are at most some hundred bytes and begin alike seldom: what is walked twice is little.
    private static func contains(_ bytes: Span<UInt8>, _ needle: Span<UInt8>) -> Bool {
        guard bytes.count >= needle.count else { return false }
        for start in 0...(bytes.count - needle.count) where bytes[start] == needle[0] {
            var length = 1
            while length < needle.count, bytes[start + length] == needle[length] { length += 1 }
            if length == needle.count { return true }
        }
        return false
    }
}
