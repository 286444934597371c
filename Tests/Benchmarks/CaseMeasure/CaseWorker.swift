import Evidence
import Filing
import Foundation

/// One person at work, who may be killed or held up at any point. Each act is told on standard output when the store has
/// acknowledged it, and not before:
///
///     ready                       the first claim is on disk
///     settled C-… 3 confirm       decided under token 3; so the case is decided
///     recorded C-… 3 confirm      on record; another person decides
///     refused C-… 3               the lease had been taken over, or had run out
struct CaseWorker {
    /// Short, so that those who are killed or held up lose their cases while the others still work.
    private static let lease = Duration.seconds(2)
    private let store: EvidenceStore
    private let name: String

    init(_ store: EvidenceStore, name: String) {
        (self.store, self.name) = (store, name)
    }

    func run() throws {
        var isReady = false
        while true {
            let leases = try patiently {
                try store.claim(4, for: .police, holder: name, duration: Self.lease, at: CaseMeasure.now)
            }
            if !isReady { CaseMeasure.say("ready") }
            isReady = true
            if leases.isEmpty {
                let rows = try store.statistics(for: .police).rows
                if rows.allSatisfy({ $0.state == .decided }) { return }
                usleep(20_000)
            }
            for lease in leases { try decide(lease) }
        }
    }

    private func decide(_ lease: CaseLease) throws {
        guard let outcome = [Decision.Outcome.confirm, .dismiss].randomElement() else { return }
        let receipt = try patiently {
            try store.decide(
                Decision(
                    caseID: lease.caseID, outcome: outcome, reasonCode: "measure", text: "Nagekeken.",
                    decidedBy: name, decidedAt: CaseMeasure.now, token: lease.token), for: .police)
        }
        let words = "\(lease.caseID) \(lease.token)"
        switch receipt {
        case .settled(let settled): CaseMeasure.say("settled \(words) \(settled.rawValue)")
        case .awaits: CaseMeasure.say("recorded \(words) \(outcome.rawValue)")
        case .refused: CaseMeasure.say("refused \(words)")
        }
    }

    /// Sixteen at once keep each other waiting for the write lock longer than anybody would at a desk.
    private func patiently<Value>(_ body: () throws -> Value) throws -> Value {
        while true {
            do {
                return try body()
            } catch let error as FilingError where error.code == .busy {
                continue
            }
        }
    }
}
