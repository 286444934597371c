import Evidence
import Testing

@testable import Fetching

/// Runs `body` with a server of the given behaviour and an engine that may speak to loopback addresses.
func withServer<Result>(
    _ behaviour: @escaping LoopbackServer.Behaviour, configure: (inout FetchConfiguration) -> Void = { _ in },
    _ body: (LoopbackServer, FetchEngine) async throws -> Result
) async throws -> Result {
    let server = LoopbackServer(behaviour)
    defer { server.stop() }
    var configuration = FetchConfiguration(
        userAgent: "BakenBot/test (+mailto:beheer@politie.example)",
        allowedNetworks: [IPNetwork("127.0.0.0/8")].compactMap(\.self))
    configure(&configuration)
    let engine = try FetchEngine(configuration)
    do {
        let result = try await body(server, engine)
        await engine.stop()
        return result
    } catch {
        await engine.stop()
        throw error
    }
}

extension FetchEngine {
    func fetch(_ address: WebAddress) async -> FetchOutcome {
        await fetch(FetchRequest(address: address))
    }
}

extension FetchOutcome {
    var capture: Capture? {
        if case .captured(let capture) = self { capture } else { nil }
    }

    var failure: FetchFailure? {
        if case .failed(let failure) = self { failure } else { nil }
    }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

struct FetchEngineTests {
    @Test func `An answer is captured with its head, body, address and times`() async throws {
        try await withServer { _ in
            [.answer("hallo", headers: ["Content-Type: text/plain"])]
        } _: { server, engine in
            let capture = try #require(await engine.fetch(server.address("/a?b=c")).capture)
            #expect(capture.status == 200)
            #expect(
                text(capture.responseHead)
                    == "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n\r\n")
            #expect(text(capture.body) == "hallo")
            #expect(capture.remoteAddress == IPAddress("127.0.0.1"))
            #expect(capture.resolvedAddresses == [IPAddress("127.0.0.1")])
            #expect(capture.incompleteness.isEmpty)
            #expect(capture.address == server.address("/a?b=c"))
            #expect(capture.duration > .zero)
        }
    }

    @Test(arguments: ["/", "/a?b=c&d=%20", "/a/%E3%83%84", "/a?", "/a?x=http://y/z", "/a;b=c,d", "/a%2Fb"])
    func `The request head is what the server received`(path: String) async throws {
        try await withServer { _ in
            [.answer("")]
        } _: { server, engine in
            let request = FetchRequest(
                address: server.address(path),
                headers: [
                    .init(name: "Cookie", value: "age_ok=1"), .init(name: "If-None-Match", value: "\"x\""),
                ])
            let capture = try #require(await engine.fetch(request).capture)
            #expect(text(capture.requestHead) == text(server.requests[0]))
            let lines = text(capture.requestHead).split(separator: "\r\n").map(String.init)
            #expect(lines[0] == "GET \(path) HTTP/1.1")
            #expect(lines.contains("Accept-Encoding: gzip, br, zstd"))
            #expect(lines.contains("User-Agent: BakenBot/test (+mailto:beheer@politie.example)"))
            #expect(lines.contains("Cookie: age_ok=1"))
            #expect(lines.contains("If-None-Match: \"x\""))
            #expect(lines.count { $0.hasPrefix("Host:") } == 1)
        }
    }

    @Test func `A request on a connection that spoke HTTP 1_0 before is recorded as it was sent`()
        async throws
    {
        let old = "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\nx"
        try await withServer { _ in
            [.text(old)]
        } _: { server, engine in
            for number in 0..<3 {
                let capture = try #require(await engine.fetch(server.address("/\(number)")).capture)
                #expect(text(capture.requestHead) == text(server.requests[number]))
            }
        }
    }

    @Test func `Redirects are not followed`() async throws {
        try await withServer { _ in
            [.answer("", status: "302 Found", headers: ["Location: /elders"])]
        } _: { server, engine in
            let capture = try #require(await engine.fetch(server.address("/")).capture)
            #expect(capture.status == 302)
            #expect(capture.headers["location"] == "/elders")
            #expect(server.requests.count == 1)
        }
    }

    @Test func `Connections are used again`() async throws {
        try await withServer { path in
            [.answer(path)]
        } _: { server, engine in
            for number in 0..<20 {
                let capture = try #require(await engine.fetch(server.address("/\(number)")).capture)
                #expect(text(capture.body) == "/\(number)")
            }
            #expect(server.connectionCount == 1)
        }
    }

