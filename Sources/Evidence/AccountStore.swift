/// Accounts, what they prove themselves with, and guesses at it.
///
/// Every act is one transaction with its entry in the history, on disk when it returns; where the entry cannot be
/// written nothing is changed. Calls block: make them from a queue that may.
package protocol AccountStore: AnyObject, Sendable {
    /// Sorted by name.
    func accounts() throws -> [Account]
    func account(_ name: AccountName) throws -> Account?
    func credential(of name: AccountName) throws -> Credential?

    func add(_ account: Account, password: String, _ act: Act) throws -> AccountRefusal?
    /// Switched off, an account has no sessions any more.
    func setEnabled(_ isEnabled: Bool, _ name: AccountName, _ act: Act) throws -> AccountRefusal?
    /// A new role or another viewer ends all sessions.
    func assign(_ role: Role, _ viewer: Viewer, to name: AccountName, _ act: Act) throws -> AccountRefusal?
    /// Ends all sessions but the one with the digest `keeping`.
    func setPassword(
        _ password: String, of name: AccountName, mustChange: Bool, keeping: Digest256?, _ act: Act
    ) throws -> AccountRefusal?
    /// The same password under other costs: no session ends. Nothing where it was changed meanwhile.
    func rehash(_ old: String, as new: String, of name: AccountName, _ act: Act) throws

    func beginEnrolment(_ sealed: [UInt8], of name: AccountName, _ act: Act) throws
    /// The pending secret counts from now on; `step` is that of the code it was confirmed with. False where none was.
    func finishEnrolment(of name: AccountName, step: Int64, _ act: Act) throws -> Bool
    /// False where a code of this time step or a later one was used already.
    func useCode(of name: AccountName, step: Int64) throws -> Bool

    /// An earlier request is replaced.
    func requestRecovery(of name: AccountName, _ act: Act) throws -> AccountRefusal?
    /// A new password that must be changed, no authenticator, no sessions.
    func approveRecovery(of name: AccountName, password: String, _ act: Act) throws -> AccountRefusal?
    /// Those that are not too old.
    func recoveries(at time: UTCTime) throws -> [RecoveryRequest]

    func beginAttempt(_ attempt: SignInAttempt, _ limits: AttemptLimits) throws -> AttemptAnswer
    /// One that succeeded counts no more.
    func endAttempt(_ number: Int64) throws
}

/// Sessions of the review site. A token stands in no store: only its digest.
package protocol SessionStore: AnyObject, Sendable {
    /// A session under a new token, in place of the one with the digest `replacing`.
    func open(
        _ digest: Digest256, of name: AccountName, stage: SessionStage, replacing: Digest256?,
        _ terms: SessionTerms, _ act: Act
    ) throws
    /// Nil where it never was, was ended, ran out, or its account is switched off. Notes that it was used.
    func session(_ digest: Digest256, at time: UTCTime, _ terms: SessionTerms) throws -> OpenSession?
    func end(_ digest: Digest256, _ act: Act) throws
    /// How many were ended; nil where there is no such account.
    func endSessions(of name: AccountName, _ act: Act) throws -> Int?
    /// How many hold at this time, by account.
    func sessionCounts(at time: UTCTime, _ terms: SessionTerms) throws -> [AccountName: Int]
}

/// The history as whoever checks it reads it: who looked at what and did what, without what was seen.
package protocol CustodyReader: AnyObject, Sendable {
    /// The newest first, from below the entry `before`. That the history was read is an entry of its own, written first.
    func custody(_ filter: CustodyFilter, before: Int64?, limit: Int, _ act: Act) throws -> CustodyExcerpt
    /// One entry for something that belongs to no case.
    func recordCustody(_ event: CustodyEvent) throws
}

/// Which entries of the history are asked for; nil asks for all.
package struct CustodyFilter: Hashable, Sendable {
    package var action: String?
    package var actor: String?
    package var object: String?
    /// From this instant.
    package var from: UTCTime?
    /// Up to, and without, this instant.
    package var until: UTCTime?

    package init() {}
}

/// A part of the history.
package struct CustodyExcerpt: Sendable {
    package struct Entry: Hashable, Sendable {
        package let number: Int64
        /// Its reason is kept only where it says why somebody looked, or what was done to an account.
        package let event: CustodyEvent

        package init(number: Int64, event: CustodyEvent) {
            (self.number, self.event) = (number, event)
        }
    }

    package let entries: [Entry]
    /// Where to go on; nil at the end. One look walks a bounded part, so an excerpt may be short and still go on.
    package let next: Int64?

    package init(entries: [Entry], next: Int64?) {
        (self.entries, self.next) = (entries, next)
    }
}
