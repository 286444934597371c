package import Evidence

/// When a page is looked at again: sooner while it changes, later while it does not, within the bounds of the plan.
///
/// The factors and the pull towards the time of change are those of Apache Nutch's AdaptiveFetchSchedule, with its
/// defaults. The pull means: a page that has not changed for longer than its interval is not worth asking more often
/// than it changes; and the next visit is reckoned from a point between the change and now, so that visits drift
/// towards the hour at which the page tends to change.
///
/// With bounds of 6 h, 1 h and 7 d, for a page that was captured at 0 h and never changes:
///
/// | visit at | interval | next visit after |
/// | --- | --- | --- |
/// | 0 h | 6 h | 6 h |
/// | 6 h | 8.4 h | 6.6 h |
/// | 12.6 h | 12.6 h (unchanged for longer than 11.8 h) | 8.8 h |
/// | … | 7 d | 4.9 d: the pull takes three tenths of the interval at most |
package struct RevisitRule: Sendable {
    /// In tenths, and reckoned in whole milliseconds: the same visits give the same rhythm on every machine, with a
    /// restart or without.
    static let growth: Int64 = 14
    static let shrinkage: Int64 = 8
    /// How much of the time since the last change is taken off.
    static let pull: Int64 = 3

    private let bounds: RevisitBounds

    package init(_ bounds: RevisitBounds) {
        self.bounds = bounds
    }

    /// What to remember after a visit, and when the page is due again.
    ///
    /// - Parameters:
    ///   - memory: of the visits before; the empty one before the first.
    ///   - isChanged: the visit found another page than the last one did. Of no account at the first.
    ///   - time: of the visit.
    ///   - modified: what the server or a sitemap says of the last change, where that is before `time`.
    package func next(
        after memory: RevisitMemory, isChanged: Bool, at time: UTCTime, modified: UTCTime? = nil
    ) -> (memory: RevisitMemory, due: UTCTime) {
        guard let last = memory.interval, let lastChanged = memory.lastChanged else {
            return plain(bounds.first, unchanged: 0, changed: time, at: time)
        }
        if isChanged {
            // The server may know when between the visits it was; it may also say anything.
            let changed = modified.flatMap { $0 > lastChanged && $0 <= time ? $0 : nil } ?? time
            return pulled(Self.tenths(Self.shrinkage, of: last), unchanged: 0, changed: changed, at: time)
        }
        let grown = bounds.clamped(Self.tenths(Self.growth, of: last))
        return pulled(grown, unchanged: memory.unchangedCount + 1, changed: lastChanged, at: time)
    }

    /// A page that is gone is looked for again at the longest interval: sites take ads off and put them back.
    package func next(afterGone memory: RevisitMemory, at time: UTCTime) -> (
        memory: RevisitMemory, due: UTCTime
    ) {
        let kept = RevisitMemory(
            interval: bounds.most, unchangedCount: memory.unchangedCount,
            lastChanged: memory.lastChanged ?? time)
        return (kept, time + bounds.most)
    }

    /// When a known page is due at the latest, now that a sitemap says when it changed; nil where that is no news.
    package func due(hastenedBy modified: UTCTime, lastVisit: UTCTime, at time: UTCTime) -> UTCTime? {
        guard modified > lastVisit, modified <= time else { return nil }
        return max(time, lastVisit + bounds.least)
    }

    private func plain(_ interval: Duration, unchanged: Int, changed: UTCTime, at time: UTCTime)
        -> (memory: RevisitMemory, due: UTCTime)
    {
        let memory = RevisitMemory(interval: interval, unchangedCount: unchanged, lastChanged: changed)
        return (memory, time + interval)
    }

    private func pulled(_ interval: Duration, unchanged: Int, changed: UTCTime, at time: UTCTime)
        -> (memory: RevisitMemory, due: UTCTime)
    {
        let gap = max(time.since(changed), .zero)
        let interval = bounds.clamped(max(interval, unchanged > 0 ? gap : .zero))
        let memory = RevisitMemory(interval: interval, unchangedCount: unchanged, lastChanged: changed)
        return (memory, time + bounds.clamped(interval - Self.tenths(Self.pull, of: min(gap, interval))))
    }

    private static func tenths(_ count: Int64, of interval: Duration) -> Duration {
        .milliseconds(interval.wholeMilliseconds * count / 10)
    }
}
