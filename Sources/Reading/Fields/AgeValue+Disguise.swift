internal import Evidence

/// Numbers whose letters are parted, swapped for digits, or in pieces.
extension AgeValue {
    /// `twin-tig`, `ze.ven.tien`: pieces of one word with the same mark between them.
    static func joined(_ text: ReadableText, _ index: Int) -> AgeValue? {
        guard let mark = text[index + 1], [0x2D, 0x2E, 0x2A, 0x5F, 0xB7].contains(mark.value) else {
            return nil
        }
        var (letters, end) = (Array(text.bytes(text.tokens[index])), index + 1)
        while let link = text[end], link.gap == .none, link.value == mark.value, link.kind == .mark,
            let part = text[end + 1], part.isWord, part.gap == .none, letters.count <= 20
        {
            letters += text.bytes(part)
            end += 2
        }
        let entry = Lexicon.shared.entry(letters)
        // `acht*tien` is one word, `twintig-een` two.
        guard end > index + 1, entry.classes.contains(.number), entry.value >= 10,
            !text.tokens[index].is([.digit, .tens]) || mark.isMark("*")
        else { return nil }
        return AgeValue(index..<end, Int(entry.value), obfuscated: true, form: "word")
    }

    /// `eenen dertig`, `fünfund zwanzig`, `eigh teen`: a word of a number with one blank in it.
    static func parted(_ text: ReadableText, words index: Int) -> AgeValue? {
        guard let first = text[index], isPartOfNumber(text, first, at: index), let second = text[index + 1]
        else {
            return nil
        }
        let entry = Lexicon.shared.entry(Array(text.bytes(first)) + Array(text.bytes(second)))
        guard entry.classes.contains(.number), entry.value >= 10 else { return nil }
        return AgeValue(index..<index + 2, Int(entry.value), obfuscated: true, form: "word", needsUnit: false)
    }

    /// An unknown word before one that numbers end with: a look at two words, for all others go no further.
    static func isPartOfNumber(_ text: ReadableText, _ token: Token, at index: Int) -> Bool {
        guard token.isWord, !token.is(.number), (3...14).contains(token.length), let next = text[index + 1],
            next.gap == .space, next.isWord
        else { return false }
        return isTeenEnding(next.known) || next.is(.number) && next.value >= 20 && token.classes.isEmpty
    }

    /// Letters and digits that touch: `n3gentien`, `acht1en`, `I8`, `acht10`.
    static func cluster(_ text: ReadableText, _ index: Int) -> AgeValue? {
        var (letters, scalars): ([UInt8], [UInt32]) = ([], [])
        var end = index
        while let part = text[end], part.gap == .none || end == index, letters.count <= 20 {
            if let letter = letter(text, end) {
                letters.append(letter)
                end += 1
                continue
            }
            guard part.kind != .mark else { break }
            for at in part.range {
                let byte = text.folded.bytes[at]
                letters.append(byte.isDigit ? LookAlike.letter(byte) ?? 0 : byte)
                scalars.append(text.scalar(ofByte: at))
            }
            end += 1
        }
        guard end > index + 1, letters.count <= 20 else { return nil }
        var entry = Lexicon.shared.entry(letters)
        // `se7enteen`: a seven stands for a v as well as for a t.
        if entry.classes.isDisjoint(with: [.number, .agedWord]), scalars.contains(0x37) {
            entry = Lexicon.shared.entry(zip(letters, scalars).map { $1 == 0x37 ? 0x76 : $0 })
        }
        if !entry.classes.isDisjoint(with: [.number, .agedWord]), entry.value >= 10 {
            // `tw3nty-four`, `f0rty two`
            let at = text[end].map { $0.isMark("-") && $0.gap == .none } == true ? end + 1 : end
            if !entry.classes.isDisjoint(with: .tens) || entry.known == .dix, let unit = text[at],
                unit.isWord, isDigit(unit)
            {
                return AgeValue(
                    index..<at + 1, Int(entry.value) + digit(unit), obfuscated: true, form: "word")
            }
            // `tw3nty-e1ght`, `tr31nta y un`
            if !entry.classes.isDisjoint(with: .tens) {
                let and = isAnd(text, at) ? at + 1 : at
                if let (unit, end) = unitBehind(text, and) {
                    return AgeValue(index..<end, Int(entry.value) + unit, obfuscated: true, form: "word")
                }
                if and > at, let unit = text[and], unit.isWord, isDigit(unit) {
                    return AgeValue(
                        index..<and + 1, Int(entry.value) + digit(unit), obfuscated: true, form: "word")
                }
            }
            return AgeValue(index..<end, Int(entry.value), obfuscated: true, form: "word")
        }
        if scalars.count == 2, !isOrdinal(text, index), let tens = LookAlike.digit(scalars[0]),
            let units = LookAlike.digit(scalars[1])
        {
            let value = Int(tens - 0x30) * 10 + Int(units - 0x30)
            return AgeValue(index..<end, value, obfuscated: true, form: "number", needsUnit: true)
        }
        // `twenty2`
        if end == index + 2, let first = text[index], let second = text[index + 1], first.is(.tens),
            isDigit(second)
        {
            return AgeValue(index..<end, Int(first.value) + digit(second), obfuscated: true, form: "word")
        }
        if end == index + 2, let first = text[index], let second = text[index + 1], first.is(.digit),
            second.value == 10
        {
            return AgeValue(index..<end, 10 + Int(first.value), obfuscated: true, form: "word")
        }
        return nil
    }

