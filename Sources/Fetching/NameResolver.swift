import Dispatch
import Evidence
import Synchronization

/// Turns host names into addresses, on a few threads of its own, and puts every answer before the guard.
///
/// libcurl does not resolve here: its threaded resolver starts a thread per lookup, its cache is walked at each
/// finished transfer (7.88.1), and it would connect before all addresses were judged.
final class NameResolver: Sendable {
    typealias Answer = Result<ResolvedHost, FetchFailure>
    /// Blocks until the system has answered. The failure is the system's word for it.
    typealias LookUp = @Sendable (_ host: String) -> Result<[IPAddress], LookUpFailure>
    /// `isNew` is false where the answer was known already.
    typealias Waiter = @Sendable (_ answer: Answer, _ isNew: Bool) -> Void

    struct LookUpFailure: Error {
        let message: String
    }

    private struct Inquiry {
        let number: Int
        var waiters: [Waiter]
    }

    private struct Kept {
        let answer: Answer
        let until: ContinuousClock.Instant
    }

    private struct State {
        var kept: [String: Kept] = [:]
        var inquiries: [String: Inquiry] = [:]
        var pending = FIFO<String>()
        var idleLanes: [Int]
        var waiterCount = 0
        var inquiryCount = 0
        var isStopped = false
    }

    /// Names in memory, names waiting for a lane, and requests waiting for a name.
    private static let limits = (kept: 10_000, pending: 1_000, waiters: 10_000)

    private let gate: AddressGuard
    private let timeLimit: Duration
    private let keepFor: Duration
    private let lookUp: LookUp
    /// Serial queues: each has a thread of its own while it works, so that a name whose servers are dead holds up
    /// one lane and no other name. A concurrent queue would not grow at once when its threads block.
    private let lanes: [DispatchQueue]
    private let state: Mutex<State>

    init(
        gate: AddressGuard, lanes: Int = 4, timeLimit: Duration, keepFor: Duration, lookUp: @escaping LookUp
    ) {
        (self.gate, self.timeLimit, self.keepFor, self.lookUp) = (gate, timeLimit, keepFor, lookUp)
        self.lanes = (0..<lanes).map { DispatchQueue(label: "baken.resolver.\($0)") }
        state = Mutex(State(idleLanes: Array(0..<lanes)))
    }

    /// The answer that is kept for `host`, if there is one: what nearly all requests need, without a closure to wait.
    func known(_ host: String) -> Answer? {
        let now = ContinuousClock.now
        return state.withLock { state in
            guard !state.isStopped, let kept = state.kept[host], kept.until > now else { return nil }
            return kept.answer
        }
    }

    /// Calls `waiter` once: at once where the answer is known, else from a lane.
    func resolve(_ host: String, then waiter: @escaping Waiter) {
        switch step(for: host, waiter) {
        case .answer(let answer): waiter(answer, false)
        case .wait: break
        case .start(let lane, let number):
            limitTime(of: host, number)
            if let lane { work(on: lane, host) }
        }
    }

    /// Answers all who wait with `stopped`. Lanes that still hang in the system's resolver finish unheard.
    func stop() {
        let waiters: [Waiter] = state.withLock { state in
            state.isStopped = true
            defer { (state.inquiries, state.waiterCount) = ([:], 0) }
            _ = state.pending.takeAll()
            return state.inquiries.values.flatMap(\.waiters)
        }
        for waiter in waiters { waiter(.failure(.stopped), false) }
    }
}

extension NameResolver {
    private enum Step {
        case answer(Answer)
        case wait
        case start(lane: Int?, number: Int)
    }

    private func step(for host: String, _ waiter: @escaping Waiter) -> Step {
        let now = ContinuousClock.now
        return state.withLock { state in
            if state.isStopped { return .answer(.failure(.stopped)) }
            if let kept = state.kept[host], kept.until > now { return .answer(kept.answer) }
            if let answer = answerWithoutLookUp(host) {
                keep(host, answer, &state)
                return .answer(answer)
            }
            guard state.waiterCount < Self.limits.waiters else { return .answer(.failure(.crowded)) }
            if state.inquiries[host] != nil {
                state.inquiries[host]?.waiters.append(waiter)
                state.waiterCount += 1
                return .wait
            }
            return begin(host, waiter, &state)
        }
    }

