import Synchronization

/// What comes to a shard from other threads, until its queue takes it in.
///
/// One hop onto the queue serves all that came meanwhile: only who finds the inbox unannounced has to make it.
final class FetchInbox: Sendable {
    private struct State {
        var submissions: [FetchSubmission] = []
        var abandoned: [FetchJob] = []
        var isAnnounced = false
        /// Submissions that are not finished yet.
        var load = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// `limit`: of submissions that are not finished yet.
    init(limit: Int) {
        self.limit = limit
    }

    /// Whether the submission was taken, and whether the queue has to be told.
    func put(_ submission: FetchSubmission) -> (isTaken: Bool, mustAnnounce: Bool) {
        state.withLock { state in
            guard state.load < limit else { return (false, false) }
            state.load += 1
            state.submissions.append(submission)
            defer { state.isAnnounced = true }
            return (true, !state.isAnnounced)
        }
    }

    /// True where the queue has to be told.
    func abandon(_ job: FetchJob) -> Bool {
        state.withLock { state in
            state.abandoned.append(job)
            defer { state.isAnnounced = true }
            return !state.isAnnounced
        }
    }

    func take() -> (submissions: [FetchSubmission], abandoned: [FetchJob]) {
        state.withLock { state in
            defer { (state.submissions, state.abandoned, state.isAnnounced) = ([], [], false) }
            return (state.submissions, state.abandoned)
        }
    }

    func finished(_ count: Int) {
        state.withLock { $0.load -= count }
    }
}
