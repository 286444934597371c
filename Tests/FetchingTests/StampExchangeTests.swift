import Evidence
import Testing

@testable import Fetching

@Suite struct StampExchangeTests {
    private let exchange = StampExchange(userAgent: "baken-test/1", limit: .seconds(20))
    private let request: [UInt8] = [0x30, 0x03, 0x00, 0xFF, 0x0A]

    private static func answer(_ status: String, _ body: [UInt8], more: String = "") -> [LoopbackServer.Step]
    {
        [.text("HTTP/1.1 \(status)\r\n\(more)Content-Length: \(body.count)\r\n\r\n"), .send(body), .close]
    }

    private func message(of server: LoopbackServer, _ exchange: StampExchange? = nil) async -> String {
        do {
            _ = try await (exchange ?? self.exchange).ask(server.address("/tsa"), request)
            return "answered"
        } catch {
            return error.code == .exchange ? error.message : "another error: \(error)"
        }
    }

    @Test func `the bytes of the answer come back as they were sent, and the request says what it is`()
        async throws
    {
        let server = LoopbackServer { _ in Self.answer("200 OK", [0x30, 0x00, 0xFF]) }
        defer { server.stop() }
        #expect(try await exchange.ask(server.address("/tsa"), request) == [0x30, 0x00, 0xFF])
        let head = String(decoding: try #require(server.requests.first), as: UTF8.self)
        #expect(head.hasPrefix("POST /tsa HTTP/1.1\r\n"))
        #expect(head.contains("Content-Type: application/timestamp-query\r\n"))
        #expect(head.contains("User-Agent: baken-test/1\r\n"))
        #expect(head.contains("Content-Length: 5\r\n"))
    }

    @Test func `another status is told, and a redirect is not followed`() async {
        let server = LoopbackServer { _ in
            Self.answer("302 Found", [], more: "Location: /elsewhere\r\n")
        }
        defer { server.stop() }
        #expect(await message(of: server).contains("answered with status 302"))
        #expect(server.requests.count == 1)
    }

    @Test func `an answer without end is cut off`() async {
        let server = LoopbackServer { _ in
            [.text("HTTP/1.1 200 OK\r\n\r\n"), .flood([UInt8](repeating: 0x30, count: 4_096))]
        }
        defer { server.stop() }
        #expect(await message(of: server).contains("longer than 65536 bytes"))
    }

    @Test func `an authority that never answers is given up`() async {
        let server = LoopbackServer { _ in [.hold] }
        defer { server.stop() }
        let hasty = StampExchange(userAgent: "baken-test/1", limit: .milliseconds(300))
        #expect(await message(of: server, hasty).contains("Timeout"))
    }

    @Test func `nobody at the address is an error of the exchange`() async {
        let server = LoopbackServer { _ in [.close] }
        server.stop()
        #expect(await message(of: server) != "answered")
    }
}
