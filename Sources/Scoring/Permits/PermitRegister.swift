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

    /// Keys under which permits are found: what is looked up, or its keyed hash.
    struct Index: Sendable {
        var key: MatchingKey?
        var byNumber: [IndexKey: Int] = [:]
        var byKvK: [IndexKey: [Int]] = [:]
        var byPhone: [IndexKey: [Int]] = [:]

        func indexKey(_ text: String, _ purpose: Purpose) -> IndexKey {
            key.map { .sealed($0.hash(text, purpose: "permit register \(purpose.rawValue)")) }
                ?? .plain(Array(text.utf8))
        }
    }

    /// Plain bytes rather than a string: equality of strings is that of Unicode, equality of numbers is not.
    enum IndexKey: Hashable, Sendable {
        case plain([UInt8])
        case sealed(Digest256)
    }

    enum Purpose: String, Sendable { case number, kvk, phone, check }

    init(asOf: CivilDate, digest: Digest256, permits: [Permit], index: Index) {
        (self.asOf, self.digest, self.permits, self.index) = (asOf, digest, permits, index)
    }

    /// The permit with this number, compared without case, separators and O for 0.
    package func permit(number: String) -> Permit? {
        index(of: FoldedNumber(number)).map { permits[$0] }
    }

    /// All permits of the business with this Chamber of Commerce number.
    package func permits(kvk: String) -> [Permit] {
        let digits = String(decoding: kvk.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
        return (index.byKvK[index.indexKey(digits, .kvk)] ?? []).map { permits[$0] }
    }

    /// All permits that list this phone, which may be written nationally.
    package func permits(phone: String) -> [Permit] {
        indices(ofPhone: phone).map { permits[$0] }
    }

    /// True where the numbers are hidden behind a key.
    package var isSealed: Bool { index.key != nil }

    func index(of number: FoldedNumber) -> Int? {
        number.bytes.isEmpty ? nil : index.byNumber[index.indexKey(number.text, .number)]
    }

    func indices(ofPhone phone: String) -> [Int] {
        FoldedPhone.e164(phone).flatMap { index.byPhone[index.indexKey($0, .phone)] } ?? []
    }

    /// Whether the register is older than `age` on `day`.
    func isOlder(than age: Duration, on day: CivilDate) -> Bool {
        day.start.since(asOf.start) > age
    }
}
