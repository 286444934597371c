import Evidence

/// The list of accounts and what an administrator does with one. Names travel in forms, not in addresses.
enum AccountPages {
    static func show(_ visit: Visit) async throws -> Answer { try await list(visit) }

    static func setEnabled(_ isEnabled: Bool, _ visit: Visit) async throws -> Answer {
        let (name, act) = (try name(visit), visit.act())
        return try await after(visit.stores { try $0.accounts.setEnabled(isEnabled, name, act) }, visit)
    }

    static func endSessions(_ visit: Visit) async throws -> Answer {
        let (name, act) = (try name(visit), visit.act())
        let ended = try await visit.stores { try $0.sessions.endSessions(of: name, act) }
        return try await after(ended == nil ? .noSuchAccount : nil, visit)
    }

    static func requestRecovery(_ visit: Visit) async throws -> Answer {
        let (name, act) = (try name(visit), visit.act())
        return try await after(visit.stores { try $0.accounts.requestRecovery(of: name, act) }, visit)
    }

    /// The new password is shown once, to the second administrator, who hands it on; at its first use it must be changed.
    static func approveRecovery(_ visit: Visit) async throws -> Answer {
        let (name, act) = (try name(visit), visit.act())
        let password = FirstPassword.make()
        let hash = try await SignInPages.signIn(visit).hash(password).text
        let refusal = try await visit.stores { stores in
            try stores.accounts.approveRecovery(of: name, password: hash, act)
        }
        if let refusal { return try await after(refusal, visit) }
        return visit.page("recovered", ["name": .text(name.text), "password": .text(password)])
    }

    private static func name(_ visit: Visit) throws -> AccountName {
        guard let name = AccountName(visit.form["account"] ?? "") else { throw Refusal.notFound }
        return name
    }

    private static func after(_ refusal: AccountRefusal?, _ visit: Visit) async throws -> Answer {
        guard let refusal else { return .redirect(to: "/accounts") }
        if refusal == .noSuchAccount { throw Refusal.notFound }
        return try await list(visit, visit.words["refusal.\(refusal.rawValue)"])
    }

    private static func list(_ visit: Visit, _ problem: String? = nil) async throws -> Answer {
        let (now, terms) = (visit.now, visit.services.terms)
        let (accounts, counts, recoveries) = try await visit.stores { stores in
            (
                try stores.accounts.accounts(), try stores.sessions.sessionCounts(at: now, terms),
                try stores.accounts.recoveries(at: now)
            )
        }
        var problems = FormProblems()
        if let problem { problems.add("accounts", problem) }
        let own = visit.account.name
        let rows = accounts.map { account in
            row(
                account, own, counts[account.name] ?? 0, recoveries.first { $0.account == account.name },
                visit.words)
        }
        return visit.page(
            "accounts", problems.values.merging(["accounts": .list(rows)]) { $1 },
            status: problem == nil ? .ok : .conflict)
    }

    private static func row(
        _ account: Account, _ own: AccountName, _ sessions: Int, _ recovery: RecoveryRequest?, _ words: Words
    ) -> ViewValue {
        let isOwn = account.name == own
        let isRequestedByOwn = recovery?.requestedBy.utf8.elementsEqual(own.text.utf8) ?? false
        var codes = words["police"]
        if case .municipality(let list) = account.viewer { codes = list.joined(separator: ", ") }
        return [
            "name": .text(account.name.text), "role": .text(words["role.\(account.role.rawValue)"]),
            "whose": .text(codes), "isEnabled": .flag(account.isEnabled), "isOther": .flag(!isOwn),
            "hasAuthenticator": .flag(account.hasSecondFactor), "sessions": .number(sessions),
            "hasSessions": .flag(sessions > 0), "isRecovering": .flag(recovery != nil),
            "requestedBy": .text(recovery?.requestedBy ?? ""),
            "mayApprove": .flag(recovery != nil && !isRequestedByOwn && !isOwn),
        ]
    }
}

/// A password for one use, that somebody reads out to somebody else: 100 bits in letters and digits of Base32.
package enum FirstPassword {
    package static func make() -> String {
        let bytes = Array(Base32.text(RandomBytes.make(13)).lowercased().utf8.prefix(20))
        return stride(from: 0, to: 20, by: 5).map { String(decoding: bytes[$0..<$0 + 5], as: UTF8.self) }
            .joined(separator: "-")
    }
}
