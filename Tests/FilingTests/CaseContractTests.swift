import Dispatch
import Evidence
import Synchronization
import Testing

@testable import Filing

/// The contract of the evidence queue, held against each store; and the contract itself, held against stores that are
/// wrong in one thing each.
@Suite struct CaseContractTests {
    private let folder = TemporaryFolder()

    @Test(arguments: CasePromise.all)
    func `The SQLite store keeps every promise of the queue`(_ promise: CasePromise) throws {
        let path = folder.database
        try promise.check { try EvidenceStore(path: path) }
        #expect(try EvidenceStore(path: path).integrityProblems() == [])
    }

    @Test(arguments: CasePromise.all)
    func `The reference in memory keeps every promise of the queue`(_ promise: CasePromise) throws {
        let store = ReferenceCases()
        try promise.check { store }
    }

    @Test(arguments: ReferenceCases.Fault.allCases)
    func `A store that is wrong in one thing breaks a promise`(_ fault: ReferenceCases.Fault) {
        withKnownIssue("the contract sees \(fault.rawValue)") {
            for promise in CasePromise.single {
                let store = ReferenceCases(fault)
                try promise.check { store }
            }
        }
    }

    /// Two people at once, in every second race with the lease of the first run out: the one who was taken over does not
    /// know it yet. Each race is one case; whoever is second is told so.
    @Test(arguments: [("memory", 10_000), ("SQLite", 500)])
    func `Of two who decide at once one does`(_ store: String, _ count: Int) throws {
        let first: any CaseStore =
            store == "memory" ? ReferenceCases() : try EvidenceStore(path: folder.database)
        let second = store == "memory" ? first : try EvidenceStore(path: folder.database)
        for start in stride(from: 0, to: count, by: 500) {
            try first.file((start..<start + 500).map { Sample.capture($0) })
        }
        let wins = Mutex<[Int: [Int]]>([:])
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { person in
            do {
                let won = try Self.race(person == 0 ? first : second, person, count)
                wins.withLock { $0[person] = won }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        let (one, other) = wins.withLock { (Set($0[0] ?? []), Set($0[1] ?? [])) }
        #expect(one.isDisjoint(with: other), "a case was decided twice")
        #expect(one.union(other).count == count, "a case was decided by nobody")
        #expect(
            try first.cases(
                for: .police, states: [.open, .claimed], limit: 1,
                Act(actor: "x", reason: "", at: Sample.start)
            ).isEmpty)
        for number in stride(from: 0, to: count, by: 97) {
            let seen = try #require(try first.look(Sample.caseID(number, .municipality)))
            #expect(seen.decisions.count == 1 && seen.history.count { $0.action == "decided" } == 1)
        }
    }

    /// The numbers of the cases that this person decided. Leases of one minute; who comes to a case of an odd number
    /// comes two minutes later each time, so that the other's lease has run out and is taken over.
    private static func race(_ store: any CaseStore, _ person: Int, _ count: Int) throws -> [Int] {
        var won: [Int] = []
        for number in 0..<count {
            var minute = person * 2 % (number % 2 + 1)
            var isOver = false
            while !isOver {
                let id = Sample.caseID(number, .municipality)
                let lease = try store.claim(
                    id, for: .police, holder: "person \(person)", duration: .seconds(60),
                    at: Sample.time(minute))
                if let lease, try store.decides(Sample.decision(lease, at: Sample.time(minute)), for: .police)
                {
                    won.append(number)
                    isOver = true
                } else {
                    let file = try store.look(id, by: "person \(person)")?.file
                    isOver = file?.state == .decided
                    minute += number % 2 * 2
                }
            }
        }
        return won
    }
}
