import Evidence
import Testing

@testable import Fetching

struct RobotsExchangeTests {
    private static let rules = LoopbackServer.Step.answer("User-agent: *\nDisallow: /prive/")

    private static func redirect(_ location: String) -> LoopbackServer.Step {
        .answer("", status: "301 Moved", headers: ["Location: \(location)"])
    }

    private func standing(_ exchange: RobotsExchange) -> RobotsStanding {
        RobotsStanding(exchange.answer(payload: \.body), lastGood: nil, at: UTCTime(millisecondsSince1970: 0))
    }

    @Test func `The rules come from the root of the origin`() async throws {
        try await withServer { path in
            path == "/robots.txt" ? [Self.rules] : [.answer("no")]
        } _: { server, engine in
            let exchange = await engine.fetchRobots(for: server.address("/prive/a?b")) { _ in .open }
            #expect(exchange.captures.map(\.address) == [server.address("/robots.txt")])
            #expect(exchange.failure == nil)
            #expect(!standing(exchange).decide("/prive/a", agent: "BakenBot").isAllowed)
        }
    }

    @Test(arguments: [(5, 6, false), (6, 6, true)])
    func `Five redirects are followed, and what still redirects then allows all`(
        hops: Int, captures: Int, isAllowed: Bool
    ) async throws {
        try await withServer { path in
            let hop = Int(path.dropFirst(2)) ?? 0
            return [hop == hops ? Self.rules : Self.redirect("/h\(hop + 1)")]
        } _: { server, engine in
            let exchange = await engine.fetchRobots(for: server.address("/")) { _ in .open }
            #expect(exchange.captures.count == captures)
            #expect(standing(exchange).decide("/prive/a", agent: "BakenBot").isAllowed == isAllowed)
        }
    }

    @Test func `A redirect to where may not be asked leaves the rules unknown`() async throws {
        try await withServer { _ in
            [Self.redirect("http://other.example/robots.txt")]
        } _: { server, engine in
            let exchange = await engine.fetchRobots(for: server.address("/")) {
                $0.host == "127.0.0.1" ? .open : .closed
            }
            #expect(exchange.captures.count == 1)
            #expect(!standing(exchange).decide("/", agent: "BakenBot").isAllowed)
        }
    }

    @Test func `A redirect to a host that rests is asked again when that may be, and after an hour at most`()
        async throws
    {
        let now = UTCTime(millisecondsSince1970: 0)
        try await withServer { _ in
            [Self.redirect("http://other.example/robots.txt")]
        } _: { server, engine in
            for (rest, wait) in [(90, 90), (1, 10), (86_400, 3_600)] {
                let until = now + .seconds(rest)
                let exchange = await engine.fetchRobots(for: server.address("/")) {
                    $0.host == "127.0.0.1" ? .open : .resting(until: until)
                }
                #expect(exchange.retryAt == until)
                let standing = RobotsStanding(
                    exchange.answer(payload: \.body), lastGood: nil, at: now, retryAt: exchange.retryAt)
                #expect(standing.expiresAt == now + .seconds(wait))
                #expect(!standing.decide("/", agent: "BakenBot").isAllowed)
            }
            let closed = await engine.fetchRobots(for: server.address("/")) {
                $0.host == "127.0.0.1" ? .open : .closed
            }
            #expect(closed.retryAt == nil && standing(closed).expiresAt == now + .seconds(3_600))
        }
    }

    @Test func `A redirect to a special address is refused by the guard`() async throws {
        try await withServer { _ in
            [Self.redirect("http://169.254.169.254/robots.txt")]
        } _: { server, engine in
            let exchange = await engine.fetchRobots(for: server.address("/")) { _ in .open }
            #expect(exchange.failure?.code == .addressRefused)
        }
    }

    @Test func `A robots_txt that broke off counts as none`() async throws {
        let half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nUser-agent: *\n"
        try await withServer { _ in
            [.text(half), .close]
        } _: { server, engine in
            let exchange = await engine.fetchRobots(for: server.address("/")) { _ in .open }
            #expect(exchange.captures.count == 1)
            #expect(!standing(exchange).decide("/", agent: "BakenBot").isAllowed)
        }
    }
}
