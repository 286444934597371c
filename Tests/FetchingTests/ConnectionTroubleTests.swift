import Evidence
import Glibc
import Testing

@testable import Fetching

/// What goes wrong before a request can be sent.
struct ConnectionTroubleTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Done with each connection as it comes; nil for a port where nobody listens.
        let greeting: [LoopbackServer.Step]?
        var scheme = "http"
        let code: FetchFailure.Code
        let reason: String
    }

    static let kinds: [Kind] = [
        Kind(
            testDescription: "nobody listens", greeting: nil, code: .connect,
            reason: "connect: connection refused"),
        Kind(
            testDescription: "no handshake", greeting: [.hold], scheme: "https", code: .connect,
            reason: "connect: no TLS handshake in time"),
        Kind(
            testDescription: "closed in the handshake", greeting: [.close], scheme: "https", code: .tls,
            reason: "tls: the server closed during the handshake"),
        Kind(
            testDescription: "no TLS there", greeting: [.text("HTTP/1.1 400 Bad Request\r\n\r\n")],
            scheme: "https",
            code: .tls, reason: "tls: the server does not speak TLS"),
    ]

    /// tcpmux, which no system has run for decades. A port that was free a moment ago is another test's by now.
    private static let deadPort = 1

    @Test(arguments: kinds)
    func `Each way of not connecting has its own reason`(kind: Kind) async throws {
        let server = kind.greeting.map { LoopbackServer(greeting: $0) { _ in [] } }
        defer { server?.stop() }
        try await withServer { _ in
            [.answer("good")]
        } configure: {
            $0.connectTime = .milliseconds(300)
        } _: { good, engine in
            let address = try #require(
                WebAddress("\(kind.scheme)://127.0.0.1:\(server?.port ?? Self.deadPort)/"))
            let failure = try #require(await engine.fetch(address).failure)
            #expect(failure == FetchFailure(kind.code, kind.reason))
            #expect(failure.isRetryable)
            #expect(await engine.fetch(good.address("/")).capture?.status == 200)
        }
    }

    /// A listener that takes no connection, with its queue filled, so that the kernel drops what comes.
    @Test func `A connection that stalls is given up in time`() async throws {
        let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        var fillers: [CInt] = []
        unsafe withUnsafeMutablePointer(to: &address) { pointer in
            let generic = unsafe UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: sockaddr.self)
            #expect(unsafe bind(listener, generic, length) == 0)
            #expect(listen(listener, 0) == 0)
            #expect(unsafe getsockname(listener, generic, &length) == 0)
            for _ in 0..<4 {
                let filler = socket(
                    AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
                _ = unsafe connect(filler, generic, length)
                fillers.append(filler)
            }
        }
        let port = UInt16(bigEndian: address.sin_port)
        try await withServer({ _ in [] }, configure: { $0.connectTime = .milliseconds(300) }) { _, engine in
            let target = try #require(WebAddress("http://127.0.0.1:\(port)/"))
            let failure = try #require(await engine.fetch(target).failure)
            #expect(failure == FetchFailure(.connect, "connect: no connection in time"))
        }
        for descriptor in fillers + [listener] { close(descriptor) }
    }
}

struct TransferWatchTests {
    private static let rules: FetchConfiguration = {
        var rules = FetchConfiguration(userAgent: "BakenBot")
        (rules.firstByteTime, rules.lowSpeedTime, rules.totalTime) = (.seconds(3), .seconds(2), .seconds(10))
        rules.lowSpeedInBytesPerSecond = 100
        return rules
    }()

    /// Asks once a second; `bytes` have come by then.
    private func cut(_ bytes: [Int]) -> (TransferWatch.Cut?, Int) {
        var watch = TransferWatch(startedAt: 5_000_000_000)
        for (second, count) in bytes.enumerated() {
            let uptime = UInt64(second + 6) * 1_000_000_000
            if watch.overdue(at: uptime, receivedBytes: count, Self.rules) { return (watch.cut, second + 1) }
        }
        return (nil, bytes.count)
    }

    @Test func `Silence is cut at the time for the first byte`() {
        #expect(cut([0, 0, 0, 0]) == (.noFirstByte, 3))
    }

    @Test func `An answer that stops is stalled, one that drips is slow, one that flows has the whole time`()
    {
        #expect(cut([50, 50, 50]) == (.stalled, 3))
        #expect(cut([50, 60, 70]) == (.slow, 3))
        #expect(cut((1...12).map { $0 * 1_000 }) == (.overTime, 10))
        #expect(cut([50, 150, 250, 350, 450]).0 == nil)
    }

    @Test func `It is looked at often enough`() {
        #expect(TransferWatch.interval(Self.rules) == 200_000_000)
        #expect(TransferWatch.interval(FetchConfiguration(userAgent: "x")) == 250_000_000)
    }
}
