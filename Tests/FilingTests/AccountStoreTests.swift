import Evidence
import GRDB
import Testing

@testable import Filing

@Suite struct AccountStoreTests {
    private let folder = TemporaryFolder()

    private func store() throws -> EvidenceStore { try EvidenceStore(path: folder.database) }

    private func name(_ text: String) throws -> AccountName { try #require(AccountName(text)) }

    private func account(_ text: String, _ role: Role = .reviewer, _ viewer: Viewer = .police) throws
        -> Account
    {
        Account(name: try name(text), role: role, viewer: viewer, createdAt: Sample.start)
    }

    @Test func `An account comes back as it was added`() throws {
        let store = try store()
        let added = try account("a.jansen", .secondReviewer, .municipality(["GM0344", "GM0363"]))
        #expect(try store.add(added, password: "hash", Sample.act()) == nil)
        #expect(try store.add(added, password: "other", Sample.act()) == .nameTaken)
        #expect(try store.accounts() == [added])
        let credential = try store.credential(of: added.name)
        #expect(credential == Credential(password: "hash", factor: nil, pendingFactor: nil, lastStep: nil))
    }

    /// Each act, and what stands in the history and in the log after it.
    @Test
    func `Every act on an account is an entry of the history and a leaf of the log, in one transaction`()
        throws
    {
        let store = try store()
        let own = try account("a.jansen")
        let act = Sample.act("installer")
        let acts: [(String, () throws -> Void)] = [
            ("accountAdded", { _ = try store.add(own, password: "x", act) }),
            (
                "passwordSet",
                { _ = try store.setPassword("y", of: own.name, mustChange: true, keeping: nil, act) }
            ),
            ("enrolmentBegun", { try store.beginEnrolment([1], of: own.name, act) }),
            ("authenticatorEnrolled", { _ = try store.finishEnrolment(of: own.name, step: 1, act) }),
            ("roleChanged", { _ = try store.assign(.viewer, .police, to: own.name, act) }),
            ("passwordRehashed", { try store.rehash("y", as: "z", of: own.name, act) }),
            (
                "signedIn",
                {
                    try store.open(
                        Digest256(of: "t"), of: own.name, stage: .full, replacing: nil, SessionTerms(), act)
                }
            ),
            ("signedOut", { try store.end(Digest256(of: "t"), act) }),
            ("sessionsEnded", { _ = try store.endSessions(of: own.name, act) }),
            ("accountDisabled", { _ = try store.setEnabled(false, own.name, act) }),
            ("accountEnabled", { _ = try store.setEnabled(true, own.name, act) }),
        ]
        for (action, body) in acts {
            let before = try store.leafCount()
            try body()
            #expect(try store.leafCount() == before + 1, "\(action)")
            let newest = try store.reading { db in
                try db.row("SELECT action, object, leaf FROM custody ORDER BY id DESC LIMIT 1")
            }
            #expect(try newest?.stored("action") == action)
            #expect(try newest?.stored("object") == "account a.jansen")
            #expect(try newest?.stored("leaf") == before)
        }
    }

    @Test func `Where the history cannot be written, nothing is changed`() throws {
        let store = try store()
        let own = try account("a.jansen")
        _ = try store.add(own, password: "x", Sample.act())
        try store.onWriter { db in
            try db.execute(
                sql:
                    "CREATE TEMP TRIGGER full BEFORE INSERT ON custody BEGIN SELECT RAISE(ABORT, 'full'); END"
            )
        }
        #expect(throws: FilingError.self) { try store.setEnabled(false, own.name, Sample.act()) }
        #expect(throws: FilingError.self) {
            try store.open(
                Digest256(of: "t"), of: own.name, stage: .full, replacing: nil, SessionTerms(), Sample.act())
        }
        #expect(throws: FilingError.self) {
            try store.custody(CustodyFilter(), before: nil, limit: 10, Sample.act())
        }
        #expect(try store.account(own.name)?.isEnabled == true)
        #expect(try store.session(Digest256(of: "t"), at: Sample.start, SessionTerms()) == nil)
    }

    @Test func `An account is never removed`() throws {
        let store = try store()
        _ = try store.add(account("a.jansen"), password: "x", Sample.act())
        #expect(throws: FilingError.self) {
            try store.writing { db in try db.execute(sql: "DELETE FROM account") }
        }
    }

    @Test func `Of guesses made at once no more are let through than the limit`() async throws {
        let store = try store()
        let key = Digest256(of: "name")
        let allowed = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 1...40 {
                group.addTask {
                    let guess = SignInAttempt(
                        kind: .code, nameKey: key, address: "127.0.0.1", at: Sample.start)
                    guard case .allowed = try store.beginAttempt(guess, AttemptLimits()) else { return false }
                    return true
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(allowed == 10)
    }

    @Test func `One address that guesses keeps nobody out from another; guesses from five do, for a while`()
        throws
    {
        let store = try store()
        let limits = AttemptLimits()
        func guess(_ address: String, _ minute: Int = 0) throws -> Bool {
            let attempt = SignInAttempt(
                kind: .password, nameKey: Digest256(of: "name"), address: address, at: Sample.time(minute))
            guard case .allowed = try store.beginAttempt(attempt, limits) else { return false }
            return true
        }
        for _ in 1...10 { #expect(try guess("10.0.0.1")) }
        #expect(try !guess("10.0.0.1"))
        #expect(try guess("10.0.0.2"))
        for number in 3...6 { for _ in 1...10 where try guess("10.0.0.\(number)") {} }
        #expect(try !guess("10.0.0.7"))
        #expect(try guess("10.0.0.7", 15))
    }

    @Test func `A guess that was right counts no more, and one of the future never did`() throws {
        let store = try store()
        let key = Digest256(of: "name")
        for _ in 1...30 {
            let guess = SignInAttempt(kind: .code, nameKey: key, address: "::1", at: Sample.start)
            guard case .allowed(let number) = try store.beginAttempt(guess, AttemptLimits()) else {
                Issue.record("stopped")
                return
            }
            try store.endAttempt(number)
        }
        for _ in 1...10 {
            _ = try store.beginAttempt(
                SignInAttempt(kind: .code, nameKey: key, address: "::1", at: Sample.time(1_000)),
                AttemptLimits())
        }
        let now = SignInAttempt(kind: .code, nameKey: key, address: "::1", at: Sample.start)
        guard case .allowed = try store.beginAttempt(now, AttemptLimits()) else {
            Issue.record("a clock that was ahead keeps somebody out")
            return
        }
    }

    @Test func `A code of a step that was used, or of one before it, is used no more`() throws {
        let store = try store()
        let own = try account("a.jansen")
        _ = try store.add(own, password: "x", Sample.act())
        #expect(try store.useCode(of: own.name, step: 100))
        #expect(try !store.useCode(of: own.name, step: 100))
        #expect(try !store.useCode(of: own.name, step: 99))
        #expect(try store.useCode(of: own.name, step: 101))
    }

    @Test func `Sessions that ran out leave the table at the next sign-in`() throws {
        let store = try store()
        let own = try account("a.jansen")
        _ = try store.add(own, password: "x", Sample.act())
        for number in 0..<5 {
            try store.open(
                Digest256(of: "\(number)"), of: own.name, stage: .full, replacing: nil, SessionTerms(),
                Sample.act(minute: number * 60))
        }
        #expect(try store.reading { db in try db.number("SELECT count(*) FROM session") } == 1)
        let counts = try store.sessionCounts(at: Sample.time(241), SessionTerms())
        #expect(counts == [own.name: 1])
    }
}
