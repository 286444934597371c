import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

@Suite struct SignInTests {
    private func guess(_ visitor: Visitor, _ name: String, _ password: String) async throws -> TestResponse {
        try await visitor.get("/sign-in")
        return try await visitor.post("/sign-in", ["name": name, "password": password])
    }

    @Test
    func `Password and code open a session, each step under a new token, and lead to where one wanted to be`()
        async throws
    {
        let bench = try SiteBench()
        try bench.add("a.jansen", .reviewer, SiteCases.utrecht)
        try await bench.run { client in
            let visitor = Visitor(client)
            let sent = try await visitor.get("/custody?x=1")
            #expect(sent.location == "/sign-in?next=%2Fcustody%3Fx%3D1")
            try await visitor.get(try #require(sent.location))
            let first = try await visitor.post(
                "/sign-in", ["name": "a.jansen", "password": SiteBench.password, "next": "/custody?x=1"])
            #expect(first.location == "/sign-in/code?next=%2Fcustody%3Fx%3D1")
            let half = try #require(visitor.cookie("baken-session"))
            #expect(try await visitor.get("/").location == "/sign-in/code")
            #expect(try await visitor.get("/password").location == "/sign-in/code")
            let second = try await visitor.post(
                "/sign-in/code", ["code": bench.code, "next": "/custody?x=1"])
            #expect(second.location == "/custody?x=1")
            let full = try #require(visitor.cookie("baken-session"))
            #expect(full != half)
            #expect(try await visitor.get("/").status == .ok)
            visitor.keep("baken-session", half)
            #expect(try await visitor.get("/").location?.hasPrefix("/sign-in") == true)
        }
        #expect(
            try bench.actions().reversed().filter { $0 != "listed" }.suffix(2) == [
                "passwordAccepted", "signedIn",
            ])
    }

    @Test func `A name that exists, one that does not and one that is switched off answer alike`()
        async throws
    {
        let bench = try SiteBench()
        try bench.add("a.jansen", .reviewer)
        let off = try bench.add("b.bakker", .reviewer)
        _ = try bench.store.setEnabled(false, off, SiteBench.act)
        try await bench.run { client in
            var pages: Set<String> = []
            for (name, password) in [
                ("a.jansen", "wrong"), ("nobody", "wrong"), ("b.bakker", SiteBench.password),
                ("NOT A NAME", "wrong"),
            ] {
                let response = try await guess(Visitor(client), name, password)
                var page = response.text
                for secret in [
                    page.between("nonce=\"", "\""), page.between("name=\"csrf\" value=\"", "\""), name,
                ] {
                    if let secret { page = page.replacingOccurrences(of: secret, with: "X") }
                }
                pages.insert("\(response.status.code) \(page)")
            }
            #expect(pages.count == 1)
        }
        #expect(try bench.actions().filter { $0 == "signInFailed" }.count == 4)
    }

    @Test func `A code counts once, for all sessions of the account`() async throws {
        let bench = try SiteBench()
        try bench.add("a.jansen", .reviewer)
        try await bench.run { client in
            var answers: [TestResponse] = []
            for _ in 1...2 {
                let visitor = Visitor(client)
                _ = try await guess(visitor, "a.jansen", SiteBench.password)
                answers.append(try await visitor.post("/sign-in/code", ["code": bench.code]))
            }
            #expect(answers.map(\.status) == [.seeOther, .unprocessableContent])
        }
    }

