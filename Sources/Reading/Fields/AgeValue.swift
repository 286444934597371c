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

    init(_ tokens: Range<Int>, _ value: Int, obfuscated: Bool, form: String, needsUnit: Bool = false) {
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

    static func isFree(_ text: ReadableText, _ range: Range<Int>) -> Bool {
        range.allSatisfy { text.mask(at: $0).isDisjoint(with: .notAge) }
    }

    static func number(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        let next = text[index + 1]
        if let next, next.isWord, next.gap == .none {
            if let teen = teen(text, index, token, next) { return teen }
            if let cluster = cluster(text, index) { return cluster }
        }
        if token.length == 1, isDecimal(text, index) { return parted(text, index, token) }
        if token.length == 2, let half = withHalf(text, index, token) { return half }
        guard isFree(text, index..<index + 1) || isOnlyCounted(text, index) else { return nil }
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

    /// `AGE 22 HEIGHT 165`, `vrouw34`, `24l`: counted or measured by what stands beside it, and an age for all that.
    private static func isOnlyCounted(_ text: ReadableText, _ index: Int) -> Bool {
        let masks: NumberMask = [.counted, .measure]
        guard let token = text[index], text.mask(at: index).isDisjoint(with: .notAge.subtracting(masks))
        else {
            return false
        }
        if isLabelled(text, index) { return text.mask(at: index) == .counted }
        if isOrdinal(text, index) { return text.mask(at: index) == .counted && isOwnOrdinal(text, index) }
        guard token.length == 2, (16...69).contains(token.value) else { return false }
        if text.known(index + 1) == .l { return AgeUnit(text, at: index + 1) != nil }
        guard token.gap == .none, let word = text[index - 1], word.isWord, word.gap != .none || index == 1,
            text[index + 1].map({ $0.gap != .none || $0.isMark(",") }) ?? true
        else { return false }
        return word.is(.person)
            || index == 1 && ([.w, .v, .f].contains(word.known) || word.classes.isEmpty && word.length > 2)
    }

    /// `op mijn 36e`, `Happy 33rd birthday`: an ordinal that counts birthdays, and no floor or century.
    private static func isOwnOrdinal(_ text: ReadableText, _ index: Int) -> Bool {
        guard text[index]?.length == 2 else { return false }
        if let behind = text[index + 2], YearWords.shared.roles(of: behind, in: text).contains(.birthday) {
            // `De 18e verjaardag van de club`
            return ![.de, .the, .het].contains(text.known(index - 1))
        }
        guard let before = text[index - 1], text[index]?.gap == .space else { return false }
        return before.is(.firstPerson) || before.known == .n && text[index - 2]?.isMark("'") == true
    }

    /// `1.8 jaar jong`: a measure by its look, and no time that anyone waits or works.
    static func isDecimal(_ text: ReadableText, _ index: Int) -> Bool {
        guard text.mask(at: index).contains(.measure) else { return false }
        if isLabelled(text, index) || isSaidOfSelf(text, index) { return true }
        // `1.7 jr`: nobody measures a time so.
        if text[index + 3].map({ $0.is(.ageUnit) && $0.length == 2 }) == true,
            [1, 2].contains(text[index]?.value), isEnd(text, index + 4)
        {
            return true
        }
        guard let unit = AgeUnit(text, at: index + 3) else { return false }
        if index == 0, isEnd(text, unit.tokens.upperBound) { return true }  // `2.3 ans, Tournai`
        return unit.isCertain && unit.tongue == nil
    }

    /// `Leeftijd: 3.1`, `mein Alter ist 1.7`
    static func isLabelled(_ text: ReadableText, _ index: Int) -> Bool {
        var at = text[index - 1]?.isMark(":") == true ? index - 2 : index - 1
        if text[at]?.is(.isVerb) == true { at -= 1 }
        return text[at]?.is(.ageLabel) == true
    }

    /// `ben 1.7.`, `im 1.9`: with no unit of length behind it, which a height has.
    private static func isSaidOfSelf(_ text: ReadableText, _ index: Int) -> Bool {
        guard isEnd(text, index + 3), [1, 2].contains(text[index]?.value), text[index]?.gap == .space else {
            return false
        }
        switch text.known(index - 1) {
        case .ben, .bin, .im: return true
        case .am: return text.isWord(index - 2, .i)
        case .m: return text[index - 2]?.isMark("'") == true
        default: return false
        }
    }

    private static func isEnd(_ text: ReadableText, _ index: Int) -> Bool {
        guard let next = text[index], next.gap != .line else { return true }
        return next.kind == .mark && (text[index + 1]?.gap ?? .line) != .none
    }

    /// `18,5 jaar`
    static func withHalf(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        guard text.mask(at: index).contains(.measure), let comma = text[index + 1], comma.gap == .none,
            comma.isMark(",") || comma.isMark("."), let half = text[index + 2], half.length == 1,
            half.value == 5,
            half.gap == .none, AgeUnit(text, at: index + 3) != nil
        else { return nil }
        return AgeValue(index..<index + 3, Int(token.value), obfuscated: false, form: "number")
    }

    /// `20+3 jaar`, `10 + 7`: only where a label or a unit says that the sum is an age.
    static func sum(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        guard let plus = text[index + 1], plus.isMark("+"), plus.gap != .line, let part = text[index + 2],
            part.isNumber, part.length == 1, part.gap != .line, plus.gap == part.gap,
            text[index + 3].map({ $0.gap != .none || !$0.isNumber }) ?? true
        else { return nil }
        return AgeValue(
            index..<index + 3, Int(token.value + part.value), obfuscated: true, form: "number",
            needsUnit: true)
    }

    /// `8teen`, `18teen`, `8tien`
    static func teen(_ text: ReadableText, _ index: Int, _ token: Token, _ next: Token) -> AgeValue? {
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

    static func isTeenEnding(_ word: KnownWord) -> Bool {
        switch word {
        case .teen, .tien, .zehn, .nascie, .наисет, .надесет, .sprezece: true
        default: false
        }
    }

    /// `1 8 jaar`, `2-0 jaar`, `1.9`
    static func parted(_ text: ReadableText, _ index: Int, _ token: Token) -> AgeValue? {
        var at = index + 1
        var isDash = false
        if let mark = text[at], mark.kind == .mark, mark.gap == .none,
            [0x2D, 0x2E, 0x5F, 0x2A, 0x7E, 0xB7].contains(mark.value) || mark.value > 0x2190
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
        // `ik ben 2-5 jaar`, `2-6 anni, solo hotel`: nobody is two to five years old.
        let isOfSelf = index == 0 || text[index - 1]?.is(.selfVerb) == true
        // `2-3 jaar` is a span of years; `2-0` and `1-8` are none that anyone writes.
        if isDash, token.value < second.value, !(16...19).contains(value), !isLabelled(text, index), !isOfSelf
        {
            return nil
        }
        return AgeValue(index..<at + 1, value, obfuscated: true, form: "number", needsUnit: true)
    }

}
