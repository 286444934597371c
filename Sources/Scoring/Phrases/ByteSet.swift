/// A set of byte values, as patterns use it for one position.
struct ByteSet: Hashable, Sendable {
    private var words = SIMD4<UInt64>(repeating: 0)

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { insert(byte) }
    }

    mutating func insert(_ byte: UInt8) {
        words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }

    func contains(_ byte: UInt8) -> Bool {
        words[Int(byte >> 6)] & 1 << UInt64(byte & 63) != 0
    }

    /// The members, ascending.
    var bytes: [UInt8] {
        (UInt8.min...UInt8.max).filter(contains)
    }

    static let digits = ByteSet(0x30...0x39)
    /// Letters of a folded text: lower-case ASCII, the apostrophe inside words, and all of UTF-8 beyond ASCII.
    static let letters = ByteSet(Array(0x61...0x7A) + [0x27] + Array(0x80...0xFF))
    /// What may stand in a word that a gap skips: anything but blanks and the marks that end a clause.
    static let skipped = ByteSet((0x21...0xFF).filter { !Array("\",.!?;:()".utf8).contains($0) })
}
