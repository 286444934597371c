import ArgumentParser
import Dispatch
import Glibc
import Synchronization

/// Ends a run from outside: by a signal, or because quiet hours begin. Who runs says how it is stopped.
///
/// Pulling it twice does nothing; pulling it before a run is connected ends that run as soon as it is.
final class StopSwitch: Sendable {
    private struct State {
        var reason: String?
        var stop: (@Sendable (String) -> Void)?
    }

    private let state = Mutex(State())

    /// Why the run shall end; nil while it may go on.
    var reason: String? { state.withLock { $0.reason } }

    /// `reason` stands in the summary of the run.
    func pull(_ reason: String) {
        let stop: (@Sendable (String) -> Void)? = state.withLock { state in
            guard state.reason == nil else { return nil }
            state.reason = reason
            return state.stop
        }
        stop?(reason)
    }

    func connect(_ stop: @escaping @Sendable (String) -> Void) {
        let reason = state.withLock { state in
            state.stop = stop
            return state.reason
        }
        if let reason { stop(reason) }
    }

    /// Lets go of the run, which has ended, and of all it holds.
    func disconnect() {
        state.withLock { $0.stop = nil }
    }
}

/// Turns SIGINT and SIGTERM into one call. A second signal ends the process at once, and so does time: whoever asks
/// a service to end kills it after a while (systemd after 90 s), and what hangs then is better ended with a word.
final class StopSignals {
    private let sources: [any DispatchSourceSignal]

    /// From the signal to the end of the process, at most.
    static let patience = DispatchTimeInterval.seconds(9)

    init(_ stop: @escaping @Sendable () -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                signal(number, SIG_DFL)
                Terminal.note("\nbaken: ending; what is in flight stays due")
                DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) {
                    Terminal.note(
                        "baken: did not end in time; ended by force. Nothing that was recorded is lost.")
                    _exit(ExitStatus.temporary.rawValue)
                }
                stop()
            }
            source.resume()
            return source
        }
    }

    func end() {
        for source in sources { source.cancel() }
    }
}
