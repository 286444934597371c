import Evidence

/// Words of origin and looks. Nothing may be judged by them (README, "What never stands here"), so no text of a rule
/// or lexicon may hold one. A word that is found wrongly is to be said otherwise, not to be excepted.
package enum ForbiddenGrounds {
    private struct Ground {
        let written: String
        let bytes: [UInt8]
        let isWhole: Bool
    }

    /// Folded as the texts are, so that no look-alike letter keeps a word from being found.
    private static let grounds = byLanguage.flatMap(\.grounds).map { written in
        let isWhole = written.hasSuffix("$")
        let word = isWhole ? String(written.dropLast()) : written
        return Ground(written: written, bytes: FoldedText(word).bytes, isWhole: isWhole)
    }

    /// The grounds by their first byte: a text is walked once, and few bytes of it begin a ground.
    private static let byFirst = Dictionary(grouping: grounds.indices) { grounds[$0].bytes.first ?? 0 }

    /// The grounds that `text` speaks of, as they stand in the lists and in their order.
    package static func named(in text: String) -> [String] {
        let folded = FoldedText(text).bytes
        var found: Set<Int> = []
        for at in folded.indices where at == 0 || !isLetter(folded[at - 1]) {
            for index in byFirst[folded[at]] ?? [] where stands(grounds[index], at, in: folded) {
                found.insert(index)
            }
        }
        return found.sorted().map { grounds[$0].written }
    }

    /// `huid(s|)kleur` without the signs of the phrase language, so that they hide nothing.
    package static func withoutSigns(_ phrase: String) -> String {
        String(phrase.filter { !"()|*[]\\".contains($0) })
    }

    private static func stands(_ ground: Ground, _ at: Int, in text: [UInt8]) -> Bool {
        let end = at + ground.bytes.count
        guard end <= text.count, text[at..<end].elementsEqual(ground.bytes) else { return false }
        return !ground.isWhole || end == text.count || !isLetter(text[end])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte != 0x27 && ByteSet.letters.contains(byte) }
}
