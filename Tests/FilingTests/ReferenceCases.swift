import Evidence
import Synchronization

@testable import Filing

/// The evidence queue in memory, as plainly as it can be said: no tables, no SQL, one lock.
///
/// It shows that the contract is about the protocol and not about SQLite, and with a ``Fault`` that the contract sees what
/// it is for. It knows nothing of pages and addresses, which are the frontier's.
final class ReferenceCases: CaseStore {
    /// One thing done wrong, each as somebody might well write it.
    enum Fault: String, CaseIterable, Sendable {
        case doublesFindings, reopensAtOldSigns, ignoresTokens, ignoresHolders, ignoresExpiry,
            locksWhenTheClockGoesBack
        case showsEverything, looksUnlogged, historyFollowsTheCase, acceptsNobody
        case showsTheFirstReview, showsComments, acceptsTheSamePerson, oneIsEnough, secondWins
        case undoErases, undoesSealed, undoesForOthers, skipsAreForgotten, decidesTwice
    }

    struct Refused: Error {}

    private let memory: Mutex<CaseMemory>

    init(_ fault: Fault? = nil) {
        memory = Mutex(CaseMemory(fault: fault))
    }

    func file(_ batch: [FiledCapture]) throws -> FilingSummary {
        memory.withLock { memory in
            var summary = FilingSummary()
            for capture in batch { memory.file(capture, &summary) }
            return summary
        }
    }

    func cases(for viewer: Viewer, states: Set<CaseFile.State>, limit: Int, _ act: Act) throws -> [CaseFile] {
        try memory.withLock { memory in
            try memory.log(CustodyEvent("listed", of: "queue", act), of: nil)
            return memory.sorted(for: viewer).filter { states.contains($0.standing.state) }.prefix(limit)
                .map { memory.file(of: $0) }
        }
    }

    func dossier(_ caseID: String, for viewer: Viewer, access: CaseAccess, _ act: Act) throws -> CaseDossier?
    {
        try memory.withLock { memory in
            guard let found = memory.find(caseID, for: viewer) else { return nil }
            if memory.fault != .looksUnlogged {
                try memory.log(CustodyEvent(access.rawValue, of: caseID, act), of: found.owner)
            }
            if access == .exported { memory.seal(found) }
            return memory.dossier(of: found, for: viewer, reader: access == .exported ? nil : act.actor)
        }
    }

    func statistics(for viewer: Viewer) throws -> QueueStatistics {
        memory.withLock { $0.statistics(for: viewer) }
    }

    func claim(_ limit: Int, for viewer: Viewer, holder: String, duration: Duration, at time: UTCTime) throws
        -> [CaseLease]
    {
        try memory.withLock { memory in
            let free = memory.sorted(for: viewer).filter {
                memory.isFree($0, for: holder, at: time, byName: false)
            }
            return try free.prefix(limit).map { try memory.give($0.id, to: holder, for: duration, at: time) }
        }
    }

    func claim(_ caseID: String, for viewer: Viewer, holder: String, duration: Duration, at time: UTCTime)
        throws
        -> CaseLease?
    {
        try memory.withLock { memory in
            guard let found = memory.find(caseID, for: viewer),
                memory.isFree(found, for: holder, at: time, byName: true)
            else { return nil }
            return try memory.give(caseID, to: holder, for: duration, at: time)
        }
    }

    func renew(_ lease: CaseLease, duration: Duration, at time: UTCTime) throws -> CaseLease? {
        memory.withLock { memory in
            guard memory.held(lease, at: time) != nil else { return nil }
            return memory.lease(lease.caseID, to: lease.holder, token: lease.token, for: duration, at: time)
        }
    }

    func release(_ lease: CaseLease, at time: UTCTime) throws {
        try memory.withLock { memory in
            guard let held = memory.held(lease, at: nil) else { return }
            memory.cases[held.id]?.setOpen()
            try memory.log(
                CustodyEvent("released", of: held.id, Act(actor: lease.holder, reason: "", at: time)),
                of: held.owner)
        }
    }

    func skip(_ lease: CaseLease, code: String, text: String, at time: UTCTime) throws -> Bool {
        try memory.withLock { memory in
            guard let held = memory.held(lease, at: time) else { return false }
            memory.cases[held.id]?.setOpen()
            memory.cases[held.id]?.skips.append((held.standing.round, lease.holder))
            try memory.log(
                CustodyEvent(
                    "skipped", of: held.id, Act(actor: lease.holder, reason: "\(code): \(text)", at: time)),
                of: held.owner)
            return true
        }
    }

    func handOver(_ lease: CaseLease, to holder: String, duration: Duration, note: String, at time: UTCTime)
        throws
        -> CaseLease?
    {
        try memory.withLock { memory in
            guard let held = memory.held(lease, at: time), !memory.round(of: held).hasReviewed(holder) else {
                return nil
            }
            let act = Act(actor: lease.holder, reason: "to \(holder): \(note)", at: time)
            try memory.log(CustodyEvent("handedOver", of: held.id, act), of: held.owner)
            return memory.lease(held.id, to: holder, token: lease.token + 1, for: duration, at: time)
        }
    }

    func decide(_ decision: Decision, for viewer: Viewer) throws -> DecisionReceipt {
        try memory.withLock { try $0.decide(decision, for: viewer) }
    }

    func undo(_ caseID: String, token: Int64, for viewer: Viewer, _ act: Act) throws -> ReviewRefusal? {
        try memory.withLock { try $0.undo(caseID, token: token, for: viewer, act) }
    }

    func comment(_ comment: CaseComment, for viewer: Viewer) throws -> Bool {
        try memory.withLock { memory in
            guard let found = memory.find(comment.caseID, for: viewer) else { return false }
            memory.cases[found.id]?.comments.append((comment, found.standing.round, found.owner))
            let act = Act(actor: comment.author, reason: "", at: comment.at)
            try memory.log(CustodyEvent("commented", of: found.id, act), of: found.owner)
            return true
        }
    }

    func recordCustody(_ event: CustodyEvent) throws {
        try memory.withLock { try $0.log(event, of: $0.cases[event.object]?.owner) }
    }
}
