/// A date in an HTTP field (RFC 9110 §5.6.7).
package enum HTTPDate {
    /// Reads all three forms: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and
    /// `Sun Nov  6 08:49:37 1994`. A two-digit year is taken as the one within 50 years of `now`. Weekdays are not
    /// compared: servers get them wrong more often than dates.
    package static func time(_ text: String, now: UTCTime) -> UTCTime? {
        guard text.utf8.count <= 64 else { return nil }
        let words = text.utf8.split { $0 == 0x20 || $0 == 0x2D || $0 == 0x2C }.map { String(Substring($0)) }
        switch words.count {
        case 6:
            let year =
                words[3].utf8.count == 2
                ? number(words[3]).map { fullYear($0, now.day.year) } : number(words[3])
            guard words[5].lowercased() == "gmt" || words[5].lowercased() == "utc" else { return nil }
            return time(day: words[1], month: words[2], year: year, clock: words[4])
        case 5:
            return time(day: words[2], month: words[1], year: number(words[4]), clock: words[3])
        default:
            return nil
        }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private static func time(day: String, month: String, year: Int?, clock: String) -> UTCTime? {
        let fields = clock.split(separator: ":", omittingEmptySubsequences: false).map { number(String($0)) }
        guard let year, let month = months.firstIndex(of: month.lowercased()), let day = number(day),
            let date = CivilDate(year: year, month: month + 1, day: day), fields.count == 3,
            let hour = fields[0], let minute = fields[1], let second = fields[2], hour < 24, minute < 60,
            second <= 60
        else { return nil }
        return date.start + .seconds(hour * 3_600 + minute * 60 + second)
    }

    private static func fullYear(_ two: Int, _ now: Int) -> Int {
        let year = now / 100 * 100 + two
        if year > now + 50 { return year - 100 }
        return year < now - 50 ? year + 100 : year
    }

    private static func number(_ text: String) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}
