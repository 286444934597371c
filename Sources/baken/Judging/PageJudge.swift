import Archiving
import Evidence
import Fetching
import Filing
import Reading
import Scoring

/// A capture, read and scored: what is filed of it.
struct JudgedPage: Sendable {
    /// Nil for what is no page: redirects, sitemaps, plain files.
    var filed: FiledPage?
    var kindReason: String?
    /// Those on the page, in the sitemap, or the target of the redirect.
    var links: [PageLink] = []
    var incompleteness: Set<Incompleteness> = []
    /// What the page says to crawlers of itself; nil where it says nothing.
    var directives: RobotsDirectives?
    var canonical: WebAddress?
    /// Nil unless the page is ``PageKind/blocked``.
    var block: PageBlock?
    /// Nil where nobody needs to compare the page with others.
    var sketch: PageSketch?
    /// Nil for what is no redirect.
    var redirectTarget: WebAddress?
    /// Addresses of a sitemap that says when they changed.
    var changes: [SitemapEntry] = []
    /// What of the page may be its site's own; nil for what is no page.
    var templateKeys: TemplateKeys?
    /// What the fields of the profile got; nil where they were not tried.
    var fieldTraces: [FieldTrace]?
    /// What it shows of its site, for the ledger; nil where there is nothing to say.
    var siteRemark: String?
}

/// What the store knows of the ads of a page before it is judged.
struct AdMemory: Sendable {
    /// Those that they had at earlier visits.
    var wordings: [AdWording] = []
    /// By the key of an ad on the page: keyed hashes of the permit numbers that unrelated ads show too.
    var sharedNumbers: [String: Set<Digest256>] = [:]
}

/// Reads a capture and scores its ads. Pure: the same capture, rules, day and template give the same result.
struct PageJudge: Sendable {
    let rules: LoadedRules
    let groups: Set<FindingGroup>
    let matchingKey: MatchingKey

    /// `isFirst`: the address was never captured before. `isDeclaredSitemap`: the site itself calls it one. `template`:
    /// what is known to be the site's own. `memory`: what the store knows of the page's ads.
    func judge(
        _ capture: Capture, site: SiteProfile?, isFirst: Bool, isDeclaredSitemap: Bool,
        template: TemplateLines = .none, memory: AdMemory = AdMemory()
    ) -> JudgedPage {
        let payload = HTTPPayload(capture)
        var judged = judge(
            capture, payload, site, isFirst: isFirst, isDeclaredSitemap: isDeclaredSitemap, template, memory
        )
        if judged.directives == nil, payload.headers["X-Robots-Tag"] != nil {
            judged.directives = directives(payload.headers, meta: "", at: capture.startedAt)
        }
        return judged
    }

    private func judge(
        _ capture: Capture, _ payload: HTTPPayload, _ site: SiteProfile?, isFirst: Bool,
        isDeclaredSitemap: Bool, _ template: TemplateLines, _ memory: AdMemory
    ) -> JudgedPage {
        if (300...399).contains(capture.status) { return redirect(capture) }
        if let sitemap = sitemap(payload, base: capture.address, isDeclared: isDeclaredSitemap) {
            return sitemap
        }
        guard payload.isPage else {
            return JudgedPage(kindReason: "no page", incompleteness: payload.incompleteness)
        }
        let day = capture.startedAt.day
        let parsed = rules.reader.parse(
            html: payload.decoded, contentType: payload.headers["Content-Type"], address: capture.address,
            profile: site, incompleteness: payload.incompleteness)
        let page = rules.reader.read(
            parsed, status: capture.status, address: capture.address, profile: site, on: day,
            template: template)
        let ads = page.kind == .ad ? page.ads : []
        let own = page.aside.template.joined(separator: "\n")
        let filed = FiledPage(
            kind: page.kind, title: page.title, ads: ads.map { file($0, beside: own, on: day, memory) },
            incompleteness: page.incompleteness)
        return JudgedPage(
            filed: filed, kindReason: page.kindReason, links: page.links, incompleteness: page.incompleteness,
            directives: page.metaRobots.isEmpty
                ? nil : directives(payload.headers, meta: page.metaRobots, at: capture.startedAt),
            canonical: page.canonical, block: page.block,
            sketch: Self.isCompared(page, capture.address, isFirst)
                ? Self.sketch(page, capture.address) : nil,
            templateKeys: parsed.templateKeys, fieldTraces: parsed.fieldTraces)
    }

    private func directives(_ headers: HeaderFields, meta: String, at time: UTCTime) -> RobotsDirectives {
        RobotsDirectives(
            headers: headers, metas: meta.isEmpty ? [] : [("robots", meta)], agent: CrawlPlan.product,
            now: time)
    }

    /// Traps are told by first visits, parameters by all addresses and links that have some.
    private static func isCompared(_ page: Page, _ address: WebAddress, _ isFirst: Bool) -> Bool {
        isFirst || address.query != nil || page.links.contains { $0.address.query != nil }
    }

    private static func sketch(_ page: Page, _ address: WebAddress) -> PageSketch {
        page.kind == .ad
            ? PageSketch(ads: page.ads.map(\.text), of: address) : PageSketch(text: page.text, of: address)
    }

