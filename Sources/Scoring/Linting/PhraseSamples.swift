import Evidence

/// Texts that a pattern matches: all of them where it has only alternatives, telling ones where it has gaps.
///
/// A gap is tried empty and filled with words that stand in no list, so what matches all samples matches whatever
/// fills the gap.
enum PhraseSamples {
    /// More are not made: the pattern is then not judged.
    private static let limit = 256
    /// No list holds it, and no list should.
    private static let filler = Array("xqx".utf8)

    /// Folded texts; nil where there would be too many.
    static func of(_ pattern: PhrasePattern) -> [[UInt8]]? {
        guard var samples = texts(pattern.node) else { return nil }
        if pattern.opensLeft { samples += samples.map { filler + $0 } }
        if pattern.opensRight { samples += samples.map { $0 + filler } }
        return samples.count <= limit ? samples : nil
    }

    /// The depth of a pattern is bounded by its parser.
    private static func texts(_ node: PatternNode) -> [[UInt8]]? {
        switch node {
        case .bytes(let set): return letters(set)
        case .sequence(let parts):
            var texts: [[UInt8]] = [[]]
            for part in parts {
                guard let ends = self.texts(part) else { return nil }
                texts = texts.flatMap { start in ends.map { start + $0 } }
                guard texts.count <= limit else { return nil }
            }
            return texts
        case .choice(let parts):
            var texts: [[UInt8]] = []
            for part in parts {
                guard let more = self.texts(part) else { return nil }
                texts += more
            }
            return texts.count <= limit ? texts : nil
        case .upTo(let times, let part): return repeated(part, times)
        }
    }

    private static func repeated(_ part: PatternNode, _ times: Int) -> [[UInt8]] {
        guard case .bytes(let set) = part else {
            // The words that a gap skips, each with its blank.
            return (0...times).map { count in
                Array(repeatElement(filler + [0x20], count: count).joined())
            }
        }
        // The comma before a blank is allowed in every phrase alike; the other is the rest of a word.
        return set.contains(0x2C) ? [[]] : [[], filler]
    }

    private static func letters(_ set: ByteSet) -> [[UInt8]]? {
        if set.contains(0x20) { return [[0x20]] }
        guard set.count <= 16 else { return nil }
        return (UInt8.min...UInt8.max).filter(set.contains).map { [$0] }
    }
}
