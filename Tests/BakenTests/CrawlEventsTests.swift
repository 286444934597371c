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

        /// A wait that only a signal ends before a minute is over. It comes so many turns of the queue later.
        func wait(forSignalAfter turns: Int) async {
            Self.signal(events, after: turns, on: executor.queue)
            await events.wait(atMost: .seconds(60))
        }

        private static func signal(_ events: CrawlEvents, after turns: Int, on queue: DispatchQueue) {
            queue.async {
                if turns > 0 { return signal(events, after: turns - 1, on: queue) }
                events.assumeIsolated { $0.signal() }
            }
        }

        /// A wait that a signal ends, work until after its time, and a wait that only time can end.
        func waitInTime() async {
            let late = DispatchTime.now() + .milliseconds(4)
            Self.signal(events, after: 4, on: executor.queue)
            await events.wait(atMost: .milliseconds(3))
            while DispatchTime.now() < late {}
            await events.wait(atMost: .milliseconds(1))
        }
    }

    /// One of these turns fell between the look for a signal and the waiter's being there, and was heard by nobody.
    @Test func `a signal ends a wait, in whichever turn of the queue it comes`() async {
        let loop = Loop()
        for turns in 0..<6 { await loop.wait(forSignalAfter: turns) }
    }

    @Test func `a wait is over in time though an earlier timer fires on its way`() async {
        let loop = Loop()
        for _ in 0..<30 { await loop.waitInTime() }
    }
}
