package import Evidence

/// The permits of an authority, found by number, Chamber of Commerce number or phone.
///
/// There are two forms with the same answers. The plain one is the register as its owner has it. The sealed one holds
/// keyed hashes instead of numbers and phones and no holder at all, so that a stolen crawl machine tells nothing:
/// whoever has it must already know a number to learn its status, and needs the key even for that.
package struct PermitRegister: Sendable {
    /// The day on which the register was true.
    package let asOf: CivilDate
    /// Of the bytes it was read from.
    package let digest: Digest256
    package let permits: [Permit]
    let index: Index
    /// What could not be read; always empty for a sealed register, which is not made of a file with mistakes.
    package let lostLines: LostLines
    /// For each permit its business, as a number without meaning; -1 where no trade number is listed.
    private let businesses: [Int32]

    /// Keys under which permits are found: what is looked up, or its keyed hash.
    struct Index: Sendable {
        var key: RegisterKeys?
        /// Several where a number was renewed, or given out by two municipalities.
        var byNumber: [IndexKey: [Int]] = [:]
        var byKvK: [IndexKey: [Int]] = [:]
        var byPhone: [IndexKey: [Int]] = [:]

        func indexKey(_ text: String, _ purpose: Purpose) -> IndexKey {
            key.map { .sealed($0.hash(text, purpose.text)) }
                ?? .plain(Array(text.utf8))
        }
    }

    /// Plain bytes rather than a string: equality of strings is that of Unicode, equality of numbers is not.
    enum IndexKey: Hashable, Sendable {
        case plain([UInt8])
        case sealed(Digest256)
    }

    enum Purpose: String, Sendable {
        case number, kvk, phone, check, seal

        var text: String { "permit register \(rawValue)" }
    }

    init(
        asOf: CivilDate, digest: Digest256, permits: [Permit], index: Index,
        lostLines: LostLines = LostLines()
    ) {
        (self.asOf, self.digest, self.permits, self.index) = (asOf, digest, permits, index)
        self.lostLines = lostLines
        var businesses = [Int32](repeating: -1, count: permits.count)
        for (business, indices) in index.byKvK.values.enumerated() {
            for index in indices { businesses[index] = Int32(business) }
        }
        self.businesses = businesses
    }

    /// Lines of the file that were left out: what the register does not know, though its owner may.
    package struct LostLines: Sendable {
        package internal(set) var count = 0
        /// True where a line was left out whose number could not be told either.
        package internal(set) var hasUnknownNumbers = false
        var numbers: Set<IndexKey> = []

        func contains(_ number: FoldedNumber, in register: PermitRegister) -> Bool {
            !numbers.isEmpty && numbers.contains(register.index.indexKey(number.text, .number))
        }
    }

    /// The permit with this number, compared without case, separators and O for 0: of several the one that ends last.
    package func permit(number: String) -> Permit? {
        permits(number: number).max {
            ($0.validUntil ?? Self.openEnd, $0.municipality) < (
                $1.validUntil ?? Self.openEnd, $1.municipality
            )
        }
    }

    /// All permits with this number: renewed ones, and those of two municipalities that count alike.
    package func permits(number: String) -> [Permit] {
        indices(of: FoldedNumber(number)).map { permits[$0] }
    }

    /// All permits of the business with this Chamber of Commerce number.
    package func permits(kvk: String) -> [Permit] {
        indices(ofKvK: kvk).map { permits[$0] }
    }

    /// All permits that list this phone, which may be written nationally.
    package func permits(phone: String) -> [Permit] {
        indices(ofPhone: phone).map { permits[$0] }
    }

    private static let openEnd = CivilDate(daysSince1970: 2_932_896)  // 9999-12-31

    /// True where the numbers are hidden behind a key.
    package var isSealed: Bool { index.key != nil }

    func indices(of number: FoldedNumber) -> [Int] {
        number.bytes.isEmpty ? [] : index.byNumber[index.indexKey(number.text, .number)] ?? []
    }

    func indices(ofKvK text: String) -> [Int] {
        let digits = DecimalDigits.of(text)
        return digits.isEmpty ? [] : index.byKvK[index.indexKey(digits, .kvk)] ?? []
    }

    /// The business that a permit belongs to, by its trade number; nil where none is listed.
    func business(of permit: Int) -> Int? {
        businesses[permit] < 0 ? nil : Int(businesses[permit])
    }

    func indices(ofPhone phone: String) -> [Int] {
        FoldedPhone.e164(phone).flatMap { index.byPhone[index.indexKey($0, .phone)] } ?? []
    }

    /// Whether the register is older than `age` on `day`.
    func isOlder(than age: Duration, on day: CivilDate) -> Bool {
        day.start.since(asOf.start) > age
    }
}
