import Evidence
import Reading

// The readers of phone, age, price, place, number and hours, on text without markup, in seven regions.

private let readers = ["NL", "BE", "DE", "FR", "ES", "RO", "PL"].map {
    PageReader(region: $0, places: samplePlaces)
}
private let day = known(CivilDate(iso8601: "2026-11-01"))

func tryOne(_ bytes: [UInt8]) {
    let (reader, rest) = chosen(readers, by: bytes)
    let text = String(decoding: rest, as: UTF8.self)
    let page = reader.read(text: text, on: day)
    hold(page.ads.count == 1, "a text is one ad")
    for ad in page.ads { checkSpans(of: ad) }
}
