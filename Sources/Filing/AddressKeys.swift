import Evidence
import FoundationEssentials
import GRDB

/// What an address is known by: the first 128 bits of the SHA-256 of its canonical text.
///
/// Half a digest halves the index. Two addresses with one key would lose one of them: by chance that is to be expected
/// after 2⁶⁴ addresses, and to make such a pair on purpose costs as many digests.
struct AddressKey: Hashable, Comparable, Sendable {
    let high: UInt64
    let low: UInt64

    init(of text: String) {
        (high, low) = Digest256(of: text).firstHalf
    }

    /// As it is stored. Two words in the order of numbers are in that of bytes, and so in SQLite's.
    var stored: Data {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return Data(bytes)
    }

    func append(to bytes: inout [UInt8]) {
        unsafe withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { unsafe bytes.append(contentsOf: $0) }
    }

    /// It is a digest: one half of it is as good as any hash of it.
    func hash(into hasher: inout Hasher) { hasher.combine(low) }

    static func < (one: AddressKey, other: AddressKey) -> Bool {
        (one.high, one.low) < (other.high, other.low)
    }
}

/// The set of all addresses ever seen, within one writing transaction; see ``Schema/settling`` for its two tables.
struct AddressKeys {
    private let db: Database
    private var next: Int64
    private var turns: Set<Int64> = []

    init(_ db: Database) throws {
        self.db = db
        next = try (db.number("SELECT max(id) FROM address") ?? 0) + 1
    }

    /// Nil where the address was never seen.
    func number(of key: AddressKey) throws -> Int64? { try numbers(of: [key])[0] }

    /// The same of many. In rising order they cost least: neighbours share pages.
    func numbers(of keys: [AddressKey]) throws -> [Int64?] {
        var numbers = [Int64?](repeating: nil, count: keys.count)
        try look(for: keys, Array(keys.indices), by: Self.findYoung, &numbers)
        let others = keys.indices.filter { numbers[$0] == nil }
        try look(for: keys, others, by: Self.findSettled, &numbers)
        return numbers
    }

    private func look(
        for keys: [AddressKey], _ places: [Int], by text: BulkText, _ numbers: inout [Int64?]
    ) throws {
        try BulkStatement(text, db).run(places.count) { index, row in
            row.bind(keys[places[index]])
        } found: { first, answer in
            numbers[places[first + Int(answer.number(0))]] = answer.number(1)
        }
    }

    /// The first of as many numbers for new addresses. The caller makes the rows and adds the keys.
    mutating func take(_ count: Int) -> Int64 {
        let first = next
        next += Int64(count)
        let (before, now) = ((first - 1) / Schema.turnLength, (next - 1) / Schema.turnLength)
        for turn in max(before, now - Schema.turns)..<now { turns.insert((turn + 1) % Schema.turns) }
        return first
    }

    /// Makes keys known that were not. They fall anywhere in their table, so they are sorted first.
    func add(_ news: [(AddressKey, Int64)]) throws {
        let sorted = news.sorted { $0.0 < $1.0 }
        try BulkStatement(Self.add, db).run(sorted.count) { index, row in
            row.bind(sorted[index].0)
            row.bind(sorted[index].1)
        }
    }

    /// What SQLite cannot check, as the keys of `address` stand in two tables: one sentence each.
    static func problems(_ db: Database) throws -> [String] {
        let both = "SELECT 1 FROM address_key_young CROSS JOIN address_key USING (key) LIMIT 1"
        guard try db.number(both) == nil else {
            return ["an address is known twice: it may be fetched twice as often as it should"]
        }
        let (addresses, keys) = try (
            db.number("SELECT count(*) FROM address") ?? 0,
            db.number("SELECT count(*) FROM known_address") ?? 0
        )
        return addresses == keys ? [] : ["there are \(addresses) addresses, but \(keys) are known as seen"]
    }

    /// To be called before the commit.
    func finish() throws {
        for turn in turns.sorted() { try db.execute(sql: Schema.settleKeys(turn)) }
    }
}

extension AddressKeys {
    static let findYoung = find(in: "address_key_young")
    static let findSettled = find(in: "address_key")

    private static func find(in table: String) -> BulkText {
        BulkText(row: { "(?, \($0))" }) {
            """
            SELECT asked.column2, address_id FROM (VALUES \($0)) AS asked
            CROSS JOIN \(table) AS known ON known.key = asked.column1
            """
        }
    }

    /// OR FAIL, because SQLite copies each page before a statement of many rows may change it, to undo half of it; here
    /// what fails undoes the whole transaction.
    private static let add = BulkText(row: { _ in "(?, ?)" }) {
        "INSERT OR FAIL INTO address_key_young (key, address_id) VALUES \($0)"
    }
}
