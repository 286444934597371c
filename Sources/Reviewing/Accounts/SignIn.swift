import Evidence

/// Signing in: password, then code or enrolment, then a new password where one is due. Each step gives a new token.
///
/// A guess is put on record before it is judged; one that was right is taken off again. A name without an account costs
/// the same work and gets the same answer as a wrong password, and so does one that is switched off.
struct SignIn: Sendable {
    enum Outcome: Sendable {
        /// On to this stage, under this token.
        case opened(SessionToken, SessionStage, Account)
        case wrong
        case tooMany(until: UTCTime)
    }

    let services: SiteServices
    let client: IPAddress
    let now: UTCTime

    func password(_ password: String, of typed: String) async throws -> Outcome {
        let attempt = try await begin(.password, typed)
        if case .refused(let until) = attempt { return .tooMany(until: until) }
        let name = AccountName(typed)
        let found = try await services.onStores { stores in
            try name.flatMap { name in
                try stores.accounts.account(name).flatMap { account in
                    try stores.accounts.credential(of: name).map { (account, $0) }
                }
            }
        }
        let hash = found.flatMap { PasswordHash(text: $0.1.password) }
        let isRight = try await matches(password, hash ?? services.nobody)
        guard isRight, hash != nil, let (account, credential) = found, account.isEnabled else {
            try await note("password", failedFor: found?.0.name)
            return .wrong
        }
        try await end(attempt)
        try await rehash(password, credential, account)
        let stage: SessionStage = account.hasSecondFactor ? .code : .enrolment
        if stage == .enrolment { try await beginEnrolment(account) }
        return try await open(stage, account, replacing: nil)
    }

    func code(_ answer: String, in session: OpenSession) async throws -> Outcome {
        let account = session.account
        let attempt = try await begin(.code, account.name.text)
        if case .refused(let until) = attempt { return .tooMany(until: until) }
        let factor: any SecondFactor = AuthenticatorFactor(services: services)
        guard try await factor.accepts(Self.digits(answer), of: account, at: now) else {
            try await note("code", failedFor: account.name)
            return .wrong
        }
        try await end(attempt)
        return try await open(account.mustChangePassword ? .password : .full, account, replacing: session)
    }

    /// The first code of a new authenticator: it proves that the app has the secret.
    func enrolment(_ answer: String, in session: OpenSession) async throws -> Outcome {
        let (account, name) = (session.account, session.account.name)
        let attempt = try await begin(.code, name.text)
        if case .refused(let until) = attempt { return .tooMany(until: until) }
        guard let secret = try await pendingSecret(of: name),
            let step = TimeCode(secret: secret).step(of: Self.digits(answer), at: now),
            try await finishEnrolment(of: name, step)
        else {
            try await note("code", failedFor: name)
            return .wrong
        }
        try await end(attempt)
        return try await open(account.mustChangePassword ? .password : .full, account, replacing: session)
    }

    /// As people type them, with blanks.
    private static func digits(_ answer: String) -> String { answer.filter { $0 != " " } }
}

extension SignIn {
    func open(_ stage: SessionStage, _ account: Account, replacing: OpenSession?) async throws -> Outcome {
        let (token, terms) = (SessionToken(), services.terms)
        let act = act(account.name.text)
        try await services.onStores { stores in
            try stores.sessions.open(
                token.digest, of: account.name, stage: stage, replacing: replacing?.digest, terms, act)
        }
        return .opened(token, stage, account)
    }

    /// The secret that is being enrolled; nil where none is.
    func pendingSecret(of name: AccountName) async throws -> [UInt8]? {
        let sealed = try await services.onStores { try $0.accounts.credential(of: name)?.pendingFactor }
        return try sealed.map { try services.secrets.open($0, for: name) }
    }

    func matches(_ password: String, _ hash: PasswordHash) async throws -> Bool {
        try await services.hashPool.run { try hash.matches(password) }
    }

    func hash(_ password: String) async throws -> PasswordHash {
        let costs = services.costs
        return try await services.hashPool.run { try PasswordHash(of: password, costs: costs) }
    }

    private func beginEnrolment(_ account: Account) async throws {
        let sealed = try services.secrets.seal(RandomBytes.make(TimeCode.secretLength), for: account.name)
        let act = act(account.name.text)
        try await services.onStores { try $0.accounts.beginEnrolment(sealed, of: account.name, act) }
    }

    private func finishEnrolment(of name: AccountName, _ step: Int64) async throws -> Bool {
        let act = act(name.text)
        return try await services.onStores { try $0.accounts.finishEnrolment(of: name, step: step, act) }
    }

    private func rehash(_ password: String, _ credential: Credential, _ account: Account) async throws {
        guard PasswordHash(text: credential.password)?.costs != services.costs else { return }
        let (new, act) = (try await hash(password).text, act(account.name.text))
        try await services.onStores { stores in
            try stores.accounts.rehash(credential.password, as: new, of: account.name, act)
        }
    }

    /// Where it came from stands in the reason: who signs in, and from where, is what a check of the history asks for.
    private func act(_ actor: String) -> Act { Act(actor: actor, reason: "from \(client)", at: now) }

    private func begin(_ kind: SignInAttempt.Kind, _ typed: String) async throws -> AttemptAnswer {
        let attempt = SignInAttempt(
            kind: kind, nameKey: services.secrets.nameKey(typed), address: client.description, at: now)
        let limits = services.limits
        return try await services.onStores { try $0.accounts.beginAttempt(attempt, limits) }
    }

    private func end(_ attempt: AttemptAnswer) async throws {
        guard case .allowed(let number) = attempt else { return }
        try await services.onStores { try $0.accounts.endAttempt(number) }
    }

    /// A name that is none is not written down: it may be a password.
    private func note(_ what: String, failedFor name: AccountName?) async throws {
        let object = name.map { "account \($0.text)" } ?? "sign-in"
        let event = CustodyEvent(
            action: "signInFailed", actor: "unknown", object: object, at: now,
            reason: "wrong \(what) from \(client)")
        try await services.onStores { try $0.custody.recordCustody(event) }
    }
}
