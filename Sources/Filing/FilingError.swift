import GRDB

/// Why the store could not do what it was asked, and what a person can do about it.
///
/// Two errors are equal when their codes are. The description names the file and the remedy, and holds no text of a
/// page and no value that was bound to a statement, so it is safe to log.
package struct FilingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of failure it is. New kinds may be added.
    package struct Code: Hashable, Sendable, CustomStringConvertible {
        private enum Kind: String {
            case diskFull, readOnly, damaged, newerVersion, olderVersion, foreign, busy, inputOutput,
                notDurable
            case rejected, unexpected
        }

        private let kind: Kind

        /// No room for another page of the database. The transaction was taken back as a whole.
        package static let diskFull = Code(kind: .diskFull)
        /// The file, or the folder it is in, cannot be written or not even opened.
        package static let readOnly = Code(kind: .readOnly)
        /// The file is not a whole SQLite database, or holds values that Baken never writes.
        package static let damaged = Code(kind: .damaged)
        /// A newer Baken has changed the database.
        package static let newerVersion = Code(kind: .newerVersion)
        /// The database is older than this Baken and was opened for reading only.
        package static let olderVersion = Code(kind: .olderVersion)
        /// A sound database, but of another program.
        package static let foreign = Code(kind: .foreign)
        /// Another process held the write lock for longer than the time limit.
        package static let busy = Code(kind: .busy)
        /// The disk failed. After this the store accepts no write until it is opened anew.
        package static let inputOutput = Code(kind: .inputOutput)
        /// SQLite does not run with the settings that a durable commit needs.
        package static let notDurable = Code(kind: .notDurable)
        /// The schema forbids the change, such as an entry without an actor or a rewritten history.
        package static let rejected = Code(kind: .rejected)
        /// A fault of Baken itself.
        package static let unexpected = Code(kind: .unexpected)

        /// A short name without values, for metrics.
        package var description: String { kind.rawValue }
    }

    package let code: Code
    /// What happened, and what to do.
    package let message: String
    /// SQLite's own error, for a debugger.
    package let underlying: (any Error)?

    package init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
        (self.code, self.message, self.underlying) = (code, message, underlying)
    }

    package var description: String { "\(code): \(message)" }

    package static func == (one: FilingError, other: FilingError) -> Bool {
        one.code == other.code
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(code)
    }
}

extension FilingError {
    /// Reads the error that a call to SQLite ended with; one that is read already stays as it is.
    init(_ error: any Error, path: String) {
        if let error = error as? FilingError {
            self = error
        } else if let error = error as? DatabaseError {
            self.init(error, path: path)
        } else {
            self.init(.unexpected, "\(path): \(type(of: error))", underlying: error)
        }
    }

    /// Result codes: https://www.sqlite.org/rescode.html
    private init(_ error: DatabaseError, path: String) {
        let (code, remedy) = Self.reading(error.resultCode)
        let word = error.message ?? "no further word"
        let number = error.extendedResultCode.rawValue
        self.init(code, "\(path): SQLite \(number), \(word); \(remedy)", underlying: error)
    }

    private static func reading(_ code: ResultCode) -> (Code, String) {
        switch code {
        case .SQLITE_FULL:
            (.diskFull, "nothing of this batch was kept: free some space and run the same command again")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            (
                .readOnly,
                "check the owner and the rights of the file and of its folder, or open it for reading only"
            )
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_MISMATCH, .SQLITE_FORMAT:
            (
                .damaged,
                "run `baken doctor` and put back the last backup with its -wal file; without one, `baken archive "
                    + "repair --new-database` begins a new one from the WARC files, which are whole"
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
            (.busy, "another process is writing: wait for it to end and run the same command again")
        case .SQLITE_IOERR:
            (.inputOutput, "nothing more is written: check the disk and its free space, then start again")
        case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG:
            (.rejected, "nothing was changed")
        default:
            (.unexpected, "please report this with the command that was run")
        }
    }
}
