/// The words by which phrases are found (``PhraseKeys``), looked up word by word.
///
/// Vectorscan finds them inside other words too, where they mean nothing, and keeps an automaton for each phrase that is
/// more than letters: of 2,900 phrases 4.5 MB, more than a processor has at hand, so that a scan between other work took
/// four times as long as one after another. A text of 400 words asks a table of 100 KB 400 times.
struct WordTable: Sendable {
    /// A phrase that a word stands in.
    struct Use: Sendable {
        let pattern: Int32
        /// Reads what follows the word; nil where the word is all of the phrase.
        let rest: PhraseWalks.Entry?
        /// No match has more bytes: so near is its company.
        let reach: Int32
        /// The bytes next but one to the word, and the one behind them: most words need no second look.
        let before: ByteSample
        let behind: ByteSample
        let beyond: ByteSample

        init(of number: Int, _ pattern: PhrasePattern, _ key: PhraseKeys.Key) {
            self.pattern = Int32(number)
            rest = pattern.fixedWidth == key.word.count ? nil : key.rest
            reach = Int32(pattern.widest)
            (before, behind, beyond) = (key.before, key.behind, key.beyond)
        }
    }

    private struct Slot: Sendable {
        var hash: UInt32 = 0
        /// One more than the number of the word; zero in a slot without one.
        var word: UInt32 = 0
    }

    private var slots: [Slot]
    /// How far the product of a key is shifted to give its slot.
    private let shift: UInt64
    /// The words, one behind the other, and where each begins.
    private var letters: [UInt8] = []
    private var starts: [Int32] = [0]
    private(set) var uses: [Use] = []
    /// Of each use the number of its company, apart from them: most uses are refused by it and need not be read.
    private(set) var companies: [Int32] = []
    private var useStarts: [Int32] = [0]
    /// Of each word, the companies that it is one of.
    private(set) var memberships: [Int32] = []
    private var membershipStarts: [Int32] = [0]
    let companyCount: Int

    init(_ draft: Draft) {
        var bits: UInt64 = 4
        while 1 << bits < 2 * draft.words.count { bits += 1 }
        shift = 64 - bits
        slots = [Slot](repeating: Slot(), count: 1 << bits)
        companyCount = draft.companies.count + 1
        for (word, entry) in draft.words {
            letters += word
            starts.append(Int32(letters.count))
            uses += entry.uses
            companies += entry.companies
            useStarts.append(Int32(uses.count))
            memberships += entry.memberships
            membershipStarts.append(Int32(memberships.count))
            put(Self.hash(word.reduce(0, Self.adding)))
        }
    }

    /// Places in ``uses``.
    func uses(of word: Int) -> Range<Int> { Int(useStarts[word])..<Int(useStarts[word + 1]) }
    /// Places in ``memberships``: the companies that it is one of.
    func memberships(of word: Int) -> Range<Int> {
        Int(membershipStarts[word])..<Int(membershipStarts[word + 1])
    }

    private static func adding(_ key: UInt64, _ letter: UInt8) -> UInt64 { key << 5 ^ UInt64(letter) }
    private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func put(_ hash: UInt64) {
        var slot = Int(hash >> shift)
        while slots[slot].word != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Slot(hash: UInt32(truncatingIfNeeded: hash), word: UInt32(starts.count - 1))
    }

    /// How many bytes a letter has that begins with `byte`, behind which `next` stands: one of a to z, two of the common
    /// Cyrillic letters (U+0400 to U+047F, D0 80 to D1 BF), and none for anything else.
    static func lengthOfLetter(_ byte: UInt8, _ next: UInt8?) -> Int {
        if byte &- 0x61 < 26 { return 1 }
        guard byte == 0xD0 || byte == 0xD1, let next, next & 0xC0 == 0x80 else { return 0 }
        return 2
    }

    /// Passes on each word of the folded `text` that is in the table, in order, with its number.
    func forEachWord(in text: [UInt8], _ body: (_ word: Int, _ place: Range<Int>) -> Void) {
        let bytes = text.span
        var at = 0
        while at < bytes.count {
            let start = at
            var key: UInt64 = 0
            while at < bytes.count {
                let byte = bytes[at]
                if byte &- 0x61 < 26 {
                    key = Self.adding(key, byte)
                    at += 1
                } else {
                    guard byte >= 0x80, at + 1 < bytes.count, Self.lengthOfLetter(byte, bytes[at + 1]) == 2
                    else { break }
                    key = Self.adding(Self.adding(key, byte), bytes[at + 1])
                    at += 2
                }
            }
            guard at > start else {
                at += 1
                continue
            }
            if let word = word(Self.hash(key), bytes.extracting(start..<at)) {
                body(word, start..<at)
            }
        }
    }

    private func word(_ hash: UInt64, _ letters: Span<UInt8>) -> Int? {
        var slot = Int(hash >> shift)
        while slots[slot].word != 0 {
            if slots[slot].hash == UInt32(truncatingIfNeeded: hash) {
                let word = Int(slots[slot].word) - 1
                if isWord(word, letters) { return word }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isWord(_ word: Int, _ text: Span<UInt8>) -> Bool {
        let start = Int(starts[word])
        guard Int(starts[word + 1]) - start == text.count else { return false }
        for index in 0..<text.count where letters[start + index] != text[index] { return false }
        return true
    }
}
