import Dispatch
import Evidence
import Filing
import Synchronization

/// Two people in one process, each over a connection of their own, go for the same cases in the same order. In every
/// second case the second comes when the lease of the first has run out, and the first does not know.
struct RaceMeasure {
    let folder: String
    let count: Int

    func run(_ filing: FilingMeasure) throws {
        try filing.fill()
        let stores = try (0..<2).map { _ in try EvidenceStore(path: folder) }
        let won = Mutex<[String: Int]>([:])
        let lost = Mutex(0)
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 2) { person in
            do {
                for number in 0..<count {
                    let isDone = try race(stores[person], person, number)
                    if isDone { won.withLock { $0[FilingMeasure.caseID(number), default: 0] += 1 } }
                    if !isDone { lost.withLock { $0 += 1 } }
                }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        let (cases, doubles) = won.withLock { ($0.count, $0.values.count { $0 > 1 }) }
        CaseMeasure.say("races \(count)")
        CaseMeasure.say("decided_once \(cases - doubles)")
        CaseMeasure.say("decided_twice \(doubles)")
        CaseMeasure.say("told_so \(lost.withLock { $0 })")
        for failure in failures.withLock({ $0 }) { CaseMeasure.fail(failure) }
    }

    /// True where this person's decision settled the case. Cases for two people are settled by whoever comes second.
    private func race(_ store: EvidenceStore, _ person: Int, _ number: Int) throws -> Bool {
        let start = UTCTime(millisecondsSince1970: 1_795_000_000_000)
        for attempt in 0... {
            let time = start + .seconds(120 * attempt * (number % 2) + 120 * person * (number % 2))
            let lease = try store.claim(
                FilingMeasure.caseID(number), for: .police, holder: "person \(person)",
                duration: .seconds(60),
                at: time)
            if let lease {
                let receipt = try store.decide(
                    Decision(
                        caseID: lease.caseID, outcome: .confirm, reasonCode: "race", text: "Nagekeken.",
                        decidedBy: lease.holder, decidedAt: time, token: lease.token), for: .police)
                if case .settled = receipt { return true }
                if case .awaits = receipt { return false }
            } else if try isOver(store, number, person, time) {
                return false
            }
        }
        return false
    }

    private func isOver(_ store: EvidenceStore, _ number: Int, _ person: Int, _ time: UTCTime) throws -> Bool
    {
        let act = Act(actor: "person \(person)", reason: "race", at: time)
        let dossier = try store.dossier(
            FilingMeasure.caseID(number), for: .police, access: .viewed, act)
        return dossier?.file.state == .decided
            || dossier?.decisions.contains { $0.decidedBy == act.actor } == true
    }
}
