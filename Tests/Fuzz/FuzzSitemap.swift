import Evidence
import Reading

// Sitemaps and feeds: bounded, canonical, each address once.

private let reader = SitemapReader()
private let address = known(WebAddress("https://ads.example/sitemap.xml"))

func tryOne(_ bytes: [UInt8]) {
    let (type, body) = chosen([nil, "text/xml", "text/plain", "application/rss+xml"], by: bytes)
    _ = SitemapReader.recognises(body, contentType: type, isDeclared: true)
    let sitemap = reader.read(body, contentType: type, address: address)
    hold(
        sitemap.entries.count + sitemap.indexEntries.count <= 2 * SitemapReader.addressLimit,
        "a sitemap is bounded")
    hold(Set(sitemap.addresses).count == sitemap.entries.count, "each address once")
    for entry in sitemap.addresses {
        hold(WebAddress(entry.text) == entry, "an entry is canonical: \(entry.text)")
    }
}
