import Evidence

/// A new password: one's own choice at any time, or due because somebody else has set the one before.
enum PasswordPages {
    static func showFirst(_ visit: Visit) async throws -> Answer {
        form(visit, FormProblems(), next: visit.query["next"], isFirst: true)
    }

    static func show(_ visit: Visit) async throws -> Answer {
        visit.page("password", ["isDone": .flag(visit.query["done"] != nil), "action": "/password"])
    }

    /// The session begins here: with a new token.
    static func first(_ visit: Visit) async throws -> Answer {
        guard let session = visit.session else { throw Refusal.notFound }
        var problems = FormProblems()
        let new = try await checked(visit, session, &problems)
        guard let new else { return form(visit, problems, next: visit.form["next"], isFirst: true) }
        try await set(new, visit, session)
        let outcome = try await SignInPages.signIn(visit).open(.full, session.account, replacing: session)
        guard case .opened(let token, _, _) = outcome else { throw Refusal.failed }
        return SignInPages.onward(visit, token, to: "/")
    }

    /// All other sessions of the account end.
    static func change(_ visit: Visit) async throws -> Answer {
        guard let session = visit.session else { throw Refusal.notFound }
        var problems = FormProblems()
        let new = try await checked(visit, session, &problems)
        guard let new else { return form(visit, problems, next: nil, isFirst: false) }
        try await set(new, visit, session)
        return .redirect(to: "/password?done=1")
    }

    /// Nil with a problem on record: the old one is wrong, or the new one is not taken, or the same.
    private static func checked(_ visit: Visit, _ session: OpenSession, _ problems: inout FormProblems)
        async throws
        -> String?
    {
        let (name, words) = (session.account.name, visit.words)
        let (old, new) = (visit.form["old"] ?? "", visit.form["new"] ?? "")
        if !(visit.form["repeat"] ?? "").utf8.elementsEqual(new.utf8) {
            problems.add("repeat", words["passwordRepeatWrong"])
        }
        if let problem = PasswordRules.problem(with: new, of: name.text) {
            problems.add("new", words["password.\(problem.rawValue)"])
        } else if old.utf8.elementsEqual(new.utf8) {
            problems.add("new", words["passwordSame"])
        }
        guard problems.isEmpty else { return nil }
        guard try await isOwn(old, visit, name) else {
            problems.add("old", words["passwordOldWrong"])
            return nil
        }
        return new
    }

    /// A guess at the old password counts as one at the sign-in: an open session must not be a way around the limit.
    private static func isOwn(_ old: String, _ visit: Visit, _ name: AccountName) async throws -> Bool {
        let signIn = SignInPages.signIn(visit)
        let attempt = SignInAttempt(
            kind: .password, nameKey: visit.services.secrets.nameKey(name.text),
            address: visit.client.description, at: visit.now)
        let limits = visit.services.limits
        let answer = try await visit.stores { try $0.accounts.beginAttempt(attempt, limits) }
        guard case .allowed(let number) = answer else { throw Refusal.tooMany(seconds: 900) }
        guard let credential = try await visit.stores({ try $0.accounts.credential(of: name) }),
            let hash = PasswordHash(text: credential.password), try await signIn.matches(old, hash)
        else { return false }
        try await visit.stores { try $0.accounts.endAttempt(number) }
        return true
    }

    private static func set(_ new: String, _ visit: Visit, _ session: OpenSession) async throws {
        let hash = try await SignInPages.signIn(visit).hash(new).text
        let act = visit.act("from \(visit.client)")
        _ = try await visit.stores { stores in
            try stores.accounts.setPassword(
                hash, of: session.account.name, mustChange: false, keeping: session.digest, act)
        }
    }

    private static func form(_ visit: Visit, _ problems: FormProblems, next: String?, isFirst: Bool) -> Answer
    {
        let values: [String: ViewValue] = [
            "isFirst": .flag(isFirst), "next": .text(next.flatMap { LocalPath($0) }?.text ?? "/"),
            "action": .text(isFirst ? "/sign-in/password" : "/password"),
        ]
        return visit.page(
            "password", values.merging(problems.values) { $1 },
            status: problems.isEmpty ? .ok : .unprocessable)
    }
}
