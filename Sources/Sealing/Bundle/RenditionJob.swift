internal import Dispatch
internal import Synchronization

/// What another program makes of the report, while the bundle goes on being written. It begins at once, on a thread of
/// its own: it waits for a process, and must not hold one of the few threads that all tasks share.
final class RenditionJob: Sendable {
    typealias Files = Result<[(path: String, bytes: [UInt8])], SealingError>

    private enum State {
        case running
        case awaited(CheckedContinuation<Files, Never>)
        case done(Files)
    }

    private let state = Mutex(State.running)

    init(_ renditions: @escaping BundleRenditions, _ facts: BundleFacts, _ draft: String) {
        DispatchQueue(label: "baken.sealing.renditions").async {
            let files = Files { () throws(SealingError) in try renditions(facts, draft) }
            self.end(files)
        }
    }

    private func end(_ files: Files) {
        let waiting: CheckedContinuation<Files, Never>? = state.withLock { state in
            defer { state = .done(files) }
            if case .awaited(let waiting) = state { return waiting }
            return nil
        }
        waiting?.resume(returning: files)
    }

    /// Returns when it has ended. To be asked once.
    func files() async throws(SealingError) -> [(path: String, bytes: [UInt8])] {
        let files = await withCheckedContinuation { (waiting: CheckedContinuation<Files, Never>) in
            let known: Files? = state.withLock { state in
                if case .done(let files) = state { return files }
                state = .awaited(waiting)
                return nil
            }
            if let known { waiting.resume(returning: known) }
        }
        return try files.get()
    }
}
