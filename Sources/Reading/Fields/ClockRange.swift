/// Opening hours as people write them, and the token behind them.
///
///     van 12 tot 21 uur · 10-22 · 13:00-21:00 · 10am to 10pm · 10h à 20h · tussen 10 en 22 uur
struct ClockRange {
    /// Minutes since midnight.
    let from: Int
    let to: Int
    let end: Int

    init(from: Int, to: Int, end: Int) { (self.from, self.to, self.end) = (from, to, end) }

    /// Whole hours from the one to the other, over midnight too; the same hour twice is a whole day.
    var hours: Int {
        let minutes = (to - from + 1_440) % 1_440
        return minutes == 0 ? 24 : (minutes + 30) / 60
    }

    /// Nil unless two times stand there that a unit, a colon or a day before them says are times.
    init?(_ text: ReadableText, at index: Int, isBehindDay: Bool) {
        guard let first = Time(text, at: index), let link = text[first.end], link.gap != .line,
            link.isMark("-") || link.isMark("/") || link.is([.rangeWord, .and])
                || Self.isLink(text.known(first.end)),
            text[first.end + 1]?.gap != .line, !text.isHalfSign(first.end)
        else { return nil }
        var at = first.end + 1
        // `tot en met`, `do godz. 22`
        if let word = text[at], word.is([.and, .per]) || text.isWord(at, .om) { at += 1 }
        guard let second = Time(text, at: at) else { return nil }
        let isCertain = first.isClock || second.isClock || second.hasUnit
        guard isCertain || isBehindDay else { return nil }
        var from = first.minutes
        // `from 5 to 10 pm`: the half of the day stands once.
        if second.isAfternoon, !first.hasHalf, from + 720 < second.minutes { from += 720 }
        let length = (second.minutes - from + 1_440) % 1_440
        // `1-2 uur` is a stay.
        guard length == 0 || length >= 120 || first.hasMinutes, from >= 300 || from == 0 || first.hasMinutes
        else {
            return nil
        }
        (self.from, to, end) = (from, second.minutes == 0 ? 1_440 : second.minutes, second.end)
    }

    /// The "to" of other languages, which is a common word elsewhere and so no ``WordClasses/rangeWord``.
    static func isLink(_ word: KnownWord) -> Bool {
        switch word {
        case .a, .au, .alle, .ai, .al, .la, .do, .до, .es: true
        default: false
        }
    }
}

/// One time of day.
private struct Time {
    let minutes: Int
    let end: Int
    var hasMinutes = false
    var hasHalf = false
    var isAfternoon = false
    var hasUnit = false
    /// True where another reader knows it is a time.
    let isClock: Bool

    init?(_ text: ReadableText, at index: Int) {
        guard let hour = text[index], hour.isNumber, hour.length <= 2, hour.value <= 24,
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
        if text[at]?.gap != .line, text.isWord(at, .am) || text.isWord(at, .pm) {
            (hasHalf, isAfternoon, hasUnit) = (true, text.isWord(at, .pm), true)
            value = value % 720 + (isAfternoon ? 720 : 0)
            at += 1
        } else if let unit = text[at], unit.gap != .line, unit.is(.duration), unit.value == 60 {
            (hasUnit, at) = (true, at + 1)
        }
        (minutes, end) = (value, at)
    }
}