    @Test func `A connection is used again after a chunked body that was kept as sent`() async throws {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        try await withServer { _ in
            [.text(head + "2\r\nab\r\n0\r\n\r\n")]
        } _: { server, engine in
            for _ in 0..<3 {
                let capture = try #require(await engine.fetch(server.address("/")).capture)
                #expect(text(capture.body) == "2\r\nab\r\n0\r\n\r\n")
            }
            #expect(server.connectionCount == 1)
        }
    }

    @Test func `A connection that the server closed while it was idle is replaced`() async throws {
        try await withServer { path in
            path == "/0" ? [.answer(path), .close] : [.answer(path)]
        } _: { server, engine in
            for number in 0..<3 {
                let capture = try #require(await engine.fetch(server.address("/\(number)")).capture)
                #expect(text(capture.body) == "/\(number)")
            }
            #expect(server.connectionCount == 2)
        }
    }

    @Test(arguments: [256, 7]) func `200 fetches at once all get their own answer`(connections: Int)
        async throws
    {
        try await withServer(
            { path in [.answer("body of \(path)")] }, configure: { $0.connectionsPerShard = connections }
        ) { server, engine in
            let bodies = await withTaskGroup(of: (Int, String?).self) { group in
                for number in 0..<200 {
                    let address = server.address("/\(number)")
                    group.addTask { (number, await engine.fetch(address).capture.map { text($0.body) }) }
                }
                return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
            }
            #expect(bodies.count == 200)
            #expect(bodies.allSatisfy { $0.value == "body of /\($0.key)" })
            #expect(server.connectionCount <= connections)
        }
    }

    @Test func `Shards share the work by host`() async throws {
        try await withServer({ path in [.answer(path)] }, configure: { $0.shards = 3 }) { server, engine in
            for host in 1...9 {
                let address = server.address("/\(host)", host: "127.0.0.1")
                #expect(await engine.fetch(address).capture?.body == Array("/\(host)".utf8))
            }
            #expect(server.connectionCount == 1)
        }
    }

    @Test func `One more than may wait is answered with busy`() async throws {
        try await withServer(
            { _ in [.hold] }, configure: { ($0.connectionsPerShard, $0.waitingPerShard) = (1, 0) }
        ) { server, engine in
            let first = Task { await engine.fetch(server.address("/hold")) }
            await server.waitForRequests(1)
            #expect(await engine.fetch(server.address("/second")).failure?.code == .busy)
            first.cancel()
            #expect(await first.value.failure?.code == .cancelled)
        }
    }

