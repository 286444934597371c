import Dispatch
import Evidence
import Synchronization
import Testing

@testable import Fetching

extension NameResolver.Answer {
    fileprivate var failure: FetchFailure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}

private func addresses(_ texts: String...) -> [IPAddress] { texts.compactMap { IPAddress($0) } }

struct AddressGuardTests {
    @Test(arguments: [
        "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "localhost",
        "0.0.0.0", "[::]",
    ])
    func `This machine is refused where the plan does not list it, before any connection`(host: String)
        async throws
    {
        try await withServer({ _ in [.answer("secret")] }, configure: { $0.allowedNetworks = [] }) {
            server, engine in
            let failure = try #require(await engine.fetch(server.address("/", host: host)).failure)
            #expect(failure.code == .addressRefused)
            #expect(failure.reason.hasPrefix("guard: "))
            #expect(failure.reason.hasSuffix(" is a special address"))
            #expect(!failure.isRetryable)
            try await expectFirstConnection(to: server)
        }
    }

    /// Connections are accepted in the order they came, so that an earlier one would be counted before this.
    private func expectFirstConnection(to server: LoopbackServer) async throws {
        let known = try FetchEngine(
            FetchConfiguration(
                userAgent: "BakenBot", allowedNetworks: [IPNetwork("127.0.0.0/8")].compactMap(\.self)))
        #expect(await known.fetch(server.address("/known")).capture?.status == 200)
        await known.stop()
        #expect(server.connectionCount == 1)
    }

    @Test(arguments: [
        "169.254.169.254", "10.0.0.7", "192.168.1.1", "172.16.0.1", "100.64.0.1", "224.0.0.1",
        "255.255.255.255",
        "[fe80::1]", "[fc00::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fd00:ec2::254]",
    ])
    func `Special addresses are refused`(host: String) async throws {
        try await withServer { _ in
            []
        } _: { _, engine in
            let address = try #require(WebAddress("http://\(host)/latest/meta-data"))
            #expect(await engine.fetch(address).failure?.code == .addressRefused)
        }
    }