    private func begin(_ host: String, _ waiter: @escaping Waiter, _ state: inout State) -> Step {
        let lane = state.idleLanes.popLast()
        guard lane != nil || state.pending.count < Self.limits.pending else {
            return .answer(.failure(.crowded))
        }
        state.waiterCount += 1
        state.inquiryCount += 1
        state.inquiries[host] = Inquiry(number: state.inquiryCount, waiters: [waiter])
        if lane == nil { state.pending.append(host) }
        return .start(lane: lane, number: state.inquiryCount)
    }

    private func answerWithoutLookUp(_ host: String) -> Answer? {
        Self.literal(host).map { judged([$0], isNamed: false) }
    }

    /// The address that stands in an IP literal (RFC 3986 §3.2.2); nil for a name.
    static func literal(_ host: String) -> IPAddress? {
        guard let first = host.utf8.first else { return nil }
        if first == 0x5B { return IPAddress(String(host.dropFirst().dropLast())) }
        return (0x30...0x39).contains(first) ? IPAddress(host) : nil
    }

    private func judged(_ addresses: [IPAddress], isNamed: Bool) -> Answer {
        if let refusal = gate.refusal(of: addresses) { return .failure(refusal) }
        return .success(ResolvedHost(addresses: addresses, isNamed: isNamed))
    }
}

extension NameResolver {
    private func work(on lane: Int, _ first: String) {
        lanes[lane].async { [self] in
            var host: String? = first
            while let name = host {
                let answer = self.answer(for: name)
                let (waiters, next) = state.withLock { state in settle(name, answer, lane, &state) }
                for waiter in waiters { waiter(answer, true) }
                host = next
            }
        }
    }

    private func answer(for host: String) -> Answer {
        switch lookUp(host) {
        case .failure(let failure):
            return .failure(FetchFailure(.unresolvable, "resolve: \(failure.message)"))
        case .success(let addresses):
            if addresses.isEmpty {
                return .failure(FetchFailure(.unresolvable, "resolve: the name has no address"))
            }
            return judged(addresses, isNamed: true)
        }
    }

    /// Keeps the answer, and tells who waited for it and which name the lane turns to next.
    private func settle(
        _ host: String, _ answer: Answer, _ lane: Int, _ state: inout State
    ) -> (waiters: [Waiter], next: String?) {
        keep(host, answer, &state)
        let waiters = state.inquiries.removeValue(forKey: host)?.waiters ?? []
        state.waiterCount -= waiters.count
        // A name whose time ran out while it waited has no inquiry left: looking it up would serve nobody.
        while let next = state.pending.takeFirst() {
            if state.inquiries[next] != nil { return (waiters, next) }
        }
        state.idleLanes.append(lane)
        return (waiters, nil)
    }

    /// What could not be resolved is asked again next time; the host's back-off keeps that rare.
    private func keep(_ host: String, _ answer: Answer, _ state: inout State) {
        if case .failure(let failure) = answer, failure.code == .unresolvable { return }
        if state.kept.count >= Self.limits.kept {
            let now = ContinuousClock.now
            state.kept = state.kept.filter { $0.value.until > now }
            if state.kept.count >= Self.limits.kept { state.kept = [:] }
        }
        state.kept[host] = Kept(answer: answer, until: .now + keepFor)
    }

    /// getaddrinfo has no time limit of its own that can be set per call: those who wait are answered, the lane
    /// comes back when the system gives up.
    private func limitTime(of host: String, _ number: Int) {
        let deadline = DispatchTime.now() + .milliseconds(Int(timeLimit.wholeMilliseconds))
        DispatchQueue.global().asyncAfter(deadline: deadline) { [weak self] in
            self?.expire(host, number)
        }
    }

    private func expire(_ host: String, _ number: Int) {
        let waiters: [Waiter] = state.withLock { state in
            guard state.inquiries[host]?.number == number else { return [] }
            let waiters = state.inquiries.removeValue(forKey: host)?.waiters ?? []
            state.waiterCount -= waiters.count
            return waiters
        }
        let failure = FetchFailure(.unresolvable, "resolve: no answer in time")
        for waiter in waiters { waiter(.failure(failure), true) }
    }
}
