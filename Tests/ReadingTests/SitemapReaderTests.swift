import Evidence
import Testing

@testable import Reading

struct SitemapReaderTests {
    private static func read(_ text: String, type: String? = "application/xml") -> Sitemap {
        let address = WebAddress("http://ads.example/sitemap.xml") ?? Fixture.page("").links[0].address
        return SitemapReader().read(Array(text.utf8), contentType: type, address: address)
    }

    @Test func `Addresses come in order, each once, resolved`() {
        let sitemap = Self.read(
            """
            <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
             xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc> http://ads.example/a?x=1&amp;y=2 </loc><image:image><image:loc>http://ads.example/i.jpg</image:loc></image:image></url>
            <url><loc><![CDATA[http://ads.example/b]]></loc><lastmod>2026-11-01</lastmod></url><url><loc>/c</loc></url>
            <url><loc>http://ads.example/b</loc></url></urlset>
            """)
        #expect(
            sitemap.addresses.map(\.text) == [
                "http://ads.example/a?x=1&y=2", "http://ads.example/b", "http://ads.example/c",
            ])
        #expect(sitemap.sitemaps.isEmpty)
        #expect(!sitemap.isTruncated)
    }

    @Test func `An index leads to further sitemaps`() {
        let sitemap = Self.read(
            "<sitemapindex><sitemap><loc>http://ads.example/s1.xml</loc></sitemap></sitemapindex>")
        #expect(sitemap.sitemaps.map(\.text) == ["http://ads.example/s1.xml"])
        #expect(sitemap.addresses.isEmpty)
    }

    @Test func `A list in plain text is read by lines`() {
        let sitemap = Self.read(
            "\u{FEFF}http://ads.example/a\r\n\r\nhttps://ads.example/b\nnonsense\n", type: "text/plain")
        #expect(sitemap.addresses.map(\.text) == ["http://ads.example/a", "https://ads.example/b"])
    }

    @Test func `Broken markup keeps what came before and says so`() {
        let sitemap = Self.read("<urlset><url><loc>http://ads.example/a</loc></url><url><loc>http://ads.exa")
        #expect(sitemap.addresses.map(\.text) == ["http://ads.example/a"])
        #expect(sitemap.isTruncated)
    }

    @Test func `Entities do not expand and nothing is fetched`() {
        let bomb = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <urlset><url><loc>http://ads.example/&b;&f;</loc></url></urlset>
            """
        #expect(
            Self.read(bomb).addresses.allSatisfy { !$0.text.contains("aaa") && !$0.text.contains("root") })
    }

    @Test func `More addresses than the protocol allows are cut`() {
        let entries = (0...SitemapReader.addressLimit).map { "<url><loc>/\($0)</loc></url>" }.joined()
        let sitemap = Self.read("<urlset>\(entries)</urlset>")
        #expect(sitemap.addresses.count == SitemapReader.addressLimit)
        #expect(sitemap.isTruncated)
    }

    @Test(arguments: ["", "<", "\0\0", "<html><body>404</body></html>"])
    func `What is no sitemap gives nothing`(_ text: String) {
        #expect(Self.read(text).addresses.isEmpty)
    }
}
