import GRDB

/// The text of a statement about many rows, in a few lengths.
struct BulkText: Sendable {
    /// More rows save nothing more, and 256 of ten values stay far below SQLite's 32,766 in one statement.
    static let sizes = [256, 32, 4, 1]
    /// The longest first.
    let lengths: [(rows: Int, sql: String)]

    /// `row` gives the values of a row by its place in the statement, `text` the statement with the rows in it.
    init(row: (Int) -> String, _ text: (String) -> String) {
        lengths = Self.sizes.map { size in (size, text((0..<size).map(row).joined(separator: ", "))) }
    }
}

/// A statement that is run for many rows at a time.
///
/// What SQLite does for each statement (to open its cursors, to begin, to end) costs as much as a short row does.
///
///     let text = BulkText(row: { _ in "(?, ?)" }) { "INSERT INTO host (id, name) VALUES \($0)" }
///     try BulkStatement(text, db).run(names.count) { index, row in
///         row.bind(Int64(index))
///         row.bind(names[index])
///     }
struct BulkStatement {
    private let text: BulkText
    private let db: Database

    init(_ text: BulkText, _ db: Database) {
        (self.text, self.db) = (text, db)
    }

    /// `bind` gives the values of the row with this index, in their order. `found` is called for each row of an answer
    /// with the index of the first row that was asked with it.
    func run(
        _ count: Int, bind: (Int, inout BulkRow) -> Void, found: (Int, HotStatement) -> Void = { _, _ in }
    ) throws {
        var (first, row) = (0, BulkRow())
        for (rows, sql) in text.lengths where count - first >= rows {
            let statement = try HotStatement(sql, db)
            while count - first >= rows {
                row.clear()
                for index in first..<first + rows { bind(index, &row) }
                try statement.run(row) { found(first, statement) }
                first += rows
            }
        }
    }
}

/// The values of one run, one after the other.
///
/// Texts and keys stand in one array, which lives until SQLite is done: it would copy each of them otherwise.
struct BulkRow {
    enum Value {
        case null
        case number(Int64)
        case text(Range<Int>)
        case bytes(Range<Int>)
    }

    private(set) var values: [Value] = []
    private(set) var bytes: [UInt8] = []

    mutating func clear() {
        values.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func bind(_ value: Int64) { values.append(.number(value)) }

    mutating func bind(_ text: String?) {
        guard let text else { return values.append(.null) }
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        values.append(.text(start..<bytes.count))
    }

    mutating func bind(_ blob: [UInt8]) {
        values.append(.bytes(bytes.count..<bytes.count + blob.count))
        bytes += blob
    }

    mutating func bind(_ key: AddressKey) {
        let start = bytes.count
        key.append(to: &bytes)
        values.append(.bytes(start..<bytes.count))
    }
}
