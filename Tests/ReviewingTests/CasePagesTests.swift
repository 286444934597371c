import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

@Suite struct CasePagesTests {
    private let id = SiteCases.id(1, .municipality)

    private func bench() throws -> SiteBench {
        let bench = try SiteBench()
        try SiteCases.file(into: bench.store)
        return bench
    }

    private static func token(_ page: TestResponse) throws -> String {
        try #require(page.text.between("name=\"token\" value=\"", "\""))
    }

    @Test func `From the list to a case, decided, and taken back`() async throws {
        let bench = try bench()
        let name = try bench.add("a.jansen", .reviewer, SiteCases.utrecht)
        let id = id
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            #expect(try await visitor.get("/").text.contains(id))
            let next = try await visitor.post("/next")
            #expect(next.location == "/cases/\(id)")
            let page = try await visitor.get("/cases/\(id)")
            let token = try Self.token(page)
            let done = try await visitor.post(
                "/cases/\(id)/decide",
                ["token": token, "outcome": "confirm", "code": "sign-is-right", "then": "next"])
            #expect(done.location == "/?done=\(id)&none=1")
            #expect(try await visitor.get("/?done=\(id)&none=1").text.contains("Beslist: Bevestig"))
            let undone = try await visitor.post("/cases/\(id)/undo", ["token": token])
            #expect(undone.status == .seeOther)
            let dossier = try #require(
                try bench.store.dossier(id, for: .police, access: .viewed, SiteBench.act))
            #expect(dossier.file.state == .open && dossier.reviews.count == 1 && dossier.decisions.isEmpty)
        }
    }

    @Test
    func
        `The same decision sent again counts once and is no refusal; a stale one is told and keeps what was typed`()
        async throws
    {
        let bench = try bench()
        let (one, other) = (
            try bench.add("a.jansen", .reviewer, SiteCases.utrecht),
            try bench.add("b.smit", .reviewer, SiteCases.utrecht)
        )
        let id = id
        try await bench.run { client in
            let (jansen, smit) = (
                try await bench.visitor(client, one), try await bench.visitor(client, other)
            )
            try await jansen.post("/cases/\(id)/claim")
            let token = try Self.token(try await jansen.get("/cases/\(id)"))
            bench.advance(.seconds(31 * 60))
            let (jansenAgain, smitAgain) = (
                try await bench.visitor(client, one), try await bench.visitor(client, other)
            )
            #expect(try await smitAgain.get("/cases/\(id)").text.contains("die tijd is om"))
            try await smitAgain.post("/cases/\(id)/claim")
            let fields = [
                "token": token, "outcome": "dismiss", "code": "dismiss-other", "text": "Mijn lange verhaal",
            ]
            let stale = try await jansenAgain.post("/cases/\(id)/decide", fields)
            #expect(stale.status == .conflict && stale.text.contains("Er is niets gewijzigd"))
            #expect(stale.text.contains("b.smit heeft deze zaak"))
            let second = try Self.token(try await smitAgain.get("/cases/\(id)"))
            let good = ["token": second, "outcome": "confirm", "code": "sign-is-right"]
            for _ in 0..<3 {
                #expect(
                    try await smitAgain.post("/cases/\(id)/decide", good).location
                        == "/cases/\(id)?done=\(id)")
            }
            let seen = try await jansenAgain.get("/cases/\(id)")
            #expect(seen.text.contains("Over deze zaak is beslist") && seen.text.contains("b.smit"))
            let dossier = try #require(
                try bench.store.dossier(id, for: .police, access: .viewed, SiteBench.act))
            #expect(dossier.reviews.count == 1)
            _ = (jansen, smit)
        }
    }

    @Test(arguments: [
        (["outcome": "", "code": ""], "outcome"), (["outcome": "confirm", "code": "sign-is-wrong"], "code"),
        (["outcome": "refer", "code": "to-police", "text": " "], "text"),
        (["outcome": "confirm", "code": "confirm-other", "text": ""], "text"),
    ])
    func `What is wrong with a decision is said at the field, and what was typed stays`(
        fields: [String: String], field: String
    ) async throws {
        let bench = try bench()
        let name = try bench.add("a.jansen", .reviewer, SiteCases.utrecht)
        let id = id
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            try await visitor.post("/cases/\(id)/claim")
            var sent = fields.merging(["text": "Al getypt"]) { one, _ in one }
            sent["token"] = try Self.token(try await visitor.get("/cases/\(id)"))
            let page = try await visitor.post("/cases/\(id)/decide", sent)
            #expect(page.status.code == 422)
            #expect(page.text.contains("href=\"#\(field)\"") && page.text.contains("id=\"\(field)-error\""))
            #expect(fields["text"] != nil || page.text.contains(">Al getypt</textarea>"))
            let file = try #require(try bench.store.dossier(id, for: .police, access: .viewed, SiteBench.act))
                .file
            #expect(file.state == .claimed)
        }
    }

    /// A redirect to what is no address of this site would end the program.
    @Test func `Odd filters and ids lead to a page and not to a crash`() async throws {
        let bench = try bench()
        let name = try bench.add("p.visser", .investigator)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            let long = String(repeating: "é", count: 40)
            let odd = ["rule": long, "place": long, "site": "\\#\"", "words": " "]
            for path in ["/search", "/next"] {
                #expect(try await visitor.post(path, odd).status == .seeOther)
            }
            for act in ["ask", "claim", "undo", "decide", "comment", "skip", "release", "hand-over", "agree"]
            {
                let fields = [
                    "reason": "x", "comment": "x", "token": "1", "skipCode": "later", "opening": "1",
                ]
                let answer = try await visitor.post("/cases/%0a%23x/\(act)", fields)
                #expect([.notFound, .unprocessableContent, .seeOther].contains(answer.status), "\(act)")
            }
        }
    }

    @Test func `A number is shown for a reason alone, and the reason is on record`() async throws {
        let bench = try SiteBench()
        let text = "Anna 06-12345600"
        let capture = HostileCaseTests.ad(1, text)
        try bench.store.file([capture])
        let name = try bench.add("a.jansen", .reviewer, SiteCases.utrecht)
        let id = id
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            #expect(try await visitor.post("/cases/\(id)/unmask", ["why": " "]).status.code == 422)
            #expect(try await visitor.post("/cases/\(id)/unmask", ["why": "controle"]).status == .ok)
            #expect(try bench.actions().contains("unmasked"))
        }
    }
}
