/// A page as a reader sees it: lines of text, links, and the data that its markup carries.
package struct Page: Sendable {
    /// Where the page came from; nil for a file from disk.
    package let address: WebAddress?
    package let kind: PageKind
    /// Why it is taken for that kind, in a few English words, safe to log.
    package let kindReason: String
    package let title: String
    /// The visible text. Block boundaries are line breaks.
    package let text: String
    package let links: [PageLink]
    /// The charset that the bytes were read in, by its WHATWG name, and what decided: `bom`, `header`, `meta`,
    /// `statistics` or `default`.
    package let charset: (name: String, decidedBy: String)
    package let ads: [Ad]
    package let incompleteness: Set<Incompleteness>
    /// What `rel=canonical` names, resolved against `<base>`; nil where there is none.
    package let canonical: WebAddress?
    /// In which way the page keeps visitors out; nil unless ``kind`` is `blocked`.
    package let block: PageBlock?
    /// What `<meta name=robots>` and those with our own name say, joined by commas; empty where there is none.
    package let metaRobots: String
    package let aside: PageAside

    package init(
        address: WebAddress?, kind: PageKind, kindReason: String, title: String, text: String,
        links: [PageLink],
        charset: (name: String, decidedBy: String), ads: [Ad], incompleteness: Set<Incompleteness>,
        canonical: WebAddress? = nil, block: PageBlock? = nil, metaRobots: String = "",
        aside: PageAside = .none
    ) {
        (self.address, self.kind, self.kindReason) = (address, kind, kindReason)
        (self.title, self.text, self.links, self.charset) = (title, text, links, charset)
        (self.ads, self.incompleteness) = (ads, incompleteness)
        (self.canonical, self.block, self.metaRobots) = (canonical, block, metaRobots)
        self.aside = aside
    }
}

/// What a page is, before anything on it is judged.
package enum PageKind: String, Sendable, CaseIterable {
    /// One ad, or text that is ads.
    case ad
    /// A page that leads to ads.
    case list
    /// An age or consent gate.
    case gate
    /// A login wall, challenge or refusal.
    case blocked
    /// Gone, or a page that says so with status 200.
    case missing
    case other

    /// True for a page that stands before another one: what it shows says nothing of what lies behind it.
    package var keepsVisitorsOut: Bool { self == .gate || self == .blocked }
}

/// A link on a page, resolved against it.
package struct PageLink: Hashable, Sendable {
    package let address: WebAddress
    /// The visible text, at most 200 scalars.
    package let text: String
    /// True for `rel=nofollow`.
    package let isNoFollow: Bool

    package init(address: WebAddress, text: String, isNoFollow: Bool) {
        (self.address, self.text, self.isNoFollow) = (address, text, isNoFollow)
    }
}
