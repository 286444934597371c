/// Reads lists of numbers, ranges and steps: what the two kinds of calendar expression share.
struct CalendarListReader {
    let name: String
    let range: ClosedRange<Int>
    /// `..` or `-`.
    let rangeSign: String
    var names: [String: Int] = [:]
    /// True where a range may pass the end: `Sat..Mon`.
    var mayWrap = false

    /// The bits of `*`, `5`, `1..5`, `*/2`, `10/15` and lists of these.
    func bits(_ text: Substring) throws(CalendarProblem) -> UInt64 {
        var bits: UInt64 = 0
        for number in try numbers(text) { bits |= 1 << UInt64(number) }
        return bits
    }

    func numbers(_ text: Substring) throws(CalendarProblem) -> [Int] {
        var numbers: [Int] = []
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            numbers += try self.numbers(item: item)
        }
        return numbers
    }

    private func numbers(item: Substring) throws(CalendarProblem) -> [Int] {
        let parts = item.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { throw problem(item) }
        let ends = parts[0] == "*" ? [] : try self.ends(parts[0])
        let (first, last) = (ends.first ?? range.lowerBound, ends.last ?? range.upperBound)
        guard parts.count == 2 else {
            guard first > last else { return Array(first...last) }
            guard mayWrap else { throw problem(item) }
            return Array(first...range.upperBound) + Array(range.lowerBound...last)
        }
        guard let step = DecimalField.value(ArraySlice(parts[1].utf8)), (1...10_000).contains(step) else {
            throw problem(item)
        }
        // `10/15` means from 10 on, in both.
        let end = ends.count == 1 ? range.upperBound : last
        guard first <= end else { throw problem(item) }
        return Array(stride(from: first, through: end, by: step))
    }

    private func ends(_ text: Substring) throws(CalendarProblem) -> [Int] {
        var ends: [Int] = []
        for part in text.split(separator: rangeSign, omittingEmptySubsequences: false) {
            let number = names[part.lowercased()] ?? DecimalField.value(ArraySlice(part.utf8))
            guard let number, range.contains(number) else { throw problem(part) }
            ends.append(number)
        }
        guard ends.count <= 2 else { throw problem(text) }
        return ends
    }

    private func problem(_ text: Substring) -> CalendarProblem {
        let word = String(decoding: text.utf8.prefix(40), as: UTF8.self)
        return CalendarProblem("\"\(word)\" is no \(name) from \(range.lowerBound) to \(range.upperBound)")
    }

    static let monday = ["mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7]
    static let january = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]
    static let weekdayNames = monday.merging(
        [
            "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
        ], uniquingKeysWith: { first, _ in first })
}

/// systemd.time(7), "Calendar Events": `[weekdays] [[year-]month-day] [hour:minute[:second]]`.
enum OnCalendarText {
    private static let words = [
        "minutely": "*-*-* *:*:00", "hourly": "*-*-* *:00:00", "daily": "*-*-* 00:00:00",
        "weekly": "Mon *-*-* 00:00:00", "monthly": "*-*-01 00:00:00",
        "quarterly": "*-01,04,07,10-01 00:00:00",
        "semiannually": "*-01,07-01 00:00:00", "yearly": "*-01-01 00:00:00", "annually": "*-01-01 00:00:00",
    ]

    static func fields(_ texts: [String]) throws(CalendarProblem) -> CalendarFields {
        var texts = texts
        if texts.count == 1, let meaning = words[texts[0].lowercased()] {
            texts = meaning.split(separator: " ").map(String.init)
        }
        var fields = CalendarFields()
        if let first = texts.first?.utf8.first, (first | 0x20) > 0x60, (first | 0x20) < 0x7B {
            let text = texts.removeFirst()
            fields.weekdays = try weekdays.bits(text.utf8.last == 0x2C ? text.dropLast() : text[...])
        }
        if let text = texts.first, !text.utf8.contains(0x3A) {
            try readDate(texts.removeFirst(), into: &fields)
        }
        if !texts.isEmpty { try readTime(texts.removeFirst(), into: &fields) }
        guard texts.isEmpty else { throw CalendarProblem("\"\(texts[0].prefix(40))\" is one part too many") }
        return fields
    }

    private static let weekdays = CalendarListReader(
        name: "weekday", range: 1...7, rangeSign: "..", names: CalendarListReader.weekdayNames, mayWrap: true)

    private static func reader(_ name: String, _ range: ClosedRange<Int>) -> CalendarListReader {
        CalendarListReader(name: name, range: range, rangeSign: "..")
    }

    /// `2026-11-21`, `*-*-01`, `11-21`, `*-02~03` (the third last day of February).
    private static func readDate(_ text: String, into fields: inout CalendarFields) throws(CalendarProblem) {
        let halves = text.split(separator: "~", omittingEmptySubsequences: false)
        var parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
        if halves.count == 2 { parts.append(halves[1]) }
        guard (2...3).contains(parts.count), halves.count <= 2 else {
            throw CalendarProblem("\"\(text.prefix(40))\" is neither a date nor a time")
        }
        let days = try reader("day", 1...31).bits(parts[parts.count - 1])
        fields.days = halves.count == 2 ? 0 : days
        fields.daysFromEnd = halves.count == 2 ? days : 0
        fields.months = try reader("month", 1...12).bits(parts[parts.count - 2])
        if parts.count == 3, parts[0] != "*" {
            fields.years = Set(try reader("year", 1970...2199).numbers(parts[0]))
        }
    }

    /// `06:30`, `*:0/15`, `06:30:10`.
    private static func readTime(_ text: String, into fields: inout CalendarFields) throws(CalendarProblem) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else {
            throw CalendarProblem("\"\(text.prefix(40))\" is not a time")
        }
        fields.hours = try reader("hour", 0...23).bits(parts[0])
        fields.minutes = try reader("minute", 0...59).bits(parts[1])
        if parts.count == 3 { fields.seconds = try reader("second", 0...59).bits(parts[2]) }
    }
}

/// crontab(5): minute, hour, day of month, month, day of week.
enum CronText {
    private static let words = [
        "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0",
        "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *",
    ]

    static func fields(_ texts: [String]) throws(CalendarProblem) -> CalendarFields {
        var texts = texts
        if texts.count == 1, let meaning = words[texts[0].lowercased()] {
            texts = meaning.split(separator: " ").map(String.init)
        }
        guard texts.count == 5 else {
            throw CalendarProblem("\"\(texts.joined(separator: " ").prefix(40))\" has not five fields")
        }
        var fields = CalendarFields()
        fields.minutes = try reader("minute", 0...59).bits(texts[0][...])
        fields.hours = try reader("hour", 0...23).bits(texts[1][...])
        fields.days = try reader("day", 1...31).bits(texts[2][...])
        fields.months = try reader("month", 1...12, CalendarListReader.january).bits(texts[3][...])
        // 0 and 7 are both Sunday; by name it is 7, so that `fri-sun` is a range.
        let days = try reader("weekday", 0...7, CalendarListReader.monday).bits(texts[4][...])
        fields.weekdays = (days & 1 != 0 ? days | 1 << 7 : days) & ~1
        // What begins with a star restricts nothing, though it may have a step.
        fields.isEitherDayEnough = texts[2].utf8.first != 0x2A && texts[4].utf8.first != 0x2A
        return fields
    }

    private static func reader(
        _ name: String, _ range: ClosedRange<Int>, _ names: [String: Int] = [:]
    ) -> CalendarListReader {
        CalendarListReader(name: name, range: range, rangeSign: "-", names: names)
    }
}
