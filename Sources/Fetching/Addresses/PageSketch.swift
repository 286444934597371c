package import Evidence

/// What stands on a page, as short hashes: enough to tell whether it says anything that pages like it did not say.
///
/// Two words of a page that differ only in short numbers count as one, and so do words of the page's own address:
/// otherwise each day of an empty calendar, and each page that repeats what it was asked for, would seem new. Numbers
/// of eight digits and more are kept: an ad may differ from the next in its phone number alone.
package struct PageSketch: Hashable, Sendable {
    /// Of runs of three words within a line, or of whole ads, in order.
    let shingles: [UInt32]
    /// Of all words and all digits: equal for pages that read the same.
    let fingerprint: UInt64
    /// True where each shingle is one ad, so that one new one is news.
    let isOfAds: Bool

    static let shingleLimit = 2_048

    /// The sketch of a page that is no ad.
    package init(text: String, of address: WebAddress) {
        var reader = SketchReader(without: SketchReader.words(of: address))
        reader.read(text)
        (shingles, fingerprint, isOfAds) = (reader.shingles, reader.fingerprint, false)
    }

    /// The sketch of a page with ads: their texts.
    package init(ads: [String], of address: WebAddress) {
        let own = SketchReader.words(of: address)
        var hashes: [UInt32] = []
        var whole = SketchReader.start
        for text in ads.prefix(Self.shingleLimit) {
            var reader = SketchReader(without: own, keepsShingles: false)
            reader.read(text)
            let sum = reader.wordSum
            hashes.append(UInt32(truncatingIfNeeded: sum ^ (sum >> 32)))
            whole = SketchReader.mixed(whole ^ reader.fingerprint)
        }
        (shingles, fingerprint, isOfAds) = (hashes, whole, true)
    }

    /// Nothing to read, as behind a redirect.
    static let empty = PageSketch()

    private init() {
        (shingles, fingerprint, isOfAds) = ([], SketchReader.start, false)
    }
}

/// Reads words and lines in one pass over the bytes of a text.
struct SketchReader {
    private(set) var shingles: [UInt32] = []
    private(set) var fingerprint = Self.start
    /// Depends on the words, and not on blanks and line breaks between them.
    private(set) var wordSum = Self.start

    private let own: Set<UInt64>
    private let keepsShingles: Bool
    /// One bit for each of these, by their low bits: most words of a page are told from them by one look.
    private let ownBits: UInt64
    /// The last words of the line.
    private var last: (UInt64, UInt64) = (0, 0)
    private var wordsInLine = 0
    private var word = Self.start
    private var wordLength = 0

    static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3
    private static let number: UInt64 = 0x9AE1_6A3B_2F90_404F

    /// `own`: words that are passed over.
    init(without own: Set<UInt64>, keepsShingles: Bool = true) {
        (self.own, self.keepsShingles) = (own, keepsShingles)
        ownBits = own.reduce(0) { $0 | 1 << ($1 & 63) }
    }

    mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { bytes in read(unsafe bytes.span) }
    }

    private mutating func read(_ bytes: Span<UInt8>) {
        // Taken out of the loop: each look at a static table asks whether it was made.
        let letters = Self.wordBytes
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            let letter = letters[Int(byte)]
            if letter == 0 {
                endWord()
                if byte == 0x0A { endLine() }
            } else if wordLength == 0, Self.isDigit(byte) {
                at = number(bytes, from: at)
                continue
            } else {
                word = (word ^ UInt64(letter)) &* Self.prime
                wordLength += 1
            }
            at += 1
        }
        endWord()
        endLine()
    }

    /// A run of digits with single signs between them: one word if it is a phone number, `0` if it is less.
    private mutating func number(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var (at, end, count) = (start, start, 0)
        var (whole, first, firstEnd) = (Self.start, Self.start, start)
        while at < bytes.count, at - end <= 2 {
            if Self.isDigit(bytes[at]) {
                whole = (whole ^ UInt64(bytes[at])) &* Self.prime
                if count == at - start { (first, firstEnd) = (whole, at + 1) }
                count += 1
                end = at + 1
            } else if ![0x20, 0x2D, 0x2E, 0x2F, 0x28, 0x29].contains(bytes[at]) {
                break
            }
            at += 1
        }
        let isLong = count >= 8
        take(isLong ? whole : Self.number, exactly: isLong ? whole : first)
        return isLong ? end : firstEnd
    }

    private mutating func endWord() {
        guard wordLength > 0 else { return }
        take(word, exactly: word)
        (word, wordLength) = (Self.start, 0)
    }

    /// `hash` says what the word is as one of many, `exact` which it is.
    private mutating func take(_ hash: UInt64, exactly exact: UInt64) {
        fingerprint = Self.mixed(fingerprint ^ exact)
        if ownBits >> (hash & 63) & 1 == 1, own.contains(hash) { return }
        wordSum = Self.mixed(wordSum &+ hash)
        wordsInLine += 1
        if wordsInLine >= 3 { add(last.0 &* 31 &+ last.1 &* 17 &+ hash) }
        last = (last.1, hash)
    }

    /// A line of one or two words is a shingle by itself.
    private mutating func endLine() {
        if wordsInLine == 1 { add(last.1) }
        if wordsInLine == 2 { add(last.0 &* 17 &+ last.1) }
        wordsInLine = 0
    }

    private mutating func add(_ value: UInt64) {
        guard keepsShingles, shingles.count < PageSketch.shingleLimit else { return }
        shingles.append(UInt32(truncatingIfNeeded: Self.mixed(value)))
    }

    /// The finisher of MurmurHash3: every bit of the input moves every bit of the result.
    static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ (value >> 33)
    }

    /// Each byte of a word as it counts, in lower case; zero for those between words.
    private static let wordBytes: InlineArray<256, UInt8> = InlineArray { byte in
        let byte = UInt8(byte)
        let isWord = byte >= 0x80 || isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
        return !isWord ? 0 : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The words of an address, by the hash under which they would be met on the page.
    static func words(of address: WebAddress) -> Set<UInt64> {
        var words: Set<UInt64> = []
        var (word, length) = (start, 0)
        for byte in (address.pathAndQuery + "/").utf8 {
            if isDigit(byte) && length > 0 || (0x61...0x7A).contains(byte | 0x20) {
                word = (word ^ UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* prime
                length += 1
            } else {
                if length > 1 { words.insert(word) }
                (word, length) = (start, 0)
            }
        }
        return words
    }
}
