internal import Evidence

/// Finds when someone is said to be available.
struct AvailabilityReader {
    private let text: ReadableText

    static func read(_ text: ReadableText) -> [AvailabilityMention] {
        let reader = AvailabilityReader(text: text)
        var found: [AvailabilityMention] = []
        var index = 0
        while index < text.tokens.count, found.count < 20 {
            guard reader.mayBegin(text.tokens[index]), let (hours, days, range) = reader.mention(at: index)
            else {
                index += 1
                continue
            }
            // "Niet 24/7" says the contrary.
            if !reader.isDenied(range.lowerBound) {
                found.append(AvailabilityMention(hoursADay: hours, daysAWeek: days, span: text.span(range)))
            }
            index = range.upperBound
        }
        return found
    }

    /// Most words can begin no mention.
    private func mayBegin(_ token: Token) -> Bool {
        !token.isWord || token.known != .other || token.is([.day, .number, .every, .always, .weekday])
    }

    private typealias Mention = (hours: Int?, days: Int?, tokens: Range<Int>)

    private func mention(at index: Int) -> Mention? {
        if text.mask(at: index).contains(.always) { return (24, 7, index..<index + 3) }
        return dayAndNight(index) ?? roundTheClock(index) ?? everyDay(index) ?? week(index)
    }

    private func isDenied(_ index: Int) -> Bool {
        (1...3).contains { back in
            let between = text[index - back + 1]?.gap
            guard let word = text[index - back], between != .line else { return false }
            return word.is(.negation)
        }
    }

    /// `dag en nacht`, `day and night`, `Tag und Nacht`
    private func dayAndNight(_ index: Int) -> Mention? {
        guard let day = text[index], day.is(.day), let and = text[index + 1],
            and.is(.and) || and.isMark("&") || and.isMark("/"),
            let night = text[index + 2], night.is(.night)
        else { return nil }
        return (24, nil, index..<index + 3)
    }

    /// `24 uur per dag`, `24 hours a day`, `24h`, `dag 24 uur`, `rond de klok`, `7 dagen per week`
    private func roundTheClock(_ index: Int) -> Mention? {
        guard let number = text[index], number.isNumber || number.is(.number) else {
            let isClock =
                (text.isWord(index, .rond) || text.isWord(index, .round) || text.isWord(index, .around))
                && (text.isWord(index + 2, .klok) || text.isWord(index + 2, .clock))
            return isClock ? (24, nil, index..<index + 3) : nil
        }
        guard let unit = text[index + 1], unit.gap != .line else { return nil }
        if number.value == 24, unit.is(.duration), unit.value == 60 { return aroundTheClock(index) }
        if number.value == 7, unit.is(.duration), unit.is(.day) { return (nil, 7, index..<index + 2) }
        return nil
    }

    /// `24 uur` alone may be a notice to give, so a day or an opening word must stand beside it.
    private func aroundTheClock(_ index: Int) -> Mention? {
        let end = index + 2
        if text[end]?.is(.per) == true || text.isWord(end, .a), text[end + 1]?.is(.day) == true {
            return (24, nil, index..<end + 2)
        }
        if text[end]?.is(.day) == true { return (24, nil, index..<end + 1) }
        let isOpen = (-3...3).contains { offset in
            guard offset < 0 || offset > 1 else { return false }
            return switch text.known(index + offset) {
            case .open, .bereikbaar, .beschikbaar, .available, .geopend: true
            default: false
            }
        }
        return isOpen ? (24, nil, index..<end) : nil
    }

    /// `elke dag`, `every day`, `dagelijks`, `altijd bereikbaar`
    private func everyDay(_ index: Int) -> Mention? {
        if text.isWord(index, .dagelijks) || text.isWord(index, .daily) || text.isWord(index, .taglich) {
            return (nil, 7, index..<index + 1)
        }
        guard let every = text[index] else { return nil }
        if every.is(.every), let day = text[index + 1], day.is(.day), !every.is(.day), day.length <= 4 {
            return (nil, 7, index..<index + 2)
        }
        if every.is(.always), let open = text[index + 1], open.is(.open), open.length > 4 {
            return (24, 7, index..<index + 2)
        }
        return nil
    }

    /// `ma-vr 10-22`, `maandag tot en met zaterdag van 12 tot 21 uur`
    private func week(_ index: Int) -> Mention? {
        guard let first = text[index], first.is(.weekday), isDayName(index), let (last, end) = lastDay(index)
        else { return nil }
        let days = (last - Int(first.value) + 7) % 7 + 1
        guard let (hours, hoursEnd) = hours(from: end) else { return (nil, days, index..<end) }
        return (hours, days, index..<hoursEnd)
    }

    /// Two letters are a day only beside another day: `do`, `ma` and `za` are words as well.
    private func isDayName(_ index: Int) -> Bool {
        guard let token = text[index] else { return false }
        return token.length > 3 || [1, 2, 3, 4].contains { text[index + $0]?.is(.weekday) == true }
    }

    /// The day that a range ends with, and the token behind it.
    private func lastDay(_ index: Int) -> (day: Int, end: Int)? {
        var at = index + 1
        var hasLink = false
        while at <= index + 5, let token = text[at], token.gap != .line {
            if token.is(.weekday), hasLink { return (Int(token.value), at + 1) }
            guard
                token.isMark("-") || token.isMark("/") || token.isMark(".") || token.is([.rangeWord, .and])
                    || text.isWord(at, .t)
                    || text.isWord(at, .m) || text.isWord(at, .met)
            else { return nil }
            if !token.is(.and) || hasLink { hasLink = true }
            at += 1
        }
        return nil
    }

    /// `van 12 tot 21 uur`, `10-22`, `13:00-21:00` within a few tokens.
    private func hours(from start: Int) -> (hours: Int, end: Int)? {
        var at = start
        while at <= start + 3, let token = text[at], token.gap != .line, !token.isMark(".") {
            guard token.isNumber, text.mask(at: at).contains(.clock) else {
                at += 1
                continue
            }
            var end = at + 1
            while text.mask(at: end).contains(.clock) { end += 1 }
            let clock = (at..<end).compactMap { hour(at: $0) }
            guard clock.count >= 2, let first = clock.first, let last = clock.last else { return nil }
            return ((last - first + 24) % 24 == 0 ? 24 : (last - first + 24) % 24, end)
        }
        return nil
    }

    /// Full hours only; minutes behind a colon are passed over.
    private func hour(at index: Int) -> Int? {
        guard let token = text[index], token.isNumber else { return nil }
        if let before = text[index - 1], before.isMark(":") || before.isMark("."), token.gap == .none {
            return nil
        }
        return Int(token.value) + (text.isWord(index + 1, .pm) && token.value < 12 ? 12 : 0)
    }
}
