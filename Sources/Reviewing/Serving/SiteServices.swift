package import Evidence

/// The stores behind the site. All of them block, so pages reach them through ``Visit/stores(_:)`` alone.
package struct SiteStores: Sendable {
    package let cases: any ReviewStore
    package let accounts: any AccountStore
    package let sessions: any SessionStore
    package let custody: any CustodyReader

    package init(
        cases: any ReviewStore, accounts: any AccountStore, sessions: any SessionStore,
        custody: any CustodyReader
    ) {
        (self.cases, self.accounts, self.sessions, self.custody) = (cases, accounts, sessions, custody)
    }
}

/// What all pages share: stores and their threads, keys, terms, the clock.
package struct SiteServices: Sendable {
    let stores: SiteStores
    let settings: SiteSettings
    let secrets: SecretBox
    let costs: PasswordHash.Costs
    /// Of nobody: a name without an account costs the same work as one with.
    let nobody: PasswordHash
    /// What cases are explained with.
    package var reference = ReviewReference.empty
    /// The keyed hash under which a phone number is filed, as somebody types it; nil for what is none. Nil where there is no
    /// key: then nobody searches by number.
    package var phoneHash: (@Sendable (String) -> Digest256?)?
    /// By municipality code, and `police`: the look that its accounts see. Everybody else sees the neutral one.
    package var themes: [String: SiteTheme] = [:] {
        didSet { themeAssets = themes.mapValues(\.asset) }
    }
    private(set) var themeAssets: [String: Asset] = [:]
    package var terms = SessionTerms()
    package var limits = AttemptLimits()
    let clock: @Sendable () -> UTCTime
    /// What seals bundles; nil where the site has none: then nobody finds a way to it.
    package var exports: (any ExportDesk)?
    /// Throws where the log cannot be brought up to date: then nothing more is shown.
    let checkHealth: @Sendable () throws -> Void
    /// One line for whoever runs the site; holds no text of a case and no secret.
    let note: @Sendable (String) -> Void

    let storePool = BlockingPool("baken.site.store", width: 8, limit: 256)
    /// Two at once: a hash takes 32 MB.
    let hashPool = BlockingPool("baken.site.hash", width: 2, limit: 32)

    package init(
        stores: SiteStores, settings: SiteSettings, secrets: SecretBox, costs: PasswordHash.Costs = .standard,
        clock: @escaping @Sendable () -> UTCTime, checkHealth: @escaping @Sendable () throws -> Void = {},
        note: @escaping @Sendable (String) -> Void
    ) throws {
        (self.stores, self.settings, self.secrets, self.costs) = (stores, settings, secrets, costs)
        (self.clock, self.checkHealth, self.note) = (clock, checkHealth, note)
        nobody = try PasswordHash(of: Hexadecimal.text(RandomBytes.make(16)), costs: costs)
    }

    /// Of several municipalities the first that has one.
    func theme(of viewer: Viewer) -> Asset? {
        switch viewer {
        case .police: themeAssets["police"]
        case .municipality(let codes): codes.lazy.compactMap { themeAssets[$0] }.first
        }
    }

    /// The only way to a store. What it throws becomes ``Refusal/unavailable``: where a look cannot be put on record,
    /// nothing is shown.
    func onStores<Value: Sendable>(_ body: @escaping @Sendable (SiteStores) throws -> Value) async throws
        -> Value
    {
        do {
            return try await storePool.run { try body(stores) }
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            note("store: \(error)")
            throw Refusal.unavailable
        }
    }
}
