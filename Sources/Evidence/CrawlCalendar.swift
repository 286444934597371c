/// When a plan runs: an expression of systemd's `OnCalendar` or five fields of cron, read once and asked for the next
/// instant.
///
///     let calendar = try CrawlCalendar("Mon..Fri *-*-* 06:30")
///     calendar.next(after: now, in: .amsterdam)   // the next working day's half past six there
///
/// Of systemd.time(7) all is read but fractions of a second: weekdays, lists, ranges `..`, steps `/`, days from the
/// end of the month `~`, the words `hourly`, `daily` and so on, and a zone at the end, which goes before the caller's.
/// Of crontab(5): names of months and days, lists, ranges, steps, `@daily` and so on; where both days are restricted,
/// either is enough.
///
/// | the clocks | an expression with hours of its own, `02:30` | one for every hour |
/// | --- | --- | --- |
/// | are put forward from 2 to 3 | runs at 3 | has no 2 o'clock |
/// | are put back from 3 to 2 | runs at the first 02:30 | runs at both |
///
/// So a nightly run is never lost and never doubled.
package struct CrawlCalendar: Hashable, Sendable, CustomStringConvertible {
    /// As it stands in the plan.
    package let text: String
    /// Named in the expression itself.
    package let zone: CivilZone?
    private let fields: CalendarFields

    /// More than this is no expression that a person wrote.
    private static let limitInBytes = 256

    package init(_ text: String) throws(CalendarProblem) {
        guard text.utf8.count <= Self.limitInBytes else {
            throw CalendarProblem("it is longer than \(Self.limitInBytes) bytes")
        }
        var words = text.utf8.split { $0 == 0x20 || $0 == 0x09 }.map { String(Substring($0)) }
        self.text = words.joined(separator: " ")
        zone = words.count > 1 ? words.last.flatMap(CivilZone.init(name:)) : nil
        if zone != nil { words.removeLast() }
        guard let first = words.first else { throw CalendarProblem("it is empty") }
        let isCron = words.count == 5 || first.utf8.first == 0x40
        fields = isCron ? try CronText.fields(words) : try OnCalendarText.fields(words)
        guard fields.canHappen else { throw CalendarProblem("no day is like that") }
    }

    package var description: String { text }

    /// The first instant after `time` at which the expression holds by the clocks of `zone`; nil where there is none
    /// within the next 60 years.
    package func next(after time: UTCTime, in zone: CivilZone) -> UTCTime? {
        let zone = self.zone ?? zone
        let second = (time.millisecondsSince1970 - Self.remainder(time)) / 1_000 + 1
        let bound = UTCTime(millisecondsSince1970: second * 1_000)
        var day = zone.local(bound).day
        let lastYear = min(day.year + 60, fields.lastYear)
        while day.year <= lastYear {
            guard fields.hasMonth(of: day) else {
                day = Self.firstOfNextMonth(after: day)
                continue
            }
            if fields.hasDay(day), let found = next(on: day, from: bound, in: zone) { return found }
            day = CivilDate(daysSince1970: day.daysSince1970 + 1)
        }
        return nil
    }

    private static func remainder(_ time: UTCTime) -> Int64 {
        let rest = time.millisecondsSince1970 % 1_000
        return rest < 0 ? rest + 1_000 : rest
    }

    private static func firstOfNextMonth(after day: CivilDate) -> CivilDate {
        let length = CivilDate.length(ofMonth: day.month, year: day.year)
        return CivilDate(daysSince1970: day.daysSince1970 + length - day.day + 1)
    }

    /// Goes through the hours of a day as they pass, 23 to 25 of them: all zones differ from UTC by whole hours.
    private func next(on day: CivilDate, from bound: UTCTime, in zone: CivilZone) -> UTCTime? {
        var start = zone.instant(of: day, second: 0)
        let end = zone.instant(of: CivilDate(daysSince1970: day.daysSince1970 + 1), second: 0)
        var earlier = -1
        while start < end {
            let hour = zone.local(start).second / 3_600
            let isRepeated = hour <= earlier
            let wasPassedOver =
                !fields.isHourly && earlier + 1 < hour && fields.hasHour(in: (earlier + 1)..<hour)
            if wasPassedOver, start >= bound { return start }
            if fields.hasHour(in: hour..<(hour + 1)), !isRepeated || fields.isHourly {
                let least = max(0, Int(bound.since(start).wholeMilliseconds / 1_000))
                if let second = fields.second(inHourFrom: least) { return start + .seconds(second) }
            }
            earlier = max(hour, earlier)
            start = start + .seconds(3_600)
        }
        return nil
    }
}

