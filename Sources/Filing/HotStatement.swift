import GRDB
import GRDBSQLite

/// A statement that runs for each of many rows, with its values handed to SQLite directly.
///
/// GRDB boxes each value, makes an array of them and looks after observers that nobody has here; for rows of ten short
/// values that costs as much as SQLite does. Everything else stays with GRDB: the connection, the transaction and the
/// statement itself, which lives in its cache.
///
///     let insert = try HotStatement("INSERT INTO host (id, name) VALUES (?, ?)", db)
///     insert.bind(7, at: 1)
///     insert.bind("ads.example", at: 2)
///     try insert.run()
///
/// Memory safety: the pointer is that of `statement`, which this value keeps alive and which no other code uses while a
/// writing transaction runs; all that is bound is copied by SQLite. It is never stored beyond the transaction.
@safe struct HotStatement {
    private let statement: Statement
    private let handle: OpaquePointer

    init(_ sql: String, _ db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
        unsafe handle = statement.sqliteStatement
    }

    func bind(_ value: Int64, at place: Int32) {
        check(unsafe sqlite3_bind_int64(handle, place, value))
    }

    func bind(_ value: Int, at place: Int32) { bind(Int64(value), at: place) }

    func bind(_ text: String?, at place: Int32) {
        guard var text else { return check(unsafe sqlite3_bind_null(handle, place)) }
        text.withUTF8 { bytes in
            // For SQLite a text without an address is NULL.
            guard let start = bytes.baseAddress else {
                return check(unsafe sqlite3_bind_text(handle, place, "", 0, Self.copied))
            }
            unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
                check(unsafe sqlite3_bind_text(handle, place, characters, Int32(bytes.count), Self.copied))
            }
        }
    }

    func bind(_ key: AddressKey, at place: Int32) {
        var words = (key.high.bigEndian, key.low.bigEndian)
        check(
            unsafe withUnsafeBytes(of: &words) {
                unsafe sqlite3_bind_blob(handle, place, $0.baseAddress, Int32($0.count), Self.copied)
            })
    }

    /// Runs to the end.
    func run() throws {
        defer { unsafe sqlite3_reset(handle) }
        let code = unsafe sqlite3_step(handle)
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// The first column of the first row; nil where there is none.
    func number() throws -> Int64? {
        defer { unsafe sqlite3_reset(handle) }
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return unsafe sqlite3_column_int64(handle, 0)
        case SQLITE_DONE: return nil
        case let code: throw failure(code)
        }
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
