import Evidence
import Testing

@Suite struct CrawlCalendarTests {
    /// After an instant, in Amsterdam unless the expression names a zone, what follows.
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let after: String
        let next: [String]

        init(_ text: String, _ after: String, _ next: String...) {
            (self.text, self.after, self.next) = (text, after, next)
        }

        var testDescription: String { "\(text) after \(after)" }
    }

    // 2026-11-21 is a Saturday; Amsterdam is an hour ahead of UTC in winter and two in summer.
    static let systemd: [Case] = [
        Case("daily", "2026-11-21T12:00:00Z", "2026-11-21T23:00:00Z", "2026-11-22T23:00:00Z"),
        Case("hourly", "2026-11-21T12:00:00Z", "2026-11-21T13:00:00Z", "2026-11-21T14:00:00Z"),
        Case("minutely", "2026-11-21T12:00:00.5Z", "2026-11-21T12:01:00Z"),
        Case("weekly", "2026-11-21T12:00:00Z", "2026-11-22T23:00:00Z", "2026-11-29T23:00:00Z"),
        Case("monthly", "2026-11-21T12:00:00Z", "2026-11-30T23:00:00Z", "2026-12-31T23:00:00Z"),
        Case("quarterly", "2026-11-21T12:00:00Z", "2026-12-31T23:00:00Z", "2027-03-31T22:00:00Z"),
        Case("semiannually", "2027-01-01T12:00:00Z", "2027-06-30T22:00:00Z"),
        Case("yearly", "2026-11-21T12:00:00Z", "2026-12-31T23:00:00Z", "2027-12-31T23:00:00Z"),
        Case("06:30", "2026-11-21T12:00:00Z", "2026-11-22T05:30:00Z"),
        Case("06:30", "2026-11-21T05:29:59.999Z", "2026-11-21T05:30:00Z", "2026-11-22T05:30:00Z"),
        Case("*-*-* 06:30:15 UTC", "2026-11-21T12:00:00Z", "2026-11-22T06:30:15Z"),
        Case("daily America/Curacao", "2026-11-21T12:00:00Z", "2026-11-22T04:00:00Z"),
        Case("Mon..Fri *-*-* 06:30", "2026-11-21T12:00:00Z", "2026-11-23T05:30:00Z", "2026-11-24T05:30:00Z"),
        Case(
            "Sat..Mon 12:00 UTC", "2026-11-21T12:00:00Z", "2026-11-22T12:00:00Z", "2026-11-23T12:00:00Z",
            "2026-11-28T12:00:00Z"),
        Case(
            "monday,Thursday 01:00 UTC", "2026-11-21T12:00:00Z", "2026-11-23T01:00:00Z",
            "2026-11-26T01:00:00Z"),
        Case("Sun UTC", "2026-11-21T12:00:00Z", "2026-11-22T00:00:00Z"),
        Case(
            "*:0/20 UTC", "2026-11-21T12:05:00Z", "2026-11-21T12:20:00Z", "2026-11-21T12:40:00Z",
            "2026-11-21T13:00:00Z"),
        Case(
            "8..18/5:15 UTC", "2026-11-21T12:00:00Z", "2026-11-21T13:15:00Z", "2026-11-21T18:15:00Z",
            "2026-11-22T08:15:00Z"),
        Case("*:*:0/30 UTC", "2026-11-21T12:00:00Z", "2026-11-21T12:00:30Z", "2026-11-21T12:01:00Z"),
        Case("*-*-1,15 12:00 UTC", "2026-11-21T12:00:00Z", "2026-12-01T12:00:00Z", "2026-12-15T12:00:00Z"),
        Case("11-21 12:00 UTC", "2026-11-21T12:00:00Z", "2027-11-21T12:00:00Z"),
        Case("2026..2028-02-29 UTC", "2026-11-21T12:00:00Z", "2028-02-29T00:00:00Z"),
        Case("*-02~01 UTC", "2026-11-21T12:00:00Z", "2027-02-28T00:00:00Z", "2028-02-29T00:00:00Z"),
        Case("Mon *-05~1..7 UTC", "2026-11-21T12:00:00Z", "2027-05-31T00:00:00Z", "2028-05-29T00:00:00Z"),
        Case("2026-11-21 12:00:00 UTC", "2026-11-21T11:59:59Z", "2026-11-21T12:00:00Z"),
        Case("Fri *-*-13 UTC", "2026-11-21T12:00:00Z", "2027-08-13T00:00:00Z", "2028-10-13T00:00:00Z"),
    ]

    static let cron: [Case] = [
        Case("0 6 * * *", "2026-11-21T12:00:00Z", "2026-11-22T05:00:00Z"),
        Case("*/15 * * * *", "2026-11-21T12:01:00Z", "2026-11-21T12:15:00Z", "2026-11-21T12:30:00Z"),
        Case("30 6 * * 1-5", "2026-11-21T12:00:00Z", "2026-11-23T05:30:00Z"),
        Case("30 6 * * MON-fri", "2026-11-21T12:00:00Z", "2026-11-23T05:30:00Z"),
        Case("0 0 * * 0", "2026-11-20T12:00:00Z", "2026-11-21T23:00:00Z"),
        Case("0 0 * * 7", "2026-11-20T12:00:00Z", "2026-11-21T23:00:00Z"),
        Case(
            "0 0 * * sat-sun", "2026-11-20T12:00:00Z", "2026-11-20T23:00:00Z", "2026-11-21T23:00:00Z",
            "2026-11-27T23:00:00Z"),
        Case("0 12 1 jan,jul *", "2026-11-21T12:00:00Z", "2027-01-01T11:00:00Z", "2027-07-01T10:00:00Z"),
        // Both days restricted: either. One with a star: that one restricts nothing, whatever its step.
        Case(
            "0 12 1 * 1", "2026-11-21T12:00:00Z", "2026-11-23T11:00:00Z", "2026-11-30T11:00:00Z",
            "2026-12-01T11:00:00Z"),
        Case("0 12 */10 * 1", "2026-11-21T12:00:00Z", "2026-12-21T11:00:00Z"),
        Case(
            "5,35 8-10/2 * * *", "2026-11-21T12:00:00Z", "2026-11-22T07:05:00Z", "2026-11-22T07:35:00Z",
            "2026-11-22T09:05:00Z"),
        Case("@daily", "2026-11-21T12:00:00Z", "2026-11-21T23:00:00Z"),
        Case("@weekly", "2026-11-21T12:00:00Z", "2026-11-21T23:00:00Z"),
    ]

    /// 2027-03-28 at 01:00 UTC the clocks go from 2 to 3, and 2026-10-25 at 01:00 UTC from 3 to 2.
    static let clockChanges: [Case] = [
        Case("02:30", "2027-03-27T12:00:00Z", "2027-03-28T01:00:00Z", "2027-03-29T00:30:00Z"),
        Case("02,03:00", "2027-03-27T12:00:00Z", "2027-03-28T01:00:00Z", "2027-03-29T00:00:00Z"),
        Case("02:30", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
        Case("02:30", "2026-10-25T01:10:00Z", "2026-10-26T01:30:00Z"),
        Case(
            "hourly", "2026-10-24T23:30:00Z", "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z",
            "2026-10-25T02:00:00Z"),
        Case("*:30", "2027-03-28T00:00:00Z", "2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z"),
        Case("*/30 2 * * *", "2027-03-28T00:59:00Z", "2027-03-28T01:00:00Z", "2027-03-29T00:00:00Z"),
    ]

    @Test(arguments: systemd + cron + clockChanges)
    func `the next instant of an expression`(example: Case) throws {
        let calendar = try CrawlCalendar(example.text)
        var time = try #require(UTCTime(rfc3339: example.after))
        for expected in example.next {
            time = try #require(calendar.next(after: time, in: .amsterdam))
            #expect(time.wholeSeconds == expected)
        }
    }

    @Test func `what lies in the past or on no day has no next`() throws {
        let now = try #require(UTCTime(rfc3339: "2026-11-21T12:00:00Z"))
        for text in ["2025-01-01", "2026-11-21 12:00:00 UTC", "2027-02-29", "*-02~30"] {
            #expect(try CrawlCalendar(text).next(after: now, in: .utc) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        "", " ", "often", "25:00", "12:60", "*-13-01", "*-*-32", "*-02-30", "0 6 * *", "60 * * * *",
        "* * * * 8",
        "0 6 * * * *", "@never", "Mon..Fri..Sat", "*/0 * * * *", "10-5 * * * *", "1.5 * * * *", "06:30 06:40",
        "1969-01-01", "12:00 Mars/Phobos", "0 0 * * mon-", "-1 * * * *", "*:*:*:*", "1,,2 * * * *",
        String(repeating: "*", count: 300),
    ])
    func `what is no calendar expression is refused with a remedy`(text: String) {
        let problem = #expect(throws: CalendarProblem.self) { try CrawlCalendar(text) }
        #expect(problem?.description.contains("write it like") == true)
    }

    @Test func `the words are kept, with single blanks`() throws {
        #expect(try CrawlCalendar("  Mon..Fri \t 06:30 ").text == "Mon..Fri 06:30")
        #expect(try CrawlCalendar("daily Europe/Brussels").zone?.name == "Europe/Brussels")
    }

    @Test func `each next lies after the last, through years of clock changes`() throws {
        let start = try #require(UTCTime(rfc3339: "2026-01-01T00:00:00Z"))
        for text in ["0 */3 * * *", "02:59:59", "*-*-* 0/7:10", "Sun 03:00"] {
            let calendar = try CrawlCalendar(text)
            var time = start
            for _ in 0..<400 {
                let next = try #require(calendar.next(after: time, in: .amsterdam))
                #expect(next > time)
                #expect(calendar.next(after: next - .milliseconds(1), in: .amsterdam) == next)
                time = next
            }
        }
    }
}

