import Evidence

/// What somebody proves beside the password. The door for passkeys and for the sign-in of a municipality (OIDC): each
/// takes what the browser sends back and says whether it proves this account, once.
protocol SecondFactor: Sendable {
    /// True where `answer` proves the account now. The same answer proves nothing a second time.
    func accepts(_ answer: String, of account: Account, at time: UTCTime) async throws -> Bool
}

/// A code of an authenticator app.
struct AuthenticatorFactor: SecondFactor {
    let services: SiteServices

    func accepts(_ answer: String, of account: Account, at time: UTCTime) async throws -> Bool {
        let name = account.name
        guard let sealed = try await services.onStores({ try $0.accounts.credential(of: name)?.factor })
        else {
            return false
        }
        guard
            let step = TimeCode(secret: try services.secrets.open(sealed, for: name)).step(
                of: answer, at: time)
        else { return false }
        return try await services.onStores { try $0.accounts.useCode(of: name, step: step) }
    }
}
