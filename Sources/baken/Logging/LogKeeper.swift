import Archiving
import Dispatch
import Evidence
import Filing
import Synchronization

/// Sees to it that what was written is in a checkpoint soon: see ``CheckpointSchedule``.
///
/// The crawl only says how many leaves there are; the work is done on a queue of its own. What fails there is told at
/// the next word of the crawl, which then ends as it does on a full disk: nothing is lost, but nobody goes on unseen.
final class LogKeeper: Sendable {
    private struct State {
        var schedule = CheckpointSchedule()
        var failure: (any Error)?
    }

    private let log: EvidenceLog
    private let queue = DispatchQueue(label: "baken.log")
    private let state = Mutex(State())

    init(_ log: EvidenceLog) {
        self.log = log
    }

    /// Brings the log up to date now. Throws also what failed in the background before.
    func publish() throws {
        try queue.sync {
            if let failure = state.withLock({ $0.failure }) { throw failure }
            try publishOnQueue()
        }
    }

    /// To be called after each commit; takes no time.
    func note(leafCount: Int) throws {
        let step = try state.withLock { state in
            if let failure = state.failure { throw failure }
            return state.schedule.next(leafCount: leafCount)
        }
        switch step {
        case .nothing: return
        case .now: queue.async { self.publishInBackground() }
        case .soon:
            queue.asyncAfter(deadline: .now() + CheckpointSchedule.timeLimit) { self.publishInBackground() }
        }
    }

    private func publishInBackground() {
        do {
            try publishOnQueue()
        } catch {
            state.withLock { $0.failure = error }
        }
    }

    private func publishOnQueue() throws {
        state.withLock { $0.schedule.begin() }
        let note = try log.publish(at: WallClock.now())
        let size = try Checkpoint(note.text).size
        state.withLock { $0.schedule.end(covering: size) }
    }
}

extension LogKeeper {
    /// The stores that this command has opened.
    private static let opened = Mutex<[(folder: DataFolder, store: EvidenceStore)]>([])

    /// Refuses a store that contradicts its log, and remembers it for the end of the command.
    static func open(_ folder: DataFolder, _ store: EvidenceStore) throws {
        try publish(folder, store)
        opened.withLock { $0.append((folder, store)) }
    }

    /// Puts what the command wrote into checkpoints.
    static func endOfCommand() throws {
        for (folder, store) in opened.withLock({ $0 }) { try publish(folder, store) }
    }

    /// A store that never logged anything needs neither key nor folder yet.
    private static func publish(_ folder: DataFolder, _ store: EvidenceStore) throws {
        guard try store.leafCount() > 0 || DiskFile.exists(folder.logPath) else { return }
        _ = try folder.log(over: store).publish(at: WallClock.now())
    }
}
