import Evidence
import Synchronization

/// Where a watch writes down how it stands, and where its screen and its metrics are read from at any time.
final class WatchBoard: Sendable {
    private let figures: Mutex<WatchFigures>

    init(_ figures: WatchFigures) {
        self.figures = Mutex(figures)
    }

    var now: WatchFigures { figures.withLock { $0 } }

    func note(_ change: (inout WatchFigures) -> Void) {
        figures.withLock { change(&$0) }
    }

    /// What the loopback port answers: the metrics, and the screen for a person with a browser.
    func page(_ path: String) -> LoopbackListener.Page? {
        switch path {
        case "/metrics":
            LoopbackListener.Page(
                type: PrometheusText.type, text: now.metrics(machine: ProcessFigures.now()))
        case "/":
            LoopbackListener.Page(
                type: "text/plain; charset=utf-8",
                text: now.screen(at: WallClock.now(), machine: ProcessFigures.now())
                    .joined(separator: "\n") + "\n")
        default: nil
        }
    }
}
