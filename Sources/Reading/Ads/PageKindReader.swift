internal import Evidence

/// Decides what a page is, from its status, its profile and what stands on it.
struct PageKindReader {
    let regions: PageRegions
    let signals: PageSignals
    let status: Int
    let address: WebAddress?
    let profile: SiteProfile?
    private var page: FlatPage { regions.page }

    /// `block`: in which way it keeps visitors out, for `blocked` only.
    typealias Judgement = (kind: PageKind, reason: String, block: PageBlock?)

    init(
        _ regions: PageRegions, _ signals: PageSignals, status: Int, address: WebAddress?,
        profile: SiteProfile?
    ) {
        (self.regions, self.signals, self.status, self.address, self.profile) = (
            regions, signals, status, address, profile
        )
    }

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
        let walls = BlockReader(
            page, headline: headline, length: regions.textLength(of: regions.content),
            hasOffer: hasContact || signals.kinds(regions.content) > 0)
        if hasContact { return blocked(walls.judge(text: { shortText }, similarLinks: { similarLinks })) }
        if isLong { return blocked(walls.judge(text: { shortText }, similarLinks: { similarLinks })) }
        let text = shortText
        let words = KindWords(headline + " " + text)
        if words.has(.missing, within: 300) { return (.missing, "says that it is gone", nil) }
        let wall = walls.judge(text: { text }, similarLinks: { similarLinks })
        if let wall, wall.block == .captcha || wall.block == .challenge { return blocked(wall) }
        if isGate(words) { return (.gate, "asks for age or consent", nil) }
        return blocked(wall)
    }

    private func blocked(_ wall: BlockReader.Wall?) -> Judgement? {
        wall.map { (.blocked, $0.reason, $0.block) }
    }

    private var byStatus: Judgement? {
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

    private var byProfile: Judgement? {
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
        let content = regions.parts(of: regions.content)
        let length = content.reduce(0) { $0 + $1.count }
        if !hasContact, similarLinks >= 4 {
            return (.list, "\(similarLinks) links to similar addresses", nil)
        }
        guard length >= 20 else { return (.other, "hardly any text", nil) }
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
    private var hasPhone: Bool {
        signals.phones.contains {
            regions.content.contains($0) && !regions.isChrome($0)
                || $0 == regions.content.upperBound && !regions.isChrome($0)
        }
    }

    /// What is learned to be the site's own is no contact of an ad, but an ad may have no other.
    private var hasSiteContact: Bool {
        regions.template.contains { regions.content.overlaps($0) && signals.hasPhone($0) }
    }

    private var hasHandle: Bool {
        page.links.contains { link in
            regions.content.contains(link.range.lowerBound) && !regions.isChrome(link.range.lowerBound)
                && link.contact != nil
        }
    }

    /// An article of many thousand letters with one number is a story.
    private func isProse(_ length: Int) -> Bool {
        length > 30_000 && signals.phones.count == 1
    }

    private var isLong: Bool { regions.textLength(of: regions.content) > 1_500 }

    private var headline: String {
        (regions.headline.map(page.string) ?? "") + " "
            + String(decoding: page.title.prefix(300), as: UTF8.self)
    }

    private var shortText: String {
        let parts = regions.parts(of: regions.content)
        var text = ""
        for part in parts where text.utf8.count < 2_000 {
            text += " " + page.string(part.lowerBound..<min(part.upperBound, part.lowerBound + 2_000))
        }
        return text + " " + String(decoding: page.buttonText, as: UTF8.self)
    }

    private func isGate(_ words: KindWords) -> Bool {
        words.has(.gate) && (words.has(.consent) || page.formCount > 0 || !page.buttonText.isEmpty)
    }

    /// The size of the largest group of links in the content that differ in their last segment or in digits
    /// only.
    private var similarLinks: Int {
        var groups: [String: Set<String>] = [:]
        for link in page.links.prefix(2_000) {
            let offset = link.range.lowerBound
            guard offset >= regions.content.lowerBound, offset <= regions.content.upperBound,
                !regions.isChrome(offset),
                !link.range.isEmpty, link.contact == nil
            else { continue }
            let target = link.reference.prefix { $0 != "#" }
            let path = target.prefix { $0 != "?" }
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
            groups[folder, default: []].insert(String(target))
        }
        return groups.values.map(\.count).max() ?? 0
    }
}

/// The phrases that tell gates and missing pages, looked for in a short folded text.
private struct KindWords {
    private let text: String

    enum Group { case missing, gate, consent }

    init(_ text: String) {
        self.text = FoldedText(text).text.replacing("\n", with: " ")
    }

    func has(_ group: Group, within limit: Int = 4_000) -> Bool {
        let text = self.text.prefix(limit)
        return Self.phrases(group).contains { text.contains($0) }
    }

    private static func phrases(_ group: Group) -> [String] {
        switch group {
        case .missing:
            [
                "404", "niet gevonden", "not found", "bestaat niet meer", "bestaat niet",
                "no longer available",
                "niet meer beschikbaar", "is verwijderd", "has been removed", "is verlopen", "has expired",
                "niet langer beschikbaar", "no longer exists", "nicht gefunden", "nicht mehr verfugbar",
                "does not exist", "page introuvable",
            ]
        case .gate:
            [
                "18 jaar of ouder", "18 jaar en ouder", "ouder dan 18", "leeftijdscontrole",
                "leeftijdsverificatie",
                "meerderjarig", "age verification", "over 18", "18 or older", "18 years or older",
                "18 years of age",
                "at least 18", "are you 18", "ben je 18", "bent u 18", "ben jij 18", "21 jaar of ouder",
                "adults only",
                "uber 18", "volljahrig", "alleen voor volwassenen", "18+ website", "cookies accepteren",
            ]
        case .consent:
            [
                "ja,", "ik ben 18", "ik ben ouder", "enter", "verder", "betreed", "akkoord", "i agree", "yes",
                "bevestig",
                "eintreten", "accepteren", "naar binnen", "doorgaan", "continue",
            ]
        }
    }
}
