package import Evidence
import GRDB

/// What a run asks that finds captures in the archive which the run before could not file any more.
extension EvidenceStore {
    /// The capture that was filed last; nil in an empty store. Captures are filed in the order of the archive.
    package func newestCapture() throws -> CaptureRecord? {
        try reading { db in
            guard let id = try db.number("SELECT max(id) FROM capture") else { return nil }
            return try CaptureTable.first(where: "capture.id = ?", [id], db)
        }
    }

    /// An address as a run would be given it, due or not; nil where it was never seen.
    package func task(_ address: WebAddress) throws -> FrontierTask? {
        try reading { db in
            let row = try db.row(
                "SELECT \(AddressRow.taskColumns) FROM address WHERE \(AddressRow.isKnownBy)",
                [AddressKey(of: address.text).stored])
            return try row.map(AddressRow.task)
        }
    }
}
