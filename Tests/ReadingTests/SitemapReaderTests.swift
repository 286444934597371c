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

    private static func stamps(_ sitemap: Sitemap) -> [String] {
        sitemap.entries.map { "\($0.address.path) \($0.lastModified?.wholeSeconds ?? "-")" }
    }

    @Test func `An element with attributes without end costs itself and what follows, not the core`() {
        let attributes = (0..<400_000).map { " a\($0)=''" }.joined()
        let sitemap = Self.read(
            "<urlset><url><loc>/a</loc></url><url\(attributes)><loc>/b</loc></url><url><loc>/c</loc></url></urlset>"
        )
        #expect(sitemap.addresses.map(\.path) == ["/a"])
        #expect(sitemap.isTruncated)
        let many = (0..<60).map { " a\($0)='x=y'" }.prefix(30).joined()
        #expect(
            Self.read("<urlset><url\(many)><loc>/?a=b=c</loc></url></urlset>").addresses.map(\.query) == [
                "a=b=c"
            ])
    }

    @Test func `Dates of change come with the addresses, the later of two`() {
        let sitemap = Self.read(
            """
            <urlset><url><loc>/a</loc><lastmod>2026-11-01</lastmod></url>
            <url><lastmod>2026-11-02T10:00:00+01:00</lastmod><loc>/b</loc></url>
            <url><loc>/c</loc><lastmod>gisteren</lastmod></url><url><loc>/a</loc><lastmod>2026-11-03</lastmod></url></urlset>
            """)
        #expect(Self.stamps(sitemap) == ["/a 2026-11-03T00:00:00Z", "/b 2026-11-02T09:00:00Z", "/c -"])
    }

    @Test func `An index says when its sitemaps changed`() {
        let sitemap = Self.read(
            "<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2026-11</lastmod></sitemap></sitemapindex>")
        #expect(sitemap.indexEntries.first?.lastModified?.wholeSeconds == "2026-11-01T00:00:00Z")
    }

    @Test func `RSS is read by items, with link or permalink and date`() {
        let sitemap = Self.read(
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Nieuw</title>
            <link>http://ads.example/</link><atom:link href="http://ads.example/feed" rel="self"/>
            <item><title>Kim</title><link>http://ads.example/a</link><pubDate>Sat, 21 Nov 2026 09:08:07 +0100</pubDate></item>
            <item><guid>http://ads.example/b</guid><pubDate>20 Nov 26 10:00 GMT</pubDate></item>
            <item><guid isPermaLink="false">http://ads.example/x</guid></item>
            <item><link><![CDATA[ http://ads.example/c ]]></link><guid>http://ads.example/y</guid></item></channel></rss>
            """, type: "application/rss+xml")
        #expect(Self.stamps(sitemap) == ["/a 2026-11-21T08:08:07Z", "/b 2026-11-20T10:00:00Z", "/c -"])
    }

    @Test func `Atom is read by entries, with the alternate link`() {
        let sitemap = Self.read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><link rel="self" href="/feed"/>
            <entry><link rel="edit" href="/edit"/><link rel="alternate" href="/a"/><updated>2026-11-21T09:00:00Z</updated></entry>
            <entry><link href="/b"/></entry><entry><title>niets</title></entry></feed>
            """, type: "application/atom+xml")
        #expect(Self.stamps(sitemap) == ["/a 2026-11-21T09:00:00Z", "/b -"])
    }

    @Test func `RSS 1 has its items beside the channel`() {
        let sitemap = Self.read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><link>http://ads.example/</link></channel>
            <item><link>http://ads.example/a</link><dc:date>2026-11-21</dc:date></item></rdf:RDF>
            """)
        #expect(Self.stamps(sitemap) == ["/a 2026-11-21T00:00:00Z"])
    }

    @Test(
        arguments: [
            ("2026", "2026-01-01T00:00:00Z"), ("2026-11-21T09:08Z", "2026-11-21T09:08:00Z"),
            ("2026-11-21T09:08:07.45-05:00", "2026-11-21T14:08:07Z"),
            ("2026-11-21 09:08:07", "2026-11-21T09:08:07Z"),
            ("Sat, 21 Nov 2026 09:08:07 EST", "2026-11-21T14:08:07Z"),
            ("1 Jan 70 00:00 UT", "1970-01-01T00:00:00Z"),
            ("Sat, 21 November 2026 09:08:07 GMT", "2026-11-21T09:08:07Z"), ("2026-13-01", nil),
            ("2026-02-30", nil),
            ("2026-11-21T25:00:00Z", nil), ("morgen", nil), ("", nil), ("Sat, 41 Nov 2026 09:08:07 GMT", nil),
            ("2026-11-21T09:08:07+99:00", nil),
        ] as [(String, String?)])
    func `Dates are read in the forms that feeds use`(text: String, expected: String?) {
        #expect(FeedDate.read(text)?.wholeSeconds == expected)
    }

    @Test(
        arguments: [
            ("<?xml version='1.0'?><!-- a > b --><urlset>", nil, false, true),
            ("<rss version='2.0'>", "text/html", false, true),
            ("<feed xmlns='x'>", nil, false, true), ("<atom:feed>", nil, false, true),
            ("\u{FEFF}<sitemapindex>", nil, false, true),
            ("<!DOCTYPE html><html><rss>", "text/html", false, false),
            ("<html>", "application/xml", true, false),
            ("http://ads.example/a\n", "text/plain", true, true),
            ("http://ads.example/a\n", "text/plain", false, false),
            ("http://ads.example/a", "text/html", true, false), ("nonsense", "text/plain", true, false),
            ("", nil, true, false),
        ] as [(String, String?, Bool, Bool)])
    func `Sitemaps are known by their first element, lists by who names them`(
        text: String, type: String?, isDeclared: Bool, expected: Bool
    ) {
        #expect(
            SitemapReader.recognises(Array(text.utf8), contentType: type, isDeclared: isDeclared) == expected)
        let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        if expected, text.hasPrefix("<") {
            #expect(SitemapReader.recognises([0xFF, 0xFE] + wide, contentType: type, isDeclared: isDeclared))
        }
    }
}
