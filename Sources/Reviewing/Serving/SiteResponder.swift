import Evidence
import Hummingbird

/// Answers every request, errors too, with the same headers: what is not answered here is answered nowhere.
struct SiteResponder: HTTPResponder {
    typealias Context = SiteContext

    let gate: SiteGate
    let router: RouterResponder<SiteContext>

    init(_ services: SiteServices, rows: [RouteRow] = RouteTable.rows) {
        let gate = SiteGate(services: services)
        let router = Router(context: SiteContext.self)
        for row in rows {
            router.on(RouterPath(row.path), method: .init(rawValue: row.method.rawValue) ?? .get) {
                request, context in
                try await gate.respond(to: request, row, context)
            }
        }
        (self.gate, self.router) = (gate, router.buildResponder())
    }

    func respond(to request: Request, context: SiteContext) async throws -> Response {
        do {
            guard gate.isForUs(request, context) else { throw Refusal.forged }
            let response = try await router.respond(to: request, context: context)
            // Hummingbird answers by itself where no row fits; its answers have none of our headers.
            if response.headers[.contentSecurityPolicy] != nil { return response }
            return try await gate.respond(to: request, RouteTable.absent, context)
        } catch let refusal as Refusal {
            return gate.response(refusal, request, context)
        } catch {
            // The type alone: what an unforeseen error says may quote what it failed on.
            gate.services.note("fault: \(type(of: error))")
            return gate.response(.failed, request, context)
        }
    }
}
