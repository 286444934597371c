import Dispatch

// A shard works in turns on its queue. A turn is begun by Dispatch, for a socket, for the timer or for something in
// the inbox; it goes on as long as there is work, and a little longer: with transfers under way it waits for their
// sockets itself, for a millisecond at most. To go back to Dispatch for each event would wake two threads, its manager
// and a worker, at the price of a quarter of a page.
extension CurlShard {
    /// So many rounds, then others on the queue have their turn.
    private static let roundLimit = 256
    private static let lingerMilliseconds: CInt = 1

    /// On the queue, with the inbox attended.
    func turn() {
        for _ in 0..<Self.roundLimit {
            takeIn()
            settle()
            handOver()
            runJobs()
            switch inbox.next(mayWait: mayLinger) {
            case .again: break
            case .leave: return
            case .wait:
                let isAwake = handleSockets(waitingFor: Self.lingerMilliseconds)
                inbox.attend()
                if !isAwake, inbox.next(mayWait: false) == .leave { return }
            }
        }
        queue.async { [self] in turn() }
    }

    private var mayLinger: Bool {
        guard case .running = phase else { return false }
        return isBusy
    }

    private func runJobs() {
        inbox.take(into: &jobs)
        for job in jobs { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
        jobs.removeAll(keepingCapacity: true)
    }

    private func heed(_ signal: FetchInbox.Signal) {
        switch signal {
        case .none: break
        case .start: queue.async { [self] in turn() }
        case .wake: epoll.wake()
        }
    }

    /// Takes a request from any thread. It is finished with `busy` where too many wait.
    func submit(_ submission: FetchSubmission) {
        guard let signal = inbox.put(submission) else { return submission.job.finish(.failed(.crowded)) }
        heed(signal)
    }

    /// Takes down the transfer of a job for which nobody waits any more, if there is one.
    func abandon(_ job: FetchJob) {
        heed(inbox.abandon(job))
    }
}

/// Tasks that prefer this executor run between the rounds of the shard, on its own thread.
extension CurlShard: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        heed(inbox.put(UnownedJob(job)))
    }
}
