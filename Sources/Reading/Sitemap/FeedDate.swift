internal import Evidence

/// The dates of sitemaps and feeds: W3C Date and Time Formats (https://www.w3.org/TR/NOTE-datetime), which are also RFC
/// 3339, and the dates of RFC 5322 §3.3 with the four-digit or two-digit years of RSS.
///
/// A date without a time is the beginning of the day in UTC, so that a page is taken to have changed rather too early
/// than in the future.
enum FeedDate {
    static func read(_ text: String) -> UTCTime? {
        guard (4...64).contains(text.utf8.count) else { return nil }
        let isYearFirst = text.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
        return isYearFirst ? w3c(text) : mail(text)
    }

    /// `2026`, `2026-11`, `2026-11-21`, and a time behind `T` or a blank.
    private static func w3c(_ text: String) -> UTCTime? {
        let parts = text.split(maxSplits: 1) { $0 == "T" || $0 == "t" || $0 == " " }
        guard let date = parts.first else { return nil }
        let missing = ["-01-01", "-01", ""]
        let count = date.utf8.count { $0 == 0x2D }
        guard count < missing.count, let day = CivilDate(iso8601: date + missing[count]) else { return nil }
        guard parts.count == 2 else { return time(day, seconds: 0, offset: 0) }
        let mark = parts[1].firstIndex { "Zz+-".contains($0) } ?? parts[1].endIndex
        guard let seconds = clock(parts[1][..<mark]), let offset = offset(parts[1][mark...]) else {
            return nil
        }
        return time(day, seconds: seconds, offset: offset)
    }

    /// `Sat, 21 Nov 2026 09:08:07 +0100`; the day of the week may be missing.
    private static func mail(_ text: String) -> UTCTime? {
        var parts = text.split { $0 == " " || $0 == "," }[...]
        if let first = parts.first?.utf8.first, !(0x30...0x39).contains(first) { parts = parts.dropFirst() }
        let fields = Array(parts)
        guard fields.count >= 3, let dayOfMonth = Int(fields[0]), var year = Int(fields[2]),
            let month = months.firstIndex(of: String(fields[1].prefix(3)).lowercased()).map({ $0 + 1 })
        else { return nil }
        if fields[2].utf8.count == 2 { year += year < 70 ? 2_000 : 1_900 }
        guard (1...31).contains(dayOfMonth), (1_900...9_999).contains(year),
            let day = CivilDate(iso8601: "\(year)-\(two(month))-\(two(dayOfMonth))")
        else { return nil }
        guard fields.count > 3 else { return time(day, seconds: 0, offset: 0) }
        guard let seconds = clock(fields[3]) else { return nil }
        let zone = fields.count > 4 ? fields[4] : "GMT"
        return time(day, seconds: seconds, offset: offset(zone) ?? 0)
    }

    private static func time(_ day: CivilDate, seconds: Int, offset: Int) -> UTCTime {
        UTCTime(millisecondsSince1970: Int64(day.daysSince1970 * 86_400 + seconds - offset) * 1_000)
    }

    /// `09:08`, `09:08:07` or `09:08:07.5`, in seconds.
    private static func clock(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]),
            let second = parts.count == 3 ? Int(parts[2].prefix { $0 != "." }) : 0,
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
        else { return nil }
        return hour * 3_600 + minute * 60 + second
    }

    /// `Z`, `+01:00`, `-0500`, or one of the zones of RFC 5322 §4.3, in seconds; none is UTC.
    private static func offset(_ text: Substring) -> Int? {
        guard let sign = text.first else { return 0 }
        guard sign == "+" || sign == "-" else { return named[text.uppercased()].map { $0 * 3_600 } }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 4, let value = Int(digits), value / 100 <= 14, value % 100 < 60 else {
            return nil
        }
        return (value / 100 * 3_600 + value % 100 * 60) * (sign == "-" ? -1 : 1)
    }

    private static let named = [
        "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "CET": 1, "CEST": 2, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
        "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    ]
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
