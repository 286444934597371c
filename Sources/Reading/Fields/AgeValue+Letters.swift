/// Numbers written with letters, in the order and with the links of each language.
extension AgeValue {
    static func word(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        if let value = spelledOut(text, index) { return value }
        if let next = text[index + 1], next.gap == .none, token.gap != .none || index == 0 {
            if next.isNumber || letter(text, index + 1) != nil, let value = cluster(text, index) {
                return value
            }
            if next.kind == .mark, let joined = joined(text, index) { return joined }
        }
        if token.classes.isEmpty, let value = stretched(text, index) ?? parted(text, words: index) {
            return value
        }
        // `thirty-eiiight`
        if token.is(.tens),
            let unit = text[index + 1]?.isMark("-") == true ? text[index + 2] : text[index + 1],
            unit.gap != .line, let value = stretchedUnit(text, unit)
        {
            let end = text[index + 1]?.isMark("-") == true ? index + 3 : index + 2
            return AgeValue(index..<end, Int(token.value) + value, obfuscated: true, form: "word")
        }
        guard
            token.is([.number, .agedWord]) || token.known == .tizen || token.known == .huszon
                || token.known == .dieci,
            isFree(text, index..<index + 1)
        else { return nil }
        if token.is(.tens) {
            var at = text[index + 1].map { $0.isMark("-") && $0.gap == .none } == true ? index + 2 : index + 1
            // `vingt et un`, `treinta y un`, `douăzeci și doi`
            if isAnd(text, at), let unit = text[at + 1], isDigit(unit) { at += 1 }
            if text[at]?.isMark("-") == true, text[at + 1]?.isWord == true { at += 1 }  // `vingt - trois`
            // `soixante et onze`
            let behind = isAnd(text, at) ? at + 1 : at
            if token.value == 60, let teen = text[behind], teen.isWord, teen.is([.number, .spelled]),
                (11...19).contains(teen.value)
            {
                return AgeValue(index..<behind + 1, 60 + Int(teen.value), obfuscated: false, form: "word")
            }
            if let (unit, end) = unitBehind(text, at) {
                return AgeValue(index..<end, Int(token.value) + unit, obfuscated: true, form: "word")
            }
            if let unit = text[at], isDigit(unit), unit.isWord || at > index + 1 {
                return AgeValue(
                    index..<at + 1, Int(token.value) + digit(unit), obfuscated: unit.isNumber, form: "word")
            }
        }
        if let split = split(text, index, token) { return split }
        if token.is(.digit) { return composed(text, index, token) }
        if token.is(.number) == false, !token.is(.agedWord) { return nil }
        // dix-huit
        if token.value == 10, let value = teenInFR(text, index) { return value }
        return AgeValue(index..<index + 1, Int(token.value), obfuscated: false, form: "word")
    }

    static func isDigit(_ unit: Token) -> Bool {
        guard unit.gap != .line, unit.is(.digit) || unit.known == .sept || unit.isNumber && unit.length == 1
        else {
            return false
        }
        return (1...9).contains(unit.value)
    }

    /// `sept` is filed as the month.
    static func digit(_ unit: Token) -> Int { unit.known == .sept ? 7 : Int(unit.value) }

    static func isAnd(_ text: ReadableText, _ index: Int) -> Bool {
        switch text.known(index) {
        case .et, .y, .si, .и: text.tokens[index].gap != .line
        default: false
        }
    }

    static func teenInFR(_ text: ReadableText, _ index: Int) -> AgeValue? {
        guard text.isWord(index, .dix),
            let unit = text[text[index + 1]?.isMark("-") == true ? index + 2 : index + 1],
            isDigit(unit), (7...9).contains(digit(unit))
        else { return nil }
        let value = 10 + digit(unit)
        let end = text[index + 1]?.isMark("-") == true ? index + 3 : index + 2
        return AgeValue(index..<end, value, obfuscated: false, form: "word")
    }

    /// `een en twintig`, `een-en-twintig`, and the disguise `zeven tien`.
    static func composed(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        var at = index + 1
        if text[at]?.isMark("-") == true { at += 1 }
        if let link = text[at], link.is(.and), link.gap != .line {
            at += 1
            if text[at]?.isMark("-") == true { at += 1 }
            guard let tens = text[at], tens.is(.number), tens.is(.decade), tens.gap != .line else {
                return nil
            }
            return AgeValue(index..<at + 1, Int(tens.value + token.value), obfuscated: false, form: "word")
        }
        guard let teen = text[at], teen.gap != .line, token.value >= 3,
            isTeenEnding(teen.known)
        else { return AgeValue(index..<index + 1, Int(token.value), obfuscated: false, form: "word") }
        return AgeValue(
            index..<at + 1, 10 + Int(token.value), obfuscated: true, form: "word", needsUnit: true)
    }
}
