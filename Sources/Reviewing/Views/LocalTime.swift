import Evidence

/// Times as people here read them: `21-11-2026 14:05:09`, by the clocks of the Netherlands.
enum LocalTime {
    private static let zone = CivilZone.amsterdam

    static func text(_ time: UTCTime) -> String {
        let shown = time + zone.offset(at: time)
        return "\(date(shown.day)) \(shown.wholeSeconds.dropFirst(11).prefix(8))"
    }

    static func date(_ day: CivilDate) -> String {
        day.iso8601.split(separator: "-").reversed().joined(separator: "-")
    }

    /// When the day begins here.
    static func start(of day: CivilDate) -> UTCTime { zone.instant(of: day, second: 0) }
}
