import Archiving
import Evidence
import Reading
import Scoring

/// A capture, read and scored: what is filed of it.
struct JudgedPage: Sendable {
    /// Nil for what is no page: redirects, sitemaps, plain files.
    let filed: FiledPage?
    let kindReason: String?
    /// Followable links: those on the page, in the sitemap, or the target of the redirect.
    let links: [WebAddress]
    let incompleteness: Set<Incompleteness>
}

/// Reads a capture and scores its ads. Pure: the same capture, rules and day give the same result.
struct PageJudge: Sendable {
    let rules: LoadedRules
    let groups: Set<FindingGroup>
    let matchingKey: MatchingKey

    func judge(_ capture: Capture, site: SiteProfile?) -> JudgedPage {
        let payload = HTTPPayload(capture)
        if (300...399).contains(capture.status) { return redirect(capture) }
        if Self.isSitemap(payload) { return sitemap(payload, base: capture.address) }
        guard payload.isPage else {
            return JudgedPage(
                filed: nil, kindReason: "no page", links: [], incompleteness: payload.incompleteness)
        }
        let day = capture.startedAt.day
        let page = rules.reader.read(
            html: payload.decoded, contentType: payload.headers["Content-Type"], status: capture.status,
            address: capture.address, profile: site, on: day, incompleteness: payload.incompleteness)
        let ads = page.kind == .ad ? page.ads : []
        let filed = FiledPage(kind: page.kind, title: page.title, ads: ads.map { file($0, on: day) })
        return JudgedPage(
            filed: filed, kindReason: page.kindReason,
            links: page.links.filter { !$0.isNoFollow }.map(\.address),
            incompleteness: page.incompleteness)
    }

    private func file(_ ad: Ad, on day: CivilDate) -> FiledAd {
        FiledAd(
            localKey: ad.localKey, title: StoredText.title(of: ad), text: StoredText.of(ad),
            phoneHashes: ad.phones.map { matchingKey.hash($0.e164, purpose: "phone") },
            maskedPhones: ad.phones.map { StoredText.masked($0.e164) }, phoneSpans: ad.phones.map(\.span),
            score: rules.scorer.score(ad, on: day, groups: groups))
    }

    private func redirect(_ capture: Capture) -> JudgedPage {
        let target = capture.headers["Location"].flatMap(capture.address.resolving)
        return JudgedPage(
            filed: nil, kindReason: target.map { "to \($0.origin)\($0.path)" } ?? "without a target",
            links: target.map { [$0] } ?? [], incompleteness: capture.incompleteness)
    }

    private func sitemap(_ payload: HTTPPayload, base: WebAddress) -> JudgedPage {
        let content = SitemapReader().read(
            payload.decoded, contentType: payload.headers["Content-Type"], address: base)
        return JudgedPage(
            filed: nil, kindReason: "sitemap", links: content.addresses + content.sitemaps,
            incompleteness: payload.incompleteness.union(content.isTruncated ? [.nodes] : []))
    }

    /// Judged by the bytes: servers send sitemaps under many types.
    private static func isSitemap(_ payload: HTTPPayload) -> Bool {
        guard payload.status == 200 else { return false }
        let head = payload.decoded.prefix(512)
        return ["<urlset", "<sitemapindex"].contains { mark in
            head.indices.contains { head[$0] == 0x3C && head[$0...].starts(with: mark.utf8) }
        }
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
