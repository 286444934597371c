package import Evidence

/// Reads what a server sent into a page: charset, text, links, what kind of page it is, and the ads on it.
///
/// Any bytes give a page; where something was cut or replaced, the page says so. Nothing is kept between
/// pages, so the same bytes give the same page, on any thread and in any order.
package struct PageReader: Sendable {
    private let ads: AdReader
    private let paths = FieldPathPool()

    /// `region`: the ISO 3166 code by which numbers without a country code are read, such as `NL`.
    /// `numbers`: what policies and the register know of permit and business numbers.
    package init(region: String, places: PlaceDirectory, numbers: KnownNumbers = KnownNumbers()) {
        ads = AdReader(region: region, places: places, numbers: numbers)
    }

    /// Reads HTML.
    ///
    /// - Parameters:
    ///   - html: the body with content encodings undone.
    ///   - contentType: the value of `Content-Type`; nil where there was none.
    ///   - status: of the answer; 200 for a file.
    ///   - address: against which links are resolved; nil for a file, of which absolute links are kept only.
    ///   - profile: what a person said about the site; nil leaves all to the generic reader.
    ///   - day: against which birth years are read where the ad names no day of its own.
    ///   - incompleteness: what was already lost on the way here; it is passed on.
    package func read(
        html: [UInt8], contentType: String?, status: Int, address: WebAddress?, profile: SiteProfile?,
        on day: CivilDate, incompleteness: Set<Incompleteness>
    ) -> Page {
        let decoded = DecodedText(html, contentType: contentType)
        var (flat, values) = parse(decoded, profile: profile, address: address)
        flat.incompleteness.formUnion(incompleteness)
        if decoded.replacementCount > 0 { flat.incompleteness.insert(.charset) }
        let regions = PageRegions(flat)
        let signals = PageSignals(flat)
        let drafts = AdComposer(regions, signals, profile: profile)
        let byFields = values.isEmpty ? nil : drafts.draft(values)
        let kinds = PageKindReader(regions, signals, status: status, address: address, profile: profile)
        var (kind, reason, block) = kinds.judge(hasFields: byFields != nil)
        var found: [AdDraft] = []
        if kind == .ad, let byFields {
            found = [byFields]
        } else if kind == .ad || kind == .list {
            let several =
                isListByProfile(kind, address, profile) ? [] : AdSegmenter(regions, signals).several()
            if !several.isEmpty {
                (kind, reason, block) = (.ad, "\(several.count) ads with contacts of their own", nil)
                found = drafts.drafts(several)
                if several.count > AdSegmenter.adLimit { flat.incompleteness.insert(.ads) }
            } else if kind == .ad {
                found = [single(drafts, regions, signals)]
            }
        }
        return page(
            flat, decoded, kind: (kind, reason, block), ads: found.map { ads.read($0, on: day) },
            address: address)
    }

    /// Reads a text that is one ad.
    package func read(text: String, on day: CivilDate) -> Page {
        var draft = AdDraft()
        draft.append(line: Array(text.utf8))
        let firstLine = text.utf8.prefix { $0 != 0x0A && $0 != 0x0D }
        draft.title = firstLine.count <= 200 ? String(firstLine) ?? "" : ""
        let ad = ads.read(draft, on: day)
        return Page(
            address: nil, kind: .ad, kindReason: "text file", title: draft.title, text: text, links: [],
            charset: ("utf-8", "default"), ads: [ad], incompleteness: [])
    }

    /// A list that a person declared as one is not read for ads: they stand on their own pages.
    private func isListByProfile(_ kind: PageKind, _ address: WebAddress?, _ profile: SiteProfile?) -> Bool {
        guard kind == .list, let profile, let address else { return false }
        return profile.lists.contains { $0.matches(address.path) }
    }

    private func parse(
        _ decoded: DecodedText, profile: SiteProfile?, address: WebAddress?
    ) -> (FlatPage, [FieldValue]) {
        let guarded = MarkupGuard(decoded.bytes)
        let asksFields = profile.map { isAdAddress(address, $0) } ?? false
        var (flat, values) = paths.with(asksFields ? profile : nil) { paths in
            MarkupParser.read(guarded.markup, structuredData: guarded.structuredData, paths: paths)
        }
        if guarded.hasCutAttributes { flat.incompleteness.insert(.attributes) }
        if guarded.hasCutEndTags { flat.incompleteness.insert(.depth) }
        return (flat, values)
    }

    /// Field paths are tried on pages that the profile calls ads, or on all where it names none, or for a
    /// file.
    private func isAdAddress(_ address: WebAddress?, _ profile: SiteProfile) -> Bool {
        guard let address, !profile.ads.isEmpty else { return true }
        return profile.ads.contains { $0.matches(address.path) }
    }

    private func single(_ drafts: AdComposer, _ regions: PageRegions, _ signals: PageSignals) -> AdDraft {
        var draft = drafts.draft(AdSegmenter(regions, signals).single())
        let structured = StructuredAd.all(in: regions.page.structuredData)
        if structured.ads.count == 1, !structured.hasItemList { draft.add(structured.ads[0]) }
        return draft
    }

    private func page(
        _ flat: FlatPage, _ decoded: DecodedText, kind: PageKindReader.Judgement, ads: [Ad],
        address: WebAddress?
    ) -> Page {
        return Page(
            address: address, kind: kind.kind, kindReason: kind.reason, title: flat.titleText,
            text: String(decoding: flat.text, as: UTF8.self),
            links: PageLinks.resolved(flat, address, decoded.charset),
            charset: (decoded.charset.name, decoded.decidedBy.rawValue), ads: ads,
            incompleteness: flat.incompleteness,
            canonical: PageLinks.canonical(flat, address, decoded.charset),
            block: kind.block, metaRobots: flat.robots)
    }
}

