/// What microdata and OpenGraph say about the ad of a page, where they stand in attributes: what stands in the text is
/// read there.
extension StructuredAd {
    /// Nil where nothing is said. An item counts by its type, and not where it stands in the site's own parts: many a
    /// footer is a `LocalBusiness` with the number of the site.
    init?(properties: [FlatProperty]) {
        self.init()
        for property in properties where Self.counts(property) {
            take(property.name, property.value)
        }
        if isEmpty { return nil }
    }

    private static func counts(_ property: FlatProperty) -> Bool {
        if property.name.hasPrefix("og:") || property.name.hasPrefix("product:") { return true }
        guard let type = property.itemType, !property.isInChrome else { return false }
        return offered.contains(type) || parts.contains(type)
    }

    /// Items within an offered one.
    private static let parts: Set<String> = ["postaladdress", "place", "contactpoint", "aggregateoffer"]

    /// The first value of each kind counts, but for numbers.
    private mutating func take(_ name: String, _ value: String) {
        switch name {
        case "telephone", "og:phone_number":
            if telephones.count < 8, !telephones.contains(value) { telephones.append(value) }
        case "name", "og:title": if self.name.isEmpty { self.name = value }
        case "description", "og:description": if description.isEmpty { description = value }
        case "addresslocality", "og:locality": if place.isEmpty { place = value }
        case "price", "lowprice", "product:price:amount", "og:price:amount":
            if price.isEmpty { price = "EUR " + value }
        case "dateposted", "datepublished": if posted.isEmpty { posted = value }
        default: break
        }
    }
}
