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
    ///   - template: what is known to be the site's own; it counts as no ad's.
    package func read(
        html: [UInt8], contentType: String?, status: Int, address: WebAddress?, profile: SiteProfile?,
        on day: CivilDate, incompleteness: Set<Incompleteness>, template: TemplateLines = .none
    ) -> Page {
        let parsed = parse(
            html: html, contentType: contentType, address: address, profile: profile,
            incompleteness: incompleteness)
        return read(parsed, status: status, address: address, profile: profile, on: day, template: template)
    }

    /// The first half of ``read(html:contentType:status:address:profile:on:incompleteness:template:)``: what the markup
    /// says, before anything is looked for in it. From several pages of a site its template is learned.
    package func parse(
        html: [UInt8], contentType: String?, address: WebAddress?, profile: SiteProfile?,
        incompleteness: Set<Incompleteness>
    ) -> ParsedPage {
        let decoded = DecodedText(html, contentType: contentType)
        let guarded = MarkupGuard(decoded.bytes)
        let asksFields = profile.map { isAdAddress(address, $0) } ?? false
        var (flat, fields) = paths.with(asksFields ? profile : nil) { paths in
            MarkupParser.read(
                guarded.markup, texts: guarded.texts, structuredData: guarded.structuredData, paths: paths)
        }
        flat.scriptless = Self.scriptless(guarded.scriptless)
        flat.incompleteness.formUnion(incompleteness)
        if guarded.hasCutAttributes { flat.incompleteness.insert(.attributes) }
        if guarded.hasCutEndTags { flat.incompleteness.insert(.depth) }
        if guarded.hasCutAside || flat.hidden.isCut || flat.scriptless.isCut {
            flat.incompleteness.insert(.nodes)
        }
        if decoded.replacementCount > 0 { flat.incompleteness.insert(.charset) }
        return ParsedPage(
            flat: flat, fields: fields, asksFields: asksFields, charset: decoded.charset,
            decidedBy: decoded.decidedBy, invalidSequences: decoded.replacementCount)
    }

    /// The second half.
    package func read(
        _ parsed: ParsedPage, status: Int, address: WebAddress?, profile: SiteProfile?, on day: CivilDate,
        template: TemplateLines = .none
    ) -> Page {
        var flat = parsed.flat
        let regions = PageRegions(flat, template: template)
        let signals = PageSignals(flat)
        let drafts = AdComposer(regions, signals, profile: profile)
        let byFields = parsed.fields.values.isEmpty ? nil : drafts.draft(parsed.fields.values)
        let kinds = PageKindReader(regions, signals, status: status, address: address, profile: profile)
        var judgement = kinds.judge(hasFields: byFields != nil)
        var found: [AdDraft] = []
        if judgement.kind == .ad, let byFields {
            found = [byFields]
        } else if judgement.kind == .ad || judgement.kind == .list {
            let several =
                isListByProfile(judgement.kind, address, profile)
                ? [] : AdSegmenter(regions, signals).several()
            if !several.isEmpty {
                judgement = (.ad, "\(several.count) ads with contacts of their own", nil)
                found = drafts.drafts(several)
                if several.count > AdSegmenter.adLimit { flat.incompleteness.insert(.ads) }
            } else if judgement.kind == .ad {
                found = [single(drafts, regions, signals)]
            }
        }
        let isInDoubt = found.count < 2 && kinds.isInDoubt(judgement, hasFields: byFields != nil)
        if isInDoubt, found.isEmpty { found = [single(drafts, regions, signals)] }
        var read = found.map { ads.read($0, on: day).without { template.holds(number: $0.e164) } }
        if isInDoubt { judgement = kinds.judge(judgement, reading: read[0]) }
        if judgement.kind != .ad { read = [] }
        return page(
            flat, parsed, kind: judgement, ads: read, address: address, template: regions.template
        )
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

    /// Markup by itself, which few pages have. A `<noscript>` in it is left out: there is none within one.
    private static func scriptless(_ markup: [UInt8]) -> AsideText {
        guard markup.contains(where: \.isLetter) else { return AsideText() }
        let guarded = MarkupGuard(markup)
        let flat = MarkupParser.read(
            guarded.markup, texts: guarded.texts, structuredData: [], paths: nil
        ).page
        var text = AsideText()
        for line in flat.text.split(separator: 0x0A) {
            text.append(line.span)
            text.breakLine()
        }
        return text
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
        if structured.ads.count == 1, !structured.hasItemList {
            draft.add(structured.ads[0])
        } else if structured.ads.isEmpty, let ad = StructuredAd(properties: regions.page.properties) {
            draft.add(ad)
        }
        return draft
    }

    private func page(
        _ flat: FlatPage, _ parsed: ParsedPage, kind: PageKindReader.Judgement, ads: [Ad],
        address: WebAddress?, template: [Range<Int>]
    ) -> Page {
        return Page(
            address: address, kind: kind.kind, kindReason: kind.reason, title: flat.titleText,
            text: String(decoding: flat.text, as: UTF8.self),
            links: PageLinks.resolved(flat, address, parsed.charset),
            charset: (parsed.charset.name, parsed.decidedBy.rawValue), ads: ads,
            incompleteness: flat.incompleteness,
            canonical: PageLinks.canonical(flat, address, parsed.charset),
            block: kind.block, metaRobots: flat.robots,
            aside: PageAside(
                hidden: flat.hidden.text, scriptless: flat.scriptless.text,
                template: template.map(flat.string), invalidSequences: parsed.invalidSequences))
    }
}
