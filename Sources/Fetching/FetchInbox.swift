import Synchronization

/// What comes to a shard from other threads, until its queue takes it in.
///
/// One turn of the queue serves all that came meanwhile: only who finds the inbox unattended has to start one, and
/// only who finds the turn asleep has to wake it.
final class FetchInbox: Sendable {
    /// What has to be done by whoever put something in.
    enum Signal: Sendable {
        case none
        /// Start a turn on the queue.
        case start
        /// End the wait of the turn.
        case wake
    }

    /// How a turn goes on.
    enum Next: Sendable {
        /// More came meanwhile.
        case again
        /// Nothing came: wait; who comes now sends a wake.
        case wait
        /// Nothing came, and there is nothing to wait for: who comes now starts a turn.
        case leave
    }

    private enum Attendance {
        case away, awake, asleep
    }

    private struct State {
        var submissions: [FetchSubmission] = []
        var abandoned: [FetchJob] = []
        var jobs: [UnownedJob] = []
        var attendance = Attendance.away
        /// Submissions that are not finished yet.
        var load = 0

        mutating func signal() -> Signal {
            switch attendance {
            case .awake: return .none
            case .asleep:
                attendance = .awake
                return .wake
            case .away:
                attendance = .awake
                return .start
            }
        }
    }

    private let limit: Int
    private let state = Mutex(State())

    /// `limit`: of submissions that are not finished yet.
    init(limit: Int) {
        self.limit = limit
    }

    /// Nil where too many wait already: the submission was not taken.
    func put(_ submission: FetchSubmission) -> Signal? {
        state.withLock { state in
            guard state.load < limit else { return nil }
            state.load += 1
            state.submissions.append(submission)
            return state.signal()
        }
    }

    func abandon(_ job: FetchJob) -> Signal {
        state.withLock { state in
            state.abandoned.append(job)
            return state.signal()
        }
    }

    func put(_ job: UnownedJob) -> Signal {
        state.withLock { state in
            state.jobs.append(job)
            return state.signal()
        }
    }

    /// A turn begins, whoever started it.
    func attend() {
        state.withLock { $0.attendance = .awake }
    }

    /// Moves what was submitted behind all that waits, and returns what nobody waits for any more. Like the other it
    /// leaves the array its room: arrays that come and go with each round were two objects a page.
    func take(into waiting: inout FIFO<FetchSubmission>) -> [FetchJob] {
        state.withLock { state in
            waiting.append(contentsOf: state.submissions)
            state.submissions.removeAll(keepingCapacity: true)
            defer { state.abandoned = [] }
            return state.abandoned
        }
    }

    /// Moves the tasks that want to run into `jobs`, which must be empty.
    func take(into jobs: inout [UnownedJob]) {
        state.withLock { swap(&$0.jobs, &jobs) }
    }

    func next(mayWait: Bool) -> Next {
        state.withLock { state in
            guard state.submissions.isEmpty, state.abandoned.isEmpty, state.jobs.isEmpty else {
                return .again
            }
            state.attendance = mayWait ? .asleep : .away
            return mayWait ? .wait : .leave
        }
    }

    func finished(_ count: Int) {
        state.withLock { $0.load -= count }
    }
}
