/// One decision about many cases of one site that show one sign: proposed by one person, agreed to by another.
///
/// | step | who | what it needs |
/// | --- | --- | --- |
/// | proposed | a reviewer | at least two cases, all of one site with one sign; outcome, code, words |
/// | submitted | the same | each of the sample looked at since, and the number of cases typed |
/// | agreed | another, who may give a second word | the same of their own |
/// | refused | either of the two | a reason |
///
/// Nothing is decided before the agreement. Then each case gets a decision of its own, of the one who proposed it, and what
/// changed or was taken by somebody since is left out and named.
package struct BulkAct: Hashable, Sendable {
    package enum Step: String, Sendable, CaseIterable {
        case proposed, submitted, agreed, refused
    }

    package let id: Int64
    package let outcome: Decision.Outcome
    package let reasonCode: String
    package let text: String
    package let host: String
    /// ``Finding/rule``, which all of them have in common.
    package let rule: String
    package let proposedBy: String
    package let proposedAt: UTCTime
    package let step: Step
    /// Who took the last step, and why where it was refused.
    package let lastStep: Act
    package let count: Int

    package init(
        id: Int64, outcome: Decision.Outcome, reasonCode: String, text: String, host: String, rule: String,
        proposedBy: String, proposedAt: UTCTime, step: Step, lastStep: Act, count: Int
    ) {
        (self.id, self.outcome, self.reasonCode, self.text) = (id, outcome, reasonCode, text)
        (self.host, self.rule, self.proposedBy, self.proposedAt) = (host, rule, proposedBy, proposedAt)
        (self.step, self.lastStep, self.count) = (step, lastStep, count)
    }

    /// More would be a queue again, and nobody's act.
    package static let limit = 200
    /// One is decided by itself.
    package static let least = 2
    /// So many, chosen at random, each of the two looks at; all where there are fewer.
    package static let sampleSize = 10
    /// After this an act that nobody agreed to counts no more.
    package static let term = Duration.seconds(8 * 3_600)

    /// What may be decided about many at once. Nothing of the police's is confirmed like this, and nobody is passed on or
    /// offered help by the dozen: those are about one person each.
    package static func outcomes(for route: Route) -> [Decision.Outcome] {
        switch route {
        case .police: [.dismiss, .notEnough]
        case .municipality: [.confirm, .dismiss, .notEnough]
        }
    }

    /// The routes whose cases `outcome` may be decided about.
    package static func routes(for outcome: Decision.Outcome) -> [Route] {
        Route.allCases.filter { outcomes(for: $0).contains(outcome) }
    }
}

/// One case of a bulk act.
package struct BulkCase: Hashable, Sendable {
    /// Why a case was not decided with the others.
    package enum Omission: String, Sendable, CaseIterable {
        /// Another wording, other signs, or two people are asked now.
        case changed
        /// Somebody has it before them.
        case claimed
        case decided
    }

    package let caseID: String
    /// As it stands now; nil where it is not this viewer's any more.
    package let row: WorkRow?
    /// Chosen for the eyes of both.
    package let isSample: Bool
    /// Whether who asks has opened it since the act was proposed.
    package let isSeen: Bool
    /// Nil while nothing is decided, and for what was.
    package let omission: Omission?
    /// Of the decision that was made about it; nil where there is none.
    package let token: Int64?

    package init(
        caseID: String, row: WorkRow?, isSample: Bool, isSeen: Bool, omission: Omission?, token: Int64?
    ) {
        (self.caseID, self.row, self.isSample, self.isSeen) = (caseID, row, isSample, isSeen)
        (self.omission, self.token) = (omission, token)
    }
}

/// What a person wants to decide about many.
package struct BulkProposal: Hashable, Sendable {
    /// With a rule and a host; else nothing is proposed.
    package let filter: WorkFilter
    package let outcome: Decision.Outcome
    package let reasonCode: String
    package let text: String

    package init(filter: WorkFilter, outcome: Decision.Outcome, reasonCode: String, text: String) {
        (self.filter, self.outcome, self.reasonCode, self.text) = (filter, outcome, reasonCode, text)
    }
}

/// Why a step of a bulk act was not taken. Nothing was changed then.
package enum BulkRefusal: String, Error, Sendable, CaseIterable {
    /// None, or not for this viewer, or too old.
    case noSuchAct
    /// Not all of the sample was looked at.
    case sampleUnseen
    /// The number typed is not the number of cases.
    case wrongCount
    /// Nobody agrees with themselves.
    case ownAct
    /// It stands at another step already.
    case overtaken
}

/// What agreement brought about.
package struct BulkResult: Hashable, Sendable {
    package let decided: [String]
    package let omitted: [String: BulkCase.Omission]

    package init(decided: [String], omitted: [String: BulkCase.Omission]) {
        (self.decided, self.omitted) = (decided, omitted)
    }
}

/// Acts on many cases. Each call is one transaction; see ``BulkAct``.
package protocol BulkStore: AnyObject, Sendable {
    /// Lays down which cases it is about, with a random sample of them. Nil where there are fewer than ``BulkAct/least``: open
    /// ones that one person decides, with the filter's host and rule, of a route whose outcomes have this one; at most
    /// ``BulkAct/limit`` of them, the most urgent first.
    func propose(_ proposal: BulkProposal, for viewer: Viewer, _ act: Act) throws -> Int64?
    /// Nil where it does not exist for this viewer: all of its cases did, when it was proposed. A look at a list, so an entry.
    func bulkAct(_ id: Int64, for viewer: Viewer, _ act: Act) throws -> (act: BulkAct, cases: [BulkCase])?
    /// Those of the last ``BulkAct/term`` that wait for somebody, the oldest first, at most a hundred.
    func bulkActsWaiting(for viewer: Viewer, at: UTCTime) throws -> [BulkAct]
    /// The one who proposed it has looked, and typed the number.
    func submit(_ id: Int64, count: Int, for viewer: Viewer, _ act: Act) throws -> BulkRefusal?
    /// Another agrees: the cases are decided, now.
    func agree(_ id: Int64, count: Int, for viewer: Viewer, _ act: Act) throws -> Result<
        BulkResult, BulkRefusal
    >
    /// Somebody who sees it ends it before that.
    func refuse(_ id: Int64, for viewer: Viewer, _ act: Act) throws -> BulkRefusal?
    /// The one who proposed it takes back all of its decisions that may still be; how many those were.
    func undoBulk(_ id: Int64, for viewer: Viewer, _ act: Act) throws -> Int
}
