import Dispatch
import Synchronization

/// Runs what blocks, SQLite and scrypt, off the threads that serve: at most `width` at once, at most `limit` waiting.
///
/// A lane is a serial queue of its own, because a concurrent queue of Dispatch on Linux gets hardly more threads than
/// there are cores. What finds all lanes taken and the line full is refused at once: waiting in a line that nobody can
/// clear helps nobody.
package final class BlockingPool: Sendable {
    private struct State {
        var idle: [Int]
        var waiting: [@Sendable () -> Void] = []
        /// Of `waiting`, those before this place are done.
        var first = 0

        mutating func next() -> (@Sendable () -> Void)? {
            guard first < waiting.count else { return nil }
            defer {
                first += 1
                if first == waiting.count { (waiting, first) = ([], 0) }
            }
            return waiting[first]
        }
    }

    private let lanes: [DispatchQueue]
    private let limit: Int
    private let state: Mutex<State>

    package init(_ name: String, width: Int, limit: Int) {
        lanes = (0..<width).map { DispatchQueue(label: "\(name).\($0)") }
        self.limit = limit
        state = Mutex(State(idle: Array(0..<width)))
    }

    /// What `body` returns or throws. Throws ``Refusal/unavailable`` where the line is full.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Value, any Error>) in
            let isTaken = submit { done.resume(with: Result { try body() }) }
            if !isTaken { done.resume(throwing: Refusal.unavailable) }
        }
    }

    private func submit(_ job: @escaping @Sendable () -> Void) -> Bool {
        let lane: Int?? = state.withLock { state in
            if let lane = state.idle.popLast() { return .some(lane) }
            guard state.waiting.count - state.first < limit else { return nil }
            state.waiting.append(job)
            return .some(nil)
        }
        guard let lane else { return false }
        if let lane { lanes[lane].async { self.work(on: lane, job) } }
        return true
    }

    private func work(on lane: Int, _ job: @escaping @Sendable () -> Void) {
        job()
        var next = state.withLock { self.turn(&$0, lane) }
        while let job = next {
            job()
            next = state.withLock { self.turn(&$0, lane) }
        }
    }

    private func turn(_ state: inout State, _ lane: Int) -> (@Sendable () -> Void)? {
        if let job = state.next() { return job }
        state.idle.append(lane)
        return nil
    }
}
