import Evidence
import Testing

@Suite struct TimeTests {
    @Test func `days convert both ways over four centuries`() {
        for day in stride(from: -200_000, through: 200_000, by: 1) {
            let date = CivilDate(daysSince1970: day)
            guard date.daysSince1970 == day, CivilDate(iso8601: date.iso8601) == date else {
                Issue.record("day \(day) gives \(date.iso8601)")
                return
            }
        }
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026-1-1", "2026/01/01", "",
    ])
    func `days that do not exist are no dates`(text: String) {
        #expect(CivilDate(iso8601: text) == nil)
    }

    @Test(arguments: [
        ("2026-11-21T09:08:07Z", "2026-11-21T09:08:07.000Z"),
        ("2026-11-21T09:08:07.5Z", "2026-11-21T09:08:07.500Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
        ("2026-11-21T09:08:07.123456789Z", "2026-11-21T09:08:07.123Z"),
    ])
    func `instants are read and written`(text: String, written: String) throws {
        #expect(try #require(UTCTime(rfc3339: text)).rfc3339 == written)
    }

    @Test(arguments: [
        "2026-11-21T24:00:00Z", "2026-11-21 09:08:07Z", "2026-11-21T09:08:07", "2026-11-21T09:08:07+01:00",
        "2026-11-21T09:08:07.Z", "2026-11-21T09:60:07Z",
    ])
    func `other forms are refused`(text: String) {
        #expect(UTCTime(rfc3339: text) == nil)
    }

    @Test func `stamps have seventeen digits and sort as the instants do`() throws {
        let time = try #require(UTCTime(rfc3339: "2026-11-21T09:08:07.123Z"))
        #expect(time.stamp == "20261121090807123")
        #expect((time + .milliseconds(877)).wholeSeconds == "2026-11-21T09:08:08Z")
        #expect((time + .seconds(86_400)).since(time) == .seconds(86_400))
    }
}
