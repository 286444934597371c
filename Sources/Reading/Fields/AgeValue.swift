internal import Evidence

/// A number that could be an age, however it is written, and the tokens it takes.
struct AgeValue {
    let tokens: Range<Int>
    let value: Int
    let isObfuscated: Bool
    /// `number` or `word`
    let form: String
    /// True for readings so bold that only a label or a unit makes them an age.
    let needsUnit: Bool

    private init(_ tokens: Range<Int>, _ value: Int, obfuscated: Bool, form: String, needsUnit: Bool = false)
    {
        (self.tokens, self.value, isObfuscated, self.form) = (tokens, value, obfuscated, form)
        self.needsUnit = needsUnit
    }

    /// Nobody advertised is younger or older than these; 0, 99 and 100 are what a form
    /// holds where nobody filled it in.
    static let bounds = 10...98
    /// Younger are only children of those in the ad.
    static let youngest = 10

    /// The digits turned round; the value itself where that is no age.
    var reversed: Int {
        let turned = value % 10 * 10 + value / 10
        return Self.bounds.contains(turned) ? turned : value
    }

    /// The value that begins at `index`; nil where none does or the number is something else for certain.
    init?(_ text: ReadableText, at index: Int) {
        guard let token = text[index], token.kind != .mark,
            let read = token.isNumber ? Self.number(text, index, token) : Self.word(text, index, token),
            (1...Self.bounds.upperBound).contains(read.value)
        else { return nil }
        self = read
    }

    private static func isFree(_ text: ReadableText, _ range: Range<Int>) -> Bool {
        range.allSatisfy { text.mask(at: $0).isDisjoint(with: .notAge) }
    }

    // MARK: Written with digits

    private static func number(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        let next = text[index + 1]
        if let next, next.isWord, next.gap == .none {
            if let teen = teen(text, index, token, next) { return teen }
            if let cluster = cluster(text, index) { return cluster }
        }
        if token.length == 1, isDecimal(text, index) { return parted(text, index, token) }
        guard isFree(text, index..<index + 1) else { return nil }
        if token.length == 2 {
            if let sum = sum(text, index, token) { return sum }
            let span = text.span(index..<index + 1)
            let isPlain = text.isPlain(token) && span.length == 2
            return AgeValue(index..<index + 1, Int(token.value), obfuscated: !isPlain, form: "number")
        }
        guard token.length == 1 else { return nil }
        return parted(text, index, token)
            ?? AgeValue(index..<index + 1, Int(token.value), obfuscated: false, form: "number")
    }

    /// `1.8 jaar jong`: a measure by its look, and no time that anyone waits or works.
    private static func isDecimal(_ text: ReadableText, _ index: Int) -> Bool {
        guard text.mask(at: index).contains(.measure), let unit = AgeUnit(text, at: index + 3) else {
            return false
        }
        return unit.isCertain && unit.tongue == nil
    }

    /// `20+3 jaar`, `10 + 7`: only where a label or a unit says that the sum is an age.
    private static func sum(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        guard let plus = text[index + 1], plus.isMark("+"), plus.gap != .line, let part = text[index + 2],
            part.isNumber, part.length == 1, part.gap != .line, plus.gap == part.gap,
            text[index + 3].map({ $0.gap != .none || !$0.isNumber }) ?? true
        else { return nil }
        return AgeValue(
            index..<index + 3, Int(token.value + part.value), obfuscated: true, form: "number",
            needsUnit: true)
    }

    /// `8teen`, `18teen`, `8tien`
    private static func teen(_ text: ReadableText, _ index: Int, _ token: Token, _ next: Token) -> AgeValue? {
        guard isTeenEnding(next.known), (1...19).contains(token.value) else { return nil }
        return AgeValue(index..<index + 2, 10 + Int(token.value) % 10, obfuscated: true, form: "number")
    }

    /// True for `8teen`, which is nothing else than an age.
    static func isTeen(_ text: ReadableText, at index: Int) -> Bool {
        guard let token = text[index], token.isNumber, let next = text[index + 1], next.gap == .none else {
            return false
        }
        return isTeenEnding(next.known) && (1...19).contains(token.value)
    }

    private static func isTeenEnding(_ word: KnownWord) -> Bool {
        word == .teen || word == .tien || word == .zehn
    }

