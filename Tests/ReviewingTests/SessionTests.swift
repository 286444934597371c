import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

@Suite struct SessionTests {
    @Test func `A session ends a quarter of an hour after its last use, and a use before that keeps it`()
        async throws
    {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            for _ in 1...4 {
                bench.advance(.seconds(14 * 60))
                #expect(try await visitor.get("/").status == .ok)
            }
            bench.advance(.seconds(15 * 60))
            #expect(try await visitor.get("/").location == "/sign-in")
        }
    }

    @Test func `A session ends eight hours after its start, however busy`() async throws {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            for _ in 1...47 {
                bench.advance(.seconds(10 * 60))
                #expect(try await visitor.get("/").status == .ok)
            }
            bench.advance(.seconds(10 * 60))
            #expect(try await visitor.get("/").location == "/sign-in")
        }
    }

    @Test func `A clock that is set back ends a session rather than lengthen it`() async throws {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            bench.advance(.seconds(-3_600))
            #expect(try await visitor.get("/").location == "/sign-in")
        }
    }

    @Test
    func `The next request after the end of a session, a switched-off account or another role is refused`()
        async throws
    {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer)
        let store = bench.store
        let acts: [@Sendable () throws -> Void] = [
            { _ = try store.endSessions(of: name, SiteBench.act) },
            { _ = try store.assign(.viewer, .police, to: name, SiteBench.act) },
            { _ = try store.setPassword("x", of: name, mustChange: true, keeping: nil, SiteBench.act) },
            { _ = try store.setEnabled(false, name, SiteBench.act) },
        ]
        try await bench.run { client in
            for act in acts {
                let visitor = try await bench.visitor(client, name)
                #expect(try await visitor.get("/").status == .ok)
                try act()
                #expect(try await visitor.get("/").location == "/sign-in")
            }
        }
    }

    @Test func `Signing out kills the session, also for a copy of the cookie`() async throws {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            let token = try #require(visitor.cookie("baken-session"))
            let out = try await visitor.post("/sign-out")
            #expect(out.location == "/sign-in" && visitor.cookie("baken-session") == nil)
            visitor.keep("baken-session", token)
            #expect(try await visitor.get("/").location == "/sign-in")
        }
    }

    @Test func `A new password ends the other sessions and not one's own`() async throws {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer)
        try await bench.run { client in
            let (own, other) = (try await bench.visitor(client, name), try await bench.visitor(client, name))
            let new = "tafel regenjas citroen vork"
            let wrong = ["old": "x", "new": new, "repeat": new]
            #expect(try await own.post("/password", wrong).status == .unprocessableContent)
            let fields = ["old": SiteBench.password, "new": new, "repeat": new]
            #expect(try await own.post("/password", fields).location == "/password?done=1")
            #expect(try await own.get("/").status == .ok)
            #expect(try await other.get("/").location == "/sign-in")
        }
    }

    @Test func `An expired form leads back to the page it stood on`() async throws {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .administrator)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            bench.advance(.seconds(3_600))
            let response = try await visitor.post("/accounts/disable", ["account": "a.jansen"])
            #expect(response.location == "/sign-in")
        }
        #expect(try bench.store.account(name)?.isEnabled == true)
    }

    @Test func `Nothing of a token stands in the store`() throws {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer)
        let token = SessionToken()
        let act = Act(actor: "a.jansen", reason: "", at: bench.now)
        try bench.store.open(token.digest, of: name, stage: .full, replacing: nil, SessionTerms(), act)
        let found = try bench.store.session(token.digest, at: bench.now, SessionTerms())
        #expect(found?.account.name == name)
        #expect(try bench.store.session(Digest256(of: token.text), at: bench.now, SessionTerms()) == nil)
    }
}