    @Test func `Ten codes in a quarter of an hour, then none until it is over`() async throws {
        let bench = try SiteBench()
        try bench.add("a.jansen", .reviewer)
        try await bench.run { client in
            let visitor = Visitor(client)
            _ = try await guess(visitor, "a.jansen", SiteBench.password)
            for _ in 1...10 {
                #expect(
                    try await visitor.post("/sign-in/code", ["code": "x"]).status == .unprocessableContent)
            }
            let right = try await visitor.post("/sign-in/code", ["code": bench.code])
            #expect(right.status == .tooManyRequests && right.headers[.retryAfter] == "900")
            bench.advance(.seconds(15 * 60))
            _ = try await guess(visitor, "a.jansen", SiteBench.password)
            #expect(try await visitor.post("/sign-in/code", ["code": bench.code]).location == "/")
        }
    }

    @Test func `Passwords are throttled for names that exist and for others alike, and for nobody for ever`()
        async throws
    {
        let bench = try SiteBench()
        try bench.add("a.jansen", .reviewer)
        try await bench.run { client in
            for name in ["a.jansen", "nobody"] {
                for _ in 1...10 {
                    let answer = try await guess(Visitor(client), name, "wrong")
                    #expect(answer.status == .unprocessableContent)
                }
                let answer = try await guess(Visitor(client), name, SiteBench.password)
                #expect(answer.status == .tooManyRequests)
            }
            bench.advance(.seconds(15 * 60))
            let answer = try await guess(Visitor(client), "a.jansen", SiteBench.password)
            #expect(answer.status == .seeOther)
        }
    }

    @Test func `A new account enrols an authenticator and chooses a password before anything else`()
        async throws
    {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer, isEnrolled: false, mustChange: true)
        try await bench.run { client in
            let visitor = Visitor(client)
            let answer = try await guess(visitor, "a.jansen", SiteBench.password)
            #expect(answer.location == "/sign-in/authenticator")
            let page = try await visitor.get("/sign-in/authenticator").text
            let local = try #require(IPAddress("127.0.0.1"))
            let signIn = SignIn(services: bench.services, client: local, now: bench.now)
            let pending = try await signIn.pendingSecret(of: name)
            let secret = try #require(pending)
            #expect(page.contains("secret=\(Base32.text(secret))&amp;issuer=Baken"))
            #expect(
                try await visitor.post("/sign-in/authenticator", ["code": "000 000"]).status
                    == .unprocessableContent)
            let code = TimeCode(secret: secret).code(step: TimeCode.step(at: bench.now))
            let enrolled = try await visitor.post("/sign-in/authenticator", ["code": code])
            #expect(enrolled.location == "/sign-in/password")
            #expect(try await visitor.get("/").location == "/sign-in/password")
            let weak = ["old": SiteBench.password, "new": "Welkom2026!!", "repeat": "Welkom2026!!"]
            #expect(try await visitor.post("/sign-in/password", weak).status == .unprocessableContent)
            let new = "tafel regenjas citroen vork"
            let fields = ["old": SiteBench.password, "new": new, "repeat": new]
            #expect(try await visitor.post("/sign-in/password", fields).location == "/")
            #expect(try await visitor.get("/").status == .ok)
        }
        #expect(try bench.store.account(name)?.mustChangePassword == false)
    }

    @Test func `Dearer costs are brought in at the next sign-in`() async throws {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer)
        let old = try PasswordHash(
            of: SiteBench.password, costs: .init(logRounds: 3, blockSize: 1, parallelism: 1)
        ).text
        _ = try bench.store.setPassword(old, of: name, mustChange: false, keeping: nil, SiteBench.act)
        try await bench.run { client in
            let answer = try await guess(Visitor(client), "a.jansen", SiteBench.password)
            #expect(answer.status == .seeOther)
        }
        let stored = try bench.store.credential(of: name).flatMap { PasswordHash(text: $0.password) }
        #expect(stored?.costs == SiteBench.costs)
        #expect(try stored?.matches(SiteBench.password) == true)
    }

    @Test func `A secret that is moved to another account does not open`() throws {
        let box = try #require(SecretBox(key: Array(repeating: 1, count: 32)))
        let (one, other) = (try #require(AccountName("one")), try #require(AccountName("other")))
        let sealed = try box.seal(SiteBench.secret, for: one)
        #expect(try box.open(sealed, for: one) == SiteBench.secret)
        #expect(throws: (any Error).self) { try box.open(sealed, for: other) }
        #expect(SecretBox(key: [1, 2, 3]) == nil)
    }

    @Test(arguments: [
        "", "a", "A.Jansen", "jansen ", ".jansen", "jänsen", "j\u{430}nsen",
        String(repeating: "a", count: 65),
    ])
    func `A name that could be taken for another is none`(text: String) {
        #expect(AccountName(text) == nil)
    }
}
