package import Evidence

/// Whether a page is filed under its own address or is one more way to another page (RFC 6596, `rel=canonical`).
///
/// Sites get this wrong in known ways: all pages of a list name the first one, all ads name the front page, all pages
/// name one page because of a template. Believing it would lose ads, so it is believed only where the two addresses
/// differ in what sites add to addresses: parameters, the ending slash, scheme, or `www.`.
package enum CanonicalDecision: Hashable, Sendable {
    /// The page names no other address.
    case own
    /// The page is another way to this one, which is asked for in its place.
    case alias(of: WebAddress)
    /// It names another, and is not believed; the reason is for the ledger.
    case ignored(reason: String)

    package init(page: WebAddress, canonical: WebAddress?, site: SiteProfile) {
        guard let canonical else {
            self = .own
            return
        }
        // Compared without what is dropped from links anyhow.
        let (page, target) = (
            page.dropping(parameters: site.parameterRule), canonical.dropping(parameters: site.parameterRule)
        )
        if page == target {
            self = .own
        } else if !site.isInScope(target) {
            self = .ignored(reason: "canonical: out of scope")
        } else if !Self.isVariant(page, of: target) {
            self = .ignored(reason: "canonical: names another page")
        } else if Self.saysMore(page, than: target) {
            self = .ignored(reason: "canonical: drops parameters that may name the page")
        } else {
            self = .alias(of: target)
        }
    }

    /// The page that this one is another way to; nil where it stands for itself.
    package var alias: WebAddress? {
        if case .alias(let target) = self { target } else { nil }
    }

    /// The same path: what redirects and templates do to a slash or to `www.` leads back to where it came from too
    /// often to drop a page's ads for it.
    private static func isVariant(_ page: WebAddress, of target: WebAddress) -> Bool {
        page.hasSameOrigin(as: target) && page.path.utf8.elementsEqual(target.path.utf8)
    }

    /// True where a parameter of the page is missing in the target whose value may tell pages apart: `?id=7` or `?p=2`
    /// against nothing. Left over are names that sites use for the way a reader came.
    private static func saysMore(_ page: WebAddress, than target: WebAddress) -> Bool {
        let kept = Set(target.parameters.map(\.name))
        return page.parameters.contains { !kept.contains($0.name) && !wayNames.ignores($0.name) }
    }

    private static let wayNames = ParameterRule([
        "utm_*", "gclid", "fbclid", "msclkid", "dclid", "yclid", "igshid", "mc_*", "_ga", "ref", "referer",
        "referrer", "source", "src", "from", "via", "sid", "session", "sessionid", "phpsessid", "jsessionid",
        "sort", "order", "orderby", "sortby", "view", "print", "share", "replytocom", "amp",
    ])
}
