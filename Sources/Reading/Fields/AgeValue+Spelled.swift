internal import Evidence

/// Numbers whose letters are written apart or drawn out.
extension AgeValue {
    /// `z w e i u n d d r e i s s i g Jahre`, `v ij f e n t w i n t i g`: letters with blanks between them.
    static func spelledOut(_ text: ReadableText, _ index: Int) -> AgeValue? {
        guard beginsSpelling(text, index) else { return nil }
        var (letters, ends): ([UInt8], [(end: Int, count: Int)]) = ([], [])
        var at = index
        while let part = text[at], part.isWord, part.gap == .space || at == index, isLetter(text, part),
            ends.count < 26
        {
            letters += text.bytes(part)
            at += 1
            ends.append((at, letters.count))
        }
        for (end, count) in ends.reversed() where count >= 4 {
            let entry = Lexicon.shared.entry(letters.prefix(count))
            guard entry.classes.contains(.number), entry.value >= 10 else { continue }
            return AgeValue(index..<end, Int(entry.value), obfuscated: true, form: "word")
        }
        return nil
    }

    /// The first of three words of one letter: a look at two tokens, for all others go no further.
    static func beginsSpelling(_ text: ReadableText, _ index: Int) -> Bool {
        guard let token = text[index], token.isWord, isLetter(text, token),
            let next = text[index + 1], next.isWord, next.gap == .space, isLetter(text, next),
            let third = text[index + 2], third.isWord, third.gap == .space, isLetter(text, third)
        else { return false }
        return text[index - 1].map { !($0.isWord && token.gap == .space && isLetter(text, $0)) } ?? true
    }

    private static func isLetter(_ text: ReadableText, _ token: Token) -> Bool {
        token.length == 1 || token.length == 2 && text.bytes(token).elementsEqual("ij".utf8)
            || token.length == 2 && (text.bytes(token).first ?? 0) >= 0x80
    }

    /// `vierentwintiiig`, `trzydzieściii`, `eighteeeen`: a letter thrice or more stands for one, or for two.
    static func stretched(_ text: ReadableText, _ index: Int) -> AgeValue? {
        guard let token = text[index], isStretched(text, token) else { return nil }
        let bytes = text.bytes(token)
        for most in 1...2 {
            var letters: [UInt8] = []
            var (last, count) = (UInt8(0), 0)
            for byte in bytes {
                count = byte == last ? count + 1 : 1
                last = byte
                if count <= most || count <= 2 && !isLongRun(bytes, of: byte) { letters.append(byte) }
            }
            let entry = Lexicon.shared.entry(letters)
            guard entry.classes.contains(.number), !entry.classes.contains(.digit), entry.value >= 10 else {
                continue
            }
            return AgeValue(index..<index + 1, Int(entry.value), obfuscated: true, form: "word")
        }
        return nil
    }

    /// `thirty-eiiight`, `twenty-twooo`: the unit behind a ten.
    static func stretchedUnit(_ text: ReadableText, _ token: Token) -> Int? {
        guard token.isWord, token.classes.isEmpty, (5...10).contains(token.length) else { return nil }
        let bytes = text.bytes(token)
        var letters: [UInt8] = []
        for byte in bytes where byte != letters.last || !isLongRun(bytes, of: byte) { letters.append(byte) }
        let entry = Lexicon.shared.entry(letters)
        return entry.classes.contains(.digit) && (1...9).contains(entry.value) ? Int(entry.value) : nil
    }

    private static func isLongRun(_ bytes: ArraySlice<UInt8>, of byte: UInt8) -> Bool {
        var count = 0
        for other in bytes {
            count = other == byte ? count + 1 : 0
            if count == 3 { return true }
        }
        return false
    }

    /// One look at the letters of a word that no reader knows.
    static func isStretched(_ text: ReadableText, _ token: Token) -> Bool {
        guard token.isWord, token.classes.isEmpty, (6...28).contains(token.length) else { return false }
        let letters = text.bytes(token)
        return letters.indices.dropFirst(2).contains { at in
            letters[at] == letters[at - 1] && letters[at] == letters[at - 2]
        }
    }
}
