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
        #expect(await engine.fetch(address).failure?.code == .addressRefused)
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
        await withCheckedContinuation { waiter in resolver.resolve(host) { waiter.resume(returning: $0) } }
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
            resolver.resolve(host) { result in
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
