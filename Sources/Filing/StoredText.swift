import Evidence
import FoundationEssentials
import GRDB

/// Text from outside (pages, people) as it is stored: the UTF-8 bytes as a BLOB.
///
/// Not as TEXT, because GRDB binds strings as C strings and reads them back as such: an ad with U+0000 in it would
/// silently end there. The `sqlite3` shell prints such a BLOB like text.
struct StoredText: DatabaseValueConvertible {
    let value: String

    init(_ value: String) {
        self.value = value
    }

    var databaseValue: DatabaseValue { Data(value.utf8).databaseValue }

    static func fromDatabaseValue(_ stored: DatabaseValue) -> StoredText? {
        Data.fromDatabaseValue(stored).flatMap { String(validating: $0, as: UTF8.self) }.map(StoredText.init)
    }
}

extension UTCTime {
    var stored: Int64 { millisecondsSince1970 }

    init(stored: Int64) { self.init(millisecondsSince1970: stored) }
}

extension Digest256 {
    var stored: Data { Data(bytes) }
}

/// Lists of short codes that hold neither blanks nor line breaks, kept as one line.
enum CodeList {
    static func stored(_ codes: some Sequence<String>) -> String { codes.joined(separator: " ") }

    static func read(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

/// Spans as `10-27 40-42`.
enum SpanList {
    static func stored(_ spans: [TextSpan]) -> String {
        CodeList.stored(spans.map { "\($0.start)-\($0.end)" })
    }

    static func read(_ text: String) throws -> [TextSpan] {
        try CodeList.read(text).map { part in
            let ends = part.split(separator: "-").compactMap { Int($0) }
            guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else { throw StoredValue.damage("span") }
            return TextSpan(ends[0], ends[1])
        }
    }
}

/// Columns read back into the types they came from. What cannot be read was not written by Baken.
enum StoredValue {
    static func damage(_ what: String) -> FilingError {
        FilingError(.damaged, "the database holds a \(what) that Baken never writes; run `baken doctor`")
    }

    static func address(_ text: String) throws -> WebAddress {
        guard let address = WebAddress(text) else { throw damage("web address") }
        return address
    }

    static func digest(_ data: Data) throws -> Digest256 {
        guard let digest = Digest256(bytes: Array(data)) else { throw damage("digest") }
        return digest
    }

    static func priority(_ rank: Int) throws -> Priority {
        guard Priority.allCases.indices.contains(rank) else { throw damage("priority") }
        return Priority.allCases[rank]
    }
}

extension Row {
    /// The value of a column. GRDB's subscript would end the process on a value of another type, as a damaged file
    /// may hold; its own error prints the row, which may be an ad's text.
    func stored<Value: DatabaseValueConvertible>(_ column: String, as type: Value.Type = Value.self) throws
        -> Value
    {
        do {
            return try decode(type, forColumn: column)
        } catch {
            throw StoredValue.damage(column)
        }
    }

    func text(_ column: String) throws -> String { try stored(column, as: StoredText.self).value }

    func time(_ column: String) throws -> UTCTime { UTCTime(stored: try stored(column)) }

    /// Nil where the column is.
    func instant(_ column: String) throws -> UTCTime? {
        try stored(column, as: Int64?.self).map(UTCTime.init(stored:))
    }

    func word<Word: RawRepresentable>(_ column: String) throws -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: try stored(column)) else { throw StoredValue.damage(column) }
        return word
    }
}

extension Database {
    /// Runs a statement that is prepared once per connection.
    ///
    /// GRDB's own check of the arguments costs as much as a small statement; the texts are all ours, so it is made where
    /// tests run.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        let statement = try cachedStatement(sql: sql)
        assert((try? statement.validateArguments(arguments)) != nil, "arguments do not fit: \(sql)")
        statement.setUncheckedArguments(arguments)
        try statement.execute()
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first column of the first row.
    func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }
}
