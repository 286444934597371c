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
        var fault: TransferFault?
        var failure: FetchFailure?

        var testDescription: String { name }

        /// What the ledger is told.
        var reason: String? { fault?.reason ?? failure?.reason }

        var stalls: Bool {
            steps.contains {
                switch $0 {
                case .hold, .trickle: true
                default: false
                }
            }
        }

        static func captured(
            _ name: String, _ steps: [LoopbackServer.Step], _ body: String, _ fault: TransferFault? = nil,
            status: Int = 200
        ) -> Kind {
            Kind(name: name, steps: steps, status: status, body: body, fault: fault)
        }

        static func failed(
            _ name: String, _ steps: [LoopbackServer.Step], _ code: FetchFailure.Code, _ reason: String
        ) -> Kind {
            Kind(name: name, steps: steps, failure: FetchFailure(code, reason))
        }
    }

    private static let ok = "HTTP/1.1 200 OK\r\n"
    private static let chunked = ok + "Transfer-Encoding: chunked\r\n\r\n"
    private static let interim = "HTTP/1.1 100 Continue\r\n\r\n"

    /// Odd, but whole: no server is blamed for these.
    static let harmless: [Kind] = [
        .captured("length", [.text(ok + "Content-Length: 2\r\n\r\nab")], "ab"),
        .captured(
            "the same length twice", [.text(ok + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab")], "ab"),
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
        .captured("interim", [.text(interim + ok + "Content-Length: 2\r\n\r\nab")], "ab"),
        .captured(
            "early hints twice",
            [
                .text(
                    "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n" + ok
                        + "Content-Length: 2\r\n\r\nab")
            ], "ab"),
        .captured(
            "chunked, kept as sent", [.text(chunked + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")],
            "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"),
        .captured(
            "chunked with a trailer", [.text(chunked + "1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n")],
            "1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n"),
        .captured("longer than announced", [.text(ok + "Content-Length: 3\r\n\r\nabcdef"), .close], "abc"),
        .captured(
            "redirect to itself", [.answer("", status: "302 Found", headers: ["Location: /bad"])], "",
            status: 302),
        .captured(
            "redirect to a file",
            [.answer("", status: "302 Found", headers: ["Location: file:///etc/passwd"])], "",
            status: 302),
    ]

    /// An answer that came, and how it was broken.
    static let broken: [Kind] = [
        .captured("chunked, dropped", [.text(chunked + "5\r\nab"), .close], "5\r\nab", .chunksDropped),
        .captured(
            "chunked, no last chunk", [.text(chunked + "1\r\na\r\n"), .close], "1\r\na\r\n", .chunksDropped),
        .captured(
            "chunked, garbled size", [.text(chunked + "zz\r\nab\r\n"), .close], "zz\r\nab\r\n", .chunksGarbled
        ),
        .captured("partial", [.text(ok + "Content-Length: 10\r\n\r\nabc"), .close], "abc", .bodyDropped),
        .captured(
            "partial, reset", [.text(ok + "Content-Length: 10\r\n\r\nabc"), .reset], "abc", .bodyReset),
        .captured("stalled body", [.text(ok + "Content-Length: 10\r\n\r\nabc"), .hold], "abc", .bodyStalled),
        .captured("stalled without a length", [.text(ok + "\r\nabc"), .hold], "abc", .bodyStalled),
        .captured("trickling body", [.text(ok + "\r\n"), .trickle(0x61)], trickle, .bodyTrickled),
        .captured("head dropped", [.text(ok + "Content-Type: te"), .close], "", .headDropped),
        .captured("head reset", [.text(ok + "Content-Type: text/html\r\n"), .reset], "", .headReset),
        .captured("head stalled", [.text(ok + "Content-Type: text/html\r\n"), .hold], "", .headStalled),
        .captured("NUL in the head", [.text(ok + "X: a\u{0}b\r\n\r\nab"), .close], "", .headGarbled),
        .captured("endless header lines", [.text(ok), .flood(Array("X: y\r\n".utf8))], "", .headOverCap),
        .captured(
            "endless body", [.text(ok + "\r\n"), .flood(Array("abcdefgh".utf8))], endless, .bodyOverCap),
        .captured(
            "endless chunks", [.text(chunked), .flood(Array("3\r\nabc\r\n".utf8))], endlessChunks,
            .bodyOverCap),
        .captured(
            "length in letters", [.text(ok + "Content-Length: ten\r\n\r\nab"), .close], "", .lengthGarbled),
        .captured(
            "two lengths", [.text(ok + "Content-Length: 3\r\nContent-Length: 2\r\n\r\nabc"), .close],
            twoLengths,
            .lengthsDisagree),
        .captured(
            "length beside chunks",
            [.text(ok + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n")],
            "1\r\na\r\n0\r\n\r\n", .lengthBesideChunks),
        .captured(
            "a header line without end",
            [.text(ok + "X: "), .flood([UInt8](repeating: 0x79, count: 50_000))], "",
            .lineOverCap),
        .captured(
            "a header line without a colon", [.text(ok + "hello\r\n\r\nab"), .close], "", .headGarbled),
        .captured(
            "length below nothing", [.text(ok + "Content-Length: -5\r\n\r\nab"), .close], "", .lengthGarbled),
        .captured(
            "protocol switched unasked",
            [.text("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"), .close], "",
            .protocolSwitched, status: 101),
    ]

    /// No answer came, and why.
    static let silent: [Kind] = [
        .failed("dropped", [.close], .disconnect, "disconnect: the server closed before an answer"),
        .failed("reset", [.reset], .disconnect, "disconnect: the connection broke before an answer"),
        .failed("no answer", [.hold], .timeout, "timeout: no first byte in time"),
        .failed(
            "interim, then dropped", [.text(interim), .close], .disconnect,
            "disconnect: the server closed after interim answers"),
        .failed(
            "interim, then silence", [.text(interim), .hold], .timeout,
            "timeout: interim answers and no final one in time"),
        .failed(
            "endless interim answers", [.flood(Array(interim.utf8))], .protocolViolation,
            "protocol: interim answers without end"),
        .failed(
            "garbage", [.text("\u{1}\u{2}\u{3} hello\r\n\r\n"), .close], .protocolViolation,
            "protocol: an answer without a head"),
        .failed(
            "page without a head", [.text("<html>hi</html>\r\n\r\n"), .close], .protocolViolation,
            "protocol: an answer without a head"),
        .failed(
            "another protocol", [.text("220 mail ready\r\n"), .close], .protocolViolation,
            "protocol: an answer without a head"),
        .failed(
            "garbled status", [.text("HTTP/1.1 abc OK\r\n\r\n"), .close], .protocolViolation,
            "protocol: the status line has no number"),
        .failed(
            "newer protocol", [.text("HTTP/7.3 200 OK\r\n\r\n"), .close], .protocolViolation,
            "protocol: an unknown version of HTTP"),
        .failed(
            "a status of two digits", [.text("HTTP/1.1 99 OK\r\n\r\n"), .close], .protocolViolation,
            "protocol: the status line has no number"),
        .failed(
            "half a status line", [.text("HTTP/1."), .close], .disconnect,
            "disconnect: the server closed before an answer"),
    ]

    static let kinds = harmless + broken + silent

    private static let bodyLimit = 4_000
    private static let endless = String(repeating: "abcdefgh", count: 500)
    private static let twoLengths = "ab"
    /// As much as comes: compared by its letters only.
    private static let trickle = "a…"
    private static let endlessChunks = String(repeating: "3\r\nabc\r\n", count: 500)

    @Test(arguments: kinds)
    func `Each misbehaviour has its own mark, and the next page is fetched`(kind: Kind) async throws {
        try await withServer({ path in path == "/good" ? [.answer("good")] : kind.steps }) {
            ($0.bodyLimitInBytes, $0.headerLimitInBytes) = (Self.bodyLimit, 2_000)
            if kind.stalls { ($0.firstByteTime, $0.lowSpeedTime) = (.milliseconds(400), .milliseconds(400)) }
        } _: { server, engine in
            let outcome = await engine.fetch(server.address("/bad"))
            #expect(outcome.failure == kind.failure)
            #expect(outcome.capture?.status == kind.status)
            #expect(outcome.capture?.fault == kind.fault)
            #expect(outcome.capture?.incompleteness ?? [] == kind.fault?.incompleteness ?? [])
            if kind.body == Self.trickle {
                #expect(outcome.capture?.body.allSatisfy { $0 == 0x61 } == true)
            } else {
                #expect(outcome.capture.map { text($0.body) } == kind.body)
            }
            if let head = outcome.capture?.responseHead {
                #expect(head.starts(with: Array("HTTP/1.1 ".utf8)))
                #expect(head.suffix(2).contains(0x0A))
                #expect(text(head).contains("100 Continue") == false)
            }
            #expect(await engine.fetch(server.address("/good")).capture.map { text($0.body) } == "good")
        }
    }

    @Test func `Forty misbehaviours have forty reasons in the ledger`() {
        let told =
            Self.kinds.compactMap(\.reason) + ConnectionTroubleTests.kinds.map(\.reason)
            + TLSTests.kinds.map(\.reason) + ProxyTests.troubles.map(\.reason)
        // Those that have a test of their own.
        let others =
            [TransferFault.overTime.reason, CurlVerdict.wrongCertificate.reason]
            + [
                "connect: no connection in time", "proxy: no connection to it",
                "tls: the certificate's issuer is unknown",
            ]
            + [
                "resolve: no answer in time", "resolve: the name has no address",
                "guard: 10.0.0.7 is a special address",
            ]
            + ["guard: .onion names need a SOCKS5h proxy", "guard: a private name is not given to a proxy"]
        #expect(Set(told).count >= 40)
        #expect(Set(told + others).count == Set(told).count + others.count)
        #expect(Set(TransferFault.allCases.map(\.reason)).count == TransferFault.allCases.count)
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

    @Test func `A whole transfer has its time, however it goes on`() async throws {
        try await withServer(
            { _ in [.text("HTTP/1.1 200 OK\r\n\r\nabc"), .trickle(0x61)] },
            configure: { ($0.totalTime, $0.lowSpeedInBytesPerSecond) = (.milliseconds(500), 1) }
        ) { server, engine in
            let capture = try #require(await engine.fetch(server.address("/")).capture)
            #expect(capture.fault == .overTime)
            #expect(capture.incompleteness == [.time])
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
