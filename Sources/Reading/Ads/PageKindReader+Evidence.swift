internal import Evidence

/// The second look: a page that first signs leave open is read as if it were an ad, and what was read is weighed.
///
/// First signs are digits and a few words, which a story, a price list or a page of terms may hold as well, and which an
/// ad may lack whose number is written in words. Only pages in doubt are weighed: one with a contact or a price under a
/// headline of the site's own, and one with neither.
extension PageKindReader {
    /// More text than this without a contact is a story, and one this short needs less to be an ad.
    private static let lengthLimit = 8_000
    private static let shortAd = 1_500
    /// A few words in which somebody's age stands, or two other signs, are an ad; nothing speaks against it.
    private static let fragment = 6...160

    /// True where `judge(_:reading:)` may say something else than `judgement`.
    func isInDoubt(_ judgement: Judgement, hasFields: Bool) -> Bool {
        guard !hasFields, byStatus == nil, byProfile == nil else { return false }
        switch judgement.kind {
        case .ad: return isOfSite || !hasPhone || isArticle
        case .other: return mayBeAd
        // A few words may stand in an ad as well: `geen robots`, `18+ only`, `page not found? then I am on holiday`.
        case .missing, .gate, .blocked: return byWordsMayErr(judgement)
        default: return false
        }
    }

    /// A person who named the addresses of ads named no other.
    private var mayBeAd: Bool {
        if let profile, !profile.ads.isEmpty, address != nil { return false }
        let length = regions.textLength(of: regions.content)
        return (Self.fragment.lowerBound...Self.lengthLimit).contains(length)
    }

    /// A wall is known by its box or by one thing it says; a page with a person on it says more.
    private func byWordsMayErr(_ judgement: Judgement) -> Bool {
        let length = regions.textLength(of: regions.content)
        guard (40...Self.shortAd).contains(length), !isOfSite else { return false }
        if judgement.kind == .gate { return length >= 90 }
        return judgement.block != .login && (hasPhone || signals.hasAge(regions.content) || hasHandle)
    }

    /// Weighs `ad`, which is the page read as one.
    func judge(_ judgement: Judgement, reading ad: Ad) -> Judgement {
        let words = KindWords(shortText)
        let sum =
            weight(of: ad) + weight(of: words) - (isTariff(ad, words) ? 2 : 0)
            - (isTrade ? 6 : isOfSite ? 4 : 0) - (isArticle ? 3 : 0) - (isForm ? 3 : 0)
            + (hasSiteContact ? 1 : 0)
        if judgement.kind != .ad, judgement.kind != .other {
            return sum >= (judgement.kind == .gate ? 5 : 6)
                && ad.ages.contains { $0.subject == .advertised && ($0.min ?? 0) > 18 }
                ? (.ad, "reads as an ad", nil) : judgement
        }
        if judgement.kind == .ad {
            return sum >= 2
                ? judgement : (.other, "\(judgement.reason), but on a page of the site's own", nil)
        }
        let length = ad.text.utf8.count
        let least = Self.fragment.contains(length) && !isOfSite ? 2 : length <= Self.shortAd ? 3 : 5
        return sum >= least ? (.ad, "reads as an ad", nil) : judgement
    }

    private func weight(of ad: Ad) -> Int {
        var sum = ad.phones.isEmpty ? 0 : 3
        if ad.ages.contains(where: { $0.subject == .advertised }) { sum += 2 }
        if ad.prices.contains(where: { $0.minutes != nil }) {
            sum += 2
        } else if !ad.prices.isEmpty {
            sum += 1
        }
        if !ad.handles.isEmpty { sum += ad.handles.contains { $0.kind != "mail" } ? 2 : 1 }
        if ad.narrator == .firstPerson { sum += 1 }
        return sum + (ad.availability.isEmpty ? 0 : 1)
    }

    private func weight(of words: KindWords) -> Int {
        let reports = words.count(of: .report)
        let against = (reports >= 4 ? 4 : reports >= 2 ? 2 : 0) + (words.count(of: .placing) >= 2 ? 3 : 0)
        return min(2, words.count(of: .offer)) + (words.has(.reach) ? 1 : 0) - against
    }

    /// Prices of advertisements, without anybody to reach or an age.
    private func isTariff(_ ad: Ad, _ words: KindWords) -> Bool {
        ad.phones.isEmpty && ad.handles.isEmpty && ad.ages.isEmpty && words.has(.advert) && !hasSiteContact
    }

    /// A form in which one writes more than a message: to place an ad, to apply. One without a box for a text is all
    /// of its page; beside an ad it is a search.
    private var isForm: Bool {
        guard !hasPhone else { return false }
        let fields = page.elements.count { $0.name == .input || $0.name == .select || $0.name == .textarea }
        if fields >= 5, page.elements.contains(where: { $0.name == .textarea }) { return true }
        guard fields >= 4, let form = page.elements.first(where: { isWide($0) }) else { return false }
        let range = form.range
        return page.elements.count {
            ($0.name == .input || $0.name == .select) && range.lowerBound <= Int($0.start)
                && Int($0.start) <= range.upperBound
        } >= 4
    }

    /// A form that leaves but a headline and a line beside it.
    private func isWide(_ element: FlatElement) -> Bool {
        guard element.name == .form else { return false }
        let beside = regions.textLength(of: regions.content) - regions.textLength(of: element.range)
        return beside - (regions.headline?.count ?? 0) <= 80
    }

    /// True where structured data calls the page a story, a vacancy or a page of the site.
    private var isArticle: Bool {
        !page.structuredData.isEmpty
            && !StructuredAd.types(in: page.structuredData).isDisjoint(with: Self.articles)
    }

    private static let articles: Set<String> = [
        "newsarticle", "article", "blogposting", "reportagenewsarticle", "jobposting", "faqpage",
        "contactpage",
        "aboutpage", "qapage", "discussionforumposting",
    ]
}
