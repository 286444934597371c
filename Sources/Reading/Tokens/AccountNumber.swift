/// Bank account numbers (ISO 13616).
enum AccountNumber {
    /// Letters and digits in groups of four, or in one: country, two check digits, account.
    static func range(_ text: ReadableText, at start: Int) -> Range<Int>? {
        guard let country = text[start], country.length == 2, let check = text[start + 1], check.isNumber,
            check.gap == .none, check.length >= 2
        else { return nil }
        var characters: [UInt8] = []
        var end = start
        var found: Range<Int>?
        while let part = text[end], part.kind != .mark, part.gap != .line || end == start,
            characters.count <= 34,
            part.gap == .none || end == start || part.length <= 4
        {
            characters += text.bytes(part)
            end += 1
            if (15...34).contains(characters.count), isValid(characters) { found = start..<end }
        }
        return found
    }

    /// The check digits, or the Dutch form whatever its check digits: a mistyped account is no phone either.
    private static func isValid(_ text: [UInt8]) -> Bool {
        guard text.allSatisfy({ $0 < 0x80 }) else { return false }
        let isDutch =
            text.count == 18 && text.starts(with: "nl".utf8) && text[4..<8].allSatisfy(\.isLetter)
            && text[8...].allSatisfy(\.isDigit)
        if isDutch { return true }
        var remainder = 0
        for byte in text[4...] + text[..<4] {
            let value = byte.isDigit ? Int(byte - 0x30) : Int(byte - 0x61) + 10
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
        }
        return remainder == 1
    }
}
