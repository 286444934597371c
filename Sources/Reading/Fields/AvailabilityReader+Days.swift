/// Which days of the week are meant: all of them, a part, a range, a list.
extension AvailabilityReader {
    /// `elke dag`, `every day`, `dagelijks`, `7 dagen per week`, `altijd bereikbaar`
    func everyDay(_ index: Int) -> Said? {
        switch text.known(index) {
        case .dagelijks, .daily, .taglich, .zilnic, .codziennie, .naponta, .ежедневно:
            return Said(days: Self.wholeWeek, tokens: index..<index + 1)
        default: break
        }
        guard let every = text[index] else { return nil }
        if every.value == 7, let unit = text[index + 1], unit.gap != .line, unit.is(.duration), unit.is(.day)
        {
            return Said(days: Self.wholeWeek, tokens: index..<index + 2)
        }
        let at =
            text.isWord(index + 1, .los) || text.isWord(index + 1, .les) || text.isWord(index + 1, .i)
            ? index + 2 : index + 1
        if every.is(.every), let day = text[at], day.is(.day), !every.is(.day), day.length <= 6 {
            return but(Said(days: Self.wholeWeek, tokens: index..<at + 1))
        }
        if every.is(.always), let open = text[index + 1], open.is(.open), open.length > 4 {
            return Said(hours: 24, days: Self.wholeWeek, clock: Self.wholeDay, tokens: index..<index + 2)
        }
        return nil
    }

    /// `elke dag behalve zondag`
    private func but(_ said: Said) -> Said {
        let at = said.tokens.upperBound
        guard Self.isShut(text.known(at)), let day = text[at + 1], day.is(.weekday) else { return said }
        return Said(days: said.days?.filter { $0 != Int(day.value) }, tokens: said.tokens.lowerBound..<at + 2)
    }

    /// `in het weekend`, `weekdays 9-17`
    func partOfWeek(_ index: Int) -> Said? {
        let days: [Int]
        switch text.known(index) {
        case .weekend, .weekends, .weekenden, .wochenende: days = [6, 7]
        case .weekdays, .werkdagen, .doordeweeks, .werktags, .doordeweekse: days = Array(1...5)
        default: return nil
        }
        guard let clock = clock(from: index + 1) else { return Said(days: days, tokens: index..<index + 1) }
        return Said(hours: clock.hours, days: days, clock: clock, tokens: index..<clock.end)
    }

    /// `ma-vr 10-22`, `maandag tot en met zaterdag van 12 tot 21 uur`, `dinsdag en donderdag`, `zaterdag 12-18`
    func week(_ index: Int) -> Said? {
        guard let first = text[index], first.is(.weekday), isDayName(index) else { return nil }
        var (days, end): ([Int], Int) = ([Int(first.value)], index + 1)
        if let (last, rangeEnd) = lastDay(index) {
            days = (0...(last - Int(first.value) + 7) % 7).map { (Int(first.value) - 1 + $0) % 7 + 1 }
                .sorted()
            end = rangeEnd
        }
        while let (day, next) = nextDay(end) {
            if !days.contains(day) { days.append(day) }
            end = next
        }
        guard let clock = clock(from: end) else {
            return days.count > 1 ? Said(days: days.sorted(), tokens: index..<end) : nil
        }
        return Said(hours: clock.hours, days: days.sorted(), clock: clock, tokens: index..<clock.end)
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
                    || ClockRange.isLink(text.known(at)) || text.isWord(at, .t) || text.isWord(at, .m)
                    || text.isWord(at, .met)
            else { return nil }
            if !token.is(.and) || hasLink { hasLink = true }
            at += 1
        }
        return nil
    }

    /// `, woensdag`, ` en vrijdag`, ` & zo`
    private func nextDay(_ end: Int) -> (day: Int, end: Int)? {
        guard let link = text[end], link.gap != .line, link.isMark(",") || link.isMark("&") || link.is(.and)
        else {
            return nil
        }
        let at = link.isMark(",") && text[end + 1]?.is(.and) == true ? end + 2 : end + 1
        guard let day = text[at], day.is(.weekday), day.gap != .line else { return nil }
        return (Int(day.value), at + 1)
    }
}
