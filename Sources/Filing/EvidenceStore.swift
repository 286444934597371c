import FoundationEssentials
import GRDB
import Synchronization

/// The evidence queue and the durable frontier in one SQLite file, so that a capture, its findings and the next
/// addresses become durable in one transaction.
///
/// One connection writes, several read; other processes may open the same file. Every writing method is on disk when
/// it returns: WAL with `synchronous = FULL`, asserted at the start. Calls block: make them from a queue that may.
///
///     let store = try EvidenceStore(path: "data/evidence.sqlite")
///     try store.put([start], at: now)
///
/// All methods throw ``FilingError``, and a look at a case that is not open to who looks `CaseClosed`.
package final class EvidenceStore: Sendable {
    /// Of the database file, as it was given.
    package let path: String
    package let isReadOnly: Bool
    private let database: any DatabaseWriter
    let taskNumbers = TaskNumbers()
    private let hasFailedDisk = Atomic<Bool>(false)
    private let leavesFiled = Atomic<Int>(0)

    /// Opens the database for reading and writing, makes it where there is none, and brings an older one up to date.
    package convenience init(path: String) throws(FilingError) {
        try self.init(path: path, settings: ConnectionSettings())
    }

    /// Opens a database that exists for reading only. Views of a dossier fail then, because they must be logged.
    package convenience init(readingOnly path: String) throws(FilingError) {
        try self.init(path: path, settings: ConnectionSettings(isReadOnly: true))
    }

    init(path: String, settings: ConnectionSettings) throws(FilingError) {
        self.path = path
        isReadOnly = settings.isReadOnly
        do {
            database = try settings.open(path)
        } catch {
            throw FilingError(error, path: path)
        }
    }

    /// Folds the WAL into the database file and empties it, and closes all connections, this also where the folding
    /// failed: what was committed stands in the WAL then, for whoever opens the file next. What another program reads
    /// at this moment is left in the WAL too, and not waited for. The store cannot be used after it.
    package func close() throws(FilingError) {
        do {
            let folding = Result { try foldWAL() }
            try database.close()
            try folding.get()
        } catch {
            throw FilingError(error, path: path)
        }
    }

    /// SQLite does it by itself when the last connection is closed, if that one may write (wal.c, sqlite3WalClose). The
    /// pool closes its readers last: the WAL of a store that was ever read stayed, with texts long overwritten in it.
    private func foldWAL() throws {
        guard !isReadOnly, !hasFailedDisk.load(ordering: .acquiring) else { return }
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }
}

extension EvidenceStore {
    /// Reads a consistent state: the newest one that is durable.
    func reading<Value>(_ body: (Database) throws -> Value) throws(FilingError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw FilingError(error, path: path)
        }
    }

    /// Changes all or nothing, in one immediate transaction, on disk when it returns.
    ///
    /// After an I/O error nobody knows which pages reached the disk (a failed fsync drops them from the cache as
    /// clean), so the file is not written again by this store: opening it anew runs SQLite's recovery.
    func writing<Value>(_ body: (Database) throws -> Value) throws(FilingError) -> Value {
        guard !hasFailedDisk.load(ordering: .acquiring) else {
            throw FilingError(.inputOutput, "\(path): not written any more after a disk error; start again")
        }
        do {
            return try database.write(body)
        } catch {
            let failure = FilingError(error, path: path)
            if failure.code == .inputOutput { hasFailedDisk.store(true, ordering: .releasing) }
            throw failure
        }
    }

    /// How many leaves the log had after the last batch that this store filed; 0 before the first. Costs nothing.
    package var leafCountAfterFiling: Int { leavesFiled.load(ordering: .relaxed) }

    /// Within the transaction: one that fails after all leaves a count that is too high, and whoever then looks for the
    /// leaves finds that they are fewer.
    func noteLeaves(_ count: Int) { leavesFiled.store(count, ordering: .relaxed) }

    /// The writing connection without a transaction, for settings and checks.
    func onWriter<Value>(_ body: (Database) throws -> Value) throws(FilingError) -> Value {
        do {
            return try database.writeWithoutTransaction(body)
        } catch {
            throw FilingError(error, path: path)
        }
    }

    /// Tells `listener` of each statement that the writing connection begins, without the values bound to it.
    func listen(_ listener: @escaping @Sendable (String) -> Void) throws(FilingError) {
        try onWriter { db in db.trace { listener("\($0)") } }
    }
}
