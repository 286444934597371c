/// Phrases that are one word of at most three letters ("en", "ik", "no"), looked up word by word.
///
/// Vectorscan finds them inside other words too, where they mean nothing: of 400 places that it reported in an ad of
/// 2,400 bytes, 360 were such, and they took half of the scan. A word has to be looked at once to know better.
struct ShortWords: Sendable {
    /// By the letters of the word, in a table of twice as many slots at least; a slot without a word holds zero.
    private var words: [UInt32]
    private var patterns: [Int]
    /// True at each pattern that is found here, and so need not be scanned for.
    let isHere: [Bool]

    private static let longest = 3

    init(_ all: [PhrasePattern]) {
        let keys = all.map(Self.key)
        let taken = keys.reduce(into: [UInt32: Int]()) { count, key in key.map { count[$0, default: 0] += 1 }
        }
        // Two patterns for one word are no case worth a table of lists: Vectorscan takes them.
        isHere = keys.map { key in key.map { taken[$0] == 1 } ?? false }
        var size = 16
        while size < 2 * taken.count { size *= 2 }
        words = [UInt32](repeating: 0, count: size)
        patterns = [Int](repeating: 0, count: size)
        for (pattern, key) in keys.enumerated() {
            if isHere[pattern], let key { put(key, pattern) }
        }
    }

    /// The letters of a word in one number; nil for a pattern that is anything else.
    private static func key(of pattern: PhrasePattern) -> UInt32? {
        guard !pattern.opensLeft, !pattern.opensRight, let width = pattern.fixedWidth, width <= longest,
            pattern.key.utf8.count == width, pattern.key.utf8.allSatisfy({ isLetter($0) })
        else { return nil }
        return pattern.key.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    private mutating func put(_ key: UInt32, _ pattern: Int) {
        var slot = self.slot(of: key)
        while words[slot] != 0 { slot = (slot + 1) & (words.count - 1) }
        (words[slot], patterns[slot]) = (key, pattern)
    }

    private func slot(of key: UInt32) -> Int { Int(key &* 0x9E37_79B1 >> 16) & (words.count - 1) }

    private func pattern(of key: UInt32) -> Int? {
        var slot = self.slot(of: key)
        while words[slot] != 0 {
            if words[slot] == key { return patterns[slot] }
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
            var key: UInt32 = 0
            while at < text.count, Self.isLetter(text[at]) {
                key = key << 8 | UInt32(text[at])
                at += 1
            }
            guard at - start <= Self.longest, let pattern = pattern(of: key),
                WordBoundary.mayStart(start, in: text), WordBoundary.mayEnd(at, in: text)
            else { continue }
            hits.append(PhraseTable.Hit(pattern: pattern, bytes: start..<at))
        }
    }
}
