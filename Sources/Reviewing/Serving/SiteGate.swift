import Evidence
import Hummingbird

/// From a request to the handler of its row and back: host, origin, session, admission, form, token, in this order.
struct SiteGate: Sendable {
    let services: SiteServices

    private var settings: SiteSettings { services.settings }
    private var cookies: SiteCookies { SiteCookies(isEncrypted: settings.isEncrypted) }
    private var headers: SecurityHeaders { SecurityHeaders(isEncrypted: settings.isEncrypted) }

    /// Asked for under a name of ours, and through the proxy where there is one. Another name means that somebody's page
    /// has its own name point here (DNS rebinding).
    func isForUs(_ request: Request, _ context: SiteContext) -> Bool {
        guard let authority = request.head.authority, settings.hosts.contains(HostName.withoutPort(authority))
        else {
            return false
        }
        return ClientAddress.isExpected(context.peer, settings)
    }

    func respond(to request: Request, _ row: RouteRow, _ context: SiteContext) async throws -> Response {
        if row.isChanging, !isOwn(request) { throw Refusal.forged }
        let now = services.clock()
        let sent = request.headers[values: .cookie]
        let token = cookies.value(.session, in: sent).flatMap(SessionToken.init)
        let session = try await session(token, at: now)
        switch Admission.verdict(on: row, for: session) {
        case .admitted: break
        case .absent: throw Refusal.notFound
        case .signIn: return response(.redirect(to: place(request).signIn), context)
        case .proceed(let path): return response(.redirect(to: path), context)
        }
        let visitor = cookies.value(.visit, in: sent).flatMap(SessionToken.init)
        let holder = session == nil ? nil : token
        let visit = try await Visit(
            services: services, row: row, session: session, token: holder ?? visitor ?? SessionToken(),
            language: language(request), nonce: context.nonce, now: now, path: place(request),
            query: query(request), form: row.isChanging ? form(request) : FormFields(),
            client: client(request, context), parameters: parameters(row, context))
        if row.isChanging, !visit.token.accepts(visit.form["csrf"] ?? "") { throw Refusal.forged }
        if row.content == .cases || row.content == .custody { try await checkHealth() }
        var answer = try await row.page(visit)
        if session == nil, visitor == nil, !answer.isLasting, answer.cookies.isEmpty {
            answer.cookies.append(cookies.set(.visit, visit.token.text))
        }
        return response(answer, context)
    }

    private func session(_ token: SessionToken?, at now: UTCTime) async throws -> OpenSession? {
        guard let token else { return nil }
        let terms = services.terms
        return try await services.onStores { try $0.sessions.session(token.digest, at: now, terms) }
    }

    private func checkHealth() async throws {
        do {
            try services.checkHealth()
        } catch {
            services.note("log: \(error)")
            throw Refusal.unavailable
        }
    }
}

extension SiteGate {
    private func isOwn(_ request: Request) -> Bool {
        RequestOrigin.isOwn(
            origin: request.headers[.origin],
            fetchSite: SecurityHeaders.Name("Sec-Fetch-Site").flatMap { request.headers[$0] },
            site: origin(request))
    }

    private func origin(_ request: Request) -> String {
        (settings.isEncrypted ? "https://" : "http://") + (request.head.authority ?? "")
    }

    /// Where to come back to: the page itself, or for a form the page that it stood on.
    private func place(_ request: Request) -> LocalPath {
        if request.method == .get { return LocalPath(request.head.path ?? "/") ?? .home }
        let referer = SecurityHeaders.Name("Referer").flatMap { request.headers[$0] }
        return referer.flatMap { LocalPath($0, at: origin(request)) } ?? .home
    }

    private func query(_ request: Request) throws -> FormFields {
        guard let query = request.uri.query else { return FormFields() }
        guard query.utf8.count <= FormFields.queryLimitInBytes else { throw Refusal.badRequest }
        return try FormFields(query.utf8)
    }

    private func form(_ request: Request) async throws -> FormFields {
        let type = request.headers[.contentType]?.prefix { $0 != ";" } ?? ""
        guard type == "application/x-www-form-urlencoded" else { throw Refusal.badRequest }
        return try FormFields(await RequestBytes.read(request))
    }

    private func client(_ request: Request, _ context: SiteContext) -> IPAddress {
        let forwarded = SecurityHeaders.Name("X-Forwarded-For").map { request.headers[values: $0] } ?? []
        return ClientAddress.client(peer: context.peer, forwarded: forwarded, settings)
    }

    /// Of letters, digits, dots, dashes and underscores only, as all our ids are.
    private func parameters(_ row: RouteRow, _ context: SiteContext) throws -> [String: String] {
        var found: [String: String] = [:]
        for part in row.path.split(separator: "/") where part.first == ":" {
            let name = String(part.dropFirst())
            let value = context.parameters.get(name) ?? ""
            let isID = value.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
                default: false
                }
            }
            guard isID, (1...100).contains(value.utf8.count) else { throw Refusal.notFound }
            found[name] = value
        }
        return found
    }

    private func language(_ request: Request) -> Language {
        cookies.value(.language, in: request.headers[values: .cookie]).flatMap(Language.init) ?? .nl
    }
}

extension SiteGate {
    private func response(_ answer: Answer, _ context: SiteContext) -> Response {
        answer.response(headers: headers, nonce: context.nonce)
    }

    /// The same for everybody: an error page names nobody, so that what is absent and what is forbidden are alike.
    func response(_ refusal: Refusal, _ request: Request, _ context: SiteContext) -> Response {
        let (code, word) = refusal.status
        let words = Words(language(request))
        var values = PageFrame(language: words.language, nonce: context.nonce).values
        values["title"] = .text(words["error.\(word)"])
        values["text"] = .text(words["error.\(word)Text"])
        var answer = Answer.html(
            Templates.shared(words.language).render("error", values),
            status: Answer.Status(rawValue: code) ?? .failed)
        if case .tooMany(let seconds) = refusal { answer.retryAfter = seconds }
        return response(answer, context)
    }
}
