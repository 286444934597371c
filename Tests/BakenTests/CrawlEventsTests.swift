import Dispatch
import Testing

@testable import baken

/// The wait of the crawl's loop: over in time or at a signal.
struct CrawlEventsTests {
    /// As the crawl does it: the one who waits is an actor on the queue of the events.
    private actor Loop {
        private let executor: QueueExecutor
        private let events: CrawlEvents

        nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

        init() {
            executor = QueueExecutor(label: "baken.test.events")
            events = CrawlEvents(on: executor)
        }

        /// A wait that a signal ends, work that takes until its timer has fired, and a wait that only time can end.
        func turn() async {
            let signal = Task {
                for _ in 0..<3 { await Task.yield() }
                await events.signal()
            }
            await events.wait(atMost: .milliseconds(3))
            await signal.value
            let late = DispatchTime.now() + .milliseconds(4)
            while DispatchTime.now() < late {}
            await events.wait(atMost: .milliseconds(1))
        }

        /// A wait that only the signal can end, which comes when the wait has hardly begun.
        func signalled() async {
            let signal = Task { await events.signal() }
            await events.wait(atMost: .seconds(60))
            await signal.value
        }
    }

    @Test func `a wait is over in time though an earlier timer fires on its way`() async {
        let loop = Loop()
        for _ in 0..<30 { await loop.turn() }
    }

    @Test func `a signal on the way into a wait ends it`() async {
        let loop = Loop()
        for _ in 0..<30 { await loop.signalled() }
    }
}
