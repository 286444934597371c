internal import Evidence

/// What had to be undone to read a number.
struct NumberDisguise: OptionSet, Sendable {
    let rawValue: UInt16
    static let fullwidth = NumberDisguise(rawValue: 1)
    static let homoglyph = NumberDisguise(rawValue: 2)
    static let invisible = NumberDisguise(rawValue: 4)
    static let keycap = NumberDisguise(rawValue: 8)
    static let mixed = NumberDisguise(rawValue: 16)
    static let spacing = NumberDisguise(rawValue: 32)
    static let split = NumberDisguise(rawValue: 64)
    static let unicode = NumberDisguise(rawValue: 128)
    static let words = NumberDisguise(rawValue: 256)
    /// Written from right to left, in the text or in an attribute.
    static let reversed = NumberDisguise(rawValue: 512)
    /// Base64 in an attribute.
    static let encoded = NumberDisguise(rawValue: 1_024)

    /// Sorted, as they stand in a mention.
    var names: [String] {
        if isEmpty { return [] }
        let all: [(NumberDisguise, String)] = [
            (.encoded, "encoded"), (.fullwidth, "fullwidth"), (.homoglyph, "homoglyph"),
            (.invisible, "invisible"),
            (.keycap, "keycap"), (.mixed, "mixed"), (.reversed, "reversed"), (.spacing, "spacing"),
            (.split, "split"), (.unicode, "unicode"), (.words, "words"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}

extension NumberDisguise {
    /// What folding undid between the first and the last digit: digits of other kinds, and scalars that nobody sees.
    init(source span: TextSpan, of text: ReadableText) {
        self = []
        var (cuts, cells, selectors, keycaps) = (0, 0, 0, 0)
        for (offset, scalar) in text.scalars(span).enumerated() {
            switch scalar {
            case 0x09: cells += 1
            case 0x20...0x7E, 0xA0, 0x2009, 0x202F, 0x2010...0x2015, 0x0A, 0x0D: break
            case 0x20E3: keycaps += 1
            case 0xFE0F, 0xFE0E: selectors += 1
            case 0x1F51F: insert(.keycap)
            case 0xFF10...0xFF19: insert(.fullwidth)
            case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
                0xE0000...0xE0FFF, 0x180E:
                insert(.invisible)
            default:
                if Self.isDigitOfAnotherKind(scalar) { insert(.unicode) }
            }
            if offset > 0, (0x30...0x39).contains(scalar) {
                cuts += text.digitCuts.count { $0 == span.start + offset }
            }
        }
        if keycaps > 0 {
            insert(.keycap)
        } else if selectors >= 4 {
            insert(.invisible)
        }
        // Two cells are a label's and a number's; a number in three cells was cut.
        if cuts >= 2 || cells >= 2 { insert(.split) }
    }

    private static func isDigitOfAnotherKind(_ scalar: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        let folded = FoldedText(String(Character(scalar))).bytes
        return !folded.isEmpty && folded.allSatisfy(\.isDigit)
    }
}
