import Synchronization

/// One request on its way, and the one who waits for it. Whoever finishes it first decides its outcome.
final class FetchJob: Sendable {
    private enum State: Sendable {
        case fresh
        case waiting(CheckedContinuation<FetchOutcome, Never>)
        case finished(FetchOutcome)
        case delivered
    }

    let request: FetchRequest
    private let state = Mutex(State.fresh)

    init(_ request: FetchRequest) {
        self.request = request
    }

    /// Takes the waiter. Resumes it at once where the job was finished before, as by a cancelled task.
    func deliver(to waiter: CheckedContinuation<FetchOutcome, Never>) {
        let outcome: FetchOutcome? = state.withLock { state in
            if case .finished(let outcome) = state {
                state = .delivered
                return outcome
            }
            state = .waiting(waiter)
            return nil
        }
        if let outcome { waiter.resume(returning: outcome) }
    }

    /// Later calls have no effect.
    func finish(_ outcome: FetchOutcome) {
        let waiter: CheckedContinuation<FetchOutcome, Never>? = state.withLock { state in
            switch state {
            case .fresh:
                state = .finished(outcome)
                return nil
            case .waiting(let waiter):
                state = .delivered
                return waiter
            case .finished, .delivered:
                return nil
            }
        }
        waiter?.resume(returning: outcome)
    }

    /// True where nobody waits any more: then nothing need be sent.
    var isFinished: Bool {
        state.withLock { state in
            switch state {
            case .finished, .delivered: true
            case .fresh, .waiting: false
            }
        }
    }
}

/// A job with the way it takes; all addresses on it were judged by the guard.
final class FetchSubmission: Sendable {
    let job: FetchJob
    let route: FetchRoute

    init(job: FetchJob, route: FetchRoute) {
        (self.job, self.route) = (job, route)
    }
}
