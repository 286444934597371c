internal import Evidence

/// Finds when someone is said to be available: days, hours, or both where they stand together.
struct AvailabilityReader {
    let text: ReadableText

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

    /// Monday is 1.
    static let wholeWeek = Array(1...7)
    static let wholeDay = ClockRange(from: 0, to: 1_440, end: 0)

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

    /// "gesloten", "except": what such a word stands beside is no opening.
    static func isShut(_ word: KnownWord) -> Bool {
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

    // MARK: Hours

    /// `van 12 tot 21 uur`, `10-22`, `13:00-21:00` within a few tokens.
    func clock(from start: Int) -> ClockRange? {
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
