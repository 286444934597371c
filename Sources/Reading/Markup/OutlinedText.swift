/// The long texts of a page, kept back from libxml2: it is given a mark for each, and the mark is exchanged for the text
/// where it comes out again.
///
/// libxml2 2.9.14 takes a text apart character by character, at a hundred instructions each: half of what it costs on the
/// page of an ad. All that it decides by a text is whether it is blank, and no mark stands for a blank one.
struct OutlinedText: Sendable {
    /// Of all texts, one behind the other.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// A mark is the number of a text between two of these. No other text that libxml2 is given holds one: where the
    /// page has it, it is kept back itself, so that no page can name a text that stands elsewhere.
    static let mark: UInt8 = 0x7F
    /// Shorter ones are as well read as exchanged.
    static let leastLength = 24

    /// How a text is handed on.
    enum Form { case asItStands, outlined }

    /// A blank text stays, because blanks mean something to libxml2.
    static func form(of text: Span<UInt8>) -> Form {
        var (hasMark, isBlank) = (false, true)
        for index in 0..<text.count {
            hasMark = hasMark || text[index] == mark
            isBlank = isBlank && text[index] <= 0x20
        }
        return !isBlank && (hasMark || text.count >= leastLength) ? .outlined : .asItStands
    }

    /// Keeps the text in that range, without the characters that libxml2 drops from every text, and writes its mark.
    mutating func take(_ page: [UInt8], _ range: Range<Int>, markIn markup: inout [UInt8]) {
        let start = bytes.count
        let text = page.span.extracting(range)
        if Self.isWhole(text) {
            bytes += page[range]
        } else {
            appendWithoutDropped(text)
        }
        // Blank but for what was dropped: nothing that a mark may stand for.
        guard bytes[start...].contains(where: { $0 > 0x20 }) else {
            markup += bytes[start...]
            return bytes.removeSubrange(start...)
        }
        ends.append(bytes.count)
        markup.append(Self.mark)
        markup += String(ends.count - 1).utf8
        markup.append(Self.mark)
    }

    /// The text with that number; nil where there is none.
    subscript(number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    /// False where there may be something to drop.
    private static func isWhole(_ text: Span<UInt8>) -> Bool {
        var isWhole = true
        for index in 0..<text.count { isWhole = isWhole && isKept(text[index]) && text[index] != 0xEF }
        return isWhole
    }

    private static func isKept(_ byte: UInt8) -> Bool {
        byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// What is no `Char` of XML (https://www.w3.org/TR/xml/#charsets): controls, U+FFFE and U+FFFF (EF BF BE, EF BF BF).
    private mutating func appendWithoutDropped(_ text: Span<UInt8>) {
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte == 0xEF, at + 2 < text.count, text[at + 1] == 0xBF, text[at + 2] >= 0xBE {
                at += 3
                continue
            }
            if Self.isKept(byte) { bytes.append(byte) }
            at += 1
        }
    }
}

/// Puts the texts back into what libxml2 hands out, which may be cut anywhere, a mark in two as well.
struct OutlineReader {
    let texts: OutlinedText
    /// The number read so far of the mark that is open.
    private var number: Int?

    init(_ texts: OutlinedText) { self.texts = texts }

    /// Passes on the pieces of `text` in order.
    mutating func read(_ text: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
        var start = 0
        for at in 0..<text.count {
            if text[at] == OutlinedText.mark {
                if let done = number {
                    if let kept = texts[done] { body(kept.span) }
                    (number, start) = (nil, at + 1)
                } else {
                    if at > start { body(text.extracting(start..<at)) }
                    number = 0
                }
            } else if let open = number {
                // No number is that long; a page cannot write one.
                number = min(open, 1_000_000_000) * 10 + Int(text[at] & 0x0F)
            }
        }
        if number == nil, start < text.count { body(text.extracting(start..<text.count)) }
    }
}