    /// Whether such a spelling is refused as an address or read as the one that is meant: no connection comes of it.
    @Test(arguments: [
        "127.1", "127.0.1", "0x7f.0.0.1", "0x7f000001", "0X7F.1", "2130706433", "017700000001", "0177.0.0.1",
        "0177.0x0.0.1", "127.0.0.1.", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]",
        "[::127.0.0.1]", "[fe80::1%25lo]", "[fe80::1%lo]", "[::1%25lo]", "①②⑦.⓪.⓪.①", "127。0。0。1",
        "localhost.",
        "LOCALHOST", "%6c%6f%63alhost", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376",
        "[::ffff:a9fe:a9fe]",
        "[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::]", "0", "00", "[::]",
    ])
    func `Other spellings of this machine and of the cloud's lead nowhere`(host: String) async throws {
        try await withServer({ _ in [.answer("secret")] }, configure: { $0.allowedNetworks = [] }) {
            server, engine in
            for text in ["http://\(host):\(server.port)/", "http://a@\(host):\(server.port)/"] {
                guard let address = WebAddress(text) else { continue }
                let failure = try #require(await engine.fetch(address).failure)
                #expect([.addressRefused, .unresolvable].contains(failure.code), "\(failure)")
            }
            try await expectFirstConnection(to: server)
        }
    }

    @Test(arguments: [
        "file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:70/_x", "dict://127.0.0.1:2628/",
        "ldap://127.0.0.1/",
        "telnet://127.0.0.1/", "smb://127.0.0.1/x", "javascript:alert(1)", "data:text/html,x",
        "jar:http://a!/", "//",
        "unix:///run/docker.sock", "http+unix://x/", "blob:http://a.example/x",
        "view-source:http://a.example/",
    ])
    func `Only http and https are addresses, also as links and redirects`(text: String) throws {
        #expect(WebAddress(text) == nil)
        #expect(try #require(WebAddress("http://ads.example/")).resolving(text) == nil)
    }

    @Test func `Each hop of a redirect goes through the guard anew`() async throws {
        for target in [
            "http://127.0.0.2", "http://[::1]", "http://169.254.169.254/latest", "http://db.example/",
        ] {
            let server = LoopbackServer { _ in
                [.answer("", status: "302 Found", headers: ["Location: \(target)/robots.txt"])]
            }
            let networks = [IPNetwork("127.0.0.1/32")].compactMap(\.self)
            let engine = try FetchEngine(FetchConfiguration(userAgent: "BakenBot", allowedNetworks: networks))
            { host in
                .success(host == "db.example" ? addresses("10.1.2.3") : [])
            }
            let exchange = await engine.fetchRobots(for: server.address("/")) { _ in .open }
            #expect(exchange.captures.count == 1)
            #expect(exchange.failure?.code == .addressRefused)
            #expect(server.connectionCount == 1)
            await engine.stop()
            server.stop()
        }
    }

    @Test func `A name that turns to this machine after it was judged is judged again`() async throws {
        let server = LoopbackServer { _ in [.answer("secret")] }
        let count = Mutex(0)
        var configuration = FetchConfiguration(userAgent: "BakenBot")
        configuration.connectTime = .milliseconds(1)
        configuration.nameTime = .milliseconds(1)
        // TEST-NET-1 is special too: 93.184.216.34 stands for the public internet, and the time is over before a
        // packet can be answered.
        let engine = try FetchEngine(configuration) { _ in
            .success(
                addresses(
                    count.withLock {
                        $0 += 1; return $0
                    } == 1 ? "93.184.216.34" : "127.0.0.1"))
        }
        let address = server.address("/", host: "rebind.example")
        #expect(await engine.addresses(of: address) == addresses("93.184.216.34"))
        var failure = await engine.fetch(address).failure
        while failure?.code == .connect { failure = await engine.fetch(address).failure }
        #expect(failure?.reason == "guard: 127.0.0.1 is a special address")
        #expect(server.connectionCount == 0)
        await engine.stop()
        server.stop()
    }

    /// The last gate stands by itself: even where everything before it had let an address through.
    @Test func `No socket is opened but to the address that was pinned, and never to a forbidden one`() throws
    {
        try CurlLibrary.prepare()
        let gate = AddressGuard(allowedNetworks: [])
        let epoll = try EpollSet()
        defer { epoll.close() }
        let transfer = try CurlTransfer(
            configuration: FetchConfiguration(userAgent: "BakenBot"), gate: gate, sessions: TLSSessions(),
            sockets: SocketWatch(epoll))
        func begin(_ pinned: String...) throws {
            let route = FetchRoute(
                host: ResolvedHost(addresses: pinned.compactMap { IPAddress($0) }, isNamed: true), proxy: nil,
                nameTime: nil)
            let job = FetchJob(FetchRequest(address: try #require(WebAddress("http://ads.example/"))))
            try transfer.begin(FetchSubmission(job: job, route: route), headers: try CurlList([]), at: 0)
        }
        try begin("93.184.216.34", "93.184.216.35")
        #expect(transfer.mayOpen(IPAddress("93.184.216.34")))
        for other in ["93.184.216.35", "127.0.0.1", "::1", "8.8.8.8"] {
            #expect(!transfer.mayOpen(IPAddress(other)))
            #expect(transfer.refused == IPAddress(other))
        }
        #expect(!transfer.mayOpen(nil))
        try begin("127.0.0.1")
        #expect(!transfer.mayOpen(IPAddress("127.0.0.1")))
        transfer.end()
    }

    @Test(arguments: [
        "http://169.254.43518/", "http://0xa9.0xfe.0xa9.0xfe/", "http://2852039166/",
        "http://0251.0376.0251.0376/",
        "http://[0:0:0:0:0:ffff:a9fe:a9fe]/", "http://\u{ff11}69.254.169.254/",
    ])
    func `Other spellings of addresses reach the guard as what they are`(text: String) async throws {
        try await withServer { _ in
            []
        } _: { _, engine in
            let address = try #require(WebAddress(text))
            #expect(await engine.fetch(address).failure?.code == .addressRefused)
        }
    }

    @Test func `Zone ids are no part of an address`() {
        #expect(WebAddress("http://[fe80::1%25lo]/") == nil)
    }

    @Test func `Onion names are not looked up`() async throws {
        let engine = try FetchEngine(FetchConfiguration(userAgent: "BakenBot")) { _ in
            Issue.record("looked up")
            return .success([])
        }
        let address = try #require(WebAddress("http://abcdef.onion/"))
        #expect(
            await engine.fetch(address).failure
                == FetchFailure(.addressRefused, "guard: .onion names need a SOCKS5h proxy"))
        #expect(await engine.addresses(of: address) == [])
        await engine.stop()
    }

    @Test func `A name with one special address among its answers is refused as a whole`() async throws {
        let engine = try FetchEngine(FetchConfiguration(userAgent: "BakenBot")) { _ in
            .success(addresses("93.184.216.34", "10.0.0.7"))
        }
        let address = try #require(WebAddress("http://mixed.example/"))
        #expect(await engine.fetch(address).failure?.reason == "guard: 10.0.0.7 is a special address")
        await engine.stop()
    }

    @Test func `A name is pinned to the address that was judged, and keeps its name in the request`()
        async throws
    {
        let server = LoopbackServer { _ in [.answer("x")] }
        let networks = [IPNetwork("127.0.0.0/8")].compactMap(\.self)
        let engine = try FetchEngine(FetchConfiguration(userAgent: "BakenBot", allowedNetworks: networks)) {
            _ in
            .success(addresses("127.0.0.1"))
        }
        let capture = try #require(await engine.fetch(server.address("/", host: "ads.example")).capture)
        #expect(capture.remoteAddress == IPAddress("127.0.0.1"))
        #expect(capture.resolvedAddresses == addresses("127.0.0.1"))
        #expect(text(server.requests[0]).contains("\r\nHost: ads.example:\(server.port)\r\n"))
        await engine.stop()
        server.stop()
    }

    @Test func `The next address of a name is tried where the first does not connect`() async throws {
        let server = LoopbackServer { _ in [.answer("x")] }
        let networks = [IPNetwork("127.0.0.0/8"), IPNetwork("::1")].compactMap(\.self)
        let engine = try FetchEngine(FetchConfiguration(userAgent: "BakenBot", allowedNetworks: networks)) {
            _ in
            .success(addresses("::1", "127.9.9.9", "127.0.0.1"))
        }
        let capture = try #require(await engine.fetch(server.address("/", host: "ads.example")).capture)
        #expect(capture.remoteAddress == IPAddress("127.0.0.1"))
        #expect(capture.resolvedAddresses.count == 3)
        await engine.stop()
        server.stop()
    }

    @Test func `The proxy of the environment is not used`() async throws {
        // The variable names a port where nobody listens: a transfer that heeds it fails.
        #expect(setProxyVariable() == 0)
        try await withServer { _ in
            [.answer("direct")]
        } _: { server, engine in
            #expect(await engine.fetch(server.address("/")).capture.map { text($0.body) } == "direct")
        }
    }

    @Test func `Only what is listed is allowed beside the public internet`() {
        let gate = AddressGuard(allowedNetworks: [IPNetwork("10.1.0.0/16")].compactMap(\.self))
        #expect(gate.refusal(of: addresses("10.1.2.3", "93.184.216.34")) == nil)
        #expect(gate.refusal(of: addresses("10.2.0.1"))?.code == .addressRefused)
    }
}

