/// What of a page may be its site's own: the hashes of its longer lines, and of the phone numbers on it.
///
/// A line of a few words is none of them, however many pages show it: `Utrecht`, `22 jaar` and `1 uur 150 euro` stand on
/// many pages of a site because many ads say so, and they are what ads are read for. A line that holds a number is one
/// at any length, and the number by itself as well, so that it is known in another line too.
package struct TemplateKeys: Sendable, Equatable {
    /// Each once.
    private(set) var keys: Set<UInt64> = []
    /// Of the text without its digits: pages that only count or date differently are one.
    private(set) var fingerprint: UInt64 = 0

    /// Shorter lines are no template.
    static let lineFloor = 24
    /// More of one page are not looked at.
    static let keyLimit = 2_000

    init(_ page: FlatPage) {
        keys.reserveCapacity(64)
        Self.everyLine(of: page) { line, key in
            if keys.count < Self.keyLimit { keys.insert(key) }
            return true
        }
        for number in Self.numbers(of: page) where keys.count < Self.keyLimit { keys.insert(number) }
        fingerprint = Self.hash(page.text[...], from: 0xCBF2_9CE4_8422_2325) { !$0.isDigit }
    }

    /// Hands over each line that may be a template's, trimmed, until `body` returns false.
    static func everyLine(of page: FlatPage, _ body: (Range<Int>, UInt64) -> Bool) {
        var start = 0
        let text = page.text
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            let line = page.trimmed(start..<end)
            start = end + 1
            guard line.count >= lineFloor || line.count >= 9 && digits(text[line]) >= 9 else { continue }
            guard body(line, hash(text[line], from: 0xCBF2_9CE4_8422_2325) { _ in true }) else { return }
        }
    }

    private static func digits(_ line: ArraySlice<UInt8>) -> Int { line.count(where: \.isDigit) }

    /// The keys of the numbers in text and links.
    private static func numbers(of page: FlatPage) -> Set<UInt64> {
        var found: Set<UInt64> = []
        var (run, gap): ([UInt8], Int) = ([], 0)
        for byte in page.text {
            if byte.isDigit {
                run.append(byte)
                gap = 0
            } else if !run.isEmpty {
                gap += 1
                // Between the groups of a number stand a blank, a dash, or a bracket with both.
                if gap > 3 || byte == 0x0A || byte.isLetter {
                    if let key = number(run) { found.insert(key) }
                    (run, gap) = ([], 0)
                }
            }
            if run.count > 32 { run = [] }
        }
        if let key = number(run) { found.insert(key) }
        for link in page.links {
            if let digits = link.contact?.digits, let key = number(digits.filter(\.isDigit)) {
                found.insert(key)
            }
        }
        return found
    }

    /// Nil for what is too short to be a phone number. Told by its last nine digits: the same number with and without
    /// the code of its country is one.
    static func number(_ digits: some BidirectionalCollection<UInt8>) -> UInt64? {
        guard (9...15).contains(digits.count) else { return nil }
        return hash(Array(digits.suffix(9))[...], from: 0x9E37_79B9_7F4A_7C15) { _ in true }
    }

    /// FNV-1a over the bytes that count.
    private static func hash(_ bytes: ArraySlice<UInt8>, from seed: UInt64, where counts: (UInt8) -> Bool)
        -> UInt64
    {
        var hash = seed
        for byte in bytes where counts(byte) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}

/// The lines and numbers that are a site's own.
package struct TemplateLines: Sendable, Equatable {
    let keys: Set<UInt64>

    package static let none = TemplateLines(keys: [])

    init(keys: Set<UInt64>) {
        self.keys = keys
    }

    package var isEmpty: Bool { keys.isEmpty }

    /// Where they stand on a page, sorted.
    func ranges(in page: FlatPage) -> [Range<Int>] {
        guard !keys.isEmpty else { return [] }
        var ranges: [Range<Int>] = []
        TemplateKeys.everyLine(of: page) { line, key in
            if keys.contains(key) { ranges.append(line) }
            return true
        }
        return ranges
    }

    /// True for a number that is the site's own.
    func holds(number e164: String) -> Bool {
        guard !keys.isEmpty, let key = TemplateKeys.number(e164.utf8.filter(\.isDigit)) else { return false }
        return keys.contains(key)
    }
}
