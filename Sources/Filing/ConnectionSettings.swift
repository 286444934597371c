import Evidence
import FoundationEssentials
import GRDB

/// How connections are opened, and the proof that they are what a durable commit needs.
struct ConnectionSettings: Sendable {
    var isReadOnly = false
    /// The value asked for; anything but `FULL` is refused by ``assertDurable(_:)``. A parameter, so that a test can
    /// see the refusal.
    var synchronous = "FULL"
    /// How long to wait for another process that writes.
    var busyTimeout = Duration.seconds(10)

    /// SQLite gives up with SQLITE_PROTOCOL when many open a new WAL at once and each finds the other's recovery in
    /// its way (walTryBeginRead, after some ten seconds of its own waiting). And GRDB looks for its table of migrations
    /// twice: when another makes it between the two looks, the first one's failure is passed on. Nothing is wrong with
    /// the file then: the opening is begun anew, which is the same as coming later.
    func open(_ path: String) throws -> any DatabaseWriter {
        if isReadOnly { return try openForReading(path) }
        return try Self.retrying(Self.openingAttempts) { try openForWriting(path) }
    }

    private static let openingAttempts = 5

    static func retrying<T>(_ attempts: Int, _ body: () throws -> T) throws -> T {
        for _ in 1..<attempts {
            do {
                return try body()
            } catch let error as DatabaseError where isOfOthersMaking(error) {
                continue
            }
        }
        return try body()
    }

    private static func isOfOthersMaking(_ error: DatabaseError) -> Bool {
        error.resultCode == .SQLITE_PROTOCOL
            || error.resultCode == .SQLITE_ERROR && error.message == "no such table: grdb_migrations"
    }

    private func openForWriting(_ path: String) throws -> any DatabaseWriter {
        try prepareFile(path)
        // Turning WAL on already changes the file: what is not ours is refused before.
        if try size(path) > 0 { try reader.inspect(path) }
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { db in
            // GRDB sets NORMAL when it turns WAL on (Core/Database.swift, setUpWALMode), after all hooks: so this
            // stands here and not in prepareDatabase. With NORMAL a power cut takes committed findings away.
            try db.execute(sql: "PRAGMA synchronous = \(synchronous)")
            try Self.assertDurable(db)
            try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        }
        try migrate(pool)
        return pool
    }

    private func openForReading(_ path: String) throws -> DatabaseQueue {
        guard FileManager.default.fileExists(atPath: path) else {
            throw FilingError(.readOnly, "\(path): there is no database; run `baken crawl` first")
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { db in
            try Self.refuseForeign(db, path)
            try Self.refuseNewer(db, path)
            try Self.refuseOlder(db, path)
        }
        return queue
    }

    private var reader: ConnectionSettings {
        var settings = self
        settings.isReadOnly = true
        return settings
    }

    private func inspect(_ path: String) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { db in
            try Self.refuseForeign(db, path)
            try Self.refuseNewer(db, path)
        }
        try queue.close()
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.label = "baken.filing"
        configuration.busyMode = .timeout(TimeInterval(busyTimeout.wholeMilliseconds) / 1_000)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            // Deleted text is overwritten; nothing spills into temporary files; REPLACE fires DELETE triggers.
            try db.execute(
                sql: """
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA recursive_triggers = ON;
                    PRAGMA trusted_schema = OFF;
                    """)
            guard !db.configuration.readonly else { return }
            // 64 MB holds the young keys and what else a batch touches. The WAL may grow to 128 MB before it is folded in:
            // a page that many batches touch is then written to the database once, and those pages lie scattered.
            try db.execute(
                sql: """
                    PRAGMA cache_size = -64000;
                    PRAGMA wal_autocheckpoint = 32000;
                    PRAGMA journal_size_limit = 134217728;
                    """)
        }
        return configuration
    }

    /// A new file is made for its owner only: it will hold personal data. An empty file with a WAL beside it has
    /// lost its content, and SQLite would throw the WAL away as stale: that must not pass for a new database.
    private func prepareFile(_ path: String) throws {
        let files = FileManager.default
        let walSize = try size(path + "-wal")
        if try size(path) == 0, walSize > 0 {
            throw FilingError(
                .damaged,
                "\(path): empty or missing beside a -wal file with content; put back the last backup of both")
        }
        if !files.fileExists(atPath: path) { try Self.makeEmptyFile(path) }
    }

    /// Makes an empty file, unless another has made it meanwhile: then that one stays as it is. It is made under another
    /// name and linked, because a file that is opened to be made would be emptied under whoever was first, and closing
    /// it takes away the locks that this process holds on it (fcntl(2)).
    static func makeEmptyFile(_ path: String) throws {
        let files = FileManager.default
        let made = path + "-" + UUID().uuidString
        guard files.createFile(atPath: made, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw FilingError(.readOnly, "\(path): the file cannot be made")
        }
        defer { try? files.removeItem(atPath: made) }
        do {
            try files.linkItem(atPath: made, toPath: path)
        } catch  where files.fileExists(atPath: path) {}
    }

    private func size(_ path: String) throws -> Int {
        guard FileManager.default.fileExists(atPath: path) else { return 0 }
        return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }

    /// Two processes may open a new database at once. Who comes second to a step finds its tables made and fails;
    /// it takes up behind that step. A failure without a step made meanwhile is one of its own.
    private func migrate(_ pool: DatabasePool) throws {
        while true {
            let before = try pool.writeWithoutTransaction(Schema.migrator.appliedIdentifiers)
            do {
                return try Schema.migrator.migrate(pool)
            } catch {
                let after = try pool.writeWithoutTransaction(Schema.migrator.appliedIdentifiers)
                guard after.count > before.count else { throw error }
            }
        }
    }
}

extension ConnectionSettings {
    /// Throws unless `db` commits durably: what these settings are worth is in DESIGN §3.
    static func assertDurable(_ db: Database) throws {
        for (setting, wanted) in [
            ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1"),
        ] {
            let value = try DatabaseValue.fetchOne(db, sql: "PRAGMA \(setting)") ?? .null
            let found = Int64.fromDatabaseValue(value).map(String.init) ?? String.fromDatabaseValue(value)
            guard found == wanted else {
                throw FilingError(
                    .notDurable,
                    "SQLite runs with \(setting) = \(found ?? "nothing") where \(wanted) is needed; nothing was written"
                )
            }
        }
    }

    /// A database without a name and without a table is one that is just being made.
    private static func refuseForeign(_ db: Database, _ path: String) throws {
        let found = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let tables =
            try Int64.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'table'") ?? 0
        guard found == Schema.applicationID || (found == 0 && tables == 0) else {
            throw FilingError(.foreign, "\(path): not a database of Baken; name the data folder of a crawl")
        }
    }

    static func refuseNewer(_ db: Database, _ path: String) throws {
        guard try Schema.migrator.hasBeenSuperseded(db) else { return }
        throw FilingError(.newerVersion, "\(path): written by a newer Baken; use that version or a newer one")
    }

    static func refuseOlder(_ db: Database, _ path: String) throws {
        guard try !Schema.migrator.hasCompletedMigrations(db) else { return }
        throw FilingError(
            .olderVersion, "\(path): written by an older Baken; open it once for writing (`baken doctor`)")
    }
}
