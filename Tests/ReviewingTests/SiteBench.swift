import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Synchronization

@testable import Reviewing

/// The whole site over a store of its own in a temporary folder, with a clock that a test sets and cheap hashes.
final class SiteBench: Sendable {
    static let start = UTCTime(millisecondsSince1970: 1_795_000_000_000)
    static let password = "kwark lantaarn ijsbeer tuba"
    static let secret = Array("12345678901234567890".utf8)
    /// 1 KB and no time: what is tested is not the strength of the hash.
    static let costs = PasswordHash.Costs(logRounds: 4, blockSize: 1, parallelism: 1)

    let store: EvidenceStore
    let services: SiteServices
    private let folder: String

    convenience init() throws {
        try self.init(settings: SiteSettings(address: "127.0.0.1", port: 0, transport: .plain, hosts: []))
    }

    convenience init(_ change: (inout SiteServices) throws -> Void) throws {
        try self.init(
            settings: SiteSettings(address: "127.0.0.1", port: 0, transport: .plain, hosts: []),
            change: change)
    }

    init(
        settings: SiteSettings, change: (inout SiteServices) throws -> Void = { _ in },
        checkHealth: @escaping @Sendable () throws -> Void = {}
    ) throws {
        folder = NSTemporaryDirectory() + "baken-site-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        store = try EvidenceStore(path: folder + "/baken.sqlite")
        guard let secrets = SecretBox(key: Array(repeating: 7, count: 32)) else { throw Refusal.failed }
        let holder = ClockHolder()
        var services = try SiteServices(
            stores: SiteStores(cases: store, accounts: store, sessions: store, custody: store),
            settings: settings, secrets: secrets, costs: Self.costs, clock: { holder.now },
            checkHealth: checkHealth,
            note: { holder.add($0) })
        try change(&services)
        self.services = services
        self.holder = holder
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Shared with the site's closures, which are made before the bench is.
    final class ClockHolder: Sendable {
        private let time = Mutex(SiteBench.start)
        private let lines = Mutex<[String]>([])
        var now: UTCTime { time.withLock { $0 } }
        var notes: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        func advance(_ duration: Duration) { time.withLock { $0 = $0 + duration } }
    }

    let holder: ClockHolder
    var now: UTCTime { holder.now }

    func advance(_ duration: Duration) { holder.advance(duration) }

    var application: Application<SiteResponder> { Application(responder: SiteResponder(services)) }

    /// Requests go to the router without a socket.
    func run(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await application.test(.router) { client in try await body(client) }
    }
}

extension SiteBench {
    static let act = Act(actor: "installer", reason: "", at: start)

    /// Ready to work: the authenticator enrolled, the password one's own.
    @discardableResult
    func add(
        _ name: String, _ role: Role, _ viewer: Viewer = .police, isEnrolled: Bool = true,
        mustChange: Bool = false
    ) throws -> AccountName {
        guard let account = AccountName(name) else { throw Refusal.failed }
        let hash = try PasswordHash(of: Self.password, costs: Self.costs).text
        _ = try store.add(
            Account(
                name: account, role: role, viewer: viewer, createdAt: now, mustChangePassword: mustChange),
            password: hash, Self.act)
        if isEnrolled {
            try store.beginEnrolment(services.secrets.seal(Self.secret, for: account), of: account, Self.act)
            _ = try store.finishEnrolment(of: account, step: 0, Self.act)
        }
        return account
    }

    var code: String { TimeCode(secret: Self.secret).code(step: TimeCode.step(at: now)) }

    /// Somebody signed in, without the pages of the sign-in: what they do is tested by themselves.
    func visitor(_ client: any TestClientProtocol, _ name: AccountName) async throws -> Visitor {
        let visitor = Visitor(client)
        let token = SessionToken()
        try store.open(
            token.digest, of: name, stage: .full, replacing: nil, services.terms,
            Act(actor: name.text, reason: "", at: now))
        visitor.keep("baken-session", token.text)
        return visitor
    }

    func actions() throws -> [String] {
        try store.custody(CustodyFilter(), before: nil, limit: 1_000, Self.act).entries.map(\.event.action)
    }
}

/// A browser, as far as the site can tell: keeps cookies, sends where a form comes from and the token that stood in the
/// last page.
final class Visitor: Sendable {
    private struct State {
        var cookies: [String: String] = [:]
        /// Of the last page, unless a new session has begun since.
        var token: String?
    }

    private let client: any TestClientProtocol
    private let state = Mutex(State())

    init(_ client: any TestClientProtocol) { self.client = client }

    func keep(_ cookie: String, _ value: String) { state.withLock { $0.cookies[cookie] = value } }
    func cookie(_ name: String) -> String? { state.withLock { $0.cookies[name] } }

    @discardableResult
    func get(_ path: String) async throws -> TestResponse { try await send(path, .get, [:], nil) }

    /// With the token of this session, or of the last page where there is none.
    @discardableResult
    func post(
        _ path: String, _ fields: [String: String] = [:], origin: String? = "http://localhost",
        fetchSite: String? = "same-origin", token: String? = nil
    ) async throws -> TestResponse {
        var headers = HTTPFields()
        headers[.contentType] = "application/x-www-form-urlencoded"
        headers[.origin] = origin
        if let name = HTTPFields.Element.Name("Sec-Fetch-Site") { headers[name] = fetchSite }
        let drawn = state.withLock { $0.token }
        let own = cookie("baken-session").flatMap(SessionToken.init)?.formToken
        let all = fields.merging(["csrf": token ?? drawn ?? own ?? ""]) { one, _ in one }
        let body = all.map { "\(FormFields.encoded($0))=\(FormFields.encoded($1))" }.sorted().joined(
            separator: "&")
        return try await send(path, .post, headers, body)
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: String?)
        async throws
        -> TestResponse
    {
        var headers = headers
        let cookies = state.withLock { $0.cookies }
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
        }
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        for line in response.headers[values: .setCookie] { learn(line) }
        if let token = response.text.between("name=\"csrf\" value=\"", "\"") {
            state.withLock { $0.token = token }
        }
        return response
    }

    private func learn(_ line: String) {
        guard let pair = line.split(separator: ";").first, let sign = pair.firstIndex(of: "=") else { return }
        let (name, value) = (String(pair[..<sign]), String(pair[pair.index(after: sign)...]))
        state.withLock { state in
            state.cookies[name] = value.isEmpty ? nil : value
            if name == "baken-session" { state.token = nil }
        }
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
    var location: String? { headers[.location] }
}

extension String {
    /// What stands between the first `start` and the next `end`.
    func between(_ start: String, _ end: String) -> String? {
        guard let from = range(of: start)?.upperBound,
            let to = range(of: end, range: from..<endIndex)?.lowerBound
        else { return nil }
        return String(self[from..<to])
    }
}
