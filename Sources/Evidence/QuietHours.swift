/// The hours of a day in which nothing is asked of any host, by the clocks of a zone that the caller names.
///
///     let quiet = QuietHours("22:00-07:00")
///     quiet?.end(at: time, in: .amsterdam)   // nil by day; at night, seven in the morning
package struct QuietHours: Hashable, Sendable {
    /// As they stand in the plan.
    package let texts: [String]
    private let spans: [Span]

    /// In seconds of the day. `end` is the first second that is not quiet; a span whose end is not after its start
    /// passes midnight.
    private struct Span: Hashable, Sendable {
        let start: Int
        let end: Int

        func contains(_ second: Int) -> Bool {
            start < end ? second >= start && second < end : second >= start || second < end
        }

        func secondsLeft(at second: Int) -> Int {
            end > second ? end - second : end + 86_400 - second
        }
    }

    package init?(_ text: String) {
        self.init([text])
    }

    /// Nil where the list is empty or longer than 24, where one is not like `22:00-07:00`, and where together they
    /// leave no minute of the day: such a plan would never run.
    package init?(_ texts: [String]) {
        guard (1...24).contains(texts.count) else { return nil }
        var spans: [Span] = []
        for text in texts {
            guard let span = Self.span(text) else { return nil }
            spans.append(span)
        }
        let hasOpenMinute = stride(from: 0, to: 86_400, by: 60).contains { second in
            !spans.contains { $0.contains(second) }
        }
        guard hasOpenMinute else { return nil }
        (self.texts, self.spans) = (texts, spans)
    }

    private static func span(_ text: String) -> Span? {
        let ends = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false).map {
            second(Array($0))
        }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start != end, start < 86_400 else {
            return nil
        }
        return Span(start: start, end: end == 86_400 ? 0 : end)
    }

    /// `07:00` to `24:00`.
    private static func second(_ bytes: [UInt8]) -> Int? {
        guard bytes.count == 5, bytes[2] == 0x3A, let hour = DecimalField.value(bytes[0..<2]),
            let minute = DecimalField.value(bytes[3..<5]), minute < 60, hour * 60 + minute <= 24 * 60
        else { return nil }
        return hour * 3_600 + minute * 60
    }

    /// When the quiet that holds at `time` is over; nil where it is not quiet.
    package func end(at time: UTCTime, in zone: CivilZone) -> UTCTime? {
        var end = time
        // Spans may touch each other. Each turn leaves one behind, and one minute of the day is in none.
        for _ in 0...spans.count * 2 {
            let (day, second) = zone.local(end)
            guard let span = spans.first(where: { $0.contains(second) }) else { break }
            let left = span.secondsLeft(at: second)
            let shown = zone.instant(of: day, second: second + left)
            // In the hour that the clocks show twice, the end may lie behind the first of the two.
            end = shown > end ? shown : end + .seconds(left)
        }
        return end == time ? nil : end
    }

    /// The next instant after `time` at which quiet begins that was not before.
    package func nextStart(after time: UTCTime, in zone: CivilZone) -> UTCTime? {
        let open = end(at: time, in: zone) ?? time
        let today = zone.local(open).day.daysSince1970
        let starts = (0...2).flatMap { later in
            spans.map { zone.instant(of: CivilDate(daysSince1970: today + later), second: $0.start) }
        }
        return starts.filter { $0 > open }.min()
    }
}
