import Synchronization

/// One request on its way, and the one who waits for it. Whoever finishes it first decides its outcome.
///
/// @safe: a continuation must be resumed exactly once. It stands in `State.waiter` from ``deliver(to:)`` until it is
/// taken out to be resumed, under the lock; ``FetchEngine/fetch(_:)`` delivers one to each job, and the shard or the
/// resolver that has the job finishes it, at the latest when the engine stops. A checked one would be two objects more
/// for each page.
@safe
final class FetchJob: Sendable {
    typealias Waiter = UnsafeContinuation<FetchOutcome, Never>

    @safe
    private struct State: Sendable {
        var waiter: Waiter?
        /// Of a job that was finished before its waiter came.
        var outcome: FetchOutcome?
        var isFinished = false
    }

    let request: FetchRequest
    private let state = Mutex(State())

    init(_ request: consuming FetchRequest) {
        self.request = request
    }

    /// Takes the waiter. Resumes it at once where the job was finished before, as by a cancelled task.
    func deliver(to waiter: Waiter) {
        let outcome: FetchOutcome? = state.withLock { state in
            guard state.isFinished else {
                unsafe state.waiter = waiter
                return nil
            }
            return state.outcome.take()
        }
        if let outcome { unsafe waiter.resume(returning: outcome) }
    }

    /// Later calls have no effect.
    func finish(_ outcome: FetchOutcome) {
        let waiter: Waiter? = unsafe state.withLock { state in
            guard !state.isFinished else { return nil }
            state.isFinished = true
            guard let waiter = unsafe state.waiter.take() else {
                state.outcome = outcome
                return nil
            }
            return unsafe waiter
        }
        unsafe waiter?.resume(returning: outcome)
    }

    /// True where nobody waits any more: then nothing need be sent.
    var isFinished: Bool { state.withLock { $0.isFinished } }
}

/// A job with the way it takes; all addresses on it were judged by the guard.
final class FetchSubmission: Sendable {
    let job: FetchJob
    let route: FetchRoute

    init(job: FetchJob, route: FetchRoute) {
        (self.job, self.route) = (job, route)
    }
}
