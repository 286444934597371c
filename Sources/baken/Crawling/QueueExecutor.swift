import Dispatch

/// Runs an actor on a serial queue of its own, so that what it does may block: SQLite, fsync, parsing.
///
/// The cooperative pool is as wide as the machine has cores; one blocking call there stops everything else. The form
/// is GRDB's `DispatchQueueActor`.
///
/// Tasks can run on it too (SE-0417), so that what they do outside of the actor needs no other thread: each hop to one
/// that sleeps costs a wake-up, and a page used to take six.
final class QueueExecutor: SerialExecutor, TaskExecutor {
    let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            unsafe job.runSynchronously(
                isolatedTo: self.asUnownedSerialExecutor(), taskExecutor: self.asUnownedTaskExecutor())
        }
    }

    /// For what the queue runs without a job, as a timer's handler (`assumeIsolated`).
    func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        unsafe UnownedSerialExecutor(ordinary: self)
    }
}
