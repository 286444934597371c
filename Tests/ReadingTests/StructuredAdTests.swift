import Evidence
import Testing

@testable import Reading

struct StructuredAdTests {
    private static let script = """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
        {"@type":["Product"],"name":"Kim","description":"Ontvangst op afspraak, in alle rust.","telephone":"+31612345600",
        "areaServed":{"@type":"City","name":"Utrecht"},"offers":[{"@type":"Offer","price":"150.00","priceCurrency":"EUR"}],
        "datePosted":"2026-11-03"}]}</script>
        """

    @Test func `What structured data says and the page does not becomes text`() throws {
        let page = Fixture.page(Self.script + "<h1>Kim</h1><p>150 euro, 22 jaar")
        let ad = try #require(page.ads.first)
        #expect(ad.phones.map(\.e164) == ["+31612345600"])
        #expect(ad.places.map(\.municipality) == ["GM0344"])
        #expect(ad.prices.count == 1)
    }

    @Test func `What stands on the page is not said twice`() {
        let html =
            Self.script
            + "<h1>Kim</h1><p>Ontvangst op afspraak, in alle rust, in Utrecht. 150 euro. Bel 06 12 34 56 00. Tot ziens!!"
        let text = Fixture.page(html).ads.first?.text ?? ""
        #expect(text.split(separator: "\n").count == 2, "\(text)")
    }
}
