/// Finds where the ads on a page begin and end.
///
/// Several ads are told by repetition: siblings of one kind, stretches between rules or dividing lines,
/// headings of one rank. A way of cutting counts only where at least two of the pieces show a contact of
/// their own; of those that count, the one with the most such pieces wins, and the coarser one among equals.
struct AdSegmenter {
    private let regions: PageRegions
    private let signals: PageSignals
    private var page: FlatPage { regions.page }
    static let adLimit = 500

    init(_ regions: PageRegions, _ signals: PageSignals) {
        (self.regions, self.signals) = (regions, signals)
    }

    /// The ranges of several ads; empty where the page holds at most one.
    func several() -> [Range<Int>] {
        guard signals.phones.count >= 2 else { return [] }
        var best: [Range<Int>] = []
        for pieces in [byRules(), byDividers(), byHeadings()] + bySiblings() {
            if pieces.count > best.count { best = pieces }
        }
        return best
    }

    /// Pieces that are ads, or none where fewer than two are.
    private func ads(among pieces: [Range<Int>], isStrong: Bool) -> [Range<Int>] {
        // Asked first, because it is cheap and most ways of cutting fail by it.
        guard pieces.count(where: signals.hasPhone) >= 2 else { return [] }
        let whole = pieces.filter { regions.textLength(of: $0) >= 12 && !regions.isChrome($0.lowerBound) }
        let found = whole.filter { piece in
            let kinds = signals.kinds(piece)
            return signals.hasPhone(piece) && (isStrong || kinds >= 2) || isStrong && kinds >= 2
        }
        let withPhone = found.count { signals.hasPhone($0) }
        return withPhone >= 2 && found.count * 2 >= whole.count ? found : []
    }

    // MARK: Ways of cutting

    private func byRules() -> [Range<Int>] {
        let rules = page.elements.filter { $0.name == .hr && regions.content.contains(Int($0.start)) }
        return ads(among: cut(at: rules.map { Int($0.start) }), isStrong: true)
    }

    private func cut(at offsets: [Int]) -> [Range<Int>] {
        guard !offsets.isEmpty, offsets.count <= 2_000 else { return [] }
        var pieces: [Range<Int>] = []
        var start = regions.content.lowerBound
        for offset in offsets.sorted() where offset > start && offset < regions.content.upperBound {
            pieces.append(start..<offset)
            start = offset
        }
        pieces.append(start..<regions.content.upperBound)
        return pieces
    }

    /// Lines of nothing but dashes, stars and the like.
    private func byDividers() -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        let text = page.text
        var (start, lineStart) = (regions.content.lowerBound, regions.content.lowerBound)
        for at in regions.content where text[at] == 0x0A {
            if !text[lineStart].isLetter, Self.isDivider(text[lineStart..<at]) {
                pieces.append(start..<lineStart)
                start = at
            }
            lineStart = at + 1
        }
        guard !pieces.isEmpty, pieces.count <= 2_000 else { return [] }
        pieces.append(start..<regions.content.upperBound)
        return ads(among: pieces, isStrong: true)
    }

    private static func isDivider(_ line: ArraySlice<UInt8>) -> Bool {
        var marks = 0
        for byte in line where byte > 0x20 {
            let isMark = byte >= 0x80 || [0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x23, 0x2E, 0x2B].contains(byte)
            guard isMark, marks < 200 else { return false }
            marks += 1
        }
        return marks >= 3 && Set(line.filter { $0 > 0x20 }).count <= 3
    }

    /// From each heading of the commonest rank to the next.
    private func byHeadings() -> [Range<Int>] {
        var best: [Range<Int>] = []
        for name in [ElementName.h2, .h3, .h4, .h1] {
            let starts = page.elements.filter { $0.name == name && regions.content.contains(Int($0.start)) }
            guard starts.count >= 2 else { continue }
            // What stands above the first heading is no ad.
            let first = starts.map { Int($0.start) }.min() ?? 0
            let pieces = cut(at: starts.map { Int($0.start) }).filter { $0.lowerBound >= first }
            let found = ads(among: pieces, isStrong: true)
            if found.count > best.count { best = found }
        }
        return best
    }

    /// Siblings with the same name and class.
    private func bySiblings() -> [[Range<Int>]] {
        let content = regions.content
        let items = page.elements.filter {
            Self.isItem($0.name) && content.overlaps($0.range) && $0.range.count >= 12
        }
        // Few elements hold a contact, and a group without two that do is none of ads.
        var contacts: [UInt64: Int] = [:]
        for item in items where signals.hasPhone(item.range) {
            contacts[Self.kind(of: item), default: 0] += 1
        }
        guard contacts.values.contains(where: { $0 >= 2 }) else { return [] }
        var groups: [UInt64: [Range<Int>]] = [:]
        for item in items where contacts[Self.kind(of: item), default: 0] >= 2 {
            groups[Self.kind(of: item), default: []].append(item.range)
        }
        // Dictionaries have no order of their own, and the first of equals wins.
        let repeated = groups.values.sorted {
            ($0[0].lowerBound, $1.count) < ($1[0].lowerBound, $0.count)
        }
        return repeated.map { pieces in
            // Paragraphs of one ad may each show a number: those need a price or an age beside it.
            ads(among: pieces, isStrong: false)
        }
    }

    /// The same for siblings of one kind.
    private static func kind(of element: FlatElement) -> UInt64 {
        UInt64(UInt32(bitPattern: element.parent)) << 32 | UInt64(element.signature)
    }

    private static func isItem(_ name: ElementName) -> Bool {
        switch name {
        case .article, .li, .tr, .div, .section, .table, .dl, .p, .td, .blockquote, .other, .tbody: true
        default: false
        }
    }

    // MARK: One ad

    /// The range of the one ad on a page.
    func single() -> Range<Int> {
        let headline = regions.headline
        let articles = Array(page.elements.lazy.filter { $0.name == .article && isContent($0) }.prefix(500))
        let outer = articles.filter { article in
            !articles.contains {
                $0.range != article.range && $0.start <= article.start && $0.end >= article.end
            }
        }
        if let article = chosen(among: outer, headline) { return article.range }
        if let marked = smallestMarked(headline) { return marked.range }
        return regions.content
    }

    private func isContent(_ element: FlatElement) -> Bool {
        regions.content.overlaps(element.range) && !regions.isChrome(element.range.lowerBound)
            && !element.range.isEmpty
    }

    private func chosen(among articles: [FlatElement], _ headline: Range<Int>?) -> FlatElement? {
        let contacts = articles.filter { signals.hasPhone($0.range) }
        if contacts.count == 1 { return contacts[0] }
        if signals.phones.contains(where: { regions.content.contains($0) && !regions.isChrome($0) }),
            contacts.isEmpty
        {
            return nil  // the contact stands beside the article, so the article is not all of the ad
        }
        return articles.first { article in
            headline.map { article.range.overlaps($0) } ?? (articles.count == 1)
        }
    }

    /// The smallest element whose class or id speaks of an ad and that holds headline and contact.
    private func smallestMarked(_ headline: Range<Int>?) -> FlatElement? {
        page.elements.filter { element in
            guard element.marks.contains(.adWord), element.name != .body, isContent(element) else {
                return false
            }
            guard signals.kinds(element.range) >= min(2, signals.kinds(regions.content)) else { return false }
            guard signals.hasPhone(element.range) || !signals.hasPhone(regions.content) else { return false }
            return headline.map {
                element.range.lowerBound <= $0.lowerBound && element.range.upperBound >= $0.upperBound
            }
                ?? true
        }.min { $0.range.count < $1.range.count }
    }
}
