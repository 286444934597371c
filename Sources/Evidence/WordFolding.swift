/// Disguises of whole words, undone after those of single characters: letters set apart (`v e r g u n n i n g`), and
/// words that mix Latin with look-alikes of another script.
///
/// A word of one script stays as it is, so Greek and Cyrillic texts do. Bytes are only dropped or replaced in place, each
/// with its origin, so the map of a ``FoldedText`` stays monotone and total. One pass, and only over texts that hold
/// such a word.
struct WordFolding {
    private var bytes: [UInt8]
    private var origins: [UInt32]
    /// How much of both is done.
    private var count = 0

    static func apply(_ bytes: [UInt8], _ origins: [UInt32]) -> (bytes: [UInt8], origins: [UInt32]) {
        var folding = WordFolding(bytes: bytes, origins: origins)
        folding.run()
        return (folding.bytes, folding.origins)
    }

    /// False for nearly all texts, told by a look at each byte and the next but one.
    static func hasLettersApart(_ bytes: Span<UInt8>) -> Bool {
        var index = 1
        while index + 4 < bytes.count {
            let byte = bytes[index]
            // Small letters, which are most of a text, lie above all marks that part letters.
            if byte <= 0x5F, byte <= 0x2E || byte == 0x5F, byte == bytes[index + 2], byte == bytes[index + 4],
                (0x61...0x7A).contains(bytes[index + 1]), (0x61...0x7A).contains(bytes[index + 3])
            {
                return true
            }
            index += 1
        }
        return false
    }

    private init(bytes: [UInt8], origins: [UInt32]) { (self.bytes, self.origins) = (bytes, origins) }

    private mutating func run() {
        var index = 0
        while index < bytes.count {
            guard Self.isLatin(bytes[index]) || Self.isPair(bytes[index]) else {
                keep(bytes[index], from: index)
                index += 1
                continue
            }
            if let (letters, isParted) = spacedLetters(at: index) {
                takeSpaced(from: index, letters, isParted: isParted)
                index += 2 * letters - 1
                continue
            }
            let end = endOfWord(index)
            takeWord(index..<end)
            index = end
        }
        bytes.removeLast(bytes.count - count)
        origins.removeLast(origins.count - count)
    }

    private mutating func keep(_ byte: UInt8, from index: Int) {
        (bytes[count], origins[count]) = (byte, origins[index])
        count += 1
    }

    private static func isLatin(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    /// The first byte of a scalar of two bytes: all scripts of Europe, and few marks.
    private static func isPair(_ byte: UInt8) -> Bool { (0xC2...0xDF).contains(byte) }

    private func endOfWord(_ start: Int) -> Int {
        var end = start
        while end < bytes.count {
            if Self.isLatin(bytes[end]) {
                end += 1
            } else if Self.isPair(bytes[end]) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    // MARK: Letters set apart

    private static let least = 4

    /// How many single letters follow one another from `start` on, each parted from the next by the same blank, point,
    /// dash, asterisk or underscore; nil for fewer than four, as in `a.u.b.` `isParted`: wide gaps among them part words.
    ///
    /// What is folded has no wide gaps any more, and folding it again must change nothing. So no four single letters may
    /// be left side by side: where most gaps are wide they part nothing, and one letter behind the last is left to what
    /// follows.
    private func spacedLetters(at start: Int) -> (count: Int, isParted: Bool)? {
        guard start + 2 * Self.least - 2 < bytes.count, isSingle(start),
            start == 0 || !isWordByte(bytes[start - 1])
        else { return nil }
        let separator = bytes[start + 1]
        guard [0x20, 0x2E, 0x2D, 0x2A, 0x5F].contains(separator) else { return nil }
        var (letters, wide) = (1, 0)
        var next = start + 2
        while next < bytes.count, bytes[next - 1] == separator, isSingle(next) {
            if separator == 0x20, isWide(before: next) { wide += 1 }
            letters += 1
            next += 2
        }
        guard letters >= Self.least else { return nil }
        guard wide > 0, 2 * wide < letters else { return (letters, false) }
        let hasLoneEnd = isWide(before: start + 2 * letters - 2) && !isWide(before: start + 2 * letters - 4)
        guard hasLoneEnd else { return (letters, true) }
        return letters > Self.least ? (letters - 1, wide > 1) : (letters, false)
    }

    /// Joins them; words of one letter that stand side by side are one word. What is written lies behind what is read.
    private mutating func takeSpaced(from start: Int, _ letters: Int, isParted: Bool) {
        var (isLone, last) = (true, origins[start])
        for letter in 0..<letters {
            let at = start + 2 * letter
            let isWide = letter > 0 && origins[at] - last > 2
            let isNextWide = letter + 1 == letters || origins[at + 2] - origins[at] > 2
            last = origins[at]
            if isParted, isWide, !(isLone && isNextWide) { keep(0x20, from: at - 1) }
            keep(bytes[at], from: at)
            isLone = letter == 0 || isWide
        }
    }

    /// A gap of more than one scalar parts words: `n u l   z e s`.
    private func isWide(before index: Int) -> Bool { origins[index] - origins[index - 2] > 2 }

    private func isSingle(_ index: Int) -> Bool {
        Self.isLatin(bytes[index]) && (index + 1 == bytes.count || !isWordByte(bytes[index + 1]))
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        Self.isLatin(byte) || Self.isPair(byte) || (0x30...0x39).contains(byte)
    }

    // MARK: Two scripts in a word

    private mutating func takeWord(_ range: Range<Int>) {
        guard isMixed(range) else {
            for index in range { keep(bytes[index], from: index) }
            return
        }
        var index = range.lowerBound
        while index < range.upperBound {
            if let twin = twin(at: index) {
                keep(twin, from: index)
                index += 2
            } else {
                keep(bytes[index], from: index)
                index += 1
            }
        }
    }

    /// True where Latin letters stand beside others, and all of those have a Latin twin.
    private func isMixed(_ range: Range<Int>) -> Bool {
        var (latin, twins) = (0, 0)
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] < 0x80 {
                latin += 1
                index += 1
            } else if twin(at: index) != nil {
                twins += 1
                index += 2
            } else {
                return false
            }
        }
        return latin > 0 && twins > 0
    }

    /// The Latin letter that a folded letter of two bytes looks like, in one of its cases.
    private func twin(at index: Int) -> UInt8? {
        guard index + 1 < bytes.count, bytes[index] & 0xE0 == 0xC0 else { return nil }
        return Self.twins[UInt16(bytes[index] & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F)]
    }

    /// After confusables.txt of UTS 39, for the scripts that keyboards of Europe write.
    private static let twins: [UInt16: UInt8] = {
        let pairs = """
            аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd һh ԛq ԝw ӏl пn \
            αa βb εe ιi κk νv οo ρp τt υu χx ηn γy ωw ζz μm ϲc օo սu հh ոn ցg
            """
        var twins: [UInt16: UInt8] = [:]
        for pair in pairs.split(separator: " ") {
            let scalars = Array(pair.unicodeScalars)
            if scalars.count == 2 { twins[UInt16(scalars[0].value)] = UInt8(scalars[1].value) }
        }
        return twins
    }()
}
