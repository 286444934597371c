import Evidence
import Testing

@testable import Fetching

struct HTTPDateTests {
    private static let now = UTCTime(rfc3339: "2026-11-21T09:08:07Z") ?? UTCTime(millisecondsSince1970: 0)

    @Test(
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37.000Z"),
            ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37.000Z"),
            ("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37.000Z"),
            ("Sat, 21-Nov-26 09:08:07 GMT", "2026-11-21T09:08:07.000Z"),
            ("Mon, 01 Jan 2125 00:00:00 GMT", "2125-01-01T00:00:00.000Z"),
            ("Friday, 01-Jan-70 00:00:00 GMT", "2070-01-01T00:00:00.000Z"),
            ("mon, 01 jan 2125 00:00:00 gmt", "2125-01-01T00:00:00.000Z"),
            ("Sun, 31 Feb 2026 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 24:49:37 GMT", nil),
            ("Sun, 06 Nov 1994 08:49 GMT", nil),
            ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("tomorrow", nil), ("", nil),
            ("2026-11-21T09:08:07Z", nil),
        ] as [(String, String?)])
    func `All three forms of RFC 9110 are read, and nothing else`(text: String, expected: String?) {
        #expect(HTTPDate.time(text, now: Self.now)?.rfc3339 == expected)
    }

    @Test(
        arguments: [
            ("0", "2026-11-21T09:08:07.000Z"), ("120", "2026-11-21T09:10:07.000Z"),
            ("Sat, 21 Nov 2026 10:00:00 GMT", "2026-11-21T10:00:00.000Z"),
            ("Sat, 21 Nov 2020 10:00:00 GMT", "2026-11-21T09:08:07.000Z"),
            ("99999999999999999999", "2026-11-28T09:08:07.000Z"),
            ("Sat, 21 Nov 2099 10:00:00 GMT", "2026-11-28T09:08:07.000Z"),
            ("-5", nil), ("1.5", nil), ("", nil), ("later", nil),
        ] as [(String, String?)])
    func `Retry-After is seconds or a date, within a week`(text: String, expected: String?) {
        #expect(RetryAfter(text, receivedAt: Self.now)?.until.rfc3339 == expected)
    }
}
