import Evidence

/// One request as a page handler sees it: admitted by its row, its session looked up, its form read and checked.
struct Visit: Sendable {
    let services: SiteServices
    let row: RouteRow
    /// Nil on pages for everyone, for who is not signed in.
    let session: OpenSession?
    /// Of the session, or of the visit of somebody who has none.
    let token: SessionToken
    let language: Language
    let nonce: String
    let now: UTCTime
    /// The path with the part behind the question mark.
    let path: LocalPath
    let query: FormFields
    /// Empty for GET.
    let form: FormFields
    /// Where it comes from: of the browser, or of whom the proxy names.
    let client: IPAddress
    let parameters: [String: String]

    var words: Words { Words(language) }
    /// For the hidden field `csrf`.
    var csrf: String { token.formToken }

    /// Of who is signed in. Only on pages whose row asks for that.
    var account: Account {
        guard let session else { preconditionFailure("the row of \(row.path) lets in who has no account") }
        return session.account
    }

    var viewer: Viewer { account.viewer }

    /// A part of the path, as `:case` stands in the row's.
    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    func act(_ reason: String = "") -> Act { Act(actor: account.name.text, reason: reason, at: now) }

    func stores<Value: Sendable>(_ body: @escaping @Sendable (SiteStores) throws -> Value) async throws
        -> Value
    {
        try await services.onStores(body)
    }

    /// A page of the site; `values` stand beside those of ``rootValues``.
    func page(_ template: String, _ values: [String: ViewValue] = [:], status: Answer.Status = .ok) -> Answer
    {
        .html(
            Templates.shared(language).render(template, rootValues.merging(values) { _, own in own }),
            status: status)
    }

    private var rootValues: [String: ViewValue] {
        var values = PageFrame(language: language, nonce: nonce).values
        values["csrf"] = .text(csrf)
        values["path"] = .text(row.method == .get ? path.text : "/")
        guard let session, session.stage == .full else { return values }
        values["account"] = PageFrame.value(of: session.account, words)
        values["theme"] = .optional(services.theme(of: session.account.viewer)?.address)
        values["can"] = .object(
            Dictionary(uniqueKeysWithValues: session.account.role.powers.map { ($0.rawValue, true) }))
        return values
    }
}

/// What every page shows, an error's too.
struct PageFrame {
    let language: Language
    let nonce: String

    var values: [String: ViewValue] {
        [
            "lang": .text(language.rawValue), "nonce": .text(nonce),
            "isDutch": .flag(language == .nl), "asset": SiteAssets.addresses,
        ]
    }

    static func value(of account: Account, _ words: Words) -> ViewValue {
        var value: [String: ViewValue] = [
            "name": .text(account.name.text), "role": .text(words["role.\(account.role.rawValue)"]),
            "isPolice": .flag(account.viewer == .police),
        ]
        if case .municipality(let codes) = account.viewer {
            value["municipalities"] = .text(codes.joined(separator: ", "))
        }
        return .object(value)
    }
}

extension Visit {
    var cookies: SiteCookies { SiteCookies(isEncrypted: services.settings.isEncrypted) }
}
