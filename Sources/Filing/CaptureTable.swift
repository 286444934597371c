import Evidence
import FoundationEssentials
import GRDB

/// The rows that say where in the archive a capture lies.
enum CaptureTable {
    static let columns = """
        capture.record, capture.captured_at, capture.status, capture.payload_digest, capture.response_segment,
        capture.response_offset, capture.response_length, capture.request_segment, capture.request_offset,
        capture.request_length, capture.authority, capture.incompleteness, address.text AS address
        """

    /// Nil where the record was filed before.
    static func insert(_ record: CaptureRecord, address: Int64, _ db: Database) throws -> Int64? {
        try db.run(
            """
            INSERT INTO capture
                (record, address_id, captured_at, status, payload_digest, response_segment, response_offset,
                 response_length, request_segment, request_offset, request_length, authority, incompleteness, leaf)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(LogTable.nextLeaf))
            ON CONFLICT (record) DO NOTHING
            """,
            [
                record.id, address, record.capturedAt.stored, record.status, record.payloadDigest.stored,
                record.response.segment, record.response.offset, record.response.length,
                record.request.segment,
                record.request.offset, record.request.length, record.authority,
                CodeList.stored(record.incompleteness.sorted().map(\.rawValue)),
            ])
        guard db.changesCount > 0 else { return nil }
        let id = db.lastInsertedRowID
        try LogTable.append(LogEvent(record), db)
        return id
    }

    /// The first capture that `condition` holds for, in the order of filing.
    static func first(where condition: String, _ arguments: StatementArguments, _ db: Database) throws
        -> CaptureRecord?
    {
        try db.row(
            """
            SELECT \(columns) FROM capture JOIN address ON address.id = address_id
            WHERE \(condition) ORDER BY capture.id LIMIT 1
            """, arguments
        ).map(read)
    }

    static func read(_ row: Row) throws -> CaptureRecord {
        let words: [String] = CodeList.read(try row.stored("incompleteness"))
        return CaptureRecord(
            id: try row.stored("record"), address: try StoredValue.address(row.stored("address")),
            capturedAt: try row.time("captured_at"), status: try row.stored("status"),
            payloadDigest: try StoredValue.digest(row.stored("payload_digest")),
            response: try location(row, "response"), request: try location(row, "request"),
            authority: try row.stored("authority"),
            incompleteness: Set(
                try words.map { word in
                    guard let reason = Incompleteness(rawValue: word) else {
                        throw StoredValue.damage("incompleteness")
                    }
                    return reason
                }))
    }

    private static func location(_ row: Row, _ name: String) throws -> RecordLocation {
        RecordLocation(
            segment: try row.stored(name + "_segment"), offset: try row.stored(name + "_offset"),
            length: try row.stored(name + "_length"))
    }
}