@Suite struct CivilZoneTests {
    private func time(_ text: String) throws -> UTCTime { try #require(UTCTime(rfc3339: text)) }

    @Test(arguments: [
        ("Europe/Amsterdam", "2026-03-29T00:59:59Z", 1), ("Europe/Amsterdam", "2026-03-29T01:00:00Z", 2),
        ("Europe/Amsterdam", "2026-10-25T00:59:59Z", 2), ("Europe/Amsterdam", "2026-10-25T01:00:00Z", 1),
        ("Europe/Amsterdam", "2024-03-31T01:00:00Z", 2), ("Europe/London", "2027-03-28T01:00:00Z", 1),
        ("Europe/Athens", "2027-03-28T00:59:59Z", 2), ("America/Curacao", "2026-07-01T00:00:00Z", -4),
        ("UTC", "2026-07-01T00:00:00Z", 0),
    ])
    func `the clocks of a zone`(name: String, at: String, hours: Int) throws {
        let zone = try #require(CivilZone(name: name))
        #expect(zone.offset(at: try time(at)) == .seconds(hours * 3_600))
    }

    @Test func `local times are read and written`() throws {
        let (day, second) = CivilZone.amsterdam.local(try time("2026-07-01T22:30:05.9Z"))
        #expect((day.iso8601, second) == ("2026-07-02", 1_805))
        #expect(CivilZone.amsterdam.instant(of: day, second: second) == (try time("2026-07-01T22:30:05Z")))
        #expect(CivilZone(name: "Mars/Phobos") == nil)
        #expect(CivilZone.names.contains("Europe/Amsterdam"))
    }

    @Test func `a local time that is passed over is the change, and of two the first counts`() throws {
        let (spring, autumn) = (
            try #require(CivilDate(iso8601: "2026-03-29")), try #require(CivilDate(iso8601: "2026-10-25"))
        )
        #expect(CivilZone.amsterdam.instant(of: spring, second: 9_000) == (try time("2026-03-29T01:00:00Z")))
        #expect(CivilZone.amsterdam.instant(of: autumn, second: 9_000) == (try time("2026-10-25T00:30:00Z")))
    }
}

@Suite struct QuietHoursTests {
    @Test(
        arguments: [
            (["22:00-07:00"], "2026-11-21T12:00:00Z", nil, "2026-11-21T21:00:00Z"),
            (["22:00-07:00"], "2026-11-21T21:00:00Z", "2026-11-22T06:00:00Z", "2026-11-22T21:00:00Z"),
            (["22:00-07:00"], "2026-11-22T05:59:59.5Z", "2026-11-22T06:00:00Z", "2026-11-22T21:00:00Z"),
            (["22:00-07:00"], "2026-11-22T06:00:00Z", nil, "2026-11-22T21:00:00Z"),
            (["08:00-18:00"], "2026-11-21T12:00:00Z", "2026-11-21T17:00:00Z", "2026-11-22T07:00:00Z"),
            (
                ["18:00-24:00", "00:00-06:00"], "2026-11-21T20:00:00Z", "2026-11-22T05:00:00Z",
                "2026-11-22T17:00:00Z"
            ),
            (
                ["12:00-13:00", "12:30-14:00"], "2026-11-21T11:10:00Z", "2026-11-21T13:00:00Z",
                "2026-11-22T11:00:00Z"
            ),
            // The night in which the clocks are put back: half past two comes twice.
            (["01:00-02:30"], "2026-10-24T23:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T00:00:00Z"),
            (["01:00-02:30"], "2026-10-25T01:10:00Z", "2026-10-25T01:30:00Z", "2026-10-26T00:00:00Z"),
        ] as [([String], String, String?, String)])
    func `quiet ends and begins by the clocks of the zone`(
        texts: [String], at: String, end: String?, start: String
    ) throws {
        let quiet = try #require(QuietHours(texts))
        let time = try #require(UTCTime(rfc3339: at))
        #expect(quiet.end(at: time, in: .amsterdam)?.wholeSeconds == end)
        #expect(quiet.nextStart(after: time, in: .amsterdam)?.wholeSeconds == start)
    }

    @Test(arguments: [
        [], ["22:00"], ["22-07"], ["24:30-01:00"], ["9:00-10:00"], ["10:00-10:00"], ["00:00-24:00"],
        ["00:00-12:00", "12:00-00:00"], ["10:00-11:60"], ["10:00-11:00-12:00"], ["24:00-01:00"],
    ])
    func `what is no time of day, or leaves none, is refused`(texts: [String]) {
        #expect(QuietHours(texts) == nil)
    }
}
