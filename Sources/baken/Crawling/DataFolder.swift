import Archiving
import Evidence
import Filing
import Glibc

/// A folder in which one installation keeps what it found: database, archive, keys, grounds.
///
///     DIR/baken.sqlite   DIR/archive/   DIR/keys/   DIR/grounds/   DIR/lock
struct DataFolder {
    let path: String

    init(_ path: String) {
        self.path = path.utf8.last == 0x2F && path.utf8.count > 1 ? String(path.dropLast()) : path
    }

    var databasePath: String { path + "/baken.sqlite" }
    var archivePath: String { path + "/archive" }
    var keysPath: String { path + "/keys" }
    /// Copies of authorities and plans under which something was captured, for the bundles.
    var groundsPath: String { path + "/grounds" }

    func make() throws {
        for folder in [path, archivePath, groundsPath] { try DiskFile.makeFolder(folder) }
        try DiskFile.makeFolder(keysPath, mode: 0o700)
    }

    /// The store of a folder that exists already. Commands that look must not make an empty one by a mistyped name.
    func openStore() throws -> EvidenceStore {
        guard DiskFile.exists(databasePath) else {
            throw Failure(
                ExitStatus.noInput,
                "\(path): no data of Baken here; give the folder that `baken crawl --data` filled")
        }
        return try EvidenceStore(path: databasePath)
    }

    /// The key under which phone numbers are matched, made on first use.
    func matchingKey() throws -> MatchingKey {
        let file = keysPath + "/matching.key"
        if !DiskFile.exists(file) {
            var generator = SystemRandomNumberGenerator()
            let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
            try DiskFile.write(bytes, to: file, mode: 0o600)
        }
        guard let key = MatchingKey(bytes: try DiskFile.bytes(file, limitInBytes: 4_096)) else {
            throw Failure(ExitStatus.data, "\(file): not a key; it should hold at least 16 bytes")
        }
        return key
    }

    /// Keeps other runs out for as long as the process lives; the kernel lets go when it dies, however it dies.
    func lock() throws {
        let file = path + "/lock"
        let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(ExitStatus.cannotCreate, "\(file): \(DiskFile.reason())") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Failure(ExitStatus.temporary, "\(path): another crawl is running on this folder")
        }
    }
}
