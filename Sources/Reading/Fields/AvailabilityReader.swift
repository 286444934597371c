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
        /// Where only their number is told: `5 dagen per week`.
        var dayCount: Int?
        var clock: ClockRange?
        var tokens: Range<Int>

        var hasDays: Bool { days != nil || dayCount != nil }

        /// `altijd bereikbaar, dag en nacht`: the same, once more.
        func isSame(_ other: Said) -> Bool {
            hours == 24 && other.hours == 24 && !(hasDays && other.hasDays)
        }

        func mention(_ text: ReadableText) -> AvailabilityMention {
            AvailabilityMention(
                hoursADay: hours, daysAWeek: days?.count ?? dayCount, weekdays: days, from: clock?.from,
                to: clock?.to,
                span: text.span(tokens))
        }
    }

    /// Most words can begin no mention, and no mark can.
    private func mayBegin(_ token: Token, at index: Int) -> Bool {
        if token.isNumber { return token.length <= 2 }
        return token.isWord
            && (token.is([.day, .night, .number, .every, .always, .weekday])
                || Self.opensMention(token.known))
    }

    /// The words that the readings below ask for first: a new one there has to stand here too.
    private static func opensMention(_ word: KnownWord) -> Bool {
        switch word {
        case .calodobowo, .cala, .rond, .round, .around, .rund, .non, .noon, .midnight: true
        case .dagelijks, .daily, .taglich, .zilnic, .codziennie, .naponta, .ежедневно: true
        case .weekend, .weekends, .weekenden, .wochenende, .week, .fin, .fines, .fine, .sfarsit: true
        case .weekdays, .werkdagen, .doordeweeks, .werktags, .doordeweekse, .entre, .en, .door, .unter: true
        case .lun, .mart, .mar, .mie, .jue, .ven, .sab, .dom: true
        default: false
        }
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
        return hoursADay(index) ?? everyDay(index).map(withClock) ?? daysAWeek(index) ?? partOfWeek(index)
            ?? week(index) ?? hours(index)
    }

    /// `codziennie od 10 do 22`: behind days two numbers are times.
    private func withClock(_ said: Said) -> Said {
        guard said.hours == nil, let clock = clock(from: said.tokens.upperBound) else { return said }
        return Said(
            hours: clock.hours, days: said.days, clock: clock, tokens: said.tokens.lowerBound..<clock.end)
    }

    /// `elke dag` and `van 10 tot 22 uur` in one breath are one mention.
    private func join(_ said: Said, to found: inout [Said]) {
        guard var last = found.last, last.hasDays != said.hasDays || last.isSame(said),
            (last.hours == nil) != (said.hours == nil) || last.isSame(said),
            isNear(last.tokens.upperBound, said.tokens.lowerBound)
        else { return found.append(said) }
        last.hours = last.hours ?? said.hours
        last.days = last.days ?? said.days
        last.dayCount = last.dayCount ?? said.dayCount
        last.clock = last.clock ?? said.clock
        last.tokens = last.tokens.lowerBound..<said.tokens.upperBound
        found[found.count - 1] = last
    }

    private func isNear(_ end: Int, _ start: Int) -> Bool {
        start - end <= 4 && (end..<start + 1).allSatisfy { !text.isSentenceStart($0) }
    }

    private func isDenied(_ range: Range<Int>) -> Bool {
        for back in 1...3 {
            guard let word = text[range.lowerBound - back], text[range.lowerBound - back + 1]?.gap != .line,
                !word.isMark(","), !word.isMark("."), !word.isMark(";")
            else { break }
            // "Non-stop" denies nothing.
            if word.known == .non, text[range.lowerBound - back + 1]?.isMark("-") == true { break }
            if word.is(.negation) || Self.isShut(word.known) { return true }
        }
        return (0...1).contains {
            text[range.upperBound + $0]?.gap != .line && Self.isShut(text.known(range.upperBound + $0))
        }
    }

    /// "gesloten", "except": what such a word stands beside is no opening.
    static func isShut(_ word: KnownWord) -> Bool {
        switch word {
        case .gesloten, .closed, .geschlossen, .behalve, .except, .ausser, .dicht, .ferme, .cerrado, .chiuso,
            .inchis, .uitgezonderd, .sauf, .excepto, .tranne:
            true
        default: false
        }
    }

    // MARK: Hours

    /// `van 12 tot 21 uur`, `10-22`, `13:00-21:00` within a few tokens.
    func clock(from start: Int) -> ClockRange? {
        var at = start
        while at <= start + 3, let token = text[at], token.gap != .line, !token.isMark(".") {
            if token.isNumber || token.known == .noon { return ClockRange(text, at: at, isBehindDay: true) }
            if token.is(.number), let range = ClockRange(text, at: at, isBehindDay: true) { return range }
            at += 1
        }
        return nil
    }

    /// Where numbers are times by what stands beside them only, that may also be an opening word, or the days behind.
    private func hours(_ index: Int) -> Said? {
        guard
            let clock = ClockRange(text, at: index, isBehindDay: isBehindOpening(index)) ?? beforeDays(index)
        else { return nil }
        return Said(hours: clock.hours, clock: clock, tokens: index..<clock.end)
    }

    /// `Öffnungszeiten: 10-22`, `available from 10 to 22`
    private func isBehindOpening(_ index: Int) -> Bool {
        for back in 1...3 {
            guard let word = text[index - back], text[index - back + 1]?.gap != .line, !word.isMark(".")
            else {
                return false
            }
            if isOpening(word.known) || word.known == .openingstijden { return true }
        }
        return false
    }

    /// `van 10 tot 22, elke dag`
    private func beforeDays(_ index: Int) -> ClockRange? {
        guard text[index]?.isNumber == true, let clock = ClockRange(text, at: index, isBehindDay: true),
            text[clock.end]?.gap != .line
        else { return nil }
        let at = text[clock.end]?.isMark(",") == true ? clock.end + 1 : clock.end
        let isSaid = (at...at + 1).contains { everyDay($0) != nil || partOfWeek($0) != nil }
        return isSaid ? clock : nil
    }

    func isOpening(_ word: KnownWord) -> Bool {
        switch word {
        case .open, .bereikbaar, .beschikbaar, .available, .geopend: true
        default: false
        }
    }
}
