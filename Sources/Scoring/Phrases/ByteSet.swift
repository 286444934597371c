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

    func union(_ other: ByteSet) -> ByteSet {
        var both = self
        both.words |= other.words
        return both
    }

    func isDisjoint(with other: ByteSet) -> Bool { words & other.words == SIMD4(repeating: 0) }

    /// The member of a set of one; nil for any other.
    var only: UInt8? {
        guard count == 1 else { return nil }
        for index in 0..<words.scalarCount where words[index] != 0 {
            return UInt8(index * 64 + words[index].trailingZeroBitCount)
        }
        return nil
    }

    var count: Int {
        (0..<words.scalarCount).reduce(0) { $0 + words[$1].nonzeroBitCount }
    }

    /// Passes on the members as runs without a hole, ascending.
    func forEachRun(_ body: (ClosedRange<UInt8>) -> Void) {
        var start = index(from: 0, in: words)
        while start < 256 {
            let end = index(from: start, in: ~words)
            body(UInt8(start)...UInt8(end - 1))
            start = index(from: end, in: words)
        }
    }

    /// The first value from `start` on whose bit is set in `words`; 256 where there is none.
    private func index(from start: Int, in words: SIMD4<UInt64>) -> Int {
        var at = start
        while at < 256 {
            let rest = words[at >> 6] >> UInt64(at & 63)
            if rest != 0 { return at + rest.trailingZeroBitCount }
            at = (at | 63) + 1
        }
        return 256
    }

    static let digits = ByteSet(0x30...0x39)
    /// Letters of a folded text: lower-case ASCII, the apostrophe inside words, and all of UTF-8 beyond ASCII.
    static let letters = ByteSet(Array(0x61...0x7A) + [0x27] + Array(0x80...0xFF))
    /// What words are made of, without the apostrophe.
    static let inWords = ByteSet(Array(0x61...0x7A) + Array(0x80...0xFF))
    /// What may stand in a word that a gap skips: anything but blanks and the marks that end a clause.
    static let skipped = ByteSet((0x21...0xFF).filter { !Array("\",.!?;:()".utf8).contains($0) })
}
