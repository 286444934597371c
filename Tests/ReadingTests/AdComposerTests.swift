import Evidence
import Testing

@testable import Reading

struct AdComposerTests {
    private static func profile(_ fields: [SiteProfile.Field: [String]]) throws -> SiteProfile {
        SiteProfile(
            name: "fields", start: [try #require(WebAddress("http://ads.example/"))],
            ads: [try #require(PathGlob("/a/*"))],
            fields: fields, ageFloor: 18)
    }

    @Test func `Fields that the text lacks become lines of it`() throws {
        let profile = try Self.profile([
            .title: ["//h1"], .text: ["//nothing", "//div[@class='t']"], .age: ["//dd[1]"],
            .place: ["//dd[2]"],
            .phone: ["//a/@href"], .permit: ["//dd[3]"], .posted: ["//time/@datetime"],
        ])
        let page = Fixture.page(
            """
            <h1>Kim</h1><dl><dt>x<dd>22</dd><dd>Best</dd><dd>UTR-2024-017</dl><div class=t>Ik <b>ontvang</b> thuis<br>altijd</div>
            <a href="tel:0612345600">bel</a><time datetime="2026-11-03">x</time><p>06-12345699 is van de site, 18 jaar
            """, profile: profile)
        let ad = try #require(page.ads.first)
        #expect(ad.text == "Kim\nIk ontvang thuis\naltijd\nBest\n22\nUTR-2024-017\n2026-11-03")
        #expect(ad.phones.map(\.e164) == ["+31612345600"])
        #expect(
            ad.ages == [
                AgeMention(
                    min: 22, max: 22, subject: .advertised, span: TextSpan(33, 35), isObfuscated: false,
                    form: "field")
            ])
        #expect(ad.places.map(\.isLabelled) == [true])
        #expect(ad.numbers.map(\.kind) == [.permit])
        #expect(ad.posted?.iso8601 == "2026-11-03")
        #expect(ad.siteAgeFloor == 18)
        #expect(ad.title == "Kim")
    }

    @Test func `A field inside the text is marked there`() throws {
        let page = Fixture.page(
            "<h1>Kim</h1><div class=t>In <i>Best</i>, <em>22</em>, 06-12345600</div>",
            profile: try Self.profile([.title: ["//h1"], .text: ["//div"], .place: ["//i"], .age: ["//em"]]))
        #expect(page.ads.first?.text == "Kim\nIn Best, 22, 06-12345600")
        #expect(page.ads.first?.places.first?.isLabelled == true)
        #expect(page.ads.first?.ages.first?.span == TextSpan(13, 15))
    }

    @Test func `What is not shown is no value of a field`() throws {
        let page = Fixture.page(
            "<h1>Kim</h1><div class=t>Bel 06-12345600</div><em hidden>17</em>",
            profile: try Self.profile([.title: ["//h1"], .text: ["//div"], .age: ["//em"]]))
        #expect(page.ads.first?.ages == [])
    }

    @Test func `A page too deep for a tree is read without fields and says so`() throws {
        let html = "<h1>Kim</h1>" + String(repeating: "<div>", count: 3_000) + "22 jaar, 06-12345600"
        let page = Fixture.page(html, profile: try Self.profile([.title: ["//h1"]]))
        #expect(page.incompleteness == [.depth])
        #expect(page.ads.first?.phones.count == 1)
    }

    @Test func `A path that is none is found when a profile is loaded`() {
        #expect(FieldPaths.isValid("//div[@class='a']/text()"))
        #expect(!FieldPaths.isValid("//div["))
    }
}
