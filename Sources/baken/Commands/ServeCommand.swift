import ArgumentParser
import Evidence
import Filing
import Glibc
import Reviewing

/// `baken serve`: the review site.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "The review site: people look at cases in a browser and decide.",
        discussion: """
            Listens on this machine alone, unless TLS or a proxy that speaks it is given. Accounts come from
            `baken user add`. SIGTERM and Ctrl-C end it after what is in flight.
            Example: baken serve --data DATA
            Example: baken serve --data DATA --theme Samples/themes
            Example: baken serve --data DATA --address 0.0.0.0 --host baken.gemeente.example \
            --tls-certificate site.pem --tls-key site.key
            """)

    @Option(name: .long, help: "The data folder of the crawl.") var data: String
    @Option(name: .long, help: "The folder of rules, for what cases are explained with.") var rules: String?
    @Option(name: .long, help: "The IP address to listen on.") var address = "127.0.0.1"
    @Option(
        name: .long, help: "The port; 0 for any free one. 8443 with TLS, 8080 without, where none is given.")
    var port: Int?
    @Option(name: .long, help: "A name in the address bar, without port; more than once for several.")
    var host: [String] = []
    @Option(name: .long, help: "The certificate of the site and those between it and the root, PEM.")
    var tlsCertificate: String?
    @Option(name: .long, help: "Its private key, PEM.") var tlsKey: String?
    @Option(
        name: .long,
        help: "The IP address of a proxy that speaks TLS; only it may ask, and its X-Forwarded-For counts.")
    var behindProxy: String?
    @Option(
        name: .long,
        help:
            "A folder of themes: GM0344.css is what accounts of that municipality see, police.css the police's. Design tokens only; a theme that cannot be read by everybody is refused."
    )
    var theme: String?

    func run() async throws {
        let settings = try settings()
        let folder = DataFolder(data)
        let store = try folder.openStore()
        quieten()
        if try store.accounts().isEmpty {
            Terminal.note("baken: there are no accounts yet: add the first with `baken user add`")
        }
        let log = try SiteLog(folder, store)
        var services = try SiteWiring.services(
            folder, store, settings, log, SiteReference.load(rulesPath: rules))
        if let theme { services.themes = try SiteThemes.load(theme) }
        let exports = try SiteExports(folder, store)
        services.exports = exports
        let site = ReviewSite(services)
        let keeping = Task { await log.run() }
        let exporting = Task(executorPreference: ExportExecutor()) { await exports.run() }
        let sweeping = Task { await SiteWiring.sweep(exports) }
        defer { [keeping, exporting, sweeping].forEach { $0.cancel() } }
        let scheme = settings.isEncrypted && behindProxy == nil ? "https" : "http"
        let name = host.first ?? address
        do {
            try await site.run { port in Terminal.note("baken: review site on \(scheme)://\(name):\(port)/") }
        } catch let problem as SiteProblem {
            throw Failure(ExitStatus.data, problem.description)
        }
        keeping.cancel()
        await keeping.value
        Terminal.note("baken: review site ended")
    }

    /// Hummingbird tells of its start in words of its own; ours say where to go. Whoever sets the level keeps it.
    private func quieten() {
        _ = unsafe setenv("LOG_LEVEL", "error", 0)
    }

    private func settings() throws -> SiteSettings {
        guard (0...65_535).contains(port ?? 0) else { throw ValidationError("--port takes 0 to 65535") }
        do {
            return try SiteSettings(
                address: address, port: port ?? (tlsCertificate == nil ? 8_080 : 8_443),
                transport: transport(),
                hosts: host)
        } catch let problem as SiteProblem {
            throw ValidationError(problem.description)
        }
    }

    private func transport() throws -> SiteSettings.Transport {
        switch (tlsCertificate, tlsKey, behindProxy) {
        case (nil, nil, nil): return .plain
        case (let chain?, let key?, nil): return .encrypted(.init(chainPath: chain, keyPath: key))
        case (nil, nil, let proxy?):
            guard let proxy = IPAddress(proxy) else {
                throw ValidationError("--behind-proxy takes an IP address, not \"\(proxy)\"")
            }
            return .behindProxy(proxy)
        default:
            throw ValidationError("give --tls-certificate with --tls-key, or --behind-proxy, or none of them")
        }
    }
}
