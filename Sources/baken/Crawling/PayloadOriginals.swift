import Archiving
import Evidence
import Filing

/// Finds the record that holds a payload which comes once more, under whatever address, so that its body is archived
/// once.
///
/// A body that is left out is evidence by another record only, so that record is looked at before it is referred to:
/// it must stand in the archive, whole, and hold these very bytes. What cannot be shown to is stored again.
struct PayloadOriginals {
    let archive: ArchiveFolder
    private var seen: [Digest256: EarlierCapture] = [:]
    /// Of a question to the store; nil while there was none.
    private(set) var failure: (any Error)?

    private static let limit = 4_096

    init(archive: ArchiveFolder) {
        self.archive = archive
    }

    /// `filed`: asks the store for the first whole capture of a payload.
    mutating func find(
        _ payload: Digest256, isKnownHere: Bool, filed: (Digest256) throws -> CaptureRecord?
    ) -> EarlierCapture? {
        if let known = seen[payload] { return known }
        do {
            guard let record = try filed(payload) else { return nil }
            let found = EarlierCapture(record)
            // The last visit here has shown it already; reading all of the archive again would show nothing more.
            if isKnownHere { return found }
            guard holds(record) else { return nil }
            if seen.count >= Self.limit { seen = [:] }
            seen[payload] = found
            return found
        } catch {
            failure = error
            return nil
        }
    }

    private func holds(_ record: CaptureRecord) -> Bool {
        guard let stored = try? archive.record(at: record.response) else { return false }
        return stored.id == record.id && stored.holds(payload: record.payloadDigest)
    }
}