    private func file(
        _ ad: Ad, beside template: String, on day: CivilDate, _ memory: AdMemory
    ) -> FiledAd {
        let numbers = ad.permitNumbers.sorted { $0.text < $1.text }.map {
            (number: $0, hash: matchingKey.hash($0.text, purpose: "permit number"))
        }
        let shared = memory.sharedNumbers[ad.localKey] ?? []
        let score = rules.scorer.score(
            ad, on: day, groups: groups, earlier: earlier(of: ad, memory.wordings),
            shared: Set(numbers.filter { shared.contains($0.hash) }.map(\.number)))
        let policy = score.municipality.flatMap { rules.book.policies.policy(of: $0, on: day) }
        return FiledAd(
            localKey: ad.localKey, title: StoredText.title(of: ad), text: StoredText.of(ad),
            phoneHashes: ad.phones.map { matchingKey.hash($0.e164, purpose: "phone") },
            maskedPhones: ad.phones.map { StoredText.masked($0.e164) }, phoneSpans: ad.phones.map(\.span),
            score: score, template: template, reviewers: policy?.reviewers ?? 1,
            numberHashes: numbers.map(\.hash))
    }

    /// What the ad was before, read again from the wordings that were filed.
    private func earlier(of ad: Ad, _ wordings: [AdWording]) -> [EarlierAd] {
        wordings.filter { $0.localKey.utf8.elementsEqual(ad.localKey.utf8) }.compactMap { wording in
            let day = wording.lastSeen.day
            return rules.reader.read(text: wording.text, on: day).ads.first.map {
                EarlierAd($0, firstSeen: wording.firstSeen.day, lastSeen: day)
            }
        }
    }

    private func redirect(_ capture: Capture) -> JudgedPage {
        let target = capture.headers["Location"].flatMap(capture.address.resolving)
        return JudgedPage(
            kindReason: target.map { "to \($0.origin)\($0.path)" } ?? "without a target",
            links: target.map { [PageLink(address: $0, text: "", isNoFollow: false)] } ?? [],
            incompleteness: capture.incompleteness, redirectTarget: target)
    }

    /// Nil for what is no sitemap. A file that is gzip by itself, as `sitemap.xml.gz` is, is unpacked first.
    private func sitemap(_ payload: HTTPPayload, base: WebAddress, isDeclared: Bool) -> JudgedPage? {
        guard payload.status == 200 else { return nil }
        var (bytes, incompleteness) = (payload.decoded, payload.incompleteness)
        if isDeclared || base.path.hasSuffix(".gz"), bytes.starts(with: [0x1F, 0x8B]) {
            let inflated = HTTPPayload.inflated(bytes)
            bytes = inflated.bytes
            incompleteness.formUnion(inflated.incompleteness)
        }
        let type = payload.headers["Content-Type"]
        guard SitemapReader.recognises(bytes, contentType: type, isDeclared: isDeclared) else { return nil }
        let content = SitemapReader().read(bytes, contentType: type, address: base)
        if content.isTruncated { incompleteness.insert(.nodes) }
        return JudgedPage(
            kindReason: "sitemap",
            links: (content.addresses + content.sitemaps).map {
                PageLink(address: $0, text: "", isNoFollow: false)
            },
            incompleteness: incompleteness,
            changes: (content.entries + content.indexEntries).filter { $0.lastModified != nil })
    }
}

extension HTTPPayload {
    /// True for an answer that is read as a page: no redirect, and HTML or of no stated type.
    var isPage: Bool {
        guard !(300...399).contains(status) else { return false }
        guard let type = headers["Content-Type"]?.lowercased() else { return true }
        return type.utf8.starts(with: "text/html".utf8) || type.utf8.starts(with: "application/xhtml".utf8)
    }
}

/// What of an ad's text is stored.
enum StoredText {
    /// VAT ids can hold a citizen number (BSN), so their digits are masked before anything is stored.
    static func of(_ ad: Ad) -> String {
        let spans = ad.numbers.filter { $0.kind == .btw }.map(\.span)
        return spans.isEmpty ? ad.text : MarkedText.masked(ad.text, spans: spans)
    }

    /// A title as it is printed beside the text: VAT ids masked, the rest as it stands.
    static func withoutTaxNumbers(_ title: String, of ad: Ad?) -> String {
        let spans = ad?.numbers.filter { $0.kind == .btw }.map(\.span) ?? []
        guard let ad, !spans.isEmpty, ad.text.utf8.starts(with: title.utf8) else { return title }
        return MarkedText.masked(title, spans: spans)
    }

    /// Lists show titles, so a title that holds a number is stored without it.
    static func title(of ad: Ad) -> String {
        let hidden = ad.phones.map(\.span) + ad.numbers.filter { $0.kind == .btw }.map(\.span)
        guard ad.text.utf8.starts(with: ad.title.utf8) else {
            return ad.phones.isEmpty ? ad.title : String(ad.title.map { $0.isNumber ? "•" : $0 })
        }
        return MarkedText.masked(ad.title, spans: hidden)
    }

    /// `+316••••••00`: the country and the last two digits, enough to tell two numbers of one case apart.
    static func masked(_ e164: String) -> String {
        let digits = Array(e164)
        guard digits.count > 6 else { return String(repeating: "•", count: digits.count) }
        return String(digits.prefix(4)) + String(repeating: "•", count: digits.count - 6)
            + String(digits.suffix(2))
    }
}
