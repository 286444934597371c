internal import Evidence

/// Finds when someone is said to be available: days, hours, or both where they stand together.
struct AvailabilityReader {
    private let text: ReadableText

    static func read(_ text: ReadableText) -> [AvailabilityMention] {
        let reader = AvailabilityReader(text: text)
        var found: [Said] = []
        var index = 0
        while index < text.tokens.count, found.count < 40 {
            guard reader.mayBegin(text.tokens[index], at: index), let said = reader.said(at: index) else {
                index += 1
                continue
            }
            // "Niet 24/7" and "zondag gesloten" say the contrary.
            if !reader.isDenied(said.tokens) { reader.join(said, to: &found) }
            index = said.tokens.upperBound
        }
        return found.prefix(20).map { $0.mention(text) }
    }

    /// What is said, before it becomes a mention.
    struct Said {
        var hours: Int?
        var days: [Int]?
        var clock: ClockRange?
        var tokens: Range<Int>

        func mention(_ text: ReadableText) -> AvailabilityMention {
            AvailabilityMention(
                hoursADay: hours, daysAWeek: days?.count, weekdays: days, from: clock?.from, to: clock?.to,
                span: text.span(tokens))
        }
    }

    /// Most words can begin no mention.
    private func mayBegin(_ token: Token, at index: Int) -> Bool {
        if token.isNumber { return token.length <= 2 }
        return !token.isWord || token.known != .other || token.is([.day, .number, .every, .always, .weekday])
    }

    private static let wholeWeek = Array(1...7)
    private static let wholeDay = ClockRange(from: 0, to: 1_440, end: 0)

    private func said(at index: Int) -> Said? {
        if text.mask(at: index).contains(.always) {
            return Said(hours: 24, days: Self.wholeWeek, clock: Self.wholeDay, tokens: index..<index + 3)
        }
        if let range = dayAndNight(index) ?? roundTheClock(index) {
            return Said(hours: 24, clock: Self.wholeDay, tokens: range)
        }
        return everyDay(index) ?? partOfWeek(index) ?? week(index) ?? hours(index)
    }

    /// `elke dag` and `van 10 tot 22 uur` in one breath are one mention.
    private func join(_ said: Said, to found: inout [Said]) {
        guard var last = found.last, (last.days == nil) != (said.days == nil),
            (last.hours == nil) != (said.hours == nil), isNear(last.tokens.upperBound, said.tokens.lowerBound)
        else { return found.append(said) }
        last.hours = last.hours ?? said.hours
        last.days = last.days ?? said.days
        last.clock = last.clock ?? said.clock
        last.tokens = last.tokens.lowerBound..<said.tokens.upperBound
        found[found.count - 1] = last
    }

    private func isNear(_ end: Int, _ start: Int) -> Bool {
        start - end <= 4 && (end..<start + 1).allSatisfy { !text.isSentenceStart($0) }
    }

    private func isDenied(_ range: Range<Int>) -> Bool {
        let isBefore = (1...3).contains { back in
            let between = text[range.lowerBound - back + 1]?.gap
            guard let word = text[range.lowerBound - back], between != .line else { return false }
            return word.is(.negation) || Self.isShut(word.known)
        }
        return isBefore
            || (0...1).contains {
                text[range.upperBound + $0]?.gap != .line && Self.isShut(text.known(range.upperBound + $0))
            }
    }

    private static func isShut(_ word: KnownWord) -> Bool {
        switch word {
        case .gesloten, .closed, .geschlossen, .behalve, .except, .ausser, .dicht, .ferme, .cerrado, .chiuso,
            .inchis,
            .uitgezonderd, .sauf, .excepto, .tranne:
            true
        default: false
        }
    }

    // MARK: Day and night

    /// `dag en nacht`, `day and night`, `Tag und Nacht`
    private func dayAndNight(_ index: Int) -> Range<Int>? {
        guard let day = text[index], day.is(.day), let and = text[index + 1],
            and.is(.and) || and.isMark("&") || and.isMark("/"),
            let night = text[index + 2], night.is(.night)
        else { return nil }
        return index..<index + 3
    }

    /// `24 uur per dag`, `24 hours a day`, `24h`, `rond de klok`
    private func roundTheClock(_ index: Int) -> Range<Int>? {
        guard let number = text[index], number.isNumber || number.is(.number) else {
            let isClock =
                (text.isWord(index, .rond) || text.isWord(index, .round) || text.isWord(index, .around))
                && (text.isWord(index + 2, .klok) || text.isWord(index + 2, .clock))
            if isClock { return index..<index + 3 }
            let isUhr =
                text.isWord(index, .rund) && text.isWord(index + 1, .um) && text.isWord(index + 3, .uhr)
            return isUhr ? index..<index + 4 : nil
        }
        guard let unit = text[index + 1], unit.gap != .line, number.value == 24, unit.is(.duration),
            unit.value == 60
        else { return nil }
        return aroundTheClock(index)
    }

    /// `24 uur` alone may be a notice to give, so a day or an opening word must stand beside it.
    private func aroundTheClock(_ index: Int) -> Range<Int>? {
        let end = index + 2
        if text[end]?.is(.per) == true || text.isWord(end, .a), text[end + 1]?.is(.day) == true {
            return index..<end + 2
        }
        if text[end]?.is(.day) == true { return index..<end + 1 }
        let isOpen = (-3...3).contains { offset in
            guard offset < 0 || offset > 1 else { return false }
            return switch text.known(index + offset) {
            case .open, .bereikbaar, .beschikbaar, .available, .geopend: true
            default: false
            }
        }
        return isOpen ? index..<end : nil
    }

    /// `elke dag behalve zondag`
    private func but(_ said: Said) -> Said {
        let at = said.tokens.upperBound
        guard Self.isShut(text.known(at)), let day = text[at + 1], day.is(.weekday) else { return said }
        return Said(days: said.days?.filter { $0 != Int(day.value) }, tokens: said.tokens.lowerBound..<at + 2)
    }

    /// `in het weekend`, `weekdays 9-17`
    private func partOfWeek(_ index: Int) -> Said? {
        let days: [Int]
        switch text.known(index) {
        case .weekend, .weekends, .weekenden, .wochenende: days = [6, 7]
        case .weekdays, .werkdagen, .doordeweeks, .werktags, .doordeweekse: days = Array(1...5)
        default: return nil
        }
        guard let clock = clock(from: index + 1) else { return Said(days: days, tokens: index..<index + 1) }
        return Said(hours: clock.hours, days: days, clock: clock, tokens: index..<clock.end)
    }

    // MARK: Days

    /// `elke dag`, `every day`, `dagelijks`, `7 dagen per week`, `altijd bereikbaar`
    private func everyDay(_ index: Int) -> Said? {
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

    /// `ma-vr 10-22`, `maandag tot en met zaterdag van 12 tot 21 uur`, `dinsdag en donderdag`, `zaterdag 12-18`
    private func week(_ index: Int) -> Said? {
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

    // MARK: Hours

    /// `van 12 tot 21 uur`, `10-22`, `13:00-21:00` within a few tokens.
    private func clock(from start: Int) -> ClockRange? {
        var at = start
        while at <= start + 3, let token = text[at], token.gap != .line, !token.isMark(".") {
            if token.isNumber { return ClockRange(text, at: at, isBehindDay: true) }
            at += 1
        }
        return nil
    }

    private func hours(_ index: Int) -> Said? {
        guard let clock = ClockRange(text, at: index, isBehindDay: false) else { return nil }
        return Said(hours: clock.hours, clock: clock, tokens: index..<clock.end)
    }
}