/// The links of a page as addresses.
enum PageLinks {
    private static let textLimit = 200

    /// Resolved against `<base>` where there is one, each address once, in the order of the page; an address
    /// counts as followable if one of its links is. `<meta name=robots content=nofollow>` speaks for all.
    static func resolved(_ page: FlatPage, _ address: WebAddress?, _ charset: CharsetLabel) -> [PageLink] {
        var queries = QueryEscaper(charset)
        let base = base(of: page, address)
        let isNoFollow =
            !page.robots.isEmpty && (page.robots.contains("nofollow") || page.robots.contains("none"))
        var links: [PageLink] = []
        links.reserveCapacity(page.links.count)
        var known: [WebAddress: Int] = Dictionary(minimumCapacity: base == nil ? 0 : page.links.count)
        for link in page.links where link.contact == nil {
            let reference = queries.escaped(link.reference)
            guard !(reference.utf8.first == 0x23 && reference.hasPrefix("#")),
                let target = base.map({ $0.resolving(reference) }) ?? WebAddress(reference)
            else { continue }
            let text = text(of: link, page)
            if let index = known[target] {
                let first = links[index]
                links[index] = PageLink(
                    address: target, text: first.text.isEmpty ? text : first.text,
                    isNoFollow: first.isNoFollow && (isNoFollow || link.isNoFollow))
            } else {
                known[target] = links.count
                links.append(PageLink(address: target, text: text, isNoFollow: isNoFollow || link.isNoFollow))
            }
        }
        return links
    }

    /// What `rel=canonical` names.
    static func canonical(_ page: FlatPage, _ address: WebAddress?, _ charset: CharsetLabel) -> WebAddress? {
        var queries = QueryEscaper(charset)
        return page.canonical.map { queries.escaped($0) }.flatMap { canonical in
            base(of: page, address).map { $0.resolving(canonical) } ?? WebAddress(canonical)
        }
    }

    private static func base(of page: FlatPage, _ address: WebAddress?) -> WebAddress? {
        page.base.flatMap { base in address.map { $0.resolving(base) } ?? WebAddress(base) } ?? address
    }

    private static func text(of link: FlatLink, _ page: FlatPage) -> String {
        let range = page.trimmed(link.range)
        guard !range.isEmpty else { return "" }
        let end = min(range.upperBound, range.lowerBound + 4 * textLimit)
        let text = String(decoding: page.text[range.lowerBound..<end], as: UTF8.self)
        if range.count <= textLimit { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(textLimit)))
    }
}
