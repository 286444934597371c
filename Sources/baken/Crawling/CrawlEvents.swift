import Dispatch
import Evidence

/// Wakes the crawl when something happened, or when the time it waits for has come.
///
/// One waiter at a time. An event between two waits is kept, so that none is lost. It lives on a queue that it is
/// given: where that is the waiter's own, a signal from there wakes no thread.
actor CrawlEvents {
    private var waiter: CheckedContinuation<Void, Never>?
    private var happened = false
    /// When the wait that goes on is over, and when the timer that is set will fire. Waits end early far more often
    /// than by time: one timer, set anew when it fires too soon, serves them all.
    private var deadline = DispatchTime.distantFuture
    private var armed = DispatchTime.distantFuture
    private let executor: QueueExecutor

    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    init(on executor: QueueExecutor) {
        self.executor = executor
    }

    func signal() {
        happened = true
        resume()
    }

    /// Returns at the next signal, or after `limit` (a millisecond to a minute), whichever is first.
    ///
    /// The waiter stands before the timer is set. A task without a preferred executor is queued again on its way into
    /// `withCheckedContinuation`, since the job before ran on this queue as a task executor too (swift_task_switch): a
    /// timer that fired on that way found nobody, and nobody would set it again.
    func wait(atMost limit: Duration) async {
        if happened {
            happened = false
            return
        }
        let milliseconds = Int(max(1, min(limit.wholeMilliseconds, 60_000)))
        await withCheckedContinuation { continuation in
            waiter = continuation
            if happened { return resume() }
            deadline = .now() + .milliseconds(milliseconds)
            arm()
        }
        happened = false
    }

    private func arm() {
        guard deadline < armed else { return }
        armed = deadline
        executor.queue.asyncAfter(deadline: deadline) { [self, deadline] in
            assumeIsolated { $0.timeOut(of: deadline) }
        }
    }

    /// An earlier timer may be under way still when a nearer one was set: then it finds nothing to do.
    private func timeOut(of set: DispatchTime) {
        if set == armed { armed = .distantFuture }
        guard waiter != nil else { return }
        if deadline <= .now() { resume() } else { arm() }
    }

    private func resume() {
        waiter?.resume()
        waiter = nil
    }
}