    /// `1 8 jaar`, `2-0 jaar`, `1.9`
    private static func parted(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        var at = index + 1
        var isDash = false
        if let mark = text[at], mark.kind == .mark, mark.gap == .none,
            [0x2D, 0x2E, 0x5F, 0x2A, 0xB7].contains(mark.value) || mark.value > 0x2190
        {
            isDash = mark.value == 0x2D
            at += 1
        }
        guard let second = text[at], second.isNumber, second.length == 1, second.gap != .line,
            at > index + 1 ? second.gap == .none : second.gap == .space,
            text[at + 1].map({ !($0.isNumber && $0.gap != .line) }) ?? true,
            text[index - 1].map({ !($0.isNumber && token.gap != .line) }) ?? true
        else { return nil }
        let value = Int(token.value) * 10 + Int(second.value)
        // `2-3 jaar` is a span of years; `2-0` and `1-8` are none that anyone writes.
        if isDash, token.value < second.value, !(16...19).contains(value) { return nil }
        return AgeValue(index..<at + 1, value, obfuscated: true, form: "number", needsUnit: true)
    }

    // MARK: Written with letters

    private static func word(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        if let next = text[index + 1], next.gap == .none, token.gap != .none || index == 0 {
            if next.isNumber { return cluster(text, index) }
            if next.kind == .mark, let joined = joined(text, index) { return joined }
        }
        guard token.is([.number, .agedWord]), isFree(text, index..<index + 1) else { return nil }
        if token.is(.tens) {
            var at = text[index + 1].map { $0.isMark("-") && $0.gap == .none } == true ? index + 2 : index + 1
            // `vingt et un`, `treinta y un`, `douăzeci și doi`
            if isAnd(text, at), let unit = text[at + 1], isDigit(unit) { at += 1 }
            if let unit = text[at], isDigit(unit), unit.isWord || at > index + 1 {
                return AgeValue(
                    index..<at + 1, Int(token.value) + digit(unit), obfuscated: unit.isNumber, form: "word")
            }
        }
        if token.is(.digit) { return composed(text, index, token) }
        // dix-huit
        if token.value == 10, let value = teenInFR(text, index) { return value }
        return AgeValue(index..<index + 1, Int(token.value), obfuscated: false, form: "word")
    }

    private static func isDigit(_ unit: Token) -> Bool {
        guard unit.gap != .line, unit.is(.digit) || unit.known == .sept || unit.isNumber && unit.length == 1
        else {
            return false
        }
        return (1...9).contains(unit.value)
    }

    /// `sept` is filed as the month.
    private static func digit(_ unit: Token) -> Int { unit.known == .sept ? 7 : Int(unit.value) }

    /// `twin-tig`, `ze.ven.tien`: pieces of one word with the same mark between them.
    private static func joined(_ text: ReadableText, _ index: Int) -> AgeValue? {
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
        guard end > index + 1, entry.classes.contains(.number), entry.value >= 10,
            !text.tokens[index].is([.digit, .tens])
        else { return nil }
        return AgeValue(index..<end, Int(entry.value), obfuscated: true, form: "word")
    }

    private static func isAnd(_ text: ReadableText, _ index: Int) -> Bool {
        switch text.known(index) {
        case .et, .y, .si, .и: text.tokens[index].gap != .line
        default: false
        }
    }

    private static func teenInFR(_ text: ReadableText, _ index: Int) -> AgeValue? {
        guard text.isWord(index, .dix),
            let unit = text[text[index + 1]?.isMark("-") == true ? index + 2 : index + 1],
            isDigit(unit), (7...9).contains(digit(unit))
        else { return nil }
        let value = 10 + digit(unit)
        let end = text[index + 1]?.isMark("-") == true ? index + 3 : index + 2
        return AgeValue(index..<end, value, obfuscated: false, form: "word")
    }

    /// `een en twintig`, `een-en-twintig`, and the disguise `zeven tien`.
    private static func composed(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
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

    /// Letters and digits that touch: `n3gentien`, `acht1en`, `I8`, `acht10`.
    private static func cluster(_ text: ReadableText, _ index: Int) -> AgeValue? {
        var (letters, scalars): ([UInt8], [UInt32]) = ([], [])
        var end = index
        while let part = text[end], part.kind != .mark, part.gap == .none || end == index, letters.count <= 20
        {
            for at in part.range {
                let byte = text.folded.bytes[at]
                letters.append(byte.isDigit ? LookAlike.letter(byte) ?? 0 : byte)
                scalars.append(text.scalar(ofByte: at))
            }
            end += 1
        }
        guard end > index + 1, letters.count <= 20 else { return nil }
        let entry = Lexicon.shared.entry(letters)
        if !entry.classes.isDisjoint(with: [.number, .agedWord]), entry.value >= 10 {
            return AgeValue(index..<end, Int(entry.value), obfuscated: true, form: "word")
        }
        if scalars.count == 2, let tens = LookAlike.digit(scalars[0]), let units = LookAlike.digit(scalars[1])
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
}
