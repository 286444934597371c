import Dispatch

/// Runs an actor on a serial queue of its own, so that what it does may block: SQLite, fsync, parsing.
///
/// The cooperative pool is as wide as the machine has cores; one blocking call there stops everything else. The form
/// is GRDB's `DispatchQueueActor`.
final class QueueExecutor: SerialExecutor {
    private let queue: DispatchQueue

    init(label: String) {
        queue = DispatchQueue(label: label)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        unsafe UnownedSerialExecutor(ordinary: self)
    }
}
