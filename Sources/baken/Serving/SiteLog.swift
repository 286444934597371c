import Dispatch
import Evidence
import Filing
import Synchronization

/// Keeps the log up to date while the site serves: what was written is in a checkpoint within about a second, and when
/// that fails the site shows nothing more until it works again.
final class SiteLog: Sendable {
    private let log: LogKeeper
    private let store: EvidenceStore
    private let queue = DispatchQueue(label: "baken.site.log")
    private let failure = Mutex<String?>(nil)

    init(_ folder: DataFolder, _ store: EvidenceStore) throws {
        log = LogKeeper(try folder.log(over: store))
        self.store = store
    }

    /// Throws where the last checkpoint could not be made.
    func check() throws {
        if let words = failure.withLock({ $0 }) { throw Failure(ExitStatus.inputOutput, words) }
    }

    /// Runs until the task is cancelled, and once more then.
    func run() async {
        var covered = -1
        while !Task.isCancelled {
            let before = covered
            covered = await withCheckedContinuation { done in
                queue.async { done.resume(returning: self.publish(after: before)) }
            }
            try? await Task.sleep(for: .seconds(1))
        }
        queue.sync { _ = publish(after: covered) }
    }

    private func publish(after covered: Int) -> Int {
        do {
            let count = try store.leafCount()
            if count > covered { try log.publish() }
            failure.withLock { $0 = nil }
            return count
        } catch {
            failure.withLock { $0 = "the log cannot be brought up to date: \(error)" }
            return -1
        }
    }
}
