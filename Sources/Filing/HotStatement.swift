import GRDB
import GRDBSQLite

/// A statement that runs for each of many rows, with its values handed to SQLite directly.
///
/// GRDB boxes each value, makes an array of them and looks after observers that nobody has here; for rows of ten short
/// values that costs as much as SQLite does. Everything else stays with GRDB: the connection, the transaction and the
/// statement itself, which lives in its cache.
///
///     let insert = try HotStatement("INSERT INTO host (id, name) VALUES (?, ?)", db)
///     var values = BulkRow()
///     values.bind(7)
///     values.bind("ads.example")
///     try insert.run(values)
///
/// Memory safety: the pointer is that of `statement`, which this value keeps alive and which no other code uses while a
/// writing transaction runs; it is never stored beyond the transaction. What is bound stays where it is until the
/// statement is reset and has forgotten it, all within one call.
@safe struct HotStatement {
    private let statement: Statement
    private let handle: OpaquePointer

    init(_ sql: String, _ db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
    }

    /// Runs to the end. `found` is called for each row of an answer and reads it by ``number(_:)``.
    func run(_ row: BulkRow, found: () -> Void = {}) throws {
        try unsafe row.bytes.withUnsafeBytes { bytes in
            defer {
                unsafe sqlite3_reset(handle)
                unsafe sqlite3_clear_bindings(handle)
            }
            for (place, value) in row.values.enumerated() {
                unsafe bind(value, at: Int32(place + 1), from: bytes)
            }
            try step(found)
        }
    }

    /// A column of the row that was found, from 0.
    func number(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    private func step(_ found: () -> Void) throws {
        while true {
            switch unsafe sqlite3_step(handle) {
            case SQLITE_ROW: found()
            case SQLITE_DONE: return
            case let code: throw failure(code)
            }
        }
    }

    private func bind(_ value: BulkRow.Value, at place: Int32, from bytes: UnsafeRawBufferPointer) {
        switch value {
        case .null: check(unsafe sqlite3_bind_null(handle, place))
        case .number(let number): check(unsafe sqlite3_bind_int64(handle, place, number))
        case .text(let range) where range.isEmpty:
            // For SQLite a text without an address is NULL.
            check(unsafe sqlite3_bind_text(handle, place, "", 0, Self.copied))
        case .text(let range):
            let start = unsafe Self.start(of: range, in: bytes)?.assumingMemoryBound(to: CChar.self)
            check(unsafe sqlite3_bind_text(handle, place, start, Int32(range.count), nil))
        case .bytes(let range):
            let start = unsafe Self.start(of: range, in: bytes)
            check(unsafe sqlite3_bind_blob(handle, place, start, Int32(range.count), nil))
        }
    }

    private static func start(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        unsafe UnsafeRawBufferPointer(rebasing: bytes[range]).baseAddress
    }
}

extension HotStatement {
    /// SQLITE_TRANSIENT, a macro that Swift cannot read: SQLite makes its own copy before the call returns.
    private static var copied: sqlite3_destructor_type {
        unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    /// Binding fails for a place that does not exist or for want of memory (sqlite.org/c3ref/bind_blob.html).
    private func check(_ code: Int32) {
        precondition(code == SQLITE_OK, "a value cannot be bound: \(statement.sql)")
    }

    private func failure(_ code: Int32) -> DatabaseError {
        let message = unsafe sqlite3_errmsg(sqlite3_db_handle(handle)).map { unsafe String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
    }
}
