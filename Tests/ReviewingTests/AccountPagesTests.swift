import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

@Suite struct AccountPagesTests {
    @Test func `Recovery takes two administrators, and neither for himself`() async throws {
        let bench = try SiteBench()
        let lost = try bench.add("a.jansen", .reviewer, SiteCases.utrecht)
        let (one, two) = (try bench.add("beheer1", .administrator), try bench.add("beheer2", .administrator))
        try await bench.run { client in
            let (first, second) = (try await bench.visitor(client, one), try await bench.visitor(client, two))
            let about = ["account": "a.jansen"]
            #expect(try await second.post("/accounts/recovery/approve", about).status == .conflict)
            #expect(try await first.post("/accounts/recovery", about).location == "/accounts")
            #expect(try await first.post("/accounts/recovery/approve", about).status == .conflict)
            #expect(try await first.post("/accounts/recovery", ["account": "beheer1"]).status == .conflict)
            let done = try await second.post("/accounts/recovery/approve", about)
            let password = try #require(done.text.between("<code id=\"password\">", "</code>"))
            #expect(try await second.post("/accounts/recovery/approve", about).status == .conflict)
            let visitor = Visitor(client)
            try await visitor.get("/sign-in")
            let signedIn = try await visitor.post("/sign-in", ["name": "a.jansen", "password": password])
            #expect(signedIn.location == "/sign-in/authenticator")
        }
        #expect(try bench.store.account(lost)?.mustChangePassword == true)
        #expect(try Set(bench.actions()).isSuperset(of: ["recoveryRequested", "recoveryApproved"]))
    }

    @Test func `A request for recovery is worth a day`() throws {
        let bench = try SiteBench()
        let lost = try bench.add("a.jansen", .reviewer)
        try bench.add("beheer1", .administrator)
        try bench.add("beheer2", .administrator)
        let store = bench.store
        let asked = Act(actor: "beheer1", reason: "", at: bench.now)
        #expect(try store.requestRecovery(of: lost, asked) == nil)
        let late = Act(actor: "beheer2", reason: "", at: bench.now + .seconds(24 * 3_600 + 1))
        #expect(try store.approveRecovery(of: lost, password: "x", late) == .noRequest)
        let foreign = Act(actor: "a.jansen", reason: "", at: bench.now)
        #expect(try store.requestRecovery(of: lost, foreign) == .notAdministrator)
    }

    @Test func `An administrator switches accounts off and on, but not the own one`() async throws {
        let bench = try SiteBench()
        let name = try bench.add("a.jansen", .reviewer)
        let admin = try bench.add("beheer1", .administrator)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, admin)
            #expect(
                try await visitor.post("/accounts/disable", ["account": "a.jansen"]).location == "/accounts")
            #expect(try bench.store.account(name)?.isEnabled == false)
            #expect(
                try await visitor.post("/accounts/enable", ["account": "a.jansen"]).location == "/accounts")
            #expect(try bench.store.account(name)?.isEnabled == true)
            let own = try await visitor.post("/accounts/disable", ["account": "beheer1"])
            #expect(own.status == .conflict && own.text.contains("andere beheerder"))
            #expect(try await visitor.post("/accounts/disable", ["account": "nobody"]).status == .notFound)
            let page = try await visitor.get("/accounts").text
            #expect(page.contains("a.jansen") && !page.contains("Advertentie"))
        }
    }

    @Test func `The privacy officer reads who looked and why, and nothing of what was seen or decided`()
        async throws
    {
        let bench = try SiteBench()
        try SiteCases.file(into: bench.store)
        let officer = try bench.add("fg", .privacyOfficer)
        let id = SiteCases.id(1, .municipality)
        let act = Act(actor: "a.jansen", reason: "melding <b>12</b>", at: bench.now)
        _ = try bench.store.dossier(id, for: SiteCases.utrecht, access: .viewed, act)
        let lease = try #require(
            try bench.store.claim(
                id, for: SiteCases.utrecht, holder: "a.jansen", duration: .seconds(600), at: bench.now))
        _ = try bench.store.skip(lease, code: "language", text: "woorden over de zaak", at: bench.now)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, officer)
            let page = try await visitor.get("/custody").text
            #expect(
                page.contains(id) && page.contains("melding &lt;b&gt;12&lt;/b&gt;")
                    && page.contains("skipped"))
            #expect(
                !page.contains("woorden over de zaak") && !page.contains("Advertentie")
                    && !page.contains("<b>12"))
            let looks = try await visitor.post("/custody", ["action": "viewed"]).text
            #expect(looks.contains(id) && !looks.contains("skipped"))
            let wrong = try await visitor.post("/custody", ["from": "gisteren"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("gisteren"))
            let none = try await visitor.post("/custody", ["actor": "nobody"])
            #expect(none.status == .ok && none.text.contains("Geen regels"))
        }
        let own = try bench.store.custody(CustodyFilter(), before: nil, limit: 100, SiteBench.act).entries
        #expect(own.contains { $0.event.object == "custody" && $0.event.reason == "action viewed" })
    }

    @Test func `Pages of the history follow one another without a gap`() async throws {
        let bench = try SiteBench()
        let officer = try bench.add("fg", .privacyOfficer)
        for number in 1...120 {
            try bench.store.recordCustody(CustodyEvent("viewed", of: "thing \(number)", SiteBench.act))
        }
        try await bench.run { client in
            let visitor = try await bench.visitor(client, officer)
            var (seen, fields) = ([String](), ["actor": "installer", "action": "viewed"])
            for _ in 1...4 {
                let page = try await visitor.post("/custody", fields).text
                seen += page.components(separatedBy: "<td>thing ").dropFirst().map {
                    String($0.prefix { $0 != "<" })
                }
                guard let next = page.between("name=\"before\" value=\"", "\"") else { break }
                fields["before"] = next
            }
            #expect(seen == (1...120).reversed().map(String.init))
        }
    }

    @Test func `The language is a choice that stays`() async throws {
        let bench = try SiteBench()
        try await bench.run { client in
            let visitor = Visitor(client)
            #expect(try await visitor.get("/sign-in").text.contains("<html lang=\"nl\">"))
            let response = try await visitor.post("/language", ["language": "en", "next": "/sign-in"])
            #expect(response.location == "/sign-in")
            #expect(try await visitor.get("/sign-in").text.contains("<html lang=\"en\">"))
        }
    }
}
