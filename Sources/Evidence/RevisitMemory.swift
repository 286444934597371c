/// What the visits to an address showed of how often its page changes: what the next revisit is reckoned from.
///
/// | visits | interval | unchanged | last changed |
/// | --- | --- | --- | --- |
/// | none | nil | 0 | nil |
/// | first, at 10:00, next due 16:00 | 6 h | 0 | 10:00 |
/// | second, at 16:00, the same page | what the rule made of it | 1 | 10:00 |
/// | third, another page | what the rule made of it | 0 | the third visit |
package struct RevisitMemory: Hashable, Sendable {
    /// From the last visit to the next; nil before the first.
    package let interval: Duration?
    /// Visits in a row, up to the last, that found the page as it was.
    package let unchangedCount: Int
    /// The last visit that found something new, the first visit included; nil before it.
    package let lastChanged: UTCTime?

    package init(interval: Duration? = nil, unchangedCount: Int = 0, lastChanged: UTCTime? = nil) {
        (self.interval, self.unchangedCount, self.lastChanged) = (interval, unchangedCount, lastChanged)
    }
}
