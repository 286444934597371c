package import Evidence
import FoundationEssentials
import GRDB

/// What was filed so far, over all runs, for the closing table of a crawl.
package struct RunTotals: Hashable, Sendable {
    package var captures = 0
    package var pages: [PageKind: Int] = [:]
    package var ads = 0
    package var findings = 0
    /// Ads by their newest verdict.
    package var verdicts: [PermitVerdict.Value: Int] = [:]
    package var cases = 0

    package init() {}
}

extension EvidenceStore {
    /// For the one who runs the crawl, not for a reviewer: see ``statistics(for:)``.
    package func counts() throws -> RunTotals {
        try reading { db in
            func count(_ table: String) throws -> Int {
                Int(try db.number("SELECT count(*) FROM \(table)") ?? 0)
            }
            var totals = RunTotals()
            for row in try db.rows("SELECT kind, count(*) AS count FROM page GROUP BY kind") {
                totals.pages[try row.word("kind")] = try row.stored("count")
            }
            totals.verdicts = try CaseTable.verdicts(ViewerCondition(.police), db)
            totals.ads = totals.verdicts.values.reduce(0, +)
            (totals.captures, totals.findings) = (try count("capture"), try count("finding"))
            totals.cases = try count("case_file")
            return totals
        }
    }

    /// The capture with the WARC-Record-ID `id`; nil where it was not filed.
    package func captureRecord(id: String) throws -> CaptureRecord? {
        try reading { db in try CaptureTable.first(where: "capture.record = ?", [id], db) }
    }

    /// The first whole capture with this payload, for a revisit record to refer to; nil where the payload is new. Of
    /// captures under `authority` alone: another one has other terms of retention, and a body must not go while a
    /// capture that refers to it stays. Whoever lets captures expire has to keep it as long as any of this payload.
    package func knownPayload(_ digest: Digest256, authority: String) throws -> CaptureRecord? {
        try withKnownPayloads(authority: authority) { find in Result { try find(digest) } }.get()
    }

    /// Lets `body` look up as many payloads as it likes, as ``knownPayload(_:authority:)`` does each: beginning and
    /// ending a look costs several times what the look does.
    package func withKnownPayloads<Value>(
        authority: String, _ body: (_ find: (Digest256) throws -> CaptureRecord?) -> Value
    ) throws -> Value {
        try reading { db in
            body { digest in
                do {
                    let first = try db.number(Self.firstWithPayload, [digest.stored, authority])
                    return try first.flatMap { try CaptureTable.first(where: "capture.id = ?", [$0], db) }
                } catch {
                    throw FilingError(error, path: path)
                }
            }
        }
    }

    /// The index lies in parts by age: see ``Schema/settling``.
    static let firstWithPayload = """
        WITH \(Schema.partsByAge(of: "capture"))
        SELECT min(capture.id) FROM capture INDEXED BY capture_by_payload
        WHERE capture.id >> 16 IN (SELECT part FROM parts) AND capture.payload_digest = ? AND capture.authority = ?
            AND capture.incompleteness = ''
        """

    /// What is wrong with the database, one sentence each, for `baken doctor`; empty for a sound one. Reads the whole
    /// file: about a second per 200 MB.
    package func integrityProblems() throws -> [String] {
        try onWriter { db in
            do {
                return try Self.problems(db, path: path, isReadOnly: isReadOnly)
            } catch {
                return [FilingError(error, path: path).message]
            }
        }
    }

    private static func problems(_ db: Database, path: String, isReadOnly: Bool) throws -> [String] {
        var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20) {
            problems.append(
                "a row of \(row[0] as String? ?? "?") refers to a row of \(row[2] as String? ?? "?") that is gone"
            )
        }
        let triggers = try Set(
            String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'"))
        for name in Schema.guards where !triggers.contains(name) {
            problems.append("the guard \(name) is gone: history could be rewritten")
        }
        problems += try AddressKeys.problems(db)
        let checks: [() throws -> Void] = [
            { if !isReadOnly { try ConnectionSettings.assertDurable(db) } },
            { try ConnectionSettings.refuseNewer(db, path) },
            { try ConnectionSettings.refuseOlder(db, path) },
        ]
        for check in checks {
            do { try check() } catch { problems.append(FilingError(error, path: path).message) }
        }
        return problems
    }
}
