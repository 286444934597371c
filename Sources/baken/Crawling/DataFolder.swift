import Archiving
import Evidence
import Filing
import Glibc

/// A folder in which one installation keeps what it found: database, archive, keys, grounds.
///
///     DIR/baken.sqlite   DIR/archive/   DIR/log/   DIR/keys/   DIR/grounds/   DIR/lock
///     DIR/watch.lock   DIR/status.txt   (of `baken watch`)   DIR/running   (during a run)
struct DataFolder: Sendable {
    let path: String

    init(_ path: String) {
        self.path = path.utf8.last == 0x2F && path.utf8.count > 1 ? String(path.dropLast()) : path
    }

    var databasePath: String { path + "/baken.sqlite" }
    var archivePath: String { path + "/archive" }
    /// Tiles and checkpoint, as other people's tools read them.
    var logPath: String { path + "/log" }
    var keysPath: String { path + "/keys" }
    var logKeyPath: String { keysPath + "/log.key" }
    /// Who stamps checkpoints with the time; a person puts it there (``StampFile``).
    var stampPlanPath: String { path + "/stamps.yaml" }
    /// What they answered.
    var stampsPath: String { path + "/stamps" }
    /// How `baken watch` stands, as text.
    var statusPath: String { path + "/status.txt" }
    /// Copies of authorities and plans under which something was captured, for the bundles.
    var groundsPath: String { path + "/grounds" }

    func make() throws {
        for folder in [path, archivePath, groundsPath] { try DiskFile.makeFolder(folder) }
        try DiskFile.makeFolder(keysPath, mode: 0o700)
    }

    /// The store of a folder that exists already. Commands that look must not make an empty one by a mistyped name.
    ///
    /// A store that is older than its own log, or that contradicts it, is refused; and what the command writes is in a
    /// checkpoint when it ends (``LogKeeper/endOfCommand()``). Who looks for the damage opens it `logChecked: false`.
    func openStore(logChecked: Bool = true) throws -> EvidenceStore {
        let store = try openDatabase()
        if logChecked { try LogKeeper.open(self, store) }
        return store
    }

    private func openDatabase() throws -> EvidenceStore {
        try ArchivePresence(folder: self).assertDatabase()
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

    /// The log over what `store` holds, with its key made on first use. A log has one key for ever: where a checkpoint
    /// stands and the key is gone, none is made.
    func log(over store: EvidenceStore) throws -> EvidenceLog {
        if !DiskFile.exists(logKeyPath) {
            guard !DiskFile.exists(logPath + "/" + TileFolder.checkpointName) else {
                throw Failure(
                    ExitStatus.data,
                    "\(logKeyPath): the key of the log is gone; put it back, or `baken log checkpoint --begin-anew`"
                )
            }
            try makeLogKey(name: nil)
        }
        return EvidenceLog(folder: logPath, signer: try NoteSigner.load(logKeyPath), leaves: store)
    }

    /// `name` is the origin of the log; nil gives it one with the key's own fingerprint.
    func makeLogKey(name: String?) throws {
        let signer: NoteSigner? =
            if let name {
                NoteSigner(name: name, algorithm: .note)
            } else {
                NoteSigner(prefix: "baken-log/", algorithm: .note)
            }
        guard let signer else {
            throw Failure(ExitStatus.data, "\(name ?? ""): a log's name has neither blanks nor plus signs")
        }
        try DiskFile.makeFolder(keysPath, mode: 0o700)
        do throws(ArchivingError) {
            try signer.save(logKeyPath)
        } catch {
            // Without a name any key will do: another process was first.
            if error.code != .exists || name != nil { throw error }
        }
    }

    /// Leaves a mark that ``endRun()`` takes away. True where one is there already: the run before ended without a word.
    func beginRun() throws -> Bool {
        let isAfterCrash = DiskFile.exists(markPath)
        try DiskFile.write([], to: markPath)
        return isAfterCrash
    }

    func endRun() {
        _ = unsafe unlink(markPath)
    }

    private var markPath: String { path + "/running" }

    /// Keeps other runs out until it is released; the kernel lets go when the process dies, however it dies.
    func lock() throws -> FolderLock {
        try FolderLock(path + "/lock", heldBy: "\(path): another crawl is running on this folder")
    }

    /// One watch a folder: two would start each run twice.
    func lockForWatch() throws -> FolderLock {
        try FolderLock(path + "/watch.lock", heldBy: "\(path): another `baken watch` stands over this folder")
    }
}

/// A lock on a file, held by this process alone (flock(2)).
final class FolderLock: Sendable {
    private let descriptor: CInt

    fileprivate init(_ file: String, heldBy reason: String) throws {
        descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(ExitStatus.cannotCreate, "\(file): \(DiskFile.reason())") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw Failure(ExitStatus.temporary, reason)
        }
    }

    /// Call once. The file stays: removing it would let a third process lock another file of that name.
    func release() {
        close(descriptor)
    }
}
