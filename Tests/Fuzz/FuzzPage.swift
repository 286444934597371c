import Evidence
import Reading

// Any bytes give a page: read twice it is the same, all spans lie in their ad's text, and links are canonical.

private let reader = PageReader(region: "NL", places: samplePlaces)
private let day = known(CivilDate(iso8601: "2026-11-01"))
private let address = known(WebAddress("https://ads.example/map/pagina.html?id=1"))

private let types: [String?] = [
    nil, "text/html", "text/html; charset=utf-8", "text/html; charset=windows-1252",
    "text/html; charset=utf-16le",
    "text/html; charset=shift_jis", "text/html; charset=iso-2022-jp", "text/html; charset=nonsense",
]

func tryOne(_ bytes: [UInt8]) {
    let (type, html) = chosen(types, by: bytes)
    let page = read(html, type)
    hold(page.text.utf8.count <= 8 * html.count + 64_000, "a page's text is not longer than its bytes allow")
    for link in page.links {
        hold(WebAddress(link.address.text) == link.address, "a link is canonical: \(link.address.text)")
        hold(link.text.unicodeScalars.count <= 200, "the text of a link has 200 scalars at most")
    }
    for ad in page.ads { checkSpans(of: ad) }
    let again = read(html, type)
    hold(Array(again.text.utf8) == Array(page.text.utf8), "the same bytes give the same text")
    hold(again.kind == page.kind && again.links == page.links, "the same bytes give the same page")
    hold(
        again.ads.map(\.phones) == page.ads.map(\.phones) && again.ads.map(\.ages) == page.ads.map(\.ages),
        "the same bytes give the same phones and ages")
}

private func read(_ html: [UInt8], _ type: String?) -> Page {
    reader.read(
        html: html, contentType: type, status: 200, address: address, profile: nil, on: day,
        incompleteness: [])
}
