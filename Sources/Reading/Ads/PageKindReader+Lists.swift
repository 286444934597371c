internal import Evidence

/// Pages that lead to ads instead of being one.
extension PageKindReader {
    /// Above its first card a list has a headline and a box to search in; an ad has itself.
    private static let leadLength = 120
    /// Behind its last card a list may name whom to call to place an ad.
    private static let tailLength = 400

    /// Four links to pages of one kind make a list, three do in cards, two under a headline that says so. A number
    /// beside them is the site's where the headline begins with what is listed, or where it stands below all cards.
    func byLinks(_ hasContact: Bool) -> Judgement? {
        if hasContact, !head.begins(with: .list) { return byCards() }
        let links = similarLinks
        if links.count >= 4, !links.isMenu, !isBelowAd(links) {
            return (.list, "\(links.count) links to similar addresses", nil)
        }
        guard !hasContact, !isOfSite else { return nil }
        if links.pictureCount >= 3, head.has(.list) {
            return (.list, "headline, and \(links.pictureCount) pictures that lead to similar addresses", nil)
        }
        if links.twiceCount >= 3, !isBelowAd(links) {
            return (.list, "\(links.twiceCount) addresses that are linked to twice", nil)
        }
        if links.count >= 3, isCards(links) { return cards(links) }
        guard links.count >= 2 else { return nil }
        if head.has(.list) { return (.list, "headline, and \(links.count) links to similar addresses", nil) }
        return !page.structuredData.isEmpty && StructuredAd.all(in: page.structuredData).hasItemList
            ? (.list, "says that it is a list of items", nil) : nil
    }

    /// With a contact that stands below all cards and that none holds. Most ads have theirs above any link, so their
    /// links are not compared.
    private func byCards() -> Judgement? {
        guard !isOfSite, isHeadOnTop, let phone = firstPhone, hasLinks(above: phone) else { return nil }
        let links = similarLinks
        guard links.count >= 3, links.range.upperBound <= phone, isCards(links),
            links.range.upperBound + Self.tailLength >= regions.content.upperBound
        else { return nil }
        return cards(links)
    }

    private var firstPhone: Int? {
        signals.phones.first { regions.content.contains($0) && !regions.isChrome($0) }
    }

    private func hasLinks(above offset: Int) -> Bool {
        var count = 0
        for link in page.links.prefix(200) where link.contact == nil && !link.range.isEmpty {
            let start = link.range.lowerBound
            if start >= offset || count >= 3 { break }
            if regions.content.contains(start), !regions.isChrome(start) { count += 1 }
        }
        return count >= 3
    }

    private func cards(_ links: SimilarLinks) -> Judgement {
        (.list, "\(links.count) cards with links to similar addresses", nil)
    }

    /// Each link has a heading, an age or a price beside it, and the page begins with the first of them.
    private func isCards(_ links: SimilarLinks) -> Bool {
        guard lead(links).length <= Self.leadLength, !lead(links).hasSign else { return false }
        let start = links.range.lowerBound
        let range = start..<min(regions.content.upperBound, links.range.upperBound + 80)
        let signs = max(
            signals.ages.count { range.contains($0) }, signals.prices.count { range.contains($0) })
        if signs + 1 >= links.count { return true }
        var headings = 0
        for element in page.elements where element.name.traits.contains(.heading) {
            if element.name != .h1, range.contains(Int(element.start)) { headings += 1 }
        }
        return headings + 1 >= links.count
    }

    /// An ad that speaks of somebody's age or price before it leads to others.
    private func isBelowAd(_ links: SimilarLinks) -> Bool {
        !head.has(.list) && lead(links).hasSign && lead(links).length >= 40
    }

    /// What stands between the headline and the first of the links.
    private func lead(_ links: SimilarLinks) -> (length: Int, hasSign: Bool) {
        let first = links.range.lowerBound
        var start = regions.content.lowerBound
        if let headline = regions.headline, headline.upperBound <= first {
            start = max(start, headline.upperBound)
        }
        guard start < first else { return (0, false) }
        let parts = regions.parts(of: start..<first)
        return (
            parts.reduce(0) { $0 + $1.count },
            parts.contains { signals.hasAge($0) || signals.hasPrice($0) }
        )
    }
}