struct NameResolverTests {
    private static let gate = AddressGuard(allowedNetworks: [])

    private func answer(_ resolver: NameResolver, _ host: String) async -> NameResolver.Answer {
        await withCheckedContinuation { waiter in
            resolver.resolve(host) { answer, _ in waiter.resume(returning: answer) }
        }
    }

    @Test func `A name is looked up once while its answer is kept`() async throws {
        let count = Mutex(0)
        let resolver = NameResolver(gate: Self.gate, timeLimit: .seconds(60), keepFor: .seconds(60)) { _ in
            count.withLock { $0 += 1 }
            return .success(addresses("93.184.216.34"))
        }
        for _ in 0..<3 { #expect(try await answer(resolver, "ads.example").get().addresses.count == 1) }
        #expect(count.withLock { $0 } == 1)
        resolver.stop()
    }

    @Test func `A failure is asked for again`() async throws {
        let count = Mutex(0)
        let resolver = NameResolver(gate: Self.gate, timeLimit: .seconds(60), keepFor: .seconds(60)) { _ in
            count.withLock { $0 += 1 }
            return .failure(NameResolver.LookUpFailure(message: "Name or service not known"))
        }
        for _ in 0..<2 {
            let failure = try #require(await answer(resolver, "none.example").failure)
            #expect(failure.reason == "resolve: Name or service not known")
            #expect(failure.isRetryable)
        }
        #expect(count.withLock { $0 } == 2)
        resolver.stop()
    }

    @Test func `A name without an address is unresolvable`() async throws {
        let resolver = NameResolver(gate: Self.gate, timeLimit: .seconds(60), keepFor: .seconds(60)) { _ in
            .success([])
        }
        let failure = try #require(await answer(resolver, "none.example").failure)
        #expect(failure.code == .unresolvable)
        resolver.stop()
    }

    @Test func `A name whose servers hang holds up no other, and is answered in time`() async throws {
        let gate = DispatchSemaphore(value: 0)
        let resolver = NameResolver(
            gate: Self.gate, lanes: 2, timeLimit: .seconds(1), keepFor: .seconds(60)
        ) { host in
            if host == "dead.example" { gate.wait() }
            return .success(addresses("93.184.216.34"))
        }
        async let dead = answer(resolver, "dead.example")
        for number in 0..<20 { _ = try await answer(resolver, "ads\(number).example").get() }
        let failure = try #require(await dead.failure)
        #expect(failure.reason == "resolve: no answer in time")
        gate.signal()
        resolver.stop()
    }

    @Test func `More names than lanes wait their turn`() async throws {
        let resolver = NameResolver(gate: Self.gate, lanes: 1, timeLimit: .seconds(60), keepFor: .seconds(60))
        { _ in
            .success(addresses("93.184.216.34"))
        }
        let count = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask { (try? await answer(resolver, "ads\(number).example").get()) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(count == 200)
        resolver.stop()
    }

    @Test func `Stopping answers who waits`() async {
        let gate = DispatchSemaphore(value: 0)
        let isBusy = DispatchSemaphore(value: 0)
        let resolver = NameResolver(gate: Self.gate, lanes: 1, timeLimit: .seconds(60), keepFor: .seconds(60))
        { _ in
            isBusy.signal()
            gate.wait()
            return .success([])
        }
        let outcomes = Mutex<[FetchFailure.Code]>([])
        for host in ["one.example", "two.example"] {
            resolver.resolve(host) { result, _ in
                if case .failure(let failure) = result { outcomes.withLock { $0.append(failure.code) } }
            }
        }
        resolver.stop()
        #expect(outcomes.withLock { $0 } == [.stopped, .stopped])
        gate.signal()
    }

    @Test func `The system's resolver knows this machine`() throws {
        let found = try SystemResolver.lookUp("localhost").get()
        #expect(found.contains { $0.bytes.first == 127 } || found.contains { $0.bytes.last == 1 })
        #expect(throws: NameResolver.LookUpFailure.self) { try SystemResolver.lookUp("no such name").get() }
    }
}