/// What is wrong in a calendar expression, and what would be right.
package struct CalendarProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let message: String

    init(_ message: String) {
        self.message = message
    }

    package var remedy: String { "write it like \"Mon..Fri 06:30\", \"*-*-* 06:00\" or \"30 6 * * 1-5\"" }

    package var description: String { "\(message); \(remedy)" }
}

/// The numbers that each part of a calendar expression lets through, as bits.
struct CalendarFields: Hashable, Sendable {
    var seconds: UInt64 = 1
    var minutes: UInt64 = 1
    var hours: UInt64 = 1
    /// Bits 1 to 31, from the start of the month and from its end; a day needs one of the two.
    var days: UInt64 = every(1...31)
    var daysFromEnd: UInt64 = 0
    var months: UInt64 = every(1...12)
    /// Bits 1, Monday, to 7.
    var weekdays: UInt64 = every(1...7)
    /// Nil for all.
    var years: Set<Int>?
    /// By crontab(5), where both are restricted a day needs one of the two; otherwise, and by systemd, both.
    var isEitherDayEnough = false

    static func every(_ range: ClosedRange<Int>) -> UInt64 {
        range.reduce(0) { $0 | 1 << UInt64($1) }
    }

    var isHourly: Bool { hours == Self.every(0...23) }
    var lastYear: Int { years.flatMap { $0.max() } ?? Int.max }

    /// False where no month has such a day, as the 30th of February.
    var canHappen: Bool {
        guard !isEitherDayEnough, days != 0 else { return true }
        let longest =
            (1...12).filter { months & 1 << UInt64($0) != 0 }
            .map { CivilDate.length(ofMonth: $0, year: 2000) }.max()
        return longest.map { days.trailingZeroBitCount <= $0 } ?? false || daysFromEnd != 0
    }

    func hasMonth(of day: CivilDate) -> Bool {
        months & 1 << UInt64(day.month) != 0 && years?.contains(day.year) ?? true
    }

    func hasDay(_ day: CivilDate) -> Bool {
        let fromEnd = CivilDate.length(ofMonth: day.month, year: day.year) - day.day + 1
        let isDay = days & 1 << UInt64(day.day) != 0 || daysFromEnd & 1 << UInt64(fromEnd) != 0
        let isWeekday = weekdays & 1 << UInt64(day.weekday) != 0
        return isEitherDayEnough ? isDay || isWeekday : isDay && isWeekday
    }

    func hasHour(in range: Range<Int>) -> Bool {
        range.contains { hours & 1 << UInt64($0) != 0 }
    }

    /// The first second of an hour at or after `least`.
    func second(inHourFrom least: Int) -> Int? {
        guard least < 3_600 else { return nil }
        let (minute, second) = (least / 60, least % 60)
        if minutes & 1 << UInt64(minute) != 0, let found = Self.first(seconds, from: second) {
            return minute * 60 + found
        }
        guard let later = Self.first(minutes, from: minute + 1), let found = Self.first(seconds, from: 0)
        else {
            return nil
        }
        return later * 60 + found
    }

    private static func first(_ bits: UInt64, from least: Int) -> Int? {
        let rest = (bits >> UInt64(least)) << UInt64(least)
        return least < 64 && rest != 0 ? rest.trailingZeroBitCount : nil
    }
}
