/// How the clocks of a place run: at a fixed distance from UTC, or with the summer time of the European Union.
///
/// A pure value and no tz database: when a plan runs must not hang on which files a machine has, and `localtime_r`
/// knows one zone a process. The rule is Directive 2000/84/EC: summer time from the last Sunday of March to the last
/// of October, each at 01:00 UTC. It holds since 1996 and is carried on until the law changes.
///
///     CivilZone(name: "Europe/Amsterdam")?.offset(at: time)   // .seconds(7_200) in July
package struct CivilZone: Hashable, Sendable, CustomStringConvertible {
    /// By the IANA tz database.
    package let name: String
    /// East of UTC, in whole hours.
    private let hours: Int
    private let hasSummerTime: Bool

    package static let utc = CivilZone("UTC", 0)
    package static let amsterdam = CivilZone("Europe/Amsterdam", 1, hasSummerTime: true)

    private init(_ name: String, _ hours: Int, hasSummerTime: Bool = false) {
        (self.name, self.hours, self.hasSummerTime) = (name, hours, hasSummerTime)
    }

    /// Nil for a zone that is not known here: those of the European Union and its neighbours by the same rule, of the
    /// Caribbean parts of the Kingdom, and UTC.
    package init?(name: String) {
        if let hours = Self.summerZones[name] {
            self.init(name, hours, hasSummerTime: true)
        } else if let hours = Self.fixedZones[name] {
            self.init(name, hours)
        } else {
            return nil
        }
    }

    package static var names: [String] { (Array(summerZones.keys) + Array(fixedZones.keys)).sorted() }

    private static let fixedZones = [
        "UTC": 0, "Etc/UTC": 0, "Atlantic/Reykjavik": 0, "America/Aruba": -4, "America/Curacao": -4,
        "America/Kralendijk": -4, "America/Lower_Princes": -4, "America/Paramaribo": -3,
    ]

    private static let summerZones = [
        "Europe/Amsterdam": 1, "Europe/Berlin": 1, "Europe/Bratislava": 1, "Europe/Brussels": 1,
        "Europe/Budapest": 1, "Europe/Copenhagen": 1, "Europe/Ljubljana": 1, "Europe/Luxembourg": 1,
        "Europe/Madrid": 1, "Europe/Malta": 1, "Europe/Oslo": 1, "Europe/Paris": 1, "Europe/Prague": 1,
        "Europe/Rome": 1, "Europe/Stockholm": 1, "Europe/Vienna": 1, "Europe/Warsaw": 1, "Europe/Zagreb": 1,
        "Europe/Zurich": 1, "Europe/Dublin": 0, "Europe/Lisbon": 0, "Europe/London": 0, "Europe/Athens": 2,
        "Europe/Bucharest": 2, "Europe/Helsinki": 2, "Europe/Riga": 2, "Europe/Sofia": 2, "Europe/Tallinn": 2,
        "Europe/Vilnius": 2,
    ]

    package var description: String { name }
}

extension CivilZone {
    /// What the clocks there show more than UTC.
    package func offset(at time: UTCTime) -> Duration {
        .seconds((hours + (isSummer(at: time) ? 1 : 0)) * 3_600)
    }

    /// The day and the second of the day that the clocks there show.
    package func local(_ time: UTCTime) -> (day: CivilDate, second: Int) {
        let shown = time + offset(at: time)
        return (shown.day, Int(shown.since(shown.day.start).wholeMilliseconds / 1_000))
    }

    /// The instant at which the clocks there show `second` of `day`: the first of two where they are put back, and the
    /// instant of the change where they are put forward over it.
    package func instant(of day: CivilDate, second: Int) -> UTCTime {
        let shown = day.start + .seconds(second)
        let inWinter = shown - .seconds(hours * 3_600)
        guard hasSummerTime else { return inWinter }
        let inSummer = inWinter - .seconds(3_600)
        if isSummer(at: inSummer) { return inSummer }
        return isSummer(at: inWinter) ? Self.change(month: 3, year: day.year) : inWinter
    }

    private func isSummer(at time: UTCTime) -> Bool {
        guard hasSummerTime else { return false }
        let year = time.day.year
        return time >= Self.change(month: 3, year: year) && time < Self.change(month: 10, year: year)
    }

    /// 01:00 UTC on the last Sunday of a month of 31 days.
    private static func change(month: Int, year: Int) -> UTCTime {
        guard let last = CivilDate(year: year, month: month, day: 31) else {
            // Only before the year 1 and after 9999, where no clock is asked.
            return UTCTime(millisecondsSince1970: .max)
        }
        let sunday = CivilDate(daysSince1970: last.daysSince1970 - last.weekday % 7)
        return sunday.start + .seconds(3_600)
    }
}
