/// Phrases that are one word of plain letters ("en", "ik", "privehuis"), looked up word by word.
///
/// Vectorscan finds them inside other words too, where they mean nothing: most of the places that it reports in an ad
/// are such, and what it needs for them takes a third of a scan. A word has to be looked at once to know better.
struct WholeWords: Sendable {
    /// By the letters of the word, in a table of twice as many slots at least; a slot without a word holds zero.
    private var words: [UInt64]
    private var patterns: [Int32]
    /// How far the product of a key is shifted to give its slot.
    private let shift: UInt64
    /// True at each pattern that is found here, and so need not be scanned for.
    let isHere: [Bool]

    /// Five bits a letter: as many as one number holds, so that equal keys are equal words.
    private static let longest = 12

    init(_ all: [PhrasePattern]) {
        let keys = all.map(Self.key)
        let taken = keys.reduce(into: [UInt64: Int]()) { count, key in key.map { count[$0, default: 0] += 1 }
        }
        // Two patterns for one word are no case worth a table of lists: Vectorscan takes them.
        isHere = keys.map { key in key.map { taken[$0] == 1 } ?? false }
        var bits: UInt64 = 4
        while 1 << bits < 2 * taken.count { bits += 1 }
        shift = 64 - bits
        words = [UInt64](repeating: 0, count: 1 << bits)
        patterns = [Int32](repeating: 0, count: 1 << bits)
        for (pattern, key) in keys.enumerated() {
            if isHere[pattern], let key { put(key, Int32(pattern)) }
        }
    }

    /// The letters of a word in one number; nil for a pattern that is anything else.
    private static func key(of pattern: PhrasePattern) -> UInt64? {
        guard !pattern.opensLeft, !pattern.opensRight, let width = pattern.fixedWidth, width <= longest,
            pattern.key.utf8.count == width, pattern.key.utf8.allSatisfy({ isLetter($0) })
        else { return nil }
        return pattern.key.utf8.reduce(0, adding)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    private static func adding(_ key: UInt64, _ letter: UInt8) -> UInt64 { key << 5 | UInt64(letter & 31) }

    private mutating func put(_ key: UInt64, _ pattern: Int32) {
        var slot = self.slot(of: key)
        while words[slot] != 0 { slot = (slot + 1) & (words.count - 1) }
        (words[slot], patterns[slot]) = (key, pattern)
    }

    private func slot(of key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift) }

    private func pattern(of key: UInt64) -> Int? {
        var slot = self.slot(of: key)
        while words[slot] != 0 {
            if words[slot] == key { return Int(patterns[slot]) }
            slot = (slot + 1) & (words.count - 1)
        }
        return nil
    }

    /// Appends what stands in the folded `text`, in order.
    func find(in text: [UInt8], _ hits: inout [PhraseTable.Hit]) {
        var at = 0
        while at < text.count {
            guard Self.isLetter(text[at]) else {
                at += 1
                continue
            }
            let start = at
            var key: UInt64 = 0
            while at < text.count, Self.isLetter(text[at]) {
                key = Self.adding(key, text[at])
                at += 1
            }
            guard at - start <= Self.longest, let pattern = pattern(of: key),
                WordBoundary.mayStart(start, in: text), WordBoundary.mayEnd(at, in: text)
            else { continue }
            hits.append(PhraseTable.Hit(pattern: pattern, bytes: start..<at))
        }
    }
}
