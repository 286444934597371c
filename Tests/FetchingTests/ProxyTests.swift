import Evidence
import Synchronization
import Testing

@testable import Fetching

/// Runs `body` with a server, a proxy that leads to it, and an engine that uses the proxy and knows no name.
private func withProxy<Result>(
    _ manner: TestProxy.Manner, resolvesNames: Bool = false,
    configure: (inout FetchConfiguration) -> Void = { _ in },
    addresses: [IPAddress] = [IPAddress("93.184.216.34")].compactMap(\.self),
    _ body: (LoopbackServer, TestProxy, FetchEngine) async throws -> Result
) async throws -> Result {
    let server = LoopbackServer { path in [.answer("page \(path)")] }
    let proxy = TestProxy(manner, to: server.port)
    defer {
        proxy.stop()
        server.stop()
    }
    let scheme =
        switch manner {
        case .socks5, .replying: "socks5h"
        default: "http"
        }
    var configuration = FetchConfiguration(userAgent: "BakenBot/test")
    configuration.proxy = CrawlProxy("\(scheme)://127.0.0.1:\(proxy.port)", resolvesNames: resolvesNames)
    configuration.connectTime = .seconds(5)
    configure(&configuration)
    let engine = try FetchEngine(configuration) { _ in .success(addresses) }
    do {
        let result = try await body(server, proxy, engine)
        await engine.stop()
        return result
    } catch {
        await engine.stop()
        throw error
    }
}

struct ProxyTests {
    private func address(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }

    @Test func `An HTTP proxy is asked for a tunnel to the address that was judged, and never for a name`()
        async throws
    {
        try await withProxy(.http) { server, proxy, engine in
            let capture = try #require(await engine.fetch(address("http://ads.example/a?b")).capture)
            #expect(text(capture.body) == "page /a?b")
            #expect(proxy.asked == ["CONNECT 93.184.216.34:80"])
            #expect(text(capture.requestHead) == text(server.requests[0]))
            for head in [proxy.heads[0], text(capture.requestHead)] {
                #expect(head.ranges(of: "\r\nUser-Agent: BakenBot").count == 1, "one honest name: \(head)")
            }
            #expect(text(capture.requestHead).hasPrefix("GET /a?b HTTP/1.1\r\nHost: ads.example\r\n"))
            #expect(!text(capture.responseHead).contains("X-Proxy"))
            #expect(capture.remoteAddress == nil)
            #expect(capture.resolvedAddresses == [IPAddress("93.184.216.34")])
            #expect(capture.provenance?.proxy == "http://127.0.0.1:\(proxy.port)")
        }
    }

    @Test func `An HTTP proxy that resolves names gets them as they are`() async throws {
        try await withProxy(.http, resolvesNames: true) { _, proxy, engine in
            let capture = try #require(await engine.fetch(address("http://ads.example/a")).capture)
            #expect(capture.status == 200)
            #expect(proxy.asked == ["GET http://ads.example/a"])
            #expect(capture.resolvedAddresses == [])
        }
    }

    @Test(arguments: ["ads.example", "abcdefghijklmnop.onion"])
    func `A SOCKS5h proxy gets names as they are, and nothing is looked up here`(host: String) async throws {
        try await withProxy(.socks5, addresses: []) { server, proxy, engine in
            let capture = try #require(await engine.fetch(address("http://\(host)/a")).capture)
            #expect(text(capture.body) == "page /a")
            #expect(proxy.asked == ["name \(host):80"])
            #expect(text(server.requests[0]).contains("\r\nHost: \(host)\r\n"))
            #expect(capture.remoteAddress == nil)
            #expect(capture.provenance?.proxy == "socks5h://127.0.0.1:\(proxy.port)")
        }
    }

    @Test(arguments: [
        "localhost", "intranet", "db.internal", "printer.local", "www.localhost", "router.home.arpa",
        "10.0.0.7",
        "127.0.0.1", "169.254.169.254", "[::1]", "[::ffff:10.0.0.1]",
        // Other spellings of the same, and names at which clouds keep their machines' secrets.
        "LOCALHOST.", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "１２７.0.0.1", "%31%32%37.0.0.1",
        "[::ffff:7f00:1]", "[0:0::0:1]", "2852039166", "100.100.200.200", "[fd00:ec2::254]",
        "metadata", "instance-data", "metadata.google.internal", "instance-data.ec2.internal",
        "metadata.tencentyun.com", "metadata.packet.net", "host.docker.internal",
        "kubernetes.default.svc.cluster.local",
    ])
    func `Private names and addresses are given to no proxy`(host: String) async throws {
        for manner in [TestProxy.Manner.socks5, .http] {
            try await withProxy(manner, resolvesNames: true) { server, proxy, engine in
                let failure = try #require(await engine.fetch(address("http://\(host)/")).failure)
                #expect(failure.code == .addressRefused)
                #expect(proxy.asked == [])
                #expect(server.connectionCount == 0)
            }
        }
    }

