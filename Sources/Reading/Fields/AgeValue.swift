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

    /// Nobody advertised is younger or older than these; 0, 99 and 100 are placeholders of forms.
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
        if token.length == 2, let half = withHalf(text, index, token) { return half }
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
        guard text.mask(at: index).contains(.measure) else { return false }
        if isLabelled(text, index) { return true }
        guard let unit = AgeUnit(text, at: index + 3) else { return false }
        return unit.isCertain && unit.tongue == nil
    }

    /// `Leeftijd: 3.1`
    private static func isLabelled(_ text: ReadableText, _ index: Int) -> Bool {
        text[text[index - 1]?.isMark(":") == true ? index - 2 : index - 1]?.is(.ageLabel) == true
    }

    /// `18,5 jaar`
    private static func withHalf(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        guard text.mask(at: index).contains(.measure), let comma = text[index + 1], comma.gap == .none,
            comma.isMark(",") || comma.isMark("."), let half = text[index + 2], half.length == 1,
            half.value == 5,
            half.gap == .none, AgeUnit(text, at: index + 3) != nil
        else { return nil }
        return AgeValue(index..<index + 3, Int(token.value), obfuscated: false, form: "number")
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
        switch word {
        case .teen, .tien, .zehn, .nascie, .наисет, .надесет, .sprezece: true
        default: false
        }
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
        if isDash, token.value < second.value, !(16...19).contains(value), !isLabelled(text, index) {
            return nil
        }
        return AgeValue(index..<at + 1, value, obfuscated: true, form: "number", needsUnit: true)
    }

    // MARK: Written with letters

    private static func word(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        if let next = text[index + 1], next.gap == .none, token.gap != .none || index == 0 {
            if next.isNumber || letter(text, index + 1) != nil, let value = cluster(text, index) {
                return value
            }
            if next.kind == .mark, let joined = joined(text, index) { return joined }
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
        // `acht*tien` is one word, `twintig-een` two.
        guard end > index + 1, entry.classes.contains(.number), entry.value >= 10,
            !text.tokens[index].is([.digit, .tens]) || mark.isMark("*")
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
    private static func split(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
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
    private static func isOrdinal(_ text: ReadableText, _ index: Int) -> Bool {
        guard text[index]?.isNumber == true else { return false }
        return [.e, .de, .ste, .th, .st, .nd, .rd].contains(text.known(index + 1))
    }

    /// The letter that a sign inside a word stands for: `tw€nty`, `d$rtig`; nil where no letters go on behind it.
    private static func letter(_ text: ReadableText, _ index: Int) -> UInt8? {
        guard let sign = text[index], sign.kind == .mark, sign.gap == .none, let next = text[index + 1],
            next.gap == .none, next.isWord
        else { return nil }
        return switch sign.value {
        case 0x20AC: 0x65
        case 0x40: 0x61
        case 0x24: 0x73
        default: nil
        }
    }

    /// `twenty s.i.x`, `twenty 0ne`: a digit in letters that is disguised itself.
    private static func unitBehind(_ text: ReadableText, _ index: Int) -> (value: Int, end: Int)? {
        guard let first = text[index], first.gap != .line, first.kind != .mark,
            !isDigit(first) || !first.isWord,
            let next = text[index + 1], next.gap == .none
        else { return nil }
        var (letters, end): ([UInt8], Int) = ([], index)
        while let part = text[end], part.gap == .none || end == index, letters.count <= 6 {
            if part.kind != .mark {
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
