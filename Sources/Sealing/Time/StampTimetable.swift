package import Evidence

/// When an authority is asked to stamp the log's newest checkpoint: the decision alone, for one authority.
///
/// Not more often than the plan says, never twice at once, never twice for the same tree; after a failure again, each
/// time after twice the wait, up to a quarter of an hour. An authority that is away for a day loses nothing: a stamp
/// over a later checkpoint stands for all that came before it, only with a later time.
///
///     var timetable = StampTimetable(every: .seconds(60))
///     timetable.begins(size: 12, at: now)   // true: ask now
///     timetable.ends(size: 12, isStamped: true)
package struct StampTimetable: Sendable {
    private let every: Duration
    private var stampedSize: Int
    private var askedAt: UTCTime?
    private var failures = 0
    private var isAsking = false

    private static let firstWait = Duration.seconds(5)
    private static let longestWait = Duration.seconds(900)

    /// `stampedSize`: of the largest tree that this authority has stamped before.
    package init(every: Duration, stampedSize: Int = 0) {
        (self.every, self.stampedSize) = (every, stampedSize)
    }

    /// True where the authority is to be asked now; whoever asks says with ``ends(size:isStamped:)`` how it went.
    package mutating func begins(size: Int, at now: UTCTime) -> Bool {
        guard !isAsking, size > stampedSize else { return false }
        if let askedAt {
            let passed = now.since(askedAt)
            // A clock that was put back says nothing about how long it is ago.
            guard passed < .zero || passed >= wait else { return false }
        }
        (isAsking, askedAt) = (true, now)
        return true
    }

    package mutating func ends(size: Int, isStamped: Bool) {
        isAsking = false
        failures = isStamped ? 0 : min(failures + 1, 16)
        if isStamped { stampedSize = max(stampedSize, size) }
    }

    private var wait: Duration {
        failures == 0 ? every : min(Self.longestWait, Self.firstWait * (1 << (failures - 1)))
    }
}
