internal import Evidence

/// The links of a page as addresses.
enum PageLinks {
    private static let textLimit = 200

    /// Resolved against `<base>` where there is one, each address once, in the order of the page; an address
    /// counts as followable if one of its links is. `<meta name=robots content=nofollow>` speaks for all.
    static func resolved(_ page: FlatPage, _ address: WebAddress?, _ charset: CharsetLabel)
        -> [PageLink]
    {
        var queries = QueryEscaper(charset)
        let base = base(of: page, address)
        let isNoFollow =
            !page.robots.isEmpty && (page.robots.contains("nofollow") || page.robots.contains("none"))
        var links: [PageLink] = []
        links.reserveCapacity(page.links.count)
        var known: [WebAddress: Int] = Dictionary(minimumCapacity: base == nil ? 0 : page.links.count)
        // By their places: a link holds half a dozen texts, and a page has dozens of links.
        for index in page.links.indices where page.links[index].contact == nil {
            let reference = queries.escaped(page.links[index].reference)
            guard !(reference.utf8.first == 0x23 && reference.hasPrefix("#")),
                let target = base.map({ $0.resolving(reference) }) ?? WebAddress(reference)
            else { continue }
            let text = text(of: page.links[index].range, page)
            let isNoFollow = isNoFollow || page.links[index].isNoFollow
            if let index = known[target] {
                let first = links[index]
                links[index] = PageLink(
                    address: target, text: first.text.isEmpty ? text : first.text,
                    isNoFollow: first.isNoFollow && isNoFollow)
            } else {
                known[target] = links.count
                links.append(PageLink(address: target, text: text, isNoFollow: isNoFollow))
            }
        }
        return links
    }

    /// What `rel=canonical` names.
    static func canonical(_ page: FlatPage, _ address: WebAddress?, _ charset: CharsetLabel)
        -> WebAddress?
    {
        var queries = QueryEscaper(charset)
        return page.canonical.map { queries.escaped($0) }.flatMap { canonical in
            base(of: page, address).map { $0.resolving(canonical) } ?? WebAddress(canonical)
        }
    }

    private static func base(of page: FlatPage, _ address: WebAddress?) -> WebAddress? {
        page.base.flatMap { base in address.map { $0.resolving(base) } ?? WebAddress(base) } ?? address
    }

    private static func text(of range: Range<Int>, _ page: FlatPage) -> String {
        let range = page.trimmed(range)
        guard !range.isEmpty else { return "" }
        let end = min(range.upperBound, range.lowerBound + 4 * textLimit)
        let text = String(decoding: page.text[range.lowerBound..<end], as: UTF8.self)
        if range.count <= textLimit { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(textLimit)))
    }
}
