internal import Evidence

/// Phrases that are signs of something, looked for in one pass over a text, whatever their number.
///
/// Phrases are folded as the text is, so that the lists can be written as people write. They begin where words begin; one
/// that ends in a blank ends where a word ends, and any other may go on: `is verwijder` finds `is verwijderd`. They are
/// sorted by their first two bytes, because most words of a text are none of them.
struct PhraseTable<Signs: OptionSet & Sendable>: Sendable where Signs.RawValue == UInt32 {
    /// What stands in a text.
    struct Found: Sendable {
        fileprivate(set) var signs: Signs = []
        /// Signs of phrases with which the text begins.
        fileprivate(set) var atStart: Signs = []
        /// Signs of phrases that are all of the text, but for marks and digits behind them.
        fileprivate(set) var alone: Signs = []
        fileprivate var counts: [UInt32: Int] = [:]

        /// How many different phrases of `sign` there are.
        func count(of sign: Signs) -> Int { counts[sign.rawValue] ?? 0 }
    }

    private struct Phrase: Sendable {
        let bytes: [UInt8]
        let isWhole: Bool
        let sign: Signs
        let number: Int
    }

    private var phrases: [UInt16: [Phrase]] = [:]

    /// `lists`: phrases of at least two letters, parted by `|`.
    init(_ lists: [(sign: Signs, phrases: String)]) {
        var number = 0
        for (sign, list) in lists {
            for phrase in list.split(separator: "|") {
                let bytes = Self.folded(String(phrase), limit: 256)
                let isWhole = bytes.last == 0x20
                let plain = isWhole ? Array(bytes.dropLast()) : bytes
                guard plain.count >= 2 else { continue }
                phrases[Self.key(plain, 0), default: []].append(
                    Phrase(bytes: plain, isWhole: isWhole, sign: sign, number: number))
                number += 1
            }
        }
    }

    /// `limit`: how many bytes of `text` are looked at.
    func find(in text: String, limit: Int) -> Found {
        let bytes = Self.folded(text, limit: limit)
        var found = Found()
        var known: Set<Int> = []
        var isAtStart = true
        for at in bytes.indices.dropLast() {
            let byte = bytes[at]
            if isAtStart, let candidates = phrases[Self.key(bytes, at)] {
                for phrase in candidates where Self.stands(phrase, in: bytes, at: at) {
                    found.signs.formUnion(phrase.sign)
                    if at == 0 { take(phrase, atStartOf: bytes, &found) }
                    if known.insert(phrase.number).inserted {
                        found.counts[phrase.sign.rawValue, default: 0] += 1
                    }
                }
            }
            // The bytes behind the first of a letter say nothing of their own.
            if byte & 0xC0 != 0x80 { isAtStart = !Self.isWordByte(byte) }
        }
        return found
    }

    private func take(_ phrase: Phrase, atStartOf bytes: [UInt8], _ found: inout Found) {
        found.atStart.formUnion(phrase.sign)
        if !bytes[phrase.bytes.count...].contains(where: { $0 >= 0x80 || $0.isLetter }) {
            found.alone.formUnion(phrase.sign)
        }
    }

    private static func stands(_ phrase: Phrase, in bytes: [UInt8], at start: Int) -> Bool {
        guard bytes[start...].starts(with: phrase.bytes) else { return false }
        let end = start + phrase.bytes.count
        return !phrase.isWhole || end == bytes.count || !isWordByte(bytes[end])
    }

    private static func key(_ bytes: [UInt8], _ at: Int) -> UInt16 {
        UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
    }

    /// Digits, Latin letters, and the first bytes of letters of two bytes; marks such as `«` begin with C2 or E2.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || (0xC3...0xDF).contains(byte)
    }

    /// Lower case without marks; line breaks are blanks. Most texts are ASCII and need no folding.
    private static func folded(_ text: String, limit: Int) -> [UInt8] {
        let head = Array(text.utf8.prefix(limit))
        let isPlain = head.allSatisfy { $0 < 0x80 }
        let folded = isPlain ? head : FoldedText(String(decoding: head, as: UTF8.self)).bytes
        return folded.map { $0 <= 0x20 ? 0x20 : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
