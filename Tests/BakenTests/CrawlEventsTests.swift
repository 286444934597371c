import Dispatch
import Testing

@testable import baken

/// The wait of the crawl's loop: over in time or at a signal, and never later.
struct CrawlEventsTests {
    /// As the crawl does it: the one who waits is an actor on the same queue.
    private actor Waiter {
        private let executor: QueueExecutor
        private let events: CrawlEvents

        nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

        init() {
            executor = QueueExecutor(label: "baken.test.events")
            events = CrawlEvents(on: executor)
        }

        func wait(times: Int) async -> Int {
            await withDiscardingTaskGroup { group in
                for _ in 0..<times {
                    group.addTask(executorPreference: executor) {}
                    await events.wait(atMost: .milliseconds(1))
                }
            }
            return times
        }
    }

    @Test func `short waits that nothing ends but time are all over, on a machine with other things to do`() async {
        let isOver = DispatchSemaphore(value: 0)
        for _ in 0..<8 {
            DispatchQueue.global().async {
                var sum = 0
                while isOver.wait(timeout: .now()) == .timedOut { sum &+= 1 }
                isOver.signal()
            }
        }
        let waits = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<64 { group.addTask { await Waiter().wait(times: 200) } }
            return await group.reduce(0, +)
        }
        isOver.signal()
        #expect(waits == 64 * 200)
    }
}
