/// The text of a page as valid UTF-8, with the charset it was read in and what decided that.
struct DecodedText: Sendable {
    let bytes: [UInt8]
    let charset: CharsetLabel
    let decidedBy: Decision
    /// How many ill-formed sequences were replaced by U+FFFD.
    let replacementCount: Int

    enum Decision: String, Sendable {
        case bom, header, meta, statistics, `default`
    }

    /// Any bytes can be read: what is no text in the chosen charset is replaced and counted.
    ///
    /// The order is that of the HTML standard's "encoding sniffing algorithm": byte order mark,
    /// `Content-Type`, meta element, statistics, windows-1252.
    init(_ page: [UInt8], contentType: String?) {
        let (charset, decidedBy, bomLength) = Self.decide(page, contentType: contentType)
        (self.charset, self.decidedBy) = (charset, decidedBy)
        let body = bomLength == 0 ? page : Array(page.dropFirst(bomLength))
        (bytes, replacementCount) = CharsetConverter.utf8(body, from: charset)
    }

    private static func decide(
        _ page: [UInt8], contentType: String?
    ) -> (charset: CharsetLabel, decidedBy: Decision, bomLength: Int) {
        if page.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, .bom, 3) }
        if page.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, .bom, 2) }
        if page.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, .bom, 2) }
        if let contentType, let named = MetaPrescan.charset(inContent: contentType.utf8) {
            return (named, .header, 0)
        }
        if let named = MetaPrescan.charset(of: page) { return (named, .meta, 0) }
        if page.allSatisfy({ $0 < 0x80 }) { return (.windows1252, .default, 0) }
        if UTF8Repair.isValid(page) { return (.utf8, .statistics, 0) }
        if let guessed = CharsetStatistics.guess(page) { return (guessed, .statistics, 0) }
        return (.windows1252, .default, 0)
    }
}

/// Valid UTF-8 out of bytes that claim to be UTF-8.
enum UTF8Repair {
    static func isValid(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    /// Each maximal ill-formed part becomes one U+FFFD (Unicode 15 §3.9, "substitution of maximal subparts").
    static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], replacementCount: Int) {
        if isValid(bytes) { return (bytes, 0) }
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return (repaired, count(inRepaired: repaired) - count(inRepaired: bytes))
    }

    /// U+FFFD that stood in the source was no fault of the bytes.
    private static func count(inRepaired bytes: [UInt8]) -> Int {
        var count = 0
        var at = 0
        while at + 2 < bytes.count {
            if bytes[at] == 0xEF, bytes[at + 1] == 0xBF, bytes[at + 2] == 0xBD {
                count += 1
                at += 3
            } else {
                at += 1
            }
        }
        return count
    }
}