    /// `tizen kilenc`, `opt spre zece`, `one eight years old`: one number in pieces.
    static func split(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        guard let next = text[index + 1], next.gap == .space, next.isWord else { return nil }
        let base =
            switch token.known {
            case .dieci, .tizen: 10
            case .huszon: 20
            default: 0
            }
        if base > 0, next.is([.digit, .spelled]), (1...9).contains(next.value) {
            return AgeValue(
                index..<index + 2, base + Int(next.value), obfuscated: true, form: "word", needsUnit: true)
        }
        guard token.is(.digit), (1...9).contains(token.value) else { return nil }
        if next.known == .spre, text.isWord(index + 2, .zece) {
            return AgeValue(
                index..<index + 3, 10 + Int(token.value), obfuscated: true, form: "word", needsUnit: true)
        }
        guard next.is(.digit), (1...6).contains(token.value), (0...9).contains(next.value),
            token.known != .een,
            let unit = AgeUnit(text, at: index + 2), unit.isCertain
        else { return nil }
        let value = 10 * Int(token.value) + Int(next.value)
        return AgeValue(index..<index + 2, value, obfuscated: true, form: "word", needsUnit: true)
    }

    /// `3e jaar` counts years, `I8 jaar` is an age.
    static func isOrdinal(_ text: ReadableText, _ index: Int) -> Bool {
        guard text[index]?.isNumber == true else { return false }
        return [.e, .de, .ste, .th, .st, .nd, .rd].contains(text.known(index + 1))
    }

    /// The letter that a sign inside a word stands for: `tw€nty`, `d$rtig`; nil where no letters go on behind it.
    static func letter(_ text: ReadableText, _ index: Int) -> UInt8? {
        guard let sign = text[index], sign.kind == .mark, sign.gap == .none, let next = text[index + 1],
            next.gap == .none, next.isWord
        else { return nil }
        return switch sign.value {
        case 0x20AC: 0x65
        case 0x40: 0x61
        case 0x24: 0x73
        case 0x21: 0x69
        default: nil
        }
    }

    /// `twenty s.i.x`, `twenty 0ne`: a digit in letters that is disguised itself.
    static func unitBehind(_ text: ReadableText, _ index: Int) -> (value: Int, end: Int)? {
        guard let first = text[index], first.gap != .line, first.kind != .mark,
            !isDigit(first) || !first.isWord,
            let next = text[index + 1], next.gap == .none
        else { return nil }
        var (letters, end): ([UInt8], Int) = ([], index)
        while let part = text[end], part.gap == .none || end == index, letters.count <= 6 {
            if let letter = letter(text, end) {
                letters.append(letter)
            } else if part.kind != .mark {
                letters += text.bytes(part).map { LookAlike.letter($0) ?? $0 }
            } else if ![0x2E, 0x2A, 0x5F].contains(part.value) {
                break
            }
            end += 1
        }
        let entry = Lexicon.shared.entry(letters)
        guard !entry.classes.isDisjoint(with: .digit), (1...9).contains(entry.value), end > index + 1 else {
            return nil
        }
        return (Int(entry.value), text.tokens[end - 1].kind == .mark ? end - 1 : end)
    }
}
