/// Digit words in which digits stand for letters: `z3s`, `tw33`, `thr33`, `zer0`, `nu1`, `0ne`, `5ix`, `v1er`.
extension DigitItem {
    private static let lengthLimit = 7
    private static let oh = Array("oh".utf8)

    /// A word that is a digit itself is one with another beside it (`un0` is 10), unless the digit before was written so.
    static func mayBeLeet(_ token: Token, _ previous: DigitItem?) -> Bool {
        token.isNumber
            ? token.length <= 2
            : token.isWord && previous?.operators.isSuperset(of: [.words, .homoglyph]) == true
    }

    /// What is mostly another word (`sept`, `ot`) counts only behind other digits.
    static func leet(
        _ text: ReadableText, _ index: Int, _ token: Token, _ previous: DigitItem?
    ) -> (Range<Int>, [UInt8])? {
        guard token.length <= 5, let next = text[index + 1], next.gap == .none, next.length <= 5,
            token.isNumber ? next.isWord : token.isWord && next.isNumber && next.length <= 2,
            index == 0 || token.gap != .none || text[index - 1]?.kind == .mark
        else { return nil }
        var (letters, end): ([UInt8], Int) = ([], index)
        while let part = text[end], end == index || part.gap == .none, part.kind != .mark {
            guard letters.count + part.length <= lengthLimit else { return nil }
            for byte in text.bytes(part) {
                guard let letter = byte.isDigit ? meant(byte) : byte else { return nil }
                letters.append(letter)
            }
            end += 1
        }
        if letters == oh { return isLeetOh(text, index) ? (index..<end, [0x30]) : nil }
        guard letters.count >= 3 else { return nil }
        for one: UInt8 in [0x69, 0x6C] {
            let spelling = one == 0x69 ? letters : letters.map { $0 == 0x69 ? one : $0 }
            let entry = Lexicon.shared.entry(spelling)
            guard entry.classes.contains(.digit) || previous != nil && entry.classes.contains(.spelled),
                let part = SpokenNumber.Part(entry.classes, value: entry.value, hash: WordHash.of(spelling)),
                (0...9).contains(part.value)
            else { continue }
            return (index..<end, Array(String(part.value).utf8))
        }
        return nil
    }

    /// Beside the letters of an age in disguise: `2ero`, `ne6en`.
    private static func meant(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x32: 0x7A
        case 0x36: 0x67
        default: LookAlike.letter(digit)
        }
    }

    /// `0h s1x`: midnight everywhere else.
    static func isLeetOh(_ text: ReadableText, _ index: Int) -> Bool {
        guard let nought = text[index], nought.isNumber, nought.length == 1, nought.value == 0,
            let letter = text[index + 1], letter.isWord, letter.length == 1, letter.gap == .none,
            text.bytes(letter).first == 0x68, let next = text[index + 2], next.kind != .mark,
            next.gap == .space
        else { return false }
        return next.is(.digit) || leet(text, index + 2, next, nil) != nil
    }
}
