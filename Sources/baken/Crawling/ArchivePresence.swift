import Archiving
import Evidence
import Filing

/// Sees to it that a data folder is not opened with less than was there: a database without its archive, an archive
/// without its database, or captures that the one knows and the other has not.
struct ArchivePresence {
    let folder: DataFolder

    private var archive: ArchiveFolder { ArchiveFolder(folder.archivePath) }
    /// The ids of captures that a repair found to be gone, one a line.
    static let lostName = "lost.txt"

    /// Throws where captures are on record and the database is not there: a new one would know of none of them.
    func assertDatabase() throws {
        guard DiskFile.isFolder(folder.archivePath), try isGone() else { return }
        let count = try archive.segments().count + archive.openSegments().count
        guard count > 0 else { return }
        throw Failure(
            ExitStatus.data,
            "\(folder.databasePath): is gone or empty, and \(count) segments are on record: put the last backup back, or run "
                + "`baken archive repair --data \(folder.path) --new-database`")
    }

    /// SQLite takes an empty file for a new database. One that stands in its WAL alone is not empty.
    private func isGone() throws -> Bool {
        guard DiskFile.exists(folder.databasePath) else { return true }
        guard try BinaryFile(folder.databasePath, .reading).size() == 0 else { return false }
        let log = folder.databasePath + "-wal"
        return try !DiskFile.exists(log) || BinaryFile(log, .reading).size() == 0
    }

    /// Throws where the capture that was filed last is not on record. Earlier ones are for `baken archive check`.
    func assertNewest(in store: EvidenceStore) throws {
        guard let newest = try store.newestCapture(), try !isOnRecord(newest), try !lost().contains(newest.id)
        else {
            return
        }
        throw Failure(
            ExitStatus.data,
            "\(folder.archivePath): the capture that was filed last is not in it: put \(newest.response.segment) back "
                + "from a backup, or run `baken archive repair --data \(folder.path)`")
    }

    private func isOnRecord(_ capture: CaptureRecord) throws -> Bool {
        do throws(ArchivingError) {
            return try archive.record(at: capture.response).id == capture.id
        } catch  where [.missing, .torn, .malformed].contains(error.code) {
            return false
        }
    }

    /// The captures of the store that the archive does not hold, in the order of filing.
    func missing(from store: EvidenceStore) throws -> [String] {
        var places: Set<RecordLocation> = []
        for entry in try archive.entries(ArchiveQuery(), limit: .max) { places.insert(entry.location) }
        var missing: [String] = []
        try store.everyCapturePlace { id, place in
            if !places.contains(place) { missing.append(id) }
        }
        return missing
    }

    /// Notes captures as lost, so that the next start knows that somebody has seen it.
    func noteLost(_ ids: [String]) throws {
        let known = try lost()
        let text = (known.union(ids)).sorted().map { $0 + "\n" }.joined()
        try DiskFile.write(Array(text.utf8), to: folder.archivePath + "/" + Self.lostName)
    }

    /// The ids of captures that are known to be lost.
    func lost() throws -> Set<String> {
        let path = folder.archivePath + "/" + Self.lostName
        guard DiskFile.exists(path) else { return [] }
        return Set(try DiskFile.text(path).split(separator: "\n").map(String.init))
    }
}
