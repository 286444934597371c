import Evidence
import Filing
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Reviewing

@Suite struct BulkPageTests {
    private static let query = "site=ads.example&rule=permit.number-missing"
    private static let good = [
        "site": "ads.example", "rule": "permit.number-missing", "outcome": "dismiss", "code": "not-an-ad",
        "text": "Proefpagina van de site.",
    ]

    private func bench() throws -> SiteBench {
        let bench = try SiteBench()
        try SiteCases.file(into: bench.store)
        try SiteCases.fileMore(4, into: bench.store)
        return bench
    }

    private static func seeSample(_ visitor: Visitor, _ path: String) async throws {
        let page = try await visitor.get(path).text
        let links = page.components(separatedBy: "href=\"").dropFirst().filter { $0.contains("data-sample") }
        #expect(links.count == 6)
        for link in links {
            let address = String(link.prefix { $0 != "\"" })
            let opened = try await visitor.get(address)
            #expect(opened.status == .ok && opened.text.contains("Terug naar het voorstel"))
        }
    }

    @Test func `Two people dismiss six of one site, each case for itself, and one takes them back`()
        async throws
    {
        let bench = try bench()
        let (one, other) = (
            try bench.add("a.jansen", .reviewer, SiteCases.utrecht),
            try bench.add("b.smit", .secondReviewer, SiteCases.utrecht)
        )
        try await bench.run { client in
            let (jansen, smit) = (
                try await bench.visitor(client, one), try await bench.visitor(client, other)
            )
            #expect(
                try await jansen.get("/?" + Self.query).text.contains(
                    "/bulk/new?rule=permit.number-missing&amp;site"))
            let preview = try await jansen.get("/bulk/new?" + Self.query)
            #expect(preview.text.contains("6 zaken") && !preview.text.contains("value=\"helpFirst\""))
            let path = try #require(try await jansen.post("/bulk", Self.good).location)
            let early = try await jansen.post(path + "/submit", ["count": "6"])
            #expect(early.status.code == 422 && early.text.contains("Open eerst elke zaak"))
            try await Self.seeSample(jansen, path)
            for wrong in ["5", "", "zes"] {
                let page = try await jansen.post(path + "/submit", ["count": wrong])
                #expect(page.status.code == 422 && page.text.contains("id=\"count-error\""))
                #expect(page.text.contains("maxlength=\"6\" value=\"\(wrong)\""), "what was typed stays")
            }
            #expect(try await jansen.post(path + "/submit", ["count": "6"]).location == path)
            #expect(
                try await jansen.post(path + "/agree", ["count": "6"]).status == .notFound,
                "no second reviewer")
            #expect(try await smit.get("/bulk").text.contains("Wacht op een tweede persoon"))
            try await Self.seeSample(smit, path)
            #expect(try await smit.post(path + "/agree", ["count": "6"]).location == path)
            let done = try await jansen.get(path).text
            #expect(done.contains("Over 6 zaken is beslist") && done.contains("Alle zaken zijn meegenomen"))
            #expect(try await smit.post(path + "/agree", ["count": "6"]).status == .conflict)
            #expect(try await jansen.get("/mine").text.contains("Dit is geen advertentie"))
            let undone = try await jansen.post(path + "/undo")
            #expect(undone.text.contains("6 beslissingen zijn ongedaan gemaakt"))
            #expect(try await jansen.get("/counts").text.contains("6 "))
        }
    }

    @Test func `What is wrong is said at the field; what is not narrow, or too few, is not proposed`()
        async throws
    {
        let bench = try bench()
        let name = try bench.add("p.visser", .investigator)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            for (field, value) in [("outcome", "refer"), ("code", "sign-is-right"), ("text", " ")] {
                var sent = Self.good
                sent[field] = value
                let page = try await visitor.post("/bulk", sent)
                #expect(page.status.code == 422 && page.text.contains("id=\"\(field)-error\""), "\(field)")
            }
            #expect(
                try await visitor.get("/bulk/new?site=ads.example").text.contains(
                    "Kies in de werklijst eerst"))
            var police = Self.good
            (police["rule"], police["outcome"], police["code"]) = (
                "control.always-available", "confirm", "sign-is-right"
            )
            let refused = try await visitor.post("/bulk", police)
            #expect(
                refused.text.contains("Er is niets voorgesteld"), "nothing of the police's is confirmed so")
            let minors = ["rule": "minor.birth-year-below-18", "site": "ads.example"]
            let none = try await visitor.post("/bulk", Self.good.merging(minors) { $1 })
            #expect(none.text.contains("Er is niets voorgesteld"))
        }
    }

    @Test func `Either of the two ends it, with a reason`() async throws {
        let bench = try bench()
        let name = try bench.add("a.jansen", .reviewer, SiteCases.utrecht)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            let path = try #require(try await visitor.post("/bulk", Self.good).location)
            #expect(try await visitor.post(path + "/refuse", ["reason": " "]).status.code == 422)
            #expect(try await visitor.post(path + "/refuse", ["reason": "toch niet"]).location == path)
            let ended = try await visitor.get(path).text
            #expect(ended.contains("Niet doorgegaan: a.jansen") && ended.contains("toch niet"))
        }
    }

    @Test func `A number is searched for with a reason, and stands in no address, page or entry`()
        async throws
    {
        let hash = Digest256(of: "number 1")
        let bench = try SiteBench { services in
            services.phoneHash = { $0 == "06-12345699" ? hash : nil }
        }
        try SiteCases.file(into: bench.store)
        let name = try bench.add("a.jansen", .reviewer, SiteCases.utrecht)
        let viewer = try bench.add("l.lezer", .viewer, SiteCases.utrecht)
        let other = try bench.add("a.dam", .reviewer, SiteCases.amsterdam)
        try await bench.run { client in
            let visitor = try await bench.visitor(client, name)
            let number = ["phone": "06-12345699", "phoneWhy": "melding over 06-12345699"]
            let wrong = try await visitor.post("/search/phone", ["phone": "twaalf", "phoneWhy": ""])
            #expect(
                wrong.status.code == 422 && wrong.text.contains("phone-error")
                    && wrong.text.contains("value=\"twaalf\""))
            let place = try #require(try await visitor.post("/search/phone", number).location)
            #expect(place.hasPrefix("/?view=") && !place.contains("12345699"))
            let list = try await visitor.get(place).text
            #expect(list.contains(SiteCases.id(1, .municipality)) && !list.contains("12345699"))
            #expect(try await bench.visitor(client, viewer).post("/search/phone", number).status == .notFound)
            let elsewhere = try await bench.visitor(client, other)
            let theirs = try #require(try await elsewhere.post("/search/phone", number).location)
            #expect(!(try await elsewhere.get(theirs).text.contains(SiteCases.id(1, .municipality))))
            let entries = try bench.store.custody(CustodyFilter(), before: nil, limit: 99, SiteBench.act)
                .entries
            let searched = entries.filter { $0.event.action == "searched" }
            #expect(
                searched.count == 2 && searched.allSatisfy { $0.event.reason == "melding over ••-••••••••" })
        }
    }
}
