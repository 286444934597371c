package import Evidence
import GRDB

/// What a check of the archive asks: where the store believes captures to lie.
extension EvidenceStore {
    /// Hands on the id and the place of every capture, in the order of filing, without holding them all.
    package func everyCapturePlace(_ body: (_ id: String, _ place: RecordLocation) throws -> Void) throws {
        try reading { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT record, response_segment, response_offset, response_length FROM capture ORDER BY id
                    """)
            while let row = try rows.next() {
                try body(
                    row.stored("record"),
                    RecordLocation(
                        segment: row.stored("response_segment"), offset: row.stored("response_offset"),
                        length: row.stored("response_length")))
            }
        }
    }
}
