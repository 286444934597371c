import Evidence
import Testing

extension CasePromise {
    /// Time is what the caller says, and callers' clocks jump.
    static let clocks: [CasePromise] = [
        CasePromise("a clock that jumps forward ends leases, and the old holder decides nothing") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            let first = try #require(try store.claimOne(id, "anna", at: Sample.time(0)))
            let second = try #require(try store.claimOne(id, "bert", at: Sample.time(1_440)))
            // The clock is set right again: to anna all looks as if nothing had been.
            #expect(try store.decides(Sample.decision(first, at: Sample.time(1)), for: .police) == false)
            #expect(try store.renew(first, duration: .seconds(600), at: Sample.time(1)) == nil)
            let third = try #require(try store.claimOne(id, "carl", at: Sample.time(2)))
            #expect(third.token > second.token && second.token > first.token)
            #expect(try store.decides(Sample.decision(second, at: Sample.time(1_441)), for: .police) == false)
            #expect(try store.decides(Sample.decision(third, at: Sample.time(3)), for: .police))
        },
        CasePromise("a clock that is set back by less than a lease leaves it to its holder") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            let lease = try #require(try store.claimOne(id, "anna", at: Sample.time(100)))
            #expect(try store.claimOne(id, "bert", at: Sample.time(95)) == nil)
            #expect(try store.claimOne(id, "bert", at: Sample.time(90)) == nil)
            #expect(try store.decides(Sample.decision(lease, at: Sample.time(95)), for: .police))
        },
        CasePromise("a clock that is set back far locks no case: the lease is over for all alike") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            let lost = try #require(try store.claimOne(id, "anna", at: Sample.time(1_440)))
            #expect(try store.decides(Sample.decision(lost, at: Sample.time(0)), for: .police) == false)
            let lease = try #require(try store.claimOne(id, "bert", at: Sample.time(0)))
            #expect(lease.token > lost.token && lease.until == Sample.time(10))
            #expect(try store.decides(Sample.decision(lost, at: Sample.time(1_441)), for: .police) == false)
            #expect(try store.decides(Sample.decision(lease, at: Sample.time(1)), for: .police))
        },
        CasePromise("whatever the clocks say, history stands in the order in which it happened") { open in
            let store = try open()
            try store.file([Sample.capture(1, at: Sample.time(50))])
            let id = Sample.caseID(1, .municipality)
            let lease = try #require(try store.claimOne(id, "anna", at: Sample.time(40)))
            #expect(try store.decides(Sample.decision(lease, at: Sample.time(30)), for: .police) == true)
            let history = try #require(try store.look(id, at: Sample.time(20))).history
            #expect(history.map(\.action) == ["filed", "claimed", "decided", "viewed"])
            #expect(history.map(\.at) == [50, 40, 30, 20].map(Sample.time))
        },
        CasePromise("of leases given at random times to three people at most one decides") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            var random = SeededNumbers(seed: 7)
            var leases: [CaseLease] = []
            for step in 0..<60 {
                let time = Sample.time(Int.random(in: -40...40, using: &random))
                let lease = try store.claimOne(id, "person \(step % 3)", at: time, minutes: 10)
                if let lease {
                    #expect(leases.allSatisfy { $0.token < lease.token })
                    leases.append(lease)
                }
            }
            #expect(leases.count > 5)
            let last = try #require(leases.last)
            for lease in leases.dropLast() {
                #expect(
                    try store.decides(Sample.decision(lease, at: last.until - .seconds(60)), for: .police)
                        == false)
            }
            #expect(try store.decides(Sample.decision(last, at: last.until - .seconds(60)), for: .police))
            #expect(try store.look(id)?.decisions.count == 1)
        },
    ]
}
