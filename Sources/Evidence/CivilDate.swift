/// A day of the Gregorian calendar, without a time or a zone: the unit in which permits, policies and ages are valid.
///
///     CivilDate(iso8601: "2026-11-21")?.daysSince1970   // 20_778
package struct CivilDate: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// Nil unless the day exists. Years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `2026-11-21`, ten characters, nothing else (ISO 8601-1:2019 §5.2.2.1).
    package init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = DecimalField.value(bytes[0..<4]),
            let month = DecimalField.value(bytes[5..<7]),
            let day = DecimalField.value(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Days before 1970-01-01 are negative. Howard Hinnant's `civil_from_days`, exact over the whole calendar.
    package init(daysSince1970: Int) {
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    package var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// `2026-11-21`.
    package var iso8601: String {
        "\(DecimalField.text(year, 4))-\(DecimalField.text(month, 2))-\(DecimalField.text(day, 2))"
    }

    /// `21-11-2026`, as Dutch government pages write it.
    package var dutch: String {
        "\(DecimalField.text(day, 2))-\(DecimalField.text(month, 2))-\(DecimalField.text(year, 4))"
    }

    /// Midnight UTC at the start of this day.
    package var start: UTCTime {
        UTCTime(millisecondsSince1970: Int64(daysSince1970) * 86_400_000)
    }

    package static func < (one: CivilDate, other: CivilDate) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// 1 for Monday to 7 for Sunday (ISO 8601-1:2019 §4.2.2); 1970-01-01 was a Thursday.
    package var weekday: Int {
        let days = (daysSince1970 + 3) % 7
        return (days < 0 ? days + 7 : days) + 1
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
