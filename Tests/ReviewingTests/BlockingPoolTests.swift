import Dispatch
import Filing
import Foundation
import Hummingbird
import Synchronization
import Testing

@testable import Reviewing

@Suite struct BlockingPoolTests {
    private final class Counts: Sendable {
        private let state = Mutex((now: 0, most: 0))

        var most: Int { state.withLock { $0.most } }

        func begin() {
            state.withLock { state in
                state.now += 1
                state.most = max(state.most, state.now)
            }
        }

        func end() { state.withLock { $0.now -= 1 } }
    }

    @Test func `No more run at once than there are lanes, and all are done`() async throws {
        let pool = BlockingPool("test", width: 3, limit: 1_000)
        let counts = Counts()
        let results = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try await pool.run {
                        counts.begin()
                        defer { counts.end() }
                        return number
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(results == 199 * 200 / 2)
        #expect((1...3).contains(counts.most))
    }

    @Test func `What finds the line full is refused, and the line goes on`() async throws {
        let pool = BlockingPool("test", width: 1, limit: 1)
        let (gate, begun) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let first: Void = pool.run {
            begun.signal()
            gate.wait()
        }
        await withCheckedContinuation { done in
            DispatchQueue.global().async {
                begun.wait()
                done.resume()
            }
        }
        // One runs. Of two more one has to wait and one is refused, whichever comes first.
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...2 {
                group.addTask {
                    do {
                        try await pool.run {}
                        return true
                    } catch {
                        gate.signal()
                        return false
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        try await first
        #expect(outcomes.sorted { !$0 && $1 } == [false, true])
    }
}
