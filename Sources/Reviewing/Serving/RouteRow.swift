import Evidence

/// What draws a page or does an act.
typealias Page = @Sendable (Visit) async throws -> Answer

/// One row of the authorisation table: who reaches what, and what is behind it. The router is built from the rows, so
/// what has no row cannot be reached.
struct RouteRow: Sendable {
    enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
    }

    /// Who comes in. Everybody else gets what an address that does not exist gives; who is not signed in, the sign-in.
    enum Audience: Hashable, Sendable {
        case everyone
        /// Whoever is at this stage of signing in.
        case halfway(SessionStage)
        case signedIn
        case holding(Power)
    }

    enum Side: Sendable {
        case both
        /// Not even its existence is for municipalities.
        case policeOnly
    }

    /// Whose data the page shows.
    enum Content: Sendable {
        case none
        case ownAccount
        /// Of accounts, not of cases.
        case accounts
        /// Of the history, without what was seen.
        case custody
        /// What the account's viewer may see, which the store's queries decide.
        case cases
    }

    let method: Method
    /// With parameters as `:case`.
    let path: String
    let audience: Audience
    let side: Side
    let content: Content
    /// The actions that stand in the history once this was reached.
    let custody: [String]
    let page: Page

    init(
        _ method: Method, _ path: String, _ audience: Audience, side: Side = .both, content: Content,
        custody: [String] = [], _ page: @escaping Page
    ) {
        (self.method, self.path, self.audience, self.side) = (method, path, audience, side)
        (self.content, self.custody, self.page) = (content, custody, page)
    }

    /// A request that only looks may come from anywhere; one that changes something is checked for where it comes from.
    var isChanging: Bool { method == .post }
}

/// All rows.
enum RouteTable {
    static let rows =
        SignInRoutes.rows + AccountRoutes.rows + CustodyRoutes.rows + AssetRoutes.rows + WorkRoutes.rows
        + ExportRoutes.rows

    /// Behind all addresses without a row: who is signed in learns that there is nothing, everybody else has to sign in
    /// first, as for any page.
    static let absent = RouteRow(.get, "/**", .signedIn, content: .none) { _ in throw Refusal.notFound }
}