    @Test func `A name that leads to a private address here is given to no HTTP proxy`() async throws {
        try await withProxy(.http, addresses: [IPAddress("10.0.0.7")].compactMap(\.self)) {
            _, proxy, engine in
            let failure = try #require(await engine.fetch(address("http://ads.example/")).failure)
            #expect(failure.reason == "guard: 10.0.0.7 is a special address")
            #expect(proxy.asked == [])
        }
    }

    @Test func `An onion name is given to no HTTP proxy`() async throws {
        try await withProxy(.http, resolvesNames: true) { _, proxy, engine in
            let failure = try #require(await engine.fetch(address("http://abc.onion/")).failure)
            #expect(failure.reason == "guard: .onion names need a SOCKS5h proxy")
            #expect(proxy.asked == [])
        }
    }

    @Test func `An onion name leaves the machine through SOCKS5h alone: it is not even looked up here`()
        async throws
    {
        let lookUps = Mutex(0)
        let engine = try FetchEngine(FetchConfiguration(userAgent: "BakenBot/test")) { _ in
            lookUps.withLock { $0 += 1 }
            return .success([])
        }
        for host in ["abcdefghijklmnop.onion", "www.abcdefghijklmnop.onion", "ABC.Onion.", "onion"] {
            let failure = try #require(
                await engine.fetch(FetchRequest(address: address("http://\(host)/"))).failure)
            #expect(failure.reason == "guard: .onion names need a SOCKS5h proxy")
            #expect(await engine.addresses(of: try address("http://\(host)/")) == [])
        }
        #expect(lookUps.withLock { $0 } == 0)
        await engine.stop()
    }

    struct Trouble: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let manner: TestProxy.Manner
        let reason: String
    }

    static let troubles = [
        Trouble(
            testDescription: "403", manner: .refusing(403),
            reason: "proxy: it answered 403 when asked for a tunnel"),
        Trouble(
            testDescription: "407", manner: .refusing(407),
            reason: "proxy: it answered 407 when asked for a tunnel"),
        Trouble(
            testDescription: "closes", manner: .closing, reason: "proxy: it closed when asked for a tunnel"),
        Trouble(
            testDescription: "not allowed", manner: .replying(2),
            reason: "proxy: it does not allow this connection"),
        Trouble(
            testDescription: "unreachable", manner: .replying(4),
            reason: "proxy: the server cannot be reached from there"),
        Trouble(
            testDescription: "refused", manner: .replying(5),
            reason: "proxy: the server refused the connection"),
    ]

    @Test(arguments: troubles)
    func `What a proxy says is the reason`(trouble: Trouble) async throws {
        try await withProxy(trouble.manner) { _, _, engine in
            let failure = try #require(await engine.fetch(address("http://ads.example/")).failure)
            #expect(failure == FetchFailure(.proxy, trouble.reason))
        }
    }

    @Test func `A proxy that is not there is the reason, and nobody is asked directly`() async throws {
        try await withProxy(.http) { server, proxy, _ in
            proxy.stop()
            var configuration = FetchConfiguration(
                userAgent: "BakenBot", allowedNetworks: [IPNetwork("127.0.0.0/8")].compactMap(\.self))
            configuration.proxy = CrawlProxy("socks5h://127.0.0.1:1")
            let engine = try FetchEngine(configuration)
            let failure = try #require(await engine.fetch(server.address("/")).failure)
            #expect(failure == FetchFailure(.proxy, "proxy: no connection to it"))
            #expect(server.connectionCount == 0)
            await engine.stop()
        }
    }
}

struct CrawlProxyTests {
    @Test func `A proxy is named with its port`() throws {
        let proxy = try #require(CrawlProxy("socks5h://127.0.0.1:9050"))
        #expect(proxy.description == "socks5h://127.0.0.1:9050")
        #expect(proxy.resolvesNames)
        #expect(CrawlProxy("http://Proxy.Politie.example:80")?.host == "proxy.politie.example")
        #expect(CrawlProxy("http://[::1]:3128")?.host == "[::1]")
        #expect(CrawlProxy("http://proxy:3128")?.resolvesNames == false)
    }

    @Test(arguments: [
        "socks5://127.0.0.1:9050", "socks4a://127.0.0.1:1", "https://proxy.example:3128",
        "http://proxy.example",
        "http://user:word@proxy.example:3128", "http://proxy.example:3128/path", "http://proxy.example:3128/",
        "127.0.0.1:9050", "", "http://proxy.example:0", "http://proxy.example:70000", "http://a b:1",
    ])
    func `Other kinds, users and paths are no proxies`(text: String) {
        #expect(CrawlProxy(text) == nil)
    }
}
