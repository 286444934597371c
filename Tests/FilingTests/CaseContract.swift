import Evidence
import Testing

/// One promise that every evidence queue must keep: the store on SQLite, the reference in memory, and a second store some
/// day, which is held to the same list by one more line in ``CaseContractTests``.
struct CasePromise: Sendable, CustomTestStringConvertible {
    typealias Opening = @Sendable () throws -> any CaseStore

    let testDescription: String
    /// Each call of the closure opens the same store once more, as another process would.
    let check: @Sendable (_ open: Opening) throws -> Void

    init(_ sentence: String, _ check: @escaping @Sendable (_ open: Opening) throws -> Void) {
        testDescription = sentence
        self.check = check
    }

    static var all: [CasePromise] { single + races }
    /// Those that come to an end whatever the store does.
    static var single: [CasePromise] { arrivals + leases + clocks + reviews + undoing + custody + viewers }
}

/// A small world to decide in.
extension CaseStore {
    func look(
        _ caseID: String, as viewer: Viewer = .police, by actor: String = "r.jansen",
        at time: UTCTime = Sample.start
    )
        throws -> CaseDossier?
    {
        let act = Act(actor: actor, reason: "review", at: time)
        do {
            return try dossier(caseID, for: viewer, access: .viewed, act)
        } catch is CaseClosed {
            // Signs of a minor: two open it. What opens it is promised in OpeningTests.
            let store = try #require(self as? any ReviewStore)
            let opening = try #require(try store.askOpening(caseID, for: viewer, act))
            let agreed = Act(actor: "colleague", reason: "", at: time)
            #expect(try store.consent(opening.id, for: viewer, agreed))
            return try dossier(caseID, for: viewer, access: .viewed, act)
        }
    }

    func allCases(_ viewer: Viewer = .police, _ states: Set<CaseFile.State> = Set(CaseFile.State.allCases))
        throws
        -> [CaseFile]
    {
        try cases(
            for: viewer, states: states, limit: 1_000, Act(actor: "r.jansen", reason: "", at: Sample.start))
    }

    func claimOne(_ caseID: String, _ holder: String, at time: UTCTime, minutes: Int = 10) throws
        -> CaseLease?
    {
        try claim(caseID, for: .police, holder: holder, duration: .seconds(60 * minutes), at: time)
    }

    /// Whether it went on record.
    func decides(_ decision: Decision, for viewer: Viewer) throws -> Bool {
        try decide(decision, for: viewer).isRecorded
    }

    /// Claims and decides at once; the receipt, and the token it was done under. Fails where the claim does.
    @discardableResult
    func review(
        _ caseID: String, _ name: String, _ outcome: Decision.Outcome = .confirm, minute: Int = 0,
        for viewer: Viewer = .police
    ) throws -> (receipt: DecisionReceipt, token: Int64) {
        let time = Sample.time(minute)
        let lease = try #require(
            try claim(caseID, for: viewer, holder: name, duration: .seconds(600), at: time),
            "\(name) may not claim")
        return (try decide(Sample.decision(lease, outcome, at: time), for: viewer), lease.token)
    }

    func actions(_ caseID: String, as viewer: Viewer = .police) throws -> [String] {
        try #require(try look(caseID, as: viewer)).history.map(\.action)
    }

    func undoes(_ caseID: String, _ token: Int64, _ name: String, minute: Int = 9) throws -> ReviewRefusal? {
        try undo(
            caseID, token: token, for: .police, Act(actor: name, reason: "slip", at: Sample.time(minute)))
    }
}
