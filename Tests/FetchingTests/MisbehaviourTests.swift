import Evidence
import Testing

@testable import Fetching

/// A server that misbehaves costs its own page, and the capture says how it is incomplete.
struct MisbehaviourTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        let name: String
        let steps: [LoopbackServer.Step]
        var status: Int?
        var body: String?
        var incompleteness: Set<Incompleteness> = []
        var failure: FetchFailure.Code?

        var testDescription: String { name }

        var stalls: Bool {
            steps.contains { if case .hold = $0 { true } else { false } }
        }

        static func captured(
            _ name: String, _ steps: [LoopbackServer.Step], _ body: String,
            _ incompleteness: Set<Incompleteness> = [],
            status: Int = 200
        ) -> Kind {
            Kind(name: name, steps: steps, status: status, body: body, incompleteness: incompleteness)
        }

        static func failed(_ name: String, _ steps: [LoopbackServer.Step], _ code: FetchFailure.Code) -> Kind
        {
            Kind(name: name, steps: steps, failure: code)
        }
    }

    private static let ok = "HTTP/1.1 200 OK\r\n"

    static let kinds: [Kind] = [
        .captured("length", [.text(ok + "Content-Length: 2\r\n\r\nab")], "ab"),
        .captured("no length, closed at the end", [.text(ok + "\r\nab"), .close], "ab"),
        .captured("empty", [.text(ok + "Content-Length: 0\r\n\r\n")], ""),
        .captured("no content", [.text("HTTP/1.1 204 No Content\r\n\r\n")], "", status: 204),
        .captured(
            "not modified", [.text("HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n\r\n")], "", status: 304),
        .captured("not found", [.answer("weg", status: "404 Not Found")], "weg", status: 404),
        .captured("server error", [.answer("au", status: "500 Oh")], "au", status: 500),
        .captured("status without words", [.text("HTTP/1.1 200\r\nContent-Length: 1\r\n\r\na")], "a"),
        .captured(
            "odd status", [.text("HTTP/1.1 999 Denied\r\nContent-Length: 1\r\n\r\na")], "a", status: 999),
        .captured("bare line feeds", [.text("HTTP/1.1 200 OK\nContent-Length: 2\n\nab")], "ab"),
        .captured(
            "interim", [.text("HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 2\r\n\r\nab")], "ab"),
        .captured(
            "early hints twice",
            [
                .text(
                    "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n" + ok
                        + "Content-Length: 2\r\n\r\nab")
            ],
            "ab"),
        .captured(
            "chunked, kept as sent",
            [.text(ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")],
            "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"),
        .captured(
            "chunked with a trailer",
            [.text(ok + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n")],
            "1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n"),
        .captured(
            "chunked, dropped", [.text(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nab"), .close], "5\r\nab",
            [.disconnect]),
        .captured(
            "chunked, no last chunk", [.text(ok + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n"), .close],
            "1\r\na\r\n",
            [.disconnect]),
        .captured(
            "chunked, garbled size", [.text(ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n"), .close],
            "zz\r\nab\r\n", [.disconnect]),
        .captured("partial", [.text(ok + "Content-Length: 10\r\n\r\nabc"), .close], "abc", [.disconnect]),
        .captured(
            "partial, reset", [.text(ok + "Content-Length: 10\r\n\r\nabc"), .reset], "abc", [.disconnect]),
        .captured("longer than announced", [.text(ok + "Content-Length: 3\r\n\r\nabcdef"), .close], "abc"),
        .captured("stalled body", [.text(ok + "Content-Length: 10\r\n\r\nabc"), .hold], "abc", [.time]),
        .captured("stalled without a length", [.text(ok + "\r\nabc"), .hold], "abc", [.time]),
        .captured("head dropped", [.text(ok + "Content-Type: te"), .close], "", [.disconnect, .headers]),
        .captured(
            "head stalled", [.text(ok + "Content-Type: text/html\r\n"), .hold], "", [.time, .headers]),
        .captured("endless header lines", [.text(ok), .flood(Array("X: y\r\n".utf8))], "", [.headers]),
        .captured("endless body", [.text(ok + "\r\n"), .flood(Array("abcdefgh".utf8))], endless, [.length]),
        .captured(
            "endless chunks",
            [.text(ok + "Transfer-Encoding: chunked\r\n\r\n"), .flood(Array("3\r\nabc\r\n".utf8))],
            endlessChunks, [.length]),
        .failed("dropped", [.close], .disconnect),
        .failed("reset", [.reset], .disconnect),
        .failed("no answer", [.hold], .timeout),
        .failed("interim, then dropped", [.text("HTTP/1.1 100 Continue\r\n\r\n"), .close], .disconnect),
        .failed(
            "endless interim answers", [.flood(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))],
            .protocolViolation),
        .failed("garbage", [.text("\u{1}\u{2}\u{3} hello\r\n\r\n"), .close], .protocolViolation),
        .failed("page without a head", [.text("<html>hi</html>\r\n\r\n"), .close], .protocolViolation),
        .failed("another protocol", [.text("220 mail ready\r\n"), .close], .protocolViolation),
        .failed("garbled status", [.text("HTTP/1.1 abc OK\r\n\r\n"), .close], .protocolViolation),
        .failed("newer protocol", [.text("HTTP/7.3 200 OK\r\n\r\n"), .close], .protocolViolation),
        .failed("half a status line", [.text("HTTP/1."), .close], .disconnect),
    ]

    private static let bodyLimit = 4_000
    private static let endless = String(repeating: "abcdefgh", count: 500)
    private static let endlessChunks = String(repeating: "3\r\nabc\r\n", count: 500)

    @Test(arguments: kinds)
    func `Each misbehaviour has its own mark, and the next page is fetched`(kind: Kind) async throws {
        try await withServer({ path in path == "/good" ? [.answer("good")] : kind.steps }) {
            ($0.bodyLimitInBytes, $0.headerLimitInBytes) = (Self.bodyLimit, 2_000)
            if kind.stalls { $0.totalTime = .seconds(1) }
        } _: { server, engine in
            let outcome = await engine.fetch(server.address("/bad"))
            #expect(outcome.failure?.code == kind.failure, "\(outcome.failure?.reason ?? "")")
            #expect(outcome.capture?.status == kind.status)
            #expect(outcome.capture.map { text($0.body) } == kind.body)
            #expect(outcome.capture?.incompleteness ?? [] == kind.incompleteness)
            if let head = outcome.capture?.responseHead {
                #expect(head.starts(with: Array("HTTP/1.1 ".utf8)))
                #expect(head.suffix(2).contains(0x0A))
                #expect(text(head).contains("100 Continue") == false)
            }
            #expect(await engine.fetch(server.address("/good")).capture.map { text($0.body) } == "good")
        }
    }

    @Test func `A body that the server has compressed stays as sent`() async throws {
        let zipped: [UInt8] = [
            0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 4, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0,
        ]
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(zipped.count)\r\n\r\n"
        try await withServer { _ in
            [.text(head), .send(zipped)]
        } _: { server, engine in
            let capture = try #require(await engine.fetch(server.address("/")).capture)
            #expect(capture.body == zipped)
            #expect(capture.incompleteness.isEmpty)
        }
    }

    @Test(arguments: ["gzip", "gzip, chunked", "br", "nonsense", "gzip, gzip, gzip, gzip, gzip, gzip, gzip"])
    func `A transfer coding is not undone either`(coding: String) async throws {
        let body = coding.hasSuffix("chunked") ? "3\r\nabc\r\n0\r\n\r\n" : "abc"
        try await withServer { _ in
            [.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: \(coding)\r\n\r\n" + body), .close]
        } _: { server, engine in
            let outcome = await engine.fetch(server.address("/"))
            if let capture = outcome.capture {
                #expect(text(capture.body) == body || !capture.incompleteness.isEmpty)
            }
        }
    }

    @Test func `A page of 50 MB is cut at the cap, and no more is held`() async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n"
        try await withServer { _ in
            [.text(head), .flood([UInt8](repeating: 0x61, count: 100_000))]
        } _: { server, engine in
            let capture = try #require(await engine.fetch(server.address("/")).capture)
            #expect(capture.body.count == 8_000_000)
            #expect(capture.incompleteness == [.length])
        }
    }

    @Test func `A body exactly as long as the cap is whole`() async throws {
        try await withServer({ _ in [.answer("abcd")] }, configure: { $0.bodyLimitInBytes = 4 }) {
            server, engine in
            let capture = try #require(await engine.fetch(server.address("/")).capture)
            #expect(text(capture.body) == "abcd")
            #expect(capture.incompleteness.isEmpty)
        }
    }

    @Test func `A header line beyond libcurl's own bound costs the page only`() async throws {
        let line = "X: " + String(repeating: "y", count: 150_000) + "\r\n\r\n"
        try await withServer { path in
            path == "/good" ? [.answer("good")] : [.text("HTTP/1.1 200 OK\r\n" + line), .close]
        } _: { server, engine in
            let capture = try #require(await engine.fetch(server.address("/")).capture)
            #expect(capture.incompleteness.contains(.headers))
            #expect(await engine.fetch(server.address("/good")).capture?.status == 200)
        }
    }

    @Test func `A trickle under the low speed is cut and marked`() async throws {
        try await withServer(
            { _ in [.text("HTTP/1.1 200 OK\r\n\r\nabc"), .hold] },
            configure: { $0.lowSpeedTime = .seconds(1) }
        ) { server, engine in
            let capture = try #require(await engine.fetch(server.address("/")).capture)
            #expect(text(capture.body) == "abc")
            #expect(capture.incompleteness == [.time])
        }
    }

    @Test func `A server that does not take part in the TLS handshake is a connect failure`() async throws {
        try await withServer({ _ in [.answer("x")] }, configure: { $0.connectTime = .milliseconds(200) }) {
            server, engine in
            let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
            let failure = try #require(await engine.fetch(address).failure)
            #expect(failure.reason == "connect: no connection in time")
        }
    }

    @Test func `A port where nobody listens is a connect failure`() async throws {
        let server = LoopbackServer { _ in [] }
        let address = server.address("/")
        server.stop()
        try await withServer { _ in
            []
        } _: { _, engine in
            let failure = try #require(await engine.fetch(address).failure)
            #expect(failure.code == .connect)
            #expect(failure.reason == "connect: connection refused")
            #expect(failure.isRetryable)
        }
    }

    @Test(arguments: [
        ("X", "a\r\nHost: other"), ("X\r\nY", "a"), ("X Y", "a"), ("Host", "other.example"),
        ("User-Agent", "Mozilla"),
        ("Transfer-Encoding", "chunked"), ("", "a"), ("X", "a\u{0}b"), ("X", "é"),
    ])
    func `A header field that could smuggle something in is refused`(name: String, value: String) async throws
    {
        try await withServer { _ in
            [.answer("x")]
        } _: { server, engine in
            let request = FetchRequest(
                address: server.address("/"), headers: [.init(name: name, value: value)])
            let failure = try #require(await engine.fetch(request).failure)
            #expect(failure.code == .invalidRequest)
            #expect(!failure.isRetryable)
            #expect(server.connectionCount == 0)
        }
    }
}
