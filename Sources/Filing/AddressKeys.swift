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
        var bytes = Data(capacity: 16)
        for word in [high, low] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return bytes
    }

    static func < (one: AddressKey, other: AddressKey) -> Bool {
        (one.high, one.low) < (other.high, other.low)
    }
}

/// The set of all addresses ever seen, within one writing transaction; see ``Schema/settling`` for its two tables.
struct AddressKeys {
    private let db: Database
    private let find: HotStatement
    private let add: HotStatement
    private var next: Int64
    private var isSettlingTime = false

    init(_ db: Database) throws {
        self.db = db
        find = try HotStatement("SELECT address_id FROM known_address WHERE key = ?", db)
        add = try HotStatement("INSERT INTO address_key_young (key, address_id) VALUES (?, ?)", db)
        next = try (db.number("SELECT max(id) FROM address") ?? 0) + 1
    }

    /// Nil where the address was never seen.
    func number(of key: AddressKey) throws -> Int64? {
        find.bind(key, at: 1)
        return try find.number()
    }

    /// A number for the address with this key; nil where it has one. The caller makes the row.
    mutating func claim(_ key: AddressKey) throws -> Int64? {
        guard try number(of: key) == nil else { return nil }
        return try add(key, take())
    }

    /// The number of an address, and whether it was given just now: then the caller makes the row.
    struct Claim {
        var number: Int64 = 0
        var isNew = false
    }

    /// The numbers of addresses. New ones rise in the order of `keys`, so that who was put first comes first; what
    /// stands earlier among `keys` is known. The tables are walked in their own order: neighbours share pages.
    mutating func claim(_ keys: [AddressKey]) throws -> [Claim] {
        let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        var claims = [Claim](repeating: Claim(), count: keys.count)
        for (place, index) in order.enumerated() where place == 0 || keys[order[place - 1]] != keys[index] {
            let known = try number(of: keys[index])
            claims[index] = Claim(number: known ?? 0, isNew: known == nil)
        }
        for index in keys.indices where claims[index].isNew { claims[index].number = take() }
        for (place, index) in order.enumerated() {
            if claims[index].isNew {
                _ = try add(keys[index], claims[index].number)
            } else if claims[index].number == 0 {
                claims[index].number = claims[order[place - 1]].number
            }
        }
        return claims
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
        if isSettlingTime { try db.execute(sql: Schema.settleKeys) }
    }

    private func add(_ key: AddressKey, _ number: Int64) throws -> Int64 {
        add.bind(key, at: 1)
        add.bind(number, at: 2)
        try add.run()
        return number
    }

    private mutating func take() -> Int64 {
        defer { next += 1 }
        if next % Schema.youngLimit == 0 { isSettlingTime = true }
        return next
    }
}
