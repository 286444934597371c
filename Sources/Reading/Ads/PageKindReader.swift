internal import Evidence

/// Decides what a page is, from its status, its profile and what stands on it.
struct PageKindReader {
    let regions: PageRegions
    let signals: PageSignals
    let status: Int
    let address: WebAddress?
    let profile: SiteProfile?
    /// What the headline says; the title of the window where the page has none.
    let head: KindWords
    /// False for a headline in the midst of the text, such as `Contact` above the number in an ad.
    let isHeadOnTop: Bool
    /// The content without the site's own parts. Where there is nothing else, as behind a dialog, those are the page.
    let own: [Range<Int>]
    let isBare: Bool
    /// A notice of the site's own whose buttons answer nothing that the page asks.
    private(set) var notice = 0..<0
    var page: FlatPage { regions.page }

    /// Under these lengths a page says but one thing.
    private static let shortLength = 1_500
    static let noticeLength = 800
    private static let termsLength = 6_000
    private static let textAboveHead = 80
    /// Less than this is no text of an ad; with a number in it, hardly more than the number.
    private static let lengthFloor = 20
    private static let contactFloor = 9

    /// `block`: in which way it keeps visitors out, for `blocked` only.
    typealias Judgement = (kind: PageKind, reason: String, block: PageBlock?)

    init(
        _ regions: PageRegions, _ signals: PageSignals, status: Int, address: WebAddress?,
        profile: SiteProfile?
    ) {
        (self.regions, self.signals, self.status, self.address, self.profile) = (
            regions, signals, status, address, profile
        )
        let parts = regions.parts(of: regions.content)
        isBare = parts.isEmpty
        own = parts.isEmpty ? [regions.page.trimmed(0..<regions.page.text.count)] : parts
        let title = String(decoding: regions.page.title.prefix(300), as: UTF8.self)
        let range = regions.headline
        head = KindWords(range.map(regions.page.string) ?? title, limit: 300)
        isHeadOnTop = (range?.lowerBound ?? 0) - (own.first?.lowerBound ?? 0) <= Self.textAboveHead
    }

    /// The headline names a page of the site's own: terms, help, news, a vacancy.
    var isOfSite: Bool { isHeadOnTop && head.isOfSite }
    /// It speaks to advertisers or staff.
    var isTrade: Bool { isHeadOnTop && head.has(.trade) }

    /// `hasFields`: the profile's paths gave a title or text.
    func judge(hasFields: Bool) -> Judgement {
        if let byStatus { return byStatus }
        let hasContact = hasPhone
        if !hasFields, let byWords = byWords(hasContact) { return byWords }
        if let byProfile { return byProfile }
        return byContent(hasContact)
    }

    /// Pages that say what they are in a few words. A contact makes a page an ad, unless its headline says otherwise.
    private func byWords(_ hasContact: Bool) -> Judgement? {
        let length = regions.textLength(of: regions.content)
        let walls = BlockReader(
            page, headline: headline, length: length, hasOffer: isOffer(hasContact),
            top: regions.headline?.lowerBound)
        let isLong = length > Self.shortLength
        if hasContact || isLong {
            if let wall = walls.judge(text: { shortText }, similarLinks: { similarLinks.count }) {
                return blocked(wall)
            }
            return length <= (hasContact ? Self.noticeLength : Self.termsLength)
                ? byHeadline(hasContact) : nil
        }
        let text = shortText
        if let gone = missing(text, length) { return gone }
        let wall = walls.judge(text: { text }, similarLinks: { similarLinks.count })
        if let wall, wall.block == .captcha || wall.block == .challenge { return blocked(wall) }
        if isGate(KindWords(headline + " " + text), length), isGateBesideNotice {
            return (.gate, "asks for age or consent", nil)
        }
        return blocked(wall)
    }

    /// An age beside a password field is whom a site lets in, not whom it offers.
    private func isOffer(_ hasContact: Bool) -> Bool {
        hasContact || signals.hasPrice(regions.content)
            || page.passwordFieldCount == 0 && signals.hasAge(regions.content)
    }

