import Dispatch
import Evidence
import Synchronization
import Testing

extension CasePromise {
    static let leases: [CasePromise] = [
        CasePromise("nobody decides under the lease of another, who knows its token") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            let lease = try #require(try store.claimOne(id, "anna", at: Sample.time(0)))
            let stolen = CaseLease(caseID: id, holder: "bert", token: lease.token, until: lease.until)
            #expect(
                try store.decide(Sample.decision(stolen, at: Sample.time(1)), for: .police)
                    == .refused(.notHeld))
            #expect(try store.renew(stolen, duration: .seconds(60), at: Sample.time(1)) == nil)
            #expect(try store.skip(stolen, code: "x", text: "x", at: Sample.time(1)) == false)
            let passed = try store.handOver(
                stolen, to: "carl", duration: .seconds(60), note: "x", at: Sample.time(1))
            #expect(passed == nil)
            try store.release(stolen, at: Sample.time(1))
            #expect(try store.allCases().map(\.state) == [.claimed])
            #expect(
                try store.decide(Sample.decision(lease, .refer, at: Sample.time(1)), for: .police)
                    == .settled(.refer))
        },
        CasePromise("a claimed case is nobody else's until the lease runs out") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            let first = try #require(try store.claimOne(id, "anna", at: Sample.time(0)))
            #expect(try store.claimOne(id, "bert", at: Sample.time(9)) == nil)
            #expect(
                try store.claim(5, for: .police, holder: "bert", duration: .seconds(60), at: Sample.time(9))
                    .isEmpty)
            let second = try #require(try store.claimOne(id, "bert", at: Sample.time(10)))
            #expect(second.token > first.token)
            #expect(try store.decides(Sample.decision(first, at: Sample.time(9)), for: .police) == false)
            #expect(try store.renew(first, duration: .seconds(60), at: Sample.time(9)) == nil)
            try store.release(first, at: Sample.time(10))
            #expect(try store.decides(Sample.decision(second, at: Sample.time(11)), for: .police))
            let history = try #require(try store.look(id)).history
            #expect(history.map(\.action) == ["filed", "claimed", "claimed", "decided", "viewed"])
            #expect(history.dropFirst(2).first?.reason == "taken over from anna, whose lease ran out")
        },
        CasePromise("an expired lease cannot decide, also if nobody took it over") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let lease = try #require(
                try store.claimOne(Sample.caseID(1, .municipality), "anna", at: Sample.time(0)))
            #expect(try store.decides(Sample.decision(lease, at: Sample.time(10)), for: .police) == false)
            #expect(try store.look(lease.caseID)?.decisions.isEmpty == true)
            #expect(try store.allCases().map(\.state) == [.claimed])
        },
        CasePromise("a renewed lease holds longer with the same token") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let lease = try #require(
                try store.claimOne(Sample.caseID(1, .municipality), "anna", at: Sample.time(0)))
            let renewed = try #require(try store.renew(lease, duration: .seconds(600), at: Sample.time(9)))
            #expect(renewed.token == lease.token && renewed.until == Sample.time(19))
            #expect(try store.claimOne(lease.caseID, "bert", at: Sample.time(18)) == nil)
            #expect(try store.decides(Sample.decision(renewed, at: Sample.time(18)), for: .police))
            #expect(try store.renew(renewed, duration: .seconds(600), at: Sample.time(18)) == nil)
        },
        CasePromise("a released case is open again, with its history") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let lease = try #require(
                try store.claimOne(Sample.caseID(1, .municipality), "anna", at: Sample.time(0)))
            try store.release(lease, at: Sample.time(1))
            try store.release(lease, at: Sample.time(2))
            #expect(try store.allCases().map(\.state) == [.open])
            #expect(try store.decides(Sample.decision(lease, at: Sample.time(2)), for: .police) == false)
            #expect(
                try store.look(lease.caseID)?.history.map(\.action) == [
                    "filed", "claimed", "released", "viewed",
                ])
        },
        CasePromise("the holder may claim again; the old token is void then") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let id = Sample.caseID(1, .municipality)
            let first = try #require(try store.claimOne(id, "anna", at: Sample.time(0)))
            let second = try #require(try store.claimOne(id, "anna", at: Sample.time(1)))
            #expect(try store.decides(Sample.decision(first, at: Sample.time(2)), for: .police) == false)
            #expect(try store.decides(Sample.decision(second, at: Sample.time(2)), for: .police))
        },
        CasePromise("the most urgent cases are claimed first, up to the limit") { open in
            let store = try open()
            let priorities: [Priority] = [.low, .urgent, .normal, .high]
            for (number, priority) in priorities.enumerated() {
                try store.file([Sample.capture(number, ads: [Sample.ad(municipality: priority)])])
            }
            let leases = try store.claim(
                3, for: .police, holder: "anna", duration: .seconds(60), at: Sample.time(0))
            #expect(leases.map(\.caseID) == [1, 3, 2].map { Sample.caseID($0, .municipality) })
            #expect(leases.allSatisfy { $0.until == Sample.time(1) })
            #expect(try store.allCases(.police, [.open]).map(\.priority) == [.low])
        },
        CasePromise("a decision stands with its words and is not made twice") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let lease = try #require(
                try store.claimOne(Sample.caseID(1, .municipality), "anna", at: Sample.time(0)))
            let decision = Sample.decision(lease, .helpFirst, at: Sample.time(1))
            #expect(try store.decides(decision, for: .police))
            #expect(try store.decides(decision, for: .police) == false)
            #expect(try open().look(lease.caseID)?.decisions == [decision])
            #expect(try store.claimOne(lease.caseID, "bert", at: Sample.time(99)) == nil)
        },
        CasePromise("a decided case stays decided when the same rules fire again") { open in
            let store = try open()
            try store.file([Sample.capture(1)])
            let lease = try #require(
                try store.claimOne(Sample.caseID(1, .municipality), "anna", at: Sample.time(0)))
            _ = try store.decides(Sample.decision(lease, at: Sample.time(1)), for: .police)
            let changed = Sample.ad(text: "Een andere tekst", municipality: .urgent)
            try store.file([Sample.capture(1, visit: 1, at: Sample.time(60), ads: [changed])])
            #expect(try store.allCases().map(\.state) == [.decided])
        },
        CasePromise("a rule that never fired before opens a decided case again") { open in
            let store = try open()
            let id = Sample.caseID(1, .municipality)
            try store.file([Sample.capture(1)])
            let lease = try #require(try store.claimOne(id, "anna", at: Sample.time(0)))
            let decision = Sample.decision(lease, .dismiss, at: Sample.time(1))
            _ = try store.decides(decision, for: .police)
            let contrary = Sample.finding("permit.contrary", .permit, weight: -1)
            try store.file([
                Sample.capture(
                    1, visit: 1, at: Sample.time(60), ads: [Sample.ad(findings: [Sample.noNumber, contrary])])
            ])
            #expect(try store.allCases().map(\.state) == [.decided])
            let expired = Sample.finding("permit.number-expired", .permit)
            try store.file([
                Sample.capture(
                    1, visit: 2, at: Sample.time(120), ads: [Sample.ad(findings: [Sample.noNumber, expired])])
            ])
            let dossier = try #require(try store.look(id))
            #expect(dossier.file.state == .open && dossier.decisions == [decision])
            #expect(
                dossier.history.map(\.action) == [
                    "filed", "claimed", "decided", "changed", "changed", "viewed",
                ])
            #expect(
                dossier.history.dropFirst(4).first?.reason.contains("open again after a decision") == true)
            let next = try #require(try store.claimOne(id, "bert", at: Sample.time(121)))
            #expect(next.token > lease.token)
            #expect(try store.decides(Sample.decision(next, at: Sample.time(122)), for: .police))
            #expect(try store.look(id)?.decisions.count == 2)
        },
    ]

    /// Apart from the others: a store that is wrong might never come to an end of it.
    static let races: [CasePromise] = [
        CasePromise("eight workers, some of whom fall silent, decide each case exactly once") { open in
            let store = try open()
            let count = 160
            try store.file((0..<count).map { Sample.capture($0) })
            let decided = Mutex<[String: Int]>([:])
            let failures = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 8) { worker in
                do {
                    let decisions = try Self.work(
                        open(), name: "worker \(worker)", fallsSilent: worker % 4 == 0)
                    decided.withLock { $0.merge(decisions.map { ($0, 1) }, uniquingKeysWith: +) }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
            #expect(failures.withLock { $0 } == [])
            #expect(decided.withLock { $0.count } == count)
            #expect(decided.withLock { $0.values.allSatisfy { $0 == 1 } })
            #expect(try store.allCases(.police, [.open, .claimed]).isEmpty)
            let first = try #require(try store.look(Sample.caseID(0, .municipality)))
            #expect(first.decisions.count == 1 && first.history.count { $0.action == "decided" } == 1)
        }
    ]

    /// Claims until nothing is left and returns what it decided. One who falls silent lets every lease run out
    /// first: its decision comes a minute late, when others may hold the case.
    private static func work(_ store: any CaseStore, name: String, fallsSilent: Bool) throws -> [String] {
        var decided: [String] = []
        var minute = 0
        while true {
            let time = Sample.time(minute)
            let leases = try store.claim(3, for: .police, holder: name, duration: .seconds(60), at: time)
            if leases.isEmpty,
                try store.cases(for: .police, states: [.open, .claimed], limit: 1, Sample.act()).isEmpty
            {
                break
            }
            minute += 1
            let late = fallsSilent && minute < 20
            for lease in leases {
                let decision = Sample.decision(lease, at: late ? lease.until : time)
                if try store.decides(decision, for: .police) { decided.append(lease.caseID) }
            }
        }
        return decided
    }
}
