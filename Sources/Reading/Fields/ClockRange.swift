/// Opening hours as people write them, and the token behind them.
///
///     van 12 tot 21 uur · 10-22 · 13:00-21:00 · 10am to 10pm · 10h à 20h · tussen 10 en 22 uur · noon to midnight ·
///     dalle 10 alle 20 · 10 's ochtends tot 8 's avonds · reggel 10-től este 8-ig
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

    /// Nil unless two times stand there that a unit, a colon, a word or a day before them says are times.
    init?(_ text: ReadableText, at index: Int, isBehindDay: Bool) {
        guard let first = TimeOfDay(text, at: index), let at = Self.start(text, behind: first),
            let second = TimeOfDay(text, at: at)
        else { return nil }
        let isCertain =
            first.isClock || second.isClock || second.hasUnit || first.hasPart || second.hasPart
            || first.isFrom
            || Self.isAnnounced(text, index)
        guard isCertain || isBehindDay && !Self.isCount(text, second.end) else { return nil }
        var (from, to) = (first.minutes, second.minutes)
        // `from 5 to 10 pm`: the half of the day stands once.
        if second.isAfternoon, !first.hasHalf, from + 720 < to { from += 720 }
        // `9 to 5`, `van 10 tot 8`: nobody means twenty hours.
        if !first.hasHalf, !second.hasHalf, !first.hasMinutes, !second.hasMinutes, (360..<720).contains(from),
            to >= 300, to <= from
        {
            to += 720
        }
        // `noon to 6`, `10 am till 8`
        if first.hasHalf, !second.hasHalf, !second.hasMinutes, from <= 720, to >= 60, to < from { to += 720 }
        let length = (to - from + 1_440) % 1_440
        // `1-2 uur` is a stay.
        guard length == 0 || length >= 120 || first.hasMinutes,
            from >= 300 || from == 0 || first.hasMinutes || first.hasHalf
        else {
            return nil
        }
        (self.from, self.to, end) = (from, to == 0 ? 1_440 : to, second.end)
    }

    /// Where the second time begins: behind a link, or at once where the first has its "from" at its end.
    private static func start(_ text: ReadableText, behind first: TimeOfDay) -> Int? {
        guard let link = text[first.end], link.gap != .line, !text.isHalfSign(first.end) else { return nil }
        var at = first.end
        if link.isMark("-") || link.isMark("/") || link.is([.rangeWord, .and]) || isLink(text.known(at)) {
            at += 1
        } else if !first.isFrom {
            return nil
        }
        guard text[at]?.gap != .line else { return nil }
        // `tot en met`, `do godz. 22`, `a las 22`, `este 8-ig`
        if let word = text[at],
            word.is([.and, .per]) || isBeforeHour(word.known) || word.known == .om
                || TimeOfDay.isPart(word.known)
        {
            at += text[at + 1]?.isMark(".") == true ? 2 : 1
        }
        return at
    }

    /// The "to" of other languages, which is a common word elsewhere and so no ``WordClasses/rangeWord``.
    static func isLink(_ word: KnownWord) -> Bool {
        switch word {
        case .a, .au, .alle, .ai, .al, .la, .do, .до, .es, .и, .i: true
        default: false
        }
    }

    /// `las 10`, `orele 10`, `godz. 10`, `le 10`
    private static func isBeforeHour(_ word: KnownWord) -> Bool {
        switch word {
        case .las, .orele, .godz, .la, .le, .l: true
        default: false
        }
    }

    /// `dalle 10 alle 20`, `entre las 10 y las 22`, `w godz. 10-22`: words that stand before hours only.
    private static func isAnnounced(_ text: ReadableText, _ index: Int) -> Bool {
        guard text[index]?.gap != .line else { return false }
        let at = text[index - 1]?.isMark(".") == true ? index - 2 : index - 1
        switch text.known(at) {
        case .dalle, .orele, .godz: return true
        case .las: return isStart(text.known(at - 1))
        case .le: return text.isWord(at - 1, .tra) || text.isWord(at - 1, .fra)
        default: return TimeOfDay.isPart(text.known(at))
        }
    }

    private static func isStart(_ word: KnownWord) -> Bool {
        word == .de || word == .entre || word == .desde
    }

    /// `elke dag 2 tot 4 gasten` counts something else.
    private static func isCount(_ text: ReadableText, _ end: Int) -> Bool {
        guard let next = text[end], next.gap != .line else { return false }
        return next.is([
            .ageUnit, .money, .offered, .audience, .person, .measure, .oldness, .counted, .kin, .duration,
        ])
    }
}