    @Test func `Stopping answers what is in flight and what waits, and closes the connections`() async throws
    {
        try await withServer(
            { _ in [.text("HTTP/1.1 200 OK\r\n\r\nhalf"), .hold] }, configure: { $0.connectionsPerShard = 3 }
        ) { server, engine in
            let tasks = (0..<10).map { number in Task { await engine.fetch(server.address("/\(number)")) } }
            await server.waitForRequests(3)
            await engine.stop()
            for task in tasks { #expect(await task.value.failure?.code == .stopped) }
            #expect(await engine.fetch(server.address("/late")).failure?.code == .stopped)
            await engine.stop()
            #expect(server.requests.count == 3)
        }
    }

    @Test func `A cancelled task is answered at once and its connection given up`() async throws {
        try await withServer { path in
            path == "/hold" ? [.hold] : [.answer("x")]
        } _: { server, engine in
            let task = Task { await engine.fetch(server.address("/hold")) }
            await server.waitForRequests(1)
            task.cancel()
            #expect(await task.value.failure?.code == .cancelled)
            #expect(await engine.fetch(server.address("/next")).capture?.status == 200)
        }
    }

    @Test func `A task that was cancelled before sends nothing`() async throws {
        try await withServer { _ in
            [.answer("x")]
        } _: { server, engine in
            let outcome = await withTaskGroup(of: FetchOutcome.self) { group in
                group.cancelAll()
                group.addTask { await engine.fetch(server.address("/never")) }
                return await group.next()
            }
            #expect(outcome?.failure?.code == .cancelled)
            #expect(await engine.fetch(server.address("/first")).capture != nil)
            #expect(server.requests.count == 1)
        }
    }

    @Test func `A configuration out of bounds is refused`() {
        var configuration = FetchConfiguration(userAgent: "BakenBot\r\nX: y")
        #expect(throws: FetchingError.self) { try FetchEngine(configuration) }
        configuration.userAgent = "BakenBot"
        configuration.connectionsPerShard = 0
        #expect(throws: FetchingError.self) { try FetchEngine(configuration) }
    }

    @Test func `How an answer came is part of its capture`() async throws {
        try await withServer { path in
            path == "/old"
                ? [.text("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx"), .close] : [.answer("x")]
        } _: { server, engine in
            let first = try #require(await engine.fetch(server.address("/1")).capture?.provenance)
            #expect(first.httpVersion == .http11)
            #expect(!first.isReused)
            #expect(first.tls == nil && first.proxy == nil)
            let connected = try #require(first.timings.connect)
            let answered = try #require(first.timings.firstByte)
            #expect(connected <= answered && answered <= first.timings.total)
            let second = try #require(await engine.fetch(server.address("/2")).capture?.provenance)
            #expect(second.isReused)
            #expect(second.timings.connect == nil && second.timings.name == nil)
            let old = try #require(await engine.fetch(server.address("/old")).capture?.provenance)
            #expect(old.httpVersion == .http10)
        }
    }

    @Test func `The time of a look-up is told once`() async throws {
        let server = LoopbackServer { _ in [.answer("x")] }
        let networks = [IPNetwork("127.0.0.0/8")].compactMap(\.self)
        let engine = try FetchEngine(FetchConfiguration(userAgent: "BakenBot", allowedNetworks: networks)) {
            _ in
            .success([IPAddress("127.0.0.1")].compactMap(\.self))
        }
        let address = server.address("/", host: "ads.example")
        #expect(await engine.fetch(address).capture?.provenance?.timings.name != nil)
        #expect(await engine.fetch(address).capture?.provenance?.timings.name == nil)
        await engine.stop()
        server.stop()
    }

    @Test func `A declared form is sent with POST, and the next request is a GET again`() async throws {
        try await withServer { _ in
            [.answer("x")]
        } _: { server, engine in
            let form = Array("age=18&ok=ja+graag".utf8)
            let request = FetchRequest(address: server.address("/gate"), form: form)
            let capture = try #require(await engine.fetch(request).capture)
            #expect(capture.requestBody == form)
            let head = text(capture.requestHead)
            #expect(head.hasPrefix("POST /gate HTTP/1.1\r\n"))
            #expect(head.contains("\r\nContent-Length: 18\r\n"))
            #expect(head.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"))
            #expect(head.hasSuffix("\r\n\r\n"))
            let next = try #require(await engine.fetch(server.address("/next")).capture)
            #expect(text(next.requestHead).hasPrefix("GET /next HTTP/1.1\r\n"))
            #expect(next.requestBody == [])
            let odd = FetchRequest(address: server.address("/gate"), form: Array("a=b\r\nX: y".utf8))
            #expect(await engine.fetch(odd).failure?.code == .invalidRequest)
        }
    }

    @Test func `Tasks on the engine's own thread are served like all others`() async throws {
        try await withServer { path in
            [.answer("body of \(path)")]
        } _: { server, engine in
            let bodies = await withTaskGroup(of: [String].self) { group in
                for lane in 0..<20 {
                    group.addTask(executorPreference: engine.executor) {
                        var bodies: [String] = []
                        for number in 0..<20 {
                            let address = server.address("/\(lane)/\(number)")
                            bodies.append(await engine.fetch(address).capture.map { text($0.body) } ?? "")
                        }
                        return bodies
                    }
                }
                return await group.reduce(into: []) { $0 += $1 }
            }
            #expect(Set(bodies).count == 400)
            #expect(bodies.allSatisfy { $0.hasPrefix("body of /") })
        }
    }

    @Test func `Tasks on the engine's own thread end when the engine is stopped`() async throws {
        try await withServer { _ in
            [.hold]
        } _: { server, engine in
            let task = Task(executorPreference: engine.executor) { await engine.fetch(server.address("/")) }
            await server.waitForRequests(1)
            await engine.stop()
            #expect(await task.value.failure?.code == .stopped)
            let late = Task(executorPreference: engine.executor) {
                await engine.fetch(server.address("/late"))
            }
            #expect(await late.value.failure?.code == .stopped)
        }
    }
}
