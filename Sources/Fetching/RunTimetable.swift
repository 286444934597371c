package import Evidence

/// Decides when a watch begins a run and when it ends one early. A pure value: ask it at least once a second.
///
/// | what happens | what follows |
/// | --- | --- |
/// | a time of the calendar comes | a run begins |
/// | it comes while a run is going on | nothing: counted in ``skipped``, the run goes on |
/// | it comes in quiet hours | one run begins when they are over, however many times fell into them |
/// | quiet hours begin while a run is going on | the run ends, and is taken up when they are over |
/// | times were missed (the machine slept) | one run begins at once |
package struct RunTimetable: Sendable {
    package enum Action: Sendable, Hashable {
        /// Begin a run, and say ``ended(at:)`` when it is over.
        case start
        /// End the run that is going on; said once.
        case stop
        /// Nothing to do until then; nil where nothing will ever be.
        case wait(until: UTCTime?)
    }

    /// When runs are due: the first instant after the one given, nil for none.
    package typealias Calendar = @Sendable (_ after: UTCTime) -> UTCTime?
    /// When the quiet hours end that hold at the instant given, nil where none hold.
    package typealias Quiet = @Sendable (_ at: UTCTime) -> UTCTime?

    /// Times of the calendar that came while a run was going on.
    package private(set) var skipped = 0
    private var calendar: Calendar
    private var quiet: Quiet
    private var due: UTCTime?
    private var isRunning = false
    private var isStopping = false

    /// `isDueAtOnce`: the first run does not wait for the calendar, only for quiet hours.
    package init(
        calendar: @escaping Calendar, quiet: @escaping Quiet, isDueAtOnce: Bool, startedAt time: UTCTime
    ) {
        (self.calendar, self.quiet) = (calendar, quiet)
        due = isDueAtOnce ? time : calendar(time)
    }

    /// Takes up a plan that was changed. A run that is owed stays owed.
    package mutating func adopt(calendar: @escaping Calendar, quiet: @escaping Quiet, at time: UTCTime) {
        (self.calendar, self.quiet) = (calendar, quiet)
        if due.map({ $0 > time }) ?? true { due = calendar(time) }
    }

    package mutating func next(at time: UTCTime) -> Action {
        isRunning ? whileRunning(at: time) : whileWaiting(at: time)
    }

    /// The run is over, however it ended. What quiet hours cut short is due again; `wasCut` says that the run found
    /// by itself that they had begun.
    package mutating func ended(at time: UTCTime, wasCut: Bool = false) {
        if isStopping || wasCut { due = time }
        (isRunning, isStopping) = (false, false)
    }

    private mutating func whileRunning(at time: UTCTime) -> Action {
        if let due, due <= time {
            skipped += 1
            self.due = calendar(time)
        }
        guard quiet(time) != nil, !isStopping else { return .wait(until: due) }
        isStopping = true
        return .stop
    }

    private mutating func whileWaiting(at time: UTCTime) -> Action {
        guard let due else { return .wait(until: nil) }
        let begin = max(due, time)
        let free = quiet(begin) ?? begin
        guard free <= time else { return .wait(until: free) }
        isRunning = true
        self.due = calendar(time)
        return .start
    }
}
