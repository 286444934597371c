import Evidence
import Hummingbird
import HummingbirdCore
import HummingbirdTLS

/// The review site over a case store: server-rendered pages for people who decide about cases.
///
///     let site = ReviewSite(try SiteServices(stores: stores, settings: settings, …))
///     try await site.run { port in print("http://127.0.0.1:\(port)/") }
package struct ReviewSite: Sendable {
    let services: SiteServices

    package init(_ services: SiteServices) { self.services = services }

    /// Serves until SIGINT or SIGTERM, and ends what is in flight first. `listening` is told the port. Throws a
    /// ``SiteProblem`` where certificate or key cannot be used, and what the system says where it cannot listen.
    package func run(listening: @escaping @Sendable (Int) -> Void) async throws {
        var application = try application(listening)
        application.configuration.availableConnectionsDelegate = .maximum(1_000, logger: application.logger)
        try await application.runService()
    }

    /// Head and headers within 16 KB and within 30 seconds (Hummingbird's `HTTPConnectionStateHandler`, which counts
    /// from the last whole part); a connection without a request ends then too.
    private func application(_ listening: @escaping @Sendable (Int) -> Void) throws -> Application<
        SiteResponder
    > {
        let settings = services.settings
        let responder = SiteResponder(services)
        let configuration = ApplicationConfiguration(
            address: .hostname(settings.address.description, port: settings.port))
        let headers = SecurityHeaders(isEncrypted: settings.isEncrypted)
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ProtocolAnswers(headers)],
            idleTimeout: .seconds(30),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 100))
        guard case .encrypted(let files) = settings.transport else {
            return Application(
                responder: responder,
                server: .http1(configuration: channel),
                configuration: configuration,
                onServerRunning: { channel in listening(channel.localAddress?.port ?? 0) })
        }
        return try Application(
            responder: responder,
            server: .tls(
                .http1(configuration: channel),
                tlsConfiguration: SiteTLS.configuration(files)),
            configuration: configuration,
            onServerRunning: { channel in listening(channel.localAddress?.port ?? 0) })
    }
}