    /// With a contact beside it, or much text below it, only the headline itself counts.
    private func byHeadline(_ hasContact: Bool) -> Judgement? {
        if hasContact, head.has(.missing) { return (.missing, "headline: it is gone", nil) }
        guard head.has(.gate), !signals.hasPrice(regions.content), hasAnswer else { return nil }
        return (.gate, "headline: asks for age", nil)
    }

    private func blocked(_ wall: BlockReader.Wall?) -> Judgement? {
        wall.map { (.blocked, $0.reason, $0.block) }
    }

    var byStatus: Judgement? {
        if status == 404 || status == 410 { return (.missing, "status \(status)", nil) }
        if let block = PageBlock(status: status) {
            // What kind of refusal it is, the page may say better than the status.
            let walls = BlockReader(
                page, headline: headline, length: regions.textLength(of: regions.content), hasOffer: false)
            let wall = walls.judge(text: { shortText }, similarLinks: { 0 })
            return (.blocked, "status \(status)", wall?.block ?? block)
        }
        return status >= 400 ? (.other, "status \(status)", nil) : nil
    }

    var byProfile: Judgement? {
        guard let profile, let address else { return nil }
        if profile.ads.contains(where: { $0.matches(address.path) }) {
            return (.ad, "address is one of ads", nil)
        }
        if profile.lists.contains(where: { $0.matches(address.path) }) {
            return (.list, "address is one of lists", nil)
        }
        return nil
    }

    private func byContent(_ hasContact: Bool) -> Judgement {
        let content = isBare ? [] : own
        let length = content.reduce(0) { $0 + $1.count }
        if let list = byLinks(hasContact) { return list }
        let isAll = hasContact && page.text.count < Self.lengthFloor
        guard length >= (hasContact ? Self.contactFloor : Self.lengthFloor) || isAll else {
            return (.other, "hardly any text", nil)
        }
        if hasContact {
            return isProse(length)
                ? (.other, "long text with a number in it", nil) : (.ad, "contact and text", nil)
        }
        let kinds = content.reduce(into: (price: false, age: false)) { kinds, part in
            kinds.price = kinds.price || signals.hasPrice(part)
            kinds.age = kinds.age || signals.hasAge(part)
        }
        if kinds.price, length <= 20_000 { return (.ad, "price and text", nil) }
        if kinds.age, hasHandle { return (.ad, "user name and age", nil) }
        if kinds.age, hasSiteContact { return (.ad, "age and text, reached through the site", nil) }
        return (.other, "neither contact nor price", nil)
    }

    /// A contact in the content, not in the site's own parts.
    var hasPhone: Bool {
        signals.phones.contains {
            regions.content.contains($0) && !regions.isChrome($0)
                || $0 == regions.content.upperBound && !regions.isChrome($0)
        }
    }

    /// What is learned to be the site's own is no contact of an ad, but an ad may have no other.
    var hasSiteContact: Bool {
        regions.template.contains { regions.content.overlaps($0) && signals.hasPhone($0) }
    }

    var hasHandle: Bool {
        page.links.contains { link in
            regions.content.contains(link.range.lowerBound) && !regions.isChrome(link.range.lowerBound)
                && link.contact != nil
        }
    }

    /// An article of many thousand letters with one number is a story.
    private func isProse(_ length: Int) -> Bool {
        length > 30_000 && signals.phones.count == 1
    }

    var headline: String {
        (regions.headline.map(page.string) ?? "") + " "
            + String(decoding: page.title.prefix(300), as: UTF8.self)
    }

    var shortText: String {
        var text = ""
        for part in own where text.utf8.count < 2_000 {
            text += " " + page.string(part.lowerBound..<min(part.upperBound, part.lowerBound + 2_000))
        }
        return text + " " + String(decoding: page.buttonText, as: UTF8.self)
    }

    func isOwn(_ offset: Int) -> Bool {
        isBare
            || offset >= regions.content.lowerBound && offset <= regions.content.upperBound
                && !regions.isChrome(offset)
    }

    var similarLinks: SimilarLinks { SimilarLinks(regions) }

    /// This page without what stands in `notice`, buttons included.
    func without(notice: Range<Int>) -> PageKindReader {
        var other = PageKindReader(
            regions.with(own: notice), signals, status: status, address: address, profile: profile)
        other.notice = notice
        return other
    }
}
