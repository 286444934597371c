/// One time of day: `10`, `10:30`, `10h`, `10 pm`, `8 's avonds`, `noon`, `10-től`.
struct TimeOfDay {
    let minutes: Int
    let end: Int
    var hasMinutes = false
    var hasHalf = false
    var isAfternoon = false
    var hasUnit = false
    /// True where a word such as "in the evening" tells which half of the day it is.
    var hasPart = false
    /// True where its end says that another time follows: `10-től`, `10 órától`.
    var isFrom = false
    /// True where another reader knows it is a time.
    let isClock: Bool

    init?(_ text: ReadableText, at index: Int) {
        guard let hour = text[index] else { return nil }
        if hour.isWord, hour.known == .noon || hour.known == .midnight {
            (minutes, end, isClock) = (hour.known == .noon ? 720 : 0, index + 1, false)
            (hasUnit, hasHalf) = (true, true)
            return
        }
        guard hour.isNumber ? hour.length <= 2 : hour.is(.number), (0...24).contains(hour.value),
            text.mask(at: index).isDisjoint(with: [.date, .money, .code, .address, .phone, .years])
        else { return nil }
        isClock = text.mask(at: index).contains(.clock)
        var (value, at) = (Int(hour.value) * 60, index + 1)
        if let mark = text[at], mark.gap == .none,
            mark.isMark(":") || mark.isMark(".") || mark.length == 1 && mark.is(.duration),
            let minute = text[at + 1], minute.isNumber, minute.gap == .none, minute.length == 2,
            minute.value < 60
        {
            (value, at, hasMinutes) = (value + Int(minute.value), at + 2, true)
        }
        if let (isLate, end) = Self.meridiem(text, at) {
            (hasHalf, isAfternoon, hasUnit, at) = (true, isLate, true, end)
            value = value % 720 + (isLate ? 720 : 0)
        } else if let unit = text[at], unit.gap != .line, unit.is(.duration), unit.value == 60 {
            (hasUnit, at, isFrom) = (true, at + 1, unit.known == .oratol)
        } else if let dash = text[at], dash.isMark("-"), dash.gap == .none, let suffix = text[at + 1],
            suffix.gap == .none, suffix.known == .tol || text.bytes(suffix).elementsEqual("ig".utf8)
        {
            (isFrom, hasUnit, at) = (suffix.known == .tol, suffix.known != .tol, at + 2)
        }
        if !hasHalf,
            let (part, end) = Self.partBefore(text, index, at) ?? (isFrom ? nil : Self.part(text, at))
        {
            (hasPart, hasHalf, at) = (true, true, end)
            // `2 at night` is past midnight, and `12 's middags` needs nothing added.
            if part == .evening, value < 720, value >= 60 { value += 720 }
            if part == .night, value < 720, value >= 360 { value += 720 }
        }
        (minutes, end) = (value, at)
    }

    /// `am`, `p.m.`
    private static func meridiem(_ text: ReadableText, _ index: Int) -> (isLate: Bool, end: Int)? {
        guard let word = text[index], word.isWord, word.gap != .line else { return nil }
        switch word.known {
        case .am: return (false, index + 1)
        case .pm: return (true, index + 1)
        case .a, .p:
            guard text[index + 1]?.isMark(".") == true, text.isWord(index + 2, .m) else { return nil }
            let point = text[index + 3]
            return (
                word.known == .p,
                point?.isMark(".") == true && point?.gap == Token.Gap.none ? index + 4 : index + 3
            )
        default: return nil
        }
    }

    /// Part of the day.
    private enum Part {
        case morning, evening, night

        init?(_ word: KnownWord) {
            switch word {
            case .morning: self = .morning
            case .evening, .este: self = .evening
            default: return nil
            }
        }
    }

    static func isPart(_ word: KnownWord) -> Bool { Part(word) != nil }

    /// `'s avonds`, `in the morning`, `de la tarde`, `du soir`: at most two small words stand before it.
    private static func part(_ text: ReadableText, _ index: Int) -> (part: Part, end: Int)? {
        for at in index...index + 2 {
            guard let token = text[at], token.gap != .line else { return nil }
            if let part = Part(token.known) { return (part, at + 1) }
            if token.is(.night), at > index { return (.night, at + 1) }
            guard token.isMark("'") || token.isWord && token.length <= 3 && !token.is([.rangeWord, .and])
            else { return nil }
        }
        return nil
    }

    /// `reggel 10`, `este 8`
    private static func partBefore(_ text: ReadableText, _ index: Int, _ end: Int) -> (part: Part, end: Int)?
    {
        guard text[index]?.gap == .space, let part = Part(text.known(index - 1)) else { return nil }
        return (part, end)
    }
}
